#include "formats/csv-dialect.h"

#include <string.h>

static const struct
{
  const char *text;
  char        delimiter;
  guint       n_skipped;
  gboolean    is_marked;
} cases[] = {
  { "a,b\n1,2\n", ',', 0, FALSE },
  { "a,b\r\n1,2\r\n", ',', 0, FALSE },
  { "a;b\r1,5;2\r", ';', 0, FALSE },
  { "a;b\n1,5;2,5\n", ';', 0, FALSE },
  { "a\tb\n1,5\t2;5\n", '\t', 0, FALSE },
  { "a,b;c\n1;2\n3;4\n", ';', 0, FALSE },
  { "model;acc, test\nA;0,8\nB;0,7\n", ';', 0, FALSE },
  { "\"a;b\",c\n\"1;2\",3\n", ',', 0, FALSE },
  { "5\" disk;b;c\n1;2;3\n", ';', 0, FALSE },
  { "a,b", ',', 0, FALSE },
  { "a\n1\n", 0, 0, FALSE },
  { "\"a,b\"\n", 0, 0, FALSE },
  { "", 0, 0, FALSE },
  { "\n,,,\n", ',', 1, FALSE },
  { "\"unclosed,\n,,;\n", 0, 0, FALSE },
  { "# made by eval.py, v1\n# on monday\nmodel,acc\nA,0.8\n", ',', 2, FALSE },
  { "# made by eval.py\r\n\r\nmodel;acc\r\nA;0,8\r\n", ';', 2, FALSE },
  { "# one\r# two\rmodel\tacc\rA\t1\r", '\t', 2, FALSE },
  { "# seed 1\n# model,acc\nA,0.8\n", ',', 1, TRUE },
  { "#,name,acc\n1,x,0.9\n2,y,0.8\n", ',', 0, TRUE },
  { "# model,acc\nA,x\n", ',', 1, FALSE },
  { "#a,b\n#c,1\n", ',', 0, FALSE },
  { "rank,name\n#1,A\n", ',', 0, FALSE },
  { "sep=;\nmodel;acc\nA;0.8\n", ';', 1, FALSE },
  { "SEP=|\r\nmodel|acc\r\nA|0.8\r\n", '|', 1, FALSE },
  { "sep=a\nb\n", 0, 0, FALSE },
};

static void
test_sniff (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayCsvDialect dialect;

      g_test_message ("%s", cases[i].text);
      assay_csv_dialect_sniff (&dialect, cases[i].text, strlen (cases[i].text));
      g_assert_cmpint (dialect.delimiter, ==, cases[i].delimiter);
      g_assert_cmpuint (dialect.n_skipped, ==, cases[i].n_skipped);
      g_assert_cmpint (dialect.is_marked, ==, cases[i].is_marked);
    }
}

/* The head of a file may end anywhere. */
static void
test_cut (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    for (gsize length = 0; length < strlen (cases[i].text); length++)
      {
        g_autofree char *exact = g_memdup2 (cases[i].text, MAX (length, 1));
        AssayCsvDialect dialect;

        assay_csv_dialect_sniff (&dialect, exact, length);
        g_assert_cmpuint (dialect.n_skipped, <=, length);
      }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv-dialect/sniff", test_sniff);
  g_test_add_func ("/formats/csv-dialect/cut", test_cut);

  return g_test_run ();
}
