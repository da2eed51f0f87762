#include "formats/naming.h"

#include "formats/format-error.h"
#include "table-text.h"

/* Rows of cells to a table whose rows were named by their columns, if they were. */
static AssayTable *
name_rows (const char * const *rows,
           gboolean            any_text,
           gboolean            expected)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GError) error = NULL;
  gboolean named = !expected;

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  for (; *rows != NULL; rows++)
    builder_add_row (builder, NULL, *rows);

  g_assert_true (assay_naming_from_columns (builder, any_text, &named, &error));
  g_assert_no_error (error);
  g_assert_cmpint (named, ==, expected);
  assay_table_builder_end_source (builder, "csv", "CSV table", "00", 1);

  return assay_table_builder_end (builder);
}

static const struct
{
  const char *rows[4];
  const char *names[3];
} cases[] = {
  { { "model=bert f1=1", "model=gpt f1=1" }, { "bert", "gpt" } },
  { { "f1=1 Model_Name=bert", "f1=1 Model_Name=gpt" }, { "bert", "gpt" } },
  { { "run=7 model=bert f1=1", "run=8 model=gpt f1=1" }, { "bert", "gpt" } },
  /* All runs of one model: the next column that tells them apart names them. */
  { { "model=bert run=r1 f1=1", "model=bert run=r2 f1=1" }, { "r1", "r2" } },
  { { "model=bert task=squad f1=1", "model=bert task=glue f1=1" }, { "bert / squad", "bert / glue" } },
  { { "model=bert task=squad seed=1 f1=1", "model=bert task=squad seed=2 f1=1" }, { "bert / 1", "bert / 2" } },
  { { "model=a task=t seed=1 f1=1", "model=a task=t seed=2 f1=1", "model=a task=u seed=2 f1=1" },
    { "a / t / 1", "a / t / 2", "a / u / 2" } },
};

static void
test_columns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = name_rows (cases[i].rows, TRUE, TRUE);

      g_test_message ("%s", cases[i].rows[0]);
      for (guint row = 0; row < assay_table_get_n_rows (table); row++)
        g_assert_cmpstr (assay_table_get_name (table, row), ==, cases[i].names[row]);
    }
}

/* The column that a person chose, whatever stands beside it. */
static void
test_chosen (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayReadChoice) choice = assay_read_choice_new (NULL, NULL, "tag");
  g_autoptr(AssayTable) table = NULL;
  gboolean named;

  assay_table_builder_set_choice (builder, choice);
  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  builder_add_row (builder, NULL, "model=bert tag=one f1=1");
  builder_add_row (builder, NULL, "model=gpt tag=two f1=1");
  g_assert_true (assay_naming_from_columns (builder, FALSE, &named, NULL));
  g_assert_true (named);
  assay_table_builder_end_source (builder, "csv", "CSV table", "00", 1);
  table = assay_table_builder_end (builder);

  g_assert_cmpstr (assay_table_get_name (table, 1), ==, "two");
  g_assert_cmpstr (assay_table_get_source (table, 0)->named_by, ==, "tag");
  g_assert_nonnull (assay_table_find_column (table, "model"));
}

/* Where no column is known to name models, texts that differ may do; times and texts that repeat do not. */
static void
test_any_text (void)
{
  static const char * const words[] = { "f1=1 who=A", "f1=1 who=B", NULL };
  static const char * const times[] = { "f1=1 start_time=8h", "f1=1 start_time=9h", NULL };
  static const char * const repeated[] = { "f1=1 who=A", "f1=1 who=A", NULL };
  static const char * const numbers[] = { "f1=1 loss=2", "f1=3 loss=4", NULL };
  static const char * const none[] = { NULL };
  g_autoptr(AssayTable) by_word = name_rows (words, TRUE, TRUE);
  g_autoptr(AssayTable) strict = name_rows (words, FALSE, FALSE);
  g_autoptr(AssayTable) by_time = name_rows (times, TRUE, FALSE);
  g_autoptr(AssayTable) by_repeated = name_rows (repeated, TRUE, FALSE);
  g_autoptr(AssayTable) by_number = name_rows (numbers, TRUE, FALSE);
  g_autoptr(AssayTable) empty = name_rows (none, TRUE, FALSE);

  g_assert_cmpstr (assay_table_get_name (by_word, 0), ==, "A");
  g_assert_cmpstr (assay_table_get_name (by_word, 1), ==, "B");
  g_assert_cmpuint (assay_table_get_n_rows (strict), ==, 2);
  g_assert_cmpuint (assay_table_get_n_rows (by_time), ==, 2);
  g_assert_cmpuint (assay_table_get_n_rows (by_repeated), ==, 2);
  g_assert_cmpuint (assay_table_get_n_rows (by_number), ==, 2);
  g_assert_cmpuint (assay_table_get_n_rows (empty), ==, 0);
}

/* The index that pandas writes: a name where it is words, nothing where it counts. */
static void
test_index (void)
{
  for (guint words = 0; words < 2; words++)
    {
      g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
      gboolean named;
      guint column;

      assay_table_builder_begin_source (builder, "a.csv", "a.csv");
      g_assert_true (assay_table_builder_column (builder, "Unnamed: 0", -1, &column, NULL));
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      if (words)
        assay_table_builder_text (builder, column, "bert", -1);
      else
        assay_table_builder_number (builder, column, 0, "0", -1);
      g_assert_true (assay_naming_from_columns (builder, TRUE, &named, NULL));
      g_assert_cmpint (named, ==, words == 1);
    }
}

static void
test_path (void)
{
  static const struct
  {
    const char *path;
    const char *name;
  } paths[] = {
    { "/x/bert-large/benchmarks/model_comparison.json", "bert-large" },
    { "/x/bert-large/holdout/accuracies.json", "bert-large" },
    { "/x/bert-large/version_0/performance.csv", "bert-large" },
    { "/x/bert-large/checkpoint-500/trainer_state.json", "checkpoint-500" },
    { "/r/resnet50.json", "resnet50" },
    { "/r/resnet50.v2.json", "resnet50.v2" },
    { "/r/resnet50/eval_results.json", "resnet50" },
    { "/r/resnet50/metrics/2024-01/results.json", "resnet50" },
    { "/r/bert-base/eval-results_3.json", "bert-base" },
    { "/r/bert/METRICS.JSON", "bert" },
    { "/r/bert/classification_report.json", "bert" },
    { "/results.json", "results" },
    { "/metrics/runs/results.json", "results" },
    { "/bert/.json", "bert" },
    { "/r/my-results.json", "my-results" },
    { "/r/a/../bert/results.json", "bert" },
    { "/r/caf\xe9.json", "caf\xef\xbf\xbd" },
    { "/r/wandb/run-20240102_030405-a1b2/files/wandb-summary.json", "run-20240102_030405-a1b2" },
    { "/forest/wandb/latest-run/files/wandb-summary.json", "forest" },
    { "-", "stdin" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *name = assay_naming_from_path (paths[i].path);

      g_assert_cmpstr (name, ==, paths[i].name);
    }
}

/* A folder that a tool made for a run names it, however plain its name is; a file that was renamed does so itself. */
static void
test_folder (void)
{
  static const struct
  {
    const char *path;
    const char *name;
  } paths[] = {
    { "/runs/detect/train/results.csv", "train" },
    { "/runs/detect/train12/results.csv", "train12" },
    { "/logs/version_0/metrics.csv", "version_0" },
    { "/runs/detect/train/bees.csv", "bees" },
    { "/results.csv", "results" },
    { "/runs/caf\xe9/results.csv", "caf\xef\xbf\xbd" },
    { "-", "stdin" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autofree char *name = assay_naming_from_folder (paths[i].path);

      g_assert_cmpstr (name, ==, paths[i].name);
    }
}

static void
test_set (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autofree char *longest = g_strnfill (4096, 'x');
  g_autofree char *longer = g_strnfill (4097, 'x');
  g_autoptr(GError) error = NULL;

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  g_assert_true (assay_table_builder_begin_row (builder, &error));
  g_assert_true (assay_naming_set (builder, longest, &error));
  g_assert_no_error (error);
  g_assert_true (assay_table_builder_begin_row (builder, &error));
  g_assert_false (assay_naming_set (builder, longer, &error));
  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/naming/columns", test_columns);
  g_test_add_func ("/formats/naming/chosen", test_chosen);
  g_test_add_func ("/formats/naming/any-text", test_any_text);
  g_test_add_func ("/formats/naming/index", test_index);
  g_test_add_func ("/formats/naming/path", test_path);
  g_test_add_func ("/formats/naming/folder", test_folder);
  g_test_add_func ("/formats/naming/set", test_set);

  return g_test_run ();
}
