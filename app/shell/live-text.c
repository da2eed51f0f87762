#include "shell/live-text.h"

#define TOOLTIP_KEY "assay-live-tooltip"

/* One and a half times the usual size, as GTK counts it. */
#define LARGE_LETTERS (96 * 1024 * 3 / 2)

/**
 * assay_live_text_new:
 * @n_characters: how many characters of room it takes, where there is room
 *
 * A label whose text changes has the whole window measured and laid out anew, several milliseconds per frame. Here
 * the room is the same whatever the text, which ends in an ellipsis where it is too long.
 *
 * Returns: (transfer floating): one line of text
 */
GtkWidget *
assay_live_text_new (guint n_characters)
{
  /* GTK 4.8 cannot tell a screen reader of an inscription without text. */
  GtkWidget *widget = gtk_inscription_new ("");
  GtkInscription *inscription = GTK_INSCRIPTION (widget);

  gtk_inscription_set_min_chars (inscription, MIN (n_characters, 3));
  gtk_inscription_set_nat_chars (inscription, n_characters);
  gtk_inscription_set_text_overflow (inscription, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);

  return widget;
}

/**
 * assay_live_text_set:
 * @inscription: what shows the text
 * @text: the text
 *
 * Writes the text unless it stands there already: what is written again is drawn and read out again.
 */
void
assay_live_text_set (GtkInscription *inscription,
                     const char     *text)
{
  if (g_strcmp0 (gtk_inscription_get_text (inscription), text) != 0)
    gtk_inscription_set_text (inscription, text);
}

static void
letters_changed_cb (GtkInscription *inscription)
{
  int dpi;
  guint n_lines;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (inscription)), "gtk-xft-dpi", &dpi, NULL);
  n_lines = dpi >= LARGE_LETTERS ? 2 : 1;
  gtk_inscription_set_min_lines (inscription, n_lines);
  gtk_inscription_set_nat_lines (inscription, n_lines);
}

/**
 * assay_live_text_fit_letters:
 * @inscription: one line of text
 *
 * Gives the text two lines for as long as letters are so large that one would not hold it.
 */
void
assay_live_text_fit_letters (GtkInscription *inscription)
{
  g_signal_connect_object (gtk_widget_get_settings (GTK_WIDGET (inscription)), "notify::gtk-xft-dpi",
                           G_CALLBACK (letters_changed_cb), inscription, G_CONNECT_SWAPPED);
  letters_changed_cb (inscription);
}

static gboolean
query_tooltip_cb (GtkWidget  *widget,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip)
{
  const char *text = g_object_get_data (G_OBJECT (widget), TOOLTIP_KEY);

  gtk_tooltip_set_text (tooltip, text);

  return text != NULL;
}

/**
 * assay_live_text_set_tooltip:
 * @widget: what the tooltip is for
 * @text: (nullable): its text; NULL for none
 *
 * The text is looked up when the tooltip is shown. To set it on the widget asks the X server each time where the
 * pointer is, and waits for the answer.
 */
void
assay_live_text_set_tooltip (GtkWidget  *widget,
                             const char *text)
{
  if (!gtk_widget_get_has_tooltip (widget))
    {
      gtk_widget_set_has_tooltip (widget, TRUE);
      g_signal_connect (widget, "query-tooltip", G_CALLBACK (query_tooltip_cb), NULL);
    }

  g_object_set_data_full (G_OBJECT (widget), TOOLTIP_KEY, g_strdup (text), g_free);
}
