#include "table/pairing.h"

#include <string.h>

typedef struct
{
  const char      *word;
  AssayPairingKind kind;
} Word;

/* The last word of a name. Whether a deviation is one of folds or an error of the mean is what tools differ in, so only
 * what is called an error is one. */
static const Word words[] = {
  { "stderr", ASSAY_PAIRING_STDERR },
  { "std_err", ASSAY_PAIRING_STDERR },
  { "standard_error", ASSAY_PAIRING_STDERR },
  { "sem", ASSAY_PAIRING_STDERR },
  { "se", ASSAY_PAIRING_STDERR },
  { "std", ASSAY_PAIRING_STDDEV },
  { "std_dev", ASSAY_PAIRING_STDDEV },
  { "stddev", ASSAY_PAIRING_STDDEV },
  { "standard_deviation", ASSAY_PAIRING_STDDEV },
  { "ci_low", ASSAY_PAIRING_LOW },
  { "ci_lower", ASSAY_PAIRING_LOW },
  { "lower_ci", ASSAY_PAIRING_LOW },
  { "lower_bound", ASSAY_PAIRING_LOW },
  { "lower", ASSAY_PAIRING_LOW },
  { "ci_high", ASSAY_PAIRING_HIGH },
  { "ci_upper", ASSAY_PAIRING_HIGH },
  { "upper_ci", ASSAY_PAIRING_HIGH },
  { "upper_bound", ASSAY_PAIRING_HIGH },
  { "upper", ASSAY_PAIRING_HIGH },
};

static const char * const sample_counts[] = {
  "n", "n_samples", "n_total", "n_instances", "num_samples", "num_examples", "num_instances", "sample_count",
  "effective_num_docs", "eval_samples", "predict_samples", "test_samples", "train_samples", "support", "test_size",
};

/* How names of metrics begin that say on which samples they were measured. */
static const char * const splits[] = { "dev_", "eval_", "predict_", "test_", "train_", "val_", "validation_" };

/* What the metric itself is called where it has an object of its own: {"auc": {"value": 0.8, "stderr": 0.01}}. */
static const char * const centres[] = { "value", "mean", "score", "estimate" };

/** assay_pairing_kind_to_id: (nullable): how the kind is called in files; NULL for none */
const char *
assay_pairing_kind_to_id (AssayPairingKind kind)
{
  static const char * const ids[] = {
    [ASSAY_PAIRING_NONE] = NULL,
    [ASSAY_PAIRING_STDERR] = "stderr",
    [ASSAY_PAIRING_STDDEV] = "stddev",
    [ASSAY_PAIRING_LOW] = "low",
    [ASSAY_PAIRING_HIGH] = "high",
    [ASSAY_PAIRING_SAMPLES] = "samples",
  };

  return ids[kind];
}

static const char *
last_segment (const char *name)
{
  const char *slash = strrchr (name, '/');

  return slash != NULL ? slash + 1 : name;
}

static gboolean
take (GHashTable       *names,
      char             *metric,
      AssayPairingKind  kind,
      AssayPairing     *pairing)
{
  if (!g_hash_table_contains (names, metric))
    {
      g_free (metric);
      return FALSE;
    }

  *pairing = (AssayPairing) { .kind = kind, .metric = metric };

  return TRUE;
}

/* "acc_stderr" of "acc" or "acc_mean", "acc_stderr,none" of "acc,none". */
static gboolean
match_suffix (const char   *name,
              const Word   *word,
              GHashTable   *names,
              AssayPairing *pairing)
{
  gsize whole = strcspn (name, ",");
  gsize length = strlen (word->word);
  gsize stem;

  if (whole < length + 2 || g_ascii_strncasecmp (name + whole - length, word->word, length) != 0 ||
      strchr ("_-. ", name[whole - length - 1]) == NULL)
    return FALSE;

  stem = whole - length - 1;

  return take (names, g_strdup_printf ("%.*s%s", (int) stem, name, name + whole), word->kind, pairing) ||
         take (names, g_strdup_printf ("%.*s%cmean%s", (int) stem, name, name[stem], name + whole), word->kind, pairing);
}

/* "std_test_score" of "mean_test_score", "auc/stderr" of "auc/value", "auc/auc" or "auc". */
static gboolean
match_segment (const char   *name,
               const char   *segment,
               const Word   *word,
               GHashTable   *names,
               AssayPairing *pairing)
{
  gsize length = strlen (word->word);
  int parent = (int) (segment - name);
  g_autofree char *object = NULL;
  g_autofree char *last = NULL;

  if (word->kind == ASSAY_PAIRING_STDDEV && g_ascii_strncasecmp (segment, word->word, length) == 0 &&
      segment[length] == '_' &&
      take (names, g_strdup_printf ("%.*smean%s", parent, name, segment + length), word->kind, pairing))
    return TRUE;
  if (parent == 0 || g_ascii_strcasecmp (segment, word->word) != 0)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (centres); i++)
    if (take (names, g_strdup_printf ("%.*s%s", parent, name, centres[i]), word->kind, pairing))
      return TRUE;

  object = g_strndup (name, parent - 1);
  last = g_path_get_basename (object);

  return take (names, g_strdup_printf ("%.*s%s", parent, name, last), word->kind, pairing) ||
         take (names, g_steal_pointer (&object), word->kind, pairing);
}

/**
 * assay_pairing_from_name:
 * @name: of a column of numbers
 * @names: the names of all columns
 * @pairing: (out): what the name says; its metric is to be freed
 *
 * Returns: whether the column belongs to another one, by the ways in which tools name such columns
 */
gboolean
assay_pairing_from_name (const char   *name,
                         GHashTable   *names,
                         AssayPairing *pairing)
{
  const char *segment = last_segment (name);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (match_suffix (name, &words[i], names, pairing) || match_segment (name, segment, &words[i], names, pairing))
      return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (sample_counts); i++)
    if (g_ascii_strcasecmp (segment, sample_counts[i]) == 0)
      {
        *pairing = (AssayPairing) { .kind = ASSAY_PAIRING_SAMPLES };
        return TRUE;
      }

  return FALSE;
}

static const char *
find_split (const char *segment)
{
  for (gsize i = 0; i < G_N_ELEMENTS (splits); i++)
    if (g_ascii_strncasecmp (segment, splits[i], strlen (splits[i])) == 0)
      return splits[i];

  return NULL;
}

/* Whether "eval_samples" may count those of the metric: of "eval_f1" and of "f1", but not of "train_loss". The samples of
 * training are behind no metric that does not say so. */
static gboolean
is_of_split (const char *samples,
             const char *metric)
{
  const char *counted = find_split (last_segment (samples));
  const char *measured = find_split (last_segment (metric));

  if (counted == NULL)
    return TRUE;
  if (measured == NULL)
    return !g_str_equal (counted, "train_");

  return g_str_equal (counted, measured);
}

/**
 * assay_pairing_is_beside:
 * @samples: name of a column that counts the samples of all metrics beside it
 * @metric: name of a metric
 *
 * Returns: whether @metric stands in the same object, or in one within it, and is not of other samples by its name
 */
gboolean
assay_pairing_is_beside (const char *samples,
                         const char *metric)
{
  const char *slash = strrchr (samples, '/');

  return (slash == NULL || strncmp (samples, metric, slash + 1 - samples) == 0) && is_of_split (samples, metric);
}
