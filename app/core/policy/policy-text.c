#include "policy/policy-text.h"

#include <string.h>

static const char *const key_names[ASSAY_N_RULE_KEYS] = {
  [ASSAY_RULE_KEY_METRIC] = "metric",
  [ASSAY_RULE_KEY_DIRECTION] = "direction",
  [ASSAY_RULE_KEY_APPROVE] = "approve",
  [ASSAY_RULE_KEY_REJECT] = "reject",
  [ASSAY_RULE_KEY_STRICT] = "strict",
  [ASSAY_RULE_KEY_REQUIRED] = "required",
  [ASSAY_RULE_KEY_SEVERITY] = "severity",
  [ASSAY_RULE_KEY_UNIT] = "unit",
};

/**
 * assay_policy_text_get_key:
 * @key: a key of a rule
 *
 * Returns: (transfer none): how it is written
 */
const char *
assay_policy_text_get_key (AssayRuleKey key)
{
  return key_names[key];
}

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

/* What does not print, and what turns the direction of writing, could hide what a reviewer must see; a key with a line
 * break of any kind in it would be none. */
static gboolean
is_shown (gunichar c)
{
  GUnicodeType type = g_unichar_type (c);

  return g_unichar_isprint (c) && type != G_UNICODE_FORMAT && type != G_UNICODE_LINE_SEPARATOR &&
         type != G_UNICODE_PARAGRAPH_SEPARATOR;
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

static char *
quote_twice (const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *yaml = g_string_new ("\"");

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c == '"' || c == '\\' || !is_shown (c))
        add_escaped (yaml, c);
      else
        g_string_append_unichar (yaml, c);
    }

  return g_string_free (g_string_append_c (yaml, '"'), FALSE);
}

/* %NULL where single quotes cannot hold it: they know no escapes. */
static char *
quote_once (const char *text)
{
  g_autoptr(GString) yaml = g_string_new (text);

  if (!g_utf8_validate (text, -1, NULL))
    return NULL;
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    if (!is_shown (g_utf8_get_char (p)))
      return NULL;

  g_string_replace (yaml, "'", "''", 0);

  return g_strdup_printf ("'%s'", yaml->str);
}

/**
 * assay_policy_text_quote:
 * @text: a text
 * @quote: the quotes to use where they can hold it; %ASSAY_YAML_PLAIN for those that it needs
 *
 * Returns: (transfer full): a scalar of YAML that reads back as @text, also in brackets
 */
char *
assay_policy_text_quote (const char     *text,
                         AssayYamlQuote  quote)
{
  char *once = quote == ASSAY_YAML_SINGLE ? quote_once (text) : NULL;

  if (once != NULL)
    return once;
  if (quote != ASSAY_YAML_DOUBLE && is_plain (text))
    return g_strdup (text);

  return quote_twice (text);
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

static char *
bound_text (const AssayBound *low,
            const AssayBound *high)
{
  if (!low->set)
    return NULL;

  return high->set ? g_strdup_printf ("[%s, %s]", low->text, high->text) : g_strdup (low->text);
}

static const char *
word_of (const AssayRule *rule,
         AssayRuleKey     key)
{
  switch (key)
    {
    case ASSAY_RULE_KEY_DIRECTION:
      return assay_direction_to_id (rule->direction);
    case ASSAY_RULE_KEY_SEVERITY:
      return rule->severity == ASSAY_SEVERITY_WARN ? "warn" : NULL;
    case ASSAY_RULE_KEY_UNIT:
      return rule->unit == ASSAY_UNIT_PERCENT ? "percent" : rule->unit == ASSAY_UNIT_FRACTION ? "fraction" : NULL;
    case ASSAY_RULE_KEY_METRIC:
    case ASSAY_RULE_KEY_APPROVE:
    case ASSAY_RULE_KEY_REJECT:
    case ASSAY_RULE_KEY_STRICT:
    case ASSAY_RULE_KEY_REQUIRED:
    case ASSAY_N_RULE_KEYS:
    default:
      return NULL;
    }
}

/**
 * assay_policy_text_get_value:
 * @rule: a rule
 * @key: one of its keys
 * @quote: the quotes of texts, as for assay_policy_text_quote()
 *
 * Returns: (transfer full) (nullable): what stands behind the key; %NULL for what has its default
 */
char *
assay_policy_text_get_value (const AssayRule *rule,
                             AssayRuleKey     key,
                             AssayYamlQuote   quote)
{
  g_autofree char *metric = NULL;
  const char *word = word_of (rule, key);

  if (word != NULL)
    return assay_policy_text_quote (word, quote);

  switch (key)
    {
    case ASSAY_RULE_KEY_METRIC:
      metric = escape_metric (rule->metric);
      return assay_policy_text_quote (metric, quote);
    case ASSAY_RULE_KEY_APPROVE:
      return bound_text (&rule->approve, &rule->approve_high);
    case ASSAY_RULE_KEY_REJECT:
      return bound_text (&rule->reject, &rule->reject_high);
    case ASSAY_RULE_KEY_STRICT:
      return rule->strict ? g_strdup ("true") : NULL;
    case ASSAY_RULE_KEY_REQUIRED:
      return rule->required ? NULL : g_strdup ("false");
    case ASSAY_RULE_KEY_DIRECTION:
    case ASSAY_RULE_KEY_SEVERITY:
    case ASSAY_RULE_KEY_UNIT:
    case ASSAY_N_RULE_KEYS:
    default:
      return NULL;
    }
}

/**
 * assay_policy_text_get_default:
 * @key: a key of a rule
 * @quote: the quotes of texts, as for assay_policy_text_quote()
 *
 * Returns: (transfer full) (nullable): how its default is written; %NULL where it is said by leaving the key out
 */
char *
assay_policy_text_get_default (AssayRuleKey   key,
                               AssayYamlQuote quote)
{
  if (key == ASSAY_RULE_KEY_STRICT)
    return g_strdup ("false");
  if (key == ASSAY_RULE_KEY_REQUIRED)
    return g_strdup ("true");

  return key == ASSAY_RULE_KEY_SEVERITY ? assay_policy_text_quote ("block", quote) : NULL;
}

/**
 * assay_policy_text_add_lines:
 * @yaml: where to write
 * @rule: a rule
 * @first: what stands before its first line
 * @others: what stands before each of the others
 * @line_break: what stands between them
 *
 * Writes a rule with one key a line, without a break after the last.
 */
void
assay_policy_text_add_lines (GString         *yaml,
                             const AssayRule *rule,
                             const char      *first,
                             const char      *others,
                             const char      *line_break)
{
  for (guint key = 0; key < ASSAY_N_RULE_KEYS; key++)
    {
      g_autofree char *value = assay_policy_text_get_value (rule, key, ASSAY_YAML_PLAIN);

      if (value == NULL)
        continue;
      if (key > 0)
        g_string_append (yaml, line_break);
      g_string_append_printf (yaml, "%s%s: %s", key == 0 ? first : others, key_names[key], value);
    }
}

/**
 * assay_policy_text_add_flow:
 * @yaml: where to write
 * @rule: a rule
 * @quote: %ASSAY_YAML_DOUBLE to write it as JSON does
 *
 * Writes a rule in braces.
 */
void
assay_policy_text_add_flow (GString         *yaml,
                            const AssayRule *rule,
                            AssayYamlQuote   quote)
{
  const char *mark = quote == ASSAY_YAML_DOUBLE ? "\"" : "";

  for (guint key = 0; key < ASSAY_N_RULE_KEYS; key++)
    {
      g_autofree char *value = assay_policy_text_get_value (rule, key, quote);

      if (value != NULL)
        g_string_append_printf (yaml, "%s%s%s%s: %s", key == 0 ? "{" : ", ", mark, key_names[key], mark, value);
    }
  g_string_append_c (yaml, '}');
}
