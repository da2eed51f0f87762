#include "figures/cairo-painter.h"

#define SIZE 40

/* How many pixels of the square are inked at all, and how many in the middle of the scale. */
static guint
count_dark (cairo_surface_t *surface,
            guint            below)
{
  const guchar *pixels = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  guint n = 0;

  for (int y = 0; y < SIZE; y++)
    for (int x = 0; x < SIZE; x++)
      n += pixels[y * stride + x * 4 + 1] < below;

  return n;
}

static cairo_surface_t *
paint (AssayFigure *figure)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_set_line_width (cr, 7);
  assay_figure_paint (figure, cr, &assay_palette_print);
  g_assert_cmpfloat (cairo_get_line_width (cr), ==, 7);
  g_assert_cmpint (cairo_status (cr), ==, CAIRO_STATUS_SUCCESS);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

static guint
paint_rect (AssayInk ink)
{
  g_autoptr(AssayFigure) figure = assay_figure_new (SIZE, SIZE);
  cairo_surface_t *surface;
  guint n;

  assay_figure_add_rect (figure, ink, 0, 0, SIZE, SIZE);
  surface = paint (figure);
  g_assert_cmpuint (count_dark (surface, 255), ==, SIZE * SIZE);
  n = count_dark (surface, 180);
  cairo_surface_destroy (surface);

  return n;
}

/* Told apart in grey too: solid is darkest, crossed darker than hatched. */
static void
test_patterns (void)
{
  guint approved = paint_rect (ASSAY_INK_APPROVED);
  guint undecided = paint_rect (ASSAY_INK_UNDECIDED);
  guint rejected = paint_rect (ASSAY_INK_REJECTED);

  g_assert_cmpuint (approved, ==, SIZE * SIZE);
  g_assert_cmpuint (rejected, <, approved);
  g_assert_cmpuint (undecided, <, rejected);
  g_assert_cmpuint (undecided, >, 0);
}

static void
test_lines_and_texts (void)
{
  g_autoptr(AssayFigure) solid = assay_figure_new (SIZE, SIZE);
  g_autoptr(AssayFigure) dashed = assay_figure_new (SIZE, SIZE);
  g_autoptr(AssayFigure) text = assay_figure_new (SIZE, SIZE);
  cairo_surface_t *surfaces[3];

  assay_figure_add_line (solid, ASSAY_INK_THRESHOLD, 20, 0, 20, SIZE, FALSE);
  assay_figure_add_line (dashed, ASSAY_INK_THRESHOLD, 20, 0, 20, SIZE, TRUE);
  assay_figure_add_text (text, ASSAY_INK_TEXT, ASSAY_ANCHOR_MIDDLE, 20, 20, "<b>8</b>");
  surfaces[0] = paint (solid);
  surfaces[1] = paint (dashed);
  surfaces[2] = paint (text);
  g_assert_cmpuint (count_dark (surfaces[0], 200), >, count_dark (surfaces[1], 200));
  g_assert_cmpuint (count_dark (surfaces[1], 200), >, 0);
  g_assert_cmpuint (count_dark (surfaces[2], 200), >, 0);
  for (guint i = 0; i < G_N_ELEMENTS (surfaces); i++)
    cairo_surface_destroy (surfaces[i]);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/cairo-painter/patterns", test_patterns);
  g_test_add_func ("/cairo-painter/lines-and-texts", test_lines_and_texts);

  return g_test_run ();
}
