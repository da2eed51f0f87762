#include "formats/layouts.h"

#include "formats/cell-text.h"
#include "formats/reading.h"
#include "formats/record-list.h"
#include "formats/split.h"
#include "formats/steps.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* history.history of Keras: {"loss": [0.9, 0.5], "val_loss": [0.8, 0.6]}, a number for each epoch; also under "history",
 * beside "params" and "epoch". */

static gboolean
is_number (const AssayNode *node)
{
  double value;

  if (node->kind != ASSAY_NODE_STRING)
    return node->kind == ASSAY_NODE_NUMBER || node->kind == ASSAY_NODE_NULL;

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
is_curve (const AssayNode *node)
{
  for (const AssayNode *item = node->first; item != NULL; item = item->next)
    if (!is_number (item))
      return FALSE;

  return node->kind == ASSAY_NODE_ARRAY && node->first != NULL;
}

/* Curves of the same epochs: the run may have been stopped within one. */
static gboolean
is_history (const AssayNode *node)
{
  guint shortest = G_MAXUINT;
  guint longest = 0;
  gboolean any = FALSE;

  for (const AssayNode *curve = node->kind == ASSAY_NODE_OBJECT ? node->first : NULL; curve != NULL; curve = curve->next)
    {
      /* What scikit-learn writes of a search are lists of candidates, not of epochs. */
      if (!is_curve (curve) || assay_vocabulary_is_identity (curve->key) || g_str_has_prefix (curve->key, "mean_test_"))
        return FALSE;

      any |= assay_vocabulary_is_metric (curve->key);
      shortest = MIN (shortest, curve->n_children);
      longest = MAX (longest, curve->n_children);
    }

  return any && longest - shortest <= 1;
}

static const AssayNode *
find_history (const AssayNode *root)
{
  const AssayNode *wrapped = assay_node_get_member (root, "history");

  return wrapped != NULL && wrapped->kind == ASSAY_NODE_OBJECT ? wrapped : root;
}

static gboolean
recognise (const AssayNode *root)
{
  return is_history (find_history (root));
}

/* A record for each epoch. */
static AssayRecordList *
list_epochs (const AssayNode *history)
{
  g_autoptr(GPtrArray) items = g_ptr_array_new ();   /* of each curve the one of the current epoch */
  AssayRecordList *epochs = assay_record_list_new ();
  gboolean more = FALSE;

  for (const AssayNode *curve = history->first; curve != NULL; curve = curve->next)
    {
      g_ptr_array_add (items, curve->kind == ASSAY_NODE_ARRAY ? (gpointer) curve->first : NULL);
      more |= g_ptr_array_index (items, items->len - 1) != NULL;
    }

  while (more)
    {
      guint i = 0;

      more = FALSE;
      assay_record_list_begin (epochs);
      for (const AssayNode *curve = history->first; curve != NULL; curve = curve->next, i++)
        {
          const AssayNode *item = g_ptr_array_index (items, i);

          if (item == NULL)
            continue;

          assay_record_list_put (epochs, curve->key, item);
          g_ptr_array_index (items, i) = (gpointer) item->next;
          more |= item->next != NULL;
        }
    }

  return epochs;
}

static void
leave_out_siblings (const AssayNode   *root,
                    const AssayNode   *history,
                    AssayTableBuilder *builder)
{
  for (const AssayNode *child = root->first; child != NULL && history != root; child = child->next)
    if (child != history)
      assay_table_builder_leave_out (builder, child->key, _("stands beside the history, and is no metric"));

  for (const AssayNode *curve = history->first; curve != NULL; curve = curve->next)
    if (curve->kind != ASSAY_NODE_ARRAY)
      assay_table_builder_leave_out (builder, curve->key, _("is no list with a number for each epoch"));
}

static gboolean
has_validation (const AssayNode *history)
{
  for (const AssayNode *curve = history->first; curve != NULL; curve = curve->next)
    if (assay_split_from_name (curve->key) == ASSAY_SPLIT_HELD_OUT)
      return TRUE;

  return FALSE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *history = find_history (root);
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  g_autoptr(AssayRecordList) epochs = NULL;
  AssayStepsPlan plan = { .axis = "epoch" };

  if (!assay_reading_check_kind (root, ASSAY_NODE_OBJECT, error))
    return FALSE;

  epochs = list_epochs (history);
  for (guint i = 0; i < assay_record_list_get_n (epochs); i++)
    assay_steps_add (steps, assay_record_list_get (epochs, i));
  if (assay_steps_any_number (steps, "val_loss"))
    plan.pick = "best:val_loss";

  if (!assay_steps_read (steps, &plan, document, builder, options, error))
    return FALSE;

  leave_out_siblings (root, history, builder);
  if (!has_validation (history))
    assay_split_say_training (document, builder);

  return TRUE;
}

const AssayFormat assay_keras_format = {
  .id = "keras",
  .title = N_("Keras training history"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
