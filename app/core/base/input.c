#include "base/input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/digest.h"
#include "base/limits.h"
#include "base/text.h"

/* Large enough that a system call and a wake-up of the digest cost nothing, small enough to stay flat. */
#define CHUNK_BYTES (4 * 1024 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _AssayInput
{
  GInputStream  *stream;
  GCancellable  *cancellable;
  char          *name;
  guint64        size;       /* 0 where it is unknown */
  guint64        offset;     /* bytes handed out, and the mark skipped before them */
  GBytes        *pending;    /* read, not handed out */
  AssayDigest   *digest;
  gboolean       started;
  gboolean       ended;
  GError        *failure;    /* of reading: what lies behind is never seen, and has no digest */
  AssayProgress  progress;
  gpointer       progress_user;
};

G_DEFINE_QUARK (assay-input-error-quark, assay_input_error)

/**
 * assay_input_new:
 * @stream: where the bytes come from
 * @name: what to call it in messages
 * @size: how many bytes are expected, for the progress; 0 where that is unknown
 * @cancellable: (nullable): asked before every chunk
 *
 * Returns: (transfer full): an input at its beginning
 */
AssayInput *
assay_input_new (GInputStream *stream,
                 const char   *name,
                 guint64       size,
                 GCancellable *cancellable)
{
  AssayInput *self = g_new0 (AssayInput, 1);

  self->stream = g_object_ref (stream);
  self->name = g_strdup (name);
  self->size = size;
  g_set_object (&self->cancellable, cancellable);
  self->digest = assay_digest_new ();

  return self;
}

/**
 * assay_input_free:
 * @self: (nullable) (transfer full): an input
 */
void
assay_input_free (AssayInput *self)
{
  if (self == NULL)
    return;

  g_clear_object (&self->stream);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->pending, g_bytes_unref);
  g_clear_pointer (&self->digest, assay_digest_free);
  g_clear_pointer (&self->name, g_free);
  g_clear_error (&self->failure);
  g_free (self);
}

/**
 * assay_input_get_name:
 * @self: an input
 *
 * Returns: what it is called in messages
 */
const char *
assay_input_get_name (AssayInput *self)
{
  return self->name;
}

/**
 * assay_input_get_size:
 * @self: an input
 *
 * Returns: how many bytes were expected, or 0
 */
guint64
assay_input_get_size (AssayInput *self)
{
  return self->size;
}

/**
 * assay_input_get_offset:
 * @self: an input
 *
 * Returns: how many bytes were handed out, a byte order mark at the start included
 */
guint64
assay_input_get_offset (AssayInput *self)
{
  return self->offset;
}

/**
 * assay_input_set_progress:
 * @self: an input
 * @progress: (nullable) (scope forever): called on the reading thread, after every chunk of about 4 MB
 * @user: for @progress
 */
void
assay_input_set_progress (AssayInput    *self,
                          AssayProgress  progress,
                          gpointer       user)
{
  self->progress = progress;
  self->progress_user = user;
}

static gsize
pending_size (AssayInput *self)
{
  return self->pending != NULL ? g_bytes_get_size (self->pending) : 0;
}

/* In the largest unit that needs no decimals: those of g_format_size () are the locale's. */
static char *
describe_size (guint64 size)
{
  static const struct { guint64 bytes; const char *unit; } units[] = {
    { G_GUINT64_CONSTANT (1) << 30, "GiB" },
    { 1 << 20, "MiB" },
    { 1 << 10, "KiB" },
    { 1, "B" },
  };
  guint i = 0;

  while (size % units[i].bytes != 0)
    i++;

  return g_strdup_printf ("%" G_GUINT64_FORMAT " %s", size / units[i].bytes, units[i].unit);
}

static void
fail_length (AssayInput *self)
{
  g_autofree char *name = assay_text_show_name (self->name);
  g_autofree char *limit = describe_size (ASSAY_LIMIT_STREAM_BYTES);

  g_set_error (&self->failure, ASSAY_INPUT_ERROR, ASSAY_INPUT_ERROR_LIMIT,
               _("%s: longer than %s, the most that is read from one file"), name, limit);
}

/* Appends a chunk to what is pending, which is mostly nothing. */
static void
read_chunk (AssayInput *self,
            gsize       wanted)
{
  gsize before = pending_size (self);
  g_autofree char *bytes = g_malloc (before + wanted);
  g_autofree char *name = NULL;
  gsize n_read = 0;

  if (before > 0)
    memcpy (bytes, g_bytes_get_data (self->pending, NULL), before);
  if (!g_input_stream_read_all (self->stream, bytes + before, wanted, &n_read, self->cancellable, &self->failure))
    {
      name = assay_text_show_name (self->name);
      g_prefix_error (&self->failure, "%s: ", name);
      return;
    }

  self->ended = n_read < wanted;
  g_clear_pointer (&self->pending, g_bytes_unref);
  self->pending = g_bytes_new_take (g_steal_pointer (&bytes), before + n_read);
  if (self->offset + pending_size (self) > ASSAY_LIMIT_STREAM_BYTES)
    fail_length (self);
}

/* The mark is no part of the text, but of the bytes that were digested. */
static void
skip_mark (AssayInput *self)
{
  g_autoptr(GBytes) all = g_steal_pointer (&self->pending);
  g_autoptr(GBytes) mark = NULL;
  gsize size;
  const char *bytes = g_bytes_get_data (all, &size);
  gsize skipped = size >= 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0 ? 3 : 0;

  self->started = TRUE;
  self->pending = g_bytes_new_from_bytes (all, skipped, size - skipped);
  if (skipped == 0)
    return;

  mark = g_bytes_new_from_bytes (all, 0, skipped);
  assay_digest_push (self->digest, mark);
  self->offset = skipped;
}

static gboolean
ensure_pending (AssayInput  *self,
                gsize        wanted,
                GError     **error)
{
  while (self->failure == NULL && !self->ended && (!self->started || pending_size (self) < wanted))
    {
      gsize missing = wanted - MIN (wanted, pending_size (self));

      read_chunk (self, MAX (missing, CHUNK_BYTES));
      if (self->failure == NULL && !self->started)
        skip_mark (self);
    }

  if (self->failure == NULL)
    return TRUE;

  g_propagate_error (error, g_error_copy (self->failure));
  return FALSE;
}

static void
report_progress (AssayInput *self)
{
  double fraction = -1;

  if (self->progress == NULL)
    return;

  if (self->size > 0)
    fraction = MIN ((double) self->offset / (double) self->size, 1);
  self->progress (fraction, self->name, self->progress_user);
}

/**
 * assay_input_peek:
 * @self: an input
 * @wanted: how many bytes are of interest
 *
 * Looks ahead without consuming. Once reading has failed, so does every further call.
 *
 * Returns: (transfer full): the next @wanted bytes, fewer only where the input ends before
 */
GBytes *
assay_input_peek (AssayInput  *self,
                  gsize        wanted,
                  GError     **error)
{
  if (!ensure_pending (self, wanted, error))
    return NULL;
  if (self->pending == NULL)
    return g_bytes_new (NULL, 0);

  return g_bytes_new_from_bytes (self->pending, 0, MIN (wanted, pending_size (self)));
}

/**
 * assay_input_next:
 * @self: an input
 *
 * Consumes a chunk, which is digested beside the caller's work on it. A byte order mark at the start of the
 * input is left out.
 *
 * Returns: (transfer full): the next bytes, about 4 MB of them; none at all at the end
 */
GBytes *
assay_input_next (AssayInput  *self,
                  GError     **error)
{
  GBytes *chunk;

  if (g_cancellable_set_error_if_cancelled (self->cancellable, error) || !ensure_pending (self, 1, error))
    return NULL;

  chunk = g_steal_pointer (&self->pending);
  if (chunk == NULL)
    return g_bytes_new (NULL, 0);

  assay_digest_push (self->digest, chunk);
  self->offset += g_bytes_get_size (chunk);
  report_progress (self);
  return chunk;
}

/**
 * assay_input_read_all:
 * @self: an input
 * @limit: the most bytes to take
 *
 * Returns: (transfer full): everything up to the end; %NULL with %ASSAY_INPUT_ERROR_LIMIT where that is more
 * than @limit bytes
 */
GBytes *
assay_input_read_all (AssayInput  *self,
                      gsize        limit,
                      GError     **error)
{
  g_autoptr(GByteArray) all = g_byte_array_new ();

  while (TRUE)
    {
      g_autoptr(GBytes) chunk = assay_input_next (self, error);
      g_autofree char *name = NULL;
      g_autofree char *size = NULL;

      if (chunk == NULL)
        return NULL;
      if (g_bytes_get_size (chunk) == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&all));

      if (g_bytes_get_size (chunk) <= limit - all->len)
        {
          g_byte_array_append (all, g_bytes_get_data (chunk, NULL), (guint) g_bytes_get_size (chunk));
          continue;
        }

      name = assay_text_show_name (self->name);
      size = describe_size (limit);
      g_set_error (error, ASSAY_INPUT_ERROR, ASSAY_INPUT_ERROR_LIMIT,
                   _("%s: longer than %s, the most that is read of such a file"), name, size);
      return NULL;
    }
}

/**
 * assay_input_finish:
 * @self: an input
 *
 * Consumes what is left, so that the digest is that of the whole input.
 *
 * Returns: (transfer full) (nullable): the SHA-256 in 64 hexadecimal digits; %NULL where the input could not be
 * read to its end, or reading was cancelled
 */
char *
assay_input_finish (AssayInput *self)
{
  while (TRUE)
    {
      g_autoptr(GBytes) chunk = assay_input_next (self, NULL);

      if (chunk == NULL)
        return NULL;
      if (g_bytes_get_size (chunk) == 0)
        return assay_digest_finish (self->digest);
    }
}
