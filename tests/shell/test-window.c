#include "shell/window.h"

#include <string.h>

#include <glib/gstdio.h>

#include "shell/model-table.h"
#include "shell/verdict-chips.h"
#include "shell/welcome-page.h"
#include "shell/window-actions.h"
#include "stage.h"

typedef struct
{
  AssayWindow *window;
  char        *folder;
  GPtrArray   *files;
} Desk;

static void
set_up (Desk          *desk,
        gconstpointer  user)
{
  desk->window = assay_window_new (NULL);
  desk->folder = g_dir_make_tmp ("assay-window-XXXXXX", NULL);
  desk->files = g_ptr_array_new_with_free_func (g_free);
  assay_window_actions_add (desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
  stage_settle ();
}

static void
tear_down (Desk          *desk,
           gconstpointer  user)
{
  gpointer workspace = assay_window_get_workspace (desk->window);
  gpointer results = assay_workspace_get_review (workspace);
  gpointer window = desk->window;

  g_object_add_weak_pointer (window, &window);
  g_object_add_weak_pointer (workspace, &workspace);
  if (results != NULL)
    g_object_add_weak_pointer (results, &results);
  /* As a key that closes the window does: the event keeps it a little longer, and nobody else keeps the workspace. */
  g_object_ref (desk->window);
  gtk_window_destroy (GTK_WINDOW (desk->window));
  g_object_unref (desk->window);
  /* An animation may hold on to it until it has ended. */
  for (guint i = 0; i < 30 && window != NULL; i++)
    stage_settle ();
  g_assert_null (window);
  g_assert_null (workspace);
  /* A million models must not stay behind a closed window. */
  g_assert_null (results);

  for (guint i = 0; i < desk->files->len; i++)
    g_unlink (g_ptr_array_index (desk->files, i));
  g_rmdir (desk->folder);
  g_ptr_array_unref (desk->files);
  g_free (desk->folder);
}

static void
open_contents (Desk       *desk,
               const char *name,
               const char *contents)
{
  AssayWorkspace *workspace = assay_window_get_workspace (desk->window);
  char *path = g_build_filename (desk->folder, name, NULL);
  const char *paths[] = { path, NULL };

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_ptr_array_add (desk->files, path);
  assay_workspace_open (workspace, paths, NULL);
  while (assay_workspace_get_loading (workspace))
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
}

/* The name of the page that is on top. */
static const char *
page_of (Desk *desk)
{
  GtkWidget *welcome = stage_find (GTK_WIDGET (desk->window), ASSAY_TYPE_WELCOME_PAGE, NULL);
  GtkWidget *pages = gtk_widget_get_ancestor (welcome, GTK_TYPE_STACK);

  return gtk_stack_get_visible_child_name (GTK_STACK (pages));
}

static gboolean
is_enabled (Desk       *desk,
            const char *action)
{
  return g_action_group_get_action_enabled (G_ACTION_GROUP (desk->window), action);
}

static void
test_empty (Desk          *desk,
            gconstpointer  user)
{
  g_assert_cmpstr (page_of (desk), ==, "welcome");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk->window)), ==, "Assay");
  g_assert_true (is_enabled (desk, "open"));
  g_assert_false (is_enabled (desk, "export"));
  g_assert_false (is_enabled (desk, "open-policy"));
  g_assert_false (is_enabled (desk, "undo"));
}

static void
test_open (Desk          *desk,
           gconstpointer  user)
{
  open_contents (desk, "models.json", "{\"A\": 0.82, \"B\": 0.76}");

  g_assert_cmpstr (page_of (desk), ==, "workbench");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk->window)), ==, "models.json");
  g_assert_true (is_enabled (desk, "export"));
  g_assert_true (is_enabled (desk, "open-policy"));
  g_assert_false (is_enabled (desk, "cancel"));
  g_assert_nonnull (stage_find (GTK_WIDGET (desk->window), GTK_TYPE_TOGGLE_BUTTON, "All 2"));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "2 models shown"));
}

static void
test_error_page (Desk          *desk,
                 gconstpointer  user)
{
  open_contents (desk, "broken.json", "{\"A\": }");
  g_assert_cmpstr (page_of (desk), ==, "error");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "This Cannot Be Opened"));

  assay_window_dismiss_error (desk->window);
  g_assert_cmpstr (page_of (desk), ==, "welcome");

  open_contents (desk, "models.json", "{\"A\": 0.82}");
  g_assert_cmpstr (page_of (desk), ==, "workbench");
}

/* With something open, an error is told in passing, and its markup is only text. */
static void
test_error_keeps (Desk          *desk,
                  gconstpointer  user)
{
  open_contents (desk, "models.json", "{\"A\": 0.82}");
  open_contents (desk, "<b>broken & more.json", "{\"A\": }");

  g_assert_cmpstr (page_of (desk), ==, "workbench");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (desk->window)), ==, "models.json");
}

static void
test_filter_starts_anew (Desk          *desk,
                         gconstpointer  user)
{
  GtkWidget *chips;

  open_contents (desk, "models.json", "{\"A\": 0.82, \"B\": 0.76}");
  chips = stage_find (GTK_WIDGET (desk->window), ASSAY_TYPE_VERDICT_CHIPS, NULL);
  assay_verdict_chips_set_verdict (ASSAY_VERDICT_CHIPS (chips), ASSAY_VERDICT_REJECTED);
  stage_settle ();
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "0 of 2 models shown"));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "No model has this verdict"));

  open_contents (desk, "other.json", "{\"C\": 0.82, \"D\": 0.76, \"E\": 0.5}");
  g_assert_cmpuint (assay_verdict_chips_get_verdict (ASSAY_VERDICT_CHIPS (chips)), ==, 0);
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "3 models shown"));
}

static void
test_panes (Desk          *desk,
            gconstpointer  user)
{
  AssayWorkbench *workbench = assay_window_get_workbench (desk->window);
  gboolean shown;

  open_contents (desk, "models.json", "{\"A\": 0.82, \"B\": 0.76}");
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "show-policy", NULL);
  g_object_get (workbench, "policy-shown", &shown, NULL);
  g_assert_false (shown);

  /* With nothing selected it is not there, so the first press brings it. */
  g_object_get (workbench, "panel-shown", &shown, NULL);
  g_assert_false (shown);
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "show-panel", NULL);
  g_object_get (workbench, "panel-shown", &shown, NULL);
  g_assert_true (shown);
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "show-panel", NULL);
  g_object_get (workbench, "panel-shown", &shown, NULL);
  g_assert_false (shown);

  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "search", NULL);
  g_object_get (workbench, "search-mode", &shown, NULL);
  g_assert_true (shown);
}

/* GTK 4.8 asks a container once whether its height depends on its width. One that was empty then cuts off sentences
 * that wrap, or lays them over what comes next. */
static void
check_wrapping (GtkWidget *widget)
{
  gboolean constant = gtk_widget_get_request_mode (widget) == GTK_SIZE_REQUEST_CONSTANT_SIZE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      if (!gtk_widget_get_mapped (child))
        continue;

      if (constant && (GTK_IS_BOX (widget) || GTK_IS_GRID (widget)))
        g_assert_cmpint (gtk_widget_get_request_mode (child), ==, GTK_SIZE_REQUEST_CONSTANT_SIZE);
      check_wrapping (child);
    }
}

static void
test_wrapping (Desk          *desk,
               gconstpointer  user)
{
  GtkWidget *table;

  check_wrapping (GTK_WIDGET (desk->window));
  open_contents (desk, "models.json", "{\"A\": {\"accuracy\": 0.82, \"f1\": null}, \"B\": {\"accuracy\": 82.3}}");
  table = stage_find (GTK_WIDGET (desk->window), ASSAY_TYPE_MODEL_TABLE, NULL);
  assay_model_table_select_row (ASSAY_MODEL_TABLE (table), 0);
  stage_settle ();
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "Reasons"));
  check_wrapping (GTK_WIDGET (desk->window));
}

/* No window may wait hidden: GTK 4.8 would give it to a screen reader, and crash. */
static void
test_no_hidden_window (Desk          *desk,
                       gconstpointer  user)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      g_assert_true (gtk_widget_get_visible (window));
    }
  g_assert_cmpuint (g_list_model_get_n_items (windows), ==, 1);
}

#define ADD(path, function) g_test_add ("/window/" path, Desk, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("empty", test_empty);
  ADD ("open", test_open);
  ADD ("error-page", test_error_page);
  ADD ("error-keeps", test_error_keeps);
  ADD ("filter-starts-anew", test_filter_starts_anew);
  ADD ("panes", test_panes);
  ADD ("wrapping", test_wrapping);
  ADD ("no-hidden-window", test_no_hidden_window);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
