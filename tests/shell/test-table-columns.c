#include "shell/table-columns.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

/* One model; a name with "=" is a metric, any other a text. */
static AssayTable *
new_table (const char *names)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) words = g_strsplit (names, " ", -1);
  guint column;

  assay_table_builder_begin_source (builder, "stage.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "A", -1);
  for (char **word = words; *word != NULL; word++)
    {
      gboolean is_metric = g_str_has_suffix (*word, "=");

      g_assert_true (assay_table_builder_column (builder, *word, strlen (*word) - is_metric, &column, NULL));
      if (is_metric)
        assay_table_builder_number (builder, column, 0.5, "0.5", 3);
      else
        assay_table_builder_text (builder, column, "words", -1);
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

static const struct
{
  const char          *key;
  AssayTableColumnKind kind;
  const char          *title;
  gboolean             is_number;
} cases[] = {
  { "verdict", ASSAY_TABLE_COLUMN_VERDICT, "Verdict", FALSE },
  { "name", ASSAY_TABLE_COLUMN_NAME, "Model", FALSE },
  { "margin", ASSAY_TABLE_COLUMN_MARGIN, "Δ to threshold", TRUE },
  { "column:accuracy", ASSAY_TABLE_COLUMN_CELLS, "accuracy", TRUE },
  { "column:note", ASSAY_TABLE_COLUMN_CELLS, "note", FALSE },
  { "column:acc\nuracy", ASSAY_TABLE_COLUMN_CELLS, "acc\\x0auracy", TRUE },
};

static void
test_new (void)
{
  g_autoptr(AssayTable) table = new_table ("accuracy= note acc\nuracy=");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTableColumn) column = assay_table_column_new (table, cases[i].key);

      g_assert_cmpint (column->kind, ==, cases[i].kind);
      g_assert_cmpstr (column->id, ==, cases[i].key);
      g_assert_cmpstr (column->title, ==, cases[i].title);
      g_assert_cmpint (assay_table_column_is_number (column), ==, cases[i].is_number);
      g_assert_cmpint (column->cells != NULL, ==, cases[i].kind == ASSAY_TABLE_COLUMN_CELLS);
    }
}

static void
test_long (void)
{
  g_autofree char *long_name = g_strnfill (500, 'm');
  g_autofree char *names = g_strdup_printf ("%s=", long_name);
  g_autofree char *key = g_strconcat ("column:", long_name, NULL);
  g_autoptr(AssayTable) table = new_table (names);
  g_autoptr(AssayTableColumn) column = assay_table_column_new (table, key);

  g_assert_cmpint (g_utf8_strlen (column->title, -1), ==, 60);
  g_assert_cmpint (strlen (column->id), ==, strlen ("column:") + 500);
}

static void
add_tests (void)
{
  g_test_add_func ("/table-columns/new", test_new);
  g_test_add_func ("/table-columns/long", test_long);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
