#include "made.h"

#include <stdlib.h>
#include <string.h>

#include "base/number.h"
#include "table/table-builder.h"

static void
end_source (AssayTableBuilder *builder)
{
  assay_table_builder_end_source (builder, "records", "records",
                                  "0000000000000000000000000000000000000000000000000000000000000000", 0);
}

static void
add_cell (AssayTableBuilder *builder,
          const char        *column,
          const char        *text)
{
  double value;
  guint index;

  g_assert_true (assay_table_builder_column (builder, column, -1, &index, NULL));
  if (assay_number_parse (text, -1, &value))
    assay_table_builder_number (builder, index, value, text, -1);
  else
    assay_table_builder_text (builder, index, text, -1);
}

static void
add_source (AssayTableBuilder *builder,
            const char        *name,
            const char        *models)
{
  g_auto(GStrv) rows = g_strsplit (models, "; ", -1);

  assay_table_builder_begin_source (builder, name, name);
  for (guint i = 0; rows[i] != NULL; i++)
    {
      g_auto(GStrv) words = g_strsplit (rows[i], " ", -1);

      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, words[0], -1);
      for (guint j = 1; words[j] != NULL; j++)
        {
          g_auto(GStrv) cell = g_strsplit (words[j], "=", 2);

          add_cell (builder, cell[0], cell[1]);
        }
    }
  end_source (builder);
}

/* "a score=0.9 owner=eve; b score=0.7": models by name, each with its cells; files, made0.json, made1.json and so on, are
 * parted by " | ". */
AssayTable *
made_table (const char *models)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) files = g_strsplit (models, " | ", -1);

  for (guint i = 0; files[i] != NULL; i++)
    {
      g_autofree char *name = g_strdup_printf ("made%u.json", i);

      add_source (builder, name, files[i]);
    }

  return assay_table_builder_end (g_steal_pointer (&builder));
}

/* Values between 0 and 1 with six decimals, by a generator of our own: the same on every machine. */
AssayTable *
made_large_table (guint n_rows,
                  guint n_metrics)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  guint64 state = 88172645463325252u;

  assay_table_builder_begin_source (builder, "made.json", "made.json");
  for (guint row = 0; row < n_rows; row++)
    {
      char name[32];

      g_snprintf (name, sizeof name, "model_%07u", row);
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, name, -1);
      for (guint i = 0; i < n_metrics; i++)
        {
          char column[16], written[16];
          guint index;

          state ^= state << 13;
          state ^= state >> 7;
          state ^= state << 17;
          g_snprintf (column, sizeof column, "metric_%u", i);
          g_snprintf (written, sizeof written, "0.%06u", (guint) (state % 1000000));
          g_assert_true (assay_table_builder_column (builder, column, -1, &index, NULL));
          assay_table_builder_number (builder, index, (double) (state % 1000000) / 1000000, written, -1);
        }
    }
  end_source (builder);

  return assay_table_builder_end (g_steal_pointer (&builder));
}

/* One rule, higher is better. */
AssayPolicy *
made_policy (const char *metric,
             const char *approve,
             const char *reject)
{
  AssayRuleSpec spec = { .metric = metric, .direction = ASSAY_DIRECTION_HIGHER, .approve = approve, .reject = reject };
  g_autoptr(AssayRule) rule = assay_rule_new (&spec, NULL);

  g_assert_nonnull (rule);

  return assay_policy_new ("made", NULL, &rule, 1);
}

AssayEvaluation *
made_evaluation (AssayTable *table,
                 const char *metric,
                 const char *approve,
                 const char *reject)
{
  g_autoptr(AssayPolicy) policy = made_policy (metric, approve, reject);

  return assay_evaluation_new (table, policy);
}
