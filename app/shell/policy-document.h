#pragma once

#include "policy/policy.h"

G_BEGIN_DECLS

/* The file that a policy belongs to, or the lack of one. Shared by all states that came from it, so that undo across
 * the opening of another policy also goes back to the other file. Fields are for reading. */
typedef struct
{
  grefcount    ref;
  char        *path;       /* NULL: no file yet */
  GBytes      *source;     /* what the file held when it was last read or written; NULL without one */
  GBytes      *declined;   /* what another program wrote into it since and the person did not want; or NULL */
  AssayPolicy *saved;      /* what needs no saving; NULL where the file says something else by now */
} AssayPolicyDocument;

AssayPolicyDocument *assay_policy_document_new      (const char                *path,
                                                     AssayPolicy               *saved) G_GNUC_WARN_UNUSED_RESULT;
AssayPolicyDocument *assay_policy_document_ref      (AssayPolicyDocument       *self);
void                 assay_policy_document_unref    (AssayPolicyDocument       *self);
void                 assay_policy_document_set_saved (AssayPolicyDocument      *self,
                                                     const char                *path,
                                                     AssayPolicy               *saved);
void                 assay_policy_document_decline  (AssayPolicyDocument       *self,
                                                     GBytes                    *found);
gboolean             assay_policy_document_knows    (const AssayPolicyDocument *self,
                                                     GBytes                    *found);
char                *assay_policy_document_get_name (const AssayPolicyDocument *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayPolicyDocument, assay_policy_document_unref)

G_END_DECLS
