#include "formats/csv-commas.h"

#include <string.h>

#include "formats/cell-text.h"
#include "stage.h"

typedef struct
{
  const char *text;
  const char *expected;   /* cells as numbers, as written */
  double      value;      /* of the first cell of the first column behind the names; NaN where it is none */
  const char *notice;     /* NULL where nothing is said */
} Case;

#define NONE (0.0 / 0.0)

static const Case cases[] = {
  { "model;acc\nA;0,82\nB;0,7\n", "A: acc=0,82; B: acc=0,7", 0.82, "Column “acc” has decimal commas: 0,82 was read as 0.82" },
  { "model\tacc\nA\t0,82\nB\t1\n", "A: acc=0,82; B: acc=1", 0.82, "decimal commas" },
  { "model;acc\nA;82,5%\nB;N/A\n", "A: acc=82,5%; B: acc='N/A'", 82.5, "82,5% was read as 82.5" },
  { "model;acc\nA;1,234\nB;0,7\n", "A: acc=1,234; B: acc=0,7", 1.234, "1,234 was read as 1.234" },
  { "model,acc\nA,\"1,234\"\nB,7.5\n", "A: acc=1,234; B: acc=7.5", 1234, "between thousands: 1,234 was read as 1234" },
  { "model;acc\nA;1,234.5\nB;12,000\n", "A: acc=1,234.5; B: acc=12,000", 1234.5, "between thousands" },
  /* One cell that says otherwise, and all stay words. */
  { "model;acc\nA;0,82\nB;0.7\n", "A: acc='0,82'; B: acc=0.7", NONE, NULL },
  { "model;acc\nA;0,82\nB;1,234.5\n", "A: acc~'0,82'; B: acc~'1,234.5'", NONE, NULL },
  { "model;acc\nA;0,82\nB;good\n", "A: acc~'0,82'; B: acc~'good'", NONE, NULL },
  { "model,acc\nA,\"0,82\"\nB,\"0,7\"\n", "A: acc~'0,82'; B: acc~'0,7'", NONE, NULL },
  { "model;acc\nA;1,234\nB;5,678\n", "A: acc~'1,234'; B: acc~'5,678'", NONE, NULL },
};

static AssayTable *
read_case (const Case *c)
{
  g_auto(GStrv) lines = g_strsplit (c->text, "\n", -1);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  char delimiter = lines[0][strlen ("model")];
  char cut[] = { delimiter, '\0' };

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  for (guint i = 1; lines[i][0] != '\0'; i++)
    {
      g_auto(GStrv) fields = g_strsplit (lines[i], cut, 2);
      g_auto(GStrv) bare = g_strsplit (fields[1], "\"", -1);
      g_autofree char *field = g_strjoinv (NULL, bare);
      guint column;

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, fields[0], -1);
      g_assert_true (assay_table_builder_column (builder, "acc", -1, &column, NULL));
      assay_cell_text_put (builder, column, field, strlen (field));
    }

  assay_csv_commas_read (builder, delimiter);
  assay_table_builder_end_source (builder, "csv", "CSV", "00", 0);

  return assay_table_builder_end (builder);
}

static void
test_columns (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = read_case (&cases[i]);
      g_autofree char *words = stage_describe (table);
      double value = assay_column_get_values (assay_table_find_column (table, "acc"))[0];

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (words, ==, cases[i].expected);
      if (cases[i].notice != NULL)
        {
          g_assert_cmpfloat (value, ==, cases[i].value);
          stage_check_notice (table, cases[i].notice);
        }
      else
        {
          g_assert_true (value != value);
          g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
        }
    }
}

/* Each file says for itself what its commas are. */
static void
test_sources (void)
{
  g_autoptr(Stage) stage = stage_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;

  stage_write (stage, "a.csv", "model,accuracy\nA,\"0,82\"\nB,0.5\n");
  stage_write (stage, "b.csv", "model;accuracy\nC;0,75\nD;0,5\n");
  table = stage_open (stage, "a.csv b.csv", NULL, &error);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "A: accuracy='0,82'; B: accuracy=0.5; C: accuracy=0,75; D: accuracy=0,5");
  g_assert_cmpuint (assay_column_get_n_numbers (assay_table_find_column (table, "accuracy")), ==, 3);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv-commas/columns", test_columns);
  g_test_add_func ("/formats/csv-commas/sources", test_sources);

  return g_test_run ();
}
