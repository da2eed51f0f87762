#pragma once

#include "base/node.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* Tests that a report holds, each with its "name" and "status". */
guint assay_test_outcomes_say (AssayTableBuilder *builder,
                               const AssayNode   *tests,
                               guint             *n_failed);

G_END_DECLS
