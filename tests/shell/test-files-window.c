#include "shell/files-window.h"

#include <glib/gstdio.h>

#include "stage.h"

static char *
write_file (const char *folder,
            const char *name,
            const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return path;
}

static void
wait_for_load (AssayWorkspace *workspace)
{
  while (assay_workspace_get_loading (workspace))
    g_main_context_iteration (NULL, TRUE);
}

static guint
n_models (AssayWorkspace *workspace)
{
  return assay_table_get_n_rows (assay_review_get_table (assay_workspace_get_review (workspace)));
}

/* What each file brought, what clashes; without one of them neither is left to say. */
static void
test_two_files (void)
{
  g_autofree char *folder = g_dir_make_tmp ("assay-files-XXXXXX", NULL);
  g_autofree char *a = write_file (folder, "a.json", "{\"m1\": {\"accuracy\": 0.8}, \"m2\": {\"accuracy\": 0.9}}");
  g_autofree char *b = write_file (folder, "b.json", "{\"m2\": {\"accuracy\": 0.7}}");
  const char *paths[] = { a, b, NULL };
  g_autoptr(AssayWorkspace) workspace = assay_workspace_new ();
  GtkWindow *window;
  GtkWidget *remove;

  assay_workspace_open (workspace, paths, NULL);
  wait_for_load (workspace);
  window = assay_files_window_new (workspace);
  gtk_window_present (window);
  stage_settle ();

  g_assert_nonnull (stage_find_text (GTK_WIDGET (window), "a.json"));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (window), "b.json"));
  g_assert_nonnull (stage_find_text (GTK_WIDGET (window), "What stood out"));
  g_assert_cmpuint (n_models (workspace), ==, 3);

  remove = stage_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Remove a.json");
  g_assert_nonnull (remove);
  g_signal_emit_by_name (remove, "clicked");
  wait_for_load (workspace);
  stage_settle ();
  g_assert_null (stage_find_text (GTK_WIDGET (window), "a.json"));
  g_assert_null (stage_find_text (GTK_WIDGET (window), "What stood out"));
  g_assert_cmpuint (n_models (workspace), ==, 1);
  g_assert_false (gtk_widget_get_sensitive (stage_find (GTK_WIDGET (window), GTK_TYPE_BUTTON, "Remove b.json")));

  gtk_window_destroy (window);
  g_unlink (a);
  g_unlink (b);
  g_rmdir (folder);
}

/* The workspace may change after the window is gone. */
static void
test_gone (void)
{
  g_autoptr(AssayWorkspace) workspace = stage_workspace ("{\"m1\": {\"accuracy\": 0.8}}");
  GtkWindow *window = assay_files_window_new (workspace);

  gtk_window_present (window);
  gtk_window_destroy (window);
  stage_settle ();
  assay_workspace_reload_results (workspace);
  wait_for_load (workspace);
  g_assert_cmpuint (n_models (workspace), ==, 1);
}

static void
add_tests (void)
{
  g_test_add_func ("/files-window/two-files", test_two_files);
  g_test_add_func ("/files-window/gone", test_gone);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
