#include "base/text-place.h"

#include <string.h>

static const struct { const char *text; char next; guint64 line; guint64 column; } cases[] = {
  { "", '\0', 0, 0 },
  { "abc", 'd', 0, 3 },
  { "äö", '\0', 0, 2 },
  { "a\nbc", '\0', 1, 2 },
  { "a\r\nbc", '\0', 1, 2 },
  { "a\rbc", '\0', 1, 2 },
  { "a\n\rb", '\0', 2, 1 },
  { "a\r\r\n\r\nb", '\0', 3, 1 },
  { "a\r", '\n', 0, 2 },
  { "a\r", 'b', 1, 0 },
  { "a\r", '\0', 1, 0 },
  { "a\n", '\n', 1, 0 },
  { "1\r2\r3\n4\r\n5", '\0', 4, 1 },
};

static void
test_whole (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      guint64 line = 0;
      guint64 column = 0;

      g_test_message ("case %u", (guint) i);
      assay_text_place_advance (cases[i].text, strlen (cases[i].text), cases[i].next, &line, &column);
      g_assert_cmpuint (line, ==, cases[i].line);
      g_assert_cmpuint (column, ==, cases[i].column);
    }
}

/* Cut in two anywhere, the place is the same. */
static void
test_parts (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize cut = 0; cut <= strlen (cases[i].text); cut++)
      {
        const char *rest = cases[i].text + cut;
        guint64 line = 3;
        guint64 column = 0;

        g_test_message ("case %u cut at %u", (guint) i, (guint) cut);
        assay_text_place_advance (cases[i].text, cut, *rest != '\0' ? *rest : cases[i].next, &line, &column);
        assay_text_place_advance (rest, strlen (rest), cases[i].next, &line, &column);
        g_assert_cmpuint (line, ==, cases[i].line + 3);
        g_assert_cmpuint (column, ==, cases[i].column);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/text-place/whole", test_whole);
  g_test_add_func ("/text-place/parts", test_parts);

  return g_test_run ();
}
