#include "report/report-json-models.h"

#include <string.h>

#include "sample.h"

/* Two models of one name: the ids tell them apart, and the names are kept beside them. */
static void
test_columns (void)
{
  static const SampleModel models[] = { { "a", "0.9", "1" }, { "a", NULL, "1" } };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, G_N_ELEMENTS (models));
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (FALSE);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *json = NULL;

  assay_json_writer_begin_object (writer);
  assay_report_write_models (evaluation, writer);
  assay_json_writer_end_object (writer);
  bytes = assay_json_writer_end (writer);
  json = sample_text (bytes);

  g_assert_true (g_str_has_prefix (json, "{\"models\":{\"count\":2,\"id\":[\"a ["));
  g_assert_nonnull (strstr (json, "\"name\":[\"a\",\"a\"]"));
  g_assert_nonnull (strstr (json, "\"verdict\":[\"approved\",\"not_evaluable\"]"));
  g_assert_nonnull (strstr (json, "{\"column\":\"accuracy\",\"value\":[0.9,null],\"not_numbers\":[[1,\"missing\"]]}"));
  g_assert_nonnull (strstr (json, "\"sentence\":[\"accuracy 0.9 is 0.1 above 0.80"));
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-json-models/columns", test_columns);

  return g_test_run ();
}
