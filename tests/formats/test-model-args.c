#include "formats/model-args.h"

#include "base/document.h"

#include <string.h>

static void
test_names (void)
{
  static const struct
  {
    const char *config;
    const char *name;   /* NULL where the configuration names no model */
  } cases[] = {
    { "{\"model\": \"hf\", \"model_args\": \"pretrained=org/m-7b\"}", "org/m-7b" },
    { "{\"model\": \"hf\", \"model_args\": \"dtype=float16, pretrained=org/m-7b\"}", "org/m-7b" },
    { "{\"model_args\": \"pretrained=org/m-7b,revision=step1000\"}", "org/m-7b@step1000" },
    { "{\"model_args\": \"revision=main,pretrained=org/m-7b\"}", "org/m-7b" },
    { "{\"model_args\": \"pretrained=base,peft=org/adapter\"}", "org/adapter" },
    { "{\"model_args\": {\"pretrained\": \"org/m-7b\", \"revision\": \"v2\"}}", "org/m-7b@v2" },
    { "{\"model_args\": \"engine=davinci\"}", "davinci" },
    { "{\"model\": \"gpt2\", \"model_args\": \"\"}", "gpt2" },
    { "{\"model\": \"gpt2\"}", "gpt2" },
    { "{\"model\": \"hf\"}", NULL },
    { "{\"model\": \"hf-causal\", \"model_args\": \"\"}", NULL },
    { "{\"model\": \"local-chat-completions\"}", NULL },
    { "{\"model\": \"hfx\"}", "hfx" },
    { "{\"model\": \"\"}", NULL },
    { "{\"model\": 7, \"model_args\": 8}", NULL },
    { "{\"model_args\": {\"pretrained\": 7}}", NULL },
    { "{\"model_args\": \"pretrained=\"}", NULL },
    { "{\"model_args\": [\"pretrained=x\"]}", NULL },
    { "{}", NULL },
    { "[]", NULL },
    { "null", NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GBytes) bytes = g_bytes_new_static (cases[i].config, strlen (cases[i].config));
      g_autoptr(GError) error = NULL;
      g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "c", ASSAY_JSON_STRICT, NULL, &error);
      g_autofree char *name = NULL;

      g_assert_no_error (error);
      g_test_message ("%s", cases[i].config);
      name = assay_model_args_name (assay_document_get_root (document));
      g_assert_cmpstr (name, ==, cases[i].name);
    }

  g_assert_null (assay_model_args_name (NULL));
}

static void
test_revision (void)
{
  const AssayNode step = { .kind = ASSAY_NODE_STRING, .text = "step5" };
  const AssayNode usual = { .kind = ASSAY_NODE_STRING, .text = "main" };
  const AssayNode none = { .kind = ASSAY_NODE_NULL };
  g_autofree char *at_step = assay_model_args_with_revision ("m", &step);
  g_autofree char *at_main = assay_model_args_with_revision ("m", &usual);
  g_autofree char *at_none = assay_model_args_with_revision ("m", &none);
  g_autofree char *alone = assay_model_args_with_revision ("m", NULL);

  g_assert_cmpstr (at_step, ==, "m@step5");
  g_assert_cmpstr (at_main, ==, "m");
  g_assert_cmpstr (at_none, ==, "m");
  g_assert_cmpstr (alone, ==, "m");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/model-args/names", test_names);
  g_test_add_func ("/formats/model-args/revision", test_revision);

  return g_test_run ();
}
