#include "base/digest.h"

/* More waiting chunks than this would only keep memory busy: the reader waits instead. */
#define WAITING_CHUNKS 4

struct _AssayDigest
{
  GChecksum *checksum;
  GThread   *thread;    /* from the first chunk on */
  GMutex     mutex;
  GCond      changed;
  GQueue     waiting;   /* GBytes */
  gboolean   complete;
};

static GBytes *
take_chunk (AssayDigest *self)
{
  GBytes *chunk;

  g_mutex_lock (&self->mutex);
  while (g_queue_is_empty (&self->waiting) && !self->complete)
    g_cond_wait (&self->changed, &self->mutex);
  chunk = g_queue_pop_head (&self->waiting);
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);

  return chunk;
}

static void
update (GChecksum *checksum,
        GBytes    *chunk)
{
  gsize size;
  const guchar *bytes = g_bytes_get_data (chunk, &size);

  if (size > 0)
    g_checksum_update (checksum, bytes, (gssize) size);
}

static gpointer
digest_thread (gpointer user)
{
  AssayDigest *self = user;
  GBytes *chunk;

  while ((chunk = take_chunk (self)) != NULL)
    {
      update (self->checksum, chunk);
      g_bytes_unref (chunk);
    }

  return NULL;
}

static void
join (AssayDigest *self)
{
  if (self->thread == NULL)
    return;

  g_mutex_lock (&self->mutex);
  self->complete = TRUE;
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
  g_thread_join (g_steal_pointer (&self->thread));
}

/**
 * assay_digest_new:
 *
 * Returns: (transfer full): a SHA-256 that works on a thread of its own
 */
AssayDigest *
assay_digest_new (void)
{
  AssayDigest *self = g_new0 (AssayDigest, 1);

  self->checksum = g_checksum_new (G_CHECKSUM_SHA256);
  g_mutex_init (&self->mutex);
  g_cond_init (&self->changed);
  g_queue_init (&self->waiting);

  return self;
}

/**
 * assay_digest_push:
 * @self: a digest that is not finished
 * @chunk: the next bytes, of which a reference is kept until they are digested
 *
 * Waits only where the digest lies several chunks behind.
 */
void
assay_digest_push (AssayDigest *self,
                   GBytes      *chunk)
{
  g_return_if_fail (!self->complete);

  if (self->thread == NULL)
    self->thread = g_thread_new ("assay-digest", digest_thread, self);

  g_mutex_lock (&self->mutex);
  while (g_queue_get_length (&self->waiting) >= WAITING_CHUNKS)
    g_cond_wait (&self->changed, &self->mutex);
  g_queue_push_tail (&self->waiting, g_bytes_ref (chunk));
  g_cond_signal (&self->changed);
  g_mutex_unlock (&self->mutex);
}

/**
 * assay_digest_finish:
 * @self: a digest
 *
 * Waits until everything pushed is digested. May be asked again; nothing can be pushed any more.
 *
 * Returns: (transfer full): 64 lower-case hexadecimal digits
 */
char *
assay_digest_finish (AssayDigest *self)
{
  join (self);
  self->complete = TRUE;

  return g_strdup (g_checksum_get_string (self->checksum));
}

/**
 * assay_digest_free:
 * @self: (nullable) (transfer full): a digest, finished or not
 */
void
assay_digest_free (AssayDigest *self)
{
  if (self == NULL)
    return;

  if (self->thread != NULL)
    {
      g_mutex_lock (&self->mutex);
      g_queue_clear_full (&self->waiting, (GDestroyNotify) g_bytes_unref);
      g_mutex_unlock (&self->mutex);
    }
  join (self);
  g_checksum_free (self->checksum);
  g_mutex_clear (&self->mutex);
  g_cond_clear (&self->changed);
  g_free (self);
}

/**
 * assay_digest_of_bytes:
 * @bytes: the whole content
 *
 * Returns: (transfer full): its SHA-256, as assay_digest_finish() writes it
 */
char *
assay_digest_of_bytes (GBytes *bytes)
{
  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
}
