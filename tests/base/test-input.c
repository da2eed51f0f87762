#include "base/input.h"

#include <string.h>

#include "base/digest.h"

#define MANY_BYTES (9 * 1024 * 1024 + 5)

static AssayInput *
input_of (const char   *text,
          gsize         length,
          GCancellable *cancellable)
{
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (g_memdup2 (text, length), (gssize) length,
                                                                        g_free);

  return assay_input_new (stream, "models.json", length, cancellable);
}

static char *
sha_of (const char *text,
        gsize       length)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, length);

  return assay_digest_of_bytes (bytes);
}

static void
assert_bytes (GBytes     *bytes,
              const char *expected)
{
  gsize size;
  const char *found = g_bytes_get_data (bytes, &size);

  g_assert_cmpmem (found, size, expected, strlen (expected));
}

static void
test_small (void)
{
  g_autoptr(AssayInput) input = input_of ("{\"a\": 1}", 8, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) start = assay_input_peek (input, 2, &error);
  g_autoptr(GBytes) more = assay_input_peek (input, 100, &error);
  g_autoptr(GBytes) chunk = NULL;
  g_autoptr(GBytes) rest = NULL;
  g_autofree char *expected = sha_of ("{\"a\": 1}", 8);
  g_autofree char *found = NULL;

  g_assert_no_error (error);
  assert_bytes (start, "{\"");
  assert_bytes (more, "{\"a\": 1}");
  g_assert_cmpuint (assay_input_get_offset (input), ==, 0);

  chunk = assay_input_next (input, &error);
  assert_bytes (chunk, "{\"a\": 1}");
  g_assert_cmpuint (assay_input_get_offset (input), ==, 8);
  rest = assay_input_next (input, &error);
  assert_bytes (rest, "");
  found = assay_input_finish (input);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (assay_input_get_name (input), ==, "models.json");
  g_assert_cmpuint (assay_input_get_size (input), ==, 8);
}

static void
test_mark (void)
{
  g_autoptr(AssayInput) input = input_of ("\xef\xbb\xbf[1]", 6, NULL);
  g_autoptr(GBytes) start = assay_input_peek (input, 2, NULL);
  g_autoptr(GBytes) chunk = assay_input_next (input, NULL);
  g_autofree char *expected = sha_of ("\xef\xbb\xbf[1]", 6);
  g_autofree char *found = assay_input_finish (input);

  assert_bytes (start, "[1");
  assert_bytes (chunk, "[1]");
  g_assert_cmpuint (assay_input_get_offset (input), ==, 6);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_utf16 (void)
{
  static const char bytes[] = "\xfe\xff\0[\0\xe4\0]";
  g_autoptr(AssayInput) input = input_of (bytes, sizeof bytes - 1, NULL);
  g_autoptr(GBytes) start = assay_input_peek (input, 3, NULL);
  g_autoptr(GBytes) chunk = assay_input_next (input, NULL);
  g_autofree char *expected = sha_of (bytes, sizeof bytes - 1);
  g_autofree char *found = assay_input_finish (input);

  assert_bytes (start, "[ä");
  assert_bytes (chunk, "[ä]");
  g_assert_cmpuint (assay_input_get_offset (input), ==, 3 + 4);
  g_assert_cmpuint (assay_input_get_n_read (input), ==, sizeof bytes - 1);
  g_assert_cmpstr (found, ==, expected);
}

/* The chunks of the stream end within characters. */
static void
test_utf16_large (void)
{
  g_autoptr(GString) bytes = g_string_new_len ("\xff\xfe" "x", 3);
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autoptr(AssayInput) input = NULL;
  g_autoptr(GBytes) text = NULL;
  const char *at;
  gsize size;

  while (bytes->len < MANY_BYTES)
    g_string_append_len (bytes, "\0\x3d\xd8\x00\xde" "x", 6);
  g_string_append_c (bytes, '\0');

  input = input_of (bytes->str, bytes->len, NULL);
  g_bytes_unref (assay_input_peek (input, 5 * 1024 * 1024, NULL));
  text = assay_input_read_all (input, MANY_BYTES, NULL);
  at = g_bytes_get_data (text, &size);
  g_assert_cmpuint (size, ==, (bytes->len - 4) / 6 * 5 + 1);
  for (gsize i = 0; i + 1 < size; i += 5)
    g_assert_cmpmem (at + i, 5, "x😀", 5);

  expected = sha_of (bytes->str, bytes->len);
  found = assay_input_finish (input);
  g_assert_cmpstr (found, ==, expected);
}

static void
test_empty (void)
{
  g_autoptr(AssayInput) input = input_of ("", 0, NULL);
  g_autoptr(GBytes) start = assay_input_peek (input, 10, NULL);
  g_autoptr(GBytes) chunk = assay_input_next (input, NULL);
  g_autofree char *expected = sha_of ("", 0);
  g_autofree char *found = assay_input_finish (input);

  assert_bytes (start, "");
  assert_bytes (chunk, "");
  g_assert_cmpstr (found, ==, expected);
}

static void
note_progress (double      fraction,
               const char *message,
               gpointer    user)
{
  GString *out = user;

  g_string_append_printf (out, "%s%d", out->len > 0 ? " " : "", (int) (fraction * 100));
}

static void
test_large (void)
{
  g_autofree char *text = g_strnfill (MANY_BYTES, 'x');
  g_autoptr(AssayInput) input = input_of (text, MANY_BYTES, NULL);
  g_autoptr(GBytes) ahead = assay_input_peek (input, 6 * 1024 * 1024, NULL);
  g_autoptr(GString) progress = g_string_new (NULL);
  g_autofree char *expected = sha_of (text, MANY_BYTES);
  g_autofree char *found = NULL;
  gsize total = 0;
  gsize size;

  g_assert_cmpuint (g_bytes_get_size (ahead), ==, 6 * 1024 * 1024);
  assay_input_set_progress (input, note_progress, progress);
  do
    {
      g_autoptr(GBytes) chunk = assay_input_next (input, NULL);

      size = g_bytes_get_size (chunk);
      total += size;
    }
  while (size > 0);

  found = assay_input_finish (input);
  g_assert_cmpuint (total, ==, MANY_BYTES);
  g_assert_cmpstr (found, ==, expected);
  g_assert_true (g_str_has_suffix (progress->str, " 100"));
}

static void
test_finish_drains (void)
{
  g_autofree char *text = g_strnfill (MANY_BYTES, 'x');
  g_autoptr(AssayInput) input = input_of (text, MANY_BYTES, NULL);
  g_autoptr(GBytes) chunk = assay_input_next (input, NULL);
  g_autofree char *expected = sha_of (text, MANY_BYTES);
  g_autofree char *found = assay_input_finish (input);

  g_assert_cmpuint (g_bytes_get_size (chunk), <, MANY_BYTES);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpuint (assay_input_get_offset (input), ==, MANY_BYTES);
}

static void
test_read_all (void)
{
  g_autoptr(AssayInput) input = input_of ("0123456789", 10, NULL);
  g_autoptr(AssayInput) longer = input_of ("0123456789", 10, NULL);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) all = assay_input_read_all (input, 10, &error);
  g_autoptr(GBytes) none = NULL;

  g_assert_no_error (error);
  assert_bytes (all, "0123456789");

  none = assay_input_read_all (longer, 9, &error);
  g_assert_error (error, ASSAY_INPUT_ERROR, ASSAY_INPUT_ERROR_LIMIT);
  g_assert_null (none);
  g_assert_true (g_str_has_prefix (error->message, "models.json: "));
}

static void
test_cancelled (void)
{
  g_autofree char *text = g_strnfill (MANY_BYTES, 'x');
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(AssayInput) input = input_of (text, MANY_BYTES, cancellable);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) chunk = assay_input_next (input, &error);
  g_autoptr(GBytes) none = NULL;

  g_assert_no_error (error);
  g_assert_cmpuint (g_bytes_get_size (chunk), >, 0);
  g_cancellable_cancel (cancellable);
  none = assay_input_next (input, &error);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
  g_assert_null (none);
  g_assert_null (assay_input_finish (input));
}

/* A file that cannot be read in its middle: the second reading fails, all others give text. */
typedef struct { GInputStream parent; guint n_reads; } Torn;
typedef struct { GInputStreamClass parent_class; } TornClass;
GType torn_get_type (void);
G_DEFINE_TYPE (Torn, torn, G_TYPE_INPUT_STREAM)

static gssize
torn_read (GInputStream *stream,
           void         *buffer,
           gsize         count,
           GCancellable *cancellable,
           GError      **error)
{
  Torn *self = (Torn *) stream;

  if (++self->n_reads == 2)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_FAILED, "the disk is tired");
      return -1;
    }

  memset (buffer, 'x', count);
  return self->n_reads > 3 ? 0 : (gssize) count;
}

static void
torn_class_init (TornClass *class)
{
  G_INPUT_STREAM_CLASS (class)->read_fn = torn_read;
}

static void
torn_init (Torn *self)
{
}

/* What was lost cannot be digested: no later call may act as if it had never been there. */
static void
test_failure_stays (void)
{
  g_autoptr(GInputStream) stream = g_object_new (torn_get_type (), NULL);
  g_autoptr(AssayInput) input = assay_input_new (stream, "a\x1b.json", 0, NULL);
  g_autoptr(GError) first = NULL;
  g_autoptr(GError) second = NULL;
  g_autoptr(GBytes) chunk = assay_input_next (input, &first);

  g_assert_no_error (first);
  g_assert_cmpuint (g_bytes_get_size (chunk), >, 0);
  g_assert_null (assay_input_next (input, &first));
  g_assert_error (first, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_cmpstr (first->message, ==, "a\\x1b.json: the disk is tired");
  g_assert_null (assay_input_peek (input, 1, &second));
  g_assert_error (second, G_IO_ERROR, G_IO_ERROR_FAILED);
  g_assert_null (assay_input_finish (input));
}

/* Sizes in messages have no decimals, which would be the locale's. */
static void
test_limit_in_words (void)
{
  static const struct { gsize limit; const char *expected; } cases[] = {
    { 1024, "longer than 1 KiB," },
    { 1536, "longer than 1536 B," },
    { 3 * 1024 * 1024, "longer than 3 MiB," },
  };
  g_autofree char *text = g_strnfill (MANY_BYTES, 'x');

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayInput) input = input_of (text, MANY_BYTES, NULL);
      g_autoptr(GError) error = NULL;

      g_assert_null (assay_input_read_all (input, cases[i].limit, &error));
      g_assert_nonnull (strstr (error->message, cases[i].expected));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input/small", test_small);
  g_test_add_func ("/input/mark", test_mark);
  g_test_add_func ("/input/utf16", test_utf16);
  g_test_add_func ("/input/utf16-large", test_utf16_large);
  g_test_add_func ("/input/empty", test_empty);
  g_test_add_func ("/input/large", test_large);
  g_test_add_func ("/input/finish-drains", test_finish_drains);
  g_test_add_func ("/input/read-all", test_read_all);
  g_test_add_func ("/input/cancelled", test_cancelled);
  g_test_add_func ("/input/failure-stays", test_failure_stays);
  g_test_add_func ("/input/limit-in-words", test_limit_in_words);

  return g_test_run ();
}
