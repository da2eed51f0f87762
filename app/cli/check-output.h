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

typedef struct
{
  const char *format;
  void      (*print) (const AssayCheck *check);
  gboolean    in_english;   /* read by programs, in whatever language the session is */
} AssayCheckPrinter;

const AssayCheckPrinter *assay_check_find_printer (const char              *format);
void                     assay_check_print        (const AssayCheck        *check,
                                                   const AssayCheckPrinter *printer);
gboolean                 assay_check_next         (const AssayCheck        *check,
                                                   guint                   *from,
                                                   guint                   *row);
GPtrArray               *assay_check_list_columns (const AssayCheck        *check);

void                     assay_check_print_json   (const AssayCheck        *check);
void                     assay_check_print_junit  (const AssayCheck        *check);

G_END_DECLS
