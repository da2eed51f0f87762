#include "formats/layouts.h"

#include "formats/cell-text.h"
#include "formats/csv-commas.h"
#include "formats/csv-table.h"
#include "formats/naming.h"

#include <glib/gi18n-lib.h>

/* model,accuracy: any table of text that has no layout of its own, record by record. */

static gboolean
recognise (const AssayNode *root)
{
  return root->kind == ASSAY_NODE_ARRAY;
}

static gboolean
read_record (const AssayCsvTable  *table,
             AssayTableBuilder    *builder,
             GError              **error)
{
  guint n = assay_csv_table_get_n_fields (table);

  if (!assay_table_builder_begin_row (builder, error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    {
      gsize length;
      const char *field = assay_csv_table_get_field (table, i, &length);
      guint column;

      if (!assay_table_builder_column (builder, assay_csv_table_get_name (table, i), -1, &column, error))
        return FALSE;
      assay_cell_text_put (builder, column, field, length);
    }

  return TRUE;
}

static gboolean
read_input (AssayInput                *input,
            AssayTableBuilder         *builder,
            const AssayResultsOptions *options,
            GError                   **error)
{
  g_autoptr(AssayCsvTable) table = assay_csv_table_new (input, error);
  gboolean named;
  gboolean more = TRUE;

  if (table == NULL)
    return FALSE;

  for (;;)
    {
      if (!assay_csv_table_next (table, &more, error))
        return FALSE;
      if (!more)
        break;
      if (!read_record (table, builder, error))
        return FALSE;
    }

  if (!assay_csv_table_finish (table, builder, error))
    return FALSE;

  assay_csv_commas_read (builder, assay_csv_table_get_delimiter (table));

  return assay_naming_from_columns (builder, TRUE, &named, error);
}

const AssayFormat assay_csv_format = {
  .id = "csv",
  .title = N_("CSV table"),
  .shapes = ASSAY_SHAPE_TABLE,
  .is_general = TRUE,
  .recognise = recognise,
  .read_input = read_input,
};
