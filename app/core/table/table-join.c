#include "table/table-join.h"

#include "base/decimal.h"
#include "base/number.h"
#include "table/column-builder.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  STATE_ALONE,       /* no other row has the name */
  STATE_SHARED,      /* others have it, and so far all agree */
  STATE_DIFFERENT,   /* a cell that two of them share differs */
  STATE_DOUBLED,     /* one source has the name twice: which of the two would join? */
} State;

/* Everything is per row; a group of rows of one name is called by its first row. */
typedef struct
{
  AssayNames  *names;
  const guint *source_of;
  guint        n;
  guint       *group;
  guint8      *states;    /* of groups */
  guint       *last;      /* of groups: the row met last */
  guint       *stamps;    /* of groups: the column last seen, from 1 */
} Join;

static void
join_clear (Join *join)
{
  g_free (join->group);
  g_free (join->states);
  g_free (join->last);
  g_free (join->stamps);
}

/* Whether any name stands in two sources. */
static gboolean
find_groups (Join         *join,
             const guint8 *generated)
{
  gboolean any = FALSE;

  for (guint row = 0; row < join->n; row++)
    {
      guint first = join->group[row];

      /* “record 3” of one file has nothing to do with “record 3” of another. */
      if (generated[row] || generated[first])
        {
          join->group[row] = row;
          continue;
        }

      if (first != row)
        {
          gboolean doubled = join->source_of[row] == join->source_of[join->last[first]];

          join->states[first] = doubled ? STATE_DOUBLED : MAX (join->states[first], STATE_SHARED);
          any = TRUE;
        }

      join->last[first] = row;
    }

  return any;
}

static gboolean
same_cell (const AssayColumnBuilder *column,
           guint                     a,
           guint                     b)
{
  const AssayCells *cells = assay_column_builder_get_cells (column);
  char buffer_a[ASSAY_NUMBER_BUFFER];
  char buffer_b[ASSAY_NUMBER_BUFFER];
  double value_a;
  double value_b;
  AssayCell cell = assay_cells_get (cells, a, &value_a);

  if (assay_cells_get (cells, b, &value_b) != cell)
    return FALSE;

  if (cell != ASSAY_CELL_NUMBER)
    return g_strcmp0 (assay_column_builder_get_text (column, a, buffer_a),
                      assay_column_builder_get_text (column, b, buffer_b)) == 0;

  return value_a == value_b &&
         assay_decimal_compare (assay_column_builder_get_decimal (column, a, buffer_a),
                                assay_column_builder_get_decimal (column, b, buffer_b)) == 0;
}

/* Each cell is compared with one other only, so that a name in a thousand files costs a thousand comparisons. */
static void
compare_column (Join                     *join,
                const AssayColumnBuilder *column,
                guint                     stamp)
{
  const AssayCells *cells = assay_column_builder_get_cells (column);

  for (guint i = 0; i < assay_cells_get_n_runs (cells); i++)
    {
      guint start;
      guint n;
      double value;

      assay_cells_get_run (cells, i, &start, &n);
      for (guint row = start; row < start + n; row++)
        {
          guint first = join->group[row];

          if (join->states[first] != STATE_SHARED || assay_cells_get (cells, row, &value) == ASSAY_CELL_MISSING)
            continue;

          if (join->stamps[first] == stamp && !same_cell (column, join->last[first], row))
            join->states[first] = STATE_DIFFERENT;

          join->stamps[first] = stamp;
          join->last[first] = row;
        }
    }
}

static guint *
make_map (const Join *join,
          guint      *n_rows)
{
  guint *map = g_new (guint, MAX (join->n, 1));
  guint n = 0;

  for (guint row = 0; row < join->n; row++)
    {
      guint first = join->group[row];

      map[row] = first != row && join->states[first] == STATE_SHARED ? map[first] : n++;
    }

  *n_rows = n;

  return map;
}

static guint
count_groups (const Join *join,
              State       state,
              guint      *example)
{
  guint n = 0;

  for (guint row = 0; row < join->n; row++)
    if (join->group[row] == row && join->states[row] == state)
      {
        if (n++ == 0)
          *example = row;
      }

  return n;
}

static void
say_what_was_done (const Join   *join,
                   AssayRemarks *remarks)
{
  guint example = 0;
  guint n = count_groups (join, STATE_SHARED, &example);

  if (n > 0)
    assay_remarks_notice (remarks, g_strdup_printf (ngettext ("%u model stands in several files and was joined: “%s”",
                                                              "%u models stand in several files and were joined, "
                                                              "the first is “%s”", n),
                                                    n, assay_names_get (join->names, example)));

  n = count_groups (join, STATE_DIFFERENT, &example);
  if (n > 0)
    assay_remarks_notice (remarks, g_strdup_printf (ngettext ("%u name stands in several files with different values "
                                                              "and was not joined: “%s”",
                                                              "%u names stand in several files with different values "
                                                              "and were not joined, the first is “%s”", n),
                                                    n, assay_names_get (join->names, example)));

  n = count_groups (join, STATE_DOUBLED, &example);
  if (n > 0)
    assay_remarks_notice (remarks, g_strdup_printf (ngettext ("%u name stands more than once in a file: “%s”",
                                                              "%u names stand more than once in a file, "
                                                              "the first is “%s”", n),
                                                    n, assay_names_get (join->names, example)));
}

/**
 * assay_table_join:
 * @names: of the rows, in the order of the sources
 * @source_of: for each row the index of its source
 * @generated: for each row whether its name is ours, not the file's
 * @columns: AssayColumnBuilders
 * @remarks: takes what was joined, and what was not and why
 * @n_rows: (out): how many rows are left
 *
 * Rows of several sources become one where their names are byte-equal and every cell that two of them have is equal.
 * One difference keeps all rows of that name apart: which of them would be the model?
 *
 * Returns: (transfer full) (nullable): for each row its row in the table; NULL where nothing is joined
 */
guint *
assay_table_join (AssayNames   *names,
                  const guint  *source_of,
                  const guint8 *generated,
                  GPtrArray    *columns,
                  AssayRemarks *remarks,
                  guint        *n_rows)
{
  guint n = assay_names_get_n (names);
  guint example;
  guint *map = NULL;
  Join join = {
    .names = names, .source_of = source_of, .n = n, .group = g_memdup2 (assay_names_group (names), sizeof (guint) * n),
    .states = g_new0 (guint8, n + 1), .last = g_new0 (guint, n + 1), .stamps = g_new0 (guint, n + 1),
  };

  *n_rows = n;
  if (find_groups (&join, generated))
    {
      for (guint i = 0; i < columns->len; i++)
        compare_column (&join, g_ptr_array_index (columns, i), i + 1);

      say_what_was_done (&join, remarks);
      if (count_groups (&join, STATE_SHARED, &example) > 0)
        map = make_map (&join, n_rows);
    }

  join_clear (&join);

  return map;
}
