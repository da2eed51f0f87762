#include "base/input.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/digest.h"
#include "base/limits.h"
#include "base/text.h"
#include "base/utf16.h"

/* Large enough that a system call and a wake-up of the digest cost nothing, small enough to stay flat. */
#define CHUNK_BYTES (4 * 1024 * 1024)

#define BYTE_ORDER_MARK "\xef\xbb\xbf"

struct _AssayInput
{
  GInputStream  *stream;
  GCancellable  *cancellable;
  char          *name;
  guint64        size;       /* 0 where it is unknown */
  guint64        n_read;     /* bytes of the stream */
  guint64        offset;     /* bytes of text handed out, and the mark skipped before them */
  AssayUtf16    *utf16;      /* NULL where the bytes are the text */
  GBytes        *pending;    /* text that was read, and not handed out */
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
  g_clear_pointer (&self->utf16, assay_utf16_free);
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
 * Returns: how many bytes of text were handed out, a byte order mark at the start included
 */
guint64
assay_input_get_offset (AssayInput *self)
{
  return self->offset;
}

/**
 * assay_input_get_n_read:
 * @self: an input
 *
 * Returns: how many bytes the stream gave so far; they are not those of the text where that is UTF-16
 */
guint64
assay_input_get_n_read (AssayInput *self)
{
  return self->n_read;
}

/**
 * assay_input_is_utf16:
 * @self: an input of which something was read
 *
 * Returns: whether its text was UTF-16 before it became UTF-8
 */
gboolean
assay_input_is_utf16 (AssayInput *self)
{
  return self->utf16 != NULL;
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

/* What the bytes say, behind what is pending, which is mostly nothing. */
static void
add_text (AssayInput *self,
          GBytes     *bytes)
{
  g_autoptr(GByteArray) text = NULL;
  gsize size;
  const char *start = g_bytes_get_data (bytes, &size);

  if (!self->started)
    self->utf16 = assay_utf16_new_for_mark (start, size);
  if (self->utf16 == NULL && pending_size (self) == 0)
    {
      g_clear_pointer (&self->pending, g_bytes_unref);
      self->pending = g_bytes_ref (bytes);
      return;
    }

  text = self->pending != NULL ? g_bytes_unref_to_array (g_steal_pointer (&self->pending)) : g_byte_array_new ();
  if (self->utf16 == NULL)
    g_byte_array_append (text, (const guint8 *) start, (guint) size);
  else
    assay_utf16_decode (self->utf16, (const guchar *) start, size, text);
  if (self->utf16 != NULL && self->ended)
    assay_utf16_end (self->utf16, text);

  self->pending = g_byte_array_free_to_bytes (g_steal_pointer (&text));
}

static void
read_chunk (AssayInput *self,
            gsize       wanted)
{
  g_autofree char *buffer = g_malloc (wanted);
  g_autofree char *name = NULL;
  g_autoptr(GBytes) bytes = NULL;
  gsize n_read = 0;

  if (!g_input_stream_read_all (self->stream, buffer, wanted, &n_read, self->cancellable, &self->failure))
    {
      name = assay_text_show_name (self->name);
      g_prefix_error (&self->failure, "%s: ", name);
      return;
    }

  self->ended = n_read < wanted;
  self->n_read += n_read;
  if (self->n_read > ASSAY_LIMIT_STREAM_BYTES)
    {
      fail_length (self);
      return;
    }

  bytes = g_bytes_new_take (g_steal_pointer (&buffer), n_read);
  assay_digest_push (self->digest, bytes);
  add_text (self, bytes);
}

/* The mark is no part of the text. */
static void
skip_mark (AssayInput *self)
{
  g_autoptr(GBytes) all = g_steal_pointer (&self->pending);
  gsize size;
  const char *bytes = g_bytes_get_data (all, &size);

  self->started = TRUE;
  self->offset = size >= 3 && memcmp (bytes, BYTE_ORDER_MARK, 3) == 0 ? 3 : 0;
  self->pending = g_bytes_new_from_bytes (all, self->offset, size - self->offset);
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
    fraction = MIN ((double) self->n_read / (double) self->size, 1);
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
 * Consumes a chunk, whose bytes are digested beside the caller's work on it. UTF-16 comes as UTF-8, with places that no
 * text in UTF-8 has where it is broken. A byte order mark at the start of the input is left out.
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
