#include "shell/yielding-words.h"

#define GAP 4

static int
width_of (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

static void
measure (GtkWidget      *widget,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *sign = gtk_widget_get_first_child (widget);
  GtkWidget *words = gtk_widget_get_last_child (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = width_of (sign);
      *natural = width_of (sign) + GAP + width_of (words);
      return;
    }

  gtk_widget_measure (words, orientation, -1, minimum, natural, minimum_baseline, natural_baseline);
}

static void
place (GtkWidget *widget,
       GtkWidget *child,
       int        before,
       int        width)
{
  gboolean is_rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation allocation = { before, 0, width_of (child), gtk_widget_get_height (widget) };

  if (is_rtl)
    allocation.x = width - before - allocation.width;
  gtk_widget_size_allocate (child, &allocation, -1);
}

static void
allocate (GtkWidget *widget,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *sign = gtk_widget_get_first_child (widget);
  GtkWidget *words = gtk_widget_get_last_child (widget);
  int rest = width - width_of (sign) - GAP - width_of (words);

  gtk_widget_set_child_visible (words, rest >= 0);
  if (rest < 0)
    {
      place (widget, sign, (width - width_of (sign)) / 2, width);
      return;
    }

  place (widget, sign, rest / 2, width);
  place (widget, words, rest / 2 + width_of (sign) + GAP, width);
}

/**
 * assay_yielding_words_new:
 * @sign: (transfer floating): a sign
 * @text: words that mean the same
 *
 * Returns: (transfer floating): the sign with its words, or alone where there is no room for all of them
 */
GtkWidget *
assay_yielding_words_new (GtkWidget  *sign,
                          const char *text)
{
  GtkWidget *widget = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (widget, gtk_custom_layout_new (NULL, measure, allocate));
  gtk_box_append (GTK_BOX (widget), sign);
  gtk_box_append (GTK_BOX (widget), gtk_label_new (text));

  return widget;
}
