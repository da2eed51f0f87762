#include "formats/source-reader.h"

#include <string.h>

#include "stage.h"

/* The id of the layout that @text is read with. */
static const char *
read_text (const char  *text,
           const char  *layout,
           AssayTable **table,
           GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr(AssayInput) input = assay_input_new (stream, "a.txt", strlen (text), NULL);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  AssayResultsOptions options = { .layout = layout };
  const AssayFormat *format;

  assay_table_builder_begin_source (builder, "a.txt", "a.txt");
  format = assay_source_read (input, builder, &options, error);
  if (format == NULL)
    return NULL;

  assay_table_builder_end_source (builder, format->id, format->title, "", strlen (text));
  *table = assay_table_builder_end (builder);

  return format->id;
}

static void
test_recognised (void)
{
  static const struct
  {
    const char *text;
    const char *forced;
    const char *layout;
    const char *expected;
  } cases[] = {
    { "{\"A1\": 0.8, \"B1\": 0.7}", NULL, "map", "A1: score=0.8; B1: score=0.7" },
    { "\xef\xbb\xbf {\"A1\": 0.8, \"B1\": 0.7}", NULL, "map", "A1: score=0.8; B1: score=0.7" },
    { "{\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}", NULL, "metrics", "A: f1=0.8; B: f1=0.7" },
    { "[{\"model\": \"A\", \"f1\": 0.8}]", NULL, "records", "A: f1=0.8" },
    { "{\"runs\": [{\"model\": \"A\", \"f1\": 0.8}]}", NULL, "records", "A: f1=0.8" },
    { "{\"f1\": 0.8}", NULL, "record", "a: f1=0.8" },
    { "{\"model\": \"A\", \"f1\": 0.8}\n{\"model\": \"B\", \"f1\": 0.7}", NULL, "jsonl", "A: f1=0.8; B: f1=0.7" },
    { "model,f1\nA,0.8\n", NULL, "csv", "A: f1=0.8" },
    { "\"{\\\"A1\\\": 0.8, \\\"B1\\\": 0.7}\"", NULL, "map", "A1: score=0.8; B1: score=0.7" },
    { "{\"f1\": 0.8}", "map", "map", "f1: score=0.8" },
    { "{\"A1\": 0.8, \"B1\": 0.7}", "record", "record", "a: A1=0.8 B1=0.7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = NULL;
      g_autoptr(GError) error = NULL;
      const char *layout = read_text (cases[i].text, cases[i].forced, &table, &error);
      g_autofree char *words = NULL;

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (layout, ==, cases[i].layout);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

static void
test_refused (void)
{
  static const struct
  {
    const char *text;
    const char *forced;
    int         code;
    const char *part;
  } cases[] = {
    { "", NULL, ASSAY_FORMAT_ERROR_EMPTY, "the file is empty" },
    { "{}", NULL, ASSAY_FORMAT_ERROR_NO_METRIC, "no value in it is a number" },
    { "{\"a\": {\"b\": [1]}}", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "its structure is none that is known" },
    { "\x89PNG\r\n\x1a\n", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "not results in JSON or CSV" },
    { "{\"results\": {}, \"configs\": {}, \"versions\": {}}", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "lm-evaluation-harness" },
    { "[{\"image_id\": 1, \"bbox\": [1]}]", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "COCO" },
    { "{\"f1\": 0.8}", "csv", ASSAY_FORMAT_ERROR_LAYOUT, "layout “csv” does not fit: the file holds one JSON document" },
    { "{\"f1\": 0.8}", "jsonl", ASSAY_FORMAT_ERROR_LAYOUT, "layout “jsonl” does not fit" },
    { "[{\"f1\": 0.8}]", "map", ASSAY_FORMAT_ERROR_LAYOUT, "layout “map” does not fit: the file holds a list of records" },
    { "---\na: 1\n", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "this is YAML" },
    { "---\na: 1\n---\n", NULL, ASSAY_FORMAT_ERROR_NO_RESULTS, "no list “model-index”" },
    { "---\na: 1\n---\n", "map", ASSAY_FORMAT_ERROR_LAYOUT, "layout “map” does not fit: the file holds text with a header" },
    { "model,f1\nA,1\n", "map", ASSAY_FORMAT_ERROR_LAYOUT, "layout “map” does not fit: the file holds text" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = NULL;
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].part);
      g_assert_null (read_text (cases[i].text, cases[i].forced, &table, &error));
      stage_check_error (error, cases[i].code, cases[i].part);
    }
}

/* What does not parse is told by whoever parses, with the place. */
static void
test_broken (void)
{
  static const char * const texts[][2] = {
    { "{\"A\": 0.8,\n \"B\" 0.7}", "a.txt:2:6: " },
    { "[{\"f1\": 0.8},\n {\"f1\" 0.7}]", "a.txt:2:8: " },
    { "{\"f1\": 0.8}\n{\"f1\" 0.7}\n{}", "a.txt:2:7: " },
    { "\"{\\\"A\\\" 0.8}\"", "a.txt:1:" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(AssayTable) table = NULL;
      g_autoptr(GError) error = NULL;

      g_assert_null (read_text (texts[i][0], NULL, &table, &error));
      g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_SYNTAX);
      g_test_message ("%s", error->message);
      g_assert_true (g_str_has_prefix (error->message, texts[i][1]));
    }
}

static void
test_double_encoded_says_so (void)
{
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_cmpstr (read_text ("\"{\\\"f1\\\": 0.8}\"", NULL, &table, &error), ==, "record");
  stage_check_notice (table, "JSON written into a JSON string");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/source-reader/recognised", test_recognised);
  g_test_add_func ("/formats/source-reader/refused", test_refused);
  g_test_add_func ("/formats/source-reader/broken", test_broken);
  g_test_add_func ("/formats/source-reader/double-encoded-says-so", test_double_encoded_says_so);

  return g_test_run ();
}
