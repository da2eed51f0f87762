#include "table-text.h"

#include "base/limits.h"

#include <string.h>

static AssayTableBuilder *
make_builder (void)
{
  AssayTableBuilder *builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  builder_add_row (builder, NULL, "model=bert task=a x=1");
  builder_add_row (builder, NULL, "model=bert task=b x=2");
  builder_add_row (builder, NULL, "model=gpt task=a x=3");

  return builder;
}

static char *
end (AssayTableBuilder *builder)
{
  g_autoptr(AssayTable) table = NULL;

  assay_table_builder_end_source (builder, "records", "List", "00", 1);
  table = assay_table_builder_end (builder);

  return table_to_text (table);
}

static void
test_joined_names (void)
{
  g_autoptr(AssayTableBuilder) builder = make_builder ();
  const guint columns[] = { 0, 1 };
  g_autofree char *text = NULL;

  g_assert_false (assay_table_builder_is_distinct (builder, columns, 1));
  g_assert_true (assay_table_builder_is_distinct (builder, columns, 2));
  g_assert_true (assay_table_builder_take_names (builder, columns, 2, NULL));
  text = end (builder);
  g_assert_cmpstr (text, ==, "x~ model~* task~*\nbert / a: 1 bert a\nbert / b: 2 bert b\ngpt / a: 3 gpt a\n");
}

static void
test_single_column_is_used_up (void)
{
  g_autoptr(AssayTableBuilder) builder = make_builder ();
  const guint column = 0;
  AssayCell first;
  g_autofree char *text = NULL;

  builder_add_row (builder, NULL, "x=4");
  g_assert_true (assay_table_builder_is_in_source (builder, column, &first));
  g_assert_cmpint (first, ==, ASSAY_CELL_TEXT);
  g_assert_true (assay_table_builder_take_names (builder, &column, 1, NULL));
  g_assert_false (assay_table_builder_is_in_source (builder, column, NULL));
  text = end (builder);
  g_assert_cmpstr (text, ==, "x~ task~*\nbert [a.json:1]: 1 a\nbert [a.json:2]: 2 b\ngpt: 3 a\nrecord 4: 4 (missing)\n");
}

static void
test_long_name (void)
{
  g_autoptr(AssayTableBuilder) builder = make_builder ();
  g_autofree char *name = g_strnfill (ASSAY_LIMIT_NAME_BYTES + 1, 'x');
  const guint column = 0;
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  builder_put (builder, "model", name);
  g_assert_false (assay_table_builder_take_names (builder, &column, 1, &error));
  g_assert_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "4097"));
}

static void
test_has_numbers (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  builder_add_row (builder, "A", "kind=rf");
  g_assert_false (assay_table_builder_has_numbers (builder, FALSE));
  builder_add_row (builder, "B", "epoch=3");
  g_assert_true (assay_table_builder_has_numbers (builder, FALSE));
  g_assert_false (assay_table_builder_has_numbers (builder, TRUE));
  builder_add_row (builder, "C", "accuracy=NaN");
  g_assert_true (assay_table_builder_has_numbers (builder, TRUE));
  assay_table_builder_set_role (builder, 2, ASSAY_ROLE_ATTRIBUTE);
  g_assert_false (assay_table_builder_has_numbers (builder, TRUE));
  assay_table_builder_end_source (builder, "records", "List", "00", 1);
  assay_table_builder_begin_source (builder, "b.json", "b.json");
  builder_add_row (builder, "D", "kind=rf");
  g_assert_false (assay_table_builder_has_numbers (builder, FALSE));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-naming/joined-names", test_joined_names);
  g_test_add_func ("/table-naming/single-column-is-used-up", test_single_column_is_used_up);
  g_test_add_func ("/table-naming/long-name", test_long_name);
  g_test_add_func ("/table-naming/has-numbers", test_has_numbers);

  return g_test_run ();
}
