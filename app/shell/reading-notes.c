#include "shell/reading-notes.h"

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
  GtkWidget *toasts = gtk_widget_get_ancestor (button, ADW_TYPE_TOAST_OVERLAY);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (button), digest);
  if (toasts != NULL)
    adw_toast_overlay_add_toast (ADW_TOAST_OVERLAY (toasts), adw_toast_new (_("SHA-256 copied")));
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

static void
add_sources (AdwPreferencesGroup *group,
             AssayTable          *table)
{
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
add_notices (AdwPreferencesGroup *group,
             AssayTable          *table)
{
  guint n = assay_table_get_n_notices (table);

  for (guint i = 0; i < MIN (n, MAX_ROWS); i++)
    add_row (group, assay_table_get_notice (table, i), NULL);
  add_more (group, n);
}

static void
add_left_out (AdwPreferencesGroup *group,
              AssayTable          *table)
{
  guint n = assay_table_get_n_left_out (table);

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

static void
add_group (AdwPreferencesPage *page,
           GPtrArray          *groups,
           const char         *title,
           void              (*add) (AdwPreferencesGroup *group, AssayTable *table),
           AssayTable         *table)
{
  AdwPreferencesGroup *group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());

  adw_preferences_group_set_title (group, title);
  add (group, table);
  adw_preferences_page_add (page, group);
  g_ptr_array_add (groups, group);
}

/**
 * assay_reading_notes_add:
 * @page: where they are shown, inside an #AdwToastOverlay
 * @table: the results
 *
 * Adds the files of @table with their digests, what stood out and what was not used: nothing is left out in silence.
 *
 * Returns: (transfer container) (element-type AdwPreferencesGroup): what was added, to be taken away again
 */
GPtrArray *
assay_reading_notes_add (AdwPreferencesPage *page,
                         AssayTable         *table)
{
  GPtrArray *groups = g_ptr_array_new ();

  add_group (page, groups, _("Files"), add_sources, table);
  if (assay_table_get_n_notices (table) > 0)
    add_group (page, groups, _("What stood out"), add_notices, table);
  if (assay_table_get_n_left_out (table) > 0)
    add_group (page, groups, _("What was not used"), add_left_out, table);

  return groups;
}
