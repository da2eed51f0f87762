#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* results.csv of YOLOv5 to YOLO11: epoch,train/box_loss,…,metrics/mAP50(B),metrics/mAP50-95(B),val/box_loss,…,lr/pg0. A line
 * is an epoch; the folder of the run, runs/detect/train12, is the model. */

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_object (root);

  if (first == NULL || assay_node_get_member (first, "epoch") == NULL)
    return FALSE;

  for (const AssayNode *cell = first->first; cell != NULL; cell = cell->next)
    if (g_str_has_prefix (cell->key, "metrics/mAP") || g_str_has_prefix (cell->key, "metrics/accuracy_top"))
      return TRUE;

  return FALSE;
}

/* How much a column weighs in what Ultralytics calls fitness, be it of boxes (B), masks (M) or poses (P). */
static double
weight_of (const char *key)
{
  if (!g_str_has_prefix (key, "metrics/"))
    return 0;
  if (strstr (key, "mAP50-95") != NULL || strstr (key, "mAP_0.5:0.95") != NULL)
    return 0.9;
  if (strstr (key, "mAP50") != NULL || strstr (key, "mAP_0.5") != NULL)
    return 0.1;

  return g_str_has_prefix (key, "metrics/accuracy_top") ? 0.5 : 0;
}

/* Fitness of one epoch; FALSE where a value is missing. */
static gboolean
find_fitness (const AssaySteps *steps,
              guint             index,
              const AssayNode  *first,
              double           *fitness)
{
  *fitness = 0;
  for (const AssayNode *cell = first->first; cell != NULL; cell = cell->next)
    {
      double weight = weight_of (cell->key);
      double value;

      if (weight == 0)
        continue;
      if (!assay_steps_get_number (steps, index, cell->key, &value))
        return FALSE;

      *fitness += weight * value;
    }

  return TRUE;
}

/* The epoch whose weights are best.pt: of equal ones the last. */
static const AssayNode *
find_best (const AssaySteps *steps,
           const AssayNode  *first)
{
  const AssayNode *best = NULL;
  const AssayNode *node = first;
  double champion = 0;

  for (guint i = 0; i < assay_steps_get_n (steps) && node != NULL; i++, node = node->next)
    {
      double fitness;

      if (!find_fitness (steps, i, first, &fitness) || (best != NULL && fitness < champion))
        continue;

      best = node;
      champion = fitness;
    }

  return best;
}

static void
say_best (const AssayNode   *best,
          AssayTableBuilder *builder)
{
  const AssayNode *epoch = best != NULL ? assay_node_get_member (best, "epoch") : NULL;

  /* The last epoch is last.pt, and says so itself. */
  if (epoch == NULL || best->next == NULL || epoch->kind != ASSAY_NODE_STRING)
    return;

  assay_table_builder_notice (builder, g_strdup_printf (_("Ultralytics itself takes epoch %s for the best (best.pt), by "
                                                          "0.1 mAP50 + 0.9 mAP50-95, or by the mean of top 1 and top 5"),
                                                        epoch->text));
}

static GPtrArray *
list_metrics (const AssayNode *first)
{
  GPtrArray *keys = g_ptr_array_new ();

  for (const AssayNode *cell = first->first; cell != NULL; cell = cell->next)
    if (g_str_has_prefix (cell->key, "metrics/"))
      g_ptr_array_add (keys, (gpointer) cell->key);

  g_ptr_array_add (keys, NULL);

  return keys;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  static const char * const asides[] = { "epoch", "lr", "time", "x", NULL };
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *first = assay_reading_first_object (root);
  g_autofree char *name = assay_naming_from_folder (assay_document_get_name (document));
  g_autoptr(AssaySteps) epochs = assay_steps_new ();
  g_autoptr(GPtrArray) metrics = NULL;
  AssayStepsPlan plan = { .name = name, .axis = "epoch", .asides = asides };

  assay_steps_add_all (epochs, root, builder);
  if (first != NULL)
    {
      metrics = list_metrics (first);
      plan.headlines = (const char * const *) metrics->pdata;
      plan.best = find_best (epochs, first);
    }

  if (!assay_steps_read (epochs, &plan, document, builder, options, error))
    return FALSE;

  say_best (plan.best, builder);

  return TRUE;
}

const AssayFormat assay_ultralytics_format = {
  .id = "ultralytics",
  .title = N_("Ultralytics results.csv"),
  .shapes = ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
