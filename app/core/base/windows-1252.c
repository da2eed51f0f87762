#include "base/windows-1252.h"

/* Of 0x80 to 0x9f; the rest is Latin-1. What Windows leaves undefined stays the control character of Latin-1. */
static const gunichar high_half[] = {
  0x20ac, 0x0081, 0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008d, 0x017d,
  0x008f, 0x0090, 0x2018, 0x2019, 0x201c, 0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0x009d,
  0x017e, 0x0178,
};

/**
 * assay_windows_1252_append:
 * @text: gets the text in UTF-8
 * @bytes: text in Windows-1252, of which any bytes are some
 */
void
assay_windows_1252_append (GString    *text,
                           const char *bytes,
                           gsize       length)
{
  for (gsize i = 0; i < length; i++)
    {
      guchar byte = (guchar) bytes[i];

      if (byte < 0x80)
        g_string_append_c (text, (char) byte);
      else
        g_string_append_unichar (text, byte < 0xa0 ? high_half[byte - 0x80] : byte);
    }
}
