#include "shell/welcome-page.h"

#include "shell/window-actions.h"
#include "shell/window.h"
#include "stage.h"

/* Every way in that the page offers is one that the window knows, and can be pressed. */
static void
test_ways_in (void)
{
  AssayWindow *window = assay_window_new (NULL);
  static const char * const actions[] = { "win.open", "win.open-example" };
  static const char * const names[] = { "Open Results…", "Try an Example" };
  GtkWidget *page;

  assay_window_actions_add (window);
  gtk_window_present (GTK_WINDOW (window));
  stage_settle ();
  page = stage_find (GTK_WIDGET (window), ASSAY_TYPE_WELCOME_PAGE, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    {
      GtkWidget *button = stage_find (page, GTK_TYPE_BUTTON, names[i]);

      g_assert_nonnull (button);
      g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (button)), ==, actions[i]);
      g_assert_true (gtk_widget_is_sensitive (button));
    }

  gtk_window_destroy (GTK_WINDOW (window));
}

/* Return opens: the button that most people want has the focus. */
static void
test_focus (void)
{
  GtkWidget *page = g_object_new (ASSAY_TYPE_WELCOME_PAGE, NULL);
  GtkWidget *window = stage_show (page);
  GtkWidget *button = stage_find (page, GTK_TYPE_BUTTON, "Open Results…");

  /* Alone, without the window's actions, it could not be pressed. */
  g_assert_false (gtk_widget_is_sensitive (button));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), NULL);
  gtk_widget_set_sensitive (button, TRUE);
  g_assert_true (gtk_widget_grab_focus (page));
  g_assert_true (gtk_root_get_focus (GTK_ROOT (window)) == button);

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_says (void)
{
  GtkWidget *page = g_object_new (ASSAY_TYPE_WELCOME_PAGE, NULL);
  GtkWidget *window = stage_show (page);

  g_assert_nonnull (stage_find_text (page, "Approve Models"));
  g_assert_nonnull (stage_find_text (page, "Or drop files and folders here: JSON, JSON Lines or CSV, and a policy if you "
                                     "have one."));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/welcome-page/ways-in", test_ways_in);
  g_test_add_func ("/welcome-page/focus", test_focus);
  g_test_add_func ("/welcome-page/says", test_says);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
