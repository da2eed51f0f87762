#include "formats/folder-kind.h"

static const AssayFolderKind helm_run = {
  .name = "helm-run",
  .needs = "stats.json",
  .one_of = "run_spec.json",
  .parts = "run_spec.json stats.json",
};

static const AssayFolderKind mlflow_run = {
  .name = "mlflow-run",
  .needs = "meta.yaml",
  .one_of = "metrics params tags",
  .parts = "meta.yaml metrics/** params/** tags/**",
  .logs = "metrics/**",
};

static const AssayFolderKind mlflow_experiment = {
  .name = "mlflow-experiment",
  .needs = "meta.yaml",
  .child = &mlflow_run,
  .parts = "meta.yaml */meta.yaml */metrics/** */params/** */tags/**",
  .logs = "*/metrics/**",
};

/* mlruns; the registry of models stands beside the experiments. */
static const AssayFolderKind mlflow_store = {
  .name = "mlflow-store",
  .child = &mlflow_experiment,
  .parts = "*/meta.yaml */*/meta.yaml */*/metrics/** */*/params/** */*/tags/** models/*/version-*/meta.yaml",
  .logs = "*/*/metrics/**",
};

/* Beside it lies one file for each task. */
static const AssayFolderKind mteb_model = {
  .name = "mteb-model",
  .needs = "model_meta.json",
  .parts = "*.json",
  .is_version = TRUE,
};

static const AssayFolderKind ray_trial = {
  .name = "ray-trial",
  .needs = "params.json",
  .one_of = "result.json progress.csv",
  .parts = "params.json result.json progress.csv",
  .main = "result.json progress.csv",
  .settings = "params.json",
};

static const AssayFolderKind wandb_run = {
  .name = "wandb-run",
  .needs = "files/wandb-summary.json",
  .parts = "files/wandb-summary.json files/config.yaml",
  .main = "files/wandb-summary.json",
  .settings = "files/config.yaml",
};

static const AssayFolderKind * const kinds[] = {
  &helm_run,
  &mlflow_run,
  &mlflow_experiment,
  &mlflow_store,
  &mteb_model,
  &ray_trial,
  &wandb_run,
};

static gboolean
has (const char *folder,
     const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  return g_file_test (path, G_FILE_TEST_EXISTS);
}

/* (transfer full) (nullable): the first of several names */
static char *
find_one_of (const char *folder,
             const char *names)
{
  g_auto(GStrv) words = g_strsplit (names, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (has (folder, words[i]))
      return g_strdup (words[i]);

  return NULL;
}

static gboolean
has_one_of (const char *folder,
            const char *names)
{
  g_autofree char *name = find_one_of (folder, names);

  return name != NULL;
}

static gboolean is_of_kind (const AssayFolderKind *self,
                            const char            *path);

static gboolean
has_child (const AssayFolderKind *child,
           const char            *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while (folder != NULL && (name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = name[0] != '.' ? g_build_filename (path, name, NULL) : NULL;

      if (inner != NULL && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK) && is_of_kind (child, inner))
        return TRUE;
    }

  return FALSE;
}

static gboolean
is_of_kind (const AssayFolderKind *self,
            const char            *path)
{
  return (self->needs == NULL || has (path, self->needs)) &&
         (self->one_of == NULL || has_one_of (path, self->one_of)) &&
         (self->child == NULL || has_child (self->child, path));
}

/** assay_folder_kind_find: (nullable): what the folder is one set of results of; NULL where it is just a folder */
const AssayFolderKind *
assay_folder_kind_find (const char *path)
{
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (is_of_kind (kinds[i], path))
      return kinds[i];

  return NULL;
}

/** assay_folder_kind_dup_main: (transfer full) (nullable): which file in the folder holds its results by itself */
char *
assay_folder_kind_dup_main (const AssayFolderKind *self,
                            const char            *path)
{
  return self->main != NULL ? find_one_of (path, self->main) : NULL;
}

/* Whether the path fits the pattern, name by name; as far as it goes where it is a folder. */
static gboolean
matches (const char *pattern,
         const char *part,
         gboolean    is_folder)
{
  g_auto(GStrv) wanted = g_strsplit (pattern, "/", -1);
  g_auto(GStrv) names = g_strsplit (part, "/", -1);
  guint i;

  for (i = 0; names[i] != NULL; i++)
    {
      if (wanted[i] == NULL)
        return FALSE;
      if (g_str_equal (wanted[i], "**"))
        return TRUE;
      if (!g_pattern_match_simple (wanted[i], names[i]))
        return FALSE;
    }

  return is_folder ? wanted[i] != NULL : wanted[i] == NULL;
}

static gboolean
matches_any (const char *patterns,
             const char *part,
             gboolean    is_folder)
{
  g_auto(GStrv) words = g_strsplit (patterns, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (matches (words[i], part, is_folder))
      return TRUE;

  return FALSE;
}

/** assay_folder_kind_takes: whether the file at @part, below the folder, belongs to the results */
gboolean
assay_folder_kind_takes (const AssayFolderKind *self,
                         const char            *part)
{
  return matches_any (self->parts, part, FALSE);
}

/** assay_folder_kind_is_log: whether only the newest lines of the file count */
gboolean
assay_folder_kind_is_log (const AssayFolderKind *self,
                          const char            *part)
{
  return self->logs != NULL && matches_any (self->logs, part, FALSE);
}

/** assay_folder_kind_enters: whether files that belong to the results may lie below the sub-folder @part */
gboolean
assay_folder_kind_enters (const AssayFolderKind *self,
                          const char            *part)
{
  return matches_any (self->parts, part, TRUE);
}
