#include "report/report.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>

#include "report/report-verify-text.h"
#include "sample.h"

#define ABC_SHA256 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static const SampleModel nested[] = {
  { "a", "0.9", "1" }, { "a=b", "0.9", "1" }, { "a=b=c", "0.9", "1" }, { "twin", "0.9", "1" }, { "twin", "0.8", "1" },
};

static char *
put_file (const char *folder,
          const char *name,
          const char *contents)
{
  char *path = g_build_filename (folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return path;
}

static void
test_parse (void)
{
  static const struct { const char *text; int row; const char *path; } cases[] = {
    { "a=x", 0, "x" },         { "a=b=x", 1, "x" },     { "a=b=c=x", 2, "x" },  { "a=b=c", 1, "c" },
    { "a==x", 0, "=x" },       { "a=c=b=x", 0, "c=b=x" }, { "a=/p/q=r", 0, "/p/q=r" },
    { "twin [models.json:4]=x", 3, "x" }, { "twin [models.json:5]=x", 4, "x" },
    { "twin=x", -1, NULL },    { "a", -1, NULL },       { "a=", -1, NULL },     { "a=b=", -1, NULL },
    { "=x", -1, NULL },        { "", -1, NULL },        { "A=x", -1, NULL },    { " a=x", -1, NULL },
    { "\377=x", -1, NULL },    { "b=x", -1, NULL },
  };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, nested, G_N_ELEMENTS (nested));
  AssayTable *table = assay_evaluation_get_table (evaluation);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const char *texts[] = { cases[i].text, NULL };
      g_autoptr(GError) error = NULL;
      g_autoptr(GArray) requests = assay_report_artifacts_parse (table, texts, &error);

      g_test_message ("%s", cases[i].text);
      if (cases[i].path == NULL)
        {
          g_assert_null (requests);
          g_assert_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_ARTIFACT);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpuint (requests->len, ==, 1);
      g_assert_cmpint (g_array_index (requests, AssayArtifactRequest, 0).row, ==, cases[i].row);
      g_assert_cmpstr (g_array_index (requests, AssayArtifactRequest, 0).path, ==, cases[i].path);
    }
  sample_remove_folder (folder);
}

static void
test_parse_many (void)
{
  static const char *const texts[] = { "a=b=2", "a=1", "a=b=c=3", NULL };
  static const char *const expected[] = { "1", "2", "3" };
  char *folder = sample_make_folder ();
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, nested, G_N_ELEMENTS (nested));
  g_autoptr(GArray) requests = assay_report_artifacts_parse (assay_evaluation_get_table (evaluation), texts, NULL);
  g_autoptr(GArray) none = assay_report_artifacts_parse (assay_evaluation_get_table (evaluation), NULL, NULL);

  g_assert_cmpuint (requests->len, ==, 3);
  for (guint i = 0; i < requests->len; i++)
    {
      AssayArtifactRequest request = g_array_index (requests, AssayArtifactRequest, i);

      g_assert_cmpstr (request.path, ==, expected[request.row]);
    }
  g_assert_cmpuint (none->len, ==, 0);
  sample_remove_folder (folder);
}

static void
test_digests (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *large = g_strnfill (3 * 1024 * 1024 + 5, 'x');
  g_autofree char *large_sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, large, -1);
  g_autofree char *first = put_file (folder, "large", large);
  g_autofree char *second = put_file (folder, "abc\n\377", "abc");
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  AssayArtifactRequest requests[] = { { 3, first }, { 1, second } };
  g_autoptr(AssayReportArtifacts) artifacts
    = assay_report_artifacts_new (assay_evaluation_get_table (evaluation), requests, G_N_ELEMENTS (requests), NULL);
  const AssayArtifact *artifact;

  g_assert_cmpuint (assay_report_artifacts_get_n (artifacts), ==, 2);
  artifact = assay_report_artifacts_get (artifacts, 0);
  g_assert_cmpstr (artifact->model, ==, "model_B");
  g_assert_cmpstr (artifact->file, ==, "abc\n\357\277\275");
  g_assert_cmpstr (artifact->sha256, ==, ABC_SHA256);
  g_assert_cmpuint (artifact->size, ==, 3);
  artifact = assay_report_artifacts_get (artifacts, 1);
  g_assert_cmpstr (artifact->model, ==, "model_D");
  g_assert_cmpstr (artifact->sha256, ==, large_sha256);
  g_assert_cmpuint (artifact->size, ==, strlen (large));
  sample_remove_folder (folder);
}

static void
assert_refused (const AssayEvaluation      *evaluation,
                const AssayArtifactRequest *requests,
                guint                       n_requests,
                GQuark                      domain,
                int                         code)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (assay_report_artifacts_new (assay_evaluation_get_table (evaluation), requests, n_requests, &error));
  g_assert_error (error, domain, code);
}

static void
test_refused (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *file = put_file (folder, "file", "abc");
  g_autofree char *pipe = g_build_filename (folder, "pipe", NULL);
  g_autofree char *none = g_build_filename (folder, "none", NULL);
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  AssayArtifactRequest twice[] = { { 1, file }, { 0, file }, { 1, none } };
  AssayArtifactRequest of_none = { 0, none }, of_pipe = { 0, pipe }, of_folder = { 0, folder };

  g_assert_cmpint (mkfifo (pipe, 0600), ==, 0);
  assert_refused (evaluation, twice, 3, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_ARTIFACT);
  assert_refused (evaluation, &of_none, 1, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  assert_refused (evaluation, &of_pipe, 1, G_IO_ERROR, G_IO_ERROR_NOT_REGULAR_FILE);
  assert_refused (evaluation, &of_folder, 1, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  sample_remove_folder (folder);
}

static AssayReport *
report_with (const AssayEvaluation *evaluation,
             const char            *path)
{
  AssayArtifactRequest artifact = { 2, path };
  AssayReportRequest request = { .artifacts = &artifact, .n_artifacts = 1, .evaluated_at = SAMPLE_TIME };
  g_autoptr(GError) error = NULL;
  AssayReport *report = assay_report_new ((AssayEvaluation *) evaluation, &request, &error);

  g_assert_no_error (error);

  return report;
}

/* A file name that looks like a line of sha256sum must not become one. */
static void
test_rendered (void)
{
  char *folder = sample_make_folder ();
  g_autofree char *file = put_file (folder, "w\n" ABC_SHA256 "  policy.yaml", "abc");
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, sample_models, 4);
  g_autoptr(AssayReport) report = report_with (evaluation, file);
  g_autoptr(GBytes) json = assay_report_to_json (report, NULL);
  g_autoptr(GBytes) verify = assay_report_verify_text (report, json);
  g_autofree char *json_text = sample_text (json);
  g_autofree char *verify_text = sample_text (verify);
  GBytes *(*const renderings[]) (const AssayReport *, GError **) = {
    assay_report_to_html, assay_report_to_markdown, assay_report_to_json
  };

  g_assert_nonnull (strstr (json_text, "\"artifacts\": ["));
  g_assert_nonnull (strstr (json_text, "\"size\": 3"));
  g_assert_nonnull (strstr (verify_text, "    SHA-256 " ABC_SHA256 "  model_C: w"));
  g_assert_null (strstr (verify_text, "\n" ABC_SHA256));
  for (guint i = 0; i < G_N_ELEMENTS (renderings); i++)
    {
      g_autoptr(GBytes) bytes = renderings[i] (report, NULL);
      g_autofree char *text = sample_text (bytes);

      g_assert_nonnull (strstr (text, ABC_SHA256));
    }
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-artifacts/parse", test_parse);
  g_test_add_func ("/report-artifacts/parse-many", test_parse_many);
  g_test_add_func ("/report-artifacts/digests", test_digests);
  g_test_add_func ("/report-artifacts/refused", test_refused);
  g_test_add_func ("/report-artifacts/rendered", test_rendered);

  return g_test_run ();
}
