#include <errno.h>
#include <unistd.h>

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/output.h"

#define DESKTOP_PROGRAM "assay-desktop"

/* The window that was built or installed beside this program goes before any other in the path. */
static char *
find_program (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);

  if (self != NULL)
    {
      g_autofree char *folder = g_path_get_dirname (self);
      g_autofree char *beside = g_build_filename (folder, DESKTOP_PROGRAM, NULL);

      if (g_file_test (beside, G_FILE_TEST_IS_EXECUTABLE))
        return g_steal_pointer (&beside);
    }

  return g_find_program_in_path (DESKTOP_PROGRAM);
}

/**
 * assay_command_open:
 * @argc: the number of arguments
 * @argv: the arguments, the command first
 *
 * assay open: becomes the window, with the files given.
 *
 * Returns: the exit status; only when the window could not be started
 */
int
assay_command_open (int    argc,
                    char **argv)
{
  g_autofree char *program = NULL;

  if (argc > 1 && (g_str_equal (argv[1], "--help") || g_str_equal (argv[1], "-h")))
    {
      printf ("%s\n\n%s\n", _("Usage: assay open [FILE…]"), _("Opens the window on results files and folders."));
      return assay_output_finish ();
    }

  program = find_program ();
  if (program == NULL)
    {
      assay_output_complain (_("the window is not installed: there is no program %s"), DESKTOP_PROGRAM);
      return ASSAY_EXIT_ENVIRONMENT;
    }

  argv[0] = program;
  execv (program, argv);
  assay_output_complain (_("%s could not be started: %s"), program, g_strerror (errno));

  return ASSAY_EXIT_ENVIRONMENT;
}
