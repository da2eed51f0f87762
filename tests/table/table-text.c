#include "table-text.h"

#include "base/number.h"

#include <math.h>
#include <string.h>

static const char *
cell_words (const AssayColumn *column,
            guint              row,
            char               buffer[])
{
  switch (assay_column_get_cell (column, row))
    {
    case ASSAY_CELL_MISSING:
      return "(missing)";
    case ASSAY_CELL_EMPTY:
      return "(empty)";
    case ASSAY_CELL_NULL:
      return "(null)";
    default:
      return assay_column_get_text (column, row, buffer);
    }
}

char *
table_to_text (AssayTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      g_string_append_printf (text, "%s%s%c%s%s", i > 0 ? " " : "", assay_column_get_name (column),
                              "~^_"[assay_column_get_direction (column)],
                              assay_column_get_role (column) == ASSAY_ROLE_ATTRIBUTE ? "*" : "",
                              assay_column_is_unnamed (column) ? "?" : "");
    }
  g_string_append_c (text, '\n');

  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    {
      g_autofree char *id = assay_table_dup_id (table, row);

      g_string_append_printf (text, "%s:", id);
      for (guint i = 0; i < assay_table_get_n_columns (table); i++)
        {
          char buffer[ASSAY_NUMBER_BUFFER];

          g_string_append_printf (text, " %s", cell_words (assay_table_get_column (table, i), row, buffer));
        }
      g_string_append_c (text, '\n');
    }

  return g_string_free (text, FALSE);
}

char *
left_out_to_text (AssayTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_table_get_n_left_out (table); i++)
    {
      const AssayLeftOut *left_out = assay_table_get_left_out (table, i);

      g_string_append_printf (text, "%s: %s ×%u\n", left_out->what, left_out->reason, left_out->count);
    }

  return g_string_free (text, FALSE);
}

char *
notices_to_text (AssayTable *table)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_table_get_n_notices (table); i++)
    g_string_append_printf (text, "%s\n", assay_table_get_notice (table, i));

  return g_string_free (text, FALSE);
}

void
builder_put (AssayTableBuilder *builder,
             const char        *column,
             const char        *text)
{
  guint index;
  double value;

  g_assert_true (assay_table_builder_column (builder, column, -1, &index, NULL));
  if (g_str_equal (text, "null"))
    assay_table_builder_cell (builder, index, ASSAY_CELL_NULL);
  else if (g_str_equal (text, "NaN"))
    assay_table_builder_number (builder, index, NAN, text, -1);
  else if (g_str_equal (text, "true"))
    assay_table_builder_boolean (builder, index, TRUE);
  else if (assay_number_parse (text, -1, &value))
    assay_table_builder_number (builder, index, value, text, -1);
  else
    assay_table_builder_text (builder, index, text, -1);
}

/* @cells: "accuracy=0.8 note=hello" */
void
builder_add_row (AssayTableBuilder *builder,
                 const char        *name,
                 const char        *cells)
{
  g_auto(GStrv) words = g_strsplit (cells, " ", -1);

  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  if (name != NULL)
    assay_table_builder_set_name (builder, name, -1);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      char *equals = strchr (words[i], '=');

      *equals = '\0';
      builder_put (builder, words[i], equals + 1);
    }
}

/* @rows: "a.json|A|accuracy=0.8|B|accuracy=0.7||b.json|A|f1=0.6": sources parted by "||"; a name of "-" is none */
AssayTable *
table_of_rows (const char *rows)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) sources = g_strsplit (rows, "||", -1);

  for (guint i = 0; sources[i] != NULL; i++)
    {
      g_auto(GStrv) parts = g_strsplit (sources[i], "|", -1);

      assay_table_builder_begin_source (builder, parts[0], parts[0]);
      for (guint j = 1; parts[j] != NULL; j += 2)
        builder_add_row (builder, g_str_equal (parts[j], "-") ? NULL : parts[j], parts[j + 1]);
      assay_table_builder_end_source (builder, "records", "List of records", "00", 1);
    }

  return assay_table_builder_end (builder);
}
