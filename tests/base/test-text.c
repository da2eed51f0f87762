#include "base/text.h"

#include <string.h>

typedef char *(*Escape) (const char *text);

typedef struct
{
  Escape      escape;
  const char *text;
  const char *expected;
} EscapeCase;

static const EscapeCase escape_cases[] = {
  { assay_text_escape_controls, "", "" },
  { assay_text_escape_controls, "model_A – größer 日本 👍", "model_A – größer 日本 👍" },
  { assay_text_escape_controls, "a\tb\nc\x1b[31m\x7f", "a\\x09b\\x0ac\\x1b[31m\\x7f" },
  { assay_text_escape_controls, "\xc2\x85\xc2\x9b", "\\u{0085}\\u{009B}" },
  { assay_text_escape_controls, "a\u202eb\u2066c\u200f\u061c", "a\\u{202E}b\\u{2066}c\\u{200F}\\u{061C}" },
  { assay_text_escape_controls, "a\u200bb\ufeffc\u2028d\u2029", "a\\u{200B}b\\u{FEFF}c\\u{2028}d\\u{2029}" },
  { assay_text_escape_controls, "👩\u200d💻", "👩\u200d💻" },
  { assay_text_escape_controls, "a\u00adb\u2060c\u180e\u206a", "a\\u{00AD}b\\u{2060}c\\u{180E}\\u{206A}" },
  { assay_text_escape_controls, "a\u3164b\u115f\u1160\uffa0", "a\\u{3164}b\\u{115F}\\u{1160}\\u{FFA0}" },
  { assay_text_escape_controls, "a\U000e0041\U000e0100\ufff9", "a\\u{E0041}\\u{E0100}\\u{FFF9}" },
  { assay_text_escape_controls, "a\xff\xc3(b\xe2\x82", "a\\xff\\xc3(b\\xe2\\x82" },
  { assay_text_escape_controls, "\xed\xa0\x80", "\\xed\\xa0\\x80" },

  { assay_text_escape_html, "<b>\"R&D\"</b> it's", "&lt;b&gt;&quot;R&amp;D&quot;&lt;/b&gt; it&#39;s" },
  { assay_text_escape_html, "a\u202e\x01", "a\\u{202E}\\x01" },
  { assay_text_escape_html, "<\xff>", "&lt;\\xff&gt;" },

  { assay_text_escape_markdown, "model_A 0.82", "model_A 0.82" },
  { assay_text_escape_markdown, "_a_ *b* `c` a|b", "\\_a\\_ \\*b\\* \\`c\\` a\\|b" },
  { assay_text_escape_markdown, "[x](javascript:1)", "\\[x\\]\\(javascript:1\\)" },
  { assay_text_escape_markdown, "![i](http://e)", "\\!\\[i\\]\\(http&#58;//e\\)" },
  { assay_text_escape_markdown, "see www.evil.org", "see &#119;ww.evil.org" },
  { assay_text_escape_markdown, "<script>&amp;", "&lt;script&gt;&amp;amp;" },
  { assay_text_escape_markdown, "# head", "\\# head" },
  { assay_text_escape_markdown, "- item", "\\- item" },
  { assay_text_escape_markdown, "a - b + c", "a - b + c" },
  { assay_text_escape_markdown, "12. item", "12\\. item" },
  { assay_text_escape_markdown, "12) item", "12\\) item" },
  { assay_text_escape_markdown, "123456789. item", "123456789\\. item" },
  { assay_text_escape_markdown, "1234567890. item", "1234567890. item" },
  { assay_text_escape_markdown, "12.5. item", "12\\.5. item" },
  { assay_text_escape_markdown, "a\nb\\", "a\\\\x0ab\\\\" },
  { assay_text_escape_markdown, "~~a~~ $x$ {y}", "\\~\\~a\\~\\~ \\$x\\$ \\{y\\}" },

  { assay_text_escape_csv, "model_A", "model_A" },
  { assay_text_escape_csv, "a,b", "\"a,b\"" },
  { assay_text_escape_csv, "a \"b\"", "\"a \"\"b\"\"\"" },
  { assay_text_escape_csv, "a\nb", "\"a\nb\"" },
  { assay_text_escape_csv, "=1+1", "'=1+1" },
  { assay_text_escape_csv, "=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"" },
  { assay_text_escape_csv, "@x", "'@x" },
  { assay_text_escape_csv, "+1", "'+1" },
  { assay_text_escape_csv, "\tx", "'\tx" },
  { assay_text_escape_csv, "\rx", "\"'\rx\"" },
  { assay_text_escape_csv, "-x", "'-x" },
  { assay_text_escape_csv, "-0.04", "-0.04" },
  { assay_text_escape_csv, "-1e-5", "-1e-5" },
  { assay_text_escape_csv, "-1+cmd", "'-1+cmd" },
  { assay_text_escape_csv, "", "" },
};

static void
test_escape (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (escape_cases); i++)
    {
      g_autofree char *found = escape_cases[i].escape (escape_cases[i].text);

      g_assert_cmpstr (found, ==, escape_cases[i].expected);
      g_assert_true (g_utf8_validate (found, -1, NULL));
    }
}

static void
test_shorten (void)
{
  static const struct { const char *text; guint max; const char *expected; } cases[] = {
    { "model_A", 7, "model_A" },
    { "model_A", 20, "model_A" },
    { "resnet50-epoch-0012", 10, "resnet…012" },
    { "äöüäöüäöü", 4, "äö…ü" },
    { "日本語日本語", 3, "日本…" },
    { "abc", 1, "…" },
    { "abc", 0, "…" },
    { "", 0, "" },
    { "a\xff", 5, "a\xef\xbf\xbd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = assay_text_shorten (cases[i].text, cases[i].max);

      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* A text cell may be a megabyte long, and somebody chooses what stands in it. */
static void
test_long (void)
{
  static const struct { Escape escape; const char *head; char fill; gsize length; } cases[] = {
    { assay_text_escape_csv, "", '"', 2 * 1024 * 1024 + 2 },
    { assay_text_escape_markdown, "1", '.', 1024 * 1024 + 1 },
    { assay_text_escape_markdown, "", '1', 1024 * 1024 },
    { assay_text_escape_html, "", '&', 5 * 1024 * 1024 },
    { assay_text_escape_controls, "", '\x01', 4 * 1024 * 1024 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strnfill (1024 * 1024, cases[i].fill);
      g_autofree char *found = NULL;
      gint64 start = g_get_monotonic_time ();

      memcpy (text, cases[i].head, strlen (cases[i].head));
      found = cases[i].escape (text);
      g_assert_cmpuint (strlen (found), ==, cases[i].length);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
    }
}

/* Digits first, then points: each point would look back over all digits. */
static void
test_long_number (void)
{
  g_autoptr(GString) text = g_string_new (NULL);
  g_autofree char *found = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 512 * 1024; i++)
    g_string_append_c (text, '7');
  for (guint i = 0; i < 512 * 1024; i++)
    g_string_append_c (text, '.');

  found = assay_text_escape_markdown (text->str);
  g_assert_cmpstr (found, ==, text->str);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_show_name (void)
{
  g_autofree char *name = g_strnfill (1000, 'a');
  g_autofree char *found = assay_text_show_name (name);
  g_autofree char *hostile = assay_text_show_name ("a\x1b[2J\xff.json");

  g_assert_cmpint (g_utf8_strlen (found, -1), ==, 200);
  g_assert_cmpstr (hostile, ==, "a\\x1b[2J\xef\xbf\xbd.json");
}

static void
test_edit_distance (void)
{
  static const struct { const char *a; const char *b; guint expected; } cases[] = {
    { "", "", 0 },
    { "test", "test", 0 },
    { "test", "tset", 1 },
    { "test", "tests", 1 },
    { "approval", "aproval", 1 },
    { "approval", "approved", 2 },
    { "kitten", "sitting", 3 },
    { "", "abc", 3 },
    { "größe", "grösse", 2 },
    { "a\xff", "a", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_assert_cmpuint (assay_text_edit_distance (cases[i].a, cases[i].b), ==, cases[i].expected);
      g_assert_cmpuint (assay_text_edit_distance (cases[i].b, cases[i].a), ==, cases[i].expected);
    }
}

static void
test_edit_distance_long (void)
{
  g_autofree char *a = g_strnfill (256, 'a');
  g_autofree char *b = g_strnfill (1000000, 'a');

  g_assert_cmpuint (assay_text_edit_distance (a, a), ==, 0);
  g_assert_cmpuint (assay_text_edit_distance (a, b), ==, 1000000);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text/escape", test_escape);
  g_test_add_func ("/text/shorten", test_shorten);
  g_test_add_func ("/text/long", test_long);
  g_test_add_func ("/text/long-number", test_long_number);
  g_test_add_func ("/text/show-name", test_show_name);
  g_test_add_func ("/text/edit-distance", test_edit_distance);
  g_test_add_func ("/text/edit-distance-long", test_edit_distance_long);

  return g_test_run ();
}
