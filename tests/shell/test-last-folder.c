#include "shell/last-folder.h"

#include <glib/gstdio.h>

#include "shell/state-file.h"

static void
test_each_kind (void)
{
  g_autofree char *one = g_dir_make_tmp ("last-folder-XXXXXX", NULL);
  g_autofree char *two = g_dir_make_tmp ("last-folder-XXXXXX", NULL);
  g_autofree char *file = g_build_filename (one, "models.json", NULL);
  g_autofree char *policy = g_build_filename (two, "a.policy.yaml", NULL);
  g_autofree char *results_folder = NULL;
  g_autofree char *policy_folder = NULL;

  g_assert_null (assay_last_folder_get ("results"));
  assay_last_folder_note ("results", NULL, file);
  assay_last_folder_note ("policy", NULL, policy);
  assay_state_file_flush_all ();

  results_folder = assay_last_folder_get ("results");
  policy_folder = assay_last_folder_get ("policy");
  g_assert_cmpstr (results_folder, ==, one);
  g_assert_cmpstr (policy_folder, ==, two);

  g_rmdir (one);
  g_rmdir (two);
  g_assert_null (assay_last_folder_get ("results"));
  assay_state_file_flush_all ();
}

/* Who always exports beside the results is not sent to the results of yesterday. */
static void
test_suggestion_taken (void)
{
  g_autofree char *beside = g_dir_make_tmp ("last-folder-XXXXXX", NULL);
  g_autofree char *elsewhere = g_dir_make_tmp ("last-folder-XXXXXX", NULL);
  g_autofree char *near = g_build_filename (beside, "models.pdf", NULL);
  g_autofree char *far = g_build_filename (elsewhere, "models.pdf", NULL);
  g_autofree char *folder = NULL;

  assay_last_folder_note ("export", beside, near);
  g_assert_null (assay_last_folder_get ("export"));
  assay_last_folder_note ("export", beside, far);
  folder = assay_last_folder_get ("export");
  g_assert_cmpstr (folder, ==, elsewhere);
  assay_last_folder_note ("export", beside, near);
  g_assert_null (assay_last_folder_get ("export"));

  g_rmdir (beside);
  g_rmdir (elsewhere);
  assay_state_file_flush_all ();
}

static void
test_hostile (void)
{
  static const char * const values[] = { "", "nonsense", "https://example.org/", "file://%00/", "file:///dev/null" };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      assay_state_file_set_string (assay_state_file_get_default (), "Folders", "results", values[i]);
      g_assert_null (assay_last_folder_get ("results"));
    }
  assay_state_file_flush_all ();
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/last-folder/each-kind", test_each_kind);
  g_test_add_func ("/last-folder/suggestion-taken", test_suggestion_taken);
  g_test_add_func ("/last-folder/hostile", test_hostile);

  return g_test_run ();
}
