#include "shell/column-chooser.h"

#include <glib/gi18n-lib.h>

#include "models/column-key.h"
#include "shell/column-list.h"
#include "shell/column-order.h"
#include "shell/live-text.h"
#include "shell/wording.h"
#include "shell/wrapping.h"

struct _AssayColumnChooser
{
  AdwWindow          parent_instance;

  AssayColumnChoice *choice;
  GtkWidget         *list;
  GtkStack          *stack;
  GtkInscription    *status;
  GtkWidget         *buttons;
};

G_DEFINE_FINAL_TYPE (AssayColumnChooser, assay_column_chooser, ADW_TYPE_WINDOW)

static void
update_status (AssayColumnChooser *self)
{
  AssayEvaluation *evaluation = assay_column_choice_get_evaluation (self->choice);
  guint n_all = evaluation == NULL ? 0 : assay_table_get_n_columns (assay_evaluation_get_table (evaluation));
  g_autofree char *all = assay_wording_count (n_all);
  g_autofree char *text = NULL;
  guint n_shown = 0;

  for (guint i = 0; i < assay_column_choice_get_n_shown (self->choice); i++)
    n_shown += !assay_column_key_is_own (assay_column_choice_get_key (self->choice, i));
  /* Translators: how many columns of the results are shown */
  text = g_strdup_printf (ngettext ("%u of %s column shown", "%u of %s columns shown", n_all), n_shown, all);
  assay_live_text_set (self->status, text);
}

static void
refused (AssayColumnChooser *self)
{
  g_autofree char *text =
    g_strdup_printf (ngettext ("No more than %u column fits. Take one away first.",
                               "No more than %u columns fit. Take one away first.", ASSAY_COLUMNS_SHOWN),
                     ASSAY_COLUMNS_SHOWN);

  assay_live_text_set (self->status, text);
}

static void
show_ruled_cb (AssayColumnChooser *self)
{
  assay_column_choice_show_ruled (self->choice);
}

static void
reset_cb (AssayColumnChooser *self)
{
  assay_column_choice_reset (self->choice);
}

static void
assay_column_chooser_dispose (GObject *object)
{
  AssayColumnChooser *self = ASSAY_COLUMN_CHOOSER (object);

  if (self->choice != NULL)
    g_signal_handlers_disconnect_by_data (self->choice, self);
  g_clear_object (&self->choice);

  G_OBJECT_CLASS (assay_column_chooser_parent_class)->dispose (object);
}

static void
assay_column_chooser_class_init (AssayColumnChooserClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = assay_column_chooser_dispose;
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/column-chooser.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayColumnChooser, stack);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnChooser, status);
  gtk_widget_class_bind_template_child (widget_class, AssayColumnChooser, buttons);
  gtk_widget_class_bind_template_callback (widget_class, show_ruled_cb);
  gtk_widget_class_bind_template_callback (widget_class, reset_cb);
}

static void
assay_column_chooser_init (AssayColumnChooser *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  assay_wrapping_allow (self->buttons);
}

static void
take_choice (AssayColumnChooser *self,
             AssayColumnChoice  *choice)
{
  self->choice = g_object_ref (choice);
  self->list = assay_column_list_new (choice, ASSAY_COLUMN_LIST_CHECKS);
  g_signal_connect_swapped (self->list, "refused", G_CALLBACK (refused), self);
  gtk_stack_add_titled (self->stack, self->list, "choose", _("Show"));
  gtk_stack_add_titled (self->stack, assay_column_order_new (choice), "order", _("Order"));
  g_signal_connect_swapped (choice, "changed", G_CALLBACK (update_status), self);
  update_status (self);
}

/**
 * assay_column_chooser_show:
 * @parent: (nullable): the window that it belongs to
 * @choice: the columns
 *
 * Returns: (transfer none): the window, on the screen
 */
AssayColumnChooser *
assay_column_chooser_show (GtkWindow         *parent,
                           AssayColumnChoice *choice)
{
  AssayColumnChooser *self = g_object_new (ASSAY_TYPE_COLUMN_CHOOSER, "transient-for", parent, NULL);

  take_choice (self, choice);
  gtk_window_present (GTK_WINDOW (self));
  gtk_widget_grab_focus (self->list);

  return self;
}
