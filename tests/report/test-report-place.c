#include "report/report-place.h"

#include <glib/gstdio.h>
#include <unistd.h>

#include "report/report-error.h"
#include "sample.h"

static void
put (const char *folder,
     const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, name, -1, NULL));
}

static char *
prepare (const char *target)
{
  g_autoptr(GError) error = NULL;
  char *temporary = assay_report_place_prepare (target, &error);

  g_assert_no_error (error);
  put (temporary, "report.json");

  return temporary;
}

static void
test_commit (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *target = g_build_filename (folder, "new", "models.approval", NULL);
  g_autofree char *first = prepare (target);
  g_autofree char *second = NULL;

  g_assert_true (assay_report_place_commit (first, target, NULL));
  g_assert_false (g_file_test (first, G_FILE_TEST_EXISTS));
  put (target, "old");
  second = prepare (target);
  g_assert_true (assay_report_place_commit (second, target, NULL));
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  g_assert_cmpint (g_rename (target, first), ==, 0);
  g_assert_false (g_file_test (target, G_FILE_TEST_EXISTS));
  sample_remove_folder (folder);
}

/* Signed between the first look and the last step. */
static void
test_signed_meanwhile (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *target = g_build_filename (folder, "models.approval", NULL);
  g_autofree char *signoff = g_build_filename (target, "bob.signoff.json", NULL);
  g_autofree char *first = prepare (target);
  g_autofree char *second = NULL;
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_report_place_commit (first, target, NULL));
  second = prepare (target);
  put (target, "bob.signoff.json");
  g_assert_false (assay_report_place_commit (second, target, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_SIGNED);
  g_assert_true (g_file_test (signoff, G_FILE_TEST_EXISTS));
  g_assert_false (g_file_test (second, G_FILE_TEST_EXISTS));
  sample_remove_folder (folder);
}

static void
test_check (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *absent = g_build_filename (folder, "absent", NULL);
  g_autofree char *link = g_build_filename (folder, "link", NULL);
  g_autofree char *empty = g_build_filename (folder, "empty", NULL);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir (empty, 0777), ==, 0);
  g_assert_cmpint (symlink (empty, link), ==, 0);
  g_assert_true (assay_report_place_check (absent, NULL));
  g_assert_true (assay_report_place_check (empty, NULL));
  g_assert_false (assay_report_place_check (link, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_NOT_OURS);
  sample_remove_folder (folder);
}

/* A link in a folder that goes is deleted, what it points to stays. */
static void
test_remove (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *going = g_build_filename (folder, "going", NULL);
  g_autofree char *staying = g_build_filename (folder, "staying", NULL);
  g_autofree char *kept = g_build_filename (staying, "kept", NULL);
  g_autofree char *link = g_build_filename (going, "link", NULL);

  g_assert_cmpint (g_mkdir (going, 0777), ==, 0);
  g_assert_cmpint (g_mkdir (staying, 0777), ==, 0);
  put (staying, "kept");
  g_assert_cmpint (symlink (staying, link), ==, 0);
  assay_report_place_remove (going);
  g_assert_false (g_file_test (going, G_FILE_TEST_EXISTS));
  g_assert_true (g_file_test (kept, G_FILE_TEST_EXISTS));
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-place/commit", test_commit);
  g_test_add_func ("/report-place/signed-meanwhile", test_signed_meanwhile);
  g_test_add_func ("/report-place/check", test_check);
  g_test_add_func ("/report-place/remove", test_remove);

  return g_test_run ();
}
