#include "shell/kept-selection.h"

#include <string.h>

#include "shell/model-table.h"

struct _AssayKeptSelection
{
  char    *id;              /* NULL: no model is selected */
  char    *sort_key;        /* NULL: as in the files */
  gboolean is_descending;
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
  guint row;

  if (review == NULL)
    return self;

  row = assay_model_table_get_current_row (table);
  self->id = row != G_MAXUINT ? assay_table_dup_id (assay_review_get_table (review), row) : NULL;
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
  g_free (self->id);
  g_free (self->sort_key);
  g_free (self);
}

/* The id begins with the name, so most rows cost no more than a look at theirs. */
static guint
find_row (const AssayTable *table,
          const char       *id)
{
  guint n_rows = assay_table_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *found = NULL;

      if (!g_str_has_prefix (id, assay_table_get_name (table, row)))
        continue;
      found = assay_table_dup_id (table, row);
      if (strcmp (found, id) == 0)
        return row;
    }

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
 * Sorts again, and selects the model again wherever it stands now; nothing where it is gone.
 */
void
assay_kept_selection_restore (const AssayKeptSelection *self,
                              GtkWidget                *root)
{
  AssayModelTable *table = find_table (root);
  AssayReview *review = table != NULL ? assay_model_table_get_review (table) : NULL;
  guint row = G_MAXUINT;

  if (review == NULL)
    return;
  if (self->sort_key != NULL)
    sort (table, self->sort_key, self->is_descending);
  if (self->id != NULL)
    row = find_row (assay_review_get_table (review), self->id);
  if (row != G_MAXUINT)
    assay_model_table_select_row (table, row);
}
