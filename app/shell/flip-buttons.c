#include "shell/flip-buttons.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/decimal.h"
#include "base/text.h"
#include "policy/sensitivity.h"
#include "shell/live-text.h"
#include "shell/wording.h"

/* Sorting so many rows takes a few milliseconds; more would be felt under the hand. */
#define ROWS_AT_ONCE     50000
#define SHOWN_CHARACTERS 40

/* A line as long as a card is wide; a long name gives way to what stands around it, and goes where less would be left. */
#define FLIP_CHARACTERS  34
#define LINE_CHARACTERS  42
#define LEAST_CHARACTERS 8

/* Bounds side by side have the same decimals, so that the eye compares them; beyond so many it would not. */
#define MOST_DECIMALS 12

struct _AssayFlipButtons
{
  GtkWidget         parent_instance;

  GtkWidget        *buttons[2];      /* down, up */
  GtkInscription   *labels[2];
  char             *bounds[2];       /* where each button goes; NULL for nowhere */

  AssayEvaluation  *evaluation;
  guint             rule;
  AssayColumn      *column;          /* of the sensitivity, or the one being sorted */
  AssaySensitivity *sensitivity;     /* NULL until the column is sorted */
  GCancellable     *cancellable;     /* of the sorting under way */
  guint             refresh_source;
};

G_DEFINE_FINAL_TYPE (AssayFlipButtons, assay_flip_buttons, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *arrows[2] = { "▼", "▲" };

static void
show_nothing (AssayFlipButtons *self,
              guint             side,
              const char       *text,
              const char       *words)
{
  g_clear_pointer (&self->bounds[side], g_free);
  assay_live_text_set (self->labels[side], text);
  gtk_widget_set_sensitive (self->buttons[side], FALSE);
  assay_live_text_set_tooltip (self->buttons[side], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[side]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* The same decimal, with zeros behind it. One with a power of ten stays as it is. */
static char *
dup_with_decimals (const char *bound,
                   guint       decimals)
{
  if (strpbrk (bound, "eE") != NULL || assay_decimal_decimals (bound) >= decimals)
    return g_strdup (bound);

  return assay_decimal_round (bound, decimals);
}

static char *
line_of (guint       side,
         gboolean    approved,
         const char *bound,
         const char *name,
         guint       n_others)
{
  g_autofree char *others = assay_wording_count (n_others);

  if (n_others == 0)
    return g_strdup_printf (approved ? _("%s %s no longer approves %s") : _("%s %s approves %s"), arrows[side], bound,
                            name);
  if (approved)
    return g_strdup_printf (ngettext ("%s %s no longer approves %s and %s more", "%s %s no longer approves %s and %s more",
                                      n_others), arrows[side], bound, name, others);

  return g_strdup_printf (ngettext ("%s %s approves %s and %s more", "%s %s approves %s and %s more", n_others),
                          arrows[side], bound, name, others);
}

static char *
line_of_many (guint       side,
              gboolean    approved,
              const char *bound,
              guint       n)
{
  g_autofree char *models = assay_wording_count (n);

  if (approved)
    return g_strdup_printf (ngettext ("%s %s no longer approves %s model", "%s %s no longer approves %s models", n),
                            arrows[side], bound, models);

  return g_strdup_printf (ngettext ("%s %s approves %s model", "%s %s approves %s models", n), arrows[side], bound, models);
}

static char *
words_of (gboolean    approved,
          const char *bound,
          const char *name,
          guint       n_others)
{
  g_autofree char *others = assay_wording_count (n_others);

  if (n_others == 0)
    return g_strdup_printf (approved ? _("Set the threshold to %s: %s is no longer approved")
                                     : _("Set the threshold to %s: %s is approved"), bound, name);
  if (approved)
    return g_strdup_printf (ngettext ("Set the threshold to %s: %s and %s more are no longer approved",
                                      "Set the threshold to %s: %s and %s more are no longer approved", n_others),
                            bound, name, others);

  return g_strdup_printf (ngettext ("Set the threshold to %s: %s and %s more are approved",
                                    "Set the threshold to %s: %s and %s more are approved", n_others),
                          bound, name, others);
}

/* The line is cut at its end where it is too long, and there it says how many flip: rather the name is shortened. */
static char *
short_line_of (guint       side,
               gboolean    approved,
               const char *bound,
               const char *name,
               guint       n_others)
{
  g_autofree char *around = line_of (side, approved, bound, "", n_others);
  glong room = LINE_CHARACTERS - g_utf8_strlen (around, -1);
  g_autofree char *short_name = assay_text_shorten (name, (guint) MAX (room, LEAST_CHARACTERS));

  if (n_others > 0 && room < LEAST_CHARACTERS && g_utf8_strlen (short_name, -1) > room)
    return line_of_many (side, approved, bound, n_others + 1);

  return line_of (side, approved, bound, short_name, n_others);
}

static void
show_flip (AssayFlipButtons *self,
           guint             side,
           const AssayFlip  *flip,
           guint             decimals)
{
  gboolean approved = assay_evaluation_get_verdict (self->evaluation, flip->row) == ASSAY_VERDICT_APPROVED;
  guint n = assay_sensitivity_count_flips (self->sensitivity, self->evaluation, self->rule, flip);
  guint n_others = n > 0 ? n - 1 : 0;
  g_autofree char *id = assay_table_dup_id (assay_evaluation_get_table (self->evaluation), flip->row);
  g_autofree char *plain = assay_text_escape_controls (id);
  g_autofree char *name = assay_text_shorten (plain, SHOWN_CHARACTERS);
  g_autofree char *shown = NULL;
  g_autofree char *words = NULL;
  g_autofree char *text = NULL;

  g_free (self->bounds[side]);
  self->bounds[side] = dup_with_decimals (flip->text, decimals);
  shown = assay_wording_number (self->bounds[side]);
  text = short_line_of (side, approved, shown, plain, n_others);
  words = words_of (approved, shown, name, n_others);

  assay_live_text_set (self->labels[side], text);
  gtk_widget_set_sensitive (self->buttons[side], TRUE);
  assay_live_text_set_tooltip (self->buttons[side], words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->buttons[side]), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

/* As many decimals as the finest of the two and of the bound that is there now. */
static guint
common_decimals (AssayFlipButtons *self,
                 const AssayFlip   flips[2])
{
  const AssayRule *rule = assay_policy_get_rule (assay_evaluation_get_policy (self->evaluation), self->rule);
  const char *texts[] = { rule->approve.text, flips[0].text, flips[1].text };
  guint decimals = 0;

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i] != NULL)
      decimals = MAX (decimals, assay_decimal_decimals (texts[i]));

  return MIN (decimals, MOST_DECIMALS);
}

static void
refresh (AssayFlipButtons *self)
{
  AssayFlip flips[2] = { { 0 }, { 0 } };
  guint decimals;

  assay_sensitivity_next_flips (self->sensitivity, self->evaluation, self->rule, &flips[0], &flips[1]);
  decimals = common_decimals (self, flips);
  for (guint side = 0; side < G_N_ELEMENTS (flips); side++)
    {
      if (flips[side].found)
        show_flip (self, side, &flips[side], decimals);
      else if (side == 0)
        show_nothing (self, side, _("▼ no further flip"), _("No lower threshold changes a verdict"));
      else
        show_nothing (self, side, _("▲ no further flip"), _("No higher threshold changes a verdict"));
      g_free (flips[side].text);
    }
}

static gboolean
refresh_cb (gpointer user_data)
{
  AssayFlipButtons *self = user_data;

  self->refresh_source = 0;
  refresh (self);

  return G_SOURCE_REMOVE;
}

/* After drawing, so that a moving threshold is never held up: what is skipped is out of date anyway. */
static void
queue_refresh (AssayFlipButtons *self)
{
  if (self->refresh_source == 0)
    self->refresh_source = g_idle_add_full (G_PRIORITY_DEFAULT_IDLE + 10, refresh_cb, self, NULL);
}

static void
sort_worker (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  g_task_return_pointer (task, assay_sensitivity_new (task_data), (GDestroyNotify) assay_sensitivity_free);
}

static void
sorted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  AssayFlipButtons *self = ASSAY_FLIP_BUTTONS (source);
  AssaySensitivity *sensitivity = g_task_propagate_pointer (G_TASK (result), NULL);

  if (sensitivity == NULL)   /* cancelled: another column is wanted by now, or none */
    return;

  g_clear_object (&self->cancellable);
  self->sensitivity = sensitivity;
  queue_refresh (self);
}

static void
sort_in_thread (AssayFlipButtons *self)
{
  g_autoptr(GTask) task = NULL;

  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, sorted_cb, NULL);
  g_task_set_source_tag (task, sort_in_thread);
  g_task_set_task_data (task, assay_column_ref (self->column), (GDestroyNotify) assay_column_unref);
  g_task_run_in_thread (task, sort_worker);
}

static void
forget_column (AssayFlipButtons *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->refresh_source, g_source_remove);
  g_clear_pointer (&self->sensitivity, assay_sensitivity_free);
  g_clear_pointer (&self->column, assay_column_unref);
}

static void
set_column (AssayFlipButtons *self,
            AssayColumn      *column)
{
  forget_column (self);
  gtk_widget_set_visible (GTK_WIDGET (self), column != NULL);
  if (column == NULL)
    return;

  self->column = assay_column_ref (column);
  if (assay_column_get_n_rows (column) <= ROWS_AT_ONCE)
    {
      self->sensitivity = assay_sensitivity_new (column);
      return;
    }

  show_nothing (self, 0, "▼ …", _("Looking for the next flip below"));
  show_nothing (self, 1, "▲ …", _("Looking for the next flip above"));
  sort_in_thread (self);
}

static void
clicked_cb (GtkButton        *button,
            AssayFlipButtons *self)
{
  guint side = GTK_WIDGET (button) == self->buttons[1];
  g_autofree char *bound = g_strdup (self->bounds[side]);

  if (bound != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, bound);
}

static void
assay_flip_buttons_dispose (GObject *object)
{
  AssayFlipButtons *self = ASSAY_FLIP_BUTTONS (object);

  forget_column (self);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  for (guint side = 0; side < G_N_ELEMENTS (self->buttons); side++)
    {
      g_clear_pointer (&self->buttons[side], gtk_widget_unparent);
      g_clear_pointer (&self->bounds[side], g_free);
    }

  G_OBJECT_CLASS (assay_flip_buttons_parent_class)->dispose (object);
}

static void
assay_flip_buttons_class_init (AssayFlipButtonsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_flip_buttons_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", ASSAY_TYPE_FLIP_BUTTONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
assay_flip_buttons_init (AssayFlipButtons *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _("Next flips"), -1);

  for (guint side = 0; side < G_N_ELEMENTS (self->buttons); side++)
    {
      GtkWidget *label = assay_live_text_new (FLIP_CHARACTERS);
      GtkWidget *button = gtk_button_new ();

      assay_live_text_fit_letters (GTK_INSCRIPTION (label));
      gtk_widget_add_css_class (label, "numeric");
      gtk_button_set_child (GTK_BUTTON (button), label);
      gtk_widget_add_css_class (button, "flat");
      gtk_widget_add_css_class (button, "caption");
      gtk_widget_add_css_class (button, "flip");
      g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
      gtk_widget_set_parent (button, GTK_WIDGET (self));
      self->labels[side] = GTK_INSCRIPTION (label);
      self->buttons[side] = button;
    }
}

/**
 * assay_flip_buttons_new:
 *
 * Returns: (transfer floating): the two buttons, without anything to say
 */
GtkWidget *
assay_flip_buttons_new (void)
{
  return g_object_new (ASSAY_TYPE_FLIP_BUTTONS, NULL);
}

/* A range has two ends to move, a warning changes no verdict: then there is nothing to say. */
static gboolean
can_flip (AssayEvaluation *evaluation,
          guint            index)
{
  const AssayRule *rule;

  if (evaluation == NULL)
    return FALSE;

  rule = assay_policy_get_rule (assay_evaluation_get_policy (evaluation), index);

  return rule->severity == ASSAY_SEVERITY_BLOCK
         && (rule->direction == ASSAY_DIRECTION_HIGHER || rule->direction == ASSAY_DIRECTION_LOWER);
}

/**
 * assay_flip_buttons_set_evaluation:
 * @self: the buttons
 * @evaluation: (nullable): the verdicts as they are now
 * @rule: which rule's approve bound is asked about
 *
 * Says what the flips are looked up in. A column is sorted once, in a thread where it is long; a moved threshold
 * only searches, when the window has nothing better to do.
 */
void
assay_flip_buttons_set_evaluation (AssayFlipButtons *self,
                                   AssayEvaluation  *evaluation,
                                   guint             rule)
{
  AssayColumn *column = can_flip (evaluation, rule) ? assay_evaluation_get_column (evaluation, rule) : NULL;

  g_return_if_fail (ASSAY_IS_FLIP_BUTTONS (self));

  if (evaluation != NULL)
    assay_evaluation_ref (evaluation);
  g_clear_pointer (&self->evaluation, assay_evaluation_unref);
  self->evaluation = evaluation;
  self->rule = rule;

  if (column != self->column || column == NULL)
    set_column (self, column);
  if (self->sensitivity != NULL)
    queue_refresh (self);
}

/**
 * assay_flip_buttons_is_ready:
 * @self: the buttons
 *
 * Returns: whether what they show belongs to the last evaluation that was set
 */
gboolean
assay_flip_buttons_is_ready (AssayFlipButtons *self)
{
  g_return_val_if_fail (ASSAY_IS_FLIP_BUTTONS (self), FALSE);

  return self->cancellable == NULL && self->refresh_source == 0;
}
