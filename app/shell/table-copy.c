#include "shell/table-copy.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "models/column-key.h"
#include "shell/wording.h"

#define ROWS_AT_ONCE 1024

/**
 * assay_table_copy_get_rows:
 * @selection: which rows
 * @slots: where they stand
 *
 * Returns: (transfer full) (element-type guint): the selected rows that are shown, from top to bottom, at most
 *   ASSAY_TABLE_COPY_MAX_ROWS
 */
GArray *
assay_table_copy_get_rows (AssayRowSelection *selection,
                           AssaySlotList     *slots)
{
  const AssayRowPlaces *places = assay_slot_list_get_places (slots);
  const AssayRowSet *selected = assay_row_selection_get_rows (selection);
  GArray *found = g_array_new (FALSE, FALSE, sizeof (guint));
  guint rows[ROWS_AT_ONCE];
  guint first = 0;
  guint n;

  while (places != NULL && (n = assay_row_places_copy (places, first, ROWS_AT_ONCE, rows)) > 0)
    {
      for (guint i = 0; i < n && found->len < ASSAY_TABLE_COPY_MAX_ROWS; i++)
        if (assay_row_set_contains (selected, rows[i]))
          g_array_append_val (found, rows[i]);
      if (found->len == ASSAY_TABLE_COPY_MAX_ROWS)
        break;
      first += n;
    }

  return found;
}

static GPtrArray *
shown_keys (AssayColumnChoice *choice)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < assay_column_choice_get_n_shown (choice); i++)
    g_ptr_array_add (keys, g_strdup (assay_column_choice_get_key (choice, i)));

  return keys;
}

/**
 * assay_table_copy_get_content:
 * @choice: the columns
 * @rows: (element-type guint): the rows
 * @form: what an editor is given as text
 *
 * Returns: (transfer full): the rows as text in @form, and as CSV for who asks for that
 */
GdkContentProvider *
assay_table_copy_get_content (AssayColumnChoice *choice,
                              GArray            *rows,
                              AssayRowCopyForm   form)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (choice);
  g_autoptr(GPtrArray) keys = shown_keys (choice);
  const guint *first = (const guint *) rows->data;
  char *csv = assay_row_copy (evaluation, keys, first, rows->len, ASSAY_ROW_COPY_CSV);
  g_autoptr(GBytes) csv_bytes = g_bytes_new_take (csv, strlen (csv));
  g_autofree char *tabbed = form == ASSAY_ROW_COPY_TABS ? assay_row_copy (evaluation, keys, first, rows->len, form) : NULL;
  GdkContentProvider *providers[2];

  providers[0] = gdk_content_provider_new_typed (G_TYPE_STRING, tabbed != NULL ? tabbed : csv);
  providers[1] = gdk_content_provider_new_for_bytes ("text/csv", csv_bytes);

  return gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
}

static void
tell (GtkWidget  *table,
      const char *sentence)
{
  GtkWidget *overlay = gtk_widget_get_ancestor (table, ADW_TYPE_TOAST_OVERLAY);

  if (overlay != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (overlay), adw_toast_new (sentence));
}

static void
tell_copied (GtkWidget *table,
             guint      n_copied,
             guint      n_selected)
{
  g_autofree char *copied = assay_wording_count (n_copied);
  g_autofree char *selected = assay_wording_count (n_selected);
  g_autofree char *sentence = NULL;

  if (n_copied == ASSAY_TABLE_COPY_MAX_ROWS && n_copied < n_selected)
    /* Translators: the first number is of those copied, the second of those selected */
    sentence = g_strdup_printf (_("Copied the first %s of %s models. A report has them all."), copied, selected);
  else if (n_copied < n_selected)
    sentence = g_strdup_printf (_("Copied %s of %s selected models: those that are shown"), copied, selected);
  else
    sentence = g_strdup_printf (ngettext ("Copied %s model", "Copied %s models", n_copied), copied);
  tell (table, sentence);
}

/**
 * assay_table_copy_rows:
 * @table: a widget below a toast overlay
 * @choice: the columns
 * @selection: which rows
 * @slots: where they stand
 * @form: what an editor is given as text
 *
 * Copies the selected rows that are shown, and says how many; what is not copied is said, too.
 */
void
assay_table_copy_rows (GtkWidget         *table,
                       AssayColumnChoice *choice,
                       AssayRowSelection *selection,
                       AssaySlotList     *slots,
                       AssayRowCopyForm   form)
{
  g_autoptr(GdkContentProvider) content = NULL;
  g_autoptr(GArray) rows = NULL;
  guint n_selected = assay_row_selection_get_n_selected (selection);

  if (assay_column_choice_get_evaluation (choice) == NULL)
    return;

  rows = assay_table_copy_get_rows (selection, slots);
  if (rows->len == 0)
    {
      tell (table, n_selected == 0 ? _("Select models to copy them") : _("None of the selected models is shown"));
      return;
    }

  content = assay_table_copy_get_content (choice, rows, form);
  gdk_clipboard_set_content (gtk_widget_get_clipboard (table), content);
  tell_copied (table, rows->len, n_selected);
}

/**
 * assay_table_copy_cell:
 * @table: a widget below a toast overlay
 * @choice: the columns
 * @key: a column
 * @row: a row of the table
 *
 * Copies what stands in one cell; nothing where there is no such cell any more.
 */
void
assay_table_copy_cell (GtkWidget         *table,
                       AssayColumnChoice *choice,
                       const char        *key,
                       guint              row)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (choice);
  AssayTable *results = evaluation == NULL ? NULL : assay_evaluation_get_table (evaluation);
  g_autofree char *text = NULL;

  if (results == NULL || row >= assay_table_get_n_rows (results) || !assay_column_key_is_known (results, key))
    return;

  text = assay_row_copy_cell (evaluation, key, row);
  gdk_clipboard_set_text (gtk_widget_get_clipboard (table), text);
}
