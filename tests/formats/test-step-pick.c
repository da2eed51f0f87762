#include "formats/step-pick.h"

#include "stage.h"

static void
test_words (void)
{
  static const struct { const char *pick; AssayStepPickKind kind; const char *metric; } cases[] = {
    { NULL, ASSAY_STEP_PICK_LAST, NULL },
    { "last", ASSAY_STEP_PICK_LAST, NULL },
    { "all", ASSAY_STEP_PICK_ALL, NULL },
    { "best", ASSAY_STEP_PICK_BEST, NULL },
    { "best:val_loss", ASSAY_STEP_PICK_LOWEST, "val_loss" },
    { "best:val_accuracy", ASSAY_STEP_PICK_HIGHEST, "val_accuracy" },
    { "highest:val_loss", ASSAY_STEP_PICK_HIGHEST, "val_loss" },
    { "lowest:a:b", ASSAY_STEP_PICK_LOWEST, "a:b" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      AssayStepPickKind kind;
      const char *metric;

      g_assert_true (assay_step_pick_parse (cases[i].pick, &kind, &metric, &error));
      g_assert_no_error (error);
      g_assert_cmpint (kind, ==, cases[i].kind);
      g_assert_cmpstr (metric, ==, cases[i].metric);
      g_assert_true (assay_step_pick_check (cases[i].pick, NULL));
    }
}

static void
test_refused (void)
{
  static const struct { const char *pick; const char *part; } cases[] = {
    { "every", "“every” picks no step; say last, best, all, best:METRIC" },
    { "", "picks no step" },
    { "Last", "picks no step" },
    { "lowest:", "picks no step" },
    { "best:odd", "say highest:odd or lowest:odd" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_false (assay_step_pick_check (cases[i].pick, &error));
      stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT, cases[i].part);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/step-pick/words", test_words);
  g_test_add_func ("/formats/step-pick/refused", test_refused);

  return g_test_run ();
}
