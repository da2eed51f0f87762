#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Many short strings side by side in one arena, numbered from 0, with an index by content when asked for. */
typedef struct _AssayNames AssayNames;

AssayNames *assay_names_new      (void);
void        assay_names_free     (AssayNames       *self);
guint       assay_names_get_n    (const AssayNames *self);
guint       assay_names_add      (AssayNames       *self,
                                  const char       *name,
                                  gssize            length);
void        assay_names_truncate (AssayNames       *self,
                                  guint             n);
const char *assay_names_get      (const AssayNames *self,
                                  guint             i);
gsize       assay_names_get_length (const AssayNames *self,
                                  guint             i);
gboolean    assay_names_find     (AssayNames       *self,
                                  const char       *name,
                                  gsize             length,
                                  guint            *i);
const guint *assay_names_group   (AssayNames       *self);
AssayNames *assay_names_pick     (AssayNames       *self,
                                  const guint      *map,
                                  guint             n) G_GNUC_WARN_UNUSED_RESULT;
void        assay_names_seal     (AssayNames       *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayNames, assay_names_free)

G_END_DECLS
