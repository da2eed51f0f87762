#include "shell/welcome-page.h"

#include <adwaita.h>

#include "base/text.h"
#include "shell/recent-results.h"
#include "shell/wrapping.h"

struct _AssayWelcomePage
{
  GtkWidget            parent;

  GtkWidget           *status_page;
  GtkWidget           *open_button;
  AdwPreferencesGroup *recent;
  GPtrArray           *rows;         /* in the group; not references */
};

G_DEFINE_FINAL_TYPE (AssayWelcomePage, assay_welcome_page, GTK_TYPE_WIDGET)

/* Where the files lie, for telling two of one name apart. */
static char *
places_of (const AssayRecentResults *results)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; results->paths[i] != NULL; i++)
    {
      g_autofree char *shown = g_filename_display_name (results->paths[i]);
      g_autofree char *safe = assay_text_escape_controls (shown);

      g_string_append_printf (text, "%s%s", i > 0 ? "\n" : "", safe);
    }

  return g_strdup (text->str);
}

static GtkWidget *
row_new (const AssayRecentResults *results,
         GDateTime                *now)
{
  GtkWidget *row = adw_action_row_new ();
  GtkWidget *arrow = gtk_image_new_from_icon_name ("go-next-symbolic");
  g_autofree char *name = assay_recent_results_get_name (results);
  g_autofree char *words = assay_recent_results_get_words (results, now);
  g_autofree char *places = places_of (results);

  /* The name of a file is no markup. */
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), name);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), words);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), arrow);
  gtk_widget_set_tooltip_text (row, places);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.open-recent");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "^aay", results->paths);

  return row;
}

static void
clear_rows (AssayWelcomePage *self)
{
  for (guint i = 0; i < self->rows->len; i++)
    adw_preferences_group_remove (self->recent, g_ptr_array_index (self->rows, i));
  g_ptr_array_set_size (self->rows, 0);
}

/* What is gone is not offered; it stays in the list, for a disk may only be unplugged. */
static void
fill_rows (AssayWelcomePage *self)
{
  g_autoptr(GPtrArray) list = assay_recent_results_list ();
  g_autoptr(GDateTime) now = g_date_time_new_now_local ();

  clear_rows (self);
  for (guint i = 0; i < list->len; i++)
    {
      const AssayRecentResults *results = g_ptr_array_index (list, i);
      GtkWidget *row;

      if (!assay_recent_results_are_there (results))
        continue;
      row = row_new (results, now);
      adw_preferences_group_add (self->recent, row);
      g_ptr_array_add (self->rows, row);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->recent), self->rows->len > 0);
}

/* Other windows may have opened something meanwhile. */
static void
assay_welcome_page_map (GtkWidget *widget)
{
  fill_rows (ASSAY_WELCOME_PAGE (widget));

  GTK_WIDGET_CLASS (assay_welcome_page_parent_class)->map (widget);
}

static void
clear_recent (GtkWidget  *widget,
              const char *action,
              GVariant   *parameter)
{
  AssayWelcomePage *self = ASSAY_WELCOME_PAGE (widget);

  assay_recent_results_clear ();
  fill_rows (self);
  gtk_widget_grab_focus (self->open_button);
}

static gboolean
assay_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASSAY_WELCOME_PAGE (widget)->open_button);
}

static void
assay_welcome_page_dispose (GObject *object)
{
  AssayWelcomePage *self = ASSAY_WELCOME_PAGE (object);

  g_clear_pointer (&self->rows, g_ptr_array_unref);
  g_clear_pointer (&self->status_page, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_welcome_page_parent_class)->dispose (object);
}

static void
assay_welcome_page_class_init (AssayWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_welcome_page_dispose;
  widget_class->grab_focus = assay_welcome_page_grab_focus;
  widget_class->map = assay_welcome_page_map;
  gtk_widget_class_install_action (widget_class, "recent.clear", NULL, clear_recent);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayWelcomePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, AssayWelcomePage, open_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWelcomePage, recent);
}

static void
assay_welcome_page_init (AssayWelcomePage *self)
{
  self->rows = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  assay_wrapping_allow (gtk_widget_get_parent (self->open_button));
}
