#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/split.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The logs of OpenMMLab, JSON Lines: vis_data/scalars.json of MMEngine, {"iter": 50, "loss": 1.2, "data_time": 0.01, …} in
 * training and {"coco/bbox_mAP": 0.3, "step": 1} of an evaluation; before it the *.log.json of MMCV, whose lines say "mode". */

static const char * const clocks[] = { "data_time", "epoch", "eta", "iter", "lr", "memory", "mode", "step", "time", NULL };

static gboolean
is_training (const AssayNode *line)
{
  const AssayNode *mode = assay_reading_find_text (line, "mode");

  return assay_node_get_member (line, "iter") != NULL && assay_node_get_member (line, "data_time") != NULL &&
         (assay_node_get_member (line, "epoch") != NULL || mode != NULL) &&
         (mode == NULL || g_str_equal (mode->text, "train"));
}

/* Has a number besides those that every line has. */
static gboolean
is_evaluation (const AssayNode *line)
{
  const AssayNode *mode = assay_reading_find_text (line, "mode");

  if (mode != NULL ? g_str_equal (mode->text, "train") : assay_node_get_member (line, "iter") != NULL)
    return FALSE;

  for (const AssayNode *child = line->kind == ASSAY_NODE_OBJECT ? line->first : NULL; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_NUMBER && !g_strv_contains (clocks, child->key))
      return TRUE;

  return FALSE;
}

/* The first lines may say what machine it was. */
static gboolean
recognise (const AssayNode *root)
{
  for (const AssayNode *line = root->kind == ASSAY_NODE_ARRAY ? root->first : NULL; line != NULL; line = line->next)
    if (is_training (line))
      return TRUE;

  return FALSE;
}

/* work_dirs/MODEL/TIME/vis_data/scalars.json, work_dirs/MODEL/TIME.log.json */
static char *
dup_name (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *inner = g_path_get_basename (folder);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *plain = g_build_filename (parent, "metrics", NULL);

  return assay_naming_from_path (g_str_equal (inner, "vis_data") ? plain : path);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autofree char *name = dup_name (assay_document_get_name (document));
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  AssayStepsPlan plan = { .name = name, .axis = "step", .asides = clocks };

  for (const AssayNode *line = root->first; line != NULL; line = line->next)
    if (is_evaluation (line))
      {
        assay_steps_add (steps, line);
        plan.axis = assay_node_get_member (line, "epoch") != NULL ? "epoch" : "step";
      }

  if (assay_steps_get_n (steps) > 0)
    return assay_steps_read (steps, &plan, document, builder, options, error);

  for (const AssayNode *line = root->first; line != NULL; line = line->next)
    if (is_training (line))
      assay_steps_add (steps, line);
  plan.axis = "iter";
  if (!assay_steps_read (steps, &plan, document, builder, options, error))
    return FALSE;

  assay_split_say_training (document, builder);

  return TRUE;
}

const AssayFormat assay_mmengine_format = {
  .id = "mmengine",
  .title = N_("OpenMMLab log"),
  .shapes = ASSAY_SHAPE_VALUES,
  .recognise = recognise,
  .read_tree = read_tree,
};
