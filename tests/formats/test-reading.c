#include "formats/reading.h"

#include <string.h>

#include "stage.h"

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "a.json", ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static AssayTableBuilder *
begin (void)
{
  AssayTableBuilder *builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "a.json", "a.json");

  return builder;
}

static AssayTable *
end (AssayTableBuilder *builder)
{
  assay_table_builder_end_source (builder, "map", "Map", "", 1);

  return assay_table_builder_end (builder);
}

static void
test_tally (void)
{
  static const struct
  {
    AssayJsonTally tally;
    const char    *notice;
    gboolean       is_partial;
  } cases[] = {
    { { .non_finite = 1 }, "1 value is NaN or infinite", FALSE },
    { { .non_finite = 2 }, "2 values are NaN or infinite", FALSE },
    { { .duplicate_keys = 3 }, "3 keys stand more than once in their objects", FALSE },
    { { .trailing_commas = 1 }, "A comma stands before a closing bracket", FALSE },
    { { .torn_line = 1, .torn_at = 7 }, "Line 7 is cut off", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTableBuilder) builder = begin ();
      g_autoptr(AssayTable) table = NULL;

      assay_reading_say_tally (builder, &cases[i].tally);
      table = end (builder);
      g_assert_cmpuint (assay_table_get_n_notices (table), ==, 1);
      stage_check_notice (table, cases[i].notice);
      g_assert_cmpint (assay_table_get_source (table, 0)->is_partial, ==, cases[i].is_partial);
    }
}

static void
test_nothing_to_say (void)
{
  g_autoptr(AssayTableBuilder) builder = begin ();
  g_autoptr(AssayTable) table = NULL;
  AssayJsonTally tally = { 0 };

  assay_reading_say_tally (builder, &tally);
  table = end (builder);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
}

static void
test_find_body (void)
{
  static const struct
  {
    const char   *json;
    const char   *layout;
    AssayTreeKind kind;
    const char   *body;
    const char   *refused;
  } cases[] = {
    { "{\"A1\": 0.8, \"B1\": 0.7}", NULL, ASSAY_TREE_MAP, NULL, NULL },
    { "{\"scores\": {\"A1\": 0.8, \"B1\": 0.7}}", NULL, ASSAY_TREE_MAP, "scores", NULL },
    { "{\"accuracy\": 0.8}", "map", ASSAY_TREE_MAP, NULL, NULL },
    { "{\"results\": [{\"f1\": 0.8}]}", "records", ASSAY_TREE_RECORDS, "results", NULL },
    { "{\"accuracy\": 0.8}", "records", ASSAY_TREE_RECORDS, NULL, "the layout needs a list of records, but the file holds" },
    { "[0.8]", "map", ASSAY_TREE_MAP, NULL, "the layout needs an object, but the file holds" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);
      g_autoptr(GError) error = NULL;
      AssayResultsOptions options = { .layout = cases[i].layout };
      AssayTreeShape shape;
      gboolean found = assay_reading_find_body (&shape, document, &options, cases[i].kind, &error);

      g_test_message ("%s", cases[i].json);
      g_assert_cmpint (found, ==, cases[i].refused == NULL);
      if (found)
        g_assert_cmpstr (shape.body->key, ==, cases[i].body);
      else
        stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, cases[i].refused);
    }
}

static void
test_siblings (void)
{
  g_autoptr(AssayDocument) document = parse ("{\"by\": \"me\", \"scores\": {\"A1\": 0.8, \"B1\": 0.7}, \"n\": [2]}");
  g_autoptr(AssayTableBuilder) builder = begin ();
  g_autoptr(AssayTable) table = NULL;
  AssayTreeShape shape;

  assay_tree_shape_init (&shape, assay_document_get_root (document));
  shape.guessed = TRUE;
  assay_reading_say_siblings (builder, document, &shape);
  table = end (builder);

  g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 2);
  stage_check_left_out (table, "by", "stands beside “scores”, which holds the models");
  stage_check_left_out (table, "n", "stands beside “scores”, which holds the models");
  stage_check_notice (table, "Some keys look like metrics and some like models");
}

/* The words leave two readings; which was taken is said, with what takes the other. */
static void
test_guess (void)
{
  static const char half[] = "{\"accuracy\": 0.8, \"mine\": 0.7}";
  static const char few[] = "{\"accuracy\": 0.8, \"forest\": 0.7, \"trees\": 0.6}";
  static const struct { const char *json; const char *layout; const char *expected; const char *notice; } cases[] = {
    { half, NULL, "mine: accuracy=0.8 mine=0.7", "they were taken for metrics. The layout “map” takes them for models" },
    { half, "map", "accuracy: score=0.8; mine: score=0.7", NULL },
    { few, NULL, "accuracy: score=0.8; forest: score=0.7; trees: score=0.6",
      "they were taken for models. The layout “record” takes them for metrics" },
    { few, "record", "mine: accuracy=0.8 forest=0.7 trees=0.6", NULL },
    { "{\"A\": {\"f1\": 0.8}}", "record", "mine: A/f1=0.8", NULL },
    { "{\"train\": {\"f1\": 0.8}}", "metrics", "train: f1=0.8", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayResultsOptions options = { .layout = cases[i].layout };
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("mine.json", cases[i].json, &options, &error);
      g_autofree char *words = NULL;

      g_test_message ("%s", cases[i].json);
      g_assert_no_error (error);
      words = stage_describe (table);
      g_assert_cmpstr (words, ==, cases[i].expected);
      if (cases[i].notice != NULL)
        stage_check_notice (table, cases[i].notice);
      else
        g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
    }
}

static void
test_names (void)
{
  static const guint lengths[] = { 1, 4096, 4097 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autofree char *name = g_strnfill (lengths[i], 'n');
      g_autofree char *json = g_strdup_printf ("{\n  \"%s\": 1}", name);
      g_autoptr(AssayDocument) document = parse (json);
      g_autoptr(GError) error = NULL;
      gboolean fits = assay_reading_check_name (document, assay_document_get_root (document)->first, &error);

      g_assert_cmpint (fits, ==, lengths[i] <= 4096);
      if (!fits)
        stage_check_error (error, ASSAY_FORMAT_ERROR_LIMIT, "line 2, column 3: a model name of 4097 bytes; names have at most 4096");
    }
}

static void
test_stream (void)
{
  static const char text[] = "[{\"model\": \"A\", \"f1\": NaN}, {\"model\": \"B\", \"f1\": 0.7,}]";
  g_autoptr(GInputStream) bytes = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr(AssayInput) input = assay_input_new (bytes, "a.json", strlen (text), NULL);
  g_autoptr(AssayTableBuilder) builder = begin ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;

  assay_reading_stream (input, ASSAY_JSON_ELEMENTS, builder, &error);
  g_assert_no_error (error);
  table = end (builder);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: f1=NaN; B: f1=0.7");
  stage_check_notice (table, "1 value is NaN");
  stage_check_notice (table, "A comma stands before");
}

/* What a tree is alone, or a list of: null and other odd things are records as well, which the layout has to judge. */
static void
test_records (void)
{
  const AssayNode second = { .kind = ASSAY_NODE_NULL };
  const AssayNode first = { .kind = ASSAY_NODE_OBJECT, .next = &second };
  const AssayNode list = { .kind = ASSAY_NODE_ARRAY, .first = &first, .n_children = 2 };
  const AssayNode empty = { .kind = ASSAY_NODE_ARRAY };

  g_assert_true (assay_reading_first_record (&list) == &first);
  g_assert_true (assay_reading_next_record (&list, &first) == &second);
  g_assert_null (assay_reading_next_record (&list, &second));
  g_assert_true (assay_reading_first_record (&first) == &first);
  g_assert_null (assay_reading_next_record (&first, &first));
  g_assert_null (assay_reading_first_record (&empty));
}

static void
test_kind (void)
{
  g_autoptr(AssayDocument) list = parse ("[1]");
  g_autoptr(AssayDocument) object = parse ("{}");
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) other = NULL;

  g_assert_true (assay_reading_check_kind (assay_document_get_root (list), ASSAY_NODE_ARRAY, NULL));
  g_assert_true (assay_reading_check_kind (assay_document_get_root (object), ASSAY_NODE_OBJECT, NULL));
  g_assert_false (assay_reading_check_kind (assay_document_get_root (list), ASSAY_NODE_OBJECT, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "needs an object, but the file holds a list");
  g_assert_false (assay_reading_check_kind (assay_document_get_root (object), ASSAY_NODE_ARRAY, &other));
  stage_check_error (other, ASSAY_FORMAT_ERROR_LAYOUT, "needs a list of records, but the file holds a map");
}

static void
test_find_text (void)
{
  g_autoptr(AssayDocument) document = parse ("{\"a\": \"words\", \"b\": \"\", \"c\": 1}");
  const AssayNode *root = assay_document_get_root (document);

  g_assert_cmpstr (assay_reading_find_text (root, "a")->text, ==, "words");
  g_assert_true (assay_reading_check_text (document, assay_reading_find_text (root, "a"), NULL));
  g_assert_null (assay_reading_find_text (root, "b"));
  g_assert_null (assay_reading_find_text (root, "c"));
  g_assert_null (assay_reading_find_text (root, "d"));
  g_assert_null (assay_reading_find_text (root->first, "a"));
}

static void
test_first_object (void)
{
  static const struct { const char *json; gboolean found; } cases[] = {
    { "{\"a\": 1}", TRUE }, { "[{\"a\": 1}, 2]", TRUE }, { "[2, {\"a\": 1}]", FALSE }, { "[]", FALSE }, { "1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);
      const AssayNode *record = assay_reading_first_object (assay_document_get_root (document));

      g_assert_cmpint (record != NULL, ==, cases[i].found);
      if (record != NULL)
        g_assert_cmpstr (record->first->key, ==, "a");
    }
}

/* A commit may be called 1234567, or 12e4567. */
static void
test_put_words (void)
{
  g_autoptr(AssayTableBuilder) builder = begin ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  g_assert_true (assay_reading_put_words (builder, "rev", "12e4567", NULL));
  table = end (builder);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "record 1: rev~'12e4567'");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/reading/tally", test_tally);
  g_test_add_func ("/formats/reading/nothing-to-say", test_nothing_to_say);
  g_test_add_func ("/formats/reading/find-body", test_find_body);
  g_test_add_func ("/formats/reading/siblings", test_siblings);
  g_test_add_func ("/formats/reading/guess", test_guess);
  g_test_add_func ("/formats/reading/names", test_names);
  g_test_add_func ("/formats/reading/stream", test_stream);
  g_test_add_func ("/formats/reading/kind", test_kind);
  g_test_add_func ("/formats/reading/find-text", test_find_text);
  g_test_add_func ("/formats/reading/first-object", test_first_object);
  g_test_add_func ("/formats/reading/put-words", test_put_words);
  g_test_add_func ("/formats/reading/records", test_records);

  return g_test_run ();
}
