#include "formats/layouts.h"

#include "formats/cell-text.h"
#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/split.h"
#include "formats/steps.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* metrics.csv of Lightning's CSVLogger: epoch,step,train_loss,val_loss. What is logged in training and what in validation
 * stand on lines of their own, with empty cells; the lines of an epoch are one step. */

/* A logger of numbers writes no words; who does has a table of models, each with the epoch that it is of. */
static gboolean
is_logged (const AssayNode *line)
{
  for (const AssayNode *cell = line->first; cell != NULL; cell = cell->next)
    {
      double value;

      if (assay_vocabulary_is_identity (cell->key) || g_str_has_prefix (cell->key, "metrics/") ||
          cell->kind != ASSAY_NODE_STRING || assay_cell_text_read (cell->text, strlen (cell->text), &value) == ASSAY_CELL_TEXT)
        return FALSE;
    }

  return line->n_children > 2;
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_object (root);

  if (first == NULL || assay_node_get_member (first, "epoch") == NULL || assay_node_get_member (first, "step") == NULL ||
      assay_node_get_member (first, "training_iteration") != NULL)
    return FALSE;

  for (const AssayNode *line = first; line != NULL; line = root != first ? line->next : NULL)
    if (!is_logged (line))
      return FALSE;

  return TRUE;
}

static const char *
get_epoch (const AssayNode *line)
{
  const AssayNode *epoch = assay_node_get_member (line, "epoch");

  return epoch != NULL && epoch->kind == ASSAY_NODE_STRING ? epoch->text : "";
}

static void
add_lines (AssaySteps      *steps,
           const AssayNode *root)
{
  const char *epoch = "";

  for (const AssayNode *line = root->first; line != NULL; line = line->next)
    {
      if (line->kind != ASSAY_NODE_OBJECT)
        continue;

      /* A line that does not say its epoch is on its own. */
      if (epoch[0] != '\0' && g_str_equal (epoch, get_epoch (line)))
        assay_steps_merge (steps, line);
      else
        assay_steps_add (steps, line);
      epoch = get_epoch (line);
    }
}

/* my_model/version_3/metrics.csv is "my_model/version_3"; lightning_logs is the folder for those without a name. */
static char *
dup_name (const char *path)
{
  g_autofree char *version = assay_naming_from_folder (path);
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *parent = g_path_get_dirname (folder);
  g_autofree char *name = g_path_get_basename (parent);
  g_autofree char *valid = g_utf8_make_valid (name, -1);

  if (!g_str_has_prefix (version, "version_"))
    return assay_naming_from_path (path);
  if (g_str_equal (name, "lightning_logs") || g_str_equal (name, "/"))
    return g_steal_pointer (&version);

  return g_strdup_printf ("%s/%s", valid, version);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autofree char *name = dup_name (assay_document_get_name (document));
  g_autoptr(AssaySteps) epochs = assay_steps_new ();
  AssayStepsPlan plan = { .name = name, .axis = "epoch" };

  add_lines (epochs, assay_document_get_root (document));
  if (!assay_steps_read (epochs, &plan, document, builder, options, error))
    return FALSE;

  assay_split_check_training (document, builder);

  return TRUE;
}

const AssayFormat assay_lightning_format = {
  .id = "lightning",
  .title = N_("Lightning metrics.csv"),
  .shapes = ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
