#include "formats/layouts.h"

#include "base/limits.h"
#include "formats/folder-parts.h"
#include "formats/mteb-task.h"
#include "formats/naming.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The folder of a model as MTEB writes it, a file for each task beside model_meta.json; or one such file alone:
 * {"task_name": "STS12", "mteb_version": "1.12", "scores": {"test": [{"main_score": 0.76, …}]}}. */

/* A table of hundreds of models and tasks has room for the main scores, not for forty more of each. */
#define MAX_COLUMNS 4000

typedef struct
{
  AssayTableBuilder *builder;
  AssayRecordReader *reader;
  GArray            *tasks;      /* AssayMtebTask */
  GPtrArray         *names;      /* char *: of the tasks */
} Model;

static gboolean
recognise (const AssayNode *root)
{
  return assay_folder_parts_are_of (root, "mteb-model") || assay_mteb_task_find_splits (root) != NULL;
}

static char *
dup_stem (const char *path)
{
  char *stem = g_path_get_basename (path);
  char *dot = strrchr (stem, '.');

  if (dot != NULL && dot > stem)
    *dot = '\0';

  return stem;
}

static void
add_task (Model           *model,
          const AssayNode *root,
          const char      *path)
{
  const char *name = assay_mteb_task_get_name (root);
  char *owned = name != NULL ? g_strdup (name) : dup_stem (path);
  AssayMtebTask task;

  g_ptr_array_add (model->names, owned);
  if (assay_mteb_task_init (&task, root, owned))
    g_array_append_val (model->tasks, task);
  else
    assay_table_builder_leave_out (model->builder, path, _("holds no score that MTEB counts"));
}

/* Scores on another revision of the data are not the same. */
static gboolean
put_revision (Model                *model,
              const AssayMtebTask  *task,
              GError              **error)
{
  const AssayNode *revision = assay_node_get_member (task->root, "dataset_revision");
  g_autofree char *name = g_strconcat (task->name, "/dataset_revision", NULL);
  guint column;

  if (revision == NULL)
    return TRUE;
  if (!assay_record_reader_put (model->reader, name, revision, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    assay_table_builder_set_role (model->builder, column, ASSAY_ROLE_ATTRIBUTE);

  return TRUE;
}

static void
say_left_out (Model               *model,
              const AssayMtebTask *task)
{
  static const char * const told[] = { "mteb_version", "evaluation_time", "kg_co2_emissions" };
  const AssayNode *found = assay_mteb_task_find_splits (task->root);

  for (gsize i = 0; i < G_N_ELEMENTS (told); i++)
    if (assay_node_get_member (task->root, told[i]) != NULL)
      assay_table_builder_leave_out (model->builder, told[i], _("says how the task was run, not how good the model is"));

  for (const AssayNode *split = found->first; split != NULL; split = split->next)
    if (split != task->scores && (split->kind == ASSAY_NODE_ARRAY || split->kind == ASSAY_NODE_OBJECT))
      assay_table_builder_leave_out (model->builder, split->key, _("is another split of the data"));
}

static void
say_means (Model *model)
{
  const AssayMtebTask *first = NULL;
  guint n = 0;

  for (guint i = 0; i < model->tasks->len; i++)
    {
      const AssayMtebTask *task = &g_array_index (model->tasks, AssayMtebTask, i);

      if (assay_mteb_task_get_n (task) > 1 && n++ == 0)
        first = task;
    }

  if (n > 0)
    assay_table_builder_notice (model->builder,
                                g_strdup_printf (ngettext ("%u task is the mean over its subsets: %s over %u",
                                                           "%u tasks are means over their subsets, the first is %s over %u", n),
                                                 n, first->name, assay_mteb_task_get_n (first)));
}

static void
say_other_splits (Model *model)
{
  const AssayMtebTask *first = NULL;
  guint n = 0;

  for (guint i = 0; i < model->tasks->len; i++)
    {
      const AssayMtebTask *task = &g_array_index (model->tasks, AssayMtebTask, i);

      if (!g_str_equal (task->split, "test") && n++ == 0)
        first = task;
    }

  if (n > 0)
    assay_table_builder_notice (model->builder,
                                g_strdup_printf (ngettext ("%u task has no score on the test split: %s is that of “%s”",
                                                           "%u tasks have no score on the test split, the first, %s, is that "
                                                           "of “%s”", n), n, first->name, first->split));
}

static gboolean
put_further (Model                *model,
             const AssayMtebTask  *task,
             GError              **error)
{
  if (assay_table_builder_get_n_columns (model->builder) <= MAX_COLUMNS)
    return assay_mteb_task_put_further (task, model->builder, model->reader, error);

  assay_table_builder_leave_out (model->builder, task->name,
                                 _("has more metrics than the main one; the table has thousands of columns already"));

  return TRUE;
}

static gboolean
put_tasks (Model   *model,
           GError **error)
{
  if (model->tasks->len == 0)
    {
      g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("no task of MTEB is scored in it"));
      return FALSE;
    }

  for (guint i = 0; i < model->tasks->len; i++)
    if (!assay_mteb_task_put_main (&g_array_index (model->tasks, AssayMtebTask, i), model->builder, model->reader, error))
      return FALSE;

  for (guint i = 0; i < model->tasks->len; i++)
    if (!put_further (model, &g_array_index (model->tasks, AssayMtebTask, i), error))
      return FALSE;

  for (guint i = 0; i < model->tasks->len; i++)
    {
      say_left_out (model, &g_array_index (model->tasks, AssayMtebTask, i));
      if (!put_revision (model, &g_array_index (model->tasks, AssayMtebTask, i), error))
        return FALSE;
    }

  say_means (model);
  say_other_splits (model);

  return TRUE;
}

/* Some of the many things that model_meta.json says of the model. */
static gboolean
put_facts (Model            *model,
           const AssayNode  *meta,
           GError          **error)
{
  static const char * const kept[] = { "revision", "n_parameters", "embed_dim", "max_tokens", "license", NULL };

  for (gsize i = 0; kept[i] != NULL; i++)
    {
      const AssayNode *value = assay_node_get_member (meta, kept[i]);
      guint column = G_MAXUINT;

      if (value != NULL && !assay_record_reader_put (model->reader, kept[i], value, &column, error))
        return FALSE;
      if (column != G_MAXUINT)
        assay_table_builder_set_role (model->builder, column, ASSAY_ROLE_ATTRIBUTE);
    }

  for (const AssayNode *fact = meta->first; fact != NULL; fact = fact->next)
    if (!g_strv_contains (kept, fact->key) && !g_str_equal (fact->key, "name"))
      assay_table_builder_leave_out (model->builder, "model_meta.json", _("says more about what the model is, not how good"));

  return TRUE;
}

/* "results/intfloat__multilingual-e5-base/REVISION/STS12.json" is of intfloat/multilingual-e5-base. */
static char *
dup_model_name (const char *path,
                const char *task)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *stem = dup_stem (whole);
  g_auto(GStrv) parts = g_strsplit (whole, "/", -1);
  guint n = g_strv_length (parts);

  for (guint i = n - 1; i > 0 && i + 3 > n; i--)
    {
      char *separator = strstr (parts[i - 1], "__");

      if (separator != NULL && separator > parts[i - 1])
        return g_strdup_printf ("%.*s/%s", (int) (separator - parts[i - 1]), parts[i - 1], separator + 2);
    }

  if (g_strcmp0 (stem, task) == 0)
    {
      g_autofree char *folder = g_path_get_dirname (whole);
      g_autofree char *unnamed = g_build_filename (folder, "results.json", NULL);

      return assay_naming_from_path (unnamed);
    }

  return assay_naming_from_path (path);
}

static gboolean
read_file (Model                *model,
           const AssayDocument  *document,
           GError              **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autofree char *name = NULL;

  add_task (model, root, assay_document_get_name (document));
  name = dup_model_name (assay_document_get_name (document), g_ptr_array_index (model->names, 0));
  if (!assay_table_builder_begin_row (model->builder, error))
    return FALSE;

  assay_table_builder_set_name (model->builder, name, -1);

  return put_tasks (model, error);
}

static void
add_part (Model           *model,
          const AssayNode *files,
          const char      *part,
          GPtrArray       *documents)
{
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_folder_parts_parse (files, part, model->builder, &error);
  const AssayNode *root;

  if (document == NULL)
    {
      assay_table_builder_leave_out (model->builder, part, error->message);
      return;
    }

  root = assay_document_get_root (document);
  g_ptr_array_add (documents, document);
  if (assay_mteb_task_find_splits (root) == NULL)
    {
      assay_table_builder_leave_out (model->builder, part, _("is no file of a task of MTEB"));
      return;
    }

  add_task (model, root, part);
}

static gboolean
read_folder (Model                *model,
             const AssayDocument  *document,
             GError              **error)
{
  const AssayNode *files = assay_folder_parts_get (document, error);
  g_autoptr(AssayDocument) meta = NULL;
  g_autoptr(GPtrArray) documents = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_document_unref);
  const char *name;

  meta = files != NULL ? assay_folder_parts_parse (files, "model_meta.json", model->builder, error) : NULL;
  if (meta == NULL)
    return FALSE;

  name = assay_node_get_text (assay_document_get_root (meta), "name");
  if (name == NULL || name[0] == '\0' || strlen (name) > ASSAY_LIMIT_NAME_BYTES)
    {
      g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("its model_meta.json names no model"));
      return FALSE;
    }

  for (const AssayNode *file = files->first; file != NULL; file = file->next)
    if (!g_str_equal (file->key, "model_meta.json"))
      add_part (model, files, file->key, documents);

  if (!assay_table_builder_begin_row (model->builder, error))
    return FALSE;
  assay_table_builder_set_name (model->builder, name, -1);

  return put_tasks (model, error) && put_facts (model, assay_document_get_root (meta), error);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(GArray) tasks = g_array_new (FALSE, FALSE, sizeof (AssayMtebTask));
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  Model model = { .builder = builder, .reader = reader, .tasks = tasks, .names = names };

  if (assay_folder_parts_are_of (assay_document_get_root (document), "mteb-model"))
    return read_folder (&model, document, error);

  return read_file (&model, document, error);
}

const AssayFormat assay_mteb_format = {
  .id = "mteb",
  .title = N_("Results of MTEB"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
