#include "formats/cell-text.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "table-text.h"

typedef struct
{
  const char *text;
  AssayCell   cell;
  double      value;   /* of a number */
} Case;

/* CONTRACT 1.15: what is a number, and what is words. */
static const Case cases[] = {
  { "0.82", ASSAY_CELL_NUMBER, 0.82 },
  { "-1.5e-3", ASSAY_CELL_NUMBER, -0.0015 },
  { "0", ASSAY_CELL_NUMBER, 0 },
  { "82.3%", ASSAY_CELL_NUMBER, 82.3 },
  { "82.3 %", ASSAY_CELL_NUMBER, 82.3 },
  { "0.91 ± 0.02", ASSAY_CELL_NUMBER, 0.91 },
  { "0.91±0.02", ASSAY_CELL_NUMBER, 0.91 },
  { "0.91 +/- 0.02", ASSAY_CELL_NUMBER, 0.91 },
  { "0.91+-0.02", ASSAY_CELL_NUMBER, 0.91 },
  { "91.2% ± 0.4%", ASSAY_CELL_NUMBER, 91.2 },
  { "-0.5 ± 0.1", ASSAY_CELL_NUMBER, -0.5 },
  { "nan", ASSAY_CELL_NAN, 0 },
  { "NaN", ASSAY_CELL_NAN, 0 },
  { "inf", ASSAY_CELL_INFINITE, 0 },
  { "-Infinity", ASSAY_CELL_INFINITE, 0 },
  { "+inf", ASSAY_CELL_INFINITE, 0 },
  { "", ASSAY_CELL_EMPTY, 0 },
  { "  \t", ASSAY_CELL_EMPTY, 0 },
  { "N/A", ASSAY_CELL_TEXT, 0 },
  { "n/a", ASSAY_CELL_TEXT, 0 },
  { "None", ASSAY_CELL_TEXT, 0 },
  { "true", ASSAY_CELL_TEXT, 0 },
  { "0,82", ASSAY_CELL_TEXT, 0 },
  { "1.234,5", ASSAY_CELL_TEXT, 0 },
  { ".5", ASSAY_CELL_TEXT, 0 },
  { "5.", ASSAY_CELL_TEXT, 0 },
  { "01", ASSAY_CELL_TEXT, 0 },
  { "+0.8", ASSAY_CELL_TEXT, 0 },
  { "0x10", ASSAY_CELL_TEXT, 0 },
  { "1e", ASSAY_CELL_TEXT, 0 },
  { " 0.8", ASSAY_CELL_TEXT, 0 },
  { "0.8 0.9", ASSAY_CELL_TEXT, 0 },
  { "%", ASSAY_CELL_TEXT, 0 },
  { "-%", ASSAY_CELL_TEXT, 0 },
  { "82%%", ASSAY_CELL_TEXT, 0 },
  { "nan%", ASSAY_CELL_TEXT, 0 },
  { "± 0.02", ASSAY_CELL_TEXT, 0 },
  { "0.91 ±", ASSAY_CELL_TEXT, 0 },
  { "0.91 ± much", ASSAY_CELL_TEXT, 0 },
  { "0.91 ± 0.02 ± 0.01", ASSAY_CELL_TEXT, 0 },
  { "-", ASSAY_CELL_TEXT, 0 },
  { "infinite", ASSAY_CELL_TEXT, 0 },
  { "١٢", ASSAY_CELL_TEXT, 0 },
};

static void
test_read (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value = 7;
      AssayCell cell = assay_cell_text_read (cases[i].text, strlen (cases[i].text), &value);

      g_test_message ("“%s”", cases[i].text);
      g_assert_cmpuint (cell, ==, cases[i].cell);
      if (cell == ASSAY_CELL_NUMBER)
        g_assert_cmpfloat (value, ==, cases[i].value);
      else if (cell == ASSAY_CELL_INFINITE)
        g_assert_cmpint (isinf (value), ==, cases[i].text[0] == '-' ? -1 : 1);
      else
        g_assert_true (isnan (value));
    }
}

/* Bytes behind the length are not looked at, and a NUL is a byte like others. */
static void
test_length (void)
{
  double value;

  g_assert_cmpuint (assay_cell_text_read ("0.825", 3, &value), ==, ASSAY_CELL_NUMBER);
  g_assert_cmpfloat (value, ==, 0.8);
  g_assert_cmpuint (assay_cell_text_read ("82%%", 3, &value), ==, ASSAY_CELL_NUMBER);
  g_assert_cmpuint (assay_cell_text_read ("0.9 ± 0.1x", 10, &value), ==, ASSAY_CELL_NUMBER);
  g_assert_cmpuint (assay_cell_text_read ("0.9 ± 0.1", 5, &value), ==, ASSAY_CELL_TEXT);
  g_assert_cmpuint (assay_cell_text_read ("0.8\0", 4, &value), ==, ASSAY_CELL_TEXT);
  g_assert_cmpuint (assay_cell_text_read ("\0", 1, &value), ==, ASSAY_CELL_TEXT);
}

static void
test_long (void)
{
  g_autofree char *digits = g_strnfill (ASSAY_LIMIT_NUMBER_BYTES + 1, '1');
  double value;

  g_assert_cmpuint (assay_cell_text_read (digits, ASSAY_LIMIT_NUMBER_BYTES, &value), !=, ASSAY_CELL_TEXT);
  g_assert_cmpuint (assay_cell_text_read (digits, ASSAY_LIMIT_NUMBER_BYTES + 1, &value), ==, ASSAY_CELL_TEXT);
}

static void
put (AssayTableBuilder *builder,
     const char        *column,
     const char        *text)
{
  guint index;

  g_assert_true (assay_table_builder_column (builder, column, -1, &index, NULL));
  assay_cell_text_put (builder, index, text, strlen (text));
}

static AssayTable *
end (AssayTableBuilder *builder)
{
  assay_table_builder_end_source (builder, "csv", "CSV table", "00", 1);

  return assay_table_builder_end (builder);
}

static void
test_put (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  const AssayColumn *accuracy;
  char buffer[64];

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  for (guint row = 0; row < 6; row++)
    {
      static const char * const texts[] = { "82.3%", "0.8 ± 0.1", "nan", "inf", "", "N/A" };

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      put (builder, "accuracy", texts[row]);
      put (builder, "n", "9007199254740993");
    }

  table = end (builder);
  accuracy = assay_table_find_column (table, "accuracy");
  g_assert_cmpfloat (assay_column_get_values (accuracy)[0], ==, 82.3);
  g_assert_true (assay_column_is_percent (accuracy, 0));
  g_assert_cmpfloat (assay_column_get_values (accuracy)[1], ==, 0.8);
  g_assert_cmpstr (assay_column_get_text (accuracy, 1, buffer), ==, "0.8 ± 0.1");
  g_assert_cmpuint (assay_column_get_cell (accuracy, 2), ==, ASSAY_CELL_NAN);
  g_assert_cmpuint (assay_column_get_cell (accuracy, 3), ==, ASSAY_CELL_INFINITE);
  g_assert_cmpuint (assay_column_get_cell (accuracy, 4), ==, ASSAY_CELL_EMPTY);
  g_assert_cmpuint (assay_column_get_cell (accuracy, 5), ==, ASSAY_CELL_TEXT);
  /* Above 2^53 no double holds it; what is shown is what was written. */
  g_assert_cmpstr (assay_column_get_text (assay_table_find_column (table, "n"), 0, buffer), ==, "9007199254740993");
}

/* A model may be called "nan" or "inf"; a metric may not be. */
static void
test_names (void)
{
  static const char * const columns[] = { "model", "Unnamed: 0", "accuracy" };

  for (guint i = 0; i < G_N_ELEMENTS (columns); i++)
    {
      g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
      g_autoptr(AssayTable) table = NULL;
      AssayCell expected = i < 2 ? ASSAY_CELL_TEXT : ASSAY_CELL_NAN;

      assay_table_builder_begin_source (builder, "a.csv", "a.csv");
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      put (builder, columns[i], "nan");
      table = end (builder);
      g_assert_cmpuint (assay_column_get_cell (assay_table_find_column (table, columns[i]), 0), ==, expected);
    }
}

static void
test_long_text (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *kept = g_strnfill (ASSAY_LIMIT_TEXT_BYTES, 'x');
  g_autofree char *dropped = g_strnfill (ASSAY_LIMIT_TEXT_BYTES + 1, 'x');
  g_autofree char *left_out = NULL;

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  put (builder, "kept", kept);
  put (builder, "dropped", dropped);
  put (builder, "accuracy", "1");
  table = end (builder);

  left_out = left_out_to_text (table);
  g_assert_cmpstr (left_out, ==, "dropped: texts of more than 1 MB are not kept ×1\n");
  g_assert_cmpuint (assay_column_get_cell (assay_table_find_column (table, "kept"), 0), ==, ASSAY_CELL_TEXT);
}

static void
test_absent (void)
{
  static const char * const absent[] = { "N/A", "n/a", "-", "--", "–", "None", "null", "?" };
  static const char * const others[] = { "", "0", "nan", "no", "-1", "N/A ", "forest" };

  for (gsize i = 0; i < G_N_ELEMENTS (absent); i++)
    g_assert_true (assay_cell_text_is_absent (absent[i]));
  for (gsize i = 0; i < G_N_ELEMENTS (others); i++)
    g_assert_false (assay_cell_text_is_absent (others[i]));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/cell-text/1.15", test_read);
  g_test_add_func ("/formats/cell-text/length", test_length);
  g_test_add_func ("/formats/cell-text/long", test_long);
  g_test_add_func ("/formats/cell-text/1.15-put", test_put);
  g_test_add_func ("/formats/cell-text/names", test_names);
  g_test_add_func ("/formats/cell-text/long-text", test_long_text);
  g_test_add_func ("/formats/cell-text/absent", test_absent);

  return g_test_run ();
}
