#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* UTF-16 with a byte order mark, turned into UTF-8 piece by piece. */
typedef struct _AssayUtf16 AssayUtf16;

AssayUtf16 *assay_utf16_new_for_mark (const char   *bytes,
                                      gsize         length) G_GNUC_WARN_UNUSED_RESULT;
void        assay_utf16_free         (AssayUtf16   *self);
void        assay_utf16_decode       (AssayUtf16   *self,
                                      const guchar *bytes,
                                      gsize         length,
                                      GByteArray   *text);
void        assay_utf16_end          (AssayUtf16   *self,
                                      GByteArray   *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayUtf16, assay_utf16_free)

G_END_DECLS
