#include "shell/metric-picker.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

static AssayTable *
wide_table (guint n_columns)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "wide.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "one", -1);
  for (guint i = 0; i < n_columns; i++)
    {
      g_autofree char *name = g_strdup_printf ("Metric_%u", i);
      guint column;

      g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
      assay_table_builder_number (builder, column, i, "1", 1);
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

/* A popover needs something to hang on. */
static AssayMetricPicker *
pop_up (AssayTable  *table,
        GtkWidget  **window)
{
  GtkWidget *button = gtk_menu_button_new ();
  GtkWidget *picker = assay_metric_picker_new ();

  gtk_menu_button_set_popover (GTK_MENU_BUTTON (button), picker);
  assay_metric_picker_set_choice (ASSAY_METRIC_PICKER (picker), table, NULL);
  *window = stage_show (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  stage_settle ();

  return ASSAY_METRIC_PICKER (picker);
}

static void
note_cb (AssayMetricPicker *picker,
         guint              column,
         guint             *noted)
{
  *noted = column;
}

static void
test_few (void)
{
  g_autoptr(AssayTable) table = wide_table (3);
  GtkWidget *window;
  AssayMetricPicker *picker = pop_up (table, &window);
  GtkWidget *label = stage_find_text (GTK_WIDGET (picker), "Metric_2");
  guint picked = G_MAXUINT;

  g_assert_nonnull (label);
  g_assert_false (gtk_widget_get_visible (stage_find (GTK_WIDGET (picker), GTK_TYPE_SEARCH_ENTRY, NULL)));
  g_signal_connect (picker, "picked", G_CALLBACK (note_cb), &picked);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (picked, ==, 2);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
search (AssayMetricPicker *picker,
        const char        *text)
{
  GtkWidget *entry = stage_find (GTK_WIDGET (picker), GTK_TYPE_SEARCH_ENTRY, NULL);

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "search-changed");
}

static void
test_many (void)
{
  g_autoptr(AssayTable) table = wide_table (5000);
  GtkWidget *window;
  AssayMetricPicker *picker = pop_up (table, &window);

  g_assert_true (gtk_widget_get_visible (stage_find (GTK_WIDGET (picker), GTK_TYPE_SEARCH_ENTRY, NULL)));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (picker), "Metric_59"));
  g_assert_null (stage_find_text (GTK_WIDGET (picker), "Metric_60"));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (picker), "and 4940 more: search for them"));

  search (picker, "METRIC_4321");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (picker), "Metric_4321"));
  g_assert_null (stage_find_text (GTK_WIDGET (picker), "Metric_59"));

  search (picker, "nothing like it");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (picker), "No column with numbers has this in its name"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What belongs to a metric is not offered, not even as an attribute. */
static void
test_beside (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  static const char * const names[] = { "accuracy", "accuracy_stderr", "n_samples", "seed" };
  g_autoptr(AssayTable) table = NULL;
  GtkWidget *window;
  AssayMetricPicker *picker;

  assay_table_builder_begin_source (builder, "models.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "one", -1);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      guint column;

      g_assert_true (assay_table_builder_column (builder, names[i], -1, &column, NULL));
      assay_table_builder_number (builder, column, 1, "1", 1);
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);
  table = assay_table_builder_end (builder);
  picker = pop_up (table, &window);

  g_assert_nonnull (stage_find_text (GTK_WIDGET (picker), "accuracy"));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (picker), "seed"));
  g_assert_null (stage_find_text (GTK_WIDGET (picker), "accuracy_stderr"));
  g_assert_null (stage_find_text (GTK_WIDGET (picker), "n_samples"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/metric-picker/few", test_few);
  g_test_add_func ("/metric-picker/many", test_many);
  g_test_add_func ("/metric-picker/beside", test_beside);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
