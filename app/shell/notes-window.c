#include "shell/notes-window.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/wording.h"

/* A folder of results may hold thousands of files; what nobody reads is counted instead. */
#define MAX_ROWS 200
#define MAX_CHARACTERS 300

/* Words to read: the focus goes to what can be used, and where there is nothing, to the page, which scrolls. */
static GtkWidget *
add_row (AdwPreferencesGroup *group,
         const char          *title,
         const char          *subtitle)
{
  g_autofree char *shown_title = assay_text_escape_controls (title);
  g_autofree char *short_title = assay_text_shorten (shown_title, MAX_CHARACTERS);
  GtkWidget *row = adw_action_row_new ();

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), short_title);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 0);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 0);
  if (subtitle != NULL)
    {
      g_autofree char *shown_subtitle = assay_text_escape_controls (subtitle);
      g_autofree char *short_subtitle = assay_text_shorten (shown_subtitle, MAX_CHARACTERS);

      adw_action_row_set_subtitle (ADW_ACTION_ROW (row), short_subtitle);
    }
  gtk_widget_set_focusable (row, FALSE);
  adw_preferences_group_add (group, row);

  return row;
}

static void
copy_clicked_cb (GtkWidget  *button,
                 const char *digest)
{
  GtkRoot *window = gtk_widget_get_root (button);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), digest);
  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (window), adw_toast_new (_("SHA-256 copied")));
}

static void
free_digest (gpointer  digest,
             GClosure *closure)
{
  g_free (digest);
}

static void
add_copy_button (GtkWidget         *row,
                 const AssaySource *source)
{
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-copy-symbolic");
  g_autofree char *name = assay_text_escape_controls (source->name);
  g_autofree char *short_name = assay_text_shorten (name, MAX_CHARACTERS);
  g_autofree char *words = g_strdup_printf (_("Copy the SHA-256 of %s"), short_name);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_set_valign (button, GTK_ALIGN_CENTER);
  gtk_widget_add_css_class (button, "flat");
  g_signal_connect_data (button, "clicked", G_CALLBACK (copy_clicked_cb), g_strdup (source->sha256), free_digest,
                         G_CONNECT_DEFAULT);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), button);
}

static void
add_more (AdwPreferencesGroup *group,
          guint                n)
{
  g_autofree char *digits = assay_wording_count (n - MAX_ROWS);
  g_autofree char *text = NULL;

  if (n <= MAX_ROWS)
    return;

  text = g_strdup_printf (ngettext ("… and %s more", "… and %s more", n - MAX_ROWS), digits);
  add_row (group, text, NULL);
}

static AdwPreferencesGroup *
add_group (AdwPreferencesPage *page,
           const char         *title)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  adw_preferences_page_add (page, group);

  return group;
}

static void
add_sources (AdwPreferencesPage *page,
             AssayTable         *table)
{
  AdwPreferencesGroup *group = add_group (page, _("Files"));
  guint n = assay_table_get_n_sources (table);

  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);
      g_autofree char *models = assay_wording_count (source->n_models);
      g_autofree char *size = assay_wording_size (source->size);
      g_autofree char *subtitle =
        g_strdup_printf (ngettext ("%s · %s model · %s · SHA-256 %s", "%s · %s models · %s · SHA-256 %s",
                                   source->n_models),
                         _(source->layout_title), models, size, source->sha256);

      add_copy_button (add_row (group, source->path, subtitle), source);
    }
  add_more (group, n);
}

static void
add_notices (AdwPreferencesPage *page,
             AssayTable         *table)
{
  guint n = assay_table_get_n_notices (table);
  AdwPreferencesGroup *group;

  if (n == 0)
    return;

  group = add_group (page, _("What stood out"));
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    add_row (group, assay_table_get_notice (table, i), NULL);
  add_more (group, n);
}

static void
add_left_out (AdwPreferencesPage *page,
              AssayTable         *table)
{
  guint n = assay_table_get_n_left_out (table);
  AdwPreferencesGroup *group;

  if (n == 0)
    return;

  group = add_group (page, _("What was not used"));
  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    {
      const AssayLeftOut *left_out = assay_table_get_left_out (table, i);
      g_autofree char *times = assay_wording_count (left_out->count);
      g_autofree char *reason = g_strdup_printf (ngettext ("%s (%s time)", "%s (%s times)", left_out->count),
                                                 left_out->reason, times);

      add_row (group, left_out->what, left_out->count > 1 ? reason : left_out->reason);
    }
  add_more (group, n);
}

/**
 * assay_notes_window_show:
 * @parent: the window that it belongs to
 * @table: the results
 *
 * Shows how @table was read: nothing is left out in silence.
 */
void
assay_notes_window_show (GtkWindow  *parent,
                         AssayTable *table)
{
  GtkWidget *window = adw_preferences_window_new ();
  AdwPreferencesPage *page = ADW_PREFERENCES_PAGE (adw_preferences_page_new ());

  add_sources (page, table);
  add_notices (page, table);
  add_left_out (page, table);

  adw_preferences_window_add (ADW_PREFERENCES_WINDOW (window), page);
  adw_preferences_window_set_search_enabled (ADW_PREFERENCES_WINDOW (window), FALSE);
  gtk_window_set_title (GTK_WINDOW (window), _("How It Was Read"));
  gtk_window_set_transient_for (GTK_WINDOW (window), parent);
  gtk_window_set_default_size (GTK_WINDOW (window), 640, 560);
  gtk_window_present (GTK_WINDOW (window));
}
