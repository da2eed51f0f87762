#include "formats/comma-number.h"

#include "base/number.h"

#include <string.h>

static const struct
{
  const char    *text;
  AssayCommaKind kind;
  const char    *decimal;     /* where its commas are decimal */
  const char    *thousands;
} cases[] = {
  { "0,82", ASSAY_COMMA_DECIMAL, "0.82", NULL },
  { "-0,5", ASSAY_COMMA_DECIMAL, "-0.5", NULL },
  { "0,123", ASSAY_COMMA_DECIMAL, "0.123", NULL },
  { "1234,567", ASSAY_COMMA_DECIMAL, "1234.567", NULL },
  { "1.234,5", ASSAY_COMMA_DECIMAL, "1234.5", NULL },
  { "82,3%", ASSAY_COMMA_DECIMAL, "82.3", NULL },
  { "82,3 %", ASSAY_COMMA_DECIMAL, "82.3", NULL },
  { "1,2e-05", ASSAY_COMMA_DECIMAL, "1.2e-05", NULL },
  { "1,234", ASSAY_COMMA_EITHER, "1.234", "1234" },
  { "-12,500", ASSAY_COMMA_EITHER, "-12.500", "-12500" },
  { "1,234.5", ASSAY_COMMA_THOUSANDS, NULL, "1234.5" },
  { "1,234,567", ASSAY_COMMA_THOUSANDS, NULL, "1234567" },
  { "1,234,567.25 %", ASSAY_COMMA_THOUSANDS, NULL, "1234567.25" },
  { "0.82", ASSAY_COMMA_NONE, NULL, NULL },
  { "12", ASSAY_COMMA_NONE, NULL, NULL },
  { "", ASSAY_COMMA_NONE, NULL, NULL },
  { ",", ASSAY_COMMA_NONE, NULL, NULL },
  { "0,", ASSAY_COMMA_NONE, NULL, NULL },
  { ",5", ASSAY_COMMA_NONE, NULL, NULL },
  { "00,5", ASSAY_COMMA_NONE, NULL, NULL },
  { "+0,5", ASSAY_COMMA_NONE, NULL, NULL },
  { "1,23,456", ASSAY_COMMA_NONE, NULL, NULL },
  { "0,123,456", ASSAY_COMMA_NONE, NULL, NULL },
  { "1.23,5", ASSAY_COMMA_NONE, NULL, NULL },
  { "1,5 GB", ASSAY_COMMA_NONE, NULL, NULL },
  { "0,82\n", ASSAY_COMMA_NONE, NULL, NULL },
  { "bert, base", ASSAY_COMMA_NONE, NULL, NULL },
};

static void
check_decimal (const char     *text,
               AssayCommaKind  kind,
               const char     *expected)
{
  g_autoptr(GString) decimal = g_string_new (NULL);

  assay_comma_number_append (text, kind, decimal);
  g_assert_cmpstr (decimal->str, ==, expected);
  g_assert_true (assay_number_parse (decimal->str, (gssize) decimal->len, NULL));
}

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].text);
      g_assert_cmpint (assay_comma_number_kind (cases[i].text), ==, cases[i].kind);
      if (cases[i].decimal != NULL)
        check_decimal (cases[i].text, ASSAY_COMMA_DECIMAL, cases[i].decimal);
      if (cases[i].thousands != NULL)
        check_decimal (cases[i].text, ASSAY_COMMA_THOUSANDS, cases[i].thousands);
    }
}

static void
test_long (void)
{
  g_autofree char *digits = g_strnfill (100000, '1');
  g_autofree char *text = g_strconcat ("0,", digits, NULL);

  g_assert_cmpint (assay_comma_number_kind (text), ==, ASSAY_COMMA_NONE);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/comma-number/kinds", test_kinds);
  g_test_add_func ("/formats/comma-number/long", test_long);

  return g_test_run ();
}
