#include "table/vocabulary-words.h"

#include <stdlib.h>
#include <string.h>

#define UP   ASSAY_WORD_HIGHER
#define DOWN ASSAY_WORD_LOWER
#define ASK  ASSAY_WORD_ASK
#define RATE (ASSAY_WORD_HIGHER | ASSAY_WORD_RATE)
#define MISS (ASSAY_WORD_LOWER | ASSAY_WORD_RATE)
#define WEAK ASSAY_WORD_WEAK

typedef struct
{
  const char *word;      /* tokens in lower case, joined by "_" */
  guint       meaning;
} Word;

/* Sorted by strcmp(). */
static const Word words[] = {
  { "acc", RATE },
  { "accuracies", RATE },
  { "accuracy", RATE },
  { "adjusted_rand_index", UP },
  { "ap", RATE },
  { "ari", UP },
  { "asd", DOWN },
  { "assd", DOWN },
  { "attack_success", ASK },
  { "attack_success_rate", ASK },
  { "auc", RATE },
  { "aucpr", RATE },
  { "auprc", RATE },
  { "auroc", RATE },
  { "average_precision", RATE },
  { "balanced_accuracy", RATE },
  { "bertscore", UP },
  { "bias", ASK },
  { "bias_gap", DOWN },
  { "bits", DOWN },
  { "bleu", RATE },
  { "bpb", DOWN },
  { "bpc", DOWN },
  { "brier", DOWN },
  { "calibration", ASK },
  { "calibration_error", DOWN },
  { "calibration_slope", ASK },
  { "cer", DOWN },
  { "chamfer", DOWN },
  { "chrf", RATE },
  { "co2", DOWN },
  { "comet", UP },
  { "correlation", UP },
  { "cosine", UP },
  { "cost", DOWN },
  { "deviance", DOWN },
  { "dice", RATE },
  { "disparate_impact", ASK },
  { "divergence", DOWN },
  { "drift", DOWN },
  { "ece", DOWN },
  { "eer", MISS },
  { "elo", UP },
  { "em", RATE },
  { "energy", DOWN },
  { "err", DOWN },
  { "error", DOWN },
  { "error_rate", MISS },
  { "errors", DOWN },
  { "exact_match", RATE },
  { "explained_variance", UP },
  { "f1", RATE },
  { "failures", DOWN },
  { "fairness", ASK },
  { "faithfulness", RATE },
  { "false_negative_rate", MISS },
  { "false_positive_rate", MISS },
  { "fbeta", RATE },
  { "fid", DOWN },
  { "flops", DOWN },
  { "fnr", MISS },
  { "fpr", MISS },
  { "fps", UP },
  { "g_mean", RATE },
  { "gini", UP },
  { "gmean", RATE },
  { "hallucination", DOWN },
  { "hamming", DOWN },
  { "hamming_loss", DOWN },
  { "hausdorff", DOWN },
  { "hd", DOWN },
  { "hd95", DOWN },
  { "hit", RATE },
  { "hits", RATE },
  { "iou", RATE },
  { "jaccard", RATE },
  { "kappa", UP },
  { "kendall", UP },
  { "kid", DOWN },
  { "kl", DOWN },
  { "latency", DOWN },
  { "likelihood_difference", ASK },
  { "log_loss", DOWN },
  { "logloss", DOWN },
  { "loss", DOWN },
  { "lpips", DOWN },
  { "macs", DOWN },
  { "mae", DOWN },
  { "main_score", UP },
  { "map", RATE },
  { "mape", DOWN },
  { "mcc", UP },
  { "mce", DOWN },
  { "mdape", DOWN },
  { "mean_per_class_error", MISS },
  { "mean_residual_deviance", DOWN },
  { "mean_win_difference", ASK },
  { "memory", DOWN },
  { "meteor", RATE },
  { "miou", RATE },
  { "misses", DOWN },
  { "mrr", RATE },
  { "mse", DOWN },
  { "ndcg", RATE },
  { "nll", DOWN },
  { "nmi", RATE },
  { "npv", RATE },
  { "params", DOWN },
  { "pass", RATE },
  { "pct_stereotype", ASK },
  { "pearson", UP },
  { "per", DOWN },
  { "perplexity", DOWN },
  { "ppl", DOWN },
  { "ppv", RATE },
  { "precision", RATE },
  { "price", DOWN },
  { "psi", DOWN },
  { "psnr", UP },
  { "quasi_exact_match", RATE },
  { "r2", UP },
  { "recall", RATE },
  { "regret", DOWN },
  { "relevancy", RATE },
  { "return", UP },
  { "reward", UP },
  { "rmse", DOWN },
  { "rmsle", DOWN },
  { "roc", RATE },
  { "rouge", RATE },
  { "rougel", RATE },
  { "runtime", DOWN },
  { "sacrebleu", RATE },
  { "samples_per_sec", UP },
  { "samples_per_second", UP },
  { "score", UP | WEAK },
  { "sensitivity", RATE },
  { "silhouette", UP },
  { "size", DOWN | WEAK },
  { "smape", DOWN },
  { "spearman", UP },
  { "specificity", RATE },
  { "ssim", UP },
  { "success", RATE },
  { "ter", DOWN },
  { "threshold", ASK | WEAK },
  { "throughput", UP },
  { "time", DOWN | WEAK },
  { "tnr", RATE },
  { "tokens_per_sec", UP },
  { "tokens_per_second", UP },
  { "top1", RATE },
  { "top1_err", MISS },
  { "top5", RATE },
  { "top5_err", MISS },
  { "toxicity", DOWN },
  { "tpot", DOWN },
  { "tpr", RATE },
  { "true_negative_rate", RATE },
  { "true_positive_rate", RATE },
  { "ttft", DOWN },
  { "wer", DOWN },
  { "win_rate", RATE },
  { "winrate", RATE },
};

static int
compare_word (const void *key,
              const void *element)
{
  return strcmp (key, ((const Word *) element)->word);
}

/**
 * assay_word_meaning:
 * @word: one or several tokens in lower case, joined by "_"
 *
 * Returns: an AssayWordMeaning, 0 for a word that the field does not use for metrics
 */
guint
assay_word_meaning (const char *word)
{
  const Word *found = bsearch (word, words, G_N_ELEMENTS (words), sizeof (Word), compare_word);

  return found != NULL ? found->meaning : 0;
}
