#pragma once

#include "shell/policy-history.h"
#include "shell/workspace.h"

G_BEGIN_DECLS

/* Between the two halves of the workspace: opening, and acting on the policy. */
struct _AssayWorkspace
{
  GObject             parent;

  AssayReview        *review;
  AssayPolicyHistory *history;       /* as long as there is a review */
  char               *title;
  char               *subtitle;

  GCancellable       *opening;       /* also tells the load under way from the ones given up */
  double              fraction;
  char               *status;
};

void assay_workspace_start_history (AssayWorkspace   *self,
                                    AssayPolicyState *state);
void assay_workspace_take_policy   (AssayWorkspace   *self,
                                    AssayPolicy      *policy);

G_END_DECLS
