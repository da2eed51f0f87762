#include "shell/column-chooser.h"
#include "shell/model-table-private.h"
#include "shell/sort-chooser.h"
#include "shell/table-copy.h"

static void
sort (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  const char *key = g_variant_get_string (parameter, NULL);
  gboolean descending = *key == '-';

  assay_model_table_sort (ASSAY_MODEL_TABLE (widget), key + descending, descending);
}

static void
reset_sort (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  assay_model_table_sort (ASSAY_MODEL_TABLE (widget), NULL, FALSE);
}

static GtkWindow *
window_of (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return GTK_IS_WINDOW (root) ? GTK_WINDOW (root) : NULL;
}

static void
sort_other (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (widget);

  if (self->review != NULL)
    assay_sort_chooser_show (window_of (widget), widget, self->choice);
}

static void
choose_columns (GtkWidget  *widget,
                const char *action,
                GVariant   *parameter)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (widget);

  if (self->review != NULL)
    assay_column_chooser_show (window_of (widget), self->choice);
}

static void
hide_column (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  assay_column_choice_hide (ASSAY_MODEL_TABLE (widget)->choice, g_variant_get_string (parameter, NULL));
}

static void
move_column (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AssayColumnChoice *choice = ASSAY_MODEL_TABLE (widget)->choice;
  const char *key = g_variant_get_string (parameter, NULL);
  guint position;

  if (!assay_column_choice_find (choice, key, &position))
    return;

  if (g_str_equal (action, "table.move-first"))
    position = 0;
  else if (g_str_equal (action, "table.move-right"))
    position++;
  else if (position > 0)
    position--;
  assay_column_choice_move (choice, key, position);
}

static void
copy (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (widget);
  AssayRowCopyForm form = g_str_equal (action, "table.copy-csv") ? ASSAY_ROW_COPY_CSV : ASSAY_ROW_COPY_TABS;

  assay_table_copy_rows (widget, self->choice, self->selection, self->slots, form);
}

static void
copy_cell (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  const char *key;
  guint row;

  g_variant_get (parameter, "(u&s)", &row, &key);
  assay_table_copy_cell (widget, ASSAY_MODEL_TABLE (widget)->choice, key, row);
}

static void
select_all (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  gtk_selection_model_select_all (GTK_SELECTION_MODEL (ASSAY_MODEL_TABLE (widget)->selection));
}

static void
select_none (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gtk_selection_model_unselect_all (GTK_SELECTION_MODEL (ASSAY_MODEL_TABLE (widget)->selection));
}

/* With nothing selected Escape means something to somebody else. */
static gboolean
escape (GtkWidget *widget,
        GVariant  *arguments,
        gpointer   user)
{
  if (assay_row_selection_get_n_selected (ASSAY_MODEL_TABLE (widget)->selection) == 0)
    return FALSE;

  select_none (widget, NULL, NULL);

  return TRUE;
}

static void
show_menu (GtkWidget  *widget,
           const char *action,
           GVariant   *parameter)
{
  assay_table_popup_show (ASSAY_MODEL_TABLE (widget)->popup);
}

static void
install_keys (GtkWidgetClass *widget_class)
{
  /* A menu shows the last of the keys. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Insert, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_c, GDK_CONTROL_MASK, "table.copy", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Menu, 0, "table.menu", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_F10, GDK_SHIFT_MASK, "table.menu", NULL);
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape, NULL);
}

/**
 * assay_model_table_install_actions:
 * @widget_class: the class of the model table
 *
 * What can be done to rows and columns, and the keys that do it.
 */
void
assay_model_table_install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "table.sort", "s", sort);
  gtk_widget_class_install_action (widget_class, "table.reset-sort", NULL, reset_sort);
  gtk_widget_class_install_action (widget_class, "table.sort-other", NULL, sort_other);
  gtk_widget_class_install_action (widget_class, "table.choose-columns", NULL, choose_columns);
  gtk_widget_class_install_action (widget_class, "table.hide-column", "s", hide_column);
  gtk_widget_class_install_action (widget_class, "table.move-left", "s", move_column);
  gtk_widget_class_install_action (widget_class, "table.move-right", "s", move_column);
  gtk_widget_class_install_action (widget_class, "table.move-first", "s", move_column);
  gtk_widget_class_install_action (widget_class, "table.copy", NULL, copy);
  gtk_widget_class_install_action (widget_class, "table.copy-csv", NULL, copy);
  gtk_widget_class_install_action (widget_class, "table.copy-cell", "(us)", copy_cell);
  gtk_widget_class_install_action (widget_class, "table.select-all", NULL, select_all);
  gtk_widget_class_install_action (widget_class, "table.select-none", NULL, select_none);
  gtk_widget_class_install_action (widget_class, "table.menu", NULL, show_menu);
  install_keys (widget_class);
}
