#include "formats/csv-commas.h"

#include "base/number.h"
#include "formats/cell-text.h"
#include "formats/comma-number.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  guint          n[ASSAY_COMMA_EITHER + 1];   /* texts, by what their commas can be */
  AssayCommaKind kind;                        /* what they are */
  guint          n_taken;                     /* texts that became numbers; the first is the example */
  char          *written;
  char          *decimal;
} Column;

static void
column_clear (Column *self)
{
  g_free (self->written);
  g_free (self->decimal);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Column, column_clear)

/* What the commas of all texts can be; FALSE where words stand among them, or there is no comma. */
static gboolean
weigh_texts (AssayTableBuilder *builder,
             guint              index,
             Column            *column)
{
  guint row = 0;
  const char *text;

  for (; assay_table_builder_next_text (builder, index, &row, &text); row++)
    {
      AssayCommaKind kind = assay_comma_number_kind (text);

      if (kind == ASSAY_COMMA_NONE && !assay_cell_text_is_absent (text))
        return FALSE;
      column->n[kind]++;
    }

  return column->n[ASSAY_COMMA_DECIMAL] + column->n[ASSAY_COMMA_THOUSANDS] + column->n[ASSAY_COMMA_EITHER] > 0;
}

/* Whether a number without commas has a decimal point. */
static gboolean
has_point (AssayTableBuilder *builder,
           guint              index)
{
  guint n = assay_table_builder_get_n_rows (builder);

  for (guint row = assay_table_builder_get_first_row (builder); row < n; row++)
    {
      char buffer[ASSAY_NUMBER_BUFFER];
      const char *text;

      if (assay_table_builder_get_cell (builder, index, row, buffer, &text) == ASSAY_CELL_NUMBER &&
          strchr (text, '.') != NULL)
        return TRUE;
    }

  return FALSE;
}

/* "1,234" alone tells nothing but where the delimiter is a comma, too: whoever has decimal commas cuts by something else. */
static AssayCommaKind
decide (AssayTableBuilder *builder,
        guint              index,
        const Column      *column,
        char               delimiter)
{
  gboolean has_decimals = column->n[ASSAY_COMMA_DECIMAL] > 0;
  gboolean has_thousands = column->n[ASSAY_COMMA_THOUSANDS] > 0 || (delimiter == ',' && column->n[ASSAY_COMMA_EITHER] > 0);

  if (has_thousands)
    return has_decimals ? ASSAY_COMMA_NONE : ASSAY_COMMA_THOUSANDS;

  return has_decimals && delimiter != ',' && !has_point (builder, index) ? ASSAY_COMMA_DECIMAL : ASSAY_COMMA_NONE;
}

static void
take_numbers (AssayTableBuilder *builder,
              guint              index,
              Column            *column)
{
  g_autoptr(GString) decimal = g_string_new (NULL);
  const char *text;
  double value;
  guint row = 0;

  for (; assay_table_builder_next_text (builder, index, &row, &text); row++)
    {
      if (assay_comma_number_kind (text) == ASSAY_COMMA_NONE)
        continue;

      g_string_truncate (decimal, 0);
      assay_comma_number_append (text, column->kind, decimal);
      if (!assay_number_parse (decimal->str, decimal->len, &value))
        continue;

      if (column->n_taken++ == 0)
        {
          column->written = g_strdup (text);
          column->decimal = g_strdup (decimal->str);
        }
      assay_table_builder_take_number (builder, index, row, value, decimal->str);
    }
}

static void
say_taken (AssayTableBuilder *builder,
           const char        *name,
           const Column      *column)
{
  char *sentence;

  if (column->kind == ASSAY_COMMA_DECIMAL)
    sentence = g_strdup_printf (_("Column “%s” has decimal commas: %s was read as %s"), name, column->written,
                                column->decimal);
  else
    sentence = g_strdup_printf (_("Column “%s” has commas between thousands: %s was read as %s"), name, column->written,
                                column->decimal);

  assay_table_builder_notice (builder, sentence);
}

/**
 * assay_csv_commas_read:
 * @builder: after the last row of the current source, before its rows are named
 * @delimiter: what the fields of the source were cut by
 *
 * Columns whose texts are numbers with commas, and nothing else, become columns of numbers, which is said. Where one
 * cell contradicts another, all stay words.
 */
void
assay_csv_commas_read (AssayTableBuilder *builder,
                       char               delimiter)
{
  guint n = assay_table_builder_get_n_columns (builder);

  for (guint i = 0; i < n; i++)
    {
      g_auto(Column) column = { 0 };

      if (weigh_texts (builder, i, &column))
        column.kind = decide (builder, i, &column, delimiter);
      if (column.kind == ASSAY_COMMA_NONE)
        continue;

      take_numbers (builder, i, &column);
      if (column.n_taken > 0)
        say_taken (builder, assay_table_builder_get_column_name (builder, i), &column);
    }
}
