#include "shell/table-cell.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

typedef struct
{
  const char *name;
  const char *shown;
} NameCase;

static const NameCase names[] = {
  { "resnet50", "resnet50" },
  { "<b>bold</b> & more", "<b>bold</b> & more" },
  { "two\nlines\tand a tab", "two\\x0alines\\x09and a tab" },
  { "\342\200\256gnp.exe", "\\u{202E}gnp.exe" },
  { "\033[31mred", "\\x1b[31mred" },
  { "日本語", "日本語" },
};

#define N_NAMES G_N_ELEMENTS (names)

/* A column of each kind of cell, in the order of AssayCell; one row each, after those of the names. */
static AssayTable *
new_table (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  guint metric, note;

  assay_table_builder_begin_source (builder, "stage.json", "/nowhere");
  for (guint i = 0; i < N_NAMES + 6; i++)
    {
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      if (i < N_NAMES)
        assay_table_builder_set_name (builder, names[i].name, -1);
      else
        assay_table_builder_set_name (builder, (const char[]) { 'm', (char) ('0' + i - N_NAMES), '\0' }, -1);
      g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &metric, NULL));
      g_assert_true (assay_table_builder_column (builder, "note", -1, &note, NULL));
      assay_table_builder_text (builder, note, "a\nb", -1);
      if (i == N_NAMES)
        assay_table_builder_number (builder, metric, 0.9, "0.90", 4);
      else if (i == N_NAMES + 1)
        assay_table_builder_cell (builder, metric, ASSAY_CELL_NULL);
      else if (i == N_NAMES + 2)
        assay_table_builder_cell (builder, metric, ASSAY_CELL_NAN);
      else if (i == N_NAMES + 3)
        assay_table_builder_text (builder, metric, "N/A\033", -1);
      else if (i == N_NAMES + 4)
        assay_table_builder_number (builder, metric, 0.65, "0.65", 4);
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

static AssayReview *
new_review (void)
{
  const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER,
                               .approve = "0.8", .reject = "0.7" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayTable) table = new_table ();

  return assay_review_new (table, policy);
}

static AssayTableCell *
new_cell (AssayEvaluation      *evaluation,
          AssayTableColumnKind  kind,
          const char           *metric)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  const AssayTableColumn column = {
    .kind = kind, .cells = metric == NULL ? NULL : assay_table_find_column (table, metric),
  };

  return assay_table_cell_new (&column);
}

static const char *
says (AssayTableCell *cell)
{
  return gtk_inscription_get_text (GTK_INSCRIPTION (assay_table_cell_get_widget (cell)));
}

static gboolean
bears (AssayTableCell *cell,
       const char     *style)
{
  return gtk_widget_has_css_class (assay_table_cell_get_widget (cell), style);
}

static void
test_names (void)
{
  AssayReview *review = new_review ();
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  AssayTableCell *cell = new_cell (evaluation, ASSAY_TABLE_COLUMN_NAME, NULL);

  g_assert_cmpstr (says (cell), ==, "");
  for (guint i = 0; i < N_NAMES; i++)
    {
      assay_table_cell_write (cell, evaluation, i);
      g_assert_cmpstr (says (cell), ==, names[i].shown);
    }
  assay_table_cell_write (cell, evaluation, G_MAXUINT);
  g_assert_cmpstr (says (cell), ==, "");
  /* The row that stood there before it was empty. */
  assay_table_cell_write (cell, evaluation, N_NAMES - 1);
  g_assert_cmpstr (says (cell), ==, names[N_NAMES - 1].shown);

  assay_table_cell_free (cell);
  g_assert_finalize_object (review);
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (3000, 'x');
  g_autofree char *pair = g_strconcat (name, "=0.5", NULL);
  g_autoptr(AssayTable) table = stage_table ("accuracy", pair);
  AssayReview *review = stage_review (table, "accuracy", "0.6");
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  AssayTableCell *cell = new_cell (evaluation, ASSAY_TABLE_COLUMN_NAME, NULL);

  assay_table_cell_write (cell, evaluation, 0);
  g_assert_cmpint (g_utf8_strlen (says (cell), -1), ==, 200);
  g_assert_nonnull (strstr (says (cell), "…"));

  assay_table_cell_free (cell);
  g_assert_finalize_object (review);
}

static void
test_metric (void)
{
  static const char * const expected[] = { "0.90", "null", "NaN", "N/A\\x1b", "0.65", "" };
  AssayReview *review = new_review ();
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  AssayTableCell *cell = new_cell (evaluation, ASSAY_TABLE_COLUMN_CELLS, "accuracy");

  g_assert_true (bears (cell, "numeric"));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    {
      assay_table_cell_write (cell, evaluation, N_NAMES + i);
      g_assert_cmpstr (says (cell), ==, expected[i]);
    }

  assay_table_cell_free (cell);
  g_assert_finalize_object (review);
}

static void
test_attribute (void)
{
  AssayReview *review = new_review ();
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  AssayTableCell *cell = new_cell (evaluation, ASSAY_TABLE_COLUMN_CELLS, "note");

  assay_table_cell_write (cell, evaluation, 0);
  g_assert_cmpstr (says (cell), ==, "a\\x0ab");
  g_assert_false (bears (cell, "numeric"));
  g_assert_false (bears (cell, "verdict"));

  assay_table_cell_free (cell);
  g_assert_finalize_object (review);
}

static void
test_verdict (void)
{
  static const struct { guint row; const char *text; const char *style; } cases[] = {
    { N_NAMES, "✓ Approved", "approved" },
    { N_NAMES + 1, "– Not evaluable", "not-evaluable" },
    { N_NAMES + 4, "✕ Rejected", "rejected" },
    { N_NAMES, "✓ Approved", "approved" },
  };
  AssayReview *review = new_review ();
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  AssayTableCell *cell = new_cell (evaluation, ASSAY_TABLE_COLUMN_VERDICT, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      assay_table_cell_write (cell, evaluation, cases[i].row);
      g_assert_cmpstr (says (cell), ==, cases[i].text);
      for (guint other = 0; other < 3; other++)
        g_assert_cmpint (bears (cell, cases[other].style), ==, g_str_equal (cases[i].style, cases[other].style));
    }

  assay_table_cell_write (cell, evaluation, G_MAXUINT);
  g_assert_cmpstr (says (cell), ==, "");
  g_assert_false (bears (cell, "approved"));
  g_assert_true (bears (cell, "verdict"));

  assay_table_cell_free (cell);
  g_assert_finalize_object (review);
}

/* The same row under another policy: verdict and margin are new, and what was written stays where it is still true. */
static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_policy_moves (void)
{
  AssayReview *review = new_review ();
  const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.95" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (assay_review_get_policy (review), 0, rule);
  AssayTableCell *verdict = new_cell (assay_review_get_evaluation (review), ASSAY_TABLE_COLUMN_VERDICT, NULL);
  AssayTableCell *margin = new_cell (assay_review_get_evaluation (review), ASSAY_TABLE_COLUMN_MARGIN, NULL);
  guint n_writes = 0;

  assay_table_cell_write (verdict, assay_review_get_evaluation (review), N_NAMES);
  assay_table_cell_write (margin, assay_review_get_evaluation (review), N_NAMES);
  g_assert_cmpstr (says (margin), ==, "+0.1");
  g_assert_true (bears (margin, "numeric"));

  g_signal_connect_swapped (assay_table_cell_get_widget (margin), "notify::text", G_CALLBACK (count_cb), &n_writes);
  assay_table_cell_write (margin, assay_review_get_evaluation (review), N_NAMES);
  g_assert_cmpuint (n_writes, ==, 0);

  assay_review_set_policy (review, policy);
  assay_table_cell_write (verdict, assay_review_get_evaluation (review), N_NAMES);
  assay_table_cell_write (margin, assay_review_get_evaluation (review), N_NAMES);
  g_assert_cmpstr (says (verdict), ==, "◔ Needs decision");
  g_assert_cmpstr (says (margin), ==, "−0.05");
  g_assert_cmpuint (n_writes, ==, 1);

  /* Nothing was measured, so there is no margin either. */
  assay_table_cell_write (margin, assay_review_get_evaluation (review), N_NAMES + 1);
  g_assert_cmpstr (says (margin), ==, "");

  assay_table_cell_free (verdict);
  assay_table_cell_free (margin);
  g_assert_finalize_object (review);
}

static void
add_tests (void)
{
  g_test_add_func ("/table-cell/names", test_names);
  g_test_add_func ("/table-cell/long-name", test_long_name);
  g_test_add_func ("/table-cell/metric", test_metric);
  g_test_add_func ("/table-cell/attribute", test_attribute);
  g_test_add_func ("/table-cell/verdict", test_verdict);
  g_test_add_func ("/table-cell/policy-moves", test_policy_moves);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
