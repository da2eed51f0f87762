#include "formats/source-reader.h"

#include "base/limits.h"
#include "base/text.h"
#include "formats/csv-document.h"
#include "formats/folder-main.h"
#include "formats/foreign.h"
#include "formats/layouts.h"
#include "formats/reading.h"
#include "formats/sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD_BYTES (1024 * 1024)

static gboolean
fail (AssayFormatError code,
      const char      *sentence,
      GError         **error)
{
  g_set_error_literal (error, ASSAY_FORMAT_ERROR, code, sentence);

  return FALSE;
}

/* JSON Lines with records longer than the first look need a second one; else one record would pass for a tree. */
static GBytes *
peek_head (AssayInput *input,
           GError    **error)
{
  GBytes *head = assay_input_peek (input, HEAD_BYTES, error);
  const char *bytes;
  gsize length;

  if (head == NULL)
    return NULL;

  bytes = g_bytes_get_data (head, &length);
  if (length < HEAD_BYTES || assay_sniff_is_settled (bytes, length))
    return head;

  g_bytes_unref (head);

  return assay_input_peek (input, ASSAY_LIMIT_RECORD_BYTES, error);
}

static const AssayFormat *
forced_format (const AssayResultsOptions *options)
{
  return options != NULL && options->layout != NULL ? assay_formats_find (options->layout) : NULL;
}

static const AssayFormat *
recognise (const AssayNode *root,
           AssayShape       shape,
           gboolean         is_general)
{
  const AssayFormat * const *formats = assay_formats_list ();

  for (guint i = 0; formats[i] != NULL; i++)
    if ((formats[i]->shapes & shape) != 0 && formats[i]->is_general == is_general && formats[i]->recognise (root))
      return formats[i];

  return NULL;
}

static gboolean
has_number (const AssayNode *node)
{
  if (node->kind == ASSAY_NODE_NUMBER)
    return TRUE;

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    if (has_number (child))
      return TRUE;

  return FALSE;
}

/* The layout of a tree or of a sample, or the reason why there is none. */
static const AssayFormat *
choose (const AssayNode           *root,
        AssayShape                 shape,
        const AssayResultsOptions *options,
        GError                   **error)
{
  const AssayFormat *format = forced_format (options) ?: recognise (root, shape, FALSE);
  g_autofree char *reason = NULL;

  if (format != NULL)
    return format;

  reason = shape != ASSAY_SHAPE_TABLE ? assay_foreign_explain (root) : NULL;
  if (reason != NULL)
    {
      fail (ASSAY_FORMAT_ERROR_NO_RESULTS, reason, error);
      return NULL;
    }

  format = recognise (root, shape, TRUE);
  if (format == NULL && !has_number (root))
    fail (ASSAY_FORMAT_ERROR_NO_METRIC, _("no value in it is a number"), error);
  else if (format == NULL)
    fail (ASSAY_FORMAT_ERROR_NO_RESULTS,
          _("its structure is none that is known. What can be read: {\"model\": 0.82}, {\"model\": {\"accuracy\": 0.82}}, "
            "a list of records, one record, JSON Lines, CSV"), error);

  return format;
}

static const char *
shape_to_words (AssayShape shape)
{
  switch (shape)
    {
    case ASSAY_SHAPE_ELEMENTS:
      return _("a list of records");
    case ASSAY_SHAPE_VALUES:
      return _("JSON values one after the other");
    case ASSAY_SHAPE_TABLE:
      return _("text that is not JSON");
    case ASSAY_SHAPE_HEADER:
      return _("text with a header in YAML");
    case ASSAY_SHAPE_TREE:
    default:
      return _("one JSON document");
    }
}

static gboolean
check_shape (const AssayFormat *format,
             AssayShape         shape,
             GError           **error)
{
  if ((format->shapes & shape) != 0)
    return TRUE;

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT, _("layout “%s” does not fit: the file holds %s"),
               format->id, shape_to_words (shape));

  return FALSE;
}

/* The first records of a stream or a table; NULL where even those can not be read. */
static AssayDocument *
read_sample (GBytes     *head,
             AssayShape  shape,
             const char *name)
{
  gsize length;
  const char *bytes = g_bytes_get_data (head, &length);
  g_autoptr(GBytes) sample = NULL;
  AssayJsonTally tally = { 0 };

  if (shape == ASSAY_SHAPE_TABLE)
    return assay_csv_document_sample (head, name);

  sample = assay_sniff_sample (bytes, length);

  return assay_document_new_from_json (sample, name, ASSAY_JSON_TOLERANT, &tally, NULL);
}

/* A stream is recognised by its first values; if even those can not be read, reading all says where and why. */
static const AssayFormat *
choose_stream (GBytes                    *head,
               AssayShape                 shape,
               const char                *name,
               const AssayResultsOptions *options,
               GError                   **error)
{
  g_autoptr(AssayDocument) document = read_sample (head, shape, name);

  if (document == NULL || assay_document_get_root (document)->first == NULL)
    return forced_format (options) ?: assay_formats_find (shape == ASSAY_SHAPE_VALUES ? "jsonl" :
                                                          shape == ASSAY_SHAPE_TABLE ? "csv" : "records");

  return choose (assay_document_get_root (document), shape, options, error);
}

/* A document of a string that is JSON once more, as json.dump (frame.to_json ()) writes it: what the string says. */
static AssayDocument *
decode_string (AssayDocument      *document,
               AssayTableBuilder  *builder,
               AssayJsonTally     *tally,
               GError            **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(GBytes) inner = NULL;

  if (root->kind != ASSAY_NODE_STRING || root->text[0] == '\0' || strchr ("[{", root->text[0]) == NULL)
    return assay_document_ref (document);

  inner = g_bytes_new (root->text, strlen (root->text));
  assay_table_builder_notice (builder, g_strdup (_("The file is JSON written into a JSON string; the string was read")));

  return assay_document_new_from_json (inner, assay_document_get_name (document), ASSAY_JSON_TOLERANT, tally, error);
}

/* The whole of a JSON file: values one after the other as a list. */
static AssayDocument *
read_json (AssayInput         *input,
           AssayShape          shape,
           AssayTableBuilder  *builder,
           GError            **error)
{
  const char *name = assay_input_get_name (input);
  g_autoptr(GBytes) bytes = assay_input_read_all (input, ASSAY_LIMIT_TREE_BYTES, error);
  g_autoptr(AssayDocument) document = NULL;
  g_autoptr(AssayDocument) decoded = NULL;
  AssayJsonTally tally = { 0 };

  if (bytes == NULL)
    return NULL;

  if (shape == ASSAY_SHAPE_VALUES)
    document = assay_document_new_from_json_values (bytes, name, ASSAY_JSON_TOLERANT, &tally, error);
  else
    document = assay_document_new_from_json (bytes, name, ASSAY_JSON_TOLERANT, &tally, error);
  if (document == NULL)
    return NULL;

  decoded = decode_string (document, builder, &tally, error);
  if (decoded != NULL)
    assay_reading_say_tally (builder, &tally);

  return g_steal_pointer (&decoded);
}

static const AssayFormat *
read_stream (AssayInput                *input,
             GBytes                    *head,
             AssayShape                 shape,
             AssayTableBuilder         *builder,
             const AssayResultsOptions *options,
             GError                   **error)
{
  const AssayFormat *format = choose_stream (head, shape, assay_input_get_name (input), options, error);
  g_autoptr(AssayDocument) document = NULL;

  if (format == NULL || !check_shape (format, shape, error))
    return NULL;

  if (format->read_input != NULL)
    return format->read_input (input, builder, options, error) ? format : NULL;

  document = shape == ASSAY_SHAPE_TABLE ? assay_csv_document_new (input, builder, error)
                                        : read_json (input, shape, builder, error);
  if (document == NULL || !format->read_tree (document, builder, options, error))
    return NULL;

  return format;
}

/* A folder whose results are one file: that file is what is recognised and read. */
static const AssayFormat *
read_main (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayInput) input = assay_folder_main_open (document, error);
  guint before = assay_table_builder_get_n_rows (builder);
  const AssayFormat *format = input != NULL ? assay_source_read (input, builder, options, error) : NULL;
  guint n_rows = assay_table_builder_get_n_rows (builder) - before;

  return format != NULL && assay_folder_main_put_settings (document, builder, n_rows, error) ? format : NULL;
}

static const AssayFormat *
read_tree (AssayInput                *input,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayDocument) document = read_json (input, ASSAY_SHAPE_TREE, builder, error);
  const AssayFormat *format;

  if (document == NULL)
    return NULL;
  if (assay_folder_main_is_there (assay_document_get_root (document)))
    return read_main (document, builder, options, error);

  format = choose (assay_document_get_root (document), ASSAY_SHAPE_TREE, options, error);
  if (format == NULL || !check_shape (format, ASSAY_SHAPE_TREE, error) ||
      !format->read_tree (document, builder, options, error))
    return NULL;

  return format;
}

/* The text below the header is for people. */
static const AssayFormat *
read_header (AssayInput                *input,
             AssayTableBuilder         *builder,
             const AssayResultsOptions *options,
             GError                   **error)
{
  g_autoptr(GBytes) bytes = assay_input_read_all (input, ASSAY_LIMIT_TREE_BYTES, error);
  g_autoptr(GBytes) header = bytes != NULL ? assay_sniff_header (bytes) : NULL;
  g_autoptr(AssayDocument) document = NULL;
  const AssayFormat *format;

  if (bytes == NULL)
    return NULL;
  if (header == NULL)
    {
      fail (ASSAY_FORMAT_ERROR_NO_RESULTS, _("this is YAML, not results in JSON or CSV"), error);
      return NULL;
    }

  document = assay_document_new_from_yaml (header, assay_input_get_name (input), error);
  if (document == NULL)
    return NULL;

  format = choose (assay_document_get_root (document), ASSAY_SHAPE_HEADER, options, error);
  if (format == NULL || !check_shape (format, ASSAY_SHAPE_HEADER, error) ||
      !format->read_tree (document, builder, options, error))
    return NULL;

  return format;
}

static const AssayFormat *
refuse_binary (const char *bytes,
               gsize       length,
               GError    **error)
{
  AssayFormatError code = assay_sniff_is_tracker (bytes, length) ? ASSAY_FORMAT_ERROR_TRACKER
                                                                 : ASSAY_FORMAT_ERROR_NO_RESULTS;

  g_set_error (error, ASSAY_FORMAT_ERROR, code, _("this is %s, not results in JSON or CSV"),
               assay_sniff_foreign (bytes, length));

  return NULL;
}

/**
 * assay_source_read:
 * @input: a file at its beginning
 * @builder: takes the models; a source was begun
 * @options: (nullable): may force a layout
 *
 * Returns: (transfer none): the layout that the file has, or NULL with the reason; rows may have been added even then
 */
const AssayFormat *
assay_source_read (AssayInput                 *input,
                   AssayTableBuilder          *builder,
                   const AssayResultsOptions  *options,
                   GError                    **error)
{
  g_autoptr(GBytes) head = peek_head (input, error);
  const char *bytes;
  gsize length;

  if (head == NULL)
    return NULL;

  bytes = g_bytes_get_data (head, &length);
  switch (assay_sniff_content (bytes, length, length < HEAD_BYTES))
    {
    case ASSAY_CONTENT_EMPTY:
      fail (ASSAY_FORMAT_ERROR_EMPTY, _("the file is empty"), error);
      return NULL;
    case ASSAY_CONTENT_BINARY:
      return refuse_binary (bytes, length, error);
    case ASSAY_CONTENT_HEADER:
      return read_header (input, builder, options, error);
    case ASSAY_CONTENT_ELEMENTS:
      return read_stream (input, head, ASSAY_SHAPE_ELEMENTS, builder, options, error);
    case ASSAY_CONTENT_VALUES:
      return read_stream (input, head, ASSAY_SHAPE_VALUES, builder, options, error);
    case ASSAY_CONTENT_TREE:
      return read_tree (input, builder, options, error);
    case ASSAY_CONTENT_TEXT:
    default:
      return read_stream (input, head, ASSAY_SHAPE_TABLE, builder, options, error);
    }
}
