/* Loads a million records of eight metrics as the program does, and the same file with Python's json, in the same run.
 *
 *   bench-load [MODELS [METRICS]] */

#include <locale.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>

#include <gio/gio.h>
#include <glib/gstdio.h>

#include "formats/results.h"
#include "made-file.h"

static double
peak_megabytes (int who)
{
  struct rusage usage;

  getrusage (who, &usage);

  return (double) usage.ru_maxrss / 1024;
}

static double
load_with_assay (const char *path,
                 guint       n_expected)
{
  const char *paths[] = { path, NULL };
  AssayResultsOptions options = { NULL };
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) error = NULL;
  gint64 start = g_get_monotonic_time ();
  double seconds;

  table = assay_results_open (paths, &options, NULL, &error);
  seconds = (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
  if (table == NULL)
    g_error ("%s", error->message);
  if (assay_table_get_n_rows (table) != n_expected)
    g_error ("%u models were read instead of %u", assay_table_get_n_rows (table), n_expected);

  return seconds;
}

/* Python tells its own time and peak: its start-up is not what is compared. */
static gboolean
load_with_python (const char *path,
                  double     *seconds,
                  double     *megabytes)
{
  static const char script[] = "import json, resource, sys, time\n"
                               "start = time.monotonic()\n"
                               "with open(sys.argv[1]) as file: results = json.load(file)\n"
                               "print(time.monotonic() - start,"
                               " resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)\n";
  const char *argv[] = { "python3", "-c", script, path, NULL };
  g_autofree char *output = NULL;
  g_autoptr(GError) error = NULL;
  char *rest;
  int status;

  if (!g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, &output, NULL, &status, &error) ||
      !g_spawn_check_wait_status (status, &error))
    {
      g_printerr ("python3 was left out: %s\n", error->message);
      return FALSE;
    }

  *seconds = g_ascii_strtod (output, &rest);
  *megabytes = g_ascii_strtod (rest, NULL);

  return TRUE;
}

int
main (int   argc,
      char *argv[])
{
  guint n_models = argc > 1 ? (guint) atoi (argv[1]) : 1000000;
  guint n_metrics = argc > 2 ? (guint) atoi (argv[2]) : 8;
  MadeFile file;
  GStatBuf stat_buffer;
  double assay_seconds, python_seconds, python_megabytes;

  setlocale (LC_ALL, "");
  made_file_write (&file, n_models, n_metrics);
  if (g_stat (file.results, &stat_buffer) != 0)
    g_error ("%s is gone", file.results);

  assay_seconds = load_with_assay (file.results, n_models);
  g_print ("%u models x %u metrics, %.0f MB of JSON\n\n", n_models, n_metrics, (double) stat_buffer.st_size / 1e6);
  g_print ("               seconds   peak MB\n");
  g_print ("assay        %9.2f %9.0f\n", assay_seconds, peak_megabytes (RUSAGE_SELF));
  if (load_with_python (file.results, &python_seconds, &python_megabytes))
    {
      g_print ("python json  %9.2f %9.0f\n", python_seconds, python_megabytes);
      g_print ("ratio        %9.2f\n", python_seconds / assay_seconds);
    }
  made_file_clear (&file);

  return EXIT_SUCCESS;
}
