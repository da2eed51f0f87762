#include "formats/transpose.h"

#include <string.h>

typedef struct
{
  const char *name;
  GArray     *cells;   /* AssayTransposeCell, in the order in which the columns came */
} Row;

struct _AssayTranspose
{
  GStringChunk *names;
  GPtrArray    *rows;    /* Row */
  GHashTable   *places;  /* name of a row -> its number, from 1 */
};

static void
row_free (gpointer pointer)
{
  Row *self = pointer;

  g_array_unref (self->cells);
  g_free (self);
}

/** assay_transpose_new: (transfer full): no rows */
AssayTranspose *
assay_transpose_new (void)
{
  AssayTranspose *self = g_new0 (AssayTranspose, 1);

  self->names = g_string_chunk_new (4096);
  self->rows = g_ptr_array_new_with_free_func (row_free);
  self->places = g_hash_table_new (g_str_hash, g_str_equal);

  return self;
}

/**
 * assay_transpose_free:
 * @self: (transfer full) (nullable): rows
 */
void
assay_transpose_free (AssayTranspose *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->places);
  g_ptr_array_unref (self->rows);
  g_string_chunk_free (self->names);
  g_free (self);
}

/** assay_transpose_add_row: a row called @row, behind the others; nothing where there is one already */
void
assay_transpose_add_row (AssayTranspose *self,
                         const char     *row)
{
  Row *added;

  if (assay_transpose_has_row (self, row))
    return;

  added = g_new0 (Row, 1);
  added->name = g_string_chunk_insert (self->names, row);
  added->cells = g_array_new (FALSE, FALSE, sizeof (AssayTransposeCell));
  g_ptr_array_add (self->rows, added);
  g_hash_table_insert (self->places, (gpointer) added->name, GUINT_TO_POINTER (self->rows->len));
}

/** assay_transpose_has_row: whether a row has this name */
gboolean
assay_transpose_has_row (const AssayTranspose *self,
                         const char           *row)
{
  return g_hash_table_contains (self->places, row);
}

/**
 * assay_transpose_put:
 * @row: name of a row
 * @column: name of a column; all cells of a column come one after the other
 * @value: what stands there; of several the first counts. Must outlive @self
 *
 * Returns: whether there is such a row
 */
gboolean
assay_transpose_put (AssayTranspose  *self,
                     const char      *row,
                     const char      *column,
                     const AssayNode *value)
{
  guint place = GPOINTER_TO_UINT (g_hash_table_lookup (self->places, row));
  AssayTransposeCell cell = { g_string_chunk_insert_const (self->names, column), value };
  GArray *cells;

  if (place == 0)
    return FALSE;

  cells = ((Row *) g_ptr_array_index (self->rows, place - 1))->cells;
  if (cells->len == 0 || g_array_index (cells, AssayTransposeCell, cells->len - 1).column != cell.column)
    g_array_append_val (cells, cell);

  return TRUE;
}

/** assay_transpose_put_list: a column whose cells stand in a list, for the rows "0", "1", …, which are added */
void
assay_transpose_put_list (AssayTranspose  *self,
                          const char      *column,
                          const AssayNode *list)
{
  guint row = 0;

  for (const AssayNode *item = list->first; item != NULL; item = item->next, row++)
    {
      char name[16];

      g_snprintf (name, sizeof name, "%u", row);
      assay_transpose_add_row (self, name);
      assay_transpose_put (self, name, column, item);
    }
}

/** assay_transpose_get_n_rows: how many there are */
guint
assay_transpose_get_n_rows (const AssayTranspose *self)
{
  return self->rows->len;
}

/** assay_transpose_get_row: name of a row */
const char *
assay_transpose_get_row (const AssayTranspose *self,
                         guint                 row)
{
  return ((const Row *) g_ptr_array_index (self->rows, row))->name;
}

/** assay_transpose_get_cells: (transfer none) (array length=n_cells): what stands in a row, column by column */
const AssayTransposeCell *
assay_transpose_get_cells (const AssayTranspose *self,
                           guint                 row,
                           guint                *n_cells)
{
  const GArray *cells = ((const Row *) g_ptr_array_index (self->rows, row))->cells;

  *n_cells = cells->len;

  return (const AssayTransposeCell *) (const void *) cells->data;
}

/** assay_transpose_find: (nullable): what stands in a row under @column */
const AssayNode *
assay_transpose_find (const AssayTranspose *self,
                      guint                 row,
                      const char           *column)
{
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (self, row, &n);

  for (guint i = 0; i < n; i++)
    if (strcmp (cells[i].column, column) == 0)
      return cells[i].value;

  return NULL;
}
