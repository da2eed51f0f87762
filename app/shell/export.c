#include "shell/export.h"

#include <string.h>

#include "intake/second-reading.h"
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

/* A request that owns what it points to, for the thread. */
typedef struct
{
  AssayExportRequest request;
  char             **paths;
  char              *path;
  AssayLetterhead   *letterhead;   /* or NULL */
} Work;

static Work *
work_new (const AssayExportRequest *request)
{
  Work *self = g_new0 (Work, 1);

  self->paths = g_strdupv ((char **) request->opened.paths);
  self->path = g_strdup (request->path);
  self->request = *request;
  self->request.evaluation = assay_evaluation_ref (request->evaluation);
  self->request.opened = (AssayIntakeRequest) { .paths = (const char * const *) self->paths,
                                                .choice = assay_read_choice_ref (request->opened.choice) };
  self->request.path = self->path;

  return self;
}

static void
work_free (gpointer pointer)
{
  Work *self = pointer;

  assay_evaluation_unref (self->request.evaluation);
  g_strfreev (self->paths);
  assay_read_choice_unref (self->request.opened.choice);
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
  gboolean is_folder = path != NULL && assay_table_get_source (table, 0)->folder != NULL;
  g_autofree char *base = path != NULL ? g_path_get_basename (path) : g_strdup ("results");
  char *dot = is_folder ? NULL : strrchr (base, '.');

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
            Render              render,
            const char         *path,
            GCancellable       *cancellable,
            GError            **error)
{
  g_autoptr(GBytes) bytes = render (report, error);
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
 * @request: what is exported, and where to
 * @cancellable: (nullable): stops the writing
 * @error: %ASSAY_REPORT_ERROR, as for assay_second_reading (), or %G_IO_ERROR for what the environment refused
 *
 * Writes a report; what stood at its path before is there until the new one is complete. May be called from any thread.
 *
 * Returns: whether it was written
 */
gboolean
assay_export (const AssayExportRequest  *request,
              GCancellable              *cancellable,
              GError                   **error)
{
  Render render = exports[request->format].render;
  AssayReportRequest wanted = {
    .evaluated_at = -1,
    .choice = request->opened.choice,
    .paper = request->paper,
    .letterhead = request->letterhead,
    .alone = render != NULL,
  };
  g_autoptr(AssayEvaluation) evaluation
    = assay_second_reading (request->evaluation, &request->opened, cancellable, error);
  g_autoptr(AssayReport) report = evaluation != NULL ? assay_report_new (evaluation, &wanted, error) : NULL;

  if (report == NULL)
    return FALSE;
  if (render == NULL)
    return assay_report_write_folder (report, request->path, cancellable, error);

  return write_file (report, render, request->path, cancellable, error);
}

static void
export_in_thread (GTask        *task,
                  gpointer      source,
                  gpointer      pointer,
                  GCancellable *cancellable)
{
  Work *work = pointer;
  GError *error = NULL;

  if (assay_export (&work->request, cancellable, &error))
    g_task_return_pointer (task, g_strdup (work->path), g_free);
  else
    g_task_return_error (task, error);
}

/**
 * assay_export_async:
 * @request: what is exported, and where to; copied, with paper and letterhead of the preferences
 * @cancellable: (nullable): stops the writing
 * @callback: called in the caller's main context
 * @user: for @callback
 *
 * assay_export () in a thread.
 */
void
assay_export_async (const AssayExportRequest *request,
                    GCancellable             *cancellable,
                    GAsyncReadyCallback       callback,
                    gpointer                  user)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user);
  AssaySettings *settings = assay_settings_get_default ();
  Work *work = work_new (request);
  GError *error = NULL;

  g_task_set_source_tag (task, assay_export_async);
  g_task_set_task_data (task, work, work_free);

  /* A report without the head that was asked for is not the one that was asked for. */
  work->letterhead = assay_settings_load_letterhead (settings, &error);
  work->request.paper = assay_settings_get_paper (settings);
  work->request.letterhead = work->letterhead;
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
