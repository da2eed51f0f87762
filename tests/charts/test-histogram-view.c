#include "charts/histogram-view.h"

#include <math.h>

#include "table/table-builder.h"

/* What is drawn, as text: the node of a widget of 200 x 90. */
static char *
draw (GtkWidget *widget)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  GskRenderNode *node;
  g_autoptr(GBytes) bytes = NULL;
  GtkWidgetClass *klass = GTK_WIDGET_GET_CLASS (widget);

  gtk_widget_allocate (widget, 200, 90, -1, NULL);
  klass->snapshot (widget, snapshot);
  node = gtk_snapshot_free_to_node (snapshot);
  if (node == NULL)
    return NULL;

  bytes = gsk_render_node_serialize (node);
  gsk_render_node_unref (node);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static AssayTable *
new_table (void)
{
  static const char *values[] = { "0.82", "0.76", "0.91", "0.68" };
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  guint column;

  assay_table_builder_begin_source (builder, "four.json", "/nowhere");
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, values[i], -1);
      g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
      assay_table_builder_number (builder, column, g_ascii_strtod (values[i], NULL), values[i], 4);
    }
  assay_table_builder_end_source (builder, "map", "map", "00", 0);

  return assay_table_builder_end (builder);
}

static GtkWidget *
new_view (const char *approve)
{
  g_autoptr(AssayTable) table = new_table ();
  g_autoptr(AssayHistogram) histogram = assay_histogram_new (assay_table_get_column (table, 0), 0, 1, 20);
  const AssayHistogramStyle style = {
    .title = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve_text = approve,
    .approve_low = g_ascii_strtod (approve, NULL), .approve_high = NAN, .reject_low = NAN, .reject_high = NAN,
  };
  GtkWidget *view = g_object_ref_sink (assay_histogram_view_new ());

  assay_histogram_view_set_histogram (ASSAY_HISTOGRAM_VIEW (view), histogram);
  assay_histogram_view_set_style (ASSAY_HISTOGRAM_VIEW (view), &style);

  return view;
}

static void
move (GtkWidget  *view,
      const char *approve)
{
  const AssayHistogramStyle style = {
    .title = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve_text = approve,
    .approve_low = g_ascii_strtod (approve, NULL), .approve_high = NAN, .reject_low = NAN, .reject_high = NAN,
  };

  assay_histogram_view_set_style (ASSAY_HISTOGRAM_VIEW (view), &style);
}

/* It says what it shows, and says it anew when the threshold moves. */
static void
test_words (void)
{
  GtkWidget *view = new_view ("0.80");

  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Histogram of accuracy");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Histogram of accuracy, 4 models between 0.68 and 0.91; approve at or above 0.80");
  move (view, "0.75");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Histogram of accuracy, 4 models between 0.68 and 0.91; approve at or above 0.75");

  g_assert_finalize_object (view);
}

static void
test_drawing (void)
{
  GtkWidget *view = new_view ("0.80");
  g_autofree char *first = draw (view);
  g_autofree char *same = NULL;
  g_autofree char *moved = NULL;
  g_autofree char *inset = NULL;

  g_assert_nonnull (first);
  move (view, "0.80");
  same = draw (view);
  g_assert_cmpstr (first, ==, same);

  move (view, "0.75");
  moved = draw (view);
  g_assert_cmpstr (first, !=, moved);

  assay_histogram_view_set_inset (ASSAY_HISTOGRAM_VIEW (view), 12);
  inset = draw (view);
  g_assert_cmpstr (moved, !=, inset);

  g_assert_finalize_object (view);
}

static void
test_empty (void)
{
  GtkWidget *view = g_object_ref_sink (assay_histogram_view_new ());
  g_autofree char *nothing = draw (view);

  g_assert_null (nothing);
  assay_histogram_view_set_inset (ASSAY_HISTOGRAM_VIEW (view), 500);
  g_assert_finalize_object (view);
}

/* An inset wider than the widget leaves nothing to draw, and nothing to divide by. */
static void
test_narrow (void)
{
  GtkWidget *view = new_view ("0.80");
  g_autofree char *drawn = NULL;

  assay_histogram_view_set_inset (ASSAY_HISTOGRAM_VIEW (view), 150);
  drawn = draw (view);
  g_assert_null (drawn);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_PROPERTY_LABEL, "Histogram of accuracy");
  g_assert_finalize_object (view);
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
  g_test_add_func ("/histogram-view/words", test_words);
  g_test_add_func ("/histogram-view/drawing", test_drawing);
  g_test_add_func ("/histogram-view/empty", test_empty);
  g_test_add_func ("/histogram-view/narrow", test_narrow);

  return g_test_run ();
}
