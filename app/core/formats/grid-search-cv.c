#include "formats/layouts.h"

#include "base/document-builder.h"
#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"
#include "formats/settings-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* cv_results_ of GridSearchCV and its kin in scikit-learn: a list for each column, or records where it went through
 * pandas. A model is a candidate. Every scorer of scikit-learn is such that higher is better; errors are negated. */

typedef enum
{
  KIND_SCORE,    /* the mean over the folds */
  KIND_TRAIN,
  KIND_SPREAD,   /* the deviation over the folds */
  KIND_RANK,
  KIND_REST,
  N_KINDS,
} Kind;

static Kind
find_kind (const char *key)
{
  static const struct { const char *prefix; Kind kind; } kinds[] = {
    { "mean_test_", KIND_SCORE }, { "mean_train_", KIND_TRAIN }, { "std_test_", KIND_SPREAD }, { "std_train_", KIND_SPREAD },
    { "rank_test_", KIND_RANK },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_prefix (key, kinds[i].prefix))
      return kinds[i].kind;

  return KIND_REST;
}

/* Where the columns are: an object of lists, or a list of records; NULL where this is no such search. */
static const AssayNode *
find_body (const AssayNode *root)
{
  static const char * const wrappers[] = { "cv_results_", "cv_results" };
  const AssayNode *columns = root->kind == ASSAY_NODE_ARRAY ? root->first : root;
  gboolean has_score = FALSE;
  gboolean has_more = FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (wrappers); i++)
    {
      const AssayNode *inner = assay_node_get_member (root, wrappers[i]);
      const AssayNode *body = inner != NULL ? find_body (inner) : NULL;

      if (body != NULL)
        return body;
    }

  if (columns == NULL || columns->kind != ASSAY_NODE_OBJECT)
    return NULL;

  for (const AssayNode *child = columns->first; child != NULL; child = child->next)
    {
      has_score |= find_kind (child->key) == KIND_SCORE &&
                   (root->kind == ASSAY_NODE_ARRAY || child->kind == ASSAY_NODE_ARRAY || child->kind == ASSAY_NODE_STRING);
      has_more |= g_str_equal (child->key, "params") || g_str_equal (child->key, "mean_fit_time") ||
                  g_str_has_prefix (child->key, "param_");
    }

  return has_score && has_more ? root : NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return find_body (root) != NULL;
}

/* An array of NumPy that was turned into text: "[0.9 0.8]". */
static AssayDocument *
split_array (const char  *text,
             GError     **error)
{
  g_autoptr(AssayDocumentBuilder) builder = assay_document_builder_new ("");
  g_auto(GStrv) words = NULL;
  g_autofree char *inside = NULL;
  gsize length = strlen (text);

  if (length < 2 || text[0] != '[' || text[length - 1] != ']' || strpbrk (text + 1, "[{(") != NULL || strstr (text, "...") != NULL)
    return NULL;

  inside = g_strndup (text + 1, length - 2);
  words = g_strsplit_set (inside, " \t\n,", -1);
  if (!assay_document_builder_open (builder, ASSAY_NODE_ARRAY, 1, 1, error))
    return NULL;
  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '\0' && !assay_document_builder_string (builder, words[i], strlen (words[i]), 1, 1, error))
      return NULL;
  assay_document_builder_close (builder);

  return assay_document_builder_end (builder);
}

typedef struct
{
  AssayTranspose    *cells;
  AssayTranspose    *settings;
  GPtrArray         *arrays;      /* AssayDocument of each that was text */
  AssayTableBuilder *builder;
} Search;

static void
search_clear (Search *self)
{
  assay_transpose_free (self->cells);
  assay_transpose_free (self->settings);
  g_ptr_array_unref (self->arrays);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

static void
leave_out (Search     *self,
           const char *key,
           const char *reason)
{
  assay_table_builder_leave_out (self->builder, key, reason);
}

static gboolean
add_list (Search           *self,
          const AssayNode  *column,
          guint            *n_candidates,
          GError          **error)
{
  const AssayNode *list = column;

  if (column->kind == ASSAY_NODE_STRING)
    {
      g_autoptr(GError) found = NULL;
      AssayDocument *array = split_array (column->text, &found);

      if (array == NULL && found != NULL)
        {
          g_propagate_error (error, g_steal_pointer (&found));
          return FALSE;
        }
      list = array != NULL ? assay_document_get_root (array) : NULL;
      if (array != NULL)
        g_ptr_array_add (self->arrays, array);
    }

  if (list == NULL || list->kind != ASSAY_NODE_ARRAY)
    leave_out (self, column->key, _("is no list of one value for each candidate"));
  else if (*n_candidates > 0 && list->n_children != *n_candidates)
    leave_out (self, column->key, _("has not as many values as there are candidates"));
  else
    {
      assay_transpose_put_list (self->cells, column->key, list);
      *n_candidates = list->n_children;
    }

  return TRUE;
}

static gboolean
add_lists (Search           *self,
           const AssayNode  *body,
           GError          **error)
{
  guint n_candidates = 0;

  /* The scores say how many candidates there are, wherever they stand. */
  for (guint pass = 0; pass < 2; pass++)
    for (const AssayNode *column = body->first; column != NULL; column = column->next)
      if ((find_kind (column->key) == KIND_SCORE) == (pass == 0) && !add_list (self, column, &n_candidates, error))
        return FALSE;

  return TRUE;
}

static void
add_records (Search          *self,
             const AssayNode *body)
{
  guint row = 0;

  for (const AssayNode *record = body->first; record != NULL; record = record->next, row++)
    {
      g_autofree char *name = g_strdup_printf ("%u", row);

      assay_transpose_add_row (self->cells, name);
      if (record->kind != ASSAY_NODE_OBJECT)
        leave_out (self, _("a record"), _("a value where a record of one model should be"));
      for (const AssayNode *cell = record->kind == ASSAY_NODE_OBJECT ? record->first : NULL; cell != NULL; cell = cell->next)
        assay_transpose_put (self->cells, name, cell->key, cell);
    }
}

static gboolean
is_said (const AssayNode *value)
{
  return value->kind != ASSAY_NODE_NULL && !(value->kind == ASSAY_NODE_STRING && value->text[0] == '\0') &&
         !(value->kind == ASSAY_NODE_NUMBER && value->number != value->number);
}

static gboolean
has_param_columns (const AssayTransposeCell *cells,
                   guint                     n)
{
  for (guint i = 0; i < n; i++)
    if (g_str_has_prefix (cells[i].column, "param_"))
      return TRUE;

  return FALSE;
}

/* "params" says exactly which settings a candidate has; of the columns "param_…" those that are empty are none. */
static void
add_settings (Search *self,
              guint   row)
{
  const char *name = assay_transpose_get_row (self->cells, row);
  const AssayNode *params = assay_transpose_find (self->cells, row, "params");
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (self->cells, row, &n);

  assay_transpose_add_row (self->settings, name);
  if (params != NULL && params->kind == ASSAY_NODE_OBJECT)
    for (const AssayNode *setting = params->first; setting != NULL; setting = setting->next)
      assay_transpose_put (self->settings, name, setting->key, setting);
  else if (params != NULL && !has_param_columns (cells, n))
    assay_transpose_put (self->settings, name, "params", params);
  else
    for (guint i = 0; i < n; i++)
      if (g_str_has_prefix (cells[i].column, "param_") && is_said (cells[i].value))
        assay_transpose_put (self->settings, name, cells[i].column + strlen ("param_"), cells[i].value);
}

static void
describe (Search     *self,
          guint       column,
          const char *key)
{
  Kind kind = find_kind (key);

  assay_table_builder_set_role (self->builder, column, kind <= KIND_TRAIN ? ASSAY_ROLE_METRIC : ASSAY_ROLE_ATTRIBUTE);
  if (kind <= KIND_TRAIN)
    assay_table_builder_set_direction (self->builder, column, ASSAY_DIRECTION_HIGHER);
  if (kind == KIND_RANK)
    assay_table_builder_set_direction (self->builder, column, ASSAY_DIRECTION_LOWER);
  if (kind == KIND_SPREAD)
    {
      g_autofree char *metric = g_strconcat ("mean", key + strlen ("std"), NULL);

      assay_table_builder_pair (self->builder, column, ASSAY_PAIRING_STDDEV, metric, 0);
    }
}

static gboolean
put_cell (Search                    *self,
          const AssayTransposeCell  *cell,
          AssayRecordReader         *reader,
          GError                   **error)
{
  guint column;

  if (g_str_equal (cell->column, "Unnamed: 0"))
    {
      leave_out (self, cell->column, _("numbers the rows"));
      return TRUE;
    }
  if (!assay_record_reader_put (reader, cell->column, cell->value, &column, error))
    return FALSE;
  if (column != G_MAXUINT)
    describe (self, column, cell->column);

  return TRUE;
}

/* Scores go first. */
static gboolean
put_candidate (Search             *self,
               guint               row,
               AssayRecordReader  *reader,
               GError            **error)
{
  guint n;
  const AssayTransposeCell *cells = assay_transpose_get_cells (self->cells, row, &n);
  gboolean repeats = has_param_columns (cells, n);

  for (Kind kind = 0; kind < N_KINDS; kind++)
    for (guint i = 0; i < n; i++)
      if (find_kind (cells[i].column) == kind && !(repeats && g_str_equal (cells[i].column, "params")) &&
          !put_cell (self, &cells[i], reader, error))
        return FALSE;

  if (repeats && assay_transpose_find (self->cells, row, "params") != NULL)
    leave_out (self, "params", _("repeats the columns “param_…”"));

  return TRUE;
}

static gboolean
put_candidates (Search  *self,
                GError **error)
{
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (self->builder);
  guint n = assay_transpose_get_n_rows (self->cells);
  g_autoptr(GHashTable) differing = NULL;

  for (guint row = 0; row < n; row++)
    add_settings (self, row);
  differing = assay_settings_find_differing (self->settings);

  for (guint row = 0; row < n; row++)
    {
      g_autofree char *name = assay_settings_name (self->settings, row, differing);

      if (!assay_table_builder_begin_row (self->builder, error) || !assay_naming_set (self->builder, name, error) ||
          !put_candidate (self, row, reader, error))
        return FALSE;
    }

  return TRUE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *body = find_body (root);
  g_auto(Search) search = { assay_transpose_new (), assay_transpose_new (),
                            g_ptr_array_new_with_free_func ((GDestroyNotify) assay_document_unref), builder };

  if (body == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("this is no cv_results_ of scikit-learn: there is no “mean_test_…” beside “params”"));
      return FALSE;
    }

  for (const AssayNode *child = body != root ? root->first : NULL; child != NULL; child = child->next)
    if (find_body (child) == NULL)
      leave_out (&search, child->key, _("stands beside the candidates"));

  if (body->kind == ASSAY_NODE_ARRAY)
    add_records (&search, body);
  else if (!add_lists (&search, body, error))
    return FALSE;

  return put_candidates (&search, error);
}

const AssayFormat assay_grid_search_cv_format = {
  .id = "grid-search-cv",
  .title = N_("Grid search of scikit-learn (cv_results_)"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_VALUES | ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
