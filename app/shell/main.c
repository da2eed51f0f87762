#include "base/language.h"
#include "shell/application.h"

int
main (int    argc,
      char **argv)
{
  g_autoptr(AssayApplication) application = NULL;

  assay_language_start ();
  application = assay_application_new ();

  return g_application_run (G_APPLICATION (application), argc, argv);
}
