#include "shell/window-state.h"

#include <glib/gstdio.h>

#include "shell/model-table.h"
#include "shell/state-file.h"
#include "shell/verdict-chips.h"
#include "stage.h"

#define RESULTS "model,accuracy,latency\nlarge,0.91,30\nsmall,0.80,9\n"
/* As results of the first kind, and of another. */
#define SAME_KIND  "model,accuracy,latency\nother,0.5,3\n"
#define OTHER_KIND "model,recall\nother,0.5\n"

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
  desk->folder = g_dir_make_tmp ("assay-state-XXXXXX", NULL);
  desk->files = g_ptr_array_new_with_free_func (g_free);
  desk->window = stage_window (assay_window_state_attach);
}

static void
tear_down (Desk          *desk,
           gconstpointer  user)
{
  stage_close (desk->window);
  for (guint i = 0; i < desk->files->len; i++)
    g_unlink (desk->files->pdata[i]);
  g_rmdir (desk->folder);
  g_ptr_array_unref (desk->files);
  g_free (desk->folder);
}

/* The next morning. */
static void
start_again (Desk *desk)
{
  stage_close (desk->window);
  desk->window = stage_window (assay_window_state_attach);
}

static void
open_contents (Desk       *desk,
               const char *name,
               const char *contents)
{
  char *path = g_build_filename (desk->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_ptr_array_add (desk->files, path);
  stage_open (desk->window, path, NULL);
  g_assert_nonnull (assay_workspace_get_review (assay_window_get_workspace (desk->window)));
}

static gpointer
find (Desk  *desk,
      GType  type)
{
  return stage_find (GTK_WIDGET (desk->window), type, NULL);
}

static char *
sort_of (Desk *desk)
{
  gboolean descending = FALSE;
  const char *key = assay_model_table_get_sort (find (desk, ASSAY_TYPE_MODEL_TABLE), &descending);

  return g_strconcat (descending ? "-" : "", key, NULL);
}

static void
test_size (Desk          *desk,
           gconstpointer  user)
{
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (desk->window), 900, 640);
  stage_settle ();
  start_again (desk);
  gtk_window_get_default_size (GTK_WINDOW (desk->window), &width, &height);
  g_assert_cmpint (width, ==, 900);
  g_assert_cmpint (height, ==, 640);
}

/* What no screen could show is not brought back, whoever wrote it. */
static void
test_impossible_size (Desk          *desk,
                      gconstpointer  user)
{
  AssayStateFile *file = assay_state_file_get_default ();
  int width, height;

  gtk_window_set_default_size (GTK_WINDOW (desk->window), 900, 640);
  stage_settle ();
  stage_close (desk->window);
  assay_state_file_set_integer (file, "Window", "width", -7);
  assay_state_file_set_integer (file, "Window", "height", 1000000);
  desk->window = stage_window (assay_window_state_attach);
  gtk_window_get_default_size (GTK_WINDOW (desk->window), &width, &height);
  g_assert_cmpint (width, >=, 360);
  g_assert_cmpint (height, <, 10000);
}

/* What is looked for belongs to a file; by what is sorted, to its kind. */
static void
test_results (Desk          *desk,
              gconstpointer  user)
{
  g_autofree char *sort = NULL;
  g_autofree char *sort_of_kind = NULL;
  g_autofree char *sort_of_other = NULL;
  gboolean searching;

  open_contents (desk, "results.csv", RESULTS);
  assay_verdict_chips_set_verdict (find (desk, ASSAY_TYPE_VERDICT_CHIPS), ASSAY_VERDICT_APPROVED);
  gtk_editable_set_text (GTK_EDITABLE (find (desk, GTK_TYPE_SEARCH_ENTRY)), "LAR");
  assay_workbench_sort (assay_window_get_workbench (desk->window), "table.sort",
                        g_variant_new_string ("-column:latency"));
  /* The entry waits for more letters. */
  g_usleep (300000);
  stage_settle ();
  start_again (desk);

  open_contents (desk, "results.csv", RESULTS);
  sort = sort_of (desk);
  g_assert_cmpuint (assay_verdict_chips_get_verdict (find (desk, ASSAY_TYPE_VERDICT_CHIPS)), ==, ASSAY_VERDICT_APPROVED);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (desk, GTK_TYPE_SEARCH_ENTRY))), ==, "LAR");
  g_object_get (assay_window_get_workbench (desk->window), "search-mode", &searching, NULL);
  g_assert_true (searching);
  g_assert_cmpstr (sort, ==, "-column:latency");

  open_contents (desk, "same-kind.csv", SAME_KIND);
  sort_of_kind = sort_of (desk);
  g_assert_cmpuint (assay_verdict_chips_get_verdict (find (desk, ASSAY_TYPE_VERDICT_CHIPS)), ==, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (find (desk, GTK_TYPE_SEARCH_ENTRY))), ==, "");
  g_assert_cmpstr (sort_of_kind, ==, "-column:latency");

  open_contents (desk, "other-kind.csv", OTHER_KIND);
  sort_of_other = sort_of (desk);
  g_assert_cmpstr (sort_of_other, !=, "-column:latency");
}

static void
test_panes (Desk          *desk,
            gconstpointer  user)
{
  gboolean shown;

  open_contents (desk, "results.csv", RESULTS);
  g_object_set (assay_window_get_workbench (desk->window), "policy-shown", FALSE, NULL);
  stage_settle ();
  start_again (desk);
  open_contents (desk, "results.csv", RESULTS);
  g_object_get (assay_window_get_workbench (desk->window), "policy-shown", &shown, NULL);
  g_assert_false (shown);
}

#define ADD(path, function) g_test_add ("/window-state/" path, Desk, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("size", test_size);
  ADD ("impossible-size", test_impossible_size);
  ADD ("results", test_results);
  ADD ("panes", test_panes);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
