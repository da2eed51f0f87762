#include "report/report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/english.h"
#include "base/text.h"
#include "report/report-content.h"
#include "report/report-words.h"

#define MAX_MODELS  2000
#define MAX_COLUMNS 6

static void
append_text (GString    *text,
             const char *plain)
{
  g_autofree char *escaped = assay_text_escape_markdown (plain);

  g_string_append (text, escaped);
}

/* A number is no mark-up in a cell or behind a term, and reads better as it is. */
static void
append_cell (GString    *text,
             const char *plain)
{
  if (plain[strspn (plain, "0123456789.eE+-")] == '\0')
    g_string_append (text, plain);
  else
    append_text (text, plain);
}

static void
append_counts (GString          *text,
               const AssayBlock *block)
{
  g_string_append (text, "|");
  for (guint i = 0; i < block->verdicts->len; i++)
    {
      AssayVerdict verdict = g_array_index (block->verdicts, AssayVerdict, i);

      g_string_append_printf (text, " %s %s |", assay_report_verdict_symbol (verdict),
                              assay_verdict_to_title (verdict));
    }
  g_string_append (text, "\n|");
  for (guint i = 0; i < block->cells->len; i++)
    g_string_append (text, " ---: |");
  g_string_append (text, "\n|");
  for (guint i = 0; i < block->cells->len; i++)
    g_string_append_printf (text, " %s |", (const char *) g_ptr_array_index (block->cells, i));
  g_string_append (text, "\n\n");
}

static void
append_facts (GString          *text,
              const AssayBlock *block)
{
  for (guint i = 0; i + 1 < block->cells->len; i += 2)
    {
      g_string_append (text, "- **");
      append_text (text, g_ptr_array_index (block->cells, i));
      g_string_append (text, ":** ");
      append_cell (text, g_ptr_array_index (block->cells, i + 1));
      g_string_append_c (text, '\n');
    }
  g_string_append_c (text, '\n');
}

static void
append_list (GString          *text,
             const AssayBlock *block,
             gboolean          is_numbered)
{
  for (guint i = 0; i < block->cells->len; i++)
    {
      if (is_numbered)
        g_string_append_printf (text, "%u. ", i + 1);
      else
        g_string_append (text, "- ");
      append_text (text, g_ptr_array_index (block->cells, i));
      g_string_append_c (text, '\n');
    }
  g_string_append_c (text, '\n');
}

static void
append_signatures (GString          *text,
                   const AssayBlock *block)
{
  for (guint i = block->n_columns; i < block->cells->len; i++)
    {
      g_string_append (text, "### ");
      append_text (text, g_ptr_array_index (block->cells, i));
      g_string_append (text, "\n\n_");
      append_text (text, block->text);
      g_string_append (text, "_\n\n");
      for (guint field = 0; field < block->n_columns; field++)
        {
          g_string_append (text, "- **");
          append_text (text, g_ptr_array_index (block->cells, field));
          g_string_append_printf (text, ":** _%s_\n", _("empty"));
        }
      g_string_append_c (text, '\n');
    }
}

/* Values and margin stand to the right, so that their digits can be compared. */
static void
append_rule (GString *text,
             guint    n_columns)
{
  g_string_append_c (text, '|');
  for (guint column = 0; column < n_columns; column++)
    g_string_append (text, column > 1 && column < n_columns - 2 ? " ---: |" : " --- |");
  g_string_append_c (text, '\n');
}

static void
append_models (GString          *text,
               const AssayBlock *block)
{
  guint n_rows = block->cells->len / block->n_columns;

  for (guint row = 0; row < n_rows; row++)
    {
      g_string_append_c (text, '|');
      if (row > 0)
        g_string_append_printf (text, " %s", assay_report_verdict_symbol (g_array_index (block->verdicts, AssayVerdict,
                                                                                         row - 1)));
      for (guint column = 0; column < block->n_columns; column++)
        {
          g_string_append_c (text, ' ');
          append_cell (text, g_ptr_array_index (block->cells, row * block->n_columns + column));
          g_string_append (text, " |");
        }
      g_string_append_c (text, '\n');
      if (row == 0)
        append_rule (text, block->n_columns);
    }
  g_string_append_c (text, '\n');
}

static void
append_block (GString          *text,
              const AssayBlock *block)
{
  switch (block->kind)
    {
    case ASSAY_BLOCK_HEADING:
      g_string_append (text, "## ");
      append_text (text, block->text);
      g_string_append (text, "\n\n");
      break;
    case ASSAY_BLOCK_SUBHEADING:
      g_string_append (text, "### ");
      append_text (text, block->text);
      g_string_append (text, "\n\n");
      break;
    case ASSAY_BLOCK_PARAGRAPH:
      append_text (text, block->text);
      g_string_append (text, "\n\n");
      break;
    case ASSAY_BLOCK_COUNTS:
      append_counts (text, block);
      break;
    case ASSAY_BLOCK_FACTS:
      append_facts (text, block);
      break;
    case ASSAY_BLOCK_LIST:
      append_list (text, block, FALSE);
      break;
    case ASSAY_BLOCK_NUMBERED:
      append_list (text, block, TRUE);
      break;
    case ASSAY_BLOCK_SIGNATURES:
      append_signatures (text, block);
      break;
    case ASSAY_BLOCK_MODELS:
      append_models (text, block);
      break;
    case ASSAY_BLOCK_FIGURE:
    default:
      break;
    }
}

/**
 * assay_report_to_markdown:
 * @self: a report
 * @error: return location; this rendering does not fail
 *
 * Writes the report as Markdown with GitHub's tables, at most 2,000 models. Names can be no mark-up.
 *
 * Returns: (transfer full): UTF-8 text
 */
GBytes *
assay_report_to_markdown (const AssayReport *self,
                          GError           **error)
{
  static const AssayReportForm form = { .max_models = MAX_MODELS, .max_columns = MAX_COLUMNS };
  g_auto(AssayEnglish) english = assay_english_begin ();
  g_autoptr(AssayReportBlocks) blocks = assay_report_content_new (self, &form);
  GString *text = g_string_new ("# ");

  append_text (text, assay_report_get_title (self));
  g_string_append (text, "\n\n");
  for (guint i = 0; i < assay_report_blocks_get_n (blocks); i++)
    append_block (text, assay_report_blocks_get (blocks, i));
  g_string_truncate (text, text->len - 1);

  return g_string_free_to_bytes (text);
}
