#include "formats/mean-deviation.h"

#include "table/vocabulary.h"

#include <math.h>

/**
 * assay_mean_deviation_is:
 *
 * Returns: whether @node is a list of two numbers of which the second may be the deviation of the first: the ends of an
 *   interval, and what was trained and tested, are nearer to each other
 */
gboolean
assay_mean_deviation_is (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_ARRAY && node->n_children == 2 && node->first->kind == ASSAY_NODE_NUMBER &&
         node->first->next->kind == ASSAY_NODE_NUMBER && node->first->next->number >= 0 &&
         2 * node->first->next->number <= fabs (node->first->number);
}

/* FALSE where a list under the name of a metric is something else. */
static gboolean
all_fit (const AssayNode  *model,
         const AssayNode **example)
{
  for (const AssayNode *child = model->first; child != NULL; child = child->next)
    {
      if (child->kind != ASSAY_NODE_ARRAY || !assay_vocabulary_is_metric (child->key))
        continue;
      if (!assay_mean_deviation_is (child))
        return FALSE;
      if (*example == NULL)
        *example = child;
    }

  return TRUE;
}

/**
 * assay_mean_deviation_find:
 * @body: an object of models
 *
 * Returns: (nullable): one of the lists that are a mean and its deviation; %NULL where there is none, or any metric of the
 *   models is a list that cannot be read so
 */
const AssayNode *
assay_mean_deviation_find (const AssayNode *body)
{
  const AssayNode *example = NULL;

  for (const AssayNode *child = body->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_OBJECT && !all_fit (child, &example))
      return NULL;

  return example;
}
