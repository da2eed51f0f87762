#include "shell/shortcut-row.h"

#include "stage.h"

static int
height_at (GtkWidget *row,
           int        width)
{
  int height;

  gtk_widget_measure (row, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);

  return height;
}

/* Beside each other where both fit; below each other else, and never cut. */
static void
test_widths (void)
{
  GtkWidget *row = g_object_ref_sink (g_object_new (ASSAY_TYPE_SHORTCUT_ROW,
                                                    "title", "Save the policy as another file",
                                                    "accelerator", "<Control><Shift>s", NULL));
  GtkWidget *keys = stage_find (row, GTK_TYPE_SHORTCUT_LABEL, NULL);
  g_autofree char *accelerator = NULL;
  int least, wanted, least_of_keys;

  g_object_get (row, "accelerator", &accelerator, NULL);
  g_assert_cmpstr (accelerator, ==, "<Control><Shift>s");
  gtk_widget_measure (row, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  gtk_widget_measure (keys, GTK_ORIENTATION_HORIZONTAL, -1, &least_of_keys, NULL, NULL, NULL);
  g_assert_cmpint (least, >=, least_of_keys);
  g_assert_cmpint (wanted, >, least);
  g_assert_cmpint (height_at (row, wanted), <, height_at (row, wanted - 1));
  g_assert_cmpint (height_at (row, wanted - 1), <=, height_at (row, least));

  g_assert_finalize_object (row);
}

static void
add_tests (void)
{
  g_test_add_func ("/shortcut-row/widths", test_widths);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
