#include "shell/shortcut-row.h"

#define GAP 12

struct _AssayShortcutRow
{
  AdwPreferencesRow parent;

  GtkWidget        *title;
  GtkWidget        *keys;
};

enum
{
  PROP_ACCELERATOR = 1,
  N_PROPERTIES,
};

static GParamSpec *properties[N_PROPERTIES];

G_DEFINE_FINAL_TYPE (AssayShortcutRow, assay_shortcut_row, ADW_TYPE_PREFERENCES_ROW)

static int
natural_width (GtkWidget *widget)
{
  int width;

  gtk_widget_measure (widget, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);

  return width;
}

static int
height_for (GtkWidget *widget,
            int        width)
{
  int height;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

static gboolean
are_beside (GtkWidget *title,
            GtkWidget *keys,
            int        width)
{
  return width < 0 || natural_width (title) + GAP + natural_width (keys) <= width;
}

static GtkSizeRequestMode
request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure (GtkWidget      *box,
         GtkOrientation  orientation,
         int             for_size,
         int            *minimum,
         int            *natural,
         int            *minimum_baseline,
         int            *natural_baseline)
{
  GtkWidget *title = gtk_widget_get_first_child (box);
  GtkWidget *keys = gtk_widget_get_last_child (box);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      int least;

      gtk_widget_measure (title, orientation, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (least, natural_width (keys));
      *natural = natural_width (title) + GAP + natural_width (keys);
      return;
    }

  if (are_beside (title, keys, for_size))
    *minimum = MAX (height_for (title, -1), height_for (keys, -1));
  else
    *minimum = height_for (title, for_size) + GAP / 2 + height_for (keys, -1);
  *natural = *minimum;
}

static void
allocate (GtkWidget *box,
          int        width,
          int        height,
          int        baseline)
{
  GtkWidget *title = gtk_widget_get_first_child (box);
  GtkWidget *keys = gtk_widget_get_last_child (box);
  gboolean is_rtl = gtk_widget_get_direction (box) == GTK_TEXT_DIR_RTL;
  int keys_width = natural_width (keys);
  int rest = width - keys_width;

  if (are_beside (title, keys, width))
    {
      gtk_widget_size_allocate (title, &(GtkAllocation) { is_rtl ? keys_width + GAP : 0, 0, rest - GAP, height }, -1);
      gtk_widget_size_allocate (keys, &(GtkAllocation) { is_rtl ? 0 : rest, 0, keys_width, height }, -1);
    }
  else
    {
      int below = height_for (title, width) + GAP / 2;

      gtk_widget_size_allocate (title, &(GtkAllocation) { 0, 0, width, below - GAP / 2 }, -1);
      gtk_widget_size_allocate (keys, &(GtkAllocation) { is_rtl ? rest : 0, below, keys_width, height - below }, -1);
    }
}

static void
assay_shortcut_row_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  AssayShortcutRow *self = ASSAY_SHORTCUT_ROW (object);

  switch (id)
    {
    case PROP_ACCELERATOR:
      g_value_set_string (value, gtk_shortcut_label_get_accelerator (GTK_SHORTCUT_LABEL (self->keys)));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_shortcut_row_set_property (GObject      *object,
                                 guint         id,
                                 const GValue *value,
                                 GParamSpec   *pspec)
{
  AssayShortcutRow *self = ASSAY_SHORTCUT_ROW (object);

  switch (id)
    {
    case PROP_ACCELERATOR:
      gtk_shortcut_label_set_accelerator (GTK_SHORTCUT_LABEL (self->keys), g_value_get_string (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
assay_shortcut_row_class_init (AssayShortcutRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->get_property = assay_shortcut_row_get_property;
  object_class->set_property = assay_shortcut_row_set_property;

  properties[PROP_ACCELERATOR] = g_param_spec_string ("accelerator", NULL, NULL, NULL,
                                                      G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPERTIES, properties);
}

static void
assay_shortcut_row_init (AssayShortcutRow *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  gtk_widget_set_layout_manager (box, gtk_custom_layout_new (request_mode, measure, allocate));
  gtk_widget_add_css_class (box, "shortcut-row");
  self->title = gtk_label_new (NULL);
  gtk_label_set_wrap (GTK_LABEL (self->title), TRUE);
  gtk_label_set_xalign (GTK_LABEL (self->title), 0);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (self->title), GTK_NATURAL_WRAP_NONE);
  self->keys = gtk_shortcut_label_new ("");
  gtk_widget_set_valign (self->keys, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), self->title);
  gtk_box_append (GTK_BOX (box), self->keys);

  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), box);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (self), FALSE);
  g_object_bind_property (self, "title", self->title, "label", G_BINDING_SYNC_CREATE);
}
