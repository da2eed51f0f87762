#include "models/row-filter.h"

enum { A = ASSAY_VERDICT_APPROVED, N = ASSAY_VERDICT_NEEDS_DECISION, R = ASSAY_VERDICT_REJECTED };

typedef struct
{
  const char *name;
  guint       order[6];
  guint8      verdicts[6];
  const char *found;       /* a letter per row: "x" found; NULL for no search */
  guint       verdict;
  const char *expected;
} FilterCase;

static const FilterCase filter_cases[] = {
  { "all", { 0, 1, 2, 3, 4, 5 }, { A, N, R, A, N, R }, NULL, 0, "0 1 2 3 4 5" },
  { "all-sorted", { 5, 3, 1, 0, 2, 4 }, { A, N, R, A, N, R }, NULL, 0, "5 3 1 0 2 4" },
  { "approved", { 0, 1, 2, 3, 4, 5 }, { A, N, R, A, N, R }, NULL, A, "0 3" },
  { "approved-sorted", { 5, 3, 1, 0, 2, 4 }, { A, N, R, A, N, R }, NULL, A, "3 0" },
  { "none", { 0, 1, 2, 3, 4, 5 }, { A, A, A, A, A, A }, NULL, R, "" },
  { "every", { 5, 4, 3, 2, 1, 0 }, { R, R, R, R, R, R }, NULL, R, "5 4 3 2 1 0" },
  { "searched", { 5, 3, 1, 0, 2, 4 }, { A, N, R, A, N, R }, "x..x.x", 0, "5 3 0" },
  { "searched-approved", { 5, 3, 1, 0, 2, 4 }, { A, N, R, A, N, R }, "x..x.x", A, "3 0" },
  { "nothing-found", { 5, 3, 1, 0, 2, 4 }, { A, N, R, A, N, R }, "......", 0, "" },
};

static AssayRowSet *
set_of (const char *letters)
{
  AssayRowSet *rows = letters == NULL ? NULL : assay_row_set_new (6);

  for (guint i = 0; letters != NULL && i < 6; i++)
    assay_row_set_set (rows, i, letters[i] == 'x');

  return rows;
}

static char *
apply (AssayRowFilter *filter,
       const guint8   *verdicts)
{
  GString *text = g_string_new (NULL);
  guint n_shown;
  const guint *rows = assay_row_filter_apply (filter, verdicts, &n_shown);

  for (guint i = 0; i < n_shown; i++)
    g_string_append_printf (text, i == 0 ? "%u" : " %u", rows[i]);

  return g_string_free (text, FALSE);
}

static void
test_case (gconstpointer user)
{
  const FilterCase *filter_case = user;
  g_autoptr(AssayRowFilter) filter = assay_row_filter_new ();
  g_autoptr(GBytes) order = g_bytes_new_static (filter_case->order, sizeof filter_case->order);
  g_autofree char *shown = NULL;

  assay_row_filter_set_order (filter, order);
  assay_row_filter_set_found (filter, set_of (filter_case->found));
  assay_row_filter_set_verdict (filter, filter_case->verdict);
  shown = apply (filter, filter_case->verdicts);

  g_assert_cmpstr (shown, ==, filter_case->expected);
  g_assert_cmpuint (assay_row_filter_get_verdict (filter), ==, filter_case->verdict);
}

/* Each step changes one thing; what was kept of the step before must not show through. */
static void
test_steps (void)
{
  static const guint files[] = { 0, 1, 2, 3, 4, 5 }, sorted[] = { 5, 4, 3, 2, 1, 0 }, short_order[] = { 1, 0 };
  static const guint8 before[] = { A, A, A, N, N, N }, after[] = { N, N, N, A, A, A };
  g_autoptr(AssayRowFilter) filter = assay_row_filter_new ();
  g_autoptr(GBytes) file_order = g_bytes_new_static (files, sizeof files);
  g_autoptr(GBytes) sorted_order = g_bytes_new_static (sorted, sizeof sorted);
  g_autoptr(GBytes) two = g_bytes_new_static (short_order, sizeof short_order);
  g_autoptr(GString) seen = g_string_new (NULL);
  char *shown;

#define STEP(act) act; shown = apply (filter, verdicts); g_string_append_printf (seen, "[%s]", shown); g_free (shown)
  const guint8 *verdicts = before;
  STEP (assay_row_filter_set_order (filter, file_order));
  STEP (assay_row_filter_set_verdict (filter, A));
  STEP (verdicts = after);
  STEP (assay_row_filter_set_found (filter, set_of (".x.x.x")));
  STEP (assay_row_filter_set_order (filter, sorted_order));
  STEP (assay_row_filter_set_verdict (filter, 0));
  STEP (assay_row_filter_set_found (filter, NULL));
  STEP (assay_row_filter_set_order (filter, two));
#undef STEP

  g_assert_cmpstr (seen->str, ==, "[0 1 2 3 4 5][0 1 2][3 4 5][3 5][5 3][5 3 1][5 4 3 2 1 0][1 0]");
}

static void
test_no_copy (void)
{
  static const guint files[] = { 0, 1 };
  static const guint8 verdicts[] = { A, A };
  g_autoptr(AssayRowFilter) filter = assay_row_filter_new ();
  g_autoptr(GBytes) order = g_bytes_new_static (files, sizeof files);
  guint n_shown = 7;

  g_assert_null (assay_row_filter_apply (filter, verdicts, &n_shown));
  g_assert_cmpuint (n_shown, ==, 0);

  assay_row_filter_set_order (filter, order);
  g_assert_true (assay_row_filter_apply (filter, verdicts, &n_shown) == files);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (filter_cases); i++)
    {
      g_autofree char *path = g_strconcat ("/row-filter/", filter_cases[i].name, NULL);

      g_test_add_data_func (path, &filter_cases[i], test_case);
    }
  g_test_add_func ("/row-filter/steps", test_steps);
  g_test_add_func ("/row-filter/no-copy", test_no_copy);

  return g_test_run ();
}
