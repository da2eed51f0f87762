#include "shell/kept-selection.h"

#include "shell/model-table.h"

struct _AssayKeptSelection
{
  AssayTable  *table;          /* the results as they were; NULL without any */
  AssayRowSet *rows;           /* what is selected of them */
  guint        current_row;    /* G_MAXUINT: none */
  char        *sort_key;       /* NULL: as in the files */
  gboolean     is_descending;
};

static AssayModelTable *
find_table (GtkWidget *widget)
{
  if (ASSAY_IS_MODEL_TABLE (widget))
    return ASSAY_MODEL_TABLE (widget);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      AssayModelTable *found = find_table (child);

      if (found != NULL)
        return found;
    }

  return NULL;
}

/**
 * assay_kept_selection_new:
 * @root: a widget with a model table in it
 *
 * Returns: (transfer full): how its models are looked at now
 */
AssayKeptSelection *
assay_kept_selection_new (GtkWidget *root)
{
  AssayKeptSelection *self = g_new0 (AssayKeptSelection, 1);
  AssayModelTable *table = find_table (root);
  AssayReview *review = table != NULL ? assay_model_table_get_review (table) : NULL;

  if (review == NULL)
    return self;

  self->table = assay_table_ref (assay_review_get_table (review));
  self->rows = assay_row_set_copy (assay_model_table_get_selection (table));
  self->current_row = assay_model_table_get_current_row (table);
  self->sort_key = g_strdup (assay_model_table_get_sort (table, &self->is_descending));

  return self;
}

/**
 * assay_kept_selection_free:
 * @self: (transfer full): what was kept
 */
void
assay_kept_selection_free (AssayKeptSelection *self)
{
  g_clear_pointer (&self->table, assay_table_unref);
  g_clear_pointer (&self->rows, assay_row_set_free);
  g_free (self->sort_key);
  g_free (self);
}

static GHashTable *
ids_of_selected (const AssayKeptSelection *self)
{
  GHashTable *ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint row = 0; assay_row_set_next (self->rows, row, &row); row++)
    g_hash_table_add (ids, assay_table_dup_id (self->table, row));

  return ids;
}

/* Most names are their own ids, and need no copy. */
static gboolean
has_id (GHashTable       *ids,
        const AssayTable *table,
        guint             row)
{
  g_autofree char *id = NULL;

  if (assay_table_is_name_unique (table, row))
    return g_hash_table_contains (ids, assay_table_get_name (table, row));

  id = assay_table_dup_id (table, row);

  return g_hash_table_contains (ids, id);
}

/* Where the selected models stand now. */
static AssayRowSet *
find_selected (const AssayKeptSelection *self,
               const AssayTable         *table)
{
  g_autoptr(GHashTable) ids = ids_of_selected (self);
  AssayRowSet *found = assay_row_set_new (assay_table_get_n_rows (table));

  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    if (has_id (ids, table, row))
      assay_row_set_set (found, row, TRUE);

  return found;
}

static guint
find_current (const AssayKeptSelection *self,
              const AssayTable         *table)
{
  g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (self->current_row == G_MAXUINT)
    return G_MAXUINT;

  g_hash_table_add (ids, assay_table_dup_id (self->table, self->current_row));
  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    if (has_id (ids, table, row))
      return row;

  return G_MAXUINT;
}

static void
sort (AssayModelTable *table,
      const char      *key,
      gboolean         is_descending)
{
  g_autofree char *target = g_strconcat (is_descending ? "-" : "", key, NULL);

  gtk_widget_activate_action (GTK_WIDGET (table), "table.sort", "s", target);
}

/**
 * assay_kept_selection_restore:
 * @self: what was kept
 * @root: a widget with a model table in it
 *
 * Sorts again, and selects the models again wherever they stand now; those that are gone are not.
 */
void
assay_kept_selection_restore (const AssayKeptSelection *self,
                              GtkWidget                *root)
{
  AssayModelTable *table = find_table (root);
  AssayReview *review = table != NULL ? assay_model_table_get_review (table) : NULL;
  AssayTable *results = review != NULL ? assay_review_get_table (review) : NULL;
  g_autoptr(AssayRowSet) rows = NULL;

  if (results == NULL || self->table == NULL)
    return;
  if (self->sort_key != NULL)
    sort (table, self->sort_key, self->is_descending);

  rows = find_selected (self, results);
  assay_model_table_select_rows (table, rows, find_current (self, results));
}
