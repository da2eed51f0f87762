#include "formats/layouts.h"

#include <string.h>

/* What each layout looks like; the trees also as the first records of a stream. */
typedef struct
{
  const char *json;
  const char *layout;   /* NULL where none fits */
} Sample;

static const Sample trees[] = {
  { "{\"model_A\": 0.82, \"model_B\": 0.76}", "map" },
  { "{\"scores\": {\"model_A\": 0.82, \"model_B\": 0.76}}", "map" },
  { "{\"model_A\": {\"accuracy\": 0.82}, \"model_B\": {\"accuracy\": 0.76}}", "metrics" },
  { "{\"results\": {\"model_A\": {\"accuracy\": 0.82}, \"model_B\": {\"accuracy\": 0.76}}}", "metrics" },
  { "[{\"model\": \"A\", \"accuracy\": 0.82}]", "records" },
  { "{\"runs\": [{\"model\": \"A\", \"accuracy\": 0.82}]}", "records" },
  { "{\"accuracy\": 0.82, \"f1\": 0.8}", "record" },
  { "{\"model\": \"A\", \"metrics\": {\"accuracy\": 0.82}}", "record" },
  { "{\"train\": {\"accuracy\": 0.9}, \"test\": {\"accuracy\": 0.8}}", "record" },
  { "{\"accuracy\": {\"A\": 0.82, \"B\": 0.76}, \"f1\": {\"A\": 0.8, \"B\": 0.7}}", "columns" },
  { "{\"columns\": [\"accuracy\"], \"index\": [\"A\"], \"data\": [[0.8]]}", "pandas" },
  { "{\"cat\": {\"f1-score\": 0.8}, \"accuracy\": 0.8, \"macro avg\": {\"f1-score\": 0.8}}", "classification-report" },
  { "{\"params\": [{\"C\": 1}], \"mean_test_score\": [0.8]}", "grid-search-cv" },
  { "[[{\"lr\": 0.1}, 1.54, 0.46]]", "grid-search" },
  { "[{\"Submitter\": \"X\", \"Scenario\": \"Offline\", \"Result\": 3}]", "mlperf" },
  { "{}", NULL },
  { "[]", NULL },
  { "[1, 2]", NULL },
  { "{\"model\": \"A\"}", NULL },
  { "0.82", NULL },
  { "\"accuracy\"", NULL },
};

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "sample", ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_ids (void)
{
  const AssayFormat * const *formats = assay_formats_list ();
  g_autoptr(GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr(GHashTable) titles = g_hash_table_new (g_str_hash, g_str_equal);

  guint n;

  for (n = 0; formats[n] != NULL; n++)
    {
      g_assert_true (g_hash_table_add (ids, (gpointer) formats[n]->id));
      g_assert_true (g_hash_table_add (titles, (gpointer) formats[n]->title));
      g_assert_true (assay_formats_find (formats[n]->id) == formats[n]);
    }

  g_assert_cmpuint (n, >=, 6);
  g_assert_null (assay_formats_find ("nothing"));
  g_assert_null (assay_formats_find ("MAP"));
  g_assert_null (assay_formats_find (""));
  g_assert_null (assay_formats_find (NULL));
}

static void
test_reads_its_shapes (void)
{
  const AssayFormat * const *formats = assay_formats_list ();
  guint general = FALSE;

  for (guint i = 0; formats[i] != NULL; i++)
    {
      g_test_message ("%s", formats[i]->id);
      g_assert_cmpuint (formats[i]->shapes, !=, 0);
      g_assert_true (formats[i]->recognise != NULL);
      if ((formats[i]->shapes & ASSAY_SHAPE_TREE) != 0)
        g_assert_true (formats[i]->read_tree != NULL);
      else
        g_assert_true (formats[i]->read_tree != NULL || formats[i]->read_input != NULL);

      /* Those that fit almost everything stand last. */
      g_assert_cmpint (formats[i]->is_general, >=, general);
      general = formats[i]->is_general;
    }
}

/* Every tree fits one layout at most, and the right one. What a tool writes may look home-made, too. */
static void
test_trees_fit_one (void)
{
  const AssayFormat * const *formats = assay_formats_list ();

  for (gsize i = 0; i < G_N_ELEMENTS (trees); i++)
    {
      g_autoptr(AssayDocument) document = parse (trees[i].json);
      guint n = 0;

      g_test_message ("%s", trees[i].json);
      for (guint j = 0; formats[j] != NULL && (n == 0 || !formats[j]->is_general || formats[j - 1]->is_general); j++)
        if ((formats[j]->shapes & ASSAY_SHAPE_TREE) != 0 && formats[j]->recognise (assay_document_get_root (document)))
          {
            n++;
            g_assert_cmpstr (formats[j]->id, ==, trees[i].layout);
          }
      g_assert_cmpuint (n, ==, trees[i].layout != NULL ? 1 : 0);
    }
}

/* A stream's first records come as a list; the shape, which is known, tells the two readers of lists apart. */
static void
test_streams_fit_one (void)
{
  static const AssayShape shapes[] = { ASSAY_SHAPE_ELEMENTS, ASSAY_SHAPE_VALUES, ASSAY_SHAPE_TABLE };
  static const char * const layouts[] = { "records", "jsonl", "csv" };
  const AssayFormat * const *formats = assay_formats_list ();
  g_autoptr(AssayDocument) records = parse ("[{\"model\": \"A\", \"accuracy\": 0.82}, {\"model\": \"B\"}]");
  g_autoptr(AssayDocument) numbers = parse ("[1, 2]");

  for (guint i = 0; i < G_N_ELEMENTS (shapes); i++)
    {
      guint n = 0;

      for (guint j = 0; formats[j] != NULL; j++)
        if ((formats[j]->shapes & shapes[i]) != 0 && formats[j]->recognise (assay_document_get_root (records)))
          {
            n++;
            g_assert_cmpstr (formats[j]->id, ==, layouts[i]);
            g_assert_true (shapes[i] == ASSAY_SHAPE_TABLE ||
                           !formats[j]->recognise (assay_document_get_root (numbers)));
          }
      g_assert_cmpuint (n, ==, 1);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/layouts/ids", test_ids);
  g_test_add_func ("/formats/layouts/reads-its-shapes", test_reads_its_shapes);
  g_test_add_func ("/formats/layouts/trees-fit-one", test_trees_fit_one);
  g_test_add_func ("/formats/layouts/streams-fit-one", test_streams_fit_one);

  return g_test_run ();
}
