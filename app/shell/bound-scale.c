#include "shell/bound-scale.h"

#include <string.h>

#include "base/number.h"

#define STEPS_PER_PAGE 10

struct _AssayBoundScale
{
  GtkScale   parent_instance;

  AssayGrid  grid;
  char      *text;       /* where the thumb stands, as written */
  gboolean   updating;   /* we move the thumb, not a hand */
  int        inset;
};

G_DEFINE_FINAL_TYPE (AssayBoundScale, assay_bound_scale, GTK_TYPE_SCALE)

enum
{
  PROP_0,
  PROP_INSET,
  N_PROPS
};

enum
{
  MOVED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
keep_text (AssayBoundScale *self,
           const char      *text)
{
  g_autofree char *old = self->text;

  self->text = g_strdup (text);
}

static void
place_thumb (AssayBoundScale *self,
             double           value)
{
  self->updating = TRUE;
  gtk_range_set_value (GTK_RANGE (self), value);
  self->updating = FALSE;
}

/* The number typed stays as it was typed; every other place is a step of the grid, a decimal (CONTRACT 1.8). */
static char *
dup_text_at (AssayBoundScale *self,
             double           value)
{
  double typed;

  if (self->text != NULL && assay_number_parse (self->text, -1, &typed) && typed == value)
    return g_strdup (self->text);

  return assay_grid_dup_text (&self->grid, assay_grid_nearest (&self->grid, value));
}

static void
assay_bound_scale_value_changed (GtkRange *range)
{
  AssayBoundScale *self = ASSAY_BOUND_SCALE (range);
  g_autofree char *text = NULL;
  double value;

  if (self->updating)
    return;

  text = dup_text_at (self, gtk_range_get_value (range));
  if (assay_number_parse (text, -1, &value))
    place_thumb (self, value);
  if (g_strcmp0 (text, self->text) == 0)
    return;

  keep_text (self, text);
  g_signal_emit (self, signals[MOVED], 0, text);
}

static GtkWidget *
find_part (GtkWidget  *whole,
           const char *css_name)
{
  GtkWidget *part = gtk_widget_get_first_child (whole);

  while (part != NULL && strcmp (gtk_widget_get_css_name (part), css_name) != 0)
    part = gtk_widget_get_next_sibling (part);

  return part;
}

/* The thumb's middle keeps half a thumb away from the trough's ends, where half a thumb is what the theme's negative
 * margins leave of it. GtkRange tells its slider's place only roughly, so the parts themselves are measured. */
static void
update_inset (AssayBoundScale *self)
{
  GtkWidget *trough = find_part (GTK_WIDGET (self), "trough");
  GtkWidget *thumb = trough != NULL ? find_part (trough, "slider") : NULL;
  graphene_rect_t whole_box, trough_box, thumb_box;
  GtkBorder margin;
  int inset;

  if (thumb == NULL || !gtk_widget_compute_bounds (GTK_WIDGET (self), GTK_WIDGET (self), &whole_box)
      || !gtk_widget_compute_bounds (trough, GTK_WIDGET (self), &trough_box)
      || !gtk_widget_compute_bounds (thumb, GTK_WIDGET (self), &thumb_box))
    return;

  gtk_style_context_get_margin (gtk_widget_get_style_context (thumb), &margin);
  inset = trough_box.origin.x - whole_box.origin.x + (thumb_box.size.width + margin.left + margin.right) / 2;
  if (inset == self->inset)
    return;

  self->inset = inset;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_INSET]);
}

static void
assay_bound_scale_size_allocate (GtkWidget *widget,
                                 int        width,
                                 int        height,
                                 int        baseline)
{
  GTK_WIDGET_CLASS (assay_bound_scale_parent_class)->size_allocate (widget, width, height, baseline);

  update_inset (ASSAY_BOUND_SCALE (widget));
}

static void
assay_bound_scale_finalize (GObject *object)
{
  g_free (ASSAY_BOUND_SCALE (object)->text);

  G_OBJECT_CLASS (assay_bound_scale_parent_class)->finalize (object);
}

static void
assay_bound_scale_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  if (prop_id == PROP_INSET)
    g_value_set_int (value, ASSAY_BOUND_SCALE (object)->inset);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
assay_bound_scale_class_init (AssayBoundScaleClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->finalize = assay_bound_scale_finalize;
  object_class->get_property = assay_bound_scale_get_property;
  widget_class->size_allocate = assay_bound_scale_size_allocate;
  GTK_RANGE_CLASS (klass)->value_changed = assay_bound_scale_value_changed;

  properties[PROP_INSET] = g_param_spec_int ("inset", NULL, NULL, 0, G_MAXINT, 0,
                                             G_PARAM_READABLE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[MOVED] = g_signal_new ("moved", ASSAY_TYPE_BOUND_SCALE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
assay_bound_scale_init (AssayBoundScale *self)
{
  assay_grid_init (&self->grid, 0, 1);
  gtk_scale_set_draw_value (GTK_SCALE (self), FALSE);
  gtk_scale_set_has_origin (GTK_SCALE (self), FALSE);
  gtk_range_set_round_digits (GTK_RANGE (self), -1);
  /* An axis of numbers runs from left to right in every language, and so does the histogram above it. */
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);
}

/**
 * assay_bound_scale_get_inset:
 * @self: the slider
 *
 * Returns: the pixels between its left edge and the middle of a thumb that stands at the low end
 */
int
assay_bound_scale_get_inset (AssayBoundScale *self)
{
  g_return_val_if_fail (ASSAY_IS_BOUND_SCALE (self), 0);

  return self->inset;
}

/**
 * assay_bound_scale_set_grid:
 * @self: the slider
 * @grid: where it may stand; copied
 *
 * Sets the axis. The thumb stays where it is as far as it can. Nothing is emitted.
 */
void
assay_bound_scale_set_grid (AssayBoundScale *self,
                            const AssayGrid *grid)
{
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (self));
  double step = assay_grid_step (grid);

  g_return_if_fail (ASSAY_IS_BOUND_SCALE (self));

  self->grid = *grid;
  self->updating = TRUE;
  gtk_adjustment_configure (adjustment, gtk_adjustment_get_value (adjustment), assay_grid_low (grid),
                            assay_grid_high (grid), step, STEPS_PER_PAGE * step, 0);
  self->updating = FALSE;
}

/**
 * assay_bound_scale_set_bound:
 * @self: the slider
 * @bound: where it shall stand
 * @words: what it says there, for example “approve ≥ 0.80”
 *
 * Moves the thumb without emitting anything.
 */
void
assay_bound_scale_set_bound (AssayBoundScale  *self,
                             const AssayBound *bound,
                             const char       *words)
{
  g_return_if_fail (ASSAY_IS_BOUND_SCALE (self));

  keep_text (self, bound->set ? bound->text : NULL);
  if (bound->set)
    place_thumb (self, bound->value);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, words, -1);
}
