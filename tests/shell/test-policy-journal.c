#include "shell/policy-journal.h"

#include <glib/gstdio.h>

#include "stage.h"

#define RESULTS "[{\"model\": \"a\", \"accuracy\": 0.82}, {\"model\": \"b\", \"accuracy\": 0.76}]"

/* The one journal in the folder, read; %NULL for none. */
static AssayKeptPolicy *
read_journal (void)
{
  g_autofree char *folder = g_build_filename (g_get_user_state_dir (), "assay", "journals", NULL);
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  AssayKeptPolicy *kept = NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *text = NULL;
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      gsize size;

      if (!g_str_has_suffix (name, ".journal"))
        continue;
      g_assert_null (kept);
      g_assert_true (g_file_get_contents (path, &text, &size, NULL));
      bytes = g_bytes_new (text, size);
      kept = assay_kept_policy_from_bytes (bytes, &error);
      g_assert_no_error (error);
    }

  return kept;
}

static void
approve_at (AssayWorkspace *workspace,
            const char     *threshold)
{
  AssayPolicy *policy = assay_review_get_policy (assay_workspace_get_review (workspace));
  g_autoptr(AssayRule) rule = NULL;
  AssayRuleSpec spec;

  assay_rule_get_spec (assay_policy_get_rule (policy, 0), &spec);
  spec.approve = threshold;
  rule = assay_rule_new (&spec, NULL);
  assay_workspace_set_rule (workspace, 0, rule);
}

static gboolean
give_up (gpointer pointer)
{
  gboolean *is_over = pointer;

  *is_over = TRUE;

  return G_SOURCE_REMOVE;
}

static void
wait_msec (guint msec)
{
  gboolean is_over = FALSE;

  g_timeout_add (msec, give_up, &is_over);
  while (!is_over)
    g_main_context_iteration (NULL, TRUE);
}

static void
assert_kept (const char *threshold)
{
  g_autoptr(AssayKeptPolicy) kept = read_journal ();

  if (threshold == NULL)
    {
      g_assert_null (kept);
      return;
    }
  g_assert_nonnull (kept);
  g_assert_cmpstr (assay_policy_get_rule (kept->policy, 0)->approve.text, ==, threshold);
}

static void
test_follows (void)
{
  g_autoptr(AssayWorkspace) workspace = stage_workspace (RESULTS);
  AssayPolicyJournal *journal = assay_policy_journal_new (workspace);

  assert_kept (NULL);
  approve_at (workspace, "0.71");
  approve_at (workspace, "0.72");
  wait_msec (500);
  assert_kept ("0.72");

  approve_at (workspace, "0.73");
  assay_policy_journal_flush (journal);
  assert_kept ("0.73");

  while (assay_workspace_is_modified (workspace))
    assay_workspace_undo (workspace);
  assert_kept (NULL);
  wait_msec (300);
  assert_kept (NULL);

  assay_workspace_redo (workspace);
  wait_msec (500);
  assert_kept ("0.73");
  assay_policy_journal_end (journal);
  assert_kept (NULL);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/policy-journal/follows", test_follows);

  return g_test_run ();
}
