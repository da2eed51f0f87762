#include "formats/layouts.h"

static const AssayFormat * const formats[] = {
  &assay_big_bench_format,
  &assay_classification_report_format,
  &assay_deepeval_format,
  &assay_detectron2_format,
  &assay_dvc_diff_format,
  &assay_dvc_experiments_format,
  &assay_dvc_metrics_format,
  &assay_euroeval_format,
  &assay_every_eval_format,
  &assay_evidently_format,
  &assay_evidently_old_format,
  &assay_grid_search_cv_format,
  &assay_grid_search_format,
  &assay_helm_format,
  &assay_inspect_format,
  &assay_keras_format,
  &assay_leaderboard_format,
  &assay_lighteval_format,
  &assay_lightning_format,
  &assay_lm_eval_format,
  &assay_lm_eval_old_format,
  &assay_mlflow_csv_format,
  &assay_mlflow_folder_format,
  &assay_mlflow_json_format,
  &assay_mlperf_format,
  &assay_mmengine_format,
  &assay_model_card_format,
  &assay_mteb_format,
  &assay_nnunet_format,
  &assay_opencompass_format,
  &assay_optuna_format,
  &assay_pandas_format,
  &assay_papers_with_code_format,
  &assay_promptfoo_format,
  &assay_ray_tune_format,
  &assay_sagemaker_format,
  &assay_tensorboard_format,
  &assay_trainer_format,
  &assay_trainer_state_format,
  &assay_ultralytics_format,
  &assay_wandb_format,
  &assay_wandb_table_format,
  &assay_map_format,
  &assay_metrics_format,
  &assay_columns_format,
  &assay_records_format,
  &assay_record_format,
  &assay_jsonl_format,
  &assay_csv_format,
  NULL,
};

/** assay_formats_list: (transfer none): every layout that can be read, NULL-terminated; no two fit the same content */
const AssayFormat * const *
assay_formats_list (void)
{
  return formats;
}

/** assay_formats_find: (transfer none) (nullable): the layout with this id */
const AssayFormat *
assay_formats_find (const char *id)
{
  for (guint i = 0; formats[i] != NULL; i++)
    if (g_strcmp0 (formats[i]->id, id) == 0)
      return formats[i];

  return NULL;
}
