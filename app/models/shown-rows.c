#include "models/shown-rows.h"

#include <string.h>

#include "models/row-filter.h"
#include "models/row-places.h"
#include "models/row-search.h"
#include "models/row-sorter.h"

/* Up to here a search is done within the key press; above, in a worker. */
#define FEW_ROWS 20000

struct _AssayShownRows
{
  GObject parent_instance;

  AssayEvaluation *evaluation;    /* NULL: nothing is shown */
  AssaySlotList   *slots;
  AssayRowSorter  *sorter;
  AssayRowFilter  *filter;
  AssayRowPlaces  *places;        /* what the slots show */
  GBytes          *order;         /* what the filter works on */
  char            *search_text;   /* never empty; NULL where nothing is searched for */
  GCancellable    *searching;     /* NULL while no search is under way */
  guint            n_shown;
};

enum
{
  PROP_0,
  PROP_N_SHOWN,
  N_PROPS
};

enum
{
  SORTED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayShownRows, assay_shown_rows, G_TYPE_OBJECT)

static void
set_n_shown (AssayShownRows *self,
             guint           n_shown)
{
  if (self->n_shown == n_shown)
    return;

  self->n_shown = n_shown;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SHOWN]);
}

/* Rows in the order of the files or by verdict are found by counting verdicts: no order need be made nor filtered. */
static gboolean
group_rows (AssayShownRows *self)
{
  const char *key = assay_row_sorter_get_key (self->sorter);
  gboolean by_verdict = g_strcmp0 (key, "verdict") == 0;
  guint8 sequence[ASSAY_N_VERDICTS];
  guint8 only = (guint8) assay_row_filter_get_verdict (self->filter);
  guint n_groups = 0;

  if (assay_row_filter_is_searched (self->filter) || !(by_verdict || (key == NULL && only != 0)))
    return FALSE;

  for (guint8 i = 1; i < ASSAY_N_VERDICTS; i++)
    {
      guint8 verdict = assay_row_sorter_is_descending (self->sorter) ? ASSAY_N_VERDICTS - i : i;

      if (only == 0 || only == verdict)
        sequence[n_groups++] = verdict;
    }
  assay_row_places_group (self->places, assay_evaluation_get_verdicts (self->evaluation),
                          assay_table_get_n_rows (assay_evaluation_get_table (self->evaluation)), sequence, n_groups);

  return TRUE;
}

static gboolean
list_rows (AssayShownRows *self)
{
  GBytes *order = assay_row_sorter_get_order (self->sorter);
  gboolean moved = self->order != order;
  const guint *rows;
  guint n_rows;

  if (moved)
    {
      g_clear_pointer (&self->order, g_bytes_unref);
      self->order = g_bytes_ref (order);
      assay_row_filter_set_order (self->filter, order);
    }

  rows = assay_row_filter_apply (self->filter, assay_evaluation_get_verdicts (self->evaluation), &n_rows);
  assay_row_places_list (self->places, rows, n_rows);

  return moved || assay_row_filter_get_verdict (self->filter) != 0;
}

/* The whole way of a moving threshold: verdicts -> order ∩ filter -> positions -> the cells on the screen. */
static void
show_rows (AssayShownRows *self,
           gboolean        moved)
{
  moved |= group_rows (self) || list_rows (self);
  if (moved)
    assay_slot_list_show (self->slots, self->places);
  else
    assay_slot_list_refresh (self->slots);

  set_n_shown (self, assay_row_places_get_n_rows (self->places));
}

static void
sorted (AssayShownRows *self)
{
  show_rows (self, TRUE);
  g_signal_emit (self, signals[SORTED], 0);
}

static void
drop_search (AssayShownRows *self)
{
  if (self->searching != NULL)
    g_cancellable_cancel (self->searching);
  g_clear_object (&self->searching);
}

static void
take_found (AssayShownRows *self,
            AssayRowSet    *found)
{
  assay_row_filter_set_found (self->filter, found);
  show_rows (self, TRUE);
}

static void
searched (GObject      *source,
          GAsyncResult *result,
          gpointer      user)
{
  AssayRowSet *found = assay_row_search_finish (result, NULL);
  AssayShownRows *self = user;

  /* Without a result it was cancelled, and whoever asked may be gone. */
  if (found == NULL)
    return;

  g_clear_object (&self->searching);
  take_found (self, found);
}

static void
search (AssayShownRows *self)
{
  AssayTable *table = assay_evaluation_get_table (self->evaluation);

  if (self->search_text == NULL)
    take_found (self, NULL);
  else if (assay_table_get_n_rows (table) <= FEW_ROWS)
    take_found (self, assay_row_search (table, self->search_text, NULL));
  else
    {
      self->searching = g_cancellable_new ();
      assay_row_search_async (table, self->search_text, self->searching, searched, self);
    }
}

static void
forget_rows (AssayShownRows *self)
{
  drop_search (self);
  assay_slot_list_show (self->slots, NULL);
  assay_row_filter_set_found (self->filter, NULL);
  set_n_shown (self, 0);
}

static void
assay_shown_rows_get_property (GObject    *object,
                               guint       prop_id,
                               GValue     *value,
                               GParamSpec *pspec)
{
  switch (prop_id)
    {
    case PROP_N_SHOWN:
      g_value_set_uint (value, ASSAY_SHOWN_ROWS (object)->n_shown);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
assay_shown_rows_finalize (GObject *object)
{
  AssayShownRows *self = ASSAY_SHOWN_ROWS (object);

  drop_search (self);
  /* The list may outlive us in a view; the rows do not. */
  assay_slot_list_show (self->slots, NULL);
  g_clear_object (&self->slots);
  g_clear_object (&self->sorter);
  g_clear_pointer (&self->filter, assay_row_filter_free);
  g_clear_pointer (&self->places, assay_row_places_free);
  g_clear_pointer (&self->order, g_bytes_unref);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  g_free (self->search_text);

  G_OBJECT_CLASS (assay_shown_rows_parent_class)->finalize (object);
}

static void
assay_shown_rows_class_init (AssayShownRowsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = assay_shown_rows_get_property;
  object_class->finalize = assay_shown_rows_finalize;

  properties[PROP_N_SHOWN] = g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0,
                                                G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[SORTED] = g_signal_new ("sorted", ASSAY_TYPE_SHOWN_ROWS, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                                  g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
assay_shown_rows_init (AssayShownRows *self)
{
  self->slots = assay_slot_list_new ();
  self->sorter = assay_row_sorter_new ();
  self->filter = assay_row_filter_new ();
  self->places = assay_row_places_new ();
  g_signal_connect_object (self->sorter, "changed", G_CALLBACK (sorted), self, G_CONNECT_SWAPPED);
}

/**
 * assay_shown_rows_new:
 *
 * Returns: (transfer full): the rows of nothing yet
 */
AssayShownRows *
assay_shown_rows_new (void)
{
  return g_object_new (ASSAY_TYPE_SHOWN_ROWS, NULL);
}

/**
 * assay_shown_rows_get_slots:
 *
 * Returns: (transfer none): the list for a view; always the same one
 */
AssaySlotList *
assay_shown_rows_get_slots (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), NULL);

  return self->slots;
}

/**
 * assay_shown_rows_get_evaluation:
 *
 * The evaluation that the slots are about: a review may already hold one of another table.
 *
 * Returns: (transfer none) (nullable): what is shown
 */
AssayEvaluation *
assay_shown_rows_get_evaluation (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), NULL);

  return self->evaluation;
}

/**
 * assay_shown_rows_set_evaluation:
 * @evaluation: (nullable): what to show; NULL for nothing
 *
 * Takes new verdicts. With another table the order is that of its files; search and verdict filter stay.
 */
void
assay_shown_rows_set_evaluation (AssayShownRows  *self,
                                 AssayEvaluation *evaluation)
{
  gboolean same_table;

  g_return_if_fail (ASSAY_IS_SHOWN_ROWS (self));

  same_table = self->evaluation != NULL && evaluation != NULL &&
               assay_evaluation_get_table (self->evaluation) == assay_evaluation_get_table (evaluation);
  if (!same_table)
    forget_rows (self);

  if (evaluation != NULL)
    assay_evaluation_ref (evaluation);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  self->evaluation = evaluation;
  if (evaluation == NULL)
    return;

  assay_row_sorter_set_evaluation (self->sorter, evaluation);
  if (same_table || self->search_text == NULL)
    show_rows (self, !same_table);
  else
    search (self);
}

/**
 * assay_shown_rows_set_search_text:
 * @text: (nullable): only rows whose name or text attributes contain this; NULL or empty for all
 *
 * With many rows the search runs in a worker, and what was found before stands meanwhile.
 */
void
assay_shown_rows_set_search_text (AssayShownRows *self,
                                  const char     *text)
{
  g_return_if_fail (ASSAY_IS_SHOWN_ROWS (self));

  if (text != NULL && *text == '\0')
    text = NULL;
  if (g_strcmp0 (self->search_text, text) == 0)
    return;

  g_free (self->search_text);
  self->search_text = g_strdup (text);
  drop_search (self);
  if (self->evaluation != NULL)
    search (self);
}

/**
 * assay_shown_rows_get_search_text:
 *
 * Returns: (nullable): what is searched for
 */
const char *
assay_shown_rows_get_search_text (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), NULL);

  return self->search_text;
}

/**
 * assay_shown_rows_set_verdict:
 * @verdict: only rows of this verdict; 0 for all
 */
void
assay_shown_rows_set_verdict (AssayShownRows *self,
                              guint           verdict)
{
  g_return_if_fail (ASSAY_IS_SHOWN_ROWS (self) && verdict < ASSAY_N_VERDICTS);

  if (assay_row_filter_get_verdict (self->filter) == verdict)
    return;

  assay_row_filter_set_verdict (self->filter, verdict);
  if (self->evaluation != NULL)
    show_rows (self, TRUE);
}

/**
 * assay_shown_rows_get_verdict:
 *
 * Returns: the verdict that is shown; 0 for all
 */
guint
assay_shown_rows_get_verdict (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), 0);

  return assay_row_filter_get_verdict (self->filter);
}

/**
 * assay_shown_rows_sort:
 * @key: (nullable): as in row-order.h; a key that these results do not have is ignored
 * @descending: whether the highest stands first
 *
 * Asks for an order; "sorted" tells when it is shown, at once or after a worker.
 */
void
assay_shown_rows_sort (AssayShownRows *self,
                       const char     *key,
                       gboolean        descending)
{
  g_return_if_fail (ASSAY_IS_SHOWN_ROWS (self));

  if (self->evaluation != NULL)
    assay_row_sorter_sort (self->sorter, key, descending);
}

/**
 * assay_shown_rows_get_sort_key:
 *
 * Returns: (nullable): what was asked for last; NULL for the order of the files
 */
const char *
assay_shown_rows_get_sort_key (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), NULL);

  return assay_row_sorter_get_key (self->sorter);
}

/**
 * assay_shown_rows_is_descending:
 *
 * Returns: whether the highest was asked to stand first
 */
gboolean
assay_shown_rows_is_descending (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), FALSE);

  return assay_row_sorter_is_descending (self->sorter);
}

/**
 * assay_shown_rows_get_n_shown:
 *
 * Returns: how many rows are shown
 */
guint
assay_shown_rows_get_n_shown (AssayShownRows *self)
{
  g_return_val_if_fail (ASSAY_IS_SHOWN_ROWS (self), 0);

  return self->n_shown;
}
