#include "figure-text.h"

static void
test_marks (void)
{
  g_autoptr(AssayFigure) figure = assay_figure_new (100, 50);
  g_autofree char *text = NULL;

  assay_figure_add_rect (figure, ASSAY_INK_APPROVED, 1, 2, 3, 4);
  assay_figure_add_line (figure, ASSAY_INK_REJECT, 10, 40, 5, 0, TRUE);
  assay_figure_add_text (figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_END, 7, 8, "<0.8>");
  text = figure_to_text (figure);
  g_assert_cmpstr (text, ==,
                   "rect approved 1,2 3x4\n"
                   "line reject 10,40 to 5,0 dashed\n"
                   "text text end 7,8 <0.8>\n");
  g_assert_cmpfloat (assay_figure_get_width (figure), ==, 100);
  g_assert_cmpfloat (assay_figure_get_height (figure), ==, 50);
}

static void
test_summary (void)
{
  g_autoptr(AssayFigure) figure = assay_figure_new (1, 1);

  g_assert_cmpstr (assay_figure_get_summary (figure), ==, NULL);
  assay_figure_set_summary (figure, "one");
  assay_figure_set_summary (figure, "two");
  g_assert_cmpstr (assay_figure_get_summary (figure), ==, "two");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/figure/marks", test_marks);
  g_test_add_func ("/figure/summary", test_summary);

  return g_test_run ();
}
