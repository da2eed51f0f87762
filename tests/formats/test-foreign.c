#include "formats/foreign.h"

#include <string.h>

typedef struct
{
  const char *json;
  const char *part;   /* of the sentence; NULL where nothing speaks against the file */
} Case;

static const Case cases[] = {
  /* Ours. */
  { "{\"A\": {\"accuracy\": 0.8}, \"B\": {\"accuracy\": 0.7}}", NULL },
  { "{\"model\": \"A\", \"accuracy\": 0.8}", NULL },
  { "[{\"model\": \"A\", \"accuracy\": 0.8}]", NULL },
  { "{\"results\": {\"A\": {\"f1\": 1}}}", NULL },
  { "{}", NULL },
  { "[{\"question\": \"?\", \"f1\": 1}]", NULL },
  /* Layouts with a name. */
  { "{\"record_type\": \"aggregate\", \"eval_schema_version\": 1, \"object_path\": \"a\"}", "an index of Every Eval Ever" },
  { "[{\"record_type\": \"aggregate\", \"eval_schema_version\": 1, \"object_path\": \"a\"}]", "an index of Every Eval Ever" },
  { "{\"mteb_version\": \"1\"}", "MTEB without a score" },
  { "{\"name\": \"x\", \"revision\": \"1\", \"n_parameters\": 3}", "model_meta.json of MTEB" },
  { "{\"schema\": {}, \"data\": []}", "a table that pandas wrote" },
  { "{\"columns\": [], \"index\": [], \"data\": []}", "a table that pandas wrote" },
  { "{\"adapter_spec\": {}, \"scenario_spec\": {}}", "open the folder of the run, which has stats.json" },
  { "[{\"name\": 1, \"count\": 1, \"sum\": 1}]", "stats.json of HELM, which does not name its model" },
  { "{\"mlflow\": {\"registered_model\": {}}}", "a registered model of MLflow" },
  /* Shapes. */
  { "{\"loss\": [1, 2], \"accuracy\": [1, 2]}", "every value is a list" },
  { "[]", "the list is empty" },
  { "[[1, 2], [3, 4]]", "a list of lists" },
  { "[1, 2]", "bare values" },
  { "[null, {\"a\": 1}]", "bare values" },
  { "[{\"image_id\": 1, \"bbox\": []}]", "COCO" },
  { "[{\"question\": \"?\", \"answer\": \"!\"}]", "single answers" },
  { "[{\"doc_id\": 0, \"doc\": {}, \"resps\": [], \"acc\": 1}]", "single answers" },
  { "1", "a single value" },
  { "\"words\"", "a single value" },
  { "null", "a single value" },
};

static void
test_explain (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].json, strlen (cases[i].json));
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "a.json", ASSAY_JSON_STRICT, NULL, &error);
      g_autofree char *sentence = NULL;

      g_assert_no_error (error);
      sentence = assay_foreign_explain (assay_document_get_root (document));
      g_test_message ("%s: %s", cases[i].json, sentence);
      if (cases[i].part == NULL)
        g_assert_null (sentence);
      else
        g_assert_nonnull (sentence != NULL ? strstr (sentence, cases[i].part) : NULL);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/foreign/explain", test_explain);

  return g_test_run ();
}
