#include "charts/bar-layers.h"

#include "charts/chart.h"

#define WIDTH  60
#define HEIGHT 20

/* Three bars side by side; @undecided is cut off them from the left. */
static AssayFigure *
new_figure (double cut)
{
  AssayFigure *figure = assay_figure_new (WIDTH, HEIGHT);

  for (guint bar = 0; bar < 3; bar++)
    {
      double x = 20 * bar, end = x + 19, middle = CLAMP (cut, x, end), y = 4 * bar;

      if (middle > x)
        assay_figure_add_rect (figure, ASSAY_INK_NEUTRAL, x, y, middle - x, HEIGHT - y);
      if (middle < end)
        assay_figure_add_rect (figure, ASSAY_INK_APPROVED, middle, y, end - middle, HEIGHT - y);
    }
  if (cut > 0)
    assay_figure_add_line (figure, ASSAY_INK_THRESHOLD, cut, 0, cut, HEIGHT, FALSE);

  return figure;
}

static GskRenderNode *
draw (AssayBarLayers    *layers,
      GtkWidget         *widget,
      const AssayFigure *figure)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  if (layers != NULL)
    assay_bar_layers_snapshot (layers, widget, snapshot, figure);
  else
    assay_chart_snapshot (widget, snapshot, figure, &GRAPHENE_RECT_INIT (0, 0, WIDTH, HEIGHT));

  return gtk_snapshot_free_to_node (snapshot);
}

static cairo_surface_t *
paint (GskRenderNode *node)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, WIDTH, HEIGHT);
  cairo_t *cr = cairo_create (surface);

  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  return surface;
}

/* What is clipped is a part of a layer; a line is not. */
static guint
n_parts (GskRenderNode *node,
         GHashTable    *layers)
{
  guint n = 0;

  switch ((int) gsk_render_node_get_node_type (node))
    {
    case GSK_CONTAINER_NODE:
      for (guint i = 0; i < gsk_container_node_get_n_children (node); i++)
        n += n_parts (gsk_container_node_get_child (node, i), layers);
      break;
    case GSK_CLIP_NODE:
      g_hash_table_add (layers, gsk_render_node_ref (gsk_clip_node_get_child (node)));
      n = 1;
      break;
    default:
      break;
    }

  return n;
}

/* Wherever the bound stands, the same pixels as if the figure were painted anew. */
static void
test_same_pixels (void)
{
  static const double cuts[] = { 0, 7, 19, 20, 33, 60 };
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr(AssayFigure) bars = new_figure (0);
  g_autoptr(AssayBarLayers) layers = assay_bar_layers_new (bars);

  for (guint i = 0; i < G_N_ELEMENTS (cuts); i++)
    {
      g_autoptr(AssayFigure) figure = new_figure (cuts[i]);
      GskRenderNode *layered = draw (layers, widget, figure);
      GskRenderNode *direct = draw (NULL, widget, figure);
      cairo_surface_t *a = paint (layered), *b = paint (direct);
      gsize size = (gsize) HEIGHT * cairo_image_surface_get_stride (a);

      g_assert_cmpmem (cairo_image_surface_get_data (a), size, cairo_image_surface_get_data (b), size);
      cairo_surface_destroy (a);
      cairo_surface_destroy (b);
      gsk_render_node_unref (layered);
      gsk_render_node_unref (direct);
    }
  g_object_unref (widget);
}

/* A moved bound shows other parts of what was painted before: one part for each ink, of the same two layers. */
static void
test_painted_once (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr(GHashTable) painted = g_hash_table_new_full (NULL, NULL, (GDestroyNotify) gsk_render_node_unref, NULL);
  g_autoptr(AssayFigure) bars = new_figure (0);
  g_autoptr(AssayBarLayers) layers = assay_bar_layers_new (bars);

  for (guint cut = 5; cut < 60; cut += 10)
    {
      g_autoptr(AssayFigure) figure = new_figure (cut);
      GskRenderNode *node = draw (layers, widget, figure);

      g_assert_cmpuint (n_parts (node, painted), ==, 2);
      gsk_render_node_unref (node);
    }
  g_assert_cmpuint (g_hash_table_size (painted), ==, 2);
  g_object_unref (widget);
}

static void
test_no_bars (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  g_autoptr(AssayFigure) none = assay_figure_new (WIDTH, HEIGHT);
  g_autoptr(AssayBarLayers) layers = assay_bar_layers_new (none);

  g_assert_null (draw (layers, widget, none));
  g_object_unref (widget);
}

int
main (int    argc,
      char **argv)
{
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 77;
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bar-layers/same-pixels", test_same_pixels);
  g_test_add_func ("/bar-layers/painted-once", test_painted_once);
  g_test_add_func ("/bar-layers/no-bars", test_no_bars);

  return g_test_run ();
}
