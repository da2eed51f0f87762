#include "figures/hatch.h"

typedef struct
{
  const AssayMark *rect;
  guint            n;
  guint            n_falling;
} Strokes;

static void
check_stroke (double   x1,
              double   y1,
              double   x2,
              double   y2,
              gpointer user)
{
  Strokes *strokes = user;
  const AssayMark *rect = strokes->rect;

  g_assert_cmpfloat (x1, >=, rect->x - 1e-9);
  g_assert_cmpfloat (x2, <=, rect->x + rect->width + 1e-9);
  g_assert_cmpfloat (MIN (y1, y2), >=, rect->y - 1e-9);
  g_assert_cmpfloat (MAX (y1, y2), <=, rect->y + rect->height + 1e-9);
  g_assert_cmpfloat_with_epsilon (ABS (y2 - y1), x2 - x1, 1e-9);
  strokes->n++;
  strokes->n_falling += y2 > y1;
}

static Strokes
hatch (AssayInk ink,
       double   x,
       double   y,
       double   width,
       double   height)
{
  AssayMark rect = { .kind = ASSAY_MARK_RECT, .ink = ink, .x = x, .y = y, .width = width, .height = height };
  Strokes strokes = { .rect = &rect };

  assay_hatch (&rect, check_stroke, &strokes);
  strokes.rect = NULL;

  return strokes;
}

static void
test_inks (void)
{
  Strokes approved = hatch (ASSAY_INK_APPROVED, 3, 4, 20, 30);
  Strokes undecided = hatch (ASSAY_INK_UNDECIDED, 3, 4, 20, 30);
  Strokes rejected = hatch (ASSAY_INK_REJECTED, 3, 4, 20, 30);

  g_assert_cmpuint (approved.n, ==, 0);
  g_assert_cmpuint (undecided.n, ==, 10);
  g_assert_cmpuint (undecided.n_falling, ==, 0);
  g_assert_cmpuint (rejected.n, ==, 20);
  g_assert_cmpuint (rejected.n_falling, ==, 10);
}

static void
test_thin (void)
{
  for (double x = -20; x < 20; x += 1.3)
    {
      g_assert_cmpuint (hatch (ASSAY_INK_REJECTED, x, 5, 0.5, 100).n, >=, 38);
      g_assert_cmpuint (hatch (ASSAY_INK_REJECTED, x, 5, 0, 0).n, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/hatch/inks", test_inks);
  g_test_add_func ("/hatch/thin", test_thin);

  return g_test_run ();
}
