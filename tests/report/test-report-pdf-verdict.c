#include "report/report-pdf-verdict.h"

#include <glib.h>

#define SIZE 24

static char *
draw (AssayVerdict verdict)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, SIZE, SIZE);
  cairo_t *cr = cairo_create (surface);
  const guchar *pixels;
  char *text;

  /* A current point left behind by text must not be joined to the sign. */
  cairo_move_to (cr, 0, SIZE);
  assay_pdf_verdict_sign (cr, verdict, 0, 0, SIZE);
  g_assert_false (cairo_has_current_point (cr));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pixels = cairo_image_surface_get_data (surface);
  text = g_malloc0 (SIZE * SIZE + 1);
  for (guint i = 0; i < SIZE * SIZE; i++)
    text[i] = pixels[i / SIZE * cairo_image_surface_get_stride (surface) + i % SIZE] > 127 ? '#' : '.';
  cairo_surface_destroy (surface);

  return text;
}

/* Drawn without colour, the four differ by shape. */
static void
test_shapes (void)
{
  g_autoptr(GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (int verdict = ASSAY_VERDICT_APPROVED; verdict < ASSAY_N_VERDICTS; verdict++)
    {
      char *shape = draw (verdict);

      g_assert_cmpint (shape[(SIZE - 1) * SIZE], ==, '.');
      g_assert_true (g_hash_table_add (seen, shape));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-verdict/shapes", test_shapes);

  return g_test_run ();
}
