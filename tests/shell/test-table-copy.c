#include "shell/table-copy.h"

#include "models/shown-rows.h"
#include "stage.h"

typedef struct
{
  AssayReview       *review;
  AssayShownRows    *rows;
  AssayRowSelection *selection;
  AssayColumnChoice *choice;
} Scene;

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_wide_table (ASSAY_TABLE_COPY_MAX_ROWS + 10, 1);
  AssayEvaluation *evaluation;

  scene->review = stage_review (table, "m0", "1");
  evaluation = assay_review_get_evaluation (scene->review);
  scene->rows = assay_shown_rows_new ();
  scene->selection = assay_row_selection_new (assay_shown_rows_get_slots (scene->rows));
  scene->choice = assay_column_choice_new ();
  assay_row_selection_reset (scene->selection, assay_table_get_n_rows (table));
  assay_shown_rows_set_evaluation (scene->rows, evaluation);
  assay_column_choice_set_evaluation (scene->choice, evaluation);
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  g_assert_finalize_object (scene->selection);
  g_assert_finalize_object (scene->choice);
  g_object_unref (scene->rows);
  g_object_unref (scene->review);
}

/* Only what is shown is copied, and no more than a window bears. */
static void
test_rows (Scene         *scene,
           gconstpointer  user)
{
  AssaySlotList *slots = assay_shown_rows_get_slots (scene->rows);
  g_autoptr(GArray) none = assay_table_copy_get_rows (scene->selection, slots);
  g_autoptr(GArray) one = NULL;
  g_autoptr(GArray) all = NULL;
  g_autoptr(GArray) unseen = NULL;

  g_assert_cmpuint (none->len, ==, 0);
  assay_row_selection_select_row (scene->selection, 0);
  one = assay_table_copy_get_rows (scene->selection, slots);
  g_assert_cmpuint (one->len, ==, 1);
  g_assert_cmpuint (g_array_index (one, guint, 0), ==, 0);
  assay_shown_rows_set_verdict (scene->rows, ASSAY_VERDICT_APPROVED);
  unseen = assay_table_copy_get_rows (scene->selection, slots);
  g_assert_cmpuint (unseen->len, ==, 0);

  gtk_selection_model_select_all (GTK_SELECTION_MODEL (scene->selection));
  all = assay_table_copy_get_rows (scene->selection, slots);
  g_assert_cmpuint (all->len, ==, ASSAY_TABLE_COPY_MAX_ROWS);
  g_assert_cmpuint (g_array_index (all, guint, 0), ==, 1);
}

/* Editors are given tabs, and who asks for CSV is given that. */
static void
test_content (Scene         *scene,
              gconstpointer  user)
{
  g_autoptr(GArray) rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr(GdkContentProvider) content = NULL;
  g_autoptr(GdkContentFormats) formats = NULL;
  g_autoptr(GError) error = NULL;
  g_auto(GValue) value = G_VALUE_INIT;
  const guint row = 3;

  g_array_append_vals (rows, &row, 1);
  content = assay_table_copy_get_content (scene->choice, rows, ASSAY_ROW_COPY_TABS);
  formats = gdk_content_provider_ref_formats (content);
  g_assert_true (gdk_content_formats_contain_mime_type (formats, "text/csv"));
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (g_value_get_string (&value), ==,
                   "Verdict\tModel\tm0\tΔ to threshold\nApproved\tmodel-3\t3\t2\n");
}

#define ADD(path, function) g_test_add ("/table-copy/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("rows", test_rows);
  ADD ("content", test_content);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
