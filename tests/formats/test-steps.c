#include "formats/steps.h"

#include <string.h>

#include "formats/format-error.h"
#include "stage.h"

static const char run[] =
  "[{\"epoch\": 1, \"val_loss\": 0.9, \"odd\": 1}, {\"epoch\": 2, \"val_loss\": 0.5, \"odd\": 3},"
  " {\"epoch\": 2, \"val_accuracy\": 0.8, \"val_loss\": null}, {\"epoch\": 3, \"val_loss\": \"0.7\", \"odd\": NaN}]";

/* What is read of the run above; steps of one epoch are one. */
static AssayTable *
read_run (const char  *own,
          const char  *wanted,
          GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (run, strlen (run));
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "runs/forest/log.json", ASSAY_JSON_TOLERANT, NULL, NULL);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  AssayStepsPlan plan = { .axis = "epoch", .pick = own };
  AssayResultsOptions options = { .pick = wanted };
  const AssayNode *last = NULL;

  for (const AssayNode *child = assay_document_get_root (document)->first; child != NULL; last = child, child = child->next)
    if (last != NULL && assay_node_get_member (last, "epoch")->number == assay_node_get_member (child, "epoch")->number)
      assay_steps_merge (steps, child);
    else
      assay_steps_add (steps, child);
  g_assert_cmpuint (assay_steps_get_n (steps), ==, 3);

  assay_table_builder_begin_source (builder, "log.json", "log.json");
  if (!assay_steps_read (steps, &plan, document, builder, &options, error))
    return NULL;
  assay_table_builder_end_source (builder, "history", "History", "00", 1);

  return assay_table_builder_end (builder);
}

static void
test_picks (void)
{
  static const struct
  {
    const char *own;
    const char *wanted;
    const char *expected;
    const char *pick;
  } cases[] = {
    { NULL, NULL, "forest: val_loss=0.7 odd=NaN epoch~3", "last" },
    { "best:val_loss", NULL, "forest: val_loss=0.5 odd=3 val_accuracy=0.8 epoch~2", "best:val_loss" },
    { "best:val_loss", "last", "forest: val_loss=0.7 odd=NaN epoch~3", "last" },
    { NULL, "best:val_accuracy", "forest: val_loss=0.5 odd=3 val_accuracy=0.8 epoch~2", "best:val_accuracy" },
    { NULL, "highest:val_loss", "forest: val_loss=0.9 odd=1 epoch~1", "highest:val_loss" },
    { NULL, "lowest:odd", "forest: val_loss=0.9 odd=1 epoch~1", "lowest:odd" },
    { NULL, "all", "forest epoch 1: val_loss=0.9 odd=1 epoch~1; forest epoch 2: val_loss=0.5 odd=3 val_accuracy=0.8 epoch~2; "
                   "forest epoch 3: val_loss=0.7 odd=NaN epoch~3", "all" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = read_run (cases[i].own, cases[i].wanted, &error);
      g_autofree char *words = NULL;
      const AssaySource *source;

      g_assert_no_error (error);
      words = stage_describe (table);
      source = assay_table_get_source (table, 0);
      g_assert_cmpstr (words, ==, cases[i].expected);
      g_assert_cmpstr (source->pick, ==, cases[i].pick);
      g_assert_cmpuint (source->n_steps, ==, 3);
    }
}

static void
test_says_which (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = read_run ("best:val_loss", NULL, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "Of 3 steps, epoch 2 was taken (best:val_loss)");
}

static void
test_refused (void)
{
  static const struct { const char *pick; const char *part; } cases[] = {
    { "first", "say last, all" },
    { "best:", "does not tell" },
    { "lowest:", "picks no step" },
    { "best:odd", "highest:odd or lowest:odd" },
    { "best:f1", "no step has a number under “f1”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = read_run (NULL, cases[i].pick, &error);

      g_test_message ("%s", cases[i].pick);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, cases[i].part);
    }
}

static void
test_check_pick (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_steps_check_pick (NULL, NULL));
  g_assert_true (assay_steps_check_pick ("all", NULL));
  g_assert_false (assay_steps_check_pick ("every", &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, "“every” picks no step");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/steps/picks", test_picks);
  g_test_add_func ("/formats/steps/says-which", test_says_which);
  g_test_add_func ("/formats/steps/refused", test_refused);
  g_test_add_func ("/formats/steps/check-pick", test_check_pick);

  return g_test_run ();
}
