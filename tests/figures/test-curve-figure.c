#include "figures/curve-figure.h"

#include <locale.h>
#include <math.h>
#include <string.h>

#include "figure-text.h"

static const double thresholds[] = { 0, 1, 2, 3, 4 };

static const AssayCurveStyle plain = { .direction = ASSAY_DIRECTION_HIGHER, .threshold = NAN };

/* What lies on the axes is the same for all. */
static char *
steps_of (const AssayFigure *figure)
{
  g_autofree char *text = figure_to_text (figure);
  g_auto(GStrv) lines = g_strsplit (text, "\n", -1);
  GString *steps = g_string_new (NULL);

  for (guint i = 0; lines[i] != NULL; i++)
    if (g_str_has_prefix (lines[i], "line approved "))
      g_string_append_printf (steps, "%s\n", lines[i] + strlen ("line approved "));

  return g_string_free (steps, FALSE);
}

static void
test_steps (void)
{
  static const struct { guint approved[5]; const char *expected; } cases[] = {
    { { 4, 4, 4, 4, 4 }, "18,28 to 118,28\n" },
    { { 4, 3, 2, 1, 0 }, "18,28 to 43,38\n43,38 to 68,48\n68,48 to 93,58\n93,58 to 118,68\n" },
    { { 4, 4, 2, 2, 2 }, "18,28 to 43,28\n43,28 to 68,48\n68,48 to 118,48\n" },
    { { 0, 0, 0, 4, 4 }, "18,68 to 68,68\n68,68 to 93,28\n93,28 to 118,28\n" },
    { { 0, 0, 0, 0, 4 }, "18,68 to 93,68\n93,68 to 118,28\n" },
    { { 0, 0, 0, 0, 0 }, "18,68 to 118,68\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayFigure) figure = assay_curve_figure_new (thresholds, cases[i].approved, 5, &plain, 136, 85);
      g_autofree char *steps = steps_of (figure);

      g_assert_cmpstr (steps, ==, cases[i].expected);
    }
}

static void
test_present (void)
{
  static const guint approved[] = { 4, 3, 2, 1, 0 };
  AssayCurveStyle style = {
    .title = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .strict = TRUE, .threshold = 1, .threshold_text = "1.0",
    .n_approved = 3, .n_models = 7,
  };
  g_autoptr(AssayFigure) figure = assay_curve_figure_new (thresholds, approved, 5, &style, 136, 85);
  g_autofree char *text = figure_to_text (figure);

  g_assert_cmpstr (text, ==,
                   "line axis 18,68 to 118,68\n"
                   "line axis 18,68 to 18,72\ntext text middle 18,83 0\n"
                   "line axis 18,28 to 18,68\n"
                   "line axis 16,68 to 18,68\ntext text end 14,72 0\n"
                   "line axis 16,48 to 18,48\ntext text end 14,52 2\n"
                   "line axis 16,28 to 18,28\ntext text end 14,32 4\n"
                   "line approved 18,28 to 43,38\nline approved 43,38 to 68,48\n"
                   "line approved 68,48 to 93,58\nline approved 93,58 to 118,68\n"
                   "line threshold 43,2 to 43,68\n"
                   "rect threshold 40.5,35.5 5x5\n"
                   "text threshold start 47,11 approve > 1.0: 3 of 7\n");
  g_assert_cmpstr (assay_figure_get_summary (figure), ==,
                   "Models approved at each threshold of accuracy: 4 at 0, 0 at 4; now 3 of 7 at 1.0");
}

/* No label of a count is a fraction, and no mark lies outside. */
static void
test_counts (void)
{
  for (guint most = 0; most < 3000000; most = most * 3 + 1)
    {
      const guint approved[] = { most, 0 };
      const double ends[] = { -1e308, 1e308 };
      g_autoptr(AssayFigure) figure = assay_curve_figure_new (ends, approved, 2, &plain, 200, 60);

      for (guint i = 0; i < assay_figure_get_n_marks (figure); i++)
        {
          const AssayMark *mark = assay_figure_get_mark (figure, i);

          g_assert_true (mark->x >= 0 && mark->x + mark->width <= 200);
          g_assert_true (mark->y >= 0 && mark->y + mark->height <= 60);
          if (mark->kind == ASSAY_MARK_TEXT && mark->anchor == ASSAY_ANCHOR_END)
            g_assert_null (strchr (mark->text, '.'));
        }
    }
}

static void
test_words (void)
{
  static const guint approved[] = { 0, 0, 1, 1, 2 };
  g_autoptr(AssayFigure) figure = assay_curve_figure_new (thresholds, approved, 5, &plain, 136, 85);

  g_assert_cmpstr (assay_figure_get_summary (figure), ==, "Models approved at each threshold: 0 at 0, 2 at 4");
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_NUMERIC, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/curve-figure/steps", test_steps);
  g_test_add_func ("/curve-figure/present", test_present);
  g_test_add_func ("/curve-figure/counts", test_counts);
  g_test_add_func ("/curve-figure/words", test_words);

  return g_test_run ();
}
