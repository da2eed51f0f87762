#include "formats/folder-parts.h"

#include <string.h>

#include "stage.h"

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "x", ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_kind (void)
{
  static const struct
  {
    const char *json;
    const char *kind;
    gboolean    expected;
  } cases[] = {
    { "{\"assay_folder\": \"helm-run\"}", "helm-run", TRUE },
    { "{\"assay_folder\": \"helm-run-2\"}", "helm-run", FALSE },
    { "{\"assay_folder\": \"helm\"}", "helm-run", FALSE },
    { "{\"assay_folder\": \"mlflow-run\"}", "mlflow-", TRUE },
    { "{\"assay_folder\": \"mlflow\"}", "mlflow-", FALSE },
    { "{\"assay_folder\": 3}", "helm-run", FALSE },
    { "{\"folder\": \"helm-run\"}", "helm-run", FALSE },
    { "[\"helm-run\"]", "helm-run", FALSE },
    { "3", "helm-run", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);

      g_test_message ("%s", cases[i].json);
      g_assert_cmpint (assay_folder_parts_are_of (assay_document_get_root (document), cases[i].kind), ==, cases[i].expected);
    }
}

static void
test_get (void)
{
  static const char * const cut[] = { "{}", "{\"files\": []}", "{\"files\": null}", "[]", "7" };
  g_autoptr(AssayDocument) document = parse ("{\"files\": {\"a\": \"b\"}}");

  g_assert_cmpuint (assay_folder_parts_get (document, NULL)->n_children, ==, 1);
  for (gsize i = 0; i < G_N_ELEMENTS (cut); i++)
    {
      g_autoptr(AssayDocument) other = parse (cut[i]);
      g_autoptr(GError) error = NULL;

      g_assert_null (assay_folder_parts_get (other, &error));
      stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "its “files” are missing");
    }
}

static void
test_parse (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayDocument) document = parse ("{\"files\": {\"a/b.json\": \"{\\\"f1\\\": NaN}\", \"bad.json\": \"{\\n1\", \"c\": 3}}");
  const AssayNode *files = assay_folder_parts_get (document, NULL);
  g_autoptr(AssayDocument) part = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) bad = NULL;
  g_autoptr(GError) missing = NULL;
  g_autoptr(GError) number = NULL;

  assay_table_builder_begin_source (builder, "run", "run");
  part = assay_folder_parts_parse (files, "a/b.json", builder, &bad);
  g_assert_no_error (bad);
  g_assert_cmpstr (assay_node_get_text (assay_document_get_root (part), "f1"), ==, "NaN");

  g_assert_null (assay_folder_parts_parse (files, "bad.json", builder, &bad));
  stage_check_error (bad, ASSAY_FORMAT_ERROR_SYNTAX, "bad.json:2:1");
  g_assert_null (assay_folder_parts_parse (files, "nothing.json", builder, &missing));
  stage_check_error (missing, ASSAY_FORMAT_ERROR_NO_RESULTS, "nothing.json is missing in it");
  g_assert_null (assay_folder_parts_parse (files, "c", builder, &number));
  stage_check_error (number, ASSAY_FORMAT_ERROR_NO_RESULTS, "c is missing in it");

  assay_table_builder_end_source (builder, "x", "X", "00", 1);
  table = assay_table_builder_end (builder);
  stage_check_notice (table, "1 value is NaN or infinite");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/folder-parts/kind", test_kind);
  g_test_add_func ("/formats/folder-parts/get", test_get);
  g_test_add_func ("/formats/folder-parts/parse", test_parse);

  return g_test_run ();
}
