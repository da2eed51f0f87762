#include "formats/row-writer.h"

#include "base/document.h"
#include "base/limits.h"

#include <string.h>

#include "stage.h"

/* A row in a source of its own, and what it is filled from. */
typedef struct
{
  AssayDocument     *document;
  const AssayNode   *root;
  AssayTableBuilder *builder;
  AssayRowWriter    *writer;
} Row;

static void
row_init (Row        *self,
          const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;

  self->document = assay_document_new_from_json (bytes, "sample", ASSAY_JSON_TOLERANT, NULL, &error);
  g_assert_no_error (error);
  self->root = assay_document_get_root (self->document);
  self->builder = assay_table_builder_new ();
  self->writer = assay_row_writer_new (self->builder);
  assay_table_builder_begin_source (self->builder, "a.json", "a.json");
  g_assert_true (assay_row_writer_begin (self->writer, "m", &error));
}

static AssayTable *
row_end (Row *self)
{
  AssayTable *table;

  assay_table_builder_end_source (self->builder, "x", "X", "00", 1);
  table = assay_table_builder_end (self->builder);
  assay_row_writer_free (self->writer);
  assay_table_builder_free (self->builder);
  assay_document_unref (self->document);

  return table;
}

static void
test_metrics (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;
  g_autofree char *roles = NULL;
  Row row;

  row_init (&row, "{\"seed\": 0.50, \"text\": \"0.7\", \"none\": null, \"flag\": true, \"list\": [1], \"object\": {}}");
  for (const AssayNode *child = row.root->first; child != NULL; child = child->next)
    g_assert_true (assay_row_writer_metric (row.writer, child->key, child, ASSAY_DIRECTION_LOWER, &error));
  g_assert_true (assay_row_writer_computed (row.writer, "rate", 0.25, ASSAY_DIRECTION_HIGHER, &error));
  table = row_end (&row);

  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "m: seed=0.50 text=0.7 none=null rate=0.25");
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "seed lower!; text lower!; none lower!; rate higher!");
  stage_check_left_out (table, "flag", "no number");
  stage_check_left_out (table, "list", "no number");
  stage_check_left_out (table, "object", "no number");
}

static void
test_pairs (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;
  g_autofree char *roles = NULL;
  Row row;

  row_init (&row, "{\"acc\": 0.5, \"e\": 0.1, \"unknown\": \"N/A\", \"nothing\": null}");
  g_assert_true (assay_row_writer_metric (row.writer, "acc", row.root->first, ASSAY_DIRECTION_NONE, &error));
  for (const AssayNode *child = row.root->first->next; child != NULL; child = child->next)
    g_assert_true (assay_row_writer_pair (row.writer, child->key, child, ASSAY_PAIRING_STDERR, "acc", 0, &error));
  g_assert_true (assay_row_writer_samples (row.writer, "count", 12, "acc", &error));
  table = row_end (&row);

  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "m: acc=0.5 e~0.1 count~12");
  roles = stage_describe_roles (table);
  g_assert_cmpstr (roles, ==, "acc higher; e = stderr of acc; count = samples of acc");
  stage_check_left_out (table, "unknown", "nothing is known");
  stage_check_left_out (table, "nothing", "nothing is known");
}

static void
test_attributes (void)
{
  static const AssayKnownKey known[] = { { "used", NULL }, { "odd", "is odd" } };
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  g_autofree char *words = NULL;
  Row row;

  row_init (&row, "{\"used\": 1, \"odd\": 2, \"accuracy\": 3, \"deep\": {\"a\": 1}, \"lines\": \"a\\nb\", "
                  "\"each\": {\"t\": 0, \"u\": 5}, \"list\": {\"t\": [1]}}");
  g_assert_true (assay_row_writer_rest (row.writer, NULL, row.root, known, G_N_ELEMENTS (known), &error));
  g_assert_true (assay_row_writer_attribute (row.writer, "deep", assay_node_get_member (row.root, "deep"), &error));
  g_assert_true (assay_row_writer_rest (row.writer, "deep", assay_node_get_member (row.root, "deep"), NULL, 0, &error));
  g_assert_true (assay_row_writer_rest (row.writer, NULL, NULL, NULL, 0, &error));
  g_assert_true (assay_row_writer_each (row.writer, "each", assay_node_get_member (row.root, "each"), &error));
  g_assert_true (assay_row_writer_each (row.writer, "list", assay_node_get_member (row.root, "list"), &error));
  g_assert_true (assay_row_writer_each (row.writer, "absent", NULL, &error));
  table = row_end (&row);

  words = stage_describe (table);
  g_assert_cmpstr (words, ==, "m: accuracy~3 deep/a~1 t/each~0 u/each~5");
  stage_check_left_out (table, "odd", "is odd");
  stage_check_left_out (table, "lines", "several lines");
  stage_check_left_out (table, "t/list", "a list");
}

static void
test_long_names (void)
{
  g_autofree char *name = g_strnfill (ASSAY_LIMIT_NAME_BYTES + 1, 'x');
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = NULL;
  Row row;

  row_init (&row, "{\"a\": 1}");
  g_assert_true (assay_row_writer_metric (row.writer, name, row.root->first, ASSAY_DIRECTION_NONE, &error));
  g_assert_true (assay_row_writer_computed (row.writer, name, 1, ASSAY_DIRECTION_NONE, &error));
  g_assert_true (assay_row_writer_metric (row.writer, "a", row.root->first, ASSAY_DIRECTION_NONE, &error));
  g_assert_no_error (error);
  g_assert_false (assay_row_writer_begin (row.writer, name, &error));
  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT);
  table = row_end (&row);
  g_assert_cmpuint (assay_table_get_n_columns (table), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/row-writer/metrics", test_metrics);
  g_test_add_func ("/formats/row-writer/pairs", test_pairs);
  g_test_add_func ("/formats/row-writer/attributes", test_attributes);
  g_test_add_func ("/formats/row-writer/long-names", test_long_names);

  return g_test_run ();
}
