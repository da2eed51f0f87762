#include "models/row-places.h"

#include <string.h>

/* Rows that are counted together: few enough to be looked through for one row, many enough that their counts are few. */
#define BLOCK 1024

/* Bytes side by side, which the compiler makes one vector of; in a byte each, no count may pass 255. */
#define LANES 32
G_STATIC_ASSERT (BLOCK % LANES == 0 && BLOCK / LANES <= G_MAXUINT8);

/* The rows of one verdict. */
typedef struct
{
  guint8  verdict;
  guint   start;      /* position of the first of them */
  guint  *before;     /* how many of them stand before each block; one more than there are blocks */
} Group;

struct _AssayRowPlaces
{
  const guint  *rows;       /* NULL where they are grouped */
  guint         n_rows;     /* on all positions */

  const guint8 *verdicts;
  guint         n_verdicts;
  Group         groups[ASSAY_N_VERDICTS];
  guint         n_groups;
  guint        *counts;     /* what the groups' counts lie in */
  guint         n_blocks;   /* room there for so many */
};

/** assay_row_places_new: (transfer full): no row on no position */
AssayRowPlaces *
assay_row_places_new (void)
{
  return g_new0 (AssayRowPlaces, 1);
}

/**
 * assay_row_places_free:
 * @self: (nullable)
 */
void
assay_row_places_free (AssayRowPlaces *self)
{
  if (self == NULL)
    return;

  g_free (self->counts);
  g_free (self);
}

/**
 * assay_row_places_list:
 * @rows: (array length=n_rows) (nullable): the row on each position; they must stand until other places are given
 */
void
assay_row_places_list (AssayRowPlaces *self,
                       const guint    *rows,
                       guint           n_rows)
{
  g_return_if_fail (self != NULL);
  g_return_if_fail (rows != NULL || n_rows == 0);

  self->rows = rows;
  self->n_rows = n_rows;
  self->n_groups = 0;
}

static guint
count_block (const guint8 *verdicts,
             guint8        verdict)
{
  guint8 lanes[LANES] = { 0 };
  guint n = 0;

  for (guint i = 0; i < BLOCK; i += LANES)
    for (guint lane = 0; lane < LANES; lane++)
      lanes[lane] = (guint8) (lanes[lane] + (verdicts[i + lane] == verdict));
  for (guint lane = 0; lane < LANES; lane++)
    n += lanes[lane];

  return n;
}

static guint
count_rows (const guint8 *verdicts,
            guint         n_rows,
            guint8        verdict)
{
  guint n = 0;

  for (guint row = 0; row < n_rows; row++)
    n += verdicts[row] == verdict;

  return n;
}

static guint
count_group (const AssayRowPlaces *self,
             Group                *group)
{
  guint n_whole = self->n_verdicts / BLOCK;
  guint n = 0;

  for (guint block = 0; block < n_whole; block++)
    {
      group->before[block] = n;
      n += count_block (self->verdicts + (gsize) block * BLOCK, group->verdict);
    }
  group->before[n_whole] = n;
  n += count_rows (self->verdicts + (gsize) n_whole * BLOCK, self->n_verdicts % BLOCK, group->verdict);

  return n;
}

/**
 * assay_row_places_group:
 * @verdicts: (array length=n_rows): a verdict per row; they must stand until other places are given
 * @n_rows: rows of the table
 * @sequence: (array length=n_groups): which verdicts stand on the positions, in which sequence
 * @n_groups: how many of them, each once; rows of another verdict have no position
 *
 * Within a group the rows stand in the order of the files.
 */
void
assay_row_places_group (AssayRowPlaces *self,
                        const guint8   *verdicts,
                        guint           n_rows,
                        const guint8   *sequence,
                        guint           n_groups)
{
  guint n_blocks = n_rows / BLOCK + 1;

  g_return_if_fail (self != NULL && n_groups <= ASSAY_N_VERDICTS);

  if (self->n_blocks < n_blocks)
    {
      self->counts = g_renew (guint, self->counts, (gsize) n_blocks * ASSAY_N_VERDICTS);
      self->n_blocks = n_blocks;
    }

  self->rows = NULL;
  self->n_rows = 0;
  self->verdicts = verdicts;
  self->n_verdicts = n_rows;
  self->n_groups = n_groups;
  for (guint i = 0; i < n_groups; i++)
    {
      self->groups[i] = (Group) { sequence[i], self->n_rows, self->counts + (gsize) i * self->n_blocks };
      self->n_rows += count_group (self, &self->groups[i]);
    }
}

/** assay_row_places_get_n_rows: how many positions there are */
guint
assay_row_places_get_n_rows (const AssayRowPlaces *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_rows;
}

/* The last block before which not yet more than @n rows of the group stand. */
static guint
find_block (const AssayRowPlaces *self,
            const Group          *group,
            guint                 n)
{
  guint low = 0, top = self->n_verdicts / BLOCK;

  while (low < top)
    {
      guint middle = low + (top - low + 1) / 2;

      if (group->before[middle] <= n)
        low = middle;
      else
        top = middle - 1;
    }

  return low;
}

/* From the row of the group before which @skipped others of it stand. */
static guint
copy_group (const AssayRowPlaces *self,
            const Group          *group,
            guint                 skipped,
            guint                 n_rows,
            guint                *rows)
{
  guint block = find_block (self, group, skipped);
  guint n = 0;

  skipped -= group->before[block];
  for (guint row = block * BLOCK; row < self->n_verdicts && n < n_rows; row++)
    {
      if (self->verdicts[row] != group->verdict)
        continue;
      if (skipped > 0)
        skipped--;
      else
        rows[n++] = row;
    }

  return n;
}

/**
 * assay_row_places_copy:
 * @first: a position
 * @n_rows: how many positions
 * @rows: (out caller-allocates) (array length=n_rows): the rows there
 *
 * Returns: how many there are: fewer than asked for at the end
 */
guint
assay_row_places_copy (const AssayRowPlaces *self,
                       guint                 first,
                       guint                 n_rows,
                       guint                *rows)
{
  guint n = 0;

  g_return_val_if_fail (self != NULL, 0);

  if (first >= self->n_rows)
    return 0;
  n_rows = MIN (n_rows, self->n_rows - first);
  if (self->rows != NULL)
    {
      memcpy (rows, self->rows + first, (gsize) n_rows * sizeof *rows);
      return n_rows;
    }

  for (guint i = 0; i < self->n_groups && n < n_rows; i++)
    {
      guint end = i + 1 < self->n_groups ? self->groups[i + 1].start : self->n_rows;

      if (first + n < end)
        n += copy_group (self, &self->groups[i], first + n - self->groups[i].start, n_rows - n, rows + n);
    }

  return n;
}

static gboolean
find_listed (const AssayRowPlaces *self,
             guint                 row,
             guint                *position)
{
  for (guint i = 0; i < self->n_rows; i++)
    if (self->rows[i] == row)
      {
        *position = i;
        return TRUE;
      }

  return FALSE;
}

/**
 * assay_row_places_find:
 * @row: a row number
 * @position: (out): where it stands
 *
 * Where rows are listed it looks through them one by one (0.3 ms for a million): for a jump, not for every row of a
 * frame.
 *
 * Returns: whether the row has a position at all
 */
gboolean
assay_row_places_find (const AssayRowPlaces *self,
                       guint                 row,
                       guint                *position)
{
  g_return_val_if_fail (self != NULL, FALSE);

  if (self->rows != NULL)
    return find_listed (self, row, position);
  if (row >= self->n_verdicts)
    return FALSE;

  for (guint i = 0; i < self->n_groups; i++)
    {
      const Group *group = &self->groups[i];
      guint block = row / BLOCK;

      if (self->verdicts[row] != group->verdict)
        continue;

      *position = group->start + group->before[block] +
                  count_rows (self->verdicts + (gsize) block * BLOCK, row % BLOCK, group->verdict);
      return TRUE;
    }

  return FALSE;
}
