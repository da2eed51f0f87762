#include "policy/rule-patch.h"

#include "policy/policy-text.h"

/* Whether nothing but white space stands before it on its line. */
static gboolean
begins_line (const AssayTextPatch *patch,
             gsize                 place)
{
  return assay_text_patch_is_blank (patch, assay_text_patch_line_start (patch, place), place);
}

/* In brackets, with the comma that parted it from its neighbour. */
static void
remove_between (AssayTextPatch      *patch,
                const AssayYamlNode *mapping,
                guint                index)
{
  const AssayYamlNode *child = assay_yaml_node_get_child (mapping, index);
  const AssayYamlNode *previous = index > 0 ? assay_yaml_node_get_child (mapping, index - 1) : NULL;
  const AssayYamlNode *next = assay_yaml_node_get_child (mapping, index + 1);

  if (previous != NULL)
    assay_text_patch_replace (patch, previous->end, child->end, "");
  else if (next != NULL)
    assay_text_patch_replace (patch, child->key_start, next->key_start, "");
}

/**
 * assay_rule_patch_remove:
 * @patch: the text
 * @mapping: a mapping in it
 * @index: which of its keys goes, with its value and its line
 */
void
assay_rule_patch_remove (AssayTextPatch      *patch,
                         const AssayYamlNode *mapping,
                         guint                index)
{
  const AssayYamlNode *child = assay_yaml_node_get_child (mapping, index);

  /* The first key of a rule shares its line with the dash. */
  if (mapping->is_flow || !begins_line (patch, child->key_start))
    remove_between (patch, mapping, index);
  else
    assay_text_patch_replace (patch, assay_text_patch_line_start (patch, child->key_start),
                              assay_text_patch_next_line (patch, child->end), "");
}

static void
insert_between (AssayTextPatch      *patch,
                const AssayYamlNode *neighbour,
                const char          *key,
                const char          *value)
{
  const char *mark = neighbour->key_quote == ASSAY_YAML_DOUBLE ? "\"" : "";
  g_autofree char *parting = g_strdup (" ");
  g_autofree char *text = NULL;

  if (begins_line (patch, neighbour->key_start))
    {
      g_autofree char *indent = assay_text_patch_indent (patch, neighbour->key_start);

      g_free (parting);
      parting = g_strconcat (assay_text_patch_get_break (patch), indent, NULL);
    }
  text = g_strdup_printf (",%s%s%s%s: %s", parting, mark, key, mark, value);
  assay_text_patch_replace (patch, neighbour->end, neighbour->end, text);
}

/**
 * assay_rule_patch_insert:
 * @patch: the text
 * @mapping: a mapping in it with at least one key
 * @after: which of its keys the new one follows
 * @key: the new key
 * @value: its value, as it is to be written
 *
 * Adds a line at the mapping's own indentation; in brackets, one more pair.
 */
void
assay_rule_patch_insert (AssayTextPatch      *patch,
                         const AssayYamlNode *mapping,
                         guint                after,
                         const char          *key,
                         const char          *value)
{
  const AssayYamlNode *neighbour = assay_yaml_node_get_child (mapping, after);
  g_autofree char *indent = NULL;
  g_autofree char *line = NULL;

  if (mapping->is_flow)
    {
      insert_between (patch, neighbour, key, value);
      return;
    }

  indent = assay_text_patch_indent (patch, assay_yaml_node_get_child (mapping, 0)->key_start);
  line = g_strdup_printf ("%s%s: %s", indent, key, value);
  assay_text_patch_add_lines (patch, assay_text_patch_next_line (patch, neighbour->end), line);
}

static void
replace_number (AssayTextPatch      *patch,
                const AssayYamlNode *node,
                const char          *before,
                const char          *after)
{
  if (g_strcmp0 (before, after) != 0)
    assay_text_patch_replace (patch, node->start, node->end, after);
}

/* Only the number that moved, where the shape stays: what stands around it is the author's. */
static gboolean
replace_in_pair (AssayTextPatch      *patch,
                 const AssayYamlNode *node,
                 const AssayRule     *before,
                 const AssayRule     *after,
                 AssayRuleKey         key)
{
  gboolean is_approve = key == ASSAY_RULE_KEY_APPROVE;
  const AssayBound *lows[] = { is_approve ? &before->approve : &before->reject,
                               is_approve ? &after->approve : &after->reject };
  const AssayBound *highs[] = { is_approve ? &before->approve_high : &before->reject_high,
                                is_approve ? &after->approve_high : &after->reject_high };

  if ((key != ASSAY_RULE_KEY_APPROVE && key != ASSAY_RULE_KEY_REJECT) || node->kind != ASSAY_YAML_SEQUENCE
      || node->children->len != 2 || !highs[0]->set || !highs[1]->set)
    return FALSE;

  replace_number (patch, assay_yaml_node_get_child (node, 0), lows[0]->text, lows[1]->text);
  replace_number (patch, assay_yaml_node_get_child (node, 1), highs[0]->text, highs[1]->text);

  return TRUE;
}

static void
replace_value (AssayTextPatch      *patch,
               const AssayYamlNode *node,
               const char          *value)
{
  gsize size;
  const char *text = assay_text_patch_get_text (patch, &size);
  gsize colon = node->key_end;
  g_autofree char *behind = g_strdup_printf (" %s", value);

  if (node->kind == ASSAY_YAML_SCALAR || node->is_flow)
    {
      assay_text_patch_replace (patch, node->start, node->end, value);
      return;
    }

  /* A list on lines of its own becomes one value behind its key. */
  while (colon < size && text[colon] != ':')
    colon++;
  assay_text_patch_replace (patch, MIN (colon + 1, node->end), node->end, behind);
}

/* Beside approve, where a reader looks for it; everything else comes last. */
static guint
neighbour_of (const AssayYamlNode *mapping,
              AssayRuleKey         key)
{
  guint approve = assay_yaml_node_find (mapping, "approve");

  return key == ASSAY_RULE_KEY_REJECT && approve != G_MAXUINT ? approve : mapping->children->len - 1;
}

static void
patch_key (AssayTextPatch      *patch,
           const AssayYamlNode *mapping,
           const AssayRule     *before,
           const AssayRule     *after,
           AssayRuleKey         key)
{
  const char *name = assay_policy_text_get_key (key);
  guint index = assay_yaml_node_find (mapping, name);
  const AssayYamlNode *node = assay_yaml_node_get_child (mapping, index);
  AssayYamlQuote quote = assay_yaml_node_get_child (mapping, 0)->key_quote;
  g_autofree char *old = assay_policy_text_get_value (before, key, ASSAY_YAML_PLAIN);
  g_autofree char *new = assay_policy_text_get_value (after, key, ASSAY_YAML_PLAIN);
  g_autofree char *value = NULL;

  if (g_strcmp0 (old, new) == 0)
    return;

  value = assay_policy_text_get_value (after, key, node != NULL ? node->quote : quote);
  if (value == NULL)
    value = assay_policy_text_get_default (key, node != NULL ? node->quote : quote);

  if (node == NULL)
    assay_rule_patch_insert (patch, mapping, neighbour_of (mapping, key), name, value);
  else if (value == NULL)
    assay_rule_patch_remove (patch, mapping, index);
  else if (!replace_in_pair (patch, node, before, after, key))
    replace_value (patch, node, value);
}

/**
 * assay_rule_patch:
 * @patch: the text
 * @mapping: the rule in it
 * @before: the rule as the text says it
 * @after: the rule as it is to say it
 *
 * Replaces the values that differ, each in its own place and quotes; adds and removes keys.
 */
void
assay_rule_patch (AssayTextPatch      *patch,
                  const AssayYamlNode *mapping,
                  const AssayRule     *before,
                  const AssayRule     *after)
{
  for (guint key = 0; key < ASSAY_N_RULE_KEYS; key++)
    patch_key (patch, mapping, before, after, key);
}
