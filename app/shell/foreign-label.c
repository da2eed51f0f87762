#include "shell/foreign-label.h"

#include "base/text.h"

/**
 * assay_foreign_label_new:
 *
 * Returns: (transfer floating): a label that breaks long names without hyphens: a hyphen would be read as part of
 *   the name
 */
GtkWidget *
assay_foreign_label_new (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  PangoAttrList *attributes = pango_attr_list_new ();

  pango_attr_list_insert (attributes, pango_attr_insert_hyphens_new (FALSE));
  gtk_label_set_attributes (GTK_LABEL (label), attributes);
  pango_attr_list_unref (attributes);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);

  return label;
}

/**
 * assay_foreign_label_set_text:
 * @label: a label
 * @text: what a file says
 * @max_characters: longer text is shortened; 0 for all of it
 *
 * Shows @text with its control and direction characters escaped. The same text is not written again: what is
 * written again is read out again.
 */
void
assay_foreign_label_set_text (GtkLabel   *label,
                              const char *text,
                              guint       max_characters)
{
  g_autofree char *safe = assay_text_escape_controls (text);
  g_autofree char *shown = max_characters > 0 ? assay_text_shorten (safe, max_characters) : g_strdup (safe);

  if (g_strcmp0 (gtk_label_get_text (label), shown) != 0)
    gtk_label_set_text (label, shown);
}
