#include "table/vocabulary-words.h"

static void
test_meaning (void)
{
  g_assert_cmpuint (assay_word_meaning ("accuracy"), ==, ASSAY_WORD_HIGHER | ASSAY_WORD_RATE);
  g_assert_cmpuint (assay_word_meaning ("loss"), ==, ASSAY_WORD_LOWER);
  g_assert_cmpuint (assay_word_meaning ("score"), ==, ASSAY_WORD_HIGHER | ASSAY_WORD_WEAK);
  g_assert_cmpuint (assay_word_meaning ("bias"), ==, ASSAY_WORD_ASK);
  g_assert_cmpuint (assay_word_meaning ("mean_per_class_error"), ==, ASSAY_WORD_LOWER | ASSAY_WORD_RATE);
  g_assert_cmpuint (assay_word_meaning ("resnet"), ==, 0);
  g_assert_cmpuint (assay_word_meaning (""), ==, 0);
  g_assert_cmpuint (assay_word_meaning ("winrate"), ==, ASSAY_WORD_HIGHER | ASSAY_WORD_RATE);
}

/* The list is searched by halves, which only finds what stands in order: every tenth of the field's words. */
static void
test_all_are_found (void)
{
  static const char * const words[] = {
    "acc", "ap", "auroc", "brier", "cer", "co2", "dice", "ece", "em", "fbeta", "fid", "fnr", "hd95", "iou", "kid", "lpips",
    "mae", "mcc", "mrr", "ndcg", "nll", "npv", "per", "ppl", "psi", "r2", "rmsle", "rougel", "ssim", "ter", "tnr", "top5_err",
    "tpot", "ttft", "wer", "win_rate",
  };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_test_message ("%s", words[i]);
      g_assert_cmpuint (assay_word_meaning (words[i]), !=, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/vocabulary-words/meaning", test_meaning);
  g_test_add_func ("/vocabulary-words/all-are-found", test_all_are_found);

  return g_test_run ();
}
