#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* SHA-256 computed beside the reader, on the same bytes: a chunk is pushed while it is being parsed. */
typedef struct _AssayDigest AssayDigest;

AssayDigest *assay_digest_new      (void);
void         assay_digest_push     (AssayDigest *self,
                                    GBytes      *chunk);
char        *assay_digest_finish   (AssayDigest *self) G_GNUC_WARN_UNUSED_RESULT;
void         assay_digest_free     (AssayDigest *self);
char        *assay_digest_of_bytes (GBytes      *bytes) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayDigest, assay_digest_free)

G_END_DECLS
