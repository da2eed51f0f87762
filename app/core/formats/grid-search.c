#include "formats/layouts.h"

#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"
#include "formats/settings-name.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Searches through settings as people write them down, who give their candidates no names:
 * [[{"lr": 0.1}, 1.54, 0.46], …], [{"params": {"lr": 0.1}, "accuracy": 0.8}, …], {"results": [{"lr": 0.1, …}], "best_result": …} */

#define MAX_LEADING 4   /* columns that tell the candidates apart where nothing says which are settings */

static const char * const settings_keys[] = { "params", "parameters", "hyperparameters", "hyperparams" };

static const AssayNode *
find_settings (const AssayNode *candidate)
{
  if (candidate->kind == ASSAY_NODE_ARRAY)
    return candidate->first != NULL && candidate->first->kind == ASSAY_NODE_OBJECT ? candidate->first : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (settings_keys); i++)
    {
      const AssayNode *settings = assay_node_get_member (candidate, settings_keys[i]);

      if (settings != NULL && settings->kind == ASSAY_NODE_OBJECT)
        return settings;
    }

  return NULL;
}

static gboolean
has_name (const AssayNode *candidate)
{
  for (const AssayNode *child = candidate->first; child != NULL; child = child->next)
    if (assay_vocabulary_is_identity (child->key))
      return TRUE;

  return FALSE;
}

static gboolean
has_number (const AssayNode *candidate)
{
  for (const AssayNode *child = candidate->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_NUMBER)
      return TRUE;

  return FALSE;
}

/* @sure: whether something else says that this is a search. */
static gboolean
is_search (const AssayNode *list,
           gboolean         sure)
{
  const AssayNode *first = list->kind == ASSAY_NODE_ARRAY ? list->first : NULL;

  if (first == NULL || !has_number (first))
    return FALSE;

  return first->kind == ASSAY_NODE_ARRAY ? find_settings (first) != NULL
                                         : (sure || find_settings (first) != NULL) && !has_name (first);
}

/* A search says which of its candidates was the best. */
static gboolean
has_best (const AssayNode *root)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_OBJECT && g_str_has_prefix (child->key, "best"))
      return TRUE;

  return FALSE;
}

/* The list of candidates; NULL where this is no search. */
static const AssayNode *
find_list (const AssayNode *root)
{
  static const char * const wrappers[] = { "results", "all_results", "trials", "candidates" };

  if (root->kind == ASSAY_NODE_ARRAY)
    return is_search (root, FALSE) ? root : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (wrappers); i++)
    {
      const AssayNode *list = assay_node_get_member (root, wrappers[i]);

      if (list != NULL && is_search (list, has_best (root)))
        return list;
    }

  return NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return find_list (root) != NULL;
}

static gboolean
is_apart (const AssayTranspose *settings)
{
  g_autoptr(GHashTable) differing = assay_settings_find_differing (settings);
  g_autoptr(GHashTable) names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (g_hash_table_size (differing) == 0)
    return FALSE;

  for (guint row = 0; row < assay_transpose_get_n_rows (settings); row++)
    if (!g_hash_table_add (names, assay_settings_name (settings, row, differing)))
      return FALSE;

  return TRUE;
}

static void
add_leading (AssayTranspose  *settings,
             const AssayNode *list,
             const char      *key)
{
  guint row = 0;

  for (const AssayNode *candidate = list->first; candidate != NULL; candidate = candidate->next, row++)
    {
      const AssayNode *value = assay_node_get_member (candidate, key);

      if (value != NULL)
        assay_transpose_put (settings, assay_transpose_get_row (settings, row), key, value);
    }
}

/* Settings stand first in a record: as many of its members as tell the candidates apart. */
static void
guess_settings (AssayTranspose  *settings,
                const AssayNode *list)
{
  guint n = 0;

  for (const AssayNode *child = list->first->first; child != NULL && n < MAX_LEADING && list->first->kind == ASSAY_NODE_OBJECT;
       child = child->next, n++)
    {
      if (assay_vocabulary_is_metric (child->key) || (n > 0 && is_apart (settings)))
        return;

      add_leading (settings, list, child->key);
    }
}

static AssayTranspose *
gather_settings (const AssayNode *list)
{
  AssayTranspose *settings = assay_transpose_new ();
  gboolean found = FALSE;
  guint row = 0;

  for (const AssayNode *candidate = list->first; candidate != NULL; candidate = candidate->next, row++)
    {
      const AssayNode *own = find_settings (candidate);
      g_autofree char *name = g_strdup_printf ("%u", row);

      assay_transpose_add_row (settings, name);
      for (const AssayNode *setting = own != NULL ? own->first : NULL; setting != NULL; setting = setting->next)
        assay_transpose_put (settings, name, setting->key, setting);
      found |= own != NULL;
    }

  if (!found)
    guess_settings (settings, list);

  return settings;
}

static gboolean
put_settings (const AssayNode    *settings,
              const char         *key,
              AssayTableBuilder  *builder,
              AssayRecordReader  *reader,
              GError            **error)
{
  for (const AssayNode *setting = settings->first; setting != NULL; setting = setting->next)
    {
      g_autofree char *path = g_strdup_printf ("%s/%s", key, setting->key);
      guint column;

      if (!assay_record_reader_put (reader, path, setting, &column, error))
        return FALSE;
      if (column != G_MAXUINT)
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
    }

  return TRUE;
}

/* [settings, 1.54, 0.46]: the numbers have no names. */
static gboolean
put_values (const AssayNode           *candidate,
            AssayTableBuilder         *builder,
            AssayRecordReader         *reader,
            const AssayResultsOptions *options,
            GError                   **error)
{
  gboolean single = candidate->n_children == 2;
  guint n = 0;

  for (const AssayNode *value = candidate->first->next; value != NULL; value = value->next)
    {
      g_autofree char *name = single ? g_strdup (options != NULL && options->metric != NULL ? options->metric : "score")
                                     : g_strdup_printf ("value %u", ++n);
      guint column;

      if (!assay_record_reader_put (reader, name, value, &column, error))
        return FALSE;
      if (column != G_MAXUINT && value->kind == ASSAY_NODE_NUMBER)
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
      if (column != G_MAXUINT && single)
        assay_table_builder_set_unnamed (builder, column);
    }

  return TRUE;
}

static gboolean
put_candidate (const AssayNode           *candidate,
               AssayTableBuilder         *builder,
               AssayRecordReader         *reader,
               const AssayResultsOptions *options,
               GError                   **error)
{
  const AssayNode *settings = find_settings (candidate);

  if (candidate->kind == ASSAY_NODE_ARRAY)
    return put_values (candidate, builder, reader, options, error) && put_settings (settings, "params", builder, reader, error);

  for (const AssayNode *child = candidate->first; child != NULL; child = child->next)
    if (child != settings && !assay_record_reader_put (reader, child->key, child, NULL, error))
      return FALSE;

  return settings == NULL || put_settings (settings, settings->key, builder, reader, error);
}

static gboolean
put_candidates (const AssayNode           *list,
                AssayTableBuilder         *builder,
                const AssayResultsOptions *options,
                GError                   **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autoptr(AssayTranspose) settings = gather_settings (list);
  g_autoptr(GHashTable) differing = assay_settings_find_differing (settings);
  guint row = 0;

  for (const AssayNode *candidate = list->first; candidate != NULL; candidate = candidate->next, row++)
    {
      g_autofree char *name = assay_settings_name (settings, row, differing);

      if (candidate->kind != ASSAY_NODE_OBJECT && (candidate->kind != ASSAY_NODE_ARRAY || find_settings (candidate) == NULL))
        {
          assay_table_builder_skip_record (builder);
          assay_table_builder_leave_out (builder, _("a record"), _("is not written as the other candidates are"));
          continue;
        }
      if (!assay_table_builder_begin_row (builder, error) || !assay_naming_set (builder, name, error) ||
          !put_candidate (candidate, builder, reader, options, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *list = find_list (root);

  if (list == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("this is no list of candidates with their settings"));
      return FALSE;
    }

  for (const AssayNode *child = list != root ? root->first : NULL; child != NULL; child = child->next)
    if (child != list)
      assay_table_builder_leave_out (builder, child->key, _("stands beside the candidates"));
  if (list->first->kind == ASSAY_NODE_ARRAY && list->first->n_children > 2)
    assay_table_builder_notice (builder, g_strdup (_("The numbers behind the settings have no names in the file; they are called "
                                                     "“value 1”, “value 2” and so on")));

  return put_candidates (list, builder, options, error);
}

const AssayFormat assay_grid_search_format = {
  .id = "grid-search",
  .title = N_("Search through settings"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS,
  .recognise = recognise,
  .read_tree = read_tree,
};
