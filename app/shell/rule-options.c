#include "shell/rule-options.h"

struct _AssayRuleOptions
{
  GtkWidget       parent_instance;

  GtkCheckButton *strict;
  GtkCheckButton *warn;
  GtkCheckButton *required;
  GtkCheckButton *skip;

  AssayRule      *rule;
  gboolean        updating;   /* we move the widgets, not a hand */
};

G_DEFINE_FINAL_TYPE (AssayRuleOptions, assay_rule_options, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show_rule (AssayRuleOptions *self)
{
  self->updating = TRUE;
  gtk_check_button_set_active (self->strict, self->rule->strict);
  gtk_check_button_set_active (self->warn, self->rule->severity == ASSAY_SEVERITY_WARN);
  gtk_check_button_set_active (self->required, self->rule->required);
  gtk_check_button_set_active (self->skip, !self->rule->required);
  self->updating = FALSE;
}

static void
changed_cb (AssayRuleOptions *self)
{
  g_autoptr(AssayRule) rule = NULL;
  AssayRuleSpec spec;

  if (self->updating || self->rule == NULL)
    return;

  assay_rule_get_spec (self->rule, &spec);
  spec.strict = gtk_check_button_get_active (self->strict);
  spec.severity = gtk_check_button_get_active (self->warn) ? ASSAY_SEVERITY_WARN : ASSAY_SEVERITY_BLOCK;
  spec.optional = !gtk_check_button_get_active (self->required);

  /* A strict range of no width is no rule: the mark goes back to where it was. */
  rule = assay_rule_new (&spec, NULL);
  if (rule == NULL)
    show_rule (self);
  else if (!assay_rule_equal (rule, self->rule))
    g_signal_emit (self, signals[EDITED], 0, rule);
}

static void
assay_rule_options_dispose (GObject *object)
{
  AssayRuleOptions *self = ASSAY_RULE_OPTIONS (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rule, assay_rule_unref);

  G_OBJECT_CLASS (assay_rule_options_parent_class)->dispose (object);
}

static void
assay_rule_options_class_init (AssayRuleOptionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_rule_options_dispose;

  signals[EDITED] = g_signal_new ("edited", ASSAY_TYPE_RULE_OPTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/rule-options.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayRuleOptions, strict);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleOptions, warn);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleOptions, required);
  gtk_widget_class_bind_template_child (widget_class, AssayRuleOptions, skip);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
}

static void
assay_rule_options_init (AssayRuleOptions *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * assay_rule_options_set_rule:
 * @self: the options
 * @rule: the rule as it holds now
 *
 * Shows what @rule says. Nothing is emitted.
 */
void
assay_rule_options_set_rule (AssayRuleOptions *self,
                             AssayRule        *rule)
{
  g_return_if_fail (ASSAY_IS_RULE_OPTIONS (self));

  assay_rule_ref (rule);
  g_clear_pointer (&self->rule, assay_rule_unref);
  self->rule = rule;
  show_rule (self);
}
