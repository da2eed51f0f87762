#include "shell/verdict-chips.h"

#include "stage.h"

static AssayPolicy *
make_policy (const char *approve)
{
  AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = approve,
                         .reject = "0.70" };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);

  return assay_policy_new (NULL, NULL, &rule, 1);
}

static AssayReview *
make_review (const char *approve)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "A=0.82 B=0.76 C=0.91 D=0.68 E");
  g_autoptr(AssayPolicy) policy = make_policy (approve);

  return assay_review_new (table, policy);
}

/* The names of all chips, as they stand side by side; the one that is chosen in brackets. */
static char *
spell (GtkWidget *chips)
{
  GtkWidget *box = gtk_widget_get_first_child (chips);
  static const char * const titles[] = { "All", "Approved", "Needs decision", "Rejected", "Not evaluable" };
  GString *text = g_string_new (NULL);
  guint i = 0;

  for (GtkWidget *button = gtk_widget_get_first_child (box); button != NULL;
       button = gtk_widget_get_next_sibling (button), i++)
    {
      gboolean active = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (button));

      for (guint n = 0; n < 10; n++)
        {
          g_autofree char *name = g_strdup_printf ("%s %u", titles[i], n);

          if (stage_is_called (button, name))
            g_string_append_printf (text, active ? "[%s]" : " %s ", name);
        }
    }

  return g_string_free (text, FALSE);
}

#define ASSERT_SPELLS(chips, expected) \
  G_STMT_START { \
    g_autofree char *spelled = spell (chips); \
    g_assert_cmpstr (spelled, ==, expected); \
  } G_STMT_END

static void
test_counts (void)
{
  g_autoptr(AssayReview) review = make_review ("0.80");
  g_autoptr(AssayPolicy) policy = make_policy ("0.75");
  GtkWidget *chips = g_object_ref_sink (g_object_new (ASSAY_TYPE_VERDICT_CHIPS, NULL));

  ASSERT_SPELLS (chips, "[All 0] Approved 0  Needs decision 0  Rejected 0  Not evaluable 0 ");

  assay_verdict_chips_set_review (ASSAY_VERDICT_CHIPS (chips), review);
  ASSERT_SPELLS (chips, "[All 5] Approved 2  Needs decision 1  Rejected 1  Not evaluable 1 ");

  assay_review_set_policy (review, policy);
  ASSERT_SPELLS (chips, "[All 5] Approved 3  Needs decision 0  Rejected 1  Not evaluable 1 ");

  assay_verdict_chips_set_review (ASSAY_VERDICT_CHIPS (chips), NULL);
  ASSERT_SPELLS (chips, "[All 0] Approved 0  Needs decision 0  Rejected 0  Not evaluable 0 ");
  g_assert_finalize_object (chips);
  g_assert_finalize_object (g_steal_pointer (&review));
}

static void
count_cb (guint *n_notified)
{
  (*n_notified)++;
}

static void
test_choice (void)
{
  AssayVerdictChips *chips = g_object_ref_sink (g_object_new (ASSAY_TYPE_VERDICT_CHIPS, NULL));
  GtkWidget *rejected = stage_find (GTK_WIDGET (chips), GTK_TYPE_TOGGLE_BUTTON, "Rejected 0");
  guint n_notified = 0;

  g_signal_connect_swapped (chips, "notify::verdict", G_CALLBACK (count_cb), &n_notified);

  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (rejected), TRUE);
  g_assert_cmpuint (assay_verdict_chips_get_verdict (chips), ==, ASSAY_VERDICT_REJECTED);
  g_assert_cmpuint (n_notified, ==, 1);
  ASSERT_SPELLS (GTK_WIDGET (chips), " All 0  Approved 0  Needs decision 0 [Rejected 0] Not evaluable 0 ");

  assay_verdict_chips_set_verdict (chips, ASSAY_VERDICT_REJECTED);
  g_assert_cmpuint (n_notified, ==, 1);

  assay_verdict_chips_set_verdict (chips, 0);
  g_assert_cmpuint (n_notified, ==, 2);
  ASSERT_SPELLS (GTK_WIDGET (chips), "[All 0] Approved 0  Needs decision 0  Rejected 0  Not evaluable 0 ");
  g_assert_finalize_object (chips);
}

/* Counts stand above the middle of their words, with the same room in each chip whatever the threshold. */
static void
test_room (void)
{
  static const char * const counts[] = { "12\u202f345", "2345", "10\u202f000" };
  g_autoptr(AssayTable) table = stage_wide_table (12345, 1);
  AssayReview *review = stage_review (table, "m0", "10000");
  AssayVerdictChips *chips = g_object_ref_sink (g_object_new (ASSAY_TYPE_VERDICT_CHIPS, NULL));

  assay_verdict_chips_set_review (chips, review);
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    {
      GtkWidget *count = stage_find_text (GTK_WIDGET (chips), counts[i]);

      g_assert_nonnull (count);
      g_assert_cmpfloat (gtk_inscription_get_xalign (GTK_INSCRIPTION (count)), ==, 0.5);
      g_assert_cmpuint (gtk_inscription_get_min_chars (GTK_INSCRIPTION (count)), ==, 6);
    }

  g_assert_finalize_object (chips);
  g_assert_finalize_object (review);
}

static gboolean
has_words (AssayVerdictChips *chips,
           const char        *words)
{
  return gtk_widget_get_child_visible (stage_find_text (GTK_WIDGET (chips), words));
}

/* Where all words do not fit, the signs stand alone, and the tooltip says what they mean. */
static void
test_narrow (void)
{
  AssayVerdictChips *chips = g_object_ref_sink (g_object_new (ASSAY_TYPE_VERDICT_CHIPS, NULL));
  GtkWidget *all;
  int least;
  int wanted;
  int height;

  gtk_widget_measure (GTK_WIDGET (chips), GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  gtk_widget_measure (GTK_WIDGET (chips), GTK_ORIENTATION_VERTICAL, -1, &height, NULL, NULL, NULL);
  g_assert_cmpint (least, <, 300);
  g_assert_cmpint (wanted, >, least);

  gtk_widget_allocate (GTK_WIDGET (chips), wanted, height, -1, NULL);
  g_assert_true (has_words (chips, "Approved"));
  gtk_widget_allocate (GTK_WIDGET (chips), wanted - 1, height, -1, NULL);
  g_assert_false (has_words (chips, "Approved"));
  g_assert_false (has_words (chips, "Not evaluable"));
  /* All of them have no sign. */
  all = stage_find_text (GTK_WIDGET (chips), "All");
  g_assert_true (gtk_widget_get_child_visible (all));
  g_assert_cmpint (gtk_widget_get_width (all), >, 5);

  g_assert_finalize_object (chips);
}

static void
add_tests (void)
{
  g_test_add_func ("/verdict-chips/counts", test_counts);
  g_test_add_func ("/verdict-chips/choice", test_choice);
  g_test_add_func ("/verdict-chips/room", test_room);
  g_test_add_func ("/verdict-chips/narrow", test_narrow);
}

int
main (int    argc,
      char **argv)
{
  return stage_run (argc, argv, add_tests);
}
