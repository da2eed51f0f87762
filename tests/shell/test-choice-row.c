#include "shell/choice-row.h"

#include "stage.h"

static const char * const ids[] = { "", "csv", "map", NULL };
static const char * const titles[] = { "As recognised: CSV <b>table</b>", "CSV", "Map\n", NULL };

static void
note (AssayChoiceRow *row,
      const char     *id,
      GString        *seen)
{
  g_string_append_printf (seen, "[%s]", id != NULL ? id : "-");
}

static AssayChoiceRow *
new_row (GtkWidget **window,
         GString    *seen)
{
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (ASSAY_TYPE_CHOICE_ROW, "title", "Layout", "expanded", TRUE, NULL);

  g_signal_connect (row, "chosen", G_CALLBACK (note), seen);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  *window = stage_show (list);
  assay_choice_row_set_choices (ASSAY_CHOICE_ROW (row), ids, titles);
  assay_choice_row_set_chosen (ASSAY_CHOICE_ROW (row), NULL);
  stage_settle ();

  return ASSAY_CHOICE_ROW (row);
}

static gboolean
is_checked (AssayChoiceRow *row,
            const char     *title)
{
  return gtk_check_button_get_active (GTK_CHECK_BUTTON (stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, title)));
}

/* Only what a person does is told; saying nothing has no id. */
static void
test_choose (void)
{
  g_autoptr(GString) seen = g_string_new (NULL);
  GtkWidget *window;
  AssayChoiceRow *row = new_row (&window, seen);

  g_assert_true (is_checked (row, titles[0]));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, titles[0]);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, "CSV")), TRUE);
  g_assert_cmpstr (seen->str, ==, "[csv]");

  assay_choice_row_set_chosen (row, "map");
  g_assert_true (is_checked (row, "Map\\x0a"));
  g_assert_cmpstr (adw_expander_row_get_subtitle (ADW_EXPANDER_ROW (row)), ==, "Map\\x0a");
  g_assert_cmpstr (seen->str, ==, "[csv]");
  gtk_check_button_set_active (GTK_CHECK_BUTTON (stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, titles[0])), TRUE);
  g_assert_cmpstr (seen->str, ==, "[csv][-]");

  gtk_window_destroy (GTK_WINDOW (window));
}

/* The lines stay where nothing else is offered, and the focus where something is. */
static void
test_offer_again (void)
{
  static const char * const more_ids[] = { "", "jsonl", "csv", NULL };
  static const char * const more_titles[] = { "As recognised", "JSON Lines", "CSV", NULL };
  g_autoptr(GString) seen = g_string_new (NULL);
  GtkWidget *window;
  AssayChoiceRow *row = new_row (&window, seen);
  GtkWidget *check = stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, "CSV");

  gtk_widget_grab_focus (check);
  assay_choice_row_set_choices (row, ids, titles);
  g_assert_true (stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, "CSV") == check);

  assay_choice_row_set_choices (row, more_ids, more_titles);
  assay_choice_row_set_chosen (row, "csv");
  stage_settle ();
  g_assert_null (stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, "Map\\x0a"));
  check = stage_find (GTK_WIDGET (row), GTK_TYPE_CHECK_BUTTON, "CSV");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == check);
  g_assert_cmpstr (seen->str, ==, "");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/choice-row/choose", test_choose);
  g_test_add_func ("/choice-row/offer-again", test_offer_again);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
