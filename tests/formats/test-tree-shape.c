#include "formats/tree-shape.h"

#include <string.h>

typedef struct
{
  const char   *json;
  AssayTreeKind kind;
  const char   *body;      /* key of the wrapper, or NULL for the root */
  gboolean      guessed;
} Case;

static const Case cases[] = {
  { "{\"model_A\": 0.8, \"model_B\": 0.7}", ASSAY_TREE_MAP, NULL, FALSE },
  { "{\"model_A\": \"0.8\", \"model_B\": \"nan\"}", ASSAY_TREE_MAP, NULL, FALSE },
  { "{\"accuracy\": 0.8, \"f1\": 0.7}", ASSAY_TREE_RECORD, NULL, FALSE },
  { "{\"accuracy\": 0.8, \"mine\": 0.7}", ASSAY_TREE_RECORD, NULL, TRUE },
  { "{\"model_A\": 0.8, \"model_B\": 0.7, \"f1\": 0.7}", ASSAY_TREE_MAP, NULL, TRUE },
  { "{\"name\": \"A\", \"mine\": 0.7}", ASSAY_TREE_RECORD, NULL, FALSE },
  { "{\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}", ASSAY_TREE_METRICS, NULL, FALSE },
  { "{\"A\": {\"f1\": 0.8}}", ASSAY_TREE_METRICS, NULL, FALSE },
  { "{\"A\": {\"f1\": null}, \"B\": {\"f1\": 0.7}}", ASSAY_TREE_METRICS, NULL, FALSE },
  { "{\"A\": {\"f1\": \"N/A\"}, \"B\": {\"f1\": 0.7}}", ASSAY_TREE_METRICS, NULL, FALSE },
  { "{\"A\": {\"f1\": [0.8, 0.1]}, \"B\": {\"f1\": [0.7, 0.1]}}", ASSAY_TREE_METRICS, NULL, FALSE },
  { "{\"train\": {\"f1\": 0.8}, \"test\": {\"f1\": 0.7}}", ASSAY_TREE_RECORD, NULL, FALSE },
  { "{\"0\": {\"f1-score\": 0.8}, \"macro avg\": {\"f1-score\": 0.7}}", ASSAY_TREE_RECORD, NULL, FALSE },
  { "{\"accuracy\": {\"A\": 0.8}, \"f1\": {\"A\": 0.7}}", ASSAY_TREE_COLUMNS, NULL, FALSE },
  { "{\"accuracy\": {\"A\": 0.8, \"B\": 0.7}}", ASSAY_TREE_COLUMNS, NULL, FALSE },
  { "{\"results\": {\"accuracy\": {\"A\": 0.8}, \"f1\": {\"A\": 0.7}}}", ASSAY_TREE_COLUMNS, "results", FALSE },
  { "{\"model\": {\"0\": \"A\"}, \"mine\": {\"0\": 0.7}}", ASSAY_TREE_COLUMNS, NULL, FALSE },
  { "{\"accuracy\": {\"A\": 0.8}, \"f1\": {\"B\": 0.7}}", ASSAY_TREE_NONE, NULL, FALSE },
  { "{\"accuracy\": {\"mean\": 0.8, \"std\": 0.1}, \"f1\": {\"mean\": 0.7, \"std\": 0.1}}", ASSAY_TREE_RECORD, NULL, FALSE },
  { "{\"accuracy\": {\"train\": 0.8, \"test\": 0.1}, \"f1\": {\"train\": 0.7, \"test\": 0.1}}", ASSAY_TREE_RECORD, NULL, FALSE },
  { "[{\"f1\": 0.8}]", ASSAY_TREE_RECORDS, NULL, FALSE },
  { "{\"results\": {\"A\": 0.8, \"B\": 0.7}, \"seed\": 1}", ASSAY_TREE_MAP, "results", FALSE },
  { "{\"seed\": 1, \"Models\": {\"A\": {\"f1\": 0.8}, \"B\": {\"f1\": 0.7}}}", ASSAY_TREE_METRICS, "Models", FALSE },
  { "{\"leaderboard\": [{\"f1\": 0.8}]}", ASSAY_TREE_RECORDS, "leaderboard", FALSE },
  { "{\"model\": \"A\", \"metrics\": {\"f1\": 0.8}}", ASSAY_TREE_RECORD, "metrics", FALSE },
  { "{}", ASSAY_TREE_NONE, NULL, FALSE },
  { "[]", ASSAY_TREE_NONE, NULL, FALSE },
  { "[[0.8]]", ASSAY_TREE_NONE, NULL, FALSE },
  { "7", ASSAY_TREE_NONE, NULL, FALSE },
  { "null", ASSAY_TREE_NONE, NULL, FALSE },
  { "{\"a\": \"x\", \"b\": [1]}", ASSAY_TREE_NONE, NULL, FALSE },
};

static AssayDocument *
parse (const char *json)
{
  g_autoptr(GBytes) bytes = g_bytes_new_static (json, strlen (json));
  g_autoptr(GError) error = NULL;
  AssayDocument *document = assay_document_new_from_json (bytes, "tree", ASSAY_JSON_TOLERANT, NULL, &error);

  g_test_message ("%s", json);
  g_assert_no_error (error);

  return document;
}

static void
test_kinds (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayDocument) document = parse (cases[i].json);
      AssayTreeShape shape;

      assay_tree_shape_init (&shape, assay_document_get_root (document));
      g_assert_cmpint (shape.kind, ==, cases[i].kind);
      g_assert_cmpstr (shape.body->key, ==, cases[i].body);
      g_assert_cmpint (shape.guessed, ==, cases[i].guessed);
    }
}

static void
test_columns (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_column;
  } members[] = {
    { "{\"accuracy\": {\"A\": 0.8}}", TRUE },
    { "{\"n_params\": {\"A\": 8}}", TRUE },
    { "{\"mine\": {\"0\": 0.8}}", TRUE },
    { "{\"mine\": {\"A\": 0.8}}", FALSE },
    { "{\"accuracy\": {\"f1\": 0.8}}", FALSE },
    { "{\"accuracy\": {\"mean\": 0.8, \"std\": 0.1}}", FALSE },
    { "{\"accuracy\": {}}", FALSE },
    { "{\"accuracy\": 0.8}", FALSE },
    { "{\"accuracy\": [0.8]}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr(AssayDocument) document = parse (members[i].json);

      g_assert_cmpint (assay_tree_is_column (assay_document_get_root (document)->first), ==, members[i].is_column);
    }
}

static void
test_force (void)
{
  static const struct
  {
    const char   *json;
    AssayTreeKind kind;
    const char   *body;
  } forced[] = {
    { "{\"accuracy\": 0.8, \"f1\": 0.7}", ASSAY_TREE_MAP, NULL },
    { "{\"model_A\": 0.8}", ASSAY_TREE_RECORD, NULL },
    { "{\"scores\": {\"accuracy\": 0.8, \"f1\": 0.7}, \"n\": 2}", ASSAY_TREE_MAP, "scores" },
    { "{\"scores\": {\"accuracy\": 0.8, \"f1\": 0.7}, \"n\": 2}", ASSAY_TREE_RECORDS, NULL },
    { "{\"train\": {\"f1\": 0.8}, \"test\": {\"f1\": 0.7}}", ASSAY_TREE_METRICS, NULL },
    { "[1]", ASSAY_TREE_MAP, NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (forced); i++)
    {
      g_autoptr(AssayDocument) document = parse (forced[i].json);
      AssayTreeShape shape;

      assay_tree_shape_force (&shape, assay_document_get_root (document), forced[i].kind);
      g_assert_cmpint (shape.kind, ==, forced[i].kind);
      g_assert_cmpstr (shape.body->key, ==, forced[i].body);
    }
}

static void
test_models (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_model;
  } members[] = {
    { "{\"A\": {\"mine\": 0.8}}", TRUE },
    { "{\"A\": {\"f1\": null}}", TRUE },
    { "{\"A\": {\"test\": {\"f1\": 1}}}", TRUE },
    { "{\"A\": {\"mine\": null}}", FALSE },
    { "{\"A\": {\"by\": \"x\"}}", FALSE },
    { "{\"A\": {}}", FALSE },
    { "{\"A\": 0.8}", FALSE },
    { "{\"A\": [0.8]}", FALSE },
    { "{\"Config\": {\"depth\": 3}}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      g_autoptr(AssayDocument) document = parse (members[i].json);

      g_assert_cmpint (assay_tree_is_model (assay_document_get_root (document)->first), ==, members[i].is_model);
    }
}

static void
test_numbered (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_numbered;
  } bodies[] = {
    { "{\"0\": 1, \"1\": 2, \"2\": 3}", TRUE },
    { "{\"0\": 1}", TRUE },
    { "{\"1\": 1, \"2\": 2}", FALSE },
    { "{\"0\": 1, \"2\": 2}", FALSE },
    { "{\"0\": 1, \"01\": 2}", FALSE },
    { "{}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(AssayDocument) document = parse (bodies[i].json);

      g_assert_cmpint (assay_tree_is_numbered (assay_document_get_root (document)), ==, bodies[i].is_numbered);
    }
}

static void
test_remarks (void)
{
  static const struct
  {
    const char *json;
    gboolean    is_remark;
  } bodies[] = {
    { "{\"best_model\": \"B\", \"A\": 0.8}", TRUE },
    { "{\"favourite\": \"A\", \"A\": 0.8}", TRUE },
    { "{\"_by\": \"me\", \"A\": 0.8}", TRUE },
    { "{\"Note\": \"me\", \"A\": 0.8}", TRUE },
    { "{\"model\": \"me\", \"A\": 0.8}", TRUE },
    { "{\"B\": \"failed\", \"A\": 0.8}", FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr(AssayDocument) document = parse (bodies[i].json);
      const AssayNode *root = assay_document_get_root (document);
      g_autoptr(GHashTable) names = g_hash_table_new (g_str_hash, g_str_equal);

      for (const AssayNode *child = root->first; child != NULL; child = child->next)
        g_hash_table_add (names, (gpointer) child->key);

      g_assert_cmpint (assay_tree_is_remark (root->first, names), ==, bodies[i].is_remark);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/formats/tree-shape/kinds", test_kinds);
  g_test_add_func ("/formats/tree-shape/force", test_force);
  g_test_add_func ("/formats/tree-shape/columns", test_columns);
  g_test_add_func ("/formats/tree-shape/models", test_models);
  g_test_add_func ("/formats/tree-shape/numbered", test_numbered);
  g_test_add_func ("/formats/tree-shape/remarks", test_remarks);

  return g_test_run ();
}
