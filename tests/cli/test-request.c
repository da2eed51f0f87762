#include "cli/request.h"

#include "sample-catalog.h"
#include "sample.h"

#define COMMA "A comma stands before a closing bracket; JSON has none there"

typedef struct
{
  const char *arguments;
  gboolean    expected;
} ParseCase;

static const ParseCase parse_cases[] = {
  { "assay a.json --metric accuracy --approve 0.8", TRUE },
  { "assay a.json b --policy p.yaml --layout records", TRUE },
  { "assay - --metric d --approve -0.5 --direction lower", TRUE },
  { "assay --metric accuracy --approve 0.8", FALSE },
  { "assay a.json", FALSE },
  { "assay a.json --metric accuracy", FALSE },
  { "assay a.json --approve 0.8", FALSE },
  { "assay a.json --policy p.yaml --strict", FALSE },
  { "assay a.json --metric m --approve 1 --direction sideways", FALSE },
  { "assay a.json --metric m --approve 1 --nonsense", FALSE },
};

static void
test_parse (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parse_cases); i++)
    {
      g_auto(GStrv) parts = g_strsplit (parse_cases[i].arguments, " ", -1);
      g_autofree char **argv = g_memdup2 (parts, sizeof (char *) * (g_strv_length (parts) + 1));
      g_auto(AssayRequest) request = { 0 };
      AssayExit status = ASSAY_EXIT_APPROVED;
      int argc = g_strv_length (parts);
      char **rest = argv;

      g_test_message ("%s", parse_cases[i].arguments);
      g_assert_cmpint (assay_request_parse (&request, "summary", TRUE, NULL, &argc, &rest, &status), ==,
                       parse_cases[i].expected);
      if (!parse_cases[i].expected)
        g_assert_cmpint (status, ==, ASSAY_EXIT_USAGE);
    }
}

static void
test_values (void)
{
  char *arguments[] = { "assay", "-", "--metric", "d", "--approve", "-0.5", NULL };
  g_auto(AssayRequest) request = { 0 };
  AssayExit status;
  int argc = G_N_ELEMENTS (arguments) - 1;
  char **argv = arguments;

  g_assert_true (assay_request_parse (&request, "summary", TRUE, NULL, &argc, &argv, &status));
  g_assert_cmpstr (request.paths[0], ==, "-");
  g_assert_cmpstr (request.approve, ==, "-0.5");
  g_assert_null (request.reject);
}

/* What evidence and programs say about the reading is in English; people hear it in their own language. */
static void
test_language (void)
{
  static const char *const notices[] = { "Ein Komma zu viel", COMMA };
  char *folder = sample_make_folder ();
  g_autofree char *path = g_build_filename (folder, "models.json", NULL);

  g_assert_true (g_file_set_contents (path, "{\"A\": 0.9,}", -1, NULL));
  for (guint i = 0; i < G_N_ELEMENTS (notices); i++)
    {
      char *arguments[] = { "assay", path, "--metric", "accuracy", "--approve", "0.8", "--direction", "higher", NULL };
      g_auto(AssayRequest) request = { 0 };
      g_autoptr(AssayReview) review = NULL;
      AssayExit status;
      int argc = G_N_ELEMENTS (arguments) - 1;
      char **argv = arguments;

      g_assert_true (assay_request_parse (&request, "summary", TRUE, NULL, &argc, &argv, &status));
      request.in_english = i == 1;
      review = assay_request_open (&request, &status);
      g_assert_cmpstr (assay_table_get_notice (assay_review_get_table (review), 0), ==, notices[i]);
    }
  sample_remove_folder (folder);
}

int
main (int    argc,
      char **argv)
{
  char *folder;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = sample_make_folder ();
  sample_catalog_use (folder, COMMA, "Ein Komma zu viel");
  g_test_add_func ("/cli/request/parse", test_parse);
  g_test_add_func ("/cli/request/values", test_values);
  g_test_add_func ("/cli/request/language", test_language);
  status = g_test_run ();
  sample_remove_folder (folder);

  return status;
}
