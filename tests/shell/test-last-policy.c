#include "shell/last-policy.h"

#include <glib/gstdio.h>

#include "stage.h"

#define RESULTS "model,accuracy,latency\nlarge,0.91,30\nsmall,0.80,9\n"
#define POLICY  "schema: assay/policy/v1\nname: Production\nrules:\n  - {metric: accuracy, direction: higher, approve: 0.9}\n"

typedef struct
{
  AssayWindow *window;
  char        *folder;
  char        *results;
  char        *same_kind;
  char        *other_kind;
  char        *policy;
} Desk;

static char *
write_file (Desk       *desk,
            const char *name,
            const char *contents)
{
  char *path = g_build_filename (desk->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return path;
}

static void
set_up (Desk          *desk,
        gconstpointer  user)
{
  desk->folder = g_dir_make_tmp ("assay-last-XXXXXX", NULL);
  desk->results = write_file (desk, "results.csv", RESULTS);
  desk->same_kind = write_file (desk, "next-night.csv", "model,accuracy,latency\nother,0.5,3\n");
  desk->other_kind = write_file (desk, "other-kind.csv", "model,recall\nother,0.5\n");
  desk->policy = write_file (desk, "production.policy.yaml", POLICY);
  desk->window = stage_window (assay_last_policy_attach);
}

static void
tear_down (Desk          *desk,
           gconstpointer  user)
{
  char *files[] = { desk->results, desk->same_kind, desk->other_kind, desk->policy };

  stage_close (desk->window);
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_unlink (files[i]);
      g_free (files[i]);
    }
  g_rmdir (desk->folder);
  g_free (desk->folder);
}

static void
start_again (Desk *desk)
{
  stage_close (desk->window);
  desk->window = stage_window (assay_last_policy_attach);
}

/* The name of the policy that is in force; NULL for a suggested one. */
static const char *
policy_name (Desk *desk)
{
  AssayReview *review = assay_workspace_get_review (assay_window_get_workspace (desk->window));

  g_assert_nonnull (review);

  return assay_policy_get_name (assay_review_get_policy (review));
}

static void
test_same_kind (Desk          *desk,
                gconstpointer  user)
{
  stage_open (desk->window, desk->results, desk->policy);
  g_assert_cmpstr (policy_name (desk), ==, "Production");

  start_again (desk);
  stage_open (desk->window, desk->same_kind, NULL);
  g_assert_cmpstr (policy_name (desk), ==, "Production");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (desk->window), "Policy Production applied, as last time"));
}

static void
test_other_kind (Desk          *desk,
                 gconstpointer  user)
{
  stage_open (desk->window, desk->results, desk->policy);
  start_again (desk);
  stage_open (desk->window, desk->other_kind, NULL);
  g_assert_cmpstr (policy_name (desk), ==, NULL);
}

/* Who takes it back has said that it is not wanted: the next time it does not come. */
static void
test_undone (Desk          *desk,
             gconstpointer  user)
{
  stage_open (desk->window, desk->results, desk->policy);
  start_again (desk);
  stage_open (desk->window, desk->same_kind, NULL);
  g_action_group_activate_action (G_ACTION_GROUP (desk->window), "undo", NULL);
  stage_settle ();
  g_assert_cmpstr (policy_name (desk), ==, NULL);

  start_again (desk);
  stage_open (desk->window, desk->same_kind, NULL);
  g_assert_cmpstr (policy_name (desk), ==, NULL);
}

/* A file that is gone, or no policy any more, is no reason to open nothing. */
static void
test_gone (Desk          *desk,
           gconstpointer  user)
{
  stage_open (desk->window, desk->results, desk->policy);
  g_assert_true (g_file_set_contents (desk->policy, "rules: 7\n", -1, NULL));
  start_again (desk);
  stage_open (desk->window, desk->same_kind, NULL);
  g_assert_cmpstr (policy_name (desk), ==, NULL);

  g_unlink (desk->policy);
  start_again (desk);
  stage_open (desk->window, desk->same_kind, NULL);
  g_assert_cmpstr (policy_name (desk), ==, NULL);
}

#define ADD(path, function) g_test_add ("/last-policy/" path, Desk, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("same-kind", test_same_kind);
  ADD ("other-kind", test_other_kind);
  ADD ("undone", test_undone);
  ADD ("gone", test_gone);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
