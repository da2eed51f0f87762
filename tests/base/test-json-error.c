#include "base/json-error.h"

#include <string.h>

#include "base/document.h"

static void
test_quark (void)
{
  g_assert_cmpstr (g_quark_to_string (ASSAY_JSON_ERROR), ==, "assay-json-error-quark");
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

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-error/quark", test_quark);
  g_test_add_func ("/json-error/one-domain", test_one_domain);

  return g_test_run ();
}
