#include "report/report.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/digest.h"
#include "base/english.h"
#include "base/text.h"
#include "policy/policy-file.h"
#include "report/report-paths.h"

/* The end of the year 9999: RFC 3339 has no later time. */
#define LATEST G_GINT64_CONSTANT (253402300799)

struct _AssayReport
{
  gatomicrefcount       ref;
  AssayEvaluation      *evaluation;
  char                 *title;
  char                 *time;
  gint64                epoch;
  GBytes               *policy_yaml;
  char                 *policy_sha256;
  char                **authors;
  char                **results_paths;
  AssayReportContext   *context;
  AssayReportArtifacts *artifacts;
  AssayReadChoice      *choice;
  AssayPaper            paper;
  gboolean              alone;
  AssayLetterhead      *letterhead;
};

static gboolean
read_epoch (gint64   *epoch,
            GError  **error)
{
  const char *text = g_getenv ("SOURCE_DATE_EPOCH");
  guint64 value;

  if (text == NULL || *text == '\0')
    {
      *epoch = g_get_real_time () / G_USEC_PER_SEC;
      return TRUE;
    }

  if (!g_ascii_string_to_unsigned (text, 10, 0, LATEST, &value, NULL))
    {
      g_autofree char *shown = assay_text_escape_controls (text);

      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_TIME,
                   _("SOURCE_DATE_EPOCH is “%s”; it must be seconds since 1970, for example 1700000000"), shown);
      return FALSE;
    }

  *epoch = (gint64) value;
  return TRUE;
}

static gboolean
set_time (AssayReport *self,
          gint64       evaluated_at,
          GError     **error)
{
  g_autoptr(GDateTime) time = NULL;

  self->epoch = MIN (evaluated_at, LATEST);
  if (evaluated_at < 0 && !read_epoch (&self->epoch, error))
    return FALSE;

  time = g_date_time_new_from_unix_utc (self->epoch);
  self->time = g_strdup_printf ("%04d-%02d-%02dT%02d:%02d:%02dZ", g_date_time_get_year (time),
                                g_date_time_get_month (time), g_date_time_get_day_of_month (time),
                                g_date_time_get_hour (time), g_date_time_get_minute (time),
                                g_date_time_get_second (time));

  return TRUE;
}

static gboolean
check_complete (AssayEvaluation *evaluation,
                GError         **error)
{
  AssayPolicy *policy = assay_evaluation_get_policy (evaluation);

  for (guint i = 0; i < assay_policy_get_n_rules (policy); i++)
    if (assay_policy_get_rule (policy, i)->direction == ASSAY_DIRECTION_NONE)
      {
        g_autofree char *metric = assay_text_escape_controls (assay_policy_get_rule (policy, i)->metric);

        g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_INCOMPLETE,
                     _("The rule on “%s” does not say yet whether higher or lower is better"), metric);
        return FALSE;
      }

  if (!assay_policy_has_blocking (policy))
    {
      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_INCOMPLETE,
                   _("The policy has no rule that decides: add one before a report is written"));
      return FALSE;
    }

  if (assay_table_get_n_rows (assay_evaluation_get_table (evaluation)) == 0)
    {
      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_INCOMPLETE, _("There is no model to report on"));
      return FALSE;
    }

  return TRUE;
}

/* A principal: [A-Za-z0-9][A-Za-z0-9._@+-]*, bytewise. */
static gboolean
is_principal (const char *text)
{
  if (!g_ascii_isalnum (text[0]))
    return FALSE;

  for (const char *p = text; *p != '\0'; p++)
    if (!g_ascii_isalnum (*p) && strchr ("._@+-", *p) == NULL)
      return FALSE;

  return strlen (text) <= 255;
}

static gboolean
set_authors (AssayReport        *self,
             const char * const *authors,
             GError            **error)
{
  static const char *const nobody[] = { NULL };

  self->authors = g_strdupv ((char **) (authors != NULL ? authors : nobody));
  for (char **author = self->authors; *author != NULL; author++)
    if (!is_principal (*author))
      {
        g_autofree char *shown = assay_text_escape_controls (*author);

        g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_AUTHOR,
                     _("“%s” is no author: write a name of letters, digits and . _ @ + -, "
                       "for example alice@example.org"), shown);
        return FALSE;
      }

  return TRUE;
}

static void
set_policy (AssayReport *self,
            GBytes      *given)
{
  AssayPolicy *policy = assay_evaluation_get_policy (self->evaluation);

  if (given == NULL)
    given = assay_policy_get_source (policy);

  self->policy_yaml = given != NULL ? g_bytes_ref (given) : assay_policy_to_yaml (policy);
  self->policy_sha256 = assay_digest_of_bytes (self->policy_yaml);
}

static void
set_title (AssayReport *self)
{
  g_auto(AssayEnglish) english = assay_english_begin ();
  AssayTable *table = assay_evaluation_get_table (self->evaluation);
  guint n_sources = assay_table_get_n_sources (table);
  g_autofree char *controlled = NULL;
  g_autofree char *name = NULL;

  if (n_sources == 0)
    {
      self->title = g_strdup (_("Approval report"));
      return;
    }

  controlled = assay_text_escape_controls (assay_table_get_source (table, 0)->name);
  name = assay_text_shorten (controlled, 80);
  if (n_sources == 1)
    self->title = g_strdup_printf (_("Approval report: %s"), name);
  else
    self->title = g_strdup_printf (ngettext ("Approval report: %s and %u more file",
                                             "Approval report: %s and %u more files", n_sources - 1),
                                   name, n_sources - 1);
}

/* One without a name and a logo is none, and leaves no empty room. */
static gboolean
set_letterhead (AssayReport            *self,
                const AssayLetterhead  *given,
                GError                **error)
{
  g_autoptr(AssayLetterhead) letterhead = assay_letterhead_copy (given, error);

  if (letterhead == NULL)
    return FALSE;

  if (letterhead->organisation != NULL || letterhead->logo != NULL)
    self->letterhead = g_steal_pointer (&letterhead);

  return TRUE;
}

/**
 * assay_report_new:
 * @evaluation: what to report on
 * @request: what a person adds to it
 * @error: return location
 *
 * Freezes @evaluation into a report; artifacts are read for their digests. A rule without direction, a policy without
 * a blocking rule and results without a model make none.
 *
 * Returns: (transfer full): the report; %NULL with @error set
 */
AssayReport *
assay_report_new (AssayEvaluation          *evaluation,
                  const AssayReportRequest *request,
                  GError                  **error)
{
  g_autoptr(AssayReport) self = NULL;

  g_return_val_if_fail (evaluation != NULL && request != NULL, NULL);

  if (!check_complete (evaluation, error))
    return NULL;

  self = g_new0 (AssayReport, 1);
  g_atomic_ref_count_init (&self->ref);
  self->evaluation = assay_evaluation_ref (evaluation);
  if (!set_time (self, request->evaluated_at, error) || !set_authors (self, request->authors, error))
    return NULL;

  if (request->context != NULL)
    {
      const char *name = request->context_name != NULL ? request->context_name : "context";

      self->context = assay_report_context_new (request->context, name, error);
      if (self->context == NULL)
        return NULL;
    }

  self->artifacts = assay_report_artifacts_new (assay_evaluation_get_table (evaluation), request->artifacts,
                                                request->n_artifacts, error);
  if (self->artifacts == NULL)
    return NULL;

  self->choice = assay_read_choice_over (request->choice,
                                         assay_policy_get_reading (assay_evaluation_get_policy (evaluation)));
  self->paper = request->paper;
  self->alone = request->alone;
  if (request->letterhead != NULL && !set_letterhead (self, request->letterhead, error))
    return NULL;

  set_policy (self, request->policy_yaml);
  set_title (self);
  self->results_paths = assay_report_dup_paths (assay_evaluation_get_table (evaluation));

  return g_steal_pointer (&self);
}

/**
 * assay_report_ref:
 * @self: a report
 *
 * Returns: (transfer full): @self
 */
AssayReport *
assay_report_ref (AssayReport *self)
{
  g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_report_unref:
 * @self: (transfer full): a report
 */
void
assay_report_unref (AssayReport *self)
{
  if (!g_atomic_ref_count_dec (&self->ref))
    return;

  assay_evaluation_unref (self->evaluation);
  g_clear_pointer (&self->policy_yaml, g_bytes_unref);
  g_clear_pointer (&self->context, assay_report_context_free);
  g_clear_pointer (&self->artifacts, assay_report_artifacts_free);
  g_clear_pointer (&self->letterhead, assay_letterhead_free);
  g_strfreev (self->results_paths);
  g_strfreev (self->authors);
  g_free (self->policy_sha256);
  assay_read_choice_unref (self->choice);
  g_free (self->title);
  g_free (self->time);
  g_free (self);
}

/** assay_report_get_evaluation: (transfer none): what is reported on */
AssayEvaluation *
assay_report_get_evaluation (const AssayReport *self)
{
  return self->evaluation;
}

/** assay_report_get_title: the title in words, without control characters */
const char *
assay_report_get_title (const AssayReport *self)
{
  return self->title;
}

/** assay_report_get_time: when it was evaluated, RFC 3339 with Z */
const char *
assay_report_get_time (const AssayReport *self)
{
  return self->time;
}

/** assay_report_get_epoch: when it was evaluated, seconds since 1970 in UTC */
gint64
assay_report_get_epoch (const AssayReport *self)
{
  return self->epoch;
}

/** assay_report_get_policy_yaml: (transfer none): the bytes of the policy file */
GBytes *
assay_report_get_policy_yaml (const AssayReport *self)
{
  return self->policy_yaml;
}

/** assay_report_get_policy_sha256: their digest, lower-case hex */
const char *
assay_report_get_policy_sha256 (const AssayReport *self)
{
  return self->policy_sha256;
}

/** assay_report_get_authors: who says to have made the models; NULL-terminated, never %NULL */
const char * const *
assay_report_get_authors (const AssayReport *self)
{
  return (const char * const *) self->authors;
}

/** assay_report_get_context: (nullable) (transfer none): what a person says about the evaluation */
AssayReportContext *
assay_report_get_context (const AssayReport *self)
{
  return self->context;
}

/** assay_report_get_artifacts: (transfer none): the digests of the models' own files, perhaps none; never %NULL */
const AssayReportArtifacts *
assay_report_get_artifacts (const AssayReport *self)
{
  return self->artifacts;
}

/** assay_report_get_choice: (nullable): how the files were to be read; %NULL where their content decided */
const AssayReadChoice *
assay_report_get_choice (const AssayReport *self)
{
  return self->choice;
}

/** assay_report_get_paper: the paper that its renderings are made for */
AssayPaper
assay_report_get_paper (const AssayReport *self)
{
  return self->paper;
}

/** assay_report_is_alone: whether a rendering of it leaves without the report folder */
gboolean
assay_report_is_alone (const AssayReport *self)
{
  return self->alone;
}

/** assay_report_get_letterhead: (nullable) (transfer none): what stands at the head of HTML and PDF */
const AssayLetterhead *
assay_report_get_letterhead (const AssayReport *self)
{
  return self->letterhead;
}

/**
 * assay_report_get_results_path:
 * @self: a report
 * @source: index of a source of the table
 *
 * Returns: where the file stands inside the report folder: "results/0/models.json"
 */
const char *
assay_report_get_results_path (const AssayReport *self,
                               guint              source)
{
  return self->results_paths[source];
}
