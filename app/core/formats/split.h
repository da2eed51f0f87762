#pragma once

#include "base/document.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* Which part of the samples a metric was measured on, by its name: "val_loss", "train/accuracy". */
typedef enum
{
  ASSAY_SPLIT_UNKNOWN,
  ASSAY_SPLIT_TRAINING,
  ASSAY_SPLIT_HELD_OUT,
} AssaySplit;

AssaySplit assay_split_from_name      (const char          *name);
void       assay_split_say_training   (const AssayDocument *document,
                                       AssayTableBuilder   *builder);
void       assay_split_check_training (const AssayDocument *document,
                                       AssayTableBuilder   *builder);

G_END_DECLS
