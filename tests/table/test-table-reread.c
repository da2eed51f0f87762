#include "table/table-builder.h"

#include <string.h>

#include "base/number.h"
#include "table-text.h"

static guint
begin_row (AssayTableBuilder *builder,
           const char        *name)
{
  guint column;

  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, name, -1);
  g_assert_true (assay_table_builder_column (builder, "acc", -1, &column, NULL));

  return column;
}

/* Two sources; only the second is looked at again. */
static void
test_reread (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *found = NULL;
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *text;
  guint column;
  guint row = 0;

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  column = begin_row (builder, "A");
  assay_table_builder_text (builder, column, "0,9", -1);
  assay_table_builder_end_source (builder, "csv", "CSV", "00", 0);

  assay_table_builder_begin_source (builder, "b.csv", "b.csv");
  g_assert_cmpuint (assay_table_builder_get_first_row (builder), ==, 1);
  g_assert_false (assay_table_builder_next_text (builder, column, &row, &text));
  begin_row (builder, "B");
  assay_table_builder_number (builder, column, 0.5, "0.50", -1);
  begin_row (builder, "C");
  assay_table_builder_text (builder, column, "0,82", -1);
  begin_row (builder, "D");
  assay_table_builder_text (builder, column, "-", -1);

  g_assert_cmpint (assay_table_builder_get_cell (builder, column, 1, buffer, &text), ==, ASSAY_CELL_NUMBER);
  g_assert_cmpstr (text, ==, "0.50");
  row = 0;
  g_assert_true (assay_table_builder_next_text (builder, column, &row, &text));
  g_assert_cmpuint (row, ==, 2);
  g_assert_cmpstr (text, ==, "0,82");
  assay_table_builder_take_number (builder, column, row, 0.82, "0.82");
  g_assert_cmpint (assay_table_builder_get_cell (builder, column, 2, buffer, &text), ==, ASSAY_CELL_NUMBER);
  g_assert_cmpstr (text, ==, "0,82");
  g_assert_true (assay_table_builder_next_text (builder, column, &row, &text));
  g_assert_cmpuint (row, ==, 3);
  row++;
  g_assert_false (assay_table_builder_next_text (builder, column, &row, &text));
  assay_table_builder_end_source (builder, "csv", "CSV", "00", 0);

  table = assay_table_builder_end (builder);
  found = table_to_text (table);
  g_assert_cmpstr (found, ==, "acc^\nA: 0,9\nB: 0.50\nC: 0,82\nD: -\n");
  g_assert_cmpuint (assay_column_get_n_numbers (assay_table_get_column (table, 0)), ==, 2);
  g_assert_cmpstr (assay_column_get_written (assay_table_get_column (table, 0), 2), ==, "0.82");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-reread/reread", test_reread);

  return g_test_run ();
}
