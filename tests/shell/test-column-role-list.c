#include "shell/column-role-list.h"

#include "stage.h"

static void
note (AssayColumnRoleList *list,
      const char          *column,
      int                  role,
      int                  direction,
      GString             *seen)
{
  g_string_append_printf (seen, "[%s %d %d]", column, role, direction);
}

static AssayColumnRoleList *
new_list (GtkWidget      **window,
          AssayTable      *table,
          AssayReadChoice *reading,
          GString         *seen)
{
  GtkWidget *list = g_object_new (ASSAY_TYPE_COLUMN_ROLE_LIST, NULL);

  g_signal_connect (list, "said", G_CALLBACK (note), seen);
  assay_column_role_list_set_table (ASSAY_COLUMN_ROLE_LIST (list), table, reading);
  *window = stage_show (list);
  stage_settle ();

  return ASSAY_COLUMN_ROLE_LIST (list);
}

static GtkWidget *
button (AssayColumnRoleList *list,
        const char          *name)
{
  GtkWidget *found = stage_find (GTK_WIDGET (list), GTK_TYPE_BUTTON, name);

  g_assert_nonnull (found);

  return found;
}

/* As a hand does it: a toggle moves, too. */
static void
click (AssayColumnRoleList *list,
       const char          *name)
{
  if (GTK_IS_TOGGLE_BUTTON (button (list, name)))
    gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (button (list, name)), TRUE);
  g_signal_emit_by_name (button (list, name), "clicked");
}

static gboolean
is_pressed (AssayColumnRoleList *list,
            const char          *name)
{
  return gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button (list, name)));
}

static void
test_say (void)
{
  g_autoptr(GString) seen = g_string_new (NULL);
  g_autoptr(AssayTable) table = stage_table ("accuracy", "a=0.9 b=0.8");
  g_autoptr(AssayReadChoice) said =
    assay_read_choice_with_column (NULL, "accuracy", ASSAY_ROLE_UNSAID, ASSAY_DIRECTION_LOWER);
  GtkWidget *window;
  AssayColumnRoleList *list = new_list (&window, table, NULL, seen);

  g_assert_nonnull (stage_find_text (GTK_WIDGET (list), "metric · higher is better, by its name"));
  g_assert_true (is_pressed (list, "“accuracy” is a metric"));
  g_assert_true (is_pressed (list, "of “accuracy” higher is better"));
  g_assert_false (gtk_widget_get_sensitive (button (list, "Read “accuracy” as recognised")));

  click (list, "“accuracy” is a metric");
  click (list, "of “accuracy” higher is better");
  g_assert_cmpstr (seen->str, ==, "");
  click (list, "“accuracy” is an attribute");
  click (list, "of “accuracy” lower is better");
  g_assert_cmpstr (seen->str, ==, "[accuracy 1 0][accuracy -1 2]");

  /* What is shown follows the table and what was said, not the hand. */
  assay_column_role_list_set_table (list, table, said);
  g_assert_true (is_pressed (list, "“accuracy” is a metric"));
  click (list, "Read “accuracy” as recognised");
  g_assert_cmpstr (seen->str, ==, "[accuracy 1 0][accuracy -1 2][accuracy -1 0]");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Thousands of columns: lines are made for those that are seen, and a search finds the others. */
static void
test_many (void)
{
  g_autoptr(GString) seen = g_string_new (NULL);
  g_autoptr(AssayTable) table = stage_wide_table (2, 2000);
  gint64 start = g_get_monotonic_time ();
  GtkWidget *window;
  AssayColumnRoleList *list = new_list (&window, table, NULL, seen);
  GtkWidget *search = stage_find (GTK_WIDGET (list), GTK_TYPE_SEARCH_ENTRY, "Search columns");

  g_assert_nonnull (stage_find (GTK_WIDGET (list), GTK_TYPE_BUTTON, "“m0” is a metric"));
  g_assert_null (stage_find (GTK_WIDGET (list), GTK_TYPE_BUTTON, "“m1999” is a metric"));
  g_assert_true (gtk_widget_get_visible (search));

  gtk_editable_set_text (GTK_EDITABLE (search), "M1999");
  while (stage_find (GTK_WIDGET (list), GTK_TYPE_BUTTON, "“m1999” is a metric") == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 10 * G_USEC_PER_SEC);

  gtk_editable_set_text (GTK_EDITABLE (search), "nothing");
  while (stage_find_text (GTK_WIDGET (list), "No column has this in its name") == NULL)
    g_main_context_iteration (NULL, TRUE);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/column-role-list/say", test_say);
  g_test_add_func ("/column-role-list/many", test_many);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
