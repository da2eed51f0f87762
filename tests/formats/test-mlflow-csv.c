#include <gio/gio.h>

#include "stage.h"

#define WEB "Start Time,Duration,Run ID,Name,Source Type,Source Name,User,Status,"

static void
test_marked (void)
{
  stage_check ("run_id,experiment_id,status,artifact_uri,start_time,metrics.val/f1,params.depth,tags.mlflow.runName,tags.team\n"
               "1a,7,FINISHED,x,2025-04-21,0.80,3,forest,blue\n"
               "2b,7,FINISHED,x,2025-04-22,,4,forest,\n"
               "3c,7,FINISHED,x,2025-04-23,0.9,None,,\n", "mlflow-csv",
               "forest / 1a: val/f1=0.80 run_id~'1a' experiment~7 status~'FINISHED' started~'2025-04-21' params/depth~3 "
               "tags/team~'blue'; "
               "forest / 2b: run_id~'2b' experiment~7 status~'FINISHED' started~'2025-04-22' params/depth~4; "
               "3c: val/f1=0.9 run_id~'3c' experiment~7 status~'FINISHED' started~'2025-04-23' params/depth~'None'");
}

/* The web page marks nothing: parameters stand before metrics, each sorted by name. */
static void
test_web (void)
{
  static const struct
  {
    const char *csv;
    const char *expected;
  } cases[] = {
    { WEB "alpha,model,f1\n"
      "t,7s,1a,,LOCAL,train.py,ann,FINISHED,0.5,forest,0.8\n"
      "t,7s,2b,serious-foal,LOCAL,train.py,ann,FINISHED,,tree,0.7\n",
      "forest: f1=0.8 run_id~'1a' started~'t' duration~'7s' tags/mlflow.source.type~'LOCAL' "
      "tags/mlflow.source.name~'train.py' user~'ann' status~'FINISHED' params/alpha~0.5 params/model~'forest'; "
      "serious-foal: f1=0.7 run_id~'2b' started~'t' duration~'7s' tags/mlflow.source.type~'LOCAL' "
      "tags/mlflow.source.name~'train.py' user~'ann' status~'FINISHED' params/model~'tree'" },
    /* A metric among the first names: these are no parameters. */
    { "Start Time,Run ID,Name,accuracy,f1,a note\nt,1a,forest,0.8,0.7,0.6\n",
      "forest: accuracy=0.8 f1=0.7 a note=0.6 run_id~'1a' started~'t'" },
    /* One block: the names decide, as in any table. */
    { "Start Time,Run ID,Name,alpha,learning_rate,mse\nt,1a,forest,1,0.1,0.7\n",
      "forest: alpha=1 mse=0.7 learning_rate~0.1 run_id~'1a' started~'t'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].csv, "mlflow-csv", cases[i].expected);
}

static void
test_said (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", ",run_id,status,artifact_uri,metrics.f1,tags.mlflow.log-model.history\n"
                                                     "0,1a,RUNNING,x,0.8,[]\n", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "1a: f1=0.8 run_id~'1a' status~'RUNNING'");
  stage_check_notice (table, "1 run did not finish");
  stage_check_left_out (table, "artifact_uri", "where the files of the run lie");
  stage_check_left_out (table, "Unnamed: 0", "none of the columns that MLflow writes");
  stage_check_left_out (table, "mlflow.log-model.history", "where the files of the model lie");
}

static void
test_others (void)
{
  stage_check ("run_id,model,accuracy\n1,A,0.8\n2,B,0.7\n", "csv", "A: accuracy=0.8 run_id~1; B: accuracy=0.7 run_id~2");
}

static void
test_empty (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.csv", "run_id,metrics.f1\n1a,\n2b,\n", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_METRIC, "no column holds numbers");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/mlflow-csv/marked", test_marked);
  g_test_add_func ("/formats/mlflow-csv/web", test_web);
  g_test_add_func ("/formats/mlflow-csv/said", test_said);
  g_test_add_func ("/formats/mlflow-csv/others", test_others);
  g_test_add_func ("/formats/mlflow-csv/empty", test_empty);

  return g_test_run ();
}
