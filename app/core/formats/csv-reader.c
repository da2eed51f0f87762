#include "formats/csv-reader.h"

#include "base/limits.h"
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

typedef struct
{
  gsize start;
  gsize length;
} Field;

struct _AssayCsvReader
{
  AssayInput *input;
  char        delimiter;
  GBytes     *chunk;
  const char *at;
  const char *end;
  GString    *text;          /* the fields of the record, each NUL-terminated */
  GArray     *fields;        /* Field */
  gsize       field_start;
  gboolean    field_quoted;
  State       state;
  guint64     line;          /* being read, from 1 */
  guint64     record_line;   /* where the record began */
  gboolean    after_return;  /* the last byte was CR: an LF now is part of the same line end */
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
  self->text = g_string_new (NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (Field));
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
  g_string_free (self->text, TRUE);
  g_array_unref (self->fields);
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
  self->end = self->at + length;

  return TRUE;
}

static gboolean
is_padding (char byte)
{
  return byte == ' ' || byte == '\t';
}

/* Blanks around a bare field are padding; those within quotation marks belong to it. */
static void
end_field (AssayCsvReader *self)
{
  Field field = { .start = self->field_start };

  while (!self->field_quoted && self->text->len > field.start && is_padding (self->text->str[self->text->len - 1]))
    g_string_truncate (self->text, self->text->len - 1);

  field.length = self->text->len - field.start;
  g_array_append_val (self->fields, field);
  g_string_append_c (self->text, '\0');
  self->field_start = self->text->len;
  self->field_quoted = FALSE;
  self->state = STATE_START;
}

/* Whether the record has ended. Empty lines are no records. */
static gboolean
end_line (AssayCsvReader *self)
{
  gboolean empty = self->fields->len == 0 && self->text->len == self->field_start && !self->field_quoted;

  self->line++;
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
      while (self->at < self->end && *self->at != '"' && *self->at != '\n')
        self->at++;
    }
  else
    {
      while (self->at < self->end && *self->at != self->delimiter && *self->at != '\n' && *self->at != '\r')
        self->at++;
    }

  g_string_append_len (self->text, start, self->at - start);
}

static void
read_quoted (AssayCsvReader *self,
             char            byte)
{
  self->at++;
  if (byte == '"')
    {
      self->state = STATE_CLOSED;
      return;
    }

  self->line++;   /* what stopped the run, if it was no quotation mark, was a line end */
  g_string_append_c (self->text, byte);
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
    }
  else if (self->state == STATE_CLOSED && byte == '"')
    {
      self->at++;
      g_string_append_c (self->text, '"');
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
      self->after_return = FALSE;
      self->at++;
      return FALSE;
    }

  self->after_return = FALSE;
  if (byte == self->delimiter)
    {
      self->at++;
      end_field (self);
      return FALSE;
    }

  if (byte == '\n' || byte == '\r')
    {
      self->at++;
      self->after_return = byte == '\r';
      return end_line (self);
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

static gboolean
check_record (AssayCsvReader *self,
              GError        **error)
{
  if (self->text->len <= ASSAY_LIMIT_RECORD_BYTES && self->fields->len <= ASSAY_LIMIT_COLUMNS)
    return TRUE;

  if (self->state == STATE_QUOTED)
    return fail (self, g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX,
                                    _("line %" PRIu64 ": a quotation mark opens a field that is not closed "
                                      "within %u bytes"), self->record_line, ASSAY_LIMIT_RECORD_BYTES), error);

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
    return fail (self, g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX,
                                    _("line %" PRIu64 ": a quotation mark opens a field that is never "
                                      "closed"), self->record_line), error);

  *more = end_line (self);

  return check_record (self, error);
}

/* All ASCII, and no NUL but ours between the fields: then no field needs to be looked at. */
static gboolean
is_plain (const AssayCsvReader *self)
{
  guint8 all = 0;
  gsize n_nul = 0;

  for (gsize i = 0; i < self->text->len; i++)
    {
      all |= (guint8) self->text->str[i];
      n_nul += self->text->str[i] == '\0';
    }

  return all < 0x80 && n_nul == self->fields->len;
}

static gboolean
check_encoding (AssayCsvReader *self,
                GError        **error)
{
  guint n = is_plain (self) ? 0 : self->fields->len;
  const char *bad;

  for (guint i = 0; i < n; i++)
    {
      const Field *field = &g_array_index (self->fields, Field, i);

      if (g_utf8_validate_len (self->text->str + field->start, field->length, &bad))
        continue;

      return fail (self, g_error_new (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX,
                                      _("line %" PRIu64 ", field %u: the byte 0x%02x is not UTF-8 text; "
                                        "save the file as UTF-8"), self->record_line, i + 1, (guint8) *bad), error);
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
  g_string_truncate (self->text, 0);
  g_array_set_size (self->fields, 0);
  self->field_start = 0;
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
  return self->fields->len;
}

/** assay_csv_reader_get_field: field @i of the current record, without quotation marks and padding */
const char *
assay_csv_reader_get_field (const AssayCsvReader *self,
                            guint                 i,
                            gsize                *length)
{
  const Field *field = &g_array_index (self->fields, Field, i);

  *length = field->length;

  return self->text->str + field->start;
}

/** assay_csv_reader_get_line: the line in which the current record begins, from 1 */
guint64
assay_csv_reader_get_line (const AssayCsvReader *self)
{
  return self->record_line;
}

static guint
count_in_line (const char **at,
               const char  *end,
               char         delimiter)
{
  gboolean quoted = FALSE;
  guint n = 0;

  for (; *at < end && (quoted || **at != '\n'); (*at)++)
    {
      quoted ^= **at == '"';
      n += !quoted && **at == delimiter;
    }
  if (*at < end)
    (*at)++;

  return n;
}

/**
 * assay_csv_sniff_delimiter:
 * @bytes: the first bytes of a file
 *
 * Returns: of comma, semicolon and tab the one that cuts most of the first lines like the header line; 0 where none
 *   stands in it
 */
char
assay_csv_sniff_delimiter (const char *bytes,
                           gsize       length)
{
  static const char delimiters[] = { ',', ';', '\t' };
  const char *end = bytes + length;
  guint best = 0;
  char found = 0;

  for (guint i = 0; i < G_N_ELEMENTS (delimiters); i++)
    {
      const char *at = bytes;
      guint header = count_in_line (&at, end, delimiters[i]);
      guint score = header > 0 ? MIN (header, 64) : 0;

      for (guint line = 0; line < 20 && at < end && header > 0; line++)
        score += count_in_line (&at, end, delimiters[i]) == header ? 64 : 0;

      if (score > best)
        {
          best = score;
          found = delimiters[i];
        }
    }

  return found;
}
