#include "shell/policy-history.h"

/* A slider at rest this long begins a new step. */
#define SAME_ACT_USEC (1500 * G_TIME_SPAN_MILLISECOND)

/* Far more than anybody goes back; a state is small. */
#define MAX_STEPS 500

struct _AssayPolicyHistory
{
  GPtrArray *states;
  guint      current;
  guint      last_act;
  gint64     last_time;
  gboolean   is_held;     /* a hand holds the slider, however long it rests */
};

static AssayPolicyState *
state_at (const AssayPolicyHistory *self,
          guint                     index)
{
  return g_ptr_array_index (self->states, index);
}

/**
 * assay_policy_history_new:
 * @state: (transfer full): where it begins
 *
 * Returns: (transfer full): a history of one state
 */
AssayPolicyHistory *
assay_policy_history_new (AssayPolicyState *state)
{
  AssayPolicyHistory *self = g_new0 (AssayPolicyHistory, 1);

  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_policy_state_free);
  self->last_act = ASSAY_ACT_ALONE;
  g_ptr_array_add (self->states, state);

  return self;
}

/**
 * assay_policy_history_free:
 * @self: (transfer full): the history
 */
void
assay_policy_history_free (AssayPolicyHistory *self)
{
  g_ptr_array_unref (self->states);
  g_free (self);
}

static gboolean
goes_on (const AssayPolicyHistory *self,
         guint                     act,
         gint64                    now)
{
  return act != ASSAY_ACT_ALONE && act == self->last_act && self->current > 0 &&
         self->current + 1 == self->states->len &&
         (self->is_held || now - self->last_time < SAME_ACT_USEC);
}

/**
 * assay_policy_history_push:
 * @self: the history
 * @state: (transfer full): the state after an act
 * @act: what was done, for example which rule was moved; %ASSAY_ACT_ALONE for a step of its own
 * @now: monotonic time in microseconds
 *
 * Makes @state the current one. The same act within 1.5 seconds, or while a hand holds on, is the same step, so that
 * one drag of a slider is undone at once. What had been undone is forgotten.
 */
void
assay_policy_history_push (AssayPolicyHistory *self,
                           AssayPolicyState   *state,
                           guint               act,
                           gint64              now)
{
  if (goes_on (self, act, now))
    {
      g_ptr_array_set_size (self->states, (int) self->current);
    }
  else
    {
      g_ptr_array_set_size (self->states, (int) self->current + 1);
      if (self->states->len >= MAX_STEPS)
        g_ptr_array_remove_index (self->states, 0);
    }

  g_ptr_array_add (self->states, state);
  self->current = self->states->len - 1;
  self->last_act = act;
  self->last_time = now;
}

/**
 * assay_policy_history_get_state:
 * @self: the history
 *
 * Returns: (transfer none): the state in force
 */
const AssayPolicyState *
assay_policy_history_get_state (const AssayPolicyHistory *self)
{
  return state_at (self, self->current);
}

/**
 * assay_policy_history_set_policy:
 * @self: the history
 * @policy: the policy of the current state in other clothes, for example with the bytes of its file
 */
void
assay_policy_history_set_policy (AssayPolicyHistory *self,
                                 AssayPolicy        *policy)
{
  AssayPolicyState *state = state_at (self, self->current);
  AssayPolicy *old = state->policy;

  g_return_if_fail (assay_policy_equal (old, policy));

  state->policy = assay_policy_ref (policy);
  assay_policy_unref (old);
}

/**
 * assay_policy_history_set_held:
 * @self: the history
 * @held: whether a hand holds on to what it moves
 *
 * Where a hand comes or goes a new step begins.
 */
void
assay_policy_history_set_held (AssayPolicyHistory *self,
                               gboolean            held)
{
  if (self->is_held == held)
    return;

  self->is_held = held;
  self->last_act = ASSAY_ACT_ALONE;
}

/**
 * assay_policy_history_get_undo:
 * @self: the history
 *
 * Returns: (transfer none) (nullable): the act that undo takes back, in words; %NULL if nothing can be undone
 */
const char *
assay_policy_history_get_undo (const AssayPolicyHistory *self)
{
  return assay_policy_history_can_undo (self) ? state_at (self, self->current)->act : NULL;
}

/**
 * assay_policy_history_get_redo:
 * @self: the history
 *
 * Returns: (transfer none) (nullable): the act that redo does again, in words; %NULL if nothing can be redone
 */
const char *
assay_policy_history_get_redo (const AssayPolicyHistory *self)
{
  return assay_policy_history_can_redo (self) ? state_at (self, self->current + 1)->act : NULL;
}

/**
 * assay_policy_history_can_undo:
 * @self: the history
 *
 * Returns: whether something can be undone
 */
gboolean
assay_policy_history_can_undo (const AssayPolicyHistory *self)
{
  return self->current > 0;
}

/**
 * assay_policy_history_can_redo:
 * @self: the history
 *
 * Returns: whether something was undone and can be done again
 */
gboolean
assay_policy_history_can_redo (const AssayPolicyHistory *self)
{
  return self->current + 1 < self->states->len;
}

/**
 * assay_policy_history_undo:
 * @self: a history that can be undone
 *
 * Returns: (transfer none): the state before the last step, now in force
 */
const AssayPolicyState *
assay_policy_history_undo (AssayPolicyHistory *self)
{
  g_return_val_if_fail (assay_policy_history_can_undo (self), state_at (self, self->current));

  self->last_act = ASSAY_ACT_ALONE;

  return state_at (self, --self->current);
}

/**
 * assay_policy_history_redo:
 * @self: a history that can be redone
 *
 * Returns: (transfer none): the state after the step that was undone, now in force
 */
const AssayPolicyState *
assay_policy_history_redo (AssayPolicyHistory *self)
{
  g_return_val_if_fail (assay_policy_history_can_redo (self), state_at (self, self->current));

  self->last_act = ASSAY_ACT_ALONE;

  return state_at (self, ++self->current);
}
