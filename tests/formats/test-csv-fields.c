#include "formats/csv-fields.h"

#include <string.h>

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayCsvFields, assay_csv_fields_clear)

static void
add (AssayCsvFields *fields,
     const char     *bytes,
     gsize           length,
     gboolean        is_padded)
{
  g_string_append_len (fields->text, bytes, (gssize) length);
  assay_csv_fields_end (fields, is_padded);
}

static void
assert_field (const AssayCsvFields *fields,
              guint                 i,
              const char           *expected)
{
  const AssayCsvField *field = &g_array_index (fields->fields, AssayCsvField, i);

  g_assert_cmpstr (fields->text->str + field->start, ==, expected);
  g_assert_cmpuint (field->length, ==, strlen (expected));
}

static void
test_end (void)
{
  g_auto(AssayCsvFields) fields = { 0 };

  assay_csv_fields_init (&fields);
  add (&fields, "a \t", 3, TRUE);
  add (&fields, "b ", 2, FALSE);
  add (&fields, "", 0, TRUE);
  add (&fields, "  ", 2, TRUE);
  g_assert_cmpuint (fields.fields->len, ==, 4);
  assert_field (&fields, 0, "a");
  assert_field (&fields, 1, "b ");
  assert_field (&fields, 2, "");
  assert_field (&fields, 3, "");

  assay_csv_fields_reset (&fields);
  g_assert_cmpuint (fields.fields->len, ==, 0);
  add (&fields, "c", 1, TRUE);
  assert_field (&fields, 0, "c");
}

static void
test_mend (void)
{
  g_auto(AssayCsvFields) fields = { 0 };
  guint n_converted = 3;
  guint bad_field = 0;
  guint8 bad_byte = 0;

  assay_csv_fields_init (&fields);
  add (&fields, "plain", 5, TRUE);
  add (&fields, "größe", 7, TRUE);
  add (&fields, "gr\xf6\xdf" "e", 5, TRUE);
  add (&fields, "", 0, TRUE);
  add (&fields, "\x80 5", 3, TRUE);
  g_assert_true (assay_csv_fields_mend (&fields, TRUE, &n_converted, &bad_field, &bad_byte));
  g_assert_cmpuint (n_converted, ==, 3 + 2);
  assert_field (&fields, 0, "plain");
  assert_field (&fields, 1, "größe");
  assert_field (&fields, 2, "größe");
  assert_field (&fields, 3, "");
  assert_field (&fields, 4, "€ 5");
}

static void
test_refused (void)
{
  static const struct { const char *bytes; gsize length; gboolean may_convert; guint8 byte; } cases[] = {
    { "a\0b", 3, TRUE, 0 },
    { "a\xff\0", 3, TRUE, 0xff },
    { "\xed\xa0\x80", 3, FALSE, 0xed },
    { "caf\xe9", 4, FALSE, 0xe9 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(AssayCsvFields) fields = { 0 };
      guint n_converted = 0;
      guint bad_field = 0;
      guint8 bad_byte = 1;

      assay_csv_fields_init (&fields);
      add (&fields, "good", 4, TRUE);
      add (&fields, cases[i].bytes, cases[i].length, TRUE);
      g_assert_false (assay_csv_fields_mend (&fields, cases[i].may_convert, &n_converted, &bad_field, &bad_byte));
      g_assert_cmpuint (bad_field, ==, 1);
      g_assert_cmpuint (bad_byte, ==, cases[i].byte);
      g_assert_cmpuint (n_converted, ==, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv-fields/end", test_end);
  g_test_add_func ("/formats/csv-fields/mend", test_mend);
  g_test_add_func ("/formats/csv-fields/refused", test_refused);

  return g_test_run ();
}
