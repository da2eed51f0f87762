/* Which files a workspace holds: the results may be read again as another layout, joined by more files, or lose some. */

#include "shell/workspace-private.h"

#include <string.h>

/* Where a file lies does not follow the program's own folder. */
char **
assay_workspace_absolute_paths (const char * const *paths)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; paths != NULL && paths[i] != NULL; i++)
    {
      g_autofree char *path = g_canonicalize_filename (paths[i], NULL);

      g_strv_builder_add (builder, path);
    }

  return g_strv_builder_end (builder);
}

/**
 * assay_workspace_open_again:
 * @self: a workspace
 * @layout: (nullable): a layout's id, to read the results as; NULL to recognise it
 *
 * Opens once more what failed to open last or, where nothing did, what is open.
 */
void
assay_workspace_open_again (AssayWorkspace *self,
                            const char     *layout)
{
  gboolean has_failed;
  g_auto(GStrv) paths = NULL;
  g_autofree char *policy_path = NULL;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  has_failed = self->opening_paths != NULL && self->opening_paths[0] != NULL;
  paths = g_strdupv (has_failed ? self->opening_paths : self->paths);
  policy_path = g_strdup (has_failed ? self->opening_policy : NULL);
  if (paths == NULL || paths[0] == NULL)
    return;

  assay_read_choice_unref (self->opening_choice);
  self->opening_choice = assay_read_choice_with_layout (NULL, layout);
  assay_workspace_start_opening (self, (const char * const *) paths, policy_path, ASSAY_OPENING_AGAIN);
}

/**
 * assay_workspace_get_failed_paths:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): the files and folders that failed to open last; NULL-terminated
 */
const char * const *
assay_workspace_get_failed_paths (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return (const char * const *) self->opening_paths;
}

/**
 * assay_workspace_open_policyless:
 * @self: a workspace
 *
 * Opens once more the results that failed to open with a policy, under rules that are suggested.
 */
void
assay_workspace_open_policyless (AssayWorkspace *self)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self));

  g_clear_pointer (&self->opening_policy, g_free);
  assay_workspace_open_again (self, NULL);
}

/* After undo, or with another policy, the results may have to be read otherwise than they were. */
void
assay_workspace_follow_reading (AssayWorkspace *self)
{
  const AssayPolicyState *state = assay_workspace_get_state (self);

  if (state != NULL && self->opening == NULL &&
      !assay_read_choice_equal (assay_policy_get_reading (state->policy), self->read_with))
    assay_workspace_reload_results (self);
}

/**
 * assay_workspace_get_reading:
 * @self: a workspace
 *
 * Returns: (transfer none) (nullable): how somebody said that what is open is to be read; %NULL where it was recognised
 */
AssayReadChoice *
assay_workspace_get_reading (AssayWorkspace *self)
{
  g_return_val_if_fail (ASSAY_IS_WORKSPACE (self), NULL);

  return self->read_with;
}

/**
 * assay_workspace_set_reading:
 * @self: a workspace in which results are open
 * @reading: (nullable): how they are to be read; NULL to recognise it
 *
 * Opens the results again, read otherwise. That it was said goes into the policy, as one step of undo; where the results
 * cannot be read so, all stays as it was.
 */
void
assay_workspace_set_reading (AssayWorkspace  *self,
                             AssayReadChoice *reading)
{
  g_return_if_fail (ASSAY_IS_WORKSPACE (self) && self->review != NULL);

  if (self->opening == NULL && assay_read_choice_equal (reading, self->read_with))
    return;

  assay_read_choice_ref (reading);
  assay_read_choice_unref (self->opening_reading);
  self->opening_reading = reading;
  assay_workspace_start_opening (self, (const char * const *) self->paths, NULL, ASSAY_OPENING_READ);
}

/**
 * assay_workspace_add:
 * @self: a workspace in which results are open
 * @paths: files and folders; those that are open already change nothing
 *
 * Opens the results again with more files. Policy, undo steps and selection stay.
 */
void
assay_workspace_add (AssayWorkspace     *self,
                     const char * const *paths)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) all = NULL;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self) && self->review != NULL);

  g_strv_builder_addv (builder, (const char **) self->paths);
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autofree char *path = g_canonicalize_filename (paths[i], NULL);

      if (!g_strv_contains ((const char * const *) self->paths, path))
        g_strv_builder_add (builder, path);
    }
  all = g_strv_builder_end (builder);

  assay_workspace_start_opening (self, (const char * const *) all, NULL, ASSAY_OPENING_RELOAD);
}

/**
 * assay_workspace_remove:
 * @self: a workspace in which several files or folders are open
 * @path: one of assay_workspace_get_paths (); the last one stays
 *
 * Opens the results again without this file. Policy, undo steps and selection stay.
 */
void
assay_workspace_remove (AssayWorkspace *self,
                        const char     *path)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) left = NULL;

  g_return_if_fail (ASSAY_IS_WORKSPACE (self) && self->review != NULL);

  for (guint i = 0; self->paths[i] != NULL; i++)
    if (strcmp (self->paths[i], path) != 0)
      g_strv_builder_add (builder, self->paths[i]);
  left = g_strv_builder_end (builder);

  if (left[0] != NULL)
    assay_workspace_start_opening (self, (const char * const *) left, NULL, ASSAY_OPENING_RELOAD);
}
