#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/split.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>

/* wandb-summary.json: {"eval/accuracy": 0.8, "picture": {"_type": "image-file", …}, "_step": 3, "_wandb": {"runtime": 74}}:
 * what a run of Weights & Biases logged last. Its name is that of the folder, run-DATE-ID. */

/* What W&B notes down for itself; "_wandb" alone came later. */
static const char * const notes[] = { "_step", "_runtime", "_timestamp" };

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *mark = assay_node_get_member (root, "_wandb");

  if (mark != NULL)
    return mark->kind == ASSAY_NODE_OBJECT;

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (assay_node_get_member (root, notes[i]) == NULL)
      return FALSE;

  return TRUE;
}

static gboolean
has_value (const AssayNode *node)
{
  if (node->kind != ASSAY_NODE_OBJECT)
    return node->kind == ASSAY_NODE_NUMBER || node->kind == ASSAY_NODE_STRING;
  if (assay_node_get_member (node, "_type") != NULL)
    return FALSE;

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    if (child->key[0] != '_' && has_value (child))
      return TRUE;

  return FALSE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  static const char * const asides[] = { "_wandb", NULL };
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssaySteps) run = assay_steps_new ();
  AssayStepsPlan plan = { .asides = asides };

  if (!assay_reading_check_kind (root, ASSAY_NODE_OBJECT, error))
    return FALSE;

  if (!has_value (root))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC,
                   _("this run of W&B logged no metrics, at most tables or pictures"));
      return FALSE;
    }

  /* There is nothing to pick from: what was logged last is all that the file holds. */
  assay_steps_add (run, root);
  if (!assay_steps_read (run, &plan, document, builder, NULL, error))
    return FALSE;

  assay_split_check_training (document, builder);

  return TRUE;
}

const AssayFormat assay_wandb_format = {
  .id = "wandb",
  .title = N_("Weights & Biases run"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
