#include "shell/export.h"

#include <string.h>

#include "report/report-folder.h"
#include "report/report.h"
#include "shell/settings.h"

typedef GBytes *(*Render) (const AssayReport  *report,
                           GError            **error);

static const struct
{
  const char *id;
  const char *suffix;
  Render      render;   /* NULL for the folder, which holds them all */
} exports[ASSAY_N_EXPORTS] = {
  [ASSAY_EXPORT_FOLDER] = { "folder", ".approval", NULL },
  [ASSAY_EXPORT_PDF] = { "pdf", ".pdf", assay_report_to_pdf },
  [ASSAY_EXPORT_HTML] = { "html", ".html", assay_report_to_html },
  [ASSAY_EXPORT_MARKDOWN] = { "markdown", ".md", assay_report_to_markdown },
  [ASSAY_EXPORT_CSV] = { "csv", ".csv", assay_report_to_csv },
};

typedef struct
{
  AssayEvaluation *evaluation;
  AssayExport      format;
  char            *path;
  AssayPaper       paper;
  AssayLetterhead *letterhead;   /* or NULL */
} Work;

static void
work_free (gpointer pointer)
{
  Work *self = pointer;

  assay_evaluation_unref (self->evaluation);
  g_free (self->path);
  g_clear_pointer (&self->letterhead, assay_letterhead_free);
  g_free (self);
}

/**
 * assay_export_from_id:
 * @id: "folder", "pdf", "html", "markdown" or "csv"
 * @format: (out): which one that is
 *
 * Returns: whether there is one of that name
 */
gboolean
assay_export_from_id (const char  *id,
                      AssayExport *format)
{
  for (guint i = 0; i < ASSAY_N_EXPORTS; i++)
    if (g_str_equal (exports[i].id, id))
      {
        *format = i;
        return TRUE;
      }

  return FALSE;
}

/* The first file of the results, where they came from files. */
static const char *
first_path (const AssayTable *table)
{
  const AssaySource *source = assay_table_get_n_sources (table) > 0 ? assay_table_get_source (table, 0) : NULL;

  return source != NULL && g_strcmp0 (source->path, "-") != 0 ? source->path : NULL;
}

/**
 * assay_export_name:
 * @table: the results
 * @format: what is exported
 *
 * The name to suggest: the results' own with another ending. A CSV never takes the name of the results themselves.
 *
 * Returns: (transfer full): a file name
 */
char *
assay_export_name (const AssayTable *table,
                   AssayExport       format)
{
  const char *path = first_path (table);
  g_autofree char *base = path != NULL ? g_path_get_basename (path) : g_strdup ("results");
  char *dot = strrchr (base, '.');

  if (dot != NULL && dot != base)
    *dot = '\0';

  if (format == ASSAY_EXPORT_CSV)
    return g_strconcat (base, "-verdicts", exports[format].suffix, NULL);

  return g_strconcat (base, exports[format].suffix, NULL);
}

/**
 * assay_export_folder:
 * @table: the results
 *
 * Returns: (transfer full) (nullable): the folder that the results lie in, where an export is looked for first
 */
char *
assay_export_folder (const AssayTable *table)
{
  const char *path = first_path (table);
  g_autofree char *absolute = path != NULL ? g_canonicalize_filename (path, NULL) : NULL;

  return absolute != NULL ? g_path_get_dirname (absolute) : NULL;
}

static gboolean
write_file (const AssayReport  *report,
            AssayExport         format,
            const char         *path,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr(GBytes) bytes = exports[format].render (report, error);
  g_autoptr(GFile) file = g_file_new_for_path (path);
  gconstpointer contents;
  gsize size;

  if (bytes == NULL)
    return FALSE;

  contents = g_bytes_get_data (bytes, &size);

  return g_file_replace_contents (file, contents, size, NULL, FALSE, G_FILE_CREATE_NONE, NULL, cancellable, error);
}

/**
 * assay_export:
 * @evaluation: what is reported
 * @format: as what
 * @path: the folder or file to write
 * @paper: the paper that it is made for
 * @letterhead: (nullable): whose report it is
 * @cancellable: (nullable): stops the writing
 * @error: %ASSAY_REPORT_ERROR, or %G_IO_ERROR for what the environment refused
 *
 * Writes a report; what stood at @path before is there until the new one is complete. May be called from any thread.
 *
 * Returns: whether it was written
 */
gboolean
assay_export (AssayEvaluation        *evaluation,
              AssayExport             format,
              const char             *path,
              AssayPaper              paper,
              const AssayLetterhead  *letterhead,
              GCancellable           *cancellable,
              GError                **error)
{
  AssayReportRequest request = { .evaluated_at = -1, .paper = paper, .letterhead = letterhead };
  g_autoptr(AssayReport) report = assay_report_new (evaluation, &request, error);

  if (report == NULL)
    return FALSE;
  if (exports[format].render == NULL)
    return assay_report_write_folder (report, path, cancellable, error);

  return write_file (report, format, path, cancellable, error);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      pointer,
                  GCancellable *cancellable)
{
  Work *work = pointer;
  GError *error = NULL;

  if (assay_export (work->evaluation, work->format, work->path, work->paper, work->letterhead, cancellable, &error))
    g_task_return_pointer (task, g_strdup (work->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * assay_export_async:
 * @evaluation: what is reported; frozen, so the window may go on
 * @format: as what
 * @path: the folder or file to write
 * @cancellable: (nullable): stops the writing
 * @callback: called in the caller's main context
 * @user: for @callback
 *
 * assay_export () in a thread, with paper and letterhead of the preferences.
 */
void
assay_export_async (AssayEvaluation     *evaluation,
                    AssayExport          format,
                    const char          *path,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user);
  AssaySettings *settings = assay_settings_get_default ();
  Work *work = g_new0 (Work, 1);
  GError *error = NULL;

  work->evaluation = assay_evaluation_ref (evaluation);
  work->format = format;
  work->path = g_strdup (path);

  g_task_set_source_tag (task, assay_export_async);
  g_task_set_task_data (task, work, work_free);

  /* A report without the head that was asked for is not the one that was asked for. */
  work->paper = assay_settings_get_paper (settings);
  work->letterhead = assay_settings_load_letterhead (settings, &error);
  if (error != NULL)
    g_task_return_error (task, error);
  else
    g_task_run_in_thread (task, export_in_thread);
}

/**
 * assay_export_finish:
 * @result: what the callback was given
 * @error: as for assay_export ()
 *
 * Returns: (transfer full): the path that was written, or %NULL with @error set
 */
char *
assay_export_finish (GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
