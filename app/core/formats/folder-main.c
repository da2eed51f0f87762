#include "formats/folder-main.h"

#include "formats/folder-document.h"
#include "formats/folder-parts.h"
#include "formats/format-error.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** assay_folder_main_is_there: whether the document was made of such a folder */
gboolean
assay_folder_main_is_there (const AssayNode *root)
{
  return assay_node_get_member (root, ASSAY_FOLDER_KEY) != NULL && assay_node_get_text (root, "main") != NULL;
}

/**
 * assay_folder_main_open:
 * @document: made of such a folder; must outlive what is returned
 *
 * Returns: (transfer full): the file, under a path that ends with the folder's; %NULL with ASSAY_FORMAT_ERROR
 */
AssayInput *
assay_folder_main_open (const AssayDocument  *document,
                        GError              **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *files = assay_folder_parts_get (document, error);
  const char *part = assay_node_get_text (root, "main");
  const char *text = files != NULL ? assay_node_get_text (files, part) : NULL;
  g_autofree char *name = g_strdup_printf ("%s/%s", assay_node_get_text (root, "path") ?: ".", part);
  g_autoptr(GInputStream) stream = NULL;

  if (files == NULL)
    return NULL;
  if (text == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("%s is missing in it"), part);
      return NULL;
    }

  stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);

  return assay_input_new (stream, name, strlen (text), NULL);
}

/* (transfer full) (nullable): the settings, which a person may have written; the results do not hang on them */
static AssayDocument *
parse_settings (const AssayNode    *files,
                const char         *part,
                AssayTableBuilder  *builder)
{
  const char *text = assay_node_get_text (files, part);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = NULL;
  AssayDocument *document;

  if (text == NULL)
    return NULL;

  bytes = g_bytes_new_static (text, strlen (text));
  if (g_str_has_suffix (part, ".json"))
    document = assay_document_new_from_json (bytes, part, ASSAY_JSON_TOLERANT, NULL, &error);
  else
    document = assay_document_new_from_yaml (bytes, part, &error);
  if (document == NULL)
    assay_table_builder_leave_out (builder, part, error->message);

  return document;
}

/* What W&B sets: {"lr": {"desc": null, "value": 0.1}}. */
static const AssayNode *
get_value (const AssayNode *setting)
{
  const AssayNode *value = assay_node_get_member (setting, "value");

  return value != NULL ? value : setting;
}

static gboolean
put_all (const AssayNode    *settings,
         const char         *prefix,
         AssayTableBuilder  *builder,
         GError            **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);

  for (const AssayNode *setting = settings->first; setting != NULL; setting = setting->next)
    {
      g_autofree char *name = g_strdup_printf ("%s/%s", prefix, setting->key);
      guint column = G_MAXUINT;

      /* What the tool set for itself. */
      if (setting->key[0] == '_' || g_str_equal (setting->key, "wandb_version"))
        continue;
      if (!assay_record_reader_put (reader, name, get_value (setting), &column, error))
        return FALSE;
      if (column != G_MAXUINT)
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
    }

  return TRUE;
}

/**
 * assay_folder_main_put_settings:
 * @document: made of such a folder, whose main file was read
 * @n_rows: how many models it gave
 *
 * Adds what was set for the one model that the folder is of.
 *
 * Returns: %FALSE with what the table does not take
 */
gboolean
assay_folder_main_put_settings (const AssayDocument  *document,
                                AssayTableBuilder    *builder,
                                guint                 n_rows,
                                GError              **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *files = assay_folder_parts_get (document, error);
  const char *part = assay_node_get_text (root, "settings");
  g_autoptr(AssayDocument) settings = part != NULL && files != NULL ? parse_settings (files, part, builder) : NULL;
  g_autofree char *prefix = part != NULL ? g_path_get_basename (part) : NULL;

  if (settings == NULL)
    return files != NULL;

  if (n_rows != 1 || assay_document_get_root (settings)->kind != ASSAY_NODE_OBJECT)
    {
      assay_table_builder_leave_out (builder, part, _("says what was set for the run as a whole, not for one model"));
      return TRUE;
    }

  prefix[strcspn (prefix, ".")] = '\0';

  return put_all (assay_document_get_root (settings), prefix, builder, error);
}
