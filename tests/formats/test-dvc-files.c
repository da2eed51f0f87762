#include "formats/dvc-files.h"

#include <string.h>

#include "stage.h"

static const char two_files[] =
  "{\"a.json\": {\"data\": {\"f1\": 0.7, \"acc\": 0.8}}, \"b.json\": {\"data\": {\"f1\": 0.6}}, \"c.json\": {\"error\": {\"msg\": \"torn\"}},"
  " \"d.json\": null, \"e.json\": {\"data\": [1]}, \"f.json\": {\"data\": 0.5}}";

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "a.json", ASSAY_JSON_STRICT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_names (void)
{
  static const struct { const char *file; const char *key; const char *name; } cases[] = {
    { "a.json", "acc", "params/acc" },
    { "a.json", "f1", "params/a.json/f1" },
    { "b.json", "f1", "params/b.json/f1" },
    { "z.json", "unknown", "params/z.json/unknown" },
  };
  g_autoptr(AssayDocument) document = parse (two_files);
  g_autoptr(AssayDvcFiles) files = assay_dvc_files_new ("params/");

  assay_dvc_files_add_all (files, assay_document_get_root (document));
  assay_dvc_files_add_all (files, assay_document_get_root (document));
  assay_dvc_files_add_all (files, NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = assay_dvc_files_dup_name (files, cases[i].file, cases[i].key);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_put (void)
{
  g_autoptr(AssayDocument) document = parse (two_files);
  g_autoptr(AssayDocument) bare = parse ("{}");
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayDvcFiles) files = assay_dvc_files_new ("");
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *words = NULL;
  gboolean begun;

  assay_dvc_files_add_all (files, root);
  assay_table_builder_begin_source (builder, "a.json", "a.json");
  g_assert_false (assay_dvc_files_check_any (files, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_METRIC, "no metrics of any");

  g_assert_true (assay_dvc_files_begin_row (files, "old", assay_document_get_root (bare), NULL, builder, &begun, NULL));
  g_assert_false (begun);
  g_assert_true (assay_dvc_files_begin_row (files, "main", assay_document_get_root (bare), root, builder, &begun, NULL));
  g_assert_true (begun);
  g_assert_true (assay_dvc_files_put (files, root, reader, NULL));
  g_assert_true (assay_dvc_files_put (files, NULL, reader, NULL));
  g_assert_true (assay_dvc_files_check_any (files, NULL));

  assay_table_builder_end_source (builder, "dvc", "DVC", "00", 1);
  table = assay_table_builder_end (builder);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "main: a.json/f1=0.7 acc=0.8 b.json/f1=0.6 f.json=0.5");
  stage_check_left_out (table, "old", "has no metrics");
  stage_check_left_out (table, "main: c.json", "DVC says: torn");
  stage_check_left_out (table, "e.json", "a list is not one value");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/dvc-files/names", test_names);
  g_test_add_func ("/formats/dvc-files/put", test_put);

  return g_test_run ();
}
