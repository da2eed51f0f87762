#pragma once

#include "formats/format.h"

G_BEGIN_DECLS

/* Every layout, one file each; layouts.c puts them in order. */
extern const AssayFormat assay_helm_format;
extern const AssayFormat assay_mlflow_csv_format;
extern const AssayFormat assay_mlflow_folder_format;
extern const AssayFormat assay_mlflow_json_format;
extern const AssayFormat assay_mteb_format;
extern const AssayFormat assay_classification_report_format;
extern const AssayFormat assay_grid_search_cv_format;
extern const AssayFormat assay_grid_search_format;
extern const AssayFormat assay_leaderboard_format;
extern const AssayFormat assay_mlperf_format;
extern const AssayFormat assay_model_card_format;
extern const AssayFormat assay_opencompass_format;
extern const AssayFormat assay_pandas_format;
extern const AssayFormat assay_map_format;
extern const AssayFormat assay_metrics_format;
extern const AssayFormat assay_record_format;
extern const AssayFormat assay_records_format;
extern const AssayFormat assay_jsonl_format;
extern const AssayFormat assay_csv_format;
extern const AssayFormat assay_columns_format;

const AssayFormat * const *assay_formats_list (void);
const AssayFormat         *assay_formats_find (const char *id);

G_END_DECLS
