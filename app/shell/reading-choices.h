#pragma once

#include "shell/choice-row.h"
#include "table/read-choice.h"
#include "table/table.h"

G_BEGIN_DECLS

/* What there is to choose from where results are read: each fills one row, and hides it where there is no choice. */
void assay_reading_choices_fill_layouts (AssayChoiceRow        *row,
                                         const AssayTable      *table,
                                         const AssayReadChoice *reading);
void assay_reading_choices_fill_steps   (AssayChoiceRow        *row,
                                         const AssayTable      *table,
                                         const AssayReadChoice *reading);
void assay_reading_choices_fill_names   (AssayChoiceRow        *row,
                                         const AssayTable      *table,
                                         const AssayReadChoice *reading);

G_END_DECLS
