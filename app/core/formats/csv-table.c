#include "formats/csv-table.h"

#include "base/limits.h"
#include "base/number.h"
#include "formats/cell-text.h"
#include "formats/csv-dialect.h"
#include "formats/csv-reader.h"
#include "formats/format-error.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define HEAD_BYTES 65536   /* the delimiter is found in them */

struct _AssayCsvTable
{
  AssayCsvDialect dialect;
  AssayCsvReader *reader;
  GPtrArray      *names;       /* char * of each column */
  GPtrArray      *doubled;     /* char *: the name in the header and the one it got, two by two */
  GHashTable     *seen;        /* name in the header -> the last number behind it, from 1 */
  guint           n_fields;    /* of the record, at most as many as columns */
  guint64         n_records;
  guint64         n_short;     /* records with fewer fields than the header */
  guint64         n_long;
  guint64         first_odd;   /* line of the first of these */
};

/**
 * assay_csv_table_free:
 * @self: (transfer full) (nullable): a table
 */
void
assay_csv_table_free (AssayCsvTable *self)
{
  if (self == NULL)
    return;

  assay_csv_reader_free (self->reader);
  g_ptr_array_unref (self->names);
  g_ptr_array_unref (self->doubled);
  g_hash_table_unref (self->seen);
  g_free (self);
}

/* A column without a name gets the one that pandas shows; a second of one name is told apart. */
static char *
name_column (AssayCsvTable *self,
             guint          i,
             const char    *field)
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
      g_ptr_array_add (self->doubled, g_strdup (wanted));
      g_ptr_array_add (self->doubled, g_strdup (name));
      g_hash_table_replace (self->seen, g_strdup (wanted), GUINT_TO_POINTER (n));
    }
  g_hash_table_insert (self->seen, g_strdup (name), GUINT_TO_POINTER (1));

  return g_steal_pointer (&name);
}

/* "# model" is called "model", "#" is called so. */
static const char *
skip_mark (const char *field)
{
  const char *name = field + strspn (field, "# \t");

  return *name != '\0' ? name : field;
}

static gboolean
add_column (AssayCsvTable  *self,
            guint           i,
            GError        **error)
{
  gsize length;
  const char *field = assay_csv_reader_get_field (self->reader, i, &length);

  if (length > ASSAY_LIMIT_NAME_BYTES)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("line %u, field %u: a column name of %u bytes; names have at most %u"),
                   (guint) assay_csv_reader_get_line (self->reader), i + 1, (guint) length, ASSAY_LIMIT_NAME_BYTES);
      return FALSE;
    }

  if (i == 0 && self->dialect.is_marked)
    field = skip_mark (field);

  g_ptr_array_add (self->names, name_column (self, i, field));

  return TRUE;
}

static gboolean
check_header (AssayCsvTable  *self,
              GError        **error)
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
               _("line %u holds numbers only; the first line must name the columns, for example: model,accuracy"),
               (guint) assay_csv_reader_get_line (self->reader));

  return FALSE;
}

static gboolean
read_header (AssayCsvTable  *self,
             GError        **error)
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

/**
 * assay_csv_table_new:
 * @input: at the beginning of the text; must outlive the table
 *
 * Finds the delimiter and reads the names of the columns.
 *
 * Returns: (transfer full): a table before its first record; NULL with ASSAY_FORMAT_ERROR or what the input says
 */
AssayCsvTable *
assay_csv_table_new (AssayInput  *input,
                     GError     **error)
{
  g_autoptr(GBytes) head = assay_input_peek (input, HEAD_BYTES, error);
  g_autoptr(AssayCsvTable) self = NULL;
  const char *bytes;
  gsize length;

  if (head == NULL)
    return NULL;

  bytes = g_bytes_get_data (head, &length);
  self = g_new0 (AssayCsvTable, 1);
  assay_csv_dialect_sniff (&self->dialect, bytes, length);
  self->reader = assay_csv_reader_new (input, self->dialect.delimiter != 0 ? self->dialect.delimiter : ',');
  self->names = g_ptr_array_new_with_free_func (g_free);
  self->doubled = g_ptr_array_new_with_free_func (g_free);
  self->seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!assay_csv_reader_skip_lines (self->reader, self->dialect.n_skipped, error) || !read_header (self, error))
    return NULL;

  return g_steal_pointer (&self);
}

/** assay_csv_table_get_delimiter: what its fields are cut by */
char
assay_csv_table_get_delimiter (const AssayCsvTable *self)
{
  return self->dialect.delimiter;
}

/** assay_csv_table_get_n_columns: how many the first line names */
guint
assay_csv_table_get_n_columns (const AssayCsvTable *self)
{
  return self->names->len;
}

/** assay_csv_table_get_name: the column's name: never empty, no two alike */
const char *
assay_csv_table_get_name (const AssayCsvTable *self,
                          guint                column)
{
  return g_ptr_array_index (self->names, column);
}

/* Prose has no delimiters, or none that cut its lines alike. */
static gboolean
refuse_text (GError **error)
{
  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
               _("this is neither JSON nor a table of text: the lines are not cut into the same columns by commas, "
                 "semicolons or tabs"));

  return FALSE;
}

static gboolean
is_prose (AssayCsvTable *self)
{
  gsize length;
  double value;
  const char *field = assay_csv_reader_get_field (self->reader, 0, &length);

  return assay_cell_text_read (field, length, &value) == ASSAY_CELL_TEXT;
}

/**
 * assay_csv_table_next:
 * @more: (out): whether there was one more record
 *
 * Goes to the next record.
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR where the text is no table after all
 */
gboolean
assay_csv_table_next (AssayCsvTable  *self,
                      gboolean       *more,
                      GError        **error)
{
  guint n;

  if (!assay_csv_reader_next (self->reader, more, error))
    return FALSE;
  if (!*more)
    return TRUE;

  n = assay_csv_reader_get_n_fields (self->reader);
  if (self->n_records++ == 0 && self->names->len == 1 && n == 1 && is_prose (self))
    return refuse_text (error);

  self->n_short += n < self->names->len;
  self->n_long += n > self->names->len;
  if (n != self->names->len && self->first_odd == 0)
    self->first_odd = assay_csv_reader_get_line (self->reader);
  self->n_fields = MIN (n, self->names->len);

  return TRUE;
}

/** assay_csv_table_get_n_fields: how many columns this record has a field in, from the first on */
guint
assay_csv_table_get_n_fields (const AssayCsvTable *self)
{
  return self->n_fields;
}

/** assay_csv_table_get_field: what this record says in @column, of @length bytes; until the next record is read */
const char *
assay_csv_table_get_field (const AssayCsvTable *self,
                           guint                column,
                           gsize               *length)
{
  return assay_csv_reader_get_field (self->reader, column, length);
}

/** assay_csv_table_get_line: where this record begins, from 1 */
guint64
assay_csv_table_get_line (const AssayCsvTable *self)
{
  return assay_csv_reader_get_line (self->reader);
}

static void
say_ragged (AssayCsvTable     *self,
            AssayTableBuilder *builder)
{
  if (self->n_short > 0)
    assay_table_builder_notice (builder,
                                g_strdup_printf (ngettext ("%u line has fewer fields than the header (line %u); the "
                                                           "others are missing",
                                                           "%u lines have fewer fields than the header (the first odd "
                                                           "line is %u); the others are missing", (guint) self->n_short),
                                                 (guint) self->n_short, (guint) self->first_odd));
  if (self->n_long > 0)
    {
      g_autofree char *reason = g_strdup_printf (_("lines with more fields than the header, the first odd line is %u"),
                                                 (guint) self->first_odd);

      assay_table_builder_leave_out (builder, _("fields without a column"), reason);
    }
}

static void
say_converted (AssayCsvTable     *self,
               AssayTableBuilder *builder)
{
  guint64 line;
  guint n = (guint) assay_csv_reader_get_n_converted (self->reader, &line);

  if (n > 0)
    assay_table_builder_notice (builder,
                                g_strdup_printf (ngettext ("%u field is not UTF-8 and was read as Windows-1252 (line %u)",
                                                           "%u fields are not UTF-8 and were read as Windows-1252 (the "
                                                           "first in line %u)", n), n, (guint) line));
}

static void
say_skipped (AssayCsvTable     *self,
             AssayTableBuilder *builder)
{
  for (guint i = 0; i < self->dialect.n_skipped; i++)
    assay_table_builder_leave_out (builder, _("lines before the header"), _("comments and blanks, no part of the table"));
}

/**
 * assay_csv_table_finish:
 * @self: a table after its last record
 * @builder: hears of doubled names, of lines that do not fit, and of what was no UTF-8
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR_NO_RESULTS where this was no table, or one without a record
 */
gboolean
assay_csv_table_finish (AssayCsvTable      *self,
                        AssayTableBuilder  *builder,
                        GError            **error)
{
  guint n_columns = self->names->len;

  if (self->n_records == 0 && n_columns == 1)
    return refuse_text (error);
  if (self->n_records == 0)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS,
                   ngettext ("one line that names %u column, and no model below it",
                             "one line that names %u columns, and no model below it", n_columns), n_columns);
      return FALSE;
    }

  if ((self->n_short + self->n_long) * 2 > self->n_records)
    return refuse_text (error);

  for (guint i = 0; i < self->doubled->len; i += 2)
    assay_table_builder_notice (builder, g_strdup_printf (_("Column “%s” stands more than once; it was named “%s”"),
                                                          (char *) g_ptr_array_index (self->doubled, i),
                                                          (char *) g_ptr_array_index (self->doubled, i + 1)));
  say_ragged (self, builder);
  say_converted (self, builder);
  say_skipped (self, builder);

  return TRUE;
}
