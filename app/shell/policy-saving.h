#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* Saving the policy of a window, with the questions that come up on the way. */

/* @saved: whether to go on: it was saved, or the person lets go of it. Not called where a file chooser was closed. */
typedef void (*AssayPolicySaved) (AssayWindow *window,
                                  gboolean     saved,
                                  gpointer     user);

void assay_policy_saving_save    (AssayWindow      *window,
                                  AssayPolicySaved  done,
                                  gpointer          user);
void assay_policy_saving_save_as (AssayWindow      *window,
                                  AssayPolicySaved  done,
                                  gpointer          user);
void assay_policy_saving_confirm (AssayWindow      *window,
                                  AssayPolicySaved  done,
                                  gpointer          user);

G_END_DECLS
