#include "shell/window.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "policy/policy.h"
#include "shell/error-page.h"
#include "shell/loading-page.h"
#include "shell/welcome-page.h"

/* A load that is faster than this would only flash a page past the eye. */
#define LOADING_MSEC 200

/* Narrower than this, a header bar that has lost its words must lose buttons too: the main menu has them all. */
#define TIGHT_WIDTH 520

/* As narrow as a window may be, with letters of any size. */
#define LEAST_WIDTH 360

/* A window cannot be made narrower than its header bar, so the words, and at last the title, go a little before they are
 * in the way. */
#define ROOM_FOR_WORDS 40

/* What fits on a toast; the rest waits behind a button. */
#define TOAST_CHARACTERS 110

struct _AssayWindow
{
  AdwApplicationWindow parent;

  AssayWorkspace      *workspace;
  gboolean             has_error;      /* and nothing open: the error page shows it */
  guint                loading_id;
  guint                header_id;
  gboolean             is_tight;
  gboolean             is_cramped;     /* there is no room for words */
  gboolean             is_bare;        /* nor for the title */
  int                  words_width;    /* of the header bar with all its words; 0 until it was seen */
  int                  title_width;    /* with no words but the title; 0 until it was seen */

  AdwToastOverlay     *toasts;
  GtkWidget           *header_bar;
  GtkWidget           *title;
  AdwSplitButton      *open_button;
  GtkWidget           *undo_box;
  GtkWidget           *policy_button;
  GtkWidget           *search_button;
  GtkMenuButton       *export_button;
  GtkWidget           *panel_button;
  GtkMenuButton       *sort_button;
  GtkWidget           *columns_button;
  GtkBox              *bars;
  GtkStack            *pages;
  GtkWidget           *welcome_page;
  GtkWidget           *loading_page;
  AssayErrorPage      *error_page;
  AssayWorkbench      *workbench;
};

enum
{
  PROP_WORKSPACE = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (AssayWindow, assay_window, ADW_TYPE_APPLICATION_WINDOW)

static int
header_width (AssayWindow *self)
{
  int width;

  gtk_widget_measure (self->header_bar, GTK_ORIENTATION_HORIZONTAL, -1, &width, NULL, NULL, NULL);

  return width;
}

/* Words where there is room for them; the menus' arrow tells the rest. */
static void
update_header (AssayWindow *self)
{
  gboolean working = gtk_stack_get_visible_child (self->pages) == GTK_WIDGET (self->workbench);
  gboolean narrow = FALSE;

  g_object_get (self->workbench, "narrow", &narrow, NULL);
  narrow = (narrow || self->is_tight || self->is_cramped) && working;

  if (self->is_tight)
    gtk_widget_add_css_class (GTK_WIDGET (self), "tight");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "tight");

  gtk_widget_set_visible (self->undo_box, working && !narrow);
  gtk_widget_set_visible (self->policy_button, working);
  gtk_widget_set_visible (self->search_button, working && !narrow);
  gtk_widget_set_visible (self->columns_button, working && !narrow);
  gtk_widget_set_visible (self->panel_button, working);
  gtk_widget_set_visible (GTK_WIDGET (self->sort_button), working && !self->is_tight);
  gtk_widget_set_visible (GTK_WIDGET (self->export_button), working && !self->is_tight);

  if (narrow)
    {
      adw_split_button_set_icon_name (self->open_button, "document-open-symbolic");
      gtk_menu_button_set_icon_name (self->export_button, "document-save-as-symbolic");
      gtk_menu_button_set_always_show_arrow (self->export_button, FALSE);
    }
  else
    {
      adw_split_button_set_label (self->open_button, _("Open"));
      gtk_menu_button_set_label (self->export_button, _("_Export"));
      gtk_menu_button_set_always_show_arrow (self->export_button, TRUE);
    }

  gtk_widget_set_visible (self->title, TRUE);
  if (working && !narrow)
    self->words_width = header_width (self);
  if (self->is_tight)
    self->title_width = header_width (self);
  gtk_widget_set_visible (self->title, !self->is_tight || !self->is_bare);
}

static gboolean
update_header_later (gpointer user)
{
  AssayWindow *self = ASSAY_WINDOW (user);

  self->header_id = 0;
  update_header (self);

  return G_SOURCE_REMOVE;
}

/* Panes fold while sizes are being given out: no time to ask for other ones. */
static void
narrow_cb (AssayWindow *self)
{
  if (self->header_id == 0)
    self->header_id = g_idle_add (update_header_later, self);
}

static void
assay_window_size_allocate (GtkWidget *widget,
                            int        width,
                            int        height,
                            int        baseline)
{
  AssayWindow *self = ASSAY_WINDOW (widget);
  gboolean is_tight = width < TIGHT_WIDTH;
  gboolean is_cramped = width < self->words_width + ROOM_FOR_WORDS;
  gboolean is_bare = self->title_width > LEAST_WIDTH && width < self->title_width + ROOM_FOR_WORDS;

  GTK_WIDGET_CLASS (assay_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (self->is_tight == is_tight && self->is_cramped == is_cramped && self->is_bare == is_bare)
    return;

  self->is_tight = is_tight;
  self->is_cramped = is_cramped;
  self->is_bare = is_bare;
  narrow_cb (self);
}

static GtkWidget *
wanted_page (AssayWindow *self)
{
  if (self->has_error)
    return GTK_WIDGET (self->error_page);
  if (assay_workspace_get_review (self->workspace) != NULL)
    return GTK_WIDGET (self->workbench);

  return self->welcome_page;
}

static void
show_page (AssayWindow *self,
           GtkWidget   *page)
{
  if (gtk_stack_get_visible_child (self->pages) == page)
    return;

  gtk_stack_set_visible_child (self->pages, page);
  update_header (self);
  gtk_widget_grab_focus (page);
}

static gboolean
loading_takes_long (gpointer user)
{
  AssayWindow *self = ASSAY_WINDOW (user);

  self->loading_id = 0;
  show_page (self, self->loading_page);

  return G_SOURCE_REMOVE;
}

static void
loading_cb (AssayWindow *self)
{
  g_clear_handle_id (&self->loading_id, g_source_remove);

  if (assay_workspace_get_loading (self->workspace))
    self->loading_id = g_timeout_add (LOADING_MSEC, loading_takes_long, self);
  else if (gtk_stack_get_visible_child (self->pages) == self->loading_page)
    show_page (self, wanted_page (self));
}

static void
review_cb (AssayWindow *self)
{
  self->has_error = FALSE;
  show_page (self, wanted_page (self));
}

static void
failed_cb (AssayWindow  *self,
           const GError *error)
{
  gboolean of_policy = error->domain == ASSAY_POLICY_ERROR;

  if (assay_workspace_get_review (self->workspace) != NULL)
    {
      assay_window_tell_error (self, error->message);
      return;
    }

  assay_error_page_set_error (self->error_page,
                              of_policy ? _("The Policy Cannot Be Used") : _("This Cannot Be Opened"), error);
  assay_error_page_set_paths (self->error_page, assay_workspace_get_failed_paths (self->workspace));
  self->has_error = TRUE;
  show_page (self, wanted_page (self));
}

/**
 * assay_window_dismiss_error:
 * @self: a window
 *
 * Goes back from the error page to where one came from.
 */
void
assay_window_dismiss_error (AssayWindow *self)
{
  g_return_if_fail (ASSAY_IS_WINDOW (self));

  self->has_error = FALSE;
  show_page (self, wanted_page (self));
}

/**
 * assay_window_tell:
 * @self: a window
 * @text: a sentence, as plain text
 * @button: (nullable): the label of a button that goes with it
 * @action: (nullable): the action of that button
 * @target: (nullable): the string that the action takes, if it takes one
 *
 * Says something in passing.
 */
void
assay_window_tell (AssayWindow *self,
                   const char  *text,
                   const char  *button,
                   const char  *action,
                   const char  *target)
{
  g_autofree char *markup = g_markup_escape_text (text, -1);
  AdwToast *toast = adw_toast_new (markup);

  g_return_if_fail (ASSAY_IS_WINDOW (self));

  if (button != NULL)
    {
      adw_toast_set_button_label (toast, button);
      adw_toast_set_action_name (toast, action);
      adw_toast_set_action_target_value (toast, target != NULL ? g_variant_new_string (target) : NULL);
    }
  adw_toast_overlay_add_toast (self->toasts, toast);
}

/**
 * assay_window_tell_error:
 * @self: a window
 * @message: the error's own words
 *
 * Says what went wrong while what was open stays: the first line as a toast, all of it behind a button if it is
 * longer.
 */
void
assay_window_tell_error (AssayWindow *self,
                         const char  *message)
{
  const char *end = strchr (message, '\n');
  g_autofree char *line = end != NULL ? g_strndup (message, (gsize) (end - message)) : g_strdup (message);
  gboolean has_more = end != NULL || g_utf8_strlen (line, -1) > TOAST_CHARACTERS;

  assay_window_tell (self, line, has_more ? _("_Details") : NULL, "win.show-details", message);
}

/**
 * assay_window_add_bar:
 * @self: a window
 * @bar: (transfer floating): what waits for an answer; it takes itself out when it has one
 *
 * Says something above the page that does not pass by itself.
 */
void
assay_window_add_bar (AssayWindow *self,
                      GtkWidget   *bar)
{
  g_return_if_fail (ASSAY_IS_WINDOW (self));

  gtk_box_append (self->bars, bar);
}

/**
 * assay_window_get_workspace:
 * @self: a window
 *
 * Returns: (transfer none): what it works on
 */
AssayWorkspace *
assay_window_get_workspace (AssayWindow *self)
{
  g_return_val_if_fail (ASSAY_IS_WINDOW (self), NULL);

  return self->workspace;
}

/**
 * assay_window_get_workbench:
 * @self: a window
 *
 * Returns: (transfer none): its workbench, on the screen or not
 */
AssayWorkbench *
assay_window_get_workbench (AssayWindow *self)
{
  g_return_val_if_fail (ASSAY_IS_WINDOW (self), NULL);

  return self->workbench;
}

static void
assay_window_get_property (GObject    *object,
                           guint       id,
                           GValue     *value,
                           GParamSpec *pspec)
{
  AssayWindow *self = ASSAY_WINDOW (object);

  switch (id)
    {
    case PROP_WORKSPACE:
      g_value_set_object (value, self->workspace);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_window_dispose (GObject *object)
{
  AssayWindow *self = ASSAY_WINDOW (object);

  g_clear_handle_id (&self->loading_id, g_source_remove);
  g_clear_handle_id (&self->header_id, g_source_remove);
  if (self->workspace != NULL)
    assay_workspace_cancel (self->workspace);

  /* Whoever listens to "destroy" may still ask what was open. */
  G_OBJECT_CLASS (assay_window_parent_class)->dispose (object);
  g_clear_object (&self->workspace);
}

static void
assay_window_class_init (AssayWindowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = assay_window_get_property;
  object_class->dispose = assay_window_dispose;
  widget_class->size_allocate = assay_window_size_allocate;

  properties[PROP_WORKSPACE] =
    g_param_spec_object ("workspace", NULL, NULL, ASSAY_TYPE_WORKSPACE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/window.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, header_bar);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, toasts);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, open_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, undo_box);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, policy_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, export_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, panel_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, sort_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, columns_button);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, bars);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, pages);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, welcome_page);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, loading_page);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, error_page);
  gtk_widget_class_bind_template_child (widget_class, AssayWindow, workbench);
  gtk_widget_class_bind_template_callback (widget_class, narrow_cb);
}

static void
assay_window_init (AssayWindow *self)
{
  g_type_ensure (ASSAY_TYPE_WELCOME_PAGE);
  g_type_ensure (ASSAY_TYPE_LOADING_PAGE);
  g_type_ensure (ASSAY_TYPE_ERROR_PAGE);
  g_type_ensure (ASSAY_TYPE_WORKBENCH);

  self->workspace = assay_workspace_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
  assay_workbench_set_workspace (self->workbench, self->workspace);
  gtk_menu_button_set_menu_model (self->sort_button, assay_workbench_get_sort_menu (self->workbench));

  /* Not in the template: an expression that GTK 4.8 binds to the object it starts from is let go twice with it. */
  g_object_bind_property (self->workspace, "title", self, "title", G_BINDING_SYNC_CREATE);
  g_signal_connect_object (self->workspace, "notify::loading", G_CALLBACK (loading_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "notify::review", G_CALLBACK (review_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->error_page, "open-again", G_CALLBACK (assay_workspace_open_again), self->workspace,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->error_page, "open-without-policy", G_CALLBACK (assay_workspace_open_policyless),
                           self->workspace, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->workspace, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
  update_header (self);
  gtk_widget_grab_focus (self->welcome_page);
}

/**
 * assay_window_new:
 * @application: the program
 *
 * Returns: (transfer none): a window with nothing open, not yet on the screen
 */
AssayWindow *
assay_window_new (GtkApplication *application)
{
  return g_object_new (ASSAY_TYPE_WINDOW, "application", application, NULL);
}
