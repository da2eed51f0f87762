#include "formats/layouts.h"

#include "formats/reading.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* metrics.json of Detectron2, JSON Lines: {"iteration": 19, "total_loss": 2.0, "lr": 1e-5, …} every 20 iterations, and with
 * "bbox/AP": 38.2 where an evaluation was made. */

/* "bbox/AP", "segm/AP50", "keypoints/APm", "bbox/AP-person" */
static gboolean
is_precision (const char *key)
{
  const char *slash = strrchr (key, '/');

  return slash != NULL && g_str_has_prefix (slash, "/AP");
}

static gboolean
is_evaluation (const AssayNode *line)
{
  for (const AssayNode *child = line->kind == ASSAY_NODE_OBJECT ? line->first : NULL; child != NULL; child = child->next)
    if (is_precision (child->key))
      return TRUE;

  return FALSE;
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_object (root);

  return first != NULL && assay_node_get_member (first, "iteration") != NULL &&
         (assay_node_get_member (first, "total_loss") != NULL || assay_node_get_member (first, "eta_seconds") != NULL ||
          is_evaluation (first));
}

/* The lines with an evaluation; all, where there is none. */
static gboolean
add_lines (AssaySteps        *steps,
           const AssayNode   *root,
           AssayTableBuilder *builder)
{
  const AssayNode *line = root->kind == ASSAY_NODE_ARRAY ? root->first : root;

  for (; line != NULL; line = root->kind == ASSAY_NODE_ARRAY ? line->next : NULL)
    if (is_evaluation (line))
      assay_steps_add (steps, line);
  if (assay_steps_get_n (steps) > 0)
    return TRUE;

  assay_steps_add_all (steps, root, builder);

  return FALSE;
}

/* All precisions of all lines, each once: what is looked for in the columns. */
static GPtrArray *
list_precisions (const AssayNode *root)
{
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *keys = g_ptr_array_new ();
  const AssayNode *line = root->kind == ASSAY_NODE_ARRAY ? root->first : root;

  for (; line != NULL; line = root->kind == ASSAY_NODE_ARRAY ? line->next : NULL)
    for (const AssayNode *child = line->kind == ASSAY_NODE_OBJECT ? line->first : NULL; child != NULL; child = child->next)
      if (is_precision (child->key) && g_hash_table_add (seen, (gpointer) child->key))
        g_ptr_array_add (keys, (gpointer) child->key);

  g_ptr_array_add (keys, NULL);

  return keys;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  static const char * const asides[] = { "data_time", "eta_seconds", "iteration", "lr", "rank_data_time", "time", NULL };
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(GPtrArray) precisions = list_precisions (root);
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  gboolean evaluated = add_lines (steps, root, builder);
  AssayStepsPlan plan = {
    .axis = "iteration", .headlines = (const char * const *) precisions->pdata, .asides = asides,
  };

  if (!assay_steps_read (steps, &plan, document, builder, options, error))
    return FALSE;

  if (!evaluated)
    assay_table_builder_notice (builder, g_strdup (_("No evaluation is in the log of Detectron2: all its metrics were measured in training")));

  return TRUE;
}

const AssayFormat assay_detectron2_format = {
  .id = "detectron2",
  .title = N_("Detectron2 log"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_VALUES,
  .recognise = recognise,
  .read_tree = read_tree,
};
