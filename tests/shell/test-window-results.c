#include "shell/window-results.h"

#include <glib/gstdio.h>

#include "shell/window-actions.h"
#include "stage.h"

/* A window, and two files to let go over it. */
typedef struct
{
  AssayWindow *window;
  char        *folder;
  char        *a;
  char        *b;
} Desk;

static void
wait_for_load (Desk *desk)
{
  while (assay_workspace_get_loading (assay_window_get_workspace (desk->window)))
    g_main_context_iteration (NULL, TRUE);
  stage_settle ();
}

static void
set_up (Desk          *desk,
        gconstpointer  user)
{
  desk->folder = g_dir_make_tmp ("assay-drop-XXXXXX", NULL);
  desk->a = g_build_filename (desk->folder, "a.json", NULL);
  desk->b = g_build_filename (desk->folder, "b.json", NULL);
  g_assert_true (g_file_set_contents (desk->a, "{\"m1\": {\"accuracy\": 0.8}}", -1, NULL));
  g_assert_true (g_file_set_contents (desk->b, "{\"m2\": {\"accuracy\": 0.9}}", -1, NULL));

  desk->window = assay_window_new (NULL);
  assay_window_actions_add (desk->window);
  gtk_window_present (GTK_WINDOW (desk->window));
  stage_settle ();
}

static void
tear_down (Desk          *desk,
           gconstpointer  user)
{
  gtk_window_destroy (GTK_WINDOW (desk->window));
  stage_settle ();
  g_unlink (desk->a);
  g_unlink (desk->b);
  g_rmdir (desk->folder);
  g_free (desk->a);
  g_free (desk->b);
  g_free (desk->folder);
}

static AdwMessageDialog *
find_dialog (void)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ADW_IS_MESSAGE_DIALOG (window))
        return ADW_MESSAGE_DIALOG (window);
    }

  return NULL;
}

static void
take (Desk       *desk,
      const char *path)
{
  const char *paths[] = { path, NULL };

  assay_window_results_take (desk->window, paths);
  wait_for_load (desk);
}

static guint
n_models (Desk *desk)
{
  AssayReview *review = assay_workspace_get_review (assay_window_get_workspace (desk->window));

  return review == NULL ? 0 : assay_table_get_n_rows (assay_review_get_table (review));
}

/* Over nothing files simply open; over results a person says what is meant. */
static void
test_answers (Desk          *desk,
              gconstpointer  user)
{
  static const struct { const char *response; guint n_models; } answers[] = { { "cancel", 1 }, { "add", 2 }, { "open", 1 } };

  g_assert_false (g_action_group_get_action_enabled (G_ACTION_GROUP (desk->window), "add"));
  take (desk, desk->a);
  g_assert_null (find_dialog ());
  g_assert_cmpuint (n_models (desk), ==, 1);
  g_assert_true (g_action_group_get_action_enabled (G_ACTION_GROUP (desk->window), "add"));

  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      take (desk, desk->b);
      g_assert_nonnull (find_dialog ());
      adw_message_dialog_response (find_dialog (), answers[i].response);
      wait_for_load (desk);
      g_assert_cmpuint (n_models (desk), ==, answers[i].n_models);
    }
}

static void
add_tests (void)
{
  g_test_add ("/window-results/answers", Desk, NULL, set_up, test_answers, tear_down);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
