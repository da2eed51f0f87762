#include "shell/column-cursor.h"

#include <glib/gi18n-lib.h>

#include "models/column-key.h"
#include "shell/table-place.h"

#define TITLE_CHARACTERS 60

struct _AssayColumnCursor
{
  GtkColumnView      *view;
  AssayColumnChoice  *choice;
  GtkEventController *keys;      /* the view's */
  char               *key;       /* the last column that the keyboard was in, shown or not */
  GtkWidget          *marked;    /* a title; weak */
};

static guint
get_position (AssayColumnCursor *self)
{
  guint position;

  if (self->key != NULL && assay_column_choice_find (self->choice, self->key, &position))
    return position;
  if (assay_column_choice_find (self->choice, ASSAY_COLUMN_KEY_NAME, &position))
    return position;

  return 0;
}

static void
mark (AssayColumnCursor *self,
      GtkWidget         *title)
{
  if (self->marked != NULL)
    gtk_widget_remove_css_class (self->marked, "current");
  g_set_weak_pointer (&self->marked, title);
  if (title != NULL)
    gtk_widget_add_css_class (title, "current");
}

/* Nothing else tells a screen reader where Left and Right went. */
static void
tell (AssayColumnCursor *self)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  const char *key = assay_column_cursor_get_key (self);
  GtkWidget *list = assay_table_place_get_list (self->view);
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;

  if (evaluation == NULL || key == NULL || list == NULL)
    return;

  title = assay_column_key_dup_title (assay_evaluation_get_table (evaluation), key, TITLE_CHARACTERS);
  /* Translators: %s is the title of the column of the table that the keyboard is in */
  text = g_strdup_printf (_("In column %s"), title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
}

static void
update (AssayColumnCursor *self)
{
  mark (self, assay_table_place_get_title (self->view, get_position (self)));
  tell (self);
}

static void
scroll_to (AssayColumnCursor *self,
           GtkWidget         *title)
{
  GtkAdjustment *adjustment = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (self->view));
  GtkWidget *header = assay_table_place_get_header (self->view);
  graphene_rect_t bounds;

  if (title != NULL && gtk_widget_compute_bounds (title, header, &bounds))
    gtk_adjustment_clamp_page (adjustment, bounds.origin.x, bounds.origin.x + bounds.size.width);
}

static gboolean
key_pressed (GtkEventControllerKey *controller,
             guint                  keyval,
             guint                  keycode,
             GdkModifierType        modifiers,
             AssayColumnCursor     *self)
{
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self->view)) == GTK_TEXT_DIR_RTL;
  GtkWidget *list = assay_table_place_get_list (self->view);
  int step = mirrored ? -1 : 1;

  if ((modifiers & gtk_accelerator_get_default_mod_mask ()) != 0 || list == NULL
      || (gtk_widget_get_state_flags (list) & GTK_STATE_FLAG_FOCUS_WITHIN) == 0)
    return FALSE;

  if (keyval == GDK_KEY_Left || keyval == GDK_KEY_KP_Left)
    assay_column_cursor_step (self, -step);
  else if (keyval == GDK_KEY_Right || keyval == GDK_KEY_KP_Right)
    assay_column_cursor_step (self, step);
  else
    return FALSE;

  return TRUE;
}

/**
 * assay_column_cursor_new:
 * @view: a column view; it must outlive what is returned
 * @choice: its columns, from left to right
 *
 * The list inside the view takes Left and Right for itself, so they are taken before it.
 *
 * Returns: (transfer full): a cursor in the column of names
 */
AssayColumnCursor *
assay_column_cursor_new (GtkColumnView     *view,
                         AssayColumnChoice *choice)
{
  AssayColumnCursor *self = g_new0 (AssayColumnCursor, 1);

  self->view = view;
  self->choice = g_object_ref (choice);
  self->keys = gtk_event_controller_key_new ();
  gtk_event_controller_set_propagation_phase (self->keys, GTK_PHASE_CAPTURE);
  g_signal_connect (self->keys, "key-pressed", G_CALLBACK (key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (view), self->keys);
  g_signal_connect_data (choice, "changed", G_CALLBACK (update), self, NULL, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);

  return self;
}

/**
 * assay_column_cursor_free:
 * @self: (nullable)
 */
void
assay_column_cursor_free (AssayColumnCursor *self)
{
  if (self == NULL)
    return;

  gtk_widget_remove_controller (GTK_WIDGET (self->view), self->keys);
  g_signal_handlers_disconnect_by_data (self->choice, self);
  mark (self, NULL);
  g_object_unref (self->choice);
  g_free (self->key);
  g_free (self);
}

/** assay_column_cursor_get_key: (nullable): the column that the keyboard is in; NULL where none is shown */
const char *
assay_column_cursor_get_key (AssayColumnCursor *self)
{
  return assay_column_choice_get_key (self->choice, get_position (self));
}

/** assay_column_cursor_set_key: goes to a column that is shown */
void
assay_column_cursor_set_key (AssayColumnCursor *self,
                             const char        *key)
{
  if (g_strcmp0 (self->key, key) == 0)
    return;

  g_free (self->key);
  self->key = g_strdup (key);
  update (self);
}

/** assay_column_cursor_step: goes that many @columns to the right, stops at the edge, and brings the column into view */
void
assay_column_cursor_step (AssayColumnCursor *self,
                          int                columns)
{
  int position = (int) get_position (self) + columns;
  int n_shown = (int) assay_column_choice_get_n_shown (self->choice);

  if (n_shown == 0)
    return;

  position = CLAMP (position, 0, n_shown - 1);
  assay_column_cursor_set_key (self, assay_column_choice_get_key (self->choice, (guint) position));
  scroll_to (self, assay_table_place_get_title (self->view, (guint) position));
}
