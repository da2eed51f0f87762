#pragma once

#include "base/input.h"
#include "review/review.h"

G_BEGIN_DECLS

/* "Open these files under this policy": the one way in for window, command line and, later, verification. */
typedef struct
{
  const char * const *paths;          /* files and folders; "-" for standard input; NULL-terminated */
  const char         *policy_path;    /* or NULL */
  AssayPolicy        *policy;         /* instead of a path; or NULL */
  const AssayRuleSpec *rule;          /* instead of both: one rule; without a direction it takes the suggested one.
                                       * With none of the three, a first rule is suggested. */
  AssayReadChoice    *choice;         /* how to read them: goes before what the policy says and what is recognised; or NULL */
  AssayProgress       progress;       /* called from the thread that reads */
  gpointer            progress_user;
} AssayIntakeRequest;

AssayReview *assay_intake_open        (const AssayIntakeRequest  *request,
                                       GCancellable              *cancellable,
                                       GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
void         assay_intake_open_async  (const AssayIntakeRequest  *request,
                                       GCancellable              *cancellable,
                                       GAsyncReadyCallback        callback,
                                       gpointer                   user);
AssayReview *assay_intake_open_finish (GAsyncResult              *result,
                                       GError                   **error) G_GNUC_WARN_UNUSED_RESULT;
AssayRule   *assay_intake_suggest_rule (AssayTable               *table,
                                       const AssayColumn         *column) G_GNUC_WARN_UNUSED_RESULT;
AssayColumn *assay_intake_first_metric (AssayTable               *table);

G_END_DECLS
