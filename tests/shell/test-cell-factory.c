#include "shell/cell-factory.h"

#include "stage.h"

#define N_ROWS 400

/* A list over slots with one factory; what is in view is told by hand. */
typedef struct
{
  AssayReview        *review;
  AssayShownRows     *rows;
  AssaySlotList      *slots;
  GtkListItemFactory *factory;
  GtkWidget          *list;
  GtkWidget          *window;
} Scene;

static void
show (Scene                *scene,
      AssayTableColumnKind  kind)
{
  const AssayTableColumn column = { .kind = kind };
  GtkNoSelection *model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (scene->slots)));

  scene->factory = assay_cell_factory_new (scene->rows, &column);
  scene->list = gtk_list_view_new (GTK_SELECTION_MODEL (model), g_object_ref (scene->factory));
  scene->window = stage_show (scene->list);
}

static void
set_up (Scene         *scene,
        gconstpointer  kind)
{
  g_autoptr(AssayTable) table = stage_wide_table (N_ROWS, 1);

  scene->review = stage_review (table, "m0", "200");
  scene->rows = assay_shown_rows_new ();
  scene->slots = assay_shown_rows_get_slots (scene->rows);
  assay_shown_rows_set_evaluation (scene->rows, assay_review_get_evaluation (scene->review));
  assay_slot_list_set_view (scene->slots, 0, 5);
  show (scene, GPOINTER_TO_UINT (kind));
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  stage_settle ();
  g_assert_finalize_object (scene->factory);
  g_assert_finalize_object (scene->rows);
  g_assert_finalize_object (scene->review);
}

/* What stands in the cell at a position near the top. */
static GtkWidget *
cell (Scene *scene,
      guint  position)
{
  GtkWidget *row = gtk_widget_get_first_child (scene->list);

  for (; position > 0; position--)
    row = gtk_widget_get_next_sibling (row);

  return gtk_widget_get_first_child (row);
}

static const char *
says (Scene *scene,
      guint  position)
{
  return gtk_inscription_get_text (GTK_INSCRIPTION (cell (scene, position)));
}

static void
move_threshold (Scene      *scene,
                const char *approve)
{
  const AssayRuleSpec spec = { .metric = "m0", .direction = ASSAY_DIRECTION_HIGHER, .approve = approve };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (assay_review_get_policy (scene->review), 0, rule);

  assay_review_set_policy (scene->review, policy);
  assay_shown_rows_set_evaluation (scene->rows, assay_review_get_evaluation (scene->review));
}

static void
test_written_in_view (Scene         *scene,
                      gconstpointer  user)
{
  g_assert_cmpstr (says (scene, 0), ==, "model-0");
  g_assert_cmpstr (says (scene, 4), ==, "model-4");
  g_assert_true (gtk_widget_get_child_visible (cell (scene, 4)));
  g_assert_cmpstr (says (scene, 6), ==, "");
  g_assert_false (gtk_widget_get_child_visible (cell (scene, 6)));

  assay_slot_list_set_view (scene->slots, 4, 5);
  g_assert_cmpstr (says (scene, 6), ==, "model-6");
  g_assert_true (gtk_widget_get_child_visible (cell (scene, 6)));
  /* What has left the view keeps its words, for those who cannot see. */
  g_assert_cmpstr (says (scene, 0), ==, "model-0");
  move_threshold (scene, "0");
  assay_slot_list_catch_up (scene->slots);
  g_assert_cmpstr (says (scene, 0), ==, "model-0");
  g_assert_false (gtk_widget_get_child_visible (cell (scene, 0)));
}

static void
test_caught_up (Scene         *scene,
                gconstpointer  user)
{
  g_assert_cmpstr (says (scene, 30), ==, "");
  assay_slot_list_catch_up (scene->slots);
  g_assert_cmpstr (says (scene, 30), ==, "model-30");
  g_assert_false (gtk_widget_get_child_visible (cell (scene, 30)));
}

static void
test_sorted (Scene         *scene,
             gconstpointer  user)
{
  assay_slot_list_catch_up (scene->slots);
  assay_shown_rows_sort (scene->rows, "column:m0", TRUE);
  g_assert_cmpstr (says (scene, 0), ==, "model-399");
  /* Out of view still stands what was there, until somebody looks. */
  g_assert_cmpstr (says (scene, 10), ==, "model-10");
  assay_slot_list_set_view (scene->slots, 10, 1);
  g_assert_cmpstr (says (scene, 10), ==, "model-389");
}

/* A column out of sight is written when it comes into sight, once, with what is true then. */
static void
count_cb (guint *count)
{
  (*count)++;
}

static void
test_unseen_column (Scene         *scene,
                    gconstpointer  user)
{
  guint n_writes = 0;

  g_assert_cmpstr (says (scene, 0), ==, "◔ Needs decision");
  g_signal_connect_swapped (cell (scene, 0), "notify::text", G_CALLBACK (count_cb), &n_writes);

  assay_cell_factory_set_seen (scene->factory, FALSE);
  g_assert_false (gtk_widget_get_child_visible (cell (scene, 0)));
  move_threshold (scene, "0");
  move_threshold (scene, "300");
  move_threshold (scene, "0");
  g_assert_cmpuint (n_writes, ==, 0);
  g_assert_cmpstr (says (scene, 0), ==, "◔ Needs decision");

  assay_cell_factory_set_seen (scene->factory, TRUE);
  g_assert_cmpuint (n_writes, ==, 1);
  g_assert_cmpstr (says (scene, 0), ==, "✓ Approved");
  g_assert_true (gtk_widget_has_css_class (cell (scene, 0), "approved"));
  g_assert_true (gtk_widget_get_child_visible (cell (scene, 0)));
}

/* Out of sight and out of view: each alone is enough, and catching up writes it all the same. */
static void
test_unseen_caught_up (Scene         *scene,
                       gconstpointer  user)
{
  assay_cell_factory_set_seen (scene->factory, FALSE);
  move_threshold (scene, "0");
  assay_slot_list_catch_up (scene->slots);
  g_assert_cmpstr (says (scene, 0), ==, "✓ Approved");
  g_assert_cmpstr (says (scene, 20), ==, "✓ Approved");
  g_assert_false (gtk_widget_get_child_visible (cell (scene, 0)));

  assay_cell_factory_set_seen (scene->factory, TRUE);
  g_assert_true (gtk_widget_get_child_visible (cell (scene, 0)));
  g_assert_false (gtk_widget_get_child_visible (cell (scene, 20)));
}

/* A threshold that changes no verdict writes none. */
static void
test_nothing_new (Scene         *scene,
                  gconstpointer  user)
{
  guint n_writes = 0;

  g_signal_connect_swapped (cell (scene, 0), "notify::text", G_CALLBACK (count_cb), &n_writes);
  move_threshold (scene, "199");
  move_threshold (scene, "150");
  g_assert_cmpuint (n_writes, ==, 0);
  move_threshold (scene, "-1");
  g_assert_cmpuint (n_writes, ==, 1);
}

#define ADD(path, kind, function) \
  g_test_add ("/cell-factory/" path, Scene, GUINT_TO_POINTER (ASSAY_TABLE_COLUMN_##kind), set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("written-in-view", NAME, test_written_in_view);
  ADD ("caught-up", NAME, test_caught_up);
  ADD ("sorted", NAME, test_sorted);
  ADD ("unseen-column", VERDICT, test_unseen_column);
  ADD ("unseen-caught-up", VERDICT, test_unseen_caught_up);
  ADD ("nothing-new", VERDICT, test_nothing_new);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
