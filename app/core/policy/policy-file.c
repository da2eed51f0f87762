#include "policy/policy-file.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/limits.h"
#include "policy/approval-file.h"
#include "policy/node-check.h"
#include "policy/reading-file.h"
#include "policy/rule-file.h"

#define SCHEMA  "assay/policy/v1"
#define EXAMPLE "rules: [{metric: accuracy, direction: higher, approve: 0.80}]"

static const char *const known_keys[] = { "schema", "name", "read", "rules", "approval", NULL };
static const char *const later_keys[] = { "baseline", NULL };

static void
check_schema (const AssayNode *root,
              AssayMistakes   *mistakes)
{
  const AssayNode *schema = assay_node_get_member (root, "schema");
  const char *text = assay_node_read_text (root, "schema", SCHEMA, mistakes);
  g_autofree char *found = NULL;

  if (schema == NULL)
    assay_mistakes_add (mistakes, root->place, _("the policy does not say its schema; add the line schema: %s"), SCHEMA);
  if (text == NULL || strcmp (text, SCHEMA) == 0)
    return;

  found = assay_node_quote (text);
  assay_mistakes_add (mistakes, schema->place, _("unknown schema “%s”; this version of Assay reads schema: %s"), found,
                      SCHEMA);
}

/* The rules that are right; what is wrong goes into the mistakes. */
static GPtrArray *
read_rules (const AssayNode *root,
            AssayMistakes   *mistakes)
{
  const AssayNode *list = assay_node_get_member (root, "rules");
  GPtrArray *rules = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_rule_unref);

  if (list == NULL)
    assay_mistakes_add (mistakes, root->place, _("the policy has no rules; add them, for example %s"), EXAMPLE);
  else if (list->kind != ASSAY_NODE_ARRAY)
    assay_mistakes_add (mistakes, list->place, _("“rules” is %s; it must be a list, for example %s"),
                        assay_node_kind_to_words (list), EXAMPLE);
  else if (list->n_children == 0)
    assay_mistakes_add (mistakes, list->place, _("“rules” is empty; add at least one, for example %s"), EXAMPLE);
  else if (list->n_children > ASSAY_LIMIT_RULES)
    assay_mistakes_add (mistakes, list->place, _("the policy has %u rules; at most %d are read"), list->n_children,
                        ASSAY_LIMIT_RULES);
  else
    {
      for (const AssayNode *child = list->first; child != NULL; child = child->next)
        {
          AssayRule *rule = assay_rule_read_node (child, mistakes);

          if (rule != NULL)
            g_ptr_array_add (rules, rule);
        }
    }

  return rules;
}

static AssayPolicy *
read_root (const AssayNode *root,
           AssayMistakes   *mistakes)
{
  const AssayNode *approval_node = assay_node_get_member (root, "approval");
  const AssayNode *reading_node = assay_node_get_member (root, "read");
  g_autoptr(AssayApproval) approval = NULL;
  g_autoptr(AssayReadChoice) reading = NULL;
  g_autoptr(GPtrArray) rules = NULL;
  g_autoptr(AssayPolicy) policy = NULL;
  const char *name;

  assay_node_check_keys (root, known_keys, later_keys, mistakes);
  check_schema (root, mistakes);
  name = assay_node_read_text (root, "name", "Production", mistakes);
  if (reading_node != NULL)
    reading = assay_reading_read_node (reading_node, mistakes);
  rules = read_rules (root, mistakes);
  if (approval_node != NULL)
    approval = assay_approval_read_node (approval_node, mistakes);

  policy = assay_policy_new (name, reading, (AssayRule * const *) rules->pdata, rules->len);

  return assay_policy_with_approval (policy, approval);
}

static gboolean
looks_like_json (GBytes *bytes)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  gsize i = 0;

  while (i < length && strchr (" \t\r\n", text[i]) != NULL && text[i] != '\0')
    i++;
  if (i == length || text[i] != '{')
    return FALSE;

  /* A YAML flow mapping begins with the same brace, but seldom quotes its first key. */
  for (i++; i < length && text[i] != '\0' && strchr (" \t\r\n", text[i]) != NULL; i++)
    ;

  return i == length || text[i] == '"' || text[i] == '}';
}

static AssayDocument *
read_document (GBytes      *bytes,
               const char  *name,
               GError     **error)
{
  AssayDocument *document;
  g_autoptr(GError) local = NULL;

  if (looks_like_json (bytes))
    document = assay_document_new_from_json (bytes, name, ASSAY_JSON_STRICT, NULL, &local);
  else
    document = assay_document_new_from_yaml (bytes, name, &local);

  if (document == NULL)
    g_set_error_literal (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_SYNTAX, local->message);

  return document;
}

static AssayPolicy *
read_policy (const AssayDocument  *document,
             GError              **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayMistakes) mistakes = assay_mistakes_new (document);
  g_autoptr(AssayPolicy) policy = NULL;

  if (assay_node_check_object (root, _("the policy"), "schema: " SCHEMA, mistakes))
    policy = read_root (root, mistakes);

  if (assay_mistakes_get_count (mistakes) > 0)
    {
      assay_mistakes_set_error (mistakes, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED, error);
      return NULL;
    }

  if (!assay_policy_has_blocking (policy))
    {
      assay_mistakes_add (mistakes, assay_node_get_member (root, "rules")->key_place,
                          _("every rule only warns, so nothing could ever be judged; leave out “severity: warn” in at "
                            "least one rule"));
      assay_mistakes_set_error (mistakes, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_EMPTY, error);
      return NULL;
    }

  return g_steal_pointer (&policy);
}

/**
 * assay_policy_read_bytes:
 * @bytes: a policy, in YAML or JSON
 * @name: what to call it in errors
 * @error: %ASSAY_POLICY_ERROR_SYNTAX for what is neither YAML nor JSON; %ASSAY_POLICY_ERROR_MALFORMED for a wrong
 *   policy, with every mistake on a line of its own; %ASSAY_POLICY_ERROR_EMPTY if no rule blocks
 *
 * Reads a policy and judges it as a whole: a policy with any mistake gives no policy at all (CONTRACT 1.14). The
 * policy keeps @bytes.
 *
 * Returns: (transfer full): the policy, or %NULL with @error set
 */
AssayPolicy *
assay_policy_read_bytes (GBytes      *bytes,
                         const char  *name,
                         GError     **error)
{
  g_autoptr(AssayDocument) document = NULL;
  g_autoptr(AssayPolicy) policy = NULL;

  if (g_bytes_get_size (bytes) > ASSAY_LIMIT_POLICY_BYTES)
    {
      g_set_error (error, ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_SYNTAX,
                   _("%s: a policy of more than %d bytes is not read; is this a policy file?"), name,
                   ASSAY_LIMIT_POLICY_BYTES);
      return NULL;
    }

  document = read_document (bytes, name, error);
  if (document == NULL)
    return NULL;

  policy = read_policy (document, error);

  return policy != NULL ? assay_policy_with_source (policy, bytes) : NULL;
}

static GBytes *
read_at_most (GInputStream  *stream,
              gsize          most,
              GError       **error)
{
  g_autofree char *buffer = g_malloc (most);
  gsize length;

  if (!g_input_stream_read_all (stream, buffer, most, &length, NULL, error))
    return NULL;

  return g_bytes_new (buffer, length);
}

/**
 * assay_policy_read_file:
 * @path: path of a policy file; `-` for standard input is the caller's affair
 * @bytes: (out) (optional) (transfer full): the bytes that were read
 * @error: %G_IO_ERROR if the file can not be read, else as assay_policy_read_bytes()
 *
 * Returns: (transfer full): the policy, or %NULL with @error set
 */
AssayPolicy *
assay_policy_read_file (const char  *path,
                        GBytes     **bytes,
                        GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_path (path);
  g_autoptr(GFileInputStream) stream = NULL;
  g_autoptr(GBytes) contents = NULL;
  g_autoptr(GError) local = NULL;
  AssayPolicy *policy;

  /* One byte more than is allowed tells whether the file goes on, however long it is. */
  stream = g_file_read (file, NULL, &local);
  if (stream != NULL)
    contents = read_at_most (G_INPUT_STREAM (stream), ASSAY_LIMIT_POLICY_BYTES + 1, &local);
  if (contents == NULL)
    {
      /* Only some of the messages name the file themselves. */
      if (strstr (local->message, path) == NULL)
        g_prefix_error (&local, "%s: ", path);
      g_propagate_error (error, g_steal_pointer (&local));
      return NULL;
    }

  policy = assay_policy_read_bytes (contents, path, error);
  if (policy != NULL && bytes != NULL)
    *bytes = g_steal_pointer (&contents);

  return policy;
}
