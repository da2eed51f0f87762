#include "formats/layouts.h"

#include "formats/members.h"
#include "formats/naming.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>

/* {"model": {"model_name": "A"}, "task": {"task_name": "arithmetic"}, "scores": [{"score_dict": {"exact_str_match": 0.4},
 * "preferred_score": "exact_str_match", "number_of_shots": 2, "subtask_description": "…"}]} */

static const AssayKnownKey around[] = {
  { "model", NULL },
  { "task", N_("is how the task was set up") },
  { "scores", NULL },
};

static gboolean
recognise (const AssayNode *root)
{
  return assay_node_get_member (root, "model") != NULL && assay_node_get_member (root, "task") != NULL &&
         assay_members_get (assay_members_get_list (root, "scores"), "score_dict") != NULL;
}

/* "arithmetic/2-shot/exact_str_match", with the part of the task where the score is of one. */
static char *
dup_column (const AssayNode *root,
            const AssayNode *score,
            const char      *metric)
{
  const char *task = assay_members_get_text (assay_node_get_member (root, "task"), "task_name") ?: "task";
  const char *part = assay_members_get_text (score, "subtask_description");
  const AssayNode *shots = assay_members_get (score, "number_of_shots");

  return g_strdup_printf ("%s%s%s/%s-shot/%s", task, part != NULL && !g_str_equal (part, task) ? "/" : "",
                          part != NULL && !g_str_equal (part, task) ? part : "",
                          shots != NULL && shots->kind == ASSAY_NODE_NUMBER ? shots->text : "?", metric);
}

/* What a task is ranked by is what its author prefers: that of all scores before the others. */
static gboolean
put_scores (AssayRowWriter   *writer,
            const AssayNode  *root,
            gboolean          preferred,
            GError          **error)
{
  for (const AssayNode *score = assay_members_get_list (root, "scores"); score != NULL; score = score->next)
    {
      const AssayNode *values = assay_members_get (score, "score_dict");
      const char *best = assay_members_get_text (score, "preferred_score");

      for (const AssayNode *value = values != NULL && values->kind == ASSAY_NODE_OBJECT ? values->first : NULL;
           value != NULL; value = value->next)
        {
          g_autofree char *column = dup_column (root, score, value->key);

          if ((g_strcmp0 (best, value->key) == 0) == preferred &&
              !assay_row_writer_metric (writer, column, value, ASSAY_DIRECTION_NONE, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *model = assay_node_get_member (root, "model");
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autofree char *by_path = assay_naming_from_path (assay_document_get_name (document));
  const char *name = assay_members_get_text (model, "model_name") ?: by_path;

  return assay_row_writer_begin (writer, name, error) && put_scores (writer, root, TRUE, error) &&
         put_scores (writer, root, FALSE, error) && assay_row_writer_rest (writer, "model", model, NULL, 0, error) &&
         assay_row_writer_rest (writer, NULL, root, around, G_N_ELEMENTS (around), error);
}

const AssayFormat assay_big_bench_format = {
  .id = "big-bench",
  .title = N_("BIG-bench"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
