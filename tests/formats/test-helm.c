#include <gio/gio.h>

#include "stage.h"

#define SPEC(name) "{\"name\": \"" name "\", \"adapter_spec\": {\"model\": \"openai/gpt2\", \"max_eval_instances\": 10}}"
#define STAT(name, mean) "{\"name\": {\"name\": \"" name "\", \"split\": \"test\"}, \"count\": 1, \"mean\": " mean ", \"stddev\": 0}"

static void
write_run (Stage      *stage,
           const char *folder,
           const char *spec,
           const char *stats)
{
  g_autofree char *spec_path = g_strconcat (folder, "/run_spec.json", NULL);
  g_autofree char *stats_path = g_strconcat (folder, "/stats.json", NULL);

  stage_write (stage, spec_path, spec);
  stage_write (stage, stats_path, stats);
}

static AssayTable *
open_run (Stage      *stage,
          const char *spec,
          const char *stats,
          const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  AssayTable *table;

  write_run (stage, "run", spec, stats);
  table = stage_open (stage, "run", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, "helm");
  g_assert_cmpstr (assay_table_get_source (table, 0)->folder, ==, "helm-run");

  return table;
}

static void
check_pairing (AssayTable       *table,
               const char       *column,
               AssayPairingKind  kind,
               const char       *metric)
{
  const AssayPairing *pairing = assay_column_get_pairing (assay_table_find_column (table, column));

  g_assert_cmpint (pairing->kind, ==, kind);
  g_assert_cmpstr (pairing->metric, ==, metric);
}

static void
test_run (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table =
    open_run (stage, SPEC ("mmlu:subject=anatomy,model=openai_gpt2"),
              "[" STAT ("num_prompt_tokens", "350") ", " STAT ("exact_match", "0.50") ", " STAT ("finish_reason_stop", "1") ", "
              "{\"name\": {\"name\": \"exact_match\", \"split\": \"test\", \"perturbation\": {\"name\": \"robustness\", "
              "\"computed_on\": \"worst\"}}, \"count\": 1, \"mean\": 0.4}, "
              "{\"name\": {\"name\": \"exact_match\", \"split\": \"test\", \"perturbation\": {\"name\": \"typos\", "
              "\"computed_on\": \"original\"}}, \"count\": 1, \"mean\": 0.45}, "
              "{\"name\": {\"name\": \"f1\", \"split\": \"test\", \"perturbation\": null}, \"count\": 3, \"mean\": NaN, \"stddev\": 0.1}, "
              "{\"name\": {\"name\": \"exact_match\", \"split\": \"valid\"}, \"count\": 1, \"mean\": 0.9}, "
              "{\"name\": {\"name\": \"bleu\", \"split\": \"test\"}, \"count\": 0}, "
              "{\"name\": {\"name\": \"exact_match\", \"split\": \"test\"}, \"count\": 1, \"mean\": 0.7}, 7, "
              STAT ("num_instances", "9.0") "]",
              "openai/gpt2: mmlu:subject=anatomy/exact_match=0.50 mmlu:subject=anatomy/f1=NaN "
              "mmlu:subject=anatomy/robustness/exact_match=0.4 mmlu:subject=anatomy/typos (original)/exact_match=0.45 "
              "mmlu:subject=anatomy/f1_stddev~0.1 mmlu:subject=anatomy/num_instances~9.0 "
              "mmlu:subject=anatomy/max_eval_instances~10");

  check_pairing (table, "mmlu:subject=anatomy/f1_stddev", ASSAY_PAIRING_STDDEV, "mmlu:subject=anatomy/f1");
  check_pairing (table, "mmlu:subject=anatomy/num_instances", ASSAY_PAIRING_SAMPLES, NULL);
  stage_check_left_out (table, "finish_reason_*", "about the run");
  stage_check_left_out (table, "valid", "another split");
  stage_check_left_out (table, "bleu", "nothing was measured");
  stage_check_left_out (table, "exact_match", "stands more than once");
  stage_check_left_out (table, "a statistic", "not written as HELM writes it");
  stage_check_notice (table, "was limited to 10 instances");
}

/* Where there is no test, the scores are those of another split, and that is said. */
static void
test_other_split (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table =
    open_run (stage, "{\"name\": \"imdb:model=x,model_deployment=y\", \"adapter_spec\": {\"model\": \"openai/gpt2\"}}",
              "[{\"name\": {\"name\": \"num_instances\", \"split\": \"test\"}, \"mean\": 4}, "
              "{\"name\": {\"name\": \"f1\", \"split\": \"valid\", \"sub_split\": \"short\"}, \"count\": 1, \"mean\": 0.5}]",
              "openai/gpt2: imdb/short/f1=0.5");

  stage_check_notice (table, "imdb has no test split; the scores are those of “valid”");
}

/* Scenarios of one model stand in one row. */
static void
test_suite (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  write_run (stage, "runs/v1/a", SPEC ("mmlu:model=x"), "[" STAT ("f1", "0.5") "]");
  write_run (stage, "runs/v1/b", SPEC ("imdb:model=x"), "[" STAT ("f1", "0.6") "]");
  stage_write (stage, "runs/v1/a/per_instance_stats.json", "[]");
  table = stage_open (stage, "runs", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "openai/gpt2: mmlu/f1=0.5 imdb/f1=0.6 mmlu/max_eval_instances~10 imdb/max_eval_instances~10");
  stage_check_left_out (table, "per_instance_stats.json", "is not needed");
}

static void
test_malformed (void)
{
  static const struct
  {
    const char *spec;
    const char *stats;
    int         code;
    const char *reason;
  } cases[] = {
    { "{}", "[]", ASSAY_FORMAT_ERROR_NO_RESULTS, "names no model and scenario" },
    { "{\"name\": \"a\", \"adapter_spec\": []}", "[]", ASSAY_FORMAT_ERROR_NO_RESULTS, "names no model and scenario" },
    { "[", "[]", ASSAY_FORMAT_ERROR_SYNTAX, "run_spec.json:1:2" },
    { SPEC ("a"), "{}", ASSAY_FORMAT_ERROR_NO_RESULTS, "no list of statistics" },
    { SPEC ("a"), "[]", ASSAY_FORMAT_ERROR_NO_METRIC, "counters or settings" },
    { SPEC ("a"), "[{\"name\": {\"name\": {}}}, {\"name\": 3}, null]", ASSAY_FORMAT_ERROR_NO_METRIC, "counters or settings" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(Stage) stage = stage_new ();
      g_autoptr(GError) error = NULL;

      write_run (stage, "runs/a", cases[i].spec, cases[i].stats);
      g_assert_null (stage_open (stage, "runs", NULL, &error));
      stage_check_error (error, cases[i].code, cases[i].reason);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/helm/run", test_run);
  g_test_add_func ("/formats/helm/other-split", test_other_split);
  g_test_add_func ("/formats/helm/suite", test_suite);
  g_test_add_func ("/formats/helm/malformed", test_malformed);

  return g_test_run ();
}
