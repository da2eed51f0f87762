#include "base/shim.h"

#include <math.h>
#include <string.h>

static void
test_digits (void)
{
  char buffer[40];

  assay_shim_double_digits (0.1, buffer, sizeof buffer);
  g_assert_cmpstr (buffer, ==, "1e-01");
  assay_shim_double_digits (123.456, buffer, sizeof buffer);
  g_assert_cmpstr (buffer, ==, "1.23456e+02");
}

static void
test_parse (void)
{
  g_assert_cmpfloat (assay_shim_parse_double ("0.1x", 3), ==, 0.1);
  g_assert_cmpfloat (assay_shim_parse_double ("1e999", 5), ==, INFINITY);
  g_assert_cmpfloat (assay_shim_parse_double ("-1e999", 6), ==, -INFINITY);
  g_assert_cmpfloat (assay_shim_parse_double ("1e-999", 6), ==, 0);
}

static char *
index_as_text (const char *text)
{
  g_autoptr(AssayJsonIndex) index = assay_json_index_new ();
  g_autoptr(GString) out = g_string_new (NULL);
  const guint32 *starts;
  guint32 n_starts;

  if (!assay_json_index_build (index, text, strlen (text), &starts, &n_starts))
    return g_strdup ("no");

  for (guint32 i = 0; i <= n_starts; i++)
    g_string_append_printf (out, "%s%u", i > 0 ? " " : "", starts[i]);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_index (void)
{
  static const char *cases[][2] = {
    { "", "0" },
    { "   ", "0" },
    { "7", "0 1" },
    { "{\"a\": [1, true]}", "0 1 4 6 7 8 10 14 15 16" },
    { "\"a\\\"b\" 1", "0 7 8" },
    { "\"open", "no" },
    { "\"a\nb\"", "no" },
    { "\"\xff\"", "no" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = index_as_text (cases[i][0]);

      g_test_message ("case %u", i);
      if (i == 1)
        g_assert_cmpstr (found, !=, "no");
      else
        g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_index_grows (void)
{
  g_autoptr(AssayJsonIndex) index = assay_json_index_new ();

  for (gsize length = 1; length < 100000; length *= 3)
    {
      g_autofree char *text = g_malloc (length);
      const guint32 *starts;
      guint32 n_starts;

      memset (text, '[', length);
      g_assert_true (assay_json_index_build (index, text, length, &starts, &n_starts));
      g_assert_cmpuint (n_starts, ==, length);
      g_assert_cmpuint (starts[n_starts - 1], ==, length - 1);
      g_assert_cmpuint (starts[n_starts], ==, length);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shim/digits", test_digits);
  g_test_add_func ("/shim/parse", test_parse);
  g_test_add_func ("/shim/index", test_index);
  g_test_add_func ("/shim/index-grows", test_index_grows);

  return g_test_run ();
}
