#include "formats/sniff.h"

#include <string.h>

typedef struct
{
  const char   *text;
  AssayContent  content;
} Case;

static const Case cases[] = {
  { "", ASSAY_CONTENT_EMPTY },
  { " \r\n\t", ASSAY_CONTENT_EMPTY },
  { "[{\"a\": 1}]", ASSAY_CONTENT_ELEMENTS },
  { " [\n {", ASSAY_CONTENT_ELEMENTS },
  { "[]", ASSAY_CONTENT_TREE },
  { "[", ASSAY_CONTENT_TREE },
  { "[1, 2]", ASSAY_CONTENT_TREE },
  { "[[1]]", ASSAY_CONTENT_TREE },
  { "{\"a\": 1}", ASSAY_CONTENT_TREE },
  { "{\"a\": 1}\n", ASSAY_CONTENT_TREE },
  { "{\"a\": ", ASSAY_CONTENT_TREE },
  { "{\"a\": \"}{\"", ASSAY_CONTENT_TREE },
  { "{\"a\": 1}\n{\"a\": 2}\n", ASSAY_CONTENT_VALUES },
  { "{\"a\": \"}\\\"\"}{", ASSAY_CONTENT_VALUES },
  { "{\"a\": [{}]} {", ASSAY_CONTENT_VALUES },
  { "\"{\\\"a\\\": 1}\"", ASSAY_CONTENT_TREE },
  { "\"[1]\"", ASSAY_CONTENT_TREE },
  { "\"model\",\"f1\"", ASSAY_CONTENT_TEXT },
  { "\"\"", ASSAY_CONTENT_TEXT },
  { "model,f1\nA,1", ASSAY_CONTENT_TEXT },
  { "0.8", ASSAY_CONTENT_TEXT },
  { "---\na: 1\n---\n", ASSAY_CONTENT_HEADER },
  { "--- \r\na: 1", ASSAY_CONTENT_HEADER },
  { "----\na,b", ASSAY_CONTENT_TEXT },
  { "--- a", ASSAY_CONTENT_TEXT },
  { "%PDF-1.7", ASSAY_CONTENT_BINARY },
  { "<!DOCTYPE html>", ASSAY_CONTENT_BINARY },
};

static void
test_content (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpuint (assay_sniff_content (cases[i].text, strlen (cases[i].text), TRUE), ==, cases[i].content);
    }

  /* Blanks without end may yet be followed by something. */
  g_assert_cmpuint (assay_sniff_content ("  ", 2, FALSE), ==, ASSAY_CONTENT_TEXT);
}

/* Every beginning of a text has an answer, and none looks behind it. */
static void
test_beginnings (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize length = 0; length <= strlen (cases[i].text); length++)
      {
        g_autofree char *copy = g_memdup2 (cases[i].text, MAX (length, 1));
        g_autoptr(GBytes) sample = assay_sniff_sample (copy, length);

        g_assert_cmpuint (assay_sniff_content (copy, length, FALSE), <=, ASSAY_CONTENT_VALUES);
        g_assert_cmpuint (g_bytes_get_size (sample), >=, 2);
        g_assert_cmpuint (g_bytes_get_size (sample), <=, length + 10);
        if (length == 0)
          g_assert_false (assay_sniff_is_settled (copy, length));
      }
}

static void
test_settled (void)
{
  static const struct
  {
    const char *text;
    gboolean    expected;
  } texts[] = {
    { "", FALSE },
    { "  \n", FALSE },
    { "{\"a\": 1", FALSE },
    { "{\"a\": \"}", FALSE },
    { "{\"a\": \"\\", FALSE },
    { "{\"a\": 1}", TRUE },
    { " {}", TRUE },
    { "[", TRUE },
    { "model,f1", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_cmpint (assay_sniff_is_settled (texts[i].text, strlen (texts[i].text)), ==, texts[i].expected);
}

static void
test_foreign (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *part;   /* of the answer; NULL for none */
  } texts[] = {
    { "%PDF-1.7", 8, "PDF" },
    { "artifact_uri: /a", 16, "MLflow" },
    { "artifact_location: /a", 21, "MLflow" },
    { "\x89PNG\r\n\x1a\n", 8, "PNG" },
    { "\xff\xd8\xff\xe0", 4, "JPEG" },
    { "GIF89a", 6, "GIF" },
    { "PK\x03\x04", 4, "zip" },
    { "\x1f\x8b\x08", 3, "gzip" },
    { "\xfd" "7zXZ", 5, "xz" },
    { "\x28\xb5\x2f\xfd", 4, "zstd" },
    { "BZh9", 4, "bzip2" },
    { "PAR1", 4, "Parquet" },
    { "ARROW1", 6, "Arrow" },
    { "SQLite format 3", 15, "SQLite" },
    { "\x89HDF", 4, "HDF5" },
    { "\x93NUMPY", 6, "NumPy" },
    { "\x80\x02}", 3, "pickle" },
    { "\x80\x05\x95", 3, "pickle" },
    { "\x7f" "ELF", 4, "program" },
    { "\xff\xfe\0\0{\0\0\0", 8, "UTF-32" },
    { "\0\0\xfe\xff\0\0\0{", 8, "UTF-32" },
    { "<html>", 6, "HTML" },
    { "<?xml ?>", 8, "XML" },
    { "<svg>", 5, "SVG" },
    { "---\na: 1", 8, NULL },
    { "#!/bin/sh", 9, "script" },
    { "{\"a\":\0 1}", 9, "binary" },
    { "\0", 1, "binary" },
    { "PK", 2, NULL },
    { "%PD", 3, NULL },
    { "", 0, NULL },
    { "{\"a\": 1}", 8, NULL },
    { "model,f1", 8, NULL },
    { "größe", 7, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      const char *found = assay_sniff_foreign (texts[i].bytes, texts[i].length);

      g_test_message ("%s: %s", texts[i].part, found);
      if (texts[i].part == NULL)
        g_assert_null (found);
      else
        g_assert_nonnull (strstr (found, texts[i].part));
    }
}

static void
test_header (void)
{
  static const struct { const char *text; const char *header; } texts[] = {
    { "---\na: 1\n---\n# Title\n", "---\na: 1\n" },
    { "---\r\na: 1\r\n---\r\n", "---\r\na: 1\r\n" },
    { "---\na: 1\n---", "---\na: 1\n" },
    { "---\n---\n", "---\n" },
    { "---\na: 1\n----\n", NULL },
    { "---\na: 1\n", NULL },
    { "---", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (texts[i].text, strlen (texts[i].text));
      g_autoptr(GBytes) header = assay_sniff_header (bytes);

      g_test_message ("%s", texts[i].text);
      if (texts[i].header == NULL)
        g_assert_null (header);
      else
        g_assert_cmpmem (g_bytes_get_data (header, NULL), g_bytes_get_size (header), texts[i].header, strlen (texts[i].header));
    }
}

static void
test_sample (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } texts[] = {
    { "[{\"a\": 1}, {\"b\": 2}]", "[{\"a\": 1},{\"b\": 2}]" },
    { "{\"a\": 1}\n{\"b\": 2}\n", "[{\"a\": 1},{\"b\": 2}]" },
    { "{\"a\": 1}{\"b\": 2", "[{\"a\": 1}]" },
    { "[1, \"a,]\", [2]]", "[1,\"a,]\",[2]]" },
    { "[1,2,3,4,5,6,7,8,9,10]", "[1,2,3,4,5,6,7,8]" },
    { "[]", "[]" },
    { "[", "[]" },
    { "", "[]" },
    { "[,", "[]" },
    { "]]]]", "[]" },
    { "[\"torn", "[]" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) sample = assay_sniff_sample (texts[i].text, strlen (texts[i].text));
      gsize size;
      const char *found = g_bytes_get_data (sample, &size);

      g_assert_cmpmem (found, size, texts[i].expected, strlen (texts[i].expected));
    }
}

/* Brackets without end take one pass, and no stack. */
static void
test_deep (void)
{
  gsize length = 4 * 1024 * 1024;
  g_autofree char *text = g_strnfill (length, '{');
  g_autoptr(GBytes) sample = assay_sniff_sample (text, length);

  g_assert_false (assay_sniff_is_settled (text, length));
  g_assert_cmpuint (assay_sniff_content (text, length, TRUE), ==, ASSAY_CONTENT_TREE);
  g_assert_cmpuint (g_bytes_get_size (sample), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/sniff/content", test_content);
  g_test_add_func ("/formats/sniff/beginnings", test_beginnings);
  g_test_add_func ("/formats/sniff/settled", test_settled);
  g_test_add_func ("/formats/sniff/foreign", test_foreign);
  g_test_add_func ("/formats/sniff/header", test_header);
  g_test_add_func ("/formats/sniff/sample", test_sample);
  g_test_add_func ("/formats/sniff/deep", test_deep);

  return g_test_run ();
}
