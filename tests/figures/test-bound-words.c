#include "figures/bound-words.h"

static void
test_words (void)
{
  static const struct
  {
    AssayDirection direction;
    gboolean       approve, strict;
    const char    *label, *words;
  } cases[] = {
    { ASSAY_DIRECTION_HIGHER, TRUE, FALSE, "approve ≥ 0.8", "approve at or above 0.8" },
    { ASSAY_DIRECTION_HIGHER, TRUE, TRUE, "approve > 0.8", "approve above 0.8" },
    { ASSAY_DIRECTION_HIGHER, FALSE, TRUE, "reject < 0.8", "reject below 0.8" },
    { ASSAY_DIRECTION_LOWER, TRUE, FALSE, "approve ≤ 0.8", "approve at or below 0.8" },
    { ASSAY_DIRECTION_LOWER, TRUE, TRUE, "approve < 0.8", "approve below 0.8" },
    { ASSAY_DIRECTION_LOWER, FALSE, FALSE, "reject > 0.8", "reject above 0.8" },
    { ASSAY_DIRECTION_WITHIN, TRUE, FALSE, "approve within 0.8", "approve within 0.8" },
    { ASSAY_DIRECTION_WITHIN, FALSE, FALSE, "reject outside 0.8", "reject outside 0.8" },
    { ASSAY_DIRECTION_NONE, TRUE, FALSE, "0.8", "0.8" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *label = assay_bound_dup_label (cases[i].direction, cases[i].approve, cases[i].strict, "0.8");
      g_autofree char *words = assay_bound_dup_words (cases[i].direction, cases[i].approve, cases[i].strict, "0.8");

      g_assert_cmpstr (label, ==, cases[i].label);
      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/bound-words/words", test_words);

  return g_test_run ();
}
