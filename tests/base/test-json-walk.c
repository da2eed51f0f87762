#include "base/json-walk.h"

#include <string.h>

#include "base/json-lex.h"

static gboolean
note_event (const AssayJsonEvent *event,
            gpointer              user,
            GError              **error)
{
  static const char marks[] = "{}[]ksntfz";

  if (event->kind == ASSAY_JSON_STRING && strcmp (event->text, "stop") == 0)
    {
      g_set_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT, "stopped");
      return FALSE;
    }

  g_string_append_printf (user, "%c%u", marks[event->kind], event->depth);
  return TRUE;
}

static gboolean
walk (AssayJsonWalk  *walk,
      const char     *text,
      AssayJsonFault *fault,
      GError        **error)
{
  g_autoptr(GArray) starts = g_array_new (FALSE, FALSE, sizeof (guint32));
  g_autofree char *copy = g_strdup (text);
  AssayJsonBatch batch = { .text = copy, .length = strlen (text) };
  gboolean ok;

  g_assert_true (assay_json_lex (copy, batch.length, starts, fault));
  batch.starts = (const guint32 *) (gpointer) starts->data;
  batch.n_starts = starts->len - 1;
  ok = assay_json_walk_batch (walk, &batch, fault, error);
  g_assert_cmpstr (copy, ==, text);
  return ok;
}

/* Batches are separated by “|”: a walk goes on where the last batch ended. */
static char *
walk_batches (AssayJsonMode  mode,
              AssayJsonFlags flags,
              const char    *batches)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_auto(AssayJsonFault) fault = { 0 };
  g_auto(GStrv) parts = g_strsplit (batches, "|", -1);
  AssayJsonTally tally = { 0 };
  g_autoptr(AssayJsonWalk) self = assay_json_walk_new (mode, flags, note_event, out, &tally);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!walk (self, parts[i], &fault, NULL))
      {
        g_string_append_printf (out, "!%u", (guint) fault.at);
        return g_string_free (g_steal_pointer (&out), FALSE);
      }

  if (!assay_json_walk_end (self, &fault))
    g_string_append_printf (out, "?%u", fault.code);
  g_string_append_printf (out, " %u", (guint) tally.values);
  return g_string_free (g_steal_pointer (&out), FALSE);
}

static void
test_batches (void)
{
  static const struct { AssayJsonMode mode; AssayJsonFlags flags; const char *batches; const char *expected; } cases[] = {
    { ASSAY_JSON_DOCUMENT, 0, "{\"a\"|:|[1,|null]|}", "{0k1[1n2z2]1}0 1" },
    { ASSAY_JSON_DOCUMENT, 0, "[1|2]", "[0n1!0" },
    { ASSAY_JSON_DOCUMENT, 0, "[1", "[0n1?2 0" },
    { ASSAY_JSON_DOCUMENT, 0, "", "?1 0" },
    { ASSAY_JSON_DOCUMENT, 0, "1|2", "n0!0" },
    { ASSAY_JSON_DOCUMENT, 0, "[1,|]", "[0n1!0" },
    { ASSAY_JSON_DOCUMENT, ASSAY_JSON_ALLOW_COMMA, "[1,|]", "[0n1]0 1" },
    { ASSAY_JSON_ELEMENTS, 0, "[{\"a\":1},|true,[]]", "{0k1n1}0t0[0]0 3" },
    { ASSAY_JSON_ELEMENTS, 0, "[]", " 0" },
    { ASSAY_JSON_ELEMENTS, 0, "{}", "!0" },
    { ASSAY_JSON_ELEMENTS, 0, "[1]]", "n0!3" },
    { ASSAY_JSON_VALUES, 0, "1 \"a\"|{}|false", "n0s0{0}0f0 4" },
    { ASSAY_JSON_VALUES, 0, "1,2", "n0!1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = walk_batches (cases[i].mode, cases[i].flags, cases[i].batches);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].expected);
    }
}

static void
test_sink_stops (void)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_auto(AssayJsonFault) fault = { 0 };
  g_autoptr(GError) error = NULL;
  AssayJsonTally tally = { 0 };
  g_autoptr(AssayJsonWalk) self = assay_json_walk_new (ASSAY_JSON_DOCUMENT, 0, note_event, out, &tally);

  g_assert_false (walk (self, "[1, \"stop\", 2]", &fault, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
  g_assert_null (fault.sentence);
  g_assert_cmpstr (out->str, ==, "[0n1");
}

static void
test_mute (void)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_auto(AssayJsonFault) fault = { 0 };
  AssayJsonTally tally = { 0 };
  g_autoptr(AssayJsonWalk) self = assay_json_walk_new (ASSAY_JSON_VALUES, 0, note_event, out, &tally);

  g_assert_true (walk (self, "1 2", &fault, NULL));
  assay_json_walk_mute (self);
  g_assert_true (walk (self, "3 4", &fault, NULL));
  g_assert_false (walk (self, "}", &fault, NULL));
  g_assert_cmpstr (out->str, ==, "n0n0");
  g_assert_cmpuint (tally.values, ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-walk/batches", test_batches);
  g_test_add_func ("/json-walk/sink-stops", test_sink_stops);
  g_test_add_func ("/json-walk/mute", test_mute);

  return g_test_run ();
}
