#include "base/node.h"

static void
test_get_member (void)
{
  const AssayNode last = { .kind = ASSAY_NODE_NUMBER, .key = "a", .number = 3 };
  const AssayNode second = { .kind = ASSAY_NODE_NUMBER, .key = "ab", .number = 2, .next = &last };
  const AssayNode first = { .kind = ASSAY_NODE_NUMBER, .key = "a", .number = 1, .next = &second };
  const AssayNode object = { .kind = ASSAY_NODE_OBJECT, .first = &first, .n_children = 3 };
  const AssayNode element = { .kind = ASSAY_NODE_NULL };
  const AssayNode list = { .kind = ASSAY_NODE_ARRAY, .first = &element, .n_children = 1 };
  const AssayNode nothing = { .kind = ASSAY_NODE_OBJECT };

  g_assert_cmpfloat (assay_node_get_member (&object, "a")->number, ==, 1);
  g_assert_cmpfloat (assay_node_get_member (&object, "ab")->number, ==, 2);
  g_assert_null (assay_node_get_member (&object, "A"));
  g_assert_null (assay_node_get_member (&object, ""));
  g_assert_null (assay_node_get_member (&list, "a"));
  g_assert_null (assay_node_get_member (&first, "a"));
  g_assert_null (assay_node_get_member (&nothing, "a"));
}

static void
test_kind_to_words (void)
{
  static const struct { AssayNode node; const char *expected; } cases[] = {
    { { .kind = ASSAY_NODE_NULL }, "null" },
    { { .kind = ASSAY_NODE_BOOLEAN, .boolean = TRUE }, "true" },
    { { .kind = ASSAY_NODE_BOOLEAN }, "false" },
    { { .kind = ASSAY_NODE_NUMBER }, "a number" },
    { { .kind = ASSAY_NODE_STRING }, "text" },
    { { .kind = ASSAY_NODE_ARRAY }, "a list" },
    { { .kind = ASSAY_NODE_OBJECT }, "a map of keys to values" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpstr (assay_node_kind_to_words (&cases[i].node), ==, cases[i].expected);
  g_assert_cmpstr (assay_node_kind_to_words (NULL), ==, "nothing");
}

static void
test_get_text (void)
{
  AssayNode flag = { .kind = ASSAY_NODE_BOOLEAN, .key = "flag", .boolean = TRUE };
  AssayNode number = { .kind = ASSAY_NODE_NUMBER, .key = "number", .text = "0.50", .number = 0.5, .next = &flag };
  AssayNode text = { .kind = ASSAY_NODE_STRING, .key = "text", .text = "words", .next = &number };
  AssayNode object = { .kind = ASSAY_NODE_OBJECT, .first = &text, .n_children = 3 };

  g_assert_cmpstr (assay_node_get_text (&object, "text"), ==, "words");
  g_assert_cmpstr (assay_node_get_text (&object, "number"), ==, "0.50");
  g_assert_null (assay_node_get_text (&object, "flag"));
  g_assert_null (assay_node_get_text (&object, "nothing"));
  g_assert_null (assay_node_get_text (&text, "text"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/node/get-member", test_get_member);
  g_test_add_func ("/node/get-text", test_get_text);
  g_test_add_func ("/node/kind-to-words", test_kind_to_words);

  return g_test_run ();
}
