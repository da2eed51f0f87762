#include "formats/layouts.h"

#include "stage.h"

#define ROW(name, metrics) "{\"model_name\": \"" name "\", \"metrics\": {" metrics "}, \"paper_title\": \"P\"}"
#define SET(name, rows) "{\"dataset\": \"" name "\", \"sota\": {\"metrics\": [], \"rows\": [" rows "]}}"
#define TASK(name, sets, rest) "{\"task\": \"" name "\", \"datasets\": [" sets "]" rest "}"

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    /* A model of several data sets is one row; numbers are strings, and some are none. */
    { "[" TASK ("t", SET ("d", ROW ("A", "\"F1\": \"90.10\", \"Size\": \"46M\"") "," ROW ("B", "\"F1\": \"-\""))
                "," SET ("e", ROW ("A", "\"EM\": \"5\"")), "") "]",
      "A: d/F1=90.10 e/EM=5 d/Size~'46M' paper_title~'P'; B: d/F1='-' paper_title~'P'" },
    /* Twice in one data set are two results. */
    { "[" TASK ("t", SET ("d", ROW ("A", "\"F1\": \"1\"") "," ROW ("A", "\"F1\": \"2\"")), "") "]",
      "A: d/F1=1 paper_title~'P'; A: d/F1=2 paper_title~'P'" },
    { "[" TASK ("t", SET ("d", ROW ("A", "\"F1\": \"1\"") "," ROW ("A", "\"F1\": \"2\"")) "," SET ("e", ROW ("A", "\"EM\": \"5\"")), "") "]",
      "A: d/F1=1 e/EM=5 paper_title~'P'; A: d/F1=2 paper_title~'P'" },
    /* Data sets of one name in two tasks, and what lies deeper. */
    { "[" TASK ("t", SET ("d", ROW ("A", "\"F1\": \"1\"")), ", \"subtasks\": [" TASK ("u", SET ("d", ROW ("A", "\"F1\": \"2\"")), "") "]") "]",
      "A: d/F1=1 u/d/F1=2 paper_title~'P'" },
    { "[" TASK ("t", "{\"dataset\": \"d\", \"subdatasets\": [{\"subdataset\": \"s\", \"sota\": {\"rows\": ["
                ROW ("A", "\"F1\": \"1\"") "]}}]}", "") "]", "A: s/F1=1 paper_title~'P'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "papers-with-code", cases[i].expected);
}

static void
test_malformed (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "[" TASK ("t", SET ("d", "7, {}, {\"model_name\": \"A\", \"metrics\": 7}, "
                                                                          ROW ("A", "\"F1\": [1], \"EM\": \"3\"")), "") ", 7]", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A:; A: d/EM=3 paper_title~'P'");
}

static void
test_refused (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", "[" TASK ("t", "", "") "]", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no data set in it has results");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/papers-with-code/models", test_models);
  g_test_add_func ("/formats/papers-with-code/malformed", test_malformed);
  g_test_add_func ("/formats/papers-with-code/refused", test_refused);

  return g_test_run ();
}
