#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* What the window says in words about results. No widget is needed to ask. */
char *assay_wording_count    (guint             n) G_GNUC_WARN_UNUSED_RESULT;
char *assay_wording_number   (const char       *number) G_GNUC_WARN_UNUSED_RESULT;
char *assay_wording_size     (guint64           n_bytes) G_GNUC_WARN_UNUSED_RESULT;
char *assay_wording_title    (const AssayTable *table) G_GNUC_WARN_UNUSED_RESULT;
const char *
      assay_wording_layout   (const AssayTable *table);
char *assay_wording_subtitle (const AssayTable *table) G_GNUC_WARN_UNUSED_RESULT;
char *assay_wording_status   (const char       *path) G_GNUC_WARN_UNUSED_RESULT;
char *assay_wording_shown    (guint             n_shown,
                              guint             n_models,
                              guint             n_selected) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
