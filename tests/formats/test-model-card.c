#include "formats/layouts.h"

#include "formats/format-error.h"
#include "stage.h"

/* A card with this model-index, indented by two. */
static char *
make_card (const char *index)
{
  return g_strdup_printf ("---\nlicense: mit\nmodel-index:\n%s---\n# A card\n\n1,2\n", index);
}

#define METRIC(type, value) "    - type: " type "\n      value: " value "\n"
#define RESULT(dataset) "  - dataset: {name: " dataset "}\n    metrics:\n"

static void
test_models (void)
{
  static const struct
  {
    const char *index;
    const char *expected;
  } cases[] = {
    { "- name: A\n  results:\n" RESULT ("D") METRIC ("wer", "32.10") METRIC ("accuracy", "0.5"),
      "A: D/wer=32.10 D/accuracy=0.5 license~'mit'" },
    { "- name: A\n  results:\n" RESULT ("D") METRIC ("wer", "1") RESULT ("E") METRIC ("wer", "2")
      "- name: B\n  results:\n" RESULT ("D") METRIC ("wer", "3"),
      "A: D/wer=1 E/wer=2 license~'mit'; B: D/wer=3 license~'mit'" },
    /* Values of other kinds. */
    { "- name: A\n  results:\n" RESULT ("D") METRIC ("reward", "20.5 +/- 1.5") METRIC ("wer", "'3.5'") METRIC ("rouge", "{r1: 4, r2: 5}")
      METRIC ("bleu", "[1, 2]") METRIC ("f1", "null") METRIC ("mae", "n/a"),
      "A: D/reward=20.5 +/- 1.5 D/wer=3.5 D/rouge/r1=4 D/rouge/r2=5 D/f1~null D/mae~'n/a' license~'mit'" },
    /* Several metrics of one type are told apart by their names, by the part of the data set, by their place. */
    { "- name: A\n  results:\n" RESULT ("D") METRIC ("wer", "1") "      name: Test WER\n" METRIC ("wer", "2") "      name: Test WER (+LM)\n",
      "A: D/Test WER=1 D/Test WER (+LM)=2 license~'mit'" },
    { "- name: A\n  results:\n  - dataset: {name: D, split: dev}\n    metrics:\n" METRIC ("wer", "1")
      "  - dataset: {name: D, split: test, config: hi}\n    metrics:\n" METRIC ("wer", "2"),
      "A: D (dev)/wer=1 D (hi, test)/wer=2 D (dev)/wer/split~'dev' D (hi, test)/wer/config~'hi' D (hi, test)/wer/split~'test' license~'mit'" },
    { "- name: A\n  results:\n" RESULT ("D") METRIC ("wer", "1") METRIC ("wer", "2"), "A: D/wer (1)=1 D/wer (2)=2 license~'mit'" },
    { "- results:\n  - metrics:\n    - value: 3\n      verified: true\n    - {type: wer}\n    - 5\n", "forest: score=3 score/verified~'true' license~'mit'" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *card = make_card (cases[i].index);

      stage_check (card, "model-card", cases[i].expected);
    }
}

static void
test_said (void)
{
  g_autofree char *card = make_card ("- name: A\n  results:\n" RESULT ("D") METRIC ("wer", "1") "      verified: true\n" METRIC ("f1", "2")
                                     "    - type: mae\n  - 3\n- name: B\n  results: []\n- 4\n");
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("README.md", card, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (assay_table_get_n_rows (table), ==, 1);
  stage_check_notice (table, "A: 2 results in the model card, 1 of them verified");
  stage_check_left_out (table, "B", "has no results in the model-index");
  stage_check_left_out (table, "a result", "has no list of metrics");
  stage_check_left_out (table, "mae", "has no value");
}

static void
test_refused (void)
{
  static const struct { const char *text; const char *part; } cases[] = {
    { "---\nlicense: mit\n---\n", "has no list “model-index”" },
    { "---\nmodel-index: 4\n---\n", "has no list “model-index”" },
    { "---\nmodel-index:\n- name: A\n  results: []\n---\n", "is without results" },
    { "---\nmodel-index: []\n---\n", "is without results" },
    { "---\nmodel-index:\n- name: A\n", "this is YAML" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayTable) table = stage_read ("README.md", cases[i].text, NULL, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_null (table);
      stage_check_error (error, ASSAY_FORMAT_ERROR_NO_RESULTS, cases[i].part);
    }
}

static void
test_broken (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("README.md", "---\na: 1\nb: [\n---\n", NULL, &error);

  g_assert_null (table);
  stage_check_error (error, ASSAY_FORMAT_ERROR_SYNTAX, "not YAML");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/model-card/models", test_models);
  g_test_add_func ("/formats/model-card/said", test_said);
  g_test_add_func ("/formats/model-card/refused", test_refused);
  g_test_add_func ("/formats/model-card/broken", test_broken);

  return g_test_run ();
}
