#include "shell/recent-policies.h"

#include <glib/gstdio.h>

static void
test_list (void)
{
  g_autofree char *folder = g_dir_make_tmp ("assay-recent-XXXXXX", NULL);
  g_autofree char *latest = NULL;
  g_auto(GStrv) paths = NULL;
  g_auto(GStrv) rest = NULL;
  g_auto(GStrv) none = assay_recent_policies_list ();

  g_assert_cmpuint (g_strv_length (none), ==, 0);
  for (guint i = 0; i < ASSAY_RECENT_POLICIES + 3; i++)
    {
      g_autofree char *name = g_strdup_printf ("policy %u\n.yaml", i);
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_assert_true (g_file_set_contents (path, "", 0, NULL));
      assay_recent_policies_add (path);
      assay_recent_policies_add (path);
      g_free (latest);
      latest = g_strdup (path);
    }

  paths = assay_recent_policies_list ();
  g_assert_cmpuint (g_strv_length (paths), ==, ASSAY_RECENT_POLICIES);
  g_assert_cmpstr (paths[0], ==, latest);
  g_assert_cmpstr (paths[1], !=, latest);

  /* One that is gone is not offered. */
  g_unlink (latest);
  rest = assay_recent_policies_list ();
  g_assert_cmpstr (rest[0], ==, paths[1]);
  g_assert_cmpuint (g_strv_length (rest), ==, ASSAY_RECENT_POLICIES - 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);
  g_test_add_func ("/recent-policies/list", test_list);

  return g_test_run ();
}
