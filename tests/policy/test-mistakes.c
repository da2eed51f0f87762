#include "policy/mistakes.h"

#include "policy/policy-error.h"

static AssayDocument *
read_text (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "p.json", ASSAY_JSON_STRICT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_order_and_place (void)
{
  g_autoptr(AssayDocument) document = read_text ("{\"a\": 1,\n \"b\": 2}");
  const AssayNode *a = assay_document_get_root (document)->first;
  g_autoptr(AssayMistakes) mistakes = assay_mistakes_new (document);
  g_autoptr(GError) error = NULL;

  g_assert_cmpuint (assay_mistakes_get_count (mistakes), ==, 0);
  assay_mistakes_add (mistakes, a->next->place, "%s is wrong; write %d", "b", 3);
  assay_mistakes_add (mistakes, a->key_place, "a is wrong; leave it out");
  g_assert_cmpuint (assay_mistakes_get_count (mistakes), ==, 2);

  assay_mistakes_set_error (mistakes, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED, &error);
  g_assert_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED);
  g_assert_cmpstr (error->message, ==, "p.json:1:2: a is wrong; leave it out\np.json:2:7: b is wrong; write 3");
}

static void
test_has_an_end (void)
{
  g_autoptr(AssayDocument) document = read_text ("{}");
  g_autoptr(AssayMistakes) mistakes = assay_mistakes_new (document);
  g_autoptr(GError) error = NULL;

  for (guint i = 0; i < 10000; i++)
    assay_mistakes_add (mistakes, assay_document_get_root (document)->place, "wrong; right");
  assay_mistakes_set_error (mistakes, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED, &error);
  g_assert_true (g_str_has_suffix (error->message, "\nand 9500 more mistakes"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mistakes/order-and-place", test_order_and_place);
  g_test_add_func ("/mistakes/has-an-end", test_has_an_end);

  return g_test_run ();
}
