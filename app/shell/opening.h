#pragma once

#include "intake/intake.h"

G_BEGIN_DECLS

/* What to open. Strings are copied. */
typedef struct
{
  const char * const *paths;         /* NULL-terminated; NULL reads a policy alone */
  const char         *policy_path;   /* or NULL */
  AssayReadChoice    *choice;        /* how to read the results; NULL to recognise it */
  AssayPolicy        *kept_policy;   /* stays in force if it finds one of its metrics; or NULL */
  AssayPolicy        *policy;        /* stays in force, whatever the results are; or NULL */
} AssayOpeningRequest;

/* What came of it. Free with assay_opened_free (). */
typedef struct
{
  AssayReview *review;   /* NULL when a policy was read alone */
  AssayPolicy *policy;   /* NULL when none was read or kept: the review's is a suggestion */
} AssayOpened;

void         assay_opened_free     (AssayOpened                *self);
void         assay_opening_start   (const AssayOpeningRequest  *request,
                                    AssayProgress               progress,
                                    gpointer                    progress_user,
                                    GDestroyNotify              progress_destroy,
                                    GCancellable               *cancellable,
                                    GAsyncReadyCallback         callback,
                                    gpointer                    user);
AssayOpened *assay_opening_finish  (GAsyncResult               *result,
                                    GError                    **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     assay_opening_names_policy (const char            *path);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayOpened, assay_opened_free)

G_END_DECLS
