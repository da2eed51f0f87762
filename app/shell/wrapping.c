#include "shell/wrapping.h"

/**
 * assay_wrapping_allow:
 * @widget: a button, or something with buttons in it
 *
 * Lets the words on them take several lines. GTK keeps them on one, which with large letters or in a language of long
 * words is wider than a telephone.
 */
void
assay_wrapping_allow (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    {
      gtk_label_set_wrap (GTK_LABEL (widget), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (widget), GTK_NATURAL_WRAP_NONE);
      if (gtk_widget_get_ancestor (widget, GTK_TYPE_BUTTON) != NULL)
        gtk_label_set_justify (GTK_LABEL (widget), GTK_JUSTIFY_CENTER);
      return;
    }

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    assay_wrapping_allow (child);
}
