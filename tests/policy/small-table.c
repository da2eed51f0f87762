#include "small-table.h"

#include <string.h>

#include "base/document.h"
#include "policy/policy-file.h"
#include "table/table-builder.h"

static void
add_cell (AssayTableBuilder *builder,
          const AssayNode   *node,
          const char        *name)
{
  guint column;

  g_assert_true (assay_table_builder_column (builder, name, -1, &column, NULL));
  if (strcmp (name, "value") == 0)
    assay_table_builder_set_unnamed (builder, column);

  switch (node->kind)
    {
    case ASSAY_NODE_NUMBER:
      assay_table_builder_number (builder, column, node->number, node->text, -1);
      break;
    case ASSAY_NODE_STRING:
      assay_table_builder_text (builder, column, node->text, -1);
      break;
    case ASSAY_NODE_NULL:
      assay_table_builder_cell (builder, column, ASSAY_CELL_NULL);
      break;
    case ASSAY_NODE_BOOLEAN:
    case ASSAY_NODE_ARRAY:
    case ASSAY_NODE_OBJECT:
    default:
      assay_table_builder_cell (builder, column, ASSAY_CELL_BOOLEAN);
      break;
    }
}

static void
add_record (AssayTableBuilder *builder,
            const AssayNode   *record)
{
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  if (record->kind == ASSAY_NODE_NUMBER)
    {
      assay_table_builder_set_name (builder, record->key, -1);
      add_cell (builder, record, "value");
      return;
    }

  for (const AssayNode *cell = record->first; cell != NULL; cell = cell->next)
    {
      if (strcmp (cell->key, "model") == 0)
        assay_table_builder_set_name (builder, cell->text, -1);
      else
        add_cell (builder, cell, cell->key);
    }
}

static void
add_source (AssayTableBuilder *builder,
            const char        *json,
            const char        *path)
{
  g_autoptr(GBytes) bytes = g_bytes_new (json, strlen (json));
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayDocument) document = assay_document_new_from_json (bytes, path, ASSAY_JSON_TOLERANT, NULL, &error);

  g_assert_no_error (error);
  assay_table_builder_begin_source (builder, path, path);
  for (const AssayNode *record = assay_document_get_root (document)->first; record != NULL; record = record->next)
    add_record (builder, record);
  assay_table_builder_end_source (builder, "test", "Test", "", strlen (json));
}

AssayTable *
small_table_of_sources (const char * const *jsons)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  for (guint i = 0; jsons[i] != NULL; i++)
    {
      g_autofree char *path = g_strdup_printf ("source-%u.json", i);

      add_source (builder, jsons[i], path);
    }

  return assay_table_builder_end (builder);
}

AssayTable *
small_table_new (const char *json)
{
  const char *const jsons[] = { json, NULL };

  return small_table_of_sources (jsons);
}

AssayTable *
small_table_of_values (const double *values,
                       guint         n)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  assay_table_builder_begin_source (builder, "values.json", "values.json");
  for (guint i = 0; i < n; i++)
    {
      guint column;

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      g_assert_true (assay_table_builder_column (builder, "score", -1, &column, NULL));
      assay_table_builder_number (builder, column, values[i], NULL, 0);
    }
  assay_table_builder_end_source (builder, "test", "Test", "", 0);

  return assay_table_builder_end (builder);
}

AssayRule *
small_rule (const char     *metric,
            AssayDirection  direction,
            const char     *approve,
            const char     *reject)
{
  AssayRuleSpec spec = { .metric = metric, .direction = direction, .approve = approve, .reject = reject };
  g_autoptr(GError) error = NULL;
  AssayRule *rule = assay_rule_new (&spec, &error);

  g_assert_no_error (error);

  return rule;
}

/* @rules: what stands between the brackets of "rules: [...]". */
AssayPolicy *
small_policy (const char *rules)
{
  g_autofree char *yaml = g_strdup_printf ("schema: assay/policy/v1\nrules: [%s]\n", rules);
  g_autoptr(GBytes) bytes = g_bytes_new (yaml, strlen (yaml));
  g_autoptr(GError) error = NULL;
  AssayPolicy *policy = assay_policy_read_bytes (bytes, "test.policy.yaml", &error);

  g_assert_no_error (error);

  return policy;
}

AssayEvaluation *
small_evaluation (const char *json,
                  const char *rules)
{
  g_autoptr(AssayTable) table = small_table_new (json);
  g_autoptr(AssayPolicy) policy = small_policy (rules);

  return assay_evaluation_new (table, policy);
}

/* One letter per row: Approved, needs a Decision, Not evaluable, Rejected. */
char *
small_verdicts (const AssayEvaluation *evaluation)
{
  GString *letters = g_string_new (NULL);

  for (guint row = 0; row < assay_table_get_n_rows (assay_evaluation_get_table (evaluation)); row++)
    g_string_append_c (letters, "SADNR"[assay_evaluation_get_verdict (evaluation, row)]);

  return g_string_free (letters, FALSE);
}
