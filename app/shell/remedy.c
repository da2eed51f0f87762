#include "shell/remedy.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>

#include "formats/format-error.h"
#include "policy/policy-error.h"

/* What was found and where stands in the error; here is what would be right. */
static const struct
{
  GQuark     (*domain) (void);
  int          code;
  AssayRemedy  remedy;
  const char  *words;
} remedies[] = {
  { assay_format_error_quark, ASSAY_FORMAT_ERROR_EMPTY, ASSAY_REMEDY_TRY_AGAIN,
    N_("Perhaps whoever writes the file is not done yet. Try again later, or open another file.") },
  { assay_format_error_quark, ASSAY_FORMAT_ERROR_SYNTAX, ASSAY_REMEDY_TRY_AGAIN,
    N_("Mend the file and try again, or have it read as another layout.") },
  { assay_format_error_quark, ASSAY_FORMAT_ERROR_LIMIT, ASSAY_REMEDY_OTHER_FILE,
    N_("Real results stay far below what is read at most. Is this the right file?") },
  { assay_format_error_quark, ASSAY_FORMAT_ERROR_NO_RESULTS, ASSAY_REMEDY_READ_AS,
    N_("Results are JSON, JSON Lines or CSV: for each model a name, and numbers that say how good it is. "
       "If these are, say how they are to be read.") },
  { assay_format_error_quark, ASSAY_FORMAT_ERROR_NO_METRIC, ASSAY_REMEDY_READ_AS,
    N_("At least one column must hold numbers, for example an accuracy of 0.82. If one does, say how the file is to be "
       "read.") },
  { assay_format_error_quark, ASSAY_FORMAT_ERROR_LAYOUT, ASSAY_REMEDY_READ_AS,
    N_("Choose the layout that the file has, or open another file.") },
  { assay_policy_error_quark, -1, ASSAY_REMEDY_WITHOUT_POLICY,
    N_("Mend the policy and try again, or open the results without it: then rules are suggested.") },
  { g_io_error_quark, G_IO_ERROR_NOT_FOUND, ASSAY_REMEDY_OTHER_FILE, NULL },
  { g_io_error_quark, G_IO_ERROR_PERMISSION_DENIED, ASSAY_REMEDY_TRY_AGAIN,
    N_("Have whoever owns the file let you read it, and try again.") },
  { g_io_error_quark, -1, ASSAY_REMEDY_TRY_AGAIN, NULL },
};

static guint
find (const GError *error)
{
  for (guint i = 0; i < G_N_ELEMENTS (remedies); i++)
    if (remedies[i].domain () == error->domain && (remedies[i].code == error->code || remedies[i].code == -1))
      return i;

  return G_N_ELEMENTS (remedies);
}

/**
 * assay_remedy_of:
 * @error: why something could not be opened
 *
 * Returns: what most likely helps
 */
AssayRemedy
assay_remedy_of (const GError *error)
{
  guint i = find (error);

  return i < G_N_ELEMENTS (remedies) ? remedies[i].remedy : ASSAY_REMEDY_OTHER_FILE;
}

/**
 * assay_remedy_get_words:
 * @error: why something could not be opened
 *
 * Returns: (transfer none) (nullable): what would be right, in sentences; %NULL where the error says it all
 */
const char *
assay_remedy_get_words (const GError *error)
{
  guint i = find (error);

  return i < G_N_ELEMENTS (remedies) && remedies[i].words != NULL ? _(remedies[i].words) : NULL;
}
