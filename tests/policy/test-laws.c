/* What must hold whatever the numbers are. */

#include <locale.h>
#include <math.h>

#include "policy/explanation.h"
#include "small-table.h"

#define N 500

static AssayTable *
random_table (GRand *random)
{
  double values[N];

  for (guint i = 0; i < N; i++)
    values[i] = g_rand_int_range (random, 0, 10) == 0 ? NAN : g_rand_int_range (random, 0, 100) / 100.0;

  return small_table_of_values (values, N);
}

static AssayEvaluation *
evaluate (AssayTable  *table,
          AssayRule  **rules,
          guint        n_rules)
{
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, rules, n_rules);

  return assay_evaluation_new (table, policy);
}

static void
assert_no_more_approved (const AssayEvaluation *harder,
                         const AssayEvaluation *easier)
{
  const guint8 *hard = assay_evaluation_get_verdicts (harder);
  const guint8 *easy = assay_evaluation_get_verdicts (easier);

  for (guint row = 0; row < N; row++)
    {
      if (hard[row] == ASSAY_VERDICT_APPROVED)
        g_assert_cmpuint (easy[row], ==, ASSAY_VERDICT_APPROVED);
    }
  g_assert_cmpuint (assay_evaluation_get_count (harder, ASSAY_VERDICT_APPROVED), <=,
                    assay_evaluation_get_count (easier, ASSAY_VERDICT_APPROVED));
}

static void
test_raising (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (2);
  g_autoptr(AssayTable) table = random_table (random);
  g_autoptr(AssayEvaluation) easier = NULL;

  for (guint i = 0; i <= 100; i++)
    {
      g_autofree char *approve = g_strdup_printf ("%u.%02u", i / 100, i % 100);
      g_autoptr(AssayRule) rule = small_rule ("score", ASSAY_DIRECTION_HIGHER, approve, NULL);
      AssayEvaluation *harder = evaluate (table, &rule, 1);

      if (easier != NULL)
        {
          assert_no_more_approved (harder, easier);
          assay_evaluation_unref (easier);
        }
      easier = harder;
    }
}

static void
test_adding_a_rule (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (3);
  g_autoptr(AssayTable) table = random_table (random);

  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *first = g_strdup_printf ("0.%02d", g_rand_int_range (random, 0, 100));
      g_autofree char *second = g_strdup_printf ("0.%02d", g_rand_int_range (random, 0, 100));
      g_autoptr(AssayRule) one = small_rule ("score", ASSAY_DIRECTION_HIGHER, first, NULL);
      g_autoptr(AssayRule) two = small_rule ("score", i % 2 == 0 ? ASSAY_DIRECTION_LOWER : ASSAY_DIRECTION_HIGHER, second,
                                             NULL);
      AssayRule *rules[] = { one, two };
      g_autoptr(AssayEvaluation) before = evaluate (table, rules, 1);
      g_autoptr(AssayEvaluation) after = evaluate (table, rules, 2);

      assert_no_more_approved (after, before);
    }
}

static void
test_order_of_rows (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (4);
  double values[N], backwards[N];
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayTable) mirrored = NULL;
  g_autoptr(AssayRule) rule = small_rule ("score", ASSAY_DIRECTION_HIGHER, "0.5", "0.2");
  g_autoptr(AssayEvaluation) forth = NULL;
  g_autoptr(AssayEvaluation) back = NULL;

  for (guint i = 0; i < N; i++)
    values[i] = backwards[N - 1 - i] = g_rand_int_range (random, 0, 100) / 100.0;
  table = small_table_of_values (values, N);
  mirrored = small_table_of_values (backwards, N);
  forth = evaluate (table, &rule, 1);
  back = evaluate (mirrored, &rule, 1);

  for (guint row = 0; row < N; row++)
    g_assert_cmpuint (assay_evaluation_get_verdict (forth, row), ==, assay_evaluation_get_verdict (back, N - 1 - row));
}

/* What a moved threshold gives is what a fresh look gives. */
static void
test_moved_is_fresh (void)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (5);
  g_autoptr(AssayTable) table = random_table (random);
  g_autoptr(AssayRule) first = small_rule ("score", ASSAY_DIRECTION_LOWER, "0.9", NULL);
  AssayRule *rules[2] = { first, NULL };
  g_autoptr(AssayEvaluation) moving = evaluate (table, rules, 1);

  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *approve = g_strdup_printf ("0.%02d", g_rand_int_range (random, 30, 100));
      g_autoptr(AssayRule) rule = small_rule ("score", ASSAY_DIRECTION_HIGHER, approve, "0.3");
      g_autoptr(AssayPolicy) policy = NULL;
      g_autoptr(AssayEvaluation) fresh = NULL;
      AssayEvaluation *next;

      rules[1] = rule;
      policy = assay_policy_new (NULL, NULL, rules, 2);
      fresh = assay_evaluation_new (table, policy);
      next = assay_evaluation_with_policy (moving, policy);
      assay_evaluation_unref (moving);
      moving = next;
      g_assert_cmpmem (assay_evaluation_get_verdicts (moving), N, assay_evaluation_get_verdicts (fresh), N);
      g_assert_cmpuint (assay_evaluation_get_count (moving, ASSAY_VERDICT_REJECTED), ==,
                        assay_evaluation_get_count (fresh, ASSAY_VERDICT_REJECTED));
    }
}

static void
test_locale (void)
{
  static const char *const locales[] = { "C", "de_DE.UTF-8", "fr_FR.UTF-8" };
  g_autofree char *expected = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (locales); i++)
    {
      g_autoptr(AssayEvaluation) evaluation = NULL;
      g_autofree char *words = NULL;

      /* A locale that is not installed changes nothing, and the next one is tried. */
      if (setlocale (LC_NUMERIC, locales[i]) == NULL)
        continue;
      evaluation = small_evaluation ("[{\"model\": \"m\", \"accuracy\": 0.765}]",
                                     "{metric: accuracy, direction: higher, approve: 0.80, reject: 0.5}");
      words = assay_explain_in_words (evaluation, 0);
      if (expected == NULL)
        expected = g_strdup (words);
      g_assert_cmpstr (words, ==, expected);
    }
  g_assert_cmpstr (expected, ==, "accuracy 0.765 is 0.035 below 0.80");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/laws/raising-a-threshold-approves-no-more", test_raising);
  g_test_add_func ("/laws/adding-a-rule-approves-no-more", test_adding_a_rule);
  g_test_add_func ("/laws/order-of-rows-does-not-matter", test_order_of_rows);
  g_test_add_func ("/laws/a-moved-threshold-is-a-fresh-look", test_moved_is_fresh);
  g_test_add_func ("/laws/locale-does-not-matter", test_locale);

  return g_test_run ();
}
