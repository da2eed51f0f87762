#pragma once

#include "base/document.h"

G_BEGIN_DECLS

/* Every mistake of a policy file, each with its place, so that a person mends them all at once. */
typedef struct _AssayMistakes AssayMistakes;

AssayMistakes *assay_mistakes_new       (const AssayDocument  *document);
void           assay_mistakes_free      (AssayMistakes        *self);
void           assay_mistakes_add       (AssayMistakes        *self,
                                         guint64               place,
                                         const char           *format,
                                         ...) G_GNUC_PRINTF (3, 4);
guint          assay_mistakes_get_count (const AssayMistakes  *self);
void           assay_mistakes_set_error (AssayMistakes        *self,
                                         GQuark                domain,
                                         int                   code,
                                         GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayMistakes, assay_mistakes_free)

G_END_DECLS
