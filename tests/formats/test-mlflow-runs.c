#include "formats/mlflow-runs.h"

#include <string.h>

#include "base/limits.h"
#include "stage.h"

typedef struct
{
  AssayTableBuilder *builder;
  AssayMlflowRuns   *runs;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->builder = assay_table_builder_new ();
  assay_table_builder_begin_source (fixture->builder, "runs.json", "runs.json");
  fixture->runs = assay_mlflow_runs_new (fixture->builder);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  assay_mlflow_runs_free (fixture->runs);
  assay_table_builder_free (fixture->builder);
}

static AssayTable *
finish (Fixture *fixture)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_mlflow_runs_end (fixture->runs, &error));
  g_assert_no_error (error);
  assay_table_builder_end_source (fixture->builder, "x", "X", "00", 1);

  return assay_table_builder_end (fixture->builder);
}

static void
check (const AssayTable *table,
       const char       *expected)
{
  g_autofree char *words = stage_describe (table);

  g_assert_cmpstr (words, ==, expected);
}

/* A metric is one whatever it is called, and a parameter never is. */
static void
test_columns (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr(AssayTable) table = NULL;

  assay_mlflow_runs_begin (fixture->runs, "1a", "forest");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_PARAM, "accuracy", "0.5");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_TAG, "kind", "x");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_TAG, "mlflow.log-model.history", "[]");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_METRIC, "val/f1", "0.80");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_METRIC, "stage", "3");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_FACT, "stage", "Production");
  table = finish (fixture);

  check (table, "forest: val/f1=0.80 metrics/stage=3 run_id~'1a' stage~'Production' params/accuracy~0.5 tags/kind~'x'");
  stage_check_left_out (table, "mlflow.log-model.history", "where the files of the model lie");
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
}

static void
test_names (Fixture       *fixture,
            gconstpointer  unused)
{
  g_autoptr(AssayTable) table = NULL;

  assay_mlflow_runs_begin (fixture->runs, "1a", "forest");
  assay_mlflow_runs_begin (fixture->runs, "2b", "forest");
  assay_mlflow_runs_begin (fixture->runs, "3c", "tree");
  assay_mlflow_runs_begin (fixture->runs, "4d", "tree");
  assay_mlflow_runs_remove (fixture->runs);
  assay_mlflow_runs_begin (fixture->runs, "5e", "");
  assay_mlflow_runs_begin (fixture->runs, NULL, NULL);
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_METRIC, "f1", "1");
  table = finish (fixture);

  check (table, "forest / 1a: run_id~'1a'; forest / 2b: run_id~'2b'; tree: run_id~'3c'; 5e: run_id~'5e'; record 6: f1=1");
  stage_check_left_out (table, "tree", "was deleted in MLflow");
}

/* The highest step counts, of one step the newest value, and of one time the last. */
static void
test_steps (Fixture       *fixture,
            gconstpointer  unused)
{
  static const struct { const char *text, *step, *time; } lines[] = {
    { "0.1", "0", "100" }, { "0.9", "20", "90" }, { "0.3", "3", "400" }, { "0.8", "20", "80" }, { "0.7", "20", "90" },
    { "0.6", "x", "500" },
  };
  g_autoptr(AssayTable) table = NULL;

  assay_mlflow_runs_begin (fixture->runs, "1a", "forest");
  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    assay_mlflow_runs_put_step (fixture->runs, "f1", lines[i].text, lines[i].step, lines[i].time);
  assay_mlflow_runs_put_step (fixture->runs, "auc", "nan", "0", "1");
  assay_mlflow_runs_begin (fixture->runs, "2b", "tree");
  assay_mlflow_runs_put_step (fixture->runs, "f1", "-inf", "0", "1");
  table = finish (fixture);

  check (table, "forest: f1=0.7 auc=NaN run_id~'1a'; tree: f1=-Infinity run_id~'2b'");
  stage_check_notice (table, "the value of the last step was read");
}

static void
test_unfinished (Fixture       *fixture,
                 gconstpointer  unused)
{
  g_autoptr(AssayTable) table = NULL;

  assay_mlflow_runs_begin (fixture->runs, "1a", "forest");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_FACT, "status", "FINISHED");
  assay_mlflow_runs_begin (fixture->runs, "2b", "tree");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_FACT, "status", "KILLED");
  assay_mlflow_runs_begin (fixture->runs, "3c", "gone");
  assay_mlflow_runs_put (fixture->runs, ASSAY_MLFLOW_FACT, "status", "FAILED");
  assay_mlflow_runs_remove (fixture->runs);
  table = finish (fixture);

  stage_check_notice (table, "1 run did not finish, so its metrics may be of a part only: “tree”");
}

static void
test_refused (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *name = g_strnfill (ASSAY_LIMIT_NAME_BYTES + 1, 'x');
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) none = NULL;

  g_assert_false (assay_mlflow_runs_end (fixture->runs, &none));
  stage_check_error (none, ASSAY_FORMAT_ERROR_NO_RESULTS, "no run of MLflow is in it");

  assay_mlflow_runs_begin (fixture->runs, "1a", name);
  g_assert_false (assay_mlflow_runs_end (fixture->runs, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_LIMIT, "a name of 4097 bytes");
  assay_table_builder_abandon_source (fixture->builder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add ("/formats/mlflow-runs/columns", Fixture, NULL, set_up, test_columns, tear_down);
  g_test_add ("/formats/mlflow-runs/names", Fixture, NULL, set_up, test_names, tear_down);
  g_test_add ("/formats/mlflow-runs/steps", Fixture, NULL, set_up, test_steps, tear_down);
  g_test_add ("/formats/mlflow-runs/unfinished", Fixture, NULL, set_up, test_unfinished, tear_down);
  g_test_add ("/formats/mlflow-runs/refused", Fixture, NULL, set_up, test_refused, tear_down);

  return g_test_run ();
}
