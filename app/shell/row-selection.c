#include "shell/row-selection.h"

#include "shell/told-rows.h"

struct _AssayRowSelection
{
  GObject parent_instance;

  AssaySlotList *slots;
  AssayRowSet   *selected;
  guint          n_selected;
  guint          current_row;
  guint          anchor;        /* position that a range is drawn from */
  AssayToldRows *told;          /* what the view takes for selected */
};

enum
{
  PROP_0,
  PROP_CURRENT_ROW,
  PROP_N_SELECTED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void assay_row_selection_list_init (GListModelInterface *iface);
static void assay_row_selection_selection_init (GtkSelectionModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AssayRowSelection, assay_row_selection, G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, assay_row_selection_list_init)
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_SELECTION_MODEL, assay_row_selection_selection_init))

static GType
get_item_type (GListModel *model)
{
  return ASSAY_TYPE_ROW_SLOT;
}

static guint
get_n_items (GListModel *model)
{
  return g_list_model_get_n_items (G_LIST_MODEL (ASSAY_ROW_SELECTION (model)->slots));
}

static gpointer
get_item (GListModel *model,
          guint       position)
{
  return g_list_model_get_item (G_LIST_MODEL (ASSAY_ROW_SELECTION (model)->slots), position);
}

static void
assay_row_selection_list_init (GListModelInterface *iface)
{
  iface->get_item_type = get_item_type;
  iface->get_n_items = get_n_items;
  iface->get_item = get_item;
}

static void
count_selected (AssayRowSelection *self)
{
  guint n_selected = assay_row_set_count (self->selected);

  if (self->n_selected == n_selected)
    return;

  self->n_selected = n_selected;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_N_SELECTED]);
}

/* With one selection the whole list is told: the rest that was let go may stand anywhere, and only what is on the
 * screen costs anything. */
static void
selection_changed (AssayRowSelection *self,
                   guint              current_row)
{
  count_selected (self);
  assay_told_rows_all (self->told);
  if (current_row != G_MAXUINT)
    assay_row_selection_set_current_row (self, current_row);
}

static gboolean
is_selected (GtkSelectionModel *model,
             guint              position)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);
  guint row = assay_slot_list_get_row (self->slots, position);

  return row != G_MAXUINT && assay_row_set_contains (self->selected, row);
}

static GtkBitset *
get_selection_in_range (GtkSelectionModel *model,
                        guint              position,
                        guint              n_items)
{
  GtkBitset *positions = gtk_bitset_new_empty ();
  guint n_positions = get_n_items (G_LIST_MODEL (model));

  for (guint i = position; i < n_positions && i - position < n_items; i++)
    if (is_selected (model, i))
      gtk_bitset_add (positions, i);

  return positions;
}

static void
mark_range (AssayRowSelection *self,
            guint              position,
            guint              n_items,
            gboolean           member)
{
  guint n_positions = get_n_items (G_LIST_MODEL (self));

  for (guint i = position; i < n_positions && i - position < n_items; i++)
    {
      guint row = assay_slot_list_get_row (self->slots, i);

      if (row != G_MAXUINT)
        assay_row_set_set (self->selected, row, member);
    }
}

/* Every row that is shown, whether its position was announced yet or not. */
static void
mark_all (AssayRowSelection *self)
{
  const AssayRowPlaces *places = assay_slot_list_get_places (self->slots);
  guint rows[1024];
  guint first = 0;
  guint n;

  while (places != NULL && (n = assay_row_places_copy (places, first, G_N_ELEMENTS (rows), rows)) > 0)
    {
      for (guint i = 0; i < n; i++)
        assay_row_set_set (self->selected, rows[i], TRUE);
      first += n;
    }
}

/* The view names a range from its low end, whichever way it was drawn: the far end is the one away from the anchor. */
static guint
far_end (AssayRowSelection *self,
         guint              position,
         guint              n_items)
{
  return assay_slot_list_get_row (self->slots, position == self->anchor ? position + n_items - 1 : position);
}

static gboolean
select_item (GtkSelectionModel *model,
             guint              position,
             gboolean           unselect_rest)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);

  if (unselect_rest)
    assay_row_set_fill (self->selected, FALSE);
  mark_range (self, position, 1, TRUE);
  self->anchor = position;
  selection_changed (self, assay_slot_list_get_row (self->slots, position));

  return TRUE;
}

static gboolean
unselect_item (GtkSelectionModel *model,
               guint              position)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);

  mark_range (self, position, 1, FALSE);
  self->anchor = position;
  selection_changed (self, assay_slot_list_get_row (self->slots, position));

  return TRUE;
}

static gboolean
select_range (GtkSelectionModel *model,
              guint              position,
              guint              n_items,
              gboolean           unselect_rest)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);

  if (unselect_rest)
    assay_row_set_fill (self->selected, FALSE);
  mark_range (self, position, n_items, TRUE);
  selection_changed (self, far_end (self, position, n_items));

  return TRUE;
}

static gboolean
unselect_range (GtkSelectionModel *model,
                guint              position,
                guint              n_items)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);

  mark_range (self, position, n_items, FALSE);
  selection_changed (self, far_end (self, position, n_items));

  return TRUE;
}

static gboolean
select_all (GtkSelectionModel *model)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);

  assay_row_set_fill (self->selected, FALSE);
  mark_all (self);
  selection_changed (self, G_MAXUINT);

  return TRUE;
}

static gboolean
unselect_all (GtkSelectionModel *model)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);

  assay_row_set_fill (self->selected, FALSE);
  selection_changed (self, G_MAXUINT);

  return TRUE;
}

static gboolean
set_selection (GtkSelectionModel *model,
               GtkBitset         *selected,
               GtkBitset         *mask)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (model);
  GtkBitsetIter iter;
  guint position;

  for (gboolean more = gtk_bitset_iter_init_first (&iter, mask, &position);
       more;
       more = gtk_bitset_iter_next (&iter, &position))
    mark_range (self, position, 1, gtk_bitset_contains (selected, position));
  selection_changed (self, G_MAXUINT);

  return TRUE;
}

static void
assay_row_selection_selection_init (GtkSelectionModelInterface *iface)
{
  iface->is_selected = is_selected;
  iface->get_selection_in_range = get_selection_in_range;
  iface->select_item = select_item;
  iface->unselect_item = unselect_item;
  iface->select_range = select_range;
  iface->unselect_range = unselect_range;
  iface->select_all = select_all;
  iface->unselect_all = unselect_all;
  iface->set_selection = set_selection;
}

static gboolean
is_position_selected (guint    position,
                      gpointer user)
{
  return is_selected (user, position);
}

static void
tell (guint    first,
      guint    n_positions,
      gpointer user)
{
  gtk_selection_model_selection_changed (user, first, n_positions);
}

static void
rows_moved (AssayRowSelection *self)
{
  if (self->n_selected > 0)
    assay_told_rows_moved (self->told);
}

static void
assay_row_selection_get_property (GObject    *object,
                                  guint       prop_id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (object);

  switch (prop_id)
    {
    case PROP_CURRENT_ROW:
      g_value_set_uint (value, self->current_row);
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, self->n_selected);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
assay_row_selection_finalize (GObject *object)
{
  AssayRowSelection *self = ASSAY_ROW_SELECTION (object);

  g_clear_pointer (&self->told, assay_told_rows_free);
  g_clear_object (&self->slots);
  g_clear_pointer (&self->selected, assay_row_set_free);

  G_OBJECT_CLASS (assay_row_selection_parent_class)->finalize (object);
}

static void
assay_row_selection_class_init (AssayRowSelectionClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = assay_row_selection_get_property;
  object_class->finalize = assay_row_selection_finalize;

  properties[PROP_CURRENT_ROW] = g_param_spec_uint ("current-row", NULL, NULL, 0, G_MAXUINT, G_MAXUINT,
                                                    G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0,
                                                   G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
assay_row_selection_init (AssayRowSelection *self)
{
  self->selected = assay_row_set_new (0);
  self->current_row = G_MAXUINT;
}

/**
 * assay_row_selection_new:
 * @slots: the positions, and which rows stand there
 *
 * Returns: (transfer full): a selection model over @slots, nothing selected
 */
AssayRowSelection *
assay_row_selection_new (AssaySlotList *slots)
{
  AssayRowSelection *self = g_object_new (ASSAY_TYPE_ROW_SELECTION, NULL);

  self->slots = g_object_ref (slots);
  self->told = assay_told_rows_new (slots, is_position_selected, tell, self);
  g_signal_connect_object (slots, "items-changed", G_CALLBACK (g_list_model_items_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (slots, "moved", G_CALLBACK (rows_moved), self, G_CONNECT_SWAPPED);

  return self;
}

/**
 * assay_row_selection_reset:
 * @n_rows: rows of the table that is shown from now on
 *
 * Other results: row numbers mean other models, so nothing is selected and no row is current. To be called while the
 * list shows no row.
 */
void
assay_row_selection_reset (AssayRowSelection *self,
                           guint              n_rows)
{
  g_return_if_fail (ASSAY_IS_ROW_SELECTION (self));

  g_clear_pointer (&self->selected, assay_row_set_free);
  self->selected = assay_row_set_new (n_rows);
  selection_changed (self, G_MAXUINT);
  assay_row_selection_set_current_row (self, G_MAXUINT);
}

/**
 * assay_row_selection_select_row:
 * @row: a row number, shown or not
 *
 * Selects this model alone and makes it current.
 */
void
assay_row_selection_select_row (AssayRowSelection *self,
                                guint              row)
{
  g_return_if_fail (ASSAY_IS_ROW_SELECTION (self));
  g_return_if_fail (row < assay_row_set_size (self->selected));

  assay_row_set_fill (self->selected, FALSE);
  assay_row_set_set (self->selected, row, TRUE);
  selection_changed (self, row);
}

/**
 * assay_row_selection_select_rows:
 * @rows: row numbers, shown or not
 * @current_row: what becomes current; G_MAXUINT leaves that as it is
 *
 * Selects these models and no others.
 */
void
assay_row_selection_select_rows (AssayRowSelection *self,
                                 const AssayRowSet *rows,
                                 guint              current_row)
{
  g_return_if_fail (ASSAY_IS_ROW_SELECTION (self));
  g_return_if_fail (assay_row_set_size (rows) == assay_row_set_size (self->selected));

  assay_row_set_free (self->selected);
  self->selected = assay_row_set_copy (rows);
  selection_changed (self, current_row);
}

/**
 * assay_row_selection_set_current_row:
 * @row: a row number; G_MAXUINT for none
 *
 * Makes a row current without selecting it.
 */
void
assay_row_selection_set_current_row (AssayRowSelection *self,
                                     guint              row)
{
  g_return_if_fail (ASSAY_IS_ROW_SELECTION (self));

  if (self->current_row == row)
    return;

  self->current_row = row;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CURRENT_ROW]);
}

/**
 * assay_row_selection_get_current_row:
 *
 * Returns: the row that was selected, unselected or activated last; G_MAXUINT for none
 */
guint
assay_row_selection_get_current_row (AssayRowSelection *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SELECTION (self), G_MAXUINT);

  return self->current_row;
}

/**
 * assay_row_selection_get_n_selected:
 *
 * Returns: how many models are selected, those included that are not shown now
 */
guint
assay_row_selection_get_n_selected (AssayRowSelection *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SELECTION (self), 0);

  return self->n_selected;
}

/**
 * assay_row_selection_get_rows:
 *
 * Returns: (transfer none): the selected models; stands until the next change
 */
const AssayRowSet *
assay_row_selection_get_rows (AssayRowSelection *self)
{
  g_return_val_if_fail (ASSAY_IS_ROW_SELECTION (self), NULL);

  return self->selected;
}
