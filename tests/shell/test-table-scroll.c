#include "shell/table-scroll.h"

#include "models/shown-rows.h"
#include "shell/cell-factory.h"
#include "stage.h"

#define N_ROWS 2000

typedef struct
{
  AssayReview       *review;
  AssayShownRows    *rows;
  AssaySlotList     *slots;
  GtkScrolledWindow *scroller;
  GtkColumnView     *view;
  AssayTableScroll  *scroll;
  GtkWidget         *window;
} Scene;

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  const AssayTableColumn names = { .kind = ASSAY_TABLE_COLUMN_NAME };
  g_autoptr(AssayTable) table = stage_wide_table (N_ROWS, 1);
  g_autoptr(GtkColumnViewColumn) column = NULL;

  scene->review = stage_review (table, "m0", "1000");
  scene->rows = assay_shown_rows_new ();
  scene->slots = assay_shown_rows_get_slots (scene->rows);
  scene->view = GTK_COLUMN_VIEW (gtk_column_view_new (GTK_SELECTION_MODEL (
    gtk_no_selection_new (g_object_ref (G_LIST_MODEL (scene->slots))))));
  column = gtk_column_view_column_new ("Model", assay_cell_factory_new (scene->rows, &names));
  gtk_column_view_append_column (scene->view, column);
  scene->scroller = GTK_SCROLLED_WINDOW (gtk_scrolled_window_new ());
  gtk_scrolled_window_set_child (scene->scroller, GTK_WIDGET (scene->view));
  scene->scroll = assay_table_scroll_new (scene->scroller, scene->view, scene->slots);
}

static void
show (Scene *scene)
{
  assay_shown_rows_set_evaluation (scene->rows, assay_review_get_evaluation (scene->review));
  scene->window = stage_show (GTK_WIDGET (scene->scroller));
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  assay_table_scroll_free (scene->scroll);
  gtk_window_destroy (GTK_WINDOW (scene->window));
  stage_settle ();
  g_assert_finalize_object (scene->rows);
  g_assert_finalize_object (scene->review);
}

/* Whether a position is among those that the slots hold for seen. */
static gboolean
is_in_view (Scene *scene,
            guint  position)
{
  guint first, n_positions;

  assay_slot_list_get_view (scene->slots, &first, &n_positions);

  return position >= first && position - first < n_positions;
}

/* A position that stands on the screen, by where the view stands. */
static guint
top_position (Scene *scene)
{
  GtkAdjustment *adjustment = gtk_scrolled_window_get_vadjustment (scene->scroller);
  double height = gtk_adjustment_get_upper (adjustment) / g_list_model_get_n_items (G_LIST_MODEL (scene->slots));

  return (guint) (gtk_adjustment_get_value (adjustment) / height);
}

static void
test_first (Scene         *scene,
            gconstpointer  user)
{
  guint first, n_positions;

  /* Before anything was allocated, nobody knows: the first forty are meant. */
  assay_slot_list_get_view (scene->slots, &first, &n_positions);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (n_positions, ==, 40);

  show (scene);
  assay_slot_list_get_view (scene->slots, &first, &n_positions);
  g_assert_cmpuint (first, ==, 0);
  g_assert_cmpuint (n_positions, >, 10);
  g_assert_cmpuint (n_positions, <, 100);
}

static void
test_to (Scene         *scene,
         gconstpointer  user)
{
  show (scene);
  assay_table_scroll_to (scene->scroll, 1500);
  stage_settle ();
  g_assert_true (is_in_view (scene, 1500));
  g_assert_false (is_in_view (scene, 0));
  g_assert_true (is_in_view (scene, top_position (scene)));

  /* There is no such position: nothing moves. */
  assay_table_scroll_to (scene->scroll, N_ROWS);
  stage_settle ();
  g_assert_true (is_in_view (scene, 1500));

  assay_table_scroll_to (scene->scroll, N_ROWS - 1);
  stage_settle ();
  g_assert_true (is_in_view (scene, N_ROWS - 1));
  assay_table_scroll_to (scene->scroll, 0);
  stage_settle ();
  g_assert_true (is_in_view (scene, 0));
  g_assert_cmpfloat (gtk_adjustment_get_value (gtk_scrolled_window_get_vadjustment (scene->scroller)), ==, 0);
}

/* The list becomes much shorter than where the view stands, and nothing at all. */
static void
test_shrinks (Scene         *scene,
              gconstpointer  user)
{
  static const guint8 verdicts[] = { ASSAY_VERDICT_APPROVED, ASSAY_VERDICT_REJECTED, ASSAY_VERDICT_NEEDS_DECISION, 0 };

  show (scene);
  assay_table_scroll_to (scene->scroll, 1800);
  stage_settle ();

  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      guint n_shown;

      assay_shown_rows_set_verdict (scene->rows, verdicts[i]);
      stage_settle ();
      n_shown = assay_shown_rows_get_n_shown (scene->rows);
      g_assert_true (n_shown == 0 || is_in_view (scene, top_position (scene)));
      g_assert_true (n_shown == 0 || top_position (scene) < n_shown);
    }
  g_assert_cmpuint (assay_shown_rows_get_n_shown (scene->rows), ==, N_ROWS);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

/* When the rows are left alone, those out of view are written too. */
static void
test_rests (Scene         *scene,
            gconstpointer  user)
{
  guint n_rests = 0;

  show (scene);
  g_signal_connect_swapped (scene->slots, "caught-up", G_CALLBACK (count_cb), &n_rests);
  assay_shown_rows_sort (scene->rows, "column:m0", TRUE);
  g_assert_cmpuint (n_rests, ==, 0);
  for (guint i = 0; i < 100 && n_rests == 0; i++)
    stage_settle ();
  g_assert_cmpuint (n_rests, ==, 1);
}

static void
test_list (Scene         *scene,
           gconstpointer  user)
{
  GtkWidget *list = assay_table_scroll_get_list (scene->scroll);

  g_assert_true (GTK_IS_LIST_VIEW (list));
  g_assert_true (gtk_widget_get_parent (list) == GTK_WIDGET (scene->view));
  show (scene);
  g_assert_true (gtk_widget_grab_focus (list));
}

#define ADD(path, function) g_test_add ("/table-scroll/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("first", test_first);
  ADD ("to", test_to);
  ADD ("shrinks", test_shrinks);
  ADD ("rests", test_rests);
  ADD ("list", test_list);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
