#include "shell/preferences-window.h"

#include "shell/settings.h"
#include "stage.h"

static GtkWidget *
shown_window (void)
{
  g_autoptr(GList) windows = gtk_window_list_toplevels ();

  for (GList *link = windows; link != NULL; link = link->next)
    if (ASSAY_IS_PREFERENCES_WINDOW (link->data))
      return link->data;

  return NULL;
}

static void
test_choices (void)
{
  AssaySettings *settings = assay_settings_get_default ();
  GtkWidget *window;
  GtkWidget *spin;
  GtkWidget *letter;

  assay_preferences_window_show (NULL);
  stage_settle ();
  window = shown_window ();
  spin = stage_find (window, GTK_TYPE_SPIN_BUTTON, NULL);
  letter = stage_find (window, GTK_TYPE_TOGGLE_BUTTON, "US Letter");
  g_assert_nonnull (letter);

  /* Decimals are for those who want a fixed number of them. */
  g_assert_false (gtk_widget_is_sensitive (spin));
  g_object_set (settings, "digits", ASSAY_DIGITS_FIXED, NULL);
  g_assert_true (gtk_widget_is_sensitive (spin));
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (spin), 3);
  g_assert_cmpuint (assay_settings_get_decimals (settings), ==, 3);

  g_signal_emit_by_name (letter, "clicked");
  g_assert_cmpuint (assay_settings_get_paper (settings), ==, ASSAY_PAPER_LETTER);
  g_assert_true (gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (letter)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Asked for twice, it is the same one; closed, it is made anew. */
static void
test_one_at_a_time (void)
{
  GtkWidget *window;

  assay_preferences_window_show (NULL);
  window = shown_window ();
  assay_preferences_window_show (NULL);
  g_assert_true (shown_window () == window);
  gtk_window_destroy (GTK_WINDOW (window));
  g_assert_null (shown_window ());
  assay_preferences_window_show (NULL);
  g_assert_nonnull (shown_window ());
  gtk_window_destroy (GTK_WINDOW (shown_window ()));
}

static void
add_tests (void)
{
  g_test_add_func ("/preferences-window/choices", test_choices);
  g_test_add_func ("/preferences-window/one-at-a-time", test_one_at_a_time);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
