#include "table/remarks.h"

#include "base/text.h"

#include <glib/gi18n-lib.h>

/* Enough to see what is going on in a file; a file in which everything is wrong needs no million lines. */
#define MAX_LEFT_OUT  1000
#define MAX_NOTICES   200
#define MAX_CHARACTERS 200

struct _AssayRemarks
{
  GHashTable   *by_content;    /* AssayLeftOut -> itself */
  GPtrArray    *left_out;      /* AssayLeftOut */
  GPtrArray    *notices;       /* char* */
  guint         left_out_mark;
  guint         notices_mark;
  AssayLeftOut *last;
};

static guint
left_out_hash (gconstpointer key)
{
  const AssayLeftOut *self = key;

  return g_str_hash (self->what) * 31 + g_str_hash (self->reason) + self->source;
}

static gboolean
left_out_equal (gconstpointer a,
                gconstpointer b)
{
  const AssayLeftOut *left = a;
  const AssayLeftOut *right = b;

  return left->source == right->source && g_str_equal (left->what, right->what) &&
         g_str_equal (left->reason, right->reason);
}

static void
left_out_free (gpointer pointer)
{
  AssayLeftOut *self = pointer;

  g_free (self->what);
  g_free (self->reason);
  g_free (self);
}

/** assay_remarks_new: (transfer full): nothing to say yet */
AssayRemarks *
assay_remarks_new (void)
{
  AssayRemarks *self = g_new0 (AssayRemarks, 1);

  self->by_content = g_hash_table_new (left_out_hash, left_out_equal);
  self->left_out = g_ptr_array_new_with_free_func (left_out_free);
  self->notices = g_ptr_array_new_with_free_func (g_free);

  return self;
}

/**
 * assay_remarks_free:
 * @self: (transfer full) (nullable): remarks
 */
void
assay_remarks_free (AssayRemarks *self)
{
  if (self == NULL)
    return;

  g_hash_table_unref (self->by_content);
  g_ptr_array_unref (self->left_out);
  g_ptr_array_unref (self->notices);
  g_free (self);
}

static AssayLeftOut *
add_left_out (AssayRemarks *self,
              guint         source,
              char         *what,
              const char   *reason)
{
  AssayLeftOut *left_out = g_new0 (AssayLeftOut, 1);

  left_out->source = source;
  left_out->what = what;
  left_out->reason = g_strdup (reason);
  g_ptr_array_add (self->left_out, left_out);
  g_hash_table_add (self->by_content, left_out);

  return left_out;
}

/**
 * assay_remarks_leave_out:
 * @source: index of the source, or G_MAXUINT
 * @what: the key, column, line or file; cut where it is very long
 * @reason: a sentence in words, without full stop
 *
 * Says that something was not used. The same thing for the same reason is counted, not repeated.
 */
void
assay_remarks_leave_out (AssayRemarks *self,
                         guint         source,
                         const char   *what,
                         const char   *reason)
{
  g_autofree char *shortened = assay_text_shorten (what, MAX_CHARACTERS);
  AssayLeftOut wanted = { .source = source, .what = shortened, .reason = (char *) reason };

  if (self->last == NULL || !left_out_equal (self->last, &wanted))
    self->last = g_hash_table_lookup (self->by_content, &wanted);

  if (self->last == NULL && self->left_out->len < MAX_LEFT_OUT)
    self->last = add_left_out (self, source, g_steal_pointer (&shortened), reason);

  if (self->last == NULL)
    {
      AssayLeftOut more = { .source = G_MAXUINT, .what = _("further parts"),
                            .reason = _("the list ends here") };

      self->last = g_hash_table_lookup (self->by_content, &more);
      if (self->last == NULL)
        self->last = add_left_out (self, more.source, g_strdup (more.what), more.reason);
    }

  self->last->count++;
}

/**
 * assay_remarks_notice:
 * @sentence: (transfer full): what the reader of the results should know; said once, however many files say it
 */
void
assay_remarks_notice (AssayRemarks *self,
                      char         *sentence)
{
  if (self->notices->len >= MAX_NOTICES ||
      g_ptr_array_find_with_equal_func (self->notices, sentence, g_str_equal, NULL))
    g_free (sentence);
  else
    g_ptr_array_add (self->notices, sentence);
}

/** assay_remarks_mark: where assay_remarks_forget() goes back to */
void
assay_remarks_mark (AssayRemarks *self)
{
  self->left_out_mark = self->left_out->len;
  self->notices_mark = self->notices->len;
}

/** assay_remarks_forget: takes back what was said since the mark */
void
assay_remarks_forget (AssayRemarks *self)
{
  self->last = NULL;
  while (self->left_out->len > self->left_out_mark)
    {
      g_hash_table_remove (self->by_content, g_ptr_array_index (self->left_out, self->left_out->len - 1));
      g_ptr_array_remove_index (self->left_out, self->left_out->len - 1);
    }

  g_ptr_array_set_size (self->notices, MIN (self->notices_mark, self->notices->len));
}

/**
 * assay_remarks_end:
 * @notices: (out) (transfer full): the sentences
 *
 * Returns: (transfer full): the AssayLeftOuts; @self is empty after it
 */
GPtrArray *
assay_remarks_end (AssayRemarks *self,
                   GPtrArray   **notices)
{
  GPtrArray *left_out = self->left_out;

  *notices = self->notices;
  self->last = NULL;
  g_hash_table_remove_all (self->by_content);
  self->left_out = g_ptr_array_new_with_free_func (left_out_free);
  self->notices = g_ptr_array_new_with_free_func (g_free);

  return left_out;
}
