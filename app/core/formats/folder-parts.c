#include "formats/folder-parts.h"

#include "formats/folder-document.h"
#include "formats/format-error.h"
#include "formats/reading.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** assay_folder_parts_are_of: whether the document was made of a folder of the kind, or of one whose name begins so ("x-") */
gboolean
assay_folder_parts_are_of (const AssayNode *root,
                           const char      *kind)
{
  const AssayNode *found = assay_node_get_member (root, ASSAY_FOLDER_KEY);

  if (found == NULL || found->kind != ASSAY_NODE_STRING)
    return FALSE;

  return g_str_has_suffix (kind, "-") ? g_str_has_prefix (found->text, kind) : g_str_equal (found->text, kind);
}

/**
 * assay_folder_parts_get:
 * @document: made of a folder
 *
 * Returns: an object of paths and texts; %NULL with ASSAY_FORMAT_ERROR_NO_RESULTS where somebody has cut it
 */
const AssayNode *
assay_folder_parts_get (const AssayDocument  *document,
                        GError              **error)
{
  const AssayNode *files = assay_node_get_member (assay_document_get_root (document), "files");

  if (files != NULL && files->kind == ASSAY_NODE_OBJECT)
    return files;

  g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                       _("its “files” are missing: it was made from a folder, and not as a whole"));

  return NULL;
}

/**
 * assay_folder_parts_parse:
 * @files: what assay_folder_parts_get () gave
 * @part: path of a file of JSON in it
 * @builder: hears of what is odd in it
 *
 * Returns: (transfer full): the file as a document; %NULL with ASSAY_FORMAT_ERROR
 */
AssayDocument *
assay_folder_parts_parse (const AssayNode    *files,
                          const char         *part,
                          AssayTableBuilder  *builder,
                          GError            **error)
{
  const AssayNode *file = assay_node_get_member (files, part);
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) found = NULL;
  AssayJsonTally tally = { 0 };
  AssayDocument *document;

  if (file == NULL || file->kind != ASSAY_NODE_STRING)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("%s is missing in it"), part);
      return NULL;
    }

  bytes = g_bytes_new_static (file->text, strlen (file->text));
  document = assay_document_new_from_json (bytes, part, ASSAY_JSON_TOLERANT, &tally, &found);
  if (document == NULL)
    g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX, found->message);
  else
    assay_reading_say_tally (builder, &tally);

  return document;
}
