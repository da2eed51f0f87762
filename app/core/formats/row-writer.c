#include "formats/row-writer.h"

#include "base/limits.h"
#include "formats/cell-text.h"
#include "formats/format-error.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _AssayRowWriter
{
  AssayTableBuilder *builder;
  AssayRecordReader *reader;
};

/**
 * assay_row_writer_new:
 * @builder: takes the rows; must outlive the writer
 *
 * Returns: (transfer full): a writer between two rows
 */
AssayRowWriter *
assay_row_writer_new (AssayTableBuilder *builder)
{
  AssayRowWriter *self = g_new0 (AssayRowWriter, 1);

  self->builder = builder;
  self->reader = assay_record_reader_new (builder);

  return self;
}

/**
 * assay_row_writer_free:
 * @self: (transfer full) (nullable): a writer
 */
void
assay_row_writer_free (AssayRowWriter *self)
{
  if (self == NULL)
    return;

  assay_record_reader_free (self->reader);
  g_free (self);
}

/**
 * assay_row_writer_begin:
 * @name: of the model
 *
 * Returns: FALSE where the name is too long or the table is full
 */
gboolean
assay_row_writer_begin (AssayRowWriter  *self,
                        const char      *name,
                        GError         **error)
{
  gsize length = strlen (name);

  if (length > ASSAY_LIMIT_NAME_BYTES)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
                   _("a model name of %zu bytes; names have at most %u"), length, ASSAY_LIMIT_NAME_BYTES);
      return FALSE;
    }

  if (!assay_table_builder_begin_row (self->builder, error))
    return FALSE;

  assay_table_builder_set_name (self->builder, name, length);

  return TRUE;
}

static gboolean
is_single (const AssayNode *value)
{
  return value->kind != ASSAY_NODE_OBJECT && value->kind != ASSAY_NODE_ARRAY;
}

/* Words and a null may stand where a number should be; the verdict says so. */
static gboolean
put_number (AssayRowWriter   *self,
            const char       *column,
            const AssayNode  *value,
            guint            *index,
            GError          **error)
{
  *index = G_MAXUINT;
  if (is_single (value) && value->kind != ASSAY_NODE_BOOLEAN)
    return assay_record_reader_put (self->reader, column, value, index, error);

  assay_table_builder_leave_out (self->builder, column, _("is no number, but stands where one should be"));

  return TRUE;
}

static void
set_metric (AssayRowWriter *self,
            guint           index,
            AssayDirection  direction)
{
  assay_table_builder_set_role (self->builder, index, ASSAY_ROLE_METRIC);
  if (direction != ASSAY_DIRECTION_NONE)
    assay_table_builder_set_direction (self->builder, index, direction);
}

/**
 * assay_row_writer_metric:
 * @value: the number, as it stands in the file
 * @direction: which way the file says is better; ASSAY_DIRECTION_NONE where it does not
 */
gboolean
assay_row_writer_metric (AssayRowWriter   *self,
                         const char       *column,
                         const AssayNode  *value,
                         AssayDirection    direction,
                         GError          **error)
{
  guint index;

  if (!put_number (self, column, value, &index, error))
    return FALSE;
  if (index != G_MAXUINT)
    set_metric (self, index, direction);

  return TRUE;
}

static gboolean
put_computed (AssayRowWriter  *self,
              const char      *column,
              double           value,
              guint           *index,
              GError         **error)
{
  *index = G_MAXUINT;
  if (strlen (column) > ASSAY_LIMIT_NAME_BYTES)
    {
      assay_table_builder_leave_out (self->builder, column, _("names of columns have at most 4096 bytes"));
      return TRUE;
    }

  if (!assay_table_builder_column (self->builder, column, -1, index, error))
    return FALSE;

  assay_table_builder_number (self->builder, *index, value, NULL, 0);

  return TRUE;
}

/** assay_row_writer_computed: a metric that the file gives only in parts, as a rate by its counts; the caller says how */
gboolean
assay_row_writer_computed (AssayRowWriter  *self,
                           const char      *column,
                           double           value,
                           AssayDirection   direction,
                           GError         **error)
{
  guint index;

  if (!put_computed (self, column, value, &index, error))
    return FALSE;
  if (index != G_MAXUINT)
    set_metric (self, index, direction);

  return TRUE;
}

/**
 * assay_row_writer_pair:
 * @value: a number that belongs to a metric; anything else, as "N/A" for no standard error, is left out
 * @metric: (nullable): name of the metric's column; NULL for all metrics beside it
 * @level: of an interval, two-sided; 0 where it is not known
 */
gboolean
assay_row_writer_pair (AssayRowWriter    *self,
                       const char        *column,
                       const AssayNode   *value,
                       AssayPairingKind   kind,
                       const char        *metric,
                       double             level,
                       GError           **error)
{
  double ignored;
  guint index;

  if (value->kind != ASSAY_NODE_NUMBER &&
      (value->kind != ASSAY_NODE_STRING ||
       assay_cell_text_read (value->text, strlen (value->text), &ignored) != ASSAY_CELL_NUMBER))
    {
      assay_table_builder_leave_out (self->builder, column, _("is no number, so nothing is known there"));
      return TRUE;
    }

  if (!put_number (self, column, value, &index, error))
    return FALSE;
  if (index == G_MAXUINT)
    return TRUE;

  assay_table_builder_set_role (self->builder, index, ASSAY_ROLE_ATTRIBUTE);
  assay_table_builder_pair (self->builder, index, kind, metric, level);

  return TRUE;
}

/**
 * assay_row_writer_samples:
 * @n: how many samples were counted in the file
 * @metric: (nullable): whose they are; NULL for all metrics beside it
 */
gboolean
assay_row_writer_samples (AssayRowWriter  *self,
                          const char      *column,
                          guint            n,
                          const char      *metric,
                          GError         **error)
{
  guint index;

  if (!put_computed (self, column, n, &index, error))
    return FALSE;
  if (index == G_MAXUINT)
    return TRUE;

  assay_table_builder_set_role (self->builder, index, ASSAY_ROLE_ATTRIBUTE);
  assay_table_builder_pair (self->builder, index, ASSAY_PAIRING_SAMPLES, metric, 0);

  return TRUE;
}

/** assay_row_writer_attribute: a value, or each within an object as "column/key"; never a metric, whatever its name */
gboolean
assay_row_writer_attribute (AssayRowWriter   *self,
                            const char       *column,
                            const AssayNode  *value,
                            GError          **error)
{
  guint index;

  if (value->kind == ASSAY_NODE_STRING && strchr (value->text, '\n') != NULL)
    {
      assay_table_builder_leave_out (self->builder, column, _("is a text of several lines"));
      return TRUE;
    }

  if (value->kind != ASSAY_NODE_OBJECT)
    {
      if (!assay_record_reader_put (self->reader, column, value, &index, error))
        return FALSE;
      if (index != G_MAXUINT)
        assay_table_builder_set_role (self->builder, index, ASSAY_ROLE_ATTRIBUTE);
      return TRUE;
    }

  for (const AssayNode *child = value->first; child != NULL; child = child->next)
    {
      g_autofree char *inner = g_strconcat (column, "/", child->key, NULL);

      if (!assay_row_writer_attribute (self, inner, child, error))
        return FALSE;
    }

  return TRUE;
}

/**
 * assay_row_writer_each:
 * @object: (nullable): a value for each task, as the number of shots
 *
 * An attribute "task/column" for each, so that runs of one model on several tasks can be one row.
 */
gboolean
assay_row_writer_each (AssayRowWriter   *self,
                       const char       *column,
                       const AssayNode  *object,
                       GError          **error)
{
  if (object == NULL || object->kind != ASSAY_NODE_OBJECT)
    return TRUE;

  for (const AssayNode *child = object->first; child != NULL; child = child->next)
    {
      g_autofree char *own = g_strconcat (child->key, "/", column, NULL);

      if (!assay_row_writer_attribute (self, own, child, error))
        return FALSE;
    }

  return TRUE;
}

static const AssayKnownKey *
find_known (const AssayKnownKey *known,
            gsize                n_known,
            const char          *key)
{
  for (gsize i = 0; i < n_known; i++)
    if (g_str_equal (known[i].key, key))
      return &known[i];

  return NULL;
}

/**
 * assay_row_writer_rest:
 * @prefix: (nullable): what the columns are called after, as "config"
 * @object: (nullable): what stands around the metrics
 * @known: its members that are no attributes
 *
 * Single values become attributes, and so does all that is within an object of settings, which has a @prefix; lists,
 * other objects and what @known says are left out.
 */
gboolean
assay_row_writer_rest (AssayRowWriter       *self,
                       const char           *prefix,
                       const AssayNode      *object,
                       const AssayKnownKey  *known,
                       gsize                 n_known,
                       GError              **error)
{
  if (object == NULL || object->kind != ASSAY_NODE_OBJECT)
    return TRUE;

  for (const AssayNode *child = object->first; child != NULL; child = child->next)
    {
      g_autofree char *column = prefix != NULL ? g_strconcat (prefix, "/", child->key, NULL) : g_strdup (child->key);
      const AssayKnownKey *key = find_known (known, n_known, child->key);

      if (key != NULL && key->reason != NULL)
        assay_table_builder_leave_out (self->builder, column, _(key->reason));
      else if (key == NULL && prefix == NULL && !is_single (child))
        assay_table_builder_leave_out (self->builder, column, _("stands around the scores, and is none"));
      else if (key == NULL && !assay_row_writer_attribute (self, column, child, error))
        return FALSE;
    }

  return TRUE;
}
