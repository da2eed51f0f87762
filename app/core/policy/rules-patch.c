#include "policy/rules-patch.h"

#include <string.h>

#include "policy/policy-text.h"
#include "policy/rule-alignment.h"
#include "policy/rule-patch.h"

/* The dash before a rule; G_MAXSIZE where it stands on a line of its own. */
static gsize
find_dash (const AssayTextPatch *patch,
           const AssayYamlNode  *rule)
{
  const char *text = assay_text_patch_get_text (patch, NULL);
  gsize start = assay_text_patch_line_start (patch, rule->start);

  for (gsize i = rule->start; i > start; i--)
    {
      if (text[i - 1] == '-')
        return i - 1;
      if (text[i - 1] != ' ' && text[i - 1] != '\t')
        break;
    }

  return G_MAXSIZE;
}

/* How far a line is indented; G_MAXSIZE for a line that is no comment. */
static gsize
comment_indent (const AssayTextPatch *patch,
                gsize                 line)
{
  gsize size;
  const char *text = assay_text_patch_get_text (patch, &size);
  gsize i = line;

  while (i < size && text[i] == ' ')
    i++;

  return i < size && text[i] == '#' ? i - line : G_MAXSIZE;
}

/* Comments right above a rule, as far in as its dash, are about it. */
static gsize
rule_lines_start (const AssayTextPatch *patch,
                  gsize                 dash)
{
  gsize start = assay_text_patch_line_start (patch, dash);
  gsize indent = dash - start;

  while (start > 0)
    {
      gsize above = assay_text_patch_line_start (patch, start - 1);

      if (comment_indent (patch, above) != indent)
        break;
      start = above;
    }

  return start;
}

/* So are those below its last key that are further in than the dash. */
static gsize
rule_lines_end (const AssayTextPatch *patch,
                const AssayYamlNode  *rule,
                gsize                 dash)
{
  gsize indent = dash - assay_text_patch_line_start (patch, dash);
  gsize end = assay_text_patch_next_line (patch, rule->end);
  gsize size;

  assay_text_patch_get_text (patch, &size);
  while (end < size)
    {
      gsize found = comment_indent (patch, end);

      if (found == G_MAXSIZE || found <= indent)
        break;
      end = assay_text_patch_next_line (patch, end);
    }

  return end;
}

static void
remove_lines (AssayTextPatch      *patch,
              const AssayYamlNode *rule)
{
  gsize dash = find_dash (patch, rule);
  gsize start = rule_lines_start (patch, dash);
  gsize end = rule_lines_end (patch, rule, dash);
  gsize size;
  gsize next;

  assay_text_patch_get_text (patch, &size);

  /* The gap above stays; the one below went with the rule. */
  if (start > 0 && assay_text_patch_is_blank (patch, assay_text_patch_line_start (patch, start - 1), start))
    while (end < size && assay_text_patch_is_blank (patch, end, next = assay_text_patch_next_line (patch, end)))
      end = next;

  assay_text_patch_replace (patch, start, end, "");
}

/* In brackets, with a comma; @first_kept is the first rule that stays. */
static void
remove_between (AssayTextPatch      *patch,
                const AssayYamlNode *list,
                guint                index,
                guint                first_kept)
{
  const AssayYamlNode *rule = assay_yaml_node_get_child (list, index);

  if (index > first_kept)
    assay_text_patch_replace (patch, assay_yaml_node_get_child (list, index - 1)->end, rule->end, "");
  else
    assay_text_patch_replace (patch, rule->start, assay_yaml_node_get_child (list, index + 1)->start, "");
}

static void
insert_between (AssayTextPatch      *patch,
                const AssayYamlNode *list,
                const AssayRule     *rule,
                guint                before)
{
  guint n_rules = list->children->len;
  const AssayYamlNode *neighbour = assay_yaml_node_get_child (list, MIN (before, n_rules - 1));
  const AssayYamlNode *key = neighbour->kind == ASSAY_YAML_MAPPING ? assay_yaml_node_get_child (neighbour, 0) : NULL;
  g_autoptr(GString) parting = g_string_new (",");
  g_autoptr(GString) text = g_string_new (NULL);
  gsize line = assay_text_patch_line_start (patch, neighbour->start);

  if (assay_text_patch_is_blank (patch, line, neighbour->start))
    {
      g_autofree char *indent = assay_text_patch_indent (patch, neighbour->start);

      g_string_append_printf (parting, "%s%s", assay_text_patch_get_break (patch), indent);
    }
  else
    g_string_append_c (parting, ' ');

  assay_policy_text_add_flow (text, rule, key != NULL ? key->key_quote : ASSAY_YAML_PLAIN);
  if (before < n_rules)
    g_string_append (text, parting->str);
  else
    g_string_prepend (text, parting->str);
  assay_text_patch_replace (patch, before < n_rules ? neighbour->start : neighbour->end,
                            before < n_rules ? neighbour->start : neighbour->end, text->str);
}

static void
insert_lines (AssayTextPatch      *patch,
              const AssayYamlNode *list,
              const AssayRule     *rule,
              guint                before)
{
  guint n_rules = list->children->len;
  const AssayYamlNode *neighbour = assay_yaml_node_get_child (list, MIN (before, n_rules - 1));
  gsize dash = find_dash (patch, neighbour);
  gsize place = before < n_rules ? rule_lines_start (patch, dash) : rule_lines_end (patch, neighbour, dash);
  g_autofree char *indent = assay_text_patch_indent (patch, dash);
  g_autofree char *others = assay_text_patch_indent (patch, neighbour->start);
  g_autofree char *first = g_strdup (others);
  g_autoptr(GString) lines = g_string_new (NULL);

  first[strlen (indent)] = '-';
  if (neighbour->is_flow)
    {
      g_string_append (lines, first);
      assay_policy_text_add_flow (lines, rule, assay_yaml_node_get_child (neighbour, 0)->key_quote);
    }
  else
    {
      assay_policy_text_add_lines (lines, rule, first, others, assay_text_patch_get_break (patch));
    }
  assay_text_patch_add_lines (patch, place, lines->str);
}

static gboolean
can_be_patched (const AssayTextPatch *patch,
                const AssayYamlNode  *list)
{
  if (list->kind != ASSAY_YAML_SEQUENCE || list->children->len == 0 || assay_yaml_node_has_block (list))
    return FALSE;

  for (guint i = 0; i < list->children->len; i++)
    {
      const AssayYamlNode *rule = assay_yaml_node_get_child (list, i);

      if (rule->kind != ASSAY_YAML_MAPPING || rule->children->len == 0
          || (!list->is_flow && find_dash (patch, rule) == G_MAXSIZE))
        return FALSE;
    }

  return TRUE;
}

static void
remove_rules (AssayTextPatch      *patch,
              const AssayYamlNode *list,
              const gboolean      *kept)
{
  guint first_kept = 0;

  while (first_kept < list->children->len && !kept[first_kept])
    first_kept++;

  for (guint i = 0; i < list->children->len; i++)
    {
      if (kept[i])
        continue;
      if (list->is_flow)
        remove_between (patch, list, i, first_kept);
      else
        remove_lines (patch, assay_yaml_node_get_child (list, i));
    }
}

/* A new rule stands before the next of the old ones, or last. */
static guint
place_of (const guint *origins,
          guint        index,
          guint        n_after,
          guint        n_before)
{
  for (guint i = index; i < n_after; i++)
    if (origins[i] != ASSAY_NO_RULE)
      return origins[i];

  return n_before;
}

/**
 * assay_rules_patch:
 * @patch: the text
 * @list: the list of rules in it
 * @before: the policy that the text says
 * @after: the policy that it is to say, with at least one rule
 *
 * Changes, adds and removes rules. A removed rule takes its own comments along; an added one is written as its
 * neighbours are.
 *
 * Returns: whether it can be done in this text
 */
gboolean
assay_rules_patch (AssayTextPatch      *patch,
                   const AssayYamlNode *list,
                   const AssayPolicy   *before,
                   const AssayPolicy   *after)
{
  guint n_before = assay_policy_get_n_rules (before);
  guint n_after = assay_policy_get_n_rules (after);
  g_autofree guint *origins = NULL;
  g_autofree gboolean *kept = g_new0 (gboolean, n_before + 1);

  if (!can_be_patched (patch, list) || list->children->len != n_before || n_after == 0)
    return FALSE;

  origins = assay_rule_alignment_new (before, after);
  for (guint i = 0; i < n_after; i++)
    {
      const AssayRule *rule = assay_policy_get_rule (after, i);

      if (origins[i] != ASSAY_NO_RULE)
        {
          kept[origins[i]] = TRUE;
          assay_rule_patch (patch, assay_yaml_node_get_child (list, origins[i]),
                            assay_policy_get_rule (before, origins[i]), rule);
        }
      else if (list->is_flow)
        insert_between (patch, list, rule, place_of (origins, i, n_after, n_before));
      else
        insert_lines (patch, list, rule, place_of (origins, i, n_after, n_before));
    }
  remove_rules (patch, list, kept);

  return TRUE;
}
