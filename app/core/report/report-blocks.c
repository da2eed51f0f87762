#include "report/report-blocks.h"

#include <glib/gi18n-lib.h>

struct _AssayReportBlocks
{
  GArray *blocks;
};

static void
block_clear (gpointer pointer)
{
  AssayBlock *block = pointer;

  g_free (block->text);
  g_ptr_array_unref (block->cells);
  g_array_unref (block->verdicts);
  g_array_unref (block->numbers);
  g_clear_pointer (&block->figure, assay_figure_free);
}

/** assay_report_blocks_new: (transfer full): no blocks yet */
AssayReportBlocks *
assay_report_blocks_new (void)
{
  AssayReportBlocks *self = g_new0 (AssayReportBlocks, 1);

  self->blocks = g_array_new (FALSE, TRUE, sizeof (AssayBlock));
  g_array_set_clear_func (self->blocks, block_clear);

  return self;
}

/**
 * assay_report_blocks_free:
 * @self: (transfer full): blocks
 */
void
assay_report_blocks_free (AssayReportBlocks *self)
{
  g_array_unref (self->blocks);
  g_free (self);
}

/** assay_report_blocks_get_n: how many blocks there are */
guint
assay_report_blocks_get_n (const AssayReportBlocks *self)
{
  return self->blocks->len;
}

/**
 * assay_report_blocks_get:
 * @self: blocks
 * @index: from 0
 *
 * Returns: (transfer none) (nullable): one block, valid until the next is added; %NULL behind the last
 */
const AssayBlock *
assay_report_blocks_get (const AssayReportBlocks *self,
                         guint                    index)
{
  return index < self->blocks->len ? &g_array_index (self->blocks, AssayBlock, index) : NULL;
}

static AssayBlock *
get_last (AssayReportBlocks *self)
{
  g_assert (self->blocks->len > 0);

  return &g_array_index (self->blocks, AssayBlock, self->blocks->len - 1);
}

/**
 * assay_report_blocks_add:
 * @self: blocks
 * @kind: what follows
 * @text: (nullable): its text
 *
 * Begins a block; cells that are added belong to it until the next begins.
 */
void
assay_report_blocks_add (AssayReportBlocks *self,
                         AssayBlockKind     kind,
                         const char        *text)
{
  AssayBlock block = { .kind = kind, .text = g_strdup (text) };

  block.cells = g_ptr_array_new_with_free_func (g_free);
  block.verdicts = g_array_new (FALSE, FALSE, sizeof (AssayVerdict));
  block.numbers = g_array_new (FALSE, FALSE, sizeof (double));
  g_array_append_val (self->blocks, block);
}

/**
 * assay_report_blocks_models:
 * @self: blocks
 * @caption: of the table
 * @n_columns: cells per row, the head among them
 *
 * Begins a table of models.
 */
void
assay_report_blocks_models (AssayReportBlocks *self,
                            const char        *caption,
                            guint              n_columns)
{
  assay_report_blocks_add (self, ASSAY_BLOCK_MODELS, caption);
  get_last (self)->n_columns = n_columns;
}

/**
 * assay_report_blocks_signatures:
 * @self: blocks
 * @empty: what stands where a signature is missing
 * @n_fields: how many fields a signature has
 *
 * Begins the places of signatures.
 */
void
assay_report_blocks_signatures (AssayReportBlocks *self,
                                const char        *empty,
                                guint              n_fields)
{
  assay_report_blocks_add (self, ASSAY_BLOCK_SIGNATURES, empty);
  get_last (self)->n_columns = n_fields;
}

/**
 * assay_report_blocks_figure:
 * @self: blocks
 * @figure: (transfer full): a picture
 *
 * Begins a block of @figure with its summary as caption.
 */
void
assay_report_blocks_figure (AssayReportBlocks *self,
                            AssayFigure       *figure)
{
  assay_report_blocks_add (self, ASSAY_BLOCK_FIGURE, assay_figure_get_summary (figure));
  get_last (self)->figure = figure;
}

/** assay_report_blocks_cell: adds one text to the last block */
void
assay_report_blocks_cell (AssayReportBlocks *self,
                          const char        *text)
{
  g_ptr_array_add (get_last (self)->cells, g_strdup (text));
}

/** assay_report_blocks_fact: adds a term and its words to the last block */
void
assay_report_blocks_fact (AssayReportBlocks *self,
                          const char        *term,
                          const char        *words)
{
  assay_report_blocks_cell (self, term);
  assay_report_blocks_cell (self, words);
}

/**
 * assay_report_blocks_more:
 * @self: blocks
 * @n: how many there are
 * @max: how many a list could hold
 * @where: a sentence that says where all of them are
 *
 * Says in a paragraph what a list left out; nothing where it holds all.
 */
void
assay_report_blocks_more (AssayReportBlocks *self,
                          guint              n,
                          guint              max,
                          const char        *where)
{
  g_autofree char *words = NULL;

  if (n <= max)
    return;

  words = g_strdup_printf (ngettext ("%u more is not listed here. %s", "%u more are not listed here. %s", n - max),
                           n - max, where);
  assay_report_blocks_add (self, ASSAY_BLOCK_PARAGRAPH, words);
}

/** assay_report_blocks_number: adds to the last block what a cell can be sorted by; NaN for nothing */
void
assay_report_blocks_number (AssayReportBlocks *self,
                            double             number)
{
  g_array_append_val (get_last (self)->numbers, number);
}

/** assay_report_blocks_verdict: adds the verdict that the next number or row of the last block belongs to */
void
assay_report_blocks_verdict (AssayReportBlocks *self,
                             AssayVerdict       verdict)
{
  g_array_append_val (get_last (self)->verdicts, verdict);
}
