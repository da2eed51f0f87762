#include "report/report-context.h"

#include <string.h>

#include "base/document.h"
#include "report/report-error.h"
#include "sample.h"

static AssayReportContext *
read_context (const char  *json,
              GError     **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));

  return assay_report_context_new (bytes, "context.json", error);
}

static void
test_facts (void)
{
  g_autoptr(AssayReportContext) context
    = read_context ("{\"ticket\": \"ML-7\", \"n\": 5000, \"data_set\": {\"name\": \"ImageNet\", \"version\": \"2\"},"
                    " \"subset_flags\": {\"limit\": 100, \"fast\": true}, \"changes\": [\"one\", \"two\"]}", NULL);
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < assay_report_context_get_n_facts (context); i++)
    g_string_append_printf (text, "%s: %s\n", assay_report_context_get_term (context, i),
                            assay_report_context_get_words (context, i));
  g_assert_cmpstr (text->str, ==,
                   "Data set / name: ImageNet\n"
                   "Data set / version: 2\n"
                   "Samples (n): 5000\n"
                   "Subset flags / limit: 100\n"
                   "Subset flags / fast: true\n"
                   "Changes since the previous report: one; two\n"
                   "ticket: ML-7\n");
}

static void
test_kept_as_given (void)
{
  static const char json[] = "{\"n\":5000,\"other\":[1.50,null,{\"a\":true}],\"split\":\"t\\u001b\"}";
  g_autoptr(AssayReportContext) context = read_context (json, NULL);
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (FALSE);
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  assay_report_context_write (context, writer);
  bytes = assay_json_writer_end (writer);
  text = sample_text (bytes);
  g_assert_cmpstr (g_strstrip (text), ==, json);
}

static void
test_refused (void)
{
  static const struct { const char *json; const char *place; } cases[] = {
    { "[1]", "line 1" },
    { "{\n\"n\": \"many\"}", "line 2" },
    { "{\"n\": 1.5}", "line 1" },
    { "{\"n\": -1}", "line 1" },
    { "{\"split\": 5}", "line 1" },
    { "{\"data_set\": \"x\"}", "line 1" },
    { "{\"data_set\": {\n\n\"name\": 7}}", "line 3" },
    { "{\"changes\": [1]}", "line 1" },
    { "{\"changes\": {}}", "line 1" },
    { "{\"subset_flags\": 3}", "line 1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_context (cases[i].json, &error));
      g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT);
      g_assert_nonnull (strstr (error->message, "context.json"));
      g_assert_nonnull (strstr (error->message, cases[i].place));
    }
}

static void
test_malformed (void)
{
  static const char *const cases[] = { "", "{", "{\"n\": 1, \"n\": 2}", "{\"n\": NaN}", "{\"n\": 1,}", "{} x" };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (read_context (cases[i], &error));
      g_assert_nonnull (error);
    }
}

static void
test_limits (void)
{
  g_autoptr(GString) large = g_string_new ("{\"split\": \"");
  g_autoptr(GString) many = g_string_new ("{\"n\": 1");
  g_autoptr(AssayReportContext) context = NULL;
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 300 * 1024; i++)
    g_string_append_c (large, 'x');
  g_string_append (large, "\"}");
  g_assert_null (read_context (large->str, &error));
  g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT);

  for (guint i = 0; i < 5000; i++)
    g_string_append_printf (many, ", \"key%u\": %u", i, i);
  g_string_append_c (many, '}');
  context = read_context (many->str, NULL);
  g_assert_cmpuint (assay_report_context_get_n_facts (context), ==, 200);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-context/facts", test_facts);
  g_test_add_func ("/report-context/kept-as-given", test_kept_as_given);
  g_test_add_func ("/report-context/refused", test_refused);
  g_test_add_func ("/report-context/malformed", test_malformed);
  g_test_add_func ("/report-context/limits", test_limits);

  return g_test_run ();
}
