#include "charts/chart.h"

/* The same figure in another theme is another picture: the ink comes from the style sheet. */
static char *
paint (const char *css)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));
  GtkCssProvider *provider = gtk_css_provider_new ();
  g_autoptr(AssayFigure) figure = assay_figure_new (50, 50);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr(GBytes) bytes = NULL;
  char *text;

  gtk_css_provider_load_from_data (provider, css, -1);
  gtk_style_context_add_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_USER);
  assay_figure_add_rect (figure, ASSAY_INK_APPROVED, 0, 0, 25, 50);
  gtk_widget_allocate (widget, 50, 50, -1, NULL);
  assay_chart_snapshot (widget, snapshot, figure, &GRAPHENE_RECT_INIT (0, 0, 100, 50));

  node = gtk_snapshot_free_to_node (snapshot);
  g_assert_nonnull (node);
  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  gtk_style_context_remove_provider_for_display (gdk_display_get_default (), GTK_STYLE_PROVIDER (provider));
  g_object_unref (provider);
  g_assert_finalize_object (widget);

  return text;
}

static void
test_theme (void)
{
  g_autofree char *green = paint ("@define-color success_color #00ff00;");
  g_autofree char *blue = paint ("@define-color success_color #0000ff;");
  g_autofree char *again = paint ("@define-color success_color #00ff00;");

  g_assert_cmpstr (green, !=, blue);
  g_assert_cmpstr (green, ==, again);
}

static void
test_describe (void)
{
  GtkWidget *widget = g_object_ref_sink (gtk_label_new (NULL));

  assay_chart_describe (widget, "A name", "What it shows");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "A name");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, "What it shows");
  assay_chart_describe (widget, NULL, NULL);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, "");

  g_assert_finalize_object (widget);
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
  g_test_add_func ("/chart/theme", test_theme);
  g_test_add_func ("/chart/describe", test_describe);

  return g_test_run ();
}
