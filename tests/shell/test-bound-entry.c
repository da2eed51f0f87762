#include "shell/bound-entry.h"

#include "stage.h"

typedef struct
{
  const char *typed;
  const char *message;   /* NULL: taken */
} CheckCase;

static const CheckCase check_cases[] = {
  { "0.80", NULL },
  { "0", NULL },
  { "-1.5e-3", NULL },
  { "1E5", NULL },
  { "0.84999999999999999", NULL },
  { "0,8", "“0,8” is not a number here: write 0.8" },
  { "90%", "“90%” is not a number here: write 90, in the unit of the values" },
  { "90 %", "“90 %” is not a number here: write 90, in the unit of the values" },
  { ".5", "“.5” is not a number here: write 0.5" },
  { "+1", "“+1” is not a number here: write 1" },
  { "−0.5", "“−0.5” is not a number here: write -0.5" },
  { "", "A threshold is needed, for example 0.80" },
  { "abc", "“abc” is not a number, for example 0.80" },
  { "NaN", "“NaN” is not a number, for example 0.80" },
  { "1e999", "“1e999” is not a number, for example 0.80" },
  { "1.000,5", "“1.000,5” is not a number, for example 0.80" },
  { "0x10", "“0x10” is not a number, for example 0.80" },
};

static void
test_check (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (check_cases); i++)
    {
      g_autofree char *message = assay_bound_entry_check (check_cases[i].typed);

      g_assert_cmpstr (message, ==, check_cases[i].message);
    }
}

static void
note_cb (AssayBoundEntry *entry,
         const char      *text,
         GString         *notes)
{
  g_string_append_printf (notes, "[%s]", text != NULL ? text : "");
}

static AssayBoundEntry *
new_entry (GString    *typed,
           GString    *refused,
           const char *text)
{
  AssayBoundEntry *entry = g_object_ref_sink (g_object_new (ASSAY_TYPE_BOUND_ENTRY, NULL));
  AssayBound bound = { .set = TRUE, .value = g_ascii_strtod (text, NULL), .text = (char *) text };

  assay_bound_entry_set_bound (entry, &bound);
  g_signal_connect (entry, "typed", G_CALLBACK (note_cb), typed);
  g_signal_connect (entry, "refused", G_CALLBACK (note_cb), refused);

  return entry;
}

static void
type (AssayBoundEntry *entry,
      const char      *text)
{
  gtk_editable_set_text (GTK_EDITABLE (entry), text);
  g_signal_emit_by_name (entry, "activate");
}

static void
test_typed (void)
{
  g_autoptr(GString) typed = g_string_new (NULL);
  g_autoptr(GString) refused = g_string_new (NULL);
  AssayBoundEntry *entry = new_entry (typed, refused, "0.5");

  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0.5");
  type (entry, " 0.80 ");
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0.80");
  type (entry, "0.80");
  g_assert_cmpstr (typed->str, ==, "[0.80]");
  g_assert_cmpstr (refused->str, ==, "");

  g_object_unref (entry);
}

static void
test_refused (void)
{
  g_autoptr(GString) typed = g_string_new (NULL);
  g_autoptr(GString) refused = g_string_new (NULL);
  AssayBoundEntry *entry = new_entry (typed, refused, "0.5");

  type (entry, "0,8");
  g_assert_true (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0,8");
  g_assert_cmpstr (typed->str, ==, "");
  g_assert_cmpstr (refused->str, ==, "[“0,8” is not a number here: write 0.8]");

  type (entry, "0.8");
  g_assert_false (gtk_widget_has_css_class (GTK_WIDGET (entry), "error"));
  gtk_test_accessible_assert_state (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_STATE_INVALID,
                                    GTK_ACCESSIBLE_INVALID_FALSE);
  g_assert_cmpstr (typed->str, ==, "[0.8]");

  g_object_unref (entry);
}

static void
test_program_is_silent (void)
{
  g_autoptr(GString) typed = g_string_new (NULL);
  g_autoptr(GString) refused = g_string_new (NULL);
  AssayBoundEntry *entry = new_entry (typed, refused, "0.5");
  AssayBound other = { .set = TRUE, .value = 0.25, .text = (char *) "0.25" };
  AssayBound unset = { .set = FALSE };

  assay_bound_entry_set_bound (entry, &other);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "0.25");
  assay_bound_entry_set_bound (entry, &unset);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (entry)), ==, "");
  g_assert_cmpstr (typed->str, ==, "");
  g_assert_cmpstr (refused->str, ==, "");

  g_object_unref (entry);
}

static void
add_tests (void)
{
  g_test_add_func ("/bound-entry/check", test_check);
  g_test_add_func ("/bound-entry/typed", test_typed);
  g_test_add_func ("/bound-entry/refused", test_refused);
  g_test_add_func ("/bound-entry/program-is-silent", test_program_is_silent);
}

int
main (int   argc,
      char *argv[])
{
  return stage_run (argc, argv, add_tests);
}
