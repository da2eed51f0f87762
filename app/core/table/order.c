#include "table/order-private.h"

#include "table/radix.h"

struct _AssayOrder
{
  gatomicrefcount ref;
  guint          *rows;
  guint           n_rows;
  guint           n_numbers;
};

/**
 * assay_order_new_take:
 * @rows: (transfer full): a permutation of 0 to @n_rows - 1
 * @n_numbers: how many of them, from the first on, have a number
 *
 * Returns: (transfer full): the order
 */
AssayOrder *
assay_order_new_take (guint *rows,
                      guint  n_rows,
                      guint  n_numbers)
{
  AssayOrder *self = g_new (AssayOrder, 1);

  g_atomic_ref_count_init (&self->ref);
  self->rows = rows;
  self->n_rows = n_rows;
  self->n_numbers = n_numbers;

  return self;
}

/**
 * assay_order_ref:
 *
 * Returns: (transfer full): @self
 */
AssayOrder *
assay_order_ref (AssayOrder *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_order_unref:
 * @self: (transfer full): an order
 */
void
assay_order_unref (AssayOrder *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_free (self->rows);
  g_free (self);
}

/** assay_order_new_by_row: (transfer full): the order of the files */
AssayOrder *
assay_order_new_by_row (guint n_rows)
{
  guint *rows = g_new (guint, MAX (n_rows, 1));

  for (guint row = 0; row < n_rows; row++)
    rows[row] = row;

  return assay_order_new_take (rows, n_rows, n_rows);
}

/* Numbers with their keys to the front of @keyed; the rows of the others, in order, to the end of @rows. */
static guint
split_numbers (const AssayColumn *column,
               gboolean           descending,
               AssayKeyedRow     *keyed,
               guint             *rows)
{
  const double *values = assay_column_get_values (column);
  const guint8 *cells = assay_column_get_cells (column);
  guint64 flip = descending ? G_MAXUINT64 : 0;
  guint n_numbers = 0;
  guint other = assay_column_get_n_numbers (column);

  for (guint row = 0; row < assay_column_get_n_rows (column); row++)
    {
      if (cells != NULL && cells[row] != ASSAY_CELL_NUMBER)
        rows[other++] = row;
      else
        keyed[n_numbers++] = (AssayKeyedRow) { assay_radix_key_of_double (values[row]) ^ flip, row };
    }

  return n_numbers;
}

/**
 * assay_order_new_by_column:
 * @descending: whether the greatest number comes first
 *
 * Rows of equal numbers stay in the order of the files, and rows without a number come last, both ways.
 *
 * Returns: (transfer full): the order
 */
AssayOrder *
assay_order_new_by_column (const AssayColumn *column,
                           gboolean           descending)
{
  guint n_rows = assay_column_get_n_rows (column);
  guint *rows = g_new (guint, MAX (n_rows, 1));
  g_autofree AssayKeyedRow *keyed = g_new (AssayKeyedRow, MAX (n_rows, 1));
  g_autofree AssayKeyedRow *spare = g_new (AssayKeyedRow, MAX (n_rows, 1));
  guint n_numbers = split_numbers (column, descending, keyed, rows);

  assay_radix_sort (keyed, spare, n_numbers);
  for (guint i = 0; i < n_numbers; i++)
    rows[i] = keyed[i].row;

  return assay_order_new_take (rows, n_rows, n_numbers);
}

/**
 * assay_order_new_by_keys:
 * @keys: a byte per row, such as its verdict
 * @descending: whether the greatest key comes first
 *
 * Returns: (transfer full): the order; rows of equal keys stay in the order of the files
 */
AssayOrder *
assay_order_new_by_keys (const guint8 *keys,
                         guint         n_rows,
                         gboolean      descending)
{
  guint *rows = g_new (guint, MAX (n_rows, 1));
  guint starts[257] = { 0 };
  guint8 flip = descending ? 0xff : 0;

  for (guint row = 0; row < n_rows; row++)
    starts[(guint8) (keys[row] ^ flip) + 1]++;
  for (guint i = 1; i < G_N_ELEMENTS (starts); i++)
    starts[i] += starts[i - 1];
  for (guint row = 0; row < n_rows; row++)
    rows[starts[(guint8) (keys[row] ^ flip)]++] = row;

  return assay_order_new_take (rows, n_rows, n_rows);
}

/** assay_order_get_rows: row numbers in this order */
const guint *
assay_order_get_rows (const AssayOrder *self)
{
  return self->rows;
}

/** assay_order_get_n_rows: how many rows there are */
guint
assay_order_get_n_rows (const AssayOrder *self)
{
  return self->n_rows;
}

/** assay_order_get_n_numbers: how many rows, from the first on, have a number in the column sorted by */
guint
assay_order_get_n_numbers (const AssayOrder *self)
{
  return self->n_numbers;
}
