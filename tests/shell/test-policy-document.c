#include "shell/policy-document.h"

static AssayPolicy *
make_policy (GBytes *source)
{
  g_autoptr(AssayPolicy) bare = assay_policy_new ("P", NULL, NULL, 0);

  return assay_policy_with_source (bare, source);
}

static void
test_life (void)
{
  g_autoptr(GBytes) one = g_bytes_new_static ("one", 3);
  g_autoptr(GBytes) two = g_bytes_new_static ("two", 3);
  g_autoptr(GBytes) copy = g_bytes_new ("one", 3);
  g_autoptr(AssayPolicy) policy = make_policy (one);
  g_autoptr(AssayPolicy) written = make_policy (two);
  g_autoptr(AssayPolicyDocument) document = assay_policy_document_new (NULL, policy);
  g_autofree char *none = assay_policy_document_get_name (document);
  g_autofree char *name = NULL;

  /* Without a file there is nothing that another program could have changed. */
  g_assert_null (none);
  g_assert_null (document->source);
  g_assert_false (assay_policy_document_knows (document, copy));

  assay_policy_document_set_saved (document, "/tmp/x.yaml", policy);
  name = assay_policy_document_get_name (document);
  g_assert_cmpstr (name, ==, "x.yaml");
  g_assert_true (assay_policy_document_knows (document, copy));
  g_assert_false (assay_policy_document_knows (document, two));

  assay_policy_document_decline (document, two);
  g_assert_null (document->saved);
  g_assert_true (assay_policy_document_knows (document, two));

  /* From its own path and policy, too. */
  assay_policy_document_set_saved (document, document->path, written);
  assay_policy_document_set_saved (document, document->path, document->saved);
  g_assert_true (document->saved == written);
  g_assert_cmpstr (document->path, ==, "/tmp/x.yaml");
  g_assert_null (document->declined);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/policy-document/life", test_life);

  return g_test_run ();
}
