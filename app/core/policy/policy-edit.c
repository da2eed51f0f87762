#include "policy/policy-edit.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/document.h"
#include "base/json-writer.h"
#include "policy/policy-file.h"
#include "policy/policy-text.h"
#include "policy/reading-file.h"
#include "policy/rule-patch.h"
#include "policy/rules-patch.h"
#include "policy/yaml-tree.h"

/* What a person can mend in the window, in words of the window. */
static gboolean
check_finished (const AssayPolicy  *policy,
                GError            **error)
{
  guint n_rules = assay_policy_get_n_rules (policy);

  for (guint i = 0; i < n_rules; i++)
    {
      const AssayRule *rule = assay_policy_get_rule (policy, i);

      if (rule->direction != ASSAY_DIRECTION_NONE)
        continue;
      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_RULE,
                   _("The rule for %s does not say yet what is better; choose a direction, then save"), rule->metric);
      return FALSE;
    }

  if (assay_policy_has_blocking (policy))
    return TRUE;

  g_set_error_literal (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY,
                       n_rules == 0 ? _("A policy without a rule approves nothing; add a rule, then save")
                                    : _("Every rule only warns, so nothing could be judged; let one of them block, then "
                                        "save"));

  return FALSE;
}

/* Whether the bytes say the policy: nothing is given out that was not read back. */
static gboolean
says (GBytes            *bytes,
      const AssayPolicy *policy)
{
  g_autoptr(AssayPolicy) again = assay_policy_read_bytes (bytes, "policy", NULL);

  return again != NULL && assay_policy_equal (again, policy);
}

static void
write_node (AssayJsonWriter *writer,
            const AssayNode *node)
{
  if (node->key != NULL)
    assay_json_writer_key (writer, node->key);

  switch (node->kind)
    {
    case ASSAY_NODE_NULL:
      assay_json_writer_null (writer);
      return;
    case ASSAY_NODE_BOOLEAN:
      assay_json_writer_boolean (writer, node->boolean);
      return;
    case ASSAY_NODE_NUMBER:
      assay_json_writer_token (writer, node->text);
      return;
    case ASSAY_NODE_STRING:
      assay_json_writer_string (writer, node->text);
      return;
    case ASSAY_NODE_ARRAY:
    case ASSAY_NODE_OBJECT:
    default:
      break;
    }

  (node->kind == ASSAY_NODE_ARRAY ? assay_json_writer_begin_array : assay_json_writer_begin_object) (writer);
  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    write_node (writer, child);
  (node->kind == ASSAY_NODE_ARRAY ? assay_json_writer_end_array : assay_json_writer_end_object) (writer);
}

/* The same tree, so that there is one place that knows what a policy consists of. */
static GBytes *
to_json (GBytes *yaml)
{
  g_autoptr(AssayDocument) document = assay_document_new_from_yaml (yaml, "policy", NULL);
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (TRUE);

  if (document == NULL)
    return NULL;
  write_node (writer, assay_document_get_root (document));

  return assay_json_writer_end (writer);
}

/**
 * assay_policy_write_new:
 * @policy: a policy
 * @as_json: whether to write JSON, else YAML
 * @error: %ASSAY_POLICY_ERROR_RULE or %ASSAY_POLICY_ERROR_EMPTY for a policy that is not finished, which could not be
 *   read again
 *
 * Writes a policy as the program does. What is given out was read back and is equal.
 *
 * Returns: (transfer full): the bytes of the file, or %NULL with @error set
 */
GBytes *
assay_policy_write_new (const AssayPolicy  *policy,
                        gboolean            as_json,
                        GError            **error)
{
  g_autoptr(GBytes) yaml = NULL;
  g_autoptr(GBytes) json = NULL;
  GBytes *bytes;

  if (!check_finished (policy, error))
    return NULL;

  yaml = assay_policy_to_yaml (policy);
  json = as_json ? to_json (yaml) : NULL;
  bytes = json != NULL ? json : yaml;
  if (says (bytes, policy))
    return g_bytes_ref (bytes);

  g_set_error_literal (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED,
                       _("The policy is too large to be written: it could not be read again"));

  return NULL;
}

/* Something at the top of the file: its value, or %NULL to leave it out. */
static void
patch_top (AssayTextPatch      *patch,
           const AssayYamlNode *root,
           const char          *key,
           const char          *value)
{
  guint index = assay_yaml_node_find (root, key);
  const AssayYamlNode *node = assay_yaml_node_get_child (root, index);
  guint schema = assay_yaml_node_find (root, "schema");

  if (value == NULL && node != NULL)
    assay_rule_patch_remove (patch, root, index);
  else if (value != NULL && node != NULL)
    assay_text_patch_replace (patch, node->start, node->end, value);
  else if (value != NULL && schema != G_MAXUINT)
    assay_rule_patch_insert (patch, root, schema, key, value);
}

static void
patch_name (AssayTextPatch      *patch,
            const AssayYamlNode *root,
            const char          *before,
            const char          *after)
{
  const AssayYamlNode *node = assay_yaml_node_get_child (root, assay_yaml_node_find (root, "name"));
  AssayYamlQuote quote = node != NULL ? node->quote : assay_yaml_node_get_child (root, 0)->key_quote;
  g_autofree char *value = after != NULL ? assay_policy_text_quote (after, quote) : NULL;

  if (g_strcmp0 (before, after) != 0)
    patch_top (patch, root, "name", value);
}

static void
patch_reading (AssayTextPatch        *patch,
               const AssayYamlNode   *root,
               const AssayReadChoice *before,
               const AssayReadChoice *after)
{
  AssayYamlQuote quote = assay_yaml_node_get_child (root, 0)->key_quote;
  g_autofree char *value = after != NULL ? assay_reading_to_flow (after, quote) : NULL;

  if (!assay_read_choice_equal (before, after))
    patch_top (patch, root, "read", value);
}

/* %NULL where it cannot be done in place. */
static GBytes *
edit_in_place (GBytes            *source,
               const AssayPolicy *before,
               const AssayPolicy *after)
{
  g_autoptr(AssayYamlNode) root = assay_yaml_tree_new (source);
  g_autoptr(AssayTextPatch) patch = assay_text_patch_new (source);
  g_autoptr(GBytes) bytes = NULL;
  guint rules;

  if (root == NULL || root->kind != ASSAY_YAML_MAPPING || assay_yaml_node_has_block (root))
    return NULL;

  rules = assay_yaml_node_find (root, "rules");
  if (rules == G_MAXUINT || !assay_rules_patch (patch, assay_yaml_node_get_child (root, rules), before, after))
    return NULL;

  patch_name (patch, root, assay_policy_get_name (before), assay_policy_get_name (after));
  patch_reading (patch, root, assay_policy_get_reading (before), assay_policy_get_reading (after));
  bytes = assay_text_patch_apply (patch);

  return bytes != NULL && says (bytes, after) ? g_steal_pointer (&bytes) : NULL;
}

static gboolean
is_json (GBytes *source)
{
  g_autoptr(AssayDocument) document =
    assay_document_new_from_json (source, "policy", ASSAY_JSON_STRICT, NULL, NULL);

  return document != NULL;
}

/**
 * assay_policy_edit:
 * @source: the bytes of a policy file, YAML or JSON, as a person may have written it by hand
 * @policy: what it is to say from now on
 * @how: (out) (optional): how that was done
 * @error: as for assay_policy_write_new()
 *
 * Changes a policy file in place: a moved threshold replaces that one number; other keys replace their value or get a
 * line of their own; rules come and go with their own comments. Everything else stays byte for byte, line ends
 * and byte order mark too. What cannot be done so is written anew, in the language of @source. What is given out
 * was read back and is equal to @policy.
 *
 * Returns: (transfer full): the bytes of the file, or %NULL with @error set
 */
GBytes *
assay_policy_edit (GBytes             *source,
                   const AssayPolicy  *policy,
                   AssayPolicyEdit    *how,
                   GError            **error)
{
  g_autoptr(AssayPolicy) before = assay_policy_read_bytes (source, "policy", NULL);
  AssayPolicyEdit done = ASSAY_POLICY_EDIT_IN_PLACE;
  GBytes *bytes = NULL;

  if (!check_finished (policy, error))
    return NULL;

  if (before != NULL && assay_policy_equal (before, policy))
    {
      done = ASSAY_POLICY_EDIT_KEPT;
      bytes = g_bytes_ref (source);
    }
  else if (before != NULL)
    {
      bytes = edit_in_place (source, before, policy);
    }

  if (bytes == NULL)
    {
      done = ASSAY_POLICY_EDIT_REWRITTEN;
      bytes = assay_policy_write_new (policy, is_json (source), error);
    }
  if (how != NULL)
    *how = done;

  return bytes;
}
