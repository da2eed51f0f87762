#include "formats/mteb-task.h"

#include <math.h>
#include <string.h>

#include "stage.h"

typedef struct
{
  AssayDocument *document;
  AssayMtebTask  task;
} Sample;

static void
sample_init (Sample     *sample,
             const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;

  sample->document = assay_document_new_from_json (bytes, "x", ASSAY_JSON_TOLERANT, NULL, &error);
  g_assert_no_error (error);
}

static gboolean
is_task (const char *json)
{
  Sample sample;
  gboolean found;

  sample_init (&sample, json);
  found = assay_mteb_task_find_splits (assay_document_get_root (sample.document)) != NULL;
  assay_document_unref (sample.document);

  return found;
}

static void
test_recognised (void)
{
  static const char * const tasks[] = {
    "{\"task_name\": \"A\", \"scores\": {\"test\": [{\"main_score\": 1}]}}",
    "{\"mteb_version\": \"1\", \"scores\": {}}",
    "{\"mteb_version\": \"1\", \"mteb_dataset_name\": \"A\", \"test\": {\"accuracy\": 1}}",
    "{\"mteb_version\": \"1\", \"validation\": {\"en\": {\"f1\": 1}}}",
    "{\"test\": {\"main_score\": 0.5, \"accuracy\": 0.5}}",
    "{\"test\": {\"en\": {\"main_score\": 0.5}}}",
  };
  static const char * const others[] = {
    "{\"scores\": {\"test\": [{\"main_score\": 1}]}}",
    "{\"test\": {\"accuracy\": 0.5}}",
    "{\"test\": [{\"main_score\": 0.5}]}",
    "{\"mteb_version\": \"1\"}",
    "{\"mteb_version\": \"1\", \"scores\": 3}",
    "{\"main_score\": 0.5}",
    "[]",
    "3",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (tasks); i++)
    {
      g_test_message ("%s", tasks[i]);
      g_assert_true (is_task (tasks[i]));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_test_message ("%s", others[i]);
      g_assert_false (is_task (others[i]));
    }
}

static void
check (const char *json,
       const char *split,
       guint       n,
       const char *expected)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  Sample sample;

  g_test_message ("%s", json);
  sample_init (&sample, json);
  g_assert_true (assay_mteb_task_init (&sample.task, assay_document_get_root (sample.document), "A"));
  g_assert_cmpstr (sample.task.split, ==, split);
  g_assert_cmpuint (assay_mteb_task_get_n (&sample.task), ==, n);

  assay_table_builder_begin_source (builder, "x", "x");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "m", -1);
  g_assert_true (assay_mteb_task_put_main (&sample.task, builder, reader, &error));
  g_assert_true (assay_mteb_task_put_further (&sample.task, builder, reader, &error));
  assay_table_builder_end_source (builder, "mteb", "MTEB", "00", 1);
  table = assay_table_builder_end (builder);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  assay_document_unref (sample.document);
}

static void
test_scores (void)
{
  check ("{\"mteb_version\": \"1\", \"scores\": {\"train\": [{\"main_score\": 1}], \"test\": [{\"main_score\": 0.50, "
         "\"f1\": 0.4, \"hf_subset\": \"default\", \"languages\": [\"eng\"], \"nauc_f1_max\": NaN, \"pearson\": [1, 2]}]}}",
         "test", 1, "m: A=0.50 A/f1=0.4");
  check ("{\"mteb_version\": \"1\", \"scores\": {\"dev\": [{\"main_score\": NaN}]}}", "dev", 1, "m: A=NaN");
  check ("{\"mteb_version\": \"1\", \"scores\": {\"standard\": [{\"main_score\": 0.5}]}}", "standard", 1, "m: A=0.5");

  /* The mean over subsets; of what one lacks there is none. */
  check ("{\"mteb_version\": \"1\", \"scores\": {\"test\": [{\"main_score\": 0.5, \"f1\": 0.25, \"ap\": 1, \"hf_subset\": \"de\"}, "
         "{\"main_score\": 0.25, \"f1\": 0.75, \"hf_subset\": \"en\"}]}}", "test", 2, "m: A=0.375 A/f1=0.5 A/ap=NaN A/n_subsets~2");
  check ("{\"mteb_version\": \"1\", \"scores\": {\"test\": [{\"main_score\": 0.5}, {\"main_score\": NaN}]}}", "test", 2,
         "m: A=NaN A/n_subsets~2");

  /* As it was written in 2022, with a main score and without. */
  check ("{\"test\": {\"accuracy\": 0.7, \"accuracy_stderr\": 0.02, \"main_score\": 0.7, \"evaluation_time\": 3}}", "test", 1,
         "m: A=0.7 A/accuracy=0.7 A_stderr~0.02");
  check ("{\"test\": {\"de\": {\"main_score\": 0.5}, \"en\": {\"main_score\": 1}, \"evaluation_time\": 3}}", "test", 2,
         "m: A=0.75 A/n_subsets~2");
  check ("{\"mteb_version\": \"1\", \"test\": {\"cos_sim\": {\"pearson\": 0.8, \"spearman\": 0.7}}}", "test", 1, "m: A=0.7");
  check ("{\"mteb_version\": \"1\", \"test\": {\"map_at_10\": 0.1, \"ndcg_at_10\": 0.3}}", "test", 1, "m: A=0.3 A/map_at_10=0.1");
}

static void
check_pairing (const char       *json,
               AssayPairingKind  kind,
               const char       *column,
               double            value)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("A.json", json, NULL, &error);
  AssayColumn *found;

  g_assert_no_error (error);
  found = assay_table_find_column (table, column);
  g_assert_nonnull (found);
  g_assert_cmpint (assay_column_get_pairing (found)->kind, ==, kind);
  g_assert_cmpstr (assay_column_get_pairing (found)->metric, ==, "A");
  g_assert_cmpfloat_with_epsilon (assay_column_get_values (found)[0], value, 1e-12);
}

static void
test_uncertainty (void)
{
  /* Over 0.6, 0.8 and 1.0. */
  check_pairing ("{\"task_name\": \"A\", \"scores\": {\"test\": [{\"main_score\": 0.8, \"accuracy\": 0.8, "
                 "\"scores_per_experiment\": [{\"accuracy\": 0.6}, {\"accuracy\": 0.8}, {\"accuracy\": 1.0}]}]}}",
                 ASSAY_PAIRING_STDDEV, "A_stddev", 0.2);
  check_pairing ("{\"task_name\": \"A\", \"scores\": {\"test\": [{\"main_score\": 0.8, \"v_measure\": 0.8, \"v_measure_std\": 0.03}]}}",
                 ASSAY_PAIRING_STDDEV, "A_stddev", 0.03);
  check_pairing ("{\"mteb_version\": \"1\", \"mteb_dataset_name\": \"A\", \"test\": {\"main_score\": 0.8, \"accuracy\": 0.8, "
                 "\"accuracy_stderr\": 0.01}}", ASSAY_PAIRING_STDERR, "A_stderr", 0.01);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/mteb-task/recognised", test_recognised);
  g_test_add_func ("/formats/mteb-task/scores", test_scores);
  g_test_add_func ("/formats/mteb-task/uncertainty", test_uncertainty);

  return g_test_run ();
}
