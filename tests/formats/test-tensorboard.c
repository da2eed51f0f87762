#include "formats/layouts.h"

#include "stage.h"

#define POINTS "[[1700000000.5, 10, 0.9], [1700000001, 20, 0.50]]"
#define LINES "Wall time,Step,Value\n1700000000.5,10,0.9\n1700000001,20,0.50\n"

static char *
read_as (const char  *name,
         const char  *text,
         const char  *pick)
{
  AssayResultsOptions options = { .pick = pick };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read (name, text, &options, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, "tensorboard");

  return stage_describe (table);
}

static void
test_names (void)
{
  static const struct
  {
    const char *name;
    const char *text;
    const char *pick;
    const char *expected;
  } cases[] = {
    { "run-bees_v1-tag-val_loss.json", POINTS, NULL, "bees_v1: val_loss=0.50" },
    { "run-bees-tag-val_loss.csv", LINES, NULL, "bees: val_loss=0.50" },
    { "bees/run-.-tag-loss.json", POINTS, NULL, "bees: loss=0.50" },
    { "run-a-tag-b-tag-c.json", POINTS, NULL, "a: b-tag-c=0.50" },
    { "run-bees-tag-epoch.json", POINTS, NULL, "bees: epoch=0.50" },
    { "bees.json", POINTS, NULL, "bees: value=0.50" },
    { "bees/run-x-tag-.json", POINTS, NULL, "run-x-tag-: value=0.50" },
    { "run-bees-tag-loss.json", POINTS, "highest:loss", "bees: loss=0.9" },
    { "run-bees-tag-loss.csv", LINES, "all", "bees Step 10: loss=0.9; bees Step 20: loss=0.50" },
    { "run-bees-tag-loss.json", "[[1700000000, 10, NaN]]", NULL, "bees: loss=NaN" },
    { "run-bees-tag-loss.json", "[[1700000000, 10, \"Infinity\"]]", NULL, "bees: loss=Infinity" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *words = read_as (cases[i].name, cases[i].text, cases[i].pick);

      g_assert_cmpstr (words, ==, cases[i].expected);
    }
}

/* Scalars of one run are one model, whenever they were written. */
static void
test_joined (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  stage_write (stage, "run-bees-tag-acc.json", "[[1700000000, 10, 0.9]]");
  stage_write (stage, "run-bees-tag-loss.csv", "Wall time,Step,Value\n1700000099,15,0.5\n");
  table = stage_open (stage, ".", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bees: acc=0.9 loss=0.5");
  stage_check_left_out (table, "Wall time", "says when a value was written");
  stage_check_left_out (table, "Step", "says when a value was written");
}

/* A metric without a name takes the one that is asked for. */
static void
test_unnamed (void)
{
  static const AssayResultsOptions options = { .metric = "reward" };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("bees.json", POINTS, &options, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bees: reward=0.50");
  g_assert_true (assay_column_is_unnamed (assay_table_get_column (table, 0)));
}

static void
test_not_ours (void)
{
  static const char * const cases[] = {
    "[[1, 2], [3, 4]]", "[[1, 2, 3]]", "[[1700000000, 1.5, 0.2]]", "[[1700000000, \"a\", 0.2]]", "[[1700000000, 1, [2]]]", "[]",
  };
  static const AssayResultsOptions options = { .layout = "tensorboard" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", cases[i], NULL, &error);

      g_test_message ("%s", cases[i]);
      g_assert_null (table);
      g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS);
    }

  for (gsize i = 0; i < 2; i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("a.json", i == 0 ? "[[1], 2, null]" : "{}", &options, &error);

      g_assert_null (table);
      stage_check_error (error, i == 0 ? ASSAY_FORMAT_ERROR_NO_RESULTS : ASSAY_FORMAT_ERROR_LAYOUT,
                         i == 0 ? "no step of a run" : "needs a list of records");
    }

  stage_check ("Wall time,Step,Value,model\n1,2,3,A\n", "csv", "A: Value=3 Wall time~1 Step~2");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/tensorboard/names", test_names);
  g_test_add_func ("/formats/tensorboard/joined", test_joined);
  g_test_add_func ("/formats/tensorboard/unnamed", test_unnamed);
  g_test_add_func ("/formats/tensorboard/not-ours", test_not_ours);

  return g_test_run ();
}
