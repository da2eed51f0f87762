#include "shell/bound-scale.h"

#include "stage.h"

static void
note_cb (AssayBoundScale *scale,
         const char      *text,
         GString         *notes)
{
  g_string_append_printf (notes, "[%s]", text);
}

static AssayBoundScale *
new_scale (GString *moved)
{
  AssayBoundScale *scale = g_object_new (ASSAY_TYPE_BOUND_SCALE, NULL);
  AssayGrid grid = { .first = 0, .last = 100, .mantissa = 1, .exponent = -2 };

  assay_bound_scale_set_grid (scale, &grid);
  g_signal_connect (scale, "moved", G_CALLBACK (note_cb), moved);

  return scale;
}

static void
set_bound (AssayBoundScale *scale,
           const char      *text)
{
  AssayBound bound = { .set = TRUE, .value = g_ascii_strtod (text, NULL), .text = (char *) text };
  g_autofree char *words = g_strconcat ("approve ≥ ", text, NULL);

  assay_bound_scale_set_bound (scale, &bound, words);
}

/* CONTRACT 1.8: the decimals of a grid, never a sum of doubles. */
static void
test_on_the_grid (void)
{
  g_autoptr(GString) moved = g_string_new (NULL);
  AssayBoundScale *scale = g_object_ref_sink (new_scale (moved));

  gtk_range_set_value (GTK_RANGE (scale), 0.75);
  gtk_range_set_value (GTK_RANGE (scale), 0.8049);
  g_assert_cmpstr (moved->str, ==, "[0.75][0.8]");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 0.8);

  gtk_range_set_value (GTK_RANGE (scale), 0.8012);
  g_assert_cmpstr (moved->str, ==, "[0.75][0.8]");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 0.8);

  g_object_unref (scale);
}

/* CONTRACT 1.8: a typed value wins over the grid. */
static void
test_typed_stays (void)
{
  g_autoptr(GString) moved = g_string_new (NULL);
  AssayBoundScale *scale = g_object_ref_sink (new_scale (moved));

  set_bound (scale, "0.7777");
  g_assert_cmpfloat (gtk_range_get_value (GTK_RANGE (scale)), ==, 0.7777);
  gtk_range_set_value (GTK_RANGE (scale), 0.7777);
  g_assert_cmpstr (moved->str, ==, "");

  gtk_range_set_value (GTK_RANGE (scale), 0.78);
  g_assert_cmpstr (moved->str, ==, "[0.78]");

  g_object_unref (scale);
}

static void
test_accessible (void)
{
  g_autoptr(GString) moved = g_string_new (NULL);
  AssayBoundScale *scale = g_object_ref_sink (new_scale (moved));

  set_bound (scale, "0.80");
  gtk_test_accessible_assert_role (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_ROLE_SLIDER);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_MIN, 0.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_MAX, 1.0);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_NOW, 0.8);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (scale), GTK_ACCESSIBLE_PROPERTY_VALUE_TEXT, "approve ≥ 0.80");

  g_object_unref (scale);
}

static void
test_steps (void)
{
  g_autoptr(GString) moved = g_string_new (NULL);
  AssayBoundScale *scale = g_object_ref_sink (new_scale (moved));
  GtkAdjustment *adjustment = gtk_range_get_adjustment (GTK_RANGE (scale));

  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_step_increment (adjustment), 0.01, 1e-12);
  g_assert_cmpfloat_with_epsilon (gtk_adjustment_get_page_increment (adjustment), 0.1, 1e-12);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_STEP_RIGHT);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_PAGE_RIGHT);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_STEP_LEFT);
  g_signal_emit_by_name (scale, "move-slider", GTK_SCROLL_END);
  g_assert_cmpstr (moved->str, ==, "[0.01][0.11][0.1][1]");

  g_object_unref (scale);
}

static double
middle_of_thumb (GtkWidget *scale,
                 GtkWidget *window)
{
  GtkWidget *thumb = gtk_widget_get_last_child (gtk_widget_get_first_child (scale));
  graphene_rect_t box;

  g_assert_cmpstr (gtk_widget_get_css_name (thumb), ==, "slider");
  g_assert_true (gtk_widget_compute_bounds (thumb, window, &box));

  return box.origin.x + box.size.width / 2;
}

/* The inset says where the thumb's middle stands, to the pixel, wherever the thumb is. */
static void
test_inset (void)
{
  g_autoptr(GString) moved = g_string_new (NULL);
  AssayBoundScale *scale = new_scale (moved);
  GtkWidget *window = stage_show (GTK_WIDGET (scale));
  int inset = assay_bound_scale_get_inset (scale);
  graphene_rect_t box;

  g_assert_cmpint (inset, >, 0);
  g_assert_true (gtk_widget_compute_bounds (GTK_WIDGET (scale), window, &box));

  for (double value = 0; value <= 1; value += 0.25)
    {
      gtk_range_set_value (GTK_RANGE (scale), value);
      stage_settle ();
      g_assert_cmpfloat_with_epsilon (middle_of_thumb (GTK_WIDGET (scale), window),
                                      box.origin.x + inset + value * (box.size.width - 2 * inset), 1);
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/bound-scale/on-the-grid", test_on_the_grid);
  g_test_add_func ("/bound-scale/typed-stays", test_typed_stays);
  g_test_add_func ("/bound-scale/accessible", test_accessible);
  g_test_add_func ("/bound-scale/steps", test_steps);
  g_test_add_func ("/bound-scale/inset", test_inset);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
