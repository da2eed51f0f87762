#include "charts/chart.h"

typedef struct
{
  const char *name;    /* a colour of the theme or of our style sheet; NULL for the widget's own */
  double      alpha;
} InkSource;

/* The theme's names follow light, dark and high contrast by themselves. */
static const InkSource ink_sources[ASSAY_N_INKS] = {
  [ASSAY_INK_APPROVED] = { "success_color", 0.85 },
  [ASSAY_INK_UNDECIDED] = { "warning_color", 0.85 },
  [ASSAY_INK_REJECTED] = { "error_color", 0.85 },
  [ASSAY_INK_NEUTRAL] = { NULL, 0.4 },
  [ASSAY_INK_THRESHOLD] = { NULL, 1.0 },
  [ASSAY_INK_REJECT] = { "error_color", 1.0 },
  [ASSAY_INK_AXIS] = { "chart_axis_color", 1.0 },
  [ASSAY_INK_TEXT] = { "chart_text_color", 1.0 },
};

/**
 * assay_chart_read_palette:
 * @widget: the chart
 * @palette: (inout): its inks are set, its font is left alone
 *
 * Reads the inks that the theme gives @widget.
 */
void
assay_chart_read_palette (GtkWidget    *widget,
                          AssayPalette *palette)
{
  GtkStyleContext *context = gtk_widget_get_style_context (widget);
  GdkRGBA own;

  gtk_style_context_get_color (context, &own);

  for (guint i = 0; i < ASSAY_N_INKS; i++)
    {
      GdkRGBA color;

      if (ink_sources[i].name == NULL || !gtk_style_context_lookup_color (context, ink_sources[i].name, &color))
        color = own;

      palette->inks[i][0] = color.red;
      palette->inks[i][1] = color.green;
      palette->inks[i][2] = color.blue;
      palette->inks[i][3] = color.alpha * ink_sources[i].alpha;
    }
}

/**
 * assay_chart_snapshot:
 * @widget: the chart
 * @snapshot: what is being drawn
 * @figure: the picture
 * @bounds: where its marks stand
 *
 * Draws @figure, its origin where that of @snapshot is, in the colours and the font that the theme gives @widget.
 */
void
assay_chart_snapshot (GtkWidget             *widget,
                      GtkSnapshot           *snapshot,
                      const AssayFigure     *figure,
                      const graphene_rect_t *bounds)
{
  PangoContext *pango = gtk_widget_get_pango_context (widget);
  g_autofree char *font = pango_font_description_to_string (pango_context_get_font_description (pango));
  AssayPalette palette = { .font = font };
  cairo_t *cr;

  assay_chart_read_palette (widget, &palette);

  cr = gtk_snapshot_append_cairo (snapshot, bounds);
  assay_figure_paint (figure, cr, &palette);
  cairo_destroy (cr);
}

/**
 * assay_chart_describe:
 * @widget: the chart
 * @label: (nullable): its name for a screen reader
 * @description: (nullable): what it shows, in a sentence
 *
 * Says in words what the chart shows. To be called whenever that changes.
 */
void
assay_chart_describe (GtkWidget  *widget,
                      const char *label,
                      const char *description)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label != NULL ? label : "",
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description != NULL ? description : "",
                                  -1);
}
