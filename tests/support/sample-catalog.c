#include "sample-catalog.h"

#include <glib/gstdio.h>
#include <libintl.h>
#include <locale.h>
#include <string.h>

static void
append (GByteArray *catalog,
        const void *bytes,
        gsize       length)
{
  g_byte_array_append (catalog, bytes, (guint) length);
}

/* The format that gettext reads: magic, version, count, where the two tables stand, then length and place of each
 * text; the empty text stands for the header. */
static void
write_catalog (const char *file,
               const char *original,
               const char *translation)
{
  const char *header = "Content-Type: text/plain; charset=UTF-8\n";
  guint32 n_original = (guint32) strlen (original), n_header = (guint32) strlen (header);
  const guint32 head[] = { 0x950412de, 0, 2, 28, 44, 0, 60 };
  const guint32 originals[] = { 0, 60, n_original, 61 };
  const guint32 translations[] = { n_header, 62 + n_original, (guint32) strlen (translation), 63 + n_original + n_header };
  g_autoptr(GByteArray) catalog = g_byte_array_new ();

  append (catalog, head, sizeof head);
  append (catalog, originals, sizeof originals);
  append (catalog, translations, sizeof translations);
  append (catalog, "", 1);
  append (catalog, original, n_original + 1);
  append (catalog, header, n_header + 1);
  append (catalog, translation, strlen (translation) + 1);
  g_assert_true (g_file_set_contents (file, (const char *) catalog->data, catalog->len, NULL));
}

void
sample_catalog_use (const char *folder,
                    const char *original,
                    const char *translation)
{
  g_autofree char *path = g_build_filename (folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (path, GETTEXT_PACKAGE ".mo", NULL);

  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  write_catalog (file, original, translation);
  g_setenv ("LANGUAGE", "de", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
}

void
sample_catalog_remove (const char *folder)
{
  g_autofree char *language = g_build_filename (folder, "de", NULL);
  g_autofree char *messages = g_build_filename (language, "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (messages, GETTEXT_PACKAGE ".mo", NULL);

  g_remove (file);
  g_rmdir (messages);
  g_rmdir (language);
  g_rmdir (folder);
}
