#include "shell/verdict-mark.h"

static void
test_told_apart (void)
{
  for (guint a = 0; a < ASSAY_N_VERDICTS; a++)
    {
      g_assert_cmpint (g_utf8_strlen (assay_verdict_mark_symbol (a), -1), ==, 1);
      for (guint b = a + 1; b < ASSAY_N_VERDICTS; b++)
        {
          g_assert_cmpstr (assay_verdict_mark_symbol (a), !=, assay_verdict_mark_symbol (b));
          g_assert_cmpstr (assay_verdict_mark_css_class (a), !=, assay_verdict_mark_css_class (b));
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/verdict-mark/told-apart", test_told_apart);

  return g_test_run ();
}
