#include "charts/bar-layers.h"

#include <math.h>
#include <string.h>

#include "charts/chart.h"

struct _AssayBarLayers
{
  AssayFigure   *bars;                     /* rectangles only, whatever their ink */
  GskRenderNode *layers[ASSAY_N_INKS];     /* painted when first shown */
  AssayPalette   palette;                  /* in which they are painted */
  int            scale;
};

/**
 * assay_bar_layers_new:
 * @bars: a picture; its rectangles are copied
 *
 * Returns: (transfer full): the bars, not yet painted
 */
AssayBarLayers *
assay_bar_layers_new (const AssayFigure *bars)
{
  AssayBarLayers *self = g_new0 (AssayBarLayers, 1);

  self->bars = assay_figure_new (assay_figure_get_width (bars), assay_figure_get_height (bars));
  for (guint i = 0; i < assay_figure_get_n_marks (bars); i++)
    {
      const AssayMark *mark = assay_figure_get_mark (bars, i);

      if (mark->kind == ASSAY_MARK_RECT)
        assay_figure_add_rect (self->bars, mark->ink, mark->x, mark->y, mark->width, mark->height);
    }

  return self;
}

static void
forget_layers (AssayBarLayers *self)
{
  for (guint ink = 0; ink < ASSAY_N_INKS; ink++)
    g_clear_pointer (&self->layers[ink], gsk_render_node_unref);
}

/**
 * assay_bar_layers_free:
 * @self: (nullable)
 */
void
assay_bar_layers_free (AssayBarLayers *self)
{
  if (self == NULL)
    return;

  forget_layers (self);
  assay_figure_free (self->bars);
  g_free (self);
}

/* No texture: GTK 4.8 converts each texture to the format of the screen with every frame, even one that is in it. */
static GskRenderNode *
node_of_surface (cairo_surface_t *surface,
                 int              scale)
{
  float width = (float) cairo_image_surface_get_width (surface) / (float) scale;
  float height = (float) cairo_image_surface_get_height (surface) / (float) scale;
  GskRenderNode *node = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, width, height));
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_surface_set_device_scale (surface, scale, scale);
  cairo_set_source_surface (cr, surface, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);

  return node;
}

static GskRenderNode *
paint_layer (const AssayBarLayers *self,
             AssayInk              ink)
{
  int width = (int) ceil (assay_figure_get_width (self->bars) * self->scale);
  int height = (int) ceil (assay_figure_get_height (self->bars) * self->scale);
  g_autoptr(AssayFigure) inked = assay_figure_new (width, height);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, width, height);
  cairo_t *cr = cairo_create (surface);
  GskRenderNode *node;

  for (guint i = 0; i < assay_figure_get_n_marks (self->bars); i++)
    {
      const AssayMark *mark = assay_figure_get_mark (self->bars, i);

      assay_figure_add_rect (inked, ink, mark->x, mark->y, mark->width, mark->height);
    }
  cairo_scale (cr, self->scale, self->scale);
  assay_figure_paint (inked, cr, &self->palette);
  cairo_destroy (cr);
  node = node_of_surface (surface, self->scale);
  cairo_surface_destroy (surface);

  return node;
}

static void
follow_theme (AssayBarLayers *self,
              GtkWidget      *widget)
{
  int scale = gtk_widget_get_scale_factor (widget);
  AssayPalette palette = assay_palette_print;

  assay_chart_read_palette (widget, &palette);
  if (self->scale == scale && memcmp (palette.inks, self->palette.inks, sizeof palette.inks) == 0)
    return;

  forget_layers (self);
  self->scale = scale;
  self->palette = palette;
}

static void
show_part (AssayBarLayers *self,
           GtkSnapshot    *snapshot,
           AssayInk        ink,
           double          left,
           double          right)
{
  float height = (float) assay_figure_get_height (self->bars);

  if (self->layers[ink] == NULL)
    self->layers[ink] = paint_layer (self, ink);

  gtk_snapshot_push_clip (snapshot, &GRAPHENE_RECT_INIT ((float) left, 0, (float) (right - left), height));
  gtk_snapshot_append_node (snapshot, self->layers[ink]);
  gtk_snapshot_pop (snapshot);
}

/* Bars stand from left to right: those of one ink beside each other are one part of its layer. */
static void
show_parts (AssayBarLayers    *self,
            GtkSnapshot       *snapshot,
            const AssayFigure *figure)
{
  const AssayMark *first = NULL;
  double right = 0;

  for (guint i = 0; i < assay_figure_get_n_marks (figure); i++)
    {
      const AssayMark *mark = assay_figure_get_mark (figure, i);

      if (mark->kind != ASSAY_MARK_RECT)
        continue;
      if (first != NULL && first->ink != mark->ink)
        {
          show_part (self, snapshot, first->ink, first->x, right);
          first = NULL;
        }
      if (first == NULL)
        first = mark;
      right = mark->x + mark->width;
    }

  if (first != NULL)
    show_part (self, snapshot, first->ink, first->x, right);
}

/* Each line by itself: what is drawn anew with it is no wider than the line. */
static void
show_line (GtkWidget       *widget,
           GtkSnapshot     *snapshot,
           const AssayMark *mark)
{
  g_autoptr(AssayFigure) line = assay_figure_new (mark->width, mark->height);
  graphene_rect_t bounds;

  graphene_rect_init (&bounds, (float) mark->x, (float) mark->y, (float) mark->width, (float) mark->height);
  graphene_rect_inset (&bounds, -2, -2);
  assay_figure_add_line (line, mark->ink, mark->x, mark->y, mark->x + mark->width, mark->y + mark->height, mark->dashed);
  assay_chart_snapshot (widget, snapshot, line, &bounds);
}

/**
 * assay_bar_layers_snapshot:
 * @widget: the chart
 * @snapshot: what is being drawn; its origin is that of @figure
 * @figure: the same bars in the inks that they have now, cut where inks meet, and lines; a text is not drawn
 *
 * Draws @figure in the colours of @widget's theme.
 */
void
assay_bar_layers_snapshot (AssayBarLayers    *self,
                           GtkWidget         *widget,
                           GtkSnapshot       *snapshot,
                           const AssayFigure *figure)
{
  g_return_if_fail (self != NULL && figure != NULL);

  follow_theme (self, widget);
  show_parts (self, snapshot, figure);

  for (guint i = 0; i < assay_figure_get_n_marks (figure); i++)
    if (assay_figure_get_mark (figure, i)->kind == ASSAY_MARK_LINE)
      show_line (widget, snapshot, assay_figure_get_mark (figure, i));
}
