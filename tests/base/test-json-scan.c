#include "base/json-scan.h"

#include <math.h>
#include <string.h>

#include "base/digest.h"
#include "base/limits.h"

/* Events as one line of text: "{a 0.5 [ 1 2 ] }". */
static gboolean
note_event (const AssayJsonEvent *event,
            gpointer              user,
            GError              **error)
{
  static const char *marks[] = { "{", "}", "[", "]", "", "", "", "true", "false", "null" };
  GString *out = user;

  g_string_append (out, out->len > 0 ? " " : "");
  if (event->text == NULL)
    {
      g_string_append (out, marks[event->kind]);
      return TRUE;
    }

  g_assert_cmpuint (strlen (event->text), ==, event->length);
  g_assert_true (g_utf8_validate (event->text, -1, NULL));
  if (event->kind == ASSAY_JSON_STRING)
    g_string_append_printf (out, "'%s'", event->text);
  else
    g_string_append_printf (out, event->kind == ASSAY_JSON_KEY ? "%s:" : "%s", event->text);

  return TRUE;
}

static char *
scan_text (AssayJsonMode   mode,
           AssayJsonFlags  flags,
           const char     *text,
           gsize           length,
           AssayJsonTally *tally,
           GError        **error)
{
  g_autoptr(GString) out = g_string_new (NULL);
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);

  if (!assay_json_scan_bytes (bytes, "models.json", mode, flags, note_event, out, tally, error))
    return NULL;

  return g_string_free (g_steal_pointer (&out), FALSE);
}

typedef struct
{
  AssayJsonMode  mode;
  AssayJsonFlags flags;
  const char    *text;
  const char    *events;
} ValidCase;

static const ValidCase valid_cases[] = {
  { ASSAY_JSON_DOCUMENT, 0, "{}", "{ }" },
  { ASSAY_JSON_DOCUMENT, 0, " [ ] \n", "[ ]" },
  { ASSAY_JSON_DOCUMENT, 0, "\xef\xbb\xbf[1]", "[ 1 ]" },
  { ASSAY_JSON_DOCUMENT, 0, "0.80", "0.80" },
  { ASSAY_JSON_DOCUMENT, 0, "\"x\"", "'x'" },
  { ASSAY_JSON_DOCUMENT, 0, "null", "null" },
  { ASSAY_JSON_DOCUMENT, 0, "{\"a\":{\"b\":[true,false,null]}}", "{ a: { b: [ true false null ] } }" },
  { ASSAY_JSON_DOCUMENT, 0, "[-0, 1E5, 1e-5, 12345678901234567890123]", "[ -0 1E5 1e-5 12345678901234567890123 ]" },
  { ASSAY_JSON_DOCUMENT, 0, "[\"a\\u0000\\n\\ud83d\\ude00\"]", "[ 'a␀\n😀' ]" },
  { ASSAY_JSON_DOCUMENT, 0, "{\"\":1,\"a\":2,\"A\":3}", "{ : 1 a: 2 A: 3 }" },
  { ASSAY_JSON_DOCUMENT, 0, "[\"\x7f\"]", "[ '\x7f' ]" },
  { ASSAY_JSON_DOCUMENT, ASSAY_JSON_ALLOW_NON_FINITE, "[NaN,Infinity,-Infinity]", "[ NaN Infinity -Infinity ]" },
  { ASSAY_JSON_DOCUMENT, ASSAY_JSON_ALLOW_DUPLICATES, "{\"a\":1,\"a\":2}", "{ a: 1 a: 2 }" },
  { ASSAY_JSON_DOCUMENT, ASSAY_JSON_ALLOW_COMMA, "{\"a\":[1,],}", "{ a: [ 1 ] }" },
  { ASSAY_JSON_ELEMENTS, 0, "[{\"a\":1},2,[3]]", "{ a: 1 } 2 [ 3 ]" },
  { ASSAY_JSON_ELEMENTS, 0, "[]", "" },
  { ASSAY_JSON_ELEMENTS, ASSAY_JSON_ALLOW_COMMA, "[1,]", "1" },
  { ASSAY_JSON_VALUES, 0, "{\"a\":1}\n{\"a\":2}\n", "{ a: 1 } { a: 2 }" },
  { ASSAY_JSON_VALUES, 0, "{\"a\":1}{\"a\":2}", "{ a: 1 } { a: 2 }" },
  { ASSAY_JSON_VALUES, 0, "{\n \"a\": 1\n}\n\n\n[\n]\n1 2 \"x\"\r\n", "{ a: 1 } [ ] 1 2 'x'" },
};

static void
test_valid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (valid_cases); i++)
    {
      const ValidCase *c = &valid_cases[i];
      g_autoptr(GError) error = NULL;
      g_autofree char *found = scan_text (c->mode, c->flags, c->text, strlen (c->text), NULL, &error);

      g_assert_no_error (error);
      g_assert_cmpstr (found, ==, c->events);
    }
}

typedef struct
{
  AssayJsonMode  mode;
  AssayJsonError code;
  const char    *text;
  const char    *message;   /* its beginning, behind the name */
} InvalidCase;

#define DOC ASSAY_JSON_DOCUMENT
#define SYN ASSAY_JSON_ERROR_SYNTAX
#define CUT ASSAY_JSON_ERROR_TRUNCATED
#define ENC ASSAY_JSON_ERROR_ENCODING

static const InvalidCase invalid_cases[] = {
  { DOC, ASSAY_JSON_ERROR_EMPTY, "", ":1:1: there is nothing in it" },
  { DOC, ASSAY_JSON_ERROR_EMPTY, " \n ", ":2:2: there is nothing in it" },
  { DOC, SYN, "{\n\"a\": 1,\n   \"bcd\": }", ":3:11: found “}” where a value was expected" },
  { DOC, SYN, "[1 2]", ":1:4: found “2” where “,” or “]” was expected" },
  { DOC, SYN, "{\"a\" 1}", ":1:6: found “1” where “:” was expected" },
  { DOC, SYN, "{\"a\":1 \"b\":2}", ":1:8: found a string where “,” or “}” was expected" },
  { DOC, SYN, "{a:1}", ":1:2: found “a” where a key in double quotes or “}” was expected" },
  { DOC, SYN, "{'a':1}", ":1:2: found “'a'” where a key" },
  { DOC, SYN, "{1:1}", ":1:2: found “1” where a key" },
  { DOC, SYN, "[1]]", ":1:4: found “]” behind the end of the document" },
  { DOC, SYN, "[1] 2", ":1:5: found “2” behind the end of the document" },
  { DOC, SYN, "{}{}", ":1:3: found “{” behind the end" },
  { DOC, SYN, "[1}", ":1:3: found “}” where “,” or “]” was expected" },
  { DOC, SYN, "{\"a\":1]", ":1:7: found “]” where “,” or “}” was expected" },
  { DOC, SYN, "]", ":1:1: found “]” where a value was expected" },
  { DOC, SYN, "[,1]", ":1:2: found “,” where a value or “]” was expected" },
  { DOC, SYN, "[1,,2]", ":1:4: found “,” where a value was expected" },
  { DOC, SYN, "[1,]", ":1:4: found “]” where a value was expected" },
  { DOC, SYN, "{\"a\":1,}", ":1:8: found “}” where a key in double quotes was expected" },
  { DOC, SYN, "{,}", ":1:2: found “,” where a key" },
  { DOC, SYN, "{\"a\"}", ":1:5: found “}” where “:” was expected" },
  { DOC, SYN, "{\"a\":1,\"b\":2,\"a\":3}", ":1:14: the key “a” comes twice" },
  { DOC, SYN, "{\"a\":1,\"\\u0061\":3}", ":1:8: the key “a” comes twice" },
  { DOC, SYN, "[01]", ":1:2: “01” is not a number" },
  { DOC, SYN, "[-]", ":1:2: “-” is not a number" },
  { DOC, SYN, "[+1]", ":1:2: “+1” is not a number" },
  { DOC, SYN, "[.5]", ":1:2: “.5” is not a number" },
  { DOC, SYN, "[1.]", ":1:2: “1.” is not a number" },
  { DOC, SYN, "[1e]", ":1:2: “1e” is not a number" },
  { DOC, SYN, "[0x10]", ":1:2: “0x10” is not a number" },
  { DOC, SYN, "[1\"a\"]", ":1:2: “1” is not a number" },
  { DOC, SYN, "[1a]", ":1:2: “1a” is not a number" },
  { DOC, SYN, "[-NaN]", ":1:2: “-NaN” is not a number" },
  { DOC, SYN, "[NaN]", ":1:2: “NaN” is not a number that JSON knows" },
  { DOC, SYN, "[-Infinity]", ":1:2: “-Infinity” is not a number that JSON knows" },
  { DOC, SYN, "[-Inf]", ":1:2: “-Inf” is not a number; write" },
  { DOC, SYN, "[1e400]", ":1:2: “1e400” is larger" },
  { DOC, SYN, "[nul]", ":1:2: found “nul” where a value" },
  { DOC, SYN, "[True]", ":1:2: found “True” where a value" },
  { DOC, SYN, "[truee]", ":1:2: found “truee” where a value" },
  { DOC, SYN, "[true\"x\"]", ":1:2: found “true” where a value" },
  { DOC, SYN, "[1, // x\n2]", ":1:5: found “//” where a value was expected" },
  { DOC, SYN, "[\"\\x\"]", ":1:3: found an escape that JSON does not know" },
  { DOC, SYN, "[\"é\\ud800\"]", ":1:4: found an escape" },
  { DOC, SYN, "[\"a\nb\"]", ":1:4: found the end of the line within a string" },
  { DOC, SYN, "[\"a\tb\"]", ":1:4: found the control character U+0009 within a string" },
  { DOC, SYN, "[1\f]", ":1:3: found the control character U+000C" },
  { DOC, SYN, "[\x1a]", ":1:2: found the control character U+001A" },
  { DOC, SYN, "{a\": 1,\n\"b\": 2}", ":1:2: found “a” where a key" },
  { DOC, CUT, "[1", ":1:3: found the end of the text where “,” or “]” was expected" },
  { DOC, CUT, "{\"a\":", ":1:6: found the end of the text where a value" },
  { DOC, CUT, "[\"abc", ":1:2: a string begins here that has no" },
  { DOC, CUT, "[\"abc\\\"", ":1:2: a string begins here that has no" },
  { DOC, ENC, "[\"\xff\"]", ":1:3: found the byte 0xff" },
  { DOC, ENC, "[\"ä\xc3\"]", ":1:4: found the byte 0xc3" },
  { DOC, ENC, "[\"\xed\xa0\x80\"]", ":1:3: found the byte 0xed" },
  { DOC, ENC, "[\"\xc0\xaf\"]", ":1:3: found the byte 0xc0" },
  { DOC, ENC, "\xff\xfe[\x20", ":1:1: the text is UTF-16" },
  { ASSAY_JSON_ELEMENTS, SYN, "{}", ":1:1: found “{” where “[”, the beginning of an array, was expected" },
  { ASSAY_JSON_ELEMENTS, SYN, "[1] 2", ":1:5: found “2” behind the end" },
  { ASSAY_JSON_ELEMENTS, CUT, "[{\"a\":1},\n{\"a\"", ":2:5: found the end of the text where “:”" },
  { ASSAY_JSON_ELEMENTS, CUT, "[1,2", ":1:5: found the end of the text where “,” or “]”" },
  { ASSAY_JSON_ELEMENTS, ASSAY_JSON_ERROR_EMPTY, "", ":1:1: there is nothing in it" },
  { ASSAY_JSON_VALUES, ASSAY_JSON_ERROR_EMPTY, "\n\n", ":3:1: there is nothing in it" },
  { ASSAY_JSON_VALUES, SYN, "{\"a\":1},\n{\"a\":2}", ":1:8: found “,” where a value was expected" },
  { ASSAY_JSON_VALUES, SYN, "{\"a\":1\n{\"a\":2}\n", ":2:1: found “{” where “,” or “}” was expected" },
  { ASSAY_JSON_VALUES, SYN, "1\n]\n", ":2:1: found “]” where a value" },
  { ASSAY_JSON_VALUES, CUT, "{\"a\":1}\n{\"a\":", ":2:6: the text ends within a value" },
  { ASSAY_JSON_VALUES, CUT, "{\"a\":1}\n{\"a\":\"x", ":2:8: the text ends within a value" },
};

static void
test_invalid (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (invalid_cases); i++)
    {
      const InvalidCase *c = &invalid_cases[i];
      g_autoptr(GError) error = NULL;
      g_autofree char *found = scan_text (c->mode, 0, c->text, strlen (c->text), NULL, &error);
      g_autofree char *start = NULL;

      g_assert_null (found);
      start = g_strndup (error->message, strlen ("models.json") + strlen (c->message));
      g_assert_cmpstr (start + strlen ("models.json"), ==, c->message);
      g_assert_error (error, ASSAY_JSON_ERROR, (int) c->code);
      g_assert_true (g_str_has_prefix (error->message, "models.json:"));
    }
}

static void
test_unescaped_null (void)
{
  static const char text[] = "[\"a\0b\"]";
  static const char outside[] = "[1,\0]";
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) outside_error = NULL;

  g_assert_null (scan_text (DOC, ASSAY_JSON_TOLERANT, text, sizeof text - 1, NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, SYN);
  g_assert_null (scan_text (DOC, ASSAY_JSON_TOLERANT, outside, sizeof outside - 1, NULL, &outside_error));
  g_assert_error (outside_error, ASSAY_JSON_ERROR, SYN);
  g_assert_nonnull (strstr (outside_error->message, ":1:4: "));
}

static void
test_tally (void)
{
  static const char text[] = "{\"a\":NaN,\"a\":-Infinity,}\n{\"a\":[1,],\"b\":1e999}\n";
  AssayJsonTally tally;
  g_autoptr(GError) error = NULL;
  g_autofree char *found = scan_text (ASSAY_JSON_VALUES, ASSAY_JSON_TOLERANT, text, strlen (text), &tally, &error);

  g_assert_no_error (error);
  g_assert_nonnull (found);
  g_assert_cmpuint (tally.values, ==, 2);
  g_assert_cmpuint (tally.non_finite, ==, 2);
  g_assert_cmpuint (tally.duplicate_keys, ==, 1);
  g_assert_cmpuint (tally.trailing_commas, ==, 2);
  g_assert_cmpuint (tally.torn_line, ==, 0);
}

static void
test_torn (void)
{
  static const struct { const char *text; const char *events; guint64 torn_at; } cases[] = {
    { "{\"a\":1}\n{\"a\":2", "{ a: 1 }", 2 },
    { "{\"a\":1}\n{\"a\":2}", "{ a: 1 } { a: 2 }", 0 },
    { "{\"a\":1}\n{\"a\":2}\n{\"a", "{ a: 1 } { a: 2 }", 3 },
    { "{\"a\":1}\n{\"a\":2}\n{\"a\": \"b\\", "{ a: 1 } { a: 2 }", 3 },
    { "{\"a\":1}\n{\"a\":\"\xc3", "{ a: 1 }", 2 },
    { "{\"a\":1}\n{\"a\": tr", "{ a: 1 }", 2 },
    { "{\"a\":1}\n{\"a\": -", "{ a: 1 }", 2 },
    { "{\"a\":1}\n{\n\n\"a\":", "{ a: 1 }", 2 },
    { "{\"a\":1}\n{\"a\": 01, \"b\"", NULL, 0 },
    { "{\"a\":1}\n{\"a\": }", NULL, 0 },
    { "{\"a\":", NULL, 0 },
    { "\"abc", NULL, 0 },
    { "{\"a\":1\n{\"a\":2}\n", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayJsonTally tally;
      g_autofree char *found = scan_text (ASSAY_JSON_VALUES, ASSAY_JSON_TOLERANT, cases[i].text,
                                          strlen (cases[i].text), &tally, NULL);

      g_test_message ("case %u", i);
      g_assert_cmpstr (found, ==, cases[i].events);
      g_assert_cmpuint (tally.torn_line, ==, cases[i].torn_at > 0);
      g_assert_cmpuint (tally.torn_at, ==, cases[i].torn_at);
    }
}

static char *
nested (guint depth)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < depth; i++)
    g_string_append_c (text, ']');

  return g_string_free (text, FALSE);
}

static void
test_depth (void)
{
  static const guint refused[] = { ASSAY_LIMIT_DEPTH + 1, 100000, 10000000 };
  g_autofree char *allowed = nested (ASSAY_LIMIT_DEPTH);
  g_autoptr(GError) no_error = NULL;
  g_autofree char *found = scan_text (DOC, 0, allowed, strlen (allowed), NULL, &no_error);

  g_assert_no_error (no_error);
  g_assert_nonnull (found);

  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    for (AssayJsonMode mode = DOC; mode <= ASSAY_JSON_VALUES; mode++)
      {
        g_autofree char *text = nested (refused[i]);
        g_autoptr(GError) error = NULL;

        g_assert_null (scan_text (mode, ASSAY_JSON_TOLERANT, text, strlen (text), NULL, &error));
        g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
        g_assert_nonnull (strstr (error->message, ":1:65: "));
      }
}

static void
test_long_string (void)
{
  g_autoptr(GString) text = g_string_new ("[\"");
  g_autoptr(GError) error = NULL;

  g_string_append_printf (text, "%0*d", 40 * 1024 * 1024, 0);
  g_string_append (text, "\"]");
  for (AssayJsonMode mode = DOC; mode <= ASSAY_JSON_VALUES; mode++)
    {
      g_clear_error (&error);
      g_assert_null (scan_text (mode, ASSAY_JSON_TOLERANT, text->str, text->len, NULL, &error));
      g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
    }
}

static void
test_long_number (void)
{
  g_autofree char *digits = g_strnfill (ASSAY_LIMIT_NUMBER_BYTES, '7');
  g_autofree char *allowed = g_strdup_printf ("[%s]", digits);
  g_autofree char *refused = g_strdup_printf ("[%s0]", digits);
  g_autofree char *found = scan_text (DOC, ASSAY_JSON_TOLERANT, allowed, strlen (allowed), NULL, NULL);
  g_autoptr(GError) error = NULL;

  g_assert_nonnull (found);
  g_assert_null (scan_text (DOC, ASSAY_JSON_TOLERANT, refused, strlen (refused), NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
}

static void
test_long_record (void)
{
  g_autoptr(GString) text = g_string_new ("[[");
  g_autoptr(GError) error = NULL;

  while (text->len < ASSAY_LIMIT_RECORD_BYTES)
    g_string_append (text, "0.12345678, ");
  g_string_append (text, "1]]");
  g_assert_null (scan_text (ASSAY_JSON_ELEMENTS, 0, text->str, text->len, NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
}

typedef struct
{
  guint64 numbers;
  guint64 strings;
  guint64 last_offset;
  double  sum;
} Sums;

static gboolean
sum_event (const AssayJsonEvent *event,
           gpointer              user,
           GError              **error)
{
  Sums *sums = user;

  g_assert_cmpuint (event->offset, >=, sums->last_offset);
  sums->last_offset = event->offset;
  if (event->kind == ASSAY_JSON_NUMBER)
    {
      sums->numbers++;
      sums->sum += event->number;
    }
  sums->strings += event->kind == ASSAY_JSON_STRING;
  return TRUE;
}

/* Several windows, in every layout of lines: on one, one per record, indented. */
static void
test_many_records (void)
{
  static const struct { AssayJsonMode mode; const char *between; const char *blank; } layouts[] = {
    { ASSAY_JSON_ELEMENTS, ",", "" },
    { ASSAY_JSON_ELEMENTS, ",\n", "" },
    { ASSAY_JSON_ELEMENTS, ",\n", "\n    " },
    { ASSAY_JSON_VALUES, "\n", "" },
    { ASSAY_JSON_VALUES, "", "" },
    { ASSAY_JSON_VALUES, "\n", "\n  " },
  };
  const guint n_records = 40000;

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr(GString) text = g_string_new (layouts[i].mode == ASSAY_JSON_ELEMENTS ? "[" : "");
      g_autoptr(GBytes) bytes = NULL;
      g_autoptr(GError) error = NULL;
      AssayJsonTally tally;
      Sums sums = { 0 };

      for (guint record = 0; record < n_records; record++)
        g_string_append_printf (text, "%s{%s\"näme\":\"mod\\\"el%u\",%s\"value\":%u}",
                                record > 0 ? layouts[i].between : "", layouts[i].blank, record, layouts[i].blank,
                                record);
      if (layouts[i].mode == ASSAY_JSON_ELEMENTS)
        g_string_append_c (text, ']');

      bytes = g_bytes_new (text->str, text->len);
      g_assert_true (assay_json_scan_bytes (bytes, "x", layouts[i].mode, 0, sum_event, &sums, &tally, &error));
      g_assert_no_error (error);
      g_assert_cmpuint (tally.values, ==, n_records);
      g_assert_cmpuint (sums.numbers, ==, n_records);
      g_assert_cmpuint (sums.strings, ==, n_records);
      g_assert_cmpfloat (sums.sum, ==, (double) n_records * (n_records - 1) / 2);
    }
}

/* The place of a fault far behind the first window, on one line and on many. */
static void
test_far_fault (void)
{
  for (guint lines = 0; lines < 2; lines++)
    {
      g_autoptr(GString) text = g_string_new ("[");
      g_autoptr(GError) error = NULL;
      g_autofree char *place = NULL;

      for (guint i = 0; i < 200000; i++)
        g_string_append (text, lines == 1 ? "\"äö\",\n" : "\"äö\", ");
      g_string_append (text, " x]");

      place = lines == 1 ? g_strdup ("models.json:200001:2: ") : g_strdup ("models.json:1:1200003: ");
      g_assert_null (scan_text (ASSAY_JSON_ELEMENTS, 0, text->str, text->len, NULL, &error));
      g_assert_true (g_str_has_prefix (error->message, place));
    }
}

static void
test_input (void)
{
  g_autoptr(GString) text = g_string_new ("\xef\xbb\xbf[");
  g_autoptr(GInputStream) stream = NULL;
  g_autoptr(AssayInput) input = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  Sums sums = { 0 };

  while (text->len < 9 * 1024 * 1024)
    g_string_append (text, "{\"a\": 1}, ");
  g_string_append (text, "{\"a\": 1}]");

  bytes = g_bytes_new (text->str, text->len);
  expected = assay_digest_of_bytes (bytes);
  stream = g_memory_input_stream_new_from_bytes (bytes);
  input = assay_input_new (stream, "models.json", text->len, NULL);
  g_assert_true (assay_json_scan (input, ASSAY_JSON_ELEMENTS, 0, sum_event, &sums, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (sums.last_offset, ==, text->len - 2);

  found = assay_input_finish (input);
  g_assert_cmpstr (found, ==, expected);
}

/* One record without an end: it is refused while it goes on, not when all of it is in somebody's memory. */
static void
test_endless_record (void)
{
  g_autoptr(GString) text = g_string_new ("[{\"a\": 1}, {");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(GError) error = NULL;
  Sums sums = { 0 };

  for (guint i = 0; text->len < 3 * ASSAY_LIMIT_RECORD_BYTES; i++)
    g_string_append_printf (text, "\"metric_%u\": 0.5,\n", i);
  bytes = g_bytes_new (text->str, text->len);

  g_assert_false (assay_json_scan_bytes (bytes, "a", ASSAY_JSON_ELEMENTS, 0, sum_event, &sums, NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
  g_assert_cmpuint (sums.last_offset, >, ASSAY_LIMIT_RECORD_BYTES);
  g_assert_cmpuint (sums.last_offset, <, ASSAY_LIMIT_RECORD_BYTES + 1024 * 1024);
}

static void
test_cancelled (void)
{
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data ("[1]", 3, NULL);
  g_autoptr(AssayInput) input = assay_input_new (stream, "models.json", 3, cancellable);
  g_autoptr(GError) error = NULL;
  Sums sums = { 0 };

  g_cancellable_cancel (cancellable);
  g_assert_false (assay_json_scan (input, ASSAY_JSON_DOCUMENT, 0, sum_event, &sums, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_hostile_name (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("]", 1);
  g_autoptr(GError) error = NULL;
  Sums sums = { 0 };

  g_assert_false (assay_json_scan_bytes (bytes, "a\x1b[31m\n.json", DOC, 0, sum_event, &sums, NULL, &error));
  g_assert_true (g_str_has_prefix (error->message, "a\\x1b[31m\\x0a.json:1:1: "));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json-scan/valid", test_valid);
  g_test_add_func ("/json-scan/invalid", test_invalid);
  g_test_add_func ("/json-scan/unescaped-null", test_unescaped_null);
  g_test_add_func ("/json-scan/tally", test_tally);
  g_test_add_func ("/json-scan/torn", test_torn);
  g_test_add_func ("/json-scan/depth", test_depth);
  g_test_add_func ("/json-scan/long-string", test_long_string);
  g_test_add_func ("/json-scan/long-number", test_long_number);
  g_test_add_func ("/json-scan/long-record", test_long_record);
  g_test_add_func ("/json-scan/endless-record", test_endless_record);
  g_test_add_func ("/json-scan/many-records", test_many_records);
  g_test_add_func ("/json-scan/far-fault", test_far_fault);
  g_test_add_func ("/json-scan/input", test_input);
  g_test_add_func ("/json-scan/cancelled", test_cancelled);
  g_test_add_func ("/json-scan/hostile-name", test_hostile_name);

  return g_test_run ();
}
