#include "shell/error-page.h"

#include "stage.h"

static AssayErrorPage *
new_page (GtkWidget **window)
{
  GtkWidget *page = g_object_new (ASSAY_TYPE_ERROR_PAGE, NULL);

  *window = stage_show (page);

  return ASSAY_ERROR_PAGE (page);
}

static void
test_one_line (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  GtkWidget *message;

  assay_error_page_set_error (page, "This Cannot Be Opened", "models.json:2:13: “abc” is no value");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (page), "This Cannot Be Opened"));
  message = stage_find_text (GTK_WIDGET (page), "models.json:2:13: “abc” is no value");
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (message)), ==, GTK_JUSTIFY_CENTER);
  /* To be sent to somebody who knows. */
  g_assert_true (gtk_label_get_selectable (GTK_LABEL (message)));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_many_lines (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  GtkWidget *message;

  assay_error_page_set_error (page, "The Policy Cannot Be Used", "gate.yaml:3:5: one\ngate.yaml:4:5: another");
  message = stage_find_text (GTK_WIDGET (page), "gate.yaml:3:5: one\ngate.yaml:4:5: another");
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (message)), ==, GTK_JUSTIFY_LEFT);

  /* The next error takes the place of the last. */
  assay_error_page_set_error (page, "This Cannot Be Opened", "void: no files in this folder");
  message = stage_find_text (GTK_WIDGET (page), "void: no files in this folder");
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (message)), ==, GTK_JUSTIFY_CENTER);
  g_assert_null (stage_find_text (GTK_WIDGET (page), "The Policy Cannot Be Used"));

  gtk_window_destroy (GTK_WINDOW (window));
}

/* What a file says is text. */
static void
test_markup (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);

  assay_error_page_set_error (page, "This Cannot Be Opened", "<b>a & b</b>.json: empty");
  g_assert_nonnull (stage_find_text (GTK_WIDGET (page), "<b>a & b</b>.json: empty"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
test_ways_on (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  GtkWidget *open = stage_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Open Another File…");
  GtkWidget *back = stage_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Back");

  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (open)), ==, "win.open");
  g_assert_cmpstr (gtk_actionable_get_action_name (GTK_ACTIONABLE (back)), ==, "win.dismiss");

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/error-page/one-line", test_one_line);
  g_test_add_func ("/error-page/many-lines", test_many_lines);
  g_test_add_func ("/error-page/markup", test_markup);
  g_test_add_func ("/error-page/ways-on", test_ways_on);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
