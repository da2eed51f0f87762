#include "formats/layouts.h"

#include "formats/dvc-files.h"
#include "formats/reading.h"

#include <glib/gi18n-lib.h>

/* dvc exp show --json: [{"rev": "workspace", "data": {"metrics": {FILE: {"data": {…}}}, "params": {…}}, "experiments":
 * [{"name": "exp-a", "revs": [{"rev": …, "data": {…}}], "executor": …}]}, …], a row for each commit and each experiment.
 * Before DVC 3: {"workspace": {"baseline": {"data": {…}}}, COMMIT: {"baseline": {…}, EXPERIMENT: {…}}}. */

#define SHORT_REVISION 7   /* characters, as git shows it */

typedef struct
{
  const AssayDocument *document;
  AssayTableBuilder   *builder;
  AssayRecordReader   *reader;
  AssayDvcFiles       *metrics;
  AssayDvcFiles       *params;
  guint                n_unfinished;
  char                *unfinished;   /* the first of them, with its state */
} Reading;

/* One line of the table that DVC prints. */
typedef struct
{
  const AssayNode *node;          /* has "data" or "error" */
  const char      *revision;      /* id of the commit */
  const AssayNode *experiment;    /* that it belongs to; or NULL */
  gboolean         is_checkpoint; /* an earlier state of the experiment */
} Entry;

typedef gboolean (*EntryFunc) (Reading     *self,
                               const Entry *entry,
                               GError     **error);

static const AssayNode *
get_data (const AssayNode *node,
          const char      *key)
{
  const AssayNode *content = assay_node_get_member (node, "data");

  return content != NULL ? assay_node_get_member (content, key) : NULL;
}

static gboolean
is_entry (const AssayNode *node)
{
  const AssayNode *content = assay_node_get_member (node, "data");
  const AssayNode *fault = assay_node_get_member (node, "error");

  return (content != NULL && content->kind == ASSAY_NODE_OBJECT) || (fault != NULL && fault->kind == ASSAY_NODE_OBJECT);
}

static gboolean
recognise (const AssayNode *root)
{
  if (root->kind == ASSAY_NODE_ARRAY)
    return root->first != NULL && assay_reading_find_text (root->first, "rev") != NULL && is_entry (root->first);
  if (root->kind != ASSAY_NODE_OBJECT || root->first == NULL)
    return FALSE;

  for (const AssayNode *commit = root->first; commit != NULL; commit = commit->next)
    {
      const AssayNode *baseline = assay_node_get_member (commit, "baseline");

      if (baseline == NULL || !is_entry (baseline))
        return FALSE;
    }

  return TRUE;
}

static char *
dup_short (const char *revision)
{
  if (g_str_equal (revision, "workspace") || g_utf8_strlen (revision, -1) <= SHORT_REVISION)
    return g_strdup (revision);

  return g_utf8_substring (revision, 0, SHORT_REVISION);
}

/* What people call it: the experiment, the branch, else the commit. */
static char *
dup_name (Reading      *self,
          const Entry  *entry,
          GError      **error)
{
  const AssayNode *content = assay_node_get_member (entry->node, "data");
  const AssayNode *given = entry->experiment != NULL ? assay_reading_find_text (entry->experiment, "name") : NULL;
  g_autofree char *revision = dup_short (entry->revision);

  given = given ?: assay_reading_find_text (entry->node, "name");
  if (given == NULL && content != NULL)
    given = assay_reading_find_text (content, "name");
  if (given == NULL)
    return g_steal_pointer (&revision);
  if (!assay_reading_check_text (self->document, given, error))
    return NULL;

  return entry->is_checkpoint ? g_strdup_printf ("%s %s", given->text, revision) : g_strdup (given->text);
}

static gboolean
note_files (Reading      *self,
            const Entry  *entry,
            GError      **error)
{
  assay_dvc_files_add_all (self->metrics, get_data (entry->node, "metrics"));
  assay_dvc_files_add_all (self->params, get_data (entry->node, "params"));

  return TRUE;
}

/* The state of an experiment that is not done, which its numbers may not show. */
static gboolean
put_state (Reading      *self,
           const Entry  *entry,
           const char   *name,
           GError      **error)
{
  const AssayNode *executor = entry->experiment != NULL ? assay_node_get_member (entry->experiment, "executor") : NULL;
  const AssayNode *state = executor != NULL ? assay_reading_find_text (executor, "state") : NULL;

  if (state == NULL)
    return TRUE;

  if (!g_str_equal (state->text, "Success") && self->n_unfinished++ == 0)
    self->unfinished = g_strdup_printf ("%s: %s", name, state->text);

  return assay_reading_put_words (self->builder, "state", state->text, error);
}

static void
leave_out_files (Reading     *self,
                 const Entry *entry)
{
  static const char * const files[] = { "deps", "outs", "meta" };

  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    if (get_data (entry->node, files[i]) != NULL)
      assay_table_builder_leave_out (self->builder, files[i], _("is about the files of a revision, not its metrics"));
}

static gboolean
read_entry (Reading      *self,
            const Entry  *entry,
            GError      **error)
{
  const AssayNode *metrics = get_data (entry->node, "metrics");
  g_autofree char *name = dup_name (self, entry, error);
  const AssayNode *content = assay_node_get_member (entry->node, "data");
  const AssayNode *time = content != NULL ? assay_reading_find_text (content, "timestamp") : NULL;
  gboolean begun;

  if (name == NULL ||
      !assay_dvc_files_begin_row (self->metrics, name, entry->node, metrics, self->builder, &begun, error))
    return FALSE;

  leave_out_files (self, entry);

  return !begun || (assay_dvc_files_put (self->metrics, metrics, self->reader, error) &&
                    put_state (self, entry, name, error) &&
                    assay_reading_put_words (self->builder, "rev", entry->revision, error) &&
                    (time == NULL || assay_reading_put_words (self->builder, "timestamp", time->text, error)) &&
                    assay_dvc_files_put (self->params, get_data (entry->node, "params"), self->reader, error));
}

static gboolean
visit_experiments (Reading         *self,
                   const AssayNode *commit,
                   EntryFunc        func,
                   GError         **error)
{
  const AssayNode *experiments = assay_node_get_member (commit, "experiments");

  for (const AssayNode *experiment = experiments != NULL ? experiments->first : NULL; experiment != NULL; experiment = experiment->next)
    {
      const AssayNode *revisions = assay_node_get_member (experiment, "revs");

      for (const AssayNode *node = revisions != NULL ? revisions->first : NULL; node != NULL; node = node->next)
        {
          const AssayNode *revision = assay_reading_find_text (node, "rev");
          Entry entry = { node, revision != NULL ? revision->text : "workspace", experiment, node != revisions->first };

          if (!func (self, &entry, error))
            return FALSE;
        }
    }

  return TRUE;
}

static gboolean
visit_commit (Reading         *self,
              const AssayNode *commit,
              EntryFunc        func,
              GError         **error)
{
  const AssayNode *revision = assay_reading_find_text (commit, "rev");
  Entry entry = { commit, revision != NULL ? revision->text : "workspace", NULL, FALSE };

  if (commit->key == NULL)
    return func (self, &entry, error) && visit_experiments (self, commit, func, error);

  for (const AssayNode *node = commit->first; node != NULL; node = node->next)
    {
      entry.node = node;
      entry.revision = node->key != NULL && !g_str_equal (node->key, "baseline") ? node->key : commit->key;
      if (!func (self, &entry, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
visit (Reading   *self,
       EntryFunc  func,
       GError   **error)
{
  for (const AssayNode *commit = assay_document_get_root (self->document)->first; commit != NULL; commit = commit->next)
    if (!visit_commit (self, commit, func, error))
      return FALSE;

  return TRUE;
}

static void
say_unfinished (Reading *self)
{
  if (self->n_unfinished > 0)
    assay_table_builder_notice (self->builder, g_strdup_printf (ngettext ("%u experiment did not finish with success (%s)",
                                                                          "%u experiments did not finish with success, the "
                                                                          "first is %s", self->n_unfinished),
                                                                self->n_unfinished, self->unfinished));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(AssayDvcFiles) metrics = assay_dvc_files_new ("");
  g_autoptr(AssayDvcFiles) params = assay_dvc_files_new ("params/");
  Reading reading = { document, builder, reader, metrics, params, 0, NULL };
  gboolean done = visit (&reading, note_files, error) && visit (&reading, read_entry, error) &&
                  assay_dvc_files_check_any (metrics, error);

  if (done)
    say_unfinished (&reading);
  g_free (reading.unfinished);

  return done;
}

const AssayFormat assay_dvc_experiments_format = {
  .id = "dvc-experiments",
  .title = N_("dvc exp show"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS,
  .recognise = recognise,
  .read_tree = read_tree,
};
