#include "formats/split.h"

#include "stage.h"

static void
test_from_name (void)
{
  static const struct { const char *name; AssaySplit split; } cases[] = {
    { "train_loss", ASSAY_SPLIT_TRAINING },
    { "train/loss", ASSAY_SPLIT_TRAINING },
    { "Training Accuracy", ASSAY_SPLIT_TRAINING },
    { "loss.train", ASSAY_SPLIT_TRAINING },
    { "train_val_gap", ASSAY_SPLIT_TRAINING },
    { "val_loss", ASSAY_SPLIT_HELD_OUT },
    { "eval/f1", ASSAY_SPLIT_HELD_OUT },
    { "best_test_acc", ASSAY_SPLIT_HELD_OUT },
    { "predict_wer", ASSAY_SPLIT_HELD_OUT },
    { "loss", ASSAY_SPLIT_UNKNOWN },
    { "strain_rate", ASSAY_SPLIT_UNKNOWN },
    { "value", ASSAY_SPLIT_UNKNOWN },
    { "_-/", ASSAY_SPLIT_UNKNOWN },
    { "", ASSAY_SPLIT_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].name);
      g_assert_cmpint (assay_split_from_name (cases[i].name), ==, cases[i].split);
    }
}

/* Columns "NAME" with a number, or "NAME=WORD". */
static guint
count_notices (const char *columns)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GBytes) bytes = g_bytes_new_static ("{}", 2);
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "r/bees.json", ASSAY_JSON_STRICT, NULL, NULL);
  g_auto(GStrv) names = g_strsplit (columns, " ", -1);
  g_autoptr(AssayTable) table = NULL;

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (names[i], "=", 2);
      guint column;

      g_assert_true (assay_table_builder_column (builder, parts[0], -1, &column, NULL));
      if (parts[1] != NULL)
        assay_table_builder_text (builder, column, parts[1], -1);
      else
        assay_table_builder_number (builder, column, 1, "1", -1);
    }

  assay_split_check_training (document, builder);
  assay_table_builder_end_source (builder, "record", "Record", "00", 1);
  table = assay_table_builder_end (builder);
  if (assay_table_get_n_notices (table) > 0)
    stage_check_notice (table, "bees.json: all its metrics were measured in training");

  return assay_table_get_n_notices (table);
}

static void
test_check_training (void)
{
  g_assert_cmpuint (count_notices ("train_loss"), ==, 1);
  g_assert_cmpuint (count_notices ("train_loss epoch note=eval train/f1"), ==, 1);
  g_assert_cmpuint (count_notices ("train_loss eval_loss"), ==, 0);
  g_assert_cmpuint (count_notices ("train_loss f1"), ==, 0);
  g_assert_cmpuint (count_notices ("epoch"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/split/from-name", test_from_name);
  g_test_add_func ("/formats/split/check-training", test_check_training);

  return g_test_run ();
}
