#include "numbers.h"

#include "base/number.h"
#include "table/table-builder.h"

AssayTable *
numbers_new (const char *name,
             const char *words)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) cells = g_strsplit (words, " ", -1);
  guint column;

  assay_table_builder_begin_source (builder, "numbers.json", "numbers.json");
  g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
  assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
  for (guint i = 0; cells[i] != NULL && *words != '\0'; i++)
    {
      double value;

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      if (assay_number_parse (cells[i], -1, &value))
        assay_table_builder_number (builder, column, value, cells[i], -1);
      else if (!g_str_equal (cells[i], "-"))
        assay_table_builder_text (builder, column, cells[i], -1);
    }
  assay_table_builder_end_source (builder, "test", "Test", "00", 0);

  return assay_table_builder_end (builder);
}

AssayColumn *
numbers_column (AssayTable *table)
{
  return assay_table_get_column (table, 0);
}
