/* The real window over a million models: the slider moves with every frame, and the work of each frame is measured from
 * the move to the end of painting, as processor time of the whole process.
 *
 *   bench-frame [MODELS [METRICS [FRAMES [SCENARIO]]]]   only scenarios whose name contains SCENARIO
 *
 * Exit status 1 where a median or a 99th percentile is above its limit. */

#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "made-file.h"
#include "shell/application.h"
#include "shell/bound-scale.h"
#include "shell/model-table.h"
#include "shell/window.h"

#define MEDIAN_LIMIT  12.0
#define SLOWEST_LIMIT 25.0

/* The first frames of a scenario fill caches; a hand on the slider does not feel them as a stutter of the drag. */
#define WARM_UP 5

typedef enum { AT_TOP, AT_MIDDLE, AT_END } Place;
typedef enum { NOTHING_SELECTED, ONE_SELECTED, ALL_SELECTED } Selected;

typedef struct
{
  Place       place;
  const char *sort;       /* action parameter; NULL: as in the file */
  Selected    selected;
  guint       verdict;
} Scenario;

typedef struct
{
  GtkWindow       *window;
  AssayModelTable *table;
  GtkRange        *slider;
  GtkColumnView   *view;
  const char      *wanted;     /* part of a scenario's name */
  guint            n_frames;

  GArray          *work;       /* milliseconds */
  GArray          *moves;      /* of which before layout and painting */
  double           start;
  double           moved;
  gboolean         measuring;
  guint            frame;
  void           (*act) (gpointer bench);
  gboolean         failed;
} Bench;

static double
processor_ms (void)
{
  struct timespec now;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &now);

  return (double) now.tv_sec * 1e3 + (double) now.tv_nsec / 1e6;
}

static GtkWidget *
find_widget (GtkWidget *widget,
             GType      type)
{
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_widget (child, type);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static void
wait_ms (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + (gint64) milliseconds * 1000;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (500);
}

static gboolean
start_frame (GtkWidget     *widget,
             GdkFrameClock *clock,
             gpointer       user)
{
  Bench *bench = user;

  if (bench->frame == bench->n_frames)
    return G_SOURCE_REMOVE;

  bench->start = processor_ms ();
  bench->measuring = TRUE;
  bench->act (bench);
  bench->moved = processor_ms () - bench->start;

  return G_SOURCE_CONTINUE;
}

static void
end_frame (GdkFrameClock *clock,
           Bench         *bench)
{
  double work = processor_ms () - bench->start;

  if (!bench->measuring)
    return;

  bench->measuring = FALSE;
  if (bench->frame++ >= WARM_UP)
    {
      g_array_append_val (bench->work, work);
      g_array_append_val (bench->moves, bench->moved);
    }
}

static void
run_frames (Bench *bench,
            guint  n_frames,
            void (*act) (gpointer bench))
{
  GdkFrameClock *clock = gtk_widget_get_frame_clock (GTK_WIDGET (bench->window));
  gulong id = g_signal_connect (clock, "after-paint", G_CALLBACK (end_frame), bench);

  g_array_set_size (bench->work, 0);
  g_array_set_size (bench->moves, 0);
  bench->frame = 0;
  bench->n_frames = n_frames + WARM_UP;
  bench->act = act;
  gtk_widget_add_tick_callback (GTK_WIDGET (bench->window), start_frame, bench, NULL);
  while (bench->frame < bench->n_frames)
    g_main_context_iteration (NULL, TRUE);
  g_signal_handler_disconnect (clock, id);
}

/* There and back like a hand, from 0.30 to 0.70, another threshold with every frame. */
static void
move_slider (gpointer user)
{
  Bench *bench = user;
  AssayPolicy *before = assay_review_get_policy (assay_model_table_get_review (bench->table));
  guint step = bench->frame % 80;

  gtk_range_set_value (bench->slider, 0.30 + 0.01 * (step < 40 ? step : 80 - step));
  if (assay_review_get_policy (assay_model_table_get_review (bench->table)) == before)
    g_error ("the slider moved no threshold");
}

static int
compare_doubles (gconstpointer a,
                 gconstpointer b)
{
  double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

static double
percentile (GArray *sorted,
            double  share)
{
  guint index = (guint) (share * (sorted->len - 1) + 0.5);

  return g_array_index (sorted, double, index);
}

static void
print_result (Bench      *bench,
              const char *name,
              double      beside)
{
  double median, slowest;
  gboolean passed;

  g_array_sort (bench->work, compare_doubles);
  g_array_sort (bench->moves, compare_doubles);
  median = percentile (bench->work, 0.5);
  slowest = percentile (bench->work, 0.99);
  passed = median <= MEDIAN_LIMIT && slowest <= SLOWEST_LIMIT;
  bench->failed |= !passed;

  g_print ("%-48s %7.1f %7.1f %7.1f %7.1f %8.1f %7u  %s\n", name, median, slowest, percentile (bench->work, 1),
           percentile (bench->moves, 0.5), beside, bench->work->len, passed ? "pass" : "FAIL");
}

static void
scroll_list (Bench *bench,
             guint  position)
{
  GtkWidget *list = find_widget (GTK_WIDGET (bench->view), GTK_TYPE_LIST_VIEW);

  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
}

static void
scroll_to (Bench *bench,
           Place  place)
{
  guint n_shown = assay_model_table_get_n_shown (bench->table);
  guint positions[] = { 0, n_shown / 2, n_shown - 1 };

  scroll_list (bench, positions[place]);
  wait_ms (150);
}

static void
select_rows (Bench    *bench,
             Selected  selected)
{
  GtkSelectionModel *model = gtk_column_view_get_model (bench->view);

  gtk_selection_model_unselect_all (model);
  if (selected == ONE_SELECTED)
    gtk_selection_model_select_item (model, g_list_model_get_n_items (G_LIST_MODEL (model)) / 2, TRUE);
  if (selected == ALL_SELECTED)
    gtk_selection_model_select_all (model);
}

static char *
name_of_scenario (const Scenario *scenario)
{
  static const char * const places[] = { "top", "middle", "end" };
  static const char * const selections[] = { "", ", one selected", ", all selected" };

  return g_strconcat (places[scenario->place], ", ",
                      scenario->sort == NULL ? "file order" : scenario->sort,
                      selections[scenario->selected],
                      scenario->verdict == 0 ? "" : ", Approved only", NULL);
}

static void
run_scenario (Bench          *bench,
              const Scenario *scenario,
              guint           n_frames)
{
  g_autofree char *name = name_of_scenario (scenario);
  double before, inside = 0;

  if (strstr (name, bench->wanted) == NULL)
    return;

  gtk_range_set_value (bench->slider, 0.5);
  assay_model_table_set_verdict (bench->table, scenario->verdict);
  if (scenario->sort != NULL)
    gtk_widget_activate_action (GTK_WIDGET (bench->table), "table.sort", "s", scenario->sort);
  else
    gtk_widget_activate_action (GTK_WIDGET (bench->table), "table.reset-sort", NULL);
  wait_ms (300);
  select_rows (bench, scenario->selected);
  scroll_to (bench, scenario->place);

  before = processor_ms ();
  run_frames (bench, n_frames, move_slider);
  for (guint i = 0; i < bench->work->len; i++)
    inside += g_array_index (bench->work, double, i);
  print_result (bench, name, (processor_ms () - before - inside) / (n_frames + WARM_UP));
}

static void
run_scenarios (Bench *bench,
               guint  n_frames)
{
  static const char * const sorts[] = { NULL, "-column:metric_0", "column:metric_3", "verdict" };

  for (guint verdict = 0; verdict <= ASSAY_VERDICT_APPROVED; verdict++)
    for (guint sort = 0; sort < G_N_ELEMENTS (sorts); sort++)
      for (Selected selected = NOTHING_SELECTED; selected <= ALL_SELECTED; selected++)
        for (Place place = AT_TOP; place <= AT_END; place++)
          run_scenario (bench, &(Scenario) { place, sorts[sort], selected, verdict }, n_frames);
}

static void
sort_otherwise (gpointer user)
{
  Bench *bench = user;
  static const char * const orders[] = { "column:metric_0", "-column:metric_1" };

  gtk_widget_activate_action (GTK_WIDGET (bench->table), "table.sort", "s", orders[bench->frame % 2]);
}

static void
jump_far (gpointer user)
{
  Bench *bench = user;
  guint n_shown = assay_model_table_get_n_shown (bench->table);

  scroll_list (bench, (guint) (((guint64) bench->frame * 7919 * 131) % n_shown));
}

static void
filter_otherwise (gpointer user)
{
  Bench *bench = user;

  assay_model_table_set_verdict (bench->table, bench->frame % 2 == 0 ? ASSAY_VERDICT_APPROVED : 0);
}

/* Single acts, each with the frame that follows. They have no limit here: one slow frame is no stutter. */
static void
print_act (Bench      *bench,
           const char *name,
           void      (*act) (gpointer bench))
{
  run_frames (bench, 20, act);
  g_array_sort (bench->work, compare_doubles);
  g_print ("%-48s %7.1f %7.1f %7.1f\n", name, percentile (bench->work, 0.5), percentile (bench->work, 0.99),
           percentile (bench->work, 1));
  wait_ms (200);
}

static void
note_opened (gboolean *opened)
{
  *opened = TRUE;
}

static void
note_failed (AssayWorkspace *workspace,
             const GError   *error)
{
  g_error ("%s", error->message);
}

static void
open_window (Bench          *bench,
             GtkApplication *application,
             MadeFile       *file)
{
  AssayWindow *window = assay_window_new (application);
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  const char *paths[] = { file->results, NULL };
  gint64 start = g_get_monotonic_time ();
  gboolean opened = FALSE;

  g_signal_connect_swapped (workspace, "opened", G_CALLBACK (note_opened), &opened);
  g_signal_connect (workspace, "failed", G_CALLBACK (note_failed), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), 1280, 800);
  gtk_window_present (GTK_WINDOW (window));
  assay_workspace_open (workspace, paths, file->policy);
  while (!opened)
    g_main_context_iteration (NULL, TRUE);
  g_print ("opened in %.2f s\n", (double) (g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  wait_ms (1000);

  bench->window = GTK_WINDOW (window);
  bench->table = ASSAY_MODEL_TABLE (find_widget (GTK_WIDGET (window), ASSAY_TYPE_MODEL_TABLE));
  bench->slider = GTK_RANGE (find_widget (GTK_WIDGET (window), ASSAY_TYPE_BOUND_SCALE));
  bench->view = GTK_COLUMN_VIEW (find_widget (GTK_WIDGET (bench->table), GTK_TYPE_COLUMN_VIEW));
}

int
main (int   argc,
      char *argv[])
{
  guint n_models = argc > 1 ? (guint) atoi (argv[1]) : 1000000;
  guint n_metrics = argc > 2 ? (guint) atoi (argv[2]) : 8;
  guint n_frames = argc > 3 ? (guint) atoi (argv[3]) : 120;
  Bench bench = { .work = g_array_new (FALSE, FALSE, sizeof (double)),
                  .moves = g_array_new (FALSE, FALSE, sizeof (double)) };
  g_autoptr(AssayApplication) application = NULL;
  g_autoptr(GError) error = NULL;
  MadeFile file;

  bench.wanted = argc > 4 ? argv[4] : "";
  setlocale (LC_ALL, "");
  /* The style comes with the application. */
  application = assay_application_new ();
  if (!g_application_register (G_APPLICATION (application), NULL, &error))
    g_error ("%s", error->message);

  made_file_write (&file, n_models, n_metrics);
  open_window (&bench, GTK_APPLICATION (application), &file);

  g_print ("%u models x %u metrics, window %d x %d, %u frames each; milliseconds of processor time\n\n",
           n_models, n_metrics, gtk_widget_get_width (GTK_WIDGET (bench.window)),
           gtk_widget_get_height (GTK_WIDGET (bench.window)), n_frames);
  g_print ("%-48s %7s %7s %7s %7s %8s %7s\n", "the threshold moves with every frame", "median", "99 %", "max", "move",
           "between", "frames");
  run_scenarios (&bench, n_frames);

  g_print ("\n%-48s %7s %7s %7s\n", "a single act and its frame", "median", "99 %", "max");
  print_act (&bench, "another order", sort_otherwise);
  print_act (&bench, "a far jump", jump_far);
  print_act (&bench, "filter on and off", filter_otherwise);

  gtk_window_destroy (bench.window);
  g_array_unref (bench.work);
  g_array_unref (bench.moves);
  made_file_clear (&file);

  return bench.failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
