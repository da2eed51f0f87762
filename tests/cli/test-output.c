#include "cli/output.h"

typedef struct
{
  const char *text;
  guint       width;
} WidthCase;

static const WidthCase width_cases[] = {
  { "", 0 },
  { "model", 5 },
  { "modèle", 6 },
  { "mode\xcc\x80le", 6 },   /* a combining accent takes no place */
  { "模型", 4 },
};

static void
test_width (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (width_cases); i++)
    g_assert_cmpuint (assay_output_width (width_cases[i].text), ==, width_cases[i].width);
}

static void
test_signs_differ (void)
{
  for (guint a = 0; a < ASSAY_N_VERDICTS; a++)
    {
      g_assert_cmpuint (assay_output_width (assay_output_verdict_sign (a)), ==, 1);
      for (guint b = a + 1; b < ASSAY_N_VERDICTS; b++)
        g_assert_cmpstr (assay_output_verdict_sign (a), !=, assay_output_verdict_sign (b));
    }
}

static void
test_stories_are_escaped (void)
{
  if (g_test_subprocess ())
    {
      assay_output_complain ("no model \x1b[31mred");
      return;
    }

  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
  g_test_trap_assert_stderr ("*no model *red*");
  g_test_trap_assert_stderr_unmatched ("*\x1b*");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cli/output/width", test_width);
  g_test_add_func ("/cli/output/signs-differ", test_signs_differ);
  g_test_add_func ("/cli/output/stories-are-escaped", test_stories_are_escaped);

  return g_test_run ();
}
