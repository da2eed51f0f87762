#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers with commas: each alone may be read in two ways, or in none. */
typedef enum
{
  ASSAY_COMMA_NONE,       /* no number with commas */
  ASSAY_COMMA_DECIMAL,    /* "0,82", "1.234,5" */
  ASSAY_COMMA_THOUSANDS,  /* "1,234.5", "1,234,567" */
  ASSAY_COMMA_EITHER,     /* "1,234" */
} AssayCommaKind;

AssayCommaKind assay_comma_number_kind   (const char     *text);
void           assay_comma_number_append (const char     *text,
                                          AssayCommaKind  kind,
                                          GString        *decimal);

G_END_DECLS
