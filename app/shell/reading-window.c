#include "shell/reading-window.h"

#include <glib/gi18n-lib.h>

#include "shell/column-role-list.h"
#include "shell/reading-choices.h"
#include "shell/reading-notes.h"
#include "shell/reading-words.h"

struct _AssayReadingWindow
{
  AdwWindow            parent_instance;

  AssayWorkspace      *workspace;
  GSignalGroup        *review_signals;
  AssayTable          *table;       /* that is shown */
  AssayReadChoice     *wanted;      /* how it is read, or will be when what was asked for has come in */
  gboolean             asking;      /* what was on its way is being given up for what is asked now */
  GPtrArray           *notes;       /* groups of the page; not references */

  AdwPreferencesPage  *page;
  AssayChoiceRow      *layout;
  AssayChoiceRow      *step;
  AssayChoiceRow      *names;
  AssayColumnRoleList *columns;
  GtkInfoBar          *failure;
  GtkLabel            *failure_words;
  GtkLabel            *said;
  GtkWidget           *as_recognised;
};

G_DEFINE_FINAL_TYPE (AssayReadingWindow, assay_reading_window, ADW_TYPE_WINDOW)

static void
show_notes (AssayReadingWindow *self)
{
  for (guint i = 0; self->notes != NULL && i < self->notes->len; i++)
    adw_preferences_page_remove (self->page, self->notes->pdata[i]);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  self->notes = assay_reading_notes_add (self->page, self->table);
}

/* Also takes back what a hand has just set, where that was refused. */
static void
show_choice (AssayReadingWindow *self)
{
  AssayReadChoice *reading = assay_workspace_get_reading (self->workspace);
  g_autofree char *words = assay_read_choice_to_words (reading);

  assay_read_choice_unref (self->wanted);
  self->wanted = assay_read_choice_ref (reading);

  assay_reading_choices_fill_layouts (self->layout, self->table, reading);
  assay_reading_choices_fill_steps (self->step, self->table, reading);
  assay_reading_choices_fill_names (self->names, self->table, reading);
  assay_column_role_list_set_table (self->columns, self->table, reading);

  gtk_label_set_text (self->said, words != NULL ? words : _("Everything is read as recognised"));
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->said), gtk_label_get_text (self->said));
  gtk_widget_set_sensitive (self->as_recognised, reading != NULL);
}

/* A metric that got its name makes another table without being read again. */
static void
table_cb (AssayReadingWindow *self)
{
  AssayReview *review = assay_workspace_get_review (self->workspace);
  AssayTable *table = assay_review_get_table (review);

  if (self->table == table)
    return;

  g_clear_pointer (&self->table, assay_table_unref);
  self->table = assay_table_ref (table);
  show_choice (self);
  show_notes (self);
}

static void
review_cb (AssayReadingWindow *self)
{
  AssayReview *review = assay_workspace_get_review (self->workspace);

  g_signal_group_set_target (self->review_signals, review);
  gtk_info_bar_set_revealed (self->failure, FALSE);
  table_cb (self);
}

static void
loading_cb (AssayReadingWindow *self)
{
  if (!self->asking && !assay_workspace_get_loading (self->workspace))
    show_choice (self);
}

static void
failed_cb (AssayReadingWindow *self,
           const GError       *error)
{
  gtk_label_set_text (self->failure_words, error->message);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->failure), GTK_ACCESSIBLE_PROPERTY_LABEL, error->message, -1);
  gtk_info_bar_set_revealed (self->failure, TRUE);
}

/* (transfer full) @reading. What was asked for before may still be on its way, and is part of it. */
static void
ask (AssayReadingWindow *self,
     AssayReadChoice    *reading)
{
  assay_read_choice_unref (self->wanted);
  self->wanted = reading;
  gtk_info_bar_set_revealed (self->failure, FALSE);
  self->asking = TRUE;
  assay_workspace_set_reading (self->workspace, reading);
  self->asking = FALSE;
}

static void
layout_chosen_cb (AssayReadingWindow *self,
                  const char         *layout)
{
  ask (self, assay_read_choice_with_layout (self->wanted, layout));
}

static void
step_chosen_cb (AssayReadingWindow *self,
                const char         *pick)
{
  ask (self, assay_read_choice_with_pick (self->wanted, pick));
}

static void
names_chosen_cb (AssayReadingWindow *self,
                 const char         *column)
{
  ask (self, assay_read_choice_with_names (self->wanted, column));
}

/* What was said of the other of the two holds on; neither said takes both back. */
static void
column_said_cb (AssayReadingWindow *self,
                const char         *column,
                int                 role,
                int                 direction)
{
  const AssayReadColumn *before = assay_read_choice_find_column (self->wanted, column);
  gboolean takes_back = role == ASSAY_ROLE_UNSAID && direction == ASSAY_DIRECTION_NONE;

  if (before != NULL && !takes_back)
    {
      role = role != ASSAY_ROLE_UNSAID ? role : before->role;
      direction = direction != ASSAY_DIRECTION_NONE ? direction : (int) before->direction;
    }
  ask (self, assay_read_choice_with_column (self->wanted, column, role, (AssayDirection) direction));
}

static void
as_recognised_cb (AssayReadingWindow *self)
{
  ask (self, NULL);
}

static void
failure_answered_cb (GtkInfoBar *failure)
{
  gtk_info_bar_set_revealed (failure, FALSE);
}

static void
undo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  assay_workspace_undo (ASSAY_READING_WINDOW (widget)->workspace);
}

static void
redo (GtkWidget  *widget,
      const char *action,
      GVariant   *parameter)
{
  assay_workspace_redo (ASSAY_READING_WINDOW (widget)->workspace);
}

static void
assay_reading_window_dispose (GObject *object)
{
  AssayReadingWindow *self = ASSAY_READING_WINDOW (object);

  if (self->workspace != NULL)
    g_signal_handlers_disconnect_by_data (self->workspace, self);
  g_clear_object (&self->review_signals);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (assay_reading_window_parent_class)->dispose (object);
}

static void
assay_reading_window_finalize (GObject *object)
{
  AssayReadingWindow *self = ASSAY_READING_WINDOW (object);

  g_clear_pointer (&self->table, assay_table_unref);
  g_clear_pointer (&self->notes, g_ptr_array_unref);
  assay_read_choice_unref (self->wanted);

  G_OBJECT_CLASS (assay_reading_window_parent_class)->finalize (object);
}

static void
install_actions (GtkWidgetClass *widget_class)
{
  gtk_widget_class_install_action (widget_class, "reading.undo", NULL, undo);
  gtk_widget_class_install_action (widget_class, "reading.redo", NULL, redo);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK, "reading.undo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK, "reading.redo", NULL);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
assay_reading_window_class_init (AssayReadingWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ASSAY_TYPE_CHOICE_ROW);
  g_type_ensure (ASSAY_TYPE_COLUMN_ROLE_LIST);

  G_OBJECT_CLASS (klass)->dispose = assay_reading_window_dispose;
  G_OBJECT_CLASS (klass)->finalize = assay_reading_window_finalize;
  install_actions (widget_class);

  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/assay_app/Assay/ui/reading-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, page);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, layout);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, step);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, names);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, columns);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, failure);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, failure_words);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, said);
  gtk_widget_class_bind_template_child (widget_class, AssayReadingWindow, as_recognised);
  gtk_widget_class_bind_template_callback (widget_class, layout_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, step_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, names_chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, column_said_cb);
  gtk_widget_class_bind_template_callback (widget_class, as_recognised_cb);
  gtk_widget_class_bind_template_callback (widget_class, failure_answered_cb);
}

static void
assay_reading_window_init (AssayReadingWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->review_signals = g_signal_group_new (ASSAY_TYPE_REVIEW);
  g_signal_group_connect_swapped (self->review_signals, "changed", G_CALLBACK (table_cb), self);
}

static void
take_workspace (AssayReadingWindow *self,
                AssayWorkspace     *workspace)
{
  self->workspace = g_object_ref (workspace);
  g_signal_connect_swapped (workspace, "notify::review", G_CALLBACK (review_cb), self);
  g_signal_connect_swapped (workspace, "notify::loading", G_CALLBACK (loading_cb), self);
  g_signal_connect_swapped (workspace, "failed", G_CALLBACK (failed_cb), self);
  review_cb (self);
}

static AssayReadingWindow *
find_shown (GtkWindow *parent)
{
  GListModel *windows = gtk_window_get_toplevels ();

  for (guint i = 0; i < g_list_model_get_n_items (windows); i++)
    {
      g_autoptr(GtkWindow) window = g_list_model_get_item (windows, i);

      if (ASSAY_IS_READING_WINDOW (window) && gtk_window_get_transient_for (window) == parent)
        return ASSAY_READING_WINDOW (window);
    }

  return NULL;
}

/**
 * assay_reading_window_show:
 * @parent: the window that it belongs to
 * @workspace: results are open in it
 *
 * Returns: (transfer none): the window, on the screen; the same one as long as it is open
 */
AssayReadingWindow *
assay_reading_window_show (GtkWindow      *parent,
                           AssayWorkspace *workspace)
{
  AssayReadingWindow *self = find_shown (parent);

  if (self == NULL)
    {
      self = g_object_new (ASSAY_TYPE_READING_WINDOW, "transient-for", parent, NULL);
      take_workspace (self, workspace);
    }
  gtk_window_present (GTK_WINDOW (self));

  return self;
}
