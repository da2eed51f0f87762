#include "base/json-writer.h"

#include <math.h>

#include "base/document.h"

static void
write_sample (AssayJsonWriter *writer)
{
  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "a");
  assay_json_writer_number (writer, 0.82);
  assay_json_writer_key (writer, "list");
  assay_json_writer_begin_array (writer);
  assay_json_writer_integer (writer, G_MININT64);
  assay_json_writer_boolean (writer, TRUE);
  assay_json_writer_boolean (writer, FALSE);
  assay_json_writer_null (writer);
  assay_json_writer_begin_array (writer);
  assay_json_writer_end_array (writer);
  assay_json_writer_begin_object (writer);
  assay_json_writer_end_object (writer);
  assay_json_writer_end_array (writer);
  assay_json_writer_key (writer, "token");
  assay_json_writer_token (writer, "0.80");
  assay_json_writer_end_object (writer);
}

static char *
finish (AssayJsonWriter *writer)
{
  g_autoptr(GBytes) bytes = assay_json_writer_end (writer);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_compact (void)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (FALSE);
  g_autofree char *found = NULL;

  write_sample (writer);
  found = finish (writer);
  g_assert_cmpstr (found, ==,
                   "{\"a\":0.82,\"list\":[-9223372036854775808,true,false,null,[],{}],\"token\":0.80}");
}

static void
test_pretty (void)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (TRUE);
  g_autofree char *found = NULL;

  write_sample (writer);
  found = finish (writer);
  g_assert_cmpstr (found, ==,
                   "{\n"
                   "  \"a\": 0.82,\n"
                   "  \"list\": [\n"
                   "    -9223372036854775808,\n"
                   "    true,\n"
                   "    false,\n"
                   "    null,\n"
                   "    [],\n"
                   "    {}\n"
                   "  ],\n"
                   "  \"token\": 0.80\n"
                   "}\n");
}

static void
test_strings (void)
{
  static const char *cases[][2] = {
    { "", "\"\"" },
    { "model_A – 日本", "\"model_A – 日本\"" },
    { "a\"b\\c/d", "\"a\\\"b\\\\c/d\"" },
    { "\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"" },
    { "\x01\x1f\x7f", "\"\\u0001\\u001f\\u007f\"" },
    { "a\xff" "b", "\"a\xef\xbf\xbd" "b\"" },
    { NULL, "null" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (FALSE);
      g_autofree char *found = NULL;

      assay_json_writer_string (writer, cases[i][0]);
      found = finish (writer);
      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_numbers (void)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (FALSE);
  g_autofree char *found = NULL;

  assay_json_writer_begin_array (writer);
  assay_json_writer_number (writer, NAN);
  assay_json_writer_number (writer, INFINITY);
  assay_json_writer_number (writer, 1e300);
  assay_json_writer_token (writer, "NaN");
  assay_json_writer_token (writer, "1e5");
  assay_json_writer_end_array (writer);
  found = finish (writer);
  g_assert_cmpstr (found, ==, "[null,null,1e+300,null,1e5]");
}

/* What is written reads back, text by text and bit by bit. */
static void
test_read_back (void)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (TRUE);
  g_autoptr(AssayDocument) document = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autoptr(GRand) rand = g_rand_new_with_seed (3);
  g_autoptr(GArray) numbers = g_array_new (FALSE, FALSE, sizeof (double));
  const AssayNode *node;

  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < 1000; i++)
    {
      double number = g_rand_double_range (rand, -1, 1);

      g_array_append_val (numbers, number);
      assay_json_writer_number (writer, number);
    }
  assay_json_writer_end_array (writer);
  bytes = assay_json_writer_end (writer);

  document = assay_document_new_from_json (bytes, "written", ASSAY_JSON_STRICT, NULL, &error);
  g_assert_no_error (error);
  node = assay_document_get_root (document)->first;
  for (guint i = 0; i < numbers->len; i++, node = node->next)
    g_assert_cmpfloat (node->number, ==, g_array_index (numbers, double, i));
  g_assert_null (node);
}

/* Taken piece by piece or at once, the bytes are the same. */
static void
test_take (void)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (FALSE);
  g_autoptr(GBytes) first = NULL;
  g_autoptr(GBytes) rest = NULL;

  assay_json_writer_begin_array (writer);
  assay_json_writer_integer (writer, 1);
  first = assay_json_writer_take (writer);
  assay_json_writer_integer (writer, 2);
  assay_json_writer_end_array (writer);
  rest = assay_json_writer_end (writer);

  g_assert_cmpmem (g_bytes_get_data (first, NULL), g_bytes_get_size (first), "[1", 2);
  g_assert_cmpmem (g_bytes_get_data (rest, NULL), g_bytes_get_size (rest), ",2]", 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-writer/compact", test_compact);
  g_test_add_func ("/json-writer/pretty", test_pretty);
  g_test_add_func ("/json-writer/strings", test_strings);
  g_test_add_func ("/json-writer/numbers", test_numbers);
  g_test_add_func ("/json-writer/read-back", test_read_back);
  g_test_add_func ("/json-writer/take", test_take);

  return g_test_run ();
}
