#include "table-text.h"

/* CONTRACT 1.20: the unnamed metric takes the name that the rules use. */
static void
test_1_20 (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayTable) named = NULL;
  g_autoptr(AssayTable) again = NULL;
  g_autoptr(AssayTable) same = NULL;
  g_autofree char *text = NULL;
  g_autofree char *named_text = NULL;
  g_autofree char *again_text = NULL;

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  builder_add_row (builder, "A", "score=0.82 other=1");
  assay_table_builder_set_unnamed (builder, 0);
  assay_table_builder_end_source (builder, "map", "Map", "00", 1);
  table = assay_table_builder_end (builder);
  named = assay_table_name_metric (table, "accuracy");
  again = assay_table_name_metric (named, "log_loss");
  same = assay_table_name_metric (table, "other");
  text = table_to_text (table);
  named_text = table_to_text (named);
  again_text = table_to_text (again);

  g_assert_cmpstr (text, ==, "score^? other~\nA: 0.82 1\n");
  g_assert_cmpstr (named_text, ==, "accuracy^? other~\nA: 0.82 1\n");
  g_assert_cmpstr (again_text, ==, "log_loss_? other~\nA: 0.82 1\n");
  g_assert_true (same == table);
  g_assert_nonnull (assay_table_find_column (named, "accuracy"));
  g_assert_null (assay_table_find_column (named, "score"));
}

static void
test_no_unnamed_metric (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a.json|A|f1=1");
  g_autoptr(AssayTable) named = assay_table_name_metric (table, "accuracy");

  g_assert_true (named == table);
}

/* Metrics first, then attributes, each in the order of the file. */
static void
test_order_of_columns (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("a.json|A|note=x epoch=1 f1=1 kind=y accuracy=1");
  g_autofree char *text = table_to_text (table);

  g_assert_cmpstr (text, ==, "f1^ accuracy^ note~* epoch~* kind~*\nA: 1 1 x 1 y\n");
  g_assert_cmpuint (assay_table_get_n_metrics (table), ==, 2);
}

static AssayTable *
table_with_remark (const char *remark)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  builder_add_row (builder, "A", "f1=0.50");
  assay_table_builder_notice (builder, g_strdup (remark));
  assay_table_builder_leave_out (builder, "b.json", remark);
  assay_table_builder_end_source (builder, "map", "Map", "00", 1);

  return assay_table_builder_end (builder);
}

/* The words of one reading and the numbers of the other; each outlives where it comes from. */
static void
test_with_remarks (void)
{
  AssayTable *german = table_with_remark ("leer");
  AssayTable *english = table_with_remark ("empty");
  g_autoptr(AssayTable) table = assay_table_with_remarks (german, english);
  g_autofree char *text = NULL;

  g_assert_true (assay_table_get_column (table, 0) == assay_table_get_column (german, 0));
  g_assert_cmpstr (assay_table_get_notice (german, 0), ==, "leer");
  assay_table_unref (german);
  assay_table_unref (english);

  text = table_to_text (table);
  g_assert_cmpstr (text, ==, "f1^\nA: 0.50\n");
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 1);
  g_assert_cmpstr (assay_table_get_notice (table, 0), ==, "empty");
  g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 1);
  g_assert_cmpstr (assay_table_get_left_out (table, 0)->reason, ==, "empty");
}

static void
test_outlives_its_parts (void)
{
  AssayTable *table = table_of_rows ("a.json|A|f1=0.50");
  AssayTable *other = assay_table_ref (table);
  AssayColumn *column = assay_column_ref (assay_table_get_column (table, 0));

  assay_table_unref (table);
  g_assert_cmpstr (assay_table_get_name (other, 0), ==, "A");
  assay_table_unref (other);
  g_assert_cmpstr (assay_column_get_written (column, 0), ==, "0.50");
  assay_column_unref (column);
}

/* CONTRACT 1.19: B is the same in both files, A is not. */
#define MANY "one.json|A|f1=0.8|B|f1=0.7||two.json|A|f1=0.9|C|f1=1|B|loss=2||three.json|B|f1=0.7"

static void
test_files (void)
{
  static const char * const expected[] = { "one.json", "one.json, two.json, three.json", "two.json", "two.json" };
  g_autoptr(AssayTable) table = table_of_rows (MANY);

  g_assert_cmpuint (assay_table_get_n_rows (table), ==, G_N_ELEMENTS (expected));
  for (guint row = 0; row < G_N_ELEMENTS (expected); row++)
    {
      g_autofree char *files = assay_table_dup_files (table, row);

      g_assert_cmpstr (files, ==, expected[row]);
    }
  g_assert_cmpuint (assay_table_get_file_of (table, 1, 0), ==, 0);
  g_assert_cmpuint (assay_table_get_file_of (table, 1, 2), ==, 2);
  g_assert_cmpuint (assay_table_get_file_of (table, 1, 3), ==, G_MAXUINT);
  g_assert_cmpuint (assay_table_get_file_of (table, 0, 1), ==, G_MAXUINT);
}

static void
test_namesakes (void)
{
  g_autoptr(AssayTable) table = table_of_rows (MANY);
  g_autoptr(AssayTable) alone = table_of_rows ("a.json|A|f1=1");

  g_assert_cmpuint (assay_table_find_namesake (table, 0), ==, 2);
  g_assert_cmpuint (assay_table_find_namesake (table, 2), ==, 0);
  g_assert_cmpuint (assay_table_find_namesake (table, 1), ==, G_MAXUINT);
  g_assert_cmpuint (assay_table_find_namesake (alone, 0), ==, G_MAXUINT);
  g_assert_cmpuint (assay_table_get_file_of (alone, 0, 1), ==, G_MAXUINT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table/contract-1.20", test_1_20);
  g_test_add_func ("/table/no-unnamed-metric", test_no_unnamed_metric);
  g_test_add_func ("/table/order-of-columns", test_order_of_columns);
  g_test_add_func ("/table/with-remarks", test_with_remarks);
  g_test_add_func ("/table/files", test_files);
  g_test_add_func ("/table/namesakes", test_namesakes);
  g_test_add_func ("/table/outlives-its-parts", test_outlives_its_parts);

  return g_test_run ();
}
