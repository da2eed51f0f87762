#include "shell/workspace.h"

#include <string.h>

#include <glib/gstdio.h>

static const char models[] = "{\"model_A\": 0.82, \"model_B\": 0.76, \"model_C\": 0.91, \"model_D\": 0.68}";
static const char other_models[] = "{\"x\": {\"accuracy\": 0.5}, \"y\": {\"accuracy\": 0.9, \"f1\": 0.7}}";
static const char foreign_models[] = "{\"x\": {\"bleu\": 31}, \"y\": {\"bleu\": 28}}";
static const char policy[] = "schema: assay/policy/v1\n"
                             "rules:\n"
                             "  - metric: accuracy\n"
                             "    direction: higher\n"
                             "    approve: 0.80\n";

/* A workspace, the files that it opens, and what it says. */
typedef struct
{
  AssayWorkspace *workspace;
  char           *folder;
  GPtrArray      *files;
  GMainLoop      *loop;
  char           *failure;
  guint           n_asked;    /* how often something would have replaced a policy that is not saved */
  gboolean        answer;
} Stage;

static void
replacing_cb (AssayWorkspace *workspace,
              Stage          *stage)
{
  stage->n_asked++;
  assay_workspace_answer (workspace, stage->answer);
}

static void
failed_cb (AssayWorkspace *workspace,
           const GError   *error,
           Stage          *stage)
{
  g_free (stage->failure);
  stage->failure = g_strdup (error->message);
}

static void
loading_cb (AssayWorkspace *workspace,
            GParamSpec     *pspec,
            Stage          *stage)
{
  if (!assay_workspace_get_loading (workspace))
    g_main_loop_quit (stage->loop);
}

static void
set_up (Stage         *stage,
        gconstpointer  user)
{
  stage->workspace = assay_workspace_new ();
  stage->folder = g_dir_make_tmp ("assay-workspace-XXXXXX", NULL);
  stage->files = g_ptr_array_new_with_free_func (g_free);
  stage->loop = g_main_loop_new (NULL, FALSE);
  g_signal_connect (stage->workspace, "failed", G_CALLBACK (failed_cb), stage);
  stage->answer = TRUE;
  g_signal_connect (stage->workspace, "replacing", G_CALLBACK (replacing_cb), stage);
  g_signal_connect (stage->workspace, "notify::loading", G_CALLBACK (loading_cb), stage);
}

static void
tear_down (Stage         *stage,
           gconstpointer  user)
{
  /* A thread may still hold on to it for a moment. */
  while (g_main_context_iteration (NULL, FALSE))
    continue;
  g_assert_finalize_object (stage->workspace);

  for (guint i = 0; i < stage->files->len; i++)
    g_unlink (g_ptr_array_index (stage->files, i));
  g_rmdir (stage->folder);
  g_ptr_array_unref (stage->files);
  g_main_loop_unref (stage->loop);
  g_free (stage->folder);
  g_free (stage->failure);
}

static const char *
write_file (Stage      *stage,
            const char *name,
            const char *contents)
{
  char *path = g_build_filename (stage->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  g_ptr_array_add (stage->files, path);

  return path;
}

static void
open_and_wait (Stage      *stage,
               const char *path,
               const char *other_path)
{
  const char *paths[] = { path, other_path, NULL };

  g_clear_pointer (&stage->failure, g_free);
  assay_workspace_open (stage->workspace, paths, NULL);
  if (assay_workspace_get_loading (stage->workspace))
    g_main_loop_run (stage->loop);
}

static guint
count (Stage        *stage,
       AssayVerdict  verdict)
{
  return assay_evaluation_get_count (assay_review_get_evaluation (assay_workspace_get_review (stage->workspace)),
                                     verdict);
}

static const AssayRule *
first_rule (Stage *stage)
{
  return assay_policy_get_rule (assay_review_get_policy (assay_workspace_get_review (stage->workspace)), 0);
}

static void
approve_at (Stage      *stage,
            const char *threshold)
{
  g_autoptr(AssayRule) rule = NULL;
  AssayRuleSpec spec;

  assay_rule_get_spec (first_rule (stage), &spec);
  spec.approve = threshold;
  spec.direction = ASSAY_DIRECTION_HIGHER;
  rule = assay_rule_new (&spec, NULL);
  g_assert_nonnull (rule);
  assay_workspace_set_rule (stage->workspace, 0, rule);
}

static void
test_empty (Stage         *stage,
            gconstpointer  user)
{
  g_assert_null (assay_workspace_get_review (stage->workspace));
  g_assert_cmpstr (assay_workspace_get_title (stage->workspace), ==, "Assay");
  g_assert_cmpstr (assay_workspace_get_subtitle (stage->workspace), ==, "");
  g_assert_false (assay_workspace_get_loading (stage->workspace));
  g_assert_false (assay_workspace_is_rule_suggested (stage->workspace, 0));
  assay_workspace_undo (stage->workspace);
  assay_workspace_redo (stage->workspace);
  assay_workspace_cancel (stage->workspace);
  g_assert_null (stage->failure);
}

static void
test_open (Stage         *stage,
           gconstpointer  user)
{
  open_and_wait (stage, write_file (stage, "models.json", models), NULL);

  g_assert_null (stage->failure);
  g_assert_nonnull (assay_workspace_get_review (stage->workspace));
  g_assert_cmpstr (assay_workspace_get_title (stage->workspace), ==, "models.json");
  g_assert_true (g_str_has_prefix (assay_workspace_get_subtitle (stage->workspace), "4 models · 1 metric · "));
  g_assert_true (assay_workspace_is_rule_suggested (stage->workspace, 0));
  g_assert_false (assay_workspace_is_rule_suggested (stage->workspace, 1));
}

static void
test_failure_keeps (Stage         *stage,
                    gconstpointer  user)
{
  AssayReview *review;

  open_and_wait (stage, write_file (stage, "broken.json", "{\"a\": 0.5, "), NULL);
  g_assert_nonnull (stage->failure);
  g_assert_null (assay_workspace_get_review (stage->workspace));

  open_and_wait (stage, write_file (stage, "models.json", models), NULL);
  g_assert_null (stage->failure);
  review = assay_workspace_get_review (stage->workspace);
  approve_at (stage, "0.90");

  open_and_wait (stage, g_ptr_array_index (stage->files, 0), NULL);
  g_assert_nonnull (stage->failure);
  g_assert_true (assay_workspace_get_review (stage->workspace) == review);
  g_assert_cmpstr (assay_workspace_get_title (stage->workspace), ==, "models.json");
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 1);
}

static void
test_cancel_keeps (Stage         *stage,
                   gconstpointer  user)
{
  const char *paths[] = { write_file (stage, "models.json", models), NULL };

  assay_workspace_open (stage->workspace, paths, NULL);
  g_assert_true (assay_workspace_get_loading (stage->workspace));
  assay_workspace_cancel (stage->workspace);
  g_assert_false (assay_workspace_get_loading (stage->workspace));

  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (assay_workspace_get_review (stage->workspace));
  g_assert_null (stage->failure);
}

/* The load that was given up must not come in over the later one. */
static void
test_later_wins (Stage         *stage,
                 gconstpointer  user)
{
  const char *first[] = { write_file (stage, "first.json", models), NULL };
  const char *second = write_file (stage, "second.json", other_models);

  assay_workspace_open (stage->workspace, first, NULL);
  open_and_wait (stage, second, NULL);
  while (assay_workspace_get_loading (stage->workspace) || assay_workspace_get_review (stage->workspace) == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (assay_workspace_get_title (stage->workspace), ==, "second.json");
}

/* Who closes the window while a file is read must not be called any more. */
static void
test_gone_while_loading (Stage         *stage,
                         gconstpointer  user)
{
  AssayWorkspace *workspace = assay_workspace_new ();
  const char *paths[] = { write_file (stage, "models.json", models), NULL };

  assay_workspace_open (workspace, paths, NULL);
  g_assert_finalize_object (workspace);
  for (guint i = 0; i < 50; i++)
    {
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_null (stage->failure);
}

static void
test_policy_among_paths (Stage         *stage,
                         gconstpointer  user)
{
  open_and_wait (stage, write_file (stage, "models.json", models),
                 write_file (stage, "production.policy.yaml", policy));

  g_assert_null (stage->failure);
  g_assert_false (assay_workspace_is_rule_suggested (stage->workspace, 0));
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_NEEDS_DECISION), ==, 2);
}

static void
test_policy_alone (Stage         *stage,
                   gconstpointer  user)
{
  const char *path = write_file (stage, "production.policy.yaml", policy);

  open_and_wait (stage, path, NULL);
  g_assert_nonnull (stage->failure);
  g_assert_nonnull (strstr (stage->failure, "Open a results file first"));

  open_and_wait (stage, write_file (stage, "models.json", models), NULL);
  approve_at (stage, "0.70");
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 3);

  stage->answer = FALSE;
  open_and_wait (stage, path, NULL);
  g_assert_cmpuint (stage->n_asked, ==, 1);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 3);

  stage->answer = TRUE;
  open_and_wait (stage, path, NULL);
  g_assert_cmpuint (stage->n_asked, ==, 2);
  g_assert_null (stage->failure);
  g_assert_false (assay_workspace_is_modified (stage->workspace));
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);
  g_assert_cmpstr (first_rule (stage)->metric, ==, "accuracy");

  assay_workspace_undo (stage->workspace);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.70");
  g_assert_null (assay_workspace_get_state (stage->workspace)->document->path);
  g_assert_true (assay_workspace_is_modified (stage->workspace));
}

static void
test_malformed_policy_keeps (Stage         *stage,
                             gconstpointer  user)
{
  open_and_wait (stage, write_file (stage, "models.json", models), NULL);
  approve_at (stage, "0.70");
  open_and_wait (stage, write_file (stage, "bad.policy.yaml", "schema: assay/policy/v1\nrules: []\n"), NULL);

  g_assert_nonnull (stage->failure);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 3);
}

/* A policy that somebody stands behind goes on to the next results; a suggestion does not. */
static void
test_policy_stays (Stage         *stage,
                   gconstpointer  user)
{
  open_and_wait (stage, write_file (stage, "models.json", models),
                 write_file (stage, "production.policy.yaml", policy));
  open_and_wait (stage, write_file (stage, "other.json", other_models), NULL);
  g_assert_null (stage->failure);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.80");
  g_assert_false (assay_workspace_is_rule_suggested (stage->workspace, 0));

  open_and_wait (stage, write_file (stage, "foreign.json", foreign_models), NULL);
  g_assert_null (stage->failure);
  g_assert_cmpstr (first_rule (stage)->metric, ==, "bleu");
  g_assert_true (assay_workspace_is_rule_suggested (stage->workspace, 0));
}

/* Results that a policy says something about keep it, saved or not; others would replace it, and that is asked. */
static void
test_unsaved_is_asked (Stage         *stage,
                       gconstpointer  user)
{
  open_and_wait (stage, write_file (stage, "models.json", models),
                 write_file (stage, "production.policy.yaml", policy));
  approve_at (stage, "0.70");
  open_and_wait (stage, write_file (stage, "other.json", other_models), NULL);
  g_assert_cmpuint (stage->n_asked, ==, 0);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.70");
  g_assert_true (assay_workspace_is_modified (stage->workspace));

  stage->answer = FALSE;
  open_and_wait (stage, write_file (stage, "foreign.json", foreign_models), NULL);
  g_assert_cmpuint (stage->n_asked, ==, 1);
  g_assert_cmpstr (assay_workspace_get_title (stage->workspace), ==, "other.json");
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.70");

  stage->answer = TRUE;
  open_and_wait (stage, g_ptr_array_index (stage->files, 3), NULL);
  g_assert_cmpuint (stage->n_asked, ==, 2);
  g_assert_cmpstr (first_rule (stage)->metric, ==, "bleu");
  g_assert_false (assay_workspace_is_modified (stage->workspace));
}

static void
test_rules (Stage         *stage,
            gconstpointer  user)
{
  AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.6" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  gboolean can_undo;

  open_and_wait (stage, write_file (stage, "other.json", other_models), NULL);
  g_object_get (stage->workspace, "can-undo", &can_undo, NULL);
  g_assert_false (can_undo);

  approve_at (stage, "0.4");
  g_assert_false (assay_workspace_is_rule_suggested (stage->workspace, 0));
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);

  assay_workspace_add_rule (stage->workspace, rule);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 1);
  assay_workspace_remove_rule (stage->workspace, 1);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);

  assay_workspace_undo (stage->workspace);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 1);
  assay_workspace_undo (stage->workspace);
  assay_workspace_undo (stage->workspace);
  g_assert_true (assay_workspace_is_rule_suggested (stage->workspace, 0));
  assay_workspace_redo (stage->workspace);
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);
}

static void
test_name_metric (Stage         *stage,
                  gconstpointer  user)
{
  open_and_wait (stage, write_file (stage, "models.json", models), NULL);
  approve_at (stage, "0.80");
  assay_workspace_name_metric (stage->workspace, "F1");

  g_assert_cmpstr (first_rule (stage)->metric, ==, "F1");
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);

  assay_workspace_undo (stage->workspace);
  g_assert_cmpstr (first_rule (stage)->metric, !=, "F1");
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);
  assay_workspace_redo (stage->workspace);
  g_assert_cmpstr (first_rule (stage)->metric, ==, "F1");
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 2);
}

#define ASSERT_UNDOES(expected) \
  G_STMT_START { \
    g_autofree char *said = NULL; \
    g_object_get (stage->workspace, "undo-text", &said, NULL); \
    g_assert_cmpstr (said, ==, expected); \
  } G_STMT_END

static void
test_act_texts (Stage         *stage,
                gconstpointer  user)
{
  AssayRuleSpec spec = { .metric = "f1", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.6" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autofree char *redo = NULL;

  open_and_wait (stage, write_file (stage, "models.json", other_models),
                 write_file (stage, "production.policy.yaml", policy));
  ASSERT_UNDOES ("Undo");
  approve_at (stage, "0.4");
  ASSERT_UNDOES ("Undo move threshold of accuracy");
  assay_workspace_add_rule (stage->workspace, rule);
  ASSERT_UNDOES ("Undo add rule for f1");
  assay_workspace_rename_policy (stage->workspace, "New");
  ASSERT_UNDOES ("Undo rename the policy");
  assay_workspace_remove_rule (stage->workspace, 0);
  ASSERT_UNDOES ("Undo remove rule for accuracy");
  g_assert_true (assay_workspace_is_modified (stage->workspace));
  assay_workspace_revert (stage->workspace);
  ASSERT_UNDOES ("Undo revert to the saved policy");
  g_assert_false (assay_workspace_is_modified (stage->workspace));
  assay_workspace_undo (stage->workspace);
  g_object_get (stage->workspace, "redo-text", &redo, NULL);
  g_assert_cmpstr (redo, ==, "Redo revert to the saved policy");
  g_assert_true (assay_workspace_is_modified (stage->workspace));
}

/* The mark follows the policy, not the number of acts. */
static void
test_saved_point (Stage         *stage,
                  gconstpointer  user)
{
  const AssayPolicyState *state;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AssayPolicy) written = NULL;
  const char *path = write_file (stage, "production.policy.yaml", policy);

  open_and_wait (stage, write_file (stage, "models.json", models), path);
  state = assay_workspace_get_state (stage->workspace);
  g_assert_cmpstr (state->document->path, ==, path);
  g_assert_false (assay_workspace_is_modified (stage->workspace));

  approve_at (stage, "0.70");
  g_assert_true (assay_workspace_is_modified (stage->workspace));
  state = assay_workspace_get_state (stage->workspace);
  bytes = g_bytes_new_static ("kept", 4);
  written = assay_policy_with_source (state->policy, bytes);
  assay_workspace_set_saved (stage->workspace, state->document, path, written);
  g_assert_false (assay_workspace_is_modified (stage->workspace));
  g_assert_true (assay_policy_get_source (assay_review_get_policy (assay_workspace_get_review (stage->workspace)))
                 == bytes);

  assay_workspace_undo (stage->workspace);
  g_assert_true (assay_workspace_is_modified (stage->workspace));
  assay_workspace_redo (stage->workspace);
  g_assert_false (assay_workspace_is_modified (stage->workspace));

  assay_workspace_decline_policy (stage->workspace, NULL);
  g_assert_true (assay_workspace_is_modified (stage->workspace));
}

static void
wait_for_load (Stage *stage)
{
  while (assay_workspace_get_loading (stage->workspace))
    g_main_context_iteration (NULL, TRUE);
}

static void
test_reload (Stage         *stage,
             gconstpointer  user)
{
  const char *path = write_file (stage, "production.policy.yaml", policy);
  const char *results = write_file (stage, "models.json", models);
  gboolean can_undo;

  open_and_wait (stage, results, path);
  approve_at (stage, "0.70");
  g_assert_true (g_file_set_contents (results, foreign_models, -1, NULL));
  assay_workspace_reload_results (stage->workspace);
  wait_for_load (stage);
  g_assert_null (stage->failure);
  g_assert_cmpuint (assay_table_get_n_rows (assay_review_get_table (assay_workspace_get_review (stage->workspace))), ==, 2);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.70");
  g_object_get (stage->workspace, "can-undo", &can_undo, NULL);
  g_assert_true (can_undo);

  assay_workspace_reload_policy (stage->workspace);
  wait_for_load (stage);
  g_assert_cmpuint (stage->n_asked, ==, 0);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.80");
  g_assert_false (assay_workspace_is_modified (stage->workspace));
  assay_workspace_undo (stage->workspace);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.70");
}

/* What was kept comes back over its results, one step above the file. */
static void
test_restore (Stage         *stage,
              gconstpointer  user)
{
  g_autoptr(AssayKeptPolicy) kept = NULL;

  open_and_wait (stage, write_file (stage, "models.json", models),
                 write_file (stage, "production.policy.yaml", policy));
  g_assert_null (assay_workspace_keep (stage->workspace));
  approve_at (stage, "0.90");
  kept = assay_workspace_keep (stage->workspace);
  g_assert_nonnull (kept);

  g_clear_object (&stage->workspace);
  stage->workspace = assay_workspace_new ();
  assay_workspace_restore (stage->workspace, kept);
  wait_for_load (stage);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.90");
  g_assert_cmpuint (count (stage, ASSAY_VERDICT_APPROVED), ==, 1);
  g_assert_true (assay_workspace_is_modified (stage->workspace));
  assay_workspace_undo (stage->workspace);
  g_assert_cmpstr (first_rule (stage)->approve.text, ==, "0.80");
  g_assert_false (assay_workspace_is_modified (stage->workspace));
}

#define ADD(path, function) g_test_add ("/workspace/" path, Stage, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("empty", test_empty);
  ADD ("open", test_open);
  ADD ("failure-keeps", test_failure_keeps);
  ADD ("cancel-keeps", test_cancel_keeps);
  ADD ("later-wins", test_later_wins);
  ADD ("gone-while-loading", test_gone_while_loading);
  ADD ("policy-among-paths", test_policy_among_paths);
  ADD ("policy-alone", test_policy_alone);
  ADD ("malformed-policy-keeps", test_malformed_policy_keeps);
  ADD ("policy-stays", test_policy_stays);
  ADD ("unsaved-is-asked", test_unsaved_is_asked);
  ADD ("rules", test_rules);
  ADD ("name-metric", test_name_metric);
  ADD ("act-texts", test_act_texts);
  ADD ("saved-point", test_saved_point);
  ADD ("reload", test_reload);
  ADD ("restore", test_restore);

  return g_test_run ();
}
