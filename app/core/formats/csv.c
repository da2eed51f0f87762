#include "formats/layouts.h"

#include "base/limits.h"
#include "base/number.h"
#include "formats/cell-text.h"
#include "formats/csv-reader.h"
#include "formats/naming.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD_BYTES 65536   /* the delimiter is found in them */

typedef struct
{
  AssayCsvReader    *reader;
  AssayTableBuilder *builder;
  GArray            *columns;      /* guint: column of each field */
  GHashTable        *seen;         /* name in the header -> the last number behind it, from 1 */
  guint64            n_records;
  guint64            n_short;      /* records with fewer fields than the header */
  guint64            n_long;
  guint64            first_odd;    /* line of the first of these */
} Csv;

static void
csv_clear (Csv *self)
{
  assay_csv_reader_free (self->reader);
  g_array_unref (self->columns);
  g_hash_table_unref (self->seen);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Csv, csv_clear)

/* A column without a name gets the one that pandas shows; a second of one name is told apart. */
static char *
name_column (Csv        *self,
             guint       i,
             const char *field)
{
  g_autofree char *wanted = *field != '\0' ? g_strdup (field) : g_strdup_printf ("Unnamed: %u", i);
  g_autofree char *name = g_strdup (wanted);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (self->seen, wanted));

  while (g_hash_table_contains (self->seen, name))
    {
      g_free (name);
      name = g_strdup_printf ("%s (%u)", wanted, ++n);
    }

  if (n > 0)
    {
      assay_table_builder_notice (self->builder, g_strdup_printf (_("Column “%s” stands more than once; it was named “%s”"),
                                                                  wanted, name));
      g_hash_table_replace (self->seen, g_strdup (wanted), GUINT_TO_POINTER (n));
    }
  g_hash_table_insert (self->seen, g_strdup (name), GUINT_TO_POINTER (1));

  return g_steal_pointer (&name);
}

static gboolean
add_column (Csv     *self,
            guint    i,
            GError **error)
{
  gsize length;
  const char *field = assay_csv_reader_get_field (self->reader, i, &length);
  g_autofree char *name = NULL;
  guint column;

  if (length > ASSAY_LIMIT_NAME_BYTES)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("line 1, field %u: a column name of %" G_GSIZE_FORMAT " bytes; names have at most %u"), i + 1, length,
                   ASSAY_LIMIT_NAME_BYTES);
      return FALSE;
    }

  name = name_column (self, i, field);
  if (!assay_table_builder_column (self->builder, name, -1, &column, error))
    return FALSE;

  g_array_append_val (self->columns, column);

  return TRUE;
}

static gboolean
check_header (Csv     *self,
              GError **error)
{
  guint n = assay_csv_reader_get_n_fields (self->reader);
  gsize length;

  for (guint i = 0; i < n; i++)
    {
      const char *field = assay_csv_reader_get_field (self->reader, i, &length);

      if (!assay_number_parse (field, length, NULL))
        return TRUE;
    }

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX,
               _("line %" G_GUINT64_FORMAT " holds numbers only; the first line must name the columns, "
                 "for example: model,accuracy"), assay_csv_reader_get_line (self->reader));

  return FALSE;
}

static gboolean
read_header (Csv     *self,
             GError **error)
{
  gboolean more;

  if (!assay_csv_reader_next (self->reader, &more, error))
    return FALSE;

  if (!more)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_EMPTY, _("the file is empty"));
      return FALSE;
    }

  if (!check_header (self, error))
    return FALSE;

  for (guint i = 0; i < assay_csv_reader_get_n_fields (self->reader); i++)
    if (!add_column (self, i, error))
      return FALSE;

  return TRUE;
}

/* Prose has no delimiters, or none that cut its lines alike. */
static gboolean
refuse_text (Csv     *self,
             GError **error)
{
  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
               _("this is neither JSON nor a table of text: the lines are not cut into the same columns by commas, "
                 "semicolons or tabs"));

  return FALSE;
}

static gboolean
read_record (Csv     *self,
             GError **error)
{
  guint n = assay_csv_reader_get_n_fields (self->reader);
  double value;
  gsize length;

  if (self->n_records++ == 0 && self->columns->len == 1 && n == 1)
    {
      const char *field = assay_csv_reader_get_field (self->reader, 0, &length);

      if (assay_cell_text_read (field, length, &value) == ASSAY_CELL_TEXT)
        return refuse_text (self, error);
    }

  self->n_short += n < self->columns->len;
  self->n_long += n > self->columns->len;
  if (n != self->columns->len && self->first_odd == 0)
    self->first_odd = assay_csv_reader_get_line (self->reader);

  if (!assay_table_builder_begin_row (self->builder, error))
    return FALSE;

  for (guint i = 0; i < MIN (n, self->columns->len); i++)
    {
      const char *field = assay_csv_reader_get_field (self->reader, i, &length);

      assay_cell_text_put (self->builder, g_array_index (self->columns, guint, i), field, length);
    }

  return TRUE;
}

static gboolean
finish (Csv     *self,
        GError **error)
{
  gboolean named;

  if (self->n_records == 0 && self->columns->len == 1)
    return refuse_text (self, error);
  if (self->n_records == 0)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                   ngettext ("one line that names %u column, and no model below it",
                             "one line that names %u columns, and no model below it", self->columns->len),
                   self->columns->len);
      return FALSE;
    }

  if ((self->n_short + self->n_long) * 2 > self->n_records)
    return refuse_text (self, error);

  if (self->n_short > 0)
    assay_table_builder_notice (self->builder,
                                g_strdup_printf (ngettext ("%u line has fewer fields than the header (line %u); the "
                                                           "others are missing",
                                                           "%u lines have fewer fields than the header (the first odd "
                                                           "line is %u); the others are missing", (guint) self->n_short),
                                                 (guint) self->n_short, (guint) self->first_odd));
  if (self->n_long > 0)
    {
      g_autofree char *reason = g_strdup_printf (_("lines with more fields than the header, the first odd line is %u"),
                                                 (guint) self->first_odd);

      assay_table_builder_leave_out (self->builder, _("fields without a column"), reason);
    }

  return assay_naming_from_columns (self->builder, TRUE, &named, error);
}

static gboolean
read_input (AssayInput                *input,
            AssayTableBuilder         *builder,
            const AssayResultsOptions *options,
            GError                   **error)
{
  g_autoptr(GBytes) head = assay_input_peek (input, HEAD_BYTES, error);
  g_auto(Csv) self = { 0 };
  gboolean more = TRUE;
  const char *bytes;
  gsize length;

  self.builder = builder;
  self.columns = g_array_new (FALSE, FALSE, sizeof (guint));
  self.seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  if (head == NULL)
    return FALSE;

  bytes = g_bytes_get_data (head, &length);
  self.reader = assay_csv_reader_new (input, assay_csv_sniff_delimiter (bytes, length) ?: ',');
  if (!read_header (&self, error))
    return FALSE;

  for (;;)
    {
      if (!assay_csv_reader_next (self.reader, &more, error))
        return FALSE;
      if (!more)
        return finish (&self, error);
      if (!read_record (&self, error))
        return FALSE;
    }
}

const AssayFormat assay_csv_format = {
  .id = "csv",
  .title = N_("CSV table"),
  .shape = ASSAY_SHAPE_TEXT,
  .read_input = read_input,
};
