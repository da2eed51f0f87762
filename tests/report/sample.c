#include "sample.h"

#include <glib/gstdio.h>
#include <string.h>

#include "base/digest.h"
#include "base/number.h"
#include "report/report-place.h"
#include "table/table-builder.h"

#define X10(text)  text text text text text text text text text text
#define X1000(text) X10 (X10 (X10 (text)))

const SampleModel sample_models[4] = {
  { "model_A", "0.82", "10.1" },
  { "model_B", "0.76", "8.8" },
  { "model_C", "0.91", "12.4" },
  { "model_D", "0.68", "11" },
};

const SampleModel sample_hostile[] = {
  { "<script>alert(1)</script>", "0.9", "<img src=x onerror=alert(1)>" },
  { "]]> <!-- --!> </style></title>", "0.9", "1" },
  { "a|b|c\n|---|", "0.9", "1|2" },
  { "=cmd()", "0.9", "=1+1" },
  { "+cmd|' /C calc'!A0", "0.9", "@SUM(1)" },
  { "\t=1", "0.9", "\r\n=2" },
  { "\033[31mred\033[0m", "0.9", "\007" },
  { "\342\200\256evil\342\200\254 \342\201\246x", "0.9", "\302\233" },
  { "[link](javascript:alert(1)) ![i](http://x/y) `code` **b**", "0.9", "1" },
  { "https://evil.example/ www.evil.example", "0.9", "1" },
  { "\"; DROP, 'x' \"\"", "0.9", "1" },
  { "../../../etc/passwd", "0.9", "1" },
  { "%s%n%d", "0.9", "1" },
  { "", "0.9", "1" },
  { X1000 ("long"), "0.9", X1000 ("9") },
};
const guint sample_n_hostile = G_N_ELEMENTS (sample_hostile);

char *
sample_make_folder (void)
{
  char *folder = g_dir_make_tmp ("assay-report-test-XXXXXX", NULL);

  g_assert_nonnull (folder);

  return folder;
}

void
sample_remove_folder (char *folder)
{
  assay_report_place_remove (folder);
  g_free (folder);
}

static void
put_cell (AssayTableBuilder *builder,
          guint              column,
          const char        *text)
{
  double value;

  if (text == NULL)
    return;
  if (assay_number_parse (text, -1, &value))
    assay_table_builder_number (builder, column, value, text, -1);
  else
    assay_table_builder_text (builder, column, text, -1);
}

static AssayTable *
make_table (const char        *folder,
            const SampleModel *models,
            guint              n_models)
{
  static const char contents[] = "{\"the\": \"results\"}\n";
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(GBytes) bytes = g_bytes_new_static (contents, strlen (contents));
  g_autofree char *sha256 = assay_digest_of_bytes (bytes);
  g_autofree char *path = g_build_filename (folder, "models.json", NULL);
  guint accuracy, latency;

  g_assert_true (g_file_set_contents (path, contents, -1, NULL));
  assay_table_builder_begin_source (builder, path, path);
  g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &accuracy, NULL));
  g_assert_true (assay_table_builder_column (builder, "latency_ms", -1, &latency, NULL));
  assay_table_builder_set_role (builder, accuracy, ASSAY_ROLE_METRIC);
  assay_table_builder_set_role (builder, latency, ASSAY_ROLE_METRIC);
  for (guint i = 0; i < n_models; i++)
    {
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, models[i].name, -1);
      put_cell (builder, accuracy, models[i].accuracy);
      put_cell (builder, latency, models[i].latency);
    }
  assay_table_builder_leave_out (builder, "comment <b>", "is text in every record");
  assay_table_builder_end_source (builder, "records", "List of records", sha256, strlen (contents));

  return assay_table_builder_end (builder);
}

AssayEvaluation *
sample_evaluation (const char        *folder,
                   const SampleModel *models,
                   guint              n_models)
{
  static const AssayRuleSpec specs[] = {
    { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.80", .reject = "0.70" },
    { .metric = "latency_ms", .direction = ASSAY_DIRECTION_LOWER, .approve = "12", .optional = TRUE,
      .severity = ASSAY_SEVERITY_WARN },
  };
  g_autoptr(AssayTable) table = make_table (folder, models, n_models);
  g_autoptr(AssayRule) first = assay_rule_new (&specs[0], NULL);
  g_autoptr(AssayRule) second = assay_rule_new (&specs[1], NULL);
  AssayRule *rules[] = { first, second };
  g_autoptr(AssayPolicy) policy = assay_policy_new ("Production", NULL, rules, G_N_ELEMENTS (rules));

  return assay_evaluation_new (table, policy);
}

AssayReport *
sample_report (const char        *folder,
               const SampleModel *models,
               guint              n_models,
               const char        *context)
{
  static const char *const authors[] = { "alice@example.org", NULL };
  g_autoptr(AssayEvaluation) evaluation = sample_evaluation (folder, models, n_models);
  g_autoptr(GBytes) bytes = context != NULL ? g_bytes_new (context, strlen (context)) : NULL;
  g_autoptr(GError) error = NULL;
  AssayReportRequest request = { .authors = authors, .context = bytes, .evaluated_at = SAMPLE_TIME };
  AssayReport *report = assay_report_new (evaluation, &request, &error);

  g_assert_no_error (error);

  return report;
}

AssayReport *
sample_report_of_many (guint n_models)
{
  g_autoptr(GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree SampleModel *models = g_new0 (SampleModel, n_models);
  char *folder = sample_make_folder ();
  AssayReport *report;

  for (guint i = 0; i < n_models; i++)
    {
      char *name = g_strdup_printf ("model-%07u", i);
      char *accuracy = g_strdup_printf ("0.%03u", i * 7919 % 1000);

      g_ptr_array_add (names, name);
      g_ptr_array_add (names, accuracy);
      models[i] = (SampleModel) { name, accuracy, "11" };
    }
  report = sample_report (folder, models, n_models, NULL);
  sample_remove_folder (folder);

  return report;
}

char *
sample_read (const char *folder,
             const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  char *contents = NULL;

  g_assert_true (g_file_get_contents (path, &contents, NULL, NULL));

  return contents;
}

char *
sample_text (GBytes *bytes)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  return g_strndup (data, length);
}

guint
sample_count (const char *text,
              const char *part)
{
  guint n = 0;

  for (const char *p = text; (p = strstr (p, part)) != NULL; p += strlen (part))
    n++;

  return n;
}
