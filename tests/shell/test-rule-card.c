#include "shell/rule-card.h"

#include "shell/bound-entry.h"
#include "shell/bound-scale.h"
#include "shell/policy-pane.h"
#include "stage.h"

#define FOUR_MODELS "[{\"model\":\"model_A\",\"accuracy\":0.82,\"latency_ms\":10.1}," \
                    "{\"model\":\"model_B\",\"accuracy\":0.76,\"latency_ms\":8.8}," \
                    "{\"model\":\"model_C\",\"accuracy\":0.91,\"latency_ms\":12.4}," \
                    "{\"model\":\"model_D\",\"accuracy\":0.68,\"latency_ms\":11.0}]"

/* The first card of a workspace, in a window of its own. */
typedef struct
{
  AssayWorkspace *workspace;
  GtkWidget      *window;
  GtkWidget      *card;
  guint           n_changes;
} Fixture;

static void
changed_cb (Fixture *fixture)
{
  fixture->n_changes++;
}

static const AssayRule *
rule_now (Fixture *fixture)
{
  return assay_policy_get_rule (assay_review_get_policy (assay_workspace_get_review (fixture->workspace)), 0);
}

static guint
approved_now (Fixture *fixture)
{
  return assay_evaluation_get_count (assay_review_get_evaluation (assay_workspace_get_review (fixture->workspace)),
                                     ASSAY_VERDICT_APPROVED);
}

static void
open_results (Fixture       *fixture,
              gconstpointer  contents)
{
  GtkWidget *pane = g_object_new (ASSAY_TYPE_POLICY_PANE, NULL);

  fixture->workspace = stage_workspace (contents);
  assay_policy_pane_set_workspace (ASSAY_POLICY_PANE (pane), fixture->workspace);
  fixture->window = stage_show (pane);
  fixture->card = stage_find (pane, ASSAY_TYPE_RULE_CARD, NULL);
  g_assert_nonnull (fixture->card);
  fixture->n_changes = 0;
  g_signal_connect_swapped (assay_workspace_get_review (fixture->workspace), "changed", G_CALLBACK (changed_cb),
                            fixture);
}

static void
close_results (Fixture       *fixture,
               gconstpointer  contents)
{
  g_signal_handlers_disconnect_by_data (assay_workspace_get_review (fixture->workspace), fixture);
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  stage_settle ();
  g_assert_finalize_object (fixture->workspace);
}

static GtkWidget *
find (Fixture    *fixture,
      GType       type,
      const char *name)
{
  GtkWidget *found = stage_find (fixture->card, type, name);

  g_assert_nonnull (found);

  return found;
}

static void
click (Fixture    *fixture,
       const char *name)
{
  g_signal_emit_by_name (find (fixture, GTK_TYPE_BUTTON, name), "clicked");
  stage_settle ();
}

static void
type_approve (Fixture    *fixture,
              const char *text)
{
  GtkWidget *entry = find (fixture, ASSAY_TYPE_BOUND_ENTRY, "Approve threshold value of accuracy");

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
  stage_settle ();
}

static void
test_slider (Fixture       *fixture,
             gconstpointer  contents)
{
  GtkWidget *scale = find (fixture, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for accuracy");
  GtkWidget *entry = find (fixture, ASSAY_TYPE_BOUND_ENTRY, "Approve threshold value of accuracy");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_ROLE_SLIDER);
  g_assert_cmpuint (approved_now (fixture), ==, 2);

  gtk_range_set_value (GTK_RANGE (scale), 0.75);
  g_assert_cmpstr (rule_now (fixture)->approve.text, ==, "0.75");
  g_assert_cmpuint (approved_now (fixture), ==, 3);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0.75");
  g_assert_cmpuint (fixture->n_changes, ==, 1);

  stage_settle ();
  g_assert_nonnull (stage_find_text (fixture->card, "3 of 4 models approved"));
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

static void
test_typed (Fixture       *fixture,
            gconstpointer  contents)
{
  GtkWidget *scale = find (fixture, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for accuracy");

  type_approve (fixture, "0.820");
  g_assert_cmpstr (rule_now (fixture)->approve.text, ==, "0.820");
  g_assert_cmpuint (approved_now (fixture), ==, 2);
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 0.82);
  g_assert_cmpuint (fixture->n_changes, ==, 1);
}

/* The axis grows for what is typed beyond it. */
static void
test_typed_beyond (Fixture       *fixture,
                   gconstpointer  contents)
{
  GtkWidget *scale = find (fixture, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for accuracy");
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));

  type_approve (fixture, "12.5");
  g_assert_cmpstr (rule_now (fixture)->approve.text, ==, "12.5");
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >=, 12.5);
  g_assert_cmpfloat (gtk_adjustment_get_value (adjustment), ==, 12.5);

  type_approve (fixture, "1e300");
  g_assert_cmpstr (rule_now (fixture)->approve.text, ==, "1e300");
  g_assert_cmpfloat (gtk_adjustment_get_upper (adjustment), >=, 1e300);
}

static void
test_typed_wrong (Fixture       *fixture,
                  gconstpointer  contents)
{
  static const char *wrong[] = { "0,8", "90%", "garbage", "" };
  g_autofree char *before = g_strdup (rule_now (fixture)->approve.text);

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      type_approve (fixture, wrong[i]);
      g_assert_cmpstr (rule_now (fixture)->approve.text, ==, before);
      g_assert_true (gtk_widget_has_css_class (find (fixture, ASSAY_TYPE_BOUND_ENTRY,
                                                     "Approve threshold value of accuracy"), "error"));
    }
  g_assert_cmpuint (fixture->n_changes, ==, 0);
  g_assert_nonnull (stage_find_text (fixture->card, "A threshold is needed, for example 0.80"));
}

static void
test_reject (Fixture       *fixture,
             gconstpointer  contents)
{
  GtkWidget *check = stage_find (fixture->card, GTK_TYPE_CHECK_BUTTON, NULL);
  GtkWidget *scale = find (fixture, ASSAY_TYPE_BOUND_SCALE, "Reject threshold for accuracy");

  g_assert_cmpstr (gtk_check_button_get_label (GTK_CHECK_BUTTON (check)), ==, "Reject below");
  g_assert_false (rule_now (fixture)->reject.set);
  g_assert_false (gtk_widget_get_visible (scale));
  g_assert_nonnull (stage_find_text (fixture->card, "none"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), TRUE);
  g_assert_true (rule_now (fixture)->reject.set);
  g_assert_true (gtk_widget_get_visible (scale));

  gtk_range_set_value (GTK_RANGE (scale), 0.7);
  g_assert_cmpstr (rule_now (fixture)->reject.text, ==, "0.7");
  gtk_range_set_value (GTK_RANGE (scale), 0.9);
  g_assert_cmpstr (rule_now (fixture)->reject.text, ==, "0.9");
  g_assert_cmpstr (rule_now (fixture)->approve.text, ==, "0.9");

  gtk_check_button_set_active (GTK_CHECK_BUTTON (check), FALSE);
  g_assert_false (rule_now (fixture)->reject.set);
}

static void
test_direction (Fixture       *fixture,
                gconstpointer  contents)
{
  GtkWidget *higher = find (fixture, GTK_TYPE_TOGGLE_BUTTON, "Higher is better");
  GtkWidget *within = find (fixture, GTK_TYPE_TOGGLE_BUTTON, "Within a range");

  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (higher)));
  g_assert_nonnull (stage_find_text (fixture->card, "Suggested – check it"));

  g_signal_emit_by_name (within, "clicked");
  g_assert_cmpint (rule_now (fixture)->direction, ==, ASSAY_DIRECTION_WITHIN);
  g_assert_true (gtk_widget_get_visible (find (fixture, ASSAY_TYPE_BOUND_SCALE,
                                               "Upper approve threshold for accuracy")));
  g_assert_null (stage_find_text (fixture->card, "Suggested – check it"));

  g_signal_emit_by_name (higher, "clicked");
  g_assert_cmpint (rule_now (fixture)->direction, ==, ASSAY_DIRECTION_HIGHER);
  g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (within)));
}

/* Saying what was suggested takes the suggestion away, although the rule stays as it is. */
static void
test_accept (Fixture       *fixture,
             gconstpointer  contents)
{
  g_assert_true (assay_workspace_is_rule_suggested (fixture->workspace, 0));
  g_assert_nonnull (stage_find_text (fixture->card, "Accept"));
  click (fixture, "Accept the suggestion");
  g_assert_false (assay_workspace_is_rule_suggested (fixture->workspace, 0));
  g_assert_null (stage_find_text (fixture->card, "Suggested – check it"));
}

/* One rule is the policy; each of several says what it does by itself, whatever the others do. */
static void
test_counts (Fixture       *fixture,
             gconstpointer  contents)
{
  const AssayRuleSpec spec = { .metric = "latency_ms", .direction = ASSAY_DIRECTION_LOWER, .approve = "9" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);

  type_approve (fixture, "0.80");
  g_assert_nonnull (stage_find_text (fixture->card, "2 of 4 models approved"));

  assay_workspace_add_rule (fixture->workspace, rule);
  stage_settle ();
  g_assert_cmpuint (approved_now (fixture), ==, 0);
  g_assert_nonnull (stage_find_text (fixture->card, "2 of 4 models pass this rule"));
  g_assert_nonnull (stage_find_text (gtk_widget_get_next_sibling (fixture->card), "1 of 4 models pass this rule"));

  type_approve (fixture, "0.70");
  g_assert_nonnull (stage_find_text (fixture->card, "3 of 4 models pass this rule"));
  g_assert_nonnull (stage_find_text (gtk_widget_get_next_sibling (fixture->card), "1 of 4 models pass this rule"));

  assay_workspace_remove_rule (fixture->workspace, 1);
  stage_settle ();
  g_assert_nonnull (stage_find_text (fixture->card, "3 of 4 models approved"));
}

/* The arrows are said in words, to eyes and to screen readers. */
static void
test_direction_words (Fixture       *fixture,
                      gconstpointer  contents)
{
  g_assert_nonnull (stage_find_text (fixture->card, "Higher is better"));
  click (fixture, "Lower is better");
  g_assert_nonnull (stage_find_text (fixture->card, "Lower is better"));
  click (fixture, "Within a range");
  g_assert_nonnull (stage_find_text (fixture->card, "Within a range"));
  g_assert_null (stage_find_text (fixture->card, "Lower is better"));
}

static void
test_flips (Fixture       *fixture,
            gconstpointer  contents)
{
  type_approve (fixture, "0.80");
  click (fixture, "Set the threshold to 0.76: model_B is approved");
  g_assert_cmpstr (rule_now (fixture)->approve.text, ==, "0.76");
  g_assert_cmpuint (approved_now (fixture), ==, 3);
}

static void
test_unknown_direction (Fixture       *fixture,
                        gconstpointer  contents)
{
  g_assert_cmpint (rule_now (fixture)->direction, ==, ASSAY_DIRECTION_NONE);
  g_assert_nonnull (stage_find_text (fixture->card, "Is higher or lower better?"));
  for (guint i = 0; i < 3; i++)
    {
      static const char *names[] = { "Higher is better", "Lower is better", "Within a range" };

      g_assert_false (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (find (fixture, GTK_TYPE_TOGGLE_BUTTON,
                                                                             names[i]))));
    }

  click (fixture, "Lower is better");
  g_assert_cmpint (rule_now (fixture)->direction, ==, ASSAY_DIRECTION_LOWER);
  g_assert_null (stage_find_text (fixture->card, "Is higher or lower better?"));
}

/* CONTRACT 1.20. */
static void
test_name_metric (Fixture       *fixture,
                  gconstpointer  contents)
{
  GtkWidget *entry = find (fixture, GTK_TYPE_ENTRY, "Metric name");

  g_assert_true (gtk_widget_get_visible (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "accuracy");
  g_signal_emit_by_name (entry, "activate");
  stage_settle ();
  g_assert_cmpstr (rule_now (fixture)->metric, ==, "accuracy");
  g_assert_nonnull (stage_find (fixture->card, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for accuracy"));
}

/* CONTRACT 1.16. */
static void
test_unit_doubt (Fixture       *fixture,
                 gconstpointer  contents)
{
  const char *doubt = "⚠ The values look like percent, the threshold like a fraction.";
  GtkWidget *scale = find (fixture, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for accuracy");

  g_assert_null (stage_find_text (fixture->card, doubt));
  type_approve (fixture, "0.8");
  g_assert_nonnull (stage_find_text (fixture->card, doubt));
  g_assert_cmpuint (approved_now (fixture), ==, 0);

  g_signal_emit_by_name (gtk_widget_get_ancestor (stage_find_text (fixture->card, "My threshold is a fraction"),
                                                  GTK_TYPE_BUTTON), "clicked");
  stage_settle ();
  g_assert_cmpint (rule_now (fixture)->unit, ==, ASSAY_UNIT_FRACTION);
  g_assert_null (stage_find_text (fixture->card, doubt));
  g_assert_cmpuint (approved_now (fixture), ==, 1);
  g_assert_cmpfloat (gtk_adjustment_get_upper (gtk_range_get_adjustment (GTK_RANGE (scale))), <=, 1);
}

static void
test_options (Fixture       *fixture,
              gconstpointer  contents)
{
  GtkWidget *expander = stage_find (fixture->card, GTK_TYPE_EXPANDER, NULL);
  GtkWidget *strict;

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  stage_settle ();
  strict = gtk_widget_get_ancestor (stage_find_text (fixture->card, "The threshold itself is not enough"),
                                    GTK_TYPE_CHECK_BUTTON);
  type_approve (fixture, "0.82");
  g_assert_cmpuint (approved_now (fixture), ==, 2);
  g_assert_nonnull (stage_find_text (fixture->card, "≥"));

  gtk_check_button_set_active (GTK_CHECK_BUTTON (strict), TRUE);
  g_assert_true (rule_now (fixture)->strict);
  g_assert_cmpuint (approved_now (fixture), ==, 1);
  g_assert_nonnull (stage_find_text (fixture->card, ">"));
}

#define ADD(path, contents, test) g_test_add (path, Fixture, contents, open_results, test, close_results)

static void
add_tests (void)
{
  ADD ("/rule-card/slider", FOUR_MODELS, test_slider);
  ADD ("/rule-card/typed", FOUR_MODELS, test_typed);
  ADD ("/rule-card/typed-beyond", FOUR_MODELS, test_typed_beyond);
  ADD ("/rule-card/typed-wrong", FOUR_MODELS, test_typed_wrong);
  ADD ("/rule-card/reject", FOUR_MODELS, test_reject);
  ADD ("/rule-card/direction", FOUR_MODELS, test_direction);
  ADD ("/rule-card/accept", FOUR_MODELS, test_accept);
  ADD ("/rule-card/counts", FOUR_MODELS, test_counts);
  ADD ("/rule-card/direction-words", FOUR_MODELS, test_direction_words);
  ADD ("/rule-card/flips", FOUR_MODELS, test_flips);
  ADD ("/rule-card/options", FOUR_MODELS, test_options);
  ADD ("/rule-card/unknown-direction", "[{\"model\":\"a\",\"qux_metric\":1.5},{\"model\":\"b\",\"qux_metric\":2.5}]",
       test_unknown_direction);
  ADD ("/rule-card/name-metric", "{\"model_A\":0.82,\"model_B\":0.76}", test_name_metric);
  ADD ("/rule-card/unit-doubt", "[{\"model\":\"a\",\"accuracy\":82.5},{\"model\":\"b\",\"accuracy\":71.25}]",
       test_unit_doubt);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
