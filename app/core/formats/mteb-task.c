#include "formats/mteb-task.h"

#include "base/number.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Where a file of 2022 does not say which of its metrics is the main one: the main one of each kind of task. */
static const char * const mains[] = {
  "main_score", "ndcg_at_10", "v_measure", "cos_sim/spearman", "cosine_spearman", "cos_sim/ap", "map", "accuracy", "f1",
};

/* One split, the surest first. */
static const char * const splits[] = { "test", "dev", "validation", "train" };

/* What stands beside the metrics of a subset. */
static const char * const others[] = { "hf_subset", "languages", "evaluation_time", "scores_per_experiment", NULL };

/* (nullable): "cos_sim/spearman" is a member of a member. */
static const AssayNode *
get_metric (const AssayNode *subset,
            const char      *metric)
{
  const char *slash = strchr (metric, '/');
  g_autofree char *outer = slash != NULL ? g_strndup (metric, slash - metric) : NULL;
  const AssayNode *node;

  if (outer == NULL)
    return assay_node_get_member (subset, metric);

  node = assay_node_get_member (subset, outer);

  return node != NULL ? assay_node_get_member (node, slash + 1) : NULL;
}

/* (nullable): the metric that counts, in a subset */
static const char *
find_main (const AssayNode *subset)
{
  for (gsize i = 0; i < G_N_ELEMENTS (mains); i++)
    {
      const AssayNode *node = get_metric (subset, mains[i]);

      if (node != NULL && node->kind == ASSAY_NODE_NUMBER)
        return mains[i];
    }

  return NULL;
}

/* (nullable): the first subset: of a list, of a map of languages, or the whole */
static const AssayNode *
get_first (const AssayNode *scores)
{
  if (scores->kind == ASSAY_NODE_OBJECT && find_main (scores) != NULL)
    return scores;

  for (const AssayNode *subset = scores->first; subset != NULL; subset = subset->next)
    if (subset->kind == ASSAY_NODE_OBJECT && find_main (subset) != NULL)
      return subset;

  return NULL;
}

/**
 * assay_mteb_task_find_splits:
 * @root: of a file
 *
 * Returns: (nullable): the object whose members are the splits, if the file is one of MTEB: that of a new one, or the root of
 *   an old one
 */
const AssayNode *
assay_mteb_task_find_splits (const AssayNode *root)
{
  const AssayNode *scores = assay_node_get_member (root, "scores");
  gboolean is_new = assay_node_get_member (root, "dataset_revision") != NULL ||
                    assay_node_get_member (root, "mteb_version") != NULL || assay_node_get_member (root, "task_name") != NULL;
  gboolean is_signed = is_new || assay_node_get_member (root, "mteb_dataset_name") != NULL;

  if (is_new && scores != NULL && scores->kind == ASSAY_NODE_OBJECT)
    return scores;

  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    {
      const AssayNode *split = assay_node_get_member (root, splits[i]);
      const AssayNode *first = split != NULL && split->kind == ASSAY_NODE_OBJECT ? get_first (split) : NULL;

      /* "accuracy" alone is anybody's word. */
      if (first != NULL && (is_signed || assay_node_get_member (first, "main_score") != NULL))
        return root;
    }

  return NULL;
}

/** assay_mteb_task_get_name: (nullable): what the file says it is of */
const char *
assay_mteb_task_get_name (const AssayNode *root)
{
  return assay_node_get_text (root, "task_name") ?: assay_node_get_text (root, "mteb_dataset_name");
}

/**
 * assay_mteb_task_init:
 * @self: (out caller-allocates): the task
 * @root: of a file
 * @name: what to call it; must outlive @self
 *
 * Returns: whether the file holds a score in any split
 */
gboolean
assay_mteb_task_init (AssayMtebTask   *self,
                      const AssayNode *root,
                      const char      *name)
{
  const AssayNode *found = assay_mteb_task_find_splits (root);

  *self = (AssayMtebTask) { .root = root, .name = name };
  if (found == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (splits) && self->scores == NULL; i++)
    {
      const AssayNode *split = assay_node_get_member (found, splits[i]);

      if (split != NULL && get_first (split) != NULL)
        self->scores = split;
    }
  for (const AssayNode *split = found->first; split != NULL && self->scores == NULL; split = split->next)
    if (get_first (split) != NULL)
      self->scores = split;

  if (self->scores == NULL)
    return FALSE;

  self->split = self->scores->key;

  return TRUE;
}

/** assay_mteb_task_get_n: over how many subsets the score is an average */
guint
assay_mteb_task_get_n (const AssayMtebTask *self)
{
  guint n = 0;

  if (get_first (self->scores) == self->scores)
    return 1;

  for (const AssayNode *subset = self->scores->first; subset != NULL; subset = subset->next)
    n += subset->kind == ASSAY_NODE_OBJECT;

  return n;
}

/* The mean over the subsets; what one of them lacks, or is no number, is the mean of nothing. */
static double
average (const AssayMtebTask *self,
         const char          *metric)
{
  double sum = 0;
  guint n = 0;

  for (const AssayNode *subset = self->scores->first; subset != NULL; subset = subset->next)
    {
      const AssayNode *node = subset->kind == ASSAY_NODE_OBJECT ? get_metric (subset, metric) : NULL;

      if (subset->kind != ASSAY_NODE_OBJECT)
        continue;
      if (node == NULL || node->kind != ASSAY_NODE_NUMBER)
        return NAN;
      sum += node->number;
      n++;
    }

  return sum / n;
}

/* One subset is as it is written. */
static gboolean
put_metric (const AssayMtebTask  *self,
            AssayRecordReader    *reader,
            const char           *metric,
            const char           *name,
            guint                *column,
            GError              **error)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  AssayNode mean = { .kind = ASSAY_NODE_NUMBER };

  if (assay_mteb_task_get_n (self) == 1)
    return assay_record_reader_put (reader, name, get_metric (get_first (self->scores), metric), column, error);

  mean.number = average (self, metric);
  mean.text = assay_number_to_text (mean.number, buffer);

  return assay_record_reader_put (reader, name, &mean, column, error);
}

/* (nullable): the name that the main score has among the metrics beside it */
static const char *
find_twin (const AssayNode *subset,
           const char      *metric)
{
  const AssayNode *value = get_metric (subset, metric);

  if (!g_str_equal (metric, "main_score"))
    return metric;

  for (const AssayNode *other = subset->first; other != NULL; other = other->next)
    if (other != value && other->kind == ASSAY_NODE_NUMBER && strcmp (other->text, value->text) == 0)
      return other->key;

  return NULL;
}

/* Over the experiments of one subset: a sample's standard deviation. */
static gboolean
get_deviation (const AssayNode *subset,
               const char      *metric,
               double          *deviation)
{
  const AssayNode *runs = assay_node_get_member (subset, "scores_per_experiment");
  double sum = 0;
  double squares = 0;
  guint n = 0;

  for (const AssayNode *run = runs != NULL ? runs->first : NULL; run != NULL; run = run->next)
    {
      const AssayNode *node = assay_node_get_member (run, metric);

      if (node == NULL || node->kind != ASSAY_NODE_NUMBER)
        return FALSE;
      sum += node->number;
      n++;
    }
  if (n < 2)
    return FALSE;

  for (const AssayNode *run = runs->first; run != NULL; run = run->next)
    {
      double distance = assay_node_get_member (run, metric)->number - sum / n;

      squares += distance * distance;
    }

  *deviation = sqrt (squares / (n - 1));

  return TRUE;
}

static gboolean
put_paired (const AssayMtebTask  *self,
            AssayTableBuilder    *builder,
            AssayRecordReader    *reader,
            const AssayNode      *value,
            AssayPairingKind      kind,
            GError              **error)
{
  g_autofree char *name = g_strdup_printf ("%s_%s", self->name, assay_pairing_kind_to_id (kind));
  guint column;

  if (!assay_record_reader_put (reader, name, value, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    assay_table_builder_pair (builder, column, kind, self->name, 0);

  return TRUE;
}

/* What the file says of how sure the score of its one subset is. */
static gboolean
put_uncertainty (const AssayMtebTask  *self,
                 AssayTableBuilder    *builder,
                 AssayRecordReader    *reader,
                 const char           *metric,
                 GError              **error)
{
  const AssayNode *subset = get_first (self->scores);
  const char *twin = find_twin (subset, metric);
  g_autofree char *error_name = twin != NULL ? g_strconcat (twin, "_stderr", NULL) : NULL;
  g_autofree char *deviation_name = twin != NULL ? g_strconcat (twin, "_std", NULL) : NULL;
  char buffer[ASSAY_NUMBER_BUFFER];
  AssayNode computed = { .kind = ASSAY_NODE_NUMBER };
  const AssayNode *written;

  if (twin == NULL)
    return TRUE;

  written = assay_node_get_member (subset, error_name);
  if (written != NULL && !put_paired (self, builder, reader, written, ASSAY_PAIRING_STDERR, error))
    return FALSE;

  written = assay_node_get_member (subset, deviation_name);
  if (written == NULL && get_deviation (subset, twin, &computed.number))
    {
      computed.text = assay_number_to_text (computed.number, buffer);
      written = &computed;
    }

  return written == NULL || put_paired (self, builder, reader, written, ASSAY_PAIRING_STDDEV, error);
}

/**
 * assay_mteb_task_put_main:
 *
 * Puts the score that counts into the current row, under the name of the task, and what belongs to it. By what MTEB is, the
 * higher it is the better.
 *
 * Returns: %FALSE with what the table does not take
 */
gboolean
assay_mteb_task_put_main (const AssayMtebTask  *self,
                          AssayTableBuilder    *builder,
                          AssayRecordReader    *reader,
                          GError              **error)
{
  const char *metric = find_main (get_first (self->scores));
  guint n = assay_mteb_task_get_n (self);
  g_autofree char *name = g_strconcat (self->name, "/n_subsets", NULL);
  g_autofree char *count = g_strdup_printf ("%u", n);
  AssayNode number = { .kind = ASSAY_NODE_NUMBER, .number = n, .text = count };
  guint column;

  if (!put_metric (self, reader, metric, self->name, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    assay_table_builder_set_direction (builder, column, ASSAY_DIRECTION_HIGHER);

  return n == 1 ? put_uncertainty (self, builder, reader, metric, error)
                : assay_record_reader_put (reader, name, &number, NULL, error);
}

/* How a score would change if the model abstained; as many as there are scores, and NaN for the most part. */
static gboolean
is_abstention (const char *metric)
{
  return g_str_has_prefix (metric, "nauc_");
}

/* Uncertainties have been put beside the main score. */
static gboolean
is_uncertainty (const char *metric)
{
  return g_str_has_suffix (metric, "_std") || g_str_has_suffix (metric, "_stderr");
}

/**
 * assay_mteb_task_put_further:
 *
 * Puts the metrics beside the one that counts into the current row, under "TASK/METRIC".
 *
 * Returns: %FALSE with what the table does not take
 */
gboolean
assay_mteb_task_put_further (const AssayMtebTask  *self,
                             AssayTableBuilder    *builder,
                             AssayRecordReader    *reader,
                             GError              **error)
{
  const AssayNode *first = get_first (self->scores);
  const char *metric = find_main (first);

  for (const AssayNode *other = first->first; other != NULL; other = other->next)
    {
      g_autofree char *column = g_strdup_printf ("%s/%s", self->name, other->key);

      if (g_strv_contains (others, other->key) || g_str_equal (other->key, metric) || is_uncertainty (other->key))
        continue;
      if (is_abstention (other->key))
        assay_table_builder_leave_out (builder, "nauc_*", _("says how a score would change if the model abstained"));
      else if (other->kind != ASSAY_NODE_NUMBER)
        assay_table_builder_leave_out (builder, column, _("is not one number"));
      else if (!put_metric (self, reader, other->key, column, NULL, error))
        return FALSE;
    }

  return TRUE;
}
