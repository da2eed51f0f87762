#include "shell/table-columns.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

/* Keys of the columns from left to right, as in "verdict name column:accuracy margin". */
static char *
keys_of (GPtrArray *columns)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", ((AssayTableColumn *) columns->pdata[i])->id);

  return g_string_free (text, FALSE);
}

/* One model; a name with "=" is a metric, any other a text. */
static AssayTable *
new_table (const char *names)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) words = g_strsplit (names, " ", -1);
  guint column;

  assay_table_builder_begin_source (builder, "stage.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "A", -1);
  for (char **word = words; *word != NULL; word++)
    {
      gboolean is_metric = g_str_has_suffix (*word, "=");

      g_assert_true (assay_table_builder_column (builder, *word, strlen (*word) - is_metric, &column, NULL));
      if (is_metric)
        assay_table_builder_number (builder, column, 0.5, "0.5", 3);
      else
        assay_table_builder_text (builder, column, "words", -1);
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

static GPtrArray *
choose (AssayTable *table,
        const char *metric)
{
  g_autoptr(AssayReview) review = stage_review (table, metric, "0.4");

  return assay_table_columns_choose (assay_review_get_evaluation (review));
}

typedef struct
{
  const char *names;
  const char *metric;
  const char *expected;
} Case;

static const Case cases[] = {
  { "accuracy= f1=", "accuracy", "verdict name column:accuracy column:f1 margin" },
  /* What the rule stands on comes first. */
  { "accuracy= f1=", "f1", "verdict name column:f1 column:accuracy margin" },
  { "note accuracy= family", "accuracy", "verdict name column:accuracy margin column:note column:family" },
  /* A rule on a metric that is not there. */
  { "accuracy=", "recall", "verdict name column:accuracy margin" },
  /* Twelve metrics and eight attributes at most. */
  { "m1= m2= m3= m4= m5= m6= m7= m8= m9= m10= m11= m12= m13= m14=", "m14",
    "verdict name column:m14 column:m1 column:m2 column:m3 column:m4 column:m5 column:m6 column:m7 column:m8 column:m9 "
    "column:m10 column:m11 margin" },
  { "m= a1 a2 a3 a4 a5 a6 a7 a8 a9", "m",
    "verdict name column:m margin column:a1 column:a2 column:a3 column:a4 column:a5 column:a6 column:a7 column:a8" },
};

static void
test_choose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = new_table (cases[i].names);
      g_autoptr(GPtrArray) columns = choose (table, cases[i].metric);
      g_autofree char *keys = keys_of (columns);

      g_assert_cmpstr (keys, ==, cases[i].expected);
    }
}

/* Every rule's metric is shown, however many there are; but a thousand columns would stop the window. */
static void
test_many_rules (void)
{
  g_autoptr(AssayTable) table = stage_wide_table (1, 60);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_rule_unref);
  g_autoptr(AssayPolicy) policy = NULL;
  g_autoptr(AssayReview) review = NULL;
  g_autoptr(GPtrArray) columns = NULL;

  for (guint i = 0; i < 60; i++)
    {
      g_autofree char *metric = g_strdup_printf ("m%u", 59 - i);
      const AssayRuleSpec spec = { .metric = metric, .direction = ASSAY_DIRECTION_HIGHER, .approve = "1" };

      g_ptr_array_add (rules, assay_rule_new (&spec, NULL));
    }
  policy = assay_policy_new (NULL, NULL, (AssayRule **) rules->pdata, rules->len);
  review = assay_review_new (table, policy);
  columns = assay_table_columns_choose (assay_review_get_evaluation (review));

  g_assert_cmpuint (columns->len, ==, 41);
  g_assert_cmpstr (((AssayTableColumn *) columns->pdata[2])->id, ==, "column:m59");
  g_assert_cmpstr (((AssayTableColumn *) columns->pdata[39])->id, ==, "column:m22");
  g_assert_cmpstr (((AssayTableColumn *) columns->pdata[40])->id, ==, "margin");
}

static void
test_titles (void)
{
  g_autofree char *long_name = g_strnfill (500, 'm');
  g_autofree char *names = g_strdup_printf ("acc\nuracy= %s=", long_name);
  g_autoptr(AssayTable) table = new_table (names);
  g_autoptr(GPtrArray) columns = choose (table, "acc\nuracy");
  const AssayTableColumn *hostile = columns->pdata[2];
  const AssayTableColumn *endless = columns->pdata[3];

  g_assert_cmpstr (((AssayTableColumn *) columns->pdata[0])->title, ==, "Verdict");
  g_assert_cmpstr (((AssayTableColumn *) columns->pdata[1])->title, ==, "Model");
  g_assert_cmpstr (hostile->title, ==, "acc\\x0auracy");
  g_assert_cmpstr (hostile->id, ==, "column:acc\nuracy");
  g_assert_cmpint (g_utf8_strlen (endless->title, -1), ==, 60);
  g_assert_cmpint (strlen (endless->id), ==, strlen ("column:") + 500);
}

static void
test_equal (void)
{
  g_autoptr(AssayTable) table = new_table ("accuracy= f1= note");
  g_autoptr(AssayTable) twin = new_table ("accuracy= f1= note");
  g_autoptr(GPtrArray) a = choose (table, "accuracy");
  g_autoptr(GPtrArray) b = choose (table, "accuracy");
  g_autoptr(GPtrArray) other_order = choose (table, "f1");
  g_autoptr(GPtrArray) other_table = choose (twin, "accuracy");

  g_assert_true (assay_table_columns_equal (a, b));
  g_assert_false (assay_table_columns_equal (a, other_order));
  /* The same names, but cells of other results. */
  g_assert_false (assay_table_columns_equal (a, other_table));
  g_ptr_array_set_size (b, (int) b->len - 1);
  g_assert_false (assay_table_columns_equal (a, b));
}

static void
test_is_number (void)
{
  static const char * const expected = "..xxx.";   /* verdict name accuracy f1 margin note */
  g_autoptr(AssayTable) table = new_table ("accuracy= f1= note");
  g_autoptr(GPtrArray) columns = choose (table, "accuracy");

  g_assert_cmpuint (columns->len, ==, strlen (expected));
  for (guint i = 0; i < columns->len; i++)
    g_assert_cmpint (assay_table_column_is_number (columns->pdata[i]), ==, expected[i] == 'x');
}

static void
add_tests (void)
{
  g_test_add_func ("/table-columns/choose", test_choose);
  g_test_add_func ("/table-columns/many-rules", test_many_rules);
  g_test_add_func ("/table-columns/titles", test_titles);
  g_test_add_func ("/table-columns/equal", test_equal);
  g_test_add_func ("/table-columns/is-number", test_is_number);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
