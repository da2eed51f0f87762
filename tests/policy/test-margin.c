#include "policy/margin.h"

static const struct
{
  const char *from;
  const char *to;
  const char *expected;
} cases[] = {
  { "0.80", "0.82", "+0.02" },
  { "0.80", "0.76", "-0.04" },
  { "0.8", "0.80", "0" },
  { "0", "-0", "0" },
  { "0.85", "0.84999999999999999", "-1e-17" },
  { "0.80", "0.8123456789", "+0.0123457" },
  { "0.85", "0.84996", "-0.00004" },
  { "50", "10.1", "-39.9" },
  { "0", "123456.789", "+123457" },
  { "0", "999999.9", "+1000000" },
  { "0", "9007199254740993", "+9007199254740993" },
  { "0", "1e30", "+1e30" },
  { "0", "1.23456789e-20", "+1.23456e-20" },
  { "1e300", "0.8", NULL },
  { "1e-300", "2e-300", "+1e-300" },
};

static void
test_text (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = assay_margin_to_text (cases[i].from, cases[i].to);
      g_autofree char *back = assay_margin_to_text (cases[i].to, cases[i].from);

      if (cases[i].expected != NULL)
        g_assert_cmpstr (text, ==, cases[i].expected);
      else
        g_assert_cmpuint (strlen (text), <, 20);

      /* The other way round only the sign differs. */
      g_assert_cmpstr (text + (text[0] != '0'), ==, back + (back[0] != '0'));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/margin/1.07/never-across", test_text);

  return g_test_run ();
}
