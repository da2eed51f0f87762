#include "base/english.h"

#include <langinfo.h>

#include "sample-catalog.h"

static gboolean
is_english (locale_t locale)
{
  return g_str_equal (nl_langinfo_l (MON_1, locale), "January") && g_str_equal (nl_langinfo_l (RADIXCHAR, locale), ".");
}

static void
test_gives_the_language_back (void)
{
  locale_t before = uselocale ((locale_t) 0);

  {
    g_auto(AssayEnglish) english = assay_english_begin ();

    g_assert_true (uselocale ((locale_t) 0) != before);
    g_assert_true (is_english (uselocale ((locale_t) 0)));
  }
  g_assert_true (uselocale ((locale_t) 0) == before);
}

static void
test_nested (void)
{
  locale_t before = uselocale ((locale_t) 0);

  {
    g_auto(AssayEnglish) outer = assay_english_begin ();

    {
      g_auto(AssayEnglish) inner = assay_english_begin ();

      g_assert_true (is_english (uselocale ((locale_t) 0)));
    }
    g_assert_true (is_english (uselocale ((locale_t) 0)));
  }
  g_assert_true (uselocale ((locale_t) 0) == before);
}

static gpointer
look_from_another_thread (gpointer unused)
{
  return (gpointer) uselocale ((locale_t) 0);
}

static void
test_other_threads_keep_theirs (void)
{
  g_auto(AssayEnglish) english = assay_english_begin ();
  GThread *thread = g_thread_new ("other", look_from_another_thread, NULL);

  g_assert_true ((locale_t) g_thread_join (thread) == LC_GLOBAL_LOCALE);
}

/* The very first sentence of a program may be one in English: it decides nothing about those that follow. */
static void
test_translations_go_on (void)
{
  {
    g_auto(AssayEnglish) english = assay_english_begin ();

    g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Approved"), ==, "Approved");
  }
  g_assert_cmpstr (g_dgettext (GETTEXT_PACKAGE, "Approved"), ==, "Genehmigt");
}

static void
test_is_spoken (void)
{
  static const struct
  {
    const char *language;
    gboolean    expected;
  } cases[] = {
    { "C", TRUE },      { "POSIX", TRUE },  { "en", TRUE },           { "en_US.UTF-8", TRUE }, { "C.UTF-8", TRUE },
    { "de", FALSE },    { "ja", FALSE },    { "de_DE.UTF-8", FALSE }, { "en_GB", FALSE },      { "eo", FALSE },
    { "de:en", FALSE }, { "en:de", TRUE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_test_message ("%s", cases[i].language);
      g_setenv ("LANGUAGE", cases[i].language, TRUE);
      g_assert_cmpint (assay_english_is_spoken (), ==, cases[i].expected);
    }
  g_unsetenv ("LANGUAGE");
}

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("assay-english-XXXXXX", NULL);
  sample_catalog_use (folder, "Approved", "Genehmigt");
  g_test_add_func ("/english/translations-go-on", test_translations_go_on);
  g_test_add_func ("/english/gives-the-language-back", test_gives_the_language_back);
  g_test_add_func ("/english/nested", test_nested);
  g_test_add_func ("/english/is-spoken", test_is_spoken);
  g_test_add_func ("/english/other-threads", test_other_threads_keep_theirs);

  status = g_test_run ();
  sample_catalog_remove (folder);

  return status;
}
