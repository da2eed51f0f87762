#include "shell/metric-picker.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"

/* More than these and a search is quicker than the eye; more buttons than MAX_SHOWN and the popover is slow. */
#define SEARCH_FROM      16
#define MAX_SHOWN        60
#define SHOWN_CHARACTERS 60
#define LIST_HEIGHT      360

/* In the order in which they are offered. */
typedef enum
{
  GROUP_METRICS,
  GROUP_RULED,
  GROUP_ATTRIBUTES,
  N_GROUPS,
} Group;

struct _AssayMetricPicker
{
  GtkPopover  parent_instance;

  GtkWidget  *search;
  GtkWidget  *list;
  GtkWidget  *more;
  AssayTable *table;
  GHashTable *ruled;   /* names of the columns that have a rule; nullable */
};

G_DEFINE_FINAL_TYPE (AssayMetricPicker, assay_metric_picker, GTK_TYPE_POPOVER)

enum
{
  PICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static Group
group_of (AssayMetricPicker *self,
          const AssayColumn *column)
{
  if (assay_column_get_role (column) != ASSAY_ROLE_METRIC)
    return GROUP_ATTRIBUTES;
  if (self->ruled != NULL && g_hash_table_contains (self->ruled, assay_column_get_name (column)))
    return GROUP_RULED;

  return GROUP_METRICS;
}

static const char *
title_of (Group group)
{
  switch (group)
    {
    case GROUP_RULED:
      return _("Already in the policy");
    case GROUP_ATTRIBUTES:
      return _("Attributes with numbers");
    case GROUP_METRICS:
    case N_GROUPS:
    default:
      return _("Metrics");
    }
}

/* How sure a metric is, or how many samples stand behind it, is no metric. */
static gboolean
matches (const AssayColumn *column,
         const char        *needle)
{
  g_autofree char *name = NULL;

  if (assay_column_get_n_numbers (column) == 0 || assay_column_get_pairing (column)->kind != ASSAY_PAIRING_NONE)
    return FALSE;
  if (*needle == '\0')
    return TRUE;

  name = g_utf8_casefold (assay_column_get_name (column), -1);

  return strstr (name, needle) != NULL;
}

static void
clicked_cb (GtkButton         *button,
            AssayMetricPicker *self)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "column"));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[PICKED], 0, index);
}

static void
append_title (AssayMetricPicker *self,
              Group              group)
{
  GtkWidget *title = gtk_label_new (title_of (group));

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, "caption-heading");
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_set_margin_top (title, 6);
  gtk_widget_set_margin_start (title, 6);
  gtk_box_append (GTK_BOX (self->list), title);
}

static void
append_choice (AssayMetricPicker *self,
               guint              index)
{
  const char *name = assay_column_get_name (assay_table_get_column (self->table, index));
  g_autofree char *plain = assay_text_escape_controls (name);
  g_autofree char *shown = assay_text_shorten (plain, SHOWN_CHARACTERS);
  GtkWidget *button = gtk_button_new_with_label (shown);

  gtk_label_set_xalign (GTK_LABEL (gtk_button_get_child (GTK_BUTTON (button))), 0);
  gtk_widget_add_css_class (button, "flat");
  if (g_strcmp0 (shown, plain) != 0)
    gtk_widget_set_tooltip_text (button, plain);
  g_object_set_data (G_OBJECT (button), "column", GUINT_TO_POINTER (index));
  g_signal_connect (button, "clicked", G_CALLBACK (clicked_cb), self);
  gtk_box_append (GTK_BOX (self->list), button);
}

static void
clear_list (AssayMetricPicker *self)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (self->list)) != NULL)
    gtk_box_remove (GTK_BOX (self->list), child);
}

/* Returns how many of the group matched, shown or not. */
static guint
append_group (AssayMetricPicker *self,
              Group              group,
              const char        *needle,
              guint             *n_shown)
{
  guint n = 0;

  for (guint i = 0; i < assay_table_get_n_columns (self->table); i++)
    {
      const AssayColumn *column = assay_table_get_column (self->table, i);

      if (group_of (self, column) != group || !matches (column, needle))
        continue;
      if (*n_shown < MAX_SHOWN)
        {
          if (n == 0)
            append_title (self, group);
          append_choice (self, i);
          (*n_shown)++;
        }
      n++;
    }

  return n;
}

static void
fill_list (AssayMetricPicker *self)
{
  g_autofree char *needle = g_utf8_casefold (gtk_editable_get_text (GTK_EDITABLE (self->search)), -1);
  g_autofree char *more = NULL;
  guint n_shown = 0;
  guint n = 0;

  clear_list (self);
  for (guint group = 0; self->table != NULL && group < N_GROUPS; group++)
    n += append_group (self, group, needle, &n_shown);

  if (n == 0)
    more = g_strdup (_("No column with numbers has this in its name"));
  else if (n > n_shown)
    more = g_strdup_printf (ngettext ("and %u more: search for it", "and %u more: search for them", n - n_shown),
                            n - n_shown);
  gtk_label_set_text (GTK_LABEL (self->more), more != NULL ? more : "");
  gtk_widget_set_visible (self->more, more != NULL);
}

/* The list is made when it is looked at, not before: there may be thousands of columns, and a card for each rule. */
static void
assay_metric_picker_show (GtkWidget *widget)
{
  AssayMetricPicker *self = ASSAY_METRIC_PICKER (widget);

  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_widget_set_visible (self->search,
                          self->table != NULL && assay_table_get_n_columns (self->table) >= SEARCH_FROM);
  fill_list (self);

  GTK_WIDGET_CLASS (assay_metric_picker_parent_class)->show (widget);
}

static void
assay_metric_picker_finalize (GObject *object)
{
  AssayMetricPicker *self = ASSAY_METRIC_PICKER (object);

  g_clear_pointer (&self->table, assay_table_unref);
  g_clear_pointer (&self->ruled, g_hash_table_unref);

  G_OBJECT_CLASS (assay_metric_picker_parent_class)->finalize (object);
}

static void
assay_metric_picker_class_init (AssayMetricPickerClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_metric_picker_finalize;
  GTK_WIDGET_CLASS (klass)->show = assay_metric_picker_show;

  signals[PICKED] = g_signal_new ("picked", ASSAY_TYPE_METRIC_PICKER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
assay_metric_picker_init (AssayMetricPicker *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *scroller = gtk_scrolled_window_new ();

  self->search = gtk_search_entry_new ();
  g_signal_connect_swapped (self->search, "search-changed", G_CALLBACK (fill_list), self);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->search), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Search metrics"), -1);
  self->list = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->more = gtk_label_new (NULL);
  gtk_widget_add_css_class (self->more, "caption");
  gtk_widget_add_css_class (self->more, "dim-label");

  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scroller), LIST_HEIGHT);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scroller), TRUE);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scroller), self->list);

  gtk_box_append (GTK_BOX (box), self->search);
  gtk_box_append (GTK_BOX (box), scroller);
  gtk_box_append (GTK_BOX (box), self->more);
  gtk_popover_set_child (GTK_POPOVER (self), box);
}

/**
 * assay_metric_picker_new:
 *
 * Returns: (transfer floating): a popover that offers nothing yet
 */
GtkWidget *
assay_metric_picker_new (void)
{
  return g_object_new (ASSAY_TYPE_METRIC_PICKER, NULL);
}

/**
 * assay_metric_picker_set_choice:
 * @self: the popover
 * @table: (nullable): the results whose columns are offered
 * @ruled: (nullable): a set of names that have a rule already; they are offered after the others
 *
 * Says what to offer. Columns without any number are not offered, for no rule can be judged on them, nor
 * those that belong to a metric: errors, intervals, samples.
 */
void
assay_metric_picker_set_choice (AssayMetricPicker *self,
                                AssayTable        *table,
                                GHashTable        *ruled)
{
  g_return_if_fail (ASSAY_IS_METRIC_PICKER (self));

  g_clear_pointer (&self->table, assay_table_unref);
  g_clear_pointer (&self->ruled, g_hash_table_unref);
  if (table != NULL)
    self->table = assay_table_ref (table);
  if (ruled != NULL)
    self->ruled = g_hash_table_ref (ruled);
}
