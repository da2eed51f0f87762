#include "formats/layouts.h"

#include "stage.h"

#define LOG(model, task, results) "{\"status\": \"success\", \"eval\": {\"model\": \"" model "\", \"task\": \"" task "\"}, \"plan\": {}, " \
                                  "\"results\": {" results "}}"
#define SCORES(metrics) "\"total_samples\": 9, \"completed_samples\": 9, \"scores\": [{\"name\": \"choice\", \"metrics\": {" metrics "}}]"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { LOG ("org/A", "suite/arc", SCORES ("\"accuracy\": {\"value\": 0.90}, \"stderr\": {\"value\": 0.1}")),
      "org/A: arc/choice/accuracy=0.90 arc/choice/stderr~0.1 arc/completed_samples~9 arc/total_samples~9 arc/status~'success'" },
    { LOG ("A", "t", "\"scores\": [{\"scorer\": \"s\", \"reducer\": \"max\", \"metrics\": {\"mean\": {\"value\": 1}}}, "
                     "{\"metrics\": {\"mean\": {\"value\": NaN}}}]"),
      "A: t/s max/mean=1 t/score/mean=NaN t/status~'success'" },
    { LOG ("A", "t", SCORES ("\"mean\": {\"value\": 1}")) "\n" LOG ("B", "t", SCORES ("\"mean\": {\"value\": 2}")) "\n",
      "A: t/choice/mean=1 t/completed_samples~9 t/total_samples~9 t/status~'success'; "
      "B: t/choice/mean=2 t/completed_samples~9 t/total_samples~9 t/status~'success'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "inspect", cases[i].expected);
}

static void
test_roles (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *roles = NULL;

  table = stage_read ("a.json", LOG ("A", "t", SCORES ("\"stderr\": {\"value\": 1}, \"std\": {\"value\": 2}, \"accuracy\": {\"value\": 3}, "
                                                       "\"odd\": {\"value\": 4}, \"gone\": {}, \"list\": [1]")), NULL, &error);
  g_assert_no_error (error);
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "t/choice/accuracy higher; t/choice/odd; t/choice/stderr = stderr of t/choice/accuracy; "
                              "t/choice/std = stddev of t/choice/accuracy; t/completed_samples = samples of all");
  stage_check_left_out (table, "t/choice/gone", "no value");
  stage_check_left_out (table, "t/choice/list", "no value");
}

/* Not all samples, not all the way, or not to the end: each is said. */
static void
test_subsets (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;

  table = stage_read ("a.json", "{\"status\": \"cancelled\", \"eval\": {\"model\": \"A\", \"task\": \"t\", \"config\": {\"limit\": 20}}, "
                                "\"results\": {\"total_samples\": 20, \"completed_samples\": 8, "
                                "\"scores\": [{\"name\": \"s\", \"metrics\": {\"mean\": {\"value\": 1}}}]}}", NULL, &error);
  g_assert_no_error (error);
  stage_check_notice (table, "A, t: 8 of 20 samples were completed");
  stage_check_notice (table, "A, t: the run was limited to 20 samples");
  stage_check_notice (table, "A, t: the run did not end with success, but with “cancelled”");
}

/* The logs of one model on several tasks are one row. */
static void
test_join (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;

  stage_write (stage, "a.json", LOG ("A", "t", SCORES ("\"mean\": {\"value\": 1}")));
  stage_write (stage, "b.json", LOG ("A", "u", SCORES ("\"mean\": {\"value\": 2}")));
  table = stage_open (stage, "a.json b.json", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 1);
}

static void
test_without_scores (void)
{
  static const char * const cases[] = {
    "{\"status\": \"error\", \"eval\": {\"model\": \"A\", \"task\": \"t\"}, \"plan\": {}, \"error\": {\"message\": \"x\"}}",
    "{\"status\": \"error\", \"eval\": {\"model\": \"A\", \"task\": \"t\"}, \"plan\": {}, \"results\": {\"scores\": []}}",
    "{\"status\": \"error\", \"eval\": {\"model\": \"A\", \"task\": \"t\"}, \"plan\": {}, \"results\": {\"scores\": {\"a\": 1}}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (stage_read ("a.json", cases[i], NULL, &error));
      stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "without scores; the run ended with “error”");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/inspect/models", test_models);
  g_test_add_func ("/formats/inspect/roles", test_roles);
  g_test_add_func ("/formats/inspect/subsets", test_subsets);
  g_test_add_func ("/formats/inspect/join", test_join);
  g_test_add_func ("/formats/inspect/without-scores", test_without_scores);

  return g_test_run ();
}
