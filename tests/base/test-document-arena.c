#include "base/document-arena.h"

#include <string.h>

static void
test_tree (void)
{
  g_autoptr(AssayDocumentArena) arena = assay_document_arena_new ();
  const AssayNode *root;

  g_assert_null (assay_document_arena_root (arena));
  assay_document_arena_add (arena, ASSAY_NODE_OBJECT, NULL, 0, 1);
  assay_document_arena_key (arena, "key", 3, 2);
  assay_document_arena_add (arena, ASSAY_NODE_ARRAY, NULL, 0, 3);
  assay_document_arena_add (arena, ASSAY_NODE_STRING, "text", 2, 4);
  assay_document_arena_add (arena, ASSAY_NODE_NULL, NULL, 0, 5);
  assay_document_arena_close (arena);
  assay_document_arena_key (arena, "last", 4, 6);
  assay_document_arena_add (arena, ASSAY_NODE_NUMBER, "0.80", 4, 7);
  assay_document_arena_close (arena);

  root = assay_document_arena_root (arena);
  g_assert_cmpuint (root->n_children, ==, 2);
  g_assert_null (root->key);
  g_assert_cmpstr (root->first->key, ==, "key");
  g_assert_cmpuint (root->first->key_place, ==, 2);
  g_assert_cmpuint (root->first->n_children, ==, 2);
  g_assert_cmpstr (root->first->first->text, ==, "te");
  g_assert_null (root->first->first->key);
  g_assert_null (root->first->first->next->next);
  g_assert_cmpstr (root->first->next->text, ==, "0.80");
  g_assert_null (root->first->next->next);
}

/* Many blocks of nodes and text, and one text longer than a block. */
static void
test_many (void)
{
  g_autoptr(AssayDocumentArena) arena = assay_document_arena_new ();
  g_autofree char *text = g_strnfill (300000, 'x');
  const AssayNode *node;

  assay_document_arena_add (arena, ASSAY_NODE_ARRAY, NULL, 0, 0);
  for (guint i = 0; i < 50000; i++)
    assay_document_arena_add (arena, ASSAY_NODE_STRING, text, i % 9, i);
  assay_document_arena_add (arena, ASSAY_NODE_STRING, text, 300000, 0);
  assay_document_arena_close (arena);

  node = assay_document_arena_root (arena)->first;
  for (guint i = 0; i < 50000; i++, node = node->next)
    {
      g_assert_cmpuint (strlen (node->text), ==, i % 9);
      g_assert_cmpuint (node->place, ==, i);
    }
  g_assert_cmpstr (node->text, ==, text);
  g_assert_false (assay_document_arena_is_full (arena));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document-arena/tree", test_tree);
  g_test_add_func ("/document-arena/many", test_many);

  return g_test_run ();
}
