#include "shell/results-kind.h"

#include <string.h>

/* Enough of a digest to tell the files of one person apart. */
#define DIGITS 24

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char * const *) a, *(const char * const *) b);
}

/* With the end of the string, so that “a”, “bc” is not “ab”, “c”. */
static void
add_text (GChecksum  *checksum,
          const char *text)
{
  g_checksum_update (checksum, (const guchar *) text, (gssize) strlen (text) + 1);
}

static char *
digits_of (GChecksum *checksum)
{
  return g_strndup (g_checksum_get_string (checksum), DIGITS);
}

/**
 * assay_results_kind:
 * @table: results
 *
 * The layout and the names of the metrics, in any order. A map of name to number does not say what it measures: there,
 * the name of the file stands for the metric, lest a policy for accuracy judges what took milliseconds.
 *
 * Returns: (transfer full): a short name, the same for all results of the kind
 */
char *
assay_results_kind (const AssayTable *table)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  const AssaySource *source = assay_table_get_n_sources (table) > 0 ? assay_table_get_source (table, 0) : NULL;
  g_autoptr(GPtrArray) names = g_ptr_array_new ();

  if (source != NULL)
    add_text (checksum, source->layout);
  if (source != NULL && g_str_equal (source->layout, "map"))
    {
      add_text (checksum, source->name);
      return digits_of (checksum);
    }

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      const AssayColumn *column = assay_table_get_column (table, i);

      if (assay_column_get_role (column) == ASSAY_ROLE_METRIC)
        g_ptr_array_add (names, (gpointer) assay_column_get_name (column));
    }
  g_ptr_array_sort (names, compare_names);
  for (guint i = 0; i < names->len; i++)
    add_text (checksum, g_ptr_array_index (names, i));

  return digits_of (checksum);
}

/**
 * assay_results_place:
 * @paths: what was opened
 *
 * Returns: (transfer full): a short name, the same whenever these files are opened together
 */
char *
assay_results_place (const char * const *paths)
{
  g_autoptr(GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; paths[i] != NULL; i++)
    add_text (checksum, paths[i]);

  return digits_of (checksum);
}
