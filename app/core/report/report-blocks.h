#pragma once

#include "figures/figure.h"
#include "policy/evaluation.h"

G_BEGIN_DECLS

/* What a report says, as blocks without a form. HTML, PDF and Markdown all print these, so they say the same. All
 * texts are plain and free of control characters. */
typedef struct _AssayReportBlocks AssayReportBlocks;

typedef enum
{
  ASSAY_BLOCK_HEADING,
  ASSAY_BLOCK_SUBHEADING,
  ASSAY_BLOCK_PARAGRAPH,
  ASSAY_BLOCK_COUNTS,     /* cells: one number per verdict */
  ASSAY_BLOCK_FACTS,      /* cells: a term, then its words, and so on */
  ASSAY_BLOCK_LIST,       /* cells: one item each */
  ASSAY_BLOCK_NUMBERED,   /* the same, where the order has numbers */
  ASSAY_BLOCK_FIGURE,     /* text is the caption */
  ASSAY_BLOCK_MODELS,     /* cells: the head, then row by row: verdict, model, judged values, margin, what made the
                             verdict, what else was judged */
  ASSAY_BLOCK_SIGNATURES, /* cells: the fields, then one signer each, "" for whoever that will be */
} AssayBlockKind;

typedef struct
{
  AssayBlockKind kind;
  char          *text;        /* of heading, paragraph, figure; caption of models; what an empty signature says */
  GPtrArray     *cells;       /* of char * */
  GArray        *verdicts;    /* counts and models: an AssayVerdict per number or row */
  GArray        *numbers;     /* models: a double per row for each judged value and the margin; NaN for none */
  guint          n_columns;   /* models: of cells; signatures: of fields */
  AssayFigure   *figure;
} AssayBlock;

AssayReportBlocks *assay_report_blocks_new       (void);
void               assay_report_blocks_free      (AssayReportBlocks       *self);
guint              assay_report_blocks_get_n     (const AssayReportBlocks *self);
const AssayBlock  *assay_report_blocks_get       (const AssayReportBlocks *self,
                                                  guint                    index);
void               assay_report_blocks_add       (AssayReportBlocks       *self,
                                                  AssayBlockKind           kind,
                                                  const char              *text);
void               assay_report_blocks_models    (AssayReportBlocks       *self,
                                                  const char              *caption,
                                                  guint                    n_columns);
void               assay_report_blocks_signatures (AssayReportBlocks    *self,
                                                const char              *empty,
                                                guint                    n_fields);
void               assay_report_blocks_figure    (AssayReportBlocks       *self,
                                                  AssayFigure             *figure);
void               assay_report_blocks_cell      (AssayReportBlocks       *self,
                                                  const char              *text);
void               assay_report_blocks_fact      (AssayReportBlocks       *self,
                                                  const char              *term,
                                                  const char              *words);
void               assay_report_blocks_more      (AssayReportBlocks       *self,
                                                  guint                    n,
                                                  guint                    max,
                                                  const char              *where);
void               assay_report_blocks_number    (AssayReportBlocks       *self,
                                                  double                   number);
void               assay_report_blocks_verdict   (AssayReportBlocks       *self,
                                                  AssayVerdict             verdict);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayReportBlocks, assay_report_blocks_free)

G_END_DECLS
