#include "shell/error-page.h"

#include <string.h>

#include <adwaita.h>

struct _AssayErrorPage
{
  GtkWidget      parent;

  AdwStatusPage *status_page;
  GtkLabel      *message;
  GtkWidget     *open_button;
};

G_DEFINE_FINAL_TYPE (AssayErrorPage, assay_error_page, GTK_TYPE_WIDGET)

/**
 * assay_error_page_set_error:
 * @self: the page
 * @title: what failed
 * @message: the error's own words; several mistakes stand one a line
 */
void
assay_error_page_set_error (AssayErrorPage *self,
                            const char     *title,
                            const char     *message)
{
  gboolean one_line = strchr (message, '\n') == NULL;

  g_return_if_fail (ASSAY_IS_ERROR_PAGE (self));

  adw_status_page_set_title (self->status_page, title);
  gtk_label_set_text (self->message, message);
  /* A sentence reads well in the middle; a list of places in a file does not. */
  gtk_label_set_justify (self->message, one_line ? GTK_JUSTIFY_CENTER : GTK_JUSTIFY_LEFT);
}

static gboolean
assay_error_page_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (ASSAY_ERROR_PAGE (widget)->open_button);
}

static void
assay_error_page_dispose (GObject *object)
{
  AssayErrorPage *self = ASSAY_ERROR_PAGE (object);
  GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self));

  g_clear_pointer (&child, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_error_page_parent_class)->dispose (object);
}

static void
assay_error_page_class_init (AssayErrorPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_error_page_dispose;
  widget_class->grab_focus = assay_error_page_grab_focus;

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/error-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, status_page);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, message);
  gtk_widget_class_bind_template_child (widget_class, AssayErrorPage, open_button);
}

static void
assay_error_page_init (AssayErrorPage *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
