#include <float.h>
#include <math.h>

#include "numbers.h"
#include "stats/grid.h"
#include "table/table-builder.h"

typedef struct
{
  double      min, max;
  const char *low, *high, *step;
} RangeCase;

static const RangeCase range_cases[] = {
  { 0.68, 0.91, "0.66", "0.92", "0.001" },
  { 0, 1, "0", "1.05", "0.005" },
  { 10, 10, "7.4", "12.6", "0.01" },
  { 0, 0, "0", "1", "0.001" },
  { -3, 5, "-3.5", "5.5", "0.01" },
  { NAN, NAN, "0", "1.05", "0.005" },
  { 5, INFINITY, "0", "1.05", "0.005" },
  { 5, -3, "-3.5", "5.5", "0.01" },
};

static void
test_ranges (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (range_cases); i++)
    {
      AssayGrid grid;
      g_autofree char *low = NULL, *high = NULL, *step = NULL;

      assay_grid_init (&grid, range_cases[i].min, range_cases[i].max);
      low = assay_grid_dup_text (&grid, grid.first);
      high = assay_grid_dup_text (&grid, grid.last);
      step = assay_grid_dup_text (&grid, 1);
      g_test_message ("%g to %g", range_cases[i].min, range_cases[i].max);
      g_assert_cmpstr (low, ==, range_cases[i].low);
      g_assert_cmpstr (high, ==, range_cases[i].high);
      g_assert_cmpstr (step, ==, range_cases[i].step);
    }
}

/* Whatever the numbers, the grid covers them in 100 to 1000 steps that integers hold. */
static void
test_any_range (void)
{
  static const double ends[] = {
    -1.79e308, -1e300, -9007199254740993.0, -100, -1, -0.3, -1e-300, -5e-324, 0, 5e-324, 1e-310, 1e-9, 0.001, 0.1, 0.3,
    0.9999, 1, 1.0000000000000002, 7, 99.5, 12345.678, 9007199254740993.0, 1e18, 1e300, 1.0000000000000002e300, 1.79e308,
  };

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    for (guint j = i; j < G_N_ELEMENTS (ends); j++)
      {
        AssayGrid grid;

        assay_grid_init (&grid, ends[i], ends[j]);
        g_test_message ("%g to %g: %" G_GINT64_FORMAT " to %" G_GINT64_FORMAT " of %u e %d", ends[i], ends[j],
                        grid.first, grid.last, grid.mantissa, grid.exponent);
        g_assert_cmpint (grid.last - grid.first, >=, 100);
        g_assert_cmpint (grid.last - grid.first, <=, 1000);
        g_assert_cmpfloat (assay_grid_low (&grid), <=, ends[i]);
        g_assert_cmpfloat (assay_grid_high (&grid), >=, ends[j]);
        g_assert_cmpfloat (fabs (assay_grid_low (&grid)), <=, DBL_MAX);
        g_assert_cmpfloat (fabs (assay_grid_high (&grid)), <=, DBL_MAX);
        g_assert_cmpint (ABS (grid.first), <, G_GINT64_CONSTANT (1) << 53);
      }
}

static void
assert_on_grid (const AssayGrid *grid,
                double           value,
                const char      *expected)
{
  g_autofree char *text = assay_grid_dup_text (grid, assay_grid_nearest (grid, value));

  g_assert_cmpstr (text, ==, expected);
}

static void
test_example (void)
{
  g_autoptr(AssayTable) table = numbers_new ("accuracy", "0.82 0.76 0.91 0.68");
  AssayColumn *column = numbers_column (table);
  g_autofree char *suggested = NULL;
  AssayGrid grid;

  assay_grid_of_column (&grid, column);
  assert_on_grid (&grid, 0.75, "0.75");
  assert_on_grid (&grid, 0.80, "0.8");
  suggested = assay_grid_suggest (&grid, column);
  g_assert_cmpstr (suggested, ==, "0.80");
}

/* CONTRACT 1.8: a grid point is the decimal, never a sum of doubles. */
static void
test_every_point (void)
{
  AssayGrid grid;

  assay_grid_init (&grid, 0.68, 0.91);
  for (gint64 i = grid.first; i <= grid.last; i++)
    {
      g_autofree char *text = assay_grid_dup_text (&grid, i);

      g_assert_cmpuint (strlen (text), <=, 5);
      g_assert_cmpint (assay_grid_nearest (&grid, g_ascii_strtod (text, NULL)), ==, i);
    }
}

static void
test_nearest (void)
{
  AssayGrid grid;

  assay_grid_init (&grid, 0.68, 0.91);
  g_assert_cmpint (assay_grid_nearest (&grid, -5), ==, grid.first);
  g_assert_cmpint (assay_grid_nearest (&grid, 5), ==, grid.last);
  g_assert_cmpint (assay_grid_nearest (&grid, NAN), ==, grid.first);
  g_assert_cmpint (assay_grid_nearest (&grid, INFINITY), ==, grid.last);
  g_assert_cmpint (assay_grid_nearest (&grid, 0.8004), ==, 800);
}

static void
test_rates (void)
{
  static const struct { const char *name, *words, *high; } cases[] = {
    { "accuracy", "0.5 0.99", "1" },
    { "accuracy", "50 99", "100" },
    { "accuracy", "0.5 1.2", "1.25" },
    { "latency_ms", "0.5 0.99", "1.02" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = numbers_new (cases[i].name, cases[i].words);
      g_autofree char *high = NULL;
      AssayGrid grid;

      assay_grid_of_column (&grid, numbers_column (table));
      high = assay_grid_dup_text (&grid, grid.last);
      g_assert_cmpstr (high, ==, cases[i].high);
    }
}

static void
test_include (void)
{
  static const double values[] = { 0.1, 2, -1e300, 1e300, 1.79e308, NAN, INFINITY, 0 };
  AssayGrid grid;

  assay_grid_init (&grid, 0.68, 0.91);
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      assay_grid_include (&grid, values[i]);
      g_assert_cmpint (grid.last - grid.first, <=, 1000);
      g_assert_cmpint (grid.last - grid.first, >=, 100);
      if (!isfinite (values[i]))
        continue;
      g_assert_cmpfloat (assay_grid_low (&grid), <=, values[i]);
      g_assert_cmpfloat (assay_grid_high (&grid), >=, values[i]);
    }
}

static void
test_include_keeps_step (void)
{
  AssayGrid grid;

  assay_grid_init (&grid, 0.68, 0.91);
  assay_grid_include (&grid, 0.7);
  g_assert_cmpint (grid.first, ==, 660);
  assay_grid_include (&grid, 0.52);
  g_assert_cmpint (grid.first, ==, 520);
  g_assert_cmpint (grid.last, ==, 920);
  g_assert_cmpfloat (assay_grid_step (&grid), ==, 0.001);
}

static void
test_suggest (void)
{
  static const struct { const char *words, *expected; } cases[] = {
    { "0.82", "0.82" },
    { "0.7 0.7 0.7", "0.7" },
    { "1 2 3 4", "2.5" },
    { "10.1 12.4 8.8 11.0", "10.5" },
    { "0.8123456789 0.7123456789", "0.80" },
    { "120 340 90 400", "200" },
    { "-0.5 0.5", "0.0" },
    { "x 0.2 - 0.9", "0.5" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = numbers_new ("value", cases[i].words);
      g_autofree char *text = NULL;
      AssayGrid grid;

      assay_grid_of_column (&grid, numbers_column (table));
      text = assay_grid_suggest (&grid, numbers_column (table));
      g_assert_cmpstr (text, ==, cases[i].expected);
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), >=, assay_grid_low (&grid));
      g_assert_cmpfloat (g_ascii_strtod (text, NULL), <=, assay_grid_high (&grid));
    }
}

/* What stands behind a number is no part of it. */
static void
test_suggest_units (void)
{
  static const struct { double value; const char *written; } cells[] = {
    { 82.3, "82.30%" }, { 76.1, "76.10%" }, { 91.25, "91.25%" }, { 78.5, "78.50 ± 0.02" },
  };
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *text = NULL;
  AssayGrid grid;

  assay_table_builder_begin_source (builder, "units.json", "/nowhere");
  for (guint i = 0; i < G_N_ELEMENTS (cells); i++)
    {
      guint column;

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
      assay_table_builder_number (builder, column, cells[i].value, cells[i].written, -1);
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);
  table = assay_table_builder_end (builder);

  g_assert_cmpuint (assay_column_get_n_numbers (assay_table_get_column (table, 0)), ==, 4);
  assay_grid_of_column (&grid, assay_table_get_column (table, 0));
  text = assay_grid_suggest (&grid, assay_table_get_column (table, 0));
  g_assert_cmpstr (text, ==, "80.00");
}

static void
test_suggest_nothing (void)
{
  g_autoptr(AssayTable) table = numbers_new ("value", "x");
  g_autofree char *text = NULL;
  AssayGrid grid;

  assay_grid_of_column (&grid, numbers_column (table));
  text = assay_grid_suggest (&grid, numbers_column (table));
  g_assert_cmpfloat (g_ascii_strtod (text, NULL), >, 0.4);
  g_assert_cmpfloat (g_ascii_strtod (text, NULL), <, 0.6);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/grid/ranges", test_ranges);
  g_test_add_func ("/grid/any-range", test_any_range);
  g_test_add_func ("/grid/example", test_example);
  g_test_add_func ("/grid/every-point", test_every_point);
  g_test_add_func ("/grid/nearest", test_nearest);
  g_test_add_func ("/grid/rates", test_rates);
  g_test_add_func ("/grid/include", test_include);
  g_test_add_func ("/grid/include-keeps-step", test_include_keeps_step);
  g_test_add_func ("/grid/suggest", test_suggest);
  g_test_add_func ("/grid/suggest-units", test_suggest_units);
  g_test_add_func ("/grid/suggest-nothing", test_suggest_nothing);

  return g_test_run ();
}
