#include "shell/row-selection.h"

#include "models/shown-rows.h"
#include "stage.h"

#define N_MANY 100000

typedef struct
{
  AssayReview       *review;
  AssayShownRows    *rows;
  AssayRowSelection *selection;
  GtkSelectionModel *model;     /* the same */
  GString           *told;      /* "first+n " for each selection-changed */
} Scene;

static void
tell_cb (Scene *scene,
         guint  first,
         guint  n)
{
  g_string_append_printf (scene->told, "%u+%u ", first, n);
}

static void
show_table (Scene      *scene,
            AssayTable *table,
            const char *metric,
            const char *approve)
{
  g_clear_object (&scene->review);
  scene->review = stage_review (table, metric, approve);
  assay_shown_rows_set_evaluation (scene->rows, NULL);
  assay_row_selection_reset (scene->selection, assay_table_get_n_rows (table));
  assay_shown_rows_set_evaluation (scene->rows, assay_review_get_evaluation (scene->review));
}

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "A=0.5 B=0.9 C=0.1 D=0.7 E=0.3");

  scene->rows = assay_shown_rows_new ();
  scene->selection = assay_row_selection_new (assay_shown_rows_get_slots (scene->rows));
  scene->model = GTK_SELECTION_MODEL (scene->selection);
  scene->told = g_string_new (NULL);
  show_table (scene, table, "accuracy", "0.6");
  g_signal_connect_swapped (scene->model, "selection-changed", G_CALLBACK (tell_cb), scene);
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  g_string_free (scene->told, TRUE);
  g_assert_finalize_object (scene->selection);
  g_object_unref (scene->rows);
  g_object_unref (scene->review);
}

/* The selected models by row number, as in "1 3". */
static char *
rows_of (Scene *scene)
{
  const AssayRowSet *set = assay_row_selection_get_rows (scene->selection);
  GString *text = g_string_new (NULL);
  guint n = 0;

  for (guint row = 0, from = 0; assay_row_set_next (set, from, &row); from = row + 1, n++)
    g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", row);
  g_assert_cmpuint (n, ==, assay_row_selection_get_n_selected (scene->selection));

  return g_string_free (text, FALSE);
}

/* The positions that look selected, as in "0 4". */
static char *
positions_of (Scene *scene)
{
  g_autoptr(GtkBitset) bits = gtk_selection_model_get_selection (scene->model);
  guint n_items = g_list_model_get_n_items (G_LIST_MODEL (scene->model));
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_items; i++)
    {
      g_assert_cmpint (gtk_selection_model_is_selected (scene->model, i), ==, gtk_bitset_contains (bits, i));
      if (gtk_bitset_contains (bits, i))
        g_string_append_printf (text, "%s%u", text->len > 0 ? " " : "", i);
    }

  return g_string_free (text, FALSE);
}

static void
expect (Scene      *scene,
        const char *rows,
        const char *positions,
        guint       current)
{
  g_autofree char *found_rows = rows_of (scene);
  g_autofree char *found_positions = positions_of (scene);

  g_assert_cmpstr (found_rows, ==, rows);
  g_assert_cmpstr (found_positions, ==, positions);
  g_assert_cmpuint (assay_row_selection_get_current_row (scene->selection), ==, current);
}

static void
test_click (Scene         *scene,
            gconstpointer  user)
{
  expect (scene, "", "", G_MAXUINT);
  gtk_selection_model_select_item (scene->model, 1, TRUE);
  expect (scene, "1", "1", 1);
  gtk_selection_model_select_item (scene->model, 3, FALSE);
  expect (scene, "1 3", "1 3", 3);
  gtk_selection_model_unselect_item (scene->model, 1);
  expect (scene, "3", "3", 1);
  gtk_selection_model_select_item (scene->model, 4, TRUE);
  expect (scene, "4", "4", 4);
  g_assert_cmpstr (scene->told->str, ==, "0+5 0+5 0+5 0+5 ");

  /* Beyond the end stands nothing to select. */
  gtk_selection_model_select_item (scene->model, 5, FALSE);
  expect (scene, "4", "4", 4);
  gtk_selection_model_unselect_all (scene->model);
  expect (scene, "", "", 4);
}

/* By accuracy: C E A D B. */
static void
test_sorted (Scene         *scene,
             gconstpointer  user)
{
  gtk_selection_model_select_item (scene->model, 1, TRUE);
  gtk_selection_model_select_item (scene->model, 2, FALSE);

  assay_shown_rows_sort (scene->rows, "column:accuracy", FALSE);
  expect (scene, "1 2", "0 4", 2);
  assay_shown_rows_sort (scene->rows, "column:accuracy", TRUE);
  expect (scene, "1 2", "0 4", 2);
  assay_shown_rows_sort (scene->rows, "name", TRUE);
  expect (scene, "1 2", "2 3", 2);
  assay_shown_rows_sort (scene->rows, NULL, FALSE);
  expect (scene, "1 2", "1 2", 2);
}

/* A model that is filtered out stays selected, and nothing slides into its place. */
static void
test_filtered (Scene         *scene,
               gconstpointer  user)
{
  gtk_selection_model_select_item (scene->model, 0, TRUE);
  gtk_selection_model_select_item (scene->model, 3, FALSE);
  expect (scene, "0 3", "0 3", 3);

  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  expect (scene, "0 3", "1", 3);
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_REJECTED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->model)), ==, 0);
  expect (scene, "0 3", "", 3);
  assay_shown_rows_set_verdict (scene->rows, 0);
  expect (scene, "0 3", "0 3", 3);

  /* Taken back while another is hidden, it does not come back. */
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  gtk_selection_model_unselect_item (scene->model, 1);
  assay_shown_rows_set_verdict (scene->rows, 0);
  expect (scene, "0", "0", 3);

  /* A plain click lets everything else go, also what is hidden. */
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  gtk_selection_model_select_item (scene->model, 0, TRUE);
  assay_shown_rows_set_verdict (scene->rows, 0);
  expect (scene, "1", "1", 1);
}

/* A jump to a model that is not shown. */
static void
test_jump (Scene         *scene,
           gconstpointer  user)
{
  gtk_selection_model_select_all (scene->model);
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  assay_row_selection_select_row (scene->selection, 2);
  expect (scene, "2", "", 2);
  assay_shown_rows_set_verdict (scene->rows, 0);
  expect (scene, "2", "2", 2);

  assay_row_selection_set_current_row (scene->selection, 4);
  expect (scene, "2", "2", 4);
}

/* All are those that are shown. */
static void
test_all (Scene         *scene,
          gconstpointer  user)
{
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_NEEDS_DECISION);
  gtk_selection_model_select_all (scene->model);
  expect (scene, "0 2 4", "0 1 2", G_MAXUINT);
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  gtk_selection_model_select_all (scene->model);
  expect (scene, "1 3", "0 1", G_MAXUINT);
}

static void
test_all_of_many (Scene         *scene,
                  gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_wide_table (N_MANY, 1);
  g_autofree char *approve = g_strdup_printf ("%u", N_MANY - 10);
  const AssayRowSet *rows;

  show_table (scene, table, "m0", approve);
  gtk_selection_model_select_all (scene->model);
  g_assert_cmpuint (assay_row_selection_get_n_selected (scene->selection), ==, N_MANY);

  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (scene->model)), ==, 10);
  g_assert_cmpuint (assay_row_selection_get_n_selected (scene->selection), ==, N_MANY);

  /* Those that are shown now, and only those. */
  gtk_selection_model_unselect_range (scene->model, 0, 10);
  rows = assay_row_selection_get_rows (scene->selection);
  g_assert_cmpuint (assay_row_set_count (rows), ==, N_MANY - 10);
  g_assert_true (assay_row_set_contains (rows, 0));
  g_assert_true (assay_row_set_contains (rows, N_MANY - 11));
  g_assert_false (assay_row_set_contains (rows, N_MANY - 10));

  gtk_selection_model_select_all (scene->model);
  g_assert_cmpuint (assay_row_selection_get_n_selected (scene->selection), ==, 10);
}

/* The view names a range from its low end; the model at the end that was drawn to is explained. */
static void
test_range (Scene         *scene,
            gconstpointer  user)
{
  gtk_selection_model_select_item (scene->model, 1, TRUE);
  gtk_selection_model_select_range (scene->model, 1, 3, TRUE);
  expect (scene, "1 2 3", "1 2 3", 3);

  gtk_selection_model_select_item (scene->model, 3, TRUE);
  gtk_selection_model_select_range (scene->model, 1, 3, TRUE);
  expect (scene, "1 2 3", "1 2 3", 1);

  gtk_selection_model_select_range (scene->model, 0, 4, FALSE);
  expect (scene, "0 1 2 3", "0 1 2 3", 0);
  gtk_selection_model_unselect_range (scene->model, 3, 2);
  expect (scene, "0 1 2", "0 1 2", 4);

  /* A range over the end ends there. */
  gtk_selection_model_select_range (scene->model, 4, G_MAXUINT, TRUE);
  g_assert_cmpuint (assay_row_selection_get_n_selected (scene->selection), ==, 1);
}

/* A range over what is shown leaves the rows between them alone that are not. */
static void
test_range_filtered (Scene         *scene,
                     gconstpointer  user)
{
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  gtk_selection_model_select_item (scene->model, 0, TRUE);
  gtk_selection_model_select_range (scene->model, 0, 2, TRUE);
  assay_shown_rows_set_verdict (scene->rows, 0);
  expect (scene, "1 3", "1 3", 3);
}

static void
test_mask (Scene         *scene,
           gconstpointer  user)
{
  g_autoptr(GtkBitset) selected = gtk_bitset_new_range (0, 3);
  g_autoptr(GtkBitset) mask = gtk_bitset_new_range (2, 3);
  g_autoptr(GtkBitset) beyond = gtk_bitset_new_range (4, 10);

  gtk_selection_model_select_item (scene->model, 0, TRUE);
  gtk_selection_model_select_item (scene->model, 4, FALSE);

  /* Only what the mask names is touched: 2 comes, 4 goes, 0 and 1 stay as they are. */
  gtk_selection_model_set_selection (scene->model, selected, mask);
  expect (scene, "0 2", "0 2", 4);
  gtk_selection_model_set_selection (scene->model, beyond, beyond);
  expect (scene, "0 2 4", "0 2 4", 4);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_reset (Scene         *scene,
            gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "X=0.5 Y=0.9");
  guint n_current = 0, n_selected = 0;

  gtk_selection_model_select_item (scene->model, 4, TRUE);
  g_signal_connect_swapped (scene->model, "notify::current-row", G_CALLBACK (count_cb), &n_current);
  g_signal_connect_swapped (scene->model, "notify::n-selected", G_CALLBACK (count_cb), &n_selected);
  show_table (scene, table, "accuracy", "0.6");
  expect (scene, "", "", G_MAXUINT);
  g_assert_cmpuint (n_current, ==, 1);
  g_assert_cmpuint (n_selected, ==, 1);

  gtk_selection_model_select_all (scene->model);
  expect (scene, "0 1", "0 1", G_MAXUINT);
  gtk_selection_model_select_all (scene->model);
  g_assert_cmpuint (n_selected, ==, 2);
}

#define ADD(path, function) g_test_add ("/row-selection/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("click", test_click);
  ADD ("sorted", test_sorted);
  ADD ("filtered", test_filtered);
  ADD ("jump", test_jump);
  ADD ("all", test_all);
  ADD ("all-of-many", test_all_of_many);
  ADD ("range", test_range);
  ADD ("range-filtered", test_range_filtered);
  ADD ("mask", test_mask);
  ADD ("reset", test_reset);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
