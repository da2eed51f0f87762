#include "formats/model-args.h"

#include <string.h>

/* What may name the model, the surest first: an adapter is the model that was judged, not what it stands on. */
static const char * const names[] = { "peft", "delta", "pretrained", "model", "engine", "path" };

/* Words in the place of a model that say how it was run. */
static const char * const runners[] = {
  "anthropic", "deepsparse", "dummy", "ggml", "gguf", "hf", "huggingface", "local", "mamba_ssm", "nemo_lm", "neuronx",
  "openai", "openvino", "optimum", "sglang", "steered", "textsynth", "vllm",
};

/* The value of "key=value" in a list with commas between. */
static char *
find_argument (const AssayNode *args,
               const char      *key)
{
  const AssayNode *member = args->kind == ASSAY_NODE_OBJECT ? assay_node_get_member (args, key) : NULL;
  g_auto(GStrv) parts = g_strsplit (args->kind == ASSAY_NODE_STRING ? args->text : "", ",", -1);
  gsize length = strlen (key);

  if (member != NULL)
    return member->kind == ASSAY_NODE_STRING && member->text[0] != '\0' ? g_strdup (member->text) : NULL;

  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *part = g_strstrip (parts[i]);

      if (strncmp (part, key, length) == 0 && part[length] == '=' && part[length + 1] != '\0')
        return g_strdup (part + length + 1);
    }

  return NULL;
}

static gboolean
is_runner (const char *word)
{
  for (gsize i = 0; i < G_N_ELEMENTS (runners); i++)
    {
      gsize length = strlen (runners[i]);

      if (strncmp (word, runners[i], length) == 0 && strchr ("-_", word[length]) != NULL)
        return TRUE;
    }

  return FALSE;
}

/** assay_model_args_with_revision: (transfer full): @name, with "@REVISION" where one is told that is not the usual one */
char *
assay_model_args_with_revision (const char      *name,
                                const AssayNode *revision)
{
  if (revision == NULL || revision->kind != ASSAY_NODE_STRING || revision->text[0] == '\0' ||
      g_str_equal (revision->text, "main"))
    return g_strdup (name);

  return g_strconcat (name, "@", revision->text, NULL);
}

/**
 * assay_model_args_name:
 * @config: (nullable): with "model" and "model_args"; the latter a list of "key=value" with commas between, or an object
 *
 * Returns: (transfer full) (nullable): the name of the model, with its revision; NULL where only the way it was run is told
 */
char *
assay_model_args_name (const AssayNode *config)
{
  const AssayNode *args;
  const AssayNode *model;

  if (config == NULL || config->kind != ASSAY_NODE_OBJECT)
    return NULL;

  args = assay_node_get_member (config, "model_args");
  for (gsize i = 0; i < G_N_ELEMENTS (names) && args != NULL; i++)
    {
      g_autofree char *name = find_argument (args, names[i]);
      g_autofree char *revision = find_argument (args, "revision");
      AssayNode told = { .kind = ASSAY_NODE_STRING, .text = revision };

      if (name != NULL)
        return assay_model_args_with_revision (name, revision != NULL ? &told : NULL);
    }

  model = assay_node_get_member (config, "model");
  if (model == NULL || model->kind != ASSAY_NODE_STRING || model->text[0] == '\0' || is_runner (model->text))
    return NULL;

  return g_strdup (model->text);
}
