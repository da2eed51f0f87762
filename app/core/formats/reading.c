#include "formats/reading.h"

#include "base/limits.h"
#include "formats/naming.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/** assay_reading_say_tally: says which deviations from JSON were met (CONTRACT 5) */
void
assay_reading_say_tally (AssayTableBuilder    *builder,
                         const AssayJsonTally *tally)
{
  if (tally->non_finite > 0)
    assay_table_builder_notice (builder, g_strdup_printf (ngettext ("%u value is NaN or infinite",
                                                                    "%u values are NaN or infinite",
                                                                    (guint) tally->non_finite),
                                                          (guint) tally->non_finite));
  if (tally->duplicate_keys > 0)
    assay_table_builder_notice (builder, g_strdup_printf (ngettext ("%u key stands more than once in its object",
                                                                    "%u keys stand more than once in their objects",
                                                                    (guint) tally->duplicate_keys),
                                                          (guint) tally->duplicate_keys));
  if (tally->trailing_commas > 0)
    assay_table_builder_notice (builder, g_strdup (_("A comma stands before a closing bracket; JSON has none there")));
  if (tally->torn_line > 0)
    {
      assay_table_builder_notice (builder, g_strdup_printf (_("Line %u is cut off and was not read: a run may still "
                                                              "be writing the file"), (guint) tally->torn_at));
      assay_table_builder_set_partial (builder);
    }
}

/**
 * assay_reading_check_kind:
 * @wanted: a list or an object
 *
 * Returns: whether @root is of that kind, as somebody who asked for a layout by its name may not have seen; else FALSE
 *   with ASSAY_FORMAT_ERROR_LAYOUT
 */
gboolean
assay_reading_check_kind (const AssayNode *root,
                          AssayNodeKind    wanted,
                          GError         **error)
{
  if (root->kind == wanted)
    return TRUE;

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
               wanted == ASSAY_NODE_ARRAY ? _("the layout needs a list of records, but the file holds %s")
                                          : _("the layout needs an object, but the file holds %s"),
               assay_node_kind_to_words (root));

  return FALSE;
}

/**
 * assay_reading_find_body:
 * @shape: (out caller-allocates): where the models of layout @kind are, as recognised or as a person says
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR_LAYOUT when the document can not be read so
 */
gboolean
assay_reading_find_body (AssayTreeShape            *shape,
                         const AssayDocument       *document,
                         const AssayResultsOptions *options,
                         AssayTreeKind              kind,
                         GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  AssayNodeKind wanted = kind == ASSAY_TREE_RECORDS ? ASSAY_NODE_ARRAY : ASSAY_NODE_OBJECT;

  if (options != NULL && options->layout != NULL)
    assay_tree_shape_force (shape, root, kind);
  else
    assay_tree_shape_init (shape, root);

  return assay_reading_check_kind (shape->body, wanted, error);
}

/**
 * assay_reading_say_guess:
 *
 * Says of {"accuracy": 0.8, "forest": 0.7, "trees": 0.6} how it was taken, and what takes it otherwise: the words leave two
 * readings, and a person has the last word.
 */
void
assay_reading_say_guess (AssayTableBuilder    *builder,
                         const AssayTreeShape *shape)
{
  if (!shape->guessed)
    return;

  if (shape->kind == ASSAY_TREE_MAP)
    assay_table_builder_notice (builder, g_strdup (_("Some keys look like metrics and some like models; they were taken for "
                                                     "models. The layout “record” takes them for metrics")));
  else
    assay_table_builder_notice (builder, g_strdup (_("Some keys look like metrics and some like models; they were taken for "
                                                     "metrics. The layout “map” takes them for models")));
}

/** assay_reading_say_siblings: lists what stands beside the wrapper that the models were read from */
void
assay_reading_say_siblings (AssayTableBuilder    *builder,
                            const AssayDocument  *document,
                            const AssayTreeShape *shape)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autofree char *reason = NULL;

  assay_reading_say_guess (builder, shape);
  if (shape->body == root || root->kind != ASSAY_NODE_OBJECT)
    return;

  reason = g_strdup_printf (_("stands beside “%s”, which holds the models"), shape->body->key);
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child != shape->body)
      assay_table_builder_leave_out (builder, child->key, reason);
}

static gboolean
check_length (const AssayDocument *document,
              gsize                length,
              guint64              place,
              GError             **error)
{
  GError *found;
  guint line;
  guint column;

  if (length <= ASSAY_LIMIT_NAME_BYTES)
    return TRUE;

  assay_document_locate (document, place, &line, &column);
  found = g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                       _("line %u, column %u: a model name of %zu bytes; names have at most %u"), line,
                       column, length, ASSAY_LIMIT_NAME_BYTES);
  assay_format_error_set_place (found, NULL, line, column);
  g_propagate_error (error, found);

  return FALSE;
}

/** assay_reading_first_record: (nullable): the record that a tree is, or the first of a list */
const AssayNode *
assay_reading_first_record (const AssayNode *root)
{
  return root->kind == ASSAY_NODE_ARRAY ? root->first : root;
}

/** assay_reading_next_record: (nullable): what follows @record, which assay_reading_first_record() gave of @root, or this */
const AssayNode *
assay_reading_next_record (const AssayNode *root,
                           const AssayNode *record)
{
  return root->kind == ASSAY_NODE_ARRAY ? record->next : NULL;
}

/** assay_reading_check_name: whether the key of @node is short enough to be a model's name */
gboolean
assay_reading_check_name (const AssayDocument *document,
                          const AssayNode     *node,
                          GError             **error)
{
  return check_length (document, strlen (node->key), node->key_place, error);
}

/** assay_reading_check_text: whether the text that @node is is short enough to be a model's name */
gboolean
assay_reading_check_text (const AssayDocument *document,
                          const AssayNode     *node,
                          GError             **error)
{
  return check_length (document, strlen (node->text), node->place, error);
}

/** assay_reading_first_object: (nullable): the object that @root is, or the first of the list that it is */
const AssayNode *
assay_reading_first_object (const AssayNode *root)
{
  const AssayNode *first = root->kind == ASSAY_NODE_ARRAY ? root->first : root;

  return first != NULL && first->kind == ASSAY_NODE_OBJECT ? first : NULL;
}

/**
 * assay_reading_find_text:
 * @node: a node
 * @key: a key
 *
 * Returns: (nullable): the member of @node under @key, where that is a text and not an empty one
 */
const AssayNode *
assay_reading_find_text (const AssayNode *node,
                         const char      *key)
{
  const AssayNode *found = assay_node_get_member (node, key);

  return found != NULL && found->kind == ASSAY_NODE_STRING && found->text[0] != '\0' ? found : NULL;
}

/**
 * assay_reading_put_words:
 * @name: of a column
 * @words: text that is none of a number even where it looks like one, as the id of a commit: "1234567"
 *
 * Puts it into the current row, which the caller has begun, as an attribute.
 *
 * Returns: FALSE with ASSAY_TABLE_ERROR_LIMIT when the table has too many columns
 */
gboolean
assay_reading_put_words (AssayTableBuilder  *builder,
                         const char         *name,
                         const char         *words,
                         GError            **error)
{
  guint column;

  if (!assay_table_builder_column (builder, name, -1, &column, error))
    return FALSE;

  assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
  if (strlen (words) <= ASSAY_LIMIT_TEXT_BYTES)
    assay_table_builder_text (builder, column, words, -1);
  else
    assay_table_builder_leave_out (builder, name, _("texts of more than 1 MB are not kept"));

  return TRUE;
}

/** assay_reading_stream: adds a row per object of a stream of records, and names them by their columns */
gboolean
assay_reading_stream (AssayInput         *input,
                      AssayJsonMode       mode,
                      AssayTableBuilder  *builder,
                      GError            **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  AssayJsonTally tally = { 0 };
  gboolean named;

  if (!assay_json_scan (input, mode, ASSAY_JSON_TOLERANT, assay_record_reader_event, reader, &tally, error))
    return FALSE;

  assay_reading_say_tally (builder, &tally);

  return assay_naming_from_columns (builder, FALSE, &named, error);
}
