#include "shell/table-header.h"

#include <string.h>

#include "stage.h"

typedef struct
{
  AssayReview      *review;
  AssayShownRows   *rows;
  GtkColumnView    *view;
  AssayTableHeader *header;
  GString          *asked;      /* what was asked for: "+key " or "-key " */
} Scene;

static void
sort_cb (const char *key,
         gboolean    descending,
         gpointer    user)
{
  Scene *scene = user;

  g_string_append_printf (scene->asked, "%c%s ", descending ? '-' : '+', key == NULL ? "files" : key);
}

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  g_autoptr(AssayTable) table = stage_wide_table (3, 2);

  scene->review = stage_review (table, "m1", "1");
  scene->rows = assay_shown_rows_new ();
  scene->view = GTK_COLUMN_VIEW (g_object_ref_sink (gtk_column_view_new (NULL)));
  scene->asked = g_string_new (NULL);
  scene->header = assay_table_header_new (scene->view, scene->rows, sort_cb, scene);
  assay_table_header_reset (scene->header, assay_review_get_evaluation (scene->review));
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  assay_table_header_free (scene->header);
  g_assert_cmpuint (g_list_model_get_n_items (gtk_column_view_get_columns (scene->view)), ==, 0);
  g_assert_finalize_object (scene->view);
  g_assert_finalize_object (scene->rows);
  g_assert_finalize_object (scene->review);
  g_string_free (scene->asked, TRUE);
}

/* Titles from left to right, as in "Verdict|Model". */
static char *
titles (Scene *scene)
{
  GListModel *columns = gtk_column_view_get_columns (scene->view);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", gtk_column_view_column_get_title (column));
    }

  return g_string_free (text, FALSE);
}

/* What a click on a title does. */
static void
click (Scene       *scene,
       guint        position,
       GtkSortType  direction)
{
  g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (gtk_column_view_get_columns (scene->view), position);

  gtk_column_view_sort_by_column (scene->view, column, direction);
}

static void
test_columns (Scene         *scene,
              gconstpointer  user)
{
  GListModel *columns = gtk_column_view_get_columns (scene->view);
  g_autofree char *now = titles (scene);
  g_autofree char *none = NULL;

  g_assert_cmpstr (now, ==, "Verdict|Model|m1|m0|Δ to threshold");
  for (guint i = 0; i < g_list_model_get_n_items (columns); i++)
    {
      g_autoptr(GtkColumnViewColumn) column = g_list_model_get_item (columns, i);

      g_assert_true (gtk_column_view_column_get_resizable (column));
      g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), >=, 80);
      g_assert_cmpint (gtk_column_view_column_get_fixed_width (column), <=, 240);
      g_assert_cmpint (gtk_column_view_column_get_expand (column), ==, i == 1);
    }

  assay_table_header_reset (scene->header, NULL);
  none = titles (scene);
  g_assert_cmpstr (none, ==, "");
  g_assert_cmpint (g_menu_model_get_n_items (assay_table_header_get_menu (scene->header)), ==, 0);
}

static void
test_clicked (Scene         *scene,
              gconstpointer  user)
{
  click (scene, 0, GTK_SORT_ASCENDING);
  click (scene, 2, GTK_SORT_DESCENDING);
  click (scene, 3, GTK_SORT_ASCENDING);
  click (scene, 4, GTK_SORT_DESCENDING);
  click (scene, 1, GTK_SORT_DESCENDING);
  gtk_column_view_sort_by_column (scene->view, NULL, GTK_SORT_ASCENDING);
  g_assert_cmpstr (scene->asked->str, ==, "+verdict -column:m1 +column:m0 -margin -name +files ");
}

/* The same title again, and again: up, down. */
static void
test_clicked_again (Scene         *scene,
                    gconstpointer  user)
{
  click (scene, 1, GTK_SORT_ASCENDING);
  click (scene, 1, GTK_SORT_DESCENDING);
  click (scene, 1, GTK_SORT_ASCENDING);
  g_assert_cmpstr (scene->asked->str, ==, "+name -name +name ");
}

/* Drawing the arrow asks nobody; the next click still knows where it was. */
static void
test_shown (Scene         *scene,
            gconstpointer  user)
{
  assay_table_header_show_sort (scene->header, "column:m0", TRUE);
  assay_table_header_show_sort (scene->header, NULL, FALSE);
  assay_table_header_show_sort (scene->header, "no such column", TRUE);
  assay_table_header_show_sort (scene->header, "margin", FALSE);
  g_assert_cmpstr (scene->asked->str, ==, "");

  click (scene, 3, GTK_SORT_DESCENDING);
  g_assert_cmpstr (scene->asked->str, ==, "-column:m0 ");
}

static void
test_follow (Scene         *scene,
             gconstpointer  user)
{
  const AssayRuleSpec moved = { .metric = "m1", .direction = ASSAY_DIRECTION_HIGHER, .approve = "2" };
  const AssayRuleSpec other = { .metric = "m0", .direction = ASSAY_DIRECTION_HIGHER, .approve = "2" };
  g_autoptr(AssayRule) moved_rule = assay_rule_new (&moved, NULL);
  g_autoptr(AssayRule) other_rule = assay_rule_new (&other, NULL);
  g_autoptr(AssayPolicy) moved_policy =
    assay_policy_with_rule (assay_review_get_policy (scene->review), 0, moved_rule);
  g_autoptr(AssayPolicy) other_policy =
    assay_policy_with_rule (assay_review_get_policy (scene->review), 0, other_rule);
  g_autofree char *now = NULL;

  assay_review_set_policy (scene->review, moved_policy);
  g_assert_false (assay_table_header_follow (scene->header, assay_review_get_evaluation (scene->review)));

  assay_review_set_policy (scene->review, other_policy);
  g_assert_true (assay_table_header_follow (scene->header, assay_review_get_evaluation (scene->review)));
  now = titles (scene);
  g_assert_cmpstr (now, ==, "Verdict|Model|m0|m1|Δ to threshold");
  g_assert_cmpstr (scene->asked->str, ==, "");
}

/* Every order as "label=target", one section after the other. */
static char *
orders (GMenuModel *menu)
{
  GString *text = g_string_new (NULL);

  for (int i = 0; i < g_menu_model_get_n_items (menu); i++)
    {
      g_autoptr(GMenuModel) section = g_menu_model_get_item_link (menu, i, G_MENU_LINK_SECTION);

      for (int k = 0; k < g_menu_model_get_n_items (section); k++)
        {
          g_autofree char *label = NULL;
          g_autofree char *action = NULL;
          g_autofree char *target = NULL;

          g_assert_true (g_menu_model_get_item_attribute (section, k, "label", "s", &label));
          g_assert_true (g_menu_model_get_item_attribute (section, k, "action", "s", &action));
          g_menu_model_get_item_attribute (section, k, "target", "s", &target);
          g_assert_cmpstr (action, ==, target != NULL ? "table.sort" : "table.reset-sort");
          g_string_append_printf (text, "%s=%s;", label, target != NULL ? target : "");
        }
    }

  return g_string_free (text, FALSE);
}

static void
test_menu (Scene         *scene,
           gconstpointer  user)
{
  GMenuModel *menu = assay_table_header_get_menu (scene->header);
  g_autofree char *now = orders (menu);
  g_autoptr(AssayTable) table = stage_table ("val_acc_1", "A=1");
  g_autoptr(AssayReview) review = stage_review (table, "val_acc_1", "1");
  g_autofree char *then = NULL;

  g_assert_cmpstr (now, ==, "Verdict=verdict;Model=name;m1=column:m1;m0=column:m0;Δ to threshold=margin;"
                   "Verdict, descending=-verdict;Model, descending=-name;m1, descending=-column:m1;"
                   "m0, descending=-column:m0;Δ to threshold, descending=-margin;As in the _Files=;");

  /* The same menu after other results came, and an underscore in a name is no mnemonic. */
  assay_table_header_reset (scene->header, assay_review_get_evaluation (review));
  g_assert_true (menu == assay_table_header_get_menu (scene->header));
  then = orders (menu);
  g_assert_nonnull (strstr (then, "val__acc__1=column:val_acc_1;"));
  g_assert_null (strstr (then, "m0"));
}

/* The title of numbers stands above them. */
static void
test_aligned (Scene         *scene,
              gconstpointer  user)
{
  GtkWidget *view = GTK_WIDGET (scene->view);

  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (stage_find_text (view, "m0"))), ==, 1);
  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (stage_find_text (view, "Δ to threshold"))), ==, 1);
  g_assert_cmpfloat (gtk_label_get_xalign (GTK_LABEL (stage_find_text (view, "Model"))), <, 1);
}

#define ADD(path, function) g_test_add ("/table-header/" path, Scene, NULL, set_up, function, tear_down)

static void
add_tests (void)
{
  ADD ("columns", test_columns);
  ADD ("clicked", test_clicked);
  ADD ("clicked-again", test_clicked_again);
  ADD ("shown", test_shown);
  ADD ("follow", test_follow);
  ADD ("menu", test_menu);
  ADD ("aligned", test_aligned);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
