#include "models/row-search.h"

#include <string.h>

#include "base/number.h"

/* How often a worker asks whether its result is still wanted: well below a frame of searching. */
#define ROWS_PER_LOOK 16384

typedef struct
{
  char    *text;      /* folded */
  gboolean is_ascii;
  char     first[3];  /* the first letter in both cases */
  gsize    length;
} Needle;

typedef struct
{
  AssayTable *table;
  char       *text;
} SearchTask;

static char *
fold (const char *text)
{
  g_autofree char *normal = g_utf8_normalize (text, -1, G_NORMALIZE_ALL_COMPOSE);

  return g_utf8_casefold (normal != NULL ? normal : text, -1);
}

static void
needle_init (Needle     *needle,
             const char *text)
{
  needle->is_ascii = g_str_is_ascii (text);
  needle->text = needle->is_ascii ? g_ascii_strdown (text, -1) : fold (text);
  needle->length = strlen (needle->text);
  needle->first[0] = needle->text[0];
  needle->first[1] = g_ascii_toupper (needle->text[0]);
  needle->first[2] = '\0';
}

/* Letters of ASCII never occur inside the bytes of another character, so plain bytes serve, without a copy. */
static gboolean
contains_ascii (const char   *text,
                const Needle *needle)
{
  for (const char *at = strpbrk (text, needle->first); at != NULL; at = strpbrk (at + 1, needle->first))
    if (g_ascii_strncasecmp (at, needle->text, needle->length) == 0)
      return TRUE;

  return FALSE;
}

static gboolean
contains (const char   *text,
          const Needle *needle)
{
  g_autofree char *folded = NULL;

  if (needle->is_ascii)
    return contains_ascii (text, needle);
  if (g_str_is_ascii (text))
    return FALSE;

  folded = fold (text);

  return strstr (folded, needle->text) != NULL;
}

static gboolean
search_names (AssayTable   *table,
              const Needle *needle,
              AssayRowSet  *found,
              GCancellable *cancellable)
{
  guint n_rows = assay_table_get_n_rows (table);

  for (guint row = 0; row < n_rows; row++)
    {
      if (row % ROWS_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (contains (assay_table_get_name (table, row), needle))
        assay_row_set_set (found, row, TRUE);
    }

  return TRUE;
}

static gboolean
search_column (AssayColumn  *column,
               const Needle *needle,
               AssayRowSet  *found,
               GCancellable *cancellable)
{
  const guint8 *cells = assay_column_get_cells (column);
  guint n_rows = cells == NULL ? 0 : assay_column_get_n_rows (column);
  char buffer[ASSAY_NUMBER_BUFFER];

  for (guint row = 0; row < n_rows; row++)
    {
      if (row % ROWS_PER_LOOK == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
      if (cells[row] == ASSAY_CELL_TEXT && contains (assay_column_get_text (column, row, buffer), needle))
        assay_row_set_set (found, row, TRUE);
    }

  return TRUE;
}

/**
 * assay_row_search:
 * @text: what to look for; not empty
 * @cancellable: (nullable): asked every few thousand rows
 *
 * Reads only frozen values: may run in any thread. 20 to 30 ms for a million short names.
 *
 * Returns: (transfer full) (nullable): the rows found; NULL if it was cancelled
 */
AssayRowSet *
assay_row_search (AssayTable   *table,
                  const char   *text,
                  GCancellable *cancellable)
{
  g_autoptr(AssayRowSet) found = NULL;
  g_autofree char *folded = NULL;
  gboolean complete;
  Needle needle;

  g_return_val_if_fail (table != NULL && text != NULL && *text != '\0', NULL);

  needle_init (&needle, text);
  folded = needle.text;
  found = assay_row_set_new (assay_table_get_n_rows (table));
  complete = search_names (table, &needle, found, cancellable);

  for (guint i = 0; complete && i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      if (assay_column_get_role (column) == ASSAY_ROLE_ATTRIBUTE)
        complete = search_column (column, &needle, found, cancellable);
    }

  return complete ? g_steal_pointer (&found) : NULL;
}

static void
search_task_free (gpointer user)
{
  SearchTask *work = user;

  assay_table_unref (work->table);
  g_free (work->text);
  g_free (work);
}

static void
search_worker (GTask        *task,
               gpointer      source,
               gpointer      user,
               GCancellable *cancellable)
{
  SearchTask *work = user;
  AssayRowSet *found = assay_row_search (work->table, work->text, cancellable);

  if (found == NULL)
    g_task_return_error_if_cancelled (task);
  else
    g_task_return_pointer (task, found, (GDestroyNotify) assay_row_set_free);
}

/**
 * assay_row_search_async:
 * @text: what to look for; not empty
 * @callback: called in the main context of the caller
 *
 * assay_row_search () in a worker.
 */
void
assay_row_search_async (AssayTable          *table,
                        const char          *text,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user)
{
  g_autoptr(GTask) task = g_task_new (NULL, cancellable, callback, user);
  SearchTask *work = g_new (SearchTask, 1);

  *work = (SearchTask) { assay_table_ref (table), g_strdup (text) };
  g_task_set_source_tag (task, assay_row_search_async);
  g_task_set_task_data (task, work, search_task_free);
  g_task_run_in_thread (task, search_worker);
}

/**
 * assay_row_search_finish:
 *
 * Returns: (transfer full) (nullable): the rows found; NULL with @error set if it was cancelled
 */
AssayRowSet *
assay_row_search_finish (GAsyncResult  *result,
                         GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
