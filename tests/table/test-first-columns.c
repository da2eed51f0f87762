#include "table/first-columns.h"

#include <locale.h>
#include <string.h>

#include "table/table-builder.h"

/* "name=cells": the cells of one column, one model each: a digit is a number, "-" is missing, a letter is a text, which
 * makes the column an attribute. */
static AssayTable *
new_table (const char *text)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) columns = g_strsplit (text, " ", -1);
  guint n_rows = (guint) strlen (strchr (columns[0], '=') + 1);

  assay_table_builder_begin_source (builder, "made.json", "/nowhere");
  for (guint row = 0; row < n_rows; row++)
    {
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      for (guint i = 0; columns[i] != NULL; i++)
        {
          char *equals = strchr (columns[i], '=');
          char cell = equals[1 + row];
          guint column;

          g_assert_true (assay_table_builder_column (builder, columns[i], equals - columns[i], &column, NULL));
          if (g_ascii_isdigit (cell))
            assay_table_builder_number (builder, column, cell - '0', &cell, 1);
          else if (cell != '-')
            assay_table_builder_text (builder, column, &cell, 1);
        }
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

static char *
names_of (GPtrArray *columns)
{
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < columns->len; i++)
    g_string_append_printf (names, "%s%s", i > 0 ? " " : "", assay_column_get_name (columns->pdata[i]));

  return g_string_free (names, FALSE);
}

static const struct
{
  const char *cells;
  gboolean    varies;
} varying[] = {
  { "1", FALSE },
  { "11", FALSE },
  { "111112", TRUE },
  { "12", TRUE },
  { "1-", TRUE },
  { "-1", TRUE },
  { "aa", FALSE },
  { "ab", TRUE },
  { "aaaab", TRUE },
  { "a1", TRUE },
};

static void
test_varies (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (varying); i++)
    {
      g_autofree char *text = g_strconcat ("m=", varying[i].cells, NULL);
      g_autoptr(AssayTable) table = new_table (text);

      g_assert_cmpint (assay_column_varies (assay_table_get_column (table, 0)), ==, varying[i].varies);
    }
}

/* 0.50 and 0.5 are one value, written twice. */
static void
test_written (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  guint column;

  assay_table_builder_begin_source (builder, "made.json", "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  g_assert_true (assay_table_builder_column (builder, "m", -1, &column, NULL));
  assay_table_builder_number (builder, column, 0.5, "0.50", 4);
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_number (builder, column, 0.5, "0.5", 3);
  assay_table_builder_end_source (builder, "records", "records", "00", 0);
  table = assay_table_builder_end (builder);

  g_assert_false (assay_column_varies (assay_table_get_column (table, 0)));
}

static const struct
{
  const char *table;
  AssayRole   role;
  guint       max_columns;
  gboolean    constant_too;
  const char *expected;
} cases[] = {
  { "a=11 b=12 c=11 d=21", ASSAY_ROLE_METRIC, 9, TRUE, "b d a c" },
  { "a=11 b=12 c=11 d=21", ASSAY_ROLE_METRIC, 3, TRUE, "b d a" },
  { "a=11 b=12 c=11 d=21", ASSAY_ROLE_METRIC, 1, TRUE, "b" },
  { "a=11 b=12 c=11 d=21", ASSAY_ROLE_METRIC, 0, TRUE, "" },
  { "a=11 b=12 c=11 d=21", ASSAY_ROLE_METRIC, 9, FALSE, "b d" },
  { "a=12 note=xx family=xy", ASSAY_ROLE_ATTRIBUTE, 9, FALSE, "family" },
  { "a=12 note=xx family=xy", ASSAY_ROLE_ATTRIBUTE, 9, TRUE, "family note" },
  { "a=12 note=xx family=xy", ASSAY_ROLE_METRIC, 9, TRUE, "a" },
  /* Errors and samples are no attributes by which models are told apart. */
  { "a=12 a_stderr=12 n_samples=12 family=xy", ASSAY_ROLE_ATTRIBUTE, 9, TRUE, "family" },
  /* One model alone: nothing varies, everything is shown. */
  { "a=1 b=2 note=x family=y", ASSAY_ROLE_METRIC, 9, FALSE, "a b" },
  { "a=1 b=2 note=x family=y", ASSAY_ROLE_ATTRIBUTE, 9, FALSE, "note family" },
};

static void
test_choice (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = new_table (cases[i].table);
      g_autoptr(GPtrArray) columns =
        assay_first_columns_new (table, cases[i].role, cases[i].max_columns, cases[i].constant_too);
      g_autofree char *names = names_of (columns);

      g_assert_cmpstr (names, ==, cases[i].expected);
    }
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/first-columns/varies", test_varies);
  g_test_add_func ("/first-columns/written", test_written);
  g_test_add_func ("/first-columns/choice", test_choice);

  return g_test_run ();
}
