#include "models/column-choice.h"

#include "models/column-key.h"

struct _AssayColumnChoice
{
  GObject           parent_instance;

  AssayEvaluation  *evaluation;
  AssayColumnOffer *offer;         /* NULL without results */
  GPtrArray        *shown;         /* keys */
  AssayColumnState *state;         /* a person's doing, whether it suits these results or not */
};

enum
{
  CHANGED,
  STATE_CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayColumnChoice, assay_column_choice, G_TYPE_OBJECT)

static AssayTable *
get_table (AssayColumnChoice *self)
{
  return assay_evaluation_get_table (self->evaluation);
}

static GPtrArray *
copy_keys (GPtrArray *keys)
{
  GPtrArray *copy = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < keys->len; i++)
    g_ptr_array_add (copy, g_strdup (keys->pdata[i]));

  return copy;
}

static gboolean
equal_keys (GPtrArray *a,
            GPtrArray *b)
{
  if (a->len != b->len)
    return FALSE;

  for (guint i = 0; i < a->len; i++)
    if (!g_str_equal (a->pdata[i], b->pdata[i]))
      return FALSE;

  return TRUE;
}

static void
take_shown (AssayColumnChoice *self,
            GPtrArray         *keys)
{
  gboolean same = equal_keys (self->shown, keys);

  g_ptr_array_unref (self->shown);
  self->shown = keys;
  if (!same)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
choose (AssayColumnChoice *self)
{
  take_shown (self, assay_column_offer_choose (self->offer, self->state));
}

/* From now on it is a person's choice. */
static void
take_wanted (AssayColumnChoice *self,
             GPtrArray         *keys)
{
  assay_column_state_set_wanted (self->state, keys);
  take_shown (self, keys);
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

static void
assay_column_choice_finalize (GObject *object)
{
  AssayColumnChoice *self = ASSAY_COLUMN_CHOICE (object);

  g_clear_pointer (&self->offer, assay_column_offer_free);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  g_clear_pointer (&self->shown, g_ptr_array_unref);
  g_clear_pointer (&self->state, assay_column_state_free);

  G_OBJECT_CLASS (assay_column_choice_parent_class)->finalize (object);
}

static void
assay_column_choice_class_init (AssayColumnChoiceClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_column_choice_finalize;

  signals[CHANGED] = g_signal_new ("changed", ASSAY_TYPE_COLUMN_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 0);
  signals[STATE_CHANGED] = g_signal_new ("state-changed", ASSAY_TYPE_COLUMN_CHOICE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                         NULL, G_TYPE_NONE, 0);
}

static void
assay_column_choice_init (AssayColumnChoice *self)
{
  self->shown = g_ptr_array_new_with_free_func (g_free);
  self->state = assay_column_state_new ();
}

/** assay_column_choice_new: (transfer full): nothing to choose from yet */
AssayColumnChoice *
assay_column_choice_new (void)
{
  return g_object_new (ASSAY_TYPE_COLUMN_CHOICE, NULL);
}

/** assay_column_choice_get_evaluation: (transfer none) (nullable): what the columns are about */
AssayEvaluation *
assay_column_choice_get_evaluation (AssayColumnChoice *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), NULL);

  return self->evaluation;
}

/**
 * assay_column_choice_set_evaluation:
 * @self: the choice
 * @evaluation: (nullable): what the columns are about from now on
 *
 * With other results everything is chosen anew, a person's choice kept where it suits them. With new verdicts of the
 * same results a column appears when a rule comes to stand on it; a threshold that moves costs a look at each rule.
 */
void
assay_column_choice_set_evaluation (AssayColumnChoice *self,
                                    AssayEvaluation   *evaluation)
{
  AssayTable *table = evaluation == NULL ? NULL : assay_evaluation_get_table (evaluation);
  gboolean same_table = self->evaluation != NULL && get_table (self) == table;

  g_return_if_fail (ASSAY_IS_COLUMN_CHOICE (self));

  if (evaluation != NULL)
    assay_evaluation_ref (evaluation);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  self->evaluation = evaluation;

  if (same_table)
    {
      if (assay_column_offer_follow (self->offer, evaluation, self->state))
        choose (self);
      return;
    }

  g_clear_pointer (&self->offer, assay_column_offer_free);
  if (evaluation != NULL)
    {
      self->offer = assay_column_offer_new (evaluation);
      choose (self);
    }
  else
    take_shown (self, g_ptr_array_new_with_free_func (g_free));
}

/** assay_column_choice_get_n_shown: how many columns are shown */
guint
assay_column_choice_get_n_shown (AssayColumnChoice *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), 0);

  return self->shown->len;
}

/** assay_column_choice_get_key: (nullable): what is shown at @position from the left, from 0; NULL beyond the end */
const char *
assay_column_choice_get_key (AssayColumnChoice *self,
                             guint              position)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), NULL);

  return position < self->shown->len ? self->shown->pdata[position] : NULL;
}

/**
 * assay_column_choice_find:
 * @key: a column
 * @position: (out) (optional): where it is shown
 *
 * Returns: whether it is shown
 */
gboolean
assay_column_choice_find (AssayColumnChoice *self,
                          const char        *key,
                          guint             *position)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), FALSE);

  return g_ptr_array_find_with_equal_func (self->shown, key, g_str_equal, position);
}

/** assay_column_choice_is_full: whether one has to go before another can come */
gboolean
assay_column_choice_is_full (AssayColumnChoice *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), TRUE);

  return self->shown->len >= ASSAY_COLUMNS_SHOWN;
}

/**
 * assay_column_choice_show:
 * @key: a column
 *
 * Returns: whether it is shown now; not where it is unknown or no more fit
 */
gboolean
assay_column_choice_show (AssayColumnChoice *self,
                          const char        *key)
{
  g_autoptr(GPtrArray) keys = NULL;

  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self) && self->evaluation != NULL, FALSE);

  if (g_ptr_array_find_with_equal_func (self->shown, key, g_str_equal, NULL))
    return TRUE;
  if (assay_column_choice_is_full (self) || !assay_column_key_is_known (get_table (self), key))
    return FALSE;

  assay_column_state_set_hidden (self->state, key, FALSE);
  keys = copy_keys (self->shown);
  assay_column_offer_insert (self->offer, keys, key);
  take_wanted (self, g_steal_pointer (&keys));

  return TRUE;
}

/**
 * assay_column_choice_hide:
 * @key: a column
 *
 * Returns: whether it is hidden now; the name of the model always stays
 */
gboolean
assay_column_choice_hide (AssayColumnChoice *self,
                          const char        *key)
{
  g_autoptr(GPtrArray) keys = NULL;
  guint position;

  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), FALSE);

  if (!g_ptr_array_find_with_equal_func (self->shown, key, g_str_equal, &position))
    return TRUE;
  if (g_str_equal (key, ASSAY_COLUMN_KEY_NAME))
    return FALSE;

  assay_column_state_set_hidden (self->state, key, TRUE);
  keys = copy_keys (self->shown);
  g_ptr_array_remove_index (keys, position);
  take_wanted (self, g_steal_pointer (&keys));

  return TRUE;
}

/**
 * assay_column_choice_move:
 * @key: a column that is shown
 * @position: where it is to stand, from the left; beyond the end means at the end
 */
void
assay_column_choice_move (AssayColumnChoice *self,
                          const char        *key,
                          guint              position)
{
  g_autoptr(GPtrArray) keys = NULL;
  gpointer moved;
  guint before;

  g_return_if_fail (ASSAY_IS_COLUMN_CHOICE (self));

  if (!g_ptr_array_find_with_equal_func (self->shown, key, g_str_equal, &before))
    return;
  position = MIN (position, self->shown->len - 1);
  if (before == position)
    return;

  keys = copy_keys (self->shown);
  moved = g_ptr_array_steal_index (keys, before);
  g_ptr_array_insert (keys, (int) position, moved);
  take_wanted (self, g_steal_pointer (&keys));
}

/** assay_column_choice_show_ruled: shows the column of each rule, as far as they fit */
void
assay_column_choice_show_ruled (AssayColumnChoice *self)
{
  g_autoptr(GPtrArray) keys = NULL;

  g_return_if_fail (ASSAY_IS_COLUMN_CHOICE (self) && self->offer != NULL);

  keys = copy_keys (self->shown);
  assay_column_offer_add_ruled (self->offer, keys, NULL);
  if (equal_keys (keys, self->shown))
    return;

  for (guint i = 0; i < keys->len; i++)
    assay_column_state_set_hidden (self->state, keys->pdata[i], FALSE);
  take_wanted (self, g_steal_pointer (&keys));
}

/** assay_column_choice_reset: forgets what a person chose, widths too */
void
assay_column_choice_reset (AssayColumnChoice *self)
{
  assay_column_choice_set_state (self, NULL);
}

/** assay_column_choice_get_width: pixels that a person gave a column; 0 for none */
int
assay_column_choice_get_width (AssayColumnChoice *self,
                               const char        *key)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), 0);

  return assay_column_state_get_width (self->state, key);
}

/** assay_column_choice_set_width: notes the @width in pixels that a person gave a column */
void
assay_column_choice_set_width (AssayColumnChoice *self,
                               const char        *key,
                               int                width)
{
  g_return_if_fail (ASSAY_IS_COLUMN_CHOICE (self));

  if (assay_column_state_get_width (self->state, key) == width)
    return;

  assay_column_state_set_width (self->state, key, width);
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}

/** assay_column_choice_get_state: (transfer full): what a person chose, as in column-state.h; empty where nobody did */
GVariant *
assay_column_choice_get_state (AssayColumnChoice *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_CHOICE (self), NULL);

  return assay_column_state_to_variant (self->state);
}

/**
 * assay_column_choice_set_state:
 * @self: the choice
 * @state: (nullable): from assay_column_choice_get_state (), for these results or those that will come; NULL or
 *   empty for what is worth being seen first
 *
 * "changed" is emitted even where the same columns are shown: their widths may be other ones.
 */
void
assay_column_choice_set_state (AssayColumnChoice *self,
                               GVariant          *state)
{
  AssayColumnState *before;

  g_return_if_fail (ASSAY_IS_COLUMN_CHOICE (self));

  before = self->state;
  self->state = assay_column_state_from_variant (state);
  assay_column_state_free (before);
  if (self->evaluation != NULL)
    {
      g_ptr_array_unref (self->shown);
      self->shown = assay_column_offer_choose (self->offer, self->state);
      g_signal_emit (self, signals[CHANGED], 0);
    }
  g_signal_emit (self, signals[STATE_CHANGED], 0);
}
