#include "shell/file-watch.h"

#include <glib/gstdio.h>
#include <unistd.h>

static char *folder;

typedef struct
{
  GString   *said;    /* "name " for each change, "name- " for one that is gone */
  GMainLoop *loop;
} Listener;

static char *
place (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
write_file (const char *name,
            const char *text)
{
  g_autofree char *path = place (name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
}

static void
changed_cb (const char *path,
            gboolean    is_gone,
            gpointer    user)
{
  Listener *listener = user;
  g_autofree char *name = g_path_get_basename (path);

  g_string_append_printf (listener->said, "%s%s ", name, is_gone ? "-" : "");
}

static gboolean
quit_cb (gpointer loop)
{
  g_main_loop_quit (loop);

  return G_SOURCE_REMOVE;
}

/* What is said within a time that is long for the watch, and then forgotten. */
static char *
listen (Listener *listener)
{
  g_timeout_add (1500, quit_cb, listener->loop);
  g_main_loop_run (listener->loop);

  return g_string_free (g_steal_pointer (&listener->said), FALSE);
}

#define ASSERT_SAYS(expected) \
  G_STMT_START { \
    g_autofree char *heard = listen (&listener); \
    g_assert_cmpstr (heard, ==, expected); \
    listener.said = g_string_new (NULL); \
  } G_STMT_END

static void
test_changes (void)
{
  Listener listener = { g_string_new (NULL), g_main_loop_new (NULL, FALSE) };
  g_autoptr(AssayFileWatch) watch = assay_file_watch_new (changed_cb, &listener);
  g_autofree char *a = place ("a");
  g_autofree char *link = place ("link");
  const char *paths[] = { a, link, NULL };

  write_file ("a", "1");
  write_file ("target", "1");
  write_file ("other", "1");
  g_assert_cmpint (symlink ("target", link), ==, 0);
  assay_file_watch_set_paths (watch, paths);
  ASSERT_SAYS ("");

  /* Many steps are one change; what is not watched is none. */
  write_file ("a", "22");
  write_file ("a", "333");
  write_file ("other", "22");
  ASSERT_SAYS ("a ");

  write_file ("target", "22");
  ASSERT_SAYS ("link ");

  g_unlink (a);
  ASSERT_SAYS ("a- ");
  write_file ("a", "1");
  ASSERT_SAYS ("a ");

  paths[0] = NULL;
  assay_file_watch_set_paths (watch, paths);
  write_file ("a", "4444");
  ASSERT_SAYS ("");

  g_string_free (listener.said, TRUE);
  g_main_loop_unref (listener.loop);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  folder = g_dir_make_tmp ("assay-watch-XXXXXX", NULL);
  g_test_add_func ("/file-watch/changes", test_changes);

  return g_test_run ();
}
