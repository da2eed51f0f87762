#include "shell/value-list.h"

#include <glib/gi18n-lib.h>

#include "base/number.h"
#include "shell/beside-words.h"
#include "shell/foreign-label.h"
#include "shell/wording.h"

/* More lines nobody reads in a side pane; a thousand labels would be felt when walking from model to model. */
#define MAX_LINES        200
#define SHOWN_CHARACTERS 300

struct _AssayValueList
{
  GtkWidget   parent_instance;

  GtkWidget  *grid;
  GtkWidget  *more;
  GPtrArray  *names;    /* labels, line by line; kept for the next model */
  GPtrArray  *values;
  AssayTable *table;
  GArray     *beside;   /* AssayBeside of each metric that has a line */
  GHashTable *said;     /* columns that are said beside a metric, and have no line of their own */
  guint       row;
};

G_DEFINE_FINAL_TYPE (AssayValueList, assay_value_list, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (AssayValueList *self,
           guint           line,
           guint           column)
{
  GtkWidget *label = assay_foreign_label_new ();

  gtk_label_set_xalign (GTK_LABEL (label), column == 0 ? 0 : 1);
  gtk_label_set_width_chars (GTK_LABEL (label), 4);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), label, column, line, 1, 1);

  return label;
}

static void
ensure_line (AssayValueList *self,
             guint           line)
{
  GtkWidget *value;

  if (line < self->names->len)
    return;

  g_ptr_array_add (self->names, add_label (self, line, 0));
  value = add_label (self, line, 1);
  gtk_label_set_selectable (GTK_LABEL (value), TRUE);
  gtk_label_set_justify (GTK_LABEL (value), GTK_JUSTIFY_RIGHT);
  gtk_widget_set_can_focus (value, FALSE);
  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_add_css_class (g_ptr_array_index (self->names, line), "dim-label");
  g_ptr_array_add (self->values, value);
}

static const char *
text_of (const AssayColumn *column,
         guint              row,
         char              *buffer)
{
  AssayCell cell = assay_column_get_cell (column, row);

  if (cell == ASSAY_CELL_MISSING)
    return _("missing");
  if (cell == ASSAY_CELL_EMPTY)
    return _("empty");

  return assay_column_get_text (column, row, buffer);
}

static void
show_line (AssayValueList    *self,
           guint              line,
           const AssayColumn *column,
           const AssayBeside *beside)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *text = text_of (column, self->row, buffer);
  g_autofree char *words = beside != NULL ? assay_beside_to_words (beside, self->row, text) : NULL;

  ensure_line (self, line);
  assay_foreign_label_set_text (g_ptr_array_index (self->names, line), assay_column_get_name (column),
                                SHOWN_CHARACTERS);
  assay_foreign_label_set_text (g_ptr_array_index (self->values, line), words != NULL ? words : text, SHOWN_CHARACTERS);
}

static guint
show_role (AssayValueList *self,
           AssayRole       role,
           guint           line)
{
  for (guint i = 0; i < assay_table_get_n_columns (self->table) && line < MAX_LINES; i++)
    {
      AssayColumn *column = assay_table_get_column (self->table, i);

      if (assay_column_get_role (column) != role || g_hash_table_contains (self->said, column))
        continue;

      show_line (self, line, column,
                 role == ASSAY_ROLE_METRIC ? &g_array_index (self->beside, AssayBeside, line) : NULL);
      line++;
    }

  return line;
}

static gboolean
has_pairings (const AssayTable *table)
{
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    if (assay_column_get_pairing (assay_table_get_column (table, i))->kind != ASSAY_PAIRING_NONE)
      return TRUE;

  return FALSE;
}

/* Once per table: each metric that gets a line is asked for what stands beside it. */
static void
find_beside (AssayValueList *self)
{
  gboolean any = has_pairings (self->table);

  g_array_set_size (self->beside, 0);
  g_hash_table_remove_all (self->said);
  for (guint i = 0; i < assay_table_get_n_columns (self->table) && self->beside->len < MAX_LINES; i++)
    {
      AssayColumn *metric = assay_table_get_column (self->table, i);
      AssayBeside beside = { { NULL } };

      if (assay_column_get_role (metric) != ASSAY_ROLE_METRIC)
        continue;

      if (any)
        assay_beside_find (&beside, self->table, metric);
      for (guint kind = 0; kind < G_N_ELEMENTS (beside.columns); kind++)
        if (beside.columns[kind] != NULL)
          g_hash_table_add (self->said, beside.columns[kind]);
      g_array_append_val (self->beside, beside);
    }
}

static void
show_lines (AssayValueList *self)
{
  guint n_columns = assay_table_get_n_columns (self->table) - g_hash_table_size (self->said);
  guint n = show_role (self, ASSAY_ROLE_METRIC, 0);
  g_autofree char *digits = NULL;
  g_autofree char *more = NULL;

  n = show_role (self, ASSAY_ROLE_ATTRIBUTE, n);
  for (guint line = 0; line < self->names->len; line++)
    {
      gtk_widget_set_visible (g_ptr_array_index (self->names, line), line < n);
      gtk_widget_set_visible (g_ptr_array_index (self->values, line), line < n);
    }

  digits = assay_wording_count (n_columns - n);
  more = g_strdup_printf (ngettext ("and %s more", "and %s more", n_columns - n), digits);
  gtk_label_set_text (GTK_LABEL (self->more), more);
  gtk_widget_set_visible (self->more, n < n_columns);
}

static void
assay_value_list_dispose (GObject *object)
{
  AssayValueList *self = ASSAY_VALUE_LIST (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->more, gtk_widget_unparent);
  g_clear_pointer (&self->table, assay_table_unref);

  G_OBJECT_CLASS (assay_value_list_parent_class)->dispose (object);
}

static void
assay_value_list_finalize (GObject *object)
{
  AssayValueList *self = ASSAY_VALUE_LIST (object);

  g_array_unref (self->beside);
  g_hash_table_unref (self->said);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->values);

  G_OBJECT_CLASS (assay_value_list_parent_class)->finalize (object);
}

static void
assay_value_list_class_init (AssayValueListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_value_list_dispose;
  G_OBJECT_CLASS (klass)->finalize = assay_value_list_finalize;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
assay_value_list_init (AssayValueList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 6);

  self->beside = g_array_new (FALSE, FALSE, sizeof (AssayBeside));
  self->said = g_hash_table_new (NULL, NULL);
  self->names = g_ptr_array_new ();
  self->values = g_ptr_array_new ();
  self->row = G_MAXUINT;
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 12);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 6);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  self->more = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->more), 0);
  gtk_widget_add_css_class (self->more, "dim-label");
  gtk_widget_set_parent (self->more, GTK_WIDGET (self));
  /* Asked once while it is empty, a container of GTK 4.8 goes on thinking that its height is the same for all widths. */
  ensure_line (self, 0);
}

/**
 * assay_value_list_new:
 *
 * Returns: (transfer floating): a list without lines
 */
GtkWidget *
assay_value_list_new (void)
{
  return g_object_new (ASSAY_TYPE_VALUE_LIST, NULL);
}

/**
 * assay_value_list_set_row:
 * @self: the list
 * @table: the results
 * @row: the model
 *
 * Shows the cells of a model as they were written, at most 200 of them; errors and samples beside their metric. Asking for the same model again costs
 * nothing.
 */
void
assay_value_list_set_row (AssayValueList *self,
                          AssayTable     *table,
                          guint           row)
{
  g_return_if_fail (ASSAY_IS_VALUE_LIST (self));
  g_return_if_fail (row < assay_table_get_n_rows (table));

  if (self->table == table && self->row == row)
    return;

  self->row = row;
  if (self->table != table)
    {
      assay_table_ref (table);
      g_clear_pointer (&self->table, assay_table_unref);
      self->table = table;
      find_beside (self);
    }
  show_lines (self);
}
