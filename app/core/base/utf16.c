#include "base/utf16.h"

#include <string.h>

/* No byte of UTF-8: stands where half a unit was cut off. */
#define CUT_OFF 0xff

struct _AssayUtf16
{
  gboolean is_big;
  gboolean has_byte;   /* the first byte of a unit is waiting */
  guchar   byte;
  guint    high;       /* the first half of a pair is waiting; 0 where none is */
};

/**
 * assay_utf16_new_for_mark:
 * @bytes: the first bytes of a text
 *
 * Returns: (transfer full) (nullable): a decoder before the mark, which it decodes too; %NULL where the text does not
 *   begin with one. The mark of UTF-32, which begins alike, is none
 */
AssayUtf16 *
assay_utf16_new_for_mark (const char *bytes,
                          gsize       length)
{
  gboolean is_little = length >= 2 && memcmp (bytes, "\xff\xfe", 2) == 0;
  gboolean is_big = length >= 2 && memcmp (bytes, "\xfe\xff", 2) == 0;
  AssayUtf16 *self;

  if ((!is_little && !is_big) || (is_little && length >= 4 && memcmp (bytes + 2, "\0\0", 2) == 0))
    return NULL;

  self = g_new0 (AssayUtf16, 1);
  self->is_big = is_big;

  return self;
}

/**
 * assay_utf16_free:
 * @self: (nullable) (transfer full): a decoder
 */
void
assay_utf16_free (AssayUtf16 *self)
{
  g_free (self);
}

/* Half of a pair alone comes out as what it would be in UTF-8, which no reader takes: the reader then says where. */
static guchar *
put (guchar *at,
     guint   c)
{
  if (c < 0x80)
    {
      *at++ = (guchar) c;
      return at;
    }

  if (c < 0x800)
    {
      *at++ = (guchar) (0xc0 | c >> 6);
    }
  else if (c < 0x10000)
    {
      *at++ = (guchar) (0xe0 | c >> 12);
      *at++ = (guchar) (0x80 | (c >> 6 & 0x3f));
    }
  else
    {
      *at++ = (guchar) (0xf0 | c >> 18);
      *at++ = (guchar) (0x80 | (c >> 12 & 0x3f));
      *at++ = (guchar) (0x80 | (c >> 6 & 0x3f));
    }
  *at++ = (guchar) (0x80 | (c & 0x3f));

  return at;
}

static guchar *
put_unit (AssayUtf16 *self,
          guchar     *at,
          guint       unit)
{
  gboolean is_low = unit >= 0xdc00 && unit <= 0xdfff;

  if (self->high != 0 && is_low)
    {
      at = put (at, 0x10000 + ((self->high - 0xd800) << 10) + (unit - 0xdc00));
      self->high = 0;
      return at;
    }

  if (self->high != 0)
    at = put (at, self->high);

  self->high = unit >= 0xd800 && unit <= 0xdbff ? unit : 0;

  return self->high != 0 ? at : put (at, unit);
}

/**
 * assay_utf16_decode:
 * @bytes: the next bytes, cut anywhere
 * @text: gets what they say in UTF-8
 *
 * Half of a surrogate pair alone gives bytes that are not UTF-8.
 */
void
assay_utf16_decode (AssayUtf16   *self,
                    const guchar *bytes,
                    gsize         length,
                    GByteArray   *text)
{
  guint before = text->len;
  guchar *at;
  gsize i = 0;

  /* A unit of two bytes makes three at most, and a waiting half three more. */
  g_byte_array_set_size (text, (guint) (before + (length / 2 + 2) * 3));
  at = text->data + before;

  if (self->has_byte && length > 0)
    {
      at = put_unit (self, at, self->is_big ? (guint) self->byte << 8 | bytes[0] : (guint) bytes[0] << 8 | self->byte);
      self->has_byte = FALSE;
      i = 1;
    }

  for (; i + 1 < length; i += 2)
    at = put_unit (self, at, self->is_big ? (guint) bytes[i] << 8 | bytes[i + 1] : (guint) bytes[i + 1] << 8 | bytes[i]);

  if (i < length)
    {
      self->has_byte = TRUE;
      self->byte = bytes[i];
    }

  g_byte_array_set_size (text, (guint) (at - text->data));
}

/**
 * assay_utf16_end:
 * @text: gets what is waiting: half of something, as a byte that no text in UTF-8 holds
 */
void
assay_utf16_end (AssayUtf16 *self,
                 GByteArray *text)
{
  static const guchar cut_off = CUT_OFF;

  if (self->has_byte || self->high != 0)
    g_byte_array_append (text, &cut_off, 1);

  self->has_byte = FALSE;
  self->high = 0;
}
