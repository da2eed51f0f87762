#include "formats/layouts.h"

#include "base/limits.h"
#include "formats/members.h"
#include "formats/record-reader.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>

/* [{"task": "NLI", "datasets": [{"dataset": "SNLI", "sota": {"metrics": ["Accuracy"], "rows": [{"model_name": "A", "metrics":
 * {"Accuracy": "90.6"}}]}, "subdatasets": […]}], "subtasks": […]}]. A model has one row, with a column for each metric of each
 * data set; all numbers are strings. */

static const char * const lists[] = { "datasets", "subdatasets", "subtasks" };

/* One result of a model on a data set. The results of a data set come one after the other. */
typedef struct
{
  const char      *dataset;
  const AssayNode *row;
} Entry;

typedef struct
{
  const char *name;
  GArray     *entries;   /* Entry */
} Model;

/* Models of one name: as many as it stands in one data set, as of several papers. */
typedef struct
{
  GPtrArray  *models;    /* Model */
  const char *dataset;   /* where it stood last, */
  guint       n_used;    /* and how often so far */
} Namesakes;

typedef struct
{
  AssayTableBuilder *builder;
  GPtrArray         *models;    /* Model */
  GHashTable        *by_name;   /* name -> Namesakes */
  GHashTable        *datasets;  /* names so far */
  GStringChunk      *names;     /* of data sets, made to differ */
} Collection;

static void
model_free (gpointer pointer)
{
  Model *self = pointer;

  g_array_unref (self->entries);
  g_free (self);
}

static void
namesakes_free (gpointer pointer)
{
  Namesakes *self = pointer;

  g_ptr_array_unref (self->models);
  g_free (self);
}

static gboolean
is_task (const AssayNode *node)
{
  return assay_members_get (node, "task") != NULL &&
         (assay_members_get (node, "datasets") != NULL || assay_members_get (node, "subtasks") != NULL);
}

static gboolean
recognise (const AssayNode *root)
{
  return root->kind == ASSAY_NODE_ARRAY && root->first != NULL && is_task (root->first);
}

static Model *
need_model (Collection *self,
            const char *name,
            const char *dataset)
{
  Namesakes *namesakes = g_hash_table_lookup (self->by_name, name);
  Model *model;

  if (namesakes == NULL)
    {
      namesakes = g_new0 (Namesakes, 1);
      namesakes->models = g_ptr_array_new ();
      g_hash_table_insert (self->by_name, (gpointer) name, namesakes);
    }

  if (namesakes->dataset != dataset)
    namesakes->n_used = 0;
  namesakes->dataset = dataset;
  if (namesakes->n_used < namesakes->models->len)
    return g_ptr_array_index (namesakes->models, namesakes->n_used++);

  model = g_new0 (Model, 1);
  model->name = name;
  model->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_ptr_array_add (namesakes->models, model);
  g_ptr_array_add (self->models, model);
  namesakes->n_used++;

  return model;
}

static void
add_entry (Collection      *self,
           const char      *dataset,
           const AssayNode *row)
{
  const char *name = assay_members_get_text (row, "model_name");
  Entry entry = { dataset, row };

  if (name == NULL)
    assay_table_builder_leave_out (self->builder, dataset, _("a result without a model’s name"));
  else
    g_array_append_val (need_model (self, name, dataset)->entries, entry);
}

/* Data sets of one name in two tasks are not the same results. */
static const char *
distinct_name (Collection *self,
               const char *task,
               const char *dataset)
{
  const char *name = dataset;

  if (g_hash_table_contains (self->datasets, name))
    {
      g_autofree char *longer = g_strdup_printf ("%s/%s", task, dataset);

      name = g_string_chunk_insert (self->names, longer);
    }
  for (guint n = 2; g_hash_table_contains (self->datasets, name); n++)
    {
      g_autofree char *longer = g_strdup_printf ("%s/%s %u", task, dataset, n);

      name = g_string_chunk_insert (self->names, longer);
    }
  g_hash_table_add (self->datasets, (gpointer) name);

  return name;
}

static void
collect (Collection      *self,
         const AssayNode *list,
         const char      *task)
{
  for (const AssayNode *node = list; node != NULL; node = node->next)
    {
      const char *own = assay_members_get_text (node, "task") ?: task;
      const char *dataset = assay_members_get_text (node, "dataset") ?: assay_members_get_text (node, "subdataset");
      const AssayNode *rows = assay_members_get_list (assay_members_get (node, "sota"), "rows");
      const char *name = rows != NULL ? distinct_name (self, own, dataset != NULL ? dataset : own) : NULL;

      for (const AssayNode *row = rows; row != NULL; row = row->next)
        add_entry (self, name, row);

      for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
        collect (self, assay_members_get_list (node, lists[i]), own);
    }
}

static gboolean
put_entry (const Entry        *entry,
           AssayRecordReader  *reader,
           AssayTableBuilder  *builder,
           GError            **error)
{
  const AssayNode *metrics = assay_members_get (entry->row, "metrics");

  for (const AssayNode *metric = metrics != NULL && metrics->kind == ASSAY_NODE_OBJECT ? metrics->first : NULL;
       metric != NULL; metric = metric->next)
    {
      g_autofree char *column = g_strdup_printf ("%s/%s", entry->dataset, metric->key);

      if (!assay_record_reader_put (reader, column, metric, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_paper (const Model     *model,
           AssayRowWriter  *writer,
           GError         **error)
{
  static const char * const keys[] = { "paper_title", "paper_date", "paper_url", "uses_additional_data" };
  const AssayNode *row = g_array_index (model->entries, Entry, 0).row;

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const AssayNode *value = assay_members_get (row, keys[i]);

      if (value != NULL && !assay_row_writer_attribute (writer, keys[i], value, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
put_models (const Collection  *self,
            GError           **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (self->builder);
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (self->builder);

  for (guint i = 0; i < self->models->len; i++)
    {
      const Model *model = g_ptr_array_index (self->models, i);

      if (!assay_row_writer_begin (writer, model->name, error))
        return FALSE;

      for (guint j = 0; j < model->entries->len; j++)
        if (!put_entry (&g_array_index (model->entries, Entry, j), reader, self->builder, error))
          return FALSE;

      if (!put_paper (model, writer, error))
        return FALSE;
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
  g_autoptr(GPtrArray) models = g_ptr_array_new_with_free_func (model_free);
  g_autoptr(GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, namesakes_free);
  g_autoptr(GHashTable) datasets = g_hash_table_new (g_str_hash, g_str_equal);
  GStringChunk *names = g_string_chunk_new (ASSAY_LIMIT_NAME_BYTES);
  Collection self = { builder, models, by_name, datasets, names };
  gboolean done;

  if (root->kind == ASSAY_NODE_ARRAY)
    collect (&self, root->first, "");

  if (models->len == 0)
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                 _("this is a file of Papers with Code, but no data set in it has results of models"));

  done = models->len > 0 && put_models (&self, error);
  g_string_chunk_free (names);

  return done;
}

const AssayFormat assay_papers_with_code_format = {
  .id = "papers-with-code",
  .title = N_("Papers with Code"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS,
  .recognise = recognise,
  .read_tree = read_tree,
};
