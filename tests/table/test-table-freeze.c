#include "table-text.h"

static void
test_source_names (void)
{
  g_autoptr(AssayTable) table = table_of_rows ("x/a.json|A|x=1||b.json|B|x=1||y/a.json|C|x=1||-|D|x=1||z/a.json|E|x=1");
  const char * const names[] = { "x/a.json", "b.json", "y/a.json", "-", "z/a.json" };

  g_assert_cmpuint (assay_table_get_n_sources (table), ==, G_N_ELEMENTS (names));
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (assay_table_get_source (table, i)->name, ==, names[i]);
}

static void
test_columns_nobody_has (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  guint column;

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  g_assert_true (assay_table_builder_column (builder, "never", -1, &column, NULL));
  builder_add_row (builder, "A", "x=1");
  assay_table_builder_end_source (builder, "csv", "CSV", "ab", 7);
  table = assay_table_builder_end (builder);
  g_assert_cmpuint (assay_table_get_n_columns (table), ==, 1);
  g_assert_null (assay_table_find_column (table, "never"));
  g_assert_cmpstr (assay_table_get_source (table, 0)->sha256, ==, "ab");
  g_assert_cmpuint (assay_table_get_source (table, 0)->size, ==, 7);
}

static void
test_nothing (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = assay_table_builder_end (builder);

  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 0);
  g_assert_cmpuint (assay_table_get_n_columns (table), ==, 0);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-freeze/source-names", test_source_names);
  g_test_add_func ("/table-freeze/columns-nobody-has", test_columns_nobody_has);
  g_test_add_func ("/table-freeze/nothing", test_nothing);

  return g_test_run ();
}
