#include "cli/output.h"

#include <errno.h>
#include <stdarg.h>
#include <string.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"

static gboolean progress_shown;

static void
print_story (const char *prefix,
             const char *format,
             va_list     arguments)
{
  g_autofree char *message = g_strdup_vprintf (format, arguments);
  g_auto(GStrv) lines = g_strsplit (message, "\n", -1);

  assay_output_progress_done ();
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *line = assay_text_escape_controls (lines[i]);

      fprintf (stderr, "%s%s\n", i == 0 ? prefix : "  ", line);
    }
}

/**
 * assay_output_complain:
 * @format: a printf format for what went wrong and what would be right
 *
 * Says on stderr why the command could not do its work.
 */
void
assay_output_complain (const char *format,
                       ...)
{
  va_list arguments;

  va_start (arguments, format);
  print_story ("assay: ", format, arguments);
  va_end (arguments);
}

/**
 * assay_output_remark:
 * @format: a printf format for something worth knowing
 *
 * Says on stderr what a careful reader of the result should know.
 */
void
assay_output_remark (const char *format,
                     ...)
{
  va_list arguments;

  va_start (arguments, format);
  print_story ("", format, arguments);
  va_end (arguments);
}

/**
 * assay_output_fail:
 * @error: why
 *
 * Returns: the exit status of @error, which is said on stderr
 */
AssayExit
assay_output_fail (const GError *error)
{
  assay_output_complain ("%s", error->message);

  return assay_exit_of_error (error);
}

/**
 * assay_output_finish:
 *
 * Flushes stdout. A result that could not be written (a full disk) must not look like a success.
 *
 * Returns: 0, or the exit status of a failed environment
 */
int
assay_output_finish (void)
{
  if (fflush (stdout) == 0 && ferror (stdout) == 0)
    return 0;

  assay_output_complain (_("standard output could not be written: %s"), g_strerror (errno));

  return ASSAY_EXIT_ENVIRONMENT;
}

/**
 * assay_output_has_colour:
 *
 * Returns: whether stdout is a terminal that wants colour (see no-color.org)
 */
gboolean
assay_output_has_colour (void)
{
  const char *no_color = g_getenv ("NO_COLOR");

  return isatty (STDOUT_FILENO) && (no_color == NULL || *no_color == '\0')
         && g_strcmp0 (g_getenv ("TERM"), "dumb") != 0;
}

/**
 * assay_output_verdict_sign:
 * @verdict: a verdict
 *
 * Returns: one character that stands for it, so that colour is never the only sign
 */
const char *
assay_output_verdict_sign (AssayVerdict verdict)
{
  static const char *const signs[ASSAY_N_VERDICTS] = {
    [ASSAY_OUTCOME_SKIPPED] = "·",      [ASSAY_VERDICT_APPROVED] = "✓",
    [ASSAY_VERDICT_NEEDS_DECISION] = "◔", [ASSAY_VERDICT_NOT_EVALUABLE] = "–",
    [ASSAY_VERDICT_REJECTED] = "✕",
  };

  return signs[verdict];
}

/**
 * assay_output_verdict:
 * @verdict: a verdict
 * @width: columns of the terminal to fill
 *
 * Prints sign and title of a verdict, in colour on a terminal.
 */
void
assay_output_verdict (AssayVerdict verdict,
                      guint        width)
{
  static const char *const colours[ASSAY_N_VERDICTS] = {
    [ASSAY_OUTCOME_SKIPPED] = "2",       [ASSAY_VERDICT_APPROVED] = "32",
    [ASSAY_VERDICT_NEEDS_DECISION] = "33", [ASSAY_VERDICT_NOT_EVALUABLE] = "35",
    [ASSAY_VERDICT_REJECTED] = "31",
  };
  g_autofree char *text = g_strconcat (assay_output_verdict_sign (verdict), " ",
                                       assay_verdict_to_title (verdict), NULL);

  if (assay_output_has_colour ())
    printf ("\033[%sm", colours[verdict]);
  assay_output_pad (text, width, FALSE);
  if (assay_output_has_colour ())
    printf ("\033[0m");
}

/**
 * assay_output_width:
 * @text: valid UTF-8
 *
 * Returns: how many columns of a terminal it takes
 */
guint
assay_output_width (const char *text)
{
  guint width = 0;

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      width += g_unichar_iszerowidth (c) ? 0 : g_unichar_iswide (c) ? 2 : 1;
    }

  return width;
}

/**
 * assay_output_pad:
 * @text: valid UTF-8, already escaped
 * @width: columns to fill; a longer text is not cut
 * @right: whether it stands at the right
 *
 * Prints a text with the spaces that fill its place.
 */
void
assay_output_pad (const char *text,
                  guint       width,
                  gboolean    right)
{
  guint taken = assay_output_width (text);
  int space = taken < width ? (int) (width - taken) : 0;

  if (right)
    printf ("%*s%s", space, "", text);
  else
    printf ("%s%*s", text, space, "");
}

/**
 * assay_output_bytes:
 * @bytes: a finished document
 *
 * Prints it as it is.
 */
void
assay_output_bytes (GBytes *bytes)
{
  fwrite (g_bytes_get_data (bytes, NULL), 1, g_bytes_get_size (bytes), stdout);
}

/**
 * assay_output_progress:
 * @fraction: 0 to 1, or below 0 where it is not known
 * @message: what is being done
 * @user: not used
 *
 * Shows the progress of long work on stderr, on a terminal only.
 */
void
assay_output_progress (double      fraction,
                       const char *message,
                       gpointer    user)
{
  static gint64 last;
  gint64 now = g_get_monotonic_time ();
  g_autofree char *line = NULL;

  /* Nothing is shown for what is over in a moment, and never more than ten times a second. */
  if (!isatty (STDERR_FILENO) || now - last < G_USEC_PER_SEC / 10)
    return;
  if (last == 0)
    {
      last = now;
      return;
    }
  last = now;

  line = assay_text_escape_controls (message != NULL ? message : "");
  if (fraction >= 0)
    fprintf (stderr, "\r\033[K%3d %% %s", (int) (fraction * 100), line);
  else
    fprintf (stderr, "\r\033[K%s", line);
  progress_shown = TRUE;
}

/**
 * assay_output_progress_done:
 *
 * Takes the line of progress away again.
 */
void
assay_output_progress_done (void)
{
  if (progress_shown)
    fputs ("\r\033[K", stderr);
  progress_shown = FALSE;
}
