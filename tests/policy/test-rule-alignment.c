#include "policy/rule-alignment.h"

#include "small-table.h"

/* One letter a metric; after a sign the threshold: "a b=2 c". */
static AssayPolicy *
make (const char *spelled)
{
  g_auto(GStrv) words = g_strsplit (spelled, " ", -1);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_rule_unref);

  for (guint i = 0; words[i] != NULL && *words[i] != '\0'; i++)
    {
      g_auto(GStrv) parts = g_strsplit (words[i], "=", 2);

      g_ptr_array_add (rules, small_rule (parts[0], ASSAY_DIRECTION_HIGHER, parts[1] != NULL ? parts[1] : "1", NULL));
    }

  return assay_policy_new (NULL, NULL, (AssayRule * const *) rules->pdata, rules->len);
}

static const struct
{
  const char *before;
  const char *after;
  const char *origins;
} cases[] = {
  { "a b c", "a b c", "0 1 2" },
  { "a b c", "a c", "0 2" },
  { "a b c", "b=2 c", "1 2" },
  { "a b c", "a b=9 c d", "0 1 2 -" },
  { "a c", "a b c", "0 - 1" },
  { "a", "z", "0" },
  { "a a=2 a=3", "a=2 a=3", "1 2" },
  { "a b", "", "" },
  { "", "a", "-" },
  { "a b", "b a", "1 -" },
};

static void
test_cases (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayPolicy) before = make (cases[i].before);
      g_autoptr(AssayPolicy) after = make (cases[i].after);
      g_autofree guint *origins = assay_rule_alignment_new (before, after);
      g_autoptr(GString) text = g_string_new (NULL);

      for (guint j = 0; j < assay_policy_get_n_rules (after); j++)
        if (origins[j] == ASSAY_NO_RULE)
          g_string_append (text, j > 0 ? " -" : "-");
        else
          g_string_append_printf (text, j > 0 ? " %u" : "%u", origins[j]);
      g_test_message ("%s to %s", cases[i].before, cases[i].after);
      g_assert_cmpstr (text->str, ==, cases[i].origins);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rule-alignment/cases", test_cases);

  return g_test_run ();
}
