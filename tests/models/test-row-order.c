#include "models/row-order.h"

#include "made.h"

#define MODELS "b score=0.7 speed=30 owner=eve; a score=0.9 speed=10 owner=bob; d speed=20 owner=7; c score=0.8 speed=40"

typedef struct
{
  const char *key;
  gboolean    descending;
  const char *expected;      /* names */
} OrderCase;

static const OrderCase order_cases[] = {
  { NULL, FALSE, "badc" },
  { NULL, TRUE, "badc" },
  { "name", FALSE, "abcd" },
  { "name", TRUE, "dcba" },
  { "verdict", FALSE, "acbd" },
  { "verdict", TRUE, "dbac" },
  { "margin", FALSE, "bcad" },
  { "margin", TRUE, "acbd" },
  { "column:score", FALSE, "bcad" },
  { "column:score", TRUE, "acbd" },
  { "column:speed", TRUE, "cbda" },
  { "column:owner", FALSE, "dabc" },
  { "column:owner", TRUE, "dbac" },
  { "column:nowhere", TRUE, "badc" },
};

static char *
names_in (AssayEvaluation *evaluation,
          GBytes          *order)
{
  AssayTable *table = assay_evaluation_get_table (evaluation);
  const guint *rows = g_bytes_get_data (order, NULL);
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < g_bytes_get_size (order) / sizeof (guint); i++)
    g_string_append (names, assay_table_get_name (table, rows[i]));

  return g_string_free (names, FALSE);
}

static void
test_cases (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.8", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (order_cases); i++)
    {
      const OrderCase *order_case = &order_cases[i];
      g_autoptr(GBytes) order = assay_row_order_new (evaluation, order_case->key, order_case->descending);
      g_autofree char *names = names_in (evaluation, order);

      g_test_message ("%s %s", order_case->key, order_case->descending ? "descending" : "ascending");
      g_assert_cmpstr (names, ==, order_case->expected);
      g_assert_true (assay_row_order_is_quick (evaluation, order_case->key));
    }
}

static void
test_files (void)
{
  g_autoptr(AssayTable) table = made_table ("b score=0.7 | a score=0.9; c score=0.1");
  g_autoptr(AssayTable) one = made_table ("b score=0.7");
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.8", NULL);
  g_autoptr(AssayEvaluation) of_one = made_evaluation (one, "score", "0.8", NULL);
  g_autoptr(GBytes) up = assay_row_order_new (evaluation, "file", FALSE);
  g_autoptr(GBytes) down = assay_row_order_new (evaluation, "file", TRUE);
  g_autofree char *up_names = names_in (evaluation, up);
  g_autofree char *down_names = names_in (evaluation, down);

  g_assert_cmpstr (up_names, ==, "bac");
  g_assert_cmpstr (down_names, ==, "acb");
  g_assert_true (assay_row_order_is_known (evaluation, "file"));
  g_assert_false (assay_row_order_is_known (of_one, "file"));
}

static AssayEvaluation *
judge (AssayTable     *table,
       AssayDirection  direction,
       const char     *approve,
       const char     *approve_high,
       gboolean        twice)
{
  AssayRuleSpec spec = { .metric = "speed", .direction = direction, .approve = approve, .approve_high = approve_high };
  AssayRuleSpec other = { .metric = "score", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.8" };
  g_autoptr(AssayRule) first = assay_rule_new (&spec, NULL);
  g_autoptr(AssayRule) second = assay_rule_new (&other, NULL);
  AssayRule *rules[] = { first, second };
  g_autoptr(AssayPolicy) policy = assay_policy_new ("made", NULL, rules, twice ? 2 : 1);

  return assay_evaluation_new (table, policy);
}

static void
test_margin (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayEvaluation) lower = judge (table, ASSAY_DIRECTION_LOWER, "25", NULL, FALSE);
  g_autoptr(AssayEvaluation) within = judge (table, ASSAY_DIRECTION_WITHIN, "15", "32", FALSE);
  g_autoptr(GBytes) lower_order = assay_row_order_new (lower, "margin", TRUE);
  g_autoptr(GBytes) within_order = assay_row_order_new (within, "margin", TRUE);
  g_autofree char *lower_names = names_in (lower, lower_order);
  g_autofree char *within_names = names_in (within, within_order);

  g_assert_cmpstr (lower_names, ==, "adbc");
  g_assert_cmpstr (within_names, ==, "dbac");
}

static void
test_differs (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayEvaluation) high = judge (table, ASSAY_DIRECTION_HIGHER, "25", NULL, FALSE);
  g_autoptr(AssayEvaluation) higher = judge (table, ASSAY_DIRECTION_HIGHER, "30", NULL, FALSE);
  g_autoptr(AssayEvaluation) lower = judge (table, ASSAY_DIRECTION_LOWER, "25", NULL, FALSE);
  g_autoptr(AssayEvaluation) two = judge (table, ASSAY_DIRECTION_HIGHER, "25", NULL, TRUE);

  g_assert_true (assay_row_order_differs (high, higher, "verdict"));
  g_assert_false (assay_row_order_differs (high, higher, "margin"));
  g_assert_true (assay_row_order_differs (high, lower, "margin"));
  g_assert_true (assay_row_order_differs (high, two, "margin"));
  g_assert_false (assay_row_order_differs (high, lower, "name"));
  g_assert_false (assay_row_order_differs (high, lower, NULL));
}

static void
test_known (void)
{
  g_autoptr(AssayTable) table = made_table (MODELS);
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.8", NULL);

  g_assert_true (assay_row_order_is_known (evaluation, NULL));
  g_assert_true (assay_row_order_is_known (evaluation, "margin"));
  g_assert_true (assay_row_order_is_known (evaluation, "column:owner"));
  g_assert_false (assay_row_order_is_known (evaluation, "column:"));
  g_assert_false (assay_row_order_is_known (evaluation, "owner"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-order/cases", test_cases);
  g_test_add_func ("/row-order/files", test_files);
  g_test_add_func ("/row-order/margin", test_margin);
  g_test_add_func ("/row-order/differs", test_differs);
  g_test_add_func ("/row-order/known", test_known);

  return g_test_run ();
}
