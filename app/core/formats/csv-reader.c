#include "formats/csv-reader.h"

#include "base/limits.h"
#include "formats/csv-fields.h"
#include "formats/format-error.h"

#include <glib/gi18n-lib.h>
#include <inttypes.h>

typedef enum
{
  STATE_START,    /* at the first byte of a field, or in the blanks before it */
  STATE_BARE,
  STATE_QUOTED,
  STATE_CLOSED,   /* behind a quotation mark within a quoted field: its end, or half of a doubled one */
} State;

struct _AssayCsvReader
{
  AssayInput    *input;
  char           delimiter;
  GBytes        *chunk;
  const char    *at;
  const char    *end;
  AssayCsvFields record;
  gboolean       field_quoted;
  State          state;
  guint64        line;             /* being read, from 1 */
  guint64        record_line;      /* where the record began */
  gboolean       after_return;     /* the last byte was CR: an LF now is part of the same line end */
  guint64        chunk_end;        /* bytes of the text up to the end of the chunk */
  guint64        line_start;       /* bytes of the text before the line */
  guint64        quote_line;       /* where the field in quotation marks began */
  guint64        quote_column;     /* in bytes, from 1 */
  guint64        n_converted;      /* fields that were no UTF-8 */
  guint64        first_converted;  /* line of the record with the first of them */
};

/**
 * assay_csv_reader_new:
 * @input: must outlive the reader
 *
 * Returns: (transfer full): a reader before the first record
 */
AssayCsvReader *
assay_csv_reader_new (AssayInput *input,
                      char        delimiter)
{
  AssayCsvReader *self = g_new0 (AssayCsvReader, 1);

  self->input = input;
  self->delimiter = delimiter;
  assay_csv_fields_init (&self->record);
  self->line = 1;

  return self;
}

/**
 * assay_csv_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
assay_csv_reader_free (AssayCsvReader *self)
{
  if (self == NULL)
    return;

  g_clear_pointer (&self->chunk, g_bytes_unref);
  assay_csv_fields_clear (&self->record);
  g_free (self);
}

static gboolean
refill (AssayCsvReader *self,
        GError        **error)
{
  gsize length;

  g_clear_pointer (&self->chunk, g_bytes_unref);
  self->chunk = assay_input_next (self->input, error);
  if (self->chunk == NULL)
    return FALSE;

  self->at = g_bytes_get_data (self->chunk, &length);
  self->end = length > 0 ? self->at + length : self->at;
  self->chunk_end += length;

  return TRUE;
}

/* Bytes of the text before the one that is read next. */
static guint64
get_offset (const AssayCsvReader *self)
{
  return self->chunk_end - (guint64) (self->end - self->at);
}

/* Behind a byte that ends a line, be it the second one of CR LF. */
static void
pass_line_end (AssayCsvReader *self,
               char            byte)
{
  self->line += byte == '\r' || !self->after_return;
  self->after_return = byte == '\r';
  self->line_start = get_offset (self);
}

/* Blanks around a bare field are padding; those within quotation marks belong to it. */
static void
end_field (AssayCsvReader *self)
{
  assay_csv_fields_end (&self->record, !self->field_quoted);
  self->field_quoted = FALSE;
  self->state = STATE_START;
}

/* Whether the record has ended. Empty lines are no records. */
static gboolean
end_line (AssayCsvReader *self)
{
  gboolean empty = self->record.text->len == 0 && !self->field_quoted;

  if (!empty)
    {
      end_field (self);
      return TRUE;
    }

  self->record_line = self->line;
  self->state = STATE_START;

  return FALSE;
}

/* A run of bytes that mean nothing but themselves. */
static void
append_run (AssayCsvReader *self)
{
  const char *start = self->at;

  if (self->state == STATE_QUOTED)
    {
      while (self->at < self->end && *self->at != '"' && *self->at != '\n' && *self->at != '\r')
        self->at++;
      self->after_return &= self->at == start;
    }
  else
    {
      while (self->at < self->end && *self->at != self->delimiter && *self->at != '\n' && *self->at != '\r')
        self->at++;
    }

  g_string_append_len (self->record.text, start, self->at - start);
}

static void
read_quoted (AssayCsvReader *self,
             char            byte)
{
  self->at++;
  if (byte == '"')
    {
      self->state = STATE_CLOSED;
      self->after_return = FALSE;
      return;
    }

  /* What stopped the run, if it was no quotation mark, was a line end. */
  pass_line_end (self, byte);
  g_string_append_c (self->record.text, byte);
}

static void
read_bare (AssayCsvReader *self,
           char            byte)
{
  gboolean blank = byte == ' ' || (byte == '\t' && self->delimiter != '\t');

  if (self->state == STATE_START && blank)
    {
      self->at++;
    }
  else if (self->state == STATE_START && byte == '"')
    {
      self->at++;
      self->field_quoted = TRUE;
      self->state = STATE_QUOTED;
      self->quote_line = self->line;
      self->quote_column = get_offset (self) - self->line_start;
    }
  else if (self->state == STATE_CLOSED && byte == '"')
    {
      self->at++;
      g_string_append_c (self->record.text, '"');
      self->state = STATE_QUOTED;
    }
  else if (self->state == STATE_CLOSED && blank)
    {
      self->at++;
    }
  else
    {
      self->state = STATE_BARE;
      append_run (self);
    }
}

/* One step; TRUE when the record is complete. */
static gboolean
step (AssayCsvReader *self)
{
  char byte;

  if (self->state == STATE_QUOTED)
    append_run (self);
  if (self->at == self->end)
    return FALSE;

  byte = *self->at;
  if (self->state == STATE_QUOTED)
    {
      read_quoted (self, byte);
      return FALSE;
    }

  if (self->after_return && byte == '\n')
    {
      self->at++;
      pass_line_end (self, byte);
      return FALSE;
    }

  if (byte == '\n' || byte == '\r')
    {
      self->at++;
      self->after_return = FALSE;
      pass_line_end (self, byte);
      return end_line (self);
    }

  self->after_return = FALSE;
  if (byte == self->delimiter)
    {
      self->at++;
      end_field (self);
      return FALSE;
    }

  read_bare (self, byte);

  return FALSE;
}

/* Takes the error over: it is about the record that was read last. */
static gboolean
fail (AssayCsvReader *self,
      GError         *found,
      GError        **error)
{
  assay_format_error_set_place (found, NULL, self->record_line, 0);
  g_propagate_error (error, found);

  return FALSE;
}

/* In characters: the bytes that go on with one are counted out. They all stand in the fields before, of the same line. */
static guint64
find_quote_column (const AssayCsvReader *self)
{
  guint64 column = self->quote_column;

  for (gsize i = self->record.start; i > 0 && self->record.text->str[i - 1] != '\n' && self->record.text->str[i - 1] != '\r'; i--)
    column -= ((guchar) self->record.text->str[i - 1] & 0xc0) == 0x80;

  return column;
}

/* Takes the sentence over: it is about the quotation mark that was never followed by another. */
static gboolean
fail_open (AssayCsvReader *self,
           char           *sentence,
           GError        **error)
{
  g_autofree char *words = sentence;
  guint64 column = find_quote_column (self);
  GError *found = g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX,
                               _("line %" PRIu64 ", column %" PRIu64 ": %s"), self->quote_line,
                               column, words);

  assay_format_error_set_place (found, NULL, self->quote_line, column);
  g_propagate_error (error, found);

  return FALSE;
}

static gboolean
check_record (AssayCsvReader *self,
              GError        **error)
{
  if (self->record.text->len <= ASSAY_LIMIT_RECORD_BYTES && self->record.fields->len <= ASSAY_LIMIT_COLUMNS)
    return TRUE;

  if (self->state == STATE_QUOTED)
    return fail_open (self, g_strdup_printf (_("a quotation mark opens a field that is not closed within %u bytes"),
                                             ASSAY_LIMIT_RECORD_BYTES), error);

  return fail (self, g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                                  _("line %" PRIu64 ": more than %u bytes or %u fields in one line"),
                                  self->record_line, ASSAY_LIMIT_RECORD_BYTES, ASSAY_LIMIT_COLUMNS), error);
}

/* Behind the last byte: a record without a line end is one all the same. */
static gboolean
end_input (AssayCsvReader *self,
           gboolean       *more,
           GError        **error)
{
  if (self->state == STATE_QUOTED)
    return fail_open (self, g_strdup (_("a quotation mark opens a field that is never closed")), error);

  *more = end_line (self);

  return check_record (self, error);
}

/* What was broken in UTF-16 is no text in another encoding. */
static gboolean
check_encoding (AssayCsvReader *self,
                GError        **error)
{
  guint n_converted = 0;
  guint field;
  guint8 byte;

  if (!assay_csv_fields_mend (&self->record, !assay_input_is_utf16 (self->input), &n_converted, &field, &byte))
    return fail (self, g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX,
                                    _("line %" PRIu64 ", field %u: the byte 0x%02x is not UTF-8 text; "
                                      "save the file as UTF-8"), self->record_line, field + 1, byte), error);

  if (self->n_converted == 0 && n_converted > 0)
    self->first_converted = self->record_line;
  self->n_converted += n_converted;

  return TRUE;
}

/**
 * assay_csv_reader_skip_lines:
 * @n: how many lines stand before the first record, whatever is in them
 */
gboolean
assay_csv_reader_skip_lines (AssayCsvReader *self,
                             guint           n,
                             GError        **error)
{
  guint64 last = self->line + n;

  /* The second half of CR LF belongs to the last of them; where it is missing, the record begins here. */
  while (self->line < last)
    {
      if (self->at == self->end && !refill (self, error))
        return FALSE;
      if (self->at == self->end)
        break;

      if (*self->at == '\n' || *self->at == '\r')
        {
          self->at++;
          pass_line_end (self, self->at[-1]);
        }
      else
        {
          self->at++;
          self->after_return = FALSE;
        }
    }

  return TRUE;
}

/**
 * assay_csv_reader_next:
 * @more: (out): whether there is a record
 *
 * Reads the next record. Its fields live until the next call.
 */
gboolean
assay_csv_reader_next (AssayCsvReader *self,
                       gboolean       *more,
                       GError        **error)
{
  assay_csv_fields_reset (&self->record);
  self->record_line = self->line;
  *more = FALSE;

  while (!*more)
    {
      if (self->at == self->end)
        {
          if (!refill (self, error))
            return FALSE;
          if (self->at == self->end)
            {
              if (!end_input (self, more, error))
                return FALSE;
              break;
            }
        }

      while (self->at < self->end && !*more)
        *more = step (self);
      if (!check_record (self, error))
        return FALSE;
    }

  return check_encoding (self, error);
}

/** assay_csv_reader_get_n_fields: fields of the current record */
guint
assay_csv_reader_get_n_fields (const AssayCsvReader *self)
{
  return self->record.fields->len;
}

/** assay_csv_reader_get_field: field @i of the current record, without quotation marks and padding */
const char *
assay_csv_reader_get_field (const AssayCsvReader *self,
                            guint                 i,
                            gsize                *length)
{
  const AssayCsvField *field = &g_array_index (self->record.fields, AssayCsvField, i);

  *length = field->length;

  return self->record.text->str + field->start;
}

/** assay_csv_reader_get_line: the line in which the current record begins, from 1 */
guint64
assay_csv_reader_get_line (const AssayCsvReader *self)
{
  return self->record_line;
}

/**
 * assay_csv_reader_get_n_converted:
 * @first_line: (out): where the first of them stands, from 1; 0 where there is none
 *
 * Returns: how many fields so far were no UTF-8, and were taken for Windows-1252
 */
guint64
assay_csv_reader_get_n_converted (const AssayCsvReader *self,
                                  guint64              *first_line)
{
  *first_line = self->first_converted;

  return self->n_converted;
}
