#include "base/json-scan.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/json-fault.h"
#include "base/json-lex.h"
#include "base/json-walk.h"
#include "base/json-window.h"
#include "base/limits.h"
#include "base/shim.h"
#include "base/text.h"

/* Text goes through in windows of this size: its index then stays in the cache. A string, or in a stream a record,
 * that is longer makes the window grow, up to a size that holds every one that is read. */
#define WINDOW_BYTES (512 * 1024)
#define WINDOW_LIMIT (2 * ASSAY_LIMIT_RECORD_BYTES)

typedef struct
{
  AssayJsonWindow  window;
  const char      *name;
  AssayJsonMode    mode;
  AssayJsonFlags   flags;
  AssayJsonTally   tally;
  AssayJsonIndex  *index;
  AssayJsonWalk   *walk;
} Scan;

static void
scan_clear (Scan *self)
{
  assay_json_window_clear (&self->window);
  g_clear_pointer (&self->index, assay_json_index_free);
  g_clear_pointer (&self->walk, assay_json_walk_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Scan, scan_clear)

static gboolean
fail_at (Scan        *self,
         gsize        at,
         int          code,
         const char  *sentence,
         GError     **error)
{
  g_autofree char *name = assay_text_show_name (self->name);
  GError *found;
  guint64 line;
  guint64 column;

  assay_json_window_locate (&self->window, at, &line, &column);
  found = g_error_new (ASSAY_JSON_ERROR, code, "%s:%" G_GUINT64_FORMAT ":%" G_GUINT64_FORMAT ": %s", name, line, column,
                       sentence);
  assay_json_error_set_place (found, line, column);
  g_propagate_error (error, found);

  return FALSE;
}

static gboolean
fail (Scan                 *self,
      const AssayJsonFault *fault,
      GError              **error)
{
  return fail_at (self, fault->at, (int) fault->code, fault->sentence, error);
}

/* The index said no without saying where: walks over the tokens before the fault, for one of them may be the real
 * mistake (a quote that is missing turns all that follows inside out). */
static void
find_fault (Scan           *self,
            gsize           length,
            AssayJsonFault *fault)
{
  g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_auto(AssayJsonFault) earlier = { 0 };
  AssayJsonBatch batch = { .text = self->window.text, .length = length, .offset = self->window.offset };

  if (assay_json_lex (batch.text, batch.length, starts, fault))
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_SYNTAX, 0, g_strdup (_("what follows is not JSON text")));

  batch.starts = (const guint32 *) (gpointer) starts->data;
  batch.n_starts = starts->len - 1;
  assay_json_walk_mute (self->walk);
  if (!assay_json_walk_batch (self->walk, &batch, &earlier, NULL))
    assay_json_fault_set (fault, earlier.code, earlier.at, g_steal_pointer (&earlier.sentence));
}

/* Values mode: how many of the tokens make whole values. */
static guint32
count_whole (const AssayJsonBatch *batch)
{
  guint32 whole = 0;
  int depth = 0;

  for (guint32 i = 0; i < batch->n_starts && depth >= 0; i++)
    {
      char c = batch->text[batch->starts[i]];

      if (c == '{' || c == '[')
        depth++;
      else if (c == '}' || c == ']')
        depth--;
      if (depth <= 0)
        whole = i + 1;
    }

  return whole;
}

static gboolean
walk (Scan                 *self,
      const AssayJsonBatch *batch,
      GError              **error)
{
  g_auto(AssayJsonFault) fault = { 0 };
  g_autoptr(GError) sink_error = NULL;

  if (assay_json_walk_batch (self->walk, batch, &fault, &sink_error))
    return TRUE;

  if (fault.sentence != NULL)
    return fail (self, &fault, error);

  if (sink_error->domain == ASSAY_JSON_ERROR)
    return fail_at (self, fault.at, sink_error->code, sink_error->message, error);

  g_propagate_error (error, g_steal_pointer (&sink_error));

  return FALSE;
}

/* A last token that touches the end, such as “tru” or “0.”, may only have been cut off. */
static gboolean
is_cut_off (const AssayJsonBatch *batch,
            gsize                 at)
{
  return batch->n_starts > 0
         && at == batch->starts[batch->n_starts - 1]
         && strpbrk (batch->text + at, " \t\r\n,:[]{}\"") == NULL;
}

/* Values mode: what is left at the end of the input, behind the last whole value. */
static gboolean
take_tail (Scan            *self,
           AssayJsonBatch  *batch,
           GError         **error)
{
  g_auto(AssayJsonFault) fault = { 0 };
  guint64 column;

  /* Bytes that begin no value: only a string may be cut off before anything in it was complete. */
  if (batch->n_starts == 0 && self->window.text[strspn (self->window.text, " \t\r\n")] != '"')
    {
      find_fault (self, self->window.length, &fault);
      return fail (self, &fault, error);
    }

  assay_json_walk_mute (self->walk);
  if (!assay_json_walk_batch (self->walk, batch, &fault, NULL) && !is_cut_off (batch, fault.at))
    return fail (self, &fault, error);

  if ((self->flags & ASSAY_JSON_ALLOW_TORN_LINE) == 0 || self->tally.values == 0)
    {
      assay_json_fault_set (&fault, ASSAY_JSON_ERROR_TRUNCATED, self->window.length,
                            g_strdup (_("the text ends within a value that begins before")));
      return fail (self, &fault, error);
    }

  assay_json_window_locate (&self->window, batch->n_starts > 0 ? batch->starts[0] : 0, &self->tally.torn_at,
                            &column);
  self->tally.torn_line = 1;
  assay_json_window_consume (&self->window, self->window.length);
  return TRUE;
}

/* Nothing in the window is complete. */
static gboolean
grow (Scan            *self,
      AssayJsonBatch  *batch,
      GError         **error)
{
  g_auto(AssayJsonFault) fault = { 0 };

  if (self->window.capacity < WINDOW_LIMIT)
    {
      assay_json_window_grow (&self->window);
      return TRUE;
    }

  assay_json_walk_mute (self->walk);
  if (assay_json_walk_batch (self->walk, batch, &fault, NULL))
    assay_json_fault_set (&fault, ASSAY_JSON_ERROR_LIMIT, 0,
                          g_strdup_printf (_("a string or record begins here that is longer than %d MiB, the most "
                                             "that is read"), ASSAY_LIMIT_RECORD_BYTES / (1024 * 1024)));
  return fail (self, &fault, error);
}

/* @batch gets the tokens of the window's first part that ends outside of strings and numbers. */
static gboolean
index_window (Scan            *self,
              AssayJsonBatch  *batch,
              GError         **error)
{
  g_auto(AssayJsonFault) fault = { 0 };

  *batch = (AssayJsonBatch) { .text = self->window.text, .offset = self->window.offset };
  batch->length = self->window.has_end ? self->window.length : assay_json_window_find_cut (&self->window);
  if (assay_json_index_build (self->index, batch->text, batch->length, &batch->starts, &batch->n_starts))
    return TRUE;

  /* At the end of a stream, a string without its end may be a torn line: what stands before it counts. */
  if (self->window.has_end && self->mode == ASSAY_JSON_VALUES)
    {
      batch->length = assay_json_window_find_cut (&self->window);
      if (batch->length < self->window.length
          && assay_json_index_build (self->index, batch->text, batch->length, &batch->starts, &batch->n_starts))
        return TRUE;
      batch->length = self->window.length;
    }

  find_fault (self, batch->length, &fault);
  return fail (self, &fault, error);
}

/* Delivers what is complete in the window, and gives room for more. */
static gboolean
take_window (Scan    *self,
             GError **error)
{
  AssayJsonBatch batch;
  guint32 n_starts;
  gsize taken;

  if (!index_window (self, &batch, error))
    return FALSE;

  n_starts = batch.n_starts;
  taken = batch.length;
  if (self->mode == ASSAY_JSON_VALUES)
    {
      batch.n_starts = count_whole (&batch);
      taken = batch.n_starts < n_starts ? batch.starts[batch.n_starts] : batch.length;
    }

  if (taken == 0 && !self->window.has_end)
    {
      batch.n_starts = n_starts;
      return grow (self, &batch, error);
    }

  if (!walk (self, &batch, error))
    return FALSE;
  assay_json_window_consume (&self->window, taken);
  if (!self->window.has_end || self->window.length == 0)
    return TRUE;

  if (!index_window (self, &batch, error))
    return FALSE;
  return take_tail (self, &batch, error);
}

static gboolean
check_start (Scan    *self,
             GError **error)
{
  g_auto(AssayJsonFault) fault = { 0 };
  const char *text = self->window.text;

  if (self->window.length < 2 || (memcmp (text, "\xff\xfe", 2) != 0 && memcmp (text, "\xfe\xff", 2) != 0))
    return TRUE;

  assay_json_fault_set (&fault, ASSAY_JSON_ERROR_ENCODING, 0,
                        g_strdup (_("the text is UTF-16; save the file as UTF-8")));
  return fail (self, &fault, error);
}

static gboolean
check_size (Scan    *self,
            GError **error)
{
  g_auto(AssayJsonFault) fault = { 0 };

  if (self->mode != ASSAY_JSON_DOCUMENT || self->window.offset + self->window.length <= ASSAY_LIMIT_TREE_BYTES)
    return TRUE;

  assay_json_fault_set (&fault, ASSAY_JSON_ERROR_LIMIT, 0,
                        g_strdup_printf (_("the document is longer than %d MiB, the most that is read as a whole"),
                                         ASSAY_LIMIT_TREE_BYTES / (1024 * 1024)));
  return fail (self, &fault, error);
}

static gboolean
scan (Scan    *self,
      GError **error)
{
  g_auto(AssayJsonFault) fault = { 0 };
  gboolean is_first = TRUE;

  do
    {
      if (!assay_json_window_fill (&self->window, error)
          || (is_first && !check_start (self, error))
          || !check_size (self, error)
          || !take_window (self, error))
        return FALSE;
      is_first = FALSE;
    }
  while (!self->window.has_end || self->window.length > 0);

  if (self->tally.torn_line > 0 || assay_json_walk_end (self->walk, &fault))
    return TRUE;

  return fail (self, &fault, error);
}

static gboolean
run (AssayInput      *input,
     GBytes          *bytes,
     const char      *name,
     AssayJsonMode    mode,
     AssayJsonFlags   flags,
     AssayJsonSink    sink,
     gpointer         user,
     AssayJsonTally  *tally,
     GError         **error)
{
  g_auto(Scan) self = { .name = name, .mode = mode, .flags = flags };
  gsize wanted = bytes != NULL ? CLAMP (g_bytes_get_size (bytes), 1, WINDOW_BYTES) : WINDOW_BYTES;
  gboolean ok;

  assay_json_window_init (&self.window, input, bytes, wanted);
  self.index = assay_json_index_new ();
  self.walk = assay_json_walk_new (mode, flags, sink, user, &self.tally);

  ok = scan (&self, error);
  if (tally != NULL)
    *tally = self.tally;
  return ok;
}

/**
 * assay_json_scan:
 * @input: where the text comes from; read to its end unless there is a fault
 * @mode: what it holds
 * @flags: which deviations from JSON are read
 * @sink: (scope call): takes the events, in document order; a key has the depth of its value. By returning %FALSE
 *   with an error it ends the scan; an error of %ASSAY_JSON_ERROR gets the place before its words
 * @user: for @sink
 * @tally: (out) (optional): what was met; set on errors too
 *
 * Reads JSON text with flat memory, whatever its length. In elements mode the array around the elements gives no
 * events. In values mode a value is delivered only when it is complete. U+0000 in a text becomes U+2400.
 *
 * Returns: %FALSE with a message `NAME:LINE:COLUMN: what was found, what would be right`
 */
gboolean
assay_json_scan (AssayInput      *input,
                 AssayJsonMode    mode,
                 AssayJsonFlags   flags,
                 AssayJsonSink    sink,
                 gpointer         user,
                 AssayJsonTally  *tally,
                 GError         **error)
{
  return run (input, NULL, assay_input_get_name (input), mode, flags, sink, user, tally, error);
}

/**
 * assay_json_scan_bytes:
 * @bytes: the text
 * @name: what to call it in messages
 *
 * As assay_json_scan(), for text that is in memory.
 */
gboolean
assay_json_scan_bytes (GBytes          *bytes,
                       const char      *name,
                       AssayJsonMode    mode,
                       AssayJsonFlags   flags,
                       AssayJsonSink    sink,
                       gpointer         user,
                       AssayJsonTally  *tally,
                       GError         **error)
{
  return run (NULL, bytes, name, mode, flags, sink, user, tally, error);
}
