#include "formats/format-error.h"

#include <errno.h>
#include <gio/gio.h>

/* The domain is its own, and always the same: whoever reports an error tells it from those of the system by it. */
static void
test_domain (void)
{
  g_autoptr(GError) error = g_error_new_literal (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT, "too long");

  g_assert_cmpuint (assay_format_error_quark (), !=, 0);
  g_assert_cmpuint (assay_format_error_quark (), ==, ASSAY_FORMAT_ERROR);
  g_assert_cmpstr (g_quark_to_string (ASSAY_FORMAT_ERROR), ==, "AssayFormatError");
  g_assert_true (g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT));
  g_assert_false (g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX));
  g_assert_false (g_error_matches (error, G_FILE_ERROR, ASSAY_FORMAT_ERROR_LIMIT));
}

static void
test_place (void)
{
  g_autoptr(GError) error = g_error_new_literal (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX, "a comma is missing");
  g_autoptr(GError) other = g_error_new_literal (G_FILE_ERROR, 0, "elsewhere");
  g_autoptr(GError) copy = NULL;
  guint64 line = 9, column = 9;

  g_assert_null (assay_format_error_get_place (error, &line, &column));
  g_assert_cmpuint (line, ==, 0);
  assay_format_error_set_place (error, "/a/b.json", 3, 4);
  copy = g_error_copy (error);
  g_assert_cmpstr (assay_format_error_get_place (copy, &line, &column), ==, "/a/b.json");
  g_assert_cmpuint (line, ==, 3);
  g_assert_cmpuint (column, ==, 4);
  g_assert_null (assay_format_error_get_place (other, &line, &column));
  assay_format_error_set_place (NULL, "/a", 1, 1);
}

static void
test_from_errno (void)
{
  g_autoptr(GError) error = NULL;

  errno = ENOENT;
  g_assert_false (assay_format_error_from_errno ("/a/b.json", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_true (g_str_has_prefix (error->message, "/a/b.json: "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/format-error/domain", test_domain);
  g_test_add_func ("/formats/format-error/place", test_place);
  g_test_add_func ("/formats/format-error/from-errno", test_from_errno);

  return g_test_run ();
}
