#include "shell/welcome-page.h"

struct _AssayWelcomePage
{
  GtkWidget  parent;

  GtkWidget *status_page;
  GtkWidget *open_button;
};

G_DEFINE_FINAL_TYPE (AssayWelcomePage, assay_welcome_page, GTK_TYPE_WIDGET)

static gboolean
assay_welcome_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASSAY_WELCOME_PAGE (widget)->open_button);
}

static void
assay_welcome_page_dispose (GObject *object)
{
  AssayWelcomePage *self = ASSAY_WELCOME_PAGE (object);

  g_clear_pointer (&self->status_page, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_welcome_page_parent_class)->dispose (object);
}

static void
assay_welcome_page_class_init (AssayWelcomePageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_welcome_page_dispose;
  widget_class->grab_focus = assay_welcome_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/welcome-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayWelcomePage, status_page);
  gtk_widget_class_bind_template_child (widget_class, AssayWelcomePage, open_button);
}

static void
assay_welcome_page_init (AssayWelcomePage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
