#include "policy/source-runs.h"

#include "small-table.h"

static void
test_runs (void)
{
  static const char *const jsons[] = { "[{\"model\": \"a\", \"x\": 1}, {\"model\": \"b\", \"x\": 2}]",
                                       "[{\"model\": \"c\", \"x\": 3}]", "[{\"model\": \"d\", \"x\": 4}]", NULL };
  g_autoptr(AssayTable) table = small_table_of_sources (jsons);
  g_autoptr(AssaySourceRuns) runs = assay_source_runs_new (table);

  g_assert_cmpuint (runs->n_sources, ==, 3);
  g_assert_cmpuint (runs->n_runs, ==, 3);
  g_assert_cmpuint (runs->runs[0].n, ==, 2);
  g_assert_cmpuint (runs->runs[1].first, ==, 2);
  g_assert_cmpuint (runs->runs[2].source, ==, 2);
}

static void
test_one_source (void)
{
  g_autoptr(AssayTable) table = small_table_new ("[{\"model\": \"a\", \"x\": 1}, {\"model\": \"b\", \"x\": 2}]");
  g_autoptr(AssaySourceRuns) runs = assay_source_runs_new (table);

  g_assert_cmpuint (runs->n_runs, ==, 1);
  g_assert_cmpuint (runs->runs[0].first, ==, 0);
  g_assert_cmpuint (runs->runs[0].n, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source-runs/several", test_runs);
  g_test_add_func ("/source-runs/one", test_one_source);

  return g_test_run ();
}
