#include "formats/results.h"

#include <gio/gio.h>
#include <string.h>

#include "stage.h"

static void
check_files (const char * const *files,
             const char         *names,
             const char         *expected,
             const char         *notice)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  for (; files[0] != NULL; files += 2)
    stage_write (stage, files[0], files[1]);

  table = stage_open (stage, names, NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  if (notice != NULL)
    stage_check_notice (table, notice);
  else
    g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
}

/* CONTRACT 1.19: one model in several files is one row only where all that they share is equal. */
static void
test_joined (void)
{
  static const struct
  {
    const char *files[5];
    const char *expected;
    const char *notice;
  } cases[] = {
    { { "a.json", "{\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}", "b.json", "{\"A\": {\"mae\": 3}, \"C\": {\"mae\": 4}}", NULL },
      "A: f1=0.8 mae=3; B: f1=0.7; C: mae=4", "was joined: “A”" },
    { { "a.json", "{\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}", "b.csv", "model,f1,mae\nA,0.80,3\nC,0.5,4\n", NULL },
      "A: f1=0.80 mae=3; B: f1=0.7; C: f1=0.5 mae=4", "was joined: “A”" },
    { { "a.json", "{\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}", "b.json", "{\"A\": {\"f1\": 0.81}, \"C\": {\"f1\": 0.5}}", NULL },
      "A: f1=0.8; B: f1=0.7; A: f1=0.81; C: f1=0.5", "different values and was not joined: “A”" },
    { { "a.json", "{\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}", "b.json", "{\"a\": {\"mae\": 3}, \"A \": {\"mae\": 4}}", NULL },
      "A: f1=0.8; B: f1=0.7; a: mae=3; A : mae=4", NULL },
    { { "a.json", "[{\"f1\": 0.8}, {\"f1\": 0.7}]", "b.json", "[{\"mae\": 3}, {\"mae\": 4}]", NULL },
      "record 1: f1=0.8; record 2: f1=0.7; record 1: mae=3; record 2: mae=4",
      "4 rows have a name that stands more than once" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *names = g_strjoin (" ", cases[i].files[0], cases[i].files[2], NULL);

      check_files (cases[i].files, names, cases[i].expected, cases[i].notice);
    }
}

/* CONTRACT 1.20 */
static void
test_unnamed (void)
{
  static const AssayResultsOptions options = { .metric = "accuracy" };
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"A1\": 0.8, \"B1\": 0.7}", &options, NULL);

  g_assert_nonnull (assay_table_find_column (table, "accuracy"));
  g_assert_true (assay_column_is_unnamed (assay_table_find_column (table, "accuracy")));
}

static void
test_source (void)
{
  g_autoptr(AssayTable) table = stage_read ("a.json", "{\"A1\": 0.8, \"B1\": 0.7}", NULL, NULL);
  const AssaySource *source = assay_table_get_source (table, 0);

  g_assert_cmpuint (assay_table_get_n_sources (table), ==, 1);
  g_assert_cmpstr (source->name, ==, "a.json");
  g_assert_cmpstr (source->layout, ==, "map");
  g_assert_cmpuint (source->size, ==, 22);
  g_assert_cmpuint (source->n_models, ==, 2);
  g_assert_false (source->is_partial);
  g_assert_cmpstr (source->path, ==, source->contents);
  g_assert_cmpuint (strlen (source->sha256), ==, 64);
}

static void
test_folder (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  stage_write (stage, "bert/metrics.json", "{\"accuracy\": 0.8}");
  stage_write (stage, "resnet/metrics.json", "{\"accuracy\": 0.7}");
  stage_write (stage, "resnet/args.json", "{\"seed\": 7, \"batch_size\": 32}");
  stage_write (stage, "broken.json", "{\"accuracy\": ");
  table = stage_open (stage, ".", NULL, &error);
  g_assert_no_error (error);

  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "bert: accuracy=0.8; resnet: accuracy=0.7");
  g_assert_cmpuint (assay_table_get_n_sources (table), ==, 2);
  g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 2);
  stage_check_left_out (table, "resnet/args.json", "counters or settings");
  stage_check_left_out (table, "broken.json", "1:14");
}

/* A person who names a file means it. */
static void
test_named_file_must_be_read (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayTable) counters = NULL;

  stage_write (stage, "good.json", "{\"accuracy\": 0.8}");
  stage_write (stage, "bad.json", "{\"accuracy\": ");
  stage_write (stage, "args.json", "{\"seed\": 7, \"batch_size\": 32}");

  counters = stage_open (stage, "args.json", NULL, &error);
  g_assert_no_error (error);
  stage_check_notice (counters, "No column looks like a metric");

  table = stage_open (stage, "good.json bad.json", NULL, &error);
  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_SYNTAX, "bad.json:1:14");
}

/* The books of a tracker stand among files of any kind, and no sentence about one of these would say what it is. */
static void
test_tracking_folder (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;

  stage_write (stage, "mlruns/0/artifacts/model.pkl", "\x80\x04 a pickle");
  stage_write (stage, "mlruns/0/meta.yaml", "artifact_location: file:///a\nexperiment_id: '0'\n");
  g_assert_null (stage_open (stage, "mlruns", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_TRACKER, "mlruns: no run of MLflow is in this folder");
  g_clear_error (&error);

  g_assert_null (stage_open (stage, "mlruns/0/meta.yaml", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_TRACKER, "mlruns/0/meta.yaml: this is a file of an MLflow tracking folder");
  g_clear_error (&error);

  /* Beside results it is only left out. */
  stage_write (stage, "mlruns/metrics.json", "{\"accuracy\": 0.9}");
  table = stage_open (stage, "mlruns", NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 1);
}

static void
test_folders_without_results (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;

  stage_write (stage, "empty/", NULL);
  g_assert_null (stage_open (stage, "empty", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "no files in this folder");
  g_clear_error (&error);

  stage_write (stage, "one/a.json", "[1]");
  g_assert_null (stage_open (stage, "one", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "one/a.json: this is a list of bare values");
  g_clear_error (&error);

  stage_write (stage, "one/b.json", "{}");
  g_assert_null (stage_open (stage, "one", NULL, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, "none of 2 files holds results; the first is left out because: ");
}

static void
test_unknown_layout (void)
{
  static const AssayResultsOptions options = { .layout = "excel" };
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_read ("a.json", "{\"accuracy\": 0.8}", &options, &error));
  stage_check_error (error, ASSAY_FORMAT_ERROR_LAYOUT,
                     "no layout “excel”; known are: ");
}

static void
test_hostile (void)
{
  g_autofree char *squares = g_strnfill (100000, '[');
  g_autofree char *objects = g_strnfill (100000, '{');
  const struct
  {
    const char *text;
    int         code;
    const char *part;
  } cases[] = {
    { "", ASSAY_FORMAT_ERROR_EMPTY, "a.json: the file is empty" },
    { " \n\t ", ASSAY_FORMAT_ERROR_EMPTY, "a.json: the file is empty" },
    { "{\"A\": {\"f1\": 0.8},\n \"B\": {\"f1\": ", ASSAY_FORMAT_ERROR_SYNTAX, "a.json:2:14" },
    { "{\"A\": 0.8,\n \"B\" 0.7}", ASSAY_FORMAT_ERROR_SYNTAX, "a.json:2:6" },
    { "{\"A\": \"x\", \"B\": true}", ASSAY_FORMAT_ERROR_NO_METRIC, "no value in it is a number" },
    { "{\"A\": \"\xff\"}", ASSAY_FORMAT_ERROR_SYNTAX, "a.json:1:" },
    { "model,note\nA,x\nB,y\n", ASSAY_FORMAT_ERROR_NO_METRIC, "2 records found, but no column holds numbers: " },
    { "PK\003\004xx", ASSAY_FORMAT_ERROR_NO_RESULTS, "a.json: this is " },
    { squares, ASSAY_FORMAT_ERROR_LIMIT, "a.json:1:65" },
    { objects, ASSAY_FORMAT_ERROR_SYNTAX, "a.json:1:2" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;

      g_assert_null (stage_read ("a.json", cases[i].text, NULL, &error));
      stage_check_error (error, cases[i].code, cases[i].part);
      g_assert_cmpuint (strlen (error->message), <, 500);
    }
}

static void
test_no_such_file (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;

  g_assert_null (stage_open (stage, "nothing.json", NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

static void
test_cancelled (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autofree char *folder = g_strdup (g_get_tmp_dir ());
  const char * const paths[] = { folder, NULL };
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (assay_results_open (paths, NULL, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

typedef struct
{
  GCancellable *cancellable;
  double        last;
  guint         n;
} Watch;

static void
watch (double      fraction,
       const char *message,
       gpointer    user)
{
  Watch *self = user;

  g_assert_cmpfloat (fraction, >=, self->last);
  g_assert_cmpfloat (fraction, <=, 1);
  self->last = fraction;
  self->n++;
  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
}

/* Across two files progress never goes back; and who watches may stop the reading in the middle. */
static void
test_progress (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GString) text = g_string_new ("model,f1\n");
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayTable) first = NULL;
  g_autoptr(GError) error = NULL;
  Watch seen = { 0 };
  Watch stopping = { .cancellable = cancellable };
  AssayResultsOptions options = { .progress = watch, .progress_user = &seen };
  const char *paths[] = { NULL, NULL };

  for (guint i = 0; i < 100000; i++)
    g_string_append_printf (text, "model-%u,0.5\n", i);
  stage_write (stage, "a.csv", text->str);
  stage_write (stage, "b.csv", text->str);
  table = stage_open (stage, "a.csv b.csv", &options, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 100000);
  g_assert_cmpuint (seen.n, >=, 2);

  paths[0] = assay_table_get_source (table, 0)->path;
  options.progress_user = &stopping;
  first = assay_results_open (paths, &options, cancellable, &error);
  g_assert_null (first);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/results/joined-CONTRACT-1.19", test_joined);
  g_test_add_func ("/formats/results/unnamed-CONTRACT-1.20", test_unnamed);
  g_test_add_func ("/formats/results/source", test_source);
  g_test_add_func ("/formats/results/folder", test_folder);
  g_test_add_func ("/formats/results/named-file-must-be-read", test_named_file_must_be_read);
  g_test_add_func ("/formats/results/folders-without-results", test_folders_without_results);
  g_test_add_func ("/results/tracking-folder", test_tracking_folder);
  g_test_add_func ("/formats/results/unknown-layout", test_unknown_layout);
  g_test_add_func ("/formats/results/hostile", test_hostile);
  g_test_add_func ("/formats/results/no-such-file", test_no_such_file);
  g_test_add_func ("/formats/results/cancelled", test_cancelled);
  g_test_add_func ("/formats/results/progress", test_progress);

  return g_test_run ();
}
