#include "formats/layouts.h"

#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Leaderboards that are records as any others, but whose tools have a meaning for columns that their names do not tell. */

#define MAX_KEYS  4
#define MAX_MARKS 4

/* What a column is. */
typedef struct
{
  const char      *column;   /* up to "*", where it ends in one */
  AssayRole        role;
  AssayDirection   direction;
  AssayPairingKind pairing;
  const char      *metric;   /* that it is paired with; NULL for all */
} Mark;

typedef struct
{
  const char *keys[MAX_KEYS];     /* all of them in the first record */
  Mark        marks[MAX_MARKS];
  gboolean    rest_is_attributes; /* whether the other columns are no metrics */
  const char *notice;             /* N_() or NULL */
} Board;

static const Board boards[] = {
  /* AutoGluon turns errors round, "eval_metric" says of what. */
  { { "model", "score_val", "fit_order", "stack_level" },
    { { "score_*", ASSAY_ROLE_METRIC, ASSAY_DIRECTION_HIGHER, ASSAY_PAIRING_NONE, NULL } }, TRUE,
    N_("AutoGluon negates errors, so that a higher score is better; “eval_metric” says what was measured") },
  /* AlpacaEval: percent of won comparisons, with and without regard to length. */
  { { "win_rate", "standard_error", "n_wins", "n_total" },
    { { "standard_error", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE, ASSAY_PAIRING_STDERR, "win_rate" },
      { "lc_standard_error", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE, ASSAY_PAIRING_STDERR, "length_controlled_winrate" },
      { "n_total", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE, ASSAY_PAIRING_SAMPLES, NULL },
      { "avg_length", ASSAY_ROLE_ATTRIBUTE, ASSAY_DIRECTION_NONE, ASSAY_PAIRING_NONE, NULL } }, FALSE, NULL },
};

static const Board *
find_board (const AssayNode *root)
{
  const AssayNode *first = root->kind == ASSAY_NODE_ARRAY ? root->first : NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (boards) && first != NULL; i++)
    {
      guint n = 0;

      while (n < MAX_KEYS && assay_node_get_member (first, boards[i].keys[n]) != NULL)
        n++;
      if (n == MAX_KEYS)
        return &boards[i];
    }

  return NULL;
}

static gboolean
recognise (const AssayNode *root)
{
  return find_board (root) != NULL;
}

static const Mark *
find_mark (const Board *board,
           const char  *column)
{
  for (guint i = 0; i < MAX_MARKS && board->marks[i].column != NULL; i++)
    {
      const Mark *mark = &board->marks[i];
      const char *star = strchr (mark->column, '*');

      if (star != NULL ? strncmp (column, mark->column, star - mark->column) == 0 : g_str_equal (column, mark->column))
        return mark;
    }

  return NULL;
}

static void
describe (const Board       *board,
          const char        *name,
          guint              column,
          AssayTableBuilder *builder)
{
  const Mark *mark = find_mark (board, name);

  if (mark == NULL)
    {
      if (board->rest_is_attributes)
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
      return;
    }

  if (mark->pairing != ASSAY_PAIRING_NONE)
    assay_table_builder_pair (builder, column, mark->pairing, mark->metric, 0);
  else
    assay_table_builder_set_role (builder, column, mark->role);
  if (mark->direction != ASSAY_DIRECTION_NONE)
    assay_table_builder_set_direction (builder, column, mark->direction);
}

static gboolean
put_record (const AssayNode    *record,
            const Board        *board,
            AssayTableBuilder  *builder,
            AssayRecordReader  *reader,
            GError            **error)
{
  for (const AssayNode *cell = record->first; cell != NULL; cell = cell->next)
    {
      guint column;

      if (!assay_record_reader_put (reader, cell->key, cell, &column, error))
        return FALSE;
      if (column != G_MAXUINT)
        describe (board, cell->key, column, builder);
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
  const Board *board = find_board (root);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  gboolean named;

  if (board == NULL)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("this is no leaderboard of AutoGluon or AlpacaEval: their columns are missing"));
      return FALSE;
    }

  for (const AssayNode *record = root->first; record != NULL; record = record->next)
    {
      if (record->kind != ASSAY_NODE_OBJECT)
        {
          assay_table_builder_skip_record (builder);
          assay_table_builder_leave_out (builder, _("a record"), _("a value where a record of one model should be"));
        }
      else if (!assay_table_builder_begin_row (builder, error) || !put_record (record, board, builder, reader, error))
        return FALSE;
    }
  if (board->notice != NULL)
    assay_table_builder_notice (builder, g_strdup (_(board->notice)));

  return assay_naming_from_columns (builder, TRUE, &named, error);
}

const AssayFormat assay_leaderboard_format = {
  .id = "leaderboard",
  .title = N_("Leaderboard of AutoGluon or AlpacaEval"),
  .shapes = ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
