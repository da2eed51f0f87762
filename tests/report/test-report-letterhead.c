#include "report/report-letterhead.h"

#include <string.h>

#include "report/report-error.h"
#include "sample-logo.h"

static void
test_copy (void)
{
  g_autoptr(GBytes) logo = sample_logo (60, 20);
  AssayLetterhead given = { "Example \033[31mBank\xff\n", logo };
  AssayLetterhead nothing = { "", NULL };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayLetterhead) copy = assay_letterhead_copy (&given, &error);
  g_autoptr(AssayLetterhead) empty = NULL;
  cairo_surface_t *surface;

  g_assert_no_error (error);
  g_assert_nonnull (strstr (copy->organisation, "Example"));
  g_assert_null (strpbrk (copy->organisation, "\033\n\xff"));
  g_assert_true (g_utf8_validate (copy->organisation, -1, NULL));
  surface = assay_letterhead_draw_logo (copy);
  g_assert_cmpint (cairo_image_surface_get_width (surface), ==, 60);
  g_assert_cmpint (cairo_image_surface_get_height (surface), ==, 20);
  cairo_surface_destroy (surface);

  empty = assay_letterhead_copy (&nothing, &error);
  g_assert_no_error (error);
  g_assert_null (empty->organisation);
  g_assert_null (empty->logo);
}

static void
test_long_name (void)
{
  g_autofree char *name = g_strnfill (5000, 'x');
  AssayLetterhead given = { name, NULL };
  g_autoptr(AssayLetterhead) copy = assay_letterhead_copy (&given, NULL);

  g_assert_cmpint (g_utf8_strlen (copy->organisation, -1), <=, 120);
}

static GBytes *
patched (GBytes     *png,
         gsize       offset,
         const char *bytes,
         gsize       n)
{
  guint8 *copy = g_memdup2 (g_bytes_get_data (png, NULL), g_bytes_get_size (png));

  memcpy (copy + offset, bytes, n);

  return g_bytes_new_take (copy, g_bytes_get_size (png));
}

static void
assert_refused (GBytes     *logo,
                const char *words)
{
  AssayLetterhead given = { "Example", logo };
  g_autoptr(GError) error = NULL;

  g_assert_null (assay_letterhead_copy (&given, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_LETTERHEAD);
  g_assert_nonnull (strstr (error->message, words));
}

/* A file that promises many pixels is refused before one is made. */
static void
test_hostile (void)
{
  g_autoptr(GBytes) good = sample_logo (60, 20);
  g_autoptr(GBytes) half = g_bytes_new_from_bytes (good, 0, g_bytes_get_size (good) / 2);
  g_autoptr(GBytes) head = g_bytes_new_from_bytes (good, 0, 20);
  g_autoptr(GBytes) empty = g_bytes_new_static ("", 0);
  g_autoptr(GBytes) svg = g_bytes_new_static ("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", 41);
  g_autoptr(GBytes) wide = patched (good, 16, "\xff\xff\xff\xff", 4);
  g_autoptr(GBytes) high = patched (good, 20, "\0\0\x10\0", 4);
  g_autoptr(GBytes) none = patched (good, 16, "\0\0\0\0", 4);
  g_autoptr(GBytes) huge = g_bytes_new_take (g_malloc0 (ASSAY_LETTERHEAD_MAX_BYTES + 1),
                                             ASSAY_LETTERHEAD_MAX_BYTES + 1);

  assert_refused (half, "is broken");
  assert_refused (head, "no PNG");
  assert_refused (empty, "no PNG");
  assert_refused (svg, "no PNG");
  assert_refused (wide, "4294967295 × 20 pixels");
  assert_refused (high, "60 × 4096 pixels");
  assert_refused (none, "no PNG");
  assert_refused (huge, "larger than 1 MiB");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-letterhead/copy", test_copy);
  g_test_add_func ("/report-letterhead/long-name", test_long_name);
  g_test_add_func ("/report-letterhead/hostile", test_hostile);

  return g_test_run ();
}
