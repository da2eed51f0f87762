#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* What makes two results files “of one kind”, so that columns, order and policy of the one fit the other. */
char *assay_results_kind  (const AssayTable   *table) G_GNUC_WARN_UNUSED_RESULT;
char *assay_results_place (const char * const *paths) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
