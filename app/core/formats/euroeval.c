#include "formats/layouts.h"

#include "base/limits.h"
#include "formats/members.h"
#include "formats/reading.h"
#include "formats/row-writer.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* JSON Lines of EuroEval (once ScandEval), a line for each model and data set: {"dataset": "dansk", "model": "A", "results":
 * {"total": {"test_f1": 50.1, "test_f1_se": 1.2}, "raw": […]}}. A model's lines are one row. */

#define STDERR "_se"

static const AssayKnownKey around[] = {
  { "dataset", NULL },
  { "model", NULL },
  { "results", NULL },
  { "task", NULL },
  { "dataset_languages", N_("says of the data set in which languages it is") },
  { "languages", N_("says of the data set in which languages it is") },
};

/* The lines of one model, in one way of asking it. */
typedef struct
{
  char      *name;
  GPtrArray *lines;   /* const AssayNode */
} Model;

typedef struct
{
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
  GPtrArray         *models;   /* Model */
} Pivot;

static void
model_free (gpointer pointer)
{
  Model *self = pointer;

  g_free (self->name);
  g_ptr_array_unref (self->lines);
  g_free (self);
}

static const AssayNode *
get_total (const AssayNode *line)
{
  const AssayNode *total = assay_members_get (assay_node_get_member (line, "results"), "total");

  return total != NULL && total->kind == ASSAY_NODE_OBJECT ? total : NULL;
}

static gboolean
is_line (const AssayNode *node)
{
  return assay_members_get_text (node, "dataset") != NULL && assay_members_get_text (node, "model") != NULL &&
         get_total (node) != NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_record (root);

  return first != NULL && is_line (first);
}

/* "few_shot": true and the like; absent is neither. */
static const char *
flag_of (const AssayNode *line,
         const char      *key)
{
  const AssayNode *member = assay_node_get_member (line, key);

  if (member == NULL || member->kind != ASSAY_NODE_BOOLEAN)
    return "-";

  return member->boolean ? "true" : "false";
}

/* A model that was asked in several ways has a row for each; all but the first say which way it is. */
static Model *
need_model (Pivot           *self,
            GHashTable      *by_name,
            GHashTable      *by_name_alone,
            const AssayNode *line)
{
  const char *name = assay_members_get_text (line, "model");
  const char *shots = flag_of (line, "few_shot");
  const char *split = flag_of (line, "validation_split");
  g_autofree char *key = g_strdup_printf ("%s\n%s\n%s", name, shots, split);
  Model *model = g_hash_table_lookup (by_name, key);

  if (model != NULL)
    return model;

  model = g_new0 (Model, 1);
  model->lines = g_ptr_array_new ();
  model->name = g_hash_table_add (by_name_alone, g_strdup (name))
                  ? g_strdup (name)
                  : g_strdup_printf ("%s (few_shot %s, validation_split %s)", name, shots, split);
  g_ptr_array_add (self->models, model);
  g_hash_table_insert (by_name, g_steal_pointer (&key), model);

  return model;
}

static void
collect (Pivot           *self,
         const AssayNode *root)
{
  g_autoptr(GHashTable) by_name = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) by_name_alone = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (const AssayNode *line = assay_reading_first_record (root); line != NULL; line = assay_reading_next_record (root, line))
    {
      Model *model = is_line (line) ? need_model (self, by_name, by_name_alone, line) : NULL;
      g_autofree char *key = NULL;

      if (model == NULL)
        {
          assay_table_builder_leave_out (self->builder, _("a record"), _("has no model, no data set or no scores"));
          continue;
        }

      key = g_strdup_printf ("%s\n%s", model->name, assay_members_get_text (line, "dataset"));
      if (g_hash_table_add (seen, g_steal_pointer (&key)))
        g_ptr_array_add (model->lines, (gpointer) line);
      else
        assay_table_builder_leave_out (self->builder, assay_members_get_text (line, "dataset"),
                                       _("stands more than once for the same model; the first counts"));
    }
}

static char *
dup_column (const AssayNode *line,
            const char      *metric)
{
  return g_strdup_printf ("%s/%s", assay_members_get_text (line, "dataset"), metric);
}

/* The metric that this is the standard error of; NULL where it is of none. */
static char *
dup_centre (const AssayNode *total,
            const char      *metric)
{
  g_autofree char *centre = NULL;

  if (!g_str_has_suffix (metric, STDERR))
    return NULL;

  centre = g_strndup (metric, strlen (metric) - strlen (STDERR));

  return assay_node_get_member (total, centre) != NULL ? g_steal_pointer (&centre) : NULL;
}

static gboolean
put_scores (Pivot           *self,
            const AssayNode *line,
            gboolean         only_first,
            GError         **error)
{
  const AssayNode *total = get_total (line);

  for (const AssayNode *score = total->first; score != NULL; score = score->next)
    {
      g_autofree char *column = dup_column (line, score->key);
      g_autofree char *centre = dup_centre (total, score->key);
      g_autofree char *of = centre != NULL ? dup_column (line, centre) : NULL;

      if ((score == total->first) != only_first)
        continue;
      if (of != NULL ? !assay_row_writer_pair (self->writer, column, score, ASSAY_PAIRING_STDERR, of, 0, error)
                     : !assay_row_writer_metric (self->writer, column, score, ASSAY_DIRECTION_NONE, error))
        return FALSE;
    }

  return TRUE;
}

/* What is said of the model and not of one data set. Versions of the tools may differ from line to line. */
static gboolean
put_around (Pivot        *self,
            const Model  *model,
            GError      **error)
{
  const AssayNode *line = g_ptr_array_index (model->lines, 0);

  for (const AssayNode *child = line->first; child != NULL; child = child->next)
    if (g_str_has_suffix (child->key, "_version"))
      assay_table_builder_leave_out (self->builder, child->key, _("is about the run, not the model"));

  for (const AssayNode *child = line->first; child != NULL; child = child->next)
    {
      AssayNode member = *child;
      AssayNode only = { .kind = ASSAY_NODE_OBJECT, .first = &member, .n_children = 1 };

      member.next = NULL;
      if (!g_str_has_suffix (child->key, "_version") &&
          !assay_row_writer_rest (self->writer, NULL, &only, around, G_N_ELEMENTS (around), error))
        return FALSE;
    }

  return TRUE;
}

/* The first metric of a data set is what it is ranked by: those of all data sets stand before the others. */
static gboolean
declare_first (Pivot   *self,
               GError **error)
{
  for (guint i = 0; i < self->models->len; i++)
    {
      const Model *model = g_ptr_array_index (self->models, i);

      for (guint j = 0; j < model->lines->len; j++)
        {
          const AssayNode *line = g_ptr_array_index (model->lines, j);
          const AssayNode *first = get_total (line)->first;
          g_autofree char *column = first != NULL ? dup_column (line, first->key) : NULL;
          guint index;

          if (column != NULL && strlen (column) <= ASSAY_LIMIT_NAME_BYTES &&
              !assay_table_builder_column (self->builder, column, -1, &index, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
put_model (Pivot        *self,
           const Model  *model,
           GError      **error)
{
  for (gboolean first = TRUE; first >= FALSE; first--)
    for (guint i = 0; i < model->lines->len; i++)
      if (!put_scores (self, g_ptr_array_index (model->lines, i), first, error))
        return FALSE;

  return put_around (self, model, error);
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autoptr(GPtrArray) models = g_ptr_array_new_with_free_func (model_free);
  Pivot self = { builder, writer, models };

  collect (&self, assay_document_get_root (document));
  for (guint i = 0; i < models->len; i++)
    {
      const Model *model = g_ptr_array_index (models, i);

      if (!assay_row_writer_begin (writer, model->name, error) || (i == 0 && !declare_first (&self, error)) ||
          !put_model (&self, model, error))
        return FALSE;
    }

  assay_table_builder_leave_out (builder, "raw", _("holds the single repeats, not the scores"));

  return TRUE;
}

const AssayFormat assay_euroeval_format = {
  .id = "euroeval",
  .title = N_("EuroEval"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_VALUES,
  .recognise = recognise,
  .read_tree = read_tree,
};
