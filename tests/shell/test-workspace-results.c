#include "shell/workspace.h"

#include <glib/gstdio.h>

/* A workspace and three files that it opens. */
typedef struct
{
  AssayWorkspace *workspace;
  char           *folder;
  char           *paths[4];
  char           *failure;
} Stage;

static void
note_failure (AssayWorkspace *workspace,
              const GError   *error,
              Stage          *stage)
{
  g_free (stage->failure);
  stage->failure = g_strdup (error->message);
}

static void
write_file (Stage      *stage,
            guint       index,
            const char *name,
            const char *contents)
{
  stage->paths[index] = g_build_filename (stage->folder, name, NULL);
  g_assert_true (g_file_set_contents (stage->paths[index], contents, -1, NULL));
}

static void
set_up (Stage         *stage,
        gconstpointer  user)
{
  stage->workspace = assay_workspace_new ();
  stage->folder = g_dir_make_tmp ("assay-results-XXXXXX", NULL);
  write_file (stage, 0, "a.json", "{\"m1\": {\"accuracy\": 0.8}, \"m2\": {\"accuracy\": 0.9}}");
  write_file (stage, 1, "b.json", "{\"m2\": {\"accuracy\": 0.7}, \"m3\": {\"accuracy\": 0.6}}");
  write_file (stage, 2, "table.txt", "model,accuracy\nx,0.5\ny,0.6\n");
  g_signal_connect (stage->workspace, "failed", G_CALLBACK (note_failure), stage);
}

static void
tear_down (Stage         *stage,
           gconstpointer  user)
{
  g_assert_finalize_object (stage->workspace);
  for (guint i = 0; i < 3; i++)
    {
      g_unlink (stage->paths[i]);
      g_free (stage->paths[i]);
    }
  g_rmdir (stage->folder);
  g_free (stage->folder);
  g_free (stage->failure);
}

static void
wait_for_load (Stage *stage)
{
  g_clear_pointer (&stage->failure, g_free);
  while (assay_workspace_get_loading (stage->workspace))
    g_main_context_iteration (NULL, TRUE);
}

static void
open_first (Stage *stage)
{
  const char *paths[] = { stage->paths[0], NULL };

  assay_workspace_open (stage->workspace, paths, NULL);
  wait_for_load (stage);
  g_assert_null (stage->failure);
}

static guint
n_models (Stage *stage)
{
  return assay_table_get_n_rows (assay_review_get_table (assay_workspace_get_review (stage->workspace)));
}

/* More files join the table, the same file twice does not; one may go again, the last one stays. */
static void
test_add_and_remove (Stage         *stage,
                     gconstpointer  user)
{
  const char *more[] = { stage->paths[1], stage->paths[0], NULL };
  g_autoptr(AssayRule) rule = assay_rule_new (&(AssayRuleSpec) { .metric = "accuracy", .approve = "0.85",
                                                                 .direction = ASSAY_DIRECTION_HIGHER }, NULL);

  open_first (stage);
  assay_workspace_set_rule (stage->workspace, 0, rule);

  assay_workspace_add (stage->workspace, more);
  wait_for_load (stage);
  g_assert_null (stage->failure);
  g_assert_cmpuint (n_models (stage), ==, 4);
  g_assert_cmpuint (g_strv_length ((char **) assay_workspace_get_paths (stage->workspace)), ==, 2);
  g_assert_cmpstr (assay_policy_get_rule (assay_review_get_policy (assay_workspace_get_review (stage->workspace)),
                                          0)->approve.text, ==, "0.85");

  assay_workspace_remove (stage->workspace, stage->paths[0]);
  wait_for_load (stage);
  g_assert_cmpuint (n_models (stage), ==, 2);
  assay_workspace_remove (stage->workspace, stage->paths[1]);
  g_assert_false (assay_workspace_get_loading (stage->workspace));
  g_assert_cmpuint (n_models (stage), ==, 2);
}

/* What cannot be added leaves everything as it was. */
static void
test_add_fails (Stage         *stage,
                gconstpointer  user)
{
  const char *nowhere[] = { "/nowhere/at-all.json", NULL };

  open_first (stage);
  assay_workspace_add (stage->workspace, nowhere);
  while (assay_workspace_get_loading (stage->workspace))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (stage->failure);
  g_assert_cmpuint (n_models (stage), ==, 2);
  g_assert_cmpuint (g_strv_length ((char **) assay_workspace_get_paths (stage->workspace)), ==, 1);
}

/* What failed as one layout opens as another, and a reload keeps to it. */
static void
test_open_again (Stage         *stage,
                 gconstpointer  user)
{
  open_first (stage);
  assay_workspace_open_again (stage->workspace, "records");
  while (assay_workspace_get_loading (stage->workspace))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (stage->failure);
  g_assert_cmpuint (n_models (stage), ==, 2);

  assay_workspace_open_again (stage->workspace, "metrics");
  wait_for_load (stage);
  g_assert_null (stage->failure);
  assay_workspace_reload_results (stage->workspace);
  wait_for_load (stage);
  g_assert_null (stage->failure);
  g_assert_cmpstr (assay_table_get_source (assay_review_get_table (assay_workspace_get_review (stage->workspace)),
                                           0)->layout, ==, "metrics");
}

static const char *
layout_of (Stage *stage)
{
  return assay_table_get_source (assay_review_get_table (assay_workspace_get_review (stage->workspace)), 0)->layout;
}

/* How results are read is said in the policy: one step of undo, which reads them as before. */
static void
test_reading (Stage         *stage,
              gconstpointer  user)
{
  g_autoptr(AssayReadChoice) as_map = assay_read_choice_new ("record", NULL, NULL);
  g_autoptr(AssayReadChoice) as_csv = assay_read_choice_new ("csv", NULL, NULL);
  AssayReview *review;

  open_first (stage);
  g_assert_null (assay_workspace_get_reading (stage->workspace));
  assay_workspace_set_reading (stage->workspace, as_map);
  wait_for_load (stage);
  g_assert_null (stage->failure);
  g_assert_cmpstr (layout_of (stage), ==, "record");
  review = assay_workspace_get_review (stage->workspace);
  g_assert_true (assay_read_choice_equal (assay_policy_get_reading (assay_review_get_policy (review)), as_map));
  /* It is remembered with the kind of results: no reason to ask for the name of a file. */
  g_assert_false (assay_workspace_is_modified (stage->workspace));

  /* What does not fit leaves all as it was. */
  assay_workspace_set_reading (stage->workspace, as_csv);
  while (assay_workspace_get_loading (stage->workspace))
    g_main_context_iteration (NULL, TRUE);
  g_assert_nonnull (stage->failure);
  g_assert_cmpstr (layout_of (stage), ==, "record");
  g_assert_true (assay_read_choice_equal (assay_workspace_get_reading (stage->workspace), as_map));

  assay_workspace_undo (stage->workspace);
  wait_for_load (stage);
  g_assert_cmpstr (layout_of (stage), ==, "metrics");
  g_assert_null (assay_workspace_get_reading (stage->workspace));
  assay_workspace_redo (stage->workspace);
  wait_for_load (stage);
  g_assert_cmpstr (layout_of (stage), ==, "record");
}

static void
test_nothing_to_open_again (Stage         *stage,
                            gconstpointer  user)
{
  assay_workspace_open_again (stage->workspace, "csv");
  g_assert_false (assay_workspace_get_loading (stage->workspace));
  g_assert_null (assay_workspace_get_review (stage->workspace));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

#define ADD(name, func) g_test_add ("/workspace-results/" name, Stage, NULL, set_up, func, tear_down)
  ADD ("add-and-remove", test_add_and_remove);
  ADD ("add-fails", test_add_fails);
  ADD ("open-again", test_open_again);
  ADD ("reading", test_reading);
  ADD ("nothing-to-open-again", test_nothing_to_open_again);
#undef ADD

  return g_test_run ();
}
