#include "table/source.h"

#include <glib/gstdio.h>
#include <string.h>

static GBytes *
read_seven (const char  *path,
            GError     **error)
{
  if (!g_str_equal (path, "run"))
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "gone");
      return NULL;
    }

  return g_bytes_new_static ("seven", 5);
}

/* A file is opened where it lies, a folder as whoever read it says. */
static void
test_open (void)
{
  g_autofree char *path = NULL;
  int fd = g_file_open_tmp ("assay-test-XXXXXX", &path, NULL);
  AssaySource file = { .path = path, .contents = path };
  AssaySource folder = { .path = "run", .contents = "run", .folder = "a-run", .read_folder = read_seven };
  AssaySource gone = { .path = "gone", .contents = "gone", .folder = "a-run", .read_folder = read_seven };
  AssaySource * const sources[] = { &file, &folder };
  const char * const expected[] = { "a file", "seven" };
  g_autoptr(GError) error = NULL;

  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, "a file", -1, NULL));
  for (gsize i = 0; i < G_N_ELEMENTS (sources); i++)
    {
      g_autoptr(GInputStream) stream = assay_source_open (sources[i], NULL, NULL);
      g_autoptr(GBytes) bytes = g_input_stream_read_bytes (stream, 100, NULL, NULL);

      g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), expected[i], strlen (expected[i]));
    }

  g_assert_null (assay_source_open (&gone, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_cmpint (g_unlink (path), ==, 0);
  g_assert_null (assay_source_open (&file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/source/open", test_open);

  return g_test_run ();
}
