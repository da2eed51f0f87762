#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/record-list.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* One scalar of one run, as TensorBoard offers it for download: [[wall time, step, value], …], or a CSV with the line of
 * titles "Wall time,Step,Value". Only the file's name says of what: run-RUN-tag-TAG.json. */

#define N_JUDGED 8          /* points that must look like one */
#define EARLIEST 100000000  /* seconds since 1970; any wall time is later */

/* The items of a point, by the titles of the CSV. */
static const char * const titles[] = { "Wall time", "Step", "Value" };

static gboolean
is_point (const AssayNode *node)
{
  const AssayNode *step;

  if (node->kind != ASSAY_NODE_ARRAY || node->n_children != G_N_ELEMENTS (titles))
    return FALSE;

  step = node->first->next;

  return node->first->kind == ASSAY_NODE_NUMBER && node->first->number > EARLIEST && step->kind == ASSAY_NODE_NUMBER &&
         strpbrk (step->text, ".eE") == NULL &&
         (step->next->kind == ASSAY_NODE_NUMBER || step->next->kind == ASSAY_NODE_STRING);
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *point = root->kind == ASSAY_NODE_ARRAY ? root->first : NULL;

  if (point == NULL)
    return FALSE;

  if (point->kind == ASSAY_NODE_OBJECT)
    return point->n_children == G_N_ELEMENTS (titles) && g_str_equal (point->first->key, titles[0]) &&
           g_str_equal (point->first->next->key, titles[1]) && g_str_equal (point->first->next->next->key, titles[2]);

  for (guint i = 0; i < N_JUDGED && point != NULL; i++, point = point->next)
    if (!is_point (point))
      return FALSE;

  return TRUE;
}

/* What the name of the file says; a run of "." is the folder that TensorBoard was started on. */
static void
split_name (const char  *path,
            char       **run,
            char       **tag)
{
  g_autofree char *file = g_path_get_basename (path);
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *plain = g_build_filename (folder, "metrics", NULL);
  const char *middle = g_str_has_prefix (file, "run-") ? strstr (file, "-tag-") : NULL;
  char *dot = strrchr (file, '.');

  if (dot != NULL && dot > file)
    *dot = '\0';
  *tag = NULL;
  if (middle == NULL || middle[strlen ("-tag-")] == '\0')
    {
      *run = assay_naming_from_path (path);
      return;
    }

  *tag = g_utf8_make_valid (middle + strlen ("-tag-"), -1);
  *run = g_strndup (file + strlen ("run-"), middle - file - strlen ("run-"));
  if (g_str_equal (*run, ".") || (*run)[0] == '\0')
    {
      g_free (*run);
      *run = assay_naming_from_path (plain);
    }
}

/* Each point as {"Step": …, TAG: …}; when it was written does not matter. */
static void
add_points (AssaySteps        *steps,
            AssayRecordList   *records,
            const AssayNode   *root,
            const char        *metric,
            AssayTableBuilder *builder)
{
  for (const AssayNode *point = root->first; point != NULL; point = point->next)
    {
      const AssayNode *step = point->first != NULL ? point->first->next : NULL;

      if (point->n_children != G_N_ELEMENTS (titles))
        {
          assay_table_builder_leave_out (builder, _("a point"), _("is not three values: wall time, step and value"));
          continue;
        }

      assay_record_list_begin (records);
      assay_record_list_put (records, titles[1], step);
      assay_record_list_put (records, metric, step->next);
      assay_steps_add (steps, assay_record_list_get (records, assay_record_list_get_n (records) - 1));
    }
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  /* Other scalars of the run, written at other steps, are to be joined with it. */
  static const char * const unused[] = { "Step", NULL };
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRecordList) records = assay_record_list_new ();
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  g_autofree char *run = NULL;
  g_autofree char *tag = NULL;
  AssayStepsPlan plan = { .axis = titles[1], .unused = unused };
  const char *metric;
  guint column;

  if (!assay_reading_check_kind (root, ASSAY_NODE_ARRAY, error))
    return FALSE;

  split_name (assay_document_get_name (document), &run, &tag);
  metric = tag ?: options != NULL && options->metric != NULL ? options->metric : "value";
  plan.name = run;
  add_points (steps, records, root, metric, builder);

  if (!assay_steps_read (steps, &plan, document, builder, options, error) ||
      !assay_table_builder_column (builder, metric, -1, &column, error))
    return FALSE;

  assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
  if (tag == NULL)
    assay_table_builder_set_unnamed (builder, column);
  assay_table_builder_leave_out (builder, titles[0], _("says when a value was written"));
  assay_table_builder_leave_out (builder, titles[1], _("says when a value was written"));

  return TRUE;
}

const AssayFormat assay_tensorboard_format = {
  .id = "tensorboard",
  .title = N_("TensorBoard scalar"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
