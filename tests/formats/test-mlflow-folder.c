#include <gio/gio.h>
#include <string.h>

#include "formats/folder-document.h"
#include "stage.h"
#include "table/source.h"

#define FOREST "artifact_uri: x\nexperiment_id: '7'\nlifecycle_stage: active\nrun_id: 1a\nrun_name: forest\nstatus: 3\n" \
               "start_time: 17\nend_time: 18\nuser_id: ann\ntags: []\n"

static void
write_run (Stage      *stage,
           const char *folder,
           const char *meta,
           const char *accuracy)
{
  g_autofree char *meta_path = g_strconcat (folder, "meta.yaml", NULL);
  g_autofree char *metric = g_strconcat (folder, "metrics/val/accuracy", NULL);
  g_autofree char *param = g_strconcat (folder, "params/depth", NULL);

  stage_write (stage, meta_path, meta);
  stage_write (stage, param, "3");
  if (accuracy != NULL)
    stage_write (stage, metric, accuracy);
}

static void
check (Stage      *stage,
       const char *names,
       const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_open (stage, names, NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, "mlflow-folder");
}

static void
test_run (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table = NULL;
  const AssaySource *source;

  write_run (stage, "7/1a/", FOREST, "17 0.70 0\n18 0.80 1 more 5\n");
  stage_write (stage, "7/1a/tags/mlflow.runName", "forest");
  stage_write (stage, "7/1a/tags/team", "blue");
  stage_write (stage, "7/1a/artifacts/model.pkl", "");
  check (stage, "7/1a", "forest: val/accuracy=0.80 run_id~'1a' experiment~7 status~'FINISHED' started~17 ended~18 "
                        "user~'ann' params/depth~3 tags/team~'blue'");

  table = stage_open (stage, "7/1a", NULL, NULL);
  source = assay_table_get_source (table, 0);
  g_assert_cmpstr (source->name, ==, "1a");
  g_assert_cmpstr (source->folder, ==, "mlflow-run");
  g_assert_true (g_str_has_suffix (source->path, "/7/1a"));
  g_assert_cmpstr (source->path, ==, source->contents);
  g_assert_cmpuint (g_strv_length (source->parts), ==, 5);
  g_assert_cmpstr (source->parts[0], ==, "meta.yaml");
  stage_check_left_out (table, "artifacts", "is not needed");
  stage_check_notice (table, "the value of the last step was read");
}

/* What a report keeps is the document: read as a file it gives the same table, and the bytes have the digest. */
static void
test_same_as_file (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *path = stage_path (stage, "7/1a");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AssayTable) folder = NULL;
  g_autoptr(AssayTable) file = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *words = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *text = NULL;

  write_run (stage, "7/1a/", FOREST, "17 NaN 0\n");
  bytes = assay_folder_document_read (path, NULL);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  stage_write (stage, "frozen/1a.mlflow-run.json", text);
  folder = stage_open (stage, "7/1a", NULL, NULL);
  file = stage_open (stage, "frozen/1a.mlflow-run.json", NULL, NULL);
  expected = stage_describe (folder);
  words = stage_describe (file);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);

  g_assert_cmpstr (words, ==, expected);
  g_assert_nonnull (strstr (words, "forest: val/accuracy=NaN"));
  g_assert_cmpstr (assay_table_get_source (folder, 0)->sha256, ==, sha256);
  g_assert_cmpstr (assay_table_get_source (file, 0)->sha256, ==, sha256);
  g_assert_null (assay_table_get_source (file, 0)->folder);
}

/* Opened again as long as the table lives, with what is in the folder then. */
static void
test_open_again (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GInputStream) changed = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GBytes) other = NULL;
  g_autofree char *sha256 = NULL;
  g_autofree char *other_sha256 = NULL;
  const AssaySource *source;

  write_run (stage, "7/1a/", FOREST, "17 0.5 0\n");
  table = stage_open (stage, "7/1a", NULL, NULL);
  source = assay_table_get_source (table, 0);
  stream = assay_source_open (source, NULL, NULL);
  bytes = g_input_stream_read_bytes (stream, 100000, NULL, NULL);
  sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  g_assert_cmpstr (sha256, ==, source->sha256);
  g_assert_cmpuint (g_bytes_get_size (bytes), ==, source->size);

  stage_write (stage, "7/1a/metrics/val/accuracy", "17 0.5 0\n18 0.6 1\n");
  changed = assay_source_open (source, NULL, NULL);
  other = g_input_stream_read_bytes (changed, 100000, NULL, NULL);
  other_sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, other);
  g_assert_cmpstr (other_sha256, !=, source->sha256);
}

static void
test_store (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(AssayTable) table = NULL;

  stage_write (stage, "mlruns/7/meta.yaml", "artifact_location: x\nexperiment_id: '7'\nname: prices\n");
  stage_write (stage, "mlruns/0/meta.yaml", "artifact_location: x\nexperiment_id: '0'\nname: Default\n");
  write_run (stage, "mlruns/7/1a/", FOREST, "17 0.70 0\n");
  write_run (stage, "mlruns/7/2b/", "run_id: 2b\nexperiment_id: '7'\nrun_name: forest\nstatus: 4\n", NULL);
  write_run (stage, "mlruns/7/3c/", "run_id: 3c\nexperiment_id: '7'\nlifecycle_stage: deleted\nrun_name: old\n", "1 1 1");
  write_run (stage, "mlruns/7/4d/", "run_uuid: 4d\nexperiment_id: '7'\nrun_name: ''\n", "1 inf 1");
  write_run (stage, "mlruns/7/5e/", "run_id: [\n", "1 1 1");
  stage_write (stage, "mlruns/7/4d/tags/mlflow.runName", "named by a tag");
  stage_write (stage, "mlruns/models/Price/meta.yaml", "name: Price\n");
  stage_write (stage, "mlruns/models/Price/version-2/meta.yaml",
               "name: Price\nversion: 2\nrun_id: 1a\ncurrent_stage: Production\n");
  stage_write (stage, "mlruns/models/Price/version-1/meta.yaml",
               "name: Price\nversion: 1\nrun_id: 2b\ncurrent_stage: None\n");
  check (stage, "mlruns",
         "forest / 1a: val/accuracy=0.70 run_id~'1a' experiment~'prices' status~'FINISHED' started~17 ended~18 user~'ann' "
         "registered_as~'Price 2' stage~'Production' params/depth~3; "
         "forest / 2b: run_id~'2b' experiment~'prices' status~'FAILED' registered_as~'Price 1' params/depth~3; "
         "named by a tag: val/accuracy=Infinity run_id~'4d' experiment~'prices' params/depth~3");

  table = stage_open (stage, "mlruns", NULL, NULL);
  g_assert_cmpstr (assay_table_get_source (table, 0)->folder, ==, "mlflow-store");
  g_assert_cmpuint (assay_table_get_n_sources (table), ==, 1);
  stage_check_left_out (table, "old", "was deleted in MLflow");
  stage_check_left_out (table, "7/5e/meta.yaml", "not YAML");
  stage_check_left_out (table, "7/5e/metrics/val/accuracy", "the meta.yaml of its run is missing");
  stage_check_notice (table, "1 run did not finish");
}

/* A folder above, an experiment in it and a run beside a file: all the ways in. */
static void
test_ways_in (void)
{
  g_autoptr(Stage) stage = stage_new ();

  stage_write (stage, "p/mlruns/7/meta.yaml", "artifact_location: x\nexperiment_id: '7'\nname: prices\n");
  write_run (stage, "p/mlruns/7/1a/", "run_id: 1a\nrun_name: forest\n", "17 0.70 0\n");
  stage_write (stage, "tree.json", "{\"model\": \"tree\", \"val\": {\"accuracy\": 0.5}}");
  check (stage, "p", "forest: val/accuracy=0.70 run_id~'1a' params/depth~3");
  check (stage, "p/mlruns/7", "forest: val/accuracy=0.70 run_id~'1a' params/depth~3");
  check (stage, "p/mlruns/7/1a tree.json", "forest: val/accuracy=0.70 run_id~'1a' params/depth~3; tree: val/accuracy=0.5");
}

static void
test_malformed (void)
{
  static const struct
  {
    const char *json;
    int         code;
    const char *reason;
  } cases[] = {
    { "{\"assay_folder\": \"mlflow-run\"}", ASSAY_FORMAT_ERROR_NO_RESULTS, "its “files” are missing" },
    { "{\"assay_folder\": \"mlflow-run\", \"files\": []}", ASSAY_FORMAT_ERROR_NO_RESULTS, "its “files” are missing" },
    { "{\"assay_folder\": \"mlflow-run\", \"files\": {}}", ASSAY_FORMAT_ERROR_NO_RESULTS, "no run of MLflow" },
    { "{\"assay_folder\": \"mlflow-run\", \"files\": {\"meta.yaml\": 3, \"metrics/f1\": null}}",
      ASSAY_FORMAT_ERROR_NO_RESULTS, "no run of MLflow" },
    { "{\"assay_folder\": \"mlflow-run\", \"files\": {\"meta.yaml\": \"- a list\"}}",
      ASSAY_FORMAT_ERROR_NO_RESULTS, "no run of MLflow" },
    { "{\"assay_folder\": \"mlflow-run\", \"files\": {\"meta.yaml\": \"run_id: {}\"}}",
      ASSAY_FORMAT_ERROR_NO_RESULTS, "no run of MLflow" },
    { "{\"assay_folder\": \"mlflow-run\", \"files\": {\"meta.yaml\": \"run_id: a\", \"metrics/f1\": \"0.5\"}}",
      ASSAY_FORMAT_ERROR_NO_METRIC, "no column holds numbers" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (stage_read ("x.json", cases[i].json, NULL, &error));
      stage_check_error (error, cases[i].code, cases[i].reason);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/mlflow-folder/run", test_run);
  g_test_add_func ("/formats/mlflow-folder/same-as-file", test_same_as_file);
  g_test_add_func ("/formats/mlflow-folder/open-again", test_open_again);
  g_test_add_func ("/formats/mlflow-folder/store", test_store);
  g_test_add_func ("/formats/mlflow-folder/ways-in", test_ways_in);
  g_test_add_func ("/formats/mlflow-folder/malformed", test_malformed);

  return g_test_run ();
}
