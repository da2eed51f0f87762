#include "policy/policy-file.h"

#include "policy/policy-text.h"
#include "policy/reading-file.h"

static void
add_key_text (GString    *yaml,
              const char *key,
              const char *text)
{
  g_autofree char *value = NULL;

  if (text == NULL)
    return;

  value = assay_policy_text_quote (text, ASSAY_YAML_PLAIN);
  g_string_append_printf (yaml, "%s%s\n", key, value);
}

static void
add_flag (GString    *yaml,
          gboolean    differs,
          const char *line)
{
  if (differs)
    g_string_append (yaml, line);
}

static void
add_approval (GString             *yaml,
              const AssayApproval *approval)
{
  g_string_append (yaml, "approval:\n  approvers:\n");
  for (gsize i = 0; approval->approvers[i] != NULL; i++)
    add_key_text (yaml, "    - ", approval->approvers[i]);
  g_string_append_printf (yaml, "  required: %u\n", approval->required);
  add_flag (yaml, approval->exclude_authors, "  exclude_authors: true\n");
  add_flag (yaml, !approval->rationale, "  rationale: optional\n");
  add_key_text (yaml, "  valid_for: ", approval->valid_for);
  add_key_text (yaml, "  scope: ", approval->scope);
  add_flag (yaml, approval->require_artifact, "  require_artifact: true\n");
  add_flag (yaml, approval->allow_override, "  allow_override: true\n");
}

/**
 * assay_policy_to_yaml:
 * @policy: a policy
 *
 * Writes the policy as a file that reads back as an equal policy: bounds as they were written, texts in quotes where
 * they could be taken for something else. What has its default is left out. A rule whose direction nobody has said
 * is written as `direction: none`, which no reader takes: such a policy is not finished.
 *
 * Returns: (transfer full): the bytes of the file, UTF-8
 */
GBytes *
assay_policy_to_yaml (const AssayPolicy *policy)
{
  GString *yaml = g_string_new ("schema: assay/policy/v1\n");
  const AssayReadChoice *reading = assay_policy_get_reading (policy);
  guint n_rules = assay_policy_get_n_rules (policy);

  add_key_text (yaml, "name: ", assay_policy_get_name (policy));
  if (reading != NULL)
    {
      g_autofree char *flow = assay_reading_to_flow (reading, ASSAY_YAML_PLAIN);

      g_string_append_printf (yaml, "read: %s\n", flow);
    }
  g_string_append (yaml, n_rules > 0 ? "rules:\n" : "rules: []\n");
  for (guint i = 0; i < n_rules; i++)
    {
      assay_policy_text_add_lines (yaml, assay_policy_get_rule (policy, i), "  - ", "    ", "\n");
      g_string_append_c (yaml, '\n');
    }
  if (assay_policy_get_approval (policy) != NULL)
    add_approval (yaml, assay_policy_get_approval (policy));

  return g_string_free_to_bytes (yaml);
}
