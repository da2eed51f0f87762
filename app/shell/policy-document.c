#include "shell/policy-document.h"

/**
 * assay_policy_document_new:
 * @path: (nullable): absolute path of the file
 * @saved: the policy as the file says it, or as it was suggested
 *
 * Returns: (transfer full): the document
 */
AssayPolicyDocument *
assay_policy_document_new (const char  *path,
                           AssayPolicy *saved)
{
  AssayPolicyDocument *self = g_new0 (AssayPolicyDocument, 1);

  g_ref_count_init (&self->ref);
  assay_policy_document_set_saved (self, path, saved);

  return self;
}

/**
 * assay_policy_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self
 */
AssayPolicyDocument *
assay_policy_document_ref (AssayPolicyDocument *self)
{
  g_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_policy_document_unref:
 * @self: (transfer full): a document
 */
void
assay_policy_document_unref (AssayPolicyDocument *self)
{
  if (!g_ref_count_dec (&self->ref))
    return;

  g_free (self->path);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_clear_pointer (&self->declined, g_bytes_unref);
  g_clear_pointer (&self->saved, assay_policy_unref);
  g_free (self);
}

/**
 * assay_policy_document_set_saved:
 * @self: a document
 * @path: (nullable): where it lies from now on
 * @saved: the policy as it was read or written there, with the bytes as its source
 */
void
assay_policy_document_set_saved (AssayPolicyDocument *self,
                                 const char          *path,
                                 AssayPolicy         *saved)
{
  g_autofree char *old_path = g_steal_pointer (&self->path);
  g_autoptr(AssayPolicy) old_saved = g_steal_pointer (&self->saved);

  self->path = g_strdup (path);
  self->saved = assay_policy_ref (saved);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_clear_pointer (&self->declined, g_bytes_unref);
  if (path != NULL && assay_policy_get_source (saved) != NULL)
    self->source = g_bytes_ref (assay_policy_get_source (saved));
}

/**
 * assay_policy_document_decline:
 * @self: a document
 * @found: (nullable): what the file holds now; %NULL where there is none any more
 *
 * What is open stays, and needs saving from now on, whatever it says: the file says something else.
 */
void
assay_policy_document_decline (AssayPolicyDocument *self,
                               GBytes              *found)
{
  g_clear_pointer (&self->saved, assay_policy_unref);
  g_clear_pointer (&self->declined, g_bytes_unref);
  if (found != NULL)
    self->declined = g_bytes_ref (found);
}

/**
 * assay_policy_document_knows:
 * @self: a document with a file
 * @found: what the file holds now
 *
 * Returns: whether that is no news: it was read, written or declined here
 */
gboolean
assay_policy_document_knows (const AssayPolicyDocument *self,
                             GBytes                    *found)
{
  return (self->source != NULL && g_bytes_equal (self->source, found)) ||
         (self->declined != NULL && g_bytes_equal (self->declined, found));
}

/**
 * assay_policy_document_get_name:
 * @self: a document
 *
 * Returns: (transfer full) (nullable): the name of its file, fit to be shown
 */
char *
assay_policy_document_get_name (const AssayPolicyDocument *self)
{
  return self->path != NULL ? g_filename_display_basename (self->path) : NULL;
}
