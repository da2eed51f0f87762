#include "shell/namesake.h"

#include <string.h>

#include "table/table-builder.h"

static void
add_file (AssayTableBuilder *builder,
          const char        *file,
          const char        *name,
          double             value,
          const char        *written)
{
  guint column;

  assay_table_builder_begin_source (builder, file, file);
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, name, -1);
  g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
  assay_table_builder_number (builder, column, value, written, -1);
  assay_table_builder_end_source (builder, "records", "records", "00", 0);
}

static void
test_words (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;
  g_autofree char *alone = NULL;

  add_file (builder, "one.json", "re\033s", 0.5, "0.5");
  add_file (builder, "two.json", "re\033s", 0.6, "0.6");
  add_file (builder, "three.json", "other", 0.7, "0.7");
  table = assay_table_builder_end (builder);
  first = assay_namesake_words (table, 0);
  second = assay_namesake_words (table, 1);
  alone = assay_namesake_words (table, 2);

  g_assert_true (g_str_has_prefix (first, "re\\x1bs [two.json:1] has the same name."));
  g_assert_true (g_str_has_prefix (second, "re\\x1bs [one.json:1] has the same name."));
  g_assert_null (alone);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/namesake/words", test_words);

  return g_test_run ();
}
