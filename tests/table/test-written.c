#include "table/written.h"

#include <string.h>

static void
append (AssayWritten *written,
        guint         row,
        const char   *text,
        gsize         decimal_length)
{
  assay_written_append (written, row, text, strlen (text), decimal_length);
}

static void
test_lookup (void)
{
  g_autoptr(AssayWritten) written = assay_written_new ();

  append (written, 2, "0.80", 0);
  append (written, 5, "82.30%", 5);
  append (written, 9, "hello", 0);

  for (guint sealed = 0; sealed < 2; sealed++)
    {
      g_assert_cmpuint (assay_written_get_n (written), ==, 3);
      g_assert_cmpstr (assay_written_get_text (written, 2), ==, "0.80");
      g_assert_cmpstr (assay_written_get_decimal (written, 2), ==, "0.80");
      g_assert_cmpstr (assay_written_get_text (written, 5), ==, "82.30%");
      g_assert_cmpstr (assay_written_get_decimal (written, 5), ==, "82.30");
      g_assert_cmpstr (assay_written_get_text (written, 9), ==, "hello");
      g_assert_null (assay_written_get_text (written, 0));
      g_assert_null (assay_written_get_decimal (written, 4));
      g_assert_null (assay_written_get_text (written, 10));
      assay_written_seal (written, NULL);
    }
}

/* The same text with and without a bare decimal behind it must not be mistaken for each other. */
static void
test_equal_texts (void)
{
  g_autoptr(AssayWritten) written = assay_written_new ();

  append (written, 0, "12%", 2);
  append (written, 1, "12%", 0);
  append (written, 2, "12%", 2);
  g_assert_cmpstr (assay_written_get_decimal (written, 0), ==, "12");
  g_assert_cmpstr (assay_written_get_decimal (written, 1), ==, "12%");
  g_assert_cmpstr (assay_written_get_decimal (written, 2), ==, "12");
  g_assert_cmpstr (assay_written_get_text (written, 2), ==, "12%");
}

/* What other rows share with the row stays theirs. */
static void
test_set_decimal (void)
{
  g_autoptr(AssayWritten) written = assay_written_new ();

  append (written, 1, "0,82", 0);
  append (written, 3, "0,82", 0);
  append (written, 4, "0,7", 0);
  assay_written_set_decimal (written, 3, "0.82");
  assay_written_set_decimal (written, 4, "0.7");
  append (written, 5, "0,82", 0);

  for (guint sealed = 0; sealed < 2; sealed++)
    {
      g_assert_cmpstr (assay_written_get_decimal (written, 1), ==, "0,82");
      g_assert_cmpstr (assay_written_get_text (written, 3), ==, "0,82");
      g_assert_cmpstr (assay_written_get_decimal (written, 3), ==, "0.82");
      g_assert_cmpstr (assay_written_get_text (written, 4), ==, "0,7");
      g_assert_cmpstr (assay_written_get_decimal (written, 4), ==, "0.7");
      g_assert_cmpstr (assay_written_get_decimal (written, 5), ==, "0,82");
      assay_written_seal (written, NULL);
    }
}

static void
test_few_words_cost_no_room (void)
{
  g_autoptr(AssayWritten) written = assay_written_new ();

  for (guint row = 0; row < 1000; row++)
    append (written, row, row % 2 == 0 ? "resnet" : "vit", 0);

  g_assert_true (assay_written_get_text (written, 0) == assay_written_get_text (written, 998));
  g_assert_cmpstr (assay_written_get_text (written, 999), ==, "vit");
}

static void
test_drop (void)
{
  g_autoptr(AssayWritten) written = assay_written_new ();

  append (written, 1, "a", 0);
  append (written, 2, "b", 0);
  append (written, 7, "c", 0);
  assay_written_drop_from (written, 2);
  g_assert_cmpuint (assay_written_get_n (written), ==, 1);
  g_assert_null (assay_written_get_text (written, 2));
  append (written, 2, "d", 0);
  g_assert_cmpstr (assay_written_get_text (written, 2), ==, "d");
}

static void
test_map (void)
{
  g_autoptr(AssayWritten) written = assay_written_new ();
  const guint map[] = { 0, 1, 2, 1, 0, 3 };

  append (written, 1, "b", 0);
  append (written, 3, "b", 0);
  append (written, 4, "a", 0);
  append (written, 5, "d", 0);
  assay_written_seal (written, map);
  g_assert_cmpuint (assay_written_get_n (written), ==, 3);
  g_assert_cmpstr (assay_written_get_text (written, 0), ==, "a");
  g_assert_cmpstr (assay_written_get_text (written, 1), ==, "b");
  g_assert_null (assay_written_get_text (written, 2));
  g_assert_cmpstr (assay_written_get_text (written, 3), ==, "d");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/written/lookup", test_lookup);
  g_test_add_func ("/written/equal-texts", test_equal_texts);
  g_test_add_func ("/written/set-decimal", test_set_decimal);
  g_test_add_func ("/written/few-words-cost-no-room", test_few_words_cost_no_room);
  g_test_add_func ("/written/drop", test_drop);
  g_test_add_func ("/written/map", test_map);

  return g_test_run ();
}
