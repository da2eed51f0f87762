#include <locale.h>
#include <math.h>

#include "figure-text.h"
#include "figures/histogram-figure.h"
#include "numbers.h"

#define NO_BOUNDS .approve_low = NAN, .approve_high = NAN, .reject_low = NAN, .reject_high = NAN

typedef struct
{
  const char         *name;
  const char         *words;
  double              low, high;
  guint               n_bins;
  double              width;
  AssayHistogramStyle style;
  const char         *expected;
} FigureCase;

static const FigureCase cases[] = {
  { "without a rule", "1 1 3", 0, 4, 4, 40, { NO_BOUNDS },
    "rect neutral 10.5,0 9x40\nrect neutral 30.5,20 9x20\n" },
  { "higher", "1 1 3", 0, 4, 4, 40,
    { .direction = ASSAY_DIRECTION_HIGHER, .approve_low = 2, .approve_high = NAN, .reject_low = NAN,
      .reject_high = NAN },
    "rect undecided 10.5,0 9x40\nrect approved 30.5,20 9x20\nline threshold 20,0 to 20,40\n" },
  { "a bound crosses a bar", "1 1 3", 0, 4, 4, 40,
    { .direction = ASSAY_DIRECTION_HIGHER, .approve_low = 3.5, .approve_high = NAN, .reject_low = 1.5,
      .reject_high = NAN },
    "rect rejected 10.5,0 4.5x40\nrect undecided 15,0 4.5x40\n"
    "rect undecided 30.5,20 4.5x20\nrect approved 35,20 4.5x20\n"
    "line reject 15,0 to 15,40 dashed\nline threshold 35,0 to 35,40\n" },
  { "lower", "1 1 3", 0, 4, 4, 40,
    { .direction = ASSAY_DIRECTION_LOWER, .approve_low = 1.5, .approve_high = NAN, .reject_low = 3,
      .reject_high = NAN },
    "rect approved 10.5,0 4.5x40\nrect undecided 15,0 4.5x40\nrect rejected 30.5,20 9x20\n"
    "line reject 30,0 to 30,40 dashed\nline threshold 15,0 to 15,40\n" },
  { "within", "0 1 2 3", 0, 4, 4, 40,
    { .direction = ASSAY_DIRECTION_WITHIN, .approve_low = 1, .approve_high = 2, .reject_low = NAN,
      .reject_high = 3 },
    "rect undecided 0.5,0 9x40\nrect approved 10.5,0 9x40\nrect undecided 20.5,0 9x40\nrect rejected 30.5,0 9x40\n"
    "line reject 30,0 to 30,40 dashed\nline threshold 10,0 to 10,40\nline threshold 20,0 to 20,40\n" },
  { "bounds outside are no lines", "1 1 3", 0, 4, 4, 40,
    { .direction = ASSAY_DIRECTION_HIGHER, .approve_low = -1, .approve_high = NAN, .reject_low = -2,
      .reject_high = NAN },
    "rect approved 10.5,0 9x40\nrect approved 30.5,20 9x20\n" },
  { "bins narrower than a pixel", "0 1 2 3 4 5 6 7", 0, 8, 8, 4, { NO_BOUNDS },
    "rect neutral 0,0 1x40\nrect neutral 1,0 1x40\nrect neutral 2,0 1x40\nrect neutral 3,0 1x40\n" },
  { "nothing", "x", 0, 8, 8, 40, { NO_BOUNDS }, "" },
};

static void
test_geometry (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = numbers_new ("value", cases[i].words);
      g_autoptr(AssayHistogram) histogram
        = assay_histogram_new (numbers_column (table), cases[i].low, cases[i].high, cases[i].n_bins);
      g_autoptr(AssayFigure) figure = assay_histogram_figure_new (histogram, &cases[i].style, cases[i].width, 40);
      g_autofree char *text = figure_to_text (figure);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_axis (void)
{
  g_autoptr(AssayTable) table = numbers_new ("accuracy", "0.82 0.76 0.91 0.68");
  g_autoptr(AssayHistogram) histogram = assay_histogram_new (numbers_column (table), 0.6, 1, 4);
  AssayHistogramStyle style = {
    .title = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve_low = 0.8, .approve_high = NAN,
    .reject_low = 0.7, .reject_high = NAN, .approve_text = "0.80", .reject_text = "0.70", .axis = TRUE,
  };
  g_autoptr(AssayFigure) figure = assay_histogram_figure_new (histogram, &style, 236, 100);
  g_autofree char *text = figure_to_text (figure);

  g_assert_cmpstr (text, ==,
                   "rect rejected 18.5,28 49x55\n"
                   "rect undecided 68.5,28 49x55\n"
                   "rect approved 118.5,28 49x55\n"
                   "rect approved 168.5,28 49x55\n"
                   "text text end 14,32 1\nline axis 16,28 to 18,28\n"
                   "line axis 18,83 to 218,83\n"
                   "line axis 18,83 to 18,87\ntext text middle 18,98 0.6\n"
                   "line axis 118,83 to 118,87\ntext text middle 118,98 0.8\n"
                   "line axis 218,83 to 218,87\ntext text middle 218,98 1.0\n"
                   "line reject 68,15 to 68,83 dashed\n"
                   "line threshold 118,2 to 118,83\n"
                   "text threshold end 114,11 approve ≥ 0.80\n"
                   "text reject start 72,24 reject < 0.70\n");
}

static void
test_words (void)
{
  static const struct
  {
    const char         *words;
    AssayHistogramStyle style;
    const char         *expected;
  } word_cases[] = {
    { "0.82 0.76 0.91 0.68", { .title = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve_text = "0.80" },
      "Histogram of accuracy, 4 models between 0.68 and 0.91; approve at or above 0.80" },
    { "1", { .title = "latency", .direction = ASSAY_DIRECTION_LOWER, .approve_text = "50", .reject_text = "90" },
      "Histogram of latency, 1 model at 1; approve at or below 50; reject above 90" },
    { "1", { .direction = ASSAY_DIRECTION_HIGHER, .approve_text = "5", .strict = TRUE },
      "Histogram, 1 model at 1; approve above 5" },
    { "1 2", { .title = "bias", .direction = ASSAY_DIRECTION_WITHIN, .approve_text = "0.95 to 1.05" },
      "Histogram of bias, 2 models between 1 and 2; approve within 0.95 to 1.05" },
    { "x", { .title = "text" }, "Histogram of text, no model with a number" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (word_cases); i++)
    {
      g_autoptr(AssayTable) table = numbers_new ("value", word_cases[i].words);
      g_autoptr(AssayHistogram) histogram = assay_histogram_new (numbers_column (table), 0, 1, 4);
      g_autoptr(AssayFigure) figure = assay_histogram_figure_new (histogram, &word_cases[i].style, 100, 40);

      g_assert_cmpstr (assay_figure_get_summary (figure), ==, word_cases[i].expected);
    }
}

/* However many bins and bounds: no more marks than pixels, and none outside. */
static void
test_marks_and_pixels (void)
{
  g_autoptr(GString) words = g_string_new ("0.5");
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayHistogram) histogram = NULL;
  AssayHistogramStyle style = {
    .direction = ASSAY_DIRECTION_WITHIN, .approve_low = 0.4, .approve_high = 0.6, .reject_low = 0.2,
    .reject_high = 0.8,
  };

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (words, " 0.%04u", i * 2);
  table = numbers_new ("value", words->str);
  histogram = assay_histogram_new (numbers_column (table), 0, 1, 3000);

  for (double width = 1; width < 400; width += 33.3)
    {
      g_autoptr(AssayFigure) figure = assay_histogram_figure_new (histogram, &style, width, 30);

      g_assert_cmpuint (assay_figure_get_n_marks (figure), <=, width + 10);
      for (guint i = 0; i < assay_figure_get_n_marks (figure); i++)
        {
          const AssayMark *mark = assay_figure_get_mark (figure, i);

          g_assert_cmpfloat (mark->x, >=, -1e-9);
          g_assert_cmpfloat (mark->x + mark->width, <=, width + 1e-9);
          g_assert_cmpfloat (mark->y, >=, -1e-9);
          g_assert_cmpfloat (mark->y + mark->height, <=, 30 + 1e-9);
        }
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_NUMERIC, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/histogram-figure/geometry", test_geometry);
  g_test_add_func ("/histogram-figure/axis", test_axis);
  g_test_add_func ("/histogram-figure/words", test_words);
  g_test_add_func ("/histogram-figure/marks-and-pixels", test_marks_and_pixels);

  return g_test_run ();
}
