#include "shell/value-list.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

/* One model with so many metrics "m0", "m1", … whose values are their numbers. */
static AssayTable *
wide_table (guint n_columns)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "wide.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "one", -1);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("m%u", i);
      g_autofree char *value = g_strdup_printf ("%u.5", i);
      guint column;

      g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
      assay_table_builder_number (builder, column, i + 0.5, value, strlen (value));
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

static void
test_limit (void)
{
  g_autoptr(AssayTable) table = wide_table (250);
  g_autoptr(AssayTable) narrow = wide_table (2);
  GtkWidget *list = g_object_ref_sink (assay_value_list_new ());

  assay_value_list_set_row (ASSAY_VALUE_LIST (list), table, 0);
  g_assert_nonnull (stage_find_text (list, "m0"));
  g_assert_nonnull (stage_find_text (list, "0.5"));
  g_assert_nonnull (stage_find_text (list, "m199"));
  g_assert_null (stage_find_text (list, "m200"));
  g_assert_nonnull (stage_find_text (list, "and 50 more"));

  assay_value_list_set_row (ASSAY_VALUE_LIST (list), narrow, 0);
  g_assert_nonnull (stage_find_text (list, "m1"));
  g_assert_null (stage_find_text (list, "m2"));
  g_assert_null (stage_find_text (list, "and 50 more"));

  g_assert_finalize_object (list);
}

static void
test_as_written (void)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "a=0.80 b=1e-3 c");
  GtkWidget *list = g_object_ref_sink (assay_value_list_new ());

  assay_value_list_set_row (ASSAY_VALUE_LIST (list), table, 0);
  g_assert_nonnull (stage_find_text (list, "0.80"));
  assay_value_list_set_row (ASSAY_VALUE_LIST (list), table, 1);
  g_assert_nonnull (stage_find_text (list, "1e-3"));
  assay_value_list_set_row (ASSAY_VALUE_LIST (list), table, 2);
  g_assert_nonnull (stage_find_text (list, "missing"));

  g_assert_finalize_object (list);
}

/* An error is said beside its metric and nowhere else; one whose metric is none has a line of its own. */
static void
test_beside (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  static const char * const names[] = { "accuracy", "accuracy_stderr", "lost_stderr" };
  static const char * const values[] = { "0.91", "0.02", "0.03" };
  GtkWidget *list = g_object_ref_sink (assay_value_list_new ());
  g_autoptr(AssayTable) table = NULL;

  assay_table_builder_begin_source (builder, "models.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "one", -1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint column;

      g_assert_true (assay_table_builder_column (builder, names[i], -1, &column, NULL));
      assay_table_builder_number (builder, column, g_ascii_strtod (values[i], NULL), values[i], strlen (values[i]));
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);
  table = assay_table_builder_end (builder);

  assay_value_list_set_row (ASSAY_VALUE_LIST (list), table, 0);
  g_assert_nonnull (stage_find_text (list, "0.91 ± 0.02 (standard error)"));
  g_assert_null (stage_find_text (list, "accuracy_stderr"));
  g_assert_nonnull (stage_find_text (list, "lost_stderr"));
  g_assert_null (stage_find_text (list, "and 1 more"));

  g_assert_finalize_object (list);
}

static void
add_tests (void)
{
  g_test_add_func ("/value-list/limit", test_limit);
  g_test_add_func ("/value-list/as-written", test_as_written);
  g_test_add_func ("/value-list/beside", test_beside);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
