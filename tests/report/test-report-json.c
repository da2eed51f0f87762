#include "report/report.h"

#include <stdlib.h>

#include "base/document.h"
#include "sample.h"

static AssayDocument *
read_back (const AssayReport *report)
{
  g_autoptr(GBytes) json = assay_report_to_json (report, NULL);
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (json, "report.json", ASSAY_JSON_STRICT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

/* The value at "models/verdict" or "models/rules/0/outcome", in short: scalars as written, arrays with blanks. */
static char *
find_text (const AssayDocument *document,
           const char          *path)
{
  g_auto(GStrv) keys = g_strsplit (path, "/", -1);
  const AssayNode *node = assay_document_get_root (document);
  GString *text = g_string_new (NULL);

  for (guint i = 0; keys[i] != NULL; i++)
    {
      const AssayNode *parent = node;

      g_assert_nonnull (parent);
      node = parent->kind == ASSAY_NODE_ARRAY ? parent->first : assay_node_get_member (parent, keys[i]);
      for (guint n = parent->kind == ASSAY_NODE_ARRAY ? (guint) atoi (keys[i]) : 0; n > 0 && node != NULL; n--)
        node = node->next;
    }
  if (node == NULL)
    return g_string_free (text, TRUE);

  if (node->kind != ASSAY_NODE_ARRAY)
    g_string_append (text, node->kind == ASSAY_NODE_NULL ? "null" : node->text);
  for (const AssayNode *child = node->first; node->kind == ASSAY_NODE_ARRAY && child != NULL; child = child->next)
    g_string_append_printf (text, "%s%s", child != node->first ? " " : "",
                            child->kind == ASSAY_NODE_NULL ? "null" : child->text);

  return g_string_free (text, FALSE);
}

static void
test_members (void)
{
  static const struct { const char *path; const char *expected; } cases[] = {
    { "schema", "assay/report/v1" },
    { "title", "Approval report: models.json" },
    { "evaluated_at", "2023-11-14T22:13:20Z" },
    { "tool/name", "assay" },
    { "authors", "alice@example.org" },
    { "context/n", "50" },
    { "results/0/file", "models.json" },
    { "results/0/path", "results/0/models.json" },
    { "results/0/layout", "records" },
    { "results/0/models", "4" },
    { "artifacts", "" },
    { "how_read/asked_for/layout", "null" },
    { "left_out/0/what", "comment <b>" },
    { "policy/name", "Production" },
    { "policy/path", "policy.yaml" },
    { "policy/rules/0/metric", "accuracy" },
    { "policy/rules/0/direction", "higher" },
    { "policy/rules/0/approve", "0.80" },
    { "policy/rules/0/reject", "0.70" },
    { "policy/rules/0/severity", "block" },
    { "policy/rules/1/severity", "warn" },
    { "policy/rules/1/unit", "null" },
    { "counts/approved", "2" },
    { "counts/needs_decision", "1" },
    { "counts/rejected", "1" },
    { "counts/not_evaluable", "0" },
    { "models/count", "4" },
    { "models/id", "model_A model_B model_C model_D" },
    { "models/verdict", "approved needs_decision approved rejected" },
    { "models/rules/0/column", "accuracy" },
    { "models/rules/0/outcome", "approved needs_decision approved rejected" },
    { "models/rules/1/outcome", "approved approved needs_decision approved" },
    { "models/metrics/0/column", "accuracy" },
    { "models/metrics/0/value", "0.82 0.76 0.91 0.68" },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, "{\"n\": 50}");
  g_autoptr(AssayDocument) document = read_back (report);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = find_text (document, cases[i].path);

      g_test_message ("%s", cases[i].path);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
  sample_remove_folder (folder);
}

/* What is no number is null, and beside it stands what it is. */
static void
test_not_numbers (void)
{
  static const SampleModel models[] = {
    { "a", "0.850", "1" }, { "b", NULL, "1" }, { "c", "N/A", "1" }, { "d", "0.84999999999999999", "1" },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, models, G_N_ELEMENTS (models), NULL);
  g_autoptr(AssayDocument) document = read_back (report);
  g_autofree char *values = find_text (document, "models/metrics/0/value");
  g_autofree char *missing = find_text (document, "models/metrics/0/not_numbers/0");
  g_autofree char *text = find_text (document, "models/metrics/0/not_numbers/1");
  g_autofree char *all = find_text (document, "models/metrics/1/not_numbers");

  g_assert_cmpstr (values, ==, "0.850 null null 0.84999999999999999");
  g_assert_cmpstr (missing, ==, "1 missing");
  g_assert_cmpstr (text, ==, "2 text N/A");
  g_assert_null (all);
  sample_remove_folder (folder);
}

static void
test_hostile (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_hostile, sample_n_hostile, NULL);
  g_autoptr(AssayDocument) document = read_back (report);
  g_autoptr(GBytes) bytes = assay_report_to_json (report, NULL);
  g_autofree char *json = sample_text (bytes);
  const AssayNode *models = assay_node_get_member (assay_document_get_root (document), "models");
  const AssayNode *id = assay_node_get_member (models, "id")->first;

  for (guint i = 0; i < sample_n_hostile; i++, id = id->next)
    if (*sample_hostile[i].name != '\0')
      g_assert_cmpstr (id->text, ==, sample_hostile[i].name);
  for (const char *p = json; *p != '\0'; p++)
    g_assert_cmpint ((guchar) *p >= 0x20 || *p == '\n', !=, 0);
  sample_remove_folder (folder);
}

static void
test_sentences_end (void)
{
  g_autoptr(AssayReport) few = sample_report_of_many (10000);
  g_autoptr(AssayReport) many = sample_report_of_many (10001);
  g_autoptr(AssayDocument) with = read_back (few);
  g_autoptr(AssayDocument) without = read_back (many);
  const AssayNode *few_models = assay_node_get_member (assay_document_get_root (with), "models");
  const AssayNode *many_models = assay_node_get_member (assay_document_get_root (without), "models");

  g_assert_cmpuint (assay_node_get_member (few_models, "sentence")->n_children, ==, 10000);
  g_assert_null (assay_node_get_member (many_models, "sentence"));
  g_assert_cmpuint (assay_node_get_member (many_models, "verdict")->n_children, ==, 10001);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-json/members", test_members);
  g_test_add_func ("/report-json/not-numbers", test_not_numbers);
  g_test_add_func ("/report-json/hostile", test_hostile);
  g_test_add_func ("/report-json/sentences-end", test_sentences_end);

  return g_test_run ();
}
