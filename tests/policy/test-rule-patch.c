#include "policy/rule-patch.h"

#include <string.h>

#include "small-table.h"

static const char lines[] = "metric: a # m\ndirection: higher\napprove: 1";
static const char braces[] = "{metric: a, approve: 1,\n direction: higher}";

static char *
finish (AssayTextPatch *patch)
{
  g_autoptr(GBytes) bytes = assay_text_patch_apply (patch);

  g_assert_nonnull (bytes);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
assert_patched (const char      *text,
                const AssayRule *before,
                const AssayRule *after,
                const char      *expected)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(AssayYamlNode) mapping = assay_yaml_tree_new (bytes);
  g_autoptr(AssayTextPatch) patch = assay_text_patch_new (bytes);
  g_autofree char *found = NULL;

  assay_rule_patch (patch, mapping, before, after);
  found = finish (patch);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_patch (void)
{
  g_autoptr(AssayRule) rule = small_rule ("a", ASSAY_DIRECTION_HIGHER, "1", NULL);
  g_autoptr(AssayRule) moved = small_rule ("a", ASSAY_DIRECTION_HIGHER, "1.0", NULL);
  g_autoptr(AssayRule) bounded = small_rule ("b", ASSAY_DIRECTION_HIGHER, "1", "0.5");

  assert_patched (lines, rule, rule, lines);
  assert_patched (lines, rule, moved, "metric: a # m\ndirection: higher\napprove: 1.0");
  assert_patched (lines, rule, bounded, "metric: b # m\ndirection: higher\napprove: 1\nreject: 0.5");
  assert_patched (braces, rule, bounded, "{metric: b, approve: 1, reject: 0.5,\n direction: higher}");
}

static void
test_keys (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new (braces, strlen (braces));
  g_autoptr(AssayYamlNode) mapping = assay_yaml_tree_new (bytes);
  g_autoptr(AssayTextPatch) patch = assay_text_patch_new (bytes);
  g_autofree char *found = NULL;

  assay_rule_patch_remove (patch, mapping, 0);
  assay_rule_patch_insert (patch, mapping, 2, "unit", "percent");
  found = finish (patch);
  g_assert_cmpstr (found, ==, "{approve: 1,\n direction: higher,\n unit: percent}");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-patch/patch", test_patch);
  g_test_add_func ("/rule-patch/keys", test_keys);

  return g_test_run ();
}
