#include "charts/axis-view.h"

#include <math.h>

static char *
draw (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr(GBytes) bytes = NULL;

  gtk_widget_allocate (widget, 300, 20, -1, NULL);
  GTK_WIDGET_GET_CLASS (widget)->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;

  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static void
test_drawing (void)
{
  GtkWidget *axis = g_object_ref_sink (assay_axis_view_new ());
  g_autofree char *nothing = draw (axis);
  g_autofree char *one = NULL;
  g_autofree char *two = NULL;

  g_assert_null (nothing);
  assay_axis_view_set_range (ASSAY_AXIS_VIEW (axis), 0, 1);
  one = draw (axis);
  g_assert_nonnull (one);
  assay_axis_view_set_range (ASSAY_AXIS_VIEW (axis), 0, 100);
  two = draw (axis);
  g_assert_cmpstr (one, !=, two);

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (axis), GTK_ACCESSIBLE_ROLE_PRESENTATION);
  g_assert_finalize_object (axis);
}

/* Ranges that no axis can be laid over draw nothing and hang nowhere. */
static void
test_odd_ranges (void)
{
  static const double ranges[][2] = { { 1, 1 }, { 2, 1 }, { NAN, 1 }, { 0, NAN } };
  GtkWidget *axis = g_object_ref_sink (assay_axis_view_new ());

  for (guint i = 0; i < G_N_ELEMENTS (ranges); i++)
    {
      g_autofree char *drawn = NULL;

      assay_axis_view_set_range (ASSAY_AXIS_VIEW (axis), ranges[i][0], ranges[i][1]);
      drawn = draw (axis);
      g_assert_null (drawn);
    }

  g_assert_finalize_object (axis);
}

int
main (int   argc,
      char *argv[])
{
  g_setenv ("GTK_A11Y", "test", TRUE);
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 77;
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/axis-view/drawing", test_drawing);
  g_test_add_func ("/axis-view/odd-ranges", test_odd_ranges);

  return g_test_run ();
}
