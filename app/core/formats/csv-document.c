#include "formats/csv-document.h"

#include "base/document-builder.h"

#define N_SAMPLE 8   /* records that a layout is recognised by */

static gboolean
add_record (const AssayCsvTable   *table,
            AssayDocumentBuilder  *document,
            GError               **error)
{
  guint line = (guint) assay_csv_table_get_line (table);
  guint n = assay_csv_table_get_n_fields (table);

  if (!assay_document_builder_open (document, ASSAY_NODE_OBJECT, line, 1, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *field = assay_csv_table_get_field (table, i, &length);

      assay_document_builder_key (document, assay_csv_table_get_name (table, i));
      if (!assay_document_builder_string (document, field, length, line, i + 1, error))
        return FALSE;
    }

  assay_document_builder_close (document);

  return TRUE;
}

/* The records of @table, @most of them. */
static AssayDocument *
add_records (AssayCsvTable  *table,
             const char     *name,
             guint           most,
             GError        **error)
{
  g_autoptr(AssayDocumentBuilder) document = assay_document_builder_new (name);

  if (!assay_document_builder_open (document, ASSAY_NODE_ARRAY, 1, 1, error))
    return NULL;

  for (guint n = 0; n < most; n++)
    {
      gboolean more;

      if (!assay_csv_table_next (table, &more, error))
        return NULL;
      if (!more)
        break;
      if (!add_record (table, document, error))
        return NULL;
    }

  assay_document_builder_close (document);

  return assay_document_builder_end (document);
}

/**
 * assay_csv_document_new:
 * @input: at the beginning of a table of text
 * @builder: hears of what is odd about it
 *
 * Reads the whole table. The place of a cell is its line and the number of its field.
 *
 * Returns: (transfer full): a list of objects; NULL with ASSAY_FORMAT_ERROR, a limit, or what the input says
 */
AssayDocument *
assay_csv_document_new (AssayInput         *input,
                        AssayTableBuilder  *builder,
                        GError            **error)
{
  g_autoptr(AssayCsvTable) table = assay_csv_table_new (input, error);
  g_autoptr(AssayDocument) document = NULL;

  if (table == NULL)
    return NULL;

  document = add_records (table, assay_input_get_name (input), G_MAXUINT, error);
  if (document == NULL || !assay_csv_table_finish (table, builder, error))
    return NULL;

  return g_steal_pointer (&document);
}

/**
 * assay_csv_document_sample:
 * @head: the first bytes of a table of text; the last record may be cut off
 * @name: what to call it
 *
 * Returns: (transfer full) (nullable): a list of the first records, or NULL where the head is no table
 */
AssayDocument *
assay_csv_document_sample (GBytes     *head,
                           const char *name)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_bytes (head);
  g_autoptr(AssayInput) input = assay_input_new (stream, name, g_bytes_get_size (head), NULL);
  g_autoptr(AssayCsvTable) table = assay_csv_table_new (input, NULL);

  return table != NULL ? add_records (table, name, N_SAMPLE, NULL) : NULL;
}
