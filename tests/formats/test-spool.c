#include "formats/spool.h"

#include <fcntl.h>
#include <unistd.h>

#define MANY_BYTES (3 * 1024 * 1024 + 7)

/* Makes standard input read @text, and says where it was before. */
static int
redirect (const char *text,
          gsize       length)
{
  int before = dup (STDIN_FILENO);
  int fd = g_file_open_tmp ("assay-test-XXXXXX", NULL, NULL);

  g_assert_cmpint (fd, >=, 0);
  g_assert_cmpint (write (fd, text, length), ==, (gssize) length);
  g_assert_cmpint (lseek (fd, 0, SEEK_SET), ==, 0);
  g_assert_cmpint (dup2 (fd, STDIN_FILENO), ==, STDIN_FILENO);
  close (fd);

  return before;
}

static void
put_back (int before)
{
  if (before < 0)
    return;

  g_assert_cmpint (dup2 (before, STDIN_FILENO), ==, STDIN_FILENO);
  close (before);
}

static void
check_copy (const char *text,
            gsize       length)
{
  int before = redirect (text, length);
  g_autoptr(GError) error = NULL;
  guint64 size = 7;
  g_autofree char *path = assay_spool_standard_input (NULL, &size, &error);

  put_back (before);
  g_assert_no_error (error);
  g_assert_cmpuint (size, ==, length);

  /* As often as one likes, and always from the beginning. */
  for (guint i = 0; i < 2; i++)
    {
      g_autofree char *contents = NULL;
      gsize found;

      g_assert_true (g_file_get_contents (path, &contents, &found, &error));
      g_assert_cmpmem (contents, found, text, length);
    }
}

static void
test_copy (void)
{
  g_autofree char *many = g_strnfill (MANY_BYTES, 'x');

  check_copy ("", 0);
  check_copy ("{\"a\": 1}", 8);
  check_copy ("a\0b\xff", 4);
  check_copy (many, MANY_BYTES);
}

/* The copy has no name: nothing is left when the program ends. */
static void
test_nameless (void)
{
  int before = redirect ("x", 1);
  guint64 size;
  g_autofree char *path = assay_spool_standard_input (NULL, &size, NULL);
  g_autofree char *target = NULL;

  put_back (before);
  g_assert_nonnull (path);
  target = g_file_read_link (path, NULL);
  g_assert_true (g_str_has_suffix (target, " (deleted)"));
}

static void
test_cancelled (void)
{
  int before = redirect ("x", 1);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;
  guint64 size;

  g_cancellable_cancel (cancellable);
  g_assert_null (assay_spool_standard_input (cancellable, &size, &error));
  put_back (before);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* What can not be read is an error of the system. */
static void
test_unreadable (void)
{
  int before = dup (STDIN_FILENO);
  int folder = open ("/", O_RDONLY);
  g_autoptr(GError) error = NULL;
  guint64 size;

  g_assert_cmpint (dup2 (folder, STDIN_FILENO), ==, STDIN_FILENO);
  close (folder);
  g_assert_null (assay_spool_standard_input (NULL, &size, &error));
  put_back (before);
  g_assert_nonnull (error);
  g_assert_cmpuint (error->domain, ==, G_IO_ERROR);
}

static void
test_no_room (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr(GError) error = NULL;
      guint64 size;

      g_assert_null (assay_spool_standard_input (NULL, &size, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_FAILED);
      /* Without a place for the error it fails alike. */
      g_assert_null (assay_spool_standard_input (NULL, &size, NULL));
      return;
    }

  g_setenv ("TMPDIR", "/nowhere/at/all", TRUE);
  g_test_trap_subprocess (NULL, 0, 0);
  g_unsetenv ("TMPDIR");
  g_test_trap_assert_passed ();
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/spool/copy", test_copy);
  g_test_add_func ("/formats/spool/nameless", test_nameless);
  g_test_add_func ("/formats/spool/cancelled", test_cancelled);
  g_test_add_func ("/formats/spool/unreadable", test_unreadable);
  g_test_add_func ("/formats/spool/no-room", test_no_room);

  return g_test_run ();
}
