#include "formats/layouts.h"

#include <string.h>

/* What each layout looks like; the trees also as the first records of a stream. */
typedef struct
{
  const char *json;
  const char *layout;   /* NULL where none fits */
} Sample;

static const Sample trees[] = {
  { "{\"model\": {}, \"task\": {}, \"scores\": [{\"score_dict\": {\"f1\": 1}}]}", "big-bench" },
  { "{\"testRunData\": {\"metricsScores\": []}}", "deepeval" },
  { "{\"metrics\": [{\"config\": {\"type\": \"evidently:metric_v2:F1\"}, \"value\": 1}], \"tests\": []}", "evidently" },
  { "{\"metrics\": [{\"metric\": \"F1\", \"result\": {\"current\": {\"f1\": 1}}}]}", "evidently-old" },
  { "{\"tests\": [{\"name\": \"t\"}], \"summary\": {\"all_passed\": true}}", "evidently-old" },
  { "{\"foreground_mean\": {\"Dice\": 1}, \"metric_per_case\": []}", "nnunet" },
  { "[{\"task\": \"t\", \"datasets\": []}]", "papers-with-code" },
  { "{\"evalId\": \"e\", \"results\": {\"version\": 3, \"prompts\": []}}", "promptfoo" },
  { "{\"regression_metrics\": {\"mse\": {\"value\": 1}}}", "sagemaker" },
  { "{\"dataset\": \"d\", \"model\": \"A\", \"results\": {\"total\": {\"test_f1\": 1}}}", "euroeval" },
  { "{\"schema_version\": \"1\", \"model_info\": {}, \"evaluation_results\": []}", "every-eval" },
  { "{\"eval\": {\"model\": \"A\", \"task\": \"t\"}, \"plan\": {}, \"results\": {}}", "inspect" },
  { "{\"results\": {\"all\": {\"acc\": 0.7}}, \"config_general\": {}, \"versions\": {\"all\": 0}}", "lighteval" },
  { "{\"results\": {\"mmlu\": {\"acc,none\": 0.7}}, \"versions\": {\"mmlu\": 0}}", "lm-eval" },
  { "{\"results\": {\"piqa\": {\"acc\": 0.7}}, \"versions\": {\"piqa\": 0}}", "lm-eval-old" },
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

  g_assert_cmpuint (g_hash_table_size (ids), >=, 6);
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

/* How many layouts of a kind fit; @found is the last of them. */
static guint
count_fitting (const AssayNode    *root,
               guint               shape,
               gboolean            is_general,
               const AssayFormat **found)
{
  const AssayFormat * const *formats = assay_formats_list ();
  guint n = 0;

  for (guint i = 0; formats[i] != NULL; i++)
    if ((formats[i]->shapes & shape) != 0 && formats[i]->is_general == is_general && formats[i]->recognise (root))
      {
        n++;
        *found = formats[i];
      }

  return n;
}

/* Every tree fits one layout at most, and the right one; the general ones are asked where no other fits. */
static void
test_trees_fit_one (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (trees); i++)
    {
      g_autoptr(AssayDocument) document = parse (trees[i].json);
      const AssayNode *root = assay_document_get_root (document);
      const AssayFormat *found = NULL;
      guint n = count_fitting (root, ASSAY_SHAPE_TREE, FALSE, &found);

      g_test_message ("%s", trees[i].json);
      n = n > 0 ? n : count_fitting (root, ASSAY_SHAPE_TREE, TRUE, &found);
      g_assert_cmpuint (n, ==, trees[i].layout != NULL ? 1 : 0);
      g_assert_cmpstr (found != NULL ? found->id : NULL, ==, trees[i].layout);
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

/* Layouts of tools: the tree, or the first records of a stream or of a table, fits one of them only. */
static void
test_tools_fit_one (void)
{
  static const struct { AssayShape shape; const char *json; const char *layout; } samples[] = {
    { ASSAY_SHAPE_TREE, "{\"eval/f1\": 0.8, \"train_runtime\": 3, \"_step\": 3, \"_wandb\": {\"runtime\": 74}}", "wandb" },
    { ASSAY_SHAPE_TREE, "{\"main\": {\"data\": {\"m.json\": {\"data\": {\"f1\": 0.8}}}}}", "dvc-metrics" },
    { ASSAY_SHAPE_TREE, "{\"m.json\": {\"f1\": {\"old\": 0.7, \"new\": 0.8, \"diff\": 0.1}}}", "dvc-diff" },
    { ASSAY_SHAPE_TREE, "{\"workspace\": {\"baseline\": {\"data\": {\"metrics\": {}}}}}", "dvc-experiments" },
    { ASSAY_SHAPE_ELEMENTS, "[{\"rev\": \"workspace\", \"data\": {\"metrics\": {}}}]", "dvc-experiments" },
    { ASSAY_SHAPE_TREE, "{\"loss\": [0.9, 0.5], \"val_loss\": [0.8, 0.6]}", "keras" },
    { ASSAY_SHAPE_TREE, "[[1700000000.5, 100, 0.82]]", "tensorboard" },
    { ASSAY_SHAPE_TREE, "{\"eval_f1\": 0.8, \"eval_runtime\": 3.5, \"epoch\": 2}", "trainer" },
    { ASSAY_SHAPE_TREE, "{\"global_step\": 3, \"log_history\": [{\"eval_runtime\": 1}]}", "trainer-state" },
    { ASSAY_SHAPE_VALUES, "[{\"iteration\": 19, \"total_loss\": 2.0, \"lr\": 1e-5, \"data_time\": 1}]", "detectron2" },
    { ASSAY_SHAPE_VALUES, "[{\"iter\": 50, \"epoch\": 1, \"data_time\": 0.1, \"loss\": 2, \"step\": 50}]", "mmengine" },
    { ASSAY_SHAPE_VALUES, "[{\"training_iteration\": 1, \"trial_id\": \"a_0\", \"epoch\": 1, \"step\": 2}]", "ray-tune" },
    { ASSAY_SHAPE_TABLE, "[{\"training_iteration\": \"1\", \"time_total_s\": \"2\", \"epoch\": \"1\", \"step\": \"2\"}]", "ray-tune" },
    { ASSAY_SHAPE_TABLE, "[{\"epoch\": \"1\", \"metrics/mAP50(B)\": \"0.5\", \"step\": \"1\"}]", "ultralytics" },
    { ASSAY_SHAPE_TABLE, "[{\"epoch\": \"1\", \"step\": \"9\", \"val_loss\": \"0.5\"}]", "lightning" },
    { ASSAY_SHAPE_TABLE, "[{\"Wall time\": \"1\", \"Step\": \"1\", \"Value\": \"0.5\"}]", "tensorboard" },
    { ASSAY_SHAPE_TABLE, "[{\"number\": \"0\", \"value\": \"0.5\", \"state\": \"COMPLETE\"}]", "optuna" },
    { ASSAY_SHAPE_TABLE, "[{\"Name\": \"bee\", \"State\": \"finished\", \"Created\": \"x\", \"Runtime\": \"3\"}]", "wandb-table" },
  };
  const AssayFormat * const *formats = assay_formats_list ();

  for (gsize i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr(AssayDocument) document = parse (samples[i].json);
      guint n = 0;

      g_test_message ("%s", samples[i].json);
      for (guint j = 0; formats[j] != NULL; j++)
        if (!formats[j]->is_general && (formats[j]->shapes & samples[i].shape) != 0 &&
            formats[j]->recognise (assay_document_get_root (document)))
          {
            n++;
            g_assert_cmpstr (formats[j]->id, ==, samples[i].layout);
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
  g_test_add_func ("/formats/layouts/tools-fit-one", test_tools_fit_one);

  return g_test_run ();
}
