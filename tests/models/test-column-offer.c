#include "models/column-offer.h"

#include <locale.h>

#include "made.h"

static char *
join (GPtrArray *keys)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < keys->len; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", (const char *) keys->pdata[i]);

  return g_string_free (text, FALSE);
}

static AssayColumnState *
state_of (const char *keys)
{
  AssayColumnState *state = assay_column_state_new ();
  g_auto(GStrv) words = g_strsplit (keys != NULL ? keys : "", " ", -1);
  g_autoptr(GPtrArray) wanted = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (wanted, words[i]);
  if (keys != NULL)
    assay_column_state_set_wanted (state, wanted);

  return state;
}

static const struct
{
  const char *models;
  const char *metric;     /* that the rule stands on */
  const char *wanted;     /* by a person; NULL for nothing */
  const char *expected;
} cases[] = {
  { "a acc=1 f1=1; b acc=2 f1=2", "acc", NULL, "verdict name column:acc column:f1 margin" },
  /* What the rule stands on comes first, also if it is the same for all; then what varies, then what does not. */
  { "a acc=1 f1=1 k=1; b acc=2 f1=1 k=2", "f1", NULL, "verdict name column:f1 column:acc column:k margin" },
  { "a acc=1 f1=1 k=1; b acc=1 f1=2 k=2", "f1", NULL, "verdict name column:f1 column:k column:acc margin" },
  /* A rule on a metric that is not there. */
  { "a acc=1; b acc=2", "recall", NULL, "verdict name column:acc margin" },
  { "a m1=1 m2=1 m3=1 m4=1 m5=1 m6=1 m7=1 m8=1 m9=1 m10=1 m11=1 m12=1 m13=1 m14=1", "m14", NULL,
    "verdict name column:m14 column:m1 column:m2 column:m3 column:m4 column:m5 column:m6 column:m7 column:m8 "
    "column:m9 column:m10 column:m11 margin" },
  { "a m=1 w=x x=x y=x z=x; b m=2 w=x x=y y=y z=y", "m", NULL,
    "verdict name column:m margin column:x column:y column:z" },
  { "a acc=1", "acc", "verdict column:acc", "verdict name column:acc" },
  /* A person's choice, where it suits: at least half of the columns are there. */
  { "a acc=1 f1=1", "acc", "name column:f1 column:acc", "name column:f1 column:acc" },
  { "a acc=1 f1=1", "acc", "column:f1 column:gone", "name column:f1 column:acc" },
  { "a acc=1 f1=1", "acc", "column:f1 column:gone column:lost", "verdict name column:acc column:f1 margin" },
  { "a acc=1 f1=1", "acc", "name margin name column:f1 column:f1", "name margin column:f1 column:acc" },
  { "a acc=1 f1=1", "recall", "name verdict", "name verdict" },
  /* Of several files a column says which, whatever was chosen where there was one. */
  { "a acc=1 | b acc=2", "acc", NULL, "verdict name file column:acc margin" },
  { "a acc=1 | b acc=2", "acc", "verdict name column:acc", "verdict name file column:acc" },
  { "a acc=1 | b acc=2", "acc", "file name column:acc", "file name column:acc" },
};

static void
test_choose (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = made_table (cases[i].models);
      g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, cases[i].metric, "1", NULL);
      g_autoptr(AssayColumnOffer) offer = assay_column_offer_new (evaluation);
      g_autoptr(AssayColumnState) state = state_of (cases[i].wanted);
      g_autoptr(GPtrArray) keys = assay_column_offer_choose (offer, state);
      g_autofree char *text = join (keys);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Each rule's metric is shown, as far as a window bears it; the margin always has a place. */
static void
test_many_rules (void)
{
  g_autoptr(AssayTable) table = made_large_table (1, 60);
  g_autoptr(GPtrArray) rules = g_ptr_array_new_with_free_func ((GDestroyNotify) assay_rule_unref);
  g_autoptr(AssayPolicy) policy = NULL;
  g_autoptr(AssayEvaluation) evaluation = NULL;
  g_autoptr(AssayColumnOffer) offer = NULL;
  g_autoptr(AssayColumnState) state = assay_column_state_new ();
  g_autoptr(GPtrArray) keys = NULL;

  for (guint i = 0; i < 60; i++)
    {
      const AssayRuleSpec spec = { .metric = assay_column_get_name (assay_table_get_column (table, 59 - i)),
                                   .direction = ASSAY_DIRECTION_HIGHER, .approve = "1" };

      g_ptr_array_add (rules, assay_rule_new (&spec, NULL));
    }
  policy = assay_policy_new (NULL, NULL, (AssayRule **) rules->pdata, rules->len);
  evaluation = assay_evaluation_new (table, policy);
  offer = assay_column_offer_new (evaluation);
  keys = assay_column_offer_choose (offer, state);

  g_assert_cmpuint (keys->len, ==, ASSAY_COLUMNS_SHOWN);
  g_assert_cmpstr (keys->pdata[ASSAY_COLUMNS_SHOWN - 1], ==, "margin");
}

static void
test_follow (void)
{
  g_autoptr(AssayTable) table = made_table ("a acc=1 f1=1");
  g_autoptr(AssayEvaluation) acc = made_evaluation (table, "acc", "1", NULL);
  g_autoptr(AssayEvaluation) moved = made_evaluation (table, "acc", "2", NULL);
  g_autoptr(AssayEvaluation) f1 = made_evaluation (table, "f1", "1", NULL);
  g_autoptr(AssayColumnOffer) offer = assay_column_offer_new (acc);
  g_autoptr(AssayColumnState) state = state_of ("name");
  g_autoptr(GPtrArray) hidden = NULL;
  g_autoptr(GPtrArray) shown = NULL;
  g_autofree char *text = NULL;

  assay_column_state_set_hidden (state, "column:acc", TRUE);
  assay_column_state_set_hidden (state, "column:f1", TRUE);
  g_assert_false (assay_column_offer_follow (offer, moved, state));
  hidden = assay_column_offer_choose (offer, state);
  g_assert_cmpuint (hidden->len, ==, 1);

  /* A new rule brings its column back. */
  g_assert_true (assay_column_offer_follow (offer, f1, state));
  shown = assay_column_offer_choose (offer, state);
  text = join (shown);
  g_assert_cmpstr (text, ==, "name column:f1");
}

static void
test_hidden_file (void)
{
  g_autoptr(AssayTable) table = made_table ("a acc=1 | b acc=2");
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "acc", "1", NULL);
  g_autoptr(AssayColumnOffer) offer = assay_column_offer_new (evaluation);
  g_autoptr(AssayColumnState) state = state_of ("name column:acc");
  g_autoptr(GPtrArray) keys = NULL;
  g_autofree char *text = NULL;

  assay_column_state_set_hidden (state, "file", TRUE);
  keys = assay_column_offer_choose (offer, state);
  text = join (keys);
  g_assert_cmpstr (text, ==, "name column:acc");
}

static void
test_insert (void)
{
  static const char * const added[] = { "column:f1", "verdict", "column:note", "margin", "column:acc", "margin" };
  g_autoptr(AssayTable) table = made_table ("a acc=1 f1=1 note=x");
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "acc", "1", NULL);
  g_autoptr(AssayColumnOffer) offer = assay_column_offer_new (evaluation);
  g_autoptr(GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *text = NULL;

  g_ptr_array_add (keys, g_strdup ("name"));
  for (guint i = 0; i < G_N_ELEMENTS (added); i++)
    assay_column_offer_insert (offer, keys, added[i]);
  text = join (keys);
  g_assert_cmpstr (text, ==, "verdict name column:f1 column:acc margin column:note");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-offer/choose", test_choose);
  g_test_add_func ("/column-offer/many-rules", test_many_rules);
  g_test_add_func ("/column-offer/follow", test_follow);
  g_test_add_func ("/column-offer/hidden-file", test_hidden_file);
  g_test_add_func ("/column-offer/insert", test_insert);

  return g_test_run ();
}
