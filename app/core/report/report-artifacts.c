#include "report/report-artifacts.h"

#include <errno.h>
#include <fcntl.h>
#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/text.h"
#include "report/report-error.h"

#define CHUNK (1024 * 1024)

struct _AssayReportArtifacts
{
  GArray *artifacts;   /* of AssayArtifact, in the order of the models */
};

/* A MODEL=FILE, and the longest id found before one of its "=". */
typedef struct
{
  const char *text;
  gsize       id_length;
  guint       row;
  gboolean    found;
} Given;

static void
artifact_clear (gpointer item)
{
  AssayArtifact *artifact = item;

  g_free (artifact->model);
  g_free (artifact->file);
  g_free (artifact->sha256);
}

static gboolean
fail (const char  *path,
      int          saved_errno,
      GError     **error)
{
  g_autofree char *shown = assay_text_escape_controls (path);

  g_set_error (error, G_IO_ERROR, g_io_error_from_errno (saved_errno), _("“%s” could not be read: %s"), shown,
               g_strerror (saved_errno));

  return FALSE;
}

/* Without waiting: a pipe that nobody writes to would otherwise hold the open for ever. */
static int
open_regular (const char  *path,
              GError     **error)
{
  int fd = g_open (path, O_RDONLY | O_NONBLOCK | O_CLOEXEC, 0);
  struct stat status = { 0 };
  g_autofree char *shown = NULL;

  if (fd < 0)
    {
      fail (path, errno, error);
      return -1;
    }

  if (fstat (fd, &status) == 0 && S_ISREG (status.st_mode))
    return fd;

  shown = assay_text_escape_controls (path);
  g_set_error (error, G_IO_ERROR, S_ISDIR (status.st_mode) ? G_IO_ERROR_IS_DIRECTORY : G_IO_ERROR_NOT_REGULAR_FILE,
               _("“%s” is no regular file: an artifact is one file, for example an archive of the model"), shown);
  close (fd);

  return -1;
}

/* The size is that of the bytes digested, also where the file grows meanwhile. */
static gboolean
digest_all (AssayArtifact *artifact,
            int            fd,
            const char    *path,
            GError       **error)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_autofree guchar *chunk = g_malloc (CHUNK);
  gssize length;

  while ((length = read (fd, chunk, CHUNK)) != 0)
    {
      if (length < 0 && errno == EINTR)
        continue;
      if (length < 0)
        return fail (path, errno, error);
      g_checksum_update (checksum, chunk, length);
      artifact->size += (guint64) length;
    }

  artifact->sha256 = g_strdup (g_checksum_get_string (checksum));

  return TRUE;
}

static gboolean
digest_file (AssayArtifact *artifact,
             const char    *path,
             GError       **error)
{
  g_autofree char *basename = g_path_get_basename (path);
  int fd = open_regular (path, error);
  gboolean done;

  if (fd < 0)
    return FALSE;

  artifact->file = g_utf8_make_valid (basename, -1);
  done = digest_all (artifact, fd, path, error);
  close (fd);

  return done;
}

static int
compare_requests (gconstpointer a,
                  gconstpointer b)
{
  guint first = ((const AssayArtifactRequest *) a)->row, second = ((const AssayArtifactRequest *) b)->row;

  return first < second ? -1 : first > second;
}

/* Which of two files the model is, nobody could say later. */
static gboolean
check_single (const AssayTable           *table,
              const AssayArtifactRequest *requests,
              guint                       n_requests,
              GError                    **error)
{
  for (guint i = 1; i < n_requests; i++)
    if (requests[i].row == requests[i - 1].row)
      {
        g_autofree char *id = assay_table_dup_id (table, requests[i].row);
        g_autofree char *shown = assay_text_escape_controls (id);

        g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_ARTIFACT,
                     _("“%s” is given two artifacts: a model has one; put several files into one archive"), shown);
        return FALSE;
      }

  return TRUE;
}

/**
 * assay_report_artifacts_new:
 * @table: the results
 * @requests: (array length=n_requests) (nullable): which file is which model, in any order
 * @n_requests: how many
 * @error: return location
 *
 * Digests the files, of whatever size, chunk by chunk. They are listed in the order of the models, so that the order
 * of @requests changes no byte of a report.
 *
 * Returns: (transfer full): the artifacts; %NULL with %ASSAY_REPORT_ERROR_ARTIFACT where a model has two, or a
 *   #GIOErrorEnum where a file cannot be read
 */
AssayReportArtifacts *
assay_report_artifacts_new (const AssayTable            *table,
                            const AssayArtifactRequest  *requests,
                            guint                        n_requests,
                            GError                     **error)
{
  g_autoptr(AssayReportArtifacts) self = g_new0 (AssayReportArtifacts, 1);
  g_autofree AssayArtifactRequest *sorted = g_memdup2 (requests, n_requests * sizeof *requests);

  self->artifacts = g_array_new (FALSE, TRUE, sizeof (AssayArtifact));
  g_array_set_clear_func (self->artifacts, artifact_clear);
  if (n_requests == 0)
    return g_steal_pointer (&self);

  qsort (sorted, n_requests, sizeof *sorted, compare_requests);
  if (!check_single (table, sorted, n_requests, error))
    return NULL;

  g_array_set_size (self->artifacts, n_requests);
  for (guint i = 0; i < n_requests; i++)
    {
      AssayArtifact *artifact = &g_array_index (self->artifacts, AssayArtifact, i);

      artifact->row = sorted[i].row;
      artifact->model = assay_table_dup_id (table, sorted[i].row);
      if (!digest_file (artifact, sorted[i].path, error))
        return NULL;
    }

  return g_steal_pointer (&self);
}

/**
 * assay_report_artifacts_free:
 * @self: (transfer full): artifacts
 */
void
assay_report_artifacts_free (AssayReportArtifacts *self)
{
  g_array_unref (self->artifacts);
  g_free (self);
}

/** assay_report_artifacts_get_n: how many there are */
guint
assay_report_artifacts_get_n (const AssayReportArtifacts *self)
{
  return self->artifacts->len;
}

/** assay_report_artifacts_get: (transfer none): the artifact at @index */
const AssayArtifact *
assay_report_artifacts_get (const AssayReportArtifacts *self,
                            guint                       index)
{
  return &g_array_index (self->artifacts, AssayArtifact, index);
}

static int
compare_given (gconstpointer a,
               gconstpointer b)
{
  return strcmp (((const Given *) a)->text, ((const Given *) b)->text);
}

/* @given is sorted: those that begin with the id of @row and "=" stand together. */
static void
match_row (Given            *given,
           guint             n_given,
           const AssayTable *table,
           guint             row)
{
  g_autofree char *id = assay_table_dup_id (table, row);
  g_autofree char *start = g_strconcat (id, "=", NULL);
  gsize id_length = strlen (id);
  guint low = 0, high = n_given;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (strcmp (given[middle].text, start) < 0)
        low = middle + 1;
      else
        high = middle;
    }

  for (guint i = low; i < n_given && g_str_has_prefix (given[i].text, start); i++)
    if (!given[i].found || id_length > given[i].id_length)
      {
        given[i].found = TRUE;
        given[i].id_length = id_length;
        given[i].row = row;
      }
}

static gboolean
check_given (const Given  *given,
             GError      **error)
{
  g_autofree char *shown = NULL;

  if (given->found && given->text[given->id_length + 1] != '\0')
    return TRUE;

  shown = assay_text_escape_controls (given->text);
  if (given->found)
    g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_ARTIFACT,
                 _("“%s” names no file after the “=”; an artifact is given as MODEL=FILE"), shown);
  else
    g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_ARTIFACT,
                 _("“%s” does not begin with a model of these results and “=”; an artifact is given as MODEL=FILE, "
                   "with the model as “assay check --format names” prints it"), shown);

  return FALSE;
}

/**
 * assay_report_artifacts_parse:
 * @table: the results
 * @texts: (array zero-terminated=1) (nullable): each "MODEL=FILE"
 * @error: return location
 *
 * Finds the models: the longest id that an "=" follows is taken, so that both ids and files may hold an "=".
 *
 * Returns: (transfer full) (element-type AssayArtifactRequest): one for each text, with paths that live as long as
 *   @texts; %NULL with %ASSAY_REPORT_ERROR_ARTIFACT
 */
GArray *
assay_report_artifacts_parse (const AssayTable    *table,
                              const char * const  *texts,
                              GError             **error)
{
  guint n_given = texts != NULL ? g_strv_length ((char **) texts) : 0;
  g_autoptr(GArray) requests = g_array_new (FALSE, FALSE, sizeof (AssayArtifactRequest));
  g_autofree Given *given = g_new0 (Given, n_given);

  if (n_given == 0)
    return g_steal_pointer (&requests);

  for (guint i = 0; i < n_given; i++)
    given[i].text = texts[i];
  qsort (given, n_given, sizeof *given, compare_given);
  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    match_row (given, n_given, table, row);

  for (guint i = 0; i < n_given; i++)
    {
      AssayArtifactRequest request = { given[i].row, given[i].text + given[i].id_length + 1 };

      if (!check_given (&given[i], error))
        return NULL;
      g_array_append_val (requests, request);
    }

  return g_steal_pointer (&requests);
}
