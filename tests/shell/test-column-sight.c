#include "shell/column-sight.h"

#include "shell/model-table.h"
#include "stage.h"

#define N_METRICS 11

typedef struct
{
  AssayReview   *review;
  GtkWidget     *table;
  GtkWidget     *window;
  GtkColumnView *view;
} Scene;

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_wide_table (60, N_METRICS);

  scene->review = stage_review (table, "m0", "30");
  scene->table = g_object_new (ASSAY_TYPE_MODEL_TABLE, "review", scene->review, NULL);
  scene->window = stage_show (scene->table);
  scene->view = GTK_COLUMN_VIEW (stage_find (scene->table, GTK_TYPE_COLUMN_VIEW, NULL));
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  g_assert_finalize_object (scene->review);
}

static GtkWidget *
nth_child (GtkWidget *parent,
           guint      n)
{
  GtkWidget *child = gtk_widget_get_first_child (parent);

  for (; n > 0; n--)
    child = gtk_widget_get_next_sibling (child);

  return child;
}

/* What stands in a cell of the first row that is on the screen. */
static GtkWidget *
cell (Scene *scene,
      guint  column)
{
  GtkWidget *list = gtk_widget_get_last_child (GTK_WIDGET (scene->view));

  while (!GTK_IS_LIST_VIEW (list))
    list = gtk_widget_get_prev_sibling (list);

  return gtk_widget_get_first_child (nth_child (gtk_widget_get_first_child (list), column));
}

/* Drawn, at a place of its own, with its words. */
static gboolean
is_shown (Scene *scene,
          guint  column)
{
  GtkWidget *widget = cell (scene, column);

  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 1 &&
         gtk_inscription_get_text (GTK_INSCRIPTION (widget)) != NULL;
}

static guint
n_columns (Scene *scene)
{
  return g_list_model_get_n_items (gtk_column_view_get_columns (scene->view));
}

/* A bit for each column, "x" for those that are shown. */
static char *
shown (Scene *scene)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < n_columns (scene); i++)
    g_string_append_c (text, is_shown (scene, i) ? 'x' : '.');

  return g_string_free (text, FALSE);
}

/* As many columns as reach into the window, by the widths that they have. */
static char *
expected (Scene *scene)
{
  GString *text = g_string_new (NULL);
  int right = 0;

  for (guint i = 0; i < n_columns (scene); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (scene->view), i);

      g_string_append_c (text, right < gtk_widget_get_width (GTK_WIDGET (scene->view)) ? 'x' : '.');
      right += gtk_column_view_column_get_fixed_width (column);
    }

  return g_string_free (text, FALSE);
}

static void
test_narrow (Scene         *scene,
             gconstpointer  user)
{
  g_autofree char *now = shown (scene);
  g_autofree char *wanted = expected (scene);

  /* Verdict, name, eleven metrics, margin: some are in sight and some are not. */
  g_assert_cmpuint (n_columns (scene), ==, N_METRICS + 3);
  g_assert_cmpint (now[0], ==, 'x');
  g_assert_cmpint (now[N_METRICS + 2], ==, '.');
  g_assert_cmpstr (now, ==, wanted);
}

static void
test_scrolled (Scene         *scene,
               gconstpointer  user)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (scene->view));
  g_autofree char *wanted = expected (scene);
  g_autofree char *at_end = NULL;
  g_autofree char *back = NULL;

  gtk_adjustment_set_value (sideways, gtk_adjustment_get_upper (sideways));
  stage_settle ();
  at_end = shown (scene);
  g_assert_cmpint (at_end[0], ==, '.');
  g_assert_cmpint (at_end[N_METRICS], ==, 'x');
  g_assert_cmpint (at_end[N_METRICS + 2], ==, 'x');

  gtk_adjustment_set_value (sideways, 0);
  stage_settle ();
  back = shown (scene);
  g_assert_cmpstr (back, ==, wanted);
}

/* How many text nodes with these words the table is painted with. */
static guint
times_painted (Scene      *scene,
               const char *words)
{
  g_autoptr(GdkPaintable) paintable = gtk_widget_paintable_new (scene->table);
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  g_autoptr(GskRenderNode) node = NULL;
  g_autoptr(GBytes) bytes = NULL;
  g_autofree char *quoted = g_strdup_printf ("glyphs: \"%s\"", words);
  g_autofree char *text = NULL;
  g_auto(GStrv) pieces = NULL;

  gdk_paintable_snapshot (paintable, snapshot, gtk_widget_get_width (scene->table),
                          gtk_widget_get_height (scene->table));
  node = gtk_snapshot_free_to_node (snapshot);
  bytes = gsk_render_node_serialize (node);
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  pieces = g_strsplit (text, quoted, -1);

  return g_strv_length (pieces) - 1;
}

/* How many of the columns that are marked are metrics, all of which show the same number. */
static guint
n_metrics (const char *marks)
{
  guint n = 0;

  for (guint i = 2; i < N_METRICS + 2; i++)
    n += marks[i] == 'x';

  return n;
}

/* A window that grows shows more columns, and what stands in them. */
static void
test_grown (Scene         *scene,
            gconstpointer  user)
{
  g_autofree char *before = expected (scene);
  g_autofree char *now = NULL;
  g_autofree char *wanted = NULL;

  g_assert_cmpuint (times_painted (scene, "17"), ==, n_metrics (before));
  gtk_window_set_default_size (GTK_WINDOW (scene->window), 860, 700);
  stage_settle ();
  now = shown (scene);
  wanted = expected (scene);
  g_assert_cmpstr (now, ==, wanted);
  g_assert_cmpuint (n_metrics (now), >, n_metrics (before));
  g_assert_cmpuint (times_painted (scene, "17"), ==, n_metrics (now));
}

/* What was written while a column was out of sight stands there when it comes into sight. */
static void
test_follows (Scene         *scene,
              gconstpointer  user)
{
  GtkAdjustment *sideways = gtk_scrollable_get_hadjustment (GTK_SCROLLABLE (scene->view));
  AssayRuleSpec spec = { .metric = "m0", .direction = ASSAY_DIRECTION_HIGHER, .approve = "12" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (assay_review_get_policy (scene->review), 0, rule);

  assay_review_set_policy (scene->review, policy);
  gtk_adjustment_set_value (sideways, gtk_adjustment_get_upper (sideways));
  stage_settle ();
  g_assert_true (is_shown (scene, N_METRICS + 2));
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (cell (scene, N_METRICS + 2))), ==, "−12");
}

#define ADD(path, function) g_test_add ("/column-sight/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("narrow", test_narrow);
  ADD ("scrolled", test_scrolled);
  ADD ("grown", test_grown);
  ADD ("follows", test_follows);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
