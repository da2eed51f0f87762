#include "base/document-builder.h"

static void
test_table (void)
{
  g_autoptr(AssayDocumentBuilder) builder = assay_document_builder_new ("a.csv");
  g_autoptr(AssayDocument) document = NULL;
  g_autoptr(GError) error = NULL;
  const AssayNode *cell;
  guint line;
  guint column;

  g_assert_true (assay_document_builder_open (builder, ASSAY_NODE_ARRAY, 1, 1, &error));
  g_assert_true (assay_document_builder_open (builder, ASSAY_NODE_OBJECT, 2, 1, &error));
  assay_document_builder_key (builder, "model");
  g_assert_true (assay_document_builder_string (builder, "Ax", 1, 2, 1, &error));
  assay_document_builder_key (builder, "accuracy");
  g_assert_true (assay_document_builder_string (builder, "0.80", 4, 2, 3, &error));
  assay_document_builder_close (builder);
  assay_document_builder_close (builder);
  document = assay_document_builder_end (builder);

  g_assert_no_error (error);
  g_assert_cmpstr (assay_document_get_name (document), ==, "a.csv");
  g_assert_cmpuint (assay_document_get_root (document)->n_children, ==, 1);
  cell = assay_node_get_member (assay_document_get_root (document)->first, "model");
  g_assert_cmpstr (cell->text, ==, "A");
  g_assert_cmpstr (cell->next->text, ==, "0.80");
  assay_document_locate (document, cell->next->place, &line, &column);
  g_assert_cmpuint (line, ==, 2);
  g_assert_cmpuint (column, ==, 3);
}

/* A builder that is given up takes what it holds with it; the sanitizers would tell. */
static void
test_given_up (void)
{
  g_autoptr(AssayDocumentBuilder) builder = assay_document_builder_new ("a.csv");
  g_autoptr(GError) error = NULL;

  g_assert_true (assay_document_builder_open (builder, ASSAY_NODE_OBJECT, 1, 1, &error));
  assay_document_builder_key (builder, "model");
  g_assert_no_error (error);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-builder/table", test_table);
  g_test_add_func ("/document-builder/given-up", test_given_up);

  return g_test_run ();
}
