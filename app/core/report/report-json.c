#include "report/report.h"

#include "base/english.h"
#include "base/json-writer.h"
#include "report/report-json-models.h"

/* Above this one value a line makes the file long without making it readable. */
#define MAX_PRETTY 10000

static void
write_text (AssayJsonWriter *writer,
            const char      *key,
            const char      *text)
{
  assay_json_writer_key (writer, key);
  if (text != NULL)
    assay_json_writer_string (writer, text);
  else
    assay_json_writer_null (writer);
}

static void
write_count (AssayJsonWriter *writer,
             const char      *key,
             guint64          count)
{
  assay_json_writer_key (writer, key);
  assay_json_writer_integer (writer, (gint64) count);
}

static void
write_head (AssayJsonWriter   *writer,
            const AssayReport *self)
{
  write_text (writer, "schema", "assay/report/v1");
  write_text (writer, "title", assay_report_get_title (self));
  write_text (writer, "evaluated_at", assay_report_get_time (self));

  assay_json_writer_key (writer, "tool");
  assay_json_writer_begin_object (writer);
  write_text (writer, "name", "assay");
  write_text (writer, "version", ASSAY_VERSION);
  assay_json_writer_end_object (writer);
}

static void
write_results (AssayJsonWriter   *writer,
               const AssayReport *self,
               const AssayTable  *table)
{
  assay_json_writer_key (writer, "results");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);

      assay_json_writer_begin_object (writer);
      write_text (writer, "file", source->name);
      write_text (writer, "path", assay_report_get_results_path (self, i));
      write_text (writer, "sha256", source->sha256);
      write_count (writer, "size", source->size);
      write_text (writer, "layout", source->layout);
      write_count (writer, "models", source->n_models);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_artifacts (AssayJsonWriter            *writer,
                 const AssayReportArtifacts *artifacts)
{
  assay_json_writer_key (writer, "artifacts");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_report_artifacts_get_n (artifacts); i++)
    {
      const AssayArtifact *artifact = assay_report_artifacts_get (artifacts, i);

      assay_json_writer_begin_object (writer);
      write_text (writer, "model", artifact->model);
      write_text (writer, "file", artifact->file);
      write_text (writer, "sha256", artifact->sha256);
      write_count (writer, "size", artifact->size);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

static void
write_columns (AssayJsonWriter  *writer,
               const AssayTable *table)
{
  assay_json_writer_key (writer, "columns");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);

      assay_json_writer_begin_object (writer);
      write_text (writer, "name", assay_column_get_name (column));
      write_text (writer, "role", assay_column_get_role (column) == ASSAY_ROLE_METRIC ? "metric" : "attribute");
      write_count (writer, "numbers", assay_column_get_n_numbers (column));
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);
}

/* What a person said, as it stands under "read" in a policy: whoever reads the files again must say the same. */
static void
write_choice (AssayJsonWriter       *writer,
              const AssayReadChoice *choice)
{
  assay_json_writer_key (writer, "asked_for");
  assay_json_writer_begin_object (writer);
  write_text (writer, "layout", assay_read_choice_get_layout (choice));
  write_text (writer, "pick", assay_read_choice_get_pick (choice));
  write_text (writer, "names", assay_read_choice_get_names (choice));
  assay_json_writer_key (writer, "columns");
  assay_json_writer_begin_object (writer);
  for (guint i = 0; i < assay_read_choice_get_n_columns (choice); i++)
    {
      const AssayReadColumn *column = assay_read_choice_get_column (choice, i);

      assay_json_writer_key (writer, column->name);
      assay_json_writer_begin_object (writer);
      if (column->role != ASSAY_ROLE_UNSAID)
        write_text (writer, "role", column->role == ASSAY_ROLE_METRIC ? "metric" : "attribute");
      if (column->direction != ASSAY_DIRECTION_NONE)
        write_text (writer, "direction", assay_direction_to_id (column->direction));
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_object (writer);
  assay_json_writer_end_object (writer);
}

static void
write_reading (AssayJsonWriter   *writer,
               const AssayReport *self,
               const AssayTable  *table)
{
  assay_json_writer_key (writer, "how_read");
  assay_json_writer_begin_object (writer);
  write_choice (writer, assay_report_get_choice (self));
  write_columns (writer, table);
  assay_json_writer_end_object (writer);

  assay_json_writer_key (writer, "left_out");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_left_out (table); i++)
    {
      const AssayLeftOut *left_out = assay_table_get_left_out (table, i);
      gboolean of_file = left_out->source < assay_table_get_n_sources (table);

      assay_json_writer_begin_object (writer);
      write_text (writer, "file", of_file ? assay_table_get_source (table, left_out->source)->name : NULL);
      write_text (writer, "what", left_out->what);
      write_text (writer, "reason", left_out->reason);
      write_count (writer, "count", left_out->count);
      assay_json_writer_end_object (writer);
    }
  assay_json_writer_end_array (writer);

  assay_json_writer_key (writer, "notices");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_table_get_n_notices (table); i++)
    assay_json_writer_string (writer, assay_table_get_notice (table, i));
  assay_json_writer_end_array (writer);
}

static void
write_bound (AssayJsonWriter  *writer,
             const char       *key,
             const AssayBound *low,
             const AssayBound *high)
{
  if (!low->set)
    return;

  assay_json_writer_key (writer, key);
  if (!high->set)
    {
      assay_json_writer_token (writer, low->text);
      return;
    }

  assay_json_writer_begin_array (writer);
  assay_json_writer_token (writer, low->text);
  assay_json_writer_token (writer, high->text);
  assay_json_writer_end_array (writer);
}

/* Every key with its value, also where it is the default: whoever reads the report need not know the defaults. */
static void
write_rule (AssayJsonWriter *writer,
            const AssayRule *rule)
{
  static const char *const units[] = {
    [ASSAY_UNIT_UNSTATED] = NULL, [ASSAY_UNIT_FRACTION] = "fraction", [ASSAY_UNIT_PERCENT] = "percent"
  };
  g_autofree char *words = assay_rule_to_words (rule);

  assay_json_writer_begin_object (writer);
  write_text (writer, "metric", rule->metric);
  write_text (writer, "direction", assay_direction_to_id (rule->direction));
  write_bound (writer, "approve", &rule->approve, &rule->approve_high);
  write_bound (writer, "reject", &rule->reject, &rule->reject_high);
  assay_json_writer_key (writer, "strict");
  assay_json_writer_boolean (writer, rule->strict);
  assay_json_writer_key (writer, "required");
  assay_json_writer_boolean (writer, rule->required);
  write_text (writer, "severity", rule->severity == ASSAY_SEVERITY_WARN ? "warn" : "block");
  write_text (writer, "unit", units[rule->unit]);
  write_text (writer, "words", words);
  assay_json_writer_end_object (writer);
}

static void
write_policy (AssayJsonWriter   *writer,
              const AssayReport *self,
              const AssayPolicy *policy)
{
  assay_json_writer_key (writer, "policy");
  assay_json_writer_begin_object (writer);
  write_text (writer, "name", assay_policy_get_name (policy));
  write_text (writer, "path", "policy.yaml");
  write_text (writer, "sha256", assay_report_get_policy_sha256 (self));
  assay_json_writer_key (writer, "rules");
  assay_json_writer_begin_array (writer);
  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    write_rule (writer, assay_policy_get_rule (policy, i));
  assay_json_writer_end_array (writer);
  assay_json_writer_end_object (writer);
}

static void
write_counts (AssayJsonWriter       *writer,
              const AssayEvaluation *evaluation)
{
  static const AssayVerdict verdicts[] = {
    ASSAY_VERDICT_APPROVED, ASSAY_VERDICT_NEEDS_DECISION, ASSAY_VERDICT_REJECTED, ASSAY_VERDICT_NOT_EVALUABLE
  };

  assay_json_writer_key (writer, "counts");
  assay_json_writer_begin_object (writer);
  for (guint i = 0; i < G_N_ELEMENTS (verdicts); i++)
    write_count (writer, assay_verdict_to_id (verdicts[i]), assay_evaluation_get_count (evaluation, verdicts[i]));
  assay_json_writer_end_object (writer);
}

static void
write_people (AssayJsonWriter   *writer,
              const AssayReport *self)
{
  const char *const *authors = assay_report_get_authors (self);

  assay_json_writer_key (writer, "authors");
  assay_json_writer_begin_array (writer);
  for (; *authors != NULL; authors++)
    assay_json_writer_string (writer, *authors);
  assay_json_writer_end_array (writer);

  assay_json_writer_key (writer, "context");
  if (assay_report_get_context (self) != NULL)
    assay_report_context_write (assay_report_get_context (self), writer);
  else
    assay_json_writer_null (writer);
}

/**
 * assay_report_to_json:
 * @self: a report
 * @error: return location; this rendering does not fail
 *
 * Writes the frozen evaluation, schema “assay/report/v1”: strict JSON that explains itself. Models stand as columns
 * (ids, verdicts, outcomes per rule, judged values as they were written), so that a million of them stay small.
 *
 * Returns: (transfer full): UTF-8 text
 */
GBytes *
assay_report_to_json (const AssayReport *self,
                      GError           **error)
{
  g_auto(AssayEnglish) english = assay_english_begin ();
  AssayEvaluation *evaluation = assay_report_get_evaluation (self);
  AssayTable *table = assay_evaluation_get_table (evaluation);
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);
  g_autoptr(AssayJsonWriter) writer = assay_json_writer_new (assay_table_get_n_rows (table) <= MAX_PRETTY);

  assay_json_writer_begin_object (writer);
  write_head (writer, self);
  write_people (writer, self);
  write_results (writer, self, table);
  write_artifacts (writer, assay_report_get_artifacts (self));
  write_reading (writer, self, table);
  write_policy (writer, self, policy);
  write_counts (writer, evaluation);
  assay_report_write_models (evaluation, writer);
  assay_json_writer_end_object (writer);

  return assay_json_writer_end (writer);
}
