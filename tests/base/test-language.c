#include "base/language.h"

#include <libintl.h>
#include <locale.h>

/* The folder of an installed program, unless the environment names the one of a program that is not installed. */
static void
test_where_translations_lie (void)
{
  static const struct
  {
    const char *named;
    const char *expected;
  } cases[] = {
    { NULL, ASSAY_LOCALE_DIR },
    { "", ASSAY_LOCALE_DIR },
    { "/somewhere/else", "/somewhere/else" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].named != NULL)
        g_setenv ("ASSAY_LOCALE_DIR", cases[i].named, TRUE);
      else
        g_unsetenv ("ASSAY_LOCALE_DIR");
      assay_language_start ();
      g_assert_cmpstr (bindtextdomain (GETTEXT_PACKAGE, NULL), ==, cases[i].expected);
      g_assert_cmpstr (bind_textdomain_codeset (GETTEXT_PACKAGE, NULL), ==, "UTF-8");
      g_assert_cmpstr (textdomain (NULL), ==, GETTEXT_PACKAGE);
    }
}

static void
test_locale_of_the_session (void)
{
  g_setenv ("LC_ALL", "C.UTF-8", TRUE);
  assay_language_start ();
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "C.UTF-8");
  g_setenv ("LC_ALL", "C", TRUE);
  assay_language_start ();
  g_assert_cmpstr (setlocale (LC_MESSAGES, NULL), ==, "C");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/language/where-translations-lie", test_where_translations_lie);
  g_test_add_func ("/language/locale-of-the-session", test_locale_of_the_session);

  return g_test_run ();
}
