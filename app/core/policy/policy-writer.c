#include "policy/policy-file.h"

#include <string.h>

/* Plain only where no YAML reader can take it for anything but this text. */
static gboolean
is_plain (const char *text)
{
  static const char *const taken[] = { "true", "false", "null", "yes", "no", "on", "off", "y", "n", "nan", "inf", NULL };
  g_autofree char *lower = NULL;

  if (!g_ascii_isalpha (*text))
    return FALSE;
  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isalnum (*p) && strchr ("_/.@-", *p) == NULL)
        return FALSE;
    }
  lower = g_ascii_strdown (text, -1);

  return !g_strv_contains (taken, lower);
}

static void
add_escaped (GString  *yaml,
             gunichar  c)
{
  if (c == '"' || c == '\\')
    g_string_append_printf (yaml, "\\%c", (char) c);
  else if (c == '\n')
    g_string_append (yaml, "\\n");
  else if (c > 0xffff)
    g_string_append_printf (yaml, "\\U%08X", c);
  else
    g_string_append_printf (yaml, "\\u%04X", c);
}

static void
add_text (GString    *yaml,
          const char *text)
{
  g_autofree char *valid = NULL;

  if (is_plain (text))
    {
      g_string_append (yaml, text);
      return;
    }

  valid = g_utf8_make_valid (text, -1);
  g_string_append_c (yaml, '"');
  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      /* What does not print, and what turns the direction of writing, could hide what a reviewer must see. */
      if (c == '"' || c == '\\' || !g_unichar_isprint (c) || g_unichar_type (c) == G_UNICODE_FORMAT)
        add_escaped (yaml, c);
      else
        g_string_append_unichar (yaml, c);
    }
  g_string_append_c (yaml, '"');
}

static void
add_key_text (GString    *yaml,
              const char *key,
              const char *text)
{
  if (text == NULL)
    return;

  g_string_append (yaml, key);
  add_text (yaml, text);
  g_string_append_c (yaml, '\n');
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
add_bound (GString          *yaml,
           const char       *key,
           const AssayBound *low,
           const AssayBound *high)
{
  if (!low->set)
    return;

  if (high->set)
    g_string_append_printf (yaml, "    %s: [%s, %s]\n", key, low->text, high->text);
  else
    g_string_append_printf (yaml, "    %s: %s\n", key, low->text);
}

/* A star in a name stands for itself; unescaped it would stand for many columns. */
static char *
escape_metric (const char *metric)
{
  GString *pattern = g_string_new (NULL);

  for (const char *p = metric; *p != '\0'; p++)
    {
      if (*p == '*' || *p == '\\')
        g_string_append_c (pattern, '\\');
      g_string_append_c (pattern, *p);
    }

  return g_string_free (pattern, FALSE);
}

static void
add_rule (GString         *yaml,
          const AssayRule *rule)
{
  g_autofree char *metric = escape_metric (rule->metric);

  add_key_text (yaml, "  - metric: ", metric);
  g_string_append_printf (yaml, "    direction: %s\n", assay_direction_to_id (rule->direction));
  add_bound (yaml, "approve", &rule->approve, &rule->approve_high);
  add_bound (yaml, "reject", &rule->reject, &rule->reject_high);
  add_flag (yaml, rule->strict, "    strict: true\n");
  add_flag (yaml, !rule->required, "    required: false\n");
  add_flag (yaml, rule->severity == ASSAY_SEVERITY_WARN, "    severity: warn\n");
  add_flag (yaml, rule->unit == ASSAY_UNIT_PERCENT, "    unit: percent\n");
  add_flag (yaml, rule->unit == ASSAY_UNIT_FRACTION, "    unit: fraction\n");
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
  const char *layout = assay_policy_get_layout (policy);
  guint n_rules = assay_policy_get_n_rules (policy);

  add_key_text (yaml, "name: ", assay_policy_get_name (policy));
  if (layout != NULL)
    add_key_text (yaml, "read:\n  layout: ", layout);
  g_string_append (yaml, n_rules > 0 ? "rules:\n" : "rules: []\n");
  for (guint i = 0; i < n_rules; i++)
    add_rule (yaml, assay_policy_get_rule (policy, i));
  if (assay_policy_get_approval (policy) != NULL)
    add_approval (yaml, assay_policy_get_approval (policy));

  return g_string_free_to_bytes (yaml);
}
