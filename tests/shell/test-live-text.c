#include "shell/live-text.h"

#include "stage.h"

static void
note_cb (guint *n)
{
  (*n)++;
}

/* What stands there already is not written again, and the room does not follow the text. */
static void
test_text (void)
{
  GtkWidget *text = g_object_ref_sink (assay_live_text_new (20));
  guint n_writes = 0;
  int width, later;

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &width, NULL, NULL);
  g_assert_cmpint (width, >, 0);

  g_signal_connect_swapped (text, "notify::text", G_CALLBACK (note_cb), &n_writes);
  assay_live_text_set (GTK_INSCRIPTION (text), "12 of 1,000,000 models");
  assay_live_text_set (GTK_INSCRIPTION (text), "12 of 1,000,000 models");
  g_assert_cmpuint (n_writes, ==, 1);
  g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (text)), ==, "12 of 1,000,000 models");

  gtk_widget_measure (text, GTK_ORIENTATION_HORIZONTAL, -1, NULL, &later, NULL, NULL);
  g_assert_cmpint (later, ==, width);
  g_assert_finalize_object (text);
}

static gboolean
has_tooltip (GtkWidget *widget)
{
  GtkTooltip *tooltip = g_object_new (GTK_TYPE_TOOLTIP, NULL);
  gboolean shown = FALSE;

  g_signal_emit_by_name (widget, "query-tooltip", 0, 0, FALSE, tooltip, &shown);
  g_object_unref (tooltip);

  return shown;
}

static void
test_tooltip (void)
{
  GtkWidget *text = g_object_ref_sink (assay_live_text_new (20));

  g_assert_false (gtk_widget_get_has_tooltip (text));
  assay_live_text_set_tooltip (text, "accuracy ≥ 0.80");
  assay_live_text_set_tooltip (text, "accuracy ≥ 0.81");
  g_assert_true (gtk_widget_get_has_tooltip (text));
  g_assert_true (has_tooltip (text));

  assay_live_text_set_tooltip (text, NULL);
  g_assert_false (has_tooltip (text));
  g_assert_finalize_object (text);
}

static void
add_tests (void)
{
  g_test_add_func ("/live-text/text", test_text);
  g_test_add_func ("/live-text/tooltip", test_tooltip);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
