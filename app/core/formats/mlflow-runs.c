#include "formats/mlflow-runs.h"

#include "base/limits.h"
#include "base/number.h"
#include "formats/format-error.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  AssayMlflowPart  part;
  char            *key;
  char            *text;
  double           step;
  double           time;
} Entry;

typedef struct
{
  char       *id;           /* or NULL */
  char       *name;         /* or NULL */
  char       *status;       /* or NULL */
  GArray     *entries;      /* Entry */
  GHashTable *metrics;      /* key to its number in entries, from 1 */
  gboolean    is_removed;
} Run;

struct _AssayMlflowRuns
{
  AssayTableBuilder *builder;
  GPtrArray         *runs;         /* Run */
  gboolean           has_steps;    /* some metric was written more than once */
};

/* Columns that are ours: a metric of such a name goes elsewhere. */
static const char * const facts[] = {
  "run_id", "experiment", "status", "started", "ended", "duration", "user", "registered_as", "stage", NULL,
};

static void
entry_clear (gpointer pointer)
{
  Entry *entry = pointer;

  g_free (entry->key);
  g_free (entry->text);
}

static void
run_free (gpointer pointer)
{
  Run *run = pointer;

  g_free (run->id);
  g_free (run->name);
  g_free (run->status);
  g_array_unref (run->entries);
  g_hash_table_unref (run->metrics);
  g_free (run);
}

/** assay_mlflow_runs_new: (transfer full): no runs; @builder takes them at the end */
AssayMlflowRuns *
assay_mlflow_runs_new (AssayTableBuilder *builder)
{
  AssayMlflowRuns *self = g_new0 (AssayMlflowRuns, 1);

  self->builder = builder;
  self->runs = g_ptr_array_new_with_free_func (run_free);

  return self;
}

/**
 * assay_mlflow_runs_free:
 * @self: (transfer full) (nullable): runs
 */
void
assay_mlflow_runs_free (AssayMlflowRuns *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->runs);
  g_free (self);
}

static char *
dup_filled (const char *text)
{
  return text != NULL && *text != '\0' ? g_strdup (text) : NULL;
}

/**
 * assay_mlflow_runs_begin:
 * @id: (nullable): what MLflow calls the run
 * @name: (nullable): what a person calls it
 *
 * The next run; what follows is about it.
 */
void
assay_mlflow_runs_begin (AssayMlflowRuns *self,
                         const char      *id,
                         const char      *name)
{
  Run *run = g_new0 (Run, 1);

  run->id = dup_filled (id);
  run->name = dup_filled (name);
  run->entries = g_array_new (FALSE, FALSE, sizeof (Entry));
  g_array_set_clear_func (run->entries, entry_clear);
  run->metrics = g_hash_table_new (g_str_hash, g_str_equal);
  g_ptr_array_add (self->runs, run);

  if (run->id != NULL)
    assay_mlflow_runs_put (self, ASSAY_MLFLOW_FACT, "run_id", run->id);
}

static Run *
last_run (AssayMlflowRuns *self)
{
  g_assert (self->runs->len > 0);

  return g_ptr_array_index (self->runs, self->runs->len - 1);
}

/** assay_mlflow_runs_remove: a person deleted the run that was begun last: it is counted, and no model */
void
assay_mlflow_runs_remove (AssayMlflowRuns *self)
{
  last_run (self)->is_removed = TRUE;
}

/** assay_mlflow_runs_put: one value of the run that was begun last, as it is written */
void
assay_mlflow_runs_put (AssayMlflowRuns *self,
                       AssayMlflowPart  part,
                       const char      *key,
                       const char      *text)
{
  Run *run = last_run (self);
  Entry entry = { .part = part, .key = g_strdup (key), .text = g_strdup (text) };

  if (part == ASSAY_MLFLOW_FACT && g_str_equal (key, "status"))
    {
      g_free (run->status);
      run->status = g_strdup (text);
    }

  g_array_append_val (run->entries, entry);
}

static double
parse (const char *text)
{
  double value;

  return assay_number_parse (text, strlen (text), &value) ? value : 0;
}

/**
 * assay_mlflow_runs_put_step:
 * @step: at which step of the training
 * @time: when
 *
 * A metric of the run that was begun last. As in MLflow itself, the value of the highest step counts, the newest of several.
 */
void
assay_mlflow_runs_put_step (AssayMlflowRuns *self,
                            const char      *key,
                            const char      *text,
                            const char      *step,
                            const char      *time)
{
  Run *run = last_run (self);
  guint number = GPOINTER_TO_UINT (g_hash_table_lookup (run->metrics, key));
  double at = parse (step);
  double when = parse (time);
  Entry *entry;

  if (number == 0)
    {
      assay_mlflow_runs_put (self, ASSAY_MLFLOW_METRIC, key, text);
      number = run->entries->len;
      entry = &g_array_index (run->entries, Entry, number - 1);
      g_hash_table_insert (run->metrics, entry->key, GUINT_TO_POINTER (number));
    }
  else
    {
      self->has_steps = TRUE;
      entry = &g_array_index (run->entries, Entry, number - 1);
      if (at < entry->step || (at == entry->step && when < entry->time))
        return;

      g_free (entry->text);
      entry->text = g_strdup (text);
    }

  entry->step = at;
  entry->time = when;
}

static char *
column_name (const Entry *entry)
{
  switch (entry->part)
    {
    case ASSAY_MLFLOW_METRIC:
      return g_strv_contains (facts, entry->key) ? g_strconcat ("metrics/", entry->key, NULL) : g_strdup (entry->key);
    case ASSAY_MLFLOW_PARAM:
      return g_strconcat ("params/", entry->key, NULL);
    case ASSAY_MLFLOW_TAG:
      return g_strconcat ("tags/", entry->key, NULL);
    case ASSAY_MLFLOW_FACT:
    default:
      return g_strdup (entry->key);
    }
}

/* Long, and about the files of the run rather than about the run. */
static gboolean
is_left_out (AssayMlflowRuns *self,
             const Entry     *entry)
{
  if (entry->part != ASSAY_MLFLOW_TAG || !g_str_equal (entry->key, "mlflow.log-model.history"))
    return FALSE;

  assay_table_builder_leave_out (self->builder, entry->key, _("says where the files of the model lie"));

  return TRUE;
}

static gboolean
write_part (AssayMlflowRuns    *self,
            const Run          *run,
            AssayMlflowPart     part,
            AssayRecordReader  *reader,
            GError            **error)
{
  for (guint i = 0; i < run->entries->len; i++)
    {
      const Entry *entry = &g_array_index (run->entries, Entry, i);
      AssayNode value = { .kind = ASSAY_NODE_STRING, .text = entry->text };
      g_autofree char *name = NULL;
      guint column;

      if (entry->part != part || is_left_out (self, entry))
        continue;

      name = column_name (entry);
      if (!assay_record_reader_put (reader, name, &value, &column, error))
        return FALSE;
      if (part != ASSAY_MLFLOW_METRIC && column != G_MAXUINT)
        assay_table_builder_set_role (self->builder, column, ASSAY_ROLE_ATTRIBUTE);
    }

  return TRUE;
}

/* The name a person gave, with the id where several runs have it. */
static char *
dup_name (const Run  *run,
          GHashTable *names)
{
  const char *name = run->name != NULL ? run->name : run->id;
  gboolean is_shared = run->name != NULL && run->id != NULL &&
                       GPOINTER_TO_UINT (g_hash_table_lookup (names, run->name)) > 1;

  return is_shared ? g_strdup_printf ("%s / %s", run->name, run->id) : g_strdup (name);
}

static GHashTable *
count_names (AssayMlflowRuns *self)
{
  GHashTable *names = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = g_ptr_array_index (self->runs, i);

      if (run->name != NULL && !run->is_removed)
        g_hash_table_insert (names, (gpointer) run->name,
                             GUINT_TO_POINTER (GPOINTER_TO_UINT (g_hash_table_lookup (names, run->name)) + 1));
    }

  return names;
}

static gboolean
write_run (AssayMlflowRuns    *self,
           const Run          *run,
           GHashTable         *names,
           AssayRecordReader  *reader,
           GError            **error)
{
  g_autofree char *name = dup_name (run, names);

  if (run->is_removed)
    {
      assay_table_builder_skip_record (self->builder);
      assay_table_builder_leave_out (self->builder, name != NULL ? name : _("a run"), _("was deleted in MLflow"));
      return TRUE;
    }

  if (name != NULL && strlen (name) > ASSAY_LIMIT_NAME_BYTES)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("a run has a name of %zu bytes; names have at most %u"), strlen (name),
                   ASSAY_LIMIT_NAME_BYTES);
      return FALSE;
    }

  if (!assay_table_builder_begin_row (self->builder, error))
    return FALSE;
  if (name != NULL)
    assay_table_builder_set_name (self->builder, name, -1);

  for (AssayMlflowPart part = ASSAY_MLFLOW_METRIC; part <= ASSAY_MLFLOW_TAG; part++)
    if (!write_part (self, run, part, reader, error))
      return FALSE;

  return TRUE;
}

static void
say_unfinished (AssayMlflowRuns *self,
                GHashTable      *names)
{
  g_autofree char *example = NULL;
  guint n = 0;

  for (guint i = 0; i < self->runs->len; i++)
    {
      const Run *run = g_ptr_array_index (self->runs, i);

      if (run->is_removed || run->status == NULL || g_str_equal (run->status, "FINISHED"))
        continue;
      if (n++ == 0)
        example = dup_name (run, names);
    }

  if (n > 0)
    assay_table_builder_notice (self->builder,
                                g_strdup_printf (ngettext ("%u run did not finish, so its metrics may be of a part only: “%s”",
                                                           "%u runs did not finish, so their metrics may be of a part only; "
                                                           "the first is “%s”", n), n, example != NULL ? example : ""));
}

/**
 * assay_mlflow_runs_end:
 *
 * Writes the runs into the table: metrics by their own names, what else is known of them as attributes.
 *
 * Returns: %FALSE with ASSAY_FORMAT_ERROR where there is none, or with what the table does not take
 */
gboolean
assay_mlflow_runs_end (AssayMlflowRuns  *self,
                       GError          **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (self->builder);
  g_autoptr(GHashTable) names = count_names (self);

  if (self->runs->len == 0)
    {
      g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("no run of MLflow is in it"));
      return FALSE;
    }

  for (guint i = 0; i < self->runs->len; i++)
    if (!write_run (self, g_ptr_array_index (self->runs, i), names, reader, error))
      return FALSE;

  say_unfinished (self, names);
  if (self->has_steps)
    assay_table_builder_notice (self->builder,
                                g_strdup (_("Metrics were written step by step; the value of the last step was read")));

  return TRUE;
}
