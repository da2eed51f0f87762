#include "shell/workbench.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "shell/live-text.h"
#include "shell/model-panel.h"
#include "shell/model-table.h"
#include "shell/policy-pane.h"
#include "shell/verdict-chips.h"
#include "shell/wording.h"

typedef enum
{
  PANE_POLICY,
  PANE_TABLE,
  PANE_MODEL,
  N_PANES,
} Pane;

struct _AssayWorkbench
{
  GtkWidget          parent;

  AssayWorkspace    *workspace;
  GSignalGroup      *workspace_signals;
  Pane               wanted_pane;    /* takes the focus as soon as it is on the screen; N_PANES for none */

  AdwFlap           *policy_flap;
  AdwFlap           *panel_flap;
  AssayPolicyPane   *policy_pane;
  AssayModelPanel   *model_panel;
  AssayModelTable   *table;
  AssayVerdictChips *chips;
  GtkSearchBar      *search_bar;
  GtkEditable       *search_entry;
  GtkInscription    *shown;
  GtkLabel          *none_shown;
  GtkButton         *notes_button;
};

enum
{
  PROP_WORKSPACE = 1,
  PROP_SEARCH_MODE,
  PROP_POLICY_SHOWN,
  PROP_PANEL_SHOWN,
  PROP_NARROW,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (AssayWorkbench, assay_workbench, GTK_TYPE_WIDGET)

static void
update_shown (AssayWorkbench *self)
{
  AssayReview *review = assay_model_table_get_review (self->table);
  guint n_shown = assay_model_table_get_n_shown (self->table);
  g_autofree char *text = NULL;
  guint n_models;
  guint n_selected;

  if (review == NULL)
    return;

  n_models = assay_table_get_n_rows (assay_review_get_table (review));
  g_object_get (self->table, "n-selected", &n_selected, NULL);
  text = assay_wording_shown (n_shown, n_models, n_selected);
  assay_live_text_set (self->shown, text);

  gtk_widget_set_visible (GTK_WIDGET (self->none_shown), n_shown == 0);
  if (n_shown == 0)
    gtk_label_set_text (self->none_shown, *gtk_editable_get_text (self->search_entry) != '\0'
                                              ? _("No model matches the search and the verdict")
                                              : _("No model has this verdict"));
}

static void
update_notes (AssayWorkbench *self,
              AssayReview    *review)
{
  AssayTable *table = review != NULL ? assay_review_get_table (review) : NULL;
  guint n_notes = table != NULL ? assay_table_get_n_left_out (table) + assay_table_get_n_notices (table) : 0;
  g_autofree char *digits = assay_wording_count (n_notes);
  g_autofree char *label = g_strdup_printf (ngettext ("%s note on reading", "%s notes on reading", n_notes), digits);

  gtk_button_set_label (self->notes_button, label);
  gtk_widget_set_visible (GTK_WIDGET (self->notes_button), n_notes > 0);
}

/* An empty panel takes no room from the table: it comes with the first model, or when a person asks for it. */
static void
show_row (AssayWorkbench *self)
{
  guint row = assay_model_table_get_current_row (self->table);

  assay_model_panel_set_row (self->model_panel, row);
  if (row != G_MAXUINT)
    gtk_widget_set_visible (GTK_WIDGET (self->model_panel), TRUE);
}

static void
review_changed_cb (AssayWorkbench *self)
{
  AssayReview *review = assay_workspace_get_review (self->workspace);

  gtk_editable_set_text (self->search_entry, "");
  gtk_search_bar_set_search_mode (self->search_bar, FALSE);
  assay_verdict_chips_set_verdict (self->chips, 0);

  /* The panel goes first: the row that it shows is one of the old review. */
  assay_model_panel_set_row (self->model_panel, G_MAXUINT);
  assay_model_panel_set_review (self->model_panel, review);
  assay_model_table_set_review (self->table, review);
  assay_verdict_chips_set_review (self->chips, review);
  show_row (self);
  update_notes (self, review);
  update_shown (self);
}

static void
verdict_changed_cb (AssayWorkbench *self)
{
  assay_model_table_set_verdict (self->table, assay_verdict_chips_get_verdict (self->chips));
  update_shown (self);
}

static void
search_changed_cb (AssayWorkbench *self)
{
  assay_model_table_set_search_text (self->table, gtk_editable_get_text (self->search_entry));
  update_shown (self);
}

static void
search_mode_changed_cb (AssayWorkbench *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_MODE]);
}

static GtkWidget *
pane_widget (AssayWorkbench *self,
             Pane            pane)
{
  GtkWidget *panes[N_PANES] = {
    GTK_WIDGET (self->policy_pane), GTK_WIDGET (self->table), GTK_WIDGET (self->model_panel),
  };

  return panes[pane];
}

/* The flap that a pane lies in; %NULL for the table, which is always there. */
static AdwFlap *
pane_flap (AssayWorkbench *self,
           Pane            pane)
{
  AdwFlap *flaps[N_PANES] = { self->policy_flap, NULL, self->panel_flap };

  return flaps[pane];
}

static gboolean
pane_has_focus (AssayWorkbench *self,
                Pane            pane)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GtkWidget *widget = pane_widget (self, pane);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

static Pane
focused_pane (AssayWorkbench *self)
{
  for (Pane pane = 0; pane < N_PANES; pane++)
    if (pane_has_focus (self, pane))
      return pane;

  return N_PANES;
}

static gboolean
focus_pane (AssayWorkbench *self,
            Pane            pane)
{
  GtkWidget *widget = pane_widget (self, pane);

  return gtk_widget_grab_focus (widget) || gtk_widget_child_focus (widget, GTK_DIR_TAB_FORWARD);
}

/* A flap that slides in can take the focus only once some of it is there. */
static void
flap_moved_cb (AssayWorkbench *self,
               GParamSpec     *pspec,
               AdwFlap        *flap)
{
  if (self->wanted_pane == N_PANES || pane_flap (self, self->wanted_pane) != flap ||
      adw_flap_get_reveal_progress (flap) <= 0)
    return;

  focus_pane (self, self->wanted_pane);
  self->wanted_pane = N_PANES;
}

static void
flap_shown_cb (AssayWorkbench *self,
               GParamSpec     *pspec,
               AdwFlap        *flap)
{
  g_object_notify_by_pspec (G_OBJECT (self),
                            properties[flap == self->policy_flap ? PROP_POLICY_SHOWN : PROP_PANEL_SHOWN]);
}

static void
folded_cb (AssayWorkbench *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_NARROW]);
}

/* Brings a pane out if it is hidden. Whether it has the focus now, or will have it as soon as it is out. */
static gboolean
enter_pane (AssayWorkbench *self,
            Pane            pane)
{
  AdwFlap *flap = pane_flap (self, pane);

  if (flap == NULL || adw_flap_get_reveal_progress (flap) > 0)
    {
      if (flap != NULL)
        adw_flap_set_reveal_flap (flap, TRUE);
      return focus_pane (self, pane);
    }

  self->wanted_pane = pane;
  adw_flap_set_reveal_flap (flap, TRUE);

  return TRUE;
}

/**
 * assay_workbench_move_focus:
 * @self: the workbench
 * @direction: %GTK_DIR_TAB_FORWARD or %GTK_DIR_TAB_BACKWARD
 *
 * Moves the focus to the next of policy, table and model panel; a panel that explains nothing yet is passed over.
 * One that is hidden comes out; one that lay over the table goes in again when it is left.
 */
void
assay_workbench_move_focus (AssayWorkbench   *self,
                            GtkDirectionType  direction)
{
  guint step = direction == GTK_DIR_TAB_FORWARD ? 1 : N_PANES - 1;
  Pane from;
  Pane to;

  g_return_if_fail (ASSAY_IS_WORKBENCH (self));

  from = focused_pane (self);
  to = from == N_PANES ? PANE_TABLE : (from + step) % N_PANES;

  if (from != N_PANES && pane_flap (self, from) != NULL && adw_flap_get_folded (pane_flap (self, from)))
    adw_flap_set_reveal_flap (pane_flap (self, from), FALSE);

  for (guint i = 0; i < N_PANES && !enter_pane (self, to); i++)
    to = (to + step) % N_PANES;
}

/**
 * assay_workbench_start_search:
 * @self: the workbench
 *
 * Opens the search bar, or goes back to it.
 */
void
assay_workbench_start_search (AssayWorkbench *self)
{
  g_return_if_fail (ASSAY_IS_WORKBENCH (self));

  gtk_search_bar_set_search_mode (self->search_bar, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (self->search_entry));
}

/**
 * assay_workbench_get_sort_menu:
 * @self: the workbench
 *
 * Returns: (transfer none): the columns to sort by; it follows what is open
 */
GMenuModel *
assay_workbench_get_sort_menu (AssayWorkbench *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKBENCH (self), NULL);

  return assay_model_table_get_sort_menu (self->table);
}

/**
 * assay_workbench_sort:
 * @self: the workbench
 * @action: an action of the table
 * @parameter: (nullable): its parameter
 *
 * Hands an action on to the table, whose actions a menu outside of it does not see.
 */
void
assay_workbench_sort (AssayWorkbench *self,
                      const char     *action,
                      GVariant       *parameter)
{
  g_return_if_fail (ASSAY_IS_WORKBENCH (self));

  gtk_widget_activate_action_variant (GTK_WIDGET (self->table), action, parameter);
}

/**
 * assay_workbench_set_workspace:
 * @self: the workbench
 * @workspace: (nullable): what is worked on
 */
void
assay_workbench_set_workspace (AssayWorkbench *self,
                               AssayWorkspace *workspace)
{
  g_return_if_fail (ASSAY_IS_WORKBENCH (self));

  if (!g_set_object (&self->workspace, workspace))
    return;

  g_signal_group_set_target (self->workspace_signals, workspace);
  assay_policy_pane_set_workspace (self->policy_pane, workspace);
  if (workspace != NULL)
    review_changed_cb (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_WORKSPACE]);
}

static gboolean
assay_workbench_grab_focus (GtkWidget *widget)
{
  focus_pane (ASSAY_WORKBENCH (widget), PANE_TABLE);

  return TRUE;
}

static void
assay_workbench_get_property (GObject    *object,
                              guint       id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  AssayWorkbench *self = ASSAY_WORKBENCH (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    case PROP_SEARCH_MODE:
      g_value_set_boolean (value, gtk_search_bar_get_search_mode (self->search_bar));
      break;
    case PROP_POLICY_SHOWN:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->policy_flap));
      break;
    case PROP_PANEL_SHOWN:
      g_value_set_boolean (value, adw_flap_get_reveal_flap (self->panel_flap));
      break;
    case PROP_NARROW:
      g_value_set_boolean (value, adw_flap_get_folded (self->policy_flap));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_workbench_set_property (GObject      *object,
                              guint         id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  AssayWorkbench *self = ASSAY_WORKBENCH (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      assay_workbench_set_workspace (self, g_value_get_object (value));
      break;
    case PROP_SEARCH_MODE:
      gtk_search_bar_set_search_mode (self->search_bar, g_value_get_boolean (value));
      break;
    case PROP_POLICY_SHOWN:
      adw_flap_set_reveal_flap (self->policy_flap, g_value_get_boolean (value));
      break;
    case PROP_PANEL_SHOWN:
      if (g_value_get_boolean (value))
        gtk_widget_set_visible (GTK_WIDGET (self->model_panel), TRUE);
      adw_flap_set_reveal_flap (self->panel_flap, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_workbench_dispose (GObject *object)
{
  AssayWorkbench *self = ASSAY_WORKBENCH (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_object (&self->workspace_signals);
  g_clear_object (&self->workspace);
  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_workbench_parent_class)->dispose (object);
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags readable = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;
  const GParamFlags flags = readable | G_PARAM_WRITABLE;

  properties[PROP_WORKSPACE] = g_param_spec_object ("workspace", NULL, NULL, ASSAY_TYPE_WORKSPACE, flags);
  properties[PROP_SEARCH_MODE] = g_param_spec_boolean ("search-mode", NULL, NULL, FALSE, flags);
  properties[PROP_POLICY_SHOWN] = g_param_spec_boolean ("policy-shown", NULL, NULL, TRUE, flags);
  properties[PROP_PANEL_SHOWN] = g_param_spec_boolean ("panel-shown", NULL, NULL, TRUE, flags);
  properties[PROP_NARROW] = g_param_spec_boolean ("narrow", NULL, NULL, FALSE, readable);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
assay_workbench_class_init (AssayWorkbenchClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = assay_workbench_get_property;
  object_class->set_property = assay_workbench_set_property;
  object_class->dispose = assay_workbench_dispose;
  widget_class->grab_focus = assay_workbench_grab_focus;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/workbench.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, policy_flap);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, panel_flap);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, policy_pane);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, model_panel);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, table);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, chips);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, search_bar);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, search_entry);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, shown);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, none_shown);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, notes_button);
  gtk_widget_class_bind_template_callback (widget_class, update_shown);
  gtk_widget_class_bind_template_callback (widget_class, verdict_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_row);
  gtk_widget_class_bind_template_callback (widget_class, flap_moved_cb);
  gtk_widget_class_bind_template_callback (widget_class, flap_shown_cb);
  gtk_widget_class_bind_template_callback (widget_class, folded_cb);
}

static void
assay_workbench_init (AssayWorkbench *self)
{
  g_type_ensure (ASSAY_TYPE_MODEL_PANEL);
  g_type_ensure (ASSAY_TYPE_MODEL_TABLE);
  g_type_ensure (ASSAY_TYPE_POLICY_PANE);
  g_type_ensure (ASSAY_TYPE_VERDICT_CHIPS);

  self->wanted_pane = N_PANES;
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);

  self->workspace_signals = g_signal_group_new (ASSAY_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::review", G_CALLBACK (review_changed_cb), self);
}
