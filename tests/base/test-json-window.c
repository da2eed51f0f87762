#include "base/json-window.h"

#include <string.h>

static void
init_with (AssayJsonWindow *window,
           const char      *text,
           gsize            capacity)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  assay_json_window_init (window, NULL, bytes, capacity);
  g_assert_true (assay_json_window_fill (window, NULL));
}

static void
test_find_cut (void)
{
  static const struct { const char *text; gsize cut; } cases[] = {
    { "", 0 },
    { "{\"a\": 1}\n{\"b\"", 9 },
    { "{\"a\": 1, \"b", 9 },
    { "{\"a\": 1, \"b\"", 12 },
    { "{\"a\": 1.2", 6 },
    { "{\"a\": 1.2,", 10 },
    { "123456", 0 },
    { "\"abc", 0 },
    { "\"abc\"de", 5 },
    { "[\"a\\\"b", 1 },
    { "[\"a\\\\\"", 6 },
    { "[\"a\\\\\", 12", 8 },
    { "\n[\"a\", \"b", 7 },
    { "[tr", 1 },
    { "[1,\r", 3 },
    { "[1,\r2", 3 },
    { "\r\r", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(AssayJsonWindow) window = { 0 };

      init_with (&window, cases[i].text, 100);
      g_test_message ("case %u", i);
      g_assert_cmpuint (assay_json_window_find_cut (&window), ==, cases[i].cut);
    }
}

static void
assert_place (AssayJsonWindow *window,
              gsize            at,
              guint64          line,
              guint64          column)
{
  guint64 found_line;
  guint64 found_column;

  assay_json_window_locate (window, at, &found_line, &found_column);
  g_assert_cmpuint (found_line, ==, line);
  g_assert_cmpuint (found_column, ==, column);
}

static void
test_places (void)
{
  g_auto(AssayJsonWindow) window = { 0 };

  init_with (&window, "ab\näö\n12345", 100);
  assert_place (&window, 0, 1, 1);
  assert_place (&window, 2, 1, 3);
  assert_place (&window, 3, 2, 1);
  assert_place (&window, 5, 2, 2);
  assert_place (&window, 99, 3, 6);

  assay_json_window_consume (&window, 5);
  assert_place (&window, 0, 2, 2);
  g_assert_cmpuint (window.offset, ==, 5);
  assay_json_window_consume (&window, 5);
  assert_place (&window, 0, 3, 3);
  assay_json_window_consume (&window, 1);
  assert_place (&window, 0, 3, 4);
  assert_place (&window, 2, 3, 6);
  g_assert_cmpstr (window.text, ==, "45");
}

static void
test_fill (void)
{
  g_auto(AssayJsonWindow) window = { 0 };

  init_with (&window, "\xef\xbb\xbf" "0123456789", 4);
  g_assert_cmpstr (window.text, ==, "0123");
  g_assert_cmpuint (window.offset, ==, 3);
  g_assert_false (window.has_end);

  assay_json_window_consume (&window, 2);
  assay_json_window_grow (&window);
  g_assert_true (assay_json_window_fill (&window, NULL));
  g_assert_cmpstr (window.text, ==, "23456789");
  g_assert_cmpuint (window.offset, ==, 5);

  assay_json_window_consume (&window, 1);
  g_assert_true (assay_json_window_fill (&window, NULL));
  g_assert_true (window.has_end);
  g_assert_cmpstr (window.text, ==, "3456789");
}

static void
test_input (void)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data ("\xef\xbb\xbf[1]", 6, NULL);
  g_autoptr(AssayInput) input = assay_input_new (stream, "x", 6, NULL);
  g_auto(AssayJsonWindow) window = { 0 };

  assay_json_window_init (&window, input, NULL, 100);
  g_assert_true (assay_json_window_fill (&window, NULL));
  g_assert_cmpstr (window.text, ==, "[1]");
  g_assert_cmpuint (window.offset, ==, 3);
  g_assert_true (window.has_end);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-window/find-cut", test_find_cut);
  g_test_add_func ("/json-window/places", test_places);
  g_test_add_func ("/json-window/fill", test_fill);
  g_test_add_func ("/json-window/input", test_input);

  return g_test_run ();
}
