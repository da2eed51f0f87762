#include "shell/reading-words.h"

#include <string.h>

#include "table/table-builder.h"

static void
add_number (AssayTableBuilder *builder,
            const char        *name,
            const char        *number)
{
  guint column;

  g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
  assay_table_builder_number (builder, column, g_ascii_strtod (number, NULL), number, strlen (number));
}

/* One model with a metric, what stands beside it, and an attribute. */
static AssayTable *
new_table (AssayReadChoice *choice,
           guint            n_left_out)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  guint family;

  assay_table_builder_set_choice (builder, choice);
  assay_table_builder_begin_source (builder, "models.csv", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "a", -1);
  add_number (builder, "accuracy", "0.9");
  add_number (builder, "accuracy_stderr", "0.01");
  add_number (builder, "quux", "3");
  g_assert_true (assay_table_builder_column (builder, "family", -1, &family, NULL));
  assay_table_builder_text (builder, family, "vit", 3);
  for (guint i = 0; i < n_left_out; i++)
    {
      g_autofree char *key = g_strdup_printf ("key%u", i);

      assay_table_builder_leave_out (builder, key, "a list");
    }
  if (n_left_out > 0)
    assay_table_builder_notice (builder, g_strdup ("Something stood out"));
  assay_table_builder_end_source (builder, "csv", "CSV table", "cafe", 17);

  return assay_table_builder_end (builder);
}

static void
test_found (void)
{
  g_autoptr(AssayTable) clean = new_table (NULL, 0);
  g_autoptr(AssayTable) table = new_table (NULL, 3);
  g_autofree char *short_words = assay_reading_words_found (clean);
  g_autofree char *words = assay_reading_words_found (table);

  g_assert_cmpstr (short_words, ==, "CSV table · 1 model · 2 metrics · 1 standard error");
  g_assert_cmpstr (words, ==, "CSV table · 1 model · 2 metrics · 1 standard error · 3 values not used · 1 note");
}

static const struct
{
  const char    *column;
  int            role;
  AssayDirection direction;
  const char    *expected;
} cases[] = {
  { "accuracy", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_NONE, "metric · higher is better, by its name" },
  { "accuracy", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_LOWER, "metric · lower is better, as you chose" },
  { "accuracy", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE, "attribute, as you chose" },
  { "accuracy_stderr", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_NONE, "standard error of accuracy" },
  { "accuracy_stderr", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_NONE,
    "metric, as you chose · direction not known" },
  { "quux", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_NONE, "metric · direction not known" },
  { "family", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_NONE, "attribute without numbers" },
};

static void
test_columns (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayReadChoice) choice =
        assay_read_choice_with_column (NULL, cases[i].column, cases[i].role, cases[i].direction);
      g_autoptr(AssayTable) table = new_table (choice, 0);
      g_autofree char *words =
        assay_reading_words_column (assay_table_find_column (table, cases[i].column),
                                    assay_read_choice_find_column (choice, cases[i].column));

      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

static const struct
{
  const char *pick;
  const char *expected;
} picks[] = {
  { "last", "The last step" },
  { "all", "Every step, each as a model" },
  { "best:eval/loss", "The step with the best eval/loss" },
  { "highest:a:b", "The step with the highest a:b" },
  { "lowest:x\n", "The step with the lowest x\\x0a" },
  { "first", "first" },
};

static void
test_picks (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (picks); i++)
    {
      g_autofree char *words = assay_reading_words_pick (picks[i].pick);

      g_assert_cmpstr (words, ==, picks[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-words/found", test_found);
  g_test_add_func ("/reading-words/columns", test_columns);
  g_test_add_func ("/reading-words/picks", test_picks);

  return g_test_run ();
}
