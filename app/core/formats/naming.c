#include "formats/naming.h"

#include "base/limits.h"
#include "formats/format-error.h"
#include "table/vocabulary.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_JOINED 4   /* columns in one name */

/* Names of models, the surest first; "" is a CSV column without header, as pandas writes its index. */
static const char * const identities[] = {
  "model", "model_name", "model_id", "name", "run_name", "mlflow.runName", "tags.mlflow.runName", "run", "algorithm",
  "classifier", "estimator", "method", "system", "checkpoint", "submission", "experiment", "trial_id", "Unnamed: 0",
  "model/name", "model/id", "model_info/name", "model_info/id", "config/model", "config/model_name", "args/model",
};

/* What tells rows of one model apart. */
static const char * const details[] = {
  "task", "dataset", "scenario", "split", "subset", "language", "revision", "variant", "config", "fold", "seed", "epoch",
  "step", "training_iteration", "iteration", "run_id", "run id", "id",
};

/* Words that name what is in a file, not whose it is. */
static const char * const generic_words[] = {
  "accuracies", "accuracy", "all", "artifacts", "benchmark", "benchmarks", "best", "checkpoints", "classification",
  "comparison", "cv", "data", "dev", "eval", "evaluation", "evaluations", "experiments", "files", "final", "grid", "holdout", "info",
  "intent", "json", "last", "latest", "leaderboard", "log", "logs", "metric", "metrics", "model", "models", "outcome", "outcomes",
  "output", "outputs", "performance", "predict", "predictions", "progress", "quality", "report", "reports", "result",
  "results", "run", "runs", "score", "scores", "search", "state", "stats", "summary", "test", "testing", "train",
  "trainer", "training", "val", "valid", "validation", "version", "wandb",
};

static void
add_columns (AssayTableBuilder  *builder,
             const char * const *names,
             gsize               n_names,
             GArray             *columns)
{
  guint n = assay_table_builder_get_n_columns (builder);

  for (gsize i = 0; i < n_names; i++)
    for (guint column = 0; column < n; column++)
      if (g_ascii_strcasecmp (names[i], assay_table_builder_get_column_name (builder, column)) == 0 &&
          assay_table_builder_is_in_source (builder, column, NULL))
        g_array_append_val (columns, column);
}

/* An index of numbers says nothing about a model. */
static void
drop_numeric_index (AssayTableBuilder *builder,
                    GArray            *columns)
{
  for (guint i = 0; i < columns->len; i++)
    {
      guint column = g_array_index (columns, guint, i);
      AssayCell first;

      if (g_str_equal (assay_table_builder_get_column_name (builder, column), "Unnamed: 0") &&
          assay_table_builder_is_in_source (builder, column, &first) && first != ASSAY_CELL_TEXT)
        {
          g_array_remove_index (columns, i);
          return;
        }
    }
}

/* Adds details to the first column until no two rows have the same name. */
static guint
join_columns (AssayTableBuilder *builder,
              GArray            *extras,
              guint              joined[MAX_JOINED])
{
  guint n = 1;

  for (guint i = 0; i < extras->len; i++)
    {
      joined[1] = g_array_index (extras, guint, i);
      if (assay_table_builder_is_distinct (builder, joined, 2))
        return 2;
    }

  for (guint i = 0; i < extras->len && n < MAX_JOINED; i++)
    {
      joined[n++] = g_array_index (extras, guint, i);
      if (assay_table_builder_is_distinct (builder, joined, n))
        return n;
    }

  return 1;
}

/* The columns that name the rows best: one, or several together. */
static guint
choose_columns (AssayTableBuilder *builder,
                GArray            *candidates,
                guint              chosen[MAX_JOINED])
{
  g_autoptr(GArray) extras = g_array_new (FALSE, FALSE, sizeof (guint));

  chosen[0] = g_array_index (candidates, guint, 0);
  add_columns (builder, details, G_N_ELEMENTS (details), extras);
  if (candidates->len == 1 && extras->len == 0)
    return 1;

  for (guint i = 0; i < candidates->len; i++)
    {
      chosen[0] = g_array_index (candidates, guint, i);
      if (assay_table_builder_is_distinct (builder, chosen, 1))
        return 1;
    }

  chosen[0] = g_array_index (candidates, guint, 0);
  g_array_append_vals (extras, &g_array_index (candidates, guint, 1), candidates->len - 1);

  return join_columns (builder, extras, chosen);
}

/* Times are all different and name nothing. */
static gboolean
is_time (const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return strstr (lower, "time") != NULL || strstr (lower, "date") != NULL || strstr (lower, "duration") != NULL;
}

static gboolean
find_text_column (AssayTableBuilder *builder,
                  guint             *found)
{
  for (guint column = 0; column < assay_table_builder_get_n_columns (builder); column++)
    {
      AssayCell first;

      if (assay_table_builder_is_in_source (builder, column, &first) && first == ASSAY_CELL_TEXT &&
          !is_time (assay_table_builder_get_column_name (builder, column)) &&
          assay_table_builder_is_distinct (builder, &column, 1))
        {
          *found = column;
          return TRUE;
        }
    }

  return FALSE;
}

/**
 * assay_naming_from_columns:
 * @any_text: whether the first column of distinct texts will do where no column is known to name models
 * @named: (out): whether the rows got names
 *
 * Names the rows of the current source by its columns: of those that usually name models the first whose values are
 * all different; else several together, "bert / squad". The column that a person chose goes before all of them.
 *
 * Returns: FALSE with ASSAY_TABLE_ERROR_LIMIT when a name is too long
 */
gboolean
assay_naming_from_columns (AssayTableBuilder  *builder,
                           gboolean            any_text,
                           gboolean           *named,
                           GError            **error)
{
  const char *wanted = assay_read_choice_get_names (assay_table_builder_get_choice (builder));
  g_autoptr(GArray) candidates = g_array_new (FALSE, FALSE, sizeof (guint));
  guint chosen[MAX_JOINED];
  guint n = 1;

  if (wanted != NULL)
    add_columns (builder, &wanted, 1, candidates);
  *named = candidates->len > 0;
  if (*named)
    return assay_table_builder_take_names (builder, &g_array_index (candidates, guint, 0), 1, error);

  add_columns (builder, identities, G_N_ELEMENTS (identities), candidates);
  drop_numeric_index (builder, candidates);
  *named = candidates->len > 0 || (any_text && find_text_column (builder, &chosen[0]));
  if (!*named)
    return TRUE;

  if (candidates->len > 0)
    n = choose_columns (builder, candidates, chosen);

  return assay_table_builder_take_names (builder, chosen, n, error);
}

/** assay_naming_set: names the current row; FALSE with ASSAY_FORMAT_ERROR_LIMIT when the name is too long */
gboolean
assay_naming_set (AssayTableBuilder  *builder,
                  const char         *name,
                  GError            **error)
{
  gsize length = strlen (name);

  if (length <= ASSAY_LIMIT_NAME_BYTES)
    {
      assay_table_builder_set_name (builder, name, length);
      return TRUE;
    }

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT,
               _("a model name of %u bytes; names have at most %u"), (guint) length, ASSAY_LIMIT_NAME_BYTES);

  return FALSE;
}

static gboolean
is_generic (const char *name)
{
  g_auto(GStrv) words = g_strsplit_set (name, "_-. ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      gboolean found = words[i][0] == '\0' || strspn (words[i], "0123456789") == strlen (words[i]);

      for (guint j = 0; j < G_N_ELEMENTS (generic_words) && !found; j++)
        found = g_ascii_strcasecmp (words[i], generic_words[j]) == 0;
      if (!found)
        return FALSE;
    }

  return TRUE;
}

/**
 * assay_naming_from_path:
 * @path: of a file that holds one model and does not say which
 *
 * Returns: (transfer full): the file's stem where that says something, else the nearest folder that does
 *   ("resnet50/eval_results.json"), else the stem all the same
 */
char *
assay_naming_from_path (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *stem = g_path_get_basename (whole);
  g_autofree char *folder = g_path_get_dirname (whole);
  char *dot = strrchr (stem, '.');

  if (g_str_equal (path, "-"))
    return g_strdup ("stdin");

  if (dot != NULL && dot > stem)
    *dot = '\0';

  for (guint depth = 0; is_generic (stem) && depth < 4; depth++)
    {
      g_autofree char *name = g_path_get_basename (folder);
      g_autofree char *parent = g_path_get_dirname (folder);

      if (!is_generic (name) && !g_str_equal (name, "/"))
        return g_utf8_make_valid (name, -1);

      g_free (folder);
      folder = g_steal_pointer (&parent);
    }

  return g_utf8_make_valid (stem, -1);
}

/**
 * assay_naming_from_folder:
 * @path: of a file that a tool writes into a folder of its own for each run, always under the same name
 *
 * Returns: (transfer full): the folder's name, whatever it is ("train", "version_3"); the stem of a file that somebody
 *   named otherwise
 */
char *
assay_naming_from_folder (const char *path)
{
  g_autofree char *whole = g_canonicalize_filename (path, NULL);
  g_autofree char *file = g_path_get_basename (whole);
  g_autofree char *folder = g_path_get_dirname (whole);
  g_autofree char *name = g_path_get_basename (folder);
  char *dot = strrchr (file, '.');

  if (dot != NULL && dot > file)
    *dot = '\0';
  if (g_str_equal (path, "-") || !is_generic (file) || g_str_equal (name, "/"))
    return assay_naming_from_path (path);

  return g_utf8_make_valid (name, -1);
}
