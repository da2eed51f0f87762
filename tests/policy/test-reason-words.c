#include "policy/reason-words.h"

#include "small-table.h"

static const struct
{
  AssayReasonWords words;
  AssayDirection   direction;
  AssayVerdict     outcome;
  const char      *expected;
} cases[] = {
  { { "a", "0.82", "0.80", NULL, "0.02", TRUE, FALSE }, ASSAY_DIRECTION_HIGHER, ASSAY_VERDICT_APPROVED,
    "a 0.82 is 0.02 above 0.80" },
  { { "a", "0.76", "0.80", NULL, "0.04", FALSE, FALSE }, ASSAY_DIRECTION_HIGHER, ASSAY_VERDICT_NEEDS_DECISION,
    "a 0.76 is 0.04 below 0.80" },
  { { "a", "0.6", "0.70", NULL, "0.1", FALSE, TRUE }, ASSAY_DIRECTION_HIGHER, ASSAY_VERDICT_REJECTED,
    "a 0.6 is 0.1 below the reject bound 0.70" },
  { { "a", "0.8", "0.80", NULL, NULL, FALSE, FALSE }, ASSAY_DIRECTION_HIGHER, ASSAY_VERDICT_APPROVED,
    "a 0.8 is exactly at 0.80, which is enough" },
  { { "a", "0.8", "0.80", NULL, NULL, FALSE, FALSE }, ASSAY_DIRECTION_HIGHER, ASSAY_VERDICT_NEEDS_DECISION,
    "a 0.8 is exactly at 0.80, but must be above it" },
  { { "a", "5", "5", NULL, NULL, FALSE, FALSE }, ASSAY_DIRECTION_LOWER, ASSAY_VERDICT_NEEDS_DECISION,
    "a 5 is exactly at 5, but must be below it" },
  { { "a", "1", "0.95", "1.05", "0.05", TRUE, FALSE }, ASSAY_DIRECTION_WITHIN, ASSAY_VERDICT_APPROVED,
    "a 1 is inside the range 0.95 to 1.05, 0.05 from its nearest end" },
  { { "a", "1.1", "0.95", "1.05", "0.05", TRUE, FALSE }, ASSAY_DIRECTION_WITHIN, ASSAY_VERDICT_NEEDS_DECISION,
    "a 1.1 is 0.05 above the range 0.95 to 1.05" },
  { { "a", "1.05", "0.95", "1.05", NULL, FALSE, FALSE }, ASSAY_DIRECTION_WITHIN, ASSAY_VERDICT_NEEDS_DECISION,
    "a 1.05 is exactly at an end of the range 0.95 to 1.05, but must be inside" },
  { { "a", "2", "0.9", "1.1", "0.9", TRUE, TRUE }, ASSAY_DIRECTION_WITHIN, ASSAY_VERDICT_REJECTED,
    "a 2 is 0.9 above the reject range 0.9 to 1.1" },
};

static void
test_judged (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayRuleSpec spec = { "a", cases[i].direction, .approve = "1",
                             .approve_high = cases[i].direction == ASSAY_DIRECTION_WITHIN ? "2" : NULL };
      g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
      g_autofree char *sentence = assay_reason_words_judged (&cases[i].words, rule, cases[i].outcome);

      g_assert_cmpstr (sentence, ==, cases[i].expected);
    }
}

/* Each kind of cell has words of its own. */
static void
test_cells (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (AssayCell cell = ASSAY_CELL_MISSING; cell <= ASSAY_CELL_BOOLEAN; cell++)
    {
      char *sentence = assay_reason_words_cell ("accuracy", "N/A", cell);

      g_assert_true (g_str_has_prefix (sentence, "accuracy is "));
      g_assert_true (g_hash_table_add (seen, sentence));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 7);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reason-words/judged", test_judged);
  g_test_add_func ("/reason-words/1.01/cells", test_cells);

  return g_test_run ();
}
