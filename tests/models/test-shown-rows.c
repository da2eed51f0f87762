#include "models/shown-rows.h"

#include "made.h"

#define MODELS "b score=0.7; a score=0.9; d score=0.2; c score=0.8; bb score=0.95"

/* Enough for a search to run in a worker. */
#define MANY 30000

typedef struct
{
  AssayTable     *table;
  AssayShownRows *rows;
} Fixture;

static void
judge (Fixture    *fixture,
       const char *approve)
{
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (fixture->table, "score", approve, NULL);

  assay_shown_rows_set_evaluation (fixture->rows, evaluation);
}

static void
set_up (Fixture       *fixture,
        gconstpointer  user)
{
  fixture->table = made_table (MODELS);
  fixture->rows = assay_shown_rows_new ();
  judge (fixture, "0.8");
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  user)
{
  g_assert_finalize_object (fixture->rows);
  assay_table_unref (fixture->table);
}

static void
assert_shown (Fixture    *fixture,
              const char *expected)
{
  GListModel *slots = G_LIST_MODEL (assay_shown_rows_get_slots (fixture->rows));
  g_autoptr(GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (slots); i++)
    {
      g_autoptr(AssayRowSlot) slot = g_list_model_get_item (slots, i);

      g_string_append_printf (names, i == 0 ? "%s" : " %s",
                              assay_table_get_name (fixture->table, assay_row_slot_get_row (slot)));
    }

  g_assert_cmpstr (names->str, ==, expected);
  g_assert_cmpuint (assay_shown_rows_get_n_shown (fixture->rows), ==, g_list_model_get_n_items (slots));
}

static void
test_filter_follows_threshold (Fixture       *fixture,
                               gconstpointer  user)
{
  assert_shown (fixture, "b a d c bb");
  assay_shown_rows_set_verdict (fixture->rows, ASSAY_VERDICT_APPROVED);
  assert_shown (fixture, "a c bb");
  judge (fixture, "0.7");
  assert_shown (fixture, "b a c bb");
  judge (fixture, "0.99");
  assert_shown (fixture, "");
  assay_shown_rows_set_verdict (fixture->rows, ASSAY_VERDICT_NEEDS_DECISION);
  assert_shown (fixture, "b a d c bb");
  assay_shown_rows_set_verdict (fixture->rows, 0);
  assert_shown (fixture, "b a d c bb");
}

static void
test_sort_search_filter (Fixture       *fixture,
                         gconstpointer  user)
{
  assay_shown_rows_sort (fixture->rows, "column:score", TRUE);
  assert_shown (fixture, "bb a c b d");
  assay_shown_rows_set_search_text (fixture->rows, "B");
  assert_shown (fixture, "bb b");
  assay_shown_rows_set_verdict (fixture->rows, ASSAY_VERDICT_APPROVED);
  assert_shown (fixture, "bb");
  assay_shown_rows_sort (fixture->rows, "name", FALSE);
  judge (fixture, "0.1");
  assert_shown (fixture, "b bb");
  assay_shown_rows_set_search_text (fixture->rows, "");
  assert_shown (fixture, "a b bb c d");
  g_assert_null (assay_shown_rows_get_search_text (fixture->rows));
}

static void
test_sorted_by_verdict (Fixture       *fixture,
                        gconstpointer  user)
{
  assay_shown_rows_sort (fixture->rows, "verdict", FALSE);
  assert_shown (fixture, "a c bb b d");
  judge (fixture, "0.92");
  assert_shown (fixture, "bb b a d c");
  judge (fixture, "0.7");
  assert_shown (fixture, "b a c bb d");
}

/* A threshold that moves changes no position, so nothing may be said about positions. */
static void
test_quiet_without_moves (Fixture       *fixture,
                          gconstpointer  user)
{
  AssaySlotList *slots = assay_shown_rows_get_slots (fixture->rows);
  guint n_moves = 0;

  g_signal_connect_swapped (slots, "moved", G_CALLBACK (g_atomic_int_inc), &n_moves);
  judge (fixture, "0.5");
  g_assert_cmpuint (n_moves, ==, 0);
  assay_shown_rows_set_verdict (fixture->rows, ASSAY_VERDICT_APPROVED);
  g_assert_cmpuint (n_moves, ==, 1);
  judge (fixture, "0.6");
  g_assert_cmpuint (n_moves, ==, 2);
  g_signal_handlers_disconnect_by_data (slots, &n_moves);
}

static void
test_nothing_and_back (Fixture       *fixture,
                       gconstpointer  user)
{
  assay_shown_rows_set_search_text (fixture->rows, "b");
  assay_shown_rows_set_evaluation (fixture->rows, NULL);
  assert_shown (fixture, "");
  judge (fixture, "0.8");
  assert_shown (fixture, "b bb");
}

static void
test_search_in_worker (void)
{
  Fixture fixture = { made_large_table (MANY, 1), assay_shown_rows_new () };
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (fixture.table, "metric_0", "0.5", NULL);

  assay_shown_rows_set_evaluation (fixture.rows, evaluation);
  assay_shown_rows_set_search_text (fixture.rows, "no such model");
  assay_shown_rows_set_search_text (fixture.rows, "0012345");
  g_assert_cmpuint (assay_shown_rows_get_n_shown (fixture.rows), ==, MANY);

  while (assay_shown_rows_get_n_shown (fixture.rows) == MANY)
    g_main_context_iteration (NULL, TRUE);
  assert_shown (&fixture, "model_0012345");

  assay_shown_rows_set_search_text (fixture.rows, "9");
  tear_down (&fixture, NULL);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, function) g_test_add ("/shown-rows/" name, Fixture, NULL, set_up, function, tear_down)
  ADD ("filter-follows-threshold", test_filter_follows_threshold);
  ADD ("sort-search-filter", test_sort_search_filter);
  ADD ("sorted-by-verdict", test_sorted_by_verdict);
  ADD ("quiet-without-moves", test_quiet_without_moves);
  ADD ("nothing-and-back", test_nothing_and_back);
#undef ADD
  g_test_add_func ("/shown-rows/search-in-worker", test_search_in_worker);

  return g_test_run ();
}
