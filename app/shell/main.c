#include <locale.h>

#include <glib/gi18n-lib.h>

#include "shell/application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(AssayApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, ASSAY_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = assay_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
