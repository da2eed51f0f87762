#include "formats/csv-table.h"

#include <string.h>

#include "formats/format-error.h"
#include "table-text.h"

/* "name=field …" of each record, a line each. */
static char *
read_table (const char        *text,
            AssayTableBuilder *builder,
            GError           **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, (gssize) strlen (text), NULL);
  g_autoptr(AssayInput) input = assay_input_new (stream, "a.csv", strlen (text), NULL);
  g_autoptr(AssayCsvTable) table = assay_csv_table_new (input, error);
  g_autoptr(GString) words = g_string_new (NULL);
  gboolean more = TRUE;

  if (table == NULL)
    return NULL;

  while (assay_csv_table_next (table, &more, error) && more)
    {
      g_string_append_printf (words, "%u:", (guint) assay_csv_table_get_line (table));
      for (guint i = 0; i < assay_csv_table_get_n_fields (table); i++)
        {
          gsize length;
          const char *field = assay_csv_table_get_field (table, i, &length);

          g_string_append_printf (words, " %s=%.*s", assay_csv_table_get_name (table, i), (int) length, field);
        }
      g_string_append_c (words, '\n');
    }

  if (more || !assay_csv_table_finish (table, builder, error))
    return NULL;

  return g_string_free (g_steal_pointer (&words), FALSE);
}

static void
test_records (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GError) error = NULL;
  g_autofree char *words = read_table ("model;acc;acc;;acc\nA;0,8;1\nB;0.7;2;x;3;too long\nC;1;2;3;4\nD;1;2;3;4\nE;1;2;3;4\n", builder, &error);
  g_autofree char *notices = NULL;
  g_autofree char *left_out = NULL;
  g_autoptr(AssayTable) table = NULL;

  g_assert_no_error (error);
  g_assert_cmpstr (words, ==,
                   "2: model=A acc=0,8 acc (2)=1\n"
                   "3: model=B acc=0.7 acc (2)=2 Unnamed: 3=x acc (3)=3\n"
                   "4: model=C acc=1 acc (2)=2 Unnamed: 3=3 acc (3)=4\n"
                   "5: model=D acc=1 acc (2)=2 Unnamed: 3=3 acc (3)=4\n"
                   "6: model=E acc=1 acc (2)=2 Unnamed: 3=3 acc (3)=4\n");

  table = assay_table_builder_end (builder);
  notices = notices_to_text (table);
  left_out = left_out_to_text (table);
  g_assert_nonnull (strstr (notices, "Column “acc” stands more than once; it was named “acc (2)”"));
  g_assert_nonnull (strstr (notices, "1 line has fewer fields than the header (line 2)"));
  g_assert_nonnull (strstr (left_out, "fields without a column"));
}

static void
test_refused (void)
{
  static const struct { const char *text; int code; const char *part; } cases[] = {
    { "", ASSAY_FORMAT_ERROR_EMPTY, "empty" },
    { "1,2\n3,4\n", ASSAY_FORMAT_ERROR_SYNTAX, "line 1 holds numbers only" },
    { "model,acc\n", ASSAY_FORMAT_ERROR_NO_RESULTS, "no model below it" },
    { "Dear all\nthis is prose\n", ASSAY_FORMAT_ERROR_NO_RESULTS, "neither JSON nor a table" },
    { "a,b\n1\n2\n3,4\n", ASSAY_FORMAT_ERROR_NO_RESULTS, "neither JSON nor a table" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
      g_autoptr(GError) error = NULL;
      g_autofree char *words = read_table (cases[i].text, builder, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (words);
      g_assert_error (error, ASSAY_FORMAT_ERROR, cases[i].code);
      g_assert_nonnull (strstr (error->message, cases[i].part));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv-table/records", test_records);
  g_test_add_func ("/formats/csv-table/refused", test_refused);

  return g_test_run ();
}
