#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "shell/model-table.h"
#include "stage.h"

/* A window as narrow as a telephone, in letters of twice the size and a language of long words. */
#define LEAST_WIDTH   360
#define TWICE_THE_DPI (2 * 96 * 1024)

#define RESULTS "model,accuracy,calibration_error\na,0.91,0.03\nb,0.80,0.09\n"
#define POLICY                                                                                     \
  "schema: assay/policy/v1\nname: Klassifikatoren für den Betrieb in der Fertigungsüberwachung\n"  \
  "rules:\n  - {metric: accuracy, direction: higher, approve: 0.90, reject: 0.70}\n"               \
  "  - {metric: calibration_error, direction: within, approve: [0.01, 0.05], reject: [0, 0.1]}\n"

typedef struct
{
  AssayWindow *window;
  char        *folder;
  char        *results;
  char        *policy;
} Desk;

static char *
write_file (Desk       *desk,
            const char *name,
            const char *contents)
{
  char *path = g_build_filename (desk->folder, name, NULL);

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return path;
}

static void
set_up (Desk          *desk,
        gconstpointer  results)
{
  desk->folder = g_dir_make_tmp ("assay-width-XXXXXX", NULL);
  desk->results = write_file (desk, "results.csv", results);
  desk->policy = write_file (desk, "policy.yaml", POLICY);
  desk->window = stage_window (NULL);
}

static void
tear_down (Desk          *desk,
           gconstpointer  results)
{
  stage_close (desk->window);
  g_unlink (desk->results);
  g_unlink (desk->policy);
  g_rmdir (desk->folder);
  g_free (desk->results);
  g_free (desk->policy);
  g_free (desk->folder);
}

/* As a person does who drags the edge: each time as far as the window lets itself be made narrower. */
static void
assert_fits (Desk *desk)
{
  for (guint i = 0; i < 12; i++)
    {
      gtk_window_set_default_size (GTK_WINDOW (desk->window), LEAST_WIDTH, 700);
      stage_settle ();
    }

  g_assert_cmpint (gtk_widget_get_width (GTK_WIDGET (desk->window)), <=, LEAST_WIDTH);
}

static void
test_welcome (Desk          *desk,
              gconstpointer  results)
{
  assert_fits (desk);
}

static void
test_panes (Desk          *desk,
            gconstpointer  results)
{
  AssayWorkbench *workbench = assay_window_get_workbench (desk->window);
  GtkWidget *table = stage_find (GTK_WIDGET (workbench), ASSAY_TYPE_MODEL_TABLE, NULL);

  stage_open (desk->window, desk->results, desk->policy);
  assert_fits (desk);
  g_object_set (workbench, "policy-shown", TRUE, NULL);
  assert_fits (desk);
  g_object_set (workbench, "policy-shown", FALSE, NULL);
  assay_model_table_select_row (ASSAY_MODEL_TABLE (table), 0);
  g_object_set (workbench, "panel-shown", TRUE, NULL);
  assert_fits (desk);
}

static void
test_error (Desk          *desk,
            gconstpointer  results)
{
  stage_open (desk->window, desk->results, desk->policy);
  g_assert_null (assay_workspace_get_review (assay_window_get_workspace (desk->window)));
  assert_fits (desk);
}

static void
add_tests (void)
{
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("ASSAY_LOCALE_DIR"));
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", TWICE_THE_DPI, NULL);
  /* Short words would prove nothing. */
  g_assert_cmpstr (_("Approve"), ==, "Freigeben");

  g_test_add ("/least-width/welcome", Desk, RESULTS, set_up, test_welcome, tear_down);
  g_test_add ("/least-width/panes", Desk, RESULTS, set_up, test_panes, tear_down);
  g_test_add ("/least-width/error", Desk, "{\"a\": abc}", set_up, test_error, tear_down);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
