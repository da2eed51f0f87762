#pragma once

#include "shell/opening.h"
#include "shell/policy-history.h"
#include "shell/workspace.h"

G_BEGIN_DECLS

/* Why something is being opened. */
typedef enum
{
  ASSAY_OPENING_NEW,
  ASSAY_OPENING_AGAIN,     /* what failed, perhaps read as another layout */
  ASSAY_OPENING_RELOAD,    /* what is open, once more: nothing else changes */
  ASSAY_OPENING_READ,      /* what is open, read otherwise: an act on the policy, which says how */
  ASSAY_OPENING_RESTORE,   /* what was kept when the program ended unexpectedly */
} AssayOpeningReason;

/* Between the parts of the workspace: opening, acting on the policy, and the files that it lies in. */
struct _AssayWorkspace
{
  GObject             parent;

  AssayReview        *review;
  AssayPolicyHistory *history;       /* as long as there is a review */
  char              **paths;         /* what the review was opened from; absolute */
  AssayReadChoice    *read_with;     /* how somebody said to read it; NULL where it was recognised */
  char               *title;
  char               *subtitle;
  char               *undo_text;
  char               *redo_text;
  char               *policy_path;   /* as "policy-file" was last told of */
  gboolean            is_modified;

  GCancellable       *opening;       /* also tells the load under way from the ones given up */
  AssayOpeningReason  reason;
  char              **opening_paths;
  char               *opening_policy;
  AssayReadChoice    *opening_choice;   /* said where it failed to open before */
  AssayReadChoice    *opening_reading;  /* for ASSAY_OPENING_READ */
  AssayKeptPolicy    *restoring;
  AssayOpened        *waiting;       /* came in, and would replace a policy that is not saved */
  double              fraction;
  char               *status;
};

void assay_workspace_start_opening (AssayWorkspace     *self,
                                    const char * const *paths,
                                    const char         *policy_path,
                                    AssayOpeningReason  reason);
void assay_workspace_take_opened   (AssayWorkspace     *self,
                                    AssayOpened        *opened);
void assay_workspace_show_review   (AssayWorkspace     *self,
                                    AssayReview        *review);
void assay_workspace_start_history (AssayWorkspace     *self,
                                    AssayPolicyState   *state);
void assay_workspace_push          (AssayWorkspace     *self,
                                    AssayPolicyState   *state,
                                    guint               kind);
void assay_workspace_notify_policy (AssayWorkspace     *self);
void assay_workspace_follow_reading (AssayWorkspace    *self);
char **assay_workspace_absolute_paths (const char * const *paths) G_GNUC_WARN_UNUSED_RESULT;
char *assay_workspace_dup_policy_file (AssayWorkspace  *self) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
