#include <glib.h>
#include <math.h>
#include <string.h>

#include "base/document.h"
#include "base/limits.h"
#include "fuzz.h"

static void
check_node (const AssayNode *node,
            guint            depth)
{
  guint n_children = 0;

  g_assert_cmpuint (depth, <=, ASSAY_LIMIT_DEPTH);
  if (node->text != NULL)
    g_assert_true (g_utf8_validate (node->text, -1, NULL));
  if (node->kind == ASSAY_NODE_NUMBER || node->kind == ASSAY_NODE_STRING)
    g_assert_nonnull (node->text);

  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    {
      n_children++;
      g_assert_cmpint (child->key != NULL, ==, node->kind == ASSAY_NODE_OBJECT);
      check_node (child, depth + 1);
    }
  g_assert_cmpuint (n_children, ==, node->n_children);
}

int
LLVMFuzzerTestOneInput (const uint8_t *input,
                        size_t         size)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (input, size);
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = assay_document_new_from_yaml (bytes, "fuzz", &error);

  if (document != NULL)
    {
      check_node (assay_document_get_root (document), 0);
      return 0;
    }

  g_assert_nonnull (error);
  g_assert_true (g_utf8_validate (error->message, -1, NULL));
  g_assert_true (g_regex_match_simple ("^fuzz:[0-9]+:[0-9]+: .", error->message, 0, 0));
  return 0;
}
