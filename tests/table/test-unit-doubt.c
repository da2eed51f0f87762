#include "table/unit-doubt.h"

#include <string.h>

#include "table-text.h"
#include "table/table-builder.h"

/* Sources with a bar between, values with a blank: "0.8 0.7|82.3". A "%" stays written. */
static char *
say (const char *name,
     const char *values)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) sources = g_strsplit (values, "|", -1);
  g_autoptr(AssayTable) table = NULL;

  for (guint i = 0; sources[i] != NULL; i++)
    {
      g_auto(GStrv) cells = g_strsplit (sources[i], " ", -1);
      g_autofree char *path = g_strdup_printf ("%c.json", 'a' + i);

      assay_table_builder_begin_source (builder, path, path);
      for (guint j = 0; cells[j] != NULL; j++)
        {
          g_autofree char *model = g_strdup_printf ("%s %u", path, j);
          guint column;

          g_assert_true (assay_table_builder_begin_row (builder, NULL));
          assay_table_builder_set_name (builder, model, -1);
          g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
          assay_table_builder_number (builder, column, g_ascii_strtod (cells[j], NULL), cells[j], -1);
        }
      assay_table_builder_end_source (builder, "map", "Map", "00", 0);
    }

  table = assay_table_builder_end (builder);

  return notices_to_text (table);
}

static const struct
{
  const char *name;
  const char *values;
  const char *notice;   /* NULL where nothing is said */
} cases[] = {
  { "accuracy", "0.8 0.7", NULL },
  { "accuracy", "82.3 71", NULL },
  { "accuracy", "0.8|0.7|1", NULL },
  { "accuracy", "80|71|99.5", NULL },
  { "accuracy", "0.8|71",
    "“accuracy”: values of a.json look like fractions (0.8) and values of b.json like percent (71); none was converted\n" },
  { "accuracy", "71 82|0 0.80",
    "“accuracy”: values of b.json look like fractions (0.80) and values of a.json like percent (71); none was converted\n" },
  { "accuracy", "0.8 82.3%",
    "“accuracy”: some values look like fractions (0.8) and some like percent (82.3%); none was converted\n" },
  { "accuracy", "0.5% 0.25 82.3%",
    "“accuracy”: some values look like fractions (0.25) and some like percent (82.3%); none was converted\n" },
  { "accuracy", "0.5% 82.3%", NULL },
  { "accuracy", "0.5%|82.3%", NULL },
  /* A percent may be small, where others lead down to it. */
  { "accuracy", "0.9 4.5 82.3", NULL },
  { "accuracy", "0.9 82.3|4.5 60", "“accuracy”: some values look like fractions (0.9) and some like percent (82.3); none was converted\n" },
  { "accuracy", "0|71", NULL },
  { "accuracy", "0.8|1234", NULL },
  { "loss", "0.8|71", NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = say (cases[i].name, cases[i].values);

      g_test_message ("%s: %s", cases[i].name, cases[i].values);
      g_assert_cmpstr (found, ==, cases[i].notice != NULL ? cases[i].notice : "");
    }
}

static void
test_many_columns (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *found = NULL;

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  for (guint row = 0; row < 2; row++)
    {
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      for (guint i = 0; i < 5; i++)
        {
          g_autofree char *name = g_strdup_printf ("task %u/accuracy", i);
          guint column;

          g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
          assay_table_builder_number (builder, column, row == 0 ? 0.5 : 50, NULL, 0);
        }
    }
  assay_table_builder_end_source (builder, "map", "Map", "00", 0);

  table = assay_table_builder_end (builder);
  found = notices_to_text (table);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 4);
  g_assert_nonnull (strstr (found, "2 more columns hold fractions and percent side by side"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/unit-doubt/cases", test_cases);
  g_test_add_func ("/unit-doubt/many-columns", test_many_columns);

  return g_test_run ();
}
