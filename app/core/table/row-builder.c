#include "table/row-builder.h"

#include "table/table-join.h"

#include <string.h>

struct _AssayRowBuilder
{
  AssayNames *names;        /* of the first rows; the others wait for theirs */
  GArray     *source_of;    /* guint */
  GArray     *records;      /* guint */
  GArray     *further;      /* AssayRowFile; NULL until rows are joined */
  GByteArray *generated;    /* whether the name is ours; as long as names */
};

/** assay_row_builder_new: (transfer full): no rows */
AssayRowBuilder *
assay_row_builder_new (void)
{
  AssayRowBuilder *self = g_new0 (AssayRowBuilder, 1);

  self->names = assay_names_new ();
  self->source_of = g_array_new (FALSE, FALSE, sizeof (guint));
  self->records = g_array_new (FALSE, FALSE, sizeof (guint));
  self->generated = g_byte_array_new ();

  return self;
}

/**
 * assay_row_builder_free:
 * @self: (transfer full) (nullable): rows
 */
void
assay_row_builder_free (AssayRowBuilder *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->names, assay_names_free);
  g_clear_pointer (&self->source_of, g_array_unref);
  g_clear_pointer (&self->records, g_array_unref);
  g_clear_pointer (&self->further, g_array_unref);
  g_byte_array_unref (self->generated);
  g_free (self);
}

/** assay_row_builder_get_n: how many rows there are */
guint
assay_row_builder_get_n (const AssayRowBuilder *self)
{
  return self->source_of->len;
}

/** assay_row_builder_get_n_named: how many rows, from the first on, have a name */
guint
assay_row_builder_get_n_named (const AssayRowBuilder *self)
{
  return assay_names_get_n (self->names);
}

/** assay_row_builder_add: a row without a name yet: record @record of source @source */
void
assay_row_builder_add (AssayRowBuilder *self,
                       guint            source,
                       guint            record)
{
  g_array_append_val (self->source_of, source);
  g_array_append_val (self->records, record);
}

static void
add_name (AssayRowBuilder *self,
          const char      *name,
          gssize           length,
          guint8           generated)
{
  assay_names_add (self->names, name, length);
  g_byte_array_append (self->generated, &generated, 1);
}

/** assay_row_builder_get_record: number of the record within its source, from 1 */
guint
assay_row_builder_get_record (const AssayRowBuilder *self,
                              guint                  row)
{
  return g_array_index (self->records, guint, row);
}

/* Part of ids and so of reports: not translated. */
static void
generate_name (AssayRowBuilder *self)
{
  char name[32];
  guint row = assay_names_get_n (self->names);

  g_snprintf (name, sizeof name, "record %u", assay_row_builder_get_record (self, row));
  add_name (self, name, -1, TRUE);
}

/** assay_row_builder_name: names the first row that has no name; with NULL, after its record */
void
assay_row_builder_name (AssayRowBuilder *self,
                        const char      *name,
                        gssize           length)
{
  g_return_if_fail (assay_names_get_n (self->names) < self->source_of->len);

  if (name == NULL)
    generate_name (self);
  else
    add_name (self, name, length, FALSE);
}

/** assay_row_builder_name_rest: names all rows that have none after their records ("record 17") */
void
assay_row_builder_name_rest (AssayRowBuilder *self)
{
  while (assay_names_get_n (self->names) < self->source_of->len)
    generate_name (self);
}

/** assay_row_builder_drop_from: takes back @row and all rows after it */
void
assay_row_builder_drop_from (AssayRowBuilder *self,
                             guint            row)
{
  g_array_set_size (self->source_of, row);
  g_array_set_size (self->records, row);
  if (assay_names_get_n (self->names) > row)
    {
      assay_names_truncate (self->names, row);
      g_byte_array_set_size (self->generated, row);
    }
}

static int
compare_files (gconstpointer a,
               gconstpointer b)
{
  const AssayRowFile *x = a, *y = b;

  if (x->row != y->row)
    return x->row < y->row ? -1 : 1;

  return (x->source > y->source) - (x->source < y->source);
}

/* Where a joined row stands beyond its first file. */
static GArray *
find_further (const AssayRowBuilder *self,
              const guint           *map)
{
  GArray *further = g_array_new (FALSE, FALSE, sizeof (AssayRowFile));
  guint n = 0;

  for (guint row = 0; row < self->source_of->len; row++)
    {
      AssayRowFile file = { map[row], g_array_index (self->source_of, guint, row) };

      if (map[row] == n)
        n++;
      else
        g_array_append_val (further, file);
    }
  g_array_sort (further, compare_files);

  return further;
}

static void
apply_map (AssayRowBuilder *self,
           const guint     *map,
           guint            n_rows)
{
  AssayNames *picked = assay_names_pick (self->names, map, n_rows);
  guint n = 0;

  self->further = find_further (self, map);
  for (guint row = 0; row < self->source_of->len; row++)
    if (map[row] == n)
      {
        g_array_index (self->source_of, guint, n) = g_array_index (self->source_of, guint, row);
        g_array_index (self->records, guint, n) = g_array_index (self->records, guint, row);
        n++;
      }

  g_array_set_size (self->source_of, n_rows);
  g_array_set_size (self->records, n_rows);
  assay_names_free (self->names);
  self->names = picked;
}

/**
 * assay_row_builder_join:
 * @columns: AssayColumnBuilders
 *
 * Joins rows of several sources that are one model.
 *
 * Returns: (transfer full) (nullable): for each row its new row; NULL where nothing was joined
 */
guint *
assay_row_builder_join (AssayRowBuilder *self,
                        GPtrArray       *columns,
                        AssayRemarks    *remarks)
{
  guint n_rows;
  guint *map = assay_table_join (self->names, (const guint *) self->source_of->data, self->generated->data,
                                 columns, remarks, &n_rows);

  if (map != NULL)
    apply_map (self, map, n_rows);

  return map;
}

/* A model may bear the very name that is another's id; then it needs an id of its own as well. */
static void
mark_taken_ids (AssayRows *rows,
                guint      row)
{
  g_autofree char *id = assay_rows_dup_id (rows, row);
  guint taken;

  if (assay_names_find (rows->names, id, strlen (id), &taken) && !assay_row_set_contains (rows->ambiguous, taken))
    {
      assay_row_set_set (rows->ambiguous, taken, TRUE);
      mark_taken_ids (rows, taken);
    }
}

static void
mark_ambiguous (AssayRows *rows)
{
  guint n = assay_names_get_n (rows->names);
  const guint *group = assay_names_group (rows->names);

  rows->ambiguous = assay_row_set_new (n);
  for (guint row = 0; row < n; row++)
    if (group[row] != row)
      {
        assay_row_set_set (rows->ambiguous, row, TRUE);
        assay_row_set_set (rows->ambiguous, group[row], TRUE);
      }

  for (guint row = 0; assay_row_set_next (rows->ambiguous, row, &row); row++)
    mark_taken_ids (rows, row);
}

/**
 * assay_row_builder_end:
 * @sources: (transfer full): AssaySources; their names must be set
 *
 * Returns: (transfer full): the frozen rows; remarks are yet to be put in. @self is empty after it
 */
AssayRows *
assay_row_builder_end (AssayRowBuilder *self,
                       GPtrArray       *sources)
{
  AssayRows *rows = g_new0 (AssayRows, 1);

  g_atomic_ref_count_init (&rows->ref);
  rows->sources = sources;
  rows->names = g_steal_pointer (&self->names);
  rows->source_of = (guint *) g_array_free (g_steal_pointer (&self->source_of), FALSE);
  rows->further = g_steal_pointer (&self->further);
  rows->records = (guint *) g_array_free (g_steal_pointer (&self->records), FALSE);
  mark_ambiguous (rows);
  assay_names_seal (rows->names);

  return rows;
}
