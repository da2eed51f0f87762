#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

static void
test_split (void)
{
  static const struct
  {
    const char *json;
    const char *expected;
  } cases[] = {
    { "{\"columns\": [\"f1\", \"by\"], \"index\": [\"A\", \"B\"], \"data\": [[0.70, \"x\"], [null, \"y\"]]}",
      "A: f1=0.70 by~'x'; B: f1=null by~'y'" },
    { "{\"columns\": [\"model\", \"f1\"], \"index\": [0, 1], \"data\": [[\"A\", 0.7], [\"B\", NaN]]}", "A: f1=0.7; B: f1=NaN" },
    { "{\"columns\": [\"model\", \"f1\"], \"data\": [[\"A\", 0.7]]}", "A: f1=0.7" },
    { "{\"columns\": [\"f1\"], \"index\": [\"0\", \"1\"], \"data\": [[0.7], [0.8]]}", "record 1: f1=0.7; record 2: f1=0.8" },
    /* Labels of several levels. */
    { "{\"columns\": [[\"test\", \"f1\"], [\"n\", \"\"]], \"index\": [[\"A\", 1], [\"A\", 2]], \"data\": [[0.7, 5], [0.8, 6]]}",
      "A / 1: test/f1=0.7 n~5; A / 2: test/f1=0.8 n~6" },
    { "{\"index\": [\"A\"], \"columns\": [\"f1\"], \"data\": [[0.7]], \"index_names\": [null], \"column_names\": [null]}", "A: f1=0.7" },
    { "{\"columns\": [\"f1\", \"mae\"], \"index\": [\"A\", \"B\"], \"data\": [[0.7], 3, [0.8, 4, 5]]}", "A: f1=0.7; record 3: f1=0.8 mae=4" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].json, "pandas", cases[i].expected);
}

static void
test_table (void)
{
  static const struct
  {
    const char *schema;
    const char *data;
    const char *expected;
  } cases[] = {
    { "[{\"name\": \"index\", \"type\": \"integer\"}, {\"name\": \"model\", \"type\": \"string\"}], \"primaryKey\": [\"index\"]",
      "[{\"index\": 0, \"model\": \"A\", \"f1\": 0.7}, {\"index\": 1, \"model\": \"B\", \"f1\": 0.80}]", "A: f1=0.7; B: f1=0.80" },
    { "[{\"name\": \"kind\", \"type\": \"string\"}], \"primaryKey\": [\"kind\"]",
      "[{\"kind\": \"x\", \"f1\": 0.7}, {\"kind\": \"y\", \"f1\": 0.8}]", "x: f1=0.7; y: f1=0.8" },
    { "[{\"name\": \"a\", \"type\": \"string\"}], \"primaryKey\": [\"a\", \"model\"]",
      "[{\"a\": \"x\", \"model\": \"A\", \"f1\": 0.7}, 4]", "A: f1=0.7 a~'x'" },
    { "[1, {\"name\": 3}], \"primaryKey\": 4", "[{\"model\": \"A\", \"f1\": 0.7}]", "A: f1=0.7" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *json = g_strdup_printf ("{\"schema\": {\"fields\": %s}, \"data\": %s}", cases[i].schema, cases[i].data);

      stage_check (json, "pandas", cases[i].expected);
    }
}

static void
test_lists (void)
{
  stage_check ("{\"model\": [\"A\", \"B\"], \"f1\": [0.70, null], \"by\": [\"x\", \"y\"]}", "pandas",
               "A: f1=0.70 by~'x'; B: f1=null by~'y'");
}

static void
test_left_out (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"columns\": [\"f1\"], \"data\": [[0.7, 3], {\"f1\": 1}]}", NULL, &error);

  g_assert_no_error (error);
  stage_check_left_out (table, "values without a column", "longer than the list of columns");
  stage_check_left_out (table, "a row", "is not written as the others are");
  g_clear_pointer (&table, assay_table_unref);

  table = stage_read ("a.json", "{\"schema\": {\"fields\": [], \"primaryKey\": \"index\"}, \"data\": [{\"index\": 0, \"f1\": 1}]}",
                      NULL, &error);
  g_assert_no_error (error);
  stage_check_left_out (table, "index", "numbers the rows");
}

static void
test_others (void)
{
  static const char * const others[] = {
    "{\"loss\": [0.9, 0.5], \"accuracy\": [0.6, 0.8]}",
    "{\"model\": [\"A\"], \"f1\": [0.7, 0.8]}",
    "{\"model\": [\"A\", 3], \"f1\": [0.7, 0.8]}",
    "{\"model\": [\"A\"]}",
    "{\"columns\": [\"f1\"], \"index\": [], \"data\": 3}",
    "{\"columns\": [\"f1\"], \"rows\": [], \"data\": []}",
    "{\"schema\": [], \"data\": []}",
    "[[\"A\", 0.7]]",
    "{}",
  };
  AssayResultsOptions options = { .layout = "pandas" };

  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", others[i], &options, &error);

      g_test_message ("%s", others[i]);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "no table that pandas wrote");
    }
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (5000, 'x');
  g_autofree char *json = g_strdup_printf ("{\"columns\": [\"f1\"], \"index\": [\"%s\"], \"data\": [[1]]}", name);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.json", json, NULL, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LIMIT, "a model name of 5000 bytes");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/pandas/split", test_split);
  g_test_add_func ("/formats/pandas/table", test_table);
  g_test_add_func ("/formats/pandas/lists", test_lists);
  g_test_add_func ("/formats/pandas/left-out", test_left_out);
  g_test_add_func ("/formats/pandas/others", test_others);
  g_test_add_func ("/formats/pandas/long-name", test_long_name);

  return g_test_run ();
}
