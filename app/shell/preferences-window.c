#include "shell/preferences-window.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/file-dialog.h"
#include "shell/settings.h"

#define NAME_CHARACTERS 60

struct _AssayPreferencesWindow
{
  AdwPreferencesWindow parent;

  GtkWidget           *decimals_row;
  GtkSpinButton       *decimals_button;
  GtkEditable         *organisation_row;
  AdwActionRow        *logo_row;
};

G_DEFINE_FINAL_TYPE (AssayPreferencesWindow, assay_preferences_window, ADW_TYPE_PREFERENCES_WINDOW)

/* The properties that are one of a few; each is an action, so that its choices are ordinary buttons. */
static const char * const choices[] = { "digits", "colours", "paper" };

static void
digits_cb (AssayPreferencesWindow *self)
{
  gtk_widget_set_sensitive (self->decimals_row,
                            assay_settings_get_digits (assay_settings_get_default ()) == ASSAY_DIGITS_FIXED);
}

static void
logo_cb (AssayPreferencesWindow *self)
{
  const char *path = assay_settings_get_logo (assay_settings_get_default ());
  g_autofree char *base = g_filename_display_basename (path);
  g_autofree char *safe = assay_text_escape_controls (base);
  g_autofree char *name = assay_text_shorten (safe, NAME_CHARACTERS);
  g_autofree char *markup = g_markup_escape_text (name, -1);
  gboolean has_logo = *path != '\0';

  adw_action_row_set_subtitle (self->logo_row, has_logo ? markup : _("A PNG, some 600 pixels wide"));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "settings.remove-logo", has_logo);
}

static void
tell (AssayPreferencesWindow *self,
      const char             *text)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);

  adw_preferences_window_add_toast (ADW_PREFERENCES_WINDOW (self), adw_toast_new (markup));
}

/* A picture that no report could show is refused here, and the one before stays. */
static void
logo_chosen (GtkWindow          *window,
             const char * const *paths,
             gpointer            user)
{
  AssaySettings *settings = assay_settings_get_default ();
  g_autofree char *before = g_strdup (assay_settings_get_logo (settings));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayLetterhead) letterhead = NULL;

  g_object_set (settings, "logo", paths[0], NULL);
  letterhead = assay_settings_load_letterhead (settings, &error);
  if (letterhead != NULL)
    return;

  g_object_set (settings, "logo", before, NULL);
  tell (ASSAY_PREFERENCES_WINDOW (window), error->message);
}

static void
choose_logo (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  assay_file_dialog_open_logo (GTK_WINDOW (widget), logo_chosen, NULL);
}

static void
remove_logo (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  g_object_set (assay_settings_get_default (), "logo", "", NULL);
}

static void
assay_preferences_window_class_init (AssayPreferencesWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  gtk_widget_class_install_action (widget_class, "settings.choose-logo", NULL, choose_logo);
  gtk_widget_class_install_action (widget_class, "settings.remove-logo", NULL, remove_logo);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/preferences-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayPreferencesWindow, decimals_row);
  gtk_widget_class_bind_template_child (widget_class, AssayPreferencesWindow, decimals_button);
  gtk_widget_class_bind_template_child (widget_class, AssayPreferencesWindow, organisation_row);
  gtk_widget_class_bind_template_child (widget_class, AssayPreferencesWindow, logo_row);
}

static void
add_choices (AssayPreferencesWindow *self,
             AssaySettings          *settings)
{
  g_autoptr(GSimpleActionGroup) group = g_simple_action_group_new ();

  for (guint i = 0; i < G_N_ELEMENTS (choices); i++)
    {
      g_autoptr(GPropertyAction) action = g_property_action_new (choices[i], settings, choices[i]);

      g_action_map_add_action (G_ACTION_MAP (group), G_ACTION (action));
    }
  gtk_widget_insert_action_group (GTK_WIDGET (self), "choice", G_ACTION_GROUP (group));
}

static void
assay_preferences_window_init (AssayPreferencesWindow *self)
{
  AssaySettings *settings = assay_settings_get_default ();

  gtk_widget_init_template (GTK_WIDGET (self));
  add_choices (self, settings);
  g_object_bind_property (settings, "decimals", self->decimals_button, "value",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_object_bind_property (settings, "organisation", self->organisation_row, "text",
                          G_BINDING_SYNC_CREATE | G_BINDING_BIDIRECTIONAL);
  g_signal_connect_object (settings, "notify::digits", G_CALLBACK (digits_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (settings, "notify::logo", G_CALLBACK (logo_cb), self, G_CONNECT_SWAPPED);
  digits_cb (self);
  logo_cb (self);
}

static AssayPreferencesWindow *shown;

static void
destroyed_cb (void)
{
  shown = NULL;
}

/**
 * assay_preferences_window_show:
 * @parent: (nullable): the window that it belongs to
 *
 * Shows the preferences, the ones that are open already if there are.
 */
void
assay_preferences_window_show (GtkWindow *parent)
{
  if (shown == NULL)
    {
      shown = g_object_new (ASSAY_TYPE_PREFERENCES_WINDOW, "destroy-with-parent", TRUE, NULL);
      g_signal_connect (shown, "destroy", G_CALLBACK (destroyed_cb), NULL);
    }
  gtk_window_set_transient_for (GTK_WINDOW (shown), parent);
  gtk_window_present (GTK_WINDOW (shown));
}
