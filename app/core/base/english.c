#include "base/english.h"

/* Made once and never freed: remarks are made by the hundred, and a thread may stand in it at any time. GLib decides at
 * the first sentence, for good, whether the program is translated at all, and must not ask a thread that is English. */
static locale_t
get_english (void)
{
  static gsize english;

  if (g_once_init_enter (&english))
    {
      g_dgettext (GETTEXT_PACKAGE, "");
      g_once_init_leave (&english, (gsize) newlocale (LC_ALL_MASK, "C", NULL));
    }

  return (locale_t) english;
}

/**
 * assay_english_begin:
 *
 * Makes the calling thread speak English. What is evidence, or is read by programs, must be the same bytes under
 * whatever locale it is made. Other threads, and the window, keep their language. It may be nested.
 *
 * Returns: what assay_english_end () needs; hold it with g_auto ()
 */
AssayEnglish
assay_english_begin (void)
{
  return (AssayEnglish) { .before = uselocale (get_english ()) };
}

/**
 * assay_english_end:
 * @self: what assay_english_begin () returned
 *
 * Gives the thread its language back.
 */
void
assay_english_end (AssayEnglish *self)
{
  if (self->before == NULL)
    return;

  uselocale (self->before);
  self->before = NULL;
}

/**
 * assay_english_is_spoken:
 *
 * Where it is not certain, as with a kind of English that has words of its own, it is not.
 *
 * Returns: whether what the session calls its language is the English of the sources
 */
gboolean
assay_english_is_spoken (void)
{
  static const char *const english[] = { "C", "POSIX", "en", "en_US", NULL };
  g_auto(GStrv) parts = g_strsplit_set (g_get_language_names ()[0], ".@", 2);

  return g_strv_contains (english, parts[0]);
}
