#include "shell/shown-number.h"

#include <string.h>

#include "base/number.h"
#include "table/table-builder.h"

static AssayTable *
make_table (const char *text)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  double value;
  guint column;

  g_assert_true (assay_number_parse (text, -1, &value));
  assay_table_builder_begin_source (builder, "one.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "model", -1);
  g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
  assay_table_builder_number (builder, column, value, text, strlen (text));
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

static AssayEvaluation *
evaluate (AssayTable          *table,
          const AssayRuleSpec *spec)
{
  g_autoptr(AssayRule) rule = assay_rule_new (spec, NULL);
  AssayRule * const rules[] = { rule };
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, rules, 1);

  return assay_evaluation_new (table, policy);
}

static void
test_digits (void)
{
  static const struct
  {
    const char *text;
    AssayDigits digits;
    guint       decimals;
    const char *approve;
    const char *shown;
  } cases[] = {
    { "0.8200", ASSAY_DIGITS_WRITTEN, 2, "0.5", "0.8200" },
    { "0.8200", ASSAY_DIGITS_SHORTEST, 2, "0.5", "0.82" },
    { "0.8200", ASSAY_DIGITS_FIXED, 3, "0.5", "0.820" },
    { "0.8200", ASSAY_DIGITS_FIXED, 0, "0.5", "1" },
    { "12", ASSAY_DIGITS_FIXED, 2, "0.5", "12.00" },
    /* CONTRACT 1.7: never rounded across a threshold, nor onto it. */
    { "0.84996", ASSAY_DIGITS_FIXED, 2, "0.85", "0.84996" },
    { "0.84996", ASSAY_DIGITS_FIXED, 4, "0.85", "0.84996" },
    { "0.8512345", ASSAY_DIGITS_FIXED, 2, "0.85", "0.851" },
    { "0.8512345", ASSAY_DIGITS_FIXED, 2, "0.86", "0.85" },
    { "0.85", ASSAY_DIGITS_FIXED, 1, "0.85", "0.85" },
    { "0.85", ASSAY_DIGITS_FIXED, 4, "0.85", "0.8500" },
    { "-0.004", ASSAY_DIGITS_FIXED, 2, "0", "-0.004" },
    /* The double is 0.85, the number is not. */
    { "0.84999999999999999", ASSAY_DIGITS_SHORTEST, 2, "0.85", "0.84999999999999999" },
    { "0.84999999999999999", ASSAY_DIGITS_FIXED, 2, "0.85", "0.84999999999999999" },
    /* Above 2^53 every digit counts. */
    { "9007199254740993", ASSAY_DIGITS_SHORTEST, 2, "0.5", "9007199254740993" },
    { "1e300", ASSAY_DIGITS_FIXED, 2, "0.5", "1e300" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = cases[i].approve };
      g_autoptr(AssayTable) table = make_table (cases[i].text);
      g_autoptr(AssayEvaluation) evaluation = evaluate (table, &spec);
      g_autofree char *shown = assay_shown_number (assay_table_get_column (table, 0), 0, evaluation, cases[i].digits,
                                                   cases[i].decimals);

      g_assert_cmpstr (shown, ==, cases[i].shown);
    }
}

/* Every bound of a rule counts, also the reject bound and both ends of a range. */
static void
test_all_bounds (void)
{
  static const AssayRuleSpec specs[] = {
    { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.9", .reject = "0.125" },
    { .metric = "accuracy", .direction = ASSAY_DIRECTION_LOWER, .approve = "0.125" },
    { .metric = "accuracy", .direction = ASSAY_DIRECTION_WITHIN, .approve = "0.05", .approve_high = "0.125" },
    { .metric = "accuracy", .direction = ASSAY_DIRECTION_WITHIN, .approve = "0.125", .approve_high = "0.5" },
    { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.9", .unit = ASSAY_UNIT_FRACTION },
  };

  for (guint i = 0; i < G_N_ELEMENTS (specs); i++)
    {
      g_autoptr(AssayTable) table = make_table ("0.1249");
      g_autoptr(AssayEvaluation) evaluation = evaluate (table, &specs[i]);
      g_autofree char *shown = assay_shown_number (assay_table_get_column (table, 0), 0, evaluation, ASSAY_DIGITS_FIXED, 3);

      g_assert_cmpstr (shown, ==, "0.1249");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/shown-number/digits", test_digits);
  g_test_add_func ("/shown-number/all-bounds", test_all_bounds);

  return g_test_run ();
}
