#include "shell/model-table-private.h"

enum
{
  PROP_0,
  PROP_REVIEW,
  PROP_SEARCH_TEXT,
  PROP_VERDICT,
  PROP_CURRENT_ROW,
  PROP_N_SHOWN,
  PROP_N_SELECTED,
  PROP_COLUMNS_STATE,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (AssayModelTable, assay_model_table, GTK_TYPE_WIDGET)

static void
sorted (AssayModelTable *self)
{
  if (self->to_top)
    assay_table_scroll_to (self->scroll, 0);
  self->to_top = FALSE;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS_STATE]);
}

/* Shows the beginning of the order that was asked for, as soon as it is there. Any column will do, shown or not. */
void
assay_model_table_sort (AssayModelTable *self,
                        const char      *key,
                        gboolean         descending)
{
  self->to_top = TRUE;
  assay_shown_rows_sort (self->rows, key, descending);
  assay_table_header_show_sort (self->header);
}

static void
title_clicked (const char *key,
               gboolean    descending,
               gpointer    user)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (user);

  self->to_top = TRUE;
  assay_shown_rows_sort (self->rows, key, descending);
}

static void
take_results (AssayModelTable *self)
{
  AssayEvaluation *evaluation = self->review == NULL ? NULL : assay_review_get_evaluation (self->review);

  /* While no row is shown columns are cheap. */
  assay_shown_rows_set_evaluation (self->rows, NULL);
  assay_column_choice_set_evaluation (self->choice, NULL);
  assay_row_selection_reset (self->selection, evaluation == NULL ? 0 :
                             assay_table_get_n_rows (assay_evaluation_get_table (evaluation)));
  assay_column_choice_set_evaluation (self->choice, evaluation);
  assay_shown_rows_set_evaluation (self->rows, evaluation);
  assay_table_header_show_sort (self->header);
}

static void
review_changed (AssayModelTable   *self,
                AssayReviewChange  change)
{
  AssayEvaluation *evaluation = assay_review_get_evaluation (self->review);

  if (change & ASSAY_REVIEW_TABLE)
    {
      take_results (self);
      return;
    }

  assay_column_choice_set_evaluation (self->choice, evaluation);
  assay_shown_rows_set_evaluation (self->rows, evaluation);
}

static void
row_activated (AssayModelTable *self,
               guint            position)
{
  assay_row_selection_set_current_row (self->selection, assay_slot_list_get_row (self->slots, position));
}

static gboolean
has_focus_inside (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root == NULL ? NULL : gtk_root_get_focus (root);

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

/* Tab would walk through a million rows, one by one. The arrow keys do that; Tab goes on to the next thing. */
static gboolean
assay_model_table_focus (GtkWidget        *widget,
                         GtkDirectionType  direction)
{
  if ((direction == GTK_DIR_TAB_FORWARD || direction == GTK_DIR_TAB_BACKWARD) && has_focus_inside (widget))
    return FALSE;

  return GTK_WIDGET_CLASS (assay_model_table_parent_class)->focus (widget, direction);
}

static gboolean
assay_model_table_grab_focus (GtkWidget *widget)
{
  GtkWidget *list = assay_table_scroll_get_list (ASSAY_MODEL_TABLE (widget)->scroll);

  return list != NULL && gtk_widget_grab_focus (list);
}

static void
assay_model_table_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_SEARCH_TEXT:
      g_value_set_string (value, assay_shown_rows_get_search_text (self->rows));
      break;
    case PROP_VERDICT:
      g_value_set_uint (value, assay_shown_rows_get_verdict (self->rows));
      break;
    case PROP_CURRENT_ROW:
      g_value_set_uint (value, assay_row_selection_get_current_row (self->selection));
      break;
    case PROP_N_SHOWN:
      g_value_set_uint (value, assay_shown_rows_get_n_shown (self->rows));
      break;
    case PROP_N_SELECTED:
      g_value_set_uint (value, assay_row_selection_get_n_selected (self->selection));
      break;
    case PROP_COLUMNS_STATE:
      g_value_take_variant (value, assay_column_choice_get_state (self->choice));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
assay_model_table_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      assay_model_table_set_review (self, g_value_get_object (value));
      break;
    case PROP_SEARCH_TEXT:
      assay_model_table_set_search_text (self, g_value_get_string (value));
      break;
    case PROP_VERDICT:
      assay_model_table_set_verdict (self, g_value_get_uint (value));
      break;
    case PROP_COLUMNS_STATE:
      assay_model_table_set_columns_state (self, g_value_get_variant (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
assay_model_table_dispose (GObject *object)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (object);

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_clear_pointer (&self->popup, assay_table_popup_free);
  g_clear_pointer (&self->cursor, assay_column_cursor_free);
  g_clear_pointer (&self->header, assay_table_header_free);
  g_clear_pointer (&self->scroll, assay_table_scroll_free);
  g_clear_pointer (&self->sight, assay_column_sight_free);
  if (self->scroller != NULL)
    gtk_widget_unparent (GTK_WIDGET (self->scroller));
  self->scroller = NULL;

  G_OBJECT_CLASS (assay_model_table_parent_class)->dispose (object);
}

static void
assay_model_table_finalize (GObject *object)
{
  AssayModelTable *self = ASSAY_MODEL_TABLE (object);

  g_clear_object (&self->review);
  g_clear_object (&self->selection);
  g_clear_object (&self->rows);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (assay_model_table_parent_class)->finalize (object);
}

static void
install_properties (GObjectClass *object_class)
{
  GParamFlags readable = G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;
  GParamFlags writable = readable | G_PARAM_WRITABLE;

  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, ASSAY_TYPE_REVIEW, writable);
  properties[PROP_SEARCH_TEXT] = g_param_spec_string ("search-text", NULL, NULL, NULL, writable);
  properties[PROP_VERDICT] = g_param_spec_uint ("verdict", NULL, NULL, 0, ASSAY_N_VERDICTS - 1, 0, writable);
  properties[PROP_CURRENT_ROW] = g_param_spec_uint ("current-row", NULL, NULL, 0, G_MAXUINT, G_MAXUINT, readable);
  properties[PROP_N_SHOWN] = g_param_spec_uint ("n-shown", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_N_SELECTED] = g_param_spec_uint ("n-selected", NULL, NULL, 0, G_MAXUINT, 0, readable);
  properties[PROP_COLUMNS_STATE] = g_param_spec_variant ("columns-state", NULL, NULL, G_VARIANT_TYPE ("a(sib)"), NULL,
                                                         writable);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
assay_model_table_class_init (AssayModelTableClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = assay_model_table_get_property;
  object_class->set_property = assay_model_table_set_property;
  object_class->dispose = assay_model_table_dispose;
  object_class->finalize = assay_model_table_finalize;
  install_properties (object_class);

  widget_class->focus = assay_model_table_focus;
  widget_class->grab_focus = assay_model_table_grab_focus;
  assay_model_table_install_actions (widget_class);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/model-table.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayModelTable, scroller);
  gtk_widget_class_bind_template_child (widget_class, AssayModelTable, view);
  gtk_widget_class_bind_template_callback (widget_class, row_activated);
}

/* The rows and the selection call their properties as the table does. */
static void
pass_on (AssayModelTable *self,
         GParamSpec      *pspec)
{
  g_object_notify (G_OBJECT (self), pspec->name);
}

static void
columns_state_changed (AssayModelTable *self)
{
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLUMNS_STATE]);
}

static void
assay_model_table_init (AssayModelTable *self)
{
  self->rows = assay_shown_rows_new ();
  self->slots = assay_shown_rows_get_slots (self->rows);
  self->selection = assay_row_selection_new (self->slots);

  self->choice = assay_column_choice_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  self->header = assay_table_header_new (self->view, self->rows, self->choice, title_clicked, self);
  self->scroll = assay_table_scroll_new (self->scroller, self->view, self->slots);
  self->sight = assay_column_sight_new (self->view);
  gtk_column_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
  self->cursor = assay_column_cursor_new (self->view, self->choice);
  self->popup = assay_table_popup_new (GTK_WIDGET (self), self->view, self->choice, self->cursor, self->selection);

  g_signal_connect_object (self->choice, "state-changed", G_CALLBACK (columns_state_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "sorted", G_CALLBACK (sorted), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->rows, "notify::n-shown", G_CALLBACK (pass_on), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->selection, "notify", G_CALLBACK (pass_on), self, G_CONNECT_SWAPPED);
}

/**
 * assay_model_table_get_review:
 *
 * Returns: (transfer none) (nullable): the review whose models are shown
 */
AssayReview *
assay_model_table_get_review (AssayModelTable *self)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), NULL);

  return self->review;
}

/**
 * assay_model_table_set_review:
 * @review: (nullable): what to show; from then on the table follows it
 *
 * Shows other results: in the order of the files, nothing selected. Search and verdict filter stay.
 */
void
assay_model_table_set_review (AssayModelTable *self,
                              AssayReview     *review)
{
  g_return_if_fail (ASSAY_IS_MODEL_TABLE (self));

  if (self->review == review)
    return;

  if (self->review != NULL)
    g_signal_handlers_disconnect_by_data (self->review, self);
  g_set_object (&self->review, review);
  if (review != NULL)
    g_signal_connect_swapped (review, "changed", G_CALLBACK (review_changed), self);

  take_results (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * assay_model_table_set_search_text:
 * @text: (nullable): shows only models whose name or text attributes contain this, upper and lower case alike
 */
void
assay_model_table_set_search_text (AssayModelTable *self,
                                   const char      *text)
{
  g_return_if_fail (ASSAY_IS_MODEL_TABLE (self));

  if (g_strcmp0 (assay_shown_rows_get_search_text (self->rows), text) == 0)
    return;

  assay_shown_rows_set_search_text (self->rows, text);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SEARCH_TEXT]);
}

/**
 * assay_model_table_set_verdict:
 * @verdict: shows only models of this verdict; 0 for all
 */
void
assay_model_table_set_verdict (AssayModelTable *self,
                               guint            verdict)
{
  g_return_if_fail (ASSAY_IS_MODEL_TABLE (self) && verdict < ASSAY_N_VERDICTS);

  if (assay_shown_rows_get_verdict (self->rows) == verdict)
    return;

  assay_shown_rows_set_verdict (self->rows, verdict);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
}

/**
 * assay_model_table_get_current_row:
 *
 * Returns: the row that was selected or activated last, shown or not; G_MAXUINT for none
 */
guint
assay_model_table_get_current_row (AssayModelTable *self)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), G_MAXUINT);

  return assay_row_selection_get_current_row (self->selection);
}

/**
 * assay_model_table_get_n_shown:
 *
 * Returns: how many models pass filter and search
 */
guint
assay_model_table_get_n_shown (AssayModelTable *self)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), 0);

  return assay_shown_rows_get_n_shown (self->rows);
}

/**
 * assay_model_table_get_selection:
 *
 * Returns: (transfer none): the selected models by row number, those that are filtered out included
 */
const AssayRowSet *
assay_model_table_get_selection (AssayModelTable *self)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), NULL);

  return assay_row_selection_get_rows (self->selection);
}

/**
 * assay_model_table_select_row:
 * @row: a row of the review's table
 *
 * Selects this model alone, and scrolls to it if it is shown.
 */
void
assay_model_table_select_row (AssayModelTable *self,
                              guint            row)
{
  guint position;

  g_return_if_fail (ASSAY_IS_MODEL_TABLE (self) && self->review != NULL);

  assay_row_selection_select_row (self->selection, row);
  if (assay_slot_list_find (self->slots, row, &position))
    assay_table_scroll_to (self->scroll, position);
}

/**
 * assay_model_table_select_rows:
 * @rows: rows of the review's table
 * @current_row: the one that is looked at; G_MAXUINT for none
 *
 * Selects these models and no others, and scrolls to the current one if it is shown.
 */
void
assay_model_table_select_rows (AssayModelTable   *self,
                               const AssayRowSet *rows,
                               guint              current_row)
{
  guint position;

  g_return_if_fail (ASSAY_IS_MODEL_TABLE (self) && self->review != NULL);

  assay_row_selection_select_rows (self->selection, rows, current_row);
  if (current_row != G_MAXUINT && assay_slot_list_find (self->slots, current_row, &position))
    assay_table_scroll_to (self->scroll, position);
}

/**
 * assay_model_table_get_sort_menu:
 *
 * Returns: (transfer none): every order that can be asked for, as a menu over the actions of this table
 */
GMenuModel *
assay_model_table_get_sort_menu (AssayModelTable *self)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), NULL);

  return assay_table_header_get_menu (self->header);
}

/**
 * assay_model_table_get_columns_state:
 *
 * Returns: (transfer full): which columns a person chose, in which order and how wide, as in column-state.h; empty
 *   where nobody chose
 */
GVariant *
assay_model_table_get_columns_state (AssayModelTable *self)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), NULL);

  return assay_column_choice_get_state (self->choice);
}

/**
 * assay_model_table_set_columns_state:
 * @state: (nullable): from assay_model_table_get_columns_state (), for what is shown or for what will be; NULL or empty
 *   for what is worth being seen first
 *
 * Where less than half of the columns chosen are in the results, the choice is not for them and waits for others.
 */
void
assay_model_table_set_columns_state (AssayModelTable *self,
                                     GVariant        *state)
{
  g_return_if_fail (ASSAY_IS_MODEL_TABLE (self));

  assay_column_choice_set_state (self->choice, state);
}

/**
 * assay_model_table_get_sort:
 * @descending: (out): whether the largest stand first
 *
 * Returns: (transfer none) (nullable): the key of the column that the models are sorted by; %NULL as in the files
 */
const char *
assay_model_table_get_sort (AssayModelTable *self,
                            gboolean        *descending)
{
  g_return_val_if_fail (ASSAY_IS_MODEL_TABLE (self), NULL);

  *descending = assay_shown_rows_is_descending (self->rows);

  return assay_shown_rows_get_sort_key (self->rows);
}
