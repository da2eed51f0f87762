#include "formats/source-reader.h"

#include "base/limits.h"
#include "base/text.h"
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
           AssayShape       shape)
{
  const AssayFormat * const *formats = assay_formats_list ();

  for (guint i = 0; formats[i] != NULL; i++)
    {
      gboolean fits = shape == ASSAY_SHAPE_TREE ? formats[i]->read_tree != NULL : formats[i]->shape == shape;

      if (fits && formats[i]->recognise != NULL && formats[i]->recognise (root))
        return formats[i];
    }

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
  const AssayFormat *format = forced_format (options);
  g_autofree char *reason = NULL;

  if (format != NULL)
    return format;

  reason = assay_foreign_explain (root);
  if (reason != NULL)
    {
      fail (ASSAY_FORMAT_ERROR_NO_RESULTS, reason, error);
      return NULL;
    }

  format = recognise (root, shape);
  if (format == NULL && !has_number (root))
    fail (ASSAY_FORMAT_ERROR_NO_METRIC, _("no value in it is a number"), error);
  else if (format == NULL)
    fail (ASSAY_FORMAT_ERROR_NO_RESULTS,
          _("its structure is none that is known. What can be read: {\"model\": 0.82}, {\"model\": {\"accuracy\": 0.82}}, "
            "a list of records, one record, JSON Lines, CSV"), error);

  return format;
}

static gboolean
check_shape (const AssayFormat *format,
             gboolean           fits,
             const char        *found,
             GError           **error)
{
  if (fits)
    return TRUE;

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT, _("layout “%s” does not fit: the file holds %s"),
               format->id, found);

  return FALSE;
}

/* A stream is recognised by its first values; if even those can not be read, reading all says where and why. */
static const AssayFormat *
choose_stream (GBytes                    *head,
               AssayShape                 shape,
               const char                *name,
               const AssayResultsOptions *options,
               GError                   **error)
{
  gsize length;
  const char *bytes = g_bytes_get_data (head, &length);
  g_autoptr(GBytes) sample = assay_sniff_sample (bytes, length);
  g_autoptr(AssayDocument) document = NULL;
  AssayJsonTally tally = { 0 };

  document = assay_document_new_from_json (sample, name, ASSAY_JSON_TOLERANT, &tally, NULL);
  if (document == NULL || assay_document_get_root (document)->first == NULL)
    return forced_format (options) ?: assay_formats_find (shape == ASSAY_SHAPE_VALUES ? "jsonl" : "records");

  return choose (assay_document_get_root (document), shape, options, error);
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
  const char *found = shape == ASSAY_SHAPE_VALUES ? _("JSON values one after the other") :
                      shape == ASSAY_SHAPE_ELEMENTS ? _("a list of records") : _("text that is not JSON");

  if (format == NULL || !check_shape (format, format->shape == shape, found, error) ||
      !format->read_input (input, builder, options, error))
    return NULL;

  return format;
}

static const AssayFormat *
read_text (AssayInput                *input,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayFormat *format = forced_format (options) ?: assay_formats_find ("csv");

  if (!check_shape (format, format->shape == ASSAY_SHAPE_TEXT, _("text that is not JSON"), error) ||
      !format->read_input (input, builder, options, error))
    return NULL;

  return format;
}

static AssayDocument *
parse_tree (AssayInput        *input,
            AssayTableBuilder *builder,
            GError           **error)
{
  const char *name = assay_input_get_name (input);
  g_autoptr(GBytes) bytes = assay_input_read_all (input, ASSAY_LIMIT_TREE_BYTES, error);
  g_autoptr(AssayDocument) document = NULL;
  AssayJsonTally tally = { 0 };
  const AssayNode *root;

  if (bytes == NULL)
    return NULL;

  document = assay_document_new_from_json (bytes, name, ASSAY_JSON_TOLERANT, &tally, error);
  if (document == NULL)
    return NULL;

  root = assay_document_get_root (document);
  if (root->kind == ASSAY_NODE_STRING && strchr ("[{", root->text[0]) != NULL && root->text[0] != '\0')
    {
      g_autoptr(GBytes) inner = g_bytes_new (root->text, strlen (root->text));
      g_autoptr(AssayDocument) decoded = assay_document_new_from_json (inner, name, ASSAY_JSON_TOLERANT, &tally, error);

      if (decoded == NULL)
        return NULL;
      assay_table_builder_notice (builder, g_strdup (_("The file is JSON written into a JSON string; the string was read")));
      assay_reading_say_tally (builder, &tally);
      return g_steal_pointer (&decoded);
    }

  assay_reading_say_tally (builder, &tally);

  return g_steal_pointer (&document);
}

static const AssayFormat *
read_tree (AssayInput                *input,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  g_autoptr(AssayDocument) document = parse_tree (input, builder, error);
  const AssayFormat *format;

  if (document == NULL)
    return NULL;

  format = choose (assay_document_get_root (document), ASSAY_SHAPE_TREE, options, error);
  if (format == NULL || !check_shape (format, format->read_tree != NULL, _("one JSON document"), error) ||
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
    case ASSAY_CONTENT_ELEMENTS:
      return read_stream (input, head, ASSAY_SHAPE_ELEMENTS, builder, options, error);
    case ASSAY_CONTENT_VALUES:
      return read_stream (input, head, ASSAY_SHAPE_VALUES, builder, options, error);
    case ASSAY_CONTENT_TREE:
      return read_tree (input, builder, options, error);
    case ASSAY_CONTENT_TEXT:
    default:
      return read_text (input, builder, options, error);
    }
}
