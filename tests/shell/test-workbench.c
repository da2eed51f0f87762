#include "shell/workbench.h"

#include "shell/model-panel.h"
#include "shell/model-table.h"
#include "shell/policy-pane.h"
#include "stage.h"

#define TWO_MODELS "{\"A\": 0.82, \"B\": 0.76}"

typedef struct
{
  AssayWorkspace *workspace;
  GtkWidget      *window;
  GtkWidget      *workbench;
  GtkWidget      *panel;
} Fixture;

static void
open_results (Fixture       *fixture,
              gconstpointer  contents)
{
  fixture->workspace = stage_workspace (contents);
  fixture->workbench = g_object_new (ASSAY_TYPE_WORKBENCH, "workspace", fixture->workspace, NULL);
  fixture->window = stage_show (fixture->workbench);
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 1200, 700);
  stage_settle ();
  fixture->panel = stage_find (fixture->workbench, ASSAY_TYPE_MODEL_PANEL, NULL);
  g_assert_nonnull (fixture->panel);
}

static void
close_results (Fixture       *fixture,
               gconstpointer  contents)
{
  gtk_window_destroy (GTK_WINDOW (fixture->window));
  stage_settle ();
  g_assert_finalize_object (fixture->workspace);
}

static gboolean
is_shown (Fixture *fixture)
{
  gboolean shown;

  g_object_get (fixture->workbench, "panel-shown", &shown, NULL);

  return shown;
}

static void
select_first (Fixture *fixture)
{
  GtkWidget *table = stage_find (fixture->workbench, ASSAY_TYPE_MODEL_TABLE, NULL);

  g_assert_nonnull (table);
  assay_model_table_select_row (ASSAY_MODEL_TABLE (table), 0);
  stage_settle ();
}

/* What has nothing to say takes no room from the table, and the switch says what is seen. */
static void
test_empty_panel (Fixture       *fixture,
                  gconstpointer  contents)
{
  g_assert_false (is_shown (fixture));
  g_assert_false (gtk_widget_get_mapped (fixture->panel));

  select_first (fixture);
  g_assert_true (is_shown (fixture));
  g_assert_true (gtk_widget_get_mapped (fixture->panel));
  g_assert_cmpint (gtk_widget_get_width (fixture->panel), >=, 300);
}

/* Who does not want it does not get it with the first model. */
static void
test_unwanted_panel (Fixture       *fixture,
                     gconstpointer  contents)
{
  g_object_set (fixture->workbench, "panel-shown", FALSE, NULL);
  select_first (fixture);
  g_usleep (400000);
  stage_settle ();
  g_assert_false (is_shown (fixture));
  g_assert_false (gtk_widget_get_child_visible (fixture->panel));
}

/* Who asks for it gets it, with a hint how to fill it. */
static void
test_wanted_panel (Fixture       *fixture,
                   gconstpointer  contents)
{
  g_object_set (fixture->workbench, "panel-shown", FALSE, NULL);
  g_object_set (fixture->workbench, "panel-shown", TRUE, NULL);
  stage_settle ();
  g_assert_true (gtk_widget_get_mapped (fixture->panel));
  g_assert_nonnull (stage_find_text (fixture->panel, "Select a model to see what its verdict rests on."));
}

/* In a narrow window it lies over the table: the first press brings it, though it folds just then. */
static void
test_narrow_panel (Fixture       *fixture,
                   gconstpointer  contents)
{
  gtk_window_set_default_size (GTK_WINDOW (fixture->window), 420, 700);
  stage_settle ();
  g_assert_false (is_shown (fixture));

  g_object_set (fixture->workbench, "panel-shown", TRUE, NULL);
  g_usleep (300000);
  stage_settle ();
  g_assert_true (is_shown (fixture));
  g_assert_true (gtk_widget_get_mapped (fixture->panel));
  g_assert_true (gtk_widget_get_child_visible (fixture->panel));

  g_object_set (fixture->workbench, "panel-shown", FALSE, NULL);
  g_assert_false (is_shown (fixture));
}

static gboolean
has_focus_in (Fixture *fixture,
              GType    type)
{
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (fixture->window));

  return focus != NULL && gtk_widget_get_ancestor (focus, type) != NULL;
}

/* From the header bar Tab goes to the policy first, wherever one was before. */
static void
test_tab_from_outside (Fixture       *fixture,
                       gconstpointer  contents)
{
  gtk_widget_grab_focus (fixture->workbench);
  g_assert_true (has_focus_in (fixture, ASSAY_TYPE_MODEL_TABLE));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->workbench, GTK_DIR_TAB_FORWARD));
  g_assert_true (has_focus_in (fixture, ASSAY_TYPE_POLICY_PANE));

  gtk_window_set_focus (GTK_WINDOW (fixture->window), NULL);
  g_assert_true (gtk_widget_child_focus (fixture->workbench, GTK_DIR_TAB_BACKWARD));
  g_assert_true (has_focus_in (fixture, ASSAY_TYPE_MODEL_TABLE));
}

#define ADD(path, test) g_test_add (path, Fixture, TWO_MODELS, open_results, test, close_results)

static void
add_tests (void)
{
  ADD ("/workbench/empty-panel", test_empty_panel);
  ADD ("/workbench/unwanted-panel", test_unwanted_panel);
  ADD ("/workbench/wanted-panel", test_wanted_panel);
  ADD ("/workbench/narrow-panel", test_narrow_panel);
  ADD ("/workbench/tab-from-outside", test_tab_from_outside);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
