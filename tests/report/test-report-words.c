#include "report/report-words.h"

#include "sample.h"

static void
test_conclusion (void)
{
  static const struct { SampleModel models[3]; guint n; const char *expected; } cases[] = {
    { { { "a", "0.9", "1" } }, 1, "The one model is approved by the policy." },
    { { { "a", "0.9", "1" }, { "b", "0.8", "1" } }, 2, "All 2 models are approved by the policy." },
    { { { "a", "0.1", "1" } }, 1, "The one model is not approved by the policy. 1 model is rejected." },
    { { { "a", "0.75", "1" }, { "b", "0.71", "1" } }, 2,
      "None of 2 models is approved by the policy. 2 models need the decision of a person." },
    { { { "a", "0.9", "1" }, { "b", NULL, "1" }, { "c", "0.75", "1" } }, 3,
      "1 of 3 models is approved by the policy. 1 model needs the decision of a person. "
      "1 model could not be evaluated." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      char *folder = sample_make_folder ();
      g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, cases[i].models, cases[i].n);
      g_autofree char *words = assay_report_dup_conclusion (evaluation);

      g_assert_cmpstr (words, ==, cases[i].expected);
      sample_remove_folder (folder);
    }
}

static void
test_symbols (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int verdict = ASSAY_OUTCOME_SKIPPED; verdict < ASSAY_N_VERDICTS; verdict++)
    g_assert_true (g_hash_table_add (seen, (char *) assay_report_verdict_symbol (verdict)));
}

static void
test_cells (void)
{
  g_assert_cmpstr (assay_report_cell_to_words (ASSAY_CELL_MISSING), ==, "missing");
  g_assert_cmpstr (assay_report_cell_to_words (ASSAY_CELL_EMPTY), ==, "empty");
  g_assert_cmpstr (assay_report_cell_to_words (ASSAY_CELL_NAN), ==, "NaN");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-words/conclusion", test_conclusion);
  g_test_add_func ("/report-words/symbols", test_symbols);
  g_test_add_func ("/report-words/cells", test_cells);

  return g_test_run ();
}
