#include "table/vocabulary.h"

#include <locale.h>

typedef struct
{
  const char    *name;
  AssayDirection direction;
  gboolean       rate;
} Case;

#define UP   ASSAY_DIRECTION_HIGHER
#define DOWN ASSAY_DIRECTION_LOWER
#define NONE ASSAY_DIRECTION_NONE

static const Case cases[] = {
  { "accuracy", UP, TRUE },           { "val_accuracy", UP, TRUE },      { "valAccuracy", UP, TRUE },
  { "eval/loss", DOWN, FALSE },       { "f1-score", UP, TRUE },          { "F1", UP, TRUE },
  { "RMSE", DOWN, FALSE },            { "neg_mean_squared_error", UP, FALSE }, { "neg_rmse", UP, FALSE },
  { "brier_score", DOWN, FALSE },     { "score", UP, FALSE },            { "best_cv_score", UP, FALSE },
  { "top1", UP, TRUE },               { "top1_err", DOWN, TRUE },        { "mAP50-95", UP, TRUE },
  { "metrics/mAP50(B)", UP, TRUE },   { "metrics/mAP_0.5:0.95", UP, TRUE }, { "pass@1", UP, TRUE },
  { "recall@10", UP, TRUE },          { "latency_ms", DOWN, FALSE },     { "Train_time_sec", DOWN, FALSE },
  { "tokens_per_sec", UP, FALSE },    { "R2", UP, FALSE },               { "Adjusted_R2", UP, FALSE },
  { "mean_per_class_error", DOWN, TRUE }, { "logLoss", DOWN, FALSE },    { "log_loss", DOWN, FALSE },
  { "explained_variance", UP, FALSE }, { "macro avg/f1-score", UP, TRUE }, { "wer", DOWN, FALSE },
  { "perplexity", DOWN, FALSE },      { "word_perplexity", DOWN, FALSE }, { "acc,none", UP, TRUE },
  { "threshold", NONE, FALSE },       { "attack success", NONE, FALSE }, { "calibration slope", NONE, FALSE },
  { "my_thing", NONE, FALSE },        { "", NONE, FALSE },               { "___", NONE, FALSE },
  { "AUC-ROC", UP, TRUE },            { "roc_auc", UP, TRUE },           { "auc (macro)", UP, TRUE },
  { "hd95", DOWN, FALSE },            { "false_positive_rate", DOWN, TRUE }, { "exact_match", UP, TRUE },
  { "accuracy_std", NONE, TRUE },     { "std_test_score", NONE, FALSE }, { "rank_test_accuracy", NONE, TRUE },
  { "acc_stderr,none", NONE, TRUE },  { "params.loss", NONE, FALSE },    { "params_C", NONE, FALSE },
  { "config/loss", NONE, FALSE },     { "f1_ci_low", NONE, TRUE },       { "accuracy_se", NONE, TRUE },
  { "lc_standard_error", NONE, FALSE }, { "best_params/loss", NONE, FALSE }, { "mean_test_score", UP, FALSE },
  { "rank", NONE, FALSE },            { "test_mrr", UP, TRUE }, { "standard_accuracy", UP, TRUE },
  { "accelerators_per_node", NONE, FALSE }, { "test_per", DOWN, FALSE }, { "eval_steps_per_second", UP, FALSE },
};

static void
test_direction (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (assay_vocabulary_direction (cases[i].name), ==, cases[i].direction);
      g_assert_cmpint (assay_vocabulary_is_rate (cases[i].name), ==, cases[i].rate);
    }
}

static void
test_metric (void)
{
  static const char * const metrics[] = { "accuracy", "test_f1", "bias", "pass@k", "Accuracy" };
  static const char * const others[] = { "model_A", "RandomForest", "Gradient Boosting", "bert-base-uncased", "SVM", "KNN" };

  for (guint i = 0; i < G_N_ELEMENTS (metrics); i++)
    g_assert_true (assay_vocabulary_is_metric (metrics[i]));
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (assay_vocabulary_is_metric (others[i]));
}

static void
test_dropped (void)
{
  static const char * const dropped[] = {
    "epoch", "Epoch", "step", "train_runtime", "eval/runtime", "eval_samples_per_second", "lr", "lr/pg0", "seed", "num_params",
    "n_estimators", "batch_size", "params_gamma", "params.depth", "best_params/C", "config/lr", "a/config/b", "_timestamp",
    "_wandb/runtime", "acc_stderr", "acc_stderr,none", "CV_R2_std", "std_test_score", "fit_time", "git_hash", "timestamp",
    "support", "weighted avg/support", "Unnamed: 0", "rank_test_accuracy", "version",
    "lc_standard_error", "fit_time_marginal", "mean_fit_time", "infer_batch_size", "max_depth", "conv_layers", "train_samples",
    "cook/confused_with/vacuum", "experiment_tag",
  };
  static const char * const kept[] = {
    "accuracy", "latency_ms", "cost", "explained_variance", "n50_score", "test/loss", "grid", "throughput", "params",
    "inference_time", "time",
  };

  for (guint i = 0; i < G_N_ELEMENTS (dropped); i++)
    {
      g_test_message ("%s", dropped[i]);
      g_assert_true (assay_vocabulary_is_dropped (dropped[i]));
    }
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_test_message ("%s", kept[i]);
      g_assert_false (assay_vocabulary_is_dropped (kept[i]));
    }
}

static void
test_identity (void)
{
  static const char * const names[] = { "model", "Model", "model_name", "NAME", "run", "Algorithm", "mlflow.runName" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_true (assay_vocabulary_is_identity (names[i]));
  g_assert_false (assay_vocabulary_is_identity ("model_type"));
  g_assert_false (assay_vocabulary_is_identity ("a/model"));
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary/direction", test_direction);
  g_test_add_func ("/vocabulary/metric", test_metric);
  g_test_add_func ("/vocabulary/dropped", test_dropped);
  g_test_add_func ("/vocabulary/identity", test_identity);

  return g_test_run ();
}
