#include "policy/policy-error.h"
#include "policy/rule.h"

typedef struct
{
  AssayRuleSpec spec;
  const char   *error;   /* a part of the message; NULL where the rule is right */
} RuleCase;

#define H ASSAY_DIRECTION_HIGHER
#define L ASSAY_DIRECTION_LOWER
#define W ASSAY_DIRECTION_WITHIN

static const RuleCase cases[] = {
  { { "accuracy", H, .approve = "0.80" }, NULL },
  { { "accuracy", H, .approve = "0.80", .reject = "0.80" }, NULL },
  { { "accuracy", H, .approve = "0.80", .reject = "0.80", .strict = TRUE }, NULL },
  { { "accuracy", H, .approve = "0.80", .reject = "0.81" }, "reject 0.81 is above approve 0.80" },
  { { "accuracy", H, .approve = "0.85", .reject = "0.85000000000000001" }, "is above approve" },
  { { "loss", L, .approve = "0.5", .reject = "0.4" }, "reject 0.4 is below approve 0.5" },
  { { "loss", L, .approve = "-1e3", .reject = "0" }, NULL },
  { { "x", W, .approve = "0.95", .approve_high = "1.05" }, NULL },
  { { "x", W, .approve = "1", .approve_high = "1" }, NULL },
  { { "x", W, .approve = "1", .approve_high = "1.0", .strict = TRUE }, "no width" },
  { { "x", W, .approve = "0.95" }, "low and a high" },
  { { "x", W, .approve = "1.05", .approve_high = "0.95" }, "low end first" },
  { { "x", W, .approve = "0.95", .approve_high = "1.05", .reject = "0.9" }, "reject: [0.90, 1.10]" },
  { { "x", W, .approve = "0.95", .approve_high = "1.05", .reject = "0.96", .reject_high = "2" }, "does not hold" },
  { { "x", W, .approve = "0.95", .approve_high = "1.05", .reject = "0.9", .reject_high = "1" }, "does not hold" },
  { { "x", W, .approve = "0.95", .approve_high = "1.05", .reject = "0.95", .reject_high = "1.05" }, NULL },
  { { "x", H, .approve = "0.95", .approve_high = "1.05" }, "within" },
  { { NULL, H, .approve = "1" }, "name of a metric" },
  { { "", H, .approve = "1" }, "name of a metric" },
  { { "x", H, .approve = NULL }, "approve bound" },
  { { "x", H, .approve = "90%" }, "not a finite number" },
  { { "x", H, .approve = "0,8" }, "not a finite number" },
  { { "x", H, .approve = "NaN" }, "not a finite number" },
  { { "x", H, .approve = "1e999" }, "not a finite number" },
  { { "x", H, .approve = "1", .reject = "" }, "not a finite number" },
  { { "x", ASSAY_DIRECTION_NONE, .approve = "1" }, NULL },
};

static void
test_new (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayRule) rule = assay_rule_new (&cases[i].spec, &error);

      g_test_message ("case %u", i);
      if (cases[i].error == NULL)
        {
          g_assert_no_error (error);
          g_assert_cmpstr (rule->approve.text, ==, cases[i].spec.approve);
        }
      else
        {
          g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE);
          g_assert_nonnull (g_strstr_len (error->message, -1, cases[i].error));
          g_assert_null (rule);
        }
    }
}

static void
test_unset_is_not_zero (void)
{
  AssayRuleSpec spec = { "gain", H, .approve = "0" };
  g_autoptr(AssayRule) zero = assay_rule_new (&spec, NULL);
  g_autoptr(AssayRule) rejecting = NULL;

  g_assert_true (zero->approve.set);
  g_assert_cmpfloat (zero->approve.value, ==, 0);
  g_assert_false (zero->reject.set);

  spec.reject = "0";
  rejecting = assay_rule_new (&spec, NULL);
  g_assert_true (rejecting->reject.set);
  g_assert_false (assay_rule_equal (zero, rejecting));
}

static void
test_spec (void)
{
  AssayRuleSpec spec = { "x", W, "0.95", "1.05", "0.9", "1.1", TRUE, TRUE, ASSAY_SEVERITY_WARN, ASSAY_UNIT_PERCENT };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayRule) same = NULL;
  g_autoptr(AssayRule) other = NULL;
  AssayRuleSpec again;

  assay_rule_get_spec (rule, &again);
  same = assay_rule_new (&again, NULL);
  g_assert_true (assay_rule_equal (rule, same));
  g_assert_false (same->required);

  again.approve = "0.950";
  other = assay_rule_new (&again, NULL);
  g_assert_false (assay_rule_equal (rule, other));
}

static void
test_operator (void)
{
  static const struct { AssayDirection direction; gboolean strict; const char *expected; } operators[] = {
    { H, FALSE, ">=" }, { H, TRUE, ">" }, { L, FALSE, "<=" }, { L, TRUE, "<" }, { ASSAY_DIRECTION_NONE, FALSE, "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (operators); i++)
    {
      AssayRuleSpec spec = { "x", operators[i].direction, .approve = "1", .strict = operators[i].strict };
      g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);

      g_assert_cmpstr (assay_rule_get_operator (rule), ==, operators[i].expected);
    }
  g_assert_cmpstr (assay_direction_to_id (W), ==, "within");
  g_assert_cmpstr (assay_direction_to_id (H), ==, "higher");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule/1.17/bounds-do-not-cross", test_new);
  g_test_add_func ("/rule/1.04/unset-is-not-zero", test_unset_is_not_zero);
  g_test_add_func ("/rule/spec", test_spec);
  g_test_add_func ("/rule/1.02/operator", test_operator);

  return g_test_run ();
}
