#include "base/utf16.h"

#include <string.h>

typedef struct
{
  const char *bytes;
  gsize       length;
  const char *text;    /* in UTF-8 with its mark; where it is broken, bytes that are none */
} Case;

static const Case cases[] = {
  { "\xff\xfe", 2, "\xef\xbb\xbf" },
  { "\xfe\xff", 2, "\xef\xbb\xbf" },
  { "\xff\xfe" "a\0b\0", 6, "\xef\xbb\xbf" "ab" },
  { "\xfe\xff" "\0a\0b", 6, "\xef\xbb\xbf" "ab" },
  { "\xff\xfe\xe4\0\xac\x20", 6, "\xef\xbb\xbf" "ä€" },
  { "\xfe\xff\0\xe4\x20\xac", 6, "\xef\xbb\xbf" "ä€" },
  { "\xff\xfe\x3d\xd8\x00\xde" "a\0", 8, "\xef\xbb\xbf" "😀a" },
  { "\xfe\xff\xd8\x3d\xde\x00\xff\xff", 8, "\xef\xbb\xbf" "😀\xef\xbf\xbf" },
  { "\xff\xfe\x3d\xd8" "a\0", 6, "\xef\xbb\xbf\xed\xa0\xbd" "a" },
  { "\xff\xfe\x00\xde" "a\0", 6, "\xef\xbb\xbf\xed\xb8\x80" "a" },
  { "\xff\xfe\x3d\xd8\x3d\xd8\x00\xde", 8, "\xef\xbb\xbf\xed\xa0\xbd" "😀" },
  { "\xff\xfe\x3d\xd8", 4, "\xef\xbb\xbf\xff" },
  { "\xff\xfe" "a\0b", 5, "\xef\xbb\xbf" "a\xff" },
};

/* Cut into two pieces at every place, and into single bytes. */
static void
check_pieces (const Case *c,
              gsize       first,
              gsize       size)
{
  g_autoptr(AssayUtf16) utf16 = assay_utf16_new_for_mark (c->bytes, c->length);
  g_autoptr(GByteArray) text = g_byte_array_new ();

  g_assert_nonnull (utf16);
  assay_utf16_decode (utf16, (const guchar *) c->bytes, first, text);
  for (gsize at = first; at < c->length; at += size)
    assay_utf16_decode (utf16, (const guchar *) c->bytes + at, MIN (size, c->length - at), text);
  assay_utf16_end (utf16, text);

  g_assert_cmpmem (text->data, text->len, c->text, strlen (c->text));
}

static void
test_decode (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("case %u", (guint) i);
      for (gsize first = 0; first <= cases[i].length; first++)
        check_pieces (&cases[i], first, cases[i].length);
      check_pieces (&cases[i], 0, 1);
    }
}

/* Every character there is, both ways round. */
static void
test_all (void)
{
  g_autoptr(GString) little = g_string_new_len ("\xff\xfe", 2);
  g_autoptr(GByteArray) text = g_byte_array_new ();
  g_autoptr(GString) expected = g_string_new ("\xef\xbb\xbf");
  g_autoptr(AssayUtf16) utf16 = NULL;

  for (gunichar c = 1; c <= 0x10ffff; c++)
    {
      gunichar units = c < 0x10000 ? c : 0xd800 + ((c - 0x10000) >> 10) + ((0xdc00 + ((c - 0x10000) & 0x3ff)) << 16);

      if (c >= 0xd800 && c <= 0xdfff)
        continue;

      g_string_append_unichar (expected, c);
      for (guint shift = 0; shift < (c < 0x10000 ? 16 : 32); shift += 8)
        g_string_append_c (little, (char) (units >> shift));
    }

  utf16 = assay_utf16_new_for_mark (little->str, little->len);
  assay_utf16_decode (utf16, (const guchar *) little->str, little->len, text);
  assay_utf16_end (utf16, text);
  g_assert_cmpmem (text->data, text->len, expected->str, expected->len);
}

static void
test_no_mark (void)
{
  static const struct { const char *bytes; gsize length; } none[] = {
    { "", 0 }, { "\xff", 1 }, { "{}", 2 }, { "\xef\xbb\xbf", 3 }, { "\xff\xff", 2 }, { "\xff\xfe\0\0", 4 },
    { "\0\0\xfe\xff", 4 }, { "a\0b\0", 4 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (none); i++)
    g_assert_null (assay_utf16_new_for_mark (none[i].bytes, none[i].length));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/utf16/decode", test_decode);
  g_test_add_func ("/utf16/all", test_all);
  g_test_add_func ("/utf16/no-mark", test_no_mark);

  return g_test_run ();
}
