#include "formats/comma-number.h"

#include "base/limits.h"

#include <string.h>

/* Behind them "%" may stand, as behind other numbers. */
#define DECIMAL   "^-?(0|[1-9][0-9]*|[1-9][0-9]{0,2}(\\.[0-9]{3})+),[0-9]+([eE][-+]?[0-9]+)?( *%)?$"
#define THOUSANDS "^-?[1-9][0-9]{0,2}(,[0-9]{3})+(\\.[0-9]+)?( *%)?$"

static gboolean
fits (const char *pattern,
      const char *text)
{
  return g_regex_match_simple (pattern, text, G_REGEX_RAW | G_REGEX_DOLLAR_ENDONLY, 0);
}

/**
 * assay_comma_number_kind:
 * @text: what stands in a field
 *
 * Returns: what its commas can be
 */
AssayCommaKind
assay_comma_number_kind (const char *text)
{
  gboolean is_decimal;
  gboolean is_thousands;

  if (strchr (text, ',') == NULL || strlen (text) > ASSAY_LIMIT_NUMBER_BYTES)
    return ASSAY_COMMA_NONE;

  is_decimal = fits (DECIMAL, text);
  is_thousands = fits (THOUSANDS, text);
  if (is_decimal && is_thousands)
    return ASSAY_COMMA_EITHER;
  if (is_thousands)
    return ASSAY_COMMA_THOUSANDS;

  return is_decimal ? ASSAY_COMMA_DECIMAL : ASSAY_COMMA_NONE;
}

/**
 * assay_comma_number_append:
 * @text: a number with commas, or without
 * @kind: what its commas are: %ASSAY_COMMA_DECIMAL or %ASSAY_COMMA_THOUSANDS
 * @decimal: gets the number as JSON would have it, without a percent sign
 */
void
assay_comma_number_append (const char     *text,
                           AssayCommaKind  kind,
                           GString        *decimal)
{
  char mark = kind == ASSAY_COMMA_DECIMAL ? '.' : ',';

  for (; *text != '\0' && *text != ' ' && *text != '%'; text++)
    if (*text != mark)
      g_string_append_c (decimal, *text == ',' ? '.' : *text);
}
