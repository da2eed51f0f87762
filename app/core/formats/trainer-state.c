#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/split.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* trainer_state.json of the Hugging Face Trainer: {"best_model_checkpoint": "out/checkpoint-4000", "log_history": [{"step": 25,
 * "loss": 0.9}, {"step": 1000, "eval_wer": 36.1}, …]}. A step is an evaluation, with what was logged of training at it. */

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *history = assay_node_get_member (root, "log_history");

  return history != NULL && history->kind == ASSAY_NODE_ARRAY && assay_node_get_member (root, "global_step") != NULL;
}

static gboolean
is_evaluation (const AssayNode *entry)
{
  for (const AssayNode *child = entry->kind == ASSAY_NODE_OBJECT ? entry->first : NULL; child != NULL; child = child->next)
    if (g_str_has_prefix (child->key, "eval_") || g_str_has_prefix (child->key, "test_"))
      return TRUE;

  return FALSE;
}

static const char *
get_step (const AssayNode *entry)
{
  const AssayNode *step = assay_node_get_member (entry, "step");

  return step != NULL && step->kind == ASSAY_NODE_NUMBER ? step->text : "";
}

/* What the Trainer writes at the end is about all steps: the mean of the loss, and how fast it was. */
static gboolean
is_summary (const AssayNode *entry)
{
  return assay_node_get_member (entry, "train_runtime") != NULL;
}

static gboolean
is_training (const AssayNode *entry)
{
  return entry->kind == ASSAY_NODE_OBJECT && !is_evaluation (entry) && !is_summary (entry);
}

/* An evaluation of each step, on several sets of samples perhaps; then what training says of the same step. */
static void
add_evaluations (AssaySteps      *steps,
                 const AssayNode *history)
{
  g_autoptr(GHashTable) training = g_hash_table_new (g_str_hash, g_str_equal);
  const char *last = "";

  for (const AssayNode *entry = history->first; entry != NULL; entry = entry->next)
    if (is_training (entry))
      g_hash_table_insert (training, (gpointer) get_step (entry), (gpointer) entry);

  for (const AssayNode *entry = history->first; entry != NULL; entry = entry->next)
    {
      const AssayNode *logged;

      if (!is_evaluation (entry))
        continue;

      if (last[0] != '\0' && g_str_equal (last, get_step (entry)))
        {
          assay_steps_merge (steps, entry);
          continue;
        }

      last = get_step (entry);
      logged = last[0] != '\0' ? g_hash_table_lookup (training, last) : NULL;
      assay_steps_add (steps, entry);
      if (logged != NULL)
        assay_steps_merge (steps, logged);
    }
}

/* Where nothing was evaluated: all steps, the summary being more about the last. */
static void
add_training (AssaySteps      *steps,
              const AssayNode *history)
{
  for (const AssayNode *entry = history->first; entry != NULL; entry = entry->next)
    if (is_training (entry) || (entry->kind == ASSAY_NODE_OBJECT && assay_steps_get_n (steps) == 0))
      assay_steps_add (steps, entry);
    else if (entry->kind == ASSAY_NODE_OBJECT)
      assay_steps_merge (steps, entry);
}

static void
leave_out_rest (const AssayNode   *root,
                const AssayNode   *history,
                gboolean           evaluated,
                AssayTableBuilder *builder)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child != history)
      assay_table_builder_leave_out (builder, child->key, _("is about the whole run, and no metric of a step"));

  for (const AssayNode *entry = history->first; entry != NULL; entry = entry->next)
    if (entry->kind != ASSAY_NODE_OBJECT)
      assay_table_builder_leave_out (builder, _("a record"), _("a value where a step of a run should be"));
    else if (evaluated && is_summary (entry) && !is_evaluation (entry))
      assay_table_builder_leave_out (builder, "train_loss", _("is about the whole run, and no metric of a step"));
}

/* The step of the checkpoint that the file names: "out/checkpoint-4000" or "best_global_step": 4000. */
static const char *
get_best_step (const AssayNode *root)
{
  const AssayNode *step = assay_node_get_member (root, "best_global_step");
  const AssayNode *checkpoint = assay_reading_find_text (root, "best_model_checkpoint");
  const char *dash = checkpoint != NULL ? strrchr (checkpoint->text, '-') : NULL;

  if (dash != NULL)
    return dash + 1;

  return step != NULL && step->kind == ASSAY_NODE_NUMBER && step->number > 0 ? step->text : NULL;
}

static const AssayNode *
find_best (const AssayNode *root,
           const AssayNode *history)
{
  const char *step = get_best_step (root);

  for (const AssayNode *entry = history->first; step != NULL && entry != NULL; entry = entry->next)
    if (is_evaluation (entry) && g_str_equal (get_step (entry), step))
      return entry;

  return NULL;
}

/* The folder of the run; that of a checkpoint is within it. */
static char *
dup_name (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *file = g_path_get_basename (whole);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *inner = g_path_get_basename (folder);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *plain = g_build_filename (g_str_has_prefix (inner, "checkpoint-") ? parent : folder, "metrics", NULL);

  return assay_naming_from_path (g_str_equal (file, "trainer_state.json") ? plain : path);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *history = assay_node_get_member (root, "log_history");
  g_autofree char *name = dup_name (assay_document_get_name (document));
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  AssayStepsPlan plan = { .name = name, .names_step = TRUE, .axis = "step" };
  gboolean evaluated;

  if (history == NULL || history->kind != ASSAY_NODE_ARRAY)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT, _("there is no list “log_history” in it"));
      return FALSE;
    }

  add_evaluations (steps, history);
  evaluated = assay_steps_get_n (steps) > 0;
  if (!evaluated)
    add_training (steps, history);

  plan.best = find_best (root, history);
  plan.pick = plan.best != NULL ? "best" : NULL;
  if (!assay_steps_read (steps, &plan, document, builder, options, error))
    return FALSE;

  leave_out_rest (root, history, evaluated, builder);
  if (!evaluated)
    assay_split_say_training (document, builder);

  return TRUE;
}

const AssayFormat assay_trainer_state_format = {
  .id = "trainer-state",
  .title = N_("Hugging Face trainer_state.json"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
