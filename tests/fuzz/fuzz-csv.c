#include <glib.h>
#include <string.h>

#include "base/limits.h"
#include "formats/csv-dialect.h"
#include "formats/csv-reader.h"
#include "formats/layouts.h"
#include "fuzz.h"

static AssayInput *
input_of (const uint8_t *bytes,
          size_t         size)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (bytes, (gssize) size, NULL);

  return assay_input_new (stream, "fuzz", size, NULL);
}

static void
check_error (const GError *error)
{
  g_assert_nonnull (error);
  g_assert_true (error->domain == ASSAY_FORMAT_ERROR || error->domain == ASSAY_TABLE_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_cmpuint (strlen (error->message), >, 0);
}

/* Every field is a text, no longer than what it was read from makes in UTF-8, and ends where its length says. */
static void
check_record (const AssayCsvReader *reader,
              size_t                size)
{
  g_assert_cmpuint (assay_csv_reader_get_n_fields (reader), >, 0);
  for (guint i = 0; i < assay_csv_reader_get_n_fields (reader); i++)
    {
      gsize length;
      const char *field = assay_csv_reader_get_field (reader, i, &length);

      g_assert_cmpuint (length, <=, 3 * size);
      g_assert_cmpuint (strlen (field), ==, length);
      g_assert_true (g_utf8_validate_len (field, length, NULL));
    }
}

static void
check_reader (const uint8_t *bytes,
              size_t         size,
              char           delimiter)
{
  g_autoptr(AssayInput) input = input_of (bytes, size);
  g_autoptr(AssayCsvReader) reader = assay_csv_reader_new (input, delimiter);
  g_autoptr(GError) error = NULL;
  gboolean more = FALSE;
  gboolean read;
  guint64 line = 0;

  while ((read = assay_csv_reader_next (reader, &more, &error)) && more)
    {
      check_record (reader, size);
      g_assert_cmpuint (assay_csv_reader_get_line (reader), >, line);
      line = assay_csv_reader_get_line (reader);
      g_assert_cmpuint (line, <=, size);
    }

  if (!read)
    check_error (error);
}

/* The same bytes as a table: refused with a sentence, or rows and columns within the limits. */
static void
check_table (const uint8_t *bytes,
             size_t         size)
{
  g_autoptr(AssayInput) input = input_of (bytes, size);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GError) error = NULL;

  assay_table_builder_begin_source (builder, "fuzz", "fuzz");
  if (!assay_csv_format.read_input (input, builder, NULL, &error))
    {
      check_error (error);
      return;
    }

  g_assert_no_error (error);
  assay_table_builder_end_source (builder, assay_csv_format.id, assay_csv_format.title, "00", size);
  table = assay_table_builder_end (builder);
  g_assert_cmpuint (assay_table_get_n_rows (table), <=, size);
  g_assert_cmpuint (assay_table_get_n_columns (table), <=, ASSAY_LIMIT_COLUMNS);
  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    g_assert_true (g_utf8_validate (assay_table_get_name (table, row), -1, NULL));
}

int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  AssayCsvDialect dialect;

  assay_csv_dialect_sniff (&dialect, (const char *) input, size);
  g_assert_true (dialect.delimiter == 0 || memchr (input, dialect.delimiter, size) != NULL);
  g_assert_cmpuint (dialect.n_skipped, <=, size);
  check_reader (input, size, ',');
  check_reader (input, size, ';');
  check_reader (input, size, '\t');
  check_table (input, size);
  return 0;
}
