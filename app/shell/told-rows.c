#include "shell/told-rows.h"

struct _AssayToldRows
{
  AssaySlotList       *slots;
  AssayIsSelectedFunc  is_selected;
  AssayTellFunc        tell;
  gpointer             user;

  guint                first;      /* the first position in view, when it was told last */
  GByteArray          *states;     /* what was told of it and of those that follow */
  gboolean             owes;       /* rows out of view were not told */
};

static guint
n_items (AssayToldRows *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->slots));
}

static GByteArray *
read_view (AssayToldRows *self,
           guint         *first)
{
  GByteArray *states = g_byte_array_new ();
  guint n_positions;

  assay_slot_list_get_view (self->slots, first, &n_positions);
  n_positions = *first < n_items (self) ? MIN (n_positions, n_items (self) - *first) : 0;
  for (guint i = 0; i < n_positions; i++)
    g_byte_array_append (states, &(guint8) { self->is_selected (*first + i, self->user) ? 1 : 0 }, 1);

  return states;
}

static void
remember (AssayToldRows *self,
          guint          first,
          GByteArray    *states)
{
  g_byte_array_unref (self->states);
  self->first = first;
  self->states = states;
}

static gboolean
is_known (AssayToldRows *self,
          guint          position,
          guint8         state)
{
  return position >= self->first && position - self->first < self->states->len &&
         self->states->data[position - self->first] == state;
}

/* Where "known" turns to "not known" a run begins, and it ends where that turns back. */
static void
tell_view (AssayToldRows *self)
{
  g_autoptr(GArray) runs = g_array_new (FALSE, FALSE, sizeof (guint));
  guint first;
  GByteArray *states = read_view (self, &first);

  for (guint i = 0; i <= states->len; i++)
    {
      guint position = first + i;
      gboolean differs = i < states->len && !is_known (self, position, states->data[i]);

      if (differs != (runs->len % 2 == 1))
        g_array_append_val (runs, position);
    }
  remember (self, first, states);

  for (guint i = 0; i + 1 < runs->len; i += 2)
    {
      guint start = g_array_index (runs, guint, i);

      self->tell (start, g_array_index (runs, guint, i + 1) - start, self->user);
    }
}

static void
view_moved (AssayToldRows *self)
{
  guint first;
  GByteArray *states;

  if (self->owes)
    {
      tell_view (self);
      return;
    }

  states = read_view (self, &first);
  remember (self, first, states);
}

static void
caught_up (AssayToldRows *self)
{
  if (self->owes)
    assay_told_rows_all (self);
}

/**
 * assay_told_rows_new:
 * @slots: the positions
 * @is_selected: what is true of a position now
 * @tell: tells the view to ask again
 * @user: for both; it must outlive what is returned
 *
 * Returns: (transfer full): nothing was told yet
 */
AssayToldRows *
assay_told_rows_new (AssaySlotList       *slots,
                     AssayIsSelectedFunc  is_selected,
                     AssayTellFunc        tell,
                     gpointer             user)
{
  AssayToldRows *self = g_new0 (AssayToldRows, 1);

  self->slots = g_object_ref (slots);
  self->is_selected = is_selected;
  self->tell = tell;
  self->user = user;
  self->states = g_byte_array_new ();
  g_signal_connect_swapped (slots, "viewed", G_CALLBACK (view_moved), self);
  g_signal_connect_swapped (slots, "caught-up", G_CALLBACK (caught_up), self);

  return self;
}

/**
 * assay_told_rows_free:
 * @self: (nullable)
 */
void
assay_told_rows_free (AssayToldRows *self)
{
  if (self == NULL)
    return;

  g_signal_handlers_disconnect_by_data (self->slots, self);
  g_object_unref (self->slots);
  g_byte_array_unref (self->states);
  g_free (self);
}

/**
 * assay_told_rows_moved:
 *
 * Other rows stand on the positions: tells those in view, the rest later.
 */
void
assay_told_rows_moved (AssayToldRows *self)
{
  g_return_if_fail (self != NULL);

  self->owes = TRUE;
  tell_view (self);
}

/**
 * assay_told_rows_all:
 *
 * Tells every position, in view or not: when somebody selects, what is let go may stand anywhere.
 */
void
assay_told_rows_all (AssayToldRows *self)
{
  guint first;
  GByteArray *states;

  g_return_if_fail (self != NULL);

  self->owes = FALSE;
  states = read_view (self, &first);
  remember (self, first, states);
  if (n_items (self) > 0)
    self->tell (0, n_items (self), self->user);
}
