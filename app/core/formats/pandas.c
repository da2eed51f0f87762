#include "formats/layouts.h"

#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"
#include "formats/transpose.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What to_json () of pandas writes with orient="split" and "table", and to_dict () with "list" and "tight". Tables with
 * orient="columns" and "index" are the layouts columns and metrics; "records" is one of its own. */

typedef gboolean (*ReadFrame) (const AssayDocument  *document,
                               AssayTableBuilder    *builder,
                               GError              **error);

static gboolean
is_array (const AssayNode *node)
{
  return node != NULL && node->kind == ASSAY_NODE_ARRAY;
}

static gboolean
is_split (const AssayNode *root)
{
  static const char * const parts[] = { "columns", "index", "data", "index_names", "column_names", NULL };

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (!g_strv_contains (parts, child->key) || child->kind != ASSAY_NODE_ARRAY)
      return FALSE;

  return assay_node_get_member (root, "columns") != NULL && assay_node_get_member (root, "data") != NULL;
}

static gboolean
is_table (const AssayNode *root)
{
  const AssayNode *schema = assay_node_get_member (root, "schema");

  return schema != NULL && is_array (assay_node_get_member (schema, "fields")) &&
         is_array (assay_node_get_member (root, "data"));
}

static gboolean
is_scalar (const AssayNode *node)
{
  return node->kind != ASSAY_NODE_ARRAY && node->kind != ASSAY_NODE_OBJECT;
}

static gboolean
is_words (const AssayNode *list)
{
  for (const AssayNode *item = list->first; item != NULL; item = item->next)
    if (item->kind != ASSAY_NODE_STRING)
      return FALSE;

  return TRUE;
}

/* {"model": ["A", "B"], "accuracy": [0.8, 0.7]}; the curves of a training have no names in them. */
static gboolean
is_lists (const AssayNode *root)
{
  gboolean named = FALSE;

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    {
      if (child->kind != ASSAY_NODE_ARRAY || child->n_children == 0 || child->n_children != root->first->n_children ||
          !is_scalar (child->first))
        return FALSE;
      named |= assay_vocabulary_is_identity (child->key) && is_words (child);
    }

  return named && root->n_children >= 2;
}

static gboolean
is_digits (const char *text)
{
  return strspn (text, "0123456789") == strlen (text);
}

/* What a label says; one of several levels is a list. */
static char *
join_label (const AssayNode *label,
            const char      *separator)
{
  g_autoptr(GString) joined = g_string_new (NULL);

  if (label->kind == ASSAY_NODE_STRING || label->kind == ASSAY_NODE_NUMBER)
    return g_strdup (label->text);

  for (const AssayNode *part = label->first; part != NULL; part = part->next)
    if ((part->kind == ASSAY_NODE_STRING || part->kind == ASSAY_NODE_NUMBER) && part->text[0] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? separator : "", part->text);

  return g_string_free (g_steal_pointer (&joined), FALSE);
}

/* Row numbers name nothing. */
static gboolean
names_rows (const AssayNode *index)
{
  for (const AssayNode *label = index != NULL ? index->first : NULL; label != NULL; label = label->next)
    if (label->kind == ASSAY_NODE_ARRAY || (label->kind == ASSAY_NODE_STRING && !is_digits (label->text)))
      return TRUE;

  return FALSE;
}

static gboolean
skip_row (AssayTableBuilder *builder)
{
  assay_table_builder_skip_record (builder);
  assay_table_builder_leave_out (builder, _("a row"), _("is not written as the others are"));

  return TRUE;
}

static gboolean
put_split_row (const AssayNode    *row,
               const AssayNode    *columns,
               AssayTableBuilder  *builder,
               AssayRecordReader  *reader,
               GError            **error)
{
  const AssayNode *column = columns->first;

  for (const AssayNode *cell = row->first; cell != NULL; cell = cell->next)
    {
      g_autofree char *name = NULL;

      if (column == NULL)
        {
          assay_table_builder_leave_out (builder, _("values without a column"), _("rows are longer than the list of columns"));
          return TRUE;
        }

      name = join_label (column, "/");
      if (!assay_record_reader_put (reader, name, cell, NULL, error))
        return FALSE;
      column = column->next;
    }

  return TRUE;
}

static gboolean
read_split (const AssayDocument  *document,
            AssayTableBuilder    *builder,
            GError              **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *index = assay_node_get_member (root, "index");
  const AssayNode *label = names_rows (index) ? index->first : NULL;
  gboolean has_names = label != NULL;
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  gboolean named;

  for (const AssayNode *row = assay_node_get_member (root, "data")->first; row != NULL; row = row->next)
    {
      g_autofree char *name = label != NULL ? join_label (label, " / ") : NULL;

      label = label != NULL ? label->next : NULL;
      if (row->kind != ASSAY_NODE_ARRAY)
        {
          skip_row (builder);
          continue;
        }
      if (!assay_table_builder_begin_row (builder, error))
        return FALSE;
      if (name != NULL && !assay_naming_set (builder, name, error))
        return FALSE;
      if (!put_split_row (row, assay_node_get_member (root, "columns"), builder, reader, error))
        return FALSE;
    }

  return has_names || assay_naming_from_columns (builder, TRUE, &named, error);
}

/* The column that the schema calls the key of the rows; NULL where there are several, or none. */
static const AssayNode *
find_key (const AssayNode *schema)
{
  const AssayNode *key = assay_node_get_member (schema, "primaryKey");

  if (is_array (key) && key->n_children == 1)
    key = key->first;

  return key != NULL && key->kind == ASSAY_NODE_STRING ? key : NULL;
}

static gboolean
is_text_field (const AssayNode *schema,
               const char      *name)
{
  for (const AssayNode *field = assay_node_get_member (schema, "fields")->first; field != NULL; field = field->next)
    {
      const AssayNode *own = assay_node_get_member (field, "name");
      const AssayNode *type = assay_node_get_member (field, "type");

      if (own != NULL && own->kind == ASSAY_NODE_STRING && g_str_equal (own->text, name))
        return type != NULL && type->kind == ASSAY_NODE_STRING &&
               (g_str_equal (type->text, "string") || g_str_equal (type->text, "any"));
    }

  return FALSE;
}

static gboolean
put_record (const AssayNode    *record,
            const char         *key,
            gboolean            is_name,
            AssayTableBuilder  *builder,
            AssayRecordReader  *reader,
            GError            **error)
{
  for (const AssayNode *cell = record->first; cell != NULL; cell = cell->next)
    {
      gboolean is_key = g_strcmp0 (key, cell->key) == 0;

      if (is_key && is_name && cell->kind == ASSAY_NODE_STRING)
        {
          if (!assay_naming_set (builder, cell->text, error))
            return FALSE;
        }
      else if (is_key)
        assay_table_builder_leave_out (builder, cell->key, _("numbers the rows"));
      else if (!assay_record_reader_put (reader, cell->key, cell, NULL, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_table (const AssayDocument  *document,
            AssayTableBuilder    *builder,
            GError              **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *schema = assay_node_get_member (root, "schema");
  const AssayNode *key = find_key (schema);
  gboolean is_name = key != NULL && is_text_field (schema, key->text);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  gboolean named;

  for (const AssayNode *record = assay_node_get_member (root, "data")->first; record != NULL; record = record->next)
    {
      if (record->kind != ASSAY_NODE_OBJECT)
        {
          skip_row (builder);
          continue;
        }
      if (!assay_table_builder_begin_row (builder, error) ||
          !put_record (record, key != NULL ? key->text : NULL, is_name, builder, reader, error))
        return FALSE;
    }

  return is_name || assay_naming_from_columns (builder, TRUE, &named, error);
}

static gboolean
put_list_row (const AssayTranspose  *rows,
              guint                  row,
              AssayRecordReader     *reader,
              GError               **error)
{
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (rows, row, &n);

  for (guint i = 0; i < n; i++)
    if (!assay_record_reader_put (reader, cells[i].column, cells[i].value, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_lists (const AssayDocument  *document,
            AssayTableBuilder    *builder,
            GError              **error)
{
  g_autoptr(AssayTranspose) rows = assay_transpose_new ();
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  gboolean named;

  for (const AssayNode *list = assay_document_get_root (document)->first; list != NULL; list = list->next)
    assay_transpose_put_list (rows, list->key, list);

  for (guint i = 0; i < assay_transpose_get_n_rows (rows); i++)
    if (!assay_table_builder_begin_row (builder, error) || !put_list_row (rows, i, reader, error))
      return FALSE;

  return assay_naming_from_columns (builder, TRUE, &named, error);
}

/* How this one is written; NULL where it is none of pandas. */
static ReadFrame
find_reader (const AssayNode *root)
{
  if (root->kind != ASSAY_NODE_OBJECT || root->first == NULL)
    return NULL;

  return is_split (root) ? read_split : is_table (root) ? read_table : is_lists (root) ? read_lists : NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return find_reader (root) != NULL;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  ReadFrame read = find_reader (assay_document_get_root (document));

  if (read != NULL)
    return read (document, builder, error);

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
               _("this is no table that pandas wrote with orient=\"split\" or orient=\"table\", nor an object of lists"));

  return FALSE;
}

const AssayFormat assay_pandas_format = {
  .id = "pandas",
  .title = N_("Table of pandas"),
  .shapes = ASSAY_SHAPE_TREE,
  .recognise = recognise,
  .read_tree = read_tree,
};
