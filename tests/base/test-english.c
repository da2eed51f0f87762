#include "base/english.h"

#include <langinfo.h>

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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/english/gives-the-language-back", test_gives_the_language_back);
  g_test_add_func ("/english/nested", test_nested);
  g_test_add_func ("/english/other-threads", test_other_threads_keep_theirs);

  return g_test_run ();
}
