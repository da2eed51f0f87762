#include "formats/layouts.h"

#include "stage.h"

static void
test_records (void)
{
  static const struct
  {
    const char *text;
    const char *expected;
  } cases[] = {
    { "{\"model\": \"A\", \"f1\": 0.82}\n{\"model\": \"B\", \"f1\": 0.76}\n", "A: f1=0.82; B: f1=0.76" },
    { "{\"model\": \"A\", \"f1\": 0.82}\r\n\r\n{\"model\": \"B\", \"f1\": 0.76}", "A: f1=0.82; B: f1=0.76" },
    { "{\"model\": \"A\", \"f1\": 0.82} {\"model\": \"B\"}", "A: f1=0.82; B:" },
    { "{\"model\": \"A\",\n \"f1\": 0.82}\n{\"model\": \"B\", \"mae\": 3}", "A: f1=0.82; B: mae=3" },
    { "{\"model\": \"A\", \"t\": {\"f1\": 0.8}}\n{\"model\": \"B\"}", "A: t/f1=0.8; B:" },
    { "{\"f1\": 0.82}\n{\"f1\": 0.76}", "record 1: f1=0.82; record 2: f1=0.76" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    stage_check (cases[i].text, "jsonl", cases[i].expected);
}

/* A run that is still writing leaves half a line. */
static void
test_torn (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("log.jsonl", "{\"model\": \"A\", \"f1\": 0.82}\n{\"model\": \"B\", \"f1\": 0.76}\n"
                                                         "{\"model\": \"C\", \"f", NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: f1=0.82; B: f1=0.76");
  g_assert_true (assay_table_get_source (table, 0)->is_partial);
  stage_check_notice (table, "Line 3 is cut off");
}

static void
test_broken_in_the_middle (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("log.jsonl", "{\"model\": \"A\", \"f1\": 0.82}\n{\"model\": \"B\", \"f1\" 0.76}\n"
                                                         "{\"model\": \"C\", \"f1\": 0.7}\n", NULL, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_SYNTAX, ":2:21");
}

/* A value that is no record keeps its place in the count of records. */
static void
test_other_values (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("log.jsonl", "{\"f1\": 0.82}\n{\"f1\": 0.8}\n7\n[{\"f1\": 1}]\n{\"f1\": 0.76}\n",
                                            NULL, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "record 1: f1=0.82; record 2: f1=0.8; record 5: f1=0.76");
  stage_check_left_out (table, "a record", "a bare value");
  stage_check_left_out (table, "a record", "a list");
}

static void
test_long_first_record (void)
{
  g_autofree char *note = g_strnfill (1200000, 'x');
  g_autofree char *text = g_strdup_printf ("{\"model\": \"A\", \"f1\": 0.82, \"history\": [\"%s\"]}\n"
                                           "{\"model\": \"B\", \"f1\": 0.76}\n", note);

  stage_check (text, "jsonl", "A: f1=0.82; B: f1=0.76");
}

static void
test_forced_on_a_table_of_text (void)
{
  static const AssayResultsOptions options = { .layout = "jsonl" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("a.csv", "model,f1\nA,0.82\n", &options, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "layout “jsonl” does not fit: the file holds text that is not JSON");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/jsonl/records", test_records);
  g_test_add_func ("/formats/jsonl/torn", test_torn);
  g_test_add_func ("/formats/jsonl/broken-in-the-middle", test_broken_in_the_middle);
  g_test_add_func ("/formats/jsonl/other-values", test_other_values);
  g_test_add_func ("/formats/jsonl/long-first-record", test_long_first_record);
  g_test_add_func ("/formats/jsonl/forced-on-a-table-of-text", test_forced_on_a_table_of_text);

  return g_test_run ();
}
