#include "shell/flip-buttons.h"

#include <string.h>

#include "stage.h"
#include "table/table-builder.h"

static AssayEvaluation *
evaluate (AssayTable *table,
          const char *approve)
{
  const AssayRuleSpec spec = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = approve };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);
  g_autoptr(AssayPolicy) policy = assay_policy_new (NULL, NULL, &rule, 1);

  return assay_evaluation_new (table, policy);
}

static void
note_cb (AssayFlipButtons *flips,
         const char       *bound,
         char            **noted)
{
  g_free (*noted);
  *noted = g_strdup (bound);
}

static void
test_both_sides (void)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "model_A=0.82 model_B=0.76 model_C=0.91 model_D=0.68");
  g_autoptr(AssayEvaluation) evaluation = evaluate (table, "0.80");
  GtkWidget *flips = g_object_ref_sink (assay_flip_buttons_new ());
  g_autofree char *chosen = NULL;
  GtkWidget *down;
  GtkWidget *label;

  g_signal_connect (flips, "chosen", G_CALLBACK (note_cb), &chosen);
  assay_flip_buttons_set_evaluation (ASSAY_FLIP_BUTTONS (flips), evaluation, 0);
  stage_settle ();

  g_assert_nonnull (stage_find_text (flips, "▼ 0.76 approves model_B"));
  down = stage_find (flips, GTK_TYPE_BUTTON, "Set the threshold to 0.76: model_B is approved");
  g_assert_nonnull (down);
  g_signal_emit_by_name (down, "clicked");
  g_assert_cmpstr (chosen, ==, "0.76");

  label = gtk_widget_get_next_sibling (down);
  label = gtk_widget_get_first_child (label);
  g_assert_true (g_str_has_prefix (gtk_inscription_get_text (GTK_INSCRIPTION (label)), "▲ 0.8"));
  g_assert_true (g_str_has_suffix (gtk_inscription_get_text (GTK_INSCRIPTION (label)), " no longer approves model_A"));

  g_assert_finalize_object (flips);
}

/* Below the last model nothing flips any more. */
static void
test_end (void)
{
  g_autoptr(AssayTable) table = stage_table ("accuracy", "model_A=0.82 model_B=0.76");
  g_autoptr(AssayEvaluation) evaluation = evaluate (table, "0.10");
  GtkWidget *flips = g_object_ref_sink (assay_flip_buttons_new ());

  assay_flip_buttons_set_evaluation (ASSAY_FLIP_BUTTONS (flips), evaluation, 0);
  stage_settle ();
  g_assert_nonnull (stage_find_text (flips, "▼ no further flip"));
  g_assert_false (gtk_widget_is_sensitive (stage_find (flips, GTK_TYPE_BUTTON,
                                                       "No lower threshold changes a verdict")));

  g_assert_finalize_object (flips);
}

static const struct
{
  const char *models;
  const char *approve;
  const char *down;      /* the line */
  const char *words;     /* what a screen reader says of it */
  const char *chosen;
  const char *up;
} lines[] = {
  /* All that flip are counted, not the first alone. */
  { "m0=0.5 m1=0.5 m2=0.5 m3=0.7", "0.6", "▼ 0.5 approves m2 and 2 more", "Set the threshold to 0.5: m2 and 2 more are approved",
    "0.5", "▲ 0.8 no longer approves m3" },
  { "m0=0.5 m1=0.7 m2=0.7", "0.6", "▼ 0.5 approves m0", "Set the threshold to 0.5: m0 is approved", "0.5",
    "▲ 0.8 no longer approves m1 and 1 more" },
  /* As many decimals above as below. */
  { "m0=0.836 m1=0.8363", "0.8361", "▼ 0.8360 approves m0", "Set the threshold to 0.8360: m0 is approved", "0.8360",
    "▲ 0.8364 no longer approves m1" },
  { "m0=7 m1=9", "8.25", "▼ 7.00 approves m0", "Set the threshold to 7.00: m0 is approved", "7.00",
    "▲ 10.00 no longer approves m1" },
  /* A minus for the eye, a hyphen for the policy. */
  { "m0=-0.5 m1=0.5", "0.1", "▼ −0.5 approves m0", "Set the threshold to −0.5: m0 is approved", "-0.5",
    "▲ 0.6 no longer approves m1" },
  /* A long name gives way to how many there are. */
  { "b=0.5 a-model-with-a-name-that-nobody-would-type=0.5 c=0.9", "0.6", "▼ 0.5 approves a-model-wi…-type and 1 more",
    "Set the threshold to 0.5: a-model-with-a-name-that-n…dy-would-type and 1 more are approved", "0.5",
    "▲ 1.0 no longer approves c" },
  /* Where nothing of the name would be left, how many is enough. */
  { "a=0.5 classifier-577=0.8361 classifier-578=0.8361", "0.6", "▼ 0.5000 approves a", "Set the threshold to 0.5000: a is approved",
    "0.5000", "▲ 0.8362 no longer approves 2 models" },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr(AssayTable) table = stage_table ("accuracy", lines[i].models);
      g_autoptr(AssayEvaluation) evaluation = evaluate (table, lines[i].approve);
      GtkWidget *flips = g_object_ref_sink (assay_flip_buttons_new ());
      GtkWidget *button = gtk_widget_get_first_child (flips);
      g_autofree char *chosen = NULL;
      GtkWidget *up;

      g_signal_connect (flips, "chosen", G_CALLBACK (note_cb), &chosen);
      assay_flip_buttons_set_evaluation (ASSAY_FLIP_BUTTONS (flips), evaluation, 0);
      stage_settle ();

      g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (gtk_widget_get_first_child (button))), ==, lines[i].down);
      gtk_test_accessible_assert_property (button, GTK_ACCESSIBLE_PROPERTY_LABEL, lines[i].words);
      g_signal_emit_by_name (button, "clicked");
      g_assert_cmpstr (chosen, ==, lines[i].chosen);
      up = gtk_widget_get_first_child (gtk_widget_get_next_sibling (button));
      g_assert_cmpstr (gtk_inscription_get_text (GTK_INSCRIPTION (up)), ==, lines[i].up);

      g_assert_finalize_object (flips);
    }
}

static AssayTable *
long_table (guint n_rows)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  guint column;

  assay_table_builder_begin_source (builder, "long.json", "/nowhere");
  for (guint row = 0; row < n_rows; row++)
    {
      g_autofree char *name = g_strdup_printf ("m%u", row);
      g_autofree char *value = g_strdup_printf ("0.%06u", (row * 7919u) % 1000000u);

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, name, -1);
      g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
      assay_table_builder_number (builder, column, g_ascii_strtod (value, NULL), value, strlen (value));
    }
  assay_table_builder_end_source (builder, "records", "records", "00", 0);

  return assay_table_builder_end (builder);
}

/* A long column is sorted beside the window, never in it; going away meanwhile does no harm. */
static void
test_long (void)
{
  g_autoptr(AssayTable) table = long_table (60000);
  g_autoptr(AssayEvaluation) evaluation = evaluate (table, "0.5");
  GtkWidget *flips = g_object_ref_sink (assay_flip_buttons_new ());
  GtkWidget *left = g_object_ref_sink (assay_flip_buttons_new ());

  assay_flip_buttons_set_evaluation (ASSAY_FLIP_BUTTONS (left), evaluation, 0);
  assay_flip_buttons_set_evaluation (ASSAY_FLIP_BUTTONS (left), NULL, 0);
  g_assert_false (gtk_widget_get_visible (left));

  assay_flip_buttons_set_evaluation (ASSAY_FLIP_BUTTONS (flips), evaluation, 0);
  g_assert_nonnull (stage_find_text (flips, "▼ …"));
  g_assert_false (assay_flip_buttons_is_ready (ASSAY_FLIP_BUTTONS (flips)));
  while (!assay_flip_buttons_is_ready (ASSAY_FLIP_BUTTONS (flips)))
    g_main_context_iteration (NULL, TRUE);
  g_assert_null (stage_find_text (flips, "▼ …"));
  g_assert_null (stage_find_text (flips, "▼ no further flip"));

  stage_settle ();
  g_assert_finalize_object (flips);
  g_assert_finalize_object (left);
}

static void
add_tests (void)
{
  g_test_add_func ("/flip-buttons/both-sides", test_both_sides);
  g_test_add_func ("/flip-buttons/end", test_end);
  g_test_add_func ("/flip-buttons/lines", test_lines);
  g_test_add_func ("/flip-buttons/long", test_long);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
