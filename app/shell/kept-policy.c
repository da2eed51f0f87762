#include "shell/kept-policy.h"

#include <gio/gio.h>

#include "policy/policy-file.h"

#define GROUP   "Kept policy"
#define VERSION 1

/**
 * assay_kept_policy_new:
 * @paths: the results that it was made for
 * @policy_path: (nullable): its file
 * @source: (nullable): what the file held
 * @policy: the policy as it stands, finished or not
 *
 * Returns: (transfer full): what is to be kept
 */
AssayKeptPolicy *
assay_kept_policy_new (const char * const *paths,
                       const char         *policy_path,
                       GBytes             *source,
                       AssayPolicy        *policy)
{
  AssayKeptPolicy *self = g_new0 (AssayKeptPolicy, 1);

  self->paths = g_strdupv ((char **) paths);
  self->policy_path = g_strdup (policy_path);
  self->source = source != NULL ? g_bytes_ref (source) : NULL;
  self->policy = assay_policy_ref (policy);

  return self;
}

/**
 * assay_kept_policy_free:
 * @self: (transfer full): what was kept
 */
void
assay_kept_policy_free (AssayKeptPolicy *self)
{
  g_strfreev (self->paths);
  g_free (self->policy_path);
  g_clear_pointer (&self->source, g_bytes_unref);
  g_clear_pointer (&self->policy, assay_policy_unref);
  g_free (self);
}

/**
 * assay_kept_policy_get_name:
 * @self: what was kept
 *
 * Returns: (transfer full): the name of the results that it was made for, fit to be shown
 */
char *
assay_kept_policy_get_name (const AssayKeptPolicy *self)
{
  return g_filename_display_basename (self->paths[0]);
}

/* A policy in the making may lack what a policy file must say. A file of policies cannot hold that, so what lacks is
 * filled, and what was filled is noted beside it. */

static AssayRule *
with_direction (const AssayRule *rule,
                AssayDirection   direction)
{
  AssayRuleSpec spec;

  assay_rule_get_spec (rule, &spec);
  spec.direction = direction;

  return assay_rule_new (&spec, NULL);
}

/* Bounds that cross for the one direction do not for the other. */
static AssayRule *
with_some_direction (const AssayRule *rule)
{
  AssayRule *higher = with_direction (rule, ASSAY_DIRECTION_HIGHER);

  return higher != NULL ? higher : with_direction (rule, ASSAY_DIRECTION_LOWER);
}

static AssayPolicy *
fill_directions (AssayPolicy *policy,
                 GArray      *filled)
{
  AssayPolicy *result = assay_policy_ref (policy);

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    {
      const AssayRule *rule = assay_policy_get_rule (policy, i);
      g_autoptr(AssayRule) directed = rule->direction == ASSAY_DIRECTION_NONE ? with_some_direction (rule) : NULL;
      AssayPolicy *next;
      int index = (int) i;

      if (directed == NULL)
        continue;
      next = assay_policy_with_rule (result, i, directed);
      assay_policy_unref (result);
      result = next;
      g_array_append_val (filled, index);
    }

  return result;
}

static AssayPolicy *
with_blocking_rule (AssayPolicy *policy)
{
  const AssayRuleSpec spec = { .metric = "kept", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);

  return assay_policy_with_rule (policy, assay_policy_get_n_rules (policy), rule);
}

static void
set_strings (GKeyFile           *file,
             const char         *key,
             const char * const *paths)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();
  g_auto(GStrv) uris = NULL;

  /* A name of a file need not be text. */
  for (guint i = 0; paths[i] != NULL; i++)
    {
      g_autoptr(GFile) place = g_file_new_for_path (paths[i]);
      g_autofree char *uri = g_file_get_uri (place);

      g_strv_builder_add (builder, uri);
    }
  uris = g_strv_builder_end (builder);
  g_key_file_set_string_list (file, GROUP, key, (const char * const *) uris, g_strv_length (uris));
}

static void
set_bytes (GKeyFile   *file,
           const char *key,
           GBytes     *bytes)
{
  gsize size;
  const guchar *start = g_bytes_get_data (bytes, &size);
  g_autofree char *encoded = g_base64_encode (start, size);

  g_key_file_set_string (file, GROUP, key, encoded);
}

/**
 * assay_kept_policy_to_bytes:
 * @self: what is to be kept
 *
 * Returns: (transfer full): a key file that holds all of it, also where the policy is not finished
 */
GBytes *
assay_kept_policy_to_bytes (const AssayKeptPolicy *self)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_autoptr(GArray) filled = g_array_new (FALSE, FALSE, sizeof (int));
  g_autoptr(AssayPolicy) policy = fill_directions (self->policy, filled);
  gboolean is_padded = !assay_policy_has_blocking (policy);
  g_autoptr(AssayPolicy) whole = is_padded ? with_blocking_rule (policy) : assay_policy_ref (policy);
  g_autoptr(GBytes) yaml = assay_policy_to_yaml (whole);
  const char *policy_paths[] = { self->policy_path, NULL };
  gsize size;
  char *text;

  g_key_file_set_integer (file, GROUP, "version", VERSION);
  set_strings (file, "results", (const char * const *) self->paths);
  if (self->policy_path != NULL)
    set_strings (file, "file", policy_paths);
  if (self->source != NULL)
    set_bytes (file, "source", self->source);
  set_bytes (file, "policy", yaml);
  if (filled->len > 0)
    g_key_file_set_integer_list (file, GROUP, "undirected", (int *) filled->data, filled->len);
  g_key_file_set_boolean (file, GROUP, "padded", is_padded);
  text = g_key_file_to_data (file, &size, NULL);

  return g_bytes_new_take (text, size);
}

static char **
get_paths (GKeyFile    *file,
           const char  *key,
           GError     **error)
{
  g_auto(GStrv) uris = g_key_file_get_string_list (file, GROUP, key, NULL, error);
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  if (uris == NULL)
    return NULL;

  for (guint i = 0; uris[i] != NULL; i++)
    {
      g_autofree char *path = g_filename_from_uri (uris[i], NULL, error);

      if (path == NULL)
        return NULL;
      g_strv_builder_add (builder, path);
    }

  return g_strv_builder_end (builder);
}

static GBytes *
get_bytes (GKeyFile    *file,
           const char  *key,
           GError     **error)
{
  g_autofree char *encoded = g_key_file_get_string (file, GROUP, key, error);
  gsize size;
  guchar *decoded;

  if (encoded == NULL)
    return NULL;
  decoded = g_base64_decode (encoded, &size);

  return g_bytes_new_take (decoded, size);
}

static AssayPolicy *
take_directions (AssayPolicy *policy,
                 GKeyFile    *file)
{
  g_autofree int *undirected = NULL;
  gsize n = 0;

  undirected = g_key_file_get_integer_list (file, GROUP, "undirected", &n, NULL);
  for (gsize i = 0; i < n; i++)
    {
      guint index = (guint) undirected[i];
      g_autoptr(AssayRule) rule = NULL;
      AssayPolicy *next;

      if (index >= assay_policy_get_n_rules (policy))
        continue;
      rule = with_direction (assay_policy_get_rule (policy, index), ASSAY_DIRECTION_NONE);
      if (rule == NULL)
        continue;
      next = assay_policy_with_rule (policy, index, rule);
      assay_policy_unref (policy);
      policy = next;
    }

  return policy;
}

static AssayPolicy *
get_policy (GKeyFile  *file,
            GError   **error)
{
  g_autoptr(GBytes) yaml = get_bytes (file, "policy", error);
  g_autoptr(AssayPolicy) read = yaml != NULL ? assay_policy_read_bytes (yaml, "policy", error) : NULL;
  guint n_rules = read != NULL ? assay_policy_get_n_rules (read) : 0;
  AssayPolicy *policy;

  if (read == NULL)
    return NULL;

  /* Never the policy as read: its bytes are no file of the person's. */
  policy = assay_policy_with_approval (read, assay_policy_get_approval (read));
  if (g_key_file_get_boolean (file, GROUP, "padded", NULL) && n_rules > 0)
    {
      AssayPolicy *padded = policy;

      policy = assay_policy_without_rule (padded, n_rules - 1);
      assay_policy_unref (padded);
    }

  return take_directions (policy, file);
}

/**
 * assay_kept_policy_from_bytes:
 * @bytes: what assay_kept_policy_to_bytes() gave
 * @error: %G_KEY_FILE_ERROR, %G_CONVERT_ERROR or %ASSAY_POLICY_ERROR for what is not such a file
 *
 * Returns: (transfer full): what was kept, or %NULL with @error set
 */
AssayKeptPolicy *
assay_kept_policy_from_bytes (GBytes  *bytes,
                              GError **error)
{
  g_autoptr(GKeyFile) file = g_key_file_new ();
  g_auto(GStrv) paths = NULL;
  g_auto(GStrv) policy_paths = NULL;
  g_autoptr(GBytes) source = NULL;
  g_autoptr(AssayPolicy) policy = NULL;

  if (!g_key_file_load_from_bytes (file, bytes, G_KEY_FILE_NONE, error))
    return NULL;
  paths = get_paths (file, "results", error);
  policy = paths != NULL ? get_policy (file, error) : NULL;
  if (policy == NULL)
    return NULL;
  if (paths[0] == NULL)
    {
      g_set_error_literal (error, G_KEY_FILE_ERROR, G_KEY_FILE_ERROR_INVALID_VALUE, "no results");
      return NULL;
    }

  policy_paths = get_paths (file, "file", NULL);
  source = get_bytes (file, "source", NULL);

  return assay_kept_policy_new ((const char * const *) paths, policy_paths != NULL ? policy_paths[0] : NULL, source,
                                policy);
}
