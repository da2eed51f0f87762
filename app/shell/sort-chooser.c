#include "shell/sort-chooser.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "shell/column-list.h"

#define WIDTH  420
#define HEIGHT 560

/* What one window knows; lives as long as it. */
typedef struct
{
  GtkWindow       *window;
  GtkWidget       *table;        /* weak; what sorts */
  GtkToggleButton *descending;
} Sorting;

static void
sorting_free (gpointer user)
{
  Sorting *sorting = user;

  g_clear_weak_pointer (&sorting->table);
  g_free (sorting);
}

static void
picked (Sorting    *sorting,
        const char *key)
{
  const char *sign = gtk_toggle_button_get_active (sorting->descending) ? "-" : "";
  g_autofree char *target = g_strconcat (sign, key, NULL);

  if (sorting->table != NULL)
    gtk_widget_activate_action (sorting->table, "table.sort", "s", target);
  gtk_window_close (sorting->window);
}

static GtkWidget *
new_directions (Sorting *sorting)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *ascending = gtk_toggle_button_new_with_label (_("Ascending"));
  GtkWidget *descending = gtk_toggle_button_new_with_label (_("Descending"));

  gtk_widget_add_css_class (box, "linked");
  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (descending), GTK_TOGGLE_BUTTON (ascending));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (descending), TRUE);
  gtk_box_append (GTK_BOX (box), ascending);
  gtk_box_append (GTK_BOX (box), descending);
  sorting->descending = GTK_TOGGLE_BUTTON (descending);

  return box;
}

static void
add_escape (GtkWidget *window)
{
  GtkEventController *controller = gtk_shortcut_controller_new ();

  gtk_shortcut_controller_add_shortcut (GTK_SHORTCUT_CONTROLLER (controller),
                                        gtk_shortcut_new (gtk_keyval_trigger_new (GDK_KEY_Escape, 0),
                                                          gtk_named_action_new ("window.close")));
  gtk_widget_add_controller (window, controller);
}

/**
 * assay_sort_chooser_show:
 * @parent: (nullable): the window that it belongs to
 * @table: what is sorted, by its action "table.sort"
 * @choice: the columns
 *
 * The highest first, unless a person says otherwise: that is what one looks for.
 *
 * Returns: (transfer none): the window, on the screen; it closes when a column was picked
 */
GtkWindow *
assay_sort_chooser_show (GtkWindow         *parent,
                         GtkWidget         *table,
                         AssayColumnChoice *choice)
{
  GtkWidget *window = adw_window_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *bar = adw_header_bar_new ();
  GtkWidget *list = assay_column_list_new (choice, ASSAY_COLUMN_LIST_BUTTONS);
  Sorting *sorting = g_new0 (Sorting, 1);

  sorting->window = GTK_WINDOW (window);
  g_set_weak_pointer (&sorting->table, table);
  g_object_set_data_full (G_OBJECT (window), "assay-sorting", sorting, sorting_free);
  g_signal_connect_swapped (list, "picked", G_CALLBACK (picked), sorting);

  adw_header_bar_set_title_widget (ADW_HEADER_BAR (bar), new_directions (sorting));
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), list);
  gtk_widget_set_vexpand (list, TRUE);
  adw_window_set_content (ADW_WINDOW (window), box);
  gtk_window_set_title (GTK_WINDOW (window), _("Sort Models"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_modal (GTK_WINDOW (window), TRUE);
  gtk_window_set_default_size (GTK_WINDOW (window), WIDTH, HEIGHT);
  add_escape (window);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (list);

  return GTK_WINDOW (window);
}
