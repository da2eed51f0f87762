#include "table/column-private.h"
#include "table/table-builder-private.h"
#include "table/unit-doubt.h"

#include <glib/gi18n-lib.h>

/* FILE of "NAME [FILE:N]": the basename, of a folder its name, or the path where two have the same one. */
static void
name_sources (GPtrArray *sources)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < sources->len; i++)
    {
      AssaySource *source = g_ptr_array_index (sources, i);
      AssaySource *other;

      if (source->name == NULL)
        source->name = g_path_get_basename (source->path);
      other = g_hash_table_lookup (seen, source->name);
      if (other == NULL)
        {
          g_hash_table_insert (seen, g_strdup (source->name), source);
          continue;
        }

      g_free (other->name);
      other->name = g_strdup (other->path);
      g_free (source->name);
      source->name = g_strdup (source->path);
    }
}

static GPtrArray *
end_columns (AssayTableBuilder *self,
             guint              n_rows,
             const guint       *map)
{
  GPtrArray *columns = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_column_unref);

  for (guint i = 0; i < self->columns->len; i++)
    {
      AssayColumnBuilder *column = g_ptr_array_index (self->columns, i);

      if (assay_cells_get_n_runs (assay_column_builder_get_cells (column)) > 0)
        g_ptr_array_add (columns, assay_column_builder_end (column, assay_names_get (self->column_names, i),
                                                            n_rows, map));
    }

  return columns;
}

/* What belongs to a metric by its name is none itself; what belongs to a column of words belongs to nothing. */
static void
pair_columns (GPtrArray *columns)
{
  g_autoptr(GHashTable) metrics = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (columns, i);

      if (column->role == ASSAY_ROLE_METRIC)
        g_hash_table_add (metrics, column->name);
    }

  for (guint i = 0; i < columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (columns, i);

      if (column->n_numbers > 0 && column->pairing.kind == ASSAY_PAIRING_NONE &&
          assay_pairing_from_name (column->name, metrics, &column->pairing))
        column->role = ASSAY_ROLE_ATTRIBUTE;
    }
}

/* What a person said goes before all that was found. */
static void
heed_choice (const AssayReadChoice *choice,
             GPtrArray             *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (columns, i);
      const AssayReadColumn *said = assay_read_choice_find_column (choice, column->name);

      if (said == NULL)
        continue;

      if (said->role != ASSAY_ROLE_UNSAID)
        {
          column->role = said->role;
          g_clear_pointer (&column->pairing.metric, g_free);
          column->pairing.kind = ASSAY_PAIRING_NONE;
        }
      if (said->direction != ASSAY_DIRECTION_NONE)
        column->direction = said->direction;
      column->is_chosen = TRUE;
    }
}

static void
say_ambiguous (AssayTableBuilder *self,
               const AssayRows   *rows)
{
  guint n = assay_row_set_count (rows->ambiguous);
  guint row;

  if (n > 0 && assay_row_set_next (rows->ambiguous, 0, &row))
    assay_remarks_notice (self->remarks,
                          g_strdup_printf (ngettext ("%u row has a name that stands more than once; its id says "
                                                     "file and record, as in “%s [FILE:N]”",
                                                     "%u rows have a name that stands more than once; their ids say "
                                                     "file and record, as in “%s [FILE:N]”", n),
                                           n, assay_names_get (rows->names, row)));
}

/**
 * assay_table_builder_end:
 *
 * Freezes what was collected: models of several sources are joined where they agree, columns that no row has are
 * dropped. To be called once, after the last assay_table_builder_end_source().
 *
 * Returns: (transfer full): the table
 */
AssayTable *
assay_table_builder_end (AssayTableBuilder *self)
{
  g_autofree guint *map = NULL;
  GPtrArray *columns, *left_out, *notices;
  AssayRows *rows;

  g_return_val_if_fail (self->source == NULL, NULL);

  name_sources (self->sources);
  map = assay_row_builder_join (self->rows, self->columns, self->remarks);
  columns = end_columns (self, assay_row_builder_get_n (self->rows), map);
  pair_columns (columns);
  heed_choice (self->choice, columns);
  rows = assay_row_builder_end (self->rows, g_steal_pointer (&self->sources));
  say_ambiguous (self, rows);
  assay_unit_doubt_say (columns, rows, self->remarks);
  left_out = assay_remarks_end (self->remarks, &notices);

  return assay_table_new_take (rows, columns, left_out, notices);
}
