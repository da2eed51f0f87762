#include "shell/model-panel.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "policy/explanation.h"
#include "shell/foreign-label.h"
#include "shell/live-text.h"
#include "shell/namesake.h"
#include "shell/value-list.h"
#include "shell/verdict-mark.h"
#include "shell/wording.h"

/* A policy may have a thousand rules; the worst of them are in the verdict's own sentence anyway. */
#define MAX_REASONS 100

/* One reason: its sign and its sentence. */
typedef struct
{
  GtkWidget  *symbol;
  GtkWidget  *text;
  const char *css_class;   /* that the sign bears now */
} ReasonLine;

struct _AssayModelPanel
{
  GtkWidget       parent_instance;

  GtkWidget      *stack;
  GtkLabel       *name;
  GtkLabel       *verdict;
  GtkLabel       *origin;
  GtkLabel       *namesake;
  GtkWidget      *reasons;
  GtkLabel       *more_reasons;
  AssayValueList *values;

  AssayReview    *review;
  GSignalGroup   *review_signals;
  guint           row;
  guint           late_id;         /* of the update that follows a moving threshold */
  const char     *verdict_class;   /* that the verdict bears now */
  GArray         *lines;           /* of ReasonLine, kept for the next model */
};

G_DEFINE_FINAL_TYPE (AssayModelPanel, assay_model_panel, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_REVIEW,
  PROP_ROW,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

/* What is read out again because it was merely written again disturbs: only another text is set. */
static void
set_text (GtkLabel   *label,
          const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text) != 0)
    gtk_label_set_text (label, text);
}

static void
set_css_class (GtkWidget   *widget,
               const char **current,
               const char  *wanted)
{
  if (*current == wanted)
    return;

  if (*current != NULL)
    gtk_widget_remove_css_class (widget, *current);
  gtk_widget_add_css_class (widget, wanted);
  *current = wanted;
}

static void
show_name (AssayModelPanel *self,
           AssayTable      *table)
{
  g_autofree char *id = assay_table_dup_id (table, self->row);

  assay_foreign_label_set_text (self->name, id, 0);
}

static void
show_origin (AssayModelPanel *self,
             AssayTable      *table)
{
  guint index = assay_table_get_source_of (table, self->row);
  g_autofree char *name = NULL;
  g_autofree char *record = NULL;
  g_autofree char *text = NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->origin), index < assay_table_get_n_sources (table));
  if (index >= assay_table_get_n_sources (table))
    return;

  name = assay_text_escape_controls (assay_table_get_source (table, index)->name);
  record = g_strdup_printf (_("%s, record %u"), name, assay_table_get_record (table, self->row));
  if (assay_table_get_file_of (table, self->row, 1) != G_MAXUINT)
    {
      g_autofree char *files = assay_table_dup_files (table, self->row);
      g_autofree char *safe = assay_text_escape_controls (files);

      /* Translators: a file and a number, then the names of several files */
      text = g_strdup_printf (_("%s; joined from %s"), record, safe);
    }
  set_text (self->origin, text ?: record);
}

static void
show_namesake (AssayModelPanel *self,
               AssayTable      *table)
{
  g_autofree char *words = assay_namesake_words (table, self->row);
  g_autofree char *text = words != NULL ? g_strconcat (ASSAY_NAMESAKE_SYMBOL " ", words, NULL) : NULL;

  gtk_widget_set_visible (GTK_WIDGET (self->namesake), text != NULL);
  set_text (self->namesake, text ?: "");
}

static void
show_verdict (AssayModelPanel *self,
              AssayEvaluation *evaluation)
{
  AssayVerdict verdict = assay_evaluation_get_verdict (evaluation, self->row);
  g_autofree char *text = NULL;

  text = g_strdup_printf ("%s %s", assay_verdict_mark_symbol (verdict), assay_verdict_to_title (verdict));
  set_text (self->verdict, text);
  set_css_class (GTK_WIDGET (self->verdict), &self->verdict_class, assay_verdict_mark_css_class (verdict));
}

static ReasonLine *
ensure_line (AssayModelPanel *self,
             guint            index)
{
  ReasonLine line = { .symbol = gtk_label_new (NULL), .text = assay_foreign_label_new () };

  gtk_label_set_width_chars (GTK_LABEL (line.symbol), 2);
  gtk_widget_set_valign (line.symbol, GTK_ALIGN_START);
  gtk_label_set_selectable (GTK_LABEL (line.text), TRUE);
  gtk_widget_set_can_focus (line.text, FALSE);
  gtk_widget_set_hexpand (line.text, TRUE);

  gtk_grid_attach (GTK_GRID (self->reasons), line.symbol, 0, index, 1, 1);
  gtk_grid_attach (GTK_GRID (self->reasons), line.text, 1, index, 1, 1);
  g_array_append_val (self->lines, line);

  return &g_array_index (self->lines, ReasonLine, index);
}

static void
show_reason (AssayModelPanel   *self,
             guint              index,
             const AssayReason *reason)
{
  ReasonLine *line = index < self->lines->len ? &g_array_index (self->lines, ReasonLine, index)
                                              : ensure_line (self, index);
  g_autofree char *text = NULL;

  if (reason->warn)
    text = g_strdup_printf (_("%s (only a warning)"), reason->text);

  set_text (GTK_LABEL (line->symbol), assay_verdict_mark_symbol (reason->outcome));
  set_text (GTK_LABEL (line->text), text != NULL ? text : reason->text);
  set_css_class (line->symbol, &line->css_class, assay_verdict_mark_css_class (reason->outcome));
  assay_live_text_set_tooltip (line->symbol, assay_verdict_to_title (reason->outcome));
  gtk_accessible_update_property (GTK_ACCESSIBLE (line->symbol), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  assay_verdict_to_title (reason->outcome), -1);
}

static void
show_reasons (AssayModelPanel *self,
              AssayEvaluation *evaluation)
{
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));
  guint n = MIN (n_rules, MAX_REASONS);
  g_autofree char *digits = assay_wording_count (n_rules - n);
  g_autofree char *more = NULL;

  for (guint i = 0; i < n; i++)
    {
      AssayReason reason = { 0 };

      assay_explain_rule (evaluation, self->row, i, &reason);
      show_reason (self, i, &reason);
      assay_reason_clear (&reason);
    }

  for (guint i = 0; i < self->lines->len; i++)
    {
      gtk_widget_set_visible (g_array_index (self->lines, ReasonLine, i).symbol, i < n);
      gtk_widget_set_visible (g_array_index (self->lines, ReasonLine, i).text, i < n);
    }

  more = n_rules == 0 ? g_strdup (_("There is no rule to judge it by"))
                      : g_strdup_printf (ngettext ("and %s more", "and %s more", n_rules - n), digits);
  set_text (self->more_reasons, more);
  gtk_widget_set_visible (GTK_WIDGET (self->more_reasons), n_rules == 0 || n < n_rules);
}

static void
update (AssayModelPanel *self)
{
  AssayTable *table = self->review != NULL ? assay_review_get_table (self->review) : NULL;
  AssayEvaluation *evaluation;

  if (table == NULL || self->row >= assay_table_get_n_rows (table))
    {
      gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "hint");
      return;
    }

  evaluation = assay_review_get_evaluation (self->review);
  show_name (self, table);
  show_origin (self, table);
  show_namesake (self, table);
  show_verdict (self, evaluation);
  show_reasons (self, evaluation);
  assay_value_list_set_row (self->values, table, self->row);
  gtk_stack_set_visible_child_name (GTK_STACK (self->stack), "model");
}

/* Sentences wrap, so each new one is a new layout of the window: a moving threshold is followed some sixteen times a
 * second, and read when it rests. */
#define LATE_MS 60

static gboolean
late_cb (gpointer user)
{
  AssayModelPanel *self = user;

  self->late_id = 0;
  update (self);

  return G_SOURCE_REMOVE;
}

static void
review_changed_cb (AssayModelPanel *self)
{
  if (self->late_id == 0)
    self->late_id = g_timeout_add (LATE_MS, late_cb, self);
}

static void
assay_model_panel_dispose (GObject *object)
{
  AssayModelPanel *self = ASSAY_MODEL_PANEL (object);

  g_clear_handle_id (&self->late_id, g_source_remove);
  g_clear_object (&self->review_signals);
  g_clear_object (&self->review);
  g_clear_pointer (&self->stack, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_model_panel_parent_class)->dispose (object);
}

static void
assay_model_panel_finalize (GObject *object)
{
  g_array_unref (ASSAY_MODEL_PANEL (object)->lines);

  G_OBJECT_CLASS (assay_model_panel_parent_class)->finalize (object);
}

static void
assay_model_panel_get_property (GObject    *object,
                                guint       prop_id,
                                GValue     *value,
                                GParamSpec *pspec)
{
  AssayModelPanel *self = ASSAY_MODEL_PANEL (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      g_value_set_object (value, self->review);
      break;
    case PROP_ROW:
      g_value_set_uint (value, self->row);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
assay_model_panel_set_property (GObject      *object,
                                guint         prop_id,
                                const GValue *value,
                                GParamSpec   *pspec)
{
  AssayModelPanel *self = ASSAY_MODEL_PANEL (object);

  switch (prop_id)
    {
    case PROP_REVIEW:
      assay_model_panel_set_review (self, g_value_get_object (value));
      break;
    case PROP_ROW:
      assay_model_panel_set_row (self, g_value_get_uint (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
install_properties (GObjectClass *object_class)
{
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  properties[PROP_REVIEW] = g_param_spec_object ("review", NULL, NULL, ASSAY_TYPE_REVIEW, flags);
  properties[PROP_ROW] = g_param_spec_uint ("row", NULL, NULL, 0, G_MAXUINT, G_MAXUINT, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
assay_model_panel_class_init (AssayModelPanelClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ASSAY_TYPE_VALUE_LIST);

  object_class->dispose = assay_model_panel_dispose;
  object_class->finalize = assay_model_panel_finalize;
  object_class->get_property = assay_model_panel_get_property;
  object_class->set_property = assay_model_panel_set_property;
  install_properties (object_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/model-panel.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, stack);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, name);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, verdict);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, origin);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, namesake);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, reasons);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, more_reasons);
  gtk_widget_class_bind_template_child (widget_class, AssayModelPanel, values);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
assay_model_panel_init (AssayModelPanel *self)
{
  self->row = G_MAXUINT;
  self->lines = g_array_new (FALSE, FALSE, sizeof (ReasonLine));
  gtk_widget_init_template (GTK_WIDGET (self));
  /* Asked once while it is empty, a container of GTK 4.8 goes on thinking that its height is the same for all widths. */
  ensure_line (self, 0);

  self->review_signals = g_signal_group_new (ASSAY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->review_signals, "changed", G_CALLBACK (review_changed_cb), self);
}

/**
 * assay_model_panel_set_review:
 * @self: the panel
 * @review: (nullable): where the model is judged
 *
 * With another review no row is chosen any more.
 */
void
assay_model_panel_set_review (AssayModelPanel *self,
                              AssayReview     *review)
{
  g_return_if_fail (ASSAY_IS_MODEL_PANEL (self));

  if (!g_set_object (&self->review, review))
    return;

  g_signal_group_set_target (self->review_signals, review);
  assay_model_panel_set_row (self, G_MAXUINT);
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_REVIEW]);
}

/**
 * assay_model_panel_set_row:
 * @self: the panel
 * @row: row number of the model to explain; G_MAXUINT for none
 */
void
assay_model_panel_set_row (AssayModelPanel *self,
                           guint            row)
{
  g_return_if_fail (ASSAY_IS_MODEL_PANEL (self));

  if (self->row == row)
    return;

  self->row = row;
  update (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_ROW]);
}
