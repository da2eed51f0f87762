#include "shell/settings.h"

#include <glib/gstdio.h>
#include <string.h>

#include "report/report-error.h"
#include "shell/state-file.h"

/* A picture of one pixel. */
static const guchar png[] = {
  0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0,
  0x90, 0x77, 0x53, 0xde, 0, 0, 0, 12, 'I', 'D', 'A', 'T', 0x78, 0x9c, 0x63, 0x60, 0x60, 0x60, 0, 0, 0, 4, 0, 1, 0xf6,
  0x17, 0x38, 0x55, 0, 0, 0, 0, 'I', 'E', 'N', 'D', 0xae, 0x42, 0x60, 0x82,
};

static AssaySettings *
fresh (void)
{
  return g_object_new (ASSAY_TYPE_SETTINGS, NULL);
}

static void
test_defaults (void)
{
  g_autoptr(AssaySettings) settings = fresh ();
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (assay_settings_get_digits (settings), ==, ASSAY_DIGITS_WRITTEN);
  g_assert_cmpuint (assay_settings_get_colours (settings), ==, ASSAY_COLOURS_SYSTEM);
  g_assert_cmpuint (assay_settings_get_paper (settings), ==, ASSAY_PAPER_A4);
  g_assert_cmpstr (assay_settings_get_logo (settings), ==, "");
  g_assert_null (assay_settings_load_letterhead (settings, &error));
  g_assert_no_error (error);
  assay_state_file_flush_all ();
}

static void
count_cb (guint *n)
{
  (*n)++;
}

static void
test_kept (void)
{
  g_autoptr(AssaySettings) settings = fresh ();
  g_autoptr(AssaySettings) later = NULL;
  g_autofree char *organisation = NULL;
  guint n_notified = 0;

  g_signal_connect_swapped (settings, "notify::paper", G_CALLBACK (count_cb), &n_notified);
  g_object_set (settings, "digits", ASSAY_DIGITS_FIXED, "decimals", 2, "colours", ASSAY_COLOURS_DARK, "paper",
                ASSAY_PAPER_LETTER, "organisation", "Prüf & Söhne", "logo", "/some/where/lo go\xff.png", NULL);
  g_object_set (settings, "paper", ASSAY_PAPER_LETTER, NULL);
  g_assert_cmpuint (n_notified, ==, 1);
  assay_state_file_flush_all ();

  later = fresh ();
  g_object_get (later, "organisation", &organisation, NULL);
  g_assert_cmpuint (assay_settings_get_digits (later), ==, ASSAY_DIGITS_FIXED);
  g_assert_cmpuint (assay_settings_get_decimals (later), ==, 2);
  g_assert_cmpuint (assay_settings_get_colours (later), ==, ASSAY_COLOURS_DARK);
  g_assert_cmpuint (assay_settings_get_paper (later), ==, ASSAY_PAPER_LETTER);
  g_assert_cmpstr (organisation, ==, "Prüf & Söhne");
  g_assert_cmpstr (assay_settings_get_logo (later), ==, "/some/where/lo go\xff.png");
  assay_state_file_flush_all ();
}

/* A number that nobody chose here is not taken at its word. */
static void
test_hostile (void)
{
  static const int numbers[] = { -1, 3, 13, 2147483647 };
  g_autofree char *endless = g_strnfill (100000, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (numbers); i++)
    {
      AssayStateFile *file = assay_state_file_get_settings ();
      g_autoptr(AssaySettings) settings = NULL;
      g_autofree char *organisation = NULL;

      assay_state_file_set_integer (file, "Preferences", "digits", numbers[i]);
      assay_state_file_set_integer (file, "Preferences", "colours", numbers[i]);
      assay_state_file_set_integer (file, "Preferences", "paper", numbers[i]);
      assay_state_file_set_string (file, "Preferences", "organisation", endless);
      assay_state_file_set_string (file, "Preferences", "logo", "https://example.org/logo.png");
      settings = fresh ();
      g_object_get (settings, "organisation", &organisation, NULL);
      g_assert_cmpuint (assay_settings_get_digits (settings), ==, ASSAY_DIGITS_WRITTEN);
      g_assert_cmpuint (assay_settings_get_colours (settings), ==, ASSAY_COLOURS_SYSTEM);
      g_assert_cmpuint (assay_settings_get_paper (settings), ==, ASSAY_PAPER_A4);
      g_assert_cmpuint (strlen (organisation), ==, 120);
      g_assert_cmpstr (assay_settings_get_logo (settings), ==, "");
    }
  assay_state_file_flush_all ();
}

static void
test_letterhead (void)
{
  g_autofree char *folder = g_dir_make_tmp ("settings-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "logo.png", NULL);
  g_autofree char *huge = g_strnfill (ASSAY_LETTERHEAD_MAX_BYTES + 10, 'x');
  g_autoptr(AssaySettings) settings = fresh ();
  g_autoptr(AssayLetterhead) named = NULL;
  g_autoptr(AssayLetterhead) whole = NULL;
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) large = NULL;

  g_object_set (settings, "organisation", "ACME", NULL);
  named = assay_settings_load_letterhead (settings, NULL);
  g_assert_cmpstr (named->organisation, ==, "ACME");
  g_assert_null (named->logo);

  g_object_set (settings, "logo", path, NULL);
  g_assert_null (assay_settings_load_letterhead (settings, &missing));
  g_assert_error (missing, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_assert_true (g_file_set_contents (path, huge, -1, NULL));
  g_assert_null (assay_settings_load_letterhead (settings, &large));
  g_assert_error (large, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_LETTERHEAD);

  g_assert_true (g_file_set_contents (path, (const char *) png, sizeof png, NULL));
  whole = assay_settings_load_letterhead (settings, NULL);
  g_assert_nonnull (whole);
  g_assert_cmpuint (g_bytes_get_size (whole->logo), ==, sizeof png);

  g_unlink (path);
  g_rmdir (folder);
  assay_state_file_flush_all ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/settings/defaults", test_defaults);
  g_test_add_func ("/settings/kept", test_kept);
  g_test_add_func ("/settings/hostile", test_hostile);
  g_test_add_func ("/settings/letterhead", test_letterhead);

  return g_test_run ();
}
