#include "shell/verdict-chips.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "shell/live-text.h"
#include "shell/verdict-mark.h"
#include "shell/wording.h"
#include "shell/yielding-words.h"

/* Milder first, as a person asks: what is through, what is mine to decide, what fell, what cannot be said. */
static const guint8 chip_verdicts[] = {
  0, ASSAY_VERDICT_APPROVED, ASSAY_VERDICT_NEEDS_DECISION, ASSAY_VERDICT_REJECTED, ASSAY_VERDICT_NOT_EVALUABLE,
};

#define N_CHIPS G_N_ELEMENTS (chip_verdicts)

struct _AssayVerdictChips
{
  GtkWidget       parent;

  AssayReview    *review;
  GSignalGroup   *review_signals;
  guint           verdict;

  gboolean        is_short;                /* signs without words */
  GtkWidget      *box;
  GtkWidget      *buttons[N_CHIPS];
  GtkInscription *counts[N_CHIPS];
  guint           shown_counts[N_CHIPS];   /* G_MAXUINT before the first */
};

enum
{
  PROP_REVIEW = 1,
  PROP_VERDICT,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (AssayVerdictChips, assay_verdict_chips, GTK_TYPE_WIDGET)

static const char *
chip_title (guint chip)
{
  return chip_verdicts[chip] == 0 ? C_("verdict", "All") : assay_verdict_to_title (chip_verdicts[chip]);
}

static guint
count_of (AssayVerdictChips *self,
          guint              chip)
{
  AssayEvaluation *evaluation;

  if (self->review == NULL)
    return 0;

  evaluation = assay_review_get_evaluation (self->review);
  if (chip_verdicts[chip] == 0)
    return assay_table_get_n_rows (assay_evaluation_get_table (evaluation));

  return assay_evaluation_get_count (evaluation, chip_verdicts[chip]);
}

static void
update_chip (AssayVerdictChips *self,
             guint              chip)
{
  guint count = count_of (self, chip);
  g_autofree char *digits = NULL;
  g_autofree char *label = NULL;

  if (count == self->shown_counts[chip])
    return;

  digits = assay_wording_count (count);
  /* Translators: a verdict and how many models have it, for screen readers: “Approved 2” */
  label = g_strdup_printf (C_("verdict and count", "%s %s"), chip_title (chip), digits);
  assay_live_text_set (self->counts[chip], digits);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[chip]), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  self->shown_counts[chip] = count;
}

/* Room for all models in each chip: a count that grows while a threshold moves must not move the layout. The spaces
 * between thousands are narrow: two take the room of one digit. */
static void
make_room (AssayVerdictChips *self)
{
  g_autofree char *digits = assay_wording_count (count_of (self, 0));
  guint n_characters = (guint) g_utf8_strlen (digits, -1);
  guint n_spaces = ((guint) strlen (digits) - n_characters) / 2;

  for (guint i = 0; i < N_CHIPS; i++)
    {
      gtk_inscription_set_min_chars (self->counts[i], n_characters - n_spaces / 2);
      gtk_inscription_set_nat_chars (self->counts[i], n_characters - n_spaces / 2);
    }
}

static void
update_chips (AssayVerdictChips *self)
{
  make_room (self);
  for (guint i = 0; i < N_CHIPS; i++)
    update_chip (self, i);
}

static void
button_toggled_cb (AssayVerdictChips *self,
                   GtkToggleButton   *button)
{
  if (!gtk_toggle_button_get_active (button))
    return;

  for (guint i = 0; i < N_CHIPS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      assay_verdict_chips_set_verdict (self, chip_verdicts[i]);
}

static GtkWidget *
make_title (guint chip)
{
  GtkWidget *title;

  if (chip_verdicts[chip] != 0)
    {
      GtkWidget *mark = gtk_label_new (assay_verdict_mark_symbol (chip_verdicts[chip]));

      gtk_widget_add_css_class (mark, assay_verdict_mark_css_class (chip_verdicts[chip]));
      title = assay_yielding_words_new (mark, chip_title (chip));
    }
  else
    title = gtk_label_new (chip_title (chip));
  gtk_widget_add_css_class (title, "caption");

  return title;
}

/* The count above, the verdict below: a million models still leave room for all five side by side. */
static GtkWidget *
make_content (AssayVerdictChips *self,
              guint              chip)
{
  GtkWidget *content = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *count = assay_live_text_new (1);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (count), 0.5);
  gtk_widget_add_css_class (count, "numeric");
  gtk_box_append (GTK_BOX (content), count);
  gtk_box_append (GTK_BOX (content), make_title (chip));
  self->counts[chip] = GTK_INSCRIPTION (count);

  return content;
}

/* Where the words are, they need not be said twice. */
static gboolean
query_tooltip_cb (GtkWidget  *button,
                  int         x,
                  int         y,
                  gboolean    by_keyboard,
                  GtkTooltip *tooltip,
                  gpointer    user)
{
  AssayVerdictChips *self = ASSAY_VERDICT_CHIPS (user);

  for (guint i = 0; i < N_CHIPS; i++)
    if (self->buttons[i] == button)
      gtk_tooltip_set_text (tooltip, chip_title (i));

  return self->is_short;
}

static void
add_chip (AssayVerdictChips *self,
          guint              chip)
{
  GtkWidget *button = gtk_toggle_button_new ();

  self->buttons[chip] = button;
  self->shown_counts[chip] = G_MAXUINT;
  gtk_button_set_child (GTK_BUTTON (button), make_content (self, chip));

  gtk_toggle_button_set_group (GTK_TOGGLE_BUTTON (button), chip > 0 ? GTK_TOGGLE_BUTTON (self->buttons[0]) : NULL);
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button), chip_verdicts[chip] == self->verdict);
  g_signal_connect_object (button, "toggled", G_CALLBACK (button_toggled_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_set_has_tooltip (button, TRUE);
  g_signal_connect_object (button, "query-tooltip", G_CALLBACK (query_tooltip_cb), self, 0);
  gtk_box_append (GTK_BOX (self->box), button);
}

/**
 * assay_verdict_chips_get_verdict:
 * @self: the chips
 *
 * Returns: the verdict chosen, 0 for all of them
 */
guint
assay_verdict_chips_get_verdict (AssayVerdictChips *self)
{
  g_return_val_if_fail (ASSAY_IS_VERDICT_CHIPS (self), 0);

  return self->verdict;
}

/**
 * assay_verdict_chips_set_verdict:
 * @self: the chips
 * @verdict: the verdict to choose, 0 for all of them
 */
void
assay_verdict_chips_set_verdict (AssayVerdictChips *self,
                                 guint              verdict)
{
  g_return_if_fail (ASSAY_IS_VERDICT_CHIPS (self));

  if (self->verdict == verdict)
    return;

  self->verdict = verdict;
  for (guint i = 0; i < N_CHIPS; i++)
    if (chip_verdicts[i] == verdict)
      gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->buttons[i]), TRUE);

  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_VERDICT]);
}

/**
 * assay_verdict_chips_set_review:
 * @self: the chips
 * @review: (nullable): what to count
 */
void
assay_verdict_chips_set_review (AssayVerdictChips *self,
                                AssayReview       *review)
{
  g_return_if_fail (ASSAY_IS_VERDICT_CHIPS (self));

  if (!g_set_object (&self->review, review))
    return;

  g_signal_group_set_target (self->review_signals, review);
  update_chips (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

static void
assay_verdict_chips_get_property (GObject    *object,
                                  guint       id,
                                  GValue     *value,
                                  GParamSpec *pspec)
{
  AssayVerdictChips *self = ASSAY_VERDICT_CHIPS (object);

  switch (id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_VERDICT:
      g_value_set_uint (value, self->verdict);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_verdict_chips_set_property (GObject      *object,
                                  guint         id,
                                  const GValue *value,
                                  GParamSpec   *pspec)
{
  AssayVerdictChips *self = ASSAY_VERDICT_CHIPS (object);

  switch (id)
    {
    case PROP_REVIEW:
      assay_verdict_chips_set_review (self, g_value_get_object (value));
      break;
    case PROP_VERDICT:
      assay_verdict_chips_set_verdict (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_verdict_chips_measure (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline)
{
  gtk_widget_measure (ASSAY_VERDICT_CHIPS (widget)->box, orientation, for_size, minimum, natural, minimum_baseline,
                      natural_baseline);
}

/* All chips have their words, or none: one that lost them beside one that did not would look like a mistake. */
static void
assay_verdict_chips_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  AssayVerdictChips *self = ASSAY_VERDICT_CHIPS (widget);
  int least;
  int wanted;

  gtk_widget_measure (self->box, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  self->is_short = width < wanted;
  gtk_widget_allocate (self->box, self->is_short ? least : width, height, baseline, NULL);
}

static void
assay_verdict_chips_dispose (GObject *object)
{
  AssayVerdictChips *self = ASSAY_VERDICT_CHIPS (object);

  g_clear_object (&self->review_signals);
  g_clear_object (&self->review);
  g_clear_pointer (&self->box, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_verdict_chips_parent_class)->dispose (object);
}

static void
assay_verdict_chips_class_init (AssayVerdictChipsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY;

  object_class->get_property = assay_verdict_chips_get_property;
  object_class->set_property = assay_verdict_chips_set_property;
  object_class->dispose = assay_verdict_chips_dispose;
  widget_class->measure = assay_verdict_chips_measure;
  widget_class->size_allocate = assay_verdict_chips_size_allocate;

  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, ASSAY_TYPE_REVIEW, flags);
  properties[PROP_VERDICT] = g_param_spec_uint ("verdict", NULL, NULL, 0, ASSAY_N_VERDICTS - 1, 0, flags);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "chips");
}

static void
assay_verdict_chips_init (AssayVerdictChips *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->box, "linked");
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, _("Show models by verdict"), -1);

  for (guint i = 0; i < N_CHIPS; i++)
    add_chip (self, i);

  self->review_signals = g_signal_group_new (ASSAY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->review_signals, "changed", G_CALLBACK (update_chips), self);
  update_chips (self);
}
