#include "charts/axis-view.h"

#include "charts/chart.h"
#include "figures/ticks.h"

#define TICK_LENGTH     4
#define PIXELS_PER_TICK 56

struct _AssayAxisView
{
  GtkWidget    parent_instance;

  AssayFigure *figure;
  double       low;
  double       high;
  int          inset;
};

G_DEFINE_FINAL_TYPE (AssayAxisView, assay_axis_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_INSET,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static int
text_height (GtkWidget *widget)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, "0");
  int height;

  pango_layout_get_pixel_size (layout, NULL, &height);

  return height;
}

static int
text_width (GtkWidget  *widget,
            const char *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (widget, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static void
add_tick (AssayAxisView    *self,
          const AssayTicks *ticks,
          guint             index,
          double            baseline)
{
  GtkWidget *widget = GTK_WIDGET (self);
  g_autofree char *text = assay_ticks_dup_text (ticks, index);
  double span = gtk_widget_get_width (widget) - 2 * self->inset;
  double value = assay_ticks_get_value (ticks, index);
  double x = self->inset + span * (value - self->low) / (self->high - self->low);
  double half = text_width (widget, text) / 2.0;

  assay_figure_add_line (self->figure, ASSAY_INK_AXIS, x, 0, x, TICK_LENGTH, FALSE);
  /* A label at the end keeps inside the widget rather than exactly under its tick. */
  assay_figure_add_text (self->figure, ASSAY_INK_TEXT, ASSAY_ANCHOR_MIDDLE,
                         CLAMP (x, half, MAX (half, gtk_widget_get_width (widget) - half)), baseline, text);
}

static void
rebuild_figure (AssayAxisView *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  AssayTicks ticks;

  g_clear_pointer (&self->figure, assay_figure_free);
  if (width <= 2 * self->inset || !(self->high > self->low))
    return;

  self->figure = assay_figure_new (width, height);
  assay_ticks_init (&ticks, self->low, self->high, MAX (2, width / PIXELS_PER_TICK));
  for (guint i = 0; i < ticks.n; i++)
    add_tick (self, &ticks, i, height - 3);
}

static void
refresh (AssayAxisView *self)
{
  rebuild_figure (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
assay_axis_view_measure (GtkWidget      *widget,
                         GtkOrientation  orientation,
                         int             for_size,
                         int            *minimum,
                         int            *natural,
                         int            *minimum_baseline,
                         int            *natural_baseline)
{
  *minimum = orientation == GTK_ORIENTATION_HORIZONTAL ? PIXELS_PER_TICK : TICK_LENGTH + text_height (widget);
  *natural = *minimum;
}

static void
assay_axis_view_size_allocate (GtkWidget *widget,
                               int        width,
                               int        height,
                               int        baseline)
{
  rebuild_figure (ASSAY_AXIS_VIEW (widget));
}

static void
assay_axis_view_snapshot (GtkWidget   *widget,
                          GtkSnapshot *snapshot)
{
  AssayAxisView *self = ASSAY_AXIS_VIEW (widget);

  if (self->figure != NULL)
    assay_chart_snapshot (widget, snapshot, self->figure,
                          &GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget)));
}

static void
assay_axis_view_css_changed (GtkWidget         *widget,
                             GtkCssStyleChange *change)
{
  GTK_WIDGET_CLASS (assay_axis_view_parent_class)->css_changed (widget, change);

  /* The font may be another one. */
  gtk_widget_queue_resize (widget);
}

static void
assay_axis_view_finalize (GObject *object)
{
  g_clear_pointer (&ASSAY_AXIS_VIEW (object)->figure, assay_figure_free);

  G_OBJECT_CLASS (assay_axis_view_parent_class)->finalize (object);
}

static void
assay_axis_view_get_property (GObject    *object,
                              guint       prop_id,
                              GValue     *value,
                              GParamSpec *pspec)
{
  if (prop_id == PROP_INSET)
    g_value_set_int (value, ASSAY_AXIS_VIEW (object)->inset);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_axis_view_set_property (GObject      *object,
                              guint         prop_id,
                              const GValue *value,
                              GParamSpec   *pspec)
{
  if (prop_id == PROP_INSET)
    assay_axis_view_set_inset (ASSAY_AXIS_VIEW (object), g_value_get_int (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_axis_view_class_init (AssayAxisViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = assay_axis_view_finalize;
  object_class->get_property = assay_axis_view_get_property;
  object_class->set_property = assay_axis_view_set_property;
  widget_class->measure = assay_axis_view_measure;
  widget_class->size_allocate = assay_axis_view_size_allocate;
  widget_class->snapshot = assay_axis_view_snapshot;
  widget_class->css_changed = assay_axis_view_css_changed;

  properties[PROP_INSET] = g_param_spec_int ("inset", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_css_name (widget_class, "axis");
  /* The sliders on this axis say their numbers themselves. */
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
assay_axis_view_init (AssayAxisView *self)
{
  gtk_widget_add_css_class (GTK_WIDGET (self), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
}

/**
 * assay_axis_view_new:
 *
 * Returns: (transfer floating): an axis without a range
 */
GtkWidget *
assay_axis_view_new (void)
{
  return g_object_new (ASSAY_TYPE_AXIS_VIEW, NULL);
}

/**
 * assay_axis_view_set_range:
 * @self: the axis
 * @low: the value at the left end
 * @high: the value at the right end
 *
 * Sets what the axis spans, in the metric's own unit.
 */
void
assay_axis_view_set_range (AssayAxisView *self,
                           double         low,
                           double         high)
{
  g_return_if_fail (ASSAY_IS_AXIS_VIEW (self));

  if (self->low == low && self->high == high)
    return;

  self->low = low;
  self->high = high;
  refresh (self);
}

/**
 * assay_axis_view_set_inset:
 * @self: the axis
 * @inset: pixels left free at either side, as for the histogram above
 */
void
assay_axis_view_set_inset (AssayAxisView *self,
                           int            inset)
{
  g_return_if_fail (ASSAY_IS_AXIS_VIEW (self));

  if (self->inset == inset)
    return;

  self->inset = inset;
  refresh (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSET]);
}
