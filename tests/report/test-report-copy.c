#include "report/report-copy.h"

#include <glib/gstdio.h>
#include <string.h>

#include "report/report-error.h"
#include "sample.h"

static void
test_write (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "a", "b", "file", NULL);
  g_autofree char *text = NULL;
  g_autoptr(GBytes) bytes = g_bytes_new_static ("one\0two", 7);
  g_autoptr(GError) error = NULL;
  gsize length;

  g_assert_true (assay_report_write_file (path, bytes, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  g_assert_cmpmem (text, length, "one\0two", 7);
  g_assert_false (assay_report_write_file (path, bytes, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  sample_remove_folder (folder);
}

static void
test_copy (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *source_path = g_build_filename (folder, "source", NULL);
  g_autofree char *target = g_build_filename (folder, "results", "0", "source", NULL);
  g_autofree char *other = g_build_filename (folder, "results", "1", "source", NULL);
  g_autofree char *contents = g_strnfill (3 * 1024 * 1024 + 5, 'x');
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
  g_autofree char *copy = NULL;
  AssaySource source = { .path = source_path, .contents = source_path, .sha256 = sha256 };
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (source_path, contents, -1, NULL));
  g_assert_true (assay_report_copy_source (&source, target, NULL, &error));
  copy = sample_read (folder, "results/0/source");
  g_assert_cmpuint (strlen (copy), ==, strlen (contents));

  contents[1] = 'y';
  g_assert_true (g_file_set_contents (source_path, contents, -1, NULL));
  g_assert_false (assay_report_copy_source (&source, other, NULL, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CHANGED);
  sample_remove_folder (folder);
}

static GBytes *
read_folder (const char  *path,
             GError     **error)
{
  g_autofree char *part = g_build_filename (path, "part", NULL);
  char *text;
  gsize length;

  return g_file_get_contents (part, &text, &length, error) ? g_bytes_new_take (text, length) : NULL;
}

/* A folder that was read as one file is copied as one. */
static void
test_copy_folder (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *part = g_build_filename (folder, "part", NULL);
  g_autofree char *target = g_build_filename (folder, "results", "0", "run.a-run.json", NULL);
  g_autofree char *other = g_build_filename (folder, "results", "1", "run.a-run.json", NULL);
  g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, "judged", -1);
  g_autofree char *copy = NULL;
  AssaySource source = { .path = folder, .contents = folder, .sha256 = sha256, .folder = "a-run", .read_folder = read_folder };
  g_autoptr(GError) error = NULL;

  g_assert_true (g_file_set_contents (part, "judged", -1, NULL));
  g_assert_true (assay_report_copy_source (&source, target, NULL, &error));
  copy = sample_read (folder, "results/0/run.a-run.json");
  g_assert_cmpstr (copy, ==, "judged");

  g_assert_true (g_file_set_contents (part, "changed", -1, NULL));
  g_assert_false (assay_report_copy_source (&source, other, NULL, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CHANGED);
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-copy/write", test_write);
  g_test_add_func ("/report-copy/copy", test_copy);
  g_test_add_func ("/report-copy/copy-folder", test_copy_folder);

  return g_test_run ();
}
