#pragma once

#include "intake/intake.h"
#include "shell/kept-policy.h"
#include "shell/policy-state.h"

G_BEGIN_DECLS

/* What one window works on: the review, the files it came from, and the load that may be under way. The one thing
 * of the shell that changes; widgets hear of it by properties and by the review's own "changed". */
#define ASSAY_TYPE_WORKSPACE (assay_workspace_get_type ())
G_DECLARE_FINAL_TYPE (AssayWorkspace, assay_workspace, ASSAY, WORKSPACE, GObject)

/* Properties: "review" (nullable; notifies when other results were opened), "loading", "fraction" (below 0:
 * unknown), "status" (what is being read), "title", "subtitle", "can-undo", "can-redo",
 * "undo-text" and "redo-text" (“Undo move threshold of accuracy”), "modified" (the policy needs saving),
 * "policy-file" (name of its file; NULL without one).
 * Signals: "failed" (GError), what was open stays. "opened", after results or a policy came in. "replacing": what came
 * in would replace a policy that is not saved, and waits for assay_workspace_answer (). */

AssayWorkspace *assay_workspace_new               (void);
AssayReview    *assay_workspace_get_review        (AssayWorkspace     *self);
const char     *assay_workspace_get_title         (AssayWorkspace     *self);
const char     *assay_workspace_get_subtitle      (AssayWorkspace     *self);
gboolean        assay_workspace_get_loading       (AssayWorkspace     *self);
void            assay_workspace_open              (AssayWorkspace     *self,
                                                   const char * const *paths,
                                                   const char         *policy_path);
void            assay_workspace_open_policy       (AssayWorkspace     *self,
                                                   const char         *policy_path);
void            assay_workspace_cancel            (AssayWorkspace     *self);

/* Acts on the policy. Each makes a new policy and hands it to the review. */
void            assay_workspace_set_rule          (AssayWorkspace     *self,
                                                   guint               index,
                                                   AssayRule          *rule);
void            assay_workspace_add_rule          (AssayWorkspace     *self,
                                                   AssayRule          *rule);
void            assay_workspace_remove_rule       (AssayWorkspace     *self,
                                                   guint               index);
gboolean        assay_workspace_is_rule_suggested (AssayWorkspace     *self,
                                                   guint               index);
void            assay_workspace_name_metric       (AssayWorkspace     *self,
                                                   const char         *name);
void            assay_workspace_undo              (AssayWorkspace     *self);
void            assay_workspace_redo              (AssayWorkspace     *self);
void            assay_workspace_set_held          (AssayWorkspace     *self,
                                                   gboolean            held);
void            assay_workspace_revert            (AssayWorkspace     *self);
void            assay_workspace_rename_policy     (AssayWorkspace     *self,
                                                   const char         *name);

/* The files of policy and results. */
void            assay_workspace_open_policyless   (AssayWorkspace     *self);
void            assay_workspace_open_again        (AssayWorkspace     *self,
                                                   const char         *layout);
const char * const *
                assay_workspace_get_failed_paths  (AssayWorkspace     *self);
AssayReadChoice *
                assay_workspace_get_reading       (AssayWorkspace     *self);
void            assay_workspace_set_reading       (AssayWorkspace     *self,
                                                   AssayReadChoice    *reading);
void            assay_workspace_add               (AssayWorkspace     *self,
                                                   const char * const *paths);
void            assay_workspace_remove            (AssayWorkspace     *self,
                                                   const char         *path);
const AssayPolicyState *
                assay_workspace_get_state         (AssayWorkspace     *self);
gboolean        assay_workspace_is_modified       (AssayWorkspace     *self);
const char * const *
                assay_workspace_get_paths         (AssayWorkspace     *self);
void            assay_workspace_set_saved         (AssayWorkspace     *self,
                                                   AssayPolicyDocument *document,
                                                   const char         *path,
                                                   AssayPolicy        *policy);
void            assay_workspace_decline_policy    (AssayWorkspace     *self,
                                                   GBytes             *found);
void            assay_workspace_reload_policy     (AssayWorkspace     *self);
void            assay_workspace_reload_results    (AssayWorkspace     *self);
void            assay_workspace_answer            (AssayWorkspace     *self,
                                                   gboolean            take);
AssayKeptPolicy *
                assay_workspace_keep              (AssayWorkspace     *self) G_GNUC_WARN_UNUSED_RESULT;
void            assay_workspace_restore           (AssayWorkspace     *self,
                                                   const AssayKeptPolicy *kept);

G_END_DECLS
