#include "formats/mean-deviation.h"

#include <string.h>

#include "base/document.h"

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "x", ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);
  g_test_message ("%s", json);

  return document;
}

static void
test_is (void)
{
  static const struct { const char *json; gboolean expected; } cases[] = {
    { "[0.766, 0.0035]", TRUE }, { "[82.3, 1.2]", TRUE }, { "[0.8, 0]", TRUE }, { "[0, 0]", TRUE }, { "[-9.5, 1.5]", TRUE },
    { "[0.8, 0.79]", FALSE }, { "[0.75, 0.85]", FALSE }, { "[0.8, -0.1]", FALSE }, { "[0, 0.1]", FALSE }, { "[0.8, NaN]", FALSE },
    { "[NaN, 0.1]", FALSE }, { "[0.8]", FALSE }, { "[0.8, 0.1, 0.1]", FALSE }, { "[]", FALSE }, { "[0.8, \"0.1\"]", FALSE },
    { "[[0.8], 0.1]", FALSE }, { "{\"a\": 0.8, \"b\": 0.1}", FALSE }, { "0.8", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);

      g_assert_cmpint (assay_mean_deviation_is (assay_document_get_root (document)), ==, cases[i].expected);
    }
}

static void
test_find (void)
{
  static const struct { const char *json; const char *key; } cases[] = {
    { "{\"A\": {\"F1\": [0.8, 0.1]}}", "F1" },
    { "{\"A\": {\"layers\": [64, 32], \"F1\": [0.8, 0.1], \"auc\": [0.9, 0.01]}, \"B\": {\"F1\": [0.7, 0.02]}}", "F1" },
    { "{\"n\": 5, \"A\": {\"F1\": 0.8, \"auc\": [0.9, 0.01]}}", "auc" },
    { "{\"A\": {\"F1\": [0.8, 0.1]}, \"B\": {\"F1\": [0.8, 0.7]}}", NULL },
    { "{\"A\": {\"F1\": [0.8, 0.1], \"loss\": [0.9, 0.5, 0.4]}}", NULL },
    { "{\"A\": {\"layers\": [64, 32]}}", NULL },
    { "{\"A\": {\"F1\": 0.8}}", NULL },
    { "{}", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);
      const AssayNode *found = assay_mean_deviation_find (assay_document_get_root (document));

      g_assert_cmpstr (found != NULL ? found->key : NULL, ==, cases[i].key);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/mean-deviation/is", test_is);
  g_test_add_func ("/formats/mean-deviation/find", test_find);

  return g_test_run ();
}
