#include "formats/results.h"

#include "formats/folder-document.h"
#include "formats/layouts.h"
#include "formats/path-list.h"
#include "formats/source-reader.h"
#include "formats/step-pick.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_NAMED 8   /* columns named in a sentence */

typedef struct
{
  const AssayResultsOptions *options;
  GCancellable              *cancellable;
  AssayTableBuilder         *builder;
  AssayPathList             *list;
  guint64                    total;     /* bytes of all files */
  guint64                    done;      /* of the files before this one */
  const AssayFoundFile      *file;      /* this one */
  guint                      n_read;
  GError                    *first;     /* why the first file that was left out is no results */
  gboolean                   tracker;   /* one of them belongs to MLflow, and no run is around it */
} Reading;

static void
report_progress (double      fraction,
                 const char *message,
                 gpointer    user)
{
  Reading *self = user;
  double done = self->done + MAX (fraction, 0) * self->file->size;

  self->options->progress (self->total > 0 && fraction >= 0 ? MIN (done / self->total, 1.0) : -1, message,
                           self->options->progress_user);
}

static AssayFormatError
code_of_json_error (int code)
{
  switch (code)
    {
    case ASSAY_JSON_ERROR_EMPTY:
      return ASSAY_FORMAT_ERROR_EMPTY;
    case ASSAY_JSON_ERROR_LIMIT:
      return ASSAY_FORMAT_ERROR_LIMIT;
    case ASSAY_JSON_ERROR_SYNTAX:
    case ASSAY_JSON_ERROR_TRUNCATED:
    case ASSAY_JSON_ERROR_ENCODING:
    default:
      return ASSAY_FORMAT_ERROR_SYNTAX;
    }
}

/* One domain for what is wrong with results; what is wrong with the machine stays G_IO_ERROR. Readers below this room
 * have named the file already. */
static void
translate_error (const AssayFoundFile *file,
                 const GError         *found,
                 GError              **error)
{
  g_autoptr(GError) said = NULL;
  guint64 line = 0;
  guint64 column = 0;

  if (found->domain == G_IO_ERROR)
    {
      g_propagate_error (error, g_error_copy (found));
      return;
    }

  if (found->domain == ASSAY_JSON_ERROR)
    said = g_error_new_literal (ASSAY_FORMAT_ERROR, code_of_json_error (found->code), found->message);
  else if (found->domain == ASSAY_INPUT_ERROR)
    said = g_error_new_literal (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT, found->message);
  else if (found->domain == ASSAY_FORMAT_ERROR)
    said = g_error_new (ASSAY_FORMAT_ERROR, found->code, "%s: %s", file->path, found->message);
  else
    said = g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT, "%s: %s", file->path, found->message);

  if (!assay_json_error_get_place (found, &line, &column))
    assay_format_error_get_place (found, &line, &column);
  assay_format_error_set_place (said, file->contents, line, column);
  g_propagate_error (error, g_steal_pointer (&said));
}

static char *
name_columns (AssayTableBuilder *builder)
{
  GString *names = g_string_new (NULL);
  guint n_named = 0;

  for (guint i = 0; i < assay_table_builder_get_n_columns (builder); i++)
    {
      if (!assay_table_builder_is_in_source (builder, i, NULL))
        continue;
      if (n_named++ == MAX_NAMED)
        {
          g_string_append (names, "…");
          break;
        }
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              assay_table_builder_get_column_name (builder, i));
    }

  return g_string_free (names, FALSE);
}

static gboolean
fail_no_numbers (guint         n_models,
                 const char   *names,
                 GError      **error)
{
  if (*names == '\0')
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC, _("nothing in it is a number by itself"));
  else
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC,
                 ngettext ("%u record found, but no column holds numbers: %s",
                           "%u records found, but no column holds numbers: %s", n_models), n_models, names);

  return FALSE;
}

/* Below a folder lie settings and logs as well; a file of counters alone is not taken for a model there, but a person
 * who names such a file may mean it. */
static gboolean
check_models (Reading  *self,
              guint     n_models,
              GError  **error)
{
  g_autofree char *names = NULL;

  if (n_models == 0)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("no model is in it"));
      return FALSE;
    }

  if (assay_table_builder_has_numbers (self->builder, TRUE))
    return TRUE;

  names = name_columns (self->builder);
  if (!assay_table_builder_has_numbers (self->builder, FALSE))
    return fail_no_numbers (n_models, names, error);

  if (self->file->from_folder)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC,
                   _("its numbers are counters or settings, not metrics: %s"), names);
      return FALSE;
    }

  assay_table_builder_notice (self->builder, g_strdup_printf (_("No column looks like a metric; all are counters, "
                                                                "settings or words: %s"), names));

  return TRUE;
}

static gboolean
finish_input (Reading           *self,
              AssayInput        *input,
              const AssayFormat *format,
              GError           **error)
{
  g_autofree char *sha256 = assay_input_finish (input);

  if (sha256 == NULL)
    {
      if (!g_cancellable_set_error_if_cancelled (self->cancellable, error))
        g_set_error (error, G_IO_ERROR, G_IO_ERROR_FAILED, _("%s: could not be read to its end"),
                     assay_input_get_name (input));
      return FALSE;
    }

  assay_table_builder_end_source (self->builder, format->id, format->title, sha256, assay_input_get_n_read (input));

  return TRUE;
}

/* A wish that was not fulfilled is no secret. */
static void
say_names (Reading *self)
{
  const char *wanted = self->options != NULL ? assay_read_choice_get_names (self->options->columns) : NULL;
  const char *taken = assay_table_builder_get_named_by (self->builder);

  if (wanted != NULL && (taken == NULL || g_ascii_strcasecmp (wanted, taken) != 0))
    assay_table_builder_notice (self->builder,
                                g_strdup_printf (_("%s: its models are not named by “%s”: it has no such column, or its "
                                                   "layout names them itself"), self->file->path, wanted));
}

static gboolean
read_input (Reading     *self,
            AssayInput  *input,
            GError     **error)
{
  guint before = assay_table_builder_get_n_rows (self->builder);
  const AssayFormat *format = assay_source_read (input, self->builder, self->options, error);

  if (format != NULL)
    say_names (self);

  return format != NULL &&
         check_models (self, assay_table_builder_get_n_rows (self->builder) - before, error) &&
         finish_input (self, input, format, error);
}

static void
say_folder (Reading                   *self,
            const AssayFoundFile      *file,
            const AssayFolderDocument *folder)
{
  assay_table_builder_set_folder (self->builder, file->kind->name, folder->name, (const char * const *) folder->parts->pdata,
                                  assay_folder_document_read);

  for (guint i = 0; i < folder->unused->len; i++)
    assay_table_builder_leave_out (self->builder, g_ptr_array_index (folder->unused, i),
                                   _("is not needed to judge the models of this folder"));
  for (guint i = 0; i < folder->astray->len; i++)
    assay_table_builder_leave_out (self->builder, g_ptr_array_index (folder->astray, i),
                                   _("is no file of this folder"));
}

static gboolean
read_source (Reading              *self,
             const AssayFoundFile *file,
             GInputStream         *stream,
             GError              **error)
{
  g_autoptr(AssayInput) input = assay_input_new (stream, file->path, file->size, self->cancellable);
  g_autoptr(GError) found = NULL;

  self->file = file;
  if (self->options != NULL && self->options->progress != NULL)
    assay_input_set_progress (input, report_progress, self);

  if (read_input (self, input, &found))
    return TRUE;

  assay_table_builder_abandon_source (self->builder);
  translate_error (file, found, error);

  return FALSE;
}

static gboolean
read_file (Reading              *self,
           const AssayFoundFile *file,
           GError              **error)
{
  g_autoptr(AssayFolderDocument) folder = NULL;
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(GFile) location = NULL;

  if (file->kind != NULL)
    {
      folder = assay_folder_document_new (file->contents, file->kind, self->cancellable, error);
      stream = folder != NULL ? g_memory_input_stream_new_from_bytes (folder->bytes) : NULL;
    }
  else
    {
      location = g_file_new_for_path (file->contents);
      stream = G_INPUT_STREAM (g_file_read (location, self->cancellable, error));
    }
  if (stream == NULL)
    return FALSE;

  assay_table_builder_begin_source (self->builder, file->path, file->contents);
  if (folder != NULL)
    say_folder (self, file, folder);

  return read_source (self, file, stream, error);
}

/* A file that nobody named may be no results; a file that cannot be read, or too much of one, is an error anyhow. */
static gboolean
may_leave_out (const AssayFoundFile *file,
               const GError         *error)
{
  return file->from_folder && error->domain == ASSAY_FORMAT_ERROR && error->code != ASSAY_FORMAT_ERROR_LIMIT;
}

/* The reason without the path that it begins with. */
static void
leave_out_file (Reading              *self,
                const AssayFoundFile *file,
                const GError         *error)
{
  gsize length = strlen (file->path);
  const char *reason = error->message;

  if (strncmp (reason, file->path, length) == 0 && strncmp (reason + length, ": ", 2) == 0)
    reason += length + 2;

  assay_table_builder_leave_out (self->builder, file->path, reason);
}

static gboolean
read_files (Reading  *self,
            GError  **error)
{
  for (guint i = 0; i < self->list->files->len; i++)
    {
      const AssayFoundFile *file = g_ptr_array_index (self->list->files, i);
      GError *found = NULL;

      if (read_file (self, file, &found))
        {
          self->n_read++;
        }
      else if (may_leave_out (file, found))
        {
          leave_out_file (self, file, found);
          self->tracker |= found->code == ASSAY_FORMAT_ERROR_TRACKER;
          if (self->first == NULL)
            self->first = found;
          else
            g_error_free (found);
        }
      else
        {
          g_propagate_error (error, found);
          return FALSE;
        }

      self->done += file->size;
    }

  return TRUE;
}

/* Nothing at all was results: one file speaks for itself, several with the reason of the first. */
static gboolean
check_any (Reading            *self,
           const char * const *paths,
           GError            **error)
{
  guint n = self->list->files->len;

  if (self->n_read > 0)
    return TRUE;

  if (n == 0)
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("%s: no files in this folder"),
                 paths[0] != NULL ? paths[0] : "");
  else if (self->tracker)
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_TRACKER,
                 _("%s: no run of MLflow is in this folder. Open mlruns, an experiment in it, or a run"), paths[0]);
  else if (n == 1)
    g_propagate_error (error, g_error_copy (self->first));
  else
    g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                 _("%s: none of %u files holds results; the first is left out because: %s"), paths[0], n,
                 self->first->message);

  return FALSE;
}

static gboolean
check_layout (const AssayResultsOptions *options,
              GError                   **error)
{
  const AssayFormat * const *formats = assay_formats_list ();
  g_autoptr(GString) known = g_string_new (NULL);

  if (options == NULL || options->layout == NULL || assay_formats_find (options->layout) != NULL)
    return TRUE;

  for (guint i = 0; formats[i] != NULL; i++)
    g_string_append_printf (known, "%s%s", i > 0 ? ", " : "", formats[i]->id);

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT, _("no layout “%s”; known are: %s"), options->layout,
               known->str);

  return FALSE;
}

static void
say_skipped (Reading *self)
{
  for (guint i = 0; i < self->list->skipped->len; i++)
    assay_table_builder_leave_out (self->builder, g_ptr_array_index (self->list->skipped, i),
                                   _("is no file, or was read already under another path"));
}

/**
 * assay_results_open:
 * @paths: files, folders and "-" for standard input, NULL-terminated
 * @options: (nullable): what a person said about reading
 *
 * Reads all of them into one table. Files below a folder that are no results are left out with the reason, as long
 * as any file is read; a file that was named itself must be readable.
 *
 * Returns: (transfer full): the table; NULL with G_IO_ERROR where the environment fails, else with ASSAY_FORMAT_ERROR
 */
AssayTable *
assay_results_open (const char * const         *paths,
                    const AssayResultsOptions  *options,
                    GCancellable               *cancellable,
                    GError                    **error)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayPathList) list = NULL;
  Reading reading = { .options = options, .cancellable = cancellable, .builder = builder };
  gboolean done;

  if (!check_layout (options, error) || !assay_step_pick_check (options != NULL ? options->pick : NULL, error))
    return NULL;

  list = assay_path_list_new (paths, cancellable, error);
  if (list == NULL)
    return NULL;

  reading.list = list;
  assay_table_builder_set_choice (builder, options != NULL ? options->columns : NULL);
  for (guint i = 0; i < list->files->len; i++)
    reading.total += ((AssayFoundFile *) g_ptr_array_index (list->files, i))->size;

  done = read_files (&reading, error) && check_any (&reading, paths, error);
  g_clear_error (&reading.first);
  if (!done)
    return NULL;

  say_skipped (&reading);

  return assay_table_builder_end (builder);
}
