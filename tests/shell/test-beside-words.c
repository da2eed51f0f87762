#include "shell/beside-words.h"

#include <string.h>

#include "base/number.h"
#include "table/table-builder.h"

/* Models from "column=number column=number"; "-" is a number that is missing. */
static AssayTable *
new_table (const char *row)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) cells = g_strsplit (row, " ", -1);

  assay_table_builder_begin_source (builder, "models.csv", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "a", -1);
  for (guint i = 0; cells[i] != NULL; i++)
    {
      g_auto(GStrv) cell = g_strsplit (cells[i], "=", 2);
      guint column;

      g_assert_true (assay_table_builder_column (builder, cell[0], -1, &column, NULL));
      assay_table_builder_number (builder, column, g_ascii_strtod (cell[1], NULL), cell[1], strlen (cell[1]));
    }
  assay_table_builder_end_source (builder, "csv", "CSV table", "cafe", 17);

  return assay_table_builder_end (builder);
}

static const struct
{
  const char *row;
  const char *expected;
} cases[] = {
  { "accuracy=0.91", "0.91" },
  { "accuracy=0.91 accuracy_stderr=0.020", "0.91 ± 0.020 (standard error)" },
  { "accuracy=0.91 accuracy_std=0.02", "0.91 ± 0.02 (standard deviation)" },
  { "accuracy=0.91 accuracy_stderr=0.02 n_samples=500", "0.91 ± 0.02 (standard error), n = 500" },
  { "accuracy=0.91 n_samples=500", "0.91, n = 500" },
  { "accuracy=0.91 f1_stderr=0.02 f1=0.9", "0.91" },
  { "accuracy=0.91 accuracy_ci_low=0.89 accuracy_ci_high=0.93", "0.91 (interval 0.89 to 0.93)" },
  { "accuracy=0.91 accuracy_ci_low=0.89", "0.91" },
};

static void
test_words (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = new_table (cases[i].row);
      const AssayColumn *metric = assay_table_find_column (table, "accuracy");
      char buffer[ASSAY_NUMBER_BUFFER];
      g_autofree char *words = NULL;
      AssayBeside beside;

      assay_beside_find (&beside, table, metric);
      words = assay_beside_to_words (&beside, 0, assay_column_get_text (metric, 0, buffer));
      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

/* What the file says of the interval is said, too. */
static void
test_level (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;
  guint columns[3];
  AssayBeside beside;

  assay_table_builder_begin_source (builder, "models.csv", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "a", -1);
  g_assert_true (assay_table_builder_column (builder, "acc", -1, &columns[0], NULL));
  g_assert_true (assay_table_builder_column (builder, "from", -1, &columns[1], NULL));
  g_assert_true (assay_table_builder_column (builder, "to", -1, &columns[2], NULL));
  for (guint i = 0; i < 3; i++)
    assay_table_builder_number (builder, columns[i], 0.5, "0.5", 3);
  assay_table_builder_pair (builder, columns[1], ASSAY_PAIRING_LOW, "acc", 0.95);
  assay_table_builder_pair (builder, columns[2], ASSAY_PAIRING_HIGH, "acc", 0.95);
  assay_table_builder_end_source (builder, "csv", "CSV table", "cafe", 17);
  table = assay_table_builder_end (builder);

  assay_beside_find (&beside, table, assay_table_find_column (table, "acc"));
  words = assay_beside_to_words (&beside, 0, "0.5");
  g_assert_cmpstr (words, ==, "0.5 (95 % interval 0.5 to 0.5)");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/beside-words/words", test_words);
  g_test_add_func ("/beside-words/level", test_level);

  return g_test_run ();
}
