#include "shell/file-writing.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char *folder;

static char *
place (const char *name)
{
  return g_build_filename (folder, name, NULL);
}

static void
assert_holds (const char *path,
              const char *expected)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  g_assert_cmpstr (text, ==, expected);
}

static guint
count_files (void)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  guint n = 0;

  while (g_dir_read_name (dir) != NULL)
    n++;

  return n;
}

static void
test_new_and_old (void)
{
  g_autofree char *path = place ("plain");
  g_autoptr(GBytes) one = g_bytes_new_static ("one", 3);
  g_autoptr(GBytes) two = g_bytes_new_static ("two\n", 4);
  g_autoptr(GError) error = NULL;
  GStatBuf found;

  umask (022);
  g_assert_true (assay_file_write (path, one, &error));
  g_assert_no_error (error);
  assert_holds (path, "one");
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpuint (found.st_mode & 07777, ==, 0644);

  g_assert_cmpint (g_chmod (path, 0660), ==, 0);
  g_assert_true (assay_file_write (path, two, &error));
  assert_holds (path, "two\n");
  g_assert_cmpint (g_stat (path, &found), ==, 0);
  g_assert_cmpuint (found.st_mode & 07777, ==, 0660);
  g_assert_cmpuint (count_files (), ==, 1);
  g_unlink (path);
}

static void
test_links (void)
{
  g_autofree char *path = place ("target");
  g_autofree char *link = place ("link");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("x", 1);

  g_assert_cmpint (symlink ("target", link), ==, 0);
  g_assert_true (assay_file_write (link, bytes, NULL));
  assert_holds (path, "x");
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_assert_true (assay_file_write (link, bytes, NULL));
  g_assert_true (g_file_test (link, G_FILE_TEST_IS_SYMLINK));
  g_unlink (link);
  g_unlink (path);
}

static void
test_refused (void)
{
  g_autofree char *path = place ("nowhere/file");
  g_autoptr(GBytes) bytes = g_bytes_new_static ("x", 1);
  g_autoptr(GError) error = NULL;

  g_assert_false (assay_file_write (path, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "nowhere/file"));
  g_clear_error (&error);
  g_assert_false (assay_file_write (folder, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpuint (count_files (), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("assay-writing-XXXXXX", NULL);
  g_test_add_func ("/file-writing/new-and-old", test_new_and_old);
  g_test_add_func ("/file-writing/links", test_links);
  g_test_add_func ("/file-writing/refused", test_refused);
  status = g_test_run ();
  g_rmdir (folder);
  g_free (folder);

  return status;
}
