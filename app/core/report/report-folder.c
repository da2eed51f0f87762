#include "report/report-folder.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "report/report-copy.h"
#include "report/report-place.h"
#include "report/report-verify-text.h"

typedef GBytes *(*Render) (const AssayReport  *report,
                           GError            **error);

typedef struct
{
  const char *name;
  Render      render;
} Rendering;

typedef struct
{
  AssayProgress progress;   /* or NULL */
  gpointer      user;
} Watcher;

static GBytes *
get_policy (const AssayReport  *report,
            GError            **error)
{
  return g_bytes_ref (assay_report_get_policy_yaml (report));
}

static GBytes *
get_attributes (const AssayReport  *report,
                GError            **error)
{
  /* Line ends that git converts would break every digest. */
  return g_bytes_new_static ("* -text\n", strlen ("* -text\n"));
}

static const Rendering renderings[] = {
  { "report.json", assay_report_to_json },
  { "policy.yaml", get_policy },
  { "report.html", assay_report_to_html },
  { "report.pdf", assay_report_to_pdf },
  { "report.md", assay_report_to_markdown },
  { "report.csv", assay_report_to_csv },
  { ".gitattributes", get_attributes },
};

/* The results take the first step, each rendering one more. */
static void
tell (const Watcher *watcher,
      guint          step,
      const char    *name)
{
  g_autofree char *words = NULL;

  if (watcher->progress == NULL)
    return;

  words = g_strdup_printf (_("Writing %s"), name);
  watcher->progress ((double) step / (G_N_ELEMENTS (renderings) + 1), words, watcher->user);
}

static gboolean
copy_results (const AssayReport *report,
              const char        *folder,
              GCancellable      *cancellable,
              GError           **error)
{
  AssayTable *table = assay_evaluation_get_table (assay_report_get_evaluation (report));
  guint n_sources = assay_table_get_n_sources (table);

  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *target = g_build_filename (folder, assay_report_get_results_path (report, i), NULL);

      if (!assay_report_copy_source (assay_table_get_source (table, i), target, cancellable, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_renderings (const AssayReport *report,
                  const char        *folder,
                  const Watcher     *watcher,
                  GCancellable      *cancellable,
                  GError           **error)
{
  g_autoptr(GBytes) json = NULL;
  g_autoptr(GBytes) verify = NULL;
  g_autofree char *verify_path = g_build_filename (folder, "VERIFY.txt", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (renderings); i++)
    {
      g_autofree char *path = g_build_filename (folder, renderings[i].name, NULL);
      g_autoptr(GBytes) bytes = NULL;

      if (g_cancellable_set_error_if_cancelled (cancellable, error))
        return FALSE;
      tell (watcher, i + 1, renderings[i].name);
      bytes = renderings[i].render (report, error);
      if (bytes == NULL || !assay_report_write_file (path, bytes, error))
        return FALSE;
      if (i == 0)
        json = g_steal_pointer (&bytes);
    }

  verify = assay_report_verify_text (report, json);

  return assay_report_write_file (verify_path, verify, error);
}

/**
 * assay_report_write_folder:
 * @report: a report
 * @path: the report folder
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Does what assay_report_write_folder_full () does, and tells nobody how far it is.
 *
 * Returns: %FALSE with an #AssayReportError or #GIOErrorEnum and @error set
 */
gboolean
assay_report_write_folder (const AssayReport  *report,
                           const char         *path,
                           GCancellable       *cancellable,
                           GError            **error)
{
  return assay_report_write_folder_full (report, path, NULL, NULL, cancellable, error);
}

/**
 * assay_report_write_folder_full:
 * @report: a report
 * @path: the report folder; it may exist where it is one without sign-off
 * @progress: (nullable) (scope call): hears what is being written
 * @progress_user: for @progress
 * @cancellable: (nullable): to stop
 * @error: return location
 *
 * Writes report.json, policy.yaml, the results, all renderings and VERIFY.txt into a temporary folder beside @path,
 * makes sure that they are on the disk, and puts it in place in one step. Whatever goes wrong, @path holds either
 * what it held before or the whole new report, and nothing else is left behind.
 *
 * Returns: %FALSE with an #AssayReportError or #GIOErrorEnum and @error set
 */
gboolean
assay_report_write_folder_full (const AssayReport  *report,
                                const char         *path,
                                AssayProgress       progress,
                                gpointer            progress_user,
                                GCancellable       *cancellable,
                                GError            **error)
{
  const Watcher watcher = { progress, progress_user };
  g_autofree char *temporary = NULL;

  g_return_val_if_fail (report != NULL && path != NULL, FALSE);

  if (!assay_report_place_check (path, error))
    return FALSE;

  temporary = assay_report_place_prepare (path, error);
  if (temporary == NULL)
    return FALSE;

  tell (&watcher, 0, "results");
  if (!copy_results (report, temporary, cancellable, error)
      || !write_renderings (report, temporary, &watcher, cancellable, error))
    {
      assay_report_place_remove (temporary);
      return FALSE;
    }

  return assay_report_place_commit (temporary, path, error);
}
