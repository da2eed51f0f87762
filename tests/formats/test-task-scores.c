#include "formats/task-scores.h"

#include <string.h>

#include "base/document.h"
#include "formats/format-error.h"

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "sample", ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);

  return document;
}

static void
test_filtered (void)
{
  static const struct
  {
    const char *json;
    gboolean    filtered;
  } cases[] = {
    { "{\"acc,none\": 1}", TRUE },
    { "{\"alias\": \"x\", \"acc,none\": 1}", TRUE },
    { "{\"acc,strict\": 1, \"acc_stderr,strict\": 1}", TRUE },
    { "{\"acc,strict\": 1}", FALSE },
    { "{\"acc_stderr,strict\": 1}", FALSE },
    { "{\"acc\": 1, \"acc_stderr\": 1}", FALSE },
    { "{\",none\": 1}", FALSE },
    { "{\"acc,\": 1}", FALSE },
    { "{}", FALSE },
    { "[]", FALSE },
    { "1", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);

      g_test_message ("%s", cases[i].json);
      g_assert_cmpint (assay_task_scores_are_filtered (assay_document_get_root (document)), ==, cases[i].filtered);
    }
}

static void
test_named_so (void)
{
  g_autoptr(AssayDocument) two = parse ("{\"piqa\": {}, \"other\": 1, \"boolq\": {}}");
  g_autoptr(AssayDocument) one = parse ("{\"piqa\": {}, \"other\": {}}");
  g_autoptr(AssayDocument) numbers = parse ("{\"piqa\": 0.5, \"boolq\": 0.6}");

  g_assert_true (assay_task_scores_are_named_so (assay_document_get_root (two)));
  g_assert_false (assay_task_scores_are_named_so (assay_document_get_root (one)));
  g_assert_false (assay_task_scores_are_named_so (assay_document_get_root (numbers)));
}

static void
test_direction (void)
{
  const AssayNode up = { .kind = ASSAY_NODE_BOOLEAN, .boolean = TRUE };
  const AssayNode down = { .kind = ASSAY_NODE_BOOLEAN };
  const AssayNode null = { .kind = ASSAY_NODE_NULL };

  g_assert_cmpint (assay_task_scores_to_direction (&up), ==, ASSAY_DIRECTION_HIGHER);
  g_assert_cmpint (assay_task_scores_to_direction (&down), ==, ASSAY_DIRECTION_LOWER);
  g_assert_cmpint (assay_task_scores_to_direction (&null), ==, ASSAY_DIRECTION_NONE);
  g_assert_cmpint (assay_task_scores_to_direction (NULL), ==, ASSAY_DIRECTION_NONE);
}

static void
test_check (void)
{
  g_autoptr(AssayDocument) full = parse ("{\"t\": {}}");
  g_autoptr(AssayDocument) empty = parse ("{}");
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_task_scores_check (assay_document_get_root (full), "X", &error));
  g_assert_no_error (error);

  g_assert_false (assay_task_scores_check (assay_document_get_root (empty), "X", &error));
  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS);
  g_clear_error (&error);

  g_assert_false (assay_task_scores_check (NULL, "X", &error));
  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT);
}

/* Two tasks in one row, with a count for one of them that is less than it should be. */
static void
test_put (void)
{
  g_autoptr(AssayDocument) document = parse ("{\"t\": {\"acc,none\": 0.50, \"acc_stderr,none\": 0.1}, \"u\": [], \"n\": [5, 9]}");
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *counts = assay_node_get_member (root, "n");
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayRowWriter) writer = assay_row_writer_new (builder);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  AssayTaskScores scores = { .builder = builder, .writer = writer, .root = root };

  assay_table_builder_begin_source (builder, "a.json", "a.json");
  g_assert_true (assay_row_writer_begin (writer, "m", &error));
  g_assert_true (assay_task_scores_put (&scores, "t", root->first, &error));
  g_assert_true (assay_task_scores_put (&scores, "u", root->first->next, &error));
  g_assert_true (assay_task_scores_put_samples (&scores, "t", counts->first, counts->first->next, &error));
  g_assert_true (assay_task_scores_put_samples (&scores, "u", NULL, NULL, &error));
  assay_task_scores_say_subset (&scores, "m", NULL);
  assay_name_list_clear (&scores.subsets);
  assay_table_builder_end_source (builder, "x", "X", "00", 1);
  table = assay_table_builder_end (builder);

  g_assert_cmpuint (assay_table_get_n_columns (table), ==, 3);
  g_assert_cmpstr (assay_column_get_name (assay_table_get_column (table, 0)), ==, "t/acc");
  g_assert_cmpstr (assay_column_get_pairing (assay_table_get_column (table, 1))->metric, ==, "t/acc");
  g_assert_cmpstr (assay_column_get_name (assay_table_get_column (table, 2)), ==, "t/n_samples");
  g_assert_cmpuint (assay_table_get_n_left_out (table), ==, 1);
  g_assert_cmpstr (assay_table_get_left_out (table, 0)->what, ==, "u");
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 1);
  g_assert_nonnull (strstr (assay_table_get_notice (table, 0), "t (5 of 9)"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/task-scores/filtered", test_filtered);
  g_test_add_func ("/formats/task-scores/named-so", test_named_so);
  g_test_add_func ("/formats/task-scores/direction", test_direction);
  g_test_add_func ("/formats/task-scores/check", test_check);
  g_test_add_func ("/formats/task-scores/put", test_put);

  return g_test_run ();
}
