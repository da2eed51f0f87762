#pragma once

#include <cairo.h>
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

AssayLetterhead *assay_letterhead_copy      (const AssayLetterhead  *self,
                                             GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void             assay_letterhead_free      (AssayLetterhead        *self);
cairo_surface_t *assay_letterhead_draw_logo (const AssayLetterhead  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayLetterhead, assay_letterhead_free)

G_END_DECLS
