#include "shell/choice-row.h"

#include "base/text.h"

#define TITLE_CHARACTERS 120

struct _AssayChoiceRow
{
  AdwExpanderRow  parent_instance;

  char          **ids;       /* "" for saying nothing */
  char          **titles;
  GPtrArray      *checks;    /* one a line; not references */
  gboolean        quiet;     /* we set a check ourselves */
};

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (AssayChoiceRow, assay_choice_row, ADW_TYPE_EXPANDER_ROW)

static void
toggled_cb (AssayChoiceRow *self,
            GtkCheckButton *check)
{
  guint index;

  if (self->quiet || !gtk_check_button_get_active (check) || !g_ptr_array_find (self->checks, check, &index))
    return;

  g_signal_emit (self, signals[CHOSEN], 0, *self->ids[index] != '\0' ? self->ids[index] : NULL);
}

static void
add_line (AssayChoiceRow *self,
          const char     *title)
{
  GtkWidget *line = adw_action_row_new ();
  GtkWidget *check = gtk_check_button_new ();

  gtk_widget_set_valign (check, GTK_ALIGN_CENTER);
  gtk_accessible_update_property (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  if (self->checks->len > 0)
    gtk_check_button_set_group (GTK_CHECK_BUTTON (check), self->checks->pdata[0]);
  g_signal_connect_swapped (check, "toggled", G_CALLBACK (toggled_cb), self);

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (line), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (line), title);
  adw_action_row_add_prefix (ADW_ACTION_ROW (line), check);
  adw_action_row_set_activatable_widget (ADW_ACTION_ROW (line), check);
  /* The row names it too, and its title would be said twice. */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (check), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  adw_expander_row_add_row (ADW_EXPANDER_ROW (self), line);
  g_ptr_array_add (self->checks, check);
}

/* The id of the line that has the focus; %NULL for none. */
static char *
dup_focused (AssayChoiceRow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    {
      GtkWidget *line = gtk_widget_get_ancestor (self->checks->pdata[i], ADW_TYPE_ACTION_ROW);

      if (gtk_widget_get_focus_child (line) != NULL || gtk_widget_has_focus (line))
        return g_strdup (self->ids[i]);
    }

  return NULL;
}

static GtkCheckButton *
find_check (AssayChoiceRow *self,
            const char     *id)
{
  for (guint i = 0; i < self->checks->len; i++)
    if (g_strcmp0 (self->ids[i], id) == 0)
      return self->checks->pdata[i];

  return NULL;
}

static void
remove_lines (AssayChoiceRow *self)
{
  for (guint i = 0; i < self->checks->len; i++)
    adw_expander_row_remove (ADW_EXPANDER_ROW (self),
                             gtk_widget_get_ancestor (self->checks->pdata[i], ADW_TYPE_ACTION_ROW));
  g_ptr_array_set_size (self->checks, 0);
}

/**
 * assay_choice_row_set_choices:
 * @self: the row
 * @ids: what there is to choose from, NULL-terminated; "" for saying nothing
 * @titles: what each is called; may be text from a file
 *
 * Lines stay as they are, and with them the focus, where nothing else is offered than before.
 */
void
assay_choice_row_set_choices (AssayChoiceRow     *self,
                              const char * const *ids,
                              const char * const *titles)
{
  g_autofree char *focused = dup_focused (self);
  GtkCheckButton *check;

  g_return_if_fail (ASSAY_IS_CHOICE_ROW (self));

  if (self->ids != NULL && g_strv_equal (ids, (const char * const *) self->ids) &&
      g_strv_equal (titles, (const char * const *) self->titles))
    return;

  remove_lines (self);
  g_strfreev (self->ids);
  g_strfreev (self->titles);
  self->ids = g_strdupv ((char **) ids);
  self->titles = g_strdupv ((char **) titles);
  for (guint i = 0; titles[i] != NULL; i++)
    {
      g_autofree char *safe = assay_text_escape_controls (titles[i]);
      g_autofree char *title = assay_text_shorten (safe, TITLE_CHARACTERS);

      add_line (self, title);
    }

  check = focused != NULL ? find_check (self, focused) : NULL;
  if (check != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (check));
}

/**
 * assay_choice_row_set_chosen:
 * @self: the row
 * @id: (nullable): which of its choices holds; %NULL where nothing is said
 */
void
assay_choice_row_set_chosen (AssayChoiceRow *self,
                             const char     *id)
{
  GtkCheckButton *check;

  g_return_if_fail (ASSAY_IS_CHOICE_ROW (self));

  check = find_check (self, id != NULL ? id : "");
  self->quiet = TRUE;
  for (guint i = 0; i < self->checks->len; i++)
    gtk_check_button_set_active (self->checks->pdata[i], self->checks->pdata[i] == check);
  self->quiet = FALSE;

  if (check != NULL)
    adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (self),
                                   adw_preferences_row_get_title (ADW_PREFERENCES_ROW (
                                     gtk_widget_get_ancestor (GTK_WIDGET (check), ADW_TYPE_ACTION_ROW))));
}

static void
assay_choice_row_finalize (GObject *object)
{
  AssayChoiceRow *self = ASSAY_CHOICE_ROW (object);

  g_strfreev (self->ids);
  g_strfreev (self->titles);
  g_ptr_array_unref (self->checks);

  G_OBJECT_CLASS (assay_choice_row_parent_class)->finalize (object);
}

static void
assay_choice_row_class_init (AssayChoiceRowClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_choice_row_finalize;

  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
assay_choice_row_init (AssayChoiceRow *self)
{
  self->checks = g_ptr_array_new ();
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (self), FALSE);
}
