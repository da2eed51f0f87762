#include "models/row-slot.h"

struct _AssayRowSlot
{
  GObject parent_instance;

  guint    position;
  guint    row;
  gboolean in_view;
  gboolean owes;       /* a change was not told yet */
};

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayRowSlot, assay_row_slot, G_TYPE_OBJECT)

static void
assay_row_slot_class_init (AssayRowSlotClass *klass)
{
  signals[CHANGED] = g_signal_new ("changed", ASSAY_TYPE_ROW_SLOT, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                                   g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
assay_row_slot_init (AssayRowSlot *self)
{
  self->row = G_MAXUINT;
  self->in_view = TRUE;
}

/**
 * assay_row_slot_new:
 * @position: the position that this slot stands for, for ever
 * @row: the row that is shown there now; G_MAXUINT for none
 *
 * Returns: (transfer full): a slot
 */
AssayRowSlot *
assay_row_slot_new (guint position,
                    guint row)
{
  AssayRowSlot *self = g_object_new (ASSAY_TYPE_ROW_SLOT, NULL);

  self->position = position;
  self->row = row;

  return self;
}

/**
 * assay_row_slot_get_position:
 *
 * Returns: the position; it never changes
 */
guint
assay_row_slot_get_position (AssayRowSlot *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SLOT (self), 0);

  return self->position;
}

/**
 * assay_row_slot_get_row:
 *
 * Returns: the row number of the model that stands here now; G_MAXUINT for none
 */
guint
assay_row_slot_get_row (AssayRowSlot *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SLOT (self), G_MAXUINT);

  return self->row;
}

/**
 * assay_row_slot_set_row:
 * @row: what stands here from now on; G_MAXUINT for none
 *
 * Says nothing: a list sets all its slots first and then lets them speak, so that whoever listens to one finds
 * the others in the same state.
 */
void
assay_row_slot_set_row (AssayRowSlot *self,
                        guint         row)
{
  g_return_if_fail (ASSAY_IS_ROW_SLOT (self));

  self->row = row;
}

/**
 * assay_row_slot_is_in_view:
 *
 * Returns: whether the position can be seen now; what shows it need not draw itself otherwise
 */
gboolean
assay_row_slot_is_in_view (AssayRowSlot *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SLOT (self), FALSE);

  return self->in_view;
}

/**
 * assay_row_slot_set_in_view:
 * @in_view: whether the position can be seen now
 *
 * Says nothing; whoever changes it owes that.
 */
void
assay_row_slot_set_in_view (AssayRowSlot *self,
                            gboolean      in_view)
{
  g_return_if_fail (ASSAY_IS_ROW_SLOT (self));

  self->in_view = in_view;
}

/**
 * assay_row_slot_owes:
 *
 * Returns: whether there is something new here that nobody was told: what shows this slot need not be written yet
 */
gboolean
assay_row_slot_owes (AssayRowSlot *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SLOT (self), FALSE);

  return self->owes;
}

/**
 * assay_row_slot_postpone:
 *
 * There is something new, to be told when somebody looks.
 */
void
assay_row_slot_postpone (AssayRowSlot *self)
{
  g_return_if_fail (ASSAY_IS_ROW_SLOT (self));

  self->owes = TRUE;
}

/**
 * assay_row_slot_changed:
 *
 * Emits "changed": another row stands here, or what is to be said of the row is new. Nothing is owed then.
 */
void
assay_row_slot_changed (AssayRowSlot *self)
{
  g_return_if_fail (ASSAY_IS_ROW_SLOT (self));

  self->owes = FALSE;
  g_signal_emit (self, signals[CHANGED], 0);
}
