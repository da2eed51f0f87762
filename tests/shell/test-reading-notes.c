#include "shell/reading-notes.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

static void
add_source (AssayTableBuilder *builder,
            const char        *path,
            guint64            size)
{
  guint column;

  assay_table_builder_begin_source (builder, path, "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, path, -1);
  g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
  assay_table_builder_number (builder, column, 0.5, "0.5", 3);
  assay_table_builder_end_source (builder, "map", "Map of model to number", "cafe", size);
}

/* The notes about @table in a window of their own. */
static GtkWidget *
show (AssayTable *table)
{
  GtkWidget *toasts = adw_toast_overlay_new ();
  GtkWidget *page = adw_preferences_page_new ();
  g_autoptr(GPtrArray) groups = assay_reading_notes_add (ADW_PREFERENCES_PAGE (page), table);
  GtkWidget *window;

  g_assert_cmpuint (groups->len, ==, 1 + (assay_table_get_n_notices (table) > 0) + (assay_table_get_n_left_out (table) > 0));
  adw_toast_overlay_set_child (ADW_TOAST_OVERLAY (toasts), page);
  window = stage_show (toasts);
  stage_settle ();

  return window;
}

static void
close_window (GtkWidget *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

static void
test_clean (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  GtkWidget *window;

  add_source (builder, "/data/models.json", 190653218);
  table = assay_table_builder_end (builder);
  window = show (table);

  g_assert_nonnull (stage_find_text (window, "/data/models.json"));
  g_assert_nonnull (stage_find_text (window, "Map of model to number · 1 model · 190.7 MB · SHA-256 cafe"));
  /* Nothing stood out, nothing was left: no heading without something below it. */
  g_assert_nonnull (stage_find_text (window, "Files"));
  g_assert_null (stage_find_text (window, "What stood out"));
  g_assert_null (stage_find_text (window, "What was not used"));

  close_window (window);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user)
{
  char **copied = user;

  *copied = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
}

/* What is only read takes no focus; what can be done with a file is a button. */
static void
test_copy (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *copied = NULL;
  GtkWidget *window, *button;

  add_source (builder, "models.json", 17);
  table = assay_table_builder_end (builder);
  window = show (table);
  button = stage_find (window, GTK_TYPE_BUTTON, "Copy the SHA-256 of models.json");

  g_assert_nonnull (button);
  g_assert_false (gtk_widget_get_focusable (gtk_widget_get_ancestor (button, ADW_TYPE_ACTION_ROW)));
  g_assert_true (gtk_widget_get_focusable (button));
  g_signal_emit_by_name (button, "clicked");
  gdk_clipboard_read_text_async (gtk_widget_get_clipboard (window), NULL, copied_cb, &copied);
  stage_settle ();
  g_assert_cmpstr (copied, ==, "cafe");
  g_assert_nonnull (stage_find_text (window, "SHA-256 copied"));

  close_window (window);
}

static void
test_left_out (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  GtkWidget *window;

  add_source (builder, "models.json", 17);
  assay_table_builder_notice (builder, g_strdup ("The name “A” stands twice"));
  assay_table_builder_leave_out (builder, "epoch", "a counter");
  for (guint i = 0; i < 3; i++)
    assay_table_builder_leave_out (builder, "notes/x", "a list");
  table = assay_table_builder_end (builder);
  window = show (table);

  g_assert_nonnull (stage_find_text (window, "What stood out"));
  g_assert_nonnull (stage_find_text (window, "The name “A” stands twice"));
  g_assert_nonnull (stage_find_text (window, "What was not used"));
  g_assert_nonnull (stage_find_text (window, "epoch"));
  g_assert_nonnull (stage_find_text (window, "a counter"));
  g_assert_nonnull (stage_find_text (window, "notes/x"));
  g_assert_nonnull (stage_find_text (window, "a list (3 times)"));

  close_window (window);
}

/* Names from files are text: no markup, no line breaks, no end. */
static void
test_hostile (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *endless = g_strnfill (5000, 'x');
  GtkWidget *window;

  add_source (builder, "<b>models & more.json", 17);
  assay_table_builder_leave_out (builder, "a\nb", "<i>why & \033[31m</i>");
  assay_table_builder_leave_out (builder, endless, "long");
  table = assay_table_builder_end (builder);
  window = show (table);

  g_assert_nonnull (stage_find_text (window, "<b>models & more.json"));
  g_assert_nonnull (stage_find_text (window, "a\\x0ab"));
  g_assert_nonnull (stage_find_text (window, "<i>why & \\x1b[31m</i>"));
  g_assert_null (stage_find_text (window, endless));

  close_window (window);
}

static void
test_many (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  GtkWidget *window;

  for (guint i = 0; i < 201; i++)
    {
      g_autofree char *path = g_strdup_printf ("run-%u.json", i);

      add_source (builder, path, i);
    }
  table = assay_table_builder_end (builder);
  window = show (table);

  g_assert_nonnull (stage_find_text (window, "run-199.json"));
  g_assert_null (stage_find_text (window, "run-200.json"));
  g_assert_nonnull (stage_find_text (window, "… and 1 more"));

  close_window (window);
}

static void
add_tests (void)
{
  g_test_add_func ("/reading-notes/clean", test_clean);
  g_test_add_func ("/reading-notes/copy", test_copy);
  g_test_add_func ("/reading-notes/left-out", test_left_out);
  g_test_add_func ("/reading-notes/hostile", test_hostile);
  g_test_add_func ("/reading-notes/many", test_many);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
