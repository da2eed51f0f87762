/* How long it takes to open results: from the request to the first frame with the table, in a window that was on the
 * screen before. Each file is opened several times; wide files should take no more than twice the time of narrow ones.
 *
 *   bench-open [-N] FILE...     N times each, 5 without */

#include <locale.h>
#include <stdlib.h>

#include "shell/application.h"
#include "shell/window.h"

typedef struct
{
  gboolean opened;
  gboolean failed;
  gboolean painted;
} Stage;

static void
opened_cb (Stage *stage)
{
  stage->opened = TRUE;
}

static void
failed_cb (AssayWorkspace *workspace,
           const GError   *error,
           Stage          *stage)
{
  g_printerr ("%s\n", error->message);
  stage->failed = TRUE;
}

static void
painted_cb (GdkFrameClock *clock,
            Stage         *stage)
{
  stage->painted = stage->opened;
}

static double
seconds_since (gint64 start)
{
  return (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC;
}

static gboolean
open_once (GtkApplication *application,
           const char     *path,
           GArray         *times)
{
  AssayWindow *window = assay_window_new (application);
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  const char *paths[] = { path, NULL };
  Stage stage = { FALSE, FALSE, FALSE };
  GdkFrameClock *clock;
  gint64 start;
  double opened;
  double shown;

  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  for (guint i = 0; i < 50; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5000);
    }

  clock = gtk_widget_get_frame_clock (GTK_WIDGET (window));
  g_signal_connect (clock, "after-paint", G_CALLBACK (painted_cb), &stage);
  g_signal_connect_swapped (workspace, "opened", G_CALLBACK (opened_cb), &stage);
  g_signal_connect (workspace, "failed", G_CALLBACK (failed_cb), &stage);
  start = g_get_monotonic_time ();
  assay_workspace_open (workspace, paths, NULL);
  while (!stage.opened && !stage.failed)
    g_main_context_iteration (NULL, TRUE);
  opened = seconds_since (start);
  while (!stage.painted && !stage.failed)
    g_main_context_iteration (NULL, TRUE);
  shown = seconds_since (start);

  g_print ("  opened %.3f s, first frame %.3f s\n", opened, shown);
  g_array_append_val (times, shown);
  g_signal_handlers_disconnect_by_data (clock, &stage);
  gtk_window_destroy (GTK_WINDOW (window));

  return !stage.failed;
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

int
main (int   argc,
      char *argv[])
{
  g_autoptr(AssayApplication) application = NULL;
  g_autoptr(GError) error = NULL;
  int first = argc > 1 && argv[1][0] == '-' ? 2 : 1;
  int n_times = first == 2 ? MAX (atoi (argv[1] + 1), 1) : 5;
  gboolean passed = TRUE;

  setlocale (LC_ALL, "");
  application = assay_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  for (int i = first; i < argc && passed; i++)
    {
      g_autoptr(GArray) times = g_array_new (FALSE, FALSE, sizeof (double));

      g_print ("%s\n", argv[i]);
      for (int k = 0; k < n_times && passed; k++)
        passed = open_once (GTK_APPLICATION (application), argv[i], times);
      g_array_sort (times, compare_doubles);
      if (passed)
        g_print ("  median %.3f s\n", g_array_index (times, double, times->len / 2));
    }

  return passed ? EXIT_SUCCESS : EXIT_FAILURE;
}
