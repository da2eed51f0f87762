#include "shell/cell-factory.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "base/text.h"
#include "policy/explanation.h"

/* A name may have thousands of characters; the cell shows the first and says so by an ellipsis. */
#define SHOWN_CHARACTERS 200

typedef struct
{
  AssayShownRows      *rows;
  AssayColumn         *cells;
  AssayTableColumnKind kind;
  gboolean             is_number;
} CellSource;

typedef struct
{
  const CellSource *source;        /* of the factory, which outlives its cells */
  GtkInscription   *inscription;
  AssayRowSlot     *slot;          /* held; NULL while unbound */
  gulong            changed_id;
  guint             row;           /* whose text stands in the cell */
  AssayVerdict      verdict;       /* whose style class the cell bears; 0 for none */
} Cell;

static const char * const verdict_symbols[ASSAY_N_VERDICTS] = {
  [ASSAY_VERDICT_APPROVED] = "✓",
  [ASSAY_VERDICT_NEEDS_DECISION] = "◔",
  [ASSAY_VERDICT_NOT_EVALUABLE] = "–",
  [ASSAY_VERDICT_REJECTED] = "✕",
};

static const char * const verdict_classes[ASSAY_N_VERDICTS] = {
  [ASSAY_VERDICT_APPROVED] = "approved",
  [ASSAY_VERDICT_NEEDS_DECISION] = "needs-decision",
  [ASSAY_VERDICT_NOT_EVALUABLE] = "not-evaluable",
  [ASSAY_VERDICT_REJECTED] = "rejected",
};

static void
cell_source_free (gpointer  user,
                  GClosure *closure)
{
  CellSource *source = user;

  g_object_unref (source->rows);
  g_clear_pointer (&source->cells, assay_column_unref);
  g_free (source);
}

static void
write_text (Cell       *cell,
            const char *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (cell->inscription), text) != 0)
    gtk_inscription_set_text (cell->inscription, text);
}

static void
write_foreign_text (Cell       *cell,
                    const char *text)
{
  g_autofree char *safe = assay_text_escape_controls (text);
  g_autofree char *short_text = assay_text_shorten (safe, SHOWN_CHARACTERS);

  write_text (cell, short_text);
}

static void
bear_class (Cell         *cell,
            AssayVerdict  verdict)
{
  GtkWidget *widget = GTK_WIDGET (cell->inscription);

  if (verdict_classes[cell->verdict] != NULL)
    gtk_widget_remove_css_class (widget, verdict_classes[cell->verdict]);
  if (verdict_classes[verdict] != NULL)
    gtk_widget_add_css_class (widget, verdict_classes[verdict]);
  cell->verdict = verdict;
}

static void
write_verdict (Cell            *cell,
               AssayEvaluation *evaluation,
               guint            row)
{
  AssayVerdict verdict = assay_evaluation_get_verdict (evaluation, row);
  g_autofree char *text = NULL;

  if (verdict == cell->verdict)
    return;

  /* The words alone would do for eyes that see no colour; the symbol is for those that scan a long column. */
  text = g_strdup_printf ("%s %s", verdict_symbols[verdict], assay_verdict_to_title (verdict));
  write_text (cell, text);
  bear_class (cell, verdict);
}

static void
write_margin (Cell            *cell,
              AssayEvaluation *evaluation,
              guint            row)
{
  g_autofree char *text = NULL;
  double margin;
  guint rule;

  if (assay_explain_margin (evaluation, row, &rule, &margin, &text))
    write_text (cell, text);
  else
    write_text (cell, "");
}

static void
write_name (Cell            *cell,
            AssayEvaluation *evaluation,
            guint            row)
{
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (evaluation), row);

  write_foreign_text (cell, id);
}

static void
write_cells (Cell  *cell,
             guint  row)
{
  const AssayColumn *cells = cell->source->cells;
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *text = assay_column_get_text (cells, row, buffer);

  if (assay_column_get_cell (cells, row) == ASSAY_CELL_NUMBER)
    write_text (cell, text);
  else
    write_foreign_text (cell, text);
}

static void
write_row (Cell *cell)
{
  AssayEvaluation *evaluation = assay_shown_rows_get_evaluation (cell->source->rows);
  guint row = assay_row_slot_get_row (cell->slot);
  gboolean same_row = row == cell->row;

  cell->row = row;
  if (row == G_MAXUINT)
    {
      write_text (cell, "");
      bear_class (cell, 0);
      return;
    }

  switch (cell->source->kind)
    {
    case ASSAY_TABLE_COLUMN_VERDICT:
      write_verdict (cell, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_MARGIN:
      write_margin (cell, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_NAME:
      if (!same_row)
        write_name (cell, evaluation, row);
      break;
    case ASSAY_TABLE_COLUMN_CELLS:
      if (!same_row)
        write_cells (cell, row);
      break;
    default:
      g_assert_not_reached ();
    }
}

/* What cannot be seen is written too, when there is time, but not drawn: each node costs, seen or not. */
static void
write_cell (Cell *cell)
{
  gtk_widget_set_child_visible (GTK_WIDGET (cell->inscription), assay_row_slot_is_in_view (cell->slot));
  write_row (cell);
}

static void
release_slot (Cell *cell)
{
  if (cell->slot != NULL)
    g_clear_signal_handler (&cell->changed_id, cell->slot);
  g_clear_object (&cell->slot);
}

static void
cell_free (gpointer user)
{
  release_slot (user);
  g_free (user);
}

static Cell *
cell_of_item (GtkListItem *item)
{
  return g_object_get_data (G_OBJECT (item), "assay-cell");
}

static void
setup_cell (GtkSignalListItemFactory *factory,
            GtkListItem              *item,
            gpointer                  user)
{
  const CellSource *source = user;
  GtkWidget *inscription = gtk_inscription_new ("");
  Cell *cell = g_new0 (Cell, 1);

  *cell = (Cell) { .source = source, .inscription = GTK_INSCRIPTION (inscription), .row = G_MAXUINT };
  gtk_inscription_set_text_overflow (cell->inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (cell->inscription, 1);
  gtk_inscription_set_nat_lines (cell->inscription, 1);

  if (source->is_number)
    {
      gtk_inscription_set_xalign (cell->inscription, 1);
      gtk_widget_add_css_class (inscription, "numeric");
    }
  if (source->kind == ASSAY_TABLE_COLUMN_VERDICT)
    gtk_widget_add_css_class (inscription, "verdict");

  g_object_set_data_full (G_OBJECT (item), "assay-cell", cell, cell_free);
  gtk_list_item_set_child (item, inscription);
}

static void
bind_cell (GtkSignalListItemFactory *factory,
           GtkListItem              *item,
           gpointer                  user)
{
  Cell *cell = cell_of_item (item);

  release_slot (cell);
  cell->slot = g_object_ref (gtk_list_item_get_item (item));
  cell->changed_id = g_signal_connect_swapped (cell->slot, "changed", G_CALLBACK (write_cell), cell);
  if (!assay_row_slot_owes (cell->slot))
    write_cell (cell);
  else
    gtk_widget_set_child_visible (GTK_WIDGET (cell->inscription), FALSE);
}

static void
unbind_cell (GtkSignalListItemFactory *factory,
             GtkListItem              *item,
             gpointer                  user)
{
  release_slot (cell_of_item (item));
}

/**
 * assay_cell_factory_new:
 * @rows: whose slots the cells are about
 * @column: what the column is
 *
 * Returns: (transfer full): a factory for a column view over row slots
 */
GtkListItemFactory *
assay_cell_factory_new (AssayShownRows         *rows,
                        const AssayTableColumn *column)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  CellSource *source = g_new (CellSource, 1);

  *source = (CellSource) { g_object_ref (rows), NULL, column->kind, assay_table_column_is_number (column) };
  if (column->cells != NULL)
    source->cells = assay_column_ref (column->cells);

  g_signal_connect_data (factory, "setup", G_CALLBACK (setup_cell), source, cell_source_free, 0);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cell), NULL);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cell), NULL);

  return factory;
}
