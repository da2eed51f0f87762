#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A text and what is to be replaced in it; all else stays byte for byte. Private to this room. */
typedef struct _AssayTextPatch AssayTextPatch;

AssayTextPatch *assay_text_patch_new        (GBytes               *bytes) G_GNUC_WARN_UNUSED_RESULT;
void            assay_text_patch_free       (AssayTextPatch       *self);
const char     *assay_text_patch_get_text   (const AssayTextPatch *self,
                                             gsize                *size);
const char     *assay_text_patch_get_break  (const AssayTextPatch *self);
gsize           assay_text_patch_line_start (const AssayTextPatch *self,
                                             gsize                 place);
gsize           assay_text_patch_next_line  (const AssayTextPatch *self,
                                             gsize                 place);
gboolean        assay_text_patch_is_blank   (const AssayTextPatch *self,
                                             gsize                 start,
                                             gsize                 end);
char           *assay_text_patch_indent     (const AssayTextPatch *self,
                                             gsize                 place) G_GNUC_WARN_UNUSED_RESULT;
void            assay_text_patch_replace    (AssayTextPatch       *self,
                                             gsize                 start,
                                             gsize                 end,
                                             const char           *text);
void            assay_text_patch_add_lines  (AssayTextPatch       *self,
                                             gsize                 place,
                                             const char           *lines);
GBytes         *assay_text_patch_apply      (AssayTextPatch       *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayTextPatch, assay_text_patch_free)

G_END_DECLS
