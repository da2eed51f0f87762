#include "policy/reading-file.h"

#include <string.h>

/* What is read of @text, which must be right. */
static AssayReadChoice *
read_text (const char *text)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr(AssayDocument) document = assay_document_new_from_yaml (bytes, "p.yaml", NULL);
  g_autoptr(AssayMistakes) mistakes = assay_mistakes_new (document);
  AssayReadChoice *reading = assay_reading_read_node (assay_document_get_root (document), mistakes);

  g_assert_cmpuint (assay_mistakes_get_count (mistakes), ==, 0);

  return reading;
}

static void
test_there_and_back (void)
{
  static const char *const texts[] = {
    "{layout: csv}",
    "{pick: \"best:val_loss\"}",
    "{layout: jsonl, pick: all, names: \"run id\"}",
    "{names: \"true\", columns: {a/b: {role: metric}, \"x: y\": {role: attribute, direction: lower}, z: {direction: higher}}}",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr(AssayReadChoice) reading = read_text (texts[i]);
      g_autofree char *yaml = assay_reading_to_flow (reading, ASSAY_YAML_PLAIN);
      g_autofree char *json = assay_reading_to_flow (reading, ASSAY_YAML_DOUBLE);
      g_autoptr(AssayReadChoice) again = read_text (json);

      g_assert_cmpstr (yaml, ==, texts[i]);
      g_assert_true (assay_read_choice_equal (reading, again));
    }
}

static void
test_nothing (void)
{
  g_assert_null (read_text ("{}"));
  g_assert_null (read_text ("{columns: {}}"));
  g_assert_null (read_text ("{columns: {a: {}}}"));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reading-file/there-and-back", test_there_and_back);
  g_test_add_func ("/reading-file/nothing", test_nothing);

  return g_test_run ();
}
