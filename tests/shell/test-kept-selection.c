#include "shell/kept-selection.h"

#include "shell/model-table.h"
#include "stage.h"

static AssayModelTable *
table_of (const char *models)
{
  g_autoptr(AssayTable) table = stage_table ("m", models);
  g_autoptr(AssayReview) review = stage_review (table, "m", "0.5");

  return g_object_ref_sink (g_object_new (ASSAY_TYPE_MODEL_TABLE, "review", review, NULL));
}

static void
read_anew (AssayModelTable *self,
           const char      *models)
{
  g_autoptr(AssayTable) table = stage_table ("m", models);
  g_autoptr(AssayReview) review = stage_review (table, "m", "0.5");

  assay_model_table_set_review (self, review);
}

/* The rows, then the current one behind a slash. */
static char *
selected (AssayModelTable *self)
{
  AssayTable *table = assay_review_get_table (assay_model_table_get_review (self));
  GString *text = g_string_new (NULL);

  for (guint row = 0; assay_row_set_next (assay_model_table_get_selection (self), row, &row); row++)
    g_string_append (text, assay_table_get_name (table, row));
  g_string_append_c (text, '/');
  if (assay_model_table_get_current_row (self) != G_MAXUINT)
    g_string_append (text, assay_table_get_name (table, assay_model_table_get_current_row (self)));

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *before;
  guint       n_rows;
  guint       rows[3];
  const char *after;
  const char *expected;
} cases[] = {
  /* Other rows, in another order. */
  { "A=1 B=2 C=3 D=4", 3, { 0, 2, 3 }, "D=4 X=9 C=7 A=1 B=2", "DCA/D" },
  { "A=1 B=2 C=3", 2, { 0, 1 }, "C=3 B=2", "B/B" },
  { "A=1 B=2 C=3", 1, { 0 }, "B=2 C=3", "/" },
  { "A=1 B=2", 0, { 0 }, "A=1 B=2", "/" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayModelTable *self = table_of (cases[i].before);
      AssayTable *table = assay_review_get_table (assay_model_table_get_review (self));
      g_autoptr(AssayRowSet) rows = assay_row_set_new (assay_table_get_n_rows (table));
      g_autoptr(AssayKeptSelection) kept = NULL;
      g_autofree char *now = NULL;
      guint n = cases[i].n_rows;

      for (guint j = 0; j < n; j++)
        assay_row_set_set (rows, cases[i].rows[j], TRUE);
      assay_model_table_select_rows (self, rows, n > 0 ? cases[i].rows[n - 1] : G_MAXUINT);
      kept = assay_kept_selection_new (GTK_WIDGET (self));
      read_anew (self, cases[i].after);
      assay_kept_selection_restore (kept, GTK_WIDGET (self));
      now = selected (self);
      g_assert_cmpstr (now, ==, cases[i].expected);
      g_assert_finalize_object (self);
    }
}

static void
test_sort (void)
{
  AssayModelTable *self = table_of ("A=1 B=2");
  g_autoptr(AssayKeptSelection) kept = NULL;
  gboolean descending = FALSE;

  gtk_widget_activate_action (GTK_WIDGET (self), "table.sort", "s", "-column:m");
  kept = assay_kept_selection_new (GTK_WIDGET (self));
  gtk_widget_activate_action (GTK_WIDGET (self), "table.reset-sort", NULL);
  read_anew (self, "C=1 D=2");
  assay_kept_selection_restore (kept, GTK_WIDGET (self));
  g_assert_cmpstr (assay_model_table_get_sort (self, &descending), ==, "column:m");
  g_assert_true (descending);
  g_assert_finalize_object (self);
}

/* Nothing was open, so there is nothing to bring back. */
static void
test_nothing (void)
{
  AssayModelTable *self = g_object_ref_sink (g_object_new (ASSAY_TYPE_MODEL_TABLE, NULL));
  g_autoptr(AssayKeptSelection) kept = assay_kept_selection_new (GTK_WIDGET (self));
  g_autofree char *now = NULL;

  read_anew (self, "A=1");
  assay_kept_selection_restore (kept, GTK_WIDGET (self));
  now = selected (self);
  g_assert_cmpstr (now, ==, "/");
  g_assert_finalize_object (self);
}

static void
add_tests (void)
{
  g_test_add_func ("/kept-selection/cases", test_cases);
  g_test_add_func ("/kept-selection/sort", test_sort);
  g_test_add_func ("/kept-selection/nothing", test_nothing);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
