#include "formats/test-outcomes.h"

#include <string.h>

#include "base/document.h"

static void
test_say (void)
{
  static const char json[] = "[{\"name\": \"a\", \"status\": \"SUCCESS\"}, {\"name\": \"b\", \"status\": \"FAIL\"}, {\"status\": 7}, null]";
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, "a", ASSAY_JSON_STRICT, NULL, &error);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  guint n_failed = 7;

  g_assert_no_error (error);
  g_assert_cmpuint (assay_test_outcomes_say (builder, NULL, &n_failed), ==, 0);
  g_assert_cmpuint (n_failed, ==, 0);

  g_assert_cmpuint (assay_test_outcomes_say (builder, assay_document_get_root (document)->first, &n_failed), ==, 4);
  g_assert_cmpuint (n_failed, ==, 3);

  table = assay_table_builder_end (builder);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 1);
  g_assert_cmpstr (assay_table_get_notice (table, 0), ==, "3 tests of the report did not succeed: b, ?, ?");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/test-outcomes/say", test_say);

  return g_test_run ();
}
