#include "shell/column-order.h"

#include <glib/gi18n-lib.h>

#include "models/column-key.h"

#define TITLE_CHARACTERS 120

struct _AssayColumnOrder
{
  GtkWidget          parent_instance;

  AssayColumnChoice *choice;
  GtkWidget         *scroller;
  GtkWidget         *list;
  GtkWidget         *buttons;
};

G_DEFINE_FINAL_TYPE (AssayColumnOrder, assay_column_order, GTK_TYPE_WIDGET)

typedef enum
{
  TO_START,
  TO_LEFT,
  TO_RIGHT,
  TO_END,
  N_MOVES,
} Move;

static const struct
{
  const char *icon;
  const char *name;
  const char *action;
} moves[N_MOVES] = {
  [TO_START] = { "go-top-symbolic", N_("Move to the start"), "order.to-start" },
  [TO_LEFT] = { "go-up-symbolic", N_("Move to the left"), "order.to-left" },
  [TO_RIGHT] = { "go-down-symbolic", N_("Move to the right"), "order.to-right" },
  [TO_END] = { "go-bottom-symbolic", N_("Move to the end"), "order.to-end" },
};

static const char *
key_of (GtkListBoxRow *row)
{
  return g_object_get_data (G_OBJECT (row), "assay-key");
}

static void
append_row (AssayColumnOrder *self,
            const AssayTable *table,
            const char       *key)
{
  g_autofree char *title = assay_column_key_dup_title (table, key, TITLE_CHARACTERS);
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *label = gtk_label_new (title);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_MIDDLE);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  g_object_set_data_full (G_OBJECT (row), "assay-key", g_strdup (key), g_free);
  gtk_list_box_append (GTK_LIST_BOX (self->list), row);
}

static void
update_actions (AssayColumnOrder *self)
{
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  int position = row == NULL ? -1 : gtk_list_box_row_get_index (row);
  int last = self->choice == NULL ? -1 : (int) assay_column_choice_get_n_shown (self->choice) - 1;

  for (Move move = 0; move < N_MOVES; move++)
    gtk_widget_action_set_enabled (GTK_WIDGET (self), moves[move].action,
                                   move == TO_START || move == TO_LEFT ? position > 0
                                                                       : position >= 0 && position < last);
}

static void
clear_rows (AssayColumnOrder *self)
{
  GtkWidget *row;

  while ((row = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_list_box_remove (GTK_LIST_BOX (self->list), row);
}

static void
select_key (AssayColumnOrder *self,
            const char       *key,
            gboolean          focus)
{
  guint position = 0;
  GtkListBoxRow *row;

  if (key != NULL)
    assay_column_choice_find (self->choice, key, &position);
  row = gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), (int) position);
  gtk_list_box_select_row (GTK_LIST_BOX (self->list), row);
  if (row != NULL && focus)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
fill (AssayColumnOrder *self)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  GtkListBoxRow *selected = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  g_autofree char *key = selected == NULL ? NULL : g_strdup (key_of (selected));
  gboolean focused = (gtk_widget_get_state_flags (self->list) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  clear_rows (self);
  for (guint i = 0; evaluation != NULL && i < assay_column_choice_get_n_shown (self->choice); i++)
    append_row (self, assay_evaluation_get_table (evaluation), assay_column_choice_get_key (self->choice, i));
  select_key (self, key, focused);
  update_actions (self);
}

static void
move_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  AssayColumnOrder *self = ASSAY_COLUMN_ORDER (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));
  guint position;
  guint targets[N_MOVES];
  g_autofree char *key = row == NULL ? NULL : g_strdup (key_of (row));

  if (key == NULL || !assay_column_choice_find (self->choice, key, &position))
    return;

  targets[TO_START] = 0;
  targets[TO_LEFT] = position > 0 ? position - 1 : 0;
  targets[TO_RIGHT] = position + 1;
  targets[TO_END] = G_MAXUINT;
  for (Move move = 0; move < N_MOVES; move++)
    if (g_str_equal (moves[move].action, action))
      assay_column_choice_move (self->choice, key, targets[move]);
}

static gboolean
assay_column_order_grab_focus (GtkWidget *widget)
{
  AssayColumnOrder *self = ASSAY_COLUMN_ORDER (widget);
  GtkListBoxRow *row = gtk_list_box_get_selected_row (GTK_LIST_BOX (self->list));

  return row != NULL && gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
assay_column_order_dispose (GObject *object)
{
  AssayColumnOrder *self = ASSAY_COLUMN_ORDER (object);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  if (self->list != NULL)
    g_signal_handlers_disconnect_by_data (self->list, self);
  self->list = NULL;
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  g_clear_pointer (&self->buttons, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_column_order_parent_class)->dispose (object);
}

static void
assay_column_order_finalize (GObject *object)
{
  g_clear_object (&ASSAY_COLUMN_ORDER (object)->choice);

  G_OBJECT_CLASS (assay_column_order_parent_class)->finalize (object);
}

static void
assay_column_order_class_init (AssayColumnOrderClass *klass)
{
  static const guint keys[N_MOVES] = { GDK_KEY_Home, GDK_KEY_Up, GDK_KEY_Down, GDK_KEY_End };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_column_order_dispose;
  G_OBJECT_CLASS (klass)->finalize = assay_column_order_finalize;
  widget_class->grab_focus = assay_column_order_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);

  for (Move move = 0; move < N_MOVES; move++)
    {
      gtk_widget_class_install_action (widget_class, moves[move].action, NULL, move_action);
      gtk_widget_class_add_binding_action (widget_class, keys[move], GDK_ALT_MASK, moves[move].action, NULL);
    }
}

static void
add_buttons (AssayColumnOrder *self)
{
  self->buttons = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->buttons, "linked");
  gtk_widget_add_css_class (self->buttons, "column-moves");
  gtk_widget_set_halign (self->buttons, GTK_ALIGN_CENTER);
  for (Move move = 0; move < N_MOVES; move++)
    {
      GtkWidget *button = gtk_button_new_from_icon_name (moves[move].icon);

      gtk_widget_set_tooltip_text (button, _(moves[move].name));
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _(moves[move].name), -1);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (button), moves[move].action);
      gtk_box_append (GTK_BOX (self->buttons), button);
    }
  gtk_widget_set_parent (self->buttons, GTK_WIDGET (self));
}

static void
assay_column_order_init (AssayColumnOrder *self)
{
  gtk_orientable_set_orientation (GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                                  GTK_ORIENTATION_VERTICAL);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_widget_set_vexpand (self->scroller, TRUE);
  self->list = gtk_list_box_new ();
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Columns from left to right"), -1);
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_BROWSE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), self->list);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  add_buttons (self);
  g_signal_connect_swapped (self->list, "selected-rows-changed", G_CALLBACK (update_actions), self);
}

/**
 * assay_column_order_new:
 * @choice: the columns
 *
 * Returns: (transfer floating): a list that follows @choice
 */
GtkWidget *
assay_column_order_new (AssayColumnChoice *choice)
{
  AssayColumnOrder *self = g_object_new (ASSAY_TYPE_COLUMN_ORDER, NULL);

  self->choice = g_object_ref (choice);
  fill (self);
  g_signal_connect_swapped (choice, "changed", G_CALLBACK (fill), self);

  return GTK_WIDGET (self);
}
