#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What may come next in a JSON text. Private to this room. */
typedef enum
{
  ASSAY_JSON_EXPECT_VALUE,
  ASSAY_JSON_EXPECT_ARRAY,           /* elements mode: the array whose elements are meant */
  ASSAY_JSON_EXPECT_VALUE_OR_END,    /* behind “[” */
  ASSAY_JSON_EXPECT_NEXT_VALUE,      /* behind “,” in an array */
  ASSAY_JSON_EXPECT_KEY_OR_END,      /* behind “{” */
  ASSAY_JSON_EXPECT_NEXT_KEY,        /* behind “,” in an object */
  ASSAY_JSON_EXPECT_COLON,
  ASSAY_JSON_EXPECT_COMMA_OR_END,
  ASSAY_JSON_EXPECT_NOTHING,
} AssayJsonExpected;

char *assay_json_describe_expected (AssayJsonExpected  expected,
                                    gboolean           is_object,
                                    const char        *found) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
