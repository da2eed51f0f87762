#pragma once

#include "formats/format.h"

G_BEGIN_DECLS

/* Every layout, one file each; layouts.c puts them in order. */
extern const AssayFormat assay_big_bench_format;
extern const AssayFormat assay_classification_report_format;
extern const AssayFormat assay_deepeval_format;
extern const AssayFormat assay_detectron2_format;
extern const AssayFormat assay_dvc_diff_format;
extern const AssayFormat assay_dvc_experiments_format;
extern const AssayFormat assay_dvc_metrics_format;
extern const AssayFormat assay_euroeval_format;
extern const AssayFormat assay_every_eval_format;
extern const AssayFormat assay_evidently_format;
extern const AssayFormat assay_evidently_old_format;
extern const AssayFormat assay_grid_search_cv_format;
extern const AssayFormat assay_grid_search_format;
extern const AssayFormat assay_helm_format;
extern const AssayFormat assay_inspect_format;
extern const AssayFormat assay_keras_format;
extern const AssayFormat assay_leaderboard_format;
extern const AssayFormat assay_lighteval_format;
extern const AssayFormat assay_lightning_format;
extern const AssayFormat assay_lm_eval_format;
extern const AssayFormat assay_lm_eval_old_format;
extern const AssayFormat assay_mlflow_csv_format;
extern const AssayFormat assay_mlflow_folder_format;
extern const AssayFormat assay_mlflow_json_format;
extern const AssayFormat assay_mlperf_format;
extern const AssayFormat assay_mmengine_format;
extern const AssayFormat assay_model_card_format;
extern const AssayFormat assay_mteb_format;
extern const AssayFormat assay_nnunet_format;
extern const AssayFormat assay_opencompass_format;
extern const AssayFormat assay_optuna_format;
extern const AssayFormat assay_pandas_format;
extern const AssayFormat assay_papers_with_code_format;
extern const AssayFormat assay_promptfoo_format;
extern const AssayFormat assay_ray_tune_format;
extern const AssayFormat assay_sagemaker_format;
extern const AssayFormat assay_tensorboard_format;
extern const AssayFormat assay_trainer_format;
extern const AssayFormat assay_trainer_state_format;
extern const AssayFormat assay_ultralytics_format;
extern const AssayFormat assay_wandb_format;
extern const AssayFormat assay_wandb_table_format;
extern const AssayFormat assay_map_format;
extern const AssayFormat assay_metrics_format;
extern const AssayFormat assay_columns_format;
extern const AssayFormat assay_records_format;
extern const AssayFormat assay_record_format;
extern const AssayFormat assay_jsonl_format;
extern const AssayFormat assay_csv_format;

const AssayFormat * const *assay_formats_list (void);
const AssayFormat         *assay_formats_find (const char *id);

G_END_DECLS
