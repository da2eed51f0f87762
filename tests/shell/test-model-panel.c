#include "shell/model-panel.h"

#include "stage.h"

static AssayReview *
new_review (const char *approve)
{
  const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = approve };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayTable) table = stage_table ("accuracy", "model_A=0.82 model_B=0.76 model_C");

  return assay_review_new (table, policy);
}

static void
set_approve (AssayReview *review,
             const char  *approve)
{
  AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = approve };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (assay_review_get_policy (review), 0, rule);

  assay_review_set_policy (review, policy);
}

static void
test_explains (void)
{
  AssayReview *review = new_review ("0.80");
  GtkWidget *panel = g_object_new (ASSAY_TYPE_MODEL_PANEL, "review", review, NULL);
  GtkWidget *window = stage_show (panel);

  assay_model_panel_set_row (ASSAY_MODEL_PANEL (panel), 1);
  stage_settle ();
  g_assert_nonnull (stage_find_text (panel, "model_B"));
  g_assert_nonnull (stage_find_text (panel, "◔ Needs decision"));
  g_assert_nonnull (stage_find_text (panel, "accuracy 0.76 is 0.04 below 0.80"));
  g_assert_nonnull (stage_find_text (panel, "stage.json, record 2"));
  g_assert_nonnull (stage_find_text (panel, "accuracy"));
  g_assert_nonnull (stage_find_text (panel, "0.76"));
  g_assert_true (gtk_widget_has_css_class (stage_find_text (panel, "◔ Needs decision"), "needs-decision"));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (review);
}

/* The panel follows a moment behind: waits for the words, and not for ever. */
static GtkWidget *
wait_for_text (GtkWidget  *panel,
               const char *text)
{
  GtkWidget *found = stage_find_text (panel, text);

  for (guint i = 0; i < 50 && found == NULL; i++)
    {
      stage_settle ();
      found = stage_find_text (panel, text);
    }

  return found;
}

/* The panel follows the policy, and writes only what differs. */
static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_follows (void)
{
  AssayReview *review = new_review ("0.80");
  GtkWidget *panel = g_object_new (ASSAY_TYPE_MODEL_PANEL, "review", review, "row", 1, NULL);
  GtkWidget *window = stage_show (panel);
  GtkWidget *verdict;
  guint n_writes = 0;

  assay_model_panel_set_row (ASSAY_MODEL_PANEL (panel), 1);
  verdict = stage_find_text (panel, "◔ Needs decision");
  g_signal_connect_swapped (verdict, "notify::label", G_CALLBACK (count_cb), &n_writes);

  set_approve (review, "0.79");
  g_assert_nonnull (wait_for_text (panel, "accuracy 0.76 is 0.03 below 0.79"));
  g_assert_cmpuint (n_writes, ==, 0);

  set_approve (review, "0.70");
  g_assert_nonnull (wait_for_text (panel, "accuracy 0.76 is 0.06 above 0.70"));
  g_assert_cmpstr (gtk_label_get_text (GTK_LABEL (verdict)), ==, "✓ Approved");
  g_assert_cmpuint (n_writes, ==, 1);
  g_assert_true (gtk_widget_has_css_class (verdict, "approved"));
  g_assert_false (gtk_widget_has_css_class (verdict, "needs-decision"));

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (review);
}

static void
test_missing (void)
{
  AssayReview *review = new_review ("0.80");
  GtkWidget *panel = g_object_ref_sink (g_object_new (ASSAY_TYPE_MODEL_PANEL, "review", review, NULL));

  g_assert_nonnull (stage_find_text (panel, "Select a model to see what its verdict rests on."));
  assay_model_panel_set_row (ASSAY_MODEL_PANEL (panel), 2);
  g_assert_nonnull (stage_find_text (panel, "– Not evaluable"));
  g_assert_nonnull (stage_find_text (panel, "missing"));

  g_assert_finalize_object (panel);
  g_assert_finalize_object (review);
}

static float
edge (GtkWidget *widget,
      GtkWidget *panel,
      gboolean   lower)
{
  graphene_rect_t bounds;

  g_assert_true (gtk_widget_compute_bounds (widget, panel, &bounds));

  return bounds.origin.y + (lower ? bounds.size.height : 0);
}

/* Sentences that wrap have their room, with the first model that is looked at and with the next. */
static void
test_room (void)
{
  static const char * const metrics[] = { "recall_on_rare_classes", "latency_ms_at_the_edge", "size_mb_on_the_disk" };
  g_autoptr(AssayPolicy) policy = NULL;
  AssayReview *review = new_review ("0.80");
  GtkWidget *panel = g_object_new (ASSAY_TYPE_MODEL_PANEL, "review", review, "width-request", 300, NULL);
  GtkWidget *window;

  gtk_widget_set_hexpand (panel, FALSE);
  gtk_widget_set_halign (panel, GTK_ALIGN_START);
  policy = assay_policy_ref (assay_review_get_policy (review));
  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    {
      AssayRuleSpec spec = { .metric = metrics[i], .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.5" };
      g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
      AssayPolicy *longer = assay_policy_with_rule (policy, i + 1, rule);

      assay_policy_unref (policy);
      policy = longer;
    }
  assay_review_set_policy (review, policy);
  window = stage_show (panel);

  for (guint row = 1; row <= 2; row++)
    {
      GtkWidget *sentence, *heading;

      assay_model_panel_set_row (ASSAY_MODEL_PANEL (panel), row);
      stage_settle ();
      sentence = stage_find_text (panel, "the results have no column “size_mb_on_the_disk”");
      heading = stage_find_text (panel, "Values");
      g_assert_nonnull (sentence);
      g_assert_cmpfloat (edge (sentence, panel, TRUE), <, edge (heading, panel, FALSE));
    }

  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_finalize_object (review);
}

static void
test_another_review (void)
{
  AssayReview *review = new_review ("0.80");
  AssayReview *other = new_review ("0.10");
  GtkWidget *panel = g_object_ref_sink (g_object_new (ASSAY_TYPE_MODEL_PANEL, "review", review, "row", 1, NULL));
  guint row;

  assay_model_panel_set_review (ASSAY_MODEL_PANEL (panel), other);
  g_object_get (panel, "row", &row, NULL);
  g_assert_cmpuint (row, ==, G_MAXUINT);
  g_assert_finalize_object (review);

  /* A row that is not there is no row, and nothing to crash on. */
  assay_model_panel_set_row (ASSAY_MODEL_PANEL (panel), 99);
  assay_model_panel_set_review (ASSAY_MODEL_PANEL (panel), NULL);
  g_assert_finalize_object (panel);
  g_assert_finalize_object (other);
}

static void
add_tests (void)
{
  g_test_add_func ("/model-panel/explains", test_explains);
  g_test_add_func ("/model-panel/follows", test_follows);
  g_test_add_func ("/model-panel/missing", test_missing);
  g_test_add_func ("/model-panel/room", test_room);
  g_test_add_func ("/model-panel/another-review", test_another_review);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
