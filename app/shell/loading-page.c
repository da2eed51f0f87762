#include "shell/loading-page.h"

#include <glib/gi18n-lib.h>

/* How often a bar that knows no end moves. */
#define PULSE_MSEC 120

struct _AssayLoadingPage
{
  GtkWidget       parent;

  GtkSpinner     *spinner;
  GtkLabel       *title;
  GtkLabel       *status;
  GtkProgressBar *progress;
  GtkWidget      *cancel_button;

  double          fraction;
  guint           pulse_id;
};

enum
{
  PROP_STATUS = 1,
  PROP_FRACTION,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (AssayLoadingPage, assay_loading_page, GTK_TYPE_WIDGET)

static gboolean
pulse (gpointer user)
{
  gtk_progress_bar_pulse (ASSAY_LOADING_PAGE (user)->progress);

  return G_SOURCE_CONTINUE;
}

/* Read to the end is not done: the columns are then sorted out and judged, which takes its time too. */
static void
update (AssayLoadingPage *self)
{
  gboolean known = self->fraction >= 0 && self->fraction < 1;
  gboolean moves = gtk_widget_get_mapped (GTK_WIDGET (self)) && !known;

  gtk_label_set_text (self->title, self->fraction >= 1 ? _("Judging the Models") : _("Reading Results"));
  if (known)
    gtk_progress_bar_set_fraction (self->progress, self->fraction);

  if (moves && self->pulse_id == 0)
    self->pulse_id = g_timeout_add (PULSE_MSEC, pulse, self);
  else if (!moves)
    g_clear_handle_id (&self->pulse_id, g_source_remove);
}

/**
 * assay_loading_page_set_status:
 * @self: the page
 * @status: the name of what is being read
 */
void
assay_loading_page_set_status (AssayLoadingPage *self,
                               const char       *status)
{
  g_return_if_fail (ASSAY_IS_LOADING_PAGE (self));

  if (g_strcmp0 (gtk_label_get_text (self->status), status) == 0)
    return;

  gtk_label_set_text (self->status, status != NULL ? status : "");
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_STATUS]);
}

/**
 * assay_loading_page_set_fraction:
 * @self: the page
 * @fraction: how much has been read, from 0 to 1; below 0 where that is not known
 */
void
assay_loading_page_set_fraction (AssayLoadingPage *self,
                                 double            fraction)
{
  g_return_if_fail (ASSAY_IS_LOADING_PAGE (self));

  if (self->fraction == fraction)
    return;

  self->fraction = fraction;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_FRACTION]);
}

static gboolean
assay_loading_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASSAY_LOADING_PAGE (widget)->cancel_button);
}

static void
assay_loading_page_map (GtkWidget *widget)
{
  AssayLoadingPage *self = ASSAY_LOADING_PAGE (widget);

  GTK_WIDGET_CLASS (assay_loading_page_parent_class)->map (widget);
  gtk_spinner_start (self->spinner);
  update (self);
}

static void
assay_loading_page_unmap (GtkWidget *widget)
{
  AssayLoadingPage *self = ASSAY_LOADING_PAGE (widget);

  GTK_WIDGET_CLASS (assay_loading_page_parent_class)->unmap (widget);
  gtk_spinner_stop (self->spinner);
  update (self);
}

static void
assay_loading_page_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AssayLoadingPage *self = ASSAY_LOADING_PAGE (object);

  switch (id)
    {
    case PROP_STATUS:
      g_value_set_string (value, gtk_label_get_text (self->status));
      break;
    case PROP_FRACTION:
      g_value_set_double (value, self->fraction);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_loading_page_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AssayLoadingPage *self = ASSAY_LOADING_PAGE (object);

  switch (id)
    {
    case PROP_STATUS:
      assay_loading_page_set_status (self, g_value_get_string (value));
      break;
    case PROP_FRACTION:
      assay_loading_page_set_fraction (self, g_value_get_double (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_loading_page_dispose (GObject *object)
{
  AssayLoadingPage *self = ASSAY_LOADING_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_handle_id (&self->pulse_id, g_source_remove);
  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_loading_page_parent_class)->dispose (object);
}

static void
assay_loading_page_class_init (AssayLoadingPageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = assay_loading_page_get_property;
  object_class->set_property = assay_loading_page_set_property;
  object_class->dispose = assay_loading_page_dispose;
  widget_class->grab_focus = assay_loading_page_grab_focus;
  widget_class->map = assay_loading_page_map;
  widget_class->unmap = assay_loading_page_unmap;

  properties[PROP_STATUS] = g_param_spec_string ("status", NULL, NULL, NULL, flags);
  properties[PROP_FRACTION] = g_param_spec_double ("fraction", NULL, NULL, -1, 1, -1, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/loading-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayLoadingPage, spinner);
  gtk_widget_class_bind_template_child (widget_class, AssayLoadingPage, title);
  gtk_widget_class_bind_template_child (widget_class, AssayLoadingPage, status);
  gtk_widget_class_bind_template_child (widget_class, AssayLoadingPage, progress);
  gtk_widget_class_bind_template_child (widget_class, AssayLoadingPage, cancel_button);
}

static void
assay_loading_page_init (AssayLoadingPage *self)
{
  self->fraction = -1;
  gtk_widget_init_template (GTK_WIDGET (self));
}
