#include "shell/table-popup.h"

#include "base/text.h"
#include "models/column-key.h"
#include "models/row-copy.h"
#include "shell/cell-factory.h"
#include "shell/namesake.h"
#include "shell/table-menus.h"
#include "shell/table-place.h"

/* A tooltip that covers the screen tells nobody anything. */
#define TOOLTIP_CHARACTERS 600

struct _AssayTablePopup
{
  GtkWidget         *table;       /* the popover's parent */
  GtkColumnView     *view;
  AssayColumnChoice *choice;
  AssayColumnCursor *cursor;
  AssayRowSelection *selection;
  GtkPopover        *popover;     /* NULL until it is asked for */
  GtkGesture        *click;       /* the view's */
};

static void
closed (AssayTablePopup *self)
{
  GtkWidget *list = assay_table_place_get_list (self->view);

  if (list != NULL)
    gtk_widget_grab_focus (list);
}

static void
ensure_popover (AssayTablePopup *self)
{
  if (self->popover != NULL)
    return;

  self->popover = GTK_POPOVER (gtk_popover_menu_new_from_model (NULL));
  gtk_widget_set_parent (GTK_WIDGET (self->popover), self->table);
  gtk_popover_set_has_arrow (self->popover, FALSE);
  gtk_popover_set_position (self->popover, GTK_POS_BOTTOM);
  gtk_widget_set_halign (GTK_WIDGET (self->popover), GTK_ALIGN_START);
  g_signal_connect_swapped (self->popover, "closed", G_CALLBACK (closed), self);
}

/* As in any list: the menu is about what is selected, and a row that was not is now, alone. */
static void
take_row (AssayTablePopup *self,
          AssayRowSlot    *slot)
{
  guint row = assay_row_slot_get_row (slot);

  if (row != G_MAXUINT && !assay_row_set_contains (assay_row_selection_get_rows (self->selection), row))
    assay_row_selection_select_row (self->selection, row);
}

static gboolean
pop_up (AssayTablePopup *self,
        AssayRowSlot    *slot,
        double           x,
        double           y)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  const char *key = assay_column_cursor_get_key (self->cursor);
  graphene_point_t point = GRAPHENE_POINT_INIT ((float) x, (float) y);
  g_autoptr(GMenu) menu = NULL;

  if (slot == NULL || evaluation == NULL || key == NULL || assay_row_slot_get_row (slot) == G_MAXUINT)
    return FALSE;

  take_row (self, slot);
  menu = assay_table_menus_new_row (assay_evaluation_get_table (evaluation), key, assay_row_slot_get_row (slot),
                                    assay_row_selection_get_n_selected (self->selection));
  ensure_popover (self);
  gtk_popover_menu_set_menu_model (GTK_POPOVER_MENU (self->popover), G_MENU_MODEL (menu));
  if (!gtk_widget_compute_point (GTK_WIDGET (self->view), self->table, &point, &point))
    return FALSE;
  gtk_popover_set_pointing_to (self->popover, &(GdkRectangle) { (int) point.x, (int) point.y, 1, 1 });
  gtk_popover_popup (self->popover);

  return TRUE;
}

/* Any click takes the keyboard's column along; the right one asks for the menu. */
static void
pressed (GtkGestureClick *gesture,
         int              n_press,
         double           x,
         double           y,
         AssayTablePopup *self)
{
  guint button = gtk_gesture_single_get_current_button (GTK_GESTURE_SINGLE (gesture));
  AssayRowSlot *slot = assay_table_place_get_row (self->view, x, y);
  guint position = assay_table_place_get_column (self->view, x);

  if (slot == NULL)
    return;
  if (position != G_MAXUINT)
    assay_column_cursor_set_key (self->cursor, assay_column_choice_get_key (self->choice, position));
  if (button == GDK_BUTTON_SECONDARY && pop_up (self, slot, x, y))
    gtk_gesture_set_state (GTK_GESTURE (gesture), GTK_EVENT_SEQUENCE_CLAIMED);
}

static gboolean
is_cut_off (GtkWidget  *widget,
            const char *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width > gtk_widget_get_width (widget);
}

/* A cell holds the beginning of a very long name; the row knows all of it. */
static char *
whole_text (AssayTablePopup *self,
            GtkWidget       *cell,
            double           x)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  AssayTable *table = evaluation == NULL ? NULL : assay_evaluation_get_table (evaluation);
  guint position = assay_table_place_get_column (self->view, x);
  const char *key = position == G_MAXUINT ? NULL : assay_column_choice_get_key (self->choice, position);

  AssayRowSlot *slot = assay_cell_factory_get_slot (cell);
  g_autofree char *text = NULL;

  if (table == NULL || key == NULL)
    return NULL;
  if (GTK_IS_LABEL (cell))
    return assay_column_key_dup_title (table, key, TOOLTIP_CHARACTERS);
  if (slot == NULL || assay_row_slot_get_row (slot) == G_MAXUINT)
    return NULL;

  text = assay_row_copy_cell (evaluation, key, assay_row_slot_get_row (slot));

  return assay_text_shorten (text, TOOLTIP_CHARACTERS);
}

/* What a sign before a name means. */
static char *
namesake_words (AssayTablePopup *self,
                GtkWidget       *cell,
                double           x)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  AssayRowSlot *slot = assay_cell_factory_get_slot (cell);
  guint position = assay_table_place_get_column (self->view, x);
  const char *key = position == G_MAXUINT ? NULL : assay_column_choice_get_key (self->choice, position);

  if (evaluation == NULL || slot == NULL || assay_row_slot_get_row (slot) == G_MAXUINT ||
      g_strcmp0 (key, ASSAY_COLUMN_KEY_NAME) != 0)
    return NULL;

  return assay_namesake_words (assay_evaluation_get_table (evaluation), assay_row_slot_get_row (slot));
}

static gboolean
query_tooltip (AssayTablePopup *self,
               int              x,
               int              y,
               gboolean         by_keyboard,
               GtkTooltip      *tooltip)
{
  GtkWidget *cell = by_keyboard ? NULL : assay_table_place_get_cell (self->view, x, y);
  g_autofree char *text = cell == NULL ? NULL : whole_text (self, cell, x);
  g_autofree char *namesake = cell == NULL ? NULL : namesake_words (self, cell, x);
  g_autofree char *both = NULL;

  if (text == NULL || (namesake == NULL && !is_cut_off (cell, text)))
    return FALSE;

  both = namesake != NULL ? g_strconcat (text, "\n", namesake, NULL) : NULL;
  gtk_tooltip_set_text (tooltip, both ?: text);

  return TRUE;
}

/**
 * assay_table_popup_new:
 * @table: what the menu's actions belong to; it and everything else must outlive what is returned
 * @view: the column view inside
 * @choice: its columns
 * @cursor: the column that the keyboard is in
 * @selection: its rows
 *
 * Returns: (transfer full): watches over @view from now on
 */
AssayTablePopup *
assay_table_popup_new (GtkWidget         *table,
                       GtkColumnView     *view,
                       AssayColumnChoice *choice,
                       AssayColumnCursor *cursor,
                       AssayRowSelection *selection)
{
  AssayTablePopup *self = g_new0 (AssayTablePopup, 1);

  self->table = table;
  self->view = view;
  self->choice = choice;
  self->cursor = cursor;
  self->selection = selection;

  self->click = gtk_gesture_click_new ();
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (self->click), 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (self->click), GTK_PHASE_CAPTURE);
  g_signal_connect (self->click, "pressed", G_CALLBACK (pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), GTK_EVENT_CONTROLLER (self->click));

  gtk_widget_set_has_tooltip (GTK_WIDGET (view), TRUE);
  g_signal_connect_swapped (view, "query-tooltip", G_CALLBACK (query_tooltip), self);

  return self;
}

/**
 * assay_table_popup_free:
 * @self: (nullable)
 */
void
assay_table_popup_free (AssayTablePopup *self)
{
  if (self == NULL)
    return;

  gtk_widget_remove_controller (GTK_WIDGET (self->view), GTK_EVENT_CONTROLLER (self->click));
  g_signal_handlers_disconnect_by_data (self->view, self);
  if (self->popover != NULL)
    {
      g_signal_handlers_disconnect_by_data (self->popover, self);
      gtk_widget_unparent (GTK_WIDGET (self->popover));
    }
  g_free (self);
}

/**
 * assay_table_popup_show:
 * @self: the popup
 *
 * Opens the menu of the row that has the focus.
 *
 * Returns: whether there is one
 */
gboolean
assay_table_popup_show (AssayTablePopup *self)
{
  double y = 0;
  AssayRowSlot *slot = assay_table_place_get_focus (self->view, &y);
  const char *key = assay_column_cursor_get_key (self->cursor);
  GtkWidget *title = NULL;
  graphene_rect_t bounds;
  double x = 0;
  guint position;

  if (key != NULL && assay_column_choice_find (self->choice, key, &position))
    title = assay_table_place_get_title (self->view, position);
  if (title != NULL && gtk_widget_compute_bounds (title, GTK_WIDGET (self->view), &bounds))
    x = CLAMP (bounds.origin.x, 0, gtk_widget_get_width (GTK_WIDGET (self->view)));

  return pop_up (self, slot, x, y);
}
