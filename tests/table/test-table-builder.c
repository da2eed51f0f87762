#include "table-text.h"

#include "base/limits.h"

#include <math.h>

static void
test_columns_in_any_order (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a.json|A|accuracy=0.8 loss=1|B|loss=2 accuracy=0.7 note=hi|C|f1=0.5");
  g_autofree char *text = table_to_text (table);

  g_assert_cmpstr (text, ==, "accuracy^ loss_ f1^ note~*\n"
                             "A: 0.8 1 (missing) (missing)\n"
                             "B: 0.7 2 (missing) hi\n"
                             "C: (missing) (missing) 0.5 (missing)\n");
  g_assert_cmpuint (assay_table_get_n_metrics (table), ==, 3);
}

/* CONTRACT 1.15: booleans are not metrics, text columns are attributes. */
static void
test_1_15 (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a.json|A|passed=true kind=rf accuracy=0.80 big=9007199254740993"
                                               "|B|passed=true kind=svm accuracy=null big=1");
  g_autofree char *text = table_to_text (table);

  g_assert_cmpstr (text, ==, "accuracy^ big~ passed~* kind~*\n"
                             "A: 0.80 9007199254740993 true rf\n"
                             "B: (null) 1 true svm\n");
  g_assert_cmpstr (assay_column_get_written (assay_table_get_column (table, 1), 0), ==, "9007199254740993");
}

static void
test_cell_set_twice (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a.json|A|accuracy=0.8 accuracy=0.9|B|accuracy=0.10");
  g_autofree char *text = table_to_text (table);

  g_assert_cmpstr (text, ==, "accuracy^\nA: 0.9\nB: 0.10\n");
}

static GBytes *
read_nothing (const char  *path,
              GError     **error)
{
  return g_bytes_new_static ("", 0);
}

/* Given as ".", it has the name that it has. */
static void
test_folder (void)
{
  static const char * const parts[] = { "a", "b/c", NULL };
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  const AssaySource *source;

  assay_table_builder_begin_source (builder, ".", ".");
  assay_table_builder_set_folder (builder, "a-run", "here", parts, read_nothing);
  builder_add_row (builder, "A", "accuracy=0.80");
  assay_table_builder_end_source (builder, "records", "List of records", "00", 1);
  table = assay_table_builder_end (builder);
  source = assay_table_get_source (table, 0);

  g_assert_cmpstr (source->folder, ==, "a-run");
  g_assert_cmpuint (g_strv_length (source->parts), ==, 2);
  g_assert_cmpstr (source->parts[1], ==, "b/c");
  g_assert_true (source->read_folder == read_nothing);
  g_assert_cmpstr (source->path, ==, ".");
  g_assert_cmpstr (source->name, ==, "here");
}

static void
test_abandon (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *text = NULL;
  g_autofree char *left_out = NULL;

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  builder_add_row (builder, "A", "accuracy=0.80 note=x");
  assay_table_builder_end_source (builder, "records", "List of records", "00", 1);
  assay_table_builder_begin_source (builder, "b.json", "b.json");
  builder_add_row (builder, "B", "accuracy=0.90 other=1 note=y");
  assay_table_builder_leave_out (builder, "x", "forgotten with the source");
  assay_table_builder_abandon_source (builder);
  assay_table_builder_leave_out (builder, "b.json", "no results");
  assay_table_builder_begin_source (builder, "c.json", "c.json");
  assay_table_builder_skip_record (builder);
  builder_add_row (builder, NULL, "accuracy=0.5 fresh=2");
  assay_table_builder_set_partial (builder);
  assay_table_builder_end_source (builder, "records", "List of records", "11", 2);
  table = assay_table_builder_end (builder);
  text = table_to_text (table);
  left_out = left_out_to_text (table);

  g_assert_cmpstr (text, ==, "accuracy^ fresh~ note~*\nA: 0.80 (missing) x\nrecord 2: 0.5 2 (missing)\n");
  g_assert_cmpstr (left_out, ==, "b.json: no results ×1\n");
  g_assert_cmpuint (assay_table_get_n_sources (table), ==, 2);
  g_assert_true (assay_table_get_source (table, 1)->is_partial);
  g_assert_false (assay_table_get_source (table, 0)->is_partial);
  g_assert_cmpuint (assay_table_get_record (table, 1), ==, 2);
}

static void
test_limits (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GError) error = NULL;
  guint column;

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  for (guint i = 0; i < ASSAY_LIMIT_COLUMNS; i++)
    {
      g_autofree char *name = g_strdup_printf ("c%u", i);

      g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
    }

  g_assert_false (assay_table_builder_column (builder, "one more", -1, &column, &error));
  g_assert_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT);
  g_clear_error (&error);

  /* 20,000 columns that nobody fills: the rows end long before the memory does. */
  for (guint row = 0; row < 3000 && error == NULL; row++)
    assay_table_builder_begin_row (builder, &error);
  g_assert_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT);
  g_assert_cmpuint (assay_table_builder_get_n_rows (builder), >, 1000);
}

/* A thousand files, the same model in each, a column of its own in each: one row, and no square on the way. */
static void
test_many_sources (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;

  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *path = g_strdup_printf ("%u.json", i);
      g_autofree char *cells = g_strdup_printf ("accuracy=0.5 m%u=1", i);

      assay_table_builder_begin_source (builder, path, path);
      builder_add_row (builder, "model", cells);
      assay_table_builder_end_source (builder, "record", "One", "00", 1);
    }

  table = assay_table_builder_end (builder);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 1);
  g_assert_cmpuint (assay_table_get_n_columns (table), ==, 1001);
  g_assert_cmpuint (assay_column_get_n_numbers (assay_table_find_column (table, "m999")), ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-builder/columns-in-any-order", test_columns_in_any_order);
  g_test_add_func ("/table-builder/contract-1.15", test_1_15);
  g_test_add_func ("/table-builder/cell-set-twice", test_cell_set_twice);
  g_test_add_func ("/table-builder/folder", test_folder);
  g_test_add_func ("/table-builder/abandon", test_abandon);
  g_test_add_func ("/table-builder/limits", test_limits);
  g_test_add_func ("/table-builder/many-sources", test_many_sources);

  return g_test_run ();
}
