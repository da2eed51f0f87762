#include "table/row-builder.h"

#include "table/column-builder.h"

static AssayTable *
end (AssayRowBuilder *builder)
{
  GPtrArray *sources = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_source_free);
  AssaySource *source = g_new0 (AssaySource, 1);

  source->name = g_strdup ("a.json");
  g_ptr_array_add (sources, source);

  return assay_table_new_take (assay_row_builder_end (builder, sources), g_ptr_array_new (), g_ptr_array_new (),
                               g_ptr_array_new ());
}

static void
test_late_names (void)
{
  g_autoptr(AssayRowBuilder) builder = assay_row_builder_new ();
  g_autoptr(AssayTable) table = NULL;

  for (guint record = 1; record <= 4; record++)
    assay_row_builder_add (builder, 0, record);
  assay_row_builder_name (builder, "first", -1);
  assay_row_builder_name (builder, NULL, 0);
  g_assert_cmpuint (assay_row_builder_get_n_named (builder), ==, 2);
  assay_row_builder_name_rest (builder);
  assay_row_builder_drop_from (builder, 3);
  g_assert_cmpuint (assay_row_builder_get_n (builder), ==, 3);
  g_assert_cmpuint (assay_row_builder_get_record (builder, 2), ==, 3);

  table = end (builder);
  g_assert_cmpstr (assay_table_get_name (table, 0), ==, "first");
  g_assert_cmpstr (assay_table_get_name (table, 1), ==, "record 2");
  g_assert_cmpstr (assay_table_get_name (table, 2), ==, "record 3");
}

/* A model may bear the very name that would be the id of another. */
static void
test_ids_differ_always (void)
{
  g_autoptr(AssayRowBuilder) builder = assay_row_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  const char * const names[] = { "m", "m [a.json:1]", "m", "m [a.json:1] [a.json:2]", "other" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      assay_row_builder_add (builder, 0, i + 1);
      assay_row_builder_name (builder, names[i], -1);
    }

  table = end (builder);
  for (guint row = 0; row < G_N_ELEMENTS (names); row++)
    g_assert_true (g_hash_table_add (ids, assay_table_dup_id (table, row)));

  g_assert_true (assay_table_is_name_unique (table, 4));
  g_assert_false (assay_table_is_name_unique (table, 1));
  g_assert_true (g_hash_table_contains (ids, "m [a.json:1]"));
  g_assert_true (g_hash_table_contains (ids, "m [a.json:1] [a.json:2]"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-builder/late-names", test_late_names);
  g_test_add_func ("/row-builder/ids-differ-always", test_ids_differ_always);

  return g_test_run ();
}
