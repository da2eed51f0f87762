#include "shell/rule-card.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/bounds-box.h"
#include "shell/flip-buttons.h"
#include "shell/live-text.h"
#include "shell/metric-picker.h"
#include "shell/rule-edit.h"
#include "shell/rule-options.h"
#include "shell/wording.h"

struct _AssayRuleCard
{
  GtkWidget          parent_instance;

  GtkWidget         *metric_button;
  AssayMetricPicker *picker;
  GtkLabel          *metric_label;
  GtkWidget         *name_entry;
  GtkToggleButton   *higher;
  GtkToggleButton   *lower;
  GtkToggleButton   *within;
  GtkWidget         *remove_button;
  GtkLabel          *direction_words;
  GtkWidget         *suggestion;
  GtkWidget         *unit_doubt;
  GtkLabel          *absent;
  AssayBoundsBox    *bounds;
  GtkLabel          *message;
  AssayFlipButtons  *flips;
  GtkInscription    *counts;
  AssayRuleOptions  *options;

  AssayWorkspace    *workspace;
  guint              index;
  AssayRule         *rule;       /* as it is shown */
  AssayJudgement    *counted;    /* whose models were counted */
  guint              n_passed;   /* of them */
  gboolean           updating;   /* we move the widgets, not a hand */
};

G_DEFINE_FINAL_TYPE (AssayRuleCard, assay_rule_card, GTK_TYPE_WIDGET)

static AssayEvaluation *
get_evaluation (AssayRuleCard *self)
{
  return assay_review_get_evaluation (assay_workspace_get_review (self->workspace));
}

static AssayTable *
get_table (AssayRuleCard *self)
{
  return assay_review_get_table (assay_workspace_get_review (self->workspace));
}

static void
show_message (AssayRuleCard *self,
              const char    *message)
{
  gtk_label_set_text (self->message, message != NULL ? message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->message), message != NULL);
}

/* Acts of the hand. Each makes a new rule and gives it to the workspace, which says "changed" in return. */

static void
set_rule (AssayRuleCard *self,
          AssayRule     *rule)
{
  assay_workspace_set_rule (self->workspace, self->index, rule);
}

static void
rule_edited_cb (AssayRuleCard *self,
                AssayRule     *rule)
{
  set_rule (self, rule);
}

static void
refused_cb (AssayRuleCard *self,
            const char    *message)
{
  show_message (self, message);
}

static void
flip_chosen_cb (AssayRuleCard *self,
                const char    *bound)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayRule) rule = assay_rule_edit_bound (self->rule, ASSAY_BOUND_APPROVE, bound, &error);

  show_message (self, rule == NULL ? error->message : NULL);
  if (rule != NULL)
    set_rule (self, rule);
}

/* Saying what was only suggested is an act too, so the workspace hears of it even if nothing differs. */
static void
direction_clicked_cb (GtkToggleButton *button,
                      AssayRuleCard   *self)
{
  g_autoptr(AssayRule) rule = NULL;
  g_autoptr(GError) error = NULL;
  AssayDirection direction = ASSAY_DIRECTION_HIGHER;

  if (self->updating)
    return;
  if (button == self->lower)
    direction = ASSAY_DIRECTION_LOWER;
  else if (button == self->within)
    direction = ASSAY_DIRECTION_WITHIN;

  rule = assay_rule_edit_direction (self->rule, direction, assay_bounds_box_get_grid (self->bounds), &error);
  show_message (self, rule == NULL ? error->message : NULL);
  if (rule != NULL)
    set_rule (self, rule);
}

static void
accept_clicked_cb (AssayRuleCard *self)
{
  set_rule (self, self->rule);
}

static void
state_unit (AssayRuleCard *self,
            AssayUnit      unit)
{
  g_autoptr(AssayRule) rule = NULL;
  AssayRuleSpec spec;

  assay_rule_get_spec (self->rule, &spec);
  spec.unit = unit;
  rule = assay_rule_new (&spec, NULL);
  if (rule != NULL)
    set_rule (self, rule);
}

static void
fraction_clicked_cb (AssayRuleCard *self)
{
  state_unit (self, ASSAY_UNIT_FRACTION);
}

static void
percent_clicked_cb (AssayRuleCard *self)
{
  state_unit (self, ASSAY_UNIT_PERCENT);
}

static void
remove_clicked_cb (AssayRuleCard *self)
{
  assay_workspace_remove_rule (self->workspace, self->index);
}

static void
metric_picked_cb (AssayRuleCard *self,
                  guint          column)
{
  AssayTable *table = get_table (self);
  g_autoptr(AssayRule) rule = assay_intake_suggest_rule (table, assay_table_get_column (table, column));

  if (rule != NULL)
    set_rule (self, rule);
}

static void
name_entered_cb (AssayRuleCard *self)
{
  g_autofree char *name = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->name_entry))));

  if (self->rule != NULL && *name != '\0' && strcmp (name, self->rule->metric) != 0
      && gtk_widget_get_visible (self->name_entry))
    assay_workspace_name_metric (self->workspace, name);
}

/* What is shown. */

static void
show_metric (AssayRuleCard *self)
{
  g_autofree char *metric = assay_text_escape_controls (self->rule->metric);
  g_autofree char *remove = NULL;
  g_autofree char *change = NULL;

  if (strcmp (gtk_label_get_text (self->metric_label), metric) == 0)
    return;

  remove = g_strdup_printf (_("Remove rule %s"), metric);
  change = g_strdup_printf (_("Metric %s"), metric);
  gtk_label_set_text (self->metric_label, metric);
  gtk_widget_set_tooltip_text (self->metric_button, metric);
  gtk_widget_set_tooltip_text (self->remove_button, remove);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->remove_button), GTK_ACCESSIBLE_PROPERTY_LABEL, remove, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->metric_button), GTK_ACCESSIBLE_PROPERTY_LABEL, change, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, metric, -1);
}

/* Arrows alone can be read in two ways. */
static void
show_direction_words (AssayRuleCard *self)
{
  static const char * const words[] = {
    [ASSAY_DIRECTION_NONE] = N_("Is higher or lower better?"),
    [ASSAY_DIRECTION_HIGHER] = N_("Higher is better"),
    [ASSAY_DIRECTION_LOWER] = N_("Lower is better"),
    [ASSAY_DIRECTION_WITHIN] = N_("Within a range"),
  };
  GtkWidget *label = GTK_WIDGET (self->direction_words);
  gboolean asks = self->rule->direction == ASSAY_DIRECTION_NONE;
  const char *question_classes[] = { "warning", "heading", NULL };
  const char *answer_classes[] = { "caption", NULL };

  gtk_label_set_text (self->direction_words, _(words[self->rule->direction]));
  gtk_widget_set_css_classes (label, asks ? question_classes : answer_classes);
}

static void
show_direction (AssayRuleCard *self)
{
  AssayDirection direction = self->rule->direction;

  gtk_toggle_button_set_active (self->higher, direction == ASSAY_DIRECTION_HIGHER);
  gtk_toggle_button_set_active (self->lower, direction == ASSAY_DIRECTION_LOWER);
  gtk_toggle_button_set_active (self->within, direction == ASSAY_DIRECTION_WITHIN);
  show_direction_words (self);
}

/* The map of name to number has one metric without a name: then there is nothing to choose, but a name to give. */
static void
show_column (AssayRuleCard *self,
             AssayColumn   *column)
{
  gboolean unnamed = column != NULL && assay_column_is_unnamed (column);

  gtk_widget_set_visible (self->metric_button, !unnamed);
  gtk_widget_set_visible (self->name_entry, unnamed);
  if (unnamed && strcmp (self->rule->metric, assay_column_get_name (column)) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self->name_entry), self->rule->metric);
}

static void
show_absence (AssayRuleCard        *self,
              const AssayJudgement *judgement)
{
  g_autofree char *nearest = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->absent), judgement->column == NULL);
  if (judgement->column != NULL)
    return;

  if (judgement->nearest != NULL)
    {
      nearest = assay_text_escape_controls (judgement->nearest);
      text = g_strdup_printf (_("These results have no such column, so no model can be evaluated. Is “%s” meant?"),
                              nearest);
    }
  gtk_label_set_text (self->absent,
                      text != NULL ? text : _("These results have no such column, so no model can be evaluated."));
}

/* Percent against fraction (CONTRACT 1.16): one source in doubt is enough for the card to ask. */
static AssayReading
read_units (const AssayJudgement *judgement)
{
  AssayReading reading = ASSAY_READING_SAME;

  if (judgement->column == NULL)
    return reading;

  for (guint source = 0; source < judgement->facts->runs->n_sources; source++)
    {
      AssayReading other = assay_reading_of_source (judgement->rule, judgement->facts, source);

      if (other != ASSAY_READING_SAME)
        reading = other;
    }

  return reading;
}

static void
show_rule (AssayRuleCard *self)
{
  self->updating = TRUE;
  show_metric (self);
  show_direction (self);
  assay_rule_options_set_rule (self->options, self->rule);
  self->updating = FALSE;
}

/* A rule that another one moves beside keeps its judgement, so nothing is counted for it. */
static guint
count_passed (AssayRuleCard        *self,
              const AssayJudgement *judgement,
              guint                 n)
{
  if (self->counted == judgement)
    return self->n_passed;

  g_clear_pointer (&self->counted, assay_judgement_unref);
  self->counted = assay_judgement_ref ((AssayJudgement *) judgement);
  self->n_passed = 0;
  for (guint row = 0; row < n; row++)
    self->n_passed += judgement->outcomes[row] == ASSAY_VERDICT_APPROVED;

  return self->n_passed;
}

/* One rule is the whole policy; of several, each says what it does by itself, as the bars above it do. */
static void
show_counts (AssayRuleCard        *self,
             AssayEvaluation      *evaluation,
             const AssayJudgement *judgement)
{
  gboolean alone = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation)) == 1
                   && judgement->rule->severity == ASSAY_SEVERITY_BLOCK;
  guint n = assay_table_get_n_rows (assay_evaluation_get_table (evaluation));
  guint n_passed = alone ? assay_evaluation_get_count (evaluation, ASSAY_VERDICT_APPROVED)
                         : count_passed (self, judgement, n);
  g_autofree char *passed = assay_wording_count (n_passed);
  g_autofree char *all = assay_wording_count (n);
  g_autofree char *text = NULL;

  if (alone)
    text = g_strdup_printf (ngettext ("%s of %s model approved", "%s of %s models approved", n), passed, all);
  else
    text = g_strdup_printf (ngettext ("%s of %s model passes this rule", "%s of %s models pass this rule", n), passed, all);

  assay_live_text_set (self->counts, text);
}

static void
assay_rule_card_dispose (GObject *object)
{
  AssayRuleCard *self = ASSAY_RULE_CARD (object);
  GtkWidget *child;

  g_clear_pointer (&self->rule, assay_rule_unref);
  g_clear_pointer (&self->counted, assay_judgement_unref);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (assay_rule_card_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, metric_button);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, picker);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, metric_label);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, name_entry);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, higher);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, lower);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, within);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, remove_button);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, direction_words);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, suggestion);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, unit_doubt);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, absent);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, bounds);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, message);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, flips);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, counts);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleCard, options);
}

static void
bind_callbacks (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_callback (widget_class, rule_edited_cb);
  gtk_widget_class_bind_template_callback (widget_class, refused_cb);
  gtk_widget_class_bind_template_callback (widget_class, flip_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, direction_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, accept_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, fraction_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, percent_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, metric_picked_cb);
  gtk_widget_class_bind_template_callback (widget_class, name_entered_cb);
}

static void
assay_rule_card_class_init (AssayRuleCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ASSAY_TYPE_BOUNDS_BOX);
  g_type_ensure (ASSAY_TYPE_FLIP_BUTTONS);
  g_type_ensure (ASSAY_TYPE_METRIC_PICKER);
  g_type_ensure (ASSAY_TYPE_RULE_OPTIONS);

  G_OBJECT_CLASS (klass)->dispose = assay_rule_card_dispose;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/rule-card.ui");
  bind_children (widget_class);
  bind_callbacks (widget_class);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
assay_rule_card_init (AssayRuleCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  assay_live_text_fit_letters (self->counts);
}

/**
 * assay_rule_card_new:
 * @workspace: what is worked on; it has a review
 * @index: which rule of the policy the card shows
 *
 * Returns: (transfer floating): the card, filled
 */
GtkWidget *
assay_rule_card_new (AssayWorkspace *workspace,
                     guint           index)
{
  AssayRuleCard *self = g_object_new (ASSAY_TYPE_RULE_CARD, NULL);

  self->workspace = g_object_ref (workspace);
  self->index = index;
  assay_rule_card_update (self);

  return GTK_WIDGET (self);
}

/**
 * assay_rule_card_update:
 * @self: the card
 *
 * Shows the rule as it holds now. To be called after each change of the policy or the results; what is the same as
 * before costs next to nothing.
 */
void
assay_rule_card_update (AssayRuleCard *self)
{
  AssayEvaluation *evaluation;
  const AssayJudgement *judgement;
  AssayReading reading;
  AssayRule *rule;

  g_return_if_fail (ASSAY_IS_RULE_CARD (self));

  evaluation = get_evaluation (self);
  judgement = assay_evaluation_get_judgement (evaluation, self->index);
  rule = (AssayRule *) assay_policy_get_rule (assay_evaluation_get_policy (evaluation), self->index);

  if (self->rule == NULL || !assay_rule_equal (self->rule, rule))
    {
      assay_rule_ref (rule);
      g_clear_pointer (&self->rule, assay_rule_unref);
      self->rule = rule;
      show_rule (self);
    }

  reading = read_units (judgement);
  assay_bounds_box_set_rule (self->bounds, rule, judgement->column, reading);
  assay_flip_buttons_set_evaluation (self->flips, evaluation, self->index);
  show_column (self, judgement->column);
  show_absence (self, judgement);
  gtk_widget_set_visible (self->unit_doubt, reading == ASSAY_READING_DOUBT);
  show_counts (self, evaluation, judgement);
  assay_metric_picker_set_choice (self->picker, get_table (self), NULL);
  gtk_widget_set_visible (self->suggestion, rule->direction != ASSAY_DIRECTION_NONE
                                              && assay_workspace_is_rule_suggested (self->workspace, self->index));
}
