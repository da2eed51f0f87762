#include "base/language.h"

#include <libintl.h>
#include <locale.h>

/**
 * assay_language_start:
 *
 * Makes the program speak the language of the session; the first thing that main () does. ASSAY_LOCALE_DIR in the
 * environment says where the translations lie of a program that is run without being installed.
 */
void
assay_language_start (void)
{
  const char *folder = g_getenv ("ASSAY_LOCALE_DIR");

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, folder != NULL && *folder != '\0' ? folder : ASSAY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}
