/* Runs a fuzz target over its corpus, as an ordinary test: every file, every beginning of a small one, and every
 * small one with a byte changed. */

#include <glib.h>
#include <string.h>

#include "fuzz.h"

#define VARIED_BYTES 600

static void
replay_copy (const char *contents,
             gsize       size)
{
  /* A block of exactly this size, so that reading beyond it is seen. */
  g_autofree char *copy = g_malloc (MAX (size, 1));

  memcpy (copy, contents, size);
  LLVMFuzzerTestOneInput ((const uint8_t *) copy, size);
}

static void
replay_variations (char  *contents,
                   gsize  size)
{
  static const char bytes[] = "\0\"\\{}[],:-0e\n\x80\xff";

  for (gsize i = 0; i < size; i++)
    {
      char original = contents[i];

      replay_copy (contents, i);
      contents[i] = bytes[i % (sizeof bytes - 1)];
      replay_copy (contents, size);
      contents[i] = original;
    }
}

static guint
replay_folder (const char *folder)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GDir) dir = g_dir_open (folder, 0, &error);
  const char *name;
  guint n_files = 0;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autofree char *contents = NULL;
      gsize size = 0;

      g_file_get_contents (path, &contents, &size, &error);
      g_assert_no_error (error);
      replay_copy (contents, size);
      if (size <= VARIED_BYTES)
        replay_variations (contents, size);
      n_files++;
    }

  return n_files;
}

int
main (int   argc,
      char *argv[])
{
  guint n_files = 0;

  for (int i = 1; i < argc; i++)
    n_files += replay_folder (argv[i]);

  g_assert_cmpuint (n_files, >, 0);
  g_print ("%u files\n", n_files);
  return 0;
}
