#include "report/report-folder.h"

#include <glib/gstdio.h>
#include <string.h>

#include "sample.h"

typedef struct
{
  char        *folder;
  char        *target;
  AssayReport *report;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  fixture->folder = sample_make_folder ();
  fixture->target = g_build_filename (fixture->folder, "models.approval", NULL);
  fixture->report = sample_report (fixture->folder, sample_models, 4, NULL);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  assay_report_unref (fixture->report);
  g_free (fixture->target);
  sample_remove_folder (fixture->folder);
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* Names in the folder around the report, sorted: nothing may be left behind. */
static char *
list (const char *folder)
{
  g_autoptr(GDir) dir = g_dir_open (folder, 0, NULL);
  g_autoptr(GPtrArray) names = g_ptr_array_new ();
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    g_ptr_array_add (names, (char *) g_intern_string (name));
  g_ptr_array_sort (names, compare_names);
  g_ptr_array_add (names, NULL);

  return g_strjoinv (" ", (char **) names->pdata);
}

static void
assert_left (Fixture    *fixture,
             const char *expected)
{
  g_autofree char *left = list (fixture->folder);

  g_assert_cmpstr (left, ==, expected);
}

static void
test_new (Fixture       *fixture,
          gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *names = NULL;
  g_autofree char *results = NULL;
  g_autofree char *attributes = NULL;

  assay_report_write_folder (fixture->report, fixture->target, NULL, &error);
  g_assert_no_error (error);
  assert_left (fixture, "models.approval models.json");
  names = list (fixture->target);
  g_assert_cmpstr (names, ==,
                   ".gitattributes VERIFY.txt policy.yaml report.csv report.html report.json report.md report.pdf "
                   "results");
  results = sample_read (fixture->target, "results/0/models.json");
  g_assert_cmpstr (results, ==, "{\"the\": \"results\"}\n");
  attributes = sample_read (fixture->target, ".gitattributes");
  g_assert_cmpstr (attributes, ==, "* -text\n");
}

static void
test_digests (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *verify = NULL;
  static const char *const files[] = { "report.json", "policy.yaml", "results/0/models.json" };

  g_assert_true (assay_report_write_folder (fixture->report, fixture->target, NULL, &error));
  verify = sample_read (fixture->target, "VERIFY.txt");
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *contents = sample_read (fixture->target, files[i]);
      g_autofree char *sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
      g_autofree char *line = g_strdup_printf ("    %s  %s\n", sha256, files[i]);

      g_assert_nonnull (strstr (verify, line));
    }
}

static void
test_replaces_report (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autofree char *stale = g_build_filename (fixture->target, "stale.txt", NULL);
  g_autofree char *slashed = g_strconcat (fixture->target, "//", NULL);

  g_assert_true (assay_report_write_folder (fixture->report, fixture->target, NULL, NULL));
  g_assert_true (g_file_set_contents (stale, "old", -1, NULL));
  g_assert_true (assay_report_write_folder (fixture->report, slashed, NULL, NULL));
  g_assert_false (g_file_test (stale, G_FILE_TEST_EXISTS));
  assert_left (fixture, "models.approval models.json");
}

static void
test_same_bytes (Fixture       *fixture,
                 gconstpointer  unused)
{
  static const char *const files[] = { "report.json", "report.html", "report.md", "report.csv", "VERIFY.txt" };
  g_autofree char *other = g_build_filename (fixture->folder, "other.approval", NULL);

  g_assert_true (assay_report_write_folder (fixture->report, fixture->target, NULL, NULL));
  g_assert_true (assay_report_write_folder (fixture->report, other, NULL, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *one = sample_read (fixture->target, files[i]);
      g_autofree char *two = sample_read (other, files[i]);

      g_assert_cmpstr (one, ==, two);
    }
}

static void
assert_refused (Fixture *fixture,
                int      code)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *before = list (fixture->folder);

  g_assert_false (assay_report_write_folder (fixture->report, fixture->target, NULL, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, code);
  assert_left (fixture, before);
}

static void
test_signed (Fixture       *fixture,
             gconstpointer  unused)
{
  g_autofree char *signoff = g_build_filename (fixture->target, "alice@example.org.signoff.json", NULL);

  g_assert_true (assay_report_write_folder (fixture->report, fixture->target, NULL, NULL));
  g_assert_true (g_file_set_contents (signoff, "{}", -1, NULL));
  assert_refused (fixture, ASSAY_REPORT_ERROR_SIGNED);
  g_assert_true (g_file_test (signoff, G_FILE_TEST_EXISTS));
}

static void
test_not_ours (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autofree char *precious = g_build_filename (fixture->target, "thesis.txt", NULL);

  g_assert_cmpint (g_mkdir (fixture->target, 0777), ==, 0);
  g_assert_true (g_file_set_contents (precious, "x", -1, NULL));
  assert_refused (fixture, ASSAY_REPORT_ERROR_NOT_OURS);
  g_assert_true (g_file_test (precious, G_FILE_TEST_EXISTS));
}

static void
test_a_file (Fixture       *fixture,
             gconstpointer  unused)
{
  g_assert_true (g_file_set_contents (fixture->target, "x", -1, NULL));
  assert_refused (fixture, ASSAY_REPORT_ERROR_NOT_OURS);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autofree char *source = g_build_filename (fixture->folder, "models.json", NULL);

  g_assert_true (g_file_set_contents (source, "{\"other\": \"results\"}\n", -1, NULL));
  assert_refused (fixture, ASSAY_REPORT_ERROR_CHANGED);
  assert_left (fixture, "models.json");
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *source = g_build_filename (fixture->folder, "models.json", NULL);
  g_autoptr(GError) error = NULL;

  g_unlink (source);
  g_assert_false (assay_report_write_folder (fixture->report, fixture->target, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_left (fixture, "");
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  unused)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_false (assay_report_write_folder (fixture->report, fixture->target, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  assert_left (fixture, "models.json");
}

static void
note (double      fraction,
      const char *message,
      gpointer    user)
{
  g_string_append_printf (user, "%d %s\n", (int) (fraction * 1000), message);
}

static void
test_progress (Fixture       *fixture,
               gconstpointer  unused)
{
  g_autoptr(GString) heard = g_string_new (NULL);

  g_assert_true (assay_report_write_folder_full (fixture->report, fixture->target, note, heard, NULL, NULL));
  g_assert_cmpstr (heard->str, ==,
                   "0 Writing results\n125 Writing report.json\n250 Writing policy.yaml\n375 Writing report.html\n"
                   "500 Writing report.pdf\n625 Writing report.md\n750 Writing report.csv\n875 Writing .gitattributes\n");
}

int
main (int   argc,
      char *argv[])
{
  static const struct { const char *path; void (*test) (Fixture *, gconstpointer); } tests[] = {
    { "/report-folder/new", test_new },
    { "/report-folder/digests", test_digests },
    { "/report-folder/replaces-report", test_replaces_report },
    { "/report-folder/same-bytes", test_same_bytes },
    { "/report-folder/signed", test_signed },
    { "/report-folder/not-ours", test_not_ours },
    { "/report-folder/a-file", test_a_file },
    { "/report-folder/changed", test_changed },
    { "/report-folder/gone", test_gone },
    { "/report-folder/cancelled", test_cancelled },
    { "/report-folder/progress", test_progress },
  };

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (tests); i++)
    g_test_add (tests[i].path, Fixture, NULL, set_up, tests[i].test, tear_down);

  return g_test_run ();
}
