#include "shell/bounds-box.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "charts/axis-view.h"
#include "charts/histogram-view.h"
#include "shell/bound-entry.h"
#include "shell/bound-scale.h"
#include "shell/rule-edit.h"
#include "shell/wrapping.h"

/* Few models make broad bars; many make a shape. */
#define N_BINS_OF_FEW  30
#define N_BINS_OF_MANY 60
#define FEW            100

/* What a hand holds of one bound. */
typedef struct
{
  AssayBoundScale *scale;
  AssayBoundEntry *entry;
  GtkWidget       *sign;
} BoundWidgets;

struct _AssayBoundsBox
{
  GtkWidget           parent_instance;

  AssayHistogramView *histogram;
  AssayAxisView      *axis;
  GtkWidget          *reject_check;
  GtkWidget          *reject_none;
  BoundWidgets        bounds[ASSAY_N_BOUNDS];

  AssayRule          *rule;
  AssayColumn        *column;     /* nullable: the results lack it */
  AssayReading        reading;    /* how the values stand to the bounds */
  AssayGrid           grid;       /* in the unit of the bounds */
  gboolean            updating;   /* we move the widgets, not a hand */
};

G_DEFINE_FINAL_TYPE (AssayBoundsBox, assay_bounds_box, GTK_TYPE_WIDGET)

enum
{
  EDITED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *widget_names[ASSAY_N_BOUNDS][3] = {
  [ASSAY_BOUND_APPROVE] = { "approve_scale", "approve_entry", "approve_sign" },
  [ASSAY_BOUND_APPROVE_HIGH] = { "approve_high_scale", "approve_high_entry", "approve_high_sign" },
  [ASSAY_BOUND_REJECT] = { "reject_scale", "reject_entry", "reject_sign" },
  [ASSAY_BOUND_REJECT_HIGH] = { "reject_high_scale", "reject_high_entry", "reject_high_sign" },
};

static const char *scale_labels[ASSAY_N_BOUNDS] = {
  [ASSAY_BOUND_APPROVE] = N_("Approve threshold for %s"),
  [ASSAY_BOUND_APPROVE_HIGH] = N_("Upper approve threshold for %s"),
  [ASSAY_BOUND_REJECT] = N_("Reject threshold for %s"),
  [ASSAY_BOUND_REJECT_HIGH] = N_("Upper reject threshold for %s"),
};

static const char *entry_labels[ASSAY_N_BOUNDS] = {
  [ASSAY_BOUND_APPROVE] = N_("Approve threshold value of %s"),
  [ASSAY_BOUND_APPROVE_HIGH] = N_("Upper approve threshold value of %s"),
  [ASSAY_BOUND_REJECT] = N_("Reject threshold value of %s"),
  [ASSAY_BOUND_REJECT_HIGH] = N_("Upper reject threshold value of %s"),
};

static gboolean
is_reject (AssayBoundKind kind)
{
  return kind == ASSAY_BOUND_REJECT || kind == ASSAY_BOUND_REJECT_HIGH;
}

/* Emits the rule that an edit made, or why there is none; what is shown then goes back to what holds. */
static void
offer (AssayBoundsBox *self,
       AssayRule      *rule,
       const GError   *error)
{
  if (rule == NULL)
    {
      g_signal_emit (self, signals[REFUSED], 0, error->message);
      return;
    }

  g_signal_emit (self, signals[REFUSED], 0, NULL);
  if (!assay_rule_equal (rule, self->rule))
    g_signal_emit (self, signals[EDITED], 0, rule);
}

static void show_rule (AssayBoundsBox *self);

static void
move_bound (AssayBoundsBox *self,
            AssayBoundKind  kind,
            const char     *text)
{
  g_autoptr(AssayRule) rule = NULL;
  g_autoptr(GError) error = NULL;

  rule = assay_rule_edit_bound (self->rule, kind, text, &error);
  offer (self, rule, error);
  if (rule == NULL)
    show_rule (self);
}

static AssayBoundKind
kind_of (AssayBoundsBox *self,
         gpointer        widget)
{
  guint kind = 0;

  while (kind < ASSAY_N_BOUNDS - 1 && widget != self->bounds[kind].scale && widget != self->bounds[kind].entry)
    kind++;

  return kind;
}

static void
bound_moved_cb (GtkWidget      *source,
                const char     *text,
                AssayBoundsBox *self)
{
  if (self->rule != NULL && !self->updating)
    move_bound (self, kind_of (self, source), text);
}

static void
refused_cb (GtkWidget      *source,
            const char     *message,
            AssayBoundsBox *self)
{
  g_signal_emit (self, signals[REFUSED], 0, message);
}

static void
reject_toggled_cb (AssayBoundsBox *self)
{
  gboolean set = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->reject_check));
  g_autoptr(AssayRule) rule = NULL;
  g_autoptr(GError) error = NULL;

  if (self->rule == NULL || self->updating)
    return;

  rule = assay_rule_edit_reject (self->rule, &self->grid, set, &error);
  offer (self, rule, error);
}

static void
set_name (gpointer    widget,
          const char *format,
          const char *metric)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *name = g_strdup_printf (_(format), metric);
#pragma GCC diagnostic pop

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
name_bounds (AssayBoundsBox *self)
{
  g_autofree char *metric = assay_text_escape_controls (self->rule->metric);

  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    {
      set_name (self->bounds[kind].scale, scale_labels[kind], metric);
      set_name (self->bounds[kind].entry, entry_labels[kind], metric);
    }
}

static void
show_bound (AssayBoundsBox *self,
            AssayBoundKind  kind)
{
  const AssayBound *bound = assay_rule_edit_get_bound (self->rule, kind);
  BoundWidgets *widgets = &self->bounds[kind];
  const char *sign = assay_rule_edit_get_sign (self->rule, kind);
  gboolean visible = bound->set && (!is_reject (kind) || self->rule->direction != ASSAY_DIRECTION_NONE);
  g_autofree char *words = NULL;

  words = g_strdup_printf (is_reject (kind) ? _("reject %s %s") : _("approve %s %s"), sign,
                           bound->set ? bound->text : _("none"));
  assay_bound_scale_set_bound (widgets->scale, bound, words);
  assay_bound_entry_set_bound (widgets->entry, bound);
  if (strcmp (gtk_label_get_text (GTK_LABEL (widgets->sign)), sign) != 0)
    gtk_label_set_text (GTK_LABEL (widgets->sign), sign);

  gtk_widget_set_visible (GTK_WIDGET (widgets->scale), visible);
  gtk_widget_set_visible (GTK_WIDGET (widgets->entry), visible);
  gtk_widget_set_visible (widgets->sign, visible || kind == ASSAY_BOUND_REJECT);
}

static void
show_reject_check (AssayBoundsBox *self)
{
  AssayDirection direction = self->rule->direction;
  gboolean known = direction != ASSAY_DIRECTION_NONE;
  const char *label = _("Reject below");

  if (direction == ASSAY_DIRECTION_LOWER)
    label = _("Reject above");
  else if (direction == ASSAY_DIRECTION_WITHIN)
    label = _("Reject");

  if (g_strcmp0 (gtk_check_button_get_label (GTK_CHECK_BUTTON (self->reject_check)), label) != 0)
    {
      gtk_check_button_set_label (GTK_CHECK_BUTTON (self->reject_check), label);
      assay_wrapping_allow (self->reject_check);
    }
  gtk_check_button_set_active (GTK_CHECK_BUTTON (self->reject_check), self->rule->reject.set);
  gtk_widget_set_visible (self->reject_check, known);
  gtk_widget_set_visible (self->reject_none, known && !self->rule->reject.set);
  gtk_widget_set_visible (self->bounds[ASSAY_BOUND_REJECT].sign, known);
}

/* The values are the bounds times ten to this (CONTRACT 1.16). */
static int
get_power (AssayBoundsBox *self)
{
  return self->reading == ASSAY_READING_CONVERTED ? assay_reading_get_power (self->rule) : 0;
}

/* Where the bound stands among the values. Only for the eye: what is judged is judged on decimals. */
static double
place_of (AssayBoundsBox *self,
          AssayBoundKind  kind)
{
  const AssayBound *bound = assay_rule_edit_get_bound (self->rule, kind);

  return bound->set ? bound->value * pow (10, get_power (self)) : NAN;
}

static char *
dup_bounds_text (const AssayBound *low,
                 const AssayBound *high)
{
  if (low->set && high->set)
    return g_strdup_printf (_("%s to %s"), low->text, high->text);

  return g_strdup (low->text);
}

static void
cut_histogram (AssayBoundsBox *self)
{
  g_autofree char *metric = assay_text_escape_controls (self->rule->metric);
  g_autofree char *approve = dup_bounds_text (&self->rule->approve, &self->rule->approve_high);
  g_autofree char *reject = dup_bounds_text (&self->rule->reject, &self->rule->reject_high);
  AssayHistogramStyle style = {
    .title = metric,
    /* What is in doubt is neither approved nor short of it. */
    .direction = self->reading == ASSAY_READING_DOUBT ? ASSAY_DIRECTION_NONE : self->rule->direction,
    .approve_low = place_of (self, ASSAY_BOUND_APPROVE),
    .approve_high = place_of (self, ASSAY_BOUND_APPROVE_HIGH),
    .reject_low = place_of (self, ASSAY_BOUND_REJECT),
    .reject_high = place_of (self, ASSAY_BOUND_REJECT_HIGH),
    .approve_text = approve,
    .reject_text = reject,
    .strict = self->rule->strict,
  };

  assay_histogram_view_set_style (self->histogram, &style);
}

/* The widgets as the rule has it. Nothing is emitted: what a program moves is no act of a hand. */
static void
show_rule (AssayBoundsBox *self)
{
  self->updating = TRUE;
  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    show_bound (self, kind);
  show_reject_check (self);
  cut_histogram (self);
  self->updating = FALSE;
}

static void
set_grid (AssayBoundsBox  *self,
          const AssayGrid *grid)
{
  guint n_numbers = self->column != NULL ? assay_column_get_n_numbers (self->column) : 0;
  AssayGrid values = *grid;
  g_autoptr(AssayHistogram) histogram = NULL;

  self->grid = *grid;
  self->updating = TRUE;
  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    {
      assay_bound_scale_set_grid (self->bounds[kind].scale, grid);
      assay_bound_entry_set_grid (self->bounds[kind].entry, grid);
    }
  self->updating = FALSE;

  values.exponent += get_power (self);
  assay_axis_view_set_range (self->axis, assay_grid_low (grid), assay_grid_high (grid));
  if (n_numbers > 0)
    histogram = assay_histogram_new (self->column, assay_grid_low (&values), assay_grid_high (&values),
                                     n_numbers < FEW ? N_BINS_OF_FEW : N_BINS_OF_MANY);
  assay_histogram_view_set_histogram (self->histogram, histogram);
  gtk_widget_set_visible (GTK_WIDGET (self->histogram), histogram != NULL);
}

static void
include_bounds (AssayGrid       *grid,
                const AssayRule *rule)
{
  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    {
      const AssayBound *bound = assay_rule_edit_get_bound (rule, kind);

      if (bound->set)
        assay_grid_include (grid, bound->value);
    }
}

/* The axis is laid out once per column and widened only for a bound outside it, so it never moves under a hand. */
static void
update_grid (AssayBoundsBox *self,
             gboolean        new_column)
{
  AssayGrid grid = self->grid;

  if (new_column && self->column != NULL)
    {
      assay_grid_of_column (&grid, self->column);
      grid.exponent -= get_power (self);
    }
  else if (new_column)
    assay_grid_init (&grid, self->rule->approve.value, self->rule->approve.value);
  include_bounds (&grid, self->rule);

  if (new_column || memcmp (&grid, &self->grid, sizeof grid) != 0)
    set_grid (self, &grid);
}

static void
assay_bounds_box_dispose (GObject *object)
{
  AssayBoundsBox *self = ASSAY_BOUNDS_BOX (object);
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->rule, assay_rule_unref);
  g_clear_pointer (&self->column, assay_column_unref);

  G_OBJECT_CLASS (assay_bounds_box_parent_class)->dispose (object);
}

static void
bind_bounds (GtkWidgetClass *widget_class)
{
  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    {
      gssize at = G_STRUCT_OFFSET (AssayBoundsBox, bounds) + kind * sizeof (BoundWidgets);
      gssize offsets[] = { G_STRUCT_OFFSET (BoundWidgets, scale), G_STRUCT_OFFSET (BoundWidgets, entry),
                           G_STRUCT_OFFSET (BoundWidgets, sign) };

      for (guint i = 0; i < G_N_ELEMENTS (offsets); i++)
        gtk_widget_class_bind_template_child_full (widget_class, widget_names[kind][i], FALSE, at + offsets[i]);
    }
}

static void
assay_bounds_box_class_init (AssayBoundsBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ASSAY_TYPE_HISTOGRAM_VIEW);
  g_type_ensure (ASSAY_TYPE_AXIS_VIEW);
  g_type_ensure (ASSAY_TYPE_BOUND_SCALE);
  g_type_ensure (ASSAY_TYPE_BOUND_ENTRY);

  G_OBJECT_CLASS (klass)->dispose = assay_bounds_box_dispose;

  signals[EDITED] = g_signal_new ("edited", ASSAY_TYPE_BOUNDS_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
  signals[REFUSED] = g_signal_new ("refused", ASSAY_TYPE_BOUNDS_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/bounds-box.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayBoundsBox, histogram);
  gtk_widget_class_bind_template_child (widget_class, AssayBoundsBox, axis);
  gtk_widget_class_bind_template_child (widget_class, AssayBoundsBox, reject_check);
  gtk_widget_class_bind_template_child (widget_class, AssayBoundsBox, reject_none);
  bind_bounds (widget_class);
  gtk_widget_class_bind_template_callback (widget_class, reject_toggled_cb);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
assay_bounds_box_init (AssayBoundsBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  assay_grid_init (&self->grid, 0, 1);

  for (guint kind = 0; kind < ASSAY_N_BOUNDS; kind++)
    {
      g_signal_connect (self->bounds[kind].scale, "moved", G_CALLBACK (bound_moved_cb), self);
      g_signal_connect (self->bounds[kind].entry, "typed", G_CALLBACK (bound_moved_cb), self);
      g_signal_connect (self->bounds[kind].entry, "refused", G_CALLBACK (refused_cb), self);
    }
}

/**
 * assay_bounds_box_set_rule:
 * @self: the box
 * @rule: the rule as it holds now
 * @column: (nullable): the column that it judges, if the results have it
 * @reading: how the values of @column stand to the bounds (CONTRACT 1.16)
 *
 * Shows a rule. Counts and axis are computed when the column is another one than before; for a bound that moved
 * only the lines and the numbers change.
 */
void
assay_bounds_box_set_rule (AssayBoundsBox *self,
                           AssayRule      *rule,
                           AssayColumn    *column,
                           AssayReading    reading)
{
  gboolean new_rule;
  gboolean new_name;
  gboolean new_column;

  g_return_if_fail (ASSAY_IS_BOUNDS_BOX (self));

  new_rule = self->rule == NULL || !assay_rule_equal (self->rule, rule);
  new_name = self->rule == NULL || strcmp (self->rule->metric, rule->metric) != 0;
  new_column = self->rule == NULL || self->column != column || self->reading != reading
               || (column == NULL && new_name);
  if (!new_rule && !new_column)
    return;

  assay_rule_ref (rule);
  g_clear_pointer (&self->rule, assay_rule_unref);
  self->rule = rule;
  if (column != NULL)
    assay_column_ref (column);
  g_clear_pointer (&self->column, assay_column_unref);
  self->column = column;
  self->reading = reading;

  if (new_name)
    name_bounds (self);
  update_grid (self, new_column);
  show_rule (self);
}

/**
 * assay_bounds_box_get_grid:
 * @self: the box
 *
 * Returns: (transfer none): the axis of the rule's metric
 */
const AssayGrid *
assay_bounds_box_get_grid (AssayBoundsBox *self)
{
  g_return_val_if_fail (ASSAY_IS_BOUNDS_BOX (self), NULL);

  return &self->grid;
}
