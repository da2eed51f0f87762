#include "shell/reading-window.h"

#include <glib/gstdio.h>

#include "stage.h"

#define TABLE "[{\"model\": \"a\", \"run\": \"r1\", \"accuracy\": 0.9, \"quux\": 3}," \
              " {\"model\": \"b\", \"run\": \"r2\", \"accuracy\": 0.8, \"quux\": 4}]"

static void
wait_for_load (AssayWorkspace *workspace)
{
  while (assay_workspace_get_loading (workspace))
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
}

static AssayTable *
table_of (AssayWorkspace *workspace)
{
  return assay_review_get_table (assay_workspace_get_review (workspace));
}

static GtkWidget *
find (AssayReadingWindow *window,
      GType               type,
      const char         *name)
{
  GtkWidget *found = stage_find (GTK_WIDGET (window), type, name);

  g_assert_nonnull (found);

  return found;
}

static AssayReadingWindow *
show (AssayWorkspace *workspace,
      GtkWidget     **parent)
{
  AssayReadingWindow *window;

  *parent = stage_show (gtk_label_new ("results"));
  window = assay_reading_window_show (GTK_WINDOW (*parent), workspace);
  stage_settle ();

  return window;
}

/* A file that can be read as often as one likes. */
static AssayWorkspace *
open_kept (const char *contents,
           char      **path)
{
  AssayWorkspace *workspace = assay_workspace_new ();
  const char *paths[] = { NULL, NULL };

  g_assert_true (g_close (g_file_open_tmp ("assay-reading-XXXXXX.json", path, NULL), NULL));
  g_assert_true (g_file_set_contents (*path, contents, -1, NULL));
  paths[0] = *path;
  assay_workspace_open (workspace, paths, NULL);
  wait_for_load (workspace);
  g_assert_nonnull (assay_workspace_get_review (workspace));

  return workspace;
}

static void
close_all (GtkWidget      *parent,
           AssayWorkspace *workspace,
           const char     *path)
{
  gtk_window_destroy (GTK_WINDOW (parent));
  stage_settle ();
  g_assert_finalize_object (workspace);
  g_unlink (path);
}

static void
press (AssayReadingWindow *window,
       const char         *name)
{
  GtkWidget *toggle = find (window, GTK_TYPE_TOGGLE_BUTTON, name);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (toggle), TRUE);
  g_signal_emit_by_name (toggle, "clicked");
}

static void
choose (AssayReadingWindow *window,
        const char         *title)
{
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find (window, GTK_TYPE_CHECK_BUTTON, title)), TRUE);
}

/* Names, a role and a direction: each at once, each a step of undo, all taken back by one button. */
static void
test_change (void)
{
  g_autofree char *path = NULL;
  AssayWorkspace *workspace = open_kept (TABLE, &path);
  GtkWidget *parent;
  AssayReadingWindow *window = show (workspace, &parent);
  GtkWidget *recognised = find (window, GTK_TYPE_BUTTON, "_Read as Recognised");

  g_assert_true (assay_reading_window_show (GTK_WINDOW (parent), workspace) == window);
  g_assert_false (gtk_widget_get_sensitive (recognised));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (window), "Everything is read as recognised"));

  choose (window, "run");
  wait_for_load (workspace);
  g_assert_cmpstr (assay_table_get_name (table_of (workspace), 0), ==, "r1");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (window), "models are named by “run”"));
  g_assert_true (gtk_widget_get_sensitive (recognised));

  press (window, "“quux” is an attribute");
  wait_for_load (workspace);
  g_assert_cmpuint (assay_table_get_n_metrics (table_of (workspace)), ==, 1);

  gtk_widget_activate_action (GTK_WIDGET (window), "reading.undo", NULL);
  wait_for_load (workspace);
  g_assert_cmpuint (assay_table_get_n_metrics (table_of (workspace)), ==, 2);
  g_assert_cmpstr (assay_table_get_name (table_of (workspace), 0), ==, "r1");

  g_signal_emit_by_name (recognised, "clicked");
  wait_for_load (workspace);
  g_assert_cmpstr (assay_table_get_name (table_of (workspace), 0), ==, "a");
  g_assert_false (gtk_widget_get_sensitive (recognised));

  close_all (parent, workspace, path);
}

/* Two things said in one breath are both heard. */
static void
test_quick (void)
{
  g_autofree char *path = NULL;
  AssayWorkspace *workspace = open_kept (TABLE, &path);
  GtkWidget *parent;
  AssayReadingWindow *window = show (workspace, &parent);
  AssayReadChoice *reading;
  const AssayReadColumn *said;

  press (window, "of “quux” lower is better");
  press (window, "“quux” is an attribute");
  choose (window, "run");
  wait_for_load (workspace);

  reading = assay_workspace_get_reading (workspace);
  said = assay_read_choice_find_column (reading, "quux");
  g_assert_cmpstr (assay_read_choice_get_names (reading), ==, "run");
  g_assert_nonnull (said);
  g_assert_cmpint (said->direction, ==, ASSAY_DIRECTION_LOWER);
  g_assert_cmpint (said->role, ==, ASSAY_ROLE_ATTRIBUTE);

  close_all (parent, workspace, path);
}

/* What cannot be is said, and everything stays, also in the window. */
static void
test_refused (void)
{
  g_autofree char *path = NULL;
  AssayWorkspace *workspace = open_kept (TABLE, &path);
  GtkWidget *parent;
  AssayReadingWindow *window = show (workspace, &parent);
  GObject *failure = gtk_widget_get_template_child (GTK_WIDGET (window), ASSAY_TYPE_READING_WINDOW, "failure");

  g_assert_false (gtk_info_bar_get_revealed (GTK_INFO_BAR (failure)));
  g_assert_true (g_file_set_contents (path, "no results any more", -1, NULL));
  choose (window, "run");
  wait_for_load (workspace);
  g_assert_true (gtk_info_bar_get_revealed (GTK_INFO_BAR (failure)));
  g_assert_null (assay_workspace_get_reading (workspace));
  g_assert_cmpuint (assay_table_get_n_rows (table_of (workspace)), ==, 2);
  g_assert_true (gtk_check_button_get_active (
    GTK_CHECK_BUTTON (find (window, GTK_TYPE_CHECK_BUTTON, "As recognised: model"))));

  close_all (parent, workspace, path);
}

static void
add_tests (void)
{
  g_test_add_func ("/reading-window/change", test_change);
  g_test_add_func ("/reading-window/quick", test_quick);
  g_test_add_func ("/reading-window/refused", test_refused);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
