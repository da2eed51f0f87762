#include "formats/format-error.h"

/**
 * assay_format_error_quark:
 *
 * Returns: the domain of the errors that a person can mend in the results
 */
G_DEFINE_QUARK (assay-format-error-quark, assay_format_error)
