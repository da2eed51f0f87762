#include "formats/record-list.h"

struct _AssayRecordList
{
  GPtrArray *records;   /* AssayNode objects */
  GPtrArray *members;   /* of all of them, owned here */
  AssayNode *last;      /* member of the record that was begun last; NULL while it has none */
};

/** assay_record_list_new: (transfer full): no records */
AssayRecordList *
assay_record_list_new (void)
{
  AssayRecordList *self = g_new0 (AssayRecordList, 1);

  self->records = g_ptr_array_new_with_free_func (g_free);
  self->members = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * assay_record_list_free:
 * @self: (transfer full) (nullable): records; their nodes go with them
 */
void
assay_record_list_free (AssayRecordList *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->records);
  g_ptr_array_unref (self->members);
  g_free (self);
}

/** assay_record_list_begin: one more record, without members */
void
assay_record_list_begin (AssayRecordList *self)
{
  AssayNode *record = g_new0 (AssayNode, 1);

  record->kind = ASSAY_NODE_OBJECT;
  g_ptr_array_add (self->records, record);
  self->last = NULL;
}

/**
 * assay_record_list_put:
 * @key: name of the member; outlives @self
 * @value: a node of a document that outlives @self
 *
 * Adds a member to the record that was begun last.
 */
void
assay_record_list_put (AssayRecordList *self,
                       const char      *key,
                       const AssayNode *value)
{
  AssayNode *member = g_memdup2 (value, sizeof *value);
  AssayNode *record = g_ptr_array_index (self->records, self->records->len - 1);

  member->key = key;
  member->next = NULL;
  g_ptr_array_add (self->members, member);

  if (self->last != NULL)
    self->last->next = member;
  else
    record->first = member;
  record->n_children++;
  self->last = member;
}

/** assay_record_list_get_n: how many there are */
guint
assay_record_list_get_n (const AssayRecordList *self)
{
  return self->records->len;
}

/** assay_record_list_get: (transfer none): one of them, an object; its place is that of no node */
const AssayNode *
assay_record_list_get (const AssayRecordList *self,
                       guint                  index)
{
  return g_ptr_array_index (self->records, index);
}
