#pragma once

#include "formats/format.h"

G_BEGIN_DECLS

/* Every layout, one file each; format.c puts them in order. */
extern const AssayFormat assay_map_format;
extern const AssayFormat assay_metrics_format;
extern const AssayFormat assay_record_format;
extern const AssayFormat assay_records_format;
extern const AssayFormat assay_jsonl_format;
extern const AssayFormat assay_csv_format;

G_END_DECLS
