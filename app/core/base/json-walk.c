#include "base/json-walk.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/json-expected.h"
#include "base/json-string.h"
#include "base/json-word.h"
#include "base/key-set.h"
#include "base/limits.h"
#include "base/number.h"

struct _AssayJsonWalk
{
  AssayJsonMode     mode;
  AssayJsonFlags    flags;
  AssayJsonSink     sink;
  gpointer          user;
  AssayJsonTally   *tally;
  AssayJsonTally    uncounted;                          /* where a mute walk counts */

  AssayJsonExpected expected;
  guint             depth;                              /* open arrays and objects */
  guint             hidden;                             /* 1 in elements mode: the array around everything */
  gboolean          is_object[ASSAY_LIMIT_DEPTH + 1];
  AssayKeySet      *keys[ASSAY_LIMIT_DEPTH + 1];
  guint64           record_start;
  GString          *unescaped;

  /* The batch being walked. */
  const AssayJsonBatch *batch;
  AssayJsonFault       *fault;
  GError              **error;
};

/**
 * assay_json_walk_new:
 * @mode: what the text holds
 * @flags: which deviations are read
 * @sink: (scope forever): takes the events
 * @user: for @sink
 * @tally: counts what is met
 *
 * Returns: (transfer full): a walk at the beginning
 */
AssayJsonWalk *
assay_json_walk_new (AssayJsonMode   mode,
                     AssayJsonFlags  flags,
                     AssayJsonSink   sink,
                     gpointer        user,
                     AssayJsonTally *tally)
{
  AssayJsonWalk *self = g_new0 (AssayJsonWalk, 1);

  self->mode = mode;
  self->flags = flags;
  self->sink = sink;
  self->user = user;
  self->tally = tally;
  self->hidden = mode == ASSAY_JSON_ELEMENTS;
  self->expected = self->hidden ? ASSAY_JSON_EXPECT_ARRAY : ASSAY_JSON_EXPECT_VALUE;
  self->unescaped = g_string_new (NULL);
  return self;
}

/**
 * assay_json_walk_free:
 * @self: (nullable) (transfer full): a walk
 */
void
assay_json_walk_free (AssayJsonWalk *self)
{
  if (self == NULL)
    return;

  for (guint i = 0; i < G_N_ELEMENTS (self->keys); i++)
    assay_key_set_free (self->keys[i]);
  g_string_free (self->unescaped, TRUE);
  g_free (self);
}

/**
 * assay_json_walk_mute:
 * @self: a walk
 *
 * From here on nothing is delivered or counted: what follows is only checked.
 */
void
assay_json_walk_mute (AssayJsonWalk *self)
{
  self->sink = NULL;
  self->tally = &self->uncounted;
}

static gboolean
fail (AssayJsonWalk  *self,
      AssayJsonError  code,
      const char     *at,
      char           *sentence)
{
  assay_json_fault_set (self->fault, code, (gsize) (at - self->batch->text), sentence);
  return FALSE;
}

static char *
describe (AssayJsonWalk *self,
          const char    *at)
{
  return assay_json_describe_place (self->batch->text, self->batch->length, (gsize) (at - self->batch->text));
}

static gboolean
fail_unexpected (AssayJsonWalk *self,
                 const char    *at)
{
  g_autofree char *found = describe (self, at);

  return fail (self, ASSAY_JSON_ERROR_SYNTAX, at,
               assay_json_describe_expected (self->expected, self->is_object[self->depth], found));
}

static inline gboolean
deliver (AssayJsonWalk      *self,
         const char         *at,
         AssayJsonEventKind  kind,
         const char         *text,
         gsize               length,
         double              number)
{
  AssayJsonEvent event = {
    .kind = kind,
    .text = text,
    .length = length,
    .number = number,
    .depth = self->depth - self->hidden,
    .offset = self->batch->offset + (guint64) (at - self->batch->text),
  };

  if (self->sink == NULL || self->sink (&event, self->user, self->error))
    return TRUE;

  self->fault->at = (gsize) (at - self->batch->text);
  return FALSE;
}

/* Before a value: whether one may stand here. */
static inline gboolean
begin_value (AssayJsonWalk *self,
             const char    *at)
{
  if (self->expected > ASSAY_JSON_EXPECT_NEXT_VALUE || self->expected == ASSAY_JSON_EXPECT_ARRAY)
    return fail_unexpected (self, at);

  if (self->depth == self->hidden)
    self->record_start = self->batch->offset + (guint64) (at - self->batch->text);
  return TRUE;
}

static inline gboolean
check_record (AssayJsonWalk *self,
              const char    *at)
{
  if (self->mode == ASSAY_JSON_DOCUMENT
      || self->batch->offset + (guint64) (at - self->batch->text) - self->record_start <= ASSAY_LIMIT_RECORD_BYTES)
    return TRUE;

  return fail (self, ASSAY_JSON_ERROR_LIMIT, at,
               g_strdup_printf (_("a record reaches up to here that is longer than %d MiB, the most that is read"),
                                ASSAY_LIMIT_RECORD_BYTES / (1024 * 1024)));
}

static inline gboolean
end_value (AssayJsonWalk *self,
           const char    *at)
{
  self->expected = self->depth > 0 ? ASSAY_JSON_EXPECT_COMMA_OR_END
                                   : self->mode == ASSAY_JSON_VALUES ? ASSAY_JSON_EXPECT_VALUE : ASSAY_JSON_EXPECT_NOTHING;
  if (self->depth != self->hidden)
    return TRUE;

  self->tally->values++;
  return check_record (self, at);
}

static gboolean
open_container (AssayJsonWalk *self,
                const char    *at)
{
  gboolean is_object = *at == '{';
  gboolean is_hidden = self->expected == ASSAY_JSON_EXPECT_ARRAY && !is_object;

  if (!is_hidden && !begin_value (self, at))
    return FALSE;
  if (self->depth == ASSAY_LIMIT_DEPTH)
    return fail (self, ASSAY_JSON_ERROR_LIMIT, at,
                 g_strdup_printf (_("arrays and objects are nested more than %d deep, the most that is read"),
                                  ASSAY_LIMIT_DEPTH));
  if (!is_hidden && !deliver (self, at, is_object ? ASSAY_JSON_OBJECT_BEGIN : ASSAY_JSON_ARRAY_BEGIN, NULL, 0, 0))
    return FALSE;

  self->depth++;
  self->is_object[self->depth] = is_object;
  self->expected = is_object ? ASSAY_JSON_EXPECT_KEY_OR_END : ASSAY_JSON_EXPECT_VALUE_OR_END;
  if (!is_object)
    return TRUE;

  if (self->keys[self->depth] == NULL)
    self->keys[self->depth] = assay_key_set_new ();
  assay_key_set_begin (self->keys[self->depth]);
  return TRUE;
}

/* Whether the array or object may end here; a comma right before is one of the deviations. */
static gboolean
may_close (AssayJsonWalk *self,
           gboolean       is_object)
{
  if (self->depth == 0 || self->is_object[self->depth] != is_object)
    return FALSE;
  if (self->expected == ASSAY_JSON_EXPECT_COMMA_OR_END || self->expected == ASSAY_JSON_EXPECT_VALUE_OR_END
      || self->expected == ASSAY_JSON_EXPECT_KEY_OR_END)
    return TRUE;
  if ((self->expected != ASSAY_JSON_EXPECT_NEXT_VALUE && self->expected != ASSAY_JSON_EXPECT_NEXT_KEY)
      || (self->flags & ASSAY_JSON_ALLOW_COMMA) == 0)
    return FALSE;

  self->tally->trailing_commas++;
  return TRUE;
}

static gboolean
close_container (AssayJsonWalk *self,
                 const char    *at)
{
  gboolean is_object = *at == '}';

  if (!may_close (self, is_object))
    return fail_unexpected (self, at);

  if (is_object)
    assay_key_set_end (self->keys[self->depth]);
  self->depth--;
  if (self->depth < self->hidden)
    {
      self->expected = ASSAY_JSON_EXPECT_NOTHING;
      return TRUE;
    }

  return deliver (self, at, is_object ? ASSAY_JSON_OBJECT_END : ASSAY_JSON_ARRAY_END, NULL, 0, 0)
         && end_value (self, at);
}

/* A comma or a colon. */
static gboolean
take_mark (AssayJsonWalk     *self,
           const char        *at,
           AssayJsonExpected  mark,
           AssayJsonExpected  next)
{
  if (self->expected != mark)
    return fail_unexpected (self, at);

  self->expected = next;
  return TRUE;
}

static gboolean
check_key (AssayJsonWalk *self,
           const char    *at,
           const char    *key,
           gsize          length)
{
  g_autofree char *quoted = NULL;

  if (assay_key_set_add (self->keys[self->depth], key, length))
    return TRUE;

  if ((self->flags & ASSAY_JSON_ALLOW_DUPLICATES) != 0)
    {
      self->tally->duplicate_keys++;
      return TRUE;
    }

  quoted = assay_json_quote (key);
  return fail (self, ASSAY_JSON_ERROR_SYNTAX, at,
               g_strdup_printf (_("the key %s comes twice in one object; each key may come once"), quoted));
}

static gboolean
deliver_string (AssayJsonWalk *self,
                const char    *at,
                const char    *text,
                gsize          length)
{
  if (self->expected == ASSAY_JSON_EXPECT_KEY_OR_END || self->expected == ASSAY_JSON_EXPECT_NEXT_KEY)
    {
      if (!check_key (self, at, text, length))
        return FALSE;
      self->expected = ASSAY_JSON_EXPECT_COLON;
      return deliver (self, at, ASSAY_JSON_KEY, text, length, 0);
    }

  return begin_value (self, at)
         && deliver (self, at, ASSAY_JSON_STRING, text, length, 0)
         && end_value (self, at);
}

/* @end is behind the closing quote, which is NUL while the sink looks at the text. */
static gboolean
take_string (AssayJsonWalk *self,
             char          *at,
             char          *end)
{
  const char *text = at + 1;
  gsize length = (gsize) (end - text) - 1;
  const char *fault;
  gboolean ok;

  if (end - at < 2 || end[-1] != '"')
    return fail (self, ASSAY_JSON_ERROR_SYNTAX, at, g_strdup (_("a string begins here that does not end")));

  if (memchr (text, '\\', length) != NULL)
    {
      if (!assay_json_string_unescape (self->unescaped, text, length, &fault))
        return fail (self, ASSAY_JSON_ERROR_SYNTAX, fault,
                     g_strdup (_("found an escape that JSON does not know, or half a surrogate pair; known are "
                                 "\\\" \\\\ \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits")));
      return deliver_string (self, at, self->unescaped->str, self->unescaped->len);
    }

  end[-1] = '\0';
  ok = deliver_string (self, at, text, length);
  end[-1] = '"';
  return ok;
}

static gboolean
deliver_number (AssayJsonWalk *self,
                char          *at,
                char          *end,
                double         number)
{
  char behind = *end;
  gboolean ok;

  *end = '\0';
  ok = deliver (self, at, ASSAY_JSON_NUMBER, at, (gsize) (end - at), number);
  *end = behind;
  return ok && end_value (self, at);
}

static gboolean
fail_number (AssayJsonWalk *self,
             const char    *at,
             const char    *words)
{
  g_autofree char *found = describe (self, at);

  return fail (self, ASSAY_JSON_ERROR_SYNTAX, at, g_strdup_printf ("%s %s", found, words));
}

static gboolean
take_number (AssayJsonWalk *self,
             char          *at,
             char          *end)
{
  double number;

  if (end - at > ASSAY_LIMIT_NUMBER_BYTES)
    return fail (self, ASSAY_JSON_ERROR_LIMIT, at,
                 g_strdup_printf (_("a number has more than %d characters, the most that is read"),
                                  ASSAY_LIMIT_NUMBER_BYTES));
  if (!assay_number_parse (at, end - at, &number))
    return fail_number (self, at, _("is not a number; write it as 12, 0.5, -3 or 1.5e-3"));
  if (isinf (number) && (self->flags & ASSAY_JSON_ALLOW_NON_FINITE) == 0)
    return fail_number (self, at, _("is larger than any number that can be computed with"));

  return deliver_number (self, at, end, number);
}

static gboolean
take_non_finite (AssayJsonWalk *self,
                 char          *at,
                 char          *end,
                 double         number)
{
  if ((self->flags & ASSAY_JSON_ALLOW_NON_FINITE) == 0)
    return fail_number (self, at, _("is not a number that JSON knows, and is not allowed here"));

  self->tally->non_finite++;
  return deliver_number (self, at, end, number);
}

/* What begins neither as a bracket nor as a string. */
static gboolean
take_word (AssayJsonWalk *self,
           char          *at,
           char          *end)
{
  AssayJsonEventKind kind;
  double number;

  if (!begin_value (self, at))
    return FALSE;
  if (assay_json_word_find (at, (gsize) (end - at), &kind, &number))
    return kind == ASSAY_JSON_NUMBER ? take_non_finite (self, at, end, number)
                                     : deliver (self, at, kind, NULL, 0, 0) && end_value (self, at);

  if (strchr ("+-.0123456789", *at) != NULL && *at != '\0')
    return take_number (self, at, end);

  return fail_unexpected (self, at);
}

static inline gboolean
take_token (AssayJsonWalk *self,
            char          *at,
            char          *end)
{
  switch (*at)
    {
    case '{':
    case '[':
      return open_container (self, at);
    case '}':
    case ']':
      return close_container (self, at);
    case ',':
      return take_mark (self, at, ASSAY_JSON_EXPECT_COMMA_OR_END,
                        self->is_object[self->depth] ? ASSAY_JSON_EXPECT_NEXT_KEY : ASSAY_JSON_EXPECT_NEXT_VALUE);
    case ':':
      return take_mark (self, at, ASSAY_JSON_EXPECT_COLON, ASSAY_JSON_EXPECT_VALUE);
    default:
      break;
    }

  while (end > at + 1 && (end[-1] == ' ' || end[-1] == '\n' || end[-1] == '\r' || end[-1] == '\t'))
    end--;

  if (*at == '"')
    return take_string (self, at, end);
  if ((*at == '-' || g_ascii_isdigit (*at)) && !(at[0] == '-' && at[1] == 'I'))
    return begin_value (self, at) && take_number (self, at, end);

  return take_word (self, at, end);
}

/**
 * assay_json_walk_batch:
 * @self: a walk
 * @batch: the text that follows the last batch
 * @fault: zeroed; set where the text is no JSON, or else only its place where the sink ends the walk
 * @error: set by the sink
 *
 * Returns: %FALSE with @fault set, or with @error set by the sink
 */
gboolean
assay_json_walk_batch (AssayJsonWalk        *self,
                       const AssayJsonBatch *batch,
                       AssayJsonFault       *fault,
                       GError              **error)
{
  self->batch = batch;
  self->fault = fault;
  self->error = error;

  for (guint32 i = 0; i < batch->n_starts; i++)
    if (!take_token (self, batch->text + batch->starts[i], batch->text + batch->starts[i + 1]))
      return FALSE;

  /* A record that does not end must not fill the memory of who takes it. */
  return self->mode != ASSAY_JSON_ELEMENTS || self->depth <= self->hidden
         || check_record (self, batch->text + batch->length);
}

/**
 * assay_json_walk_end:
 * @self: a walk whose text has ended
 * @fault: set where it must not end here
 *
 * Returns: %FALSE with @fault set, whose place the caller knows
 */
gboolean
assay_json_walk_end (AssayJsonWalk  *self,
                     AssayJsonFault *fault)
{
  if (self->expected == ASSAY_JSON_EXPECT_NOTHING
      || (self->mode == ASSAY_JSON_VALUES && self->depth == 0 && self->tally->values > 0))
    return TRUE;

  if (self->depth == 0)
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_EMPTY, 0,
                          g_strdup (_("there is nothing in it; a JSON value was expected")));
  else
    assay_json_fault_set (fault, ASSAY_JSON_ERROR_TRUNCATED, 0,
                          assay_json_describe_expected (self->expected, self->is_object[self->depth],
                                                        _("the end of the text")));
  return FALSE;
}
