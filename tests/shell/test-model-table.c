#include "shell/model-table.h"

#include "stage.h"

#define N_MANY 3000

typedef struct
{
  AssayReview     *review;
  AssayModelTable *table;
  GtkWidget       *window;
  GtkWidget       *entry;       /* stands before the table */
  GString         *notified;
} Scene;

static void
notify_cb (Scene      *scene,
           GParamSpec *pspec)
{
  g_string_append_printf (scene->notified, "%s ", pspec->name);
}

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "A=0.5 Bert=0.9 C=0.1 Dino=0.7 E=0.3");
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);

  scene->review = stage_review (table, "accuracy", "0.6");
  scene->table = g_object_new (ASSAY_TYPE_MODEL_TABLE, "review", scene->review, NULL);
  scene->entry = gtk_entry_new ();
  scene->notified = g_string_new (NULL);
  gtk_box_append (GTK_BOX (box), scene->entry);
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (scene->table));
  scene->window = stage_show (box);
  g_signal_connect_swapped (scene->table, "notify", G_CALLBACK (notify_cb), scene);
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  g_assert_finalize_object (scene->review);
  g_string_free (scene->notified, TRUE);
}

static GtkWidget *
list_of (Scene *scene)
{
  return stage_find (GTK_WIDGET (scene->table), GTK_TYPE_LIST_VIEW, NULL);
}

static GtkSelectionModel *
model_of (Scene *scene)
{
  return gtk_column_view_get_model (GTK_COLUMN_VIEW (stage_find (GTK_WIDGET (scene->table), GTK_TYPE_COLUMN_VIEW,
                                                                 NULL)));
}

/* The names as they stand below each other, as in "A C". */
static char *
names (Scene *scene)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *row = gtk_widget_get_first_child (list_of (scene)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      GtkWidget *cell = gtk_widget_get_next_sibling (gtk_widget_get_first_child (row));
      const char *name = gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_first_child (cell)));

      if (*name != '\0')
        g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", name);
    }

  return g_string_free (text, FALSE);
}

static void
expect_names (Scene      *scene,
              const char *expected)
{
  g_autofree char *now = NULL;

  stage_settle ();
  now = names (scene);
  g_assert_cmpstr (now, ==, expected);
}

static void
sort (Scene      *scene,
      const char *target)
{
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->table), "table.sort", "s", target));
}

static void
test_sort (Scene         *scene,
           gconstpointer  user)
{
  expect_names (scene, "A Bert C Dino E");
  sort (scene, "column:accuracy");
  expect_names (scene, "C E A Dino Bert");
  sort (scene, "-column:accuracy");
  expect_names (scene, "Bert Dino A E C");
  sort (scene, "-name");
  expect_names (scene, "E Dino C Bert A");
  g_assert_true (gtk_widget_activate_action (GTK_WIDGET (scene->table), "table.reset-sort", NULL));
  expect_names (scene, "A Bert C Dino E");
}

static void
test_filter (Scene         *scene,
             gconstpointer  user)
{
  assay_model_table_set_verdict (scene->table, ASSAY_VERDICT_APPROVED);
  expect_names (scene, "Bert Dino");
  g_assert_cmpuint (assay_model_table_get_n_shown (scene->table), ==, 2);
  g_assert_cmpstr (scene->notified->str, ==, "n-shown verdict ");

  /* The same again is nothing new. */
  assay_model_table_set_verdict (scene->table, ASSAY_VERDICT_APPROVED);
  g_assert_cmpstr (scene->notified->str, ==, "n-shown verdict ");

  assay_model_table_set_verdict (scene->table, 0);
  assay_model_table_set_search_text (scene->table, "DIN");
  for (guint i = 0; i < 50 && assay_model_table_get_n_shown (scene->table) != 1; i++)
    stage_settle ();
  expect_names (scene, "Dino");
  assay_model_table_set_search_text (scene->table, "");
  for (guint i = 0; i < 50 && assay_model_table_get_n_shown (scene->table) != 5; i++)
    stage_settle ();
  expect_names (scene, "A Bert C Dino E");
}

static void
test_follows_policy (Scene         *scene,
                     gconstpointer  user)
{
  const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.2" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_with_rule (assay_review_get_policy (scene->review), 0, rule);

  assay_model_table_set_verdict (scene->table, ASSAY_VERDICT_APPROVED);
  assay_model_table_select_row (scene->table, 3);
  assay_review_set_policy (scene->review, policy);
  expect_names (scene, "A Bert Dino E");
  g_assert_cmpuint (assay_model_table_get_current_row (scene->table), ==, 3);
  g_assert_true (assay_row_set_contains (assay_model_table_get_selection (scene->table), 3));
  g_assert_true (gtk_selection_model_is_selected (model_of (scene), 2));
}

static void
test_select (Scene         *scene,
             gconstpointer  user)
{
  guint n_selected, current;

  g_assert_cmpuint (assay_model_table_get_current_row (scene->table), ==, G_MAXUINT);
  assay_model_table_select_row (scene->table, 2);
  g_assert_cmpuint (assay_model_table_get_current_row (scene->table), ==, 2);
  g_assert_cmpstr (scene->notified->str, ==, "n-selected current-row ");

  /* A model that is filtered out can be selected all the same. */
  assay_model_table_set_verdict (scene->table, ASSAY_VERDICT_APPROVED);
  assay_model_table_select_row (scene->table, 0);
  g_object_get (scene->table, "current-row", &current, "n-selected", &n_selected, NULL);
  g_assert_cmpuint (current, ==, 0);
  g_assert_cmpuint (n_selected, ==, 1);
  g_assert_true (assay_row_set_contains (assay_model_table_get_selection (scene->table), 0));

  /* Return on a row explains it; the others stay selected. */
  gtk_widget_activate_action (list_of (scene), "list.activate-item", "u", 1);
  g_assert_cmpuint (assay_model_table_get_current_row (scene->table), ==, 3);
  g_assert_true (assay_row_set_contains (assay_model_table_get_selection (scene->table), 0));
}

/* A selected model far below is scrolled to. */
static void
test_select_far (Scene         *scene,
                 gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_wide_table (N_MANY, 1);
  g_autoptr(AssayReview) review = stage_review (table, "m0", "10");

  assay_model_table_set_review (scene->table, review);
  stage_settle ();
  g_assert_null (stage_find_text (GTK_WIDGET (scene->table), "model-2500"));
  assay_model_table_select_row (scene->table, 2500);
  stage_settle ();
  g_assert_nonnull (stage_find_text (GTK_WIDGET (scene->table), "model-2500"));
  assay_model_table_set_review (scene->table, NULL);
}

static void
test_other_results (Scene         *scene,
                    gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_table ("loss", "X=0.5 Y=0.9");
  g_autoptr(AssayReview) other = stage_review (table, "loss", "0.6");

  assay_model_table_select_row (scene->table, 4);
  sort (scene, "-name");
  assay_model_table_set_review (scene->table, other);
  /* In the order of the files, and nothing selected: a row number means another model now. */
  expect_names (scene, "X Y");
  g_assert_cmpuint (assay_model_table_get_current_row (scene->table), ==, G_MAXUINT);
  g_assert_cmpuint (assay_row_set_count (assay_model_table_get_selection (scene->table)), ==, 0);
  g_assert_nonnull (stage_find_text (GTK_WIDGET (scene->table), "loss"));
  g_assert_null (stage_find_text (GTK_WIDGET (scene->table), "accuracy"));

  assay_model_table_set_review (scene->table, NULL);
  expect_names (scene, "");
  g_assert_cmpuint (assay_model_table_get_n_shown (scene->table), ==, 0);
  g_assert_null (assay_model_table_get_review (scene->table));
}

/* Tab goes on to the next thing instead of walking from row to row. */
static void
test_focus (Scene         *scene,
            gconstpointer  user)
{
  GtkWidget *focus;

  assay_model_table_select_row (scene->table, 0);
  g_assert_true (gtk_widget_grab_focus (GTK_WIDGET (scene->table)));
  focus = gtk_root_get_focus (GTK_ROOT (scene->window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (scene->table)));

  g_assert_true (gtk_widget_child_focus (scene->window, GTK_DIR_TAB_BACKWARD));
  focus = gtk_root_get_focus (GTK_ROOT (scene->window));
  g_assert_true (gtk_widget_is_ancestor (focus, scene->entry));
}

static void
test_called (Scene         *scene,
             gconstpointer  user)
{
  GMenuModel *menu = assay_model_table_get_sort_menu (scene->table);

  g_assert_nonnull (stage_find (GTK_WIDGET (scene->table), GTK_TYPE_COLUMN_VIEW, "Models"));
  g_assert_cmpint (g_menu_model_get_n_items (menu), ==, 3);
}

#define ADD(path, function) g_test_add ("/model-table/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("sort", test_sort);
  ADD ("filter", test_filter);
  ADD ("follows-policy", test_follows_policy);
  ADD ("select", test_select);
  ADD ("select-far", test_select_far);
  ADD ("other-results", test_other_results);
  ADD ("focus", test_focus);
  ADD ("called", test_called);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
