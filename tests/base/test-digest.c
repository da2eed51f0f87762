#include "base/digest.h"

#include <string.h>

/* From FIPS 180-4's examples. */
#define SHA_EMPTY "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
#define SHA_ABC   "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"

static void
test_nothing (void)
{
  g_autoptr(AssayDigest) digest = assay_digest_new ();
  g_autofree char *found = assay_digest_finish (digest);

  g_assert_cmpstr (found, ==, SHA_EMPTY);
}

static void
test_of_bytes (void)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static ("abc", 3);
  g_autofree char *found = assay_digest_of_bytes (bytes);

  g_assert_cmpstr (found, ==, SHA_ABC);
}

/* More chunks than may wait: the pushing side must be held back, and go on. */
static void
test_many_chunks (void)
{
  g_autoptr(AssayDigest) digest = assay_digest_new ();
  g_autoptr(GByteArray) whole = g_byte_array_new ();
  g_autoptr(GBytes) whole_bytes = NULL;
  g_autofree char *expected = NULL;
  g_autofree char *found = NULL;
  g_autofree char *again = NULL;

  for (guint i = 0; i < 200; i++)
    {
      g_autofree char *text = g_strnfill (i * 97, (char) ('a' + i % 26));
      g_autoptr(GBytes) chunk = g_bytes_new (text, strlen (text));

      g_byte_array_append (whole, (const guint8 *) text, (guint) strlen (text));
      assay_digest_push (digest, chunk);
    }

  whole_bytes = g_byte_array_free_to_bytes (g_steal_pointer (&whole));
  expected = assay_digest_of_bytes (whole_bytes);
  found = assay_digest_finish (digest);
  again = assay_digest_finish (digest);
  g_assert_cmpstr (found, ==, expected);
  g_assert_cmpstr (again, ==, expected);
}

/* Given up in the middle: no chunk may be lost or kept. */
static void
test_abandoned (void)
{
  for (guint i = 0; i < 50; i++)
    {
      AssayDigest *digest = assay_digest_new ();
      GBytes *chunk = g_bytes_new_take (g_strnfill (100000, 'x'), 100000);
      gsize size = 0;
      char *contents;

      assay_digest_push (digest, chunk);
      assay_digest_push (digest, chunk);
      assay_digest_free (digest);

      /* Ours is the last reference, or the bytes would be copied. */
      contents = g_bytes_unref_to_data (chunk, &size);
      g_assert_cmpuint (size, ==, 100000);
      g_free (contents);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/digest/nothing", test_nothing);
  g_test_add_func ("/digest/of-bytes", test_of_bytes);
  g_test_add_func ("/digest/many-chunks", test_many_chunks);
  g_test_add_func ("/digest/abandoned", test_abandoned);

  return g_test_run ();
}
