#include "shell/export.h"

#include <locale.h>
#include <string.h>

#include <glib/gstdio.h>

#include "report/report-place.h"
#include "sample-catalog.h"
#include "table/table-builder.h"

#define COMMA "A comma stands before a closing bracket; JSON has none there"

static AssayEvaluation *
make_evaluation (const char *folder,
                 const char *file_name)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autofree char *path = g_build_filename (folder, file_name, NULL);
  AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.80" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *sha256 = NULL;
  const char contents[] = "{\"model_A\": 0.82}";
  guint column;

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  sha256 = g_compute_checksum_for_string (G_CHECKSUM_SHA256, contents, -1);
  assay_table_builder_begin_source (builder, path, path);
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "model_A", -1);
  g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
  assay_table_builder_number (builder, column, 0.82, "0.82", 4);
  assay_table_builder_end_source (builder, "map", "map of name to number", sha256, strlen (contents));
  table = assay_table_builder_end (builder);

  return assay_evaluation_new (table, policy);
}

typedef struct
{
  const char *id;
  const char *file_name;
  const char *suggested;
} NameCase;

static void
test_names (void)
{
  static const NameCase cases[] = {
    { "folder", "models.json", "models.approval" },
    { "pdf", "models.json", "models.pdf" },
    { "html", "run.3.jsonl", "run.3.html" },
    { "markdown", "models", "models.md" },
    { "csv", "models.csv", "models-verdicts.csv" },
  };
  g_autofree char *folder = g_dir_make_tmp ("assay-export-XXXXXX", NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayEvaluation) evaluation = make_evaluation (folder, cases[i].file_name);
      AssayTable *table = assay_evaluation_get_table (evaluation);
      g_autofree char *path = g_build_filename (folder, cases[i].file_name, NULL);
      g_autofree char *begin_in = assay_export_folder (table);
      g_autofree char *name = NULL;
      AssayExport format;

      g_assert_true (assay_export_from_id (cases[i].id, &format));
      name = assay_export_name (table, format);
      g_assert_cmpstr (name, ==, cases[i].suggested);
      g_assert_cmpstr (begin_in, ==, folder);
      g_unlink (path);
    }
  g_rmdir (folder);
}

static void
test_unknown_name (void)
{
  AssayExport format = ASSAY_EXPORT_CSV;

  g_assert_false (assay_export_from_id ("docx", &format));
  g_assert_cmpint (format, ==, ASSAY_EXPORT_CSV);
}

static void
test_markdown (void)
{
  g_autofree char *folder = g_dir_make_tmp ("assay-export-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "models.md", NULL);
  g_autofree char *results = g_build_filename (folder, "models.json", NULL);
  g_autoptr(AssayEvaluation) evaluation = make_evaluation (folder, "models.json");
  g_autoptr(GError) error = NULL;
  g_autofree char *contents = NULL;
  AssayExportRequest request = { .evaluation = evaluation, .format = ASSAY_EXPORT_MARKDOWN, .path = path };

  g_assert_true (assay_export (&request, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "Approved"));
  g_assert_nonnull (strstr (contents, "exported alone"));

  g_unlink (path);
  g_unlink (results);
  g_rmdir (folder);
}

static void
done_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user)
{
  GAsyncResult **kept = user;

  *kept = g_object_ref (result);
}

static void
test_refused (void)
{
  g_autofree char *folder = g_dir_make_tmp ("assay-export-XXXXXX", NULL);
  g_autofree char *results = g_build_filename (folder, "models.json", NULL);
  g_autofree char *path = g_build_filename (folder, "no-such-folder", "models.html", NULL);
  g_autoptr(AssayEvaluation) evaluation = make_evaluation (folder, "models.json");
  g_autoptr(GAsyncResult) result = NULL;
  g_autoptr(GError) error = NULL;
  AssayExportRequest request = { .evaluation = evaluation, .format = ASSAY_EXPORT_HTML, .path = path };
  char *written;

  assay_export_async (&request, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  written = assay_export_finish (result, &error);
  g_assert_null (written);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_unlink (results);
  g_rmdir (folder);
}

typedef struct
{
  const char *language;
  const char *locale;
  const char *zone;
} Session;

static void
add_file (GChecksum  *checksum,
          const char *path)
{
  g_autofree char *contents = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_checksum_update (checksum, (const guchar *) contents, length);
}

/* Of the file, or of what lies in the folder. */
static char *
digest (const char *path)
{
  static const char *const names[] = { "report.json", "report.html", "report.pdf", "report.md", "report.csv", "VERIFY.txt",
                                       "policy.yaml" };
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  if (!g_file_test (path, G_FILE_TEST_IS_DIR))
    add_file (checksum, path);
  else
    for (guint i = 0; i < G_N_ELEMENTS (names); i++)
      {
        g_autofree char *file = g_build_filename (path, names[i], NULL);

        add_file (checksum, file);
      }

  return g_strdup (g_checksum_get_string (checksum));
}

/* As the window does it: what was opened in the session's language is exported. */
static void
export_all (const Session *session,
            const char    *folder,
            char          *digests[ASSAY_N_EXPORTS])
{
  AssayRuleSpec rule = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.80" };
  g_autofree char *results = g_build_filename (folder, "models.json", NULL);
  const char *paths[] = { results, NULL };
  AssayExportRequest request = { .opened = { .paths = paths, .rule = &rule } };
  g_autoptr(AssayReview) review = NULL;

  g_setenv ("LANGUAGE", session->language, TRUE);
  g_setenv ("TZ", session->zone, TRUE);
  g_assert_nonnull (setlocale (LC_ALL, session->locale));
  review = assay_intake_open (&request.opened, NULL, NULL);
  request.evaluation = assay_review_get_evaluation (review);
  for (guint i = 0; i < ASSAY_N_EXPORTS; i++)
    {
      g_autofree char *name = g_strdup_printf ("export-%u", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr(GError) error = NULL;

      request.format = i;
      request.path = path;
      g_assert_true (assay_export (&request, NULL, &error));
      g_assert_no_error (error);
      digests[i] = digest (path);
      assay_report_place_remove (path);
    }

  g_assert_cmpstr (assay_table_get_notice (assay_review_get_table (review), 0), ==,
                   *session->language != '\0' ? "Ein Komma zu viel" : COMMA);
}

/* What was said while reading was said in the language of the session, and no byte shows it. */
static void
test_same_bytes (void)
{
  static const Session foreign = { "de", "C.UTF-8", "Asia/Tokyo" };
  static const Session english = { "", "C", "America/New_York" };
  g_autofree char *folder = g_dir_make_tmp ("assay-export-XXXXXX", NULL);
  g_autofree char *results = g_build_filename (folder, "models.json", NULL);
  char *digests[2][ASSAY_N_EXPORTS] = { 0 };

  g_assert_true (g_file_set_contents (results, "{\"model_A\": 0.82, \"model_B\": 0.7,}", -1, NULL));
  export_all (&foreign, folder, digests[0]);
  export_all (&english, folder, digests[1]);
  for (guint i = 0; i < ASSAY_N_EXPORTS; i++)
    {
      g_test_message ("%u", i);
      g_assert_cmpstr (digests[0][i], ==, digests[1][i]);
      g_free (digests[0][i]);
      g_free (digests[1][i]);
    }
  assay_report_place_remove (folder);
}

int
main (int    argc,
      char **argv)
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  g_setenv ("SOURCE_DATE_EPOCH", "1700000000", TRUE);
  folder = g_dir_make_tmp ("assay-export-XXXXXX", NULL);
  sample_catalog_use (folder, COMMA, "Ein Komma zu viel");
  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/unknown-name", test_unknown_name);
  g_test_add_func ("/export/markdown", test_markdown);
  g_test_add_func ("/export/refused", test_refused);
  g_test_add_func ("/export/same-bytes", test_same_bytes);
  status = g_test_run ();
  sample_catalog_remove (folder);

  return status;
}
