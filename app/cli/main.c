#include <stdlib.h>

#include <glib/gi18n-lib.h>

#include "base/language.h"
#include "cli/command.h"
#include "cli/exit-status.h"
#include "cli/output.h"

static const AssayCommand commands[] = {
  { "check", N_("Judge results by a policy or a threshold"), assay_command_check },
  { "show", N_("Tell how results files were read"), assay_command_show },
  { "report", N_("Write the report folder"), assay_command_report },
  { "open", N_("Open the window"), assay_command_open },
};

static void
print_usage (FILE *stream)
{
  fprintf (stream, "%s\n\n", _("Usage: assay COMMAND [OPTION…] RESULTS…"));
  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    fprintf (stream, "  %-8s %s\n", commands[i].name, _(commands[i].summary));
  fprintf (stream, "\n%s\n",
           _("Each command explains itself: assay COMMAND --help. Exit status: 0 approved or done, 1 rejected,\n"
             "2 wrong usage or policy, 3 a person must decide, 4 not evaluable, 5 malformed results, 8 environment."));
}

static int
run_command (const AssayCommand  *command,
             int                  argc,
             char               **argv)
{
  g_autofree char *name = g_strconcat ("assay ", command->name, NULL);

  argv[1] = name;
  g_set_prgname (name);

  return command->run (argc - 1, argv + 1);
}

int
main (int    argc,
      char **argv)
{
  assay_language_start ();

  if (argc < 2)
    {
      print_usage (stderr);
      return ASSAY_EXIT_USAGE;
    }
  if (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h") || g_str_equal (argv[1], "help"))
    {
      print_usage (stdout);
      return assay_output_finish ();
    }
  if (g_str_equal (argv[1], "--version"))
    {
      fprintf (stdout, "assay %s\n", ASSAY_VERSION);
      return assay_output_finish ();
    }

  for (gsize i = 0; i < G_N_ELEMENTS (commands); i++)
    {
      if (g_str_equal (argv[1], commands[i].name))
        return run_command (&commands[i], argc, argv);
    }

  assay_output_complain (_("there is no command “%s”; assay --help lists them"), argv[1]);

  return ASSAY_EXIT_USAGE;
}
