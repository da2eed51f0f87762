#include "table/column-builder.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *written;
  const char *text;       /* as shown */
  const char *decimal;    /* as compared; NULL for the shortest digits */
} Case;

static const Case cases[] = {
  { "0.8", "0.8", NULL },
  { "0.80", "0.80", "0.80" },
  { "99.50", "99.50", "99.50" },
  { "0.84999999999999999", "0.84999999999999999", "0.84999999999999999" },
  { "9007199254740993", "9007199254740993", "9007199254740993" },
  { "82.3%", "82.3%", "82.3" },
  { "0.91 ± 0.02", "0.91 ± 0.02", "0.91" },
  { "0.91+/-0.02", "0.91+/-0.02", "0.91" },
  { "1e-3 ± 1", "1e-3 ± 1", "1e-3" },
  { "4.6E-4", "4.6E-4", "4.6E-4" },
};

static void
test_written (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayColumnBuilder) builder = assay_column_builder_new ();
      g_autoptr(AssayColumn) column = NULL;
      char buffer[ASSAY_NUMBER_BUFFER];
      double value = g_ascii_strtod (cases[i].written, NULL);

      assay_column_builder_number (builder, 0, value, cases[i].written, strlen (cases[i].written));
      g_assert_cmpstr (assay_column_builder_get_text (builder, 0, buffer), ==, cases[i].text);
      g_assert_cmpstr (assay_column_builder_get_decimal (builder, 0, buffer), ==, cases[i].decimal ?: cases[i].text);
      column = assay_column_builder_end (builder, "accuracy", 1, NULL);
      g_assert_cmpstr (assay_column_get_text (column, 0, buffer), ==, cases[i].text);
      g_assert_cmpstr (assay_column_get_written (column, 0), ==, cases[i].decimal);
      g_assert_cmpint (assay_column_has_written (column), ==, cases[i].decimal != NULL);
      g_assert_cmpfloat (assay_column_get_values (column)[0], ==, value);
      g_assert_cmpint (assay_column_is_percent (column, 0), ==, g_str_has_suffix (cases[i].written, "%"));
    }
}

static void
test_not_finite (void)
{
  g_autoptr(AssayColumnBuilder) builder = assay_column_builder_new ();
  g_autoptr(AssayColumn) column = NULL;
  char buffer[ASSAY_NUMBER_BUFFER];
  const char * const expected[] = { "NaN", "Infinity", "-Infinity", "1e999", "0.5" };

  assay_column_builder_number (builder, 0, NAN, "NaN", 3);
  assay_column_builder_number (builder, 1, INFINITY, "Infinity", 8);
  assay_column_builder_number (builder, 2, -INFINITY, "-Infinity", 9);
  assay_column_builder_number (builder, 3, INFINITY, "1e999", 5);
  assay_column_builder_number (builder, 4, 0.5, NULL, 0);
  column = assay_column_builder_end (builder, "x", 5, NULL);
  for (guint row = 0; row < 5; row++)
    {
      g_assert_cmpstr (assay_column_get_text (column, row, buffer), ==, expected[row]);
      g_assert_cmpint (isnan (assay_column_get_values (column)[row]), ==, row < 4);
      g_assert_null (assay_column_get_written (column, row));
    }
  g_assert_cmpint (assay_column_get_cell (column, 2), ==, ASSAY_CELL_INFINITE);
  g_assert_cmpuint (assay_column_get_n_numbers (column), ==, 1);
}

/* What is said of a column goes before what its name says. */
static void
test_is_metric (void)
{
  g_autoptr(AssayColumnBuilder) column = assay_column_builder_new ();

  g_assert_true (assay_column_builder_is_metric (column, "accuracy"));
  g_assert_true (assay_column_builder_is_metric (column, "my_own"));
  g_assert_false (assay_column_builder_is_metric (column, "epoch"));
  assay_column_builder_set_pairing (column, ASSAY_PAIRING_STDERR, "accuracy", 0);
  g_assert_false (assay_column_builder_is_metric (column, "my_own"));
  assay_column_builder_set_role (column, ASSAY_ROLE_METRIC);
  g_assert_true (assay_column_builder_is_metric (column, "epoch"));
  assay_column_builder_set_role (column, ASSAY_ROLE_ATTRIBUTE);
  g_assert_false (assay_column_builder_is_metric (column, "accuracy"));
}

static void
test_role (void)
{
  const struct { const char *name; guint numbers; guint texts; AssayRole role; } roles[] = {
    { "accuracy", 3, 0, ASSAY_ROLE_METRIC },  { "accuracy", 2, 2, ASSAY_ROLE_METRIC },
    { "accuracy", 1, 3, ASSAY_ROLE_ATTRIBUTE }, { "accuracy", 0, 1, ASSAY_ROLE_ATTRIBUTE },
    { "epoch", 3, 0, ASSAY_ROLE_ATTRIBUTE },  { "my_own", 3, 0, ASSAY_ROLE_METRIC },
  };

  for (guint i = 0; i < G_N_ELEMENTS (roles); i++)
    {
      g_autoptr(AssayColumnBuilder) builder = assay_column_builder_new ();
      g_autoptr(AssayColumn) column = NULL;
      guint row = 0;

      for (guint j = 0; j < roles[i].numbers; j++)
        assay_column_builder_number (builder, row++, 1, "1", 1);
      for (guint j = 0; j < roles[i].texts; j++)
        assay_column_builder_text (builder, row++, ASSAY_CELL_TEXT, "words", 5);
      column = assay_column_builder_end (builder, roles[i].name, row, NULL);
      g_assert_cmpint (assay_column_get_role (column), ==, roles[i].role);
    }
}

static void
test_replace_and_drop (void)
{
  g_autoptr(AssayColumnBuilder) builder = assay_column_builder_new ();
  g_autoptr(AssayColumn) column = NULL;
  char buffer[ASSAY_NUMBER_BUFFER];

  assay_column_builder_text (builder, 0, ASSAY_CELL_TEXT, "first", 5);
  assay_column_builder_number (builder, 0, 2, "2.0", 3);
  assay_column_builder_number (builder, 0, 3, "3", 1);
  assay_column_builder_next_source (builder, 1);
  assay_column_builder_number (builder, 1, 4, "4.0", 3);
  assay_column_builder_drop_from (builder, 1);
  assay_column_builder_set_role (builder, ASSAY_ROLE_ATTRIBUTE);
  assay_column_builder_set_direction (builder, ASSAY_DIRECTION_LOWER);
  assay_column_builder_set_unnamed (builder);
  column = assay_column_builder_end (builder, "accuracy", 2, NULL);
  g_assert_cmpstr (assay_column_get_text (column, 0, buffer), ==, "3");
  g_assert_cmpint (assay_column_get_cell (column, 1), ==, ASSAY_CELL_MISSING);
  g_assert_cmpint (assay_column_get_role (column), ==, ASSAY_ROLE_ATTRIBUTE);
  g_assert_cmpint (assay_column_get_direction (column), ==, ASSAY_DIRECTION_LOWER);
  g_assert_true (assay_column_is_unnamed (column));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-builder/written", test_written);
  g_test_add_func ("/column-builder/not-finite", test_not_finite);
  g_test_add_func ("/column-builder/is-metric", test_is_metric);
  g_test_add_func ("/column-builder/role", test_role);
  g_test_add_func ("/column-builder/replace-and-drop", test_replace_and_drop);

  return g_test_run ();
}
