#include "formats/record-reader.h"

#include "base/limits.h"
#include "formats/cell-text.h"
#include "formats/format-error.h"
#include "formats/mean-deviation.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AssayRecordReader
{
  AssayTableBuilder *builder;
  GString           *path;                           /* of the member being read */
  gsize              prefixes[ASSAY_LIMIT_DEPTH + 1];  /* bytes of path that belong to the objects around it */
  guint              depth;                          /* objects around the member; 0 between records */
  guint              skipped;                        /* open brackets of a value that is left out */
  guint              column;                         /* where the last value went */
  gboolean           takes_deviations;               /* a metric may be a list of mean and deviation */
};

/**
 * assay_record_reader_new:
 * @builder: takes the rows; must outlive the reader
 *
 * Returns: (transfer full): a reader between two records
 */
AssayRecordReader *
assay_record_reader_new (AssayTableBuilder *builder)
{
  AssayRecordReader *self = g_new0 (AssayRecordReader, 1);

  self->builder = builder;
  self->path = g_string_new (NULL);

  return self;
}

/**
 * assay_record_reader_free:
 * @self: (transfer full) (nullable): a reader
 */
void
assay_record_reader_free (AssayRecordReader *self)
{
  if (self == NULL)
    return;

  g_string_free (self->path, TRUE);
  g_free (self);
}

/**
 * assay_record_reader_take_deviations:
 *
 * From here on, a metric of an object that is a list of two numbers is a mean and its standard deviation, where it can be.
 */
void
assay_record_reader_take_deviations (AssayRecordReader *self)
{
  self->takes_deviations = TRUE;
}

static void
set_key (AssayRecordReader *self,
         const char        *key,
         gsize              length)
{
  g_string_truncate (self->path, self->prefixes[self->depth]);
  g_string_append_len (self->path, key, length);
}

static void
push_object (AssayRecordReader *self)
{
  if (self->depth > 0)
    g_string_append_c (self->path, '/');

  self->prefixes[++self->depth] = self->path->len;
}

static void
leave_out (AssayRecordReader *self,
           const char        *reason)
{
  assay_table_builder_leave_out (self->builder, self->path->str, reason);
}

static gboolean
skip_record (AssayRecordReader *self,
             const char        *reason)
{
  assay_table_builder_skip_record (self->builder);
  assay_table_builder_leave_out (self->builder, _("a record"), reason);

  return TRUE;
}

/* Whether the member can be a column at all; names are checked before anything is copied. */
static gboolean
find_column (AssayRecordReader *self,
             gboolean          *usable,
             guint             *column,
             GError           **error)
{
  *usable = FALSE;
  if (self->path->len == 0)
    leave_out (self, _("a key without a name"));
  else if (self->path->len > ASSAY_LIMIT_NAME_BYTES)
    leave_out (self, _("names of columns have at most 4096 bytes"));
  else if (strlen (self->path->str) < self->path->len)
    leave_out (self, _("the key holds a NUL character"));
  else
    *usable = TRUE;

  if (!*usable)
    return TRUE;
  if (!assay_table_builder_column (self->builder, self->path->str, self->path->len, column, error))
    return FALSE;

  self->column = *column;

  return TRUE;
}

static gboolean
put_string (AssayRecordReader *self,
            const char        *text,
            gsize              length,
            GError           **error)
{
  gboolean usable;
  guint column;

  if (length > ASSAY_LIMIT_NAME_BYTES && assay_vocabulary_is_identity (self->path->str))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("a model name of %zu bytes under “%s”; names have at most %u"), length,
                   self->path->str, ASSAY_LIMIT_NAME_BYTES);
      return FALSE;
    }

  if (!find_column (self, &usable, &column, error))
    return FALSE;
  if (usable)
    assay_cell_text_put (self->builder, column, text, length);

  return TRUE;
}

static gboolean
put_number (AssayRecordReader *self,
            double             number,
            const char        *token,
            gsize              length,
            GError           **error)
{
  gboolean usable;
  guint column;

  if (!find_column (self, &usable, &column, error))
    return FALSE;
  if (usable)
    assay_table_builder_number (self->builder, column, number, token, length);

  return TRUE;
}

static gboolean
put_word (AssayRecordReader  *self,
          AssayJsonEventKind  kind,
          GError            **error)
{
  gboolean usable;
  guint column;

  if (!find_column (self, &usable, &column, error))
    return FALSE;

  if (usable && kind == ASSAY_JSON_NULL)
    assay_table_builder_cell (self->builder, column, ASSAY_CELL_NULL);
  else if (usable)
    assay_table_builder_boolean (self->builder, column, kind == ASSAY_JSON_TRUE);

  return TRUE;
}

static void
skip_value (AssayRecordReader    *self,
            const AssayJsonEvent *event)
{
  if (event->kind == ASSAY_JSON_ARRAY_BEGIN || event->kind == ASSAY_JSON_OBJECT_BEGIN)
    self->skipped++;
  else if (event->kind == ASSAY_JSON_ARRAY_END || event->kind == ASSAY_JSON_OBJECT_END)
    self->skipped--;
}

/* A value where a record should be. */
static gboolean
between_records (AssayRecordReader    *self,
                 const AssayJsonEvent *event,
                 GError              **error)
{
  switch (event->kind)
    {
    case ASSAY_JSON_OBJECT_BEGIN:
      g_string_truncate (self->path, 0);
      push_object (self);
      return assay_table_builder_begin_row (self->builder, error);
    case ASSAY_JSON_ARRAY_BEGIN:
      self->skipped = 1;
      return skip_record (self, _("a list where a record of one model should be"));
    default:
      return skip_record (self, _("a bare value where a record of one model should be"));
    }
}

/**
 * assay_record_reader_event:
 * @event: the next of a stream of records, one JSON object each
 * @self: an AssayRecordReader
 *
 * An AssayJsonSink that adds a row per object.
 */
gboolean
assay_record_reader_event (const AssayJsonEvent *event,
                           gpointer              user,
                           GError              **error)
{
  AssayRecordReader *self = user;

  if (self->skipped > 0)
    {
      skip_value (self, event);
      return TRUE;
    }

  if (self->depth == 0)
    return between_records (self, event, error);

  switch (event->kind)
    {
    case ASSAY_JSON_KEY:
      set_key (self, event->text, event->length);
      return TRUE;
    case ASSAY_JSON_NUMBER:
      return put_number (self, event->number, event->text, event->length, error);
    case ASSAY_JSON_STRING:
      return put_string (self, event->text, event->length, error);
    case ASSAY_JSON_TRUE:
    case ASSAY_JSON_FALSE:
    case ASSAY_JSON_NULL:
      return put_word (self, event->kind, error);
    case ASSAY_JSON_OBJECT_BEGIN:
      push_object (self);
      return TRUE;
    case ASSAY_JSON_OBJECT_END:
      self->depth--;
      return TRUE;
    case ASSAY_JSON_ARRAY_BEGIN:
      self->skipped = 1;
      leave_out (self, _("a list is not one value"));
      return TRUE;
    case ASSAY_JSON_ARRAY_END:
    default:
      return TRUE;
    }
}

/* [0.91, 0.02] under "F1": the metric, and "F1_std" that belongs to it. */
static gboolean
put_deviation (AssayRecordReader *self,
               const AssayNode   *mean,
               GError           **error)
{
  const AssayNode *deviation = mean->next;
  g_autofree char *metric = g_strdup (self->path->str);
  gboolean usable;
  guint column;

  if (!put_number (self, mean->number, mean->text, strlen (mean->text), error))
    return FALSE;

  g_string_append (self->path, "_std");
  if (!find_column (self, &usable, &column, error))
    return FALSE;
  if (usable)
    {
      assay_table_builder_number (self->builder, column, deviation->number, deviation->text, -1);
      assay_table_builder_pair (self->builder, column, ASSAY_PAIRING_STDDEV, metric, 0);
    }

  return TRUE;
}

static gboolean
put_node (AssayRecordReader *self,
          const AssayNode   *node,
          GError           **error)
{
  switch (node->kind)
    {
    case ASSAY_NODE_NUMBER:
      return put_number (self, node->number, node->text, strlen (node->text), error);
    case ASSAY_NODE_STRING:
      return put_string (self, node->text, strlen (node->text), error);
    case ASSAY_NODE_BOOLEAN:
      return put_word (self, node->boolean ? ASSAY_JSON_TRUE : ASSAY_JSON_FALSE, error);
    case ASSAY_NODE_NULL:
      return put_word (self, ASSAY_JSON_NULL, error);
    case ASSAY_NODE_OBJECT:
      if (assay_node_get_member (node, "_type") == NULL)
        return assay_record_reader_node (self, node, error);
      leave_out (self, _("a table or a picture, not a number"));
      return TRUE;
    case ASSAY_NODE_ARRAY:
    default:
      if (self->takes_deviations && assay_mean_deviation_is (node) && assay_vocabulary_is_metric (node->key))
        return put_deviation (self, node->first, error);
      leave_out (self, _("a list is not one value"));
      return TRUE;
    }
}

/**
 * assay_record_reader_node:
 * @node: an object
 *
 * Adds the members of @node to the current row, which the caller has begun.
 */
gboolean
assay_record_reader_node (AssayRecordReader *self,
                          const AssayNode   *node,
                          GError           **error)
{
  if (self->depth == 0)
    g_string_truncate (self->path, 0);
  push_object (self);

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    {
      set_key (self, child->key, strlen (child->key));
      if (!put_node (self, child, error))
        return FALSE;
    }

  self->depth--;

  return TRUE;
}

/**
 * assay_record_reader_put:
 * @path: name of the column, or of the object that a nested value stands in
 * @node: any value
 * @column: (out) (optional): the column of a single value; %G_MAXUINT where none was made
 *
 * Puts one value into the current row, which the caller has begun, under a name that is not its key.
 *
 * Returns: %FALSE with the reason why the table does not take it
 */
gboolean
assay_record_reader_put (AssayRecordReader  *self,
                         const char         *path,
                         const AssayNode    *node,
                         guint              *column,
                         GError            **error)
{
  gboolean done;

  g_return_val_if_fail (self->depth == 0, FALSE);

  /* As a member of an object without a name. */
  self->depth = 1;
  self->prefixes[1] = 0;
  self->column = G_MAXUINT;
  set_key (self, path, strlen (path));
  done = put_node (self, node, error);
  self->depth = 0;

  if (done && column != NULL)
    *column = node->kind != ASSAY_NODE_OBJECT ? self->column : G_MAXUINT;

  return done;
}
