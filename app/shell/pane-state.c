#include "shell/pane-state.h"

#include "shell/state-file.h"

#define GROUP "Panes"

/* One pane. A narrow window folds it away and a wide one brings it out again, which is not what the person chose. */
typedef struct
{
  AdwFlap *flap;         /* owns this */
  char    *name;
  gboolean was_folded;
  guint    later_id;
} PaneState;

static gboolean
is_wanted (PaneState *self)
{
  return assay_state_file_get_integer (assay_state_file_get_default (), GROUP, self->name, 1) != 0;
}

static void
revealed_cb (AdwFlap    *flap,
             GParamSpec *pspec,
             PaneState  *self)
{
  gboolean folded = adw_flap_get_folded (flap);

  if (!folded && !self->was_folded)
    assay_state_file_set_integer (assay_state_file_get_default (), GROUP, self->name, adw_flap_get_reveal_flap (flap));
}

static gboolean
hide_later (gpointer user)
{
  PaneState *self = user;

  self->later_id = 0;
  if (!adw_flap_get_folded (self->flap))
    adw_flap_set_reveal_flap (self->flap, is_wanted (self));

  return G_SOURCE_REMOVE;
}

/* It unfolds while sizes are being given out: no time to ask for other ones. */
static void
folded_cb (AdwFlap    *flap,
           GParamSpec *pspec,
           PaneState  *self)
{
  self->was_folded = adw_flap_get_folded (flap);
  if (!self->was_folded && self->later_id == 0)
    self->later_id = g_idle_add (hide_later, self);
}

static void
pane_state_free (gpointer pointer)
{
  PaneState *self = pointer;

  g_clear_handle_id (&self->later_id, g_source_remove);
  g_free (self->name);
  g_free (self);
}

/**
 * assay_pane_state_attach:
 * @flap: a pane that is not yet on the screen
 * @name: what it is remembered as
 *
 * Shows or hides the pane as it was left, and remembers how it is left now.
 */
void
assay_pane_state_attach (AdwFlap    *flap,
                         const char *name)
{
  PaneState *self = g_new0 (PaneState, 1);

  g_return_if_fail (ADW_IS_FLAP (flap));

  self->flap = flap;
  self->name = g_strdup (name);
  self->was_folded = adw_flap_get_folded (flap);
  adw_flap_set_reveal_flap (flap, is_wanted (self));
  g_signal_connect (flap, "notify::reveal-flap", G_CALLBACK (revealed_cb), self);
  g_signal_connect (flap, "notify::folded", G_CALLBACK (folded_cb), self);
  g_object_set_data_full (G_OBJECT (flap), "assay-pane-state", self, pane_state_free);
}
