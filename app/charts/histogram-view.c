#include "charts/histogram-view.h"

#include <math.h>

#include <glib/gi18n-lib.h>

#include "charts/bar-layers.h"
#include "charts/chart.h"

#define NATURAL_WIDTH  260
#define MINIMAL_WIDTH  80
#define NATURAL_HEIGHT 90
#define MINIMAL_HEIGHT 48
#define GROUND_ALPHA   0.3

struct _AssayHistogramView
{
  GtkWidget           parent_instance;

  AssayHistogram     *histogram;
  AssayHistogramStyle style;      /* its texts are ours */
  AssayFigure        *figure;     /* for the size that was last drawn */
  AssayBarLayers     *layers;     /* its bars */
  int                 inset;
};

G_DEFINE_FINAL_TYPE (AssayHistogramView, assay_histogram_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_INSET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void
clear_style (AssayHistogramStyle *style)
{
  g_free ((char *) style->title);
  g_free ((char *) style->approve_text);
  g_free ((char *) style->reject_text);
  *style = (AssayHistogramStyle){
    .approve_low = NAN, .approve_high = NAN, .reject_low = NAN, .reject_high = NAN,
  };
}

/* Two unset bounds are the same bound, although NaN is not NaN. */
static gboolean
same_bound (double a,
            double b)
{
  return a == b || (isnan (a) && isnan (b));
}

static gboolean
same_style (const AssayHistogramStyle *a,
            const AssayHistogramStyle *b)
{
  return a->direction == b->direction && !a->axis == !b->axis && !a->strict == !b->strict
         && same_bound (a->approve_low, b->approve_low) && same_bound (a->approve_high, b->approve_high)
         && same_bound (a->reject_low, b->reject_low) && same_bound (a->reject_high, b->reject_high)
         && g_strcmp0 (a->title, b->title) == 0 && g_strcmp0 (a->approve_text, b->approve_text) == 0
         && g_strcmp0 (a->reject_text, b->reject_text) == 0;
}

/* Before the first allocation there are words to say already, if no room to draw. */
static AssayFigure *
lay_out (AssayHistogramView        *self,
         const AssayHistogramStyle *style)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)) - 2 * self->inset;
  int height = gtk_widget_get_height (GTK_WIDGET (self));

  return assay_histogram_figure_new (self->histogram, style, width > 0 ? width : NATURAL_WIDTH,
                                     height > 0 ? height : NATURAL_HEIGHT);
}

static void
move_bounds (AssayHistogramView *self)
{
  g_clear_pointer (&self->figure, assay_figure_free);
  if (self->histogram != NULL)
    self->figure = lay_out (self, &self->style);
}

/* For the present size: the bars by themselves, no bound cuts them, and the figure. */
static void
rebuild_figure (AssayHistogramView *self)
{
  static const AssayHistogramStyle plain = {
    .direction = ASSAY_DIRECTION_NONE,
    .approve_low = NAN, .approve_high = NAN, .reject_low = NAN, .reject_high = NAN,
  };
  g_autoptr(AssayFigure) bars = NULL;

  g_clear_pointer (&self->layers, assay_bar_layers_free);
  if (self->histogram != NULL)
    {
      bars = lay_out (self, &plain);
      self->layers = assay_bar_layers_new (bars);
    }
  move_bounds (self);
}

static void
describe (AssayHistogramView *self)
{
  g_autofree char *label = NULL;

  if (self->style.title != NULL)
    label = g_strdup_printf (_("Histogram of %s"), self->style.title);

  assay_chart_describe (GTK_WIDGET (self), label != NULL ? label : _("Histogram"),
                        self->figure != NULL ? assay_figure_get_summary (self->figure) : NULL);
}

static void
refresh (AssayHistogramView *self)
{
  describe (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
assay_histogram_view_measure (GtkWidget      *widget,
                              GtkOrientation  orientation,
                              int             for_size,
                              int            *minimum,
                              int            *natural,
                              int            *minimum_baseline,
                              int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? MINIMAL_WIDTH : MINIMAL_HEIGHT;
  *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NATURAL_WIDTH : NATURAL_HEIGHT;
}

static void
assay_histogram_view_size_allocate (GtkWidget *widget,
                                    int        width,
                                    int        height,
                                    int        baseline)
{
  rebuild_figure (ASSAY_HISTOGRAM_VIEW (widget));
}

static void
assay_histogram_view_snapshot (GtkWidget   *widget,
                               GtkSnapshot *snapshot)
{
  AssayHistogramView *self = ASSAY_HISTOGRAM_VIEW (widget);
  int width = gtk_widget_get_width (widget) - 2 * self->inset;
  GdkRGBA color;

  if (self->figure == NULL || width <= 0)
    return;

  /* The line that the bars stand on: where there is none, an empty bin and an empty picture look alike. */
  gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
  color.alpha *= GROUND_ALPHA;
  gtk_snapshot_append_color (snapshot, &color,
                             &GRAPHENE_RECT_INIT (self->inset, gtk_widget_get_height (widget) - 1, width, 1));

  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT (self->inset, 0));
  if (self->style.axis)
    assay_chart_snapshot (widget, snapshot, self->figure,
                          &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  else
    assay_bar_layers_snapshot (self->layers, widget, snapshot, self->figure);
  gtk_snapshot_restore (snapshot);
}

static void
assay_histogram_view_finalize (GObject *object)
{
  AssayHistogramView *self = ASSAY_HISTOGRAM_VIEW (object);

  g_clear_pointer (&self->histogram, assay_histogram_unref);
  g_clear_pointer (&self->layers, assay_bar_layers_free);
  g_clear_pointer (&self->figure, assay_figure_free);
  clear_style (&self->style);

  G_OBJECT_CLASS (assay_histogram_view_parent_class)->finalize (object);
}

static void
assay_histogram_view_get_property (GObject    *object,
                                   guint       prop_id,
                                   GValue     *value,
                                   GParamSpec *pspec)
{
  AssayHistogramView *self = ASSAY_HISTOGRAM_VIEW (object);

  if (prop_id == PROP_INSET)
    g_value_set_int (value, self->inset);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_histogram_view_set_property (GObject      *object,
                                   guint         prop_id,
                                   const GValue *value,
                                   GParamSpec   *pspec)
{
  AssayHistogramView *self = ASSAY_HISTOGRAM_VIEW (object);

  if (prop_id == PROP_INSET)
    assay_histogram_view_set_inset (self, g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_histogram_view_class_init (AssayHistogramViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = assay_histogram_view_finalize;
  object_class->get_property = assay_histogram_view_get_property;
  object_class->set_property = assay_histogram_view_set_property;
  widget_class->measure = assay_histogram_view_measure;
  widget_class->size_allocate = assay_histogram_view_size_allocate;
  widget_class->snapshot = assay_histogram_view_snapshot;

  properties[PROP_INSET] = g_param_spec_int ("inset", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "histogram");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
assay_histogram_view_init (AssayHistogramView *self)
{
  clear_style (&self->style);
}

/**
 * assay_histogram_view_new:
 *
 * Returns: (transfer floating): an empty view
 */
GtkWidget *
assay_histogram_view_new (void)
{
  return g_object_new (ASSAY_TYPE_HISTOGRAM_VIEW, NULL);
}

/**
 * assay_histogram_view_set_histogram:
 * @self: the view
 * @histogram: (nullable): the counts to show
 *
 * The view keeps a reference. Setting the same counts again costs nothing.
 */
void
assay_histogram_view_set_histogram (AssayHistogramView *self,
                                    AssayHistogram     *histogram)
{
  g_return_if_fail (ASSAY_IS_HISTOGRAM_VIEW (self));

  if (self->histogram == histogram)
    return;

  g_clear_pointer (&self->histogram, assay_histogram_unref);
  if (histogram != NULL)
    self->histogram = assay_histogram_ref (histogram);
  rebuild_figure (self);
  refresh (self);
}

/**
 * assay_histogram_view_set_style:
 * @self: the view
 * @style: where the counts are cut and what the picture is called; copied
 *
 * Moves the bounds. The counts stay, so this is cheap enough for every frame of a moving threshold.
 */
void
assay_histogram_view_set_style (AssayHistogramView        *self,
                                const AssayHistogramStyle *style)
{
  AssayHistogramStyle copy = *style;

  g_return_if_fail (ASSAY_IS_HISTOGRAM_VIEW (self));

  if (same_style (&self->style, style))
    return;

  copy.title = g_strdup (style->title);
  copy.approve_text = g_strdup (style->approve_text);
  copy.reject_text = g_strdup (style->reject_text);
  clear_style (&self->style);
  self->style = copy;
  move_bounds (self);
  refresh (self);
}

/**
 * assay_histogram_view_set_inset:
 * @self: the view
 * @inset: pixels left free at either side
 *
 * A slider's thumb never reaches the ends of its widget: with the inset of the slider, a value stands at the same
 * place on both.
 */
void
assay_histogram_view_set_inset (AssayHistogramView *self,
                                int                 inset)
{
  g_return_if_fail (ASSAY_IS_HISTOGRAM_VIEW (self));

  if (self->inset == inset)
    return;

  self->inset = inset;
  rebuild_figure (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSET]);
}
