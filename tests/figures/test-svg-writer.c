#include <locale.h>
#include <string.h>

#include "figures/svg-writer.h"

static void
test_text (void)
{
  g_autoptr(AssayFigure) figure = assay_figure_new (100, 50.5);
  g_autofree char *svg = NULL;

  assay_figure_set_summary (figure, "Two & more");
  assay_figure_add_rect (figure, ASSAY_INK_APPROVED, 1.005, 2.25, 3.5, 1.0 / 3);
  assay_figure_add_rect (figure, ASSAY_INK_UNDECIDED, 0, 0, 6, 4);
  assay_figure_add_line (figure, ASSAY_INK_THRESHOLD, 10, 0, 10, -40.125, FALSE);
  assay_figure_add_line (figure, ASSAY_INK_REJECT, 5, 0, 5, 40, TRUE);
  assay_figure_add_text (figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_MIDDLE, 7, 8, "0.8 <b>");
  svg = assay_figure_to_svg (figure);
  g_assert_cmpstr (svg, ==,
                   "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 100 50.5\" width=\"100\" "
                   "height=\"50.5\" aria-label=\"Two &amp; more\">\n"
                   "<title>Two &amp; more</title>\n"
                   "<g font-family=\"sans-serif\" font-size=\"11\">\n"
                   "<rect class=\"approved\" x=\"1\" y=\"2.25\" width=\"3.5\" height=\"0.33\" fill=\"#26845a\"/>\n"
                   "<rect class=\"undecided\" x=\"0\" y=\"0\" width=\"6\" height=\"4\" fill=\"#a86a00\" "
                   "fill-opacity=\"0.25\"/>\n"
                   "<path class=\"undecided\" fill=\"none\" stroke=\"#a86a00\" d=\"M1 4L5 0\"/>\n"
                   "<line class=\"threshold\" x1=\"10\" y1=\"0\" x2=\"10\" y2=\"-40.13\" stroke=\"#1a1a1a\" "
                   "stroke-width=\"1.5\"/>\n"
                   "<line class=\"reject\" x1=\"5\" y1=\"0\" x2=\"5\" y2=\"40\" stroke=\"#7a1a14\" "
                   "stroke-width=\"1.5\" stroke-dasharray=\"4 3\"/>\n"
                   "<text class=\"text\" x=\"7\" y=\"8\" fill=\"#333333\" text-anchor=\"middle\">0.8 &lt;b&gt;</text>\n"
                   "</g>\n</svg>\n");
}

static void
test_hostile (void)
{
  static const char *const names[] = {
    "<script>alert(1)</script>", "]]>", "\" onload=\"x", "' x='", "\033[31m", "\342\200\256evil", "&amp;<", "\001\377",
  };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr(AssayFigure) figure = assay_figure_new (10, 10);
      g_autofree char *svg = NULL;

      assay_figure_set_summary (figure, names[i]);
      assay_figure_add_text (figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_START, 0, 0, names[i]);
      svg = assay_figure_to_svg (figure);
      g_assert_cmpint (g_utf8_validate (svg, -1, NULL), ==, TRUE);
      g_assert_null (strstr (svg, "<script"));
      g_assert_null (strstr (svg, "]]>"));
      g_assert_null (strstr (svg, "\" onload"));
      g_assert_null (strstr (svg, "\033"));
      g_assert_null (strstr (svg, "\342\200\256"));
      g_assert_null (strstr (svg, "\001"));
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_NUMERIC, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/svg-writer/text", test_text);
  g_test_add_func ("/svg-writer/hostile", test_hostile);

  return g_test_run ();
}
