#include "shell/table-cell.h"

#include "base/number.h"
#include "base/text.h"
#include "policy/explanation.h"
#include "shell/namesake.h"
#include "shell/shown-number.h"
#include "shell/verdict-mark.h"
#include "shell/wording.h"

/* A name may have thousands of characters; the cell shows the first and says so by an ellipsis. */
#define SHOWN_CHARACTERS 200

struct _AssayTableCell
{
  GtkInscription      *inscription;   /* the list item's */
  AssayTableColumnKind kind;
  AssayColumn         *cells;
  guint                row;           /* whose text stands in the cell */
  AssayDigits          digits;        /* how its number stands there */
  AssayVerdict         verdict;       /* whose style class the cell bears; 0 for none */
};

static void
write_text (AssayTableCell *self,
            const char     *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (self->inscription), text) != 0)
    gtk_inscription_set_text (self->inscription, text);
}

static void
write_foreign_text (AssayTableCell *self,
                    const char     *text)
{
  g_autofree char *safe = assay_text_escape_controls (text);
  g_autofree char *short_text = assay_text_shorten (safe, SHOWN_CHARACTERS);

  write_text (self, short_text);
}

static void
bear_class (AssayTableCell *self,
            AssayVerdict    verdict)
{
  GtkWidget *widget = GTK_WIDGET (self->inscription);

  if (self->verdict != 0)
    gtk_widget_remove_css_class (widget, assay_verdict_mark_css_class (self->verdict));
  if (verdict != 0)
    gtk_widget_add_css_class (widget, assay_verdict_mark_css_class (verdict));
  self->verdict = verdict;
}

static void
write_verdict (AssayTableCell  *self,
               AssayEvaluation *evaluation,
               guint            row)
{
  AssayVerdict verdict = assay_evaluation_get_verdict (evaluation, row);
  g_autofree char *text = NULL;

  if (verdict == self->verdict)
    return;

  /* The words alone would do for eyes that see no colour; the symbol is for those that scan a long column. */
  text = g_strdup_printf ("%s %s", assay_verdict_mark_symbol (verdict), assay_verdict_to_title (verdict));
  write_text (self, text);
  bear_class (self, verdict);
}

static void
write_margin (AssayTableCell  *self,
              AssayEvaluation *evaluation,
              guint            row)
{
  g_autofree char *text = NULL;
  g_autofree char *shown = NULL;
  double margin;
  guint rule;

  if (assay_explain_margin (evaluation, row, &rule, &margin, &text))
    shown = assay_wording_number (text);
  write_text (self, shown ?: "");
}

static void
write_name (AssayTableCell  *self,
            AssayEvaluation *evaluation,
            guint            row)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  g_autofree char *id = assay_table_dup_id (table, row);
  g_autofree char *marked = NULL;

  if (!assay_table_is_name_unique (table, row))
    marked = g_strconcat (ASSAY_NAMESAKE_SYMBOL " ", id, NULL);
  write_foreign_text (self, marked ?: id);
}

static void
write_file (AssayTableCell  *self,
            AssayEvaluation *evaluation,
            guint            row)
{
  g_autofree char *files = assay_table_dup_files (assay_evaluation_get_table (evaluation), row);

  write_foreign_text (self, files);
}

static void
write_cells (AssayTableCell  *self,
             AssayEvaluation *evaluation,
             guint            row)
{
  AssaySettings *settings = assay_settings_get_default ();
  g_autofree char *text = NULL;
  char buffer[ASSAY_NUMBER_BUFFER];

  self->digits = assay_settings_get_digits (settings);
  if (assay_column_get_cell (self->cells, row) != ASSAY_CELL_NUMBER)
    {
      write_foreign_text (self, assay_column_get_text (self->cells, row, buffer));
      return;
    }

  text = assay_shown_number (self->cells, row, evaluation, self->digits, assay_settings_get_decimals (settings));
  write_text (self, text);
}

/* A rounded number has as many decimals as the thresholds ask for, which move. */
static gboolean
has_other_digits (AssayTableCell *self)
{
  AssayDigits digits = assay_settings_get_digits (assay_settings_get_default ());

  return digits != self->digits || digits == ASSAY_DIGITS_FIXED;
}

/**
 * assay_table_cell_new:
 * @column: what the column is
 *
 * Returns: (transfer full): an empty cell
 */
AssayTableCell *
assay_table_cell_new (const AssayTableColumn *column)
{
  AssayTableCell *self = g_new0 (AssayTableCell, 1);
  GtkWidget *inscription = gtk_inscription_new ("");

  self->inscription = g_object_ref_sink (GTK_INSCRIPTION (inscription));
  self->kind = column->kind;
  self->cells = column->cells == NULL ? NULL : assay_column_ref (column->cells);
  self->row = G_MAXUINT;

  gtk_inscription_set_text_overflow (self->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (self->inscription, 1);
  gtk_inscription_set_nat_lines (self->inscription, 1);

  if (assay_table_column_is_number (column))
    {
      gtk_inscription_set_xalign (self->inscription, 1);
      gtk_widget_add_css_class (inscription, "numeric");
    }
  if (column->kind == ASSAY_TABLE_COLUMN_VERDICT)
    gtk_widget_add_css_class (inscription, "verdict");

  return self;
}

/**
 * assay_table_cell_free:
 * @self: (nullable)
 */
void
assay_table_cell_free (AssayTableCell *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->cells, assay_column_unref);
  g_clear_object (&self->inscription);
  g_free (self);
}

/**
 * assay_table_cell_get_widget:
 *
 * Returns: (transfer none): what stands in the table
 */
GtkWidget *
assay_table_cell_get_widget (AssayTableCell *self)
{
  return GTK_WIDGET (self->inscription);
}

/**
 * assay_table_cell_write:
 * @evaluation: what the rows are about
 * @row: a row of its table; G_MAXUINT for none
 *
 * Says what is to be said of a row; touches the widget only where that differs from what stands there.
 */
void
assay_table_cell_write (AssayTableCell  *self,
                        AssayEvaluation *evaluation,
                        guint            row)
{
  gboolean same_row = row == self->row;

  self->row = row;
  if (row == G_MAXUINT)
    {
      write_text (self, "");
      bear_class (self, 0);
      return;
    }

  switch (self->kind)
    {
    case ASSAY_TABLE_COLUMN_VERDICT:
      write_verdict (self, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_MARGIN:
      write_margin (self, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_NAME:
      if (!same_row)
        write_name (self, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_FILE:
      if (!same_row)
        write_file (self, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_CELLS:
      if (!same_row || has_other_digits (self))
        write_cells (self, evaluation, row);
      break;
    default:
      g_assert_not_reached ();
    }
}
