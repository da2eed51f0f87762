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
          gboolean     names_best,
          GError     **error)
{
  static const char * const headlines[] = { "val_accuracy", NULL };
  static const char * const asides[] = { "odd", NULL };
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
  if (names_best)
    {
      plan.best = assay_document_get_root (document)->first->next->next;
      plan.headlines = headlines;
      plan.asides = asides;
    }

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
    { "best:val_loss", NULL, "forest: val_loss=0.5 val_accuracy=0.8 odd=3 epoch~2", "best:val_loss" },
    { "best:val_loss", "last", "forest: val_loss=0.7 odd=NaN epoch~3", "last" },
    { NULL, "best:val_accuracy", "forest: val_loss=0.5 val_accuracy=0.8 odd=3 epoch~2", "best:val_accuracy" },
    { NULL, "highest:val_loss", "forest: val_loss=0.9 odd=1 epoch~1", "highest:val_loss" },
    { NULL, "lowest:odd", "forest: val_loss=0.9 odd=1 epoch~1", "lowest:odd" },
    { NULL, "all", "forest epoch 1: val_loss=0.9 odd=1 epoch~1; forest epoch 2: val_loss=0.5 odd=3 val_accuracy=0.8 epoch~2; "
                   "forest epoch 3: val_loss=0.7 odd=NaN epoch~3", "all" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = read_run (cases[i].own, cases[i].wanted, FALSE, &error);
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
  g_autoptr(AssayTable) table = read_run ("best:val_loss", NULL, FALSE, &error);

  g_assert_no_error (error);
  stage_check_notice (table, "of 3 steps, epoch 2 was taken (best:val_loss)");
}

/* The step that the file calls the best is asked for by a word of its own; any object of it stands for all of it. */
static void
test_names_best (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = read_run (NULL, "best", TRUE, &error);
  g_autofree char *words = NULL;

  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "forest: val_accuracy=0.8 val_loss=0.5 epoch~2 odd~3");
  stage_check_notice (table, "of 3 steps, epoch 2 was taken (best)");
}

/* What was held out comes before the rest, what was measured in training last, whatever the order of the file; nothing is said of steps where there is one. */
static void
test_order (void)
{
  static const char json[] = "{\"train/loss\": 0.1, \"nested\": {\"f1\": 0.7, \"clock\": {\"f1\": 2}}, \"clocks\": 3,"
                             " \"val/loss\": 0.3, \"train_acc\": null, \"wall\": 4}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "bees.json", ASSAY_JSON_STRICT, NULL, NULL);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssaySteps) steps = assay_steps_new ();
  static const char * const asides[] = { "clock", NULL };
  static const char * const unused[] = { "wall", NULL };
  AssayStepsPlan plan = { .name = "bees", .asides = asides, .unused = unused };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  assay_steps_add (steps, assay_document_get_root (document));
  assay_table_builder_begin_source (builder, "bees.json", "bees.json");
  g_assert_true (assay_steps_read (steps, &plan, document, builder, NULL, &error));
  g_assert_no_error (error);
  assay_table_builder_end_source (builder, "history", "History", "00", 1);
  table = assay_table_builder_end (builder);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bees: val/loss=0.3 nested/f1=0.7 clocks=3 train/loss=0.1 nested/clock/f1~2 train_acc~null");
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
}

static void
test_refused (void)
{
  static const struct { const char *pick; const char *part; } cases[] = {
    { "first", "say last, best, all" },
    { "best", "does not say which step is the best" },
    { "best:", "does not tell" },
    { "lowest:", "picks no step" },
    { "best:odd", "highest:odd or lowest:odd" },
    { "best:f1", "no step has a number under “f1”" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = read_run (NULL, cases[i].pick, FALSE, &error);

      g_test_message ("%s", cases[i].pick);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, cases[i].part);
    }
}

/* A list of records, some of which are none; one record alone; nothing. */
static void
test_add_all (void)
{
  static const struct { const char *json; guint n; gboolean any; } cases[] = {
    { "[{\"f1\": NaN}, 3, {\"f1\": \"0.5\"}, null]", 2, TRUE },
    { "[{\"f1\": NaN}, {\"f1\": \"nan\"}, {\"loss\": 1}]", 3, FALSE },
    { "{\"f1\": 0.5}", 1, TRUE },
    { "[]", 0, FALSE },
    { "0.5", 0, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].json, strlen (cases[i].json));
      g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "a.json", ASSAY_JSON_TOLERANT, NULL, NULL);
      g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
      g_autoptr(AssaySteps) steps = assay_steps_new ();
      AssayStepsPlan plan = { .name = "bees" };
      g_autoptr(GError) error = NULL;

      g_test_message ("%s", cases[i].json);
      assay_table_builder_begin_source (builder, "a.json", "a.json");
      assay_steps_add_all (steps, assay_document_get_root (document), builder);
      g_assert_cmpuint (assay_steps_get_n (steps), ==, cases[i].n);
      g_assert_cmpint (assay_steps_any_number (steps, "f1"), ==, cases[i].any);
      g_assert_cmpint (assay_steps_read (steps, &plan, document, builder, NULL, &error), ==, cases[i].n > 0);
      if (cases[i].n == 0)
        stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no step of a run is in it");
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/steps/picks", test_picks);
  g_test_add_func ("/formats/steps/says-which", test_says_which);
  g_test_add_func ("/formats/steps/names-best", test_names_best);
  g_test_add_func ("/formats/steps/order", test_order);
  g_test_add_func ("/formats/steps/refused", test_refused);
  g_test_add_func ("/formats/steps/add-all", test_add_all);

  return g_test_run ();
}
