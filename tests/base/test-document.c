#include "base/document.h"

#include <math.h>
#include <string.h>

#include "base/limits.h"

static AssayDocument *
read_json (const char     *text,
           AssayJsonFlags  flags,
           AssayJsonTally *tally,
           GError        **error)
{
  g_autoptr(GBytes) bytes = g_bytes_new (text, strlen (text));

  return assay_document_new_from_json (bytes, "models.json", flags, tally, error);
}

static void
assert_place (AssayDocument *document,
              guint64        place,
              guint          line,
              guint          column)
{
  guint found_line;
  guint found_column;

  assay_document_locate (document, place, &found_line, &found_column);
  g_assert_cmpuint (found_line, ==, line);
  g_assert_cmpuint (found_column, ==, column);
}

static void
test_json (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = read_json ("{\n  \"näme\": \"A\", \"x\": [0.80, true,\n null, {}]\n}",
                                                 ASSAY_JSON_STRICT, NULL, &error);
  const AssayNode *root;
  const AssayNode *list;

  g_assert_no_error (error);
  g_assert_cmpstr (assay_document_get_name (document), ==, "models.json");
  root = assay_document_get_root (document);
  g_assert_cmpint (root->kind, ==, ASSAY_NODE_OBJECT);
  g_assert_cmpuint (root->n_children, ==, 2);
  assert_place (document, root->place, 1, 1);

  g_assert_cmpstr (assay_node_get_member (root, "näme")->text, ==, "A");
  assert_place (document, root->first->key_place, 2, 3);
  assert_place (document, root->first->place, 2, 11);
  g_assert_null (assay_node_get_member (root, "missing"));

  list = assay_node_get_member (root, "x");
  g_assert_cmpint (list->kind, ==, ASSAY_NODE_ARRAY);
  g_assert_cmpuint (list->n_children, ==, 4);
  g_assert_null (assay_node_get_member (list, "x"));
  g_assert_cmpstr (list->first->text, ==, "0.80");
  g_assert_cmpfloat (list->first->number, ==, 0.8);
  g_assert_true (list->first->next->boolean);
  assert_place (document, list->first->next->next->place, 3, 2);
  g_assert_cmpint (list->first->next->next->kind, ==, ASSAY_NODE_NULL);
}

/* As deep as a value may be, in the list that is not in the file. */
static void
test_values (void)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GString) text = g_string_new ("{\"a\": 1}\n");
  g_autoptr(GBytes) bytes = NULL;
  g_autoptr(AssayDocument) document = NULL;
  const AssayNode *root;

  for (guint i = 0; i < ASSAY_LIMIT_DEPTH; i++)
    g_string_append_c (text, '[');
  for (guint i = 0; i < ASSAY_LIMIT_DEPTH; i++)
    g_string_append_c (text, ']');
  bytes = g_bytes_new (text->str, text->len);

  document = assay_document_new_from_json_values (bytes, "runs.json", ASSAY_JSON_TOLERANT, NULL, &error);
  g_assert_no_error (error);
  root = assay_document_get_root (document);
  g_assert_cmpint (root->kind, ==, ASSAY_NODE_ARRAY);
  g_assert_cmpuint (root->n_children, ==, 2);
  g_assert_cmpstr (assay_node_get_member (root->first, "a")->text, ==, "1");
  assert_place (document, root->first->next->place, 2, 1);
}

static void
test_flags (void)
{
  AssayJsonTally tally;
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = read_json ("{\"a\": NaN, \"a\": 2,}", ASSAY_JSON_TOLERANT, &tally, &error);
  const AssayNode *first;

  g_assert_no_error (error);
  g_assert_cmpuint (tally.duplicate_keys, ==, 1);
  first = assay_node_get_member (assay_document_get_root (document), "a");
  g_assert_true (isnan (first->number));
  g_assert_cmpstr (first->text, ==, "NaN");
  g_assert_cmpstr (first->next->key, ==, "a");
}

static void
test_faults (void)
{
  g_autoptr(GError) error = NULL;

  g_assert_null (read_json ("{\"a\": 1,\n \"a\": 2}", ASSAY_JSON_STRICT, NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_SYNTAX);
  g_assert_true (g_str_has_prefix (error->message, "models.json:2:2: "));
}

/* Brackets and commas alone could ask for thirty times their size in nodes. */
static void
test_too_many_values (void)
{
  g_autoptr(GString) text = g_string_sized_new (ASSAY_LIMIT_TREE_NODES * 2 + 10);
  g_autoptr(GError) error = NULL;

  g_string_append_c (text, '[');
  for (guint i = 0; i < ASSAY_LIMIT_TREE_NODES; i++)
    g_string_append (text, "1,");
  g_string_append (text, "1]");

  g_assert_null (read_json (text->str, ASSAY_JSON_STRICT, NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
  g_assert_true (g_str_has_prefix (error->message, "models.json:1:12000000: more than 6000000 values"));
}

static void
test_too_long (void)
{
  g_autofree char *text = g_strnfill (ASSAY_LIMIT_TREE_BYTES + 1, ' ');
  g_autoptr(GError) error = NULL;

  text[0] = '1';
  g_assert_null (read_json (text, ASSAY_JSON_STRICT, NULL, &error));
  g_assert_error (error, ASSAY_JSON_ERROR, ASSAY_JSON_ERROR_LIMIT);
}

static void
test_references (void)
{
  AssayDocument *document = read_json ("[1]", ASSAY_JSON_STRICT, NULL, NULL);
  g_autoptr(AssayDocument) second = assay_document_ref (document);

  assay_document_unref (document);
  g_assert_cmpstr (assay_document_get_root (second)->first->text, ==, "1");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/json", test_json);
  g_test_add_func ("/document/values", test_values);
  g_test_add_func ("/document/flags", test_flags);
  g_test_add_func ("/document/faults", test_faults);
  g_test_add_func ("/document/too-many-values", test_too_many_values);
  g_test_add_func ("/document/too-long", test_too_long);
  g_test_add_func ("/document/references", test_references);

  return g_test_run ();
}
