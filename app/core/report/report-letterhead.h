#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Whose report it is, for the head of HTML and PDF. Not evidence: report.json does not know it. */
typedef struct
{
  const char *organisation;   /* or NULL */
  GBytes     *logo;           /* a PNG; or NULL */
} AssayLetterhead;

#define ASSAY_LETTERHEAD_MAX_BYTES  (1024 * 1024)   /* of a logo */
#define ASSAY_LETTERHEAD_MAX_PIXELS 4000            /* of its width, and of its height */

AssayLetterhead *assay_letterhead_copy       (const AssayLetterhead  *self,
                                              GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void             assay_letterhead_free       (AssayLetterhead        *self);
void             assay_letterhead_get_pixels (const AssayLetterhead  *self,
                                              guint                  *width,
                                              guint                  *height);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayLetterhead, assay_letterhead_free)

G_END_DECLS
