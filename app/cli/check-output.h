#pragma once

#include "cli/exit-status.h"

G_BEGIN_DECLS

/* What "assay check" found, ready to be printed. */
typedef struct
{
  AssayEvaluation *evaluation;
  AssayRowSet     *judged;                     /* --model narrows it */
  AssayVerdict     only;                       /* ASSAY_OUTCOME_SKIPPED shows all */
  gboolean         explain;
  guint            counts[ASSAY_N_VERDICTS];   /* of the judged */
  AssayExit        exit;
} AssayCheck;

typedef void (*AssayCheckPrinter) (const AssayCheck *check);

AssayCheckPrinter assay_check_find_printer (const char       *format);
gboolean          assay_check_next         (const AssayCheck *check,
                                            guint            *from,
                                            guint            *row);
GPtrArray        *assay_check_list_columns (const AssayCheck *check);

void              assay_check_print_json   (const AssayCheck *check);
void              assay_check_print_junit  (const AssayCheck *check);

G_END_DECLS
