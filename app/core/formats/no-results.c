#include "formats/no-results.h"

#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MAX_KEYS       3
#define MAX_MEMBERS    4096   /* of an object that is compared: results may have a million, and none of these has */
#define MIN_VOCABULARY 256    /* words; a map of so many models is not numbered without a gap */

typedef struct
{
  const char *keys[MAX_KEYS];   /* all of them in the object, or in the list's first object */
  const char *title;
} Kind;

static const Kind objects[] = {
  { { "cells", "nbformat" }, N_("a Jupyter notebook") },
  { { "model", "added_tokens" }, N_("a tokenizer") },
  { { "tokenizer_class" }, N_("the configuration of a tokenizer") },
  { { "added_tokens_decoder" }, N_("the configuration of a tokenizer") },
  { { "bos_token", "eos_token" }, N_("the special tokens of a tokenizer") },
  { { "weight_map" }, N_("the list of the files that a model's weights lie in") },
  { { "peft_type" }, N_("the configuration of an adapter") },
  { { "feature_extractor_type" }, N_("the configuration of a preprocessor") },
  { { "image_processor_type" }, N_("the configuration of a preprocessor") },
  { { "architectures", "model_type" }, N_("the configuration of a model") },
  { { "transformers_version", "eos_token_id" }, N_("the configuration of a model's generation") },
  { { "model_type", "hidden_size", "vocab_size" }, N_("the configuration of a model") },
  { { "model_type", "transformers_version" }, N_("the configuration of a model") },
  { { "output_dir", "learning_rate", "per_device_train_batch_size" }, N_("the arguments of a training") },
  { { "optimizer", "train_batch_size", "zero_optimization" }, N_("the configuration of DeepSpeed") },
  { { "class_name", "config", "keras_version" }, N_("the architecture of a Keras model") },
  { { "images", "annotations", "categories" }, N_("a data set with its annotations (COCO)") },
  { { "lockfileVersion", "packages" }, N_("a list of JavaScript packages") },
  { { "name", "version", "dependencies" }, N_("the description of a JavaScript package") },
  { { "name", "version", "scripts" }, N_("the description of a JavaScript package") },
  { { "compilerOptions" }, N_("the configuration of a compiler") },
  { { "$schema", "properties" }, N_("a JSON Schema") },
  { { "openapi", "paths" }, N_("the description of a web service") },
};

static const Kind records[] = {
  { { "doc_id", "doc", "resps" }, N_("single answers of a model") },
  { { "image_id", "caption" }, N_("captions of single pictures") },
  { { "role", "content" }, N_("a conversation") },
  { { "messages" }, N_("conversations") },
};

static gboolean
has_keys (const AssayNode *node,
          const Kind      *kind)
{
  for (guint i = 0; i < MAX_KEYS && kind->keys[i] != NULL; i++)
    if (assay_node_get_member (node, kind->keys[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* What was measured may well be written beside what was set. */
static gboolean
has_score (const AssayNode *root)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_NUMBER && (assay_vocabulary_is_rate (child->key) || strstr (child->key, "loss") != NULL))
      return TRUE;

  return FALSE;
}

static const char *
find_kind (const AssayNode *node,
           const Kind      *kinds,
           gsize            n)
{
  if (node->kind != ASSAY_NODE_OBJECT || node->n_children > MAX_MEMBERS)
    return NULL;

  for (gsize i = 0; i < n; i++)
    if (has_keys (node, &kinds[i]))
      return has_score (node) ? NULL : kinds[i].title;

  return NULL;
}

/* {"the": 0, "of": 1, …}: every number from 0 on, once. */
static gboolean
is_vocabulary (const AssayNode *root)
{
  g_autofree guint8 *seen = NULL;

  if (root->n_children < MIN_VOCABULARY)
    return FALSE;

  seen = g_new0 (guint8, root->n_children);
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    {
      guint number;

      if (child->kind != ASSAY_NODE_NUMBER || !(child->number >= 0) || child->number >= root->n_children)
        return FALSE;

      number = (guint) child->number;
      if (child->number > number || seen[number]++ > 0)
        return FALSE;
    }

  return TRUE;
}

/**
 * assay_no_results_explain:
 * @root: root of a document, or a list of the first records of a stream
 *
 * Returns: (transfer full) (nullable): what it seems to be instead of results; NULL where nothing speaks against it
 */
char *
assay_no_results_explain (const AssayNode *root)
{
  const char *title = NULL;

  if (root->kind == ASSAY_NODE_OBJECT)
    title = is_vocabulary (root) ? N_("the vocabulary of a tokenizer")
                                 : find_kind (root, objects, G_N_ELEMENTS (objects));
  else if (root->kind == ASSAY_NODE_ARRAY && root->first != NULL)
    title = find_kind (root->first, records, G_N_ELEMENTS (records));

  return title != NULL ? g_strdup_printf (_("this seems to be %s; it holds no results of models"), _(title)) : NULL;
}
