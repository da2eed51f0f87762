#include "formats/csv-fields.h"

#include "base/windows-1252.h"

#include <string.h>

/** assay_csv_fields_init: (out caller-allocates): no fields */
void
assay_csv_fields_init (AssayCsvFields *self)
{
  self->text = g_string_new (NULL);
  self->fields = g_array_new (FALSE, FALSE, sizeof (AssayCsvField));
  self->start = 0;
}

/** assay_csv_fields_clear: gives back what it holds */
void
assay_csv_fields_clear (AssayCsvFields *self)
{
  g_string_free (self->text, TRUE);
  g_array_unref (self->fields);
}

/** assay_csv_fields_reset: no fields, of the next record */
void
assay_csv_fields_reset (AssayCsvFields *self)
{
  g_string_truncate (self->text, 0);
  g_array_set_size (self->fields, 0);
  self->start = 0;
}

static gboolean
is_padding (char byte)
{
  return byte == ' ' || byte == '\t';
}

/**
 * assay_csv_fields_end:
 * @is_padded: whether blanks at its end are no part of it
 *
 * What was appended to the text since the field before is one.
 */
void
assay_csv_fields_end (AssayCsvFields *self,
                      gboolean        is_padded)
{
  AssayCsvField field = { .start = self->start };

  while (is_padded && self->text->len > field.start && is_padding (self->text->str[self->text->len - 1]))
    g_string_truncate (self->text, self->text->len - 1);

  field.length = self->text->len - field.start;
  g_array_append_val (self->fields, field);
  g_string_append_c (self->text, '\0');
  self->start = self->text->len;
}

/* All ASCII, and no NUL but ours between the fields: then no field needs to be looked at. */
static gboolean
is_plain (const AssayCsvFields *self)
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

/* The field as UTF-8; FALSE where it can be none. */
static gboolean
append_mended (GString       *text,
               AssayCsvField *field,
               const char    *bytes,
               gboolean       may_convert,
               guint         *n_converted,
               guint8        *bad_byte)
{
  gsize length = field->length;
  const char *bad;

  field->start = text->len;
  if (g_utf8_validate_len (bytes, length, &bad))
    {
      g_string_append_len (text, bytes, length);
    }
  else if (may_convert && memchr (bytes, '\0', length) == NULL)
    {
      assay_windows_1252_append (text, bytes, length);
      *n_converted += 1;
    }
  else
    {
      *bad_byte = (guint8) *bad;
      return FALSE;
    }

  field->length = text->len - field->start;
  g_string_append_c (text, '\0');

  return TRUE;
}

/**
 * assay_csv_fields_mend:
 * @may_convert: whether what is no UTF-8 may be Windows-1252
 * @n_converted: (inout): counts the fields that were
 * @bad_field: (out): of a record that is no text, which field is not
 * @bad_byte: (out): and the byte that shows it
 *
 * Makes every field UTF-8. What holds a NUL is text in no encoding.
 *
 * Returns: whether all of them are texts; else the fields are undefined
 */
gboolean
assay_csv_fields_mend (AssayCsvFields *self,
                       gboolean        may_convert,
                       guint          *n_converted,
                       guint          *bad_field,
                       guint8         *bad_byte)
{
  g_autoptr(GString) raw = NULL;

  if (is_plain (self))
    return TRUE;

  raw = self->text;
  self->text = g_string_sized_new (raw->len + raw->len / 4);
  for (guint i = 0; i < self->fields->len; i++)
    {
      AssayCsvField *field = &g_array_index (self->fields, AssayCsvField, i);

      if (append_mended (self->text, field, raw->str + field->start, may_convert, n_converted, bad_byte))
        continue;

      *bad_field = i;
      return FALSE;
    }

  return TRUE;
}
