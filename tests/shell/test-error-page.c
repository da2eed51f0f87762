#include "shell/error-page.h"

#include <glib/gstdio.h>

#include "formats/format-error.h"
#include "policy/policy-error.h"

#include "stage.h"

static void
set_error (AssayErrorPage *page,
           const char     *title,
           int             code,
           const char     *message)
{
  g_autoptr(GError) error = g_error_new_literal (ASSAY_FORMAT_ERROR, code, message);

  assay_error_page_set_error (page, title, error);
}

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

  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "models.json:2:13: “abc” is no value");
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

  set_error (page, "The Policy Cannot Be Used", ASSAY_FORMAT_ERROR_EMPTY, "gate.yaml:3:5: one\ngate.yaml:4:5: another");
  message = stage_find_text (GTK_WIDGET (page), "gate.yaml:3:5: one\ngate.yaml:4:5: another");
  g_assert_cmpint (gtk_label_get_justify (GTK_LABEL (message)), ==, GTK_JUSTIFY_LEFT);

  /* The next error takes the place of the last. */
  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "void: no files in this folder");
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

  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "<b>a & b</b>.json: empty");
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

/* The lines around the place, read from the file; gone with the next error that has none. */
static void
test_lines (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  g_autoptr(GError) error = g_error_new_literal (ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_SYNTAX, "a comma is missing");
  g_autofree char *path = NULL;
  const char *expected = "  1 │ {\n  2 │   \"a\": 1\n▸ 3 │   \"b\": 2\n    │   ▲\n  4 │ }";

  g_close (g_file_open_tmp ("assay-error-XXXXXX", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, "{\n  \"a\": 1\n  \"b\": 2\n}\n", -1, NULL));
  assay_format_error_set_place (error, path, 3, 3);
  assay_error_page_set_error (page, "This Cannot Be Opened", error);
  while (stage_find_text (GTK_WIDGET (page), expected) == NULL)
    g_main_context_iteration (NULL, TRUE);

  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "empty");
  g_assert_null (stage_find_text (GTK_WIDGET (page), expected));
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
note_layout (AssayErrorPage *page,
             const char     *layout,
             GString        *seen)
{
  g_string_append_printf (seen, "[%s]", layout == NULL ? "as recognised" : layout);
}

/* Another layout is offered where it may help. */
static void
test_open_again (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  g_autoptr(GString) seen = g_string_new (NULL);
  GtkWidget *menu;

  g_signal_connect (page, "open-again", G_CALLBACK (note_layout), seen);
  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_NO_RESULTS, "no model is in it");
  menu = stage_find (GTK_WIDGET (page), GTK_TYPE_MENU_BUTTON, NULL);
  g_assert_true (gtk_widget_is_visible (menu));
  gtk_widget_activate_action (GTK_WIDGET (page), "error.read-as", "s", "csv");
  gtk_widget_activate_action (GTK_WIDGET (page), "error.try-again", NULL);
  g_assert_cmpstr (seen->str, ==, "[csv][as recognised]");

  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "the file is empty");
  g_assert_false (gtk_widget_is_visible (menu));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* Only what fits the files is offered. */
static void
test_offer (void)
{
  g_autofree char *path = NULL;
  const char *paths[] = { NULL, NULL };
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  GtkMenuButton *button = GTK_MENU_BUTTON (gtk_widget_get_template_child (GTK_WIDGET (page), ASSAY_TYPE_ERROR_PAGE,
                                                                          "layout_button"));
  g_autofree char *first = NULL;
  int n_all = g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button));

  g_close (g_file_open_tmp ("assay-error-XXXXXX", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, "model;accuracy\n", -1, NULL));
  paths[0] = path;
  assay_error_page_set_paths (page, paths);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), <, n_all);
  g_assert_true (g_menu_model_get_item_attribute (gtk_menu_button_get_menu_model (button), 0, G_MENU_ATTRIBUTE_TARGET,
                                                  "s", &first));
  g_assert_cmpstr (first, ==, "csv");

  assay_error_page_set_paths (page, NULL);
  g_assert_cmpint (g_menu_model_get_n_items (gtk_menu_button_get_menu_model (button)), ==, n_all);
  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
count_cb (AssayErrorPage *page,
          guint          *n)
{
  (*n)++;
}

/* A mistake of a policy is shown where it stands, and the results may be opened without it. */
static void
test_policy (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  GtkWidget *button = stage_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Open Without the Policy");
  g_autofree char *path = NULL;
  g_autoptr(GError) error = NULL;
  guint n = 0;

  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "the file is empty");
  g_assert_false (gtk_widget_is_visible (button));

  g_close (g_file_open_tmp ("assay-error-XXXXXX", &path, NULL), NULL);
  g_assert_true (g_file_set_contents (path, "rules:\n  - up\n", -1, NULL));
  error = g_error_new (ASSAY_POLICY_ERROR, ASSAY_POLICY_ERROR_MALFORMED, "%s:2:5: one\n%s:1:1: another", path, path);
  assay_error_page_set_error (page, "The Policy Cannot Be Used", error);
  while (stage_find_text (GTK_WIDGET (page), "  1 │ rules:\n▸ 2 │   - up\n    │     ▲") == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_true (gtk_widget_is_visible (button));
  g_assert_true (gtk_widget_has_css_class (button, "suggested-action"));
  g_signal_connect (page, "open-without-policy", G_CALLBACK (count_cb), &n);
  gtk_widget_activate_action (GTK_WIDGET (page), "error.without-policy", NULL);
  g_assert_cmpuint (n, ==, 1);

  g_unlink (path);
  gtk_window_destroy (GTK_WINDOW (window));
}

/* One button has the colour, and the focus with it. */
static void
test_likely (void)
{
  GtkWidget *window;
  AssayErrorPage *page = new_page (&window);
  GtkWidget *again = stage_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Try Again");
  GtkWidget *other = stage_find (GTK_WIDGET (page), GTK_TYPE_BUTTON, "Open Another File…");

  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_EMPTY, "the file is empty");
  gtk_widget_grab_focus (GTK_WIDGET (page));
  g_assert_true (gtk_widget_has_css_class (again, "suggested-action"));
  g_assert_false (gtk_widget_has_css_class (other, "suggested-action"));
  g_assert_true (gtk_window_get_focus (GTK_WINDOW (window)) == again);
  set_error (page, "This Cannot Be Opened", ASSAY_FORMAT_ERROR_LIMIT, "too much");
  g_assert_false (gtk_widget_has_css_class (again, "suggested-action"));
  g_assert_true (gtk_widget_has_css_class (other, "suggested-action"));

  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/error-page/one-line", test_one_line);
  g_test_add_func ("/error-page/many-lines", test_many_lines);
  g_test_add_func ("/error-page/markup", test_markup);
  g_test_add_func ("/error-page/ways-on", test_ways_on);
  g_test_add_func ("/error-page/lines", test_lines);
  g_test_add_func ("/error-page/policy", test_policy);
  g_test_add_func ("/error-page/likely", test_likely);
  g_test_add_func ("/error-page/open-again", test_open_again);
  g_test_add_func ("/error-page/offer", test_offer);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
