#include "base/windows-1252.h"

#include <string.h>

static const struct { const char *bytes; const char *text; } cases[] = {
  { "", "" },
  { "plain\t~", "plain\t~" },
  { "Mod\xe8le", "Modèle" },
  { "Gr\xf6\xdf" "e \x80 5", "Größe € 5" },
  { "20.0 \xb1 1.2", "20.0 ± 1.2" },
  { "\x93quoted\x94 \x96 \x85", "“quoted” – …" },
  { "\x9f\xa0\xff", "Ÿ\u00a0ÿ" },
};

static void
test_texts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GString) text = g_string_new ("> ");
      g_autofree char *expected = g_strconcat ("> ", cases[i].text, NULL);

      assay_windows_1252_append (text, cases[i].bytes, strlen (cases[i].bytes));
      g_assert_cmpstr (text->str, ==, expected);
    }
}

/* Whatever the bytes are, what comes out is a text of as many characters, and no two are alike. */
static void
test_every_byte (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (guint byte = 1; byte < 256; byte++)
    {
      char one = (char) byte;

      assay_windows_1252_append (text, &one, 1);
    }

  g_assert_true (g_utf8_validate (text->str, -1, NULL));
  g_assert_cmpint (g_utf8_strlen (text->str, -1), ==, 255);
  for (const char *at = text->str; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (g_hash_table_add (seen, GUINT_TO_POINTER (g_utf8_get_char (at))));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/windows-1252/texts", test_texts);
  g_test_add_func ("/windows-1252/every-byte", test_every_byte);

  return g_test_run ();
}
