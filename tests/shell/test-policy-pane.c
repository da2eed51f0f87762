#include "shell/policy-pane.h"

#include "shell/bound-scale.h"
#include "shell/metric-picker.h"
#include "shell/rule-card.h"
#include "stage.h"

#define TWO_METRICS "[{\"model\":\"a\",\"accuracy\":0.82,\"latency_ms\":10.1,\"seed\":3}," \
                    "{\"model\":\"b\",\"accuracy\":0.76,\"latency_ms\":8.8,\"seed\":4}]"

typedef struct
{
  AssayWorkspace *workspace;
  GtkWidget      *window;
  GtkWidget      *pane;
} Fixture;

static void
open_results (Fixture       *fixture,
              gconstpointer  contents)
{
  fixture->workspace = stage_workspace (contents);
  fixture->pane = g_object_new (ASSAY_TYPE_POLICY_PANE, "workspace", fixture->workspace, NULL);
  fixture->window = stage_show (fixture->pane);
}

static void
close_results (Fixture       *fixture,
               gconstpointer  contents)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  stage_settle ();
  g_assert_finalize_object (fixture->workspace);
}

static guint
count_cards (GtkWidget *root)
{
  guint n = ASSAY_IS_RULE_CARD (root);

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    n += count_cards (child);

  return n;
}

static guint
count_rules (Fixture *fixture)
{
  return assay_policy_get_n_rules (assay_review_get_policy (assay_workspace_get_review (fixture->workspace)));
}

static void
add_rule (Fixture    *fixture,
          const char *metric)
{
  GtkWidget *button = stage_find (fixture->pane, GTK_TYPE_MENU_BUTTON, "Add rule");
  GtkWidget *label;

  g_assert_nonnull (button);
  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  stage_settle ();
  label = stage_find_text (GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button))), metric);
  g_assert_nonnull (label);
  g_signal_emit_by_name (gtk_widget_get_ancestor (label, GTK_TYPE_BUTTON), "clicked");
  stage_settle ();
}

static void
test_add_and_remove (Fixture       *fixture,
                     gconstpointer  contents)
{
  g_assert_cmpuint (count_cards (fixture->pane), ==, 1);
  add_rule (fixture, "latency_ms");
  g_assert_cmpuint (count_rules (fixture), ==, 2);
  g_assert_cmpuint (count_cards (fixture->pane), ==, 2);
  g_assert_nonnull (stage_find (fixture->pane, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for latency_ms"));

  g_signal_emit_by_name (stage_find (fixture->pane, GTK_TYPE_BUTTON, "Remove rule accuracy"), "clicked");
  stage_settle ();
  g_assert_cmpuint (count_cards (fixture->pane), ==, 1);
  g_assert_null (stage_find (fixture->pane, ASSAY_TYPE_BOUND_SCALE, "Approve threshold for accuracy"));

  g_signal_emit_by_name (stage_find (fixture->pane, GTK_TYPE_BUTTON, "Remove rule latency_ms"), "clicked");
  stage_settle ();
  g_assert_cmpuint (count_cards (fixture->pane), ==, 0);
  g_assert_nonnull (stage_find_text (fixture->pane,
                                     "No rule yet, so no model can be approved. Add one to begin."));
}

/* What already has a rule is offered last; attributes with numbers after the metrics. */
static void
test_offer (Fixture       *fixture,
            gconstpointer  contents)
{
  GtkWidget *button = stage_find (fixture->pane, GTK_TYPE_MENU_BUTTON, "Add rule");
  GtkWidget *popover = GTK_WIDGET (gtk_menu_button_get_popover (GTK_MENU_BUTTON (button)));

  gtk_menu_button_popup (GTK_MENU_BUTTON (button));
  stage_settle ();
  g_assert_nonnull (stage_find_text (popover, "Metrics"));
  g_assert_nonnull (stage_find_text (popover, "Already in the policy"));
  g_assert_nonnull (stage_find_text (popover, "Attributes with numbers"));
  g_assert_nonnull (stage_find_text (popover, "seed"));
  gtk_menu_button_popdown (GTK_MENU_BUTTON (button));
}

/* A policy of a thousand rules must not hang the window. */
static void
test_many (Fixture       *fixture,
           gconstpointer  contents)
{
  const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.5" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autofree AssayRule **rules = g_new (AssayRule *, 1000);
  g_autoptr(AssayPolicy) policy = NULL;

  for (guint i = 0; i < 1000; i++)
    rules[i] = rule;
  policy = assay_policy_new ("Many", NULL, rules, 1000);
  assay_review_set_policy (assay_workspace_get_review (fixture->workspace), policy);
  stage_settle ();
  g_assert_cmpuint (count_cards (fixture->pane), ==, 30);
  g_assert_nonnull (stage_find_text (fixture->pane, "Policy “Many”"));

  g_signal_emit_by_name (gtk_widget_get_ancestor (stage_find_text (fixture->pane, "Show 970 more rules"),
                                                  GTK_TYPE_BUTTON), "clicked");
  g_assert_cmpuint (count_cards (fixture->pane), ==, 60);
}

static void
test_without_results (void)
{
  AssayWorkspace *workspace = assay_workspace_new ();
  GtkWidget *pane = g_object_ref_sink (g_object_new (ASSAY_TYPE_POLICY_PANE, NULL));

  assay_policy_pane_set_workspace (ASSAY_POLICY_PANE (pane), workspace);
  g_assert_cmpuint (count_cards (pane), ==, 0);
  assay_policy_pane_set_workspace (ASSAY_POLICY_PANE (pane), NULL);

  g_assert_finalize_object (pane);
  g_assert_finalize_object (workspace);
}

#define ADD(path, test) g_test_add (path, Fixture, TWO_METRICS, open_results, test, close_results)

static void
add_tests (void)
{
  ADD ("/policy-pane/add-and-remove", test_add_and_remove);
  ADD ("/policy-pane/offer", test_offer);
  ADD ("/policy-pane/many", test_many);
  g_test_add_func ("/policy-pane/without-results", test_without_results);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
