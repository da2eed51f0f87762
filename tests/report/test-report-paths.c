#include "report/report-paths.h"

#include <string.h>

#include "table/table-builder.h"

static void
test_sanitise (void)
{
  static const struct { const char *path; const char *expected; } cases[] = {
    { "models.json", "models.json" },
    { "/data/run 7/models (2).json", "models__2_.json" },
    { "../../etc/passwd", "passwd" },
    { "..", "_." },
    { ".", "results" },
    { "-", "results" },
    { "", "results" },
    { "a/", "results" },
    { "/", "results" },
    { ".ssh", "_ssh" },
    { "-rf", "_rf" },
    { "a\\b:c*d?.json", "a_b_c_d_.json" },
    { "a\nb\033.json", "a_b_.json" },
    { "m\303\266del.json", "m\303\266del.json" },
    { "bad\377byte", "bad\357\277\275byte" },
    { "\342\200\256evil", "_evil" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = assay_report_sanitise_basename (cases[i].path);

      g_test_message ("%s", cases[i].expected);
      if (strchr (cases[i].path, '\377') != NULL)
        g_assert_true (g_utf8_validate (name, -1, NULL));
      else
        g_assert_cmpstr (name, ==, cases[i].expected);
      g_assert_null (strchr (name, '/'));
    }
}

static void
test_length (void)
{
  g_autofree char *path = g_strnfill (5000, 'x');
  g_autofree char *name = assay_report_sanitise_basename (path);

  g_assert_cmpuint (strlen (name), <=, 200);
  g_assert_cmpuint (strlen (name), >=, 190);
}

static GBytes *
read_nothing (const char  *path,
              GError     **error)
{
  return g_bytes_new_static ("", 0);
}

static void
add_source (AssayTableBuilder *builder,
            const char        *path,
            const char        *kind,
            const char        *name)
{
  assay_table_builder_begin_source (builder, path, path);
  if (kind != NULL)
    assay_table_builder_set_folder (builder, kind, name, NULL, read_nothing);
  assay_table_builder_end_source (builder, "records", "List of records", "00", 1);
}

/* What was gathered from a folder is a file, and says of what. */
static void
test_folders (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_auto(GStrv) paths = NULL;

  add_source (builder, "a/models.json", NULL, NULL);
  add_source (builder, "mlruns/0/1a", "mlflow-run", "1a");
  add_source (builder, "/x/mlruns/", "mlflow-store", "mlruns");
  add_source (builder, ".", "mlflow-run", "a run: 7");
  table = assay_table_builder_end (builder);
  paths = assay_report_dup_paths (table);

  g_assert_cmpuint (g_strv_length (paths), ==, 4);
  g_assert_cmpstr (paths[0], ==, "results/0/models.json");
  g_assert_cmpstr (paths[1], ==, "results/1/1a.mlflow-run.json");
  g_assert_cmpstr (paths[2], ==, "results/2/mlruns.mlflow-store.json");
  g_assert_cmpstr (paths[3], ==, "results/3/a_run__7.mlflow-run.json");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-paths/sanitise", test_sanitise);
  g_test_add_func ("/report-paths/length", test_length);
  g_test_add_func ("/report-paths/folders", test_folders);

  return g_test_run ();
}
