#include "formats/tree-shape.h"

#include "formats/cell-text.h"
#include "formats/mean-deviation.h"
#include "table/vocabulary.h"

#include <string.h>

/* A kind shows in the first members; a file of a million names is not weighed word by word. */
#define MAX_JUDGED 1000
#define MAX_SHARED 16

/* Keys around the models, as people write them. */
static const char * const wrappers[] = {
  "results", "models", "metrics", "scores", "leaderboard", "cv_results", "evaluation", "evaluations", "runs", "experiments",
  "trials", "benchmarks",
};

/* Objects of numbers that belong to one model. */
static const char * const splits[] = {
  "train", "training", "test", "testing", "val", "valid", "validation", "eval", "dev", "holdout", "in_sample", "out_of_sample",
  "overall", "macro avg", "weighted avg", "micro avg", "samples avg",
};

/* What is said of one metric of one model: {"accuracy": {"mean": 0.8, "std": 0.1}}. */
static const char * const statistics[] = {
  "average", "avg", "best", "ci", "ci_high", "ci_low", "ci_lower", "ci_upper", "count", "final", "first", "high", "last", "low",
  "lower", "max", "mean", "median", "min", "n", "score", "sem", "standard_deviation", "std", "std_dev", "stddev", "stderr",
  "upper", "value", "25%", "50%", "75%",
};

/* Objects beside the models that are none. */
static const char * const no_models[] = {
  "args", "best_params", "config", "configs", "confusion_matrix", "dataset", "deltas", "environment", "hyperparameters",
  "hyperparams", "info", "metadata", "params", "parameters", "settings", "split", "summary", "thresholds", "tuning_notes",
  "versions",
};

/* Words beside the models that are no score. */
static const char * const remarks[] = {
  "author", "best", "best_model", "created", "created_at", "creator", "date", "description", "metric", "note", "notes",
  "scoring", "source", "task", "timestamp", "title", "unit", "version", "winner",
};

static gboolean
is_listed (const char         *key,
           const char * const *list,
           gsize               n)
{
  for (gsize i = 0; i < n; i++)
    if (g_ascii_strcasecmp (key, list[i]) == 0)
      return TRUE;

  return FALSE;
}

#define IS_LISTED(key, list) is_listed (key, list, G_N_ELEMENTS (list))

/* A number, or what stands in the place of one. */
static gboolean
is_number (const AssayNode *node)
{
  double value;

  if (node->kind != ASSAY_NODE_STRING)
    return node->kind == ASSAY_NODE_NUMBER;

  switch (assay_cell_text_read (node->text, strlen (node->text), &value))
    {
    case ASSAY_CELL_NUMBER:
    case ASSAY_CELL_NAN:
    case ASSAY_CELL_INFINITE:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
has_number (const AssayNode *node)
{
  for (const AssayNode *child = node->first; child != NULL && node->kind == ASSAY_NODE_OBJECT; child = child->next)
    if (is_number (child) || (child->kind == ASSAY_NODE_OBJECT && has_number (child)) ||
        (assay_mean_deviation_is (child) && assay_vocabulary_is_metric (child->key)))
      return TRUE;

  return FALSE;
}

/* A metric without a value, however that is written. */
static gboolean
has_absent (const AssayNode *node)
{
  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    if ((child->kind == ASSAY_NODE_NULL ||
         (child->kind == ASSAY_NODE_STRING && assay_cell_text_is_absent (child->text))) &&
        assay_vocabulary_is_metric (child->key))
      return TRUE;

  return FALSE;
}

/**
 * assay_tree_is_model:
 * @node: a member of an object of models
 *
 * Returns: whether it is an object of metrics, be they null or "N/A"
 */
gboolean
assay_tree_is_model (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_OBJECT && !IS_LISTED (node->key, no_models) && (has_number (node) || has_absent (node));
}

/**
 * assay_tree_is_remark:
 * @node: a text beside models
 * @names: (element-type utf8): the keys around it
 *
 * Returns: whether it says something about the models instead of being a model's score: "best_model": "RandomForest"
 */
gboolean
assay_tree_is_remark (const AssayNode *node,
                      GHashTable      *names)
{
  return node->key[0] == '_' || IS_LISTED (node->key, remarks) || IS_LISTED (node->key, no_models) ||
         assay_vocabulary_is_identity (node->key) || g_hash_table_contains (names, node->text);
}

/** assay_tree_is_numbered: whether the keys of @body are 0, 1, 2, …: row numbers, not names */
gboolean
assay_tree_is_numbered (const AssayNode *body)
{
  guint i = 0;

  for (const AssayNode *child = body->first; child != NULL; child = child->next, i++)
    {
      char number[16];

      g_snprintf (number, sizeof number, "%u", i);
      if (!g_str_equal (child->key, number))
        return FALSE;
    }

  return i > 0;
}

typedef struct
{
  guint numbers;
  guint metrics;        /* numbers whose key is a metric or a counter */
  guint scores;         /* numbers whose key is a metric */
  guint texts;
  guint models;         /* objects that may be models */
  guint metric_models;  /* of them those whose key is a metric and whose members' keys are none */
  guint described;      /* of those the ones that are about one model */
  guint split_models;   /* of them those whose key is a split */
  guint wrappers;       /* of them those whose key says what is in it, and names no model: {"metrics": {…}, "n": 5} */
} Tally;

static gboolean
has_metric (const AssayNode *node)
{
  guint judged = 0;

  for (const AssayNode *child = node->first; child != NULL && judged < MAX_SHARED; child = child->next, judged++)
    if (assay_vocabulary_is_metric (child->key) && !IS_LISTED (child->key, statistics))
      return TRUE;

  return FALSE;
}

/* Whether half of the keys inside say something of one metric of one model. */
static gboolean
is_described (const AssayNode *node)
{
  guint judged = 0;
  guint said = 0;

  for (const AssayNode *child = node->first; child != NULL && judged < MAX_SHARED; child = child->next, judged++)
    said += IS_LISTED (child->key, statistics) || IS_LISTED (child->key, splits);

  return said * 2 >= judged;
}

static gboolean
is_field_word (const char *key)
{
  return assay_vocabulary_is_metric (key) || assay_vocabulary_is_dropped (key) || assay_vocabulary_is_identity (key);
}

static gboolean
is_metric_of_models (const AssayNode *node)
{
  return is_field_word (node->key) && !has_metric (node);
}

/* {"0": …, "1": …} */
static gboolean
is_numbered_column (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_OBJECT && node->first != NULL && node->first->key[0] != '\0' &&
         strspn (node->first->key, "0123456789") == strlen (node->first->key);
}

/**
 * assay_tree_is_column:
 * @node: a member of an object
 *
 * Returns: whether its key is a metric or what stands beside one, and those inside are rows
 */
gboolean
assay_tree_is_column (const AssayNode *node)
{
  return is_numbered_column (node) ||
         (node->kind == ASSAY_NODE_OBJECT && is_metric_of_models (node) && !is_described (node));
}

/* {"accuracy": {"model_A": …}, "f1": {"model_A": …}}: columns of the same rows. */
static gboolean
is_by_columns (const AssayNode *node)
{
  const AssayNode *first = NULL;
  guint judged = 0;
  guint objects = 0;
  guint numbered = 0;
  guint shared = 0;

  for (const AssayNode *child = node->first; child != NULL && judged < MAX_JUDGED; child = child->next, judged++)
    {
      if (child->kind != ASSAY_NODE_OBJECT || child->first == NULL)
        continue;

      objects++;
      numbered += is_numbered_column (child);
      if (!is_metric_of_models (child) || is_described (child))
        continue;

      first = first != NULL ? first : child;
      shared += assay_node_get_member (child, first->first->key) != NULL;
    }

  return (objects >= 2 && numbered == objects && objects == judged) || shared >= 2 ||
         (shared == 1 && objects == 1 && judged == 1);
}

static void
count_members (Tally           *tally,
               const AssayNode *node)
{
  guint judged = 0;

  *tally = (Tally) { 0 };

  for (const AssayNode *child = node->first; child != NULL && judged < MAX_JUDGED; child = child->next)
    {
      if (is_number (child))
        {
          gboolean score = assay_vocabulary_is_metric (child->key);

          judged++;
          tally->numbers++;
          tally->scores += score;
          tally->metrics += score || assay_vocabulary_is_dropped (child->key);
        }
      else if (child->kind == ASSAY_NODE_STRING)
        {
          tally->texts++;
        }
      else if (assay_tree_is_model (child))
        {
          judged++;
          tally->models++;
          tally->metric_models += is_metric_of_models (child);
          tally->described += is_metric_of_models (child) && is_described (child);
          tally->split_models += IS_LISTED (child->key, splits);
          tally->wrappers += IS_LISTED (child->key, wrappers);
        }
    }
}

/* Whether most of the models share a key with the first that has one: then they are models of one kind. */
static gboolean
share_keys (const AssayNode *node,
            guint            n_models)
{
  const AssayNode *first = node->first;
  guint judged = 0;
  guint n = 0;

  while (!assay_tree_is_model (first))
    first = first->next;

  for (const AssayNode *child = first; child != NULL && judged < n_models; child = child->next)
    {
      gboolean shared = FALSE;
      guint tried = 0;

      if (!assay_tree_is_model (child))
        continue;

      judged++;
      for (const AssayNode *member = first->first; member != NULL && !shared && tried < MAX_SHARED;
           member = member->next, tried++)
        shared = assay_node_get_member (child, member->key) != NULL;
      n += shared;
    }

  return n * 2 >= n_models && (n >= 2 || n_models == 1);
}

static AssayTreeKind
objects_kind (const AssayNode *node,
              const Tally     *tally)
{
  if (tally->split_models > 0 && tally->split_models * 2 >= tally->models)
    return ASSAY_TREE_RECORD;
  if (assay_node_get_member (node, "macro avg") != NULL || assay_node_get_member (node, "weighted avg") != NULL)
    return ASSAY_TREE_RECORD;
  if (is_by_columns (node))
    return ASSAY_TREE_COLUMNS;
  if (tally->described * 2 >= tally->models)
    return ASSAY_TREE_RECORD;
  if (tally->metric_models * 2 >= tally->models)
    return ASSAY_TREE_NONE;
  if (tally->models == 1)
    return tally->scores + tally->wrappers > 0 ? ASSAY_TREE_RECORD : ASSAY_TREE_METRICS;

  return share_keys (node, tally->models) ? ASSAY_TREE_METRICS : ASSAY_TREE_RECORD;
}

/* What an object is, wrappers aside. */
static AssayTreeKind
object_kind (const AssayNode *node,
             gboolean        *guessed)
{
  Tally tally;

  *guessed = FALSE;
  count_members (&tally, node);
  if (tally.models > 0)
    return objects_kind (node, &tally);
  if (tally.numbers == 0)
    return ASSAY_TREE_NONE;

  *guessed = tally.metrics > 0 && tally.metrics < tally.numbers && tally.texts == 0 &&
             tally.metrics * 4 < tally.numbers * 3;
  if (tally.metrics * 2 >= tally.numbers || tally.texts > tally.numbers)
    return ASSAY_TREE_RECORD;

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_STRING && assay_vocabulary_is_identity (child->key))
      return ASSAY_TREE_RECORD;

  return ASSAY_TREE_MAP;
}

static gboolean
is_list_of_objects (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_ARRAY && node->first != NULL && node->first->kind == ASSAY_NODE_OBJECT;
}

/* Whether models are under this wrapper; one model's metrics only count where nothing else does. */
static AssayTreeKind
wrapped_kind (const AssayNode *child)
{
  gboolean guessed;
  AssayTreeKind kind;

  if (child->key == NULL || !IS_LISTED (child->key, wrappers))
    return ASSAY_TREE_NONE;
  if (is_list_of_objects (child))
    return ASSAY_TREE_RECORDS;
  if (child->kind != ASSAY_NODE_OBJECT)
    return ASSAY_TREE_NONE;

  kind = object_kind (child, &guessed);

  return guessed ? ASSAY_TREE_NONE : kind;
}

static gboolean
find_wrapper (AssayTreeShape  *shape,
              const AssayNode *root)
{
  const AssayNode *record = NULL;

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    {
      AssayTreeKind kind = wrapped_kind (child);

      if (kind == ASSAY_TREE_MAP || kind == ASSAY_TREE_METRICS || kind == ASSAY_TREE_COLUMNS || kind == ASSAY_TREE_RECORDS)
        {
          *shape = (AssayTreeShape) { kind, child, FALSE };
          return TRUE;
        }
      if (kind == ASSAY_TREE_RECORD && record == NULL)
        record = child;
    }

  if (record == NULL)
    return FALSE;

  /* {"model": …, "metrics": {…}}: the wrapper is no part of the metrics' names, unless there are others beside it. */
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child != record && (is_number (child) || child->kind == ASSAY_NODE_OBJECT))
      return FALSE;

  *shape = (AssayTreeShape) { ASSAY_TREE_RECORD, record, FALSE };

  return TRUE;
}

/**
 * assay_tree_shape_init:
 * @shape: (out caller-allocates): what was found
 * @root: root of a document
 *
 * Decides by structure and, where that leaves two readings, by the words: {"accuracy": 0.8, "f1": 0.7} is one model,
 * {"model_A": 0.8, "model_B": 0.7} are two.
 */
void
assay_tree_shape_init (AssayTreeShape  *shape,
                       const AssayNode *root)
{
  *shape = (AssayTreeShape) { ASSAY_TREE_NONE, root, FALSE };

  if (is_list_of_objects (root))
    shape->kind = ASSAY_TREE_RECORDS;
  else if (root->kind == ASSAY_NODE_OBJECT && !find_wrapper (shape, root))
    shape->kind = object_kind (root, &shape->guessed);
}

/**
 * assay_tree_shape_force:
 * @kind: the layout that a person asked for
 *
 * As assay_tree_shape_init(), but the answer is @kind; only where its models are is looked for.
 */
void
assay_tree_shape_force (AssayTreeShape  *shape,
                        const AssayNode *root,
                        AssayTreeKind    kind)
{
  assay_tree_shape_init (shape, root);
  if (shape->kind == kind)
    return;

  *shape = (AssayTreeShape) { kind, root, FALSE };
  for (const AssayNode *child = root->first; child != NULL && root->kind == ASSAY_NODE_OBJECT; child = child->next)
    {
      AssayNodeKind wanted = kind == ASSAY_TREE_RECORDS ? ASSAY_NODE_ARRAY : ASSAY_NODE_OBJECT;

      if (child->kind == wanted && IS_LISTED (child->key, wrappers) && kind != ASSAY_TREE_RECORD)
        shape->body = child;
    }
}
