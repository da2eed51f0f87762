#include "policy/column-facts.h"

#include <math.h>

#include "base/number.h"
#include "small-table.h"

static void
test_facts (void)
{
  static const char *const jsons[] = {
    "[{\"model\": \"a\", \"x\": 0.84999999999999999}, {\"model\": \"b\", \"x\": NaN}, {\"model\": \"c\", \"x\": -2}]",
    "[{\"model\": \"d\", \"x\": null}]", "[{\"model\": \"e\", \"x\": 7.50}, {\"model\": \"f\", \"x\": 3}]", NULL };
  g_autoptr(AssayTable) table = small_table_of_sources (jsons);
  g_autoptr(AssaySourceRuns) runs = assay_source_runs_new (table);
  g_autoptr(AssayColumnFacts) facts = assay_column_facts_new (assay_table_find_column (table, "x"), runs);
  char buffer[ASSAY_NUMBER_BUFFER];

  g_assert_cmpfloat (facts->min[0], ==, -2);
  g_assert_cmpfloat (facts->max[0], ==, 0.85);
  g_assert_cmpfloat (facts->min[1], ==, INFINITY);
  g_assert_cmpfloat (facts->max[1], ==, -INFINITY);
  g_assert_cmpfloat (facts->max[2], ==, 7.5);

  g_assert_cmpuint (facts->n_inexact, ==, 1);
  g_assert_cmpuint (facts->inexact[0], ==, 0);
  g_assert_cmpstr (assay_column_facts_get_decimal (facts, 0, buffer), ==, "0.84999999999999999");
  g_assert_cmpstr (assay_column_facts_get_decimal (facts, 5, buffer), ==, "3");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-facts/per-source", test_facts);

  return g_test_run ();
}
