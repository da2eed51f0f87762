#include "formats/csv-reader.h"

#include <string.h>

#include "base/limits.h"
#include "formats/format-error.h"

#define CHUNK_BYTES (4 * 1024 * 1024)   /* what an input hands out at once */

static AssayInput *
input_of (const char *text,
          gsize       length)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (text, MAX (length, 1)),
                                                                        (gssize) length, g_free);

  return assay_input_new (stream, "a.csv", length, NULL);
}

static void
append_record (GString              *found,
               const AssayCsvReader *reader)
{
  g_string_append_printf (found, "%" G_GUINT64_FORMAT ":", assay_csv_reader_get_line (reader));
  for (guint i = 0; i < assay_csv_reader_get_n_fields (reader); i++)
    {
      gsize length;
      const char *field = assay_csv_reader_get_field (reader, i, &length);

      g_assert_cmpuint (strlen (field), ==, length);
      g_string_append_printf (found, "[%s]", field);
    }
}

/* "1:[a][b]3:[c]": the line that each record begins in, and its fields; or the error's message. */
static char *
read_bytes (const char *text,
            gsize       length,
            char        delimiter,
            GError    **error)
{
  g_autoptr(AssayInput) input = input_of (text, length);
  g_autoptr(AssayCsvReader) reader = assay_csv_reader_new (input, delimiter);
  g_autoptr(GString) found = g_string_new (NULL);
  gboolean more = TRUE;

  while (more)
    {
      if (!assay_csv_reader_next (reader, &more, error))
        return NULL;
      if (more)
        append_record (found, reader);
    }

  return g_strdup (found->str);
}

static const struct
{
  const char *text;
  char        delimiter;
  const char *expected;
} cases[] = {
  { "a,b\n1,2\n", ',', "1:[a][b]2:[1][2]" },
  { "a,b\n1,2", ',', "1:[a][b]2:[1][2]" },
  { "a,b\r\n1,2\r\n", ',', "1:[a][b]2:[1][2]" },
  { "a,b\r1,2\r", ',', "1:[a][b]2:[1][2]" },
  { "a\r\r\nb\n", ',', "1:[a]3:[b]" },
  { "", ',', "" },
  { "\n\r\n  \n\t\n", ',', "" },
  { "\n\na\n\nb\n\n", ',', "3:[a]5:[b]" },
  { "\xef\xbb\xbf" "a,b\n", ',', "1:[a][b]" },
  { "\xef\xbb\xbf\"a\",b\n", ',', "1:[a][b]" },
  { "a;b,c\n", ';', "1:[a][b,c]" },
  { "a\tb c\t\t d\n", '\t', "1:[a][b c][][d]" },
  { " a , b\t,\tc d \n", ',', "1:[a][b][c d]" },
  { ",\n", ',', "1:[][]" },
  { "a,\n,b\n", ',', "1:[a][]2:[][b]" },
  { "a,b,c\n1\n1,2,3,4\n", ',', "1:[a][b][c]2:[1]3:[1][2][3][4]" },
  { "\"a,b\",\"c\"\"d\"\n", ',', "1:[a,b][c\"d]" },
  { "\" a \",  \" b\"  ,c\n", ',', "1:[ a ][ b][c]" },
  { "\"a\nb\",c\nd,e\n", ',', "1:[a\nb][c]3:[d][e]" },
  { "\"a\r\nb\"\r\nc\n", ',', "1:[a\r\nb]3:[c]" },
  { "\"\"\n\"\",\"\"\n", ',', "1:[]2:[][]" },
  { "\"\"\"\"\n", ',', "1:[\"]" },
  { "5\" disk,b\n", ',', "1:[5\" disk][b]" },
  { "\"a\"b,c\n", ',', "1:[ab][c]" },
  { "\"a\"", ',', "1:[a]" },
  { "größe,日本\n", ',', "1:[größe][日本]" },
  { "\"a\rb\",c\rd,e\r", ',', "1:[a\rb][c]3:[d][e]" },
  { "\"a\r\"\nb\n", ',', "1:[a\r]3:[b]" },
};

static void
test_records (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *found = read_bytes (cases[i].text, strlen (cases[i].text), cases[i].delimiter, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

/* Whatever lies where one chunk ends and the next begins is read alike. */
static void
test_chunks (void)
{
  static const char tail[] = ",\" a\"\"b \"\r\n\"c\n\",  d\xc3\xa4 ,\r\n";
  g_autofree char *text = g_malloc (CHUNK_BYTES + sizeof tail);

  for (gsize before = 0; before < sizeof tail; before++)
    {
      g_autoptr(GError) error = NULL;
      gsize start = CHUNK_BYTES - before;
      g_autofree char *found = NULL;

      memset (text, 'x', start);
      memcpy (text + start, tail, sizeof tail - 1);
      found = read_bytes (text, start + sizeof tail - 1, ',', &error);
      g_assert_no_error (error);
      g_assert_cmpuint (strspn (found + 3, "x"), ==, start);
      g_assert_cmpstr (found + 3 + start, ==, "][ a\"b ]2:[c\n][d\xc3\xa4][]");
    }
}

static const struct
{
  const char *text;
  gsize       length;
  const char *message;
} faults[] = {
  { "a\n\"b\nc", 6, "line 2, column 1: a quotation mark opens a field that is never closed" },
  { "\"", 1, "line 1, column 1: a quotation mark opens a field that is never closed" },
  { "a\r\nb, \"c\r\nd", 11, "line 2, column 4: a quotation mark opens a field that is never closed" },
  { "a\rb,\"c\rd", 9, "line 2, column 3: a quotation mark opens a field that is never closed" },
  { "äö,\"é\",\"c", 13, "line 1, column 8: a quotation mark opens a field that is never closed" },
  { "a,\"b\nä\",\"c", 12, "line 2, column 4: a quotation mark opens a field that is never closed" },
  { "a,\"b\rä\",\"c", 12, "line 2, column 4: a quotation mark opens a field that is never closed" },
  { "a,\"b\r\nä\",\"c", 13, "line 2, column 4: a quotation mark opens a field that is never closed" },
  { "\"\r\r\n\n\"\n\"", 8, "line 5, column 1: a quotation mark opens a field that is never closed" },
  { "\xff\xfe" "a\0,\0\x3d\xd8\n\0", 10, "line 1, field 2: the byte 0xed is not UTF-8 text; save the file as UTF-8" },
  { "\xff\xfe" "a\0\n\0b\0\"", 9, "line 2, field 1: the byte 0xff is not UTF-8 text; save the file as UTF-8" },
  { "a\0b,c\n", 6, "line 1, field 1: the byte 0x00 is not UTF-8 text; save the file as UTF-8" },
  { "a\n\0", 3, "line 2, field 1: the byte 0x00 is not UTF-8 text; save the file as UTF-8" },
};

static void
test_faults (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *found = read_bytes (faults[i].text, faults[i].length, ',', &error);

      g_test_message ("%s", faults[i].message);
      g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX);
      g_assert_cmpstr (error->message, ==, faults[i].message);
      g_assert_null (found);
    }
}

/* @fill repeated beyond the limit of a record, behind @start. */
static void
check_limit (const char      *start,
             char             fill,
             gsize            n,
             AssayFormatError code,
             const char      *message)
{
  gsize before = strlen (start);
  g_autofree char *text = g_malloc (before + n);
  g_autofree char *found = NULL;
  g_autoptr(GError) error = NULL;

  memcpy (text, start, before);
  memset (text + before, fill, n);
  found = read_bytes (text, before + n, ',', &error);
  g_assert_error (error, ASSAY_FORMAT_ERROR, (int) code);
  g_assert_nonnull (strstr (error->message, message));
  g_assert_null (found);
}

static void
test_limits (void)
{
  check_limit ("a\n", 'x', ASSAY_LIMIT_RECORD_BYTES + 1, ASSAY_FORMAT_ERROR_LIMIT, "line 2: more than 16777216 bytes");
  check_limit ("a\n", ',', ASSAY_LIMIT_COLUMNS, ASSAY_FORMAT_ERROR_LIMIT, "or 20000 fields in one line");
  check_limit ("a\n\"", 'x', ASSAY_LIMIT_RECORD_BYTES + 1, ASSAY_FORMAT_ERROR_SYNTAX,
               "line 2, column 1: a quotation mark opens a field that is not closed within");
}

static void
test_skip_lines (void)
{
  static const struct { const char *text; guint n; const char *expected; } texts[] = {
    { "# \"a\nb,c\n", 1, "2:[b][c]" },
    { "# a\r\n# b\r\nc\r\nd", 2, "3:[c]4:[d]" },
    { "# a\r# b\rc", 2, "3:[c]" },
    { "\n\na", 1, "3:[a]" },
    { "a\nb", 0, "1:[a]2:[b]" },
    { "# a", 1, "" },
    { "", 3, "" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(AssayInput) input = input_of (texts[i].text, strlen (texts[i].text));
      g_autoptr(AssayCsvReader) reader = assay_csv_reader_new (input, ',');
      g_autoptr(GString) found = g_string_new (NULL);
      gboolean more;

      g_test_message ("%s", texts[i].text);
      g_assert_true (assay_csv_reader_skip_lines (reader, texts[i].n, NULL));
      while (assay_csv_reader_next (reader, &more, NULL) && more)
        append_record (found, reader);
      g_assert_cmpstr (found->str, ==, texts[i].expected);
    }
}

/* What is no UTF-8 is Windows-1252, field by field, and counted. */
static void
test_converted (void)
{
  static const char text[] = "mod\xe8le,größe\n1,2\n\"caf\xe9\",\x80\n";
  g_autoptr(AssayInput) input = input_of (text, sizeof text - 1);
  g_autoptr(AssayCsvReader) reader = assay_csv_reader_new (input, ',');
  g_autoptr(GString) found = g_string_new (NULL);
  guint64 first;
  gboolean more;

  g_assert_cmpuint (assay_csv_reader_get_n_converted (reader, &first), ==, 0);
  g_assert_cmpuint (first, ==, 0);
  while (assay_csv_reader_next (reader, &more, NULL) && more)
    append_record (found, reader);
  g_assert_cmpstr (found->str, ==, "1:[modèle][größe]2:[1][2]3:[café][€]");
  g_assert_cmpuint (assay_csv_reader_get_n_converted (reader, &first), ==, 3);
  g_assert_cmpuint (first, ==, 1);
}

static void
test_cancelled (void)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data ("a,b\n", 4, NULL);
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(AssayInput) input = assay_input_new (stream, "a.csv", 4, cancellable);
  g_autoptr(AssayCsvReader) reader = assay_csv_reader_new (input, ',');
  g_autoptr(GError) error = NULL;
  gboolean more;

  g_cancellable_cancel (cancellable);
  g_assert_false (assay_csv_reader_next (reader, &more, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv-reader/records", test_records);
  g_test_add_func ("/formats/csv-reader/chunks", test_chunks);
  g_test_add_func ("/formats/csv-reader/faults", test_faults);
  g_test_add_func ("/formats/csv-reader/limits", test_limits);
  g_test_add_func ("/formats/csv-reader/skip-lines", test_skip_lines);
  g_test_add_func ("/formats/csv-reader/converted", test_converted);
  g_test_add_func ("/formats/csv-reader/cancelled", test_cancelled);

  return g_test_run ();
}
