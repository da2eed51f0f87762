#include "shell/journal-folder.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

/* Another Assay: writes a journal, says so, and lives until it is killed. */
static GPid
start_other (const char *program,
             char      **journal)
{
  const char *arguments[] = { program, "--other", g_get_user_state_dir (), NULL };
  g_autoptr(GError) error = NULL;
  char line[4096] = "";
  GPid pid;
  int out;

  g_assert_true (g_spawn_async_with_pipes (NULL, (char **) arguments, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, &pid,
                                           NULL, &out, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpint (read (out, line, sizeof line - 1), >, 0);
  close (out);
  *journal = g_strdup (line);

  return pid;
}

static int
be_other (const char *state)
{
  g_autofree char *path = NULL;

  g_setenv ("XDG_STATE_HOME", state, TRUE);
  path = assay_journal_folder_make_path ();
  g_file_set_contents (path, "x", 1, NULL);
  if (write (STDOUT_FILENO, path, strlen (path)) < 0)
    return 1;
  for (;;)
    pause ();
}

static char *program;

static void
test_left (void)
{
  g_autofree char *journal = NULL;
  g_autofree char *own = assay_journal_folder_make_path ();
  g_autofree char *more = assay_journal_folder_make_path ();
  GPid pid = start_other (program, &journal);
  g_autoptr(GPtrArray) while_it_lives = NULL;
  g_autoptr(GPtrArray) after = NULL;
  g_autoptr(GPtrArray) again = NULL;

  g_assert_cmpstr (own, !=, more);
  g_assert_true (g_file_set_contents (own, "x", 1, NULL));
  while_it_lives = assay_journal_folder_find_left ();
  g_assert_cmpuint (while_it_lives->len, ==, 0);

  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  after = assay_journal_folder_find_left ();
  g_assert_cmpuint (after->len, ==, 1);
  g_assert_cmpstr (g_ptr_array_index (after, 0), ==, journal);

  /* Once it is dealt with, its lock goes too. */
  g_unlink (journal);
  again = assay_journal_folder_find_left ();
  g_assert_cmpuint (again->len, ==, 0);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--other") == 0)
    return be_other (argv[2]);

  program = argv[0];
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/journal-folder/left", test_left);

  return g_test_run ();
}
