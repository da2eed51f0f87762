#include "table/column-private.h"
#include "table/table-private.h"

#include <string.h>

struct _AssayTable
{
  gatomicrefcount ref;
  AssayRows      *rows;
  GPtrArray      *columns;      /* AssayColumn, metrics first */
  GHashTable     *by_name;
  guint           n_metrics;
  GPtrArray      *left_out;     /* AssayLeftOut */
  GPtrArray      *notices;      /* char* */
};

static void
rows_unref (AssayRows *rows)
{
  if (!g_atomic_ref_count_dec (&rows->ref))
    return;

  assay_names_free (rows->names);
  assay_row_set_free (rows->ambiguous);
  g_free (rows->source_of);
  g_free (rows->records);
  g_clear_pointer (&rows->further, g_array_unref);
  g_ptr_array_unref (rows->sources);
  g_free (rows);
}

#include <string.h>

/** assay_source_free: ends a source that no table has yet */
void
assay_source_free (AssaySource *self)
{
  g_free (self->path);
  g_free (self->name);
  g_free (self->contents);
  g_free (self->folder);
  g_strfreev (self->parts);
  g_free (self->sha256);
  g_free (self->layout);
  g_free (self->layout_title);
  g_free (self->named_by);
  g_free (self->pick);
  g_free (self);
}

/**
 * assay_table_new_take:
 * @rows: (transfer full): names and sources
 * @columns: (transfer full): AssayColumns in the order of the files
 * @left_out: (transfer full): AssayLeftOuts
 * @notices: (transfer full): sentences
 *
 * Returns: (transfer full): a table
 */
AssayTable *
assay_table_new_take (AssayRows *rows,
                      GPtrArray *columns,
                      GPtrArray *left_out,
                      GPtrArray *notices)
{
  AssayTable *self = g_new0 (AssayTable, 1);

  g_atomic_ref_count_init (&self->ref);
  self->rows = rows;
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_unref);
  self->by_name = g_hash_table_new (g_str_hash, g_str_equal);
  self->left_out = left_out;
  self->notices = notices;

  for (AssayRole role = ASSAY_ROLE_METRIC; role <= ASSAY_ROLE_ATTRIBUTE; role++)
    for (guint i = 0; i < columns->len; i++)
      {
        AssayColumn *column = g_ptr_array_index (columns, i);

        if (column->role != role)
          continue;

        g_ptr_array_add (self->columns, assay_column_ref (column));
        g_hash_table_insert (self->by_name, column->name, column);
        self->n_metrics += role == ASSAY_ROLE_METRIC;
      }

  g_ptr_array_unref (columns);

  return self;
}

/**
 * assay_table_ref:
 *
 * Returns: (transfer full): @self
 */
AssayTable *
assay_table_ref (AssayTable *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_table_unref:
 * @self: (transfer full): a table
 */
void
assay_table_unref (AssayTable *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_hash_table_unref (self->by_name);
  g_ptr_array_unref (self->columns);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->notices);
  rows_unref (self->rows);
  g_free (self);
}

/** assay_table_get_n_rows: how many models there are */
guint
assay_table_get_n_rows (const AssayTable *self)
{
  return assay_names_get_n (self->rows->names);
}

/** assay_table_get_n_columns: metrics and attributes together */
guint
assay_table_get_n_columns (const AssayTable *self)
{
  return self->columns->len;
}

/** assay_table_get_n_metrics: how many columns are metrics; they are columns 0 to n - 1 */
guint
assay_table_get_n_metrics (const AssayTable *self)
{
  return self->n_metrics;
}

/**
 * assay_table_get_column:
 *
 * Returns: (transfer none): column @index: first the metrics, then the attributes, each in the order of the files
 */
AssayColumn *
assay_table_get_column (const AssayTable *self,
                        guint             index)
{
  g_return_val_if_fail (index < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, index);
}

/** assay_table_find_column: (transfer none) (nullable): the column of exactly this name */
AssayColumn *
assay_table_find_column (const AssayTable *self,
                         const char       *name)
{
  return g_hash_table_lookup (self->by_name, name);
}

/**
 * assay_table_find_paired:
 * @metric: a metric of this table
 * @kind: what is wanted of it
 *
 * Goes over all columns: to be asked once per rule, not per row.
 *
 * Returns: (transfer none) (nullable): the column that holds this for @metric; a count of samples that is the metric's
 *   own goes before one of all that stand beside it
 */
AssayColumn *
assay_table_find_paired (const AssayTable  *self,
                         const AssayColumn *metric,
                         AssayPairingKind   kind)
{
  AssayColumn *beside = NULL;

  for (guint i = 0; i < self->columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (self->columns, i);

      if (column->pairing.kind != kind)
        continue;
      if (g_strcmp0 (column->pairing.metric, metric->name) == 0)
        return column;
      if (column->pairing.metric == NULL && assay_pairing_is_beside (column->name, metric->name) &&
          (beside == NULL || strlen (column->name) > strlen (beside->name)))
        beside = column;
    }

  return beside;
}

/** assay_table_get_name: the model's name, byte for byte as in the file */
const char *
assay_table_get_name (const AssayTable *self,
                      guint             row)
{
  g_return_val_if_fail (row < assay_table_get_n_rows (self), NULL);

  return assay_names_get (self->rows->names, row);
}

/** assay_table_is_name_unique: whether the name alone says which row is meant */
gboolean
assay_table_is_name_unique (const AssayTable *self,
                            guint             row)
{
  return !assay_row_set_contains (self->rows->ambiguous, row);
}

/** assay_rows_dup_id: (transfer full): "NAME [FILE:N]" */
char *
assay_rows_dup_id (const AssayRows *self,
                   guint            row)
{
  const AssaySource *source = g_ptr_array_index (self->sources, self->source_of[row]);

  return g_strdup_printf ("%s [%s:%u]", assay_names_get (self->names, row), source->name, self->records[row]);
}

/**
 * assay_table_dup_id:
 *
 * Returns: (transfer full): what tells the row from all others in words (CONTRACT 1.19): its name, or
 *   "NAME [FILE:N]" where the name is not unique
 */
char *
assay_table_dup_id (const AssayTable *self,
                    guint             row)
{
  g_return_val_if_fail (row < assay_table_get_n_rows (self), NULL);

  if (assay_table_is_name_unique (self, row))
    return g_strdup (assay_names_get (self->rows->names, row));

  return assay_rows_dup_id (self->rows, row);
}

/** assay_table_get_source_of: index of the source that holds the row; of joined rows, the first */
guint
assay_table_get_source_of (const AssayTable *self,
                           guint             row)
{
  g_return_val_if_fail (row < assay_table_get_n_rows (self), G_MAXUINT);

  return self->rows->source_of[row];
}

/* Where the files of a row begin among those of all. */
static guint
find_further (const GArray *further,
              guint         row)
{
  guint first = 0;
  guint end = further->len;

  while (first < end)
    {
      guint middle = first + (end - first) / 2;

      if (g_array_index (further, AssayRowFile, middle).row < row)
        first = middle + 1;
      else
        end = middle;
    }

  return first;
}

/**
 * assay_table_get_file_of:
 * @nth: which of the sources that hold the row, from 0; a joined row is held by several
 *
 * Returns: index of a source; G_MAXUINT where there are not so many
 */
guint
assay_table_get_file_of (const AssayTable *self,
                         guint             row,
                         guint             nth)
{
  const GArray *further = self->rows->further;
  guint at;

  if (nth == 0)
    return assay_table_get_source_of (self, row);
  if (further == NULL)
    return G_MAXUINT;

  at = find_further (further, row) + nth - 1;

  return at < further->len && g_array_index (further, AssayRowFile, at).row == row
             ? g_array_index (further, AssayRowFile, at).source : G_MAXUINT;
}

/** assay_table_dup_files: (transfer full): the names of all files that hold the row, "a.json, b.json" */
char *
assay_table_dup_files (const AssayTable *self,
                       guint             row)
{
  GString *names = g_string_new (NULL);
  guint source;

  for (guint i = 0; (source = assay_table_get_file_of (self, row, i)) != G_MAXUINT; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? ", " : "", assay_table_get_source (self, source)->name);

  return g_string_free (names, FALSE);
}

/**
 * assay_table_find_namesake:
 *
 * Looks at every row's name, some milliseconds for a million.
 *
 * Returns: the first other row of exactly this name; G_MAXUINT where there is none
 */
guint
assay_table_find_namesake (const AssayTable *self,
                           guint             row)
{
  const char *name = assay_table_get_name (self, row);

  for (guint other = 0; other < assay_table_get_n_rows (self); other++)
    if (other != row && strcmp (assay_names_get (self->rows->names, other), name) == 0)
      return other;

  return G_MAXUINT;
}

/** assay_table_get_record: number of the record within its source, from 1 */
guint
assay_table_get_record (const AssayTable *self,
                        guint             row)
{
  g_return_val_if_fail (row < assay_table_get_n_rows (self), 0);

  return self->rows->records[row];
}

/** assay_table_get_n_sources: how many files were read */
guint
assay_table_get_n_sources (const AssayTable *self)
{
  return self->rows->sources->len;
}

/** assay_table_get_source: (transfer none): file @index */
const AssaySource *
assay_table_get_source (const AssayTable *self,
                        guint             index)
{
  g_return_val_if_fail (index < self->rows->sources->len, NULL);

  return g_ptr_array_index (self->rows->sources, index);
}

/** assay_table_get_n_left_out: how many kinds of things were not used */
guint
assay_table_get_n_left_out (const AssayTable *self)
{
  return self->left_out->len;
}

/** assay_table_get_left_out: (transfer none): something that was not used, and why */
const AssayLeftOut *
assay_table_get_left_out (const AssayTable *self,
                          guint             index)
{
  g_return_val_if_fail (index < self->left_out->len, NULL);

  return g_ptr_array_index (self->left_out, index);
}

/** assay_table_get_n_notices: how many things the reader of the results should know */
guint
assay_table_get_n_notices (const AssayTable *self)
{
  return self->notices->len;
}

/** assay_table_get_notice: (transfer none): a sentence, in the language of the thread that read */
const char *
assay_table_get_notice (const AssayTable *self,
                        guint             index)
{
  g_return_val_if_fail (index < self->notices->len, NULL);

  return g_ptr_array_index (self->notices, index);
}

/**
 * assay_table_name_metric:
 * @name: what the unnamed metric is to be called
 *
 * Returns: (transfer full): the same table with another name for its unnamed metric (CONTRACT 1.20); @self itself
 *   where there is none, or where another column has that name
 */
AssayTable *
assay_table_name_metric (AssayTable *self,
                         const char *name)
{
  g_autoptr(GPtrArray) columns = NULL;
  gboolean found = FALSE;

  if (assay_table_find_column (self, name) != NULL)
    return assay_table_ref (self);

  columns = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_unref);
  for (guint i = 0; i < self->columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (self->columns, i);

      found |= column->is_unnamed;
      g_ptr_array_add (columns,
                       column->is_unnamed ? assay_column_rename (column, name) : assay_column_ref (column));
    }

  if (!found)
    return assay_table_ref (self);

  g_atomic_ref_count_inc (&self->rows->ref);

  return assay_table_new_take (self->rows, g_steal_pointer (&columns), g_ptr_array_ref (self->left_out),
                               g_ptr_array_ref (self->notices));
}

/**
 * assay_table_with_remarks:
 * @other: the same results, read in another language
 *
 * Returns: (transfer full): the same table, but what was not used and what its reader should know as @other says it
 */
AssayTable *
assay_table_with_remarks (AssayTable       *self,
                          const AssayTable *other)
{
  g_atomic_ref_count_inc (&self->rows->ref);

  return assay_table_new_take (self->rows, g_ptr_array_ref (self->columns), g_ptr_array_ref (other->left_out),
                               g_ptr_array_ref (other->notices));
}
