#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The paper that a report is made for. Never by the locale: the same inputs give the same bytes everywhere. */
typedef enum
{
  ASSAY_PAPER_A4,
  ASSAY_PAPER_LETTER,
  ASSAY_N_PAPERS,
} AssayPaper;

gboolean    assay_paper_from_id    (const char *id,
                                    AssayPaper *paper);
const char *assay_paper_to_id      (AssayPaper  paper);
double      assay_paper_get_width  (AssayPaper  paper);   /* points */
double      assay_paper_get_height (AssayPaper  paper);

G_END_DECLS
