#include <glib.h>
#include <glib/gstdio.h>

#include "formats/results.h"
#include "fuzz.h"

/* What was read is whole: every model has a name, every column as many rows as the table. */
static void
check_table (const AssayTable *table)
{
  g_assert_cmpuint (assay_table_get_n_rows (table), >, 0);
  g_assert_cmpuint (assay_table_get_n_columns (table), >, 0);

  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    g_assert_true (g_utf8_validate (assay_table_get_name (table, row), -1, NULL));

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      g_assert_cmpuint (assay_column_get_n_rows (column), ==, assay_table_get_n_rows (table));
      g_assert_true (g_utf8_validate (assay_column_get_name (column), -1, NULL));
    }
}

int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *path = NULL;
  int file = g_file_open_tmp ("assay-fuzz-XXXXXX", &path, &error);
  const char *paths[] = { path, NULL };
  g_autoptr(AssayTable) table = NULL;

  g_assert_no_error (error);
  g_close (file, NULL);
  g_file_set_contents (path, (const char *) input, size, &error);
  g_assert_no_error (error);

  table = assay_results_open (paths, NULL, NULL, &error);
  g_remove (path);
  if (table != NULL)
    {
      check_table (table);
      return 0;
    }

  g_assert_true (error != NULL && error->domain == ASSAY_FORMAT_ERROR);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  return 0;
}
