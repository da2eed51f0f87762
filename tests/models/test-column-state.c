#include "models/column-state.h"

#include <locale.h>

static char *
print (const AssayColumnState *state)
{
  g_autoptr(GVariant) variant = assay_column_state_to_variant (state);

  g_assert_cmpstr (g_variant_get_type_string (variant), ==, "a(sib)");

  return g_variant_print (variant, FALSE);
}

static AssayColumnState *
parse (const char *text)
{
  g_autoptr(GVariant) variant = g_variant_ref_sink (g_variant_new_parsed (text));

  return assay_column_state_from_variant (variant);
}

static void
test_empty (void)
{
  g_autoptr(AssayColumnState) state = assay_column_state_new ();
  g_autofree char *text = print (state);

  g_assert_cmpstr (text, ==, "[]");
  g_assert_null (assay_column_state_get_wanted (state));
  g_assert_cmpint (assay_column_state_get_width (state, "name"), ==, 0);
  g_assert_false (assay_column_state_is_hidden (state, "name"));
}

/* What comes out goes in again, the same each time. */
static void
test_round (void)
{
  static const char expected[] =
    "[('name', 0, true), ('column:b', 120, true), ('column:a', 0, false), ('column:z', 90, false)]";
  g_autoptr(AssayColumnState) state = assay_column_state_new ();
  g_autoptr(AssayColumnState) again = NULL;
  g_autoptr(GPtrArray) wanted = g_ptr_array_new ();
  g_autofree char *text = NULL;
  g_autofree char *text_again = NULL;

  g_ptr_array_add (wanted, (gpointer) "name");
  g_ptr_array_add (wanted, (gpointer) "column:b");
  assay_column_state_set_wanted (state, wanted);
  assay_column_state_set_width (state, "column:b", 120);
  assay_column_state_set_width (state, "column:z", 90);
  assay_column_state_set_hidden (state, "column:a", TRUE);
  assay_column_state_set_hidden (state, "column:q", TRUE);
  assay_column_state_set_hidden (state, "column:q", FALSE);
  text = print (state);
  g_assert_cmpstr (text, ==, expected);

  again = parse (text);
  text_again = print (again);
  /* A width of a column that is not shown also says that it is hidden. */
  g_assert_cmpstr (text_again, ==, expected);
}

static const struct
{
  const char *given;
  const char *expected;
} hostile[] = {
  { "'text'", "[]" },
  { "[('a', 1)]", "[]" },
  { "@a(sib) []", "[]" },
  { "[('', 100, true)]", "[]" },
  { "[('a', -5, true)]", "[('a', 0, true)]" },
  { "[('a', 1, true)]", "[('a', 24, true)]" },
  { "[('a', 2147483647, true)]", "[('a', 2000, true)]" },
  { "[('a', 0, false)]", "[('a', 0, false)]" },
};

static void
test_hostile (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr(AssayColumnState) state = parse (hostile[i].given);
      g_autofree char *text = print (state);

      g_assert_cmpstr (text, ==, hostile[i].expected);
    }
}

static void
test_limits (void)
{
  GVariantBuilder builder;
  g_autoptr(GVariant) variant = NULL;
  g_autoptr(AssayColumnState) state = NULL;
  g_autofree char *endless = g_strnfill (100000, 'k');

  g_variant_builder_init (&builder, G_VARIANT_TYPE ("a(sib)"));
  g_variant_builder_add (&builder, "(sib)", endless, 50, TRUE);
  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *key = g_strdup_printf ("column:%u", i);

      g_variant_builder_add (&builder, "(sib)", key, 50, TRUE);
    }
  variant = g_variant_ref_sink (g_variant_builder_end (&builder));
  state = assay_column_state_from_variant (variant);

  g_assert_cmpuint (assay_column_state_get_wanted (state)->len, ==, 999);
  g_assert_cmpint (assay_column_state_get_width (state, endless), ==, 0);
  g_assert_cmpint (assay_column_state_get_width (state, "column:3"), ==, 50);
  g_assert_cmpint (assay_column_state_get_width (state, "column:900"), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-state/empty", test_empty);
  g_test_add_func ("/column-state/round", test_round);
  g_test_add_func ("/column-state/hostile", test_hostile);
  g_test_add_func ("/column-state/limits", test_limits);

  return g_test_run ();
}
