#include "formats/no-results.h"

#include <string.h>

#include "base/document.h"

static char *
explain (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "x", ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);

  return assay_no_results_explain (assay_document_get_root (document));
}

static const struct { const char *json; const char *part; } cases[] = {
  { "{\"architectures\": [\"BertModel\"], \"model_type\": \"bert\", \"hidden_size\": 768, \"layer_norm_eps\": 1e-12, "
    "\"attention_probs_dropout_prob\": 0.1, \"vocab_size\": 30522}", "the configuration of a model;" },
  { "{\"model_type\": \"gpt\", \"hidden_size\": 1, \"vocab_size\": 1, \"initializer_range\": 0.02}", "the configuration of a model;" },
  { "{\"_from_model_config\": true, \"eos_token_id\": 2, \"temperature\": 0.6, \"top_p\": 0.9, \"transformers_version\": \"4\"}",
    "the configuration of a model's generation" },
  { "{\"version\": \"1.0\", \"added_tokens\": [], \"model\": {\"type\": \"BPE\", \"vocab\": {\"a\": 0}}}", "a tokenizer;" },
  { "{\"tokenizer_class\": \"LlamaTokenizer\", \"model_max_length\": 4096}", "the configuration of a tokenizer" },
  { "{\"bos_token\": \"<s>\", \"eos_token\": \"</s>\"}", "the special tokens" },
  { "{\"metadata\": {\"total_size\": 1}, \"weight_map\": {\"a\": \"b\"}}", "the files that a model's weights lie in" },
  { "{\"peft_type\": \"LORA\", \"r\": 8, \"lora_dropout\": 0.05}", "an adapter" },
  { "{\"image_processor_type\": \"ViT\", \"rescale_factor\": 0.004}", "a preprocessor" },
  { "{\"output_dir\": \"out\", \"learning_rate\": 5e-05, \"per_device_train_batch_size\": 8, \"warmup_ratio\": 0.1, "
    "\"label_smoothing_factor\": 0.0, \"seed\": 42}", "the arguments of a training" },
  { "{\"cells\": [], \"metadata\": {}, \"nbformat\": 4, \"nbformat_minor\": 5}", "a Jupyter notebook" },
  { "{\"name\": \"app\", \"version\": \"1.0.0\", \"scripts\": {\"test\": \"jest\"}}", "a JavaScript package" },
  { "{\"name\": \"app\", \"lockfileVersion\": 2, \"packages\": {}}", "a list of JavaScript packages" },
  { "{\"info\": {}, \"images\": [], \"annotations\": [], \"categories\": []}", "annotations (COCO)" },
  { "{\"$schema\": \"x\", \"properties\": {}}", "a JSON Schema" },
  { "[{\"doc_id\": 0, \"doc\": {}, \"resps\": []}]", "single answers of a model" },
  { "[{\"image_id\": 1, \"caption\": \"a cat\"}]", "captions" },
  { "[{\"role\": \"user\", \"content\": \"hello\"}]", "a conversation" },
  /* Results, whatever stands beside them. */
  { "{\"A\": 0.8, \"B\": 0.7}", NULL },
  { "{\"model_type\": \"mlp\", \"hidden_size\": 64, \"rmse\": 0.3}", NULL },
  { "{\"output_dir\": \"x\", \"learning_rate\": 1, \"per_device_train_batch_size\": 8, \"eval_accuracy\": 0.8}", NULL },
  { "{\"output_dir\": \"x\", \"learning_rate\": 1, \"per_device_train_batch_size\": 8, \"eval_loss\": 0.8}", NULL },
  { "{\"architectures\": 1, \"model_type\": \"x\", \"accuracy\": 0.8}", NULL },
  { "{\"name\": \"A\", \"version\": \"1\", \"accuracy\": 0.8}", NULL },
  { "[{\"image_id\": 1, \"caption\": \"a cat\", \"bleu\": 0.3}]", NULL },
  { "[]", NULL },
  { "[1]", NULL },
  { "{}", NULL },
  { "7", NULL },
};

static void
test_cases (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *reason = explain (cases[i].json);

      g_test_message ("%s", cases[i].json);
      if (cases[i].part == NULL)
        {
          g_assert_null (reason);
          continue;
        }

      g_assert_nonnull (reason);
      g_assert_nonnull (strstr (reason, cases[i].part));
      g_assert_true (g_str_has_prefix (reason, "this seems to be "));
    }
}

/* Names of models to scores, and words to their numbers. */
static void
test_vocabulary (void)
{
  static const struct { const char *before; guint first; const char *behind; gboolean expected; } kinds[] = {
    { "", 0, "", TRUE }, { "", 1, "", FALSE }, { "0.", 0, "", FALSE }, { "", 0, ".5", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autoptr(GString) json = g_string_new ("{");
      g_autofree char *reason = NULL;

      for (guint n = 0; n < 300; n++)
        {
          guint number = kinds[i].first + (n * 7 + 5) % 300;

          g_string_append_printf (json, "%s\"w%u\": %s%u%s", n > 0 ? ", " : "", n, kinds[i].before, number,
                                  kinds[i].behind);
        }
      g_string_append_c (json, '}');

      reason = explain (json->str);
      g_assert_cmpint (reason != NULL && strstr (reason, "the vocabulary of a tokenizer") != NULL, ==, kinds[i].expected);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/no-results/cases", test_cases);
  g_test_add_func ("/formats/no-results/vocabulary", test_vocabulary);

  return g_test_run ();
}
