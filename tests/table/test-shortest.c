#include "table/shortest.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

typedef struct
{
  const char *text;
  gboolean    expected;
} Case;

static const Case cases[] = {
  { "0", TRUE }, { "-0", TRUE }, { "0.0", FALSE }, { "1", TRUE }, { "1.0", FALSE }, { "100", TRUE }, { "0.8", TRUE },
  { "0.80", FALSE }, { "99.50", FALSE }, { "-0.5", TRUE }, { "8e-1", FALSE }, { "1e3", FALSE }, { "0.1", TRUE },
  { "0.30000000000000004", TRUE }, { "0.3000000000000000", FALSE }, { "0.84999999999999999", FALSE },
  { "9007199254740993", FALSE }, { "9007199254740992", TRUE }, { "123456789012345", TRUE }, { "1e21", FALSE },
  { "1e+21", TRUE }, { "100000000000000000000", TRUE }, { "0.0000001", TRUE }, { "0.00000001", FALSE }, { "5e-324", TRUE },
  { "0.5000000000000001", TRUE }, { "0.50000000000000011", FALSE }, { "0.1000000000000000055511151231257827", FALSE },
  { "1.7976931348623157e+308", TRUE }, { "12.345678901234567", TRUE }, { "4.618365059608703E-4", FALSE },
  /* Both integers are equally near to the value: the even one is written. */
  { "1098315.7700195312", TRUE }, { "1098315.7700195313", FALSE }, { "2883410.1967773438", TRUE }, { "2883410.1967773437", FALSE },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      double value;

      g_test_message ("%s", cases[i].text);
      g_assert_true (assay_number_parse (cases[i].text, -1, &value));
      g_assert_cmpint (assay_is_shortest_text (value, cases[i].text, strlen (cases[i].text)), ==, cases[i].expected);
    }
}

/* The arithmetic against the digits themselves: the shortest text, its neighbours, and texts with more digits. */
static void
test_against_digits (void)
{
  for (guint i = 0; i < 200000; i++)
    {
      double value = ldexp (g_test_rand_double (), g_test_rand_int_range (-22, 30));
      char shortest[ASSAY_NUMBER_BUFFER];
      char text[64];
      double read;
      gsize length;

      assay_number_to_text (value, shortest);
      length = strlen (shortest);
      g_assert_true (assay_is_shortest_text (value, shortest, length));

      g_strlcpy (text, shortest, sizeof text);
      if (strchr (text, '.') == NULL || strchr (text, 'e') != NULL)
        continue;

      text[length - 1] = text[length - 1] == '9' ? '8' : text[length - 1] + 1;
      if (assay_number_parse (text, -1, &read) && read == value)
        g_assert_false (assay_is_shortest_text (value, text, length));

      g_snprintf (text, sizeof text, "%s%d", shortest, g_test_rand_int_range (0, 10));
      if (assay_number_parse (text, -1, &read) && read == value)
        g_assert_false (assay_is_shortest_text (value, text, length + 1));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/shortest/cases", test_cases);
  g_test_add_func ("/shortest/against-digits", test_against_digits);

  return g_test_run ();
}
