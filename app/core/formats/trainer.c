#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/split.h"
#include "formats/steps.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* all_results.json, eval_results.json, train_results.json of the Hugging Face Trainer: {"eval_wer": 32.0, "eval_samples": 2894,
 * "eval_runtime": 704.8, "train_loss": 0.06, …}, one model, which the folder names. */

static const char * const splits[] = { "eval_", "predict_", "test_", "train_" };

/* How fast the Trainer was, which it always says. */
static const char * const clocks[] = { "runtime", "samples_per_second" };

static gboolean
is_clock (const AssayNode *node)
{
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    if (node->kind == ASSAY_NODE_NUMBER && g_str_has_prefix (node->key, splits[i]))
      for (gsize j = 0; j < G_N_ELEMENTS (clocks); j++)
        if (g_str_has_suffix (node->key, clocks[j]))
          return TRUE;

  return FALSE;
}

/* A summary of W&B repeats all this beside its own notes, "_step" and so on. */
static gboolean
recognise (const AssayNode *root)
{
  gboolean found = FALSE;

  for (const AssayNode *child = root->kind == ASSAY_NODE_OBJECT ? root->first : NULL; child != NULL; child = child->next)
    {
      if (child->key[0] == '_')
        return FALSE;
      found |= is_clock (child);
    }

  return found;
}

/* What somebody wrote in beside the results, or the name that the run was given; by default that is the path of its folder,
 * which names nothing. */
static const AssayNode *
find_name (const AssayNode *root)
{
  const AssayNode *found = NULL;

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_STRING && child->text[0] != '\0' && assay_vocabulary_is_identity (child->key) &&
        (strcmp (child->key, "run_name") != 0 || (found == NULL && strchr (child->text, '/') == NULL)))
      found = child;

  return found;
}

static char *
dup_name (const AssayDocument  *document,
          GError              **error)
{
  const AssayNode *given = find_name (assay_document_get_root (document));

  if (given == NULL)
    return assay_naming_from_path (assay_document_get_name (document));

  return assay_reading_check_text (document, given, error) ? g_strdup (given->text) : NULL;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssaySteps) run = assay_steps_new ();
  g_autofree char *name = NULL;
  AssayStepsPlan plan = { 0 };

  if (!assay_reading_check_kind (root, ASSAY_NODE_OBJECT, error))
    return FALSE;

  name = dup_name (document, error);
  if (name == NULL)
    return FALSE;

  plan.name = name;
  assay_steps_add (run, root);
  if (!assay_steps_read (run, &plan, document, builder, NULL, error))
    return FALSE;

  assay_split_check_training (document, builder);

  return TRUE;
}

const AssayFormat assay_trainer_format = {
  .id = "trainer",
  .title = N_("Hugging Face Trainer results"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
