#include "models/row-sorter.h"

#include "models/row-order.h"

struct _AssayRowSorter
{
  GObject parent_instance;

  AssayEvaluation *evaluation;
  GBytes          *order;       /* NULL until somebody asks, where it is quickly made */
  char            *key;         /* what was asked for; NULL: as in the files */
  gboolean         descending;

  GCancellable    *sorting;     /* of the worker that is under way; NULL where there is none */
  gboolean         outdated;    /* the evaluation moved on while it worked */
};

typedef struct
{
  AssayEvaluation *evaluation;
  char            *key;
  gboolean         descending;
} SortTask;

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayRowSorter, assay_row_sorter, G_TYPE_OBJECT)

static void
sort_task_free (gpointer user)
{
  SortTask *task = user;

  assay_evaluation_unref (task->evaluation);
  g_free (task->key);
  g_free (task);
}

static void
drop_worker (AssayRowSorter *self)
{
  if (self->sorting != NULL)
    g_cancellable_cancel (self->sorting);
  g_clear_object (&self->sorting);
  self->outdated = FALSE;
}

static void
assay_row_sorter_finalize (GObject *object)
{
  AssayRowSorter *self = ASSAY_ROW_SORTER (object);

  drop_worker (self);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  g_clear_pointer (&self->order, g_bytes_unref);
  g_free (self->key);

  G_OBJECT_CLASS (assay_row_sorter_parent_class)->finalize (object);
}

static void
assay_row_sorter_class_init (AssayRowSorterClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_row_sorter_finalize;

  signals[CHANGED] = g_signal_new ("changed", ASSAY_TYPE_ROW_SORTER, G_SIGNAL_RUN_FIRST, 0, NULL, NULL,
                                   g_cclosure_marshal_VOID__VOID, G_TYPE_NONE, 0);
}

static void
assay_row_sorter_init (AssayRowSorter *self)
{
}

/**
 * assay_row_sorter_new:
 *
 * Returns: (transfer full): a sorter of nothing yet
 */
AssayRowSorter *
assay_row_sorter_new (void)
{
  return g_object_new (ASSAY_TYPE_ROW_SORTER, NULL);
}

/* With NULL it is made when somebody asks: rows by verdict are shown without one. What a worker will replace must have
 * been made before. */
static void
take_order (AssayRowSorter *self,
            GBytes         *order)
{
  g_clear_pointer (&self->order, g_bytes_unref);
  self->order = order;
}

static void
sort_worker (GTask        *task,
             gpointer      source,
             gpointer      user,
             GCancellable *cancellable)
{
  SortTask *work = user;

  g_task_return_pointer (task, assay_row_order_new (work->evaluation, work->key, work->descending),
                         (GDestroyNotify) g_bytes_unref);
}

static void start_worker (AssayRowSorter *self);

static void
sorted (GObject      *source,
        GAsyncResult *result,
        gpointer      user)
{
  g_autoptr(GBytes) order = g_task_propagate_pointer (G_TASK (result), NULL);
  AssayRowSorter *self = user;
  gboolean again;

  /* Without a result it was cancelled, and whoever asked may be gone. */
  if (order == NULL)
    return;

  again = self->outdated;
  g_clear_object (&self->sorting);
  self->outdated = FALSE;
  take_order (self, g_steal_pointer (&order));
  if (again)
    start_worker (self);

  g_signal_emit (self, signals[CHANGED], 0);
}

static void
start_worker (AssayRowSorter *self)
{
  g_autoptr(GTask) task = NULL;
  SortTask *work = g_new (SortTask, 1);

  drop_worker (self);
  self->sorting = g_cancellable_new ();
  *work = (SortTask) { assay_evaluation_ref (self->evaluation), g_strdup (self->key), self->descending };

  /* Not the source of the task: the worker could then be the one to let go of it last. */
  task = g_task_new (NULL, self->sorting, sorted, self);
  g_task_set_source_tag (task, start_worker);
  g_task_set_task_data (task, work, sort_task_free);
  g_task_run_in_thread (task, sort_worker);
}

/* While a threshold moves, a worker in flight is left to finish: dropping it with every frame would mean that none
 * ever arrives. */
static void
follow_evaluation (AssayRowSorter *self)
{
  if (assay_row_order_is_quick (self->evaluation, self->key))
    {
      drop_worker (self);
      take_order (self, NULL);
    }
  else if (self->sorting != NULL)
    self->outdated = TRUE;
  else
    start_worker (self);
}

/**
 * assay_row_sorter_set_evaluation:
 * @evaluation: what to sort
 *
 * Takes a new evaluation. Of the same table, it brings a new order at once where the order follows the verdicts;
 * nothing is emitted. Of another table, the order is that of the files.
 */
void
assay_row_sorter_set_evaluation (AssayRowSorter  *self,
                                 AssayEvaluation *evaluation)
{
  g_autoptr(AssayEvaluation) before = NULL;

  g_return_if_fail (ASSAY_IS_ROW_SORTER (self) && evaluation != NULL);

  if (!assay_row_order_is_quick (evaluation, self->key))
    assay_row_sorter_get_order (self);
  before = g_steal_pointer (&self->evaluation);
  self->evaluation = assay_evaluation_ref (evaluation);

  if (before == NULL || assay_evaluation_get_table (before) != assay_evaluation_get_table (evaluation))
    {
      drop_worker (self);
      g_clear_pointer (&self->key, g_free);
      self->descending = FALSE;
      take_order (self, NULL);
    }
  else if (assay_row_order_differs (before, evaluation, self->key))
    follow_evaluation (self);
}

/**
 * assay_row_sorter_sort:
 * @key: (nullable): "verdict", "name", "margin", "column:NAME"; NULL for the order of the files
 * @descending: whether the highest stands first
 *
 * Asks for an order. A short sort is done when this returns; after a long one "changed" tells.
 */
void
assay_row_sorter_sort (AssayRowSorter *self,
                       const char     *key,
                       gboolean        descending)
{
  g_return_if_fail (ASSAY_IS_ROW_SORTER (self));

  if (self->evaluation == NULL || !assay_row_order_is_known (self->evaluation, key) ||
      (g_strcmp0 (key, self->key) == 0 && !descending == !self->descending))
    return;

  drop_worker (self);
  if (!assay_row_order_is_quick (self->evaluation, key))
    assay_row_sorter_get_order (self);
  g_free (self->key);
  self->key = g_strdup (key);
  self->descending = descending;

  if (!assay_row_order_is_quick (self->evaluation, key))
    {
      start_worker (self);
      return;
    }

  take_order (self, NULL);
  g_signal_emit (self, signals[CHANGED], 0);
}

/**
 * assay_row_sorter_get_key:
 *
 * Returns: (nullable): what was asked for last; NULL for the order of the files
 */
const char *
assay_row_sorter_get_key (AssayRowSorter *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SORTER (self), NULL);

  return self->key;
}

/**
 * assay_row_sorter_is_descending:
 *
 * Returns: whether the highest was asked to stand first
 */
gboolean
assay_row_sorter_is_descending (AssayRowSorter *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SORTER (self), FALSE);

  return self->descending;
}

/**
 * assay_row_sorter_get_order:
 *
 * Returns: (transfer none) (nullable): row numbers (guint); NULL before the first evaluation
 */
GBytes *
assay_row_sorter_get_order (AssayRowSorter *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SORTER (self), NULL);

  if (self->order == NULL && self->evaluation != NULL)
    self->order = assay_row_order_new (self->evaluation, self->key, self->descending);

  return self->order;
}
