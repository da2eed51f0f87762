#include "report/report-paths.h"

#include <string.h>

/* Leaves room below the 255 bytes that file systems allow. */
#define MAX_BASENAME 200

static gboolean
is_kept (gunichar c)
{
  return g_unichar_isalnum (c) || strchr ("._-+=@,", (int) (c < 128 ? c : '\001')) != NULL;
}

/**
 * assay_report_sanitise_basename:
 * @path: any path, perhaps hostile
 *
 * Makes a file name of the last part of @path that is safe on every system and leads nowhere else: letters, digits
 * and a few signs stay, everything else becomes an underscore; no leading dot, no "..", at most 200 bytes.
 *
 * Returns: (transfer full): the name, never empty
 */
char *
assay_report_sanitise_basename (const char *path)
{
  g_autofree char *valid = g_utf8_make_valid (path, -1);
  const char *slash = strrchr (valid, '/');
  GString *name = g_string_new (NULL);

  for (const char *p = slash != NULL ? slash + 1 : valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (name->len + 4 > MAX_BASENAME)
        break;
      if (!is_kept (c) || (name->len == 0 && (c == '.' || c == '-')))
        g_string_append_c (name, '_');
      else
        g_string_append_unichar (name, c);
    }

  if (name->len == 0 || g_str_equal (name->str, "_"))
    g_string_assign (name, "results");

  return g_string_free (name, FALSE);
}

/* What was gathered from a folder is a file of its own, which says of what. */
static char *
name_copy (const AssaySource *source)
{
  g_autofree char *name = NULL;

  if (source->folder == NULL)
    return assay_report_sanitise_basename (source->path);

  name = assay_report_sanitise_basename (source->name);

  return g_strdup_printf ("%s.%s.json", name, source->folder);
}

/**
 * assay_report_dup_paths:
 * @table: the results
 *
 * Returns: (transfer full): for each source its place in the report folder, "results/N/BASENAME", or of a folder
 *   "results/N/NAME.KIND.json"; NULL-terminated
 */
char **
assay_report_dup_paths (const AssayTable *table)
{
  guint n_sources = assay_table_get_n_sources (table);
  char **paths = g_new0 (char *, n_sources + 1);

  for (guint i = 0; i < n_sources; i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);
      g_autofree char *name = name_copy (source);

      paths[i] = g_strdup_printf ("results/%u/%s", i, name);
    }

  return paths;
}
