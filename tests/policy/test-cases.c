/* The table of cases that every face runs through (fixtures/cases.json), here through the core: a file is read, judged
 * and explained. The command line, the window and report.json must say the same. */

#include <glib/gstdio.h>

#include "base/document.h"
#include "formats/results.h"
#include "policy/explanation.h"
#include "policy/policy-file.h"
#include "table/vocabulary.h"

static char *folder;

static const char *
get_text (const AssayNode *node,
          const char      *key)
{
  const AssayNode *member = assay_node_get_member (node, key);

  return member != NULL ? member->text : NULL;
}

static AssayTable *
read_results (const AssayNode *node,
              const char      *metric)
{
  g_autofree char *path = g_build_filename (folder, "results.json", NULL);
  const char *const paths[] = { path, NULL };
  AssayResultsOptions options = { .metric = metric };
  g_autoptr(GError) error = NULL;
  AssayTable *table;

  g_assert_true (g_file_set_contents (path, get_text (node, "results"), -1, NULL));
  table = assay_results_open (paths, &options, NULL, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return table;
}

static AssayDirection
read_direction (const AssayNode *node)
{
  const char *text = get_text (node, "direction");

  if (text == NULL)
    return assay_vocabulary_direction (get_text (node, "metric"));

  return g_str_equal (text, "lower") ? ASSAY_DIRECTION_LOWER : ASSAY_DIRECTION_HIGHER;
}

/* The policy of the case, or its one rule as the command line would make it. */
static AssayPolicy *
read_policy (const AssayNode  *node,
             GError          **error)
{
  const char *text = get_text (node, "policy");
  const AssayNode *strict = assay_node_get_member (node, "strict");
  AssayRuleSpec spec = { .metric = get_text (node, "metric"), .approve = get_text (node, "approve"),
                         .reject = get_text (node, "reject"), .strict = strict != NULL && strict->boolean };
  g_autoptr(AssayRule) rule = NULL;

  if (text != NULL)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

      return assay_policy_read_bytes (bytes, "case.policy.yaml", error);
    }

  spec.direction = read_direction (node);
  rule = assay_rule_new (&spec, error);

  return rule != NULL ? assay_policy_new (NULL, NULL, &rule, 1) : NULL;
}

static gboolean
has_reason (const AssayEvaluation *evaluation,
            guint                  row,
            const char            *text)
{
  g_autoptr(GArray) reasons = assay_explain (evaluation, row);

  for (guint i = 0; i < reasons->len; i++)
    {
      g_test_message ("%s", g_array_index (reasons, AssayReason, i).text);
      if (g_strcmp0 (g_array_index (reasons, AssayReason, i).text, text) == 0)
        return TRUE;
    }

  return FALSE;
}

static void
check_model (const AssayEvaluation *evaluation,
             guint                  row,
             const AssayNode       *expected)
{
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (evaluation), row);
  const AssayNode *model = assay_node_get_member (expected, id);

  g_test_message ("model %s", id);
  g_assert_nonnull (model);
  g_assert_cmpstr (assay_verdict_to_id (assay_evaluation_get_verdict (evaluation, row)), ==, get_text (model, "verdict"));
  if (get_text (model, "text") != NULL)
    g_assert_true (has_reason (evaluation, row, get_text (model, "text")));
}

/* What the command line makes its exit status of, where every model is judged and asked for. */
static gint64
exit_of_counts (const AssayEvaluation *evaluation)
{
  if (assay_evaluation_get_count (evaluation, ASSAY_VERDICT_REJECTED) > 0)
    return 1;
  if (assay_evaluation_get_count (evaluation, ASSAY_VERDICT_NOT_EVALUABLE) > 0)
    return 4;

  return assay_evaluation_get_count (evaluation, ASSAY_VERDICT_NEEDS_DECISION) > 0 ? 3 : 0;
}

static void
check_verdicts (const AssayNode *node,
                AssayPolicy     *policy)
{
  g_autoptr(AssayTable) table = read_results (node, assay_policy_get_metric (policy));
  g_autoptr(AssayEvaluation) evaluation = assay_evaluation_new (table, policy);
  const AssayNode *expected = assay_node_get_member (node, "expected");
  const AssayNode *counts = assay_node_get_member (node, "counts");

  g_assert_cmpuint (assay_table_get_n_rows (table), ==, expected->n_children);
  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    check_model (evaluation, row, expected);
  for (AssayVerdict verdict = ASSAY_VERDICT_APPROVED; verdict < ASSAY_N_VERDICTS; verdict++)
    g_assert_cmpfloat (assay_evaluation_get_count (evaluation, verdict), ==,
                       assay_node_get_member (counts, assay_verdict_to_id (verdict))->number);
  g_assert_cmpfloat (exit_of_counts (evaluation), ==, assay_node_get_member (node, "exit")->number);
}

static void
check_case (gconstpointer data)
{
  const AssayNode *node = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) policy = read_policy (node, &error);

  if (get_text (node, "error") == NULL)
    {
      g_assert_no_error (error);
      check_verdicts (node, policy);
      return;
    }

  g_assert_null (policy);
  g_test_message ("%s", error->message);
  g_assert_nonnull (g_strstr_len (error->message, -1, get_text (node, "error")));
  g_assert_cmpfloat (assay_node_get_member (node, "exit")->number, ==, 2);
}

/* "1.6" and "decimal-exact" become "/policy/1.06/decimal-exact". */
static char *
name_test (const AssayNode *node)
{
  const char *rule = assay_node_get_member (node, "rules")->first->text;

  return g_strdup_printf ("/policy/1.%02" G_GUINT64_FORMAT "/%s", g_ascii_strtoull (rule + 2, NULL, 10),
                          get_text (node, "name"));
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AssayDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;
  gsize length;
  int status;

  g_test_init (&argc, &argv, NULL);

  if (!g_file_get_contents (g_getenv ("ASSAY_CASES"), &text, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new (text, length);
  document = assay_document_new_from_json (bytes, "cases.json", ASSAY_JSON_STRICT, NULL, &error);
  if (document == NULL)
    g_error ("%s", error->message);

  folder = g_dir_make_tmp ("assay-cases-XXXXXX", NULL);
  for (const AssayNode *node = assay_document_get_root (document)->first; node != NULL; node = node->next)
    {
      g_autofree char *name = name_test (node);

      g_test_add_data_func (name, node, check_case);
    }
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);

  return status;
}
