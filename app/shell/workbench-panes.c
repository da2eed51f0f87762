#include "shell/workbench-private.h"

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
void
assay_workbench_flap_moved (AssayWorkbench *self,
                            GParamSpec     *pspec,
                            AdwFlap        *flap)
{
  if (self->wanted_pane == N_PANES || pane_flap (self, self->wanted_pane) != flap ||
      adw_flap_get_reveal_progress (flap) <= 0)
    return;

  focus_pane (self, self->wanted_pane);
  self->wanted_pane = N_PANES;
}

void
assay_workbench_focus_table (AssayWorkbench *self)
{
  focus_pane (self, PANE_TABLE);
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

gboolean
assay_workbench_is_panel_shown (AssayWorkbench *self)
{
  return adw_flap_get_reveal_flap (self->panel_flap) && gtk_widget_get_visible (GTK_WIDGET (self->model_panel));
}

/* Sizes are given out after the first of two frames. */
static gboolean
unlock_panel (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user)
{
  AssayWorkbench *self = ASSAY_WORKBENCH (widget);

  if (self->n_frames++ == 0)
    return G_SOURCE_CONTINUE;

  self->unlock_id = 0;
  adw_flap_set_locked (self->panel_flap, FALSE);

  return G_SOURCE_REMOVE;
}

/* A flap of libadwaita 1.2 divides by the room that its pane takes. One without any must not slide: its progress would be
 * no number until the slide ends, and sizes are made of it. */
static void
reveal_panel (AssayWorkbench *self,
              gboolean        reveal)
{
  GtkSettings *settings = gtk_widget_get_settings (GTK_WIDGET (self));
  gboolean slides = gtk_widget_get_width (GTK_WIDGET (self->model_panel)) > 0;

  if (!slides)
    g_object_set (settings, "gtk-enable-animations", FALSE, NULL);
  adw_flap_set_reveal_flap (self->panel_flap, reveal);
  if (!slides)
    gtk_settings_reset_property (settings, "gtk-enable-animations");
}

void
assay_workbench_hide_panel (AssayWorkbench *self)
{
  reveal_panel (self, FALSE);
}

/* A panel that comes in for the first time may find no room beside the table, and its flap folds: which would hide at
 * once what was asked for. */
void
assay_workbench_show_panel (AssayWorkbench *self)
{
  if (!gtk_widget_get_visible (GTK_WIDGET (self->model_panel)))
    {
      adw_flap_set_locked (self->panel_flap, TRUE);
      self->n_frames = 0;
      if (self->unlock_id == 0)
        self->unlock_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), unlock_panel, NULL, NULL);
      gtk_widget_set_visible (GTK_WIDGET (self->model_panel), TRUE);
    }

  reveal_panel (self, TRUE);
  g_object_notify (G_OBJECT (self), "panel-shown");
}
