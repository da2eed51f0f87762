#include "formats/folder-kind.h"

#include "stage.h"

static char *
kind_of (Stage      *stage,
         const char *folder)
{
  g_autofree char *path = stage_path (stage, folder);
  const AssayFolderKind *kind = assay_folder_kind_find (path);

  return g_strdup (kind != NULL ? kind->name : "none");
}

static void
check (const char * const *files,
       const char         *folder,
       const char         *expected)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *found = NULL;

  for (; *files != NULL; files++)
    stage_write (stage, *files, "");
  found = kind_of (stage, folder);
  g_test_message ("%s", folder);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_find (void)
{
  static const struct
  {
    const char *files[6];
    const char *folder;
    const char *expected;
  } cases[] = {
    { { "run/meta.yaml", "run/metrics/f1" }, "run", "mlflow-run" },
    { { "run/meta.yaml", "run/tags/x" }, "run", "mlflow-run" },
    { { "run/meta.yaml", "run/artifacts/x" }, "run", "none" },
    { { "run/metrics/f1", "run/params/x" }, "run", "none" },
    { { "0/meta.yaml", "0/run/meta.yaml", "0/run/metrics/f1" }, "0", "mlflow-experiment" },
    { { "0/meta.yaml", "0/.trash/meta.yaml", "0/.trash/metrics/f1" }, "0", "none" },
    { { "0/meta.yaml" }, "0", "none" },
    { { "s/0/meta.yaml", "s/0/run/meta.yaml", "s/0/run/metrics/f1", "s/1/meta.yaml" }, "s", "mlflow-store" },
    { { "p/mlruns/0/meta.yaml", "p/mlruns/0/run/meta.yaml", "p/mlruns/0/run/metrics/f1" }, "p", "none" },
    { { "helm/x/stats.json", "helm/x/run_spec.json" }, "helm/x", "helm-run" },
    { { "helm/x/stats.json", "helm/x/run_spec.json" }, "helm", "none" },
    { { "helm/x/stats.json" }, "helm/x", "none" },
    { { "t/params.json", "t/result.json" }, "t", "ray-trial" },
    { { "t/params.json", "t/progress.csv" }, "t", "ray-trial" },
    { { "t/params.json", "t/scores.json" }, "t", "none" },
    { { "wandb/run-1/files/wandb-summary.json" }, "wandb/run-1", "wandb-run" },
    { { "wandb/run-1/files/wandb-summary.json" }, "wandb/run-1/files", "none" },
    { { "m/rev/model_meta.json", "m/rev/STS12.json" }, "m/rev", "mteb-model" },
    { { "m/rev/model_meta.json", "m/rev/STS12.json" }, "m", "none" },
    { { "results/a.json" }, "results", "none" },
    { { "results/a.json" }, "nowhere", "none" },
    { { "results/a.json" }, "results/a.json", "none" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check (cases[i].files, cases[i].folder, cases[i].expected);
}

static void
test_parts (void)
{
  static const AssayFolderKind kind = { .name = "x", .parts = "a.json log/* */deep/** v-*/meta", .logs = "log/*" };
  static const struct
  {
    const char *part;
    gboolean    takes;
    gboolean    enters;
  } cases[] = {
    { "a.json", TRUE, TRUE },
    { "b.json", FALSE, TRUE },
    { "log", FALSE, TRUE },
    { "log/x", TRUE, FALSE },
    { "log/x/y", FALSE, FALSE },
    { "any/deep", FALSE, TRUE },
    { "any/deep/1", TRUE, TRUE },
    { "any/deep/1/2/3", TRUE, TRUE },
    { "any/shallow/1", FALSE, FALSE },
    { "v-1/meta", TRUE, FALSE },
    { "w-1/meta", FALSE, FALSE },
    { "a.json/x", FALSE, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].part);
      g_assert_cmpint (assay_folder_kind_takes (&kind, cases[i].part), ==, cases[i].takes);
      g_assert_cmpint (assay_folder_kind_enters (&kind, cases[i].part), ==, cases[i].enters);
    }
  g_assert_true (assay_folder_kind_is_log (&kind, "log/x"));
  g_assert_false (assay_folder_kind_is_log (&kind, "a.json"));
}

static void
test_main_part (void)
{
  static const AssayFolderKind kind = { .name = "x", .parts = "*", .main = "a.json b.csv" };
  static const AssayFolderKind without = { .name = "x", .parts = "*" };
  g_autoptr(Stage) stage = stage_new ();
  g_autofree char *folder = stage_path (stage, ".");
  g_autofree char *second = NULL;
  g_autofree char *first = NULL;

  g_assert_null (assay_folder_kind_dup_main (&kind, folder));
  stage_write (stage, "b.csv", "");
  second = assay_folder_kind_dup_main (&kind, folder);
  g_assert_cmpstr (second, ==, "b.csv");
  stage_write (stage, "a.json", "");
  first = assay_folder_kind_dup_main (&kind, folder);
  g_assert_cmpstr (first, ==, "a.json");
  g_assert_null (assay_folder_kind_dup_main (&without, folder));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/folder-kind/find", test_find);
  g_test_add_func ("/formats/folder-kind/parts", test_parts);
  g_test_add_func ("/formats/folder-kind/main", test_main_part);

  return g_test_run ();
}
