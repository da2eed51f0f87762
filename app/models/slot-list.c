#include "models/slot-list.h"

/* GTK keeps 200 rows around what is seen: so far before the first position in view slots may be held, */
#define HELD_BEFORE 200

/* and so many of them in all. One may be held anywhere else, but hardly ever more. */
#define HELD_TOGETHER 450

struct _AssaySlotList
{
  GObject parent_instance;

  const AssayRowPlaces *places;
  guint                 n_rows;
  guint                 n_items;     /* the length that was announced; while rows move it may lag behind */
  guint                 shift;       /* position 0 would show the row that many places before the first one */
  gboolean              moving;      /* nothing has rested since rows moved last */
  guint                 view_first;
  guint                 view_length;
  GHashTable           *live;        /* position -> LiveSlot: the slots that somebody holds */
};

typedef struct
{
  AssaySlotList *list;
  AssayRowSlot  *slot;   /* not a reference: it ends when the last holder lets go */
  guint          position;
} LiveSlot;

enum
{
  SHRINKING,
  MOVED,
  REFRESHED,
  VIEWED,
  CAUGHT_UP,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void assay_slot_list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AssaySlotList, assay_slot_list, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, assay_slot_list_model_init))

static void
slot_gone (gpointer  user,
           GObject  *where_the_slot_was)
{
  LiveSlot *live = user;

  live->slot = NULL;
  g_hash_table_remove (live->list->live, GUINT_TO_POINTER (live->position));
}

static void
live_slot_free (gpointer user)
{
  LiveSlot *live = user;

  if (live->slot != NULL)
    g_object_weak_unref (G_OBJECT (live->slot), slot_gone, live);
  g_free (live);
}

static guint
row_at (AssaySlotList *self,
        guint          position)
{
  guint row;

  if (self->places == NULL || position < self->shift ||
      assay_row_places_copy (self->places, position - self->shift, 1, &row) == 0)
    return G_MAXUINT;

  return row;
}

static gboolean
is_in_view (AssaySlotList *self,
            guint          position)
{
  return position >= self->view_first && position - self->view_first < self->view_length;
}

static GType
get_item_type (GListModel *model)
{
  return ASSAY_TYPE_ROW_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return ASSAY_SLOT_LIST (model)->n_items;
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  AssaySlotList *self = ASSAY_SLOT_LIST (model);
  LiveSlot *live;

  if (position >= self->n_items)
    return NULL;

  live = g_hash_table_lookup (self->live, GUINT_TO_POINTER (position));
  if (live != NULL)
    return g_object_ref (live->slot);

  live = g_new (LiveSlot, 1);
  *live = (LiveSlot) { self, assay_row_slot_new (position, row_at (self, position)), position };
  g_object_weak_ref (G_OBJECT (live->slot), slot_gone, live);
  g_hash_table_insert (self->live, GUINT_TO_POINTER (position), live);
  if (!is_in_view (self, position))
    {
      assay_row_slot_set_in_view (live->slot, FALSE);
      assay_row_slot_postpone (live->slot);
    }

  return live->slot;
}

static void
assay_slot_list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
assay_slot_list_finalize (GObject *object)
{
  g_hash_table_unref (ASSAY_SLOT_LIST (object)->live);

  G_OBJECT_CLASS (assay_slot_list_parent_class)->finalize (object);
}

static guint
add_signal (const char *name)
{
  return g_signal_new (name, ASSAY_TYPE_SLOT_LIST, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                       g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
assay_slot_list_class_init (AssaySlotListClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_slot_list_finalize;

  signals[SHRINKING] = g_signal_new ("shrinking", ASSAY_TYPE_SLOT_LIST, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                                     g_cclosure_marshal_VOID__UINT, G_TYPE_NONE, 1, G_TYPE_UINT);
  signals[MOVED] = add_signal ("moved");
  signals[REFRESHED] = add_signal ("refreshed");
  signals[VIEWED] = add_signal ("viewed");
  signals[CAUGHT_UP] = add_signal ("caught-up");
}

static void
assay_slot_list_init (AssaySlotList *self)
{
  self->view_length = G_MAXUINT;
  self->live = g_hash_table_new_full (NULL, NULL, NULL, live_slot_free);
}

/**
 * assay_slot_list_new:
 *
 * Returns: (transfer full): a list without positions
 */
AssaySlotList *
assay_slot_list_new (void)
{
  return g_object_new (ASSAY_TYPE_SLOT_LIST, NULL);
}

/* Whoever listens may let slots go or ask for new ones, so the round is over slots that we hold. */
static void
let_speak (AssaySlotList *self,
           gboolean     (*wants_to) (AssayRowSlot *slot))
{
  g_autoptr(GPtrArray) slots = g_ptr_array_new_with_free_func (g_object_unref);
  GHashTableIter iter;
  gpointer live;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &live))
    if (wants_to (((LiveSlot *) live)->slot))
      g_ptr_array_add (slots, g_object_ref (((LiveSlot *) live)->slot));

  for (guint i = 0; i < slots->len; i++)
    assay_row_slot_changed (slots->pdata[i]);
}

static gboolean
owes_in_view (AssayRowSlot *slot)
{
  return assay_row_slot_owes (slot) && assay_row_slot_is_in_view (slot);
}

/* Rows that are counted, not listed, are found by counting: once for all slots, not once for each. */
static void
look_up_rows (AssaySlotList *self)
{
  guint before = self->shift + HELD_BEFORE;
  guint first = self->view_first > before ? self->view_first - before : 0;
  guint rows[HELD_TOGETHER];
  guint n = self->places == NULL ? 0 : assay_row_places_copy (self->places, first, HELD_TOGETHER, rows);
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LiveSlot *live = value;
      /* Wraps around where it lies before the first one. */
      guint index = live->position - self->shift - first;

      assay_row_slot_set_row (live->slot, index < n ? rows[index] : row_at (self, live->position));
    }
}

static void
announce_length (AssaySlotList *self)
{
  guint n_before = self->n_items;

  self->shift = 0;
  if (self->n_rows < n_before)
    {
      g_signal_emit (self, signals[SHRINKING], 0, self->n_rows);
      self->n_items = self->n_rows;
      g_list_model_items_changed (G_LIST_MODEL (self), self->n_items, n_before - self->n_items, 0);
    }
  else if (self->n_rows > n_before)
    {
      self->n_items = self->n_rows;
      g_list_model_items_changed (G_LIST_MODEL (self), n_before, 0, self->n_items - n_before);
    }
}

/* Each new length makes GTK measure and place every row anew, most of a frame's time. While rows move it waits, as long
 * as those in view can all be shown: where the new end lies above them, the rows before it come down to them. */
static void
follow_length (AssaySlotList *self)
{
  guint view_end = MIN (self->n_items, self->view_first + self->view_length);

  if (!self->moving || self->view_length == G_MAXUINT || MIN (self->n_rows, self->n_items) < self->view_length)
    announce_length (self);
  else
    self->shift = view_end > self->n_rows ? view_end - self->n_rows : 0;
}

/**
 * assay_slot_list_show:
 * @places: (nullable): which rows stand where; they must stand until the next call. NULL for none
 *
 * Shows other rows, or the same in another order. The list changes only at its tail: rows with an identity of their
 * own would make GTK ask for every row of a million whenever the one in the middle of the screen moves. While one call
 * follows another, the new length is told by the next assay_slot_list_catch_up ().
 */
void
assay_slot_list_show (AssaySlotList        *self,
                      const AssayRowPlaces *places)
{
  g_return_if_fail (ASSAY_IS_SLOT_LIST (self));

  self->places = places;
  self->n_rows = places == NULL ? 0 : assay_row_places_get_n_rows (places);

  follow_length (self);
  self->moving = TRUE;
  look_up_rows (self);
  assay_slot_list_refresh (self);

  g_signal_emit (self, signals[MOVED], 0);
}

/**
 * assay_slot_list_refresh:
 *
 * The same rows stand at the same positions, and what is to be said of them may be new: every slot that is held and in
 * view says "changed".
 */
void
assay_slot_list_refresh (AssaySlotList *self)
{
  GHashTableIter iter;
  gpointer live;

  g_return_if_fail (ASSAY_IS_SLOT_LIST (self));

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &live))
    assay_row_slot_postpone (((LiveSlot *) live)->slot);

  let_speak (self, owes_in_view);
  g_signal_emit (self, signals[REFRESHED], 0);
}

/* A slot that leaves the view has nothing new to show, but is drawn no longer; one that comes has both. */
static void
mark_view (AssaySlotList *self)
{
  GHashTableIter iter;
  gpointer value;

  g_hash_table_iter_init (&iter, self->live);
  while (g_hash_table_iter_next (&iter, NULL, &value))
    {
      LiveSlot *live = value;
      gboolean in_view = is_in_view (self, live->position);

      if (in_view && !assay_row_slot_is_in_view (live->slot))
        assay_row_slot_postpone (live->slot);
      assay_row_slot_set_in_view (live->slot, in_view);
    }
}

/**
 * assay_slot_list_set_view:
 * @first: the first position on the screen
 * @n_positions: how many of them; at the beginning all are in view
 *
 * GTK keeps 200 rows alive where thirty are seen. Writing and drawing the unseen ones with every frame would cost most
 * of the frame. Slots that come into view say "changed".
 */
void
assay_slot_list_set_view (AssaySlotList *self,
                          guint          first,
                          guint          n_positions)
{
  g_return_if_fail (ASSAY_IS_SLOT_LIST (self));

  if (self->view_first == first && self->view_length == n_positions)
    return;

  self->view_first = first;
  self->view_length = n_positions;
  mark_view (self);
  let_speak (self, owes_in_view);
  g_signal_emit (self, signals[VIEWED], 0);
}

/**
 * assay_slot_list_get_view:
 * @first: (out): the first position on the screen
 * @n_positions: (out): how many of them; may reach beyond the end
 */
void
assay_slot_list_get_view (AssaySlotList *self,
                          guint         *first,
                          guint         *n_positions)
{
  g_return_if_fail (ASSAY_IS_SLOT_LIST (self));

  *first = self->view_first;
  *n_positions = self->view_length;
}

/**
 * assay_slot_list_catch_up:
 *
 * Tells the length, and lets the slots out of view say what they owe too: a screen reader may read them. To be called
 * when there is time.
 */
void
assay_slot_list_catch_up (AssaySlotList *self)
{
  g_return_if_fail (ASSAY_IS_SLOT_LIST (self));

  self->moving = FALSE;
  if (self->n_items != self->n_rows)
    {
      announce_length (self);
      look_up_rows (self);
      assay_slot_list_refresh (self);
      g_signal_emit (self, signals[MOVED], 0);
    }

  let_speak (self, assay_row_slot_owes);
  g_signal_emit (self, signals[CAUGHT_UP], 0);
}

/**
 * assay_slot_list_get_places:
 *
 * Returns: (transfer none) (nullable): which rows stand where, all of them
 */
const AssayRowPlaces *
assay_slot_list_get_places (AssaySlotList *self)
{
  g_return_val_if_fail (ASSAY_IS_SLOT_LIST (self), NULL);

  return self->places;
}

/**
 * assay_slot_list_get_row:
 *
 * Returns: the row at @position; G_MAXUINT beyond the end
 */
guint
assay_slot_list_get_row (AssaySlotList *self,
                         guint          position)
{
  g_return_val_if_fail (ASSAY_IS_SLOT_LIST (self), G_MAXUINT);

  return row_at (self, position);
}

/**
 * assay_slot_list_find:
 * @row: a row number
 * @position: (out): where it stands
 *
 * For a jump: the list catches up with its length first.
 *
 * Returns: whether the row is shown at all
 */
gboolean
assay_slot_list_find (AssaySlotList *self,
                      guint          row,
                      guint         *position)
{
  g_return_val_if_fail (ASSAY_IS_SLOT_LIST (self), FALSE);

  if (self->places == NULL || !assay_row_places_find (self->places, row, position))
    return FALSE;

  assay_slot_list_catch_up (self);

  return TRUE;
}
