#include "table/column-private.h"

#include "base/number.h"
#include "table/column-builder.h"

static AssayColumn *
make_column (void)
{
  g_autoptr(AssayColumnBuilder) builder = assay_column_builder_new ();

  assay_column_builder_number (builder, 0, 0.8, "0.80", 4);
  assay_column_builder_cell (builder, 1, ASSAY_CELL_NULL);
  assay_column_builder_text (builder, 2, ASSAY_CELL_TEXT, "N/A", 3);
  assay_column_builder_text (builder, 3, ASSAY_CELL_BOOLEAN, "true", 4);
  assay_column_builder_text (builder, 4, ASSAY_CELL_TEXT, "", 0);
  assay_column_builder_number (builder, 5, 0.25, "0.25", 4);

  return assay_column_builder_end (builder, "accuracy", 7, NULL);
}

static void
test_cells_and_texts (void)
{
  g_autoptr(AssayColumn) column = make_column ();
  const char * const texts[] = { "0.80", "null", "N/A", "true", "", "0.25", "" };
  const AssayCell kinds[] = { ASSAY_CELL_NUMBER, ASSAY_CELL_NULL, ASSAY_CELL_TEXT, ASSAY_CELL_BOOLEAN, ASSAY_CELL_EMPTY,
                              ASSAY_CELL_NUMBER, ASSAY_CELL_MISSING };
  char buffer[ASSAY_NUMBER_BUFFER];

  g_assert_cmpstr (assay_column_get_name (column), ==, "accuracy");
  g_assert_cmpuint (assay_column_get_n_rows (column), ==, 7);
  g_assert_cmpuint (assay_column_get_n_numbers (column), ==, 2);
  g_assert_nonnull (assay_column_get_cells (column));
  for (guint row = 0; row < G_N_ELEMENTS (texts); row++)
    {
      g_assert_cmpstr (assay_column_get_text (column, row, buffer), ==, texts[row]);
      g_assert_cmpint (assay_column_get_cell (column, row), ==, kinds[row]);
    }
  g_assert_cmpstr (assay_column_get_written (column, 0), ==, "0.80");
  g_assert_null (assay_column_get_written (column, 2));
  g_assert_null (assay_column_get_written (column, 5));
  g_assert_false (assay_column_is_percent (column, 0));
}

static void
test_numbers_alone_have_no_cells (void)
{
  g_autoptr(AssayColumnBuilder) builder = assay_column_builder_new ();
  g_autoptr(AssayColumn) column = NULL;

  assay_column_builder_number (builder, 0, 1, "1", 1);
  column = assay_column_builder_end (builder, "loss", 1, NULL);
  g_assert_null (assay_column_get_cells (column));
  g_assert_false (assay_column_has_written (column));
  g_assert_cmpint (assay_column_get_direction (column), ==, ASSAY_DIRECTION_LOWER);
  g_assert_false (assay_column_is_rate (column));
}

static void
test_rename_shares_cells (void)
{
  AssayColumn *column = make_column ();
  g_autoptr(AssayColumn) renamed = assay_column_rename (column, "latency_ms");
  const double *values = assay_column_get_values (column);
  char buffer[ASSAY_NUMBER_BUFFER];

  g_assert_true (assay_column_is_rate (column));
  assay_column_unref (column);
  g_assert_true (assay_column_get_values (renamed) == values);
  g_assert_cmpstr (assay_column_get_name (renamed), ==, "latency_ms");
  g_assert_cmpstr (assay_column_get_text (renamed, 0, buffer), ==, "0.80");
  g_assert_cmpint (assay_column_get_direction (renamed), ==, ASSAY_DIRECTION_LOWER);
  g_assert_false (assay_column_is_rate (renamed));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column/cells-and-texts", test_cells_and_texts);
  g_test_add_func ("/column/numbers-alone-have-no-cells", test_numbers_alone_have_no_cells);
  g_test_add_func ("/column/rename-shares-cells", test_rename_shares_cells);

  return g_test_run ();
}
