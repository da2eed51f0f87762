#include "shell/error-page.h"

#include <string.h>

#include <adwaita.h>
#include <glib/gi18n-lib.h>

#include "base/excerpt.h"
#include "formats/format-error.h"
#include "formats/layout-offer.h"
#include "formats/layouts.h"
#include "policy/policy-error.h"
#include "shell/remedy.h"
#include "shell/wrapping.h"

struct _AssayErrorPage
{
  GtkWidget      parent;

  AdwStatusPage *status_page;
  GtkLabel      *message;
  GtkWidget     *excerpt_frame;
  GtkLabel      *excerpt;
  GtkWidget     *open_button;
  GtkLabel      *remedy;
  GtkMenuButton *layout_button;
  GtkWidget     *again_button;
  GtkWidget     *without_policy_button;
  GtkWidget     *likely_button;  /* one of these */

  GCancellable  *reading;       /* the lines around the place; NULL while none are read */
};

/* Which lines to read. */
typedef struct
{
  char    *path;
  guint64  line;
  guint64  column;
} Place;

enum
{
  OPEN_AGAIN,
  OPEN_WITHOUT_POLICY,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayErrorPage, assay_error_page, GTK_TYPE_WIDGET)

static void
place_free (gpointer user)
{
  g_free (((Place *) user)->path);
  g_free (user);
}

static void
read_lines (GTask        *task,
            gpointer      source,
            gpointer      user,
            GCancellable *cancellable)
{
  const Place *place = user;

  /* Why the lines cannot be read is not worth a second error beside the first. */
  g_task_return_pointer (task, assay_excerpt_read (place->path, place->line, place->column, NULL), g_free);
}

static void
lines_read (GObject      *source,
            GAsyncResult *result,
            gpointer      user)
{
  g_autofree char *lines = g_task_propagate_pointer (G_TASK (result), NULL);
  AssayErrorPage *self = ASSAY_ERROR_PAGE (source);

  if (lines == NULL || *lines == '\0')
    return;

  g_strchomp (lines);
  gtk_label_set_text (self->excerpt, lines);
  gtk_widget_set_visible (self->excerpt_frame, TRUE);
}

static void
drop_lines (AssayErrorPage *self)
{
  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  gtk_widget_set_visible (self->excerpt_frame, FALSE);
}

/* The mistakes of a policy say their places themselves, “file:line:column: ”; the first one is shown. */
static char *
find_place (const GError *error,
            guint64      *line,
            guint64      *column)
{
  static const char pattern[] = "^(.+?):(\\d+):(\\d+): ";
  const char *path = assay_format_error_get_place (error, line, column);
  g_autoptr(GRegex) regex = NULL;
  g_autoptr(GMatchInfo) match = NULL;
  g_autofree char *line_digits = NULL;
  g_autofree char *column_digits = NULL;

  if (path != NULL || error->domain != ASSAY_POLICY_ERROR)
    return g_strdup (path);

  regex = g_regex_new (pattern, 0, 0, NULL);
  if (!g_regex_match (regex, error->message, 0, &match))
    return NULL;

  line_digits = g_match_info_fetch (match, 2);
  column_digits = g_match_info_fetch (match, 3);
  *line = g_ascii_strtoull (line_digits, NULL, 10);
  *column = g_ascii_strtoull (column_digits, NULL, 10);

  return g_match_info_fetch (match, 1);
}

/* A record may stand a gigabyte into its file. */
static void
show_lines (AssayErrorPage *self,
            const GError   *error)
{
  g_autoptr(GTask) task = NULL;
  guint64 line, column;
  g_autofree char *path = find_place (error, &line, &column);
  Place *place;

  drop_lines (self);
  if (path == NULL || line == 0)
    return;

  place = g_new (Place, 1);
  *place = (Place) { g_steal_pointer (&path), line, column };
  self->reading = g_cancellable_new ();
  task = g_task_new (self, self->reading, lines_read, NULL);
  g_task_set_source_tag (task, show_lines);
  g_task_set_task_data (task, place, place_free);
  g_task_run_in_thread (task, read_lines);
}

/* Results that were taken for something else may be right when they are read as what they are. */
static gboolean
may_be_another_layout (const GError *error)
{
  return g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX) ||
         g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS) ||
         g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_METRIC) ||
         g_error_matches (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT);
}

/* What most likely helps has the colour, and the focus. */
static void
show_remedy (AssayErrorPage *self,
             const GError   *error)
{
  GtkWidget *buttons[] = {
    [ASSAY_REMEDY_OTHER_FILE] = self->open_button,
    [ASSAY_REMEDY_TRY_AGAIN] = self->again_button,
    [ASSAY_REMEDY_READ_AS] = GTK_WIDGET (self->layout_button),
    [ASSAY_REMEDY_WITHOUT_POLICY] = self->without_policy_button,
  };
  const char *words = assay_remedy_get_words (error);

  gtk_label_set_text (self->remedy, words != NULL ? words : "");
  gtk_widget_set_visible (GTK_WIDGET (self->remedy), words != NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->layout_button), may_be_another_layout (error));
  gtk_widget_set_visible (self->without_policy_button, error->domain == ASSAY_POLICY_ERROR);
  gtk_widget_remove_css_class (self->likely_button, "suggested-action");
  self->likely_button = buttons[assay_remedy_of (error)];
  gtk_widget_add_css_class (self->likely_button, "suggested-action");
}

/**
 * assay_error_page_set_error:
 * @self: the page
 * @title: what failed
 * @error: why; several mistakes stand one a line. Where it has a place in a file, the lines there are shown too
 */
void
assay_error_page_set_error (AssayErrorPage *self,
                            const char     *title,
                            const GError   *error)
{
  gboolean one_line = strchr (error->message, '\n') == NULL;

  g_return_if_fail (ASSAY_IS_ERROR_PAGE (self));

  adw_status_page_set_title (self->status_page, title);
  gtk_label_set_text (self->message, error->message);
  /* A sentence reads well in the middle; a list of places in a file does not. */
  gtk_label_set_justify (self->message, one_line ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
  show_remedy (self, error);
  show_lines (self, error);
}

static void
open_again (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  const char *layout = parameter == NULL ? NULL : g_variant_get_string (parameter, NULL);

  g_signal_emit (widget, signals[OPEN_AGAIN], 0, layout);
}

static void
open_without_policy (GtkWidget  *widget,
                     const char *action,
                     GVariant   *parameter)
{
  g_signal_emit (widget, signals[OPEN_WITHOUT_POLICY], 0);
}

/**
 * assay_error_page_set_paths:
 * @self: the page
 * @paths: (nullable): the files that could not be opened
 *
 * Says which layouts may help: those that fit what the files are made of.
 */
void
assay_error_page_set_paths (AssayErrorPage     *self,
                            const char * const *paths)
{
  g_autoptr(GPtrArray) offer = assay_layout_offer_new (paths);
  g_autoptr(GMenu) menu = g_menu_new ();

  g_return_if_fail (ASSAY_IS_ERROR_PAGE (self));

  for (guint i = 0; i < offer->len; i++)
    {
      const AssayFormat *format = offer->pdata[i];
      g_autoptr(GMenuItem) item = g_menu_item_new (_(format->title), NULL);

      g_menu_item_set_action_and_target (item, "error.read-as", "s", format->id);
      g_menu_append_item (menu, item);
    }

  gtk_menu_button_set_menu_model (self->layout_button, G_MENU_MODEL (menu));
}

static gboolean
assay_error_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASSAY_ERROR_PAGE (widget)->likely_button);
}

static void
assay_error_page_dispose (GObject *object)
{
  AssayErrorPage *self = ASSAY_ERROR_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  if (self->reading != NULL)
    g_cancellable_cancel (self->reading);
  g_clear_object (&self->reading);
  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_error_page_parent_class)->dispose (object);
}

static void
assay_error_page_class_init (AssayErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_error_page_dispose;
  widget_class->grab_focus = assay_error_page_grab_focus;

  signals[OPEN_AGAIN] = g_signal_new ("open-again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                      G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN_WITHOUT_POLICY] = g_signal_new ("open-without-policy", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                               NULL, NULL, NULL, G_TYPE_NONE, 0);

  gtk_widget_class_install_action (widget_class, "error.without-policy", NULL, open_without_policy);
  gtk_widget_class_install_action (widget_class, "error.try-again", NULL, open_again);
  gtk_widget_class_install_action (widget_class, "error.read-as", "s", open_again);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, message);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, excerpt_frame);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, excerpt);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, open_button);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, layout_button);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, remedy);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, again_button);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, without_policy_button);
}

static void
assay_error_page_init (AssayErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->likely_button = self->open_button;
  assay_error_page_set_paths (self, NULL);
  assay_wrapping_allow (gtk_widget_get_parent (self->open_button));
}
