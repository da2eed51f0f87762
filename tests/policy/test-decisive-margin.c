#include "policy/explanation.h"

#include "small-table.h"

#define RULES "{metric: x, direction: higher, approve: 0.5, reject: 0.2}, {metric: y, direction: lower, approve: 10}, " \
              "{metric: z, direction: higher, approve: 9, severity: warn}"

static const struct
{
  const char *json;
  guint       rule;
  const char *text;   /* NULL where no rule decided with a margin */
} cases[] = {
  { "[{\"model\": \"m\", \"x\": 0.9, \"y\": 9.9, \"z\": 0}]", 1, "+0.1" },
  { "[{\"model\": \"m\", \"x\": 0.55, \"y\": 9.9, \"z\": 0}]", 0, "+0.05" },
  { "[{\"model\": \"m\", \"x\": 0.45, \"y\": 9.9, \"z\": 0}]", 0, "-0.05" },
  { "[{\"model\": \"m\", \"x\": 0.45, \"y\": 11, \"z\": 0}]", 1, "-1" },
  { "[{\"model\": \"m\", \"x\": 0.1, \"y\": 11, \"z\": 0}]", 0, "-0.1" },
  { "[{\"model\": \"m\", \"x\": 0.1, \"y\": null, \"z\": 0}]", 0, "-0.1" },
  { "[{\"model\": \"m\", \"x\": 0.9, \"y\": null, \"z\": 0}]", 0, NULL },
};

static void
test_decisive (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayEvaluation) evaluation = small_evaluation (cases[i].json, RULES);
      g_autofree char *text = NULL;
      double margin, quick;
      guint rule;

      g_assert_true (assay_explain_margin (evaluation, 0, &rule, &margin, &text) == (cases[i].text != NULL));
      if (cases[i].text == NULL)
        continue;
      g_assert_cmpstr (text, ==, cases[i].text);
      g_assert_cmpuint (rule, ==, cases[i].rule);
      g_assert_cmpfloat (margin, ==, g_ascii_strtod (text, NULL));
      g_assert_true (assay_explain_margin (evaluation, 0, NULL, &quick, NULL));
      g_assert_cmpfloat_with_epsilon (quick, margin, 1e-9);
    }
}

static void
test_converted (void)
{
  g_autoptr(AssayEvaluation) evaluation = small_evaluation ("[{\"model\": \"m\", \"accuracy\": 82}]",
                                                            "{metric: accuracy, direction: higher, approve: 0.80, unit: fraction}");
  g_autofree char *text = NULL;
  double quick;

  g_assert_true (assay_explain_margin (evaluation, 0, NULL, NULL, &text));
  g_assert_cmpstr (text, ==, "+0.02");
  g_assert_true (assay_explain_margin (evaluation, 0, NULL, &quick, NULL));
  g_assert_cmpfloat_with_epsilon (quick, 0.02, 1e-9);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decisive-margin/of-the-worst-rule", test_decisive);
  g_test_add_func ("/decisive-margin/1.16/converted", test_converted);

  return g_test_run ();
}
