#include "shell/column-role-row.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/reading-words.h"

#define NAME_CHARACTERS 200

struct _AssayColumnRoleRow
{
  GtkWidget        parent_instance;

  char            *column;
  AssayRole        role;         /* that it has now */
  AssayDirection   direction;

  GtkWidget       *text;
  GtkLabel        *name;
  GtkLabel        *words;
  GtkWidget       *controls;
  GtkToggleButton *metric;
  GtkToggleButton *attribute;
  GtkWidget       *directions;
  GtkToggleButton *higher;
  GtkToggleButton *lower;
  GtkWidget       *take_back;
};

enum
{
  SAID,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayColumnRoleRow, assay_column_role_row, GTK_TYPE_WIDGET)

static void
say (AssayColumnRoleRow *self,
     int                 role,
     AssayDirection      direction)
{
  g_signal_emit (self, signals[SAID], 0, self->column, role, direction);
}

/* A click on what is pressed already says nothing new. */
static void
role_clicked_cb (AssayColumnRoleRow *self)
{
  AssayRole role = gtk_toggle_button_get_active (self->metric) ? ASSAY_ROLE_METRIC : ASSAY_ROLE_ATTRIBUTE;

  if (role != self->role)
    say (self, role, ASSAY_DIRECTION_NONE);
}

static void
direction_clicked_cb (AssayColumnRoleRow *self)
{
  AssayDirection direction =
    gtk_toggle_button_get_active (self->lower) ? ASSAY_DIRECTION_LOWER : ASSAY_DIRECTION_HIGHER;

  if (direction != self->direction)
    say (self, ASSAY_ROLE_UNSAID, direction);
}

static void
take_back_cb (AssayColumnRoleRow *self)
{
  say (self, ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_NONE);
}

/* (transfer full) @label */
static void
set_label (gpointer  button,
           char     *label)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_free (label);
}

/* Said alone, an arrow would not tell whose it is. */
static void
set_labels (AssayColumnRoleRow *self,
            const char         *name)
{
  set_label (self->metric, g_strdup_printf (_("“%s” is a metric"), name));
  set_label (self->attribute, g_strdup_printf (_("“%s” is an attribute"), name));
  set_label (self->higher, g_strdup_printf (_("of “%s” higher is better"), name));
  set_label (self->lower, g_strdup_printf (_("of “%s” lower is better"), name));
  set_label (self->take_back, g_strdup_printf (_("Read “%s” as recognised"), name));
}

/**
 * assay_column_role_row_get_column:
 * @self: the row
 *
 * Returns: (nullable): name of the column that it shows
 */
const char *
assay_column_role_row_get_column (AssayColumnRoleRow *self)
{
  g_return_val_if_fail (ASSAY_IS_COLUMN_ROLE_ROW (self), NULL);

  return self->column;
}

/**
 * assay_column_role_row_set_column:
 * @self: the row
 * @column: what it shows from now on
 * @said: (nullable): what a person said of that column
 */
void
assay_column_role_row_set_column (AssayColumnRoleRow    *self,
                                  const AssayColumn     *column,
                                  const AssayReadColumn *said)
{
  g_autofree char *safe = assay_text_escape_controls (assay_column_get_name (column));
  g_autofree char *name = assay_text_shorten (safe, NAME_CHARACTERS);
  g_autofree char *words = assay_reading_words_column (column, said);
  gboolean is_metric;

  g_return_if_fail (ASSAY_IS_COLUMN_ROLE_ROW (self));

  g_free (self->column);
  self->column = g_strdup (assay_column_get_name (column));
  self->role = assay_column_get_role (column);
  self->direction = assay_column_get_direction (column);
  gtk_label_set_text (self->name, name);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->name), name);
  gtk_label_set_text (self->words, words);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->words), words);
  set_labels (self, name);

  is_metric = self->role == ASSAY_ROLE_METRIC;
  /* No rule can be judged on words. */
  gtk_widget_set_sensitive (GTK_WIDGET (self->metric), assay_column_get_n_numbers (column) > 0 || is_metric);
  gtk_toggle_button_set_active (self->metric, is_metric);
  gtk_toggle_button_set_active (self->attribute, !is_metric);
  gtk_widget_set_visible (self->directions, is_metric);
  gtk_toggle_button_set_active (self->higher, self->direction == ASSAY_DIRECTION_HIGHER);
  gtk_toggle_button_set_active (self->lower, self->direction == ASSAY_DIRECTION_LOWER);
  gtk_widget_set_sensitive (self->take_back, said != NULL);
}

/**
 * assay_column_role_row_set_narrow:
 * @self: the row
 * @narrow: whether its buttons stand below its words, not beside them
 */
void
assay_column_role_row_set_narrow (AssayColumnRoleRow *self,
                                  gboolean            narrow)
{
  GtkLayoutManager *layout;

  g_return_if_fail (ASSAY_IS_COLUMN_ROLE_ROW (self));

  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout),
                                  narrow ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_widget_set_halign (self->controls, narrow ? GTK_ALIGN_START : GTK_ALIGN_END);
}

static void
assay_column_role_row_dispose (GObject *object)
{
  AssayColumnRoleRow *self = ASSAY_COLUMN_ROLE_ROW (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->controls, gtk_widget_unparent);

  G_OBJECT_CLASS (assay_column_role_row_parent_class)->dispose (object);
}

static void
assay_column_role_row_finalize (GObject *object)
{
  g_free (ASSAY_COLUMN_ROLE_ROW (object)->column);

  G_OBJECT_CLASS (assay_column_role_row_parent_class)->finalize (object);
}

static void
assay_column_role_row_class_init (AssayColumnRoleRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_column_role_row_dispose;
  G_OBJECT_CLASS (klass)->finalize = assay_column_role_row_finalize;

  signals[SAID] = g_signal_new ("said", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 3, G_TYPE_STRING, G_TYPE_INT, G_TYPE_INT);

  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/column-role-row.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, text);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, name);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, words);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, controls);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, metric);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, attribute);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, directions);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, higher);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, lower);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnRoleRow, take_back);
  gtk_widget_class_bind_template_callback (widget_class, role_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, direction_clicked_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_back_cb);
}

static void
assay_column_role_row_init (AssayColumnRoleRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * assay_column_role_row_new:
 *
 * Returns: (transfer floating): a row without a column
 */
GtkWidget *
assay_column_role_row_new (void)
{
  return g_object_new (ASSAY_TYPE_COLUMN_ROLE_ROW, NULL);
}
