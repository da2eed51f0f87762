#include <glib/gi18n-lib.h>

#include "cli/command.h"
#include "cli/output.h"
#include "cli/request.h"
#include "report/report-folder.h"

typedef struct
{
  char **authors;
  char **artifacts;
  char  *output;
  char  *context;
  char  *paper;
  char  *organisation;
  char  *logo;
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->authors);
  g_strfreev (options->artifacts);
  g_free (options->output);
  g_free (options->context);
  g_free (options->paper);
  g_free (options->organisation);
  g_free (options->logo);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The context is small; a device or a huge file given by mistake must not be swallowed. */
#define MAX_CONTEXT_BYTES (1024 * 1024)

/* At most one byte more than @max, which tells that there is more. */
static GBytes *
read_small (const char  *path,
            gsize        max,
            GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autofree guint8 *buffer = g_malloc (max + 1);
  gsize n_read;

  if (stream == NULL || !g_input_stream_read_all (G_INPUT_STREAM (stream), buffer, max + 1, &n_read, NULL, error))
    return NULL;

  return g_bytes_new (buffer, n_read);
}

static GBytes *
read_context (const char  *path,
              GError     **error)
{
  g_autoptr(GBytes) bytes = read_small (path, MAX_CONTEXT_BYTES, error);

  if (bytes != NULL && g_bytes_get_size (bytes) > MAX_CONTEXT_BYTES)
    {
      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT,
                   _("%s is larger than a context file may be (%u bytes)"), path, MAX_CONTEXT_BYTES);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
read_paper (const Options  *options,
            AssayPaper     *paper)
{
  *paper = ASSAY_PAPER_A4;
  if (options->paper == NULL || assay_paper_from_id (options->paper, paper))
    return TRUE;

  assay_output_complain (_("--paper is “a4” or “letter”, and not “%s”"), options->paper);

  return FALSE;
}

static gboolean
add_files (AssayReportRequest  *request,
           AssayLetterhead     *letterhead,
           const Options       *options,
           GError             **error)
{
  if (options->context != NULL)
    {
      request->context = read_context (options->context, error);
      if (request->context == NULL)
        return FALSE;
    }

  letterhead->organisation = options->organisation;
  if (options->logo != NULL)
    {
      letterhead->logo = read_small (options->logo, ASSAY_LETTERHEAD_MAX_BYTES, error);
      if (letterhead->logo == NULL)
        return FALSE;
    }

  return TRUE;
}

static gboolean
write_report (AssayReview         *review,
              const AssayRequest  *asked,
              const Options       *options,
              AssayPaper           paper,
              GError             **error)
{
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  g_autoptr(AssayReadChoice) choice = assay_request_dup_choice (asked);
  g_autoptr(GArray) artifacts = NULL;
  g_autoptr(AssayReport) report = NULL;
  AssayLetterhead letterhead = { 0 };
  AssayReportRequest request = {
    .authors = (const char * const *) options->authors,
    .context_name = options->context,
    .policy_yaml = assay_policy_get_source (assay_evaluation_get_policy (evaluation)),
    .evaluated_at = -1,
    .choice = choice,
    .paper = paper,
    .letterhead = &letterhead,
  };

  artifacts = assay_report_artifacts_parse (assay_evaluation_get_table (evaluation),
                                            (const char * const *) options->artifacts, error);
  if (artifacts == NULL)
    return FALSE;
  request.artifacts = (gpointer) artifacts->data;
  request.n_artifacts = artifacts->len;

  if (add_files (&request, &letterhead, options, error))
    report = assay_report_new (evaluation, &request, error);
  g_clear_pointer (&request.context, g_bytes_unref);
  g_clear_pointer (&letterhead.logo, g_bytes_unref);

  return report != NULL
         && assay_report_write_folder_full (report, options->output, assay_output_progress, NULL, NULL, error);
}

/**
 * assay_command_report:
 * @argc: the number of arguments
 * @argv: the arguments, the command first
 *
 * assay report: writes the report folder. Its exit status says whether that was done, not what the verdicts are.
 *
 * Returns: the exit status
 */
int
assay_command_report (int    argc,
                      char **argv)
{
  g_auto(AssayRequest) request = { 0 };
  g_auto(Options) options = { 0 };
  g_autoptr(AssayReview) review = NULL;
  g_autoptr(GError) error = NULL;
  AssayPaper paper;
  AssayExit status;
  GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The report folder to write"), N_("DIR") },
    { "author", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.authors, N_("Who made the models (may be repeated)"),
      N_("PRINCIPAL") },
    { "context", 0, 0, G_OPTION_ARG_FILENAME, &options.context,
      N_("What the results are about: data set, intended use, … as a JSON object"), N_("FILE") },
    { "artifact", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.artifacts,
      N_("The file that a model is, for its digest in the report (may be repeated)"), N_("MODEL=FILE") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &options.paper, N_("What is printed on: a4 (the default) or letter"),
      N_("PAPER") },
    { "organisation", 0, 0, G_OPTION_ARG_FILENAME, &options.organisation, N_("Whose report it is, for its letterhead"),
      N_("NAME") },
    { "logo", 0, 0, G_OPTION_ARG_FILENAME, &options.logo, N_("The logo beside it, a PNG"), N_("FILE") },
    { NULL },
  };

  if (!assay_request_parse (&request, _("Judges results and writes the report folder."), TRUE, own, &argc, &argv,
                            &status))
    return status;
  if (options.output == NULL)
    {
      assay_output_complain (_("say where the report goes, for example --output models.approval"));
      return ASSAY_EXIT_USAGE;
    }

  if (!read_paper (&options, &paper))
    return ASSAY_EXIT_USAGE;

  request.in_english = TRUE;
  review = assay_request_open (&request, &status);
  if (review == NULL)
    return status;
  if (!write_report (review, &request, &options, paper, &error))
    return assay_output_fail (error);
  assay_output_progress_done ();

  printf ("%s\n", options.output);

  return assay_output_finish ();
}
