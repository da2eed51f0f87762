#include "formats/members.h"

#include <math.h>
#include <string.h>

#include "base/document.h"

static void
test_get (void)
{
  static const char json[] = "{\"a\": {\"text\": \"x\", \"empty\": \"\", \"number\": 2.5, \"nan\": NaN, \"list\": [7], \"none\": null}}";
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "a", ASSAY_JSON_TOLERANT, NULL, &error);
  const AssayNode *a;
  double number;

  g_assert_no_error (error);
  a = assay_members_get (assay_document_get_root (document), "a");
  g_assert_nonnull (a);
  g_assert_null (assay_members_get (NULL, "a"));
  g_assert_null (assay_members_get (assay_members_get (a, "absent"), "deeper"));
  g_assert_null (assay_members_get (assay_members_get (a, "number"), "deeper"));

  g_assert_cmpstr (assay_members_get_text (a, "text"), ==, "x");
  g_assert_null (assay_members_get_text (a, "empty"));
  g_assert_null (assay_members_get_text (a, "number"));
  g_assert_null (assay_members_get_text (NULL, "text"));

  g_assert_cmpstr (assay_members_get_list (a, "list")->text, ==, "7");
  g_assert_null (assay_members_get_list (a, "text"));
  g_assert_null (assay_members_get_list (assay_document_get_root (document), "a"));

  g_assert_true (assay_members_get_number (a, "number", &number));
  g_assert_cmpfloat (number, ==, 2.5);
  g_assert_false (assay_members_get_number (a, "nan", &number));
  g_assert_cmpfloat (number, ==, 0);
  g_assert_false (assay_members_get_number (a, "none", &number));
  g_assert_false (assay_members_get_number (NULL, "number", &number));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/members/get", test_get);

  return g_test_run ();
}
