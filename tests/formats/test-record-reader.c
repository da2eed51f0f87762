#include "formats/record-reader.h"

#include <string.h>

#include "base/document.h"
#include "formats/format-error.h"
#include "stage.h"

/* One record, read from its events and from its tree. */
static AssayTable *
read_both (const char *json,
           gboolean    events,
           GError    **error)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  gboolean done;

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  if (events)
    {
      g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (bytes);
      g_autoptr(AssayInput) input = assay_input_new (stream, "a.json", g_bytes_get_size (bytes), NULL);
      AssayJsonTally tally = { 0 };

      done = assay_json_scan (input, ASSAY_JSON_VALUES, ASSAY_JSON_TOLERANT, assay_record_reader_event, reader, &tally, error);
    }
  else
    {
      g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "a.json", ASSAY_JSON_TOLERANT, NULL, error);

      done = document != NULL && assay_table_builder_begin_row (builder, error) &&
             assay_record_reader_node (reader, assay_document_get_root (document), error);
    }

  if (!done)
    return NULL;

  assay_table_builder_end_source (builder, "record", "Record", "", g_bytes_get_size (bytes));

  return assay_table_builder_end (builder);
}

static void
test_cells (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{\"f1\": 0.80, \"mae\": 1e3}", "record 1: f1=0.80 mae=1e3" },
    { "{\"f1\": \"0.8\", \"note\": \"x\"}", "record 1: f1=0.8 note~'x'" },
    { "{\"f1\": NaN, \"mae\": -Infinity, \"r2\": 1}", "record 1: f1=NaN mae=-Infinity r2=1" },
    { "{\"ok\": true, \"late\": false, \"f1\": 1}", "record 1: f1=1 ok~'true' late~'false'" },
    { "{\"a\": {\"b\": {\"c\": 1}, \"d\": 2}, \"e\": 3}", "record 1: a/b/c=1 a/d=2 e=3" },
    { "{\"a\": {}, \"e\": 3}", "record 1: e=3" },
    { "{\"a\": [1, {\"b\": [2]}, {}], \"e\": 3}", "record 1: e=3" },
    { "{\"é ü\": 1, \"a/b\": 2}", "record 1: é ü=1 a/b=2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (guint events = 0; events < 2; events++)
      {
        g_autoptr(GError) error = NULL;
        g_autoptr(AssayTable) table = read_both (cases[i].json, events, &error);
        g_autofree char *words = NULL;

        g_test_message ("%s", cases[i].json);
        g_assert_no_error (error);
        words = stage_describe (table);
        g_assert_cmpstr (words, ==, cases[i].expected);
      }
}

static void
test_left_out (void)
{
  g_autofree char *key = g_strnfill (5000, 'k');
  g_autofree char *json = g_strdup_printf ("{\"f1\": 1, \"l\": [1], \"\": 2, \"in\": {\"l\": []}, \"%s\": 3}", key);

  for (guint events = 0; events < 2; events++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = read_both (json, events, &error);
      g_autofree char *words = NULL;

      g_assert_no_error (error);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, "record 1: f1=1");
      g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 4);
      stage_check_left_out (table, "l", "a list is not one value");
      stage_check_left_out (table, "in/l", "a list is not one value");
      stage_check_left_out (table, "", "a key without a name");
      stage_check_left_out (table, "", "at most 4096 bytes");
    }
}

static void
test_long_model_name (void)
{
  g_autofree char *name = g_strnfill (5000, 'n');
  g_autofree char *json = g_strdup_printf ("{\"f1\": 1, \"model\": \"%s\"}", name);

  for (guint events = 0; events < 2; events++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_both (json, events, &error));
      stage_check_error (error, ASSAY_FORMAT_ERROR_LIMIT, "a model name of 5000 bytes under “model”");
    }
}

/* Only a stream can hold these between its records. */
static void
test_between_records (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = read_both ("{\"f1\": 1}\n[[2], {\"f1\": 3}]\nnull\n{\"f1\": 4}\n", TRUE, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "record 1: f1=1; record 4: f1=4");
  stage_check_left_out (table, "a record", "a list where");
  stage_check_left_out (table, "a record", "a bare value where");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/record-reader/cells", test_cells);
  g_test_add_func ("/formats/record-reader/left-out", test_left_out);
  g_test_add_func ("/formats/record-reader/long-model-name", test_long_model_name);
  g_test_add_func ("/formats/record-reader/between-records", test_between_records);

  return g_test_run ();
}
