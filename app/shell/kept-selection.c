#include "shell/kept-selection.h"

#include <string.h>

#include "shell/model-table.h"

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
 * assay_kept_selection_take:
 * @root: a widget with a model table in it
 *
 * Returns: (transfer full) (nullable): the id of the model that is selected; %NULL for none
 */
char *
assay_kept_selection_take (GtkWidget *root)
{
  AssayModelTable *table = find_table (root);
  AssayReview *review = table != NULL ? assay_model_table_get_review (table) : NULL;
  guint row = review != NULL ? assay_model_table_get_current_row (table) : G_MAXUINT;

  return row != G_MAXUINT ? assay_table_dup_id (assay_review_get_table (review), row) : NULL;
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

/**
 * assay_kept_selection_restore:
 * @root: a widget with a model table in it
 * @id: the id of a model
 *
 * Selects the model again, wherever it stands now; nothing where it is gone.
 */
void
assay_kept_selection_restore (GtkWidget  *root,
                              const char *id)
{
  AssayModelTable *table = find_table (root);
  AssayReview *review = table != NULL ? assay_model_table_get_review (table) : NULL;
  guint row = review != NULL ? find_row (assay_review_get_table (review), id) : G_MAXUINT;

  if (row != G_MAXUINT)
    assay_model_table_select_row (table, row);
}
