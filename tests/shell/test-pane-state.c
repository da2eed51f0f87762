#include "shell/pane-state.h"

#include "shell/state-file.h"
#include "stage.h"

static GtkWidget *
flap_new (void)
{
  GtkWidget *flap = adw_flap_new ();
  GtkWidget *pane = gtk_label_new ("pane");
  GtkWidget *content = gtk_label_new ("content");

  gtk_widget_set_size_request (pane, 300, -1);
  gtk_widget_set_size_request (content, 300, -1);
  adw_flap_set_flap (ADW_FLAP (flap), pane);
  adw_flap_set_content (ADW_FLAP (flap), content);
  adw_flap_set_fold_policy (ADW_FLAP (flap), ADW_FLAP_FOLD_POLICY_NEVER);

  return flap;
}

static void
test_comes_back (void)
{
  GtkWidget *first = flap_new ();
  GtkWidget *window = stage_show (first);
  GtkWidget *second;

  assay_pane_state_attach (ADW_FLAP (first), "policy");
  g_assert_true (adw_flap_get_reveal_flap (ADW_FLAP (first)));
  adw_flap_set_reveal_flap (ADW_FLAP (first), FALSE);
  gtk_window_destroy (GTK_WINDOW (window));

  second = flap_new ();
  window = stage_show (second);
  assay_pane_state_attach (ADW_FLAP (second), "policy");
  g_assert_false (adw_flap_get_reveal_flap (ADW_FLAP (second)));
  adw_flap_set_reveal_flap (ADW_FLAP (second), TRUE);
  gtk_window_destroy (GTK_WINDOW (window));
  assay_state_file_flush_all ();

  second = flap_new ();
  window = stage_show (second);
  assay_pane_state_attach (ADW_FLAP (second), "policy");
  g_assert_true (adw_flap_get_reveal_flap (ADW_FLAP (second)));
  gtk_window_destroy (GTK_WINDOW (window));
}

/* What folds by itself was hidden by nobody. */
static void
test_folding_is_nobodys_wish (void)
{
  GtkWidget *flap = flap_new ();
  GtkWidget *window = stage_show (flap);

  assay_pane_state_attach (ADW_FLAP (flap), "model");
  adw_flap_set_fold_policy (ADW_FLAP (flap), ADW_FLAP_FOLD_POLICY_ALWAYS);
  stage_settle ();
  g_assert_false (adw_flap_get_reveal_flap (ADW_FLAP (flap)));
  g_assert_cmpint (assay_state_file_get_integer (assay_state_file_get_default (), "Panes", "model", 1), ==, 1);

  adw_flap_set_fold_policy (ADW_FLAP (flap), ADW_FLAP_FOLD_POLICY_NEVER);
  stage_settle ();
  g_assert_true (adw_flap_get_reveal_flap (ADW_FLAP (flap)));
  gtk_window_destroy (GTK_WINDOW (window));
}

static void
add_tests (void)
{
  g_test_add_func ("/pane-state/comes-back", test_comes_back);
  g_test_add_func ("/pane-state/folding-is-nobodys-wish", test_folding_is_nobodys_wish);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
