#include "report/report-paths.h"

#include <string.h>

static void
test_sanitise (void)
{
  static const struct { const char *path; const char *expected; } cases[] = {
    { "models.json", "models.json" },
    { "/data/run 7/models (2).json", "models__2_.json" },
    { "../../etc/passwd", "passwd" },
    { "..", "_." },
    { ".", "results" },
    { "-", "results" },
    { "", "results" },
    { "a/", "results" },
    { "/", "results" },
    { ".ssh", "_ssh" },
    { "-rf", "_rf" },
    { "a\\b:c*d?.json", "a_b_c_d_.json" },
    { "a\nb\033.json", "a_b_.json" },
    { "m\303\266del.json", "m\303\266del.json" },
    { "bad\377byte", "bad\357\277\275byte" },
    { "\342\200\256evil", "_evil" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = assay_report_sanitise_basename (cases[i].path);

      g_test_message ("%s", cases[i].expected);
      if (strchr (cases[i].path, '\377') != NULL)
        g_assert_true (g_utf8_validate (name, -1, NULL));
      else
        g_assert_cmpstr (name, ==, cases[i].expected);
      g_assert_null (strchr (name, '/'));
    }
}

static void
test_length (void)
{
  g_autofree char *path = g_strnfill (5000, 'x');
  g_autofree char *name = assay_report_sanitise_basename (path);

  g_assert_cmpuint (strlen (name), <=, 200);
  g_assert_cmpuint (strlen (name), >=, 190);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-paths/sanitise", test_sanitise);
  g_test_add_func ("/report-paths/length", test_length);

  return g_test_run ();
}
