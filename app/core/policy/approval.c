#include "policy/approval.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

/**
 * assay_approval_new:
 * @approvers: principals, distinct, at least one; %NULL-terminated; copied
 * @required: how many distinct people must approve, at most the number of @approvers
 *
 * Makes an approval section with the defaults of the policy file. Its maker may set the other fields before anybody
 * else sees it; from then on it is frozen.
 *
 * Returns: (transfer full): the section
 */
AssayApproval *
assay_approval_new (const char * const *approvers,
                    guint               required)
{
  AssayApproval *self;

  g_return_val_if_fail (approvers != NULL && approvers[0] != NULL, NULL);
  g_return_val_if_fail (required >= 1 && required <= g_strv_length ((char **) approvers), NULL);

  self = g_new0 (AssayApproval, 1);
  g_atomic_ref_count_init (&self->ref);
  self->approvers = g_strdupv ((char **) approvers);
  self->required = required;
  self->rationale = TRUE;

  return self;
}

/**
 * assay_approval_ref:
 * @self: an approval section
 *
 * Returns: (transfer full): @self
 */
AssayApproval *
assay_approval_ref (AssayApproval *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_approval_unref:
 * @self: (transfer full): an approval section
 */
void
assay_approval_unref (AssayApproval *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  g_strfreev (self->approvers);
  g_free (self->valid_for);
  g_free (self->scope);
  g_free (self);
}

/**
 * assay_approval_equal:
 * @a: (nullable): an approval section
 * @b: (nullable): another one
 *
 * Returns: whether both say the same, in the same order
 */
gboolean
assay_approval_equal (const AssayApproval *a,
                      const AssayApproval *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL)
    return FALSE;

  return g_strv_equal ((const char * const *) a->approvers, (const char * const *) b->approvers)
         && a->required == b->required
         && a->exclude_authors == b->exclude_authors
         && a->rationale == b->rationale
         && a->require_artifact == b->require_artifact
         && a->allow_override == b->allow_override
         && g_strcmp0 (a->valid_for, b->valid_for) == 0
         && g_strcmp0 (a->scope, b->scope) == 0;
}

static void
add_conditions (GString             *words,
                const AssayApproval *self)
{
  if (self->exclude_authors)
    g_string_append (words, _("; not by an author"));
  if (!self->rationale)
    g_string_append (words, _("; a rationale is optional"));
  if (self->valid_for != NULL)
    g_string_append_printf (words, _("; valid for %s"), self->valid_for);
  if (self->scope != NULL)
    {
      g_autofree char *scope = assay_text_escape_controls (self->scope);

      g_string_append_printf (words, _("; for %s"), scope);
    }
  if (self->require_artifact)
    g_string_append (words, _("; with the model's file"));
  if (self->allow_override)
    g_string_append (words, _("; people may override the policy"));
}

/**
 * assay_approval_to_words:
 * @self: an approval section
 *
 * Returns: (transfer full): the section as one sentence without a full stop, for example
 *   “Approval: 2 of alice@example.org, bob@example.org; valid for 180d”
 */
char *
assay_approval_to_words (const AssayApproval *self)
{
  g_autofree char *joined = g_strjoinv (", ", self->approvers);
  g_autofree char *names = assay_text_escape_controls (joined);
  GString *words = g_string_new (NULL);

  g_string_append_printf (words, _("Approval: %u of %s"), self->required, names);
  add_conditions (words, self);

  return g_string_free (words, FALSE);
}
