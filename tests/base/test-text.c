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
  g_test_add_func ("/text/edit-distance", test_edit_distance);
  g_test_add_func ("/text/edit-distance-long", test_edit_distance_long);

  return g_test_run ();
}
