#include "policy/rules-patch.h"

#include <string.h>

#include "small-table.h"

static AssayPolicy *
make (const char *metrics)
{
  g_auto(GStrv) names = g_strsplit (metrics, " ", -1);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_rule_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (rules, small_rule (names[i], ASSAY_DIRECTION_HIGHER, "1", NULL));

  return assay_policy_new (NULL, NULL, (AssayRule * const *) rules->pdata, rules->len);
}

#define R(metric) "{metric: " metric ", direction: higher, approve: 1}"

static const struct
{
  const char *before;
  const char *list;
  const char *after;
  const char *expected;   /* NULL where it cannot be done */
} cases[] = {
  { "a b", "- " R ("a") "\n- " R ("b") "\n", "a b c", "- " R ("a") "\n- " R ("b") "\n- " R ("c") "\n" },
  { "a b", "- " R ("a") " # x\n# y\n- " R ("b") "\n", "a", "- " R ("a") " # x\n" },
  { "a b c", "[" R ("a") ", " R ("b") ", " R ("c") "]", "c", "[" R ("c") "]" },
  { "a b c", "[" R ("a") ", " R ("b") ", " R ("c") "]", "a", "[" R ("a") "]" },
  { "a b", "[\n  " R ("a") ",\n  " R ("b") "\n]", "x a b", "[\n  " R ("x") ",\n  " R ("a") ",\n  " R ("b") "\n]" },
  { "a b", "[\n  " R ("a") ",\n  " R ("b") "\n]", "a b c", "[\n  " R ("a") ",\n  " R ("b") ",\n  " R ("c") "\n]" },
  { "a", "-\n  " R ("a"), "a b", NULL },
  { "a", "[]", "a b", NULL },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayPolicy) before = make (cases[i].before);
      g_autoptr(AssayPolicy) after = make (cases[i].after);
      g_autoptr(GBytes) bytes = g_bytes_new (cases[i].list, strlen (cases[i].list));
      g_autoptr(AssayYamlNode) list = assay_yaml_tree_new (bytes);
      g_autoptr(AssayTextPatch) patch = assay_text_patch_new (bytes);
      g_autoptr(GBytes) patched = NULL;

      g_test_message ("%s to %s", cases[i].before, cases[i].after);
      g_assert_cmpint (assay_rules_patch (patch, list, before, after), ==, cases[i].expected != NULL);
      if (cases[i].expected == NULL)
        continue;
      patched = assay_text_patch_apply (patch);
      g_assert_cmpmem (g_bytes_get_data (patched, NULL), g_bytes_get_size (patched), cases[i].expected,
                       strlen (cases[i].expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules-patch/cases", test_cases);

  return g_test_run ();
}
