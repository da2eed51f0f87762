#include "shell/file-dialog.h"

#include <glib/gstdio.h>

#include "stage.h"

typedef struct
{
  GtkWidget  *window;
  char       *folder;
  char       *path;       /* a file in it */
  GString    *chosen;     /* base names, each with a blank behind it */
  guint       n_answers;
} Scene;

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  scene->window = stage_show (gtk_label_new ("results"));
  scene->folder = g_dir_make_tmp ("file-dialog-XXXXXX", NULL);
  scene->path = g_build_filename (scene->folder, "models.json", NULL);
  scene->chosen = g_string_new (NULL);
  g_assert_true (g_file_set_contents (scene->path, "{}", -1, NULL));
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  if (scene->window != NULL)
    gtk_window_destroy (GTK_WINDOW (scene->window));
  stage_settle ();
  g_unlink (scene->path);
  g_rmdir (scene->folder);
  g_free (scene->path);
  g_free (scene->folder);
  g_string_free (scene->chosen, TRUE);
}

static void
chosen_cb (GtkWindow          *window,
           const char * const *paths,
           gpointer            user)
{
  Scene *scene = user;

  g_assert_true (GTK_WIDGET (window) == scene->window);
  scene->n_answers++;
  for (; *paths != NULL; paths++)
    {
      g_autofree char *name = g_path_get_basename (*paths);

      g_string_append_printf (scene->chosen, "%s ", name);
    }
}

/* The dialog that stands on the screen, GTK's own as there is no portal; %NULL for none. */
static GtkWidget *
dialog_of (Scene *scene)
{
  GListModel *windows = gtk_window_get_toplevels ();

  stage_settle ();
  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWidget) window = g_list_model_get_item (windows, i);

      if (GTK_IS_FILE_CHOOSER (window) && gtk_widget_get_visible (window))
        return window;
    }

  return NULL;
}

static void
answer (Scene *scene,
        int    response)
{
  gtk_dialog_response (GTK_DIALOG (dialog_of (scene)), response);
  stage_settle ();
}

/* Names of the filters from first to last, as in "Policies|". */
static char *
filters_of (GtkWidget *dialog)
{
  g_autoptr(GListModel) filters = gtk_file_chooser_get_filters (GTK_FILE_CHOOSER (dialog));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (filters); i++)
    {
      g_autoptr(GtkFileFilter) filter = g_list_model_get_item (filters, i);

      g_string_append_printf (text, "%s|", gtk_file_filter_get_name (filter));
    }

  return g_string_free (text, FALSE);
}

static void
choose_file (Scene *scene)
{
  g_autoptr(GFile) file = g_file_new_for_path (scene->path);

  g_assert_true (gtk_file_chooser_set_file (GTK_FILE_CHOOSER (dialog_of (scene)), file, NULL));
  /* The folder is read meanwhile. */
  for (guint i = 0; i < 50; i++)
    {
      g_autoptr(GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog_of (scene)));

      if (g_list_model_get_n_items (files) > 0)
        break;
    }
}

static void
test_results (Scene         *scene,
              gconstpointer  user)
{
  g_autofree char *filters = NULL;
  GtkWidget *dialog;

  assay_file_dialog_open_results (GTK_WINDOW (scene->window), chosen_cb, scene);
  dialog = dialog_of (scene);
  filters = filters_of (dialog);
  g_assert_cmpstr (filters, ==, "Results and policies|All files|");
  g_assert_true (gtk_file_chooser_get_select_multiple (GTK_FILE_CHOOSER (dialog)));
  g_assert_true (gtk_window_get_modal (GTK_WINDOW (dialog)));

  choose_file (scene);
  answer (scene, GTK_RESPONSE_ACCEPT);
  g_assert_cmpstr (scene->chosen->str, ==, "models.json ");
  g_assert_null (dialog_of (scene));
}

/* Who thinks better of it has chosen nothing. */
static void
test_cancel (Scene         *scene,
             gconstpointer  user)
{
  assay_file_dialog_open_policy (GTK_WINDOW (scene->window), chosen_cb, scene);
  answer (scene, GTK_RESPONSE_CANCEL);
  assay_file_dialog_open_folder (GTK_WINDOW (scene->window), chosen_cb, scene);
  answer (scene, GTK_RESPONSE_DELETE_EVENT);
  g_assert_cmpuint (scene->n_answers, ==, 0);
  g_assert_null (dialog_of (scene));
}

static void
test_kinds (Scene         *scene,
            gconstpointer  user)
{
  g_autofree char *filters = NULL;
  g_autofree char *name = NULL;

  assay_file_dialog_open_policy (GTK_WINDOW (scene->window), chosen_cb, scene);
  filters = filters_of (dialog_of (scene));
  g_assert_cmpstr (filters, ==, "Policies|");
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog_of (scene))), ==, "Open Policy");
  answer (scene, GTK_RESPONSE_CANCEL);

  assay_file_dialog_open_folder (GTK_WINDOW (scene->window), chosen_cb, scene);
  g_assert_cmpint (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog_of (scene))), ==,
                   GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER);
  answer (scene, GTK_RESPONSE_CANCEL);

  assay_file_dialog_save (GTK_WINDOW (scene->window), "Export Table", scene->folder, "models.csv", chosen_cb, scene);
  g_assert_cmpint (gtk_file_chooser_get_action (GTK_FILE_CHOOSER (dialog_of (scene))), ==,
                   GTK_FILE_CHOOSER_ACTION_SAVE);
  g_assert_cmpstr (gtk_window_get_title (GTK_WINDOW (dialog_of (scene))), ==, "Export Table");
  name = gtk_file_chooser_get_current_name (GTK_FILE_CHOOSER (dialog_of (scene)));
  g_assert_cmpstr (name, ==, "models.csv");
  answer (scene, GTK_RESPONSE_CANCEL);
  g_assert_cmpuint (scene->n_answers, ==, 0);
}

/* A window that closes takes its question along. */
static void
test_closed (Scene         *scene,
             gconstpointer  user)
{
  assay_file_dialog_open_results (GTK_WINDOW (scene->window), chosen_cb, scene);
  g_assert_nonnull (dialog_of (scene));
  gtk_window_destroy (GTK_WINDOW (scene->window));
  scene->window = NULL;
  g_assert_null (dialog_of (scene));
  g_assert_cmpuint (scene->n_answers, ==, 0);
}

#define ADD(path, function) g_test_add ("/file-dialog/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("results", test_results);
  ADD ("cancel", test_cancel);
  ADD ("kinds", test_kinds);
  ADD ("closed", test_closed);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
