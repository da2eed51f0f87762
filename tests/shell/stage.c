#include "stage.h"

#include <adwaita.h>
#include <glib/gstdio.h>
#include <locale.h>
#include <string.h>

#include "shell/window-actions.h"
#include "table/table-builder.h"

/* Runs the tests, or says why not: 77 is "skipped". */
int
stage_run (int    argc,
           char  *argv[],
           void (*add_tests) (void))
{
  /* The accessible objects of tests can be asked what they say. */
  g_setenv ("GTK_A11Y", "test", TRUE);
  setlocale (LC_ALL, "");
  if (!gtk_init_check ())
    {
      g_print ("1..0 # SKIP no display\n");
      return 77;
    }
  adw_init ();

  g_test_init (&argc, &argv, NULL);
  add_tests ();

  return g_test_run ();
}

/* One metric from "name=number name=number"; a name without a number lacks the value. */
AssayTable *
stage_table (const char *metric,
             const char *csv)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) pairs = g_strsplit (csv, " ", -1);
  guint column;

  assay_table_builder_begin_source (builder, "stage.json", "/nowhere");
  for (char **pair = pairs; *pair != NULL; pair++)
    {
      g_auto(GStrv) parts = g_strsplit (*pair, "=", 2);

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, parts[0], -1);
      g_assert_true (assay_table_builder_column (builder, metric, -1, &column, NULL));
      if (parts[1] != NULL)
        assay_table_builder_number (builder, column, g_ascii_strtod (parts[1], NULL), parts[1], strlen (parts[1]));
    }
  assay_table_builder_end_source (builder, "map", "map", "00", 0);

  return assay_table_builder_end (builder);
}

/* Models "model-0", "model-1", … with metrics "m0", "m1", … whose values are the number of the model. */
AssayTable *
stage_wide_table (guint n_rows,
                  guint n_metrics)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "wide.json", "/nowhere");
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *name = g_strdup_printf ("model-%u", row);
      g_autofree char *value = g_strdup_printf ("%u", row);

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, name, -1);
      for (guint i = 0; i < n_metrics; i++)
        {
          g_autofree char *metric = g_strdup_printf ("m%u", i);
          guint column;

          g_assert_true (assay_table_builder_column (builder, metric, -1, &column, NULL));
          assay_table_builder_number (builder, column, row, value, strlen (value));
        }
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

/* Results under one rule: higher is better. */
AssayReview *
stage_review (AssayTable *table,
              const char *metric,
              const char *approve)
{
  const AssayRuleSpec spec = { .metric = metric, .direction = ASSAY_DIRECTION_HIGHER, .approve = approve };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);

  return assay_review_new (table, policy);
}

static void
quit_cb (GMainLoop *loop)
{
  g_main_loop_quit (loop);
}

/* Results opened as the window opens them. */
AssayWorkspace *
stage_workspace (const char *contents)
{
  AssayWorkspace *workspace = assay_workspace_new ();
  g_autoptr(GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  int fd = g_file_open_tmp ("stage-XXXXXX.json", &path, &error);
  const char *paths[] = { path, NULL };

  g_assert_no_error (error);
  g_assert_true (g_close (fd, NULL));
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  g_signal_connect_swapped (workspace, "notify::review", G_CALLBACK (quit_cb), loop);
  g_signal_connect_swapped (workspace, "failed", G_CALLBACK (quit_cb), loop);
  assay_workspace_open (workspace, paths, NULL);
  g_main_loop_run (loop);
  g_signal_handlers_disconnect_by_func (workspace, quit_cb, loop);
  g_assert_nonnull (assay_workspace_get_review (workspace));
  g_unlink (path);

  return workspace;
}

/* Everything that is due now: layout, idle work. */
void
stage_settle (void)
{
  for (guint i = 0; i < 20; i++)
    {
      while (g_main_context_iteration (NULL, FALSE))
        ;
      g_usleep (5000);
    }
}

/* The program's window, with what @attach hangs onto it before it is on the screen. */
AssayWindow *
stage_window (void (*attach) (AssayWindow *window))
{
  AssayWindow *window = assay_window_new (NULL);

  assay_window_actions_add (window);
  if (attach != NULL)
    attach (window);
  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();

  return window;
}

/* Until everything that follows of it is done, the reading of a policy too. */
void
stage_open (AssayWindow *window,
            const char  *path,
            const char  *policy_path)
{
  AssayWorkspace *workspace = assay_window_get_workspace (window);
  const char *paths[] = { path, NULL };

  assay_workspace_open (workspace, paths, policy_path);
  do
    {
      while (assay_workspace_get_loading (workspace))
        g_main_context_iteration (NULL, TRUE);
      stage_settle ();
    }
  while (assay_workspace_get_loading (workspace));
}

void
stage_close (AssayWindow *window)
{
  gtk_window_destroy (GTK_WINDOW (window));
  stage_settle ();
}

/* Returns the window; destroy it. */
GtkWidget *
stage_show (GtkWidget *child)
{
  GtkWidget *window = gtk_window_new ();

  gtk_window_set_default_size (GTK_WINDOW (window), 340, 700);
  gtk_window_set_child (GTK_WINDOW (window), child);
  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();

  return window;
}

gboolean
stage_is_called (GtkWidget  *widget,
                 const char *name)
{
  g_autofree char *difference = NULL;

  if (!gtk_test_accessible_has_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL))
    return FALSE;

  difference = gtk_test_accessible_check_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name);

  return difference == NULL;
}

/* The first widget of @type whose accessible name is @name; any name for %NULL. Returns %NULL for none. */
GtkWidget *
stage_find (GtkWidget  *root,
            GType       type,
            const char *name)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && (name == NULL || stage_is_called (root, name)))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = stage_find (child, type, name);

      if (found != NULL)
        return found;
    }

  return NULL;
}

static gboolean
says (GtkWidget  *widget,
      const char *text)
{
  return (GTK_IS_LABEL (widget) && g_str_equal (gtk_label_get_text (GTK_LABEL (widget)), text)) ||
         (GTK_IS_INSCRIPTION (widget) &&
          g_strcmp0 (gtk_inscription_get_text (GTK_INSCRIPTION (widget)), text) == 0);
}

/* The first visible label or inscription with exactly this text; %NULL for none. */
GtkWidget *
stage_find_text (GtkWidget  *root,
                 const char *text)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (says (root, text))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = stage_find_text (child, text);

      if (found != NULL)
        return found;
    }

  return NULL;
}
