#include <string.h>

#include "base/limits.h"
#include "formats/layouts.h"
#include "table-text.h"

static AssayTable *
read_bytes (const char  *text,
            gsize        length,
            GError     **error)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (text, MAX (length, 1)),
                                                                        (gssize) length, g_free);
  g_autoptr(AssayInput) input = assay_input_new (stream, "a.csv", length, NULL);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "a.csv", "a.csv");
  if (!assay_csv_format.read_input (input, builder, NULL, error))
    return NULL;
  assay_table_builder_end_source (builder, assay_csv_format.id, assay_csv_format.title, "00", length);

  return assay_table_builder_end (builder);
}

static AssayTable *
read_text (const char *text)
{
  g_autoptr(GError) error = NULL;
  AssayTable *table = read_bytes (text, strlen (text), &error);

  g_assert_no_error (error);

  return table;
}

/* All of these say the same, in the ways that programs and people write it. */
static void
test_alike (void)
{
  static const char * const texts[] = {
    "model,accuracy,loss\nA,0.8,1\nB,0.7,\n",
    "model,accuracy,loss\r\nA,0.8,1\r\nB,0.7,\r\n",
    "model,accuracy,loss\rA,0.8,1\rB,0.7,",
    "\xef\xbb\xbfmodel,accuracy,loss\nA,0.8,1\nB,0.7,\n",
    "\xef\xbb\xbf\"model\";\"accuracy\";\"loss\"\r\n\"A\";\"0.8\";\"1\"\r\n\"B\";\"0.7\";\"\"\r\n",
    "model;accuracy;loss\nA;0.8;1\nB;0.7;\n",
    "model\taccuracy\tloss\nA\t0.8\t1\nB\t0.7\t\n",
    "  model ,accuracy  ,  loss\n A , 0.8 ,1 \n\n B,0.7,  \n\n",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(AssayTable) table = read_text (texts[i]);
      g_autofree char *found = table_to_text (table);

      g_test_message ("%" G_GSIZE_FORMAT, i);
      g_assert_cmpstr (found, ==, "accuracy^ loss_\nA: 0.8 1\nB: 0.7 (empty)\n");
      g_assert_cmpuint (assay_table_get_n_notices (table), ==, 0);
      g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 0);
    }
}

/* CONTRACT 1.15 */
static void
test_cells (void)
{
  g_autoptr(AssayTable) table = read_text ("model,accuracy,fits\nA,82.3%,true\nB,0.91 ± 0.02,false\nC,N/A,true\n"
                                           "D,\"0,82\",true\nE,nan,true\nF,-inf,true\n");
  static const AssayCell expected[] = {
    ASSAY_CELL_NUMBER, ASSAY_CELL_NUMBER, ASSAY_CELL_TEXT, ASSAY_CELL_TEXT, ASSAY_CELL_NAN, ASSAY_CELL_INFINITE,
  };
  const AssayColumn *accuracy = assay_table_find_column (table, "accuracy");

  g_assert_cmpuint (assay_table_get_n_rows (table), ==, G_N_ELEMENTS (expected));
  for (guint i = 0; i < G_N_ELEMENTS (expected); i++)
    g_assert_cmpuint (assay_column_get_cell (accuracy, i), ==, expected[i]);
  g_assert_cmpfloat (assay_column_get_values (accuracy)[0], ==, 82.3);
  g_assert_cmpfloat (assay_column_get_values (accuracy)[1], ==, 0.91);
  /* Neither words nor truth values are metrics. */
  g_assert_cmpuint (assay_column_get_role (assay_table_find_column (table, "fits")), ==, ASSAY_ROLE_ATTRIBUTE);
  g_assert_cmpuint (assay_table_get_n_metrics (table), ==, 1);
}

static void
test_header (void)
{
  g_autoptr(AssayTable) table = read_text (",accuracy,accuracy,,accuracy\nA,1,2,3,4\nB,1,2,3,4\n");
  g_autoptr(AssayTable) taken = read_text ("model,Unnamed: 2,\nA,1,2\n");
  g_autofree char *notices = notices_to_text (table);

  g_assert_nonnull (assay_table_find_column (taken, "Unnamed: 2 (2)"));
  g_assert_nonnull (assay_table_find_column (table, "Unnamed: 3"));
  g_assert_nonnull (assay_table_find_column (table, "accuracy (2)"));
  g_assert_nonnull (assay_table_find_column (table, "accuracy (3)"));
  g_assert_cmpstr (assay_table_get_name (table, 1), ==, "B");
  g_assert_cmpstr (notices, ==,
                   "Column “accuracy” stands more than once; it was named “accuracy (2)”\n"
                   "Column “accuracy” stands more than once; it was named “accuracy (3)”\n");
}

static void
test_ragged (void)
{
  g_autoptr(AssayTable) table = read_text ("model,accuracy,loss\nA,1,2\nB,1\nC,1,2\nD,1,2\nE,1,2,3\nF,1,2\n");
  g_autofree char *found = table_to_text (table);
  g_autofree char *left_out = left_out_to_text (table);
  g_autofree char *notices = notices_to_text (table);

  g_assert_cmpstr (found, ==, "accuracy^ loss_\nA: 1 2\nB: 1 (missing)\nC: 1 2\nD: 1 2\nE: 1 2\nF: 1 2\n");
  g_assert_cmpstr (notices, ==, "1 line has fewer fields than the header (line 3); the others are missing\n");
  g_assert_cmpstr (left_out, ==,
                   "fields without a column: lines with more fields than the header, the first odd line is 3 ×1\n");
}

static const struct
{
  const char       *text;
  AssayFormatError  code;
  const char       *part;
} faults[] = {
  { "", ASSAY_FORMAT_ERROR_EMPTY, "the file is empty" },
  { "\n \r\n", ASSAY_FORMAT_ERROR_EMPTY, "the file is empty" },
  { "\xef\xbb\xbf", ASSAY_FORMAT_ERROR_EMPTY, "the file is empty" },
  { "0.1,0.2\n0.3,0.4\n", ASSAY_FORMAT_ERROR_SYNTAX, "line 1 holds numbers only" },
  { "\n\n1\n", ASSAY_FORMAT_ERROR_SYNTAX, "line 3 holds numbers only" },
  { "model,accuracy\nA,\"0.8\n", ASSAY_FORMAT_ERROR_SYNTAX, "line 2, column 3: a quotation mark opens a field" },
  { "\"model,accuracy\nA,0.8\n", ASSAY_FORMAT_ERROR_SYNTAX, "line 1, column 1: a quotation mark opens a field" },
  { "hello", ASSAY_FORMAT_ERROR_NO_RESULTS, "neither JSON nor a table" },
  { "model,accuracy,f1\n", ASSAY_FORMAT_ERROR_NO_RESULTS, "one line that names 3 columns, and no model below it" },
  { "Dear all\nwe are happy to\nreport\n", ASSAY_FORMAT_ERROR_NO_RESULTS, "neither JSON nor a table" },
  { "Dear all,\nwe are happy\nto report\nthe news\n", ASSAY_FORMAT_ERROR_NO_RESULTS, "not cut into the same columns" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = read_bytes (faults[i].text, strlen (faults[i].text), &error);

      g_test_message ("%s", faults[i].part);
      g_assert_error (error, ASSAY_FORMAT_ERROR, (int) faults[i].code);
      g_assert_nonnull (strstr (error->message, faults[i].part));
      g_assert_null (table);
    }
}

static void
test_nul (void)
{
  static const char text[] = "model,accu\0racy\nA,1\n";
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = read_bytes (text, sizeof text - 1, &error);

  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX);
  g_assert_nonnull (strstr (error->message, "line 1, field 2: the byte 0x00"));
  g_assert_null (table);
}

static void
test_limits (void)
{
  g_autofree char *longest = g_strnfill (ASSAY_LIMIT_NAME_BYTES, 'x');
  g_autofree char *good = g_strdup_printf ("model,%s\nA,1\n", longest);
  g_autofree char *bad = g_strdup_printf ("model,%sx\nA,1\n", longest);
  g_autofree char *text = g_strnfill (ASSAY_LIMIT_TEXT_BYTES + 1, 'x');
  g_autofree char *wide = g_strdup_printf ("model,accuracy,note\nA,1,%s\n", text);
  g_autoptr(AssayTable) table = read_text (good);
  g_autoptr(AssayTable) shortened = read_text (wide);
  g_autofree char *left_out = left_out_to_text (shortened);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (assay_table_find_column (table, longest));
  g_assert_cmpstr (left_out, ==, "note: texts of more than 1 MB are not kept ×1\n");
  g_assert_null (read_bytes (bad, strlen (bad), &error));
  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "line 1, field 2: a column name of 4097 bytes"));
}

/* A header of the same name over and over takes no time that grows with its square. */
static void
test_same_names (void)
{
  g_autoptr(GString) text = g_string_new ("model");
  g_autoptr(AssayTable) table = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 1; i < 8000; i++)
    g_string_append (text, ",f1");
  g_string_append (text, "\nA");
  for (guint i = 1; i < 8000; i++)
    g_string_append (text, ",1");

  table = read_text (text->str);
  g_assert_nonnull (assay_table_find_column (table, "f1 (7999)"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, 3 * G_USEC_PER_SEC);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv/alike", test_alike);
  g_test_add_func ("/formats/csv/1.15", test_cells);
  g_test_add_func ("/formats/csv/header", test_header);
  g_test_add_func ("/formats/csv/ragged", test_ragged);
  g_test_add_func ("/formats/csv/faults", test_faults);
  g_test_add_func ("/formats/csv/nul", test_nul);
  g_test_add_func ("/formats/csv/limits", test_limits);
  g_test_add_func ("/formats/csv/same-names", test_same_names);

  return g_test_run ();
}
