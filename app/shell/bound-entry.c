#include "shell/bound-entry.h"

#include <math.h>
#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"

#define LEAST_CHARS      5
#define WIDTH_CHARS      12
#define SHOWN_CHARACTERS 40

struct _AssayBoundEntry
{
  GtkEntry   parent_instance;

  AssayGrid  grid;
  char      *text;      /* the number that holds; NULL for none */
  gboolean   refused;   /* what stands there is no number */
};

G_DEFINE_FINAL_TYPE (AssayBoundEntry, assay_bound_entry, GTK_TYPE_ENTRY)

enum
{
  TYPED,
  REFUSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
keep_text (AssayBoundEntry *self,
           const char      *text)
{
  g_autofree char *old = self->text;

  self->text = g_strdup (text);
}

static void
set_refused (AssayBoundEntry *self,
             const char      *message)
{
  gboolean refused = message != NULL;

  if (!refused && !self->refused)
    return;

  self->refused = refused;
  if (refused)
    gtk_widget_add_css_class (GTK_WIDGET (self), "error");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "error");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_STATE_INVALID,
                               refused ? GTK_ACCESSIBLE_INVALID_TRUE : GTK_ACCESSIBLE_INVALID_FALSE, -1);
  g_signal_emit (self, signals[REFUSED], 0, message);
}

static void
show_text (AssayBoundEntry *self)
{
  const char *text = self->text != NULL ? self->text : "";

  if (strcmp (gtk_editable_get_text (GTK_EDITABLE (self)), text) != 0)
    gtk_editable_set_text (GTK_EDITABLE (self), text);
  set_refused (self, NULL);
}

static void
take (AssayBoundEntry *self,
      const char      *text)
{
  keep_text (self, text);
  show_text (self);
  g_signal_emit (self, signals[TYPED], 0, text);
}

/* On Return, and when the focus leaves: what stands there holds, or is refused and changes nothing. */
static void
commit (AssayBoundEntry *self)
{
  g_autofree char *typed = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self))));
  g_autofree char *message = NULL;

  if (g_strcmp0 (typed, self->text) == 0 || (*typed == '\0' && self->text == NULL))
    {
      show_text (self);
      return;
    }

  message = assay_bound_entry_check (typed);
  if (message != NULL)
    set_refused (self, message);
  else
    take (self, typed);
}

static void
step_by (AssayBoundEntry *self,
         gint64           steps)
{
  g_autofree char *text = NULL;
  double value;

  if (self->text == NULL || !assay_number_parse (self->text, -1, &value))
    return;

  text = assay_grid_dup_text (&self->grid, CLAMP (assay_grid_nearest (&self->grid, value) + steps,
                                                  self->grid.first, self->grid.last));
  if (g_strcmp0 (text, self->text) != 0)
    take (self, text);
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                AssayBoundEntry       *self)
{
  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;

  switch (key)
    {
    case GDK_KEY_Up:
    case GDK_KEY_KP_Up:
      step_by (self, 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Down:
    case GDK_KEY_KP_Down:
      step_by (self, -1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Escape:
      if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (self)), self->text) == 0)
        return GDK_EVENT_PROPAGATE;
      show_text (self);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static void
assay_bound_entry_activate (GtkEntry *entry)
{
  commit (ASSAY_BOUND_ENTRY (entry));
}

static void
assay_bound_entry_finalize (GObject *object)
{
  g_free (ASSAY_BOUND_ENTRY (object)->text);

  G_OBJECT_CLASS (assay_bound_entry_parent_class)->finalize (object);
}

static void
assay_bound_entry_class_init (AssayBoundEntryClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_bound_entry_finalize;
  GTK_ENTRY_CLASS (klass)->activate = assay_bound_entry_activate;

  signals[TYPED] = g_signal_new ("typed", ASSAY_TYPE_BOUND_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[REFUSED] = g_signal_new ("refused", ASSAY_TYPE_BOUND_ENTRY, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
assay_bound_entry_init (AssayBoundEntry *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  assay_grid_init (&self->grid, 0, 1);

  gtk_editable_set_width_chars (GTK_EDITABLE (self), LEAST_CHARS);
  gtk_editable_set_max_width_chars (GTK_EDITABLE (self), WIDTH_CHARS);
  gtk_entry_set_max_length (GTK_ENTRY (self), ASSAY_LIMIT_NUMBER_BYTES);
  gtk_entry_set_input_purpose (GTK_ENTRY (self), GTK_INPUT_PURPOSE_NUMBER);
  gtk_widget_add_css_class (GTK_WIDGET (self), "numeric");
  gtk_widget_set_direction (GTK_WIDGET (self), GTK_TEXT_DIR_LTR);

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (commit), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
}

static gboolean
is_finite_number (const char *text)
{
  double value;

  return assay_number_parse (text, -1, &value) && isfinite (value);
}

/* The right form of a number in a form that people write and JSON does not know; %NULL where we see none. */
static char *
guess_right_form (const char *typed)
{
  g_autoptr(GString) text = g_string_new (typed);
  gboolean percent = g_str_has_suffix (typed, "%");

  if (percent)
    g_string_truncate (text, text->len - 1);
  g_strchomp (text->str);
  g_string_replace (text, ",", ".", 2);
  g_string_replace (text, "−", "-", 1);
  if (text->str[0] == '+')
    g_string_erase (text, 0, 1);
  if (text->str[0] == '.')
    g_string_prepend_c (text, '0');
  if (!is_finite_number (text->str))
    return NULL;

  return g_strdup (text->str);
}

/**
 * assay_bound_entry_check:
 * @typed: what stands in the entry, without white space at its ends
 *
 * A threshold is a JSON number: a decimal comma or a percent sign could mean two things, so neither is guessed at.
 *
 * Returns: (transfer full) (nullable): what is wrong and what would be right, or %NULL if @typed is a number
 */
char *
assay_bound_entry_check (const char *typed)
{
  g_autofree char *shown = NULL;
  g_autofree char *plain = NULL;
  g_autofree char *right = NULL;

  if (is_finite_number (typed))
    return NULL;
  if (*typed == '\0')
    return g_strdup (_("A threshold is needed, for example 0.80"));

  plain = assay_text_escape_controls (typed);
  shown = assay_text_shorten (plain, SHOWN_CHARACTERS);
  right = guess_right_form (typed);
  if (right == NULL)
    return g_strdup_printf (_("“%s” is not a number, for example 0.80"), shown);
  if (g_str_has_suffix (typed, "%"))
    return g_strdup_printf (_("“%s” is not a number here: write %s, in the unit of the values"), shown, right);

  return g_strdup_printf (_("“%s” is not a number here: write %s"), shown, right);
}

/**
 * assay_bound_entry_set_grid:
 * @self: the entry
 * @grid: what the Up and Down keys step by; copied
 */
void
assay_bound_entry_set_grid (AssayBoundEntry *self,
                            const AssayGrid *grid)
{
  g_return_if_fail (ASSAY_IS_BOUND_ENTRY (self));

  self->grid = *grid;
}

/**
 * assay_bound_entry_set_bound:
 * @self: the entry
 * @bound: what it shall show
 *
 * Shows a bound as it is written. Nothing is emitted. What is being typed is left alone while the bound is the same.
 */
void
assay_bound_entry_set_bound (AssayBoundEntry  *self,
                             const AssayBound *bound)
{
  const char *text = bound->set ? bound->text : NULL;

  g_return_if_fail (ASSAY_IS_BOUND_ENTRY (self));

  if (g_strcmp0 (self->text, text) == 0)
    return;

  keep_text (self, text);
  show_text (self);
}
