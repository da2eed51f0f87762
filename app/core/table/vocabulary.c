#include "table/vocabulary.h"

#include "table/vocabulary-words.h"

#include <string.h>

#define MAX_PHRASE 4   /* tokens of the longest entry: "mean_per_class_error" */

/* Never metrics by default, matched case-blind against the last segment of the name and against the whole with "_" for
 * "/": eval/runtime is eval_runtime. */
static const char * const dropped_patterns[] = {
  "_*", "*_bytes", "*batch_size", "*_dim", "*_folds", "*img_size", "*_layers", "*_samples",
  "*model_preparation_time", "*_standard_error", "*_tag", "*_ci", "*_ci_high", "*_ci_low", "*_hash", "*_id", "*_runtime", "*_samples_per_second", "*_se",
  "*_sem", "*_sha", "*_std", "*_std_dev", "*_stddev", "*_stderr", "*_steps_per_second",
  "best_params.*", "can_infer", "ci_high", "ci_low", "ci_lower", "ci_upper", "config.*",
  "count", "data_time", "date", "created_at", "datetime*", "done", "effective_num_docs", "episodes_*", "epoch", "epochs",
  "eta_seconds", "evaluation_time", "experiment_id", "fit_order", "fold", "global_step",
  "grad_norm*", "hostname", "hyperparameters.*", "hidden", "hidden_size", "id", "index", "iteration", "iterations", "iterations_since_restore",
  "kg_co2_emissions", "learning_rate", "lr", "lr-*", "max_depth", "memory_size*", "n", "n_*", "node_ip", "num_*", "number", "params.*",
  "params_*", "param_*", "pid", "port", "pred_time*", "random_state", "rank", "rank_test_*", "revision", "run_id",
  "seed", "stack_level", "standard_deviation", "standard_error", "stderr", "std", "std_*", "stddev", "step", "support",
  "test_size", "time_*", "timesteps_*", "timestamp", "total_flos", "train_size", "training_iteration",
  "trial_id", "unnamed: *", "val_size", "version", "versions", "wall time", "year",
};

/* The same anywhere in the name: "acc_stderr,none", "mean_fit_time". */
static const char * const dropped_parts[] = { "fit_time", "score_time", "_stderr," };

/* A number inside one of these is a setting, whatever its own name. */
static const char * const dropped_parents[] = {
  "args", "best_params", "config", "configs", "confused_with", "dataset", "environment", "hyperparameters", "hyperparams", "lr", "metadata",
  "params",
};

static const char * const identities[] = {
  "algorithm", "checkpoint", "classifier", "estimator", "experiment", "method", "mlflow.runname", "model", "model_id",
  "model_name", "name", "run", "run_name", "submission", "system", "trial_id",
};

/* The name in tokens of lower case: cut at signs and blanks, and where small letters meet capital ones. */
static void
add_token (GPtrArray  *tokens,
           const char *start,
           const char *end)
{
  g_autofree char *token = g_ascii_strdown (start, end - start);
  gsize bare = strlen (token);
  const char *cut;

  while (bare > 1 && g_ascii_isdigit (token[bare - 1]))
    bare--;

  /* mAP50 and top1 are words; so are the bare "map" of mAP50 and, where neither is, the parts of valAccuracy. */
  if (assay_word_meaning (token) == 0 && bare < strlen (token))
    {
      g_autofree char *word = g_strndup (token, bare);

      if (assay_word_meaning (word) != 0)
        {
          g_ptr_array_add (tokens, g_steal_pointer (&word));
          return;
        }
    }

  for (cut = start + 1; cut < end && !(g_ascii_islower (cut[-1]) && g_ascii_isupper (*cut));)
    cut++;

  if (cut < end && assay_word_meaning (token) == 0)
    {
      add_token (tokens, start, cut);
      add_token (tokens, cut, end);
      return;
    }

  g_ptr_array_add (tokens, g_steal_pointer (&token));
}

static GPtrArray *
split_name (const char *name)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);

  while (*name != '\0')
    {
      gsize length = strcspn (name, "_-/. ,@():%[]\t");

      if (length > 0)
        add_token (tokens, name, name + length);
      name += length;
      if (*name != '\0')
        name++;
    }

  return tokens;
}

/* What the phrase ending with token @last means, the longest phrase first. */
static guint
phrase_meaning (GPtrArray *tokens,
                guint      last)
{
  for (guint length = MIN (MAX_PHRASE, last + 1); length > 0; length--)
    {
      g_autoptr(GString) phrase = g_string_new (NULL);
      guint meaning;

      for (guint i = last + 1 - length; i <= last; i++)
        g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? "_" : "",
                                (const char *) g_ptr_array_index (tokens, i));

      meaning = assay_word_meaning (phrase->str);
      if (meaning != 0)
        return meaning;
    }

  return 0;
}

/* The last matching word wins, but for words as weak as "score". */
static guint
name_meaning (GPtrArray *tokens)
{
  guint weak = 0;

  for (guint i = tokens->len; i > 0; i--)
    {
      guint meaning = phrase_meaning (tokens, i - 1);

      /* The phoneme error rate stands last; elsewhere "per" is the preposition. */
      if (i < tokens->len && g_str_equal (g_ptr_array_index (tokens, i - 1), "per"))
        continue;

      if (meaning != 0 && (meaning & ASSAY_WORD_WEAK) == 0)
        return meaning;
      if (weak == 0)
        weak = meaning;
    }

  return weak;
}

static gboolean
has_dropped_parent (const char *path)
{
  const char *slash;

  for (; (slash = strchr (path, '/')) != NULL; path = slash + 1)
    {
      if (*path == '_')
        return TRUE;

      for (guint i = 0; i < G_N_ELEMENTS (dropped_parents); i++)
        if (strlen (dropped_parents[i]) == (gsize) (slash - path) &&
            strncmp (path, dropped_parents[i], slash - path) == 0)
          return TRUE;
    }

  return FALSE;
}

static gboolean
has_token (GPtrArray          *tokens,
           const char * const *words)
{
  for (guint i = 0; i < tokens->len; i++)
    if (g_strv_contains (words, g_ptr_array_index (tokens, i)))
      return TRUE;

  return FALSE;
}

/* How sure a metric is, its place among others, or a setting: the direction of the metric in the name is not theirs. */
static gboolean
is_about_metric (const char *name,
                 GPtrArray  *tokens)
{
  static const char * const uncertainties[] = { "ci", "se", "sem", "std", "stddev", "stderr", NULL };
  static const char * const settings[] = { "config", "hyperparameters", "hyperparams", "param", "params", NULL };
  static const char * const phrases[] = { "standard_error", "standard_deviation", "best_params" };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if (strstr (lower, phrases[i]) != NULL)
      return TRUE;

  return has_dropped_parent (lower) || has_token (tokens, uncertainties) ||
         (tokens->len > 1 && (g_str_equal (g_ptr_array_index (tokens, 0), "rank") ||
                              g_strv_contains (settings, g_ptr_array_index (tokens, 0))));
}

/**
 * assay_vocabulary_direction:
 * @name: a column's name
 *
 * Negated scores ("neg_mean_squared_error") are negative so that higher is better. What is about a metric (its standard
 * deviation or error, bounds, a rank by it) and settings ("params.loss") suggest none.
 *
 * Returns: which way is better, going by the name alone; ASSAY_DIRECTION_NONE where it does not tell
 */
AssayDirection
assay_vocabulary_direction (const char *name)
{
  g_autoptr(GPtrArray) tokens = split_name (name);
  guint meaning = name_meaning (tokens);

  if ((meaning & ASSAY_WORD_ASK) != 0 || is_about_metric (name, tokens))
    return ASSAY_DIRECTION_NONE;

  for (guint i = 0; i < tokens->len && meaning != 0; i++)
    if (g_str_equal (g_ptr_array_index (tokens, i), "neg"))
      return ASSAY_DIRECTION_HIGHER;

  if ((meaning & ASSAY_WORD_HIGHER) != 0)
    return ASSAY_DIRECTION_HIGHER;

  return (meaning & ASSAY_WORD_LOWER) != 0 ? ASSAY_DIRECTION_LOWER : ASSAY_DIRECTION_NONE;
}

/** assay_vocabulary_is_metric: whether the name has a word that the field uses for metrics */
gboolean
assay_vocabulary_is_metric (const char *name)
{
  g_autoptr(GPtrArray) tokens = split_name (name);

  return name_meaning (tokens) != 0;
}

/** assay_vocabulary_is_rate: whether values of this name lie in 0 to 1, or as percent in 0 to 100 (CONTRACT 1.16) */
gboolean
assay_vocabulary_is_rate (const char *name)
{
  g_autoptr(GPtrArray) tokens = split_name (name);

  return (name_meaning (tokens) & ASSAY_WORD_RATE) != 0;
}

/* A pattern has one "*" at most. Compiling it each time would cost more than all the rest of looking at a file of many
 * names. */
static gboolean
matches (const char *pattern,
         const char *name)
{
  const char *star = strchr (pattern, '*');
  gsize length = strlen (name);
  gsize front;
  gsize back;

  if (star == NULL)
    return strcmp (pattern, name) == 0;

  front = star - pattern;
  back = strlen (star + 1);

  return length >= front + back && strncmp (pattern, name, front) == 0 &&
         strcmp (name + length - back, star + 1) == 0;
}

/**
 * assay_vocabulary_is_dropped:
 * @name: a column's name
 *
 * Returns: whether numbers of this name are counters, settings, times or uncertainties rather than metrics
 */
gboolean
assay_vocabulary_is_dropped (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);
  const char *slash = strrchr (lower, '/');
  const char *last = slash != NULL ? slash + 1 : lower;
  g_autofree char *whole = NULL;

  if (has_dropped_parent (lower))
    return TRUE;

  whole = g_strdelimit (g_strdup (lower), "/", '_');
  for (guint i = 0; i < G_N_ELEMENTS (dropped_patterns); i++)
    if (matches (dropped_patterns[i], last) || matches (dropped_patterns[i], whole))
      return TRUE;

  for (guint i = 0; i < G_N_ELEMENTS (dropped_parts); i++)
    if (strstr (whole, dropped_parts[i]) != NULL)
      return TRUE;

  return FALSE;
}

/** assay_vocabulary_is_identity: whether a column of this name names the models */
gboolean
assay_vocabulary_is_identity (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (identities); i++)
    if (g_ascii_strcasecmp (name, identities[i]) == 0)
      return TRUE;

  return FALSE;
}
