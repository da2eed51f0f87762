#include "shell/table-widths.h"

#include "models/column-key.h"
#include "stage.h"

/* Pixels that a text takes there. */
static int
measure (GtkWidget  *view,
         const char *text)
{
  g_autoptr(PangoLayout) layout = gtk_widget_create_pango_layout (view, text);
  int width;

  pango_layout_get_pixel_size (layout, &width, NULL);

  return width;
}

static int
first_width (GtkWidget  *view,
             AssayTable *table,
             const char *key)
{
  g_autoptr(AssayTableColumn) column = assay_table_column_new (table, key);

  return assay_table_widths_first (view, table, column);
}

/* Whatever the language calls them, and however large the letters are. */
static void
test_verdicts_fit (void)
{
  g_autoptr(AssayTable) table = stage_table ("m", "A=1");
  g_autoptr(GtkWidget) view = g_object_ref_sink (gtk_column_view_new (NULL));
  GtkSettings *settings = gtk_widget_get_settings (view);
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  for (int times = 1; times <= 2; times++)
    {
      g_object_set (settings, "gtk-xft-dpi", 96 * 1024 * times, NULL);
      for (AssayVerdict verdict = ASSAY_VERDICT_APPROVED; verdict < ASSAY_N_VERDICTS; verdict++)
        {
          g_autofree char *text = g_strdup_printf ("◔ %s", assay_verdict_to_title (verdict));

          g_assert_cmpint (first_width (view, table, ASSAY_COLUMN_KEY_VERDICT), >=, measure (view, text) + 18);
        }
    }
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_contents_fit (void)
{
  g_autoptr(AssayTable) table = stage_table ("m", "A-model-of-23-characters=0.123456789012345 B=1");
  g_autoptr(GtkWidget) view = g_object_ref_sink (gtk_column_view_new (NULL));

  g_assert_cmpint (first_width (view, table, "column:m"), >=, measure (view, "0.123456789012345") + 12);
  g_assert_cmpint (first_width (view, table, ASSAY_COLUMN_KEY_NAME), >=, measure (view, "A-model-of-23-characters") + 12);
  g_assert_cmpint (first_width (view, table, ASSAY_COLUMN_KEY_MARGIN), >=, measure (view, "Δ to threshold") + 30);
}

/* One column does not fill the window, nor vanish. */
static void
test_within_reason (void)
{
  g_autofree char *name = g_strnfill (4000, 'w');
  g_autofree char *csv = g_strdup_printf ("%s=1", name);
  g_autoptr(AssayTable) table = stage_table ("m", csv);
  g_autoptr(GtkWidget) view = g_object_ref_sink (gtk_column_view_new (NULL));

  g_assert_cmpint (first_width (view, table, ASSAY_COLUMN_KEY_NAME), <, 40 * measure (view, "0"));
  g_assert_cmpint (first_width (view, table, "column:m"), >, 5 * measure (view, "0"));
}

static void
add_tests (void)
{
  g_test_add_func ("/table-widths/verdicts-fit", test_verdicts_fit);
  g_test_add_func ("/table-widths/contents-fit", test_contents_fit);
  g_test_add_func ("/table-widths/within-reason", test_within_reason);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
