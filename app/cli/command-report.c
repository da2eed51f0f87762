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
} Options;

static void
options_clear (Options *options)
{
  g_strfreev (options->authors);
  g_strfreev (options->artifacts);
  g_free (options->output);
  g_free (options->context);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Options, options_clear)

/* The context is small; a device or a huge file given by mistake must not be swallowed. */
#define MAX_CONTEXT_BYTES (1024 * 1024)

static GBytes *
read_context (const char  *path,
              GError     **error)
{
  g_autoptr(GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr(GFileInputStream) stream = g_file_read (file, NULL, error);
  g_autoptr(GBytes) bytes = NULL;

  if (stream == NULL)
    return NULL;
  bytes = g_input_stream_read_bytes (G_INPUT_STREAM (stream), MAX_CONTEXT_BYTES + 1, NULL, error);
  if (bytes != NULL && g_bytes_get_size (bytes) > MAX_CONTEXT_BYTES)
    {
      g_set_error (error, ASSAY_REPORT_ERROR, ASSAY_REPORT_ERROR_CONTEXT,
                   _("%s is larger than a context file may be (%u bytes)"), path, MAX_CONTEXT_BYTES);
      return NULL;
    }

  return g_steal_pointer (&bytes);
}

static gboolean
write_report (AssayReview    *review,
              const Options  *options,
              GError        **error)
{
  AssayEvaluation *evaluation = assay_review_get_evaluation (review);
  g_autoptr(GBytes) context = NULL;
  g_autoptr(GArray) artifacts = NULL;
  g_autoptr(AssayReport) report = NULL;
  AssayReportRequest request = {
    .authors = (const char * const *) options->authors,
    .context_name = options->context,
    .policy_yaml = assay_policy_get_source (assay_evaluation_get_policy (evaluation)),
    .evaluated_at = -1,
  };

  if (options->context != NULL)
    {
      context = read_context (options->context, error);
      if (context == NULL)
        return FALSE;
      request.context = context;
    }

  artifacts = assay_report_artifacts_parse (assay_evaluation_get_table (evaluation),
                                            (const char * const *) options->artifacts, error);
  if (artifacts == NULL)
    return FALSE;
  request.artifacts = (gpointer) artifacts->data;
  request.n_artifacts = artifacts->len;

  report = assay_report_new (evaluation, &request, error);

  return report != NULL && assay_report_write_folder (report, options->output, NULL, error);
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
  AssayExit status;
  GOptionEntry own[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &options.output, N_("The report folder to write"), N_("DIR") },
    { "author", 0, 0, G_OPTION_ARG_STRING_ARRAY, &options.authors, N_("Who made the models (may be repeated)"),
      N_("PRINCIPAL") },
    { "context", 0, 0, G_OPTION_ARG_FILENAME, &options.context,
      N_("What the results are about: data set, intended use, … as a JSON object"), N_("FILE") },
    { "artifact", 0, 0, G_OPTION_ARG_FILENAME_ARRAY, &options.artifacts,
      N_("The file that a model is, for its digest in the report (may be repeated)"), N_("MODEL=FILE") },
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

  review = assay_request_open (&request, &status);
  if (review == NULL)
    return status;
  if (!write_report (review, &options, &error))
    return assay_output_fail (error);

  printf ("%s\n", options.output);

  return assay_output_finish ();
}
