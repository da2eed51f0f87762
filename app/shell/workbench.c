#include "shell/workbench-private.h"

#include <glib/gi18n-lib.h>

#include "shell/live-text.h"
#include "shell/reading-words.h"
#include "shell/wording.h"

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

/* The button's own name would be cut where its words are. */
static void
update_found (AssayWorkbench *self)
{
  AssayReview *review = assay_model_table_get_review (self->table);
  AssayTable *table = review != NULL ? assay_review_get_table (review) : NULL;
  g_autofree char *words = NULL;
  g_autofree char *label = NULL;

  gtk_widget_set_visible (self->found_button, table != NULL);
  if (table == NULL)
    return;

  words = assay_reading_words_found (table);
  label = g_strdup_printf (_("How it was read: %s"), words);
  gtk_label_set_text (self->found, words);
  gtk_widget_set_tooltip_text (self->found_button, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->found_button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
}

/* An empty panel takes no room from the table: it comes with the first model, or when a person asks for it. */
static void
show_row (AssayWorkbench *self)
{
  guint row = assay_model_table_get_current_row (self->table);

  assay_model_panel_set_row (self->model_panel, row);
  if (row == G_MAXUINT || gtk_widget_get_visible (GTK_WIDGET (self->model_panel)))
    return;

  gtk_widget_set_visible (GTK_WIDGET (self->model_panel), TRUE);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PANEL_SHOWN]);
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
  update_found (self);
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

/* GTK 4.8 lets a container that is entered take the focus as if somebody had asked for it, which here is the table: Tab
 * from the header bar would never come by the policy and the verdicts. */
static gboolean
assay_workbench_focus (GtkWidget        *widget,
                       GtkDirectionType  direction)
{
  return gtk_widget_child_focus (gtk_widget_get_first_child (widget), direction);
}

static gboolean
assay_workbench_grab_focus (GtkWidget *widget)
{
  assay_workbench_focus_table (ASSAY_WORKBENCH (widget));

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
      g_value_set_boolean (value, assay_workbench_is_panel_shown (self));
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
        assay_workbench_show_panel (self);
      else
        assay_workbench_hide_panel (self);
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

  if (self->unlock_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->unlock_id);
  self->unlock_id = 0;
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
  widget_class->focus = assay_workbench_focus;
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
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, found_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWorkbench, found);
  gtk_widget_class_bind_template_callback (widget_class, update_shown);
  gtk_widget_class_bind_template_callback (widget_class, verdict_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_mode_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_row);
  gtk_widget_class_bind_template_callback (widget_class, assay_workbench_flap_moved);
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
  assay_live_text_fit_letters (self->shown);
  gtk_search_bar_connect_entry (self->search_bar, self->search_entry);

  self->workspace_signals = g_signal_group_new (ASSAY_TYPE_WORKSPACE);
  g_signal_group_connect_swapped (self->workspace_signals, "notify::review", G_CALLBACK (review_changed_cb), self);
}
