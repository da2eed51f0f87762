#include "shell/policy-pane.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/live-text.h"
#include "shell/metric-picker.h"
#include "shell/policy-menu.h"
#include "shell/rule-card.h"

/* A card is some eighty widgets: a policy of a thousand rules would keep the window busy for seconds. */
#define CARDS_AT_ONCE 30

struct _AssayPolicyPane
{
  GtkWidget          parent_instance;

  GtkWidget         *scroller;
  GtkLabel          *title;
  GtkInscription    *unsaved;      /* nor does this one, when the first move of a slider brings it */
  GtkMenuButton     *policy_button;
  GtkInscription    *words;        /* no label: its text moves with every threshold, and must not move the layout */
  GtkWidget         *cards;
  GtkWidget         *empty;
  GtkWidget         *more_button;
  GtkWidget         *add_button;
  AssayMetricPicker *picker;

  AssayWorkspace    *workspace;
  GSignalGroup      *workspace_signals;
  GSignalGroup      *review_signals;
  guint              n_cards;
  guint              max_cards;
};

G_DEFINE_FINAL_TYPE (AssayPolicyPane, assay_policy_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WORKSPACE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static AssayReview *
get_review (AssayPolicyPane *self)
{
  return self->workspace != NULL ? assay_workspace_get_review (self->workspace) : NULL;
}

static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);
}

/* Seen beside the title, heard with it. */
static void
show_unsaved (AssayPolicyPane *self)
{
  gboolean is_modified = assay_workspace_is_modified (self->workspace);
  const char *words = is_modified ? _("Unsaved changes") : "";
  g_autofree char *file = NULL;

  g_object_get (self->workspace, "policy-file", &file, NULL);
  assay_live_text_set_tooltip (GTK_WIDGET (self->title), file);
  assay_live_text_set (self->unsaved, is_modified ? _("● Unsaved") : "");
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->title), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, words, -1);
}

/* The list of recent policies is that of this moment. */
static void
show_menu (GtkMenuButton *button,
           gpointer       user)
{
  AssayPolicyPane *self = ASSAY_POLICY_PANE (user);
  g_autoptr(GMenuModel) menu = self->workspace != NULL ? assay_policy_menu_new (self->workspace) : NULL;

  gtk_menu_button_set_menu_model (button, menu);
}

/* What a hand does between pressing and letting go is one step of undo. The event goes on to whom it was meant for. */
static gboolean
pointer_cb (AssayPolicyPane *self,
            GdkEvent        *event)
{
  GdkEventType type = gdk_event_get_event_type (event);

  if (self->workspace == NULL)
    return GDK_EVENT_PROPAGATE;
  if (type == GDK_BUTTON_PRESS || type == GDK_TOUCH_BEGIN)
    assay_workspace_set_held (self->workspace, TRUE);
  else if (type == GDK_BUTTON_RELEASE || type == GDK_TOUCH_END || type == GDK_TOUCH_CANCEL)
    assay_workspace_set_held (self->workspace, FALSE);

  return GDK_EVENT_PROPAGATE;
}

static void
follow_pointer (AssayPolicyPane *self)
{
  GtkEventController *controller = gtk_event_controller_legacy_new ();

  gtk_event_controller_set_propagation_phase (controller, GTK_PHASE_CAPTURE);
  g_signal_connect_object (controller, "event", G_CALLBACK (pointer_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), controller);
}

static void
show_title (AssayPolicyPane   *self,
            const AssayPolicy *policy)
{
  g_autofree char *name = NULL;
  g_autofree char *title = NULL;
  g_autofree char *words = assay_policy_to_words (policy);
  g_auto(GStrv) sentences = g_strsplit (words, "\n", -1);
  g_autofree char *line = g_strjoinv ("; ", sentences);

  if (assay_policy_get_name (policy) != NULL)
    {
      name = assay_text_escape_controls (assay_policy_get_name (policy));
      title = g_strdup_printf (_("Policy “%s”"), name);
    }

  set_text (self->title, title != NULL ? title : _("Policy"));
  show_unsaved (self);
  assay_live_text_set (self->words, line);
  assay_live_text_set_tooltip (GTK_WIDGET (self->words), words);
  gtk_widget_set_visible (GTK_WIDGET (self->words), assay_policy_get_n_rules (policy) > 0);
}

static void
drop_cards (AssayPolicyPane *self,
            guint            n)
{
  while (self->n_cards > n)
    {
      gtk_box_remove (GTK_BOX (self->cards), gtk_widget_get_last_child (self->cards));
      self->n_cards--;
    }
}

/* Cards stand for places in the policy: those that are there show what is there now, and keep the focus. */
static void
show_cards (AssayPolicyPane   *self,
            const AssayPolicy *policy)
{
  guint n_rules = assay_policy_get_n_rules (policy);
  guint n = MIN (n_rules, self->max_cards);
  g_autofree char *more = NULL;

  drop_cards (self, n);
  for (GtkWidget *card = gtk_widget_get_first_child (self->cards); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    assay_rule_card_update (ASSAY_RULE_CARD (card));

  for (; self->n_cards < n; self->n_cards++)
    gtk_box_append (GTK_BOX (self->cards), assay_rule_card_new (self->workspace, self->n_cards));

  more = g_strdup_printf (ngettext ("Show %u more rule", "Show %u more rules", n_rules - n), n_rules - n);
  gtk_button_set_label (GTK_BUTTON (self->more_button), more);
  gtk_widget_set_visible (self->more_button, n < n_rules);
  gtk_widget_set_visible (self->empty, n_rules == 0);
}

static void
offer_metrics (AssayPolicyPane   *self,
               AssayTable        *table,
               const AssayPolicy *policy)
{
  g_autoptr(GHashTable) ruled = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    g_hash_table_add (ruled, g_strdup (assay_policy_get_rule (policy, i)->metric));

  assay_metric_picker_set_choice (self->picker, table, ruled);
}

static void
update (AssayPolicyPane *self)
{
  AssayReview *review = get_review (self);
  AssayPolicy *policy;

  gtk_widget_set_sensitive (self->scroller, review != NULL);
  if (review == NULL)
    {
      drop_cards (self, 0);
      return;
    }

  policy = assay_review_get_policy (review);
  show_cards (self, policy);
  show_title (self, policy);
  offer_metrics (self, assay_review_get_table (review), policy);
}

static void
review_notify_cb (AssayPolicyPane *self)
{
  self->max_cards = CARDS_AT_ONCE;
  g_signal_group_set_target (self->review_signals, get_review (self));
  update (self);
}

static void
more_clicked_cb (AssayPolicyPane *self)
{
  self->max_cards += CARDS_AT_ONCE;
  update (self);
}

static void
metric_picked_cb (AssayPolicyPane *self,
                  guint            column)
{
  AssayTable *table = assay_review_get_table (get_review (self));
  g_autoptr(AssayRule) rule = assay_intake_suggest_rule (table, assay_table_get_column (table, column));

  if (rule == NULL)
    return;

  self->max_cards = MAX (self->max_cards, self->n_cards + 1);
  assay_workspace_add_rule (self->workspace, rule);
}

static void
assay_policy_pane_dispose (GObject *object)
{
  AssayPolicyPane *self = ASSAY_POLICY_PANE (object);

  g_clear_object (&self->workspace_signals);
  g_clear_object (&self->review_signals);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (assay_policy_pane_parent_class)->dispose (object);
}

static void
assay_policy_pane_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_WORKSPACE)
    g_value_set_object (value, ASSAY_POLICY_PANE (object)->workspace);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_policy_pane_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  if (prop_id == PROP_WORKSPACE)
    assay_policy_pane_set_workspace (ASSAY_POLICY_PANE (object), g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_policy_pane_class_init (AssayPolicyPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ADW_TYPE_BUTTON_CONTENT);
  g_type_ensure (ASSAY_TYPE_METRIC_PICKER);

  object_class->dispose = assay_policy_pane_dispose;
  object_class->get_property = assay_policy_pane_get_property;
  object_class->set_property = assay_policy_pane_set_property;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ASSAY_TYPE_WORKSPACE,
                                                    G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY
                                                    | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/policy-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, scroller);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, title);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, unsaved);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, policy_button);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, words);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, cards);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, empty);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, more_button);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, add_button);
  gtk_widget_class_bind_template_child (widget_class, AssayPolicyPane, picker);
  gtk_widget_class_bind_template_callback (widget_class, more_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, metric_picked_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
assay_policy_pane_init (AssayPolicyPane *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  assay_live_text_fit_letters (self->words);

  gtk_menu_button_set_create_popup_func (self->policy_button, show_menu, self, NULL);
  follow_pointer (self);

  self->max_cards = CARDS_AT_ONCE;
  self->workspace_signals = g_signal_group_new (ASSAY_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::review", G_CALLBACK (review_notify_cb), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::modified", G_CALLBACK (show_unsaved), self);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::policy-file", G_CALLBACK (show_unsaved), self);
  self->review_signals = g_signal_group_new (ASSAY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->review_signals, "changed", G_CALLBACK (update), self);

  update (self);
}

/**
 * assay_policy_pane_set_workspace:
 * @self: the pane
 * @workspace: (nullable): whose policy is shown and changed
 */
void
assay_policy_pane_set_workspace (AssayPolicyPane *self,
                                 AssayWorkspace  *workspace)
{
  g_return_if_fail (ASSAY_IS_POLICY_PANE (self));

  if (!g_set_object (&self->workspace, workspace))
    return;

  /* Cards belong to the workspace that they were made for. */
  drop_cards (self, 0);
  g_signal_group_set_target (self->workspace_signals, workspace);
  review_notify_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
}
