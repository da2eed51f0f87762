#include "policy/flip-bound.h"

#include "small-table.h"

static const struct
{
  gboolean    strict;
  const char *value;
  const char *limit;
  int         step;
  gboolean    approving;
  const char *expected;
} cases[] = {
  { FALSE, "0.76", NULL, -1, TRUE, "0.76" },
  { FALSE, "0.82", NULL, 1, FALSE, "0.83" },
  { FALSE, "0.89", NULL, 1, FALSE, "0.90" },
  { FALSE, "0.82", "0.83", 1, FALSE, "0.83" },
  { FALSE, "0.82", "0.825", 1, FALSE, "0.821" },
  { FALSE, "0.82", "0.82003", 1, FALSE, "0.82001" },
  { FALSE, "0.82", "0.8200000003", 1, FALSE, "0.8200000003" },
  { FALSE, "50", "60", 1, FALSE, "51" },
  { TRUE, "0.82", NULL, 1, FALSE, "0.82" },
  { TRUE, "0.76", NULL, -1, TRUE, "0.75" },
  { TRUE, "0.76", "0.758", -1, TRUE, "0.759" },
  { TRUE, "-0.1", NULL, -1, TRUE, "-0.2" },
};

static void
test_bound (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayRuleSpec spec = { "x", ASSAY_DIRECTION_HIGHER, .approve = "0.8", .strict = cases[i].strict };
      g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
      g_autofree char *bound = assay_flip_bound (rule, cases[i].value, cases[i].limit, cases[i].step, cases[i].approving);

      g_assert_cmpstr (bound, ==, cases[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/flip-bound/round-and-not-too-far", test_bound);

  return g_test_run ();
}
