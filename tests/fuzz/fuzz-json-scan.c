#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/document.h"
#include "base/limits.h"
#include "base/number.h"
#include "fuzz.h"

typedef struct
{
  AssayJsonFlags flags;
  guint64        offset;
  guint          depth;
  char           open[ASSAY_LIMIT_DEPTH + 1];
  guint64        values;
  gboolean       after_key;
} Watch;

static void
check_bracket (Watch                *watch,
               const AssayJsonEvent *event)
{
  gboolean is_object = event->kind == ASSAY_JSON_OBJECT_BEGIN || event->kind == ASSAY_JSON_OBJECT_END;
  char mark = is_object ? '{' : '[';

  if (event->kind == ASSAY_JSON_OBJECT_BEGIN || event->kind == ASSAY_JSON_ARRAY_BEGIN)
    {
      g_assert_cmpuint (event->depth, ==, watch->depth);
      g_assert_cmpuint (watch->depth, <, ASSAY_LIMIT_DEPTH);
      watch->open[watch->depth++] = mark;
      return;
    }

  g_assert_cmpuint (watch->depth, >, 0);
  watch->depth--;
  g_assert_cmpuint (event->depth, ==, watch->depth);
  g_assert_cmpint (watch->open[watch->depth], ==, mark);
}

static void
check_text (Watch                *watch,
            const AssayJsonEvent *event)
{
  double number = 0;

  g_assert_cmpuint (event->depth, ==, watch->depth);
  if (event->text == NULL)
    return;

  g_assert_cmpuint (strlen (event->text), ==, event->length);
  g_assert_true (g_utf8_validate (event->text, -1, NULL));
  if (event->kind != ASSAY_JSON_NUMBER)
    return;

  if (!assay_number_parse (event->text, -1, &number))
    g_assert_false (isfinite (event->number));
  else
    g_assert_cmpfloat (number, ==, event->number);
  if ((watch->flags & ASSAY_JSON_ALLOW_NON_FINITE) == 0)
    g_assert_true (isfinite (event->number));
}

static gboolean
watch_event (const AssayJsonEvent *event,
             gpointer              user,
             GError              **error)
{
  Watch *watch = user;

  g_assert_cmpuint (event->offset, >=, watch->offset);
  watch->offset = event->offset;
  if (event->kind <= ASSAY_JSON_ARRAY_END)
    check_bracket (watch, event);
  else
    check_text (watch, event);

  if (event->kind == ASSAY_JSON_KEY)
    {
      g_assert_false (watch->after_key);
      g_assert_cmpint (watch->open[watch->depth - 1], ==, '{');
    }
  watch->after_key = event->kind == ASSAY_JSON_KEY;
  watch->values += event->depth == 0 && event->kind != ASSAY_JSON_OBJECT_BEGIN && event->kind != ASSAY_JSON_ARRAY_BEGIN;
  return TRUE;
}

static gboolean
scan (GBytes         *bytes,
      AssayJsonMode   mode,
      AssayJsonFlags  flags)
{
  g_autoptr(GError) error = NULL;
  Watch watch = { .flags = flags };
  AssayJsonTally tally;

  if (assay_json_scan_bytes (bytes, "fuzz", mode, flags, watch_event, &watch, &tally, &error))
    {
      g_assert_no_error (error);
      g_assert_cmpuint (watch.depth, ==, 0);
      g_assert_cmpuint (watch.values, ==, tally.values);
      g_assert_false (watch.after_key);
      return TRUE;
    }

  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_regex_match_simple ("^fuzz:[0-9]+:[0-9]+: .", error->message, 0, 0));
  return FALSE;
}

int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (input, size);

  for (AssayJsonMode mode = ASSAY_JSON_DOCUMENT; mode <= ASSAY_JSON_VALUES; mode++)
    {
      gboolean strict = scan (bytes, mode, ASSAY_JSON_STRICT);
      gboolean tolerant = scan (bytes, mode, ASSAY_JSON_TOLERANT);

      g_assert_true (!strict || tolerant);
      if (mode == ASSAY_JSON_DOCUMENT && strict)
        {
          g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "fuzz", ASSAY_JSON_STRICT, NULL,
                                                                            NULL);

          g_assert_true (g_utf8_validate ((const char *) input, (gssize) size, NULL));
          g_assert_nonnull (assay_document_get_root (document));
        }
    }

  return 0;
}
