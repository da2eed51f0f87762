#include <math.h>

#include "base/json-writer.h"
#include "cli/check-output.h"
#include "cli/output.h"
#include "policy/explanation.h"

static void
write_number (AssayJsonWriter *writer,
              double           value)
{
  if (isfinite (value))
    assay_json_writer_number (writer, value);
  else
    assay_json_writer_null (writer);
}

static void
write_sources (AssayJsonWriter  *writer,
               const AssayTable *table)
{
  assay_json_writer_key (writer, "results");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);

      assay_json_writer_begin_object (writer);
      assay_json_writer_key (writer, "file");
      assay_json_writer_string (writer, source->name);
      assay_json_writer_key (writer, "sha256");
      assay_json_writer_string (writer, source->sha256);
      assay_json_writer_key (writer, "layout");
      assay_json_writer_string (writer, source->layout);
      assay_json_writer_key (writer, "models");
      assay_json_writer_integer (writer, source->n_models);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_bound (AssayJsonWriter  *writer,
             const char       *key,
             const AssayBound *low,
             const AssayBound *high)
{
  if (!low->set && !high->set)
    return;

  assay_json_writer_key (writer, key);
  if (high->set)
    {
      assay_json_writer_begin_array (writer);
      write_number (writer, low->value);
      write_number (writer, high->value);
      assay_json_writer_end_array (writer);
    }
  else
    write_number (writer, low->value);
}

static void
write_rule (AssayJsonWriter *writer,
            const AssayRule *rule)
{
  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "metric");
  assay_json_writer_string (writer, rule->metric);
  assay_json_writer_key (writer, "direction");
  assay_json_writer_string (writer, assay_direction_to_id (rule->direction));
  write_bound (writer, "approve", &rule->approve, &rule->approve_high);
  write_bound (writer, "reject", &rule->reject, &rule->reject_high);
  if (rule->strict)
    {
      assay_json_writer_key (writer, "strict");
      assay_json_writer_boolean (writer, TRUE);
    }
  if (!rule->required)
    {
      assay_json_writer_key (writer, "required");
      assay_json_writer_boolean (writer, FALSE);
    }
  if (rule->severity == ASSAY_SEVERITY_WARN)
    {
      assay_json_writer_key (writer, "severity");
      assay_json_writer_string (writer, "warn");
    }
  if (rule->unit != ASSAY_UNIT_UNSTATED)
    {
      assay_json_writer_key (writer, "unit");
      assay_json_writer_string (writer, rule->unit == ASSAY_UNIT_PERCENT ? "percent" : "fraction");
    }
  assay_json_writer_end_object (writer);
}

static void
write_policy (AssayJsonWriter   *writer,
              const AssayPolicy *policy)
{
  GBytes *source = assay_policy_get_source (policy);

  assay_json_writer_key (writer, "policy");
  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "name");
  if (assay_policy_get_name (policy) != NULL)
    assay_json_writer_string (writer, assay_policy_get_name (policy));
  else
    assay_json_writer_null (writer);
  assay_json_writer_key (writer, "sha256");
  if (source != NULL)
    {
      g_autofree char *sha256 = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, source);

      assay_json_writer_string (writer, sha256);
    }
  else
    assay_json_writer_null (writer);
  assay_json_writer_key (writer, "rules");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    write_rule (writer, assay_policy_get_rule (policy, i));
  assay_json_writer_end_array (writer);
  assay_json_writer_end_object (writer);
}

static void
write_counts (AssayJsonWriter  *writer,
              const AssayCheck *check)
{
  static const AssayVerdict verdicts[] = { ASSAY_VERDICT_APPROVED, ASSAY_VERDICT_NEEDS_DECISION,
                                           ASSAY_VERDICT_REJECTED, ASSAY_VERDICT_NOT_EVALUABLE };

  assay_json_writer_key (writer, "counts");
  assay_json_writer_begin_object (writer);
  for (gsize i = 0; i < G_N_ELEMENTS (verdicts); i++)
    {
      assay_json_writer_key (writer, assay_verdict_to_id (verdicts[i]));
      assay_json_writer_integer (writer, check->counts[verdicts[i]]);
    }
  assay_json_writer_end_object (writer);
}

static void
write_reason (AssayJsonWriter   *writer,
              const AssayReason *reason)
{
  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "rule");
  assay_json_writer_integer (writer, reason->rule);
  assay_json_writer_key (writer, "metric");
  assay_json_writer_string (writer, reason->metric);
  assay_json_writer_key (writer, "outcome");
  assay_json_writer_string (writer, assay_verdict_to_id (reason->outcome));
  if (reason->code != NULL)
    {
      assay_json_writer_key (writer, "code");
      assay_json_writer_string (writer, reason->code);
    }
  if (reason->warn)
    {
      assay_json_writer_key (writer, "severity");
      assay_json_writer_string (writer, "warn");
    }
  assay_json_writer_key (writer, "observed");
  write_number (writer, reason->observed);
  assay_json_writer_key (writer, "operator");
  assay_json_writer_string (writer, reason->operator_text);
  assay_json_writer_key (writer, "threshold");
  write_number (writer, reason->threshold);
  assay_json_writer_key (writer, "margin");
  if (reason->margin_text != NULL)
    assay_json_writer_token (writer, reason->margin_text + (*reason->margin_text == '+'));
  else
    write_number (writer, reason->margin);
  assay_json_writer_key (writer, "text");
  assay_json_writer_string (writer, reason->text);
  assay_json_writer_end_object (writer);
}

static void
write_metrics (AssayJsonWriter *writer,
               GPtrArray       *columns,
               guint            row)
{
  assay_json_writer_key (writer, "metrics");
  assay_json_writer_begin_object (writer);
  for (guint i = 0; i < columns->len; i++)
    {
      AssayColumn *column = g_ptr_array_index (columns, i);

      assay_json_writer_key (writer, assay_column_get_name (column));
      if (assay_column_get_cell (column, row) != ASSAY_CELL_NUMBER)
        assay_json_writer_null (writer);
      else
        write_number (writer, assay_column_get_values (column)[row]);
    }
  assay_json_writer_end_object (writer);
}

static void
write_model (AssayJsonWriter  *writer,
             const AssayCheck *check,
             GPtrArray        *columns,
             guint             row)
{
  AssayTable *table = assay_evaluation_get_table (check->evaluation);
  g_autoptr(GArray) reasons = assay_explain (check->evaluation, row);
  g_autofree char *id = assay_table_dup_id (table, row);

  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "id");
  assay_json_writer_string (writer, id);
  assay_json_writer_key (writer, "name");
  assay_json_writer_string (writer, assay_table_get_name (table, row));
  assay_json_writer_key (writer, "verdict");
  assay_json_writer_string (writer, assay_verdict_to_id (assay_evaluation_get_verdict (check->evaluation, row)));
  write_metrics (writer, columns, row);
  assay_json_writer_key (writer, "reasons");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < reasons->len; i++)
    write_reason (writer, &g_array_index (reasons, AssayReason, i));
  assay_json_writer_end_array (writer);
  assay_json_writer_end_object (writer);
}

/* A million models must not stand in memory as text: what is finished goes out. */
static void
print_finished (AssayJsonWriter *writer)
{
  g_autoptr(GBytes) bytes = assay_json_writer_take (writer);

  assay_output_bytes (bytes);
}

/**
 * assay_check_print_json:
 * @check: what was found
 *
 * Prints one document of schema assay/check/v1.
 */
void
assay_check_print_json (const AssayCheck *check)
{
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (TRUE);
  g_autoptr(GPtrArray) columns = assay_check_list_columns (check);
  g_autoptr(GBytes) rest = NULL;
  guint from = 0, row, n = 0;

  assay_json_writer_begin_object (writer);
  assay_json_writer_key (writer, "schema");
  assay_json_writer_string (writer, "assay/check/v1");
  write_sources (writer, assay_evaluation_get_table (check->evaluation));
  write_policy (writer, assay_evaluation_get_policy (check->evaluation));
  write_counts (writer, check);
  assay_json_writer_key (writer, "models");
  assay_json_writer_begin_array (writer);
  while (assay_check_next (check, &from, &row))
    {
      write_model (writer, check, columns, row);
      if (++n % 4096 == 0)
        print_finished (writer);
    }
  assay_json_writer_end_array (writer);
  assay_json_writer_key (writer, "exit");
  assay_json_writer_integer (writer, check->exit);
  assay_json_writer_end_object (writer);

  rest = assay_json_writer_end (writer);
  assay_output_bytes (rest);
}
