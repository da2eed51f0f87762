#include "report/report-paper.h"

static void
test_names (void)
{
  static const struct { const char *id; gboolean known; AssayPaper paper; } cases[] = {
    { "a4", TRUE, ASSAY_PAPER_A4 }, { "A4", TRUE, ASSAY_PAPER_A4 }, { "letter", TRUE, ASSAY_PAPER_LETTER },
    { "Letter", TRUE, ASSAY_PAPER_LETTER }, { "", FALSE, 0 }, { "a5", FALSE, 0 }, { "a4 ", FALSE, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayPaper paper = ASSAY_N_PAPERS;

      g_assert_cmpint (assay_paper_from_id (cases[i].id, &paper), ==, cases[i].known);
      g_assert_cmpint (paper, ==, cases[i].known ? cases[i].paper : ASSAY_N_PAPERS);
    }

  for (guint paper = 0; paper < ASSAY_N_PAPERS; paper++)
    {
      AssayPaper again;

      g_assert_true (assay_paper_from_id (assay_paper_to_id ((AssayPaper) paper), &again));
      g_assert_cmpint (again, ==, paper);
    }
}

/* 210 x 297 mm, and 8.5 x 11 inches. */
static void
test_sizes (void)
{
  g_assert_cmpfloat_with_epsilon (assay_paper_get_width (ASSAY_PAPER_A4), 210 / 25.4 * 72, 0.01);
  g_assert_cmpfloat_with_epsilon (assay_paper_get_height (ASSAY_PAPER_A4), 297 / 25.4 * 72, 0.01);
  g_assert_cmpfloat (assay_paper_get_width (ASSAY_PAPER_LETTER), ==, 8.5 * 72);
  g_assert_cmpfloat (assay_paper_get_height (ASSAY_PAPER_LETTER), ==, 11 * 72);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-paper/names", test_names);
  g_test_add_func ("/report-paper/sizes", test_sizes);

  return g_test_run ();
}
