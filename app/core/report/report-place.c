#define _GNU_SOURCE

#include "report/report-place.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "report/report-error.h"

/* A report folder is nested two levels deep; more is not ours to walk. */
#define MAX_DEPTH 8

static gboolean
refuse (int          code,
        const char  *format,
        const char  *path,
        GError     **error)
{
  g_autofree char *shown = assay_text_escape_controls (path);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_set_error (error, ASSAY_REPORT_ERROR, code, format, shown);
#pragma GCC diagnostic pop

  return FALSE;
}

static gboolean
fail (const char *path,
      int         saved_errno,
      GError    **error)
{
  g_autofree char *shown = assay_text_escape_controls (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), _("“%s” could not be written: %s"), shown,
               g_strerror (saved_errno));

  return FALSE;
}

static gboolean
check_entries (GDir       *dir,
               const char *path,
               GError    **error)
{
  gboolean has_report = FALSE;
  gboolean is_empty = TRUE;
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      is_empty = FALSE;
      has_report = has_report || g_str_equal (name, "report.json");
      if (strstr (name, ".signoff.json") != NULL)
        return refuse (ASSAY_REPORT_ERROR_SIGNED,
                       _("“%s” holds a sign-off and is never replaced: write the new report to a new folder"), path,
                       error);
    }

  if (!is_empty && !has_report)
    return refuse (ASSAY_REPORT_ERROR_NOT_OURS,
                   _("“%s” exists and is no report folder: choose another name, for example one ending in .approval"),
                   path, error);

  return TRUE;
}

/**
 * assay_report_place_check:
 * @path: where a report folder is to go
 * @error: return location
 *
 * Nothing, an empty folder or a report folder without a sign-off may stand there.
 *
 * Returns: %FALSE with %ASSAY_REPORT_ERROR_NOT_OURS, %ASSAY_REPORT_ERROR_SIGNED or a #GIOErrorEnum
 */
gboolean
assay_report_place_check (const char *path,
                          GError    **error)
{
  g_autoptr(GDir) dir = NULL;
  g_autoptr(GError) reason = NULL;
  GStatBuf status;

  if (g_lstat (path, &status) != 0)
    return errno == ENOENT || fail (path, errno, error);

  if (!S_ISDIR (status.st_mode))
    return refuse (ASSAY_REPORT_ERROR_NOT_OURS,
                   _("“%s” exists and is no folder: a report is a folder, for example models.approval"), path, error);

  dir = g_dir_open (path, 0, &reason);
  if (dir == NULL)
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  return check_entries (dir, path, error);
}

static char *
dup_without_slashes (const char *path)
{
  gsize length = strlen (path);

  while (length > 1 && path[length - 1] == '/')
    length--;

  return g_strndup (path, length);
}

/**
 * assay_report_place_prepare:
 * @path: where a report folder is to go
 * @error: return location
 *
 * Makes an empty folder beside @path, on the same file system.
 *
 * Returns: (transfer full): its path; %NULL with a #GIOErrorEnum and @error set
 */
char *
assay_report_place_prepare (const char *path,
                            GError    **error)
{
  g_autofree char *plain = dup_without_slashes (path);
  g_autofree char *parent = g_path_get_dirname (plain);
  g_autofree char *temporary = g_build_filename (parent, ".assay-report-XXXXXX", NULL);

  if (g_mkdir_with_parents (parent, 0777) != 0)
    {
      fail (parent, errno, error);
      return NULL;
    }

  if (g_mkdtemp_full (temporary, 0777) == NULL)
    {
      fail (parent, errno, error);
      return NULL;
    }

  return g_steal_pointer (&temporary);
}

static gboolean
sync_folder (const char *path)
{
  int fd = g_open (path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0);
  gboolean synced;

  if (fd < 0)
    return FALSE;

  synced = fsync (fd) == 0 || errno == EINVAL;   /* some file systems cannot sync a folder */
  close (fd);

  return synced;
}

static gboolean
sync_tree (const char *path,
           guint       depth,
           GError    **error)
{
  g_autoptr(GDir) dir = g_dir_open (path, 0, error);
  const char *name;

  if (dir == NULL)
    return FALSE;

  while (depth < MAX_DEPTH && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !sync_tree (child, depth + 1, error))
        return FALSE;
    }

  return sync_folder (path) || fail (path, errno, error);
}

static void
remove_tree (const char *path,
             guint       depth)
{
  g_autoptr(GDir) dir = depth < MAX_DEPTH ? g_dir_open (path, 0, NULL) : NULL;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *child = g_build_filename (path, name, NULL);

      if (g_file_test (child, G_FILE_TEST_IS_DIR) && !g_file_test (child, G_FILE_TEST_IS_SYMLINK))
        remove_tree (child, depth + 1);
      else
        g_unlink (child);
    }

  g_rmdir (path);
}

/**
 * assay_report_place_remove:
 * @folder: a folder that this program made or took out of its place
 *
 * Deletes it with all that is in it; links are deleted, never followed.
 */
void
assay_report_place_remove (const char *folder)
{
  remove_tree (folder, 0);
}

/* Between the check and this step somebody may have signed: what was taken out is looked at again, and put back. */
static gboolean
exchange (const char *temporary,
          const char *path,
          GError    **error)
{
  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    {
      int saved_errno = errno;

      assay_report_place_remove (temporary);
      if (saved_errno == EINVAL)
        return refuse (ASSAY_REPORT_ERROR_NOT_OURS,
                       _("“%s” exists, and this file system cannot replace a folder in one step: choose another name"),
                       path, error);
      return fail (path, saved_errno, error);
    }

  if (assay_report_place_check (temporary, error))
    {
      assay_report_place_remove (temporary);
      return TRUE;
    }

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_EXCHANGE) != 0)
    g_prefix_error (error, _("The new report is in its place, and what stood there is kept as “%s”: "), temporary);
  else
    assay_report_place_remove (temporary);

  return FALSE;
}

static gboolean
put_in_place (const char *temporary,
              const char *path,
              GError    **error)
{
  int saved_errno;

  if (renameat2 (AT_FDCWD, temporary, AT_FDCWD, path, RENAME_NOREPLACE) == 0)
    return TRUE;
  if (errno == EEXIST)
    return exchange (temporary, path, error);
  if (errno == EINVAL && g_rename (temporary, path) == 0)
    return TRUE;

  saved_errno = errno;
  assay_report_place_remove (temporary);

  return fail (path, saved_errno, error);
}

/**
 * assay_report_place_commit:
 * @temporary: what assay_report_place_prepare () made, filled by now; gone when the call returns
 * @path: where it goes
 * @error: return location
 *
 * Puts the folder in place in one step: after a crash @path is the old one or the new one. The old one is deleted.
 *
 * Returns: %FALSE with an error as assay_report_place_check () gives
 */
gboolean
assay_report_place_commit (const char *temporary,
                           const char *path,
                           GError    **error)
{
  g_autofree char *plain = dup_without_slashes (path);
  g_autofree char *parent = g_path_get_dirname (plain);

  if (!sync_tree (temporary, 0, error) || !assay_report_place_check (plain, error))
    {
      assay_report_place_remove (temporary);
      return FALSE;
    }

  if (!put_in_place (temporary, plain, error))
    return FALSE;

  sync_folder (parent);

  return TRUE;
}
