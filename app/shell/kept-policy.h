#pragma once

#include "policy/policy.h"

G_BEGIN_DECLS

/* A policy that nobody has saved yet, with all it takes to go on with it another day. */
typedef struct
{
  char       **paths;         /* the results that it was made for; absolute, NULL-terminated */
  char        *policy_path;   /* its file; NULL where it has none yet */
  GBytes      *source;        /* what that file held; or NULL */
  AssayPolicy *policy;
} AssayKeptPolicy;

AssayKeptPolicy *assay_kept_policy_new        (const char * const    *paths,
                                               const char            *policy_path,
                                               GBytes                *source,
                                               AssayPolicy           *policy) G_GNUC_WARN_UNUSED_RESULT;
AssayKeptPolicy *assay_kept_policy_from_bytes (GBytes                *bytes,
                                               GError               **error) G_GNUC_WARN_UNUSED_RESULT;
void             assay_kept_policy_free       (AssayKeptPolicy       *self);
GBytes          *assay_kept_policy_to_bytes   (const AssayKeptPolicy *self) G_GNUC_WARN_UNUSED_RESULT;
char            *assay_kept_policy_get_name   (const AssayKeptPolicy *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayKeptPolicy, assay_kept_policy_free)

G_END_DECLS
