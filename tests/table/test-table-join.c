#include "table-text.h"

typedef struct
{
  const char *rows;
  const char *expected;
} Case;

/* CONTRACT 1.19 */
static const Case cases[] = {
  /* Different columns: united. */
  { "a.json|A|accuracy=0.8||b.json|A|f1=0.6", "accuracy^ f1^\nA: 0.8 0.6\n" },
  /* A shared cell that is equal. */
  { "a.json|A|accuracy=0.8||b.json|A|accuracy=0.8 f1=0.6", "accuracy^ f1^\nA: 0.8 0.6\n" },
  /* Equal as decimals, however written. */
  { "a.json|A|accuracy=0.80||b.json|A|accuracy=0.8 f1=1", "accuracy^ f1^\nA: 0.80 1\n" },
  /* Equal as doubles but not as decimals. */
  { "a.json|A|x=9007199254740993||b.json|A|x=9007199254740992",
    "x~\nA [a.json:1]: 9007199254740993\nA [b.json:1]: 9007199254740992\n" },
  /* A shared cell that differs. */
  { "a.json|A|accuracy=0.8|B|accuracy=0.7||b.json|A|accuracy=0.9",
    "accuracy^\nA [a.json:1]: 0.8\nB: 0.7\nA [b.json:1]: 0.9\n" },
  /* One of three differs: none is joined, whatever the order. */
  { "a.json|A|accuracy=0.8||b.json|A|accuracy=0.8||c.json|A|accuracy=0.9",
    "accuracy^\nA [a.json:1]: 0.8\nA [b.json:1]: 0.8\nA [c.json:1]: 0.9\n" },
  /* null is a value, a missing key is none. */
  { "a.json|A|accuracy=null||b.json|A|accuracy=0.8", "accuracy^\nA [a.json:1]: (null)\nA [b.json:1]: 0.8\n" },
  { "a.json|A|note=x||b.json|A|note=y accuracy=1", "accuracy^ note~*\nA [a.json:1]: (missing) x\nA [b.json:1]: 1 y\n" },
  /* Twice in one file: which of the two would join? */
  { "a.json|A|accuracy=0.8|A|accuracy=0.8||b.json|A|f1=1",
    "accuracy^ f1^\nA [a.json:1]: 0.8 (missing)\nA [a.json:2]: 0.8 (missing)\nA [b.json:1]: (missing) 1\n" },
  /* Names are never normalised. */
  { "a.json|A|accuracy=0.8||b.json|a|f1=1", "accuracy^ f1^\nA: 0.8 (missing)\na: (missing) 1\n" },
  /* “record 1” of two files is not one model. */
  { "a.json|-|accuracy=0.8||b.json|-|accuracy=0.8",
    "accuracy^\nrecord 1 [a.json:1]: 0.8\nrecord 1 [b.json:1]: 0.8\n" },
  /* Files of one basename are told apart by their paths. */
  { "x/a.json|A|accuracy=0.8||y/a.json|A|accuracy=0.9", "accuracy^\nA [x/a.json:1]: 0.8\nA [y/a.json:1]: 0.9\n" },
  /* Rows after joined ones keep their places. */
  { "a.json|A|accuracy=0.8|B|accuracy=0.7||b.json|B|f1=0.2|C|f1=0.3|A|f1=0.1",
    "accuracy^ f1^\nA: 0.8 0.1\nB: 0.7 0.2\nC: (missing) 0.3\n" },
};

static void
test_1_19 (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = table_of_rows (cases[i].rows);
      g_autofree char *text = table_to_text (table);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_flagged (void)
{
  g_autoptr(AssayTable) joined = table_of_rows ("a.json|A|accuracy=0.8||b.json|A|f1=0.6");
  g_autoptr(AssayTable) apart = table_of_rows ("a.json|A|accuracy=0.8||b.json|A|accuracy=0.6");
  g_autoptr(AssayTable) doubled = table_of_rows ("a.json|A|accuracy=0.8|A|accuracy=0.6");
  g_autofree char *joined_text = notices_to_text (joined);
  g_autofree char *apart_text = notices_to_text (apart);
  g_autofree char *doubled_text = notices_to_text (doubled);

  g_assert_nonnull (g_strrstr (joined_text, "was joined"));
  g_assert_nonnull (g_strrstr (apart_text, "was not joined"));
  g_assert_nonnull (g_strrstr (doubled_text, "more than once in a file"));
  g_assert_true (assay_table_is_name_unique (joined, 0));
  g_assert_false (assay_table_is_name_unique (apart, 0));
  g_assert_cmpuint (assay_table_get_source_of (joined, 0), ==, 0);
  g_assert_cmpuint (assay_table_get_source (joined, 1)->n_models, ==, 1);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/table-join/contract-1.19", test_1_19);
  g_test_add_func ("/table-join/flagged", test_flagged);

  return g_test_run ();
}
