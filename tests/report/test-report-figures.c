#include "report/report-figures.h"

#include <string.h>

#include "sample.h"

static void
test_figure (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(AssayFigure) figure = assay_report_figure (evaluation, 0, 240, 100);
  guint inks[ASSAY_N_INKS] = { 0 };

  g_assert_cmpstr (assay_figure_get_summary (figure), ==,
                   "Histogram of accuracy, 4 models between 0.68 and 0.91; approve at or above 0.80; reject below 0.70");
  for (guint i = 0; i < assay_figure_get_n_marks (figure); i++)
    if (assay_figure_get_mark (figure, i)->kind == ASSAY_MARK_RECT)
      inks[assay_figure_get_mark (figure, i)->ink]++;
  g_assert_cmpuint (inks[ASSAY_INK_APPROVED], ==, 2);
  g_assert_cmpuint (inks[ASSAY_INK_UNDECIDED], ==, 1);
  g_assert_cmpuint (inks[ASSAY_INK_REJECTED], ==, 1);
  sample_remove_folder (folder);
}

static void
test_curve (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(AssayFigure) figure = assay_report_curve (evaluation, 0, 240, 100);

  g_assert_cmpstr (assay_figure_get_summary (figure), ==,
                   "Models approved at each threshold of accuracy: 3 at 0.66, 0 at 0.92; now 2 of 4 at 0.80");
  /* A warning moves no verdict. */
  g_assert_null (assay_report_curve (evaluation, 1, 240, 100));
  sample_remove_folder (folder);
}

static AssayEvaluation *
judge_in_percent (AssayEvaluation *evaluation)
{
  AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "80",
                         .unit = ASSAY_UNIT_PERCENT };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, (AssayRule *[]) { rule }, 1);

  return assay_evaluation_new (assay_evaluation_get_table (evaluation), policy);
}

/* The histogram stands in the unit of the file, the curve in the one of the rule. */
static void
test_converted (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) plain = sample_evaluation (folder, sample_models, 4);
  g_autoptr(AssayEvaluation) evaluation = judge_in_percent (plain);
  g_autoptr(AssayFigure) figure = assay_report_figure (evaluation, 0, 240, 100);
  g_autoptr(AssayFigure) curve = assay_report_curve (evaluation, 0, 240, 100);

  g_assert_cmpuint (assay_evaluation_get_count (evaluation, ASSAY_VERDICT_APPROVED), ==, 2);
  g_assert_nonnull (strstr (assay_figure_get_summary (figure), "between 0.68 and 0.91; approve at or above 0.8"));
  g_assert_nonnull (strstr (assay_figure_get_summary (curve), "now 2 of 4 at 80"));
  sample_remove_folder (folder);
}

static void
test_nothing (void)
{
  static const SampleModel models[] = { { "a", "x", "1" } };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, 1);

  g_assert_null (assay_report_figure (evaluation, 0, 240, 100));
  g_assert_null (assay_report_curve (evaluation, 0, 240, 100));
  sample_remove_folder (folder);
}

/* Bounds far from the data and data far from each other still make a picture. */
static void
test_extremes (void)
{
  static const SampleModel models[] = {
    { "a", "-1.7e308", "5e-324" }, { "b", "1.7e308", "1e300" }, { "c", "0.8", "-9007199254740993" },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, G_N_ELEMENTS (models));

  for (guint rule = 0; rule < 2; rule++)
    {
      g_autoptr(AssayFigure) figure = assay_report_figure (evaluation, rule, 240, 100);
      g_autoptr(AssayFigure) curve = assay_report_curve (evaluation, rule, 240, 100);

      g_assert_cmpuint (assay_figure_get_n_marks (figure), >, 4);
      g_assert_true ((curve != NULL) == (rule == 0));
    }
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-figures/figure", test_figure);
  g_test_add_func ("/report-figures/nothing", test_nothing);
  g_test_add_func ("/report-figures/curve", test_curve);
  g_test_add_func ("/report-figures/converted", test_converted);
  g_test_add_func ("/report-figures/extremes", test_extremes);

  return g_test_run ();
}
