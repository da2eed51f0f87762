#include "shell/notice-bar.h"

typedef struct
{
  AssayNoticeAnswered answered;
  gpointer            user;
  GDestroyNotify      destroy;
} Notice;

static void
notice_free (gpointer  pointer,
             GClosure *closure)
{
  Notice *self = pointer;

  if (self->destroy != NULL)
    self->destroy (self->user);
  g_free (self);
}

/* The bar goes first: what is done may bring the next one. */
static void
response_cb (GtkInfoBar *bar,
             int         response,
             Notice     *notice)
{
  g_autoptr(GtkWidget) kept = g_object_ref (GTK_WIDGET (bar));
  GtkWidget *parent = gtk_widget_get_parent (kept);

  if (GTK_IS_BOX (parent))
    gtk_box_remove (GTK_BOX (parent), kept);
  notice->answered ((guint) response, notice->user);
}

/**
 * assay_notice_bar_new:
 * @text: a sentence, as plain text
 * @button: what can be done about it
 * @other_button: (nullable): the other thing that can be done
 * @answered: called once, when the bar has left its box
 * @user: for @answered
 * @destroy: (nullable): frees @user
 *
 * Returns: (transfer floating): the bar
 */
GtkWidget *
assay_notice_bar_new (const char          *text,
                      const char          *button,
                      const char          *other_button,
                      AssayNoticeAnswered  answered,
                      gpointer             user,
                      GDestroyNotify       destroy)
{
  GtkWidget *bar = g_object_new (GTK_TYPE_INFO_BAR, "accessible-role", GTK_ACCESSIBLE_ROLE_ALERT,
                                 "message-type", GTK_MESSAGE_INFO, NULL);
  GtkWidget *label = gtk_label_new (text);
  Notice *notice = g_new0 (Notice, 1);

  notice->answered = answered;
  notice->user = user;
  notice->destroy = destroy;

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_info_bar_add_child (GTK_INFO_BAR (bar), label);
  gtk_info_bar_add_button (GTK_INFO_BAR (bar), button, 0);
  if (other_button != NULL)
    gtk_info_bar_add_button (GTK_INFO_BAR (bar), other_button, 1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  g_signal_connect_data (bar, "response", G_CALLBACK (response_cb), notice, notice_free, 0);

  return bar;
}
