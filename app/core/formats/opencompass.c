#include "formats/layouts.h"

#include "base/limits.h"
#include "base/number.h"
#include "formats/cell-text.h"
#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/transpose.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The summary of OpenCompass: dataset,version,metric,mode,MODEL,… Its lines are data sets, and behind the first columns each
 * column is a model. Averages have no version and go first in our table. */

static const char * const leading[] = { "dataset", "version", "metric", "mode" };

static const char *
get_text (const AssayNode *record,
          const char      *key)
{
  const AssayNode *member = assay_node_get_member (record, key);

  return member != NULL && member->kind == ASSAY_NODE_STRING ? member->text : "-";
}

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *member = root->kind == ASSAY_NODE_ARRAY && root->first != NULL ? root->first->first : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (leading); i++, member = member->next)
    if (member == NULL || member->key == NULL || !g_str_equal (member->key, leading[i]))
      return FALSE;

  return member != NULL;
}

static gboolean
is_model (const char *key)
{
  return !g_strv_contains ((const char * const[]) { "dataset", "version", "metric", "mode", "total_count", NULL }, key);
}

static gboolean
is_average (const AssayNode *record)
{
  return g_str_equal (get_text (record, "version"), "-");
}

/* The way in which the metrics of all data sets point, so do their averages. */
static AssayDirection
find_common_direction (const AssayNode *root)
{
  AssayDirection common = ASSAY_DIRECTION_NONE;

  for (const AssayNode *record = root->first; record != NULL; record = record->next)
    {
      AssayDirection own = assay_vocabulary_direction (get_text (record, "metric"));

      if (is_average (record))
        continue;
      if (own == ASSAY_DIRECTION_NONE || (common != ASSAY_DIRECTION_NONE && common != own))
        return ASSAY_DIRECTION_NONE;
      common = own;
    }

  return common;
}

/* A data set may have been run in several ways. */
static char *
name_column (const AssayNode *record,
             GHashTable      *taken)
{
  const char *dataset = get_text (record, "dataset");
  const char *metric = get_text (record, "metric");
  char *name = g_strdup_printf ("%s/%s", dataset, metric);
  guint n = GPOINTER_TO_UINT (g_hash_table_lookup (taken, name)) + 1;

  g_hash_table_replace (taken, g_strdup (name), GUINT_TO_POINTER (n));
  if (n == 1)
    return name;

  g_free (name);

  return n == 2 ? g_strdup_printf ("%s (%s)/%s", dataset, get_text (record, "mode"), metric)
                : g_strdup_printf ("%s (%s, %u)/%s", dataset, get_text (record, "mode"), n, metric);
}

static gboolean
is_missing (const AssayNode *cell)
{
  return cell->kind != ASSAY_NODE_STRING || cell->text[0] == '\0' || g_str_equal (cell->text, "-");
}

static gboolean
has_score (const AssayNode *record)
{
  for (const AssayNode *cell = record->first; cell != NULL; cell = cell->next)
    if (is_model (cell->key) && !is_missing (cell))
      return TRUE;

  return FALSE;
}

static void
add_dataset (AssayTranspose    *models,
             const AssayNode   *record,
             GHashTable        *taken,
             GHashTable        *averages,
             AssayTableBuilder *builder)
{
  g_autofree char *column = name_column (record, taken);
  g_autofree char *count = g_strdup_printf ("%s/total_count", column);
  const AssayNode *total = assay_node_get_member (record, "total_count");

  if (is_average (record))
    g_hash_table_add (averages, g_strdup (column));
  if (strlen (count) > ASSAY_LIMIT_NAME_BYTES)
    assay_table_builder_leave_out (builder, _("a data set"), _("names of columns have at most 4096 bytes"));

  for (const AssayNode *cell = record->first; cell != NULL && strlen (count) <= ASSAY_LIMIT_NAME_BYTES; cell = cell->next)
    if (is_model (cell->key) && !is_missing (cell))
      {
        assay_transpose_put (models, cell->key, column, cell);
        if (total != NULL && !is_missing (total))
          assay_transpose_put (models, cell->key, count, total);
      }
}

static void
add_datasets (AssayTranspose    *models,
              const AssayNode   *root,
              GHashTable        *averages,
              AssayTableBuilder *builder)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (const AssayNode *record = root->first; record != NULL; record = record->next)
      if (is_average (record) == (pass == 0))
        {
          if (has_score (record))
            add_dataset (models, record, taken, averages, builder);
          else
            assay_table_builder_leave_out (builder, get_text (record, "dataset"), _("has no score of any model"));
        }
}

/* "82.00", or "82.00 (7/8)" where the summary counts. */
static void
put_score (AssayTableBuilder *builder,
           guint              column,
           const char        *text)
{
  const char *counts = strstr (text, " (");
  double value;

  if (counts != NULL && assay_number_parse (text, counts - text, &value))
    assay_table_builder_number (builder, column, value, text, -1);
  else
    assay_cell_text_put (builder, column, text, strlen (text));
}

static gboolean
put_cell (const AssayTransposeCell  *cell,
          AssayDirection             direction,
          AssayTableBuilder         *builder,
          GError                   **error)
{
  guint column;

  if (!assay_table_builder_column (builder, cell->column, -1, &column, error))
    return FALSE;

  put_score (builder, column, cell->value->text);
  if (g_str_equal (cell->value->key, "total_count"))
    {
      g_autofree char *metric = g_strndup (cell->column, strrchr (cell->column, '/') - cell->column);

      assay_table_builder_pair (builder, column, ASSAY_PAIRING_SAMPLES, metric, 0);
      return TRUE;
    }

  assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
  if (direction != ASSAY_DIRECTION_NONE)
    assay_table_builder_set_direction (builder, column, direction);

  return TRUE;
}

static gboolean
put_model (const AssayTranspose  *models,
           guint                  row,
           GHashTable            *averages,
           AssayDirection         direction,
           AssayTableBuilder     *builder,
           GError               **error)
{
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (models, row, &n);

  if (!assay_table_builder_begin_row (builder, error) ||
      !assay_naming_set (builder, assay_transpose_get_row (models, row), error))
    return FALSE;

  for (guint i = 0; i < n; i++)
    if (!put_cell (&cells[i], g_hash_table_contains (averages, cells[i].column) ? direction : ASSAY_DIRECTION_NONE, builder, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  AssayDirection direction;
  g_autoptr(AssayTranspose) models = assay_transpose_new ();
  g_autoptr(GHashTable) averages = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  if (!recognise (root))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("this is no summary of OpenCompass: its columns are not dataset, version, metric, mode and then models"));
      return FALSE;
    }

  for (const AssayNode *member = root->first->first; member != NULL; member = member->next)
    if (is_model (member->key))
      assay_transpose_add_row (models, member->key);

  add_datasets (models, root, averages, builder);
  assay_table_builder_leave_out (builder, "version", _("says how a data set was asked, not how a model answered"));
  assay_table_builder_leave_out (builder, "mode", _("says how a data set was asked, not how a model answered"));

  direction = find_common_direction (root);
  for (guint row = 0; row < assay_transpose_get_n_rows (models); row++)
    if (!put_model (models, row, averages, direction, builder, error))
      return FALSE;

  return TRUE;
}

const AssayFormat assay_opencompass_format = {
  .id = "opencompass",
  .title = N_("Summary of OpenCompass"),
  .shapes = ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
