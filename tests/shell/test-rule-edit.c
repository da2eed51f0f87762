#include "shell/rule-edit.h"

#include "policy/policy.h"

typedef struct
{
  const char     *name;
  AssayRuleSpec   spec;
  AssayBoundKind  kind;
  const char     *text;
  const char     *expected;   /* approve approve_high reject reject_high; "-" for unset */
} MoveCase;

#define WITHIN(a, b, c, d) { .metric = "m", .direction = ASSAY_DIRECTION_WITHIN, .approve = a, .approve_high = b, \
                             .reject = c, .reject_high = d }
#define HIGHER(a, r) { .metric = "m", .direction = ASSAY_DIRECTION_HIGHER, .approve = a, .reject = r }
#define LOWER(a, r) { .metric = "m", .direction = ASSAY_DIRECTION_LOWER, .approve = a, .reject = r }

static const MoveCase move_cases[] = {
  { "text-kept", HIGHER ("0.5", NULL), ASSAY_BOUND_APPROVE, "0.80", "0.80 - - -" },
  { "zero-is-set", HIGHER ("0.5", NULL), ASSAY_BOUND_APPROVE, "0", "0 - - -" },
  { "higher-free", HIGHER ("0.8", "0.7"), ASSAY_BOUND_APPROVE, "0.75", "0.75 - 0.7 -" },
  { "higher-pushes-reject", HIGHER ("0.8", "0.7"), ASSAY_BOUND_APPROVE, "0.60", "0.60 - 0.60 -" },
  { "higher-reject-pushes", HIGHER ("0.8", "0.7"), ASSAY_BOUND_REJECT, "0.9", "0.9 - 0.9 -" },
  { "higher-touching", HIGHER ("0.8", "0.7"), ASSAY_BOUND_APPROVE, "0.70", "0.70 - 0.7 -" },
  { "lower-free", LOWER ("50", "80"), ASSAY_BOUND_APPROVE, "60", "60 - 80 -" },
  { "lower-pushes-reject", LOWER ("50", "80"), ASSAY_BOUND_APPROVE, "90", "90 - 90 -" },
  { "lower-reject-pushes", LOWER ("50", "80"), ASSAY_BOUND_REJECT, "40", "40 - 40 -" },
  { "within-free", WITHIN ("2", "4", "1", "5"), ASSAY_BOUND_APPROVE, "3", "3 4 1 5" },
  { "within-low-pushes-all", WITHIN ("2", "4", "1", "5"), ASSAY_BOUND_APPROVE, "6", "6 6 1 6" },
  { "within-high-pushes-all", WITHIN ("2", "4", "1", "5"), ASSAY_BOUND_APPROVE_HIGH, "0", "0 0 0 5" },
  { "within-reject-pushes", WITHIN ("2", "4", "1", "5"), ASSAY_BOUND_REJECT_HIGH, "1.5", "1.5 1.5 1 1.5" },
  { "decimal-exact", HIGHER ("0.85", "0.84999999999999999"), ASSAY_BOUND_APPROVE, "0.849999999999999989",
    "0.849999999999999989 - 0.849999999999999989 -" },
};

static char *
bounds_to_text (const AssayRule *rule)
{
  GString *text = g_string_new (NULL);

  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    {
      const AssayBound *bound = assay_rule_edit_get_bound (rule, kind);

      g_string_append_printf (text, "%s%s", kind > 0 ? " " : "", bound->set ? bound->text : "-");
    }

  return g_string_free (text, FALSE);
}

static AssayRule *
make_rule (const AssayRuleSpec *spec)
{
  g_autoptr(GError) error = NULL;
  AssayRule *rule = assay_rule_new (spec, &error);

  g_assert_no_error (error);

  return rule;
}

static void
test_move (gconstpointer user_data)
{
  const MoveCase *test = user_data;
  g_autoptr(AssayRule) before = make_rule (&test->spec);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayRule) after = assay_rule_edit_bound (before, test->kind, test->text, &error);
  g_autofree char *bounds = NULL;

  g_assert_no_error (error);
  bounds = bounds_to_text (after);
  g_assert_cmpstr (bounds, ==, test->expected);
  g_assert_cmpint (after->direction, ==, before->direction);
}

static void
test_move_refused (void)
{
  static const char *wrong[] = { "0,8", "90%", "", "abc", "NaN", "1e999", "Infinity" };
  const AssayRuleSpec spec = HIGHER ("0.8", NULL);
  g_autoptr(AssayRule) rule = make_rule (&spec);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayRule) after = assay_rule_edit_bound (rule, ASSAY_BOUND_APPROVE, wrong[i], &error);

      g_assert_null (after);
      g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE);
    }
}

typedef struct
{
  const char    *name;
  AssayRuleSpec  spec;
  AssayDirection direction;
  const char    *expected;
} TurnCase;

static const TurnCase turn_cases[] = {
  { "same", HIGHER ("0.80", "0.7"), ASSAY_DIRECTION_HIGHER, "0.80 - 0.7 -" },
  { "higher-to-lower", HIGHER ("0.80", "0.7"), ASSAY_DIRECTION_LOWER, "0.80 - - -" },
  { "none-to-higher", { .metric = "m", .approve = "0.80" }, ASSAY_DIRECTION_HIGHER, "0.80 - - -" },
  { "higher-to-within", HIGHER ("0.80", NULL), ASSAY_DIRECTION_WITHIN, "0.80 1 - -" },
  { "lower-to-within", LOWER ("0.80", "0.9"), ASSAY_DIRECTION_WITHIN, "0 0.80 - -" },
  { "beyond-the-axis", HIGHER ("7", NULL), ASSAY_DIRECTION_WITHIN, "7 7 - -" },
  { "within-to-higher", WITHIN ("0.4", "0.6", "0.3", "0.7"), ASSAY_DIRECTION_HIGHER, "0.4 - 0.3 -" },
  { "within-to-lower", WITHIN ("0.4", "0.6", "0.3", "0.7"), ASSAY_DIRECTION_LOWER, "0.6 - 0.7 -" },
};

static void
test_turn (gconstpointer user_data)
{
  const TurnCase *test = user_data;
  g_autoptr(AssayRule) before = make_rule (&test->spec);
  g_autoptr(AssayRule) after = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *bounds = NULL;
  AssayGrid grid = { .first = 0, .last = 100, .mantissa = 1, .exponent = -2 };

  after = assay_rule_edit_direction (before, test->direction, &grid, &error);
  g_assert_no_error (error);
  bounds = bounds_to_text (after);
  g_assert_cmpstr (bounds, ==, test->expected);
  g_assert_cmpint (after->direction, ==, test->direction);
}

static const TurnCase reject_cases[] = {
  { "higher", HIGHER ("0.80", NULL), 0, "0.80 - 0.4 -" },
  { "lower", LOWER ("0.80", NULL), 0, "0.80 - 0.9 -" },
  { "within", WITHIN ("0.4", "0.6", NULL, NULL), 0, "0.4 0.6 0.2 0.8" },
  { "below-the-axis", HIGHER ("-5", NULL), 0, "-5 - -5 -" },
};

static void
test_reject (gconstpointer user_data)
{
  const TurnCase *test = user_data;
  g_autoptr(AssayRule) without = make_rule (&test->spec);
  g_autoptr(AssayRule) with = NULL;
  g_autoptr(AssayRule) again = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *bounds = NULL;
  AssayGrid grid = { .first = 0, .last = 100, .mantissa = 1, .exponent = -2 };

  with = assay_rule_edit_reject (without, &grid, TRUE, &error);
  g_assert_no_error (error);
  bounds = bounds_to_text (with);
  g_assert_cmpstr (bounds, ==, test->expected);

  again = assay_rule_edit_reject (with, &grid, FALSE, &error);
  g_assert_no_error (error);
  g_assert_true (assay_rule_equal (without, again));
}

static void
test_signs (void)
{
  AssayRuleSpec specs[] = { HIGHER ("0.8", "0.7"), LOWER ("0.7", "0.8"), WITHIN ("2", "4", "1", "5"),
                            { .metric = "m", .approve = "2" } };
  static const char *expected[] = { "≥ <", "≤ >", "≥ ≤ < >", "?" };
  static const char *expected_strict[] = { "> <", "< >", "> < < >", "?" };

  for (guint i = 0; i < G_N_ELEMENTS (specs) * 2; i++)
    {
      AssayRuleSpec spec = specs[i / 2];
      g_autoptr(AssayRule) rule = NULL;
      g_autoptr(GString) signs = g_string_new (NULL);

      spec.strict = i % 2;
      rule = make_rule (&spec);
      for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
        if (assay_rule_edit_get_bound (rule, kind)->set)
          g_string_append_printf (signs, "%s%s", signs->len > 0 ? " " : "", assay_rule_edit_get_sign (rule, kind));
      g_assert_cmpstr (signs->str, ==, (spec.strict ? expected_strict : expected)[i / 2]);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (move_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rule-edit/move/", move_cases[i].name, NULL);

      g_test_add_data_func (path, &move_cases[i], test_move);
    }
  for (guint i = 0; i < G_N_ELEMENTS (turn_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rule-edit/turn/", turn_cases[i].name, NULL);

      g_test_add_data_func (path, &turn_cases[i], test_turn);
    }
  for (guint i = 0; i < G_N_ELEMENTS (reject_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/rule-edit/reject/", reject_cases[i].name, NULL);

      g_test_add_data_func (path, &reject_cases[i], test_reject);
    }
  g_test_add_func ("/rule-edit/move-refused", test_move_refused);
  g_test_add_func ("/rule-edit/signs", test_signs);

  return g_test_run ();
}
