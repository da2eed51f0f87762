#include "report/report-letterhead.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "report/report-error.h"

#define MAX_ORGANISATION 120

/* Signature, then the first chunk: its length, "IHDR", width and height, all in network order. */
#define PNG_HEAD "\211PNG\r\n\032\n\0\0\0\rIHDR"
#define PNG_HEAD_LENGTH 16

typedef struct
{
  const guint8 *bytes;
  gsize         left;
} Source;

static cairo_status_t
read_bytes (void          *closure,
            unsigned char *target,
            unsigned int   length)
{
  Source *source = closure;

  if (length > source->left)
    return CAIRO_STATUS_READ_ERROR;

  memcpy (target, source->bytes, length);
  source->bytes += length;
  source->left -= length;

  return CAIRO_STATUS_SUCCESS;
}

static guint32
read_number (const guint8 *bytes)
{
  guint32 number;

  memcpy (&number, bytes, sizeof number);

  return GUINT32_FROM_BE (number);
}

/* The size is read from the head alone: a few bytes can promise more pixels than the machine has memory. */
static gboolean
read_size (GBytes *logo,
           guint  *width,
           guint  *height)
{
  gsize length;
  const guint8 *bytes = g_bytes_get_data (logo, &length);

  if (length < PNG_HEAD_LENGTH + 8 || memcmp (bytes, PNG_HEAD, PNG_HEAD_LENGTH) != 0)
    return FALSE;

  *width = read_number (bytes + PNG_HEAD_LENGTH);
  *height = read_number (bytes + PNG_HEAD_LENGTH + 4);

  return *width > 0 && *height > 0;
}

static cairo_surface_t *
draw (GBytes *logo)
{
  Source source = { g_bytes_get_data (logo, NULL), g_bytes_get_size (logo) };

  return cairo_image_surface_create_from_png_stream (read_bytes, &source);
}

static gboolean
can_be_drawn (GBytes *logo)
{
  cairo_surface_t *surface = draw (logo);
  gboolean drawn = cairo_surface_status (surface) == CAIRO_STATUS_SUCCESS;

  cairo_surface_destroy (surface);

  return drawn;
}

static gboolean
refuse (GError     **error,
        const char  *words)
{
  g_set_error_literal (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_LETTERHEAD, words);

  return FALSE;
}

static gboolean
check_logo (GBytes  *logo,
            GError **error)
{
  guint width, height;

  if (g_bytes_get_size (logo) > ASSAY_LETTERHEAD_MAX_BYTES)
    return refuse (error, _("the logo is larger than 1 MiB; a PNG some 600 pixels wide is enough for print"));
  if (!read_size (logo, &width, &height))
    return refuse (error, _("the logo is no PNG; save it as one, some 600 pixels wide"));
  if (width > ASSAY_LETTERHEAD_MAX_PIXELS || height > ASSAY_LETTERHEAD_MAX_PIXELS)
    {
      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_LETTERHEAD,
                   _("the logo has %u × %u pixels, and may have %u × %u"), width, height,
                   ASSAY_LETTERHEAD_MAX_PIXELS, ASSAY_LETTERHEAD_MAX_PIXELS);
      return FALSE;
    }
  if (!can_be_drawn (logo))
    return refuse (error, _("the logo begins as a PNG and is broken; save it again"));

  return TRUE;
}

/**
 * assay_letterhead_copy:
 * @self: what a person wants at the head of the report
 * @error: return location
 *
 * Checks and copies a letterhead. The name of the organisation loses control characters and what is beyond 120
 * characters; an empty one is none.
 *
 * Returns: (transfer full): the copy; %NULL with %ASSAY_REPORT_ERROR_LETTERHEAD and @error set where the logo is no PNG
 *   or too large
 */
AssayLetterhead *
assay_letterhead_copy (const AssayLetterhead  *self,
                       GError                **error)
{
  g_autoptr(AssayLetterhead) copy = NULL;

  g_return_val_if_fail (self != NULL, NULL);

  if (self->logo != NULL && !check_logo (self->logo, error))
    return NULL;

  copy = g_new0 (AssayLetterhead, 1);
  copy->logo = self->logo != NULL ? g_bytes_ref (self->logo) : NULL;
  if (self->organisation != NULL && *self->organisation != '\0')
    {
      g_autofree char *valid = g_utf8_make_valid (self->organisation, -1);
      g_autofree char *controlled = assay_text_escape_controls (valid);

      copy->organisation = assay_text_shorten (controlled, MAX_ORGANISATION);
    }

  return g_steal_pointer (&copy);
}

/**
 * assay_letterhead_free:
 * @self: (transfer full): what assay_letterhead_copy () returned
 */
void
assay_letterhead_free (AssayLetterhead *self)
{
  g_free ((char *) self->organisation);
  g_clear_pointer (&self->logo, g_bytes_unref);
  g_free (self);
}

/**
 * assay_letterhead_draw_logo:
 * @self: a checked letterhead with a logo
 *
 * Returns: (transfer full): an image surface with the logo
 */
cairo_surface_t *
assay_letterhead_draw_logo (const AssayLetterhead *self)
{
  g_return_val_if_fail (self != NULL && self->logo != NULL, NULL);

  return draw (self->logo);
}
