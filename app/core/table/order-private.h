#pragma once

#include "table/order.h"

G_BEGIN_DECLS

AssayOrder *assay_order_new_take (guint *rows,
                                  guint  n_rows,
                                  guint  n_numbers) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
