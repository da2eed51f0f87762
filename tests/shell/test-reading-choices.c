#include "shell/reading-choices.h"

#include "stage.h"

/* What a row offers, chosen ones in brackets. */
static char *
offer_of (AssayChoiceRow *row,
          GtkWidget      *widget)
{
  GString *text = g_string_new (NULL);

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL; child = gtk_widget_get_next_sibling (child))
    {
      g_autofree char *below = offer_of (row, child);

      if (ADW_IS_ACTION_ROW (child) && GTK_IS_CHECK_BUTTON (adw_action_row_get_activatable_widget (ADW_ACTION_ROW (child))))
        {
          GtkWidget *check = adw_action_row_get_activatable_widget (ADW_ACTION_ROW (child));
          gboolean active = gtk_check_button_get_active (GTK_CHECK_BUTTON (check));

          g_string_append_printf (text, active ? "[%s]|" : "%s|",
                                  adw_preferences_row_get_title (ADW_PREFERENCES_ROW (child)));
        }
      g_string_append (text, below);
    }

  return g_string_free (text, FALSE);
}

typedef void (*Fill) (AssayChoiceRow        *row,
                      const AssayTable      *table,
                      const AssayReadChoice *reading);

static void
assert_offer (Fill                   fill,
              const char            *contents,
              const AssayReadChoice *reading,
              gboolean               is_visible,
              const char            *expected)
{
  g_autoptr(AssayWorkspace) workspace = stage_workspace (contents);
  GtkWidget *list = gtk_list_box_new ();
  GtkWidget *row = g_object_new (ASSAY_TYPE_CHOICE_ROW, NULL);
  g_autofree char *offer = NULL;

  g_object_ref_sink (list);
  gtk_list_box_append (GTK_LIST_BOX (list), row);
  fill (ASSAY_CHOICE_ROW (row), assay_review_get_table (assay_workspace_get_review (workspace)), reading);
  offer = offer_of (ASSAY_CHOICE_ROW (row), row);
  g_assert_cmpstr (offer, ==, expected);
  g_assert_cmpint (gtk_widget_get_visible (row), ==, is_visible);
  g_object_unref (list);
}

#define TABLE "[{\"model\": \"a\", \"run\": \"r1\", \"accuracy\": 0.9}, {\"model\": \"b\", \"run\": \"r2\", \"accuracy\": 0.8}]"

static void
test_names (void)
{
  g_autoptr(AssayReadChoice) by_run = assay_read_choice_with_names (NULL, "run");

  assert_offer (assay_reading_choices_fill_names, TABLE, NULL, TRUE, "[As recognised: model]|run|");
  assert_offer (assay_reading_choices_fill_names, TABLE, by_run, TRUE, "As recognised|[run]|");
  /* Nothing but a metric: no other column can hold the names. */
  assert_offer (assay_reading_choices_fill_names, "{\"a\": {\"accuracy\": 0.9}}", NULL, FALSE,
                "[As recognised: by the layout itself]|");
}

static void
test_steps (void)
{
  g_autoptr(AssayReadChoice) lowest = assay_read_choice_with_pick (NULL, "lowest:loss");

  assert_offer (assay_reading_choices_fill_steps, TABLE, NULL, FALSE,
                "[As recognised]|The last step|The step with the best accuracy|Every step, each as a model|");
  assert_offer (assay_reading_choices_fill_steps, TABLE, lowest, TRUE,
                "As recognised|The last step|The step with the best accuracy|[The step with the lowest loss]|"
                "Every step, each as a model|");
}

static void
add_tests (void)
{
  g_test_add_func ("/reading-choices/names", test_names);
  g_test_add_func ("/reading-choices/steps", test_steps);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
