#include "base/excerpt.h"

#include <string.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

static char *
excerpt_of (const char *text,
            gssize      length,
            guint64     line,
            guint64     column)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  char *excerpt;
  int file = g_file_open_tmp ("assay-excerpt-XXXXXX", &path, &error);

  g_assert_no_error (error);
  g_close (file, NULL);
  g_assert_true (g_file_set_contents (path, text, length, NULL));
  excerpt = assay_excerpt_read (path, line, column, &error);
  g_assert_no_error (error);
  g_unlink (path);

  return excerpt;
}

static const struct
{
  const char *text;
  guint64     line;
  guint64     column;
  const char *expected;
} cases[] = {
  { "one", 1, 0, "▸ 1 │ one\n" },
  { "{\n  \"a\": 1\n  \"b\": 2\n}\n", 3, 3,
    "  1 │ {\n  2 │   \"a\": 1\n▸ 3 │   \"b\": 2\n    │   ▲\n  4 │ }\n" },
  { "a\r\nb\r\n", 2, 1, "  1 │ a\n▸ 2 │ b\n    │ ▲\n" },
  { "a\rb\rc", 2, 1, "  1 │ a\n▸ 2 │ b\n    │ ▲\n  3 │ c\n" },
  { "a\n\r\n\rb", 3, 0, "  1 │ a\n  2 │ \n▸ 3 │ \n  4 │ b\n" },
  { "\xef\xbb\xbf{\n", 1, 1, "▸ 1 │ {\n    │ ▲\n" },
  { "1\n2\n3\n4\n5\n6\n7", 5, 0, "  3 │ 3\n  4 │ 4\n▸ 5 │ 5\n  6 │ 6\n  7 │ 7\n" },
  { "[1,\n", 2, 1, "  1 │ [1,\n▸ 2 │ \n    │ ▲\n" },
  { "", 1, 1, "▸ 1 │ \n    │ ▲\n" },
  { "one\ntwo\n", 9, 1, "" },
  { "äöü!", 1, 4, "▸ 1 │ äöü!\n    │    ▲\n" },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *excerpt = excerpt_of (cases[i].text, -1, cases[i].line, cases[i].column);

      g_assert_cmpstr (excerpt, ==, cases[i].expected);
    }
}

static void
test_utf16 (void)
{
  static const char bytes[] = "\xff\xfe[\0\r\0\n\0\xe4\0x\0";
  g_autofree char *excerpt = excerpt_of (bytes, sizeof bytes - 1, 2, 2);

  g_assert_cmpstr (excerpt, ==, "  1 │ [\n▸ 2 │ äx\n    │  ▲\n");
}

/* A line of three million bytes is shortened to what stands around the place. */
static void
test_long_line (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *middle = NULL;
  g_autofree char *far = NULL;

  for (guint i = 0; i < 300000; i++)
    g_string_append (text, "0123456789");
  text->str[1000] = 'X';
  middle = excerpt_of (text->str, (gssize) text->len, 1, 1001);
  far = excerpt_of (text->str, (gssize) text->len, 1, 2900000);

  g_assert_nonnull (strstr (middle, "89X1234"));
  g_assert_nonnull (strstr (middle, "│ …"));
  g_assert_nonnull (strstr (middle, "…\n"));
  g_assert_cmpuint (strlen (middle), <, 300);
  g_assert_cmpuint (strlen (far), <, 300);
}

/* What could move a terminal's cursor or is no text at all is made visible, and the mark stands under its place. */
static void
test_hostile (void)
{
  static const char text[] = "a\x1b[31mb\xff" "c";
  g_autofree char *excerpt = excerpt_of (text, sizeof text - 1, 1, 7);
  const char *mark = strstr (excerpt, "▲");

  g_assert_true (g_utf8_validate (excerpt, -1, NULL));
  g_assert_null (strchr (excerpt, 0x1b));
  g_assert_nonnull (mark);
}

static void
test_unreadable (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (assay_excerpt_read ("/nowhere/at-all", 1, 1, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/excerpt/lines", test_lines);
  g_test_add_func ("/excerpt/utf16", test_utf16);
  g_test_add_func ("/excerpt/long-line", test_long_line);
  g_test_add_func ("/excerpt/hostile", test_hostile);
  g_test_add_func ("/excerpt/unreadable", test_unreadable);

  return g_test_run ();
}
