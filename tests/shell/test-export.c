#include "shell/export.h"

#include <string.h>

#include <glib/gstdio.h>

#include "table/table-builder.h"

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

  g_assert_true (assay_export (evaluation, ASSAY_EXPORT_MARKDOWN, path, ASSAY_PAPER_A4, NULL, NULL, &error));
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));
  g_assert_nonnull (strstr (contents, "Approved"));

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
  char *written;

  assay_export_async (evaluation, ASSAY_EXPORT_HTML, path, NULL, done_cb, &result);
  while (result == NULL)
    g_main_context_iteration (NULL, TRUE);
  written = assay_export_finish (result, &error);
  g_assert_null (written);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);

  g_unlink (results);
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/export/names", test_names);
  g_test_add_func ("/export/unknown-name", test_unknown_name);
  g_test_add_func ("/export/markdown", test_markdown);
  g_test_add_func ("/export/refused", test_refused);

  return g_test_run ();
}
