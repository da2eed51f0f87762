#include "formats/csv-document.h"

#include <string.h>

static void
check_tree (const AssayDocument *document,
            guint                n_records)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *cell = assay_node_get_member (root->first, "accuracy");
  guint line;
  guint column;

  g_assert_cmpint (root->kind, ==, ASSAY_NODE_ARRAY);
  g_assert_cmpuint (root->n_children, ==, n_records);
  g_assert_cmpint (cell->kind, ==, ASSAY_NODE_STRING);
  g_assert_cmpstr (cell->text, ==, "0.80");
  assay_document_locate (document, cell->place, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 2);
  /* A short record has no member for what it does not say. */
  g_assert_null (assay_node_get_member (root->first->next, "accuracy"));
}

static void
test_whole (void)
{
  static const char text[] = "model,accuracy\nA,0.80\nB\nC,0.7\nD,0.6\n";
  g_autoptr(GInputStream) stream = g_memory_input_stream_new_from_data (text, strlen (text), NULL);
  g_autoptr(AssayInput) input = assay_input_new (stream, "a.csv", strlen (text), NULL);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = assay_csv_document_new (input, builder, &error);
  g_autoptr(AssayTable) table = NULL;

  g_assert_no_error (error);
  check_tree (document, 4);
  table = assay_table_builder_end (builder);
  g_assert_cmpuint (assay_table_get_n_notices (table), ==, 1);
}

/* The first records only, and nothing where there is no table. */
static void
test_sample (void)
{
  g_autoptr(GString) text = g_string_new ("model,accuracy\nA,0.80\nB\n");
  g_autoptr(GBytes) head = NULL;
  g_autoptr(GBytes) numbers = g_bytes_new_static ("1,2\n3,4\n", 8);
  g_autoptr(AssayDocument) document = NULL;

  for (guint i = 0; i < 100; i++)
    g_string_append (text, "C,0.7\n");
  head = g_bytes_new (text->str, text->len);
  document = assay_csv_document_sample (head, "a.csv");
  check_tree (document, 8);
  g_assert_null (assay_csv_document_sample (numbers, "a.csv"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/formats/csv-document/whole", test_whole);
  g_test_add_func ("/formats/csv-document/sample", test_sample);

  return g_test_run ();
}
