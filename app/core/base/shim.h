#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What only C++ libraries offer: simdjson's first stage (where tokens begin, whether the text is UTF-8) and
 * the standard library's shortest digits. Private to this room. */
typedef struct _AssayJsonIndex AssayJsonIndex;

AssayJsonIndex *assay_json_index_new     (void);
void            assay_json_index_free    (AssayJsonIndex *self);
gboolean        assay_json_index_build   (AssayJsonIndex *self,
                                          const char     *text,
                                          gsize           length,
                                          const guint32 **starts,
                                          guint32        *n_starts);
void            assay_shim_double_digits (double          value,
                                          char           *buffer,
                                          gsize           size);
double          assay_shim_parse_double  (const char     *text,
                                          gsize           length);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayJsonIndex, assay_json_index_free)

G_END_DECLS
