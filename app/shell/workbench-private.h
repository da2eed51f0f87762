#pragma once

#include <adwaita.h>

#include "shell/model-panel.h"
#include "shell/model-table.h"
#include "shell/policy-pane.h"
#include "shell/verdict-chips.h"
#include "shell/workbench.h"

G_BEGIN_DECLS

/* What workbench.c and workbench-panes.c share, and nobody else sees. */
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
  guint              unlock_id;      /* of the panel's flap */
  guint              n_frames;       /* since it was locked */

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
  GtkWidget         *found_button;
  GtkLabel          *found;
};

void     assay_workbench_flap_moved     (AssayWorkbench *self,
                                         GParamSpec     *pspec,
                                         AdwFlap        *flap);
void     assay_workbench_focus_table    (AssayWorkbench *self);
gboolean assay_workbench_is_panel_shown (AssayWorkbench *self);
void     assay_workbench_show_panel     (AssayWorkbench *self);
void     assay_workbench_hide_panel     (AssayWorkbench *self);

G_END_DECLS
