#include "wrong-file.h"

#include "policy/policy-file.h"

static void
check (const WrongFile *file)
{
  g_autofree char *yaml = g_strconcat ("schema: assay/policy/v1\n", file->text, NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (yaml, strlen (yaml));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPolicy) policy = assay_policy_read_bytes (bytes, "p.yaml", &error);
  g_auto(GStrv) expected = g_strsplit (file->expected, "\n", -1);
  g_auto(GStrv) lines = NULL;

  g_test_message ("%s", yaml);
  g_assert_null (policy);
  g_assert_nonnull (error);
  g_assert_cmpint (error->domain, ==, ASSAY_POLICY_ERROR);
  g_test_message ("%s", error->message);

  lines = g_strsplit (error->message, "\n", -1);
  g_assert_cmpuint (g_strv_length (lines), ==, g_strv_length (expected));
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_assert_true (g_str_has_prefix (lines[i], "p.yaml:"));
      if (g_strstr_len (lines[i], -1, expected[i]) == NULL)
        g_assert_cmpstr (lines[i], ==, expected[i]);
    }
}

void
wrong_files_check (const WrongFile *files,
                   guint            n_files)
{
  for (guint i = 0; i < n_files; i++)
    check (&files[i]);
}
