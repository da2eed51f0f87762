#include "table/table-builder-private.h"

#include "base/limits.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Rows × columns that nothing stands in are dearer in memory than in the file: so many are free, and then as many
 * per cell that something stands in. Real tables are far denser. */
#define FREE_CELLS      (G_GUINT64_CONSTANT (32) << 20)
#define CELLS_PER_CELL  32

G_DEFINE_QUARK (assay-table-error-quark, assay_table_error)

/** assay_table_builder_new: (transfer full): no sources, no rows */
AssayTableBuilder *
assay_table_builder_new (void)
{
  AssayTableBuilder *self = g_new0 (AssayTableBuilder, 1);

  self->rows = assay_row_builder_new ();
  self->sources = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_source_free);
  self->column_names = assay_names_new ();
  self->columns = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_builder_free);
  self->sequence = g_array_new (FALSE, FALSE, sizeof (guint));
  self->remarks = assay_remarks_new ();

  return self;
}

/**
 * assay_table_builder_free:
 * @self: (transfer full) (nullable): a builder
 */
void
assay_table_builder_free (AssayTableBuilder *self)
{
  if (self == NULL)
    return;

  assay_row_builder_free (self->rows);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  assay_names_free (self->column_names);
  g_ptr_array_unref (self->columns);
  g_array_unref (self->sequence);
  assay_remarks_free (self->remarks);
  assay_read_choice_unref (self->choice);
  g_free (self);
}

/**
 * assay_table_builder_set_choice:
 * @choice: (nullable): what a person said of names, roles and directions; it goes before what is found
 */
void
assay_table_builder_set_choice (AssayTableBuilder     *self,
                                const AssayReadChoice *choice)
{
  assay_read_choice_unref (self->choice);
  self->choice = assay_read_choice_ref ((AssayReadChoice *) choice);
}

/** assay_table_builder_get_named_by: (nullable): the columns that name the models of the current source so far */
const char *
assay_table_builder_get_named_by (const AssayTableBuilder *self)
{
  return self->source != NULL ? self->source->named_by : NULL;
}

/** assay_table_builder_get_choice: (transfer none) (nullable): what a person said */
const AssayReadChoice *
assay_table_builder_get_choice (const AssayTableBuilder *self)
{
  return self->choice;
}

/**
 * assay_table_builder_begin_source:
 * @path: the file as it was given; "-" for standard input
 * @contents: where exactly its bytes can be read again
 *
 * Returns: index of the source
 */
guint
assay_table_builder_begin_source (AssayTableBuilder *self,
                                  const char        *path,
                                  const char        *contents)
{
  g_return_val_if_fail (self->source == NULL, G_MAXUINT);

  self->source = g_new0 (AssaySource, 1);
  self->source->path = g_strdup (path);
  self->source->contents = g_strdup (contents);
  self->source_start = assay_row_builder_get_n (self->rows);
  self->columns_mark = self->columns->len;
  self->record = 0;
  g_array_set_size (self->sequence, 0);
  self->position = 0;
  assay_remarks_mark (self->remarks);
  for (guint i = 0; i < self->columns->len; i++)
    assay_column_builder_next_source (g_ptr_array_index (self->columns, i), self->source_start);
  g_ptr_array_add (self->sources, self->source);

  return self->sources->len - 1;
}

/**
 * assay_table_builder_set_folder:
 * @kind: what it is a folder of
 * @name: what to call it
 * @parts: the files that were read in it
 * @read: how
 *
 * Says that the current source is a folder, which is read as one file.
 */
void
assay_table_builder_set_folder (AssayTableBuilder  *self,
                                const char         *kind,
                                const char         *name,
                                const char * const *parts,
                                AssayFolderRead     read)
{
  g_return_if_fail (self->source != NULL && self->source->folder == NULL);

  self->source->folder = g_strdup (kind);
  self->source->name = g_strdup (name);
  self->source->parts = g_strdupv ((char **) parts);
  self->source->read_folder = read;
}

/**
 * assay_table_builder_end_source:
 * @layout: id of the layout that was read
 * @layout_title: its title, in English
 * @sha256: digest of the bytes that were read, in lower-case hex
 * @size: how many they were
 */
void
assay_table_builder_end_source (AssayTableBuilder *self,
                                const char        *layout,
                                const char        *layout_title,
                                const char        *sha256,
                                guint64            size)
{
  g_return_if_fail (self->source != NULL);

  assay_row_builder_name_rest (self->rows);
  self->source->layout = g_strdup (layout);
  self->source->layout_title = g_strdup (layout_title);
  self->source->sha256 = g_strdup (sha256);
  self->source->size = size;
  self->source->n_models = assay_row_builder_get_n (self->rows) - self->source_start;
  self->source = NULL;
}

/**
 * assay_table_builder_abandon_source:
 *
 * Takes back all that was added since assay_table_builder_begin_source(): the source turned out to be no results.
 */
void
assay_table_builder_abandon_source (AssayTableBuilder *self)
{
  g_return_if_fail (self->source != NULL);

  assay_row_builder_drop_from (self->rows, self->source_start);
  g_ptr_array_set_size (self->columns, self->columns_mark);
  assay_names_truncate (self->column_names, self->columns_mark);
  for (guint i = 0; i < self->columns->len; i++)
    assay_column_builder_drop_from (g_ptr_array_index (self->columns, i), self->source_start);

  assay_remarks_forget (self->remarks);
  g_ptr_array_set_size (self->sources, self->sources->len - 1);
  self->source = NULL;
}

/** assay_table_builder_set_partial: says that the current source ends in the middle of a record */
void
assay_table_builder_set_partial (AssayTableBuilder *self)
{
  g_return_if_fail (self->source != NULL);

  self->source->is_partial = TRUE;
}

/**
 * assay_table_builder_set_steps:
 * @n_steps: how many steps of a run the current source holds
 * @pick: which of them are models: "last", "best:METRIC", "all", …
 */
void
assay_table_builder_set_steps (AssayTableBuilder *self,
                               guint              n_steps,
                               const char        *pick)
{
  g_return_if_fail (self->source != NULL);

  g_free (self->source->pick);
  self->source->n_steps = n_steps;
  self->source->pick = g_strdup (pick);
}

static gboolean
check_cells (AssayTableBuilder *self,
             guint              n_rows,
             guint              n_columns,
             GError           **error)
{
  guint64 wanted = (guint64) n_rows * n_columns;

  if (wanted <= FREE_CELLS + CELLS_PER_CELL * self->n_cells)
    return TRUE;

  g_set_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT,
               _("%u rows × %u columns are nearly all empty; such a table is not held"), n_rows, n_columns);

  return FALSE;
}

/**
 * assay_table_builder_begin_row:
 *
 * The next record of the source is a model; what follows is about it.
 *
 * Returns: FALSE with ASSAY_TABLE_ERROR_LIMIT when the table is full
 */
gboolean
assay_table_builder_begin_row (AssayTableBuilder *self,
                               GError           **error)
{
  guint n = assay_row_builder_get_n (self->rows);

  if (n >= ASSAY_LIMIT_ROWS)
    {
      g_set_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT,
                   _("more than %u models; that many are not held at once"), ASSAY_LIMIT_ROWS);
      return FALSE;
    }

  if (!check_cells (self, n + 1, self->columns->len, error))
    return FALSE;

  assay_row_builder_add (self->rows, self->sources->len - 1, ++self->record);
  self->row = n;
  self->position = 0;

  return TRUE;
}

/**
 * assay_table_builder_skip_record:
 *
 * The next record of the source is no model: it is counted, so that the numbers of those behind it stay right.
 */
void
assay_table_builder_skip_record (AssayTableBuilder *self)
{
  self->record++;
}

/**
 * assay_table_builder_set_name:
 * @name: the model's name, at most ASSAY_LIMIT_NAME_BYTES; once per row. Rows without are named by their record
 */
void
assay_table_builder_set_name (AssayTableBuilder *self,
                              const char        *name,
                              gssize             length)
{
  while (assay_row_builder_get_n_named (self->rows) < self->row)
    assay_row_builder_name (self->rows, NULL, 0);

  assay_row_builder_name (self->rows, name, length);
}

static gboolean
add_column (AssayTableBuilder *self,
            const char        *path,
            gsize              length,
            guint             *index,
            GError           **error)
{
  AssayColumnBuilder *column;

  if (self->columns->len >= ASSAY_LIMIT_COLUMNS)
    {
      g_set_error (error, ASSAY_TABLE_ERROR, ASSAY_TABLE_ERROR_LIMIT,
                   _("more than %u columns; that many are not held at once"), ASSAY_LIMIT_COLUMNS);
      return FALSE;
    }

  if (!check_cells (self, assay_row_builder_get_n (self->rows), self->columns->len + 1, error))
    return FALSE;

  *index = assay_names_add (self->column_names, path, length);
  column = assay_column_builder_new ();
  assay_column_builder_next_source (column, self->source_start);
  g_ptr_array_add (self->columns, column);

  return TRUE;
}

/**
 * assay_table_builder_column:
 * @path: name of the column, nested ones with slashes between; @length bytes, or -1
 * @index: (out): number of the column, for the calls below
 *
 * Finds the column, or adds it. Rows that ask in the order of the row before are served without a search.
 *
 * Returns: FALSE with ASSAY_TABLE_ERROR_LIMIT when the table has too many
 */
gboolean
assay_table_builder_column (AssayTableBuilder *self,
                            const char        *path,
                            gssize             length,
                            guint             *index,
                            GError           **error)
{
  gsize bytes = length < 0 ? strlen (path) : (gsize) length;
  guint position = self->position++;
  guint expected;

  if (position < self->sequence->len)
    {
      expected = g_array_index (self->sequence, guint, position);
      if (assay_names_get_length (self->column_names, expected) == bytes &&
          memcmp (assay_names_get (self->column_names, expected), path, bytes) == 0)
        {
          *index = expected;
          return TRUE;
        }
    }

  /* A NUL is not kept in names, so it must not be looked for either. */
  bytes = strnlen (path, bytes);
  if (!assay_names_find (self->column_names, path, bytes, index) && !add_column (self, path, bytes, index, error))
    return FALSE;

  if (position >= self->sequence->len)
    {
      position = self->sequence->len;
      g_array_set_size (self->sequence, position + 1);
    }
  g_array_index (self->sequence, guint, position) = *index;

  return TRUE;
}

static AssayColumnBuilder *
get_column (AssayTableBuilder *self,
            guint              column)
{
  return g_ptr_array_index (self->columns, column);
}

/** assay_table_builder_set_role: says what the column's name alone would get wrong */
void
assay_table_builder_set_role (AssayTableBuilder *self,
                              guint              column,
                              AssayRole          role)
{
  assay_column_builder_set_role (get_column (self, column), role);
}

/** assay_table_builder_set_direction: says which direction the file gives */
void
assay_table_builder_set_direction (AssayTableBuilder *self,
                                   guint              column,
                                   AssayDirection     direction)
{
  assay_column_builder_set_direction (get_column (self, column), direction);
}

/**
 * assay_table_builder_pair:
 * @kind: as what the column belongs to a metric
 * @metric: (nullable): name of the metric's column; NULL for all metrics beside it
 * @level: of an interval, two-sided, 0.95; 0 where it is not known
 *
 * Says what the column's name alone would not, or would get wrong. Other columns are paired by their names when the
 * table is frozen.
 */
void
assay_table_builder_pair (AssayTableBuilder *self,
                          guint              column,
                          AssayPairingKind   kind,
                          const char        *metric,
                          double             level)
{
  assay_column_builder_set_pairing (get_column (self, column), kind, metric, level);
}

/** assay_table_builder_set_unnamed: says that the column's name is not the file's (CONTRACT 1.20) */
void
assay_table_builder_set_unnamed (AssayTableBuilder *self,
                                 guint              column)
{
  assay_column_builder_set_unnamed (get_column (self, column));
}

/**
 * assay_table_builder_number:
 * @value: may be NaN or infinite
 * @written: (nullable): the number as it stands in the file, with what belongs to it ("82.3%"); @length bytes or -1
 */
void
assay_table_builder_number (AssayTableBuilder *self,
                            guint              column,
                            double             value,
                            const char        *written,
                            gssize             length)
{
  gsize bytes = written == NULL ? 0 : length < 0 ? strlen (written) : (gsize) length;

  assay_column_builder_number (get_column (self, column), self->row, value, written, bytes);
  self->n_cells++;
}

/** assay_table_builder_text: words in the current row, at most ASSAY_LIMIT_TEXT_BYTES; none make an empty cell */
void
assay_table_builder_text (AssayTableBuilder *self,
                          guint              column,
                          const char        *text,
                          gssize             length)
{
  gsize bytes = length < 0 ? strlen (text) : (gsize) length;

  assay_column_builder_text (get_column (self, column), self->row, ASSAY_CELL_TEXT, text, bytes);
  self->n_cells++;
}

/** assay_table_builder_boolean: true or false in the current row: never a metric (CONTRACT 1.15) */
void
assay_table_builder_boolean (AssayTableBuilder *self,
                             guint              column,
                             gboolean           value)
{
  const char *text = value ? "true" : "false";

  assay_column_builder_text (get_column (self, column), self->row, ASSAY_CELL_BOOLEAN, text, strlen (text));
  self->n_cells++;
}

/** assay_table_builder_cell: a cell that is neither number nor words: null, empty, NaN, infinite or missing */
void
assay_table_builder_cell (AssayTableBuilder *self,
                          guint              column,
                          AssayCell          cell)
{
  g_return_if_fail (cell != ASSAY_CELL_NUMBER && cell != ASSAY_CELL_TEXT && cell != ASSAY_CELL_BOOLEAN);

  assay_column_builder_cell (get_column (self, column), self->row, cell);
  self->n_cells++;
}

/**
 * assay_table_builder_leave_out:
 * @what: the key, column, line or file that is not used
 * @reason: why, without full stop, translated
 */
void
assay_table_builder_leave_out (AssayTableBuilder *self,
                               const char        *what,
                               const char        *reason)
{
  assay_remarks_leave_out (self->remarks, self->source != NULL ? self->sources->len - 1 : G_MAXUINT, what, reason);
}

/** assay_table_builder_notice: (transfer full) @sentence: what the reader of the results should know */
void
assay_table_builder_notice (AssayTableBuilder *self,
                            char              *sentence)
{
  assay_remarks_notice (self->remarks, sentence);
}

/** assay_table_builder_get_n_rows: rows so far, of all sources */
guint
assay_table_builder_get_n_rows (AssayTableBuilder *self)
{
  return assay_row_builder_get_n (self->rows);
}

/** assay_table_builder_get_n_columns: columns so far, of all sources */
guint
assay_table_builder_get_n_columns (AssayTableBuilder *self)
{
  return self->columns->len;
}

/** assay_table_builder_get_column_name: name of a column so far */
const char *
assay_table_builder_get_column_name (AssayTableBuilder *self,
                                     guint              column)
{
  return assay_names_get (self->column_names, column);
}
