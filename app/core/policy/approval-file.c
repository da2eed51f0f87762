#include "policy/approval-file.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/number.h"
#include "policy/node-check.h"

#define EXAMPLE "approvers: [alice@example.org, bob@example.org]"

/* As principals of signatures are written: bytewise, no blanks, no patterns. */
#define PRINCIPAL "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._@+-"

/* Ten thousand days: what is longer is a slip. */
#define LONGEST_VALID 240000

static const char *const known_keys[] = { "approvers", "required", "exclude_authors", "rationale", "valid_for", "scope",
                                          "require_artifact", "allow_override", NULL };
static const char *const no_keys[] = { NULL };
static const char *const nobody[] = { "nobody", NULL };
static const char *const rationales[] = { "required", "optional", NULL };

static gboolean
is_principal (const char *text)
{
  return g_ascii_isalnum (*text) && strspn (text, PRINCIPAL) == strlen (text);
}

static void
check_approver (const AssayNode *child,
                GHashTable      *seen,
                GPtrArray       *approvers,
                AssayMistakes   *mistakes)
{
  g_autofree char *name = NULL;

  if (child->kind != ASSAY_NODE_STRING)
    {
      assay_mistakes_add (mistakes, child->place, _("an approver is %s; write a name, for example alice@example.org"),
                          assay_node_kind_to_words (child));
      return;
    }

  name = assay_node_quote (child->text);
  if (!is_principal (child->text))
    assay_mistakes_add (mistakes, child->place, _("the approver “%s” is no principal; begin with a letter or digit and use "
                                                  "only letters, digits and . _ @ + -, for example alice@example.org"),
                        name);
  else if (!g_hash_table_add (seen, (char *) child->text))
    assay_mistakes_add (mistakes, child->place, _("the approver “%s” stands here twice; name each person once, for "
                                                  "example %s"), name, EXAMPLE);
  else
    g_ptr_array_add (approvers, (char *) child->text);
}

/* %NULL-terminated; empty if something is wrong. */
static GPtrArray *
read_approvers (const AssayNode *node,
                AssayMistakes   *mistakes)
{
  const AssayNode *list = assay_node_get_member (node, "approvers");
  g_autoptr(GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *approvers = g_ptr_array_new ();

  if (list == NULL)
    assay_mistakes_add (mistakes, node->place, _("“approval” names no approvers; add them, for example %s"), EXAMPLE);
  else if (list->kind != ASSAY_NODE_ARRAY)
    assay_mistakes_add (mistakes, list->place, _("“approvers” is %s; it must be a list, for example %s"),
                        assay_node_kind_to_words (list), EXAMPLE);
  else if (list->n_children == 0)
    assay_mistakes_add (mistakes, list->place, _("“approvers” is empty; name at least one, for example %s"), EXAMPLE);
  else
    {
      for (const AssayNode *child = list->first; child != NULL; child = child->next)
        check_approver (child, seen, approvers, mistakes);
    }

  g_ptr_array_add (approvers, NULL);

  return approvers;
}

static guint
read_required (const AssayNode *node,
               guint            n_approvers,
               AssayMistakes   *mistakes)
{
  const AssayNode *child = assay_node_get_member (node, "required");
  const char *text = child != NULL ? assay_node_check_number (child, "required", mistakes) : "1";
  g_autofree char *found = NULL;
  guint64 required;

  if (text == NULL)
    return 1;

  found = assay_node_quote (text);
  if (!g_ascii_string_to_unsigned (text, 10, 1, G_MAXUINT, &required, NULL))
    {
      assay_mistakes_add (mistakes, child->place, _("“required” is %s; write how many people must approve, a whole number "
                                                    "from 1, for example required: 1"), found);
      return 1;
    }
  if (n_approvers > 0 && required > n_approvers)
    {
      assay_mistakes_add (mistakes, child->place,
                          ngettext ("“required” is %s, but there is only %u approver; write at most %u",
                                    "“required” is %s, but there are only %u approvers; write at most %u", n_approvers),
                          found, n_approvers, n_approvers);
      return 1;
    }

  return (guint) required;
}

static gboolean
is_duration (const char *text)
{
  gsize length = strlen (text);
  g_autofree char *digits = NULL;
  guint64 value;

  if (length < 2 || (text[length - 1] != 'd' && text[length - 1] != 'h'))
    return FALSE;
  digits = g_strndup (text, length - 1);

  return g_ascii_string_to_unsigned (digits, 10, 1, LONGEST_VALID, &value, NULL);
}

static const char *
read_valid_for (const AssayNode *node,
                AssayMistakes   *mistakes)
{
  const char *text = assay_node_read_text (node, "valid_for", "180d", mistakes);
  g_autofree char *found = NULL;

  if (text == NULL || is_duration (text))
    return text;

  found = assay_node_quote (text);
  assay_mistakes_add (mistakes, assay_node_get_member (node, "valid_for")->place,
                      _("“valid_for” is “%s”; write a whole number of days or hours, for example valid_for: 180d or "
                        "valid_for: 36h"), found);

  return NULL;
}

/**
 * assay_approval_read_node:
 * @node: the value of “approval”
 * @mistakes: where mistakes go
 *
 * Reads the approval section of a policy file, and finds all its mistakes.
 *
 * Returns: (transfer full) (nullable): the section, or %NULL if it is wrong
 */
AssayApproval *
assay_approval_read_node (const AssayNode *node,
                          AssayMistakes   *mistakes)
{
  guint before = assay_mistakes_get_count (mistakes);
  g_autoptr(AssayApproval) approval = NULL;
  g_autoptr(GPtrArray) approvers = NULL;
  guint required;

  if (!assay_node_check_object (node, "“approval”", "{" EXAMPLE "}", mistakes))
    return NULL;

  assay_node_check_keys (node, known_keys, no_keys, mistakes);
  approvers = read_approvers (node, mistakes);
  required = read_required (node, approvers->len - 1, mistakes);

  /* The other keys are read even where nobody can approve, so that their mistakes are found too. */
  approval = assay_approval_new (approvers->len > 1 ? (const char * const *) approvers->pdata : nobody,
                                 approvers->len > 1 ? required : 1);
  approval->exclude_authors = assay_node_read_boolean (node, "exclude_authors", FALSE, mistakes);
  approval->rationale = assay_node_read_choice (node, "rationale", rationales, 0, mistakes) == 0;
  approval->valid_for = g_strdup (read_valid_for (node, mistakes));
  approval->scope = g_strdup (assay_node_read_text (node, "scope", "production", mistakes));
  approval->require_artifact = assay_node_read_boolean (node, "require_artifact", FALSE, mistakes);
  approval->allow_override = assay_node_read_boolean (node, "allow_override", FALSE, mistakes);

  return assay_mistakes_get_count (mistakes) == before ? g_steal_pointer (&approval) : NULL;
}
