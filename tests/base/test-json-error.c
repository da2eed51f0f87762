#include "base/json-error.h"

#include <string.h>

#include "base/document.h"

static void
test_quark (void)
{
  g_assert_cmpstr (g_quark_to_string (ASSAY_JSON_ERROR), ==, "AssayJsonError");
  g_assert_cmpuint (ASSAY_JSON_ERROR, !=, ASSAY_INPUT_ERROR);
}

/* Who opens a policy asks one question, whichever way it is written. */
static void
test_one_domain (void)
{
  static const struct { const char *text; AssayJsonError code; } cases[] = {
    { "[1, 2", ASSAY_JSON_ERROR_SYNTAX },
    { "", ASSAY_JSON_ERROR_EMPTY },
    { "a\xff", ASSAY_JSON_ERROR_ENCODING },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].text, strlen (cases[i].text));
      g_autoptr(GError) json_error = NULL;
      g_autoptr(GError) yaml_error = NULL;

      g_assert_null (assay_document_new_from_json (bytes, "a", ASSAY_JSON_STRICT, NULL, &json_error));
      g_assert_null (assay_document_new_from_yaml (bytes, "a", &yaml_error));
      g_assert_cmpuint (json_error->domain, ==, ASSAY_JSON_ERROR);
      g_assert_error (yaml_error, ASSAY_JSON_ERROR, (int) cases[i].code);
    }
}

/* The sentence names the place, and so does the error, for whoever shows the line. */
static void
test_place (void)
{
  static const char text[] = "{\"a\": 1,\n  \"b\" 2}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (text, strlen (text));
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) copy = NULL;
  g_autoptr(GError) bare = g_error_new_literal (ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_EMPTY, "empty");
  guint64 line, column;

  g_assert_null (assay_document_new_from_json (bytes, "a", ASSAY_JSON_STRICT, NULL, &error));
  copy = g_error_copy (error);
  g_assert_true (assay_json_error_get_place (copy, &line, &column));
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 7);
  g_assert_false (assay_json_error_get_place (bare, &line, &column));
  g_assert_false (assay_json_error_get_place (NULL, &line, &column));
  assay_json_error_set_place (NULL, 1, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-error/quark", test_quark);
  g_test_add_func ("/json-error/one-domain", test_one_domain);

  g_test_add_func ("/json-error/place", test_place);

  return g_test_run ();
}
