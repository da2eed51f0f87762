#include "shell/policy-history.h"

/* The rules of a state as text: each threshold, with a question mark where nobody has touched it. */
static char *
spell (const AssayPolicyState *state)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_policy_get_n_rules (state->policy); i++)
    g_string_append_printf (text, "%s%s%s", i > 0 ? " " : "", assay_policy_get_rule (state->policy, i)->approve.text,
                            state->suggested[i] ? "?" : "");

  return g_string_free (text, FALSE);
}

#define ASSERT_SPELLS(state, expected) \
  G_STMT_START { \
    g_autofree char *spelled = spell (state); \
    g_assert_cmpstr (spelled, ==, expected); \
  } G_STMT_END

static AssayRule *
make_rule (const char *approve)
{
  AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = approve };

  return assay_rule_new (&spec, NULL);
}

static AssayPolicyState *
make_state (const char *approve,
            gboolean    suggested)
{
  g_autoptr(AssayRule) rule = make_rule (approve);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);

  return assay_policy_state_new (policy, suggested);
}

static void
test_states (void)
{
  g_autoptr(AssayPolicyState) suggested = make_state ("0.5", TRUE);
  g_autoptr(AssayRule) rule = make_rule ("0.9");
  g_autoptr(AssayPolicyState) added = assay_policy_state_with_rule (suggested, 1, rule);
  g_autoptr(AssayPolicyState) moved = assay_policy_state_with_rule (added, 0, rule);
  g_autoptr(AssayPolicyState) removed = assay_policy_state_without_rule (added, 1);
  g_autoptr(AssayPolicyState) first_removed = assay_policy_state_without_rule (added, 0);
  g_autoptr(AssayPolicyState) renamed = assay_policy_state_with_metric (added, "accuracy", "F1");

  ASSERT_SPELLS (suggested, "0.5?");
  ASSERT_SPELLS (added, "0.5? 0.9");
  ASSERT_SPELLS (moved, "0.9 0.9");
  ASSERT_SPELLS (removed, "0.5?");
  ASSERT_SPELLS (first_removed, "0.9");
  ASSERT_SPELLS (renamed, "0.5? 0.9");
  g_assert_cmpstr (assay_policy_get_rule (renamed->policy, 1)->metric, ==, "F1");
  g_assert_true (assay_policy_state_is_untouched (suggested));
  g_assert_true (assay_policy_state_is_untouched (removed));
  g_assert_false (assay_policy_state_is_untouched (added));
}

/* What came from a file is nobody's suggestion, even if it has no rule yet. */
static void
test_source (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("rules: []", 9);
  g_autoptr(AssayPolicy) empty = assay_policy_new (NULL, NULL, NULL, 0);
  g_autoptr(AssayPolicy) read = assay_policy_with_source (empty, bytes);
  g_autoptr(AssayPolicyState) of_nobody = assay_policy_state_new (empty, FALSE);
  g_autoptr(AssayPolicyState) of_file = assay_policy_state_new (read, FALSE);

  g_assert_true (assay_policy_state_is_untouched (of_nobody));
  g_assert_false (assay_policy_state_is_untouched (of_file));
}

static void
test_undo (void)
{
  g_autoptr(AssayPolicyHistory) history = assay_policy_history_new (make_state ("0.5", TRUE));

  g_assert_false (assay_policy_history_can_undo (history));
  g_assert_false (assay_policy_history_can_redo (history));

  assay_policy_history_push (history, make_state ("0.6", FALSE), ASSAY_ACT_ALONE, 0);
  assay_policy_history_push (history, make_state ("0.7", FALSE), ASSAY_ACT_ALONE, 0);
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.6");
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.5?");
  g_assert_false (assay_policy_history_can_undo (history));
  ASSERT_SPELLS (assay_policy_history_redo (history), "0.6");

  assay_policy_history_push (history, make_state ("0.8", FALSE), ASSAY_ACT_ALONE, 0);
  g_assert_false (assay_policy_history_can_redo (history));
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.6");
}

typedef struct
{
  guint       act;
  gint64      msec;
  const char *undone;    /* what stands after one undo */
} DragCase;

/* Each case after the ones before it; the threshold is the number of the case. */
static void
test_drag (void)
{
  static const DragCase cases[] = {
    { 0, 0, "0.0?" },                 /* begins a drag */
    { 0, 100, "0.0?" },               /* goes on */
    { 0, 1500, "0.0?" },              /* slowly */
    { 0, 4000, "3" },                 /* a new one after a rest */
    { 1, 4100, "4" },                 /* another slider */
    { 0, 4200, "5" },                 /* back again */
    { ASSAY_ACT_ALONE, 4210, "6" },   /* adding a rule */
    { ASSAY_ACT_ALONE, 4220, "7" },   /* another one is another step */
  };

  for (guint n = 1; n <= G_N_ELEMENTS (cases); n++)
    {
      g_autoptr(AssayPolicyHistory) history = assay_policy_history_new (make_state ("0.0", TRUE));

      for (guint i = 0; i < n; i++)
        {
          g_autofree char *threshold = g_strdup_printf ("%u", i + 1);

          assay_policy_history_push (history, make_state (threshold, FALSE), cases[i].act,
                                     cases[i].msec * G_TIME_SPAN_MILLISECOND);
        }
      ASSERT_SPELLS (assay_policy_history_undo (history), cases[n - 1].undone);
    }
}

/* After an undo the next move is a step of its own, however soon. */
static void
test_move_after_undo (void)
{
  g_autoptr(AssayPolicyHistory) history = assay_policy_history_new (make_state ("0.1", TRUE));

  assay_policy_history_push (history, make_state ("0.2", FALSE), 0, 0);
  assay_policy_history_push (history, make_state ("0.3", FALSE), 1, 0);
  assay_policy_history_undo (history);
  assay_policy_history_push (history, make_state ("0.4", FALSE), 0, 10);
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.2");
}

/* As long as a hand holds on, and no longer. */
static void
test_held (void)
{
  g_autoptr(AssayPolicyHistory) history = assay_policy_history_new (make_state ("0.1", TRUE));
  const gint64 minute = G_TIME_SPAN_MINUTE;

  assay_policy_history_push (history, make_state ("0.2", FALSE), 7, 0);
  assay_policy_history_set_held (history, TRUE);
  assay_policy_history_push (history, make_state ("0.3", FALSE), 7, 1);
  assay_policy_history_push (history, make_state ("0.4", FALSE), 7, minute);
  assay_policy_history_set_held (history, FALSE);
  assay_policy_history_push (history, make_state ("0.5", FALSE), 7, minute + 1);
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.4");
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.2");
  ASSERT_SPELLS (assay_policy_history_undo (history), "0.1?");
}

static void
test_words (void)
{
  AssayPolicyState *state = make_state ("0.2", FALSE);
  g_autoptr(AssayPolicyHistory) history = assay_policy_history_new (make_state ("0.1", TRUE));

  state->act = g_strdup ("do it");
  g_assert_null (assay_policy_history_get_undo (history));
  assay_policy_history_push (history, state, ASSAY_ACT_ALONE, 0);
  g_assert_cmpstr (assay_policy_history_get_undo (history), ==, "do it");
  g_assert_null (assay_policy_history_get_redo (history));
  assay_policy_history_undo (history);
  g_assert_cmpstr (assay_policy_history_get_redo (history), ==, "do it");
  g_assert_null (assay_policy_history_get_undo (history));
}

static void
test_bounded (void)
{
  g_autoptr(AssayPolicyHistory) history = assay_policy_history_new (make_state ("0", TRUE));
  guint n_steps = 0;

  for (guint i = 1; i <= 2000; i++)
    {
      g_autofree char *threshold = g_strdup_printf ("%u", i);

      assay_policy_history_push (history, make_state (threshold, FALSE), ASSAY_ACT_ALONE, 0);
    }
  ASSERT_SPELLS (assay_policy_history_get_state (history), "2000");

  while (assay_policy_history_can_undo (history))
    {
      assay_policy_history_undo (history);
      n_steps++;
    }
  g_assert_cmpuint (n_steps, >=, 100);
  g_assert_cmpuint (n_steps, <, 2000);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-history/states", test_states);
  g_test_add_func ("/policy-history/source", test_source);
  g_test_add_func ("/policy-history/undo", test_undo);
  g_test_add_func ("/policy-history/drag", test_drag);
  g_test_add_func ("/policy-history/move-after-undo", test_move_after_undo);
  g_test_add_func ("/policy-history/held", test_held);
  g_test_add_func ("/policy-history/words", test_words);
  g_test_add_func ("/policy-history/bounded", test_bounded);

  return g_test_run ();
}
