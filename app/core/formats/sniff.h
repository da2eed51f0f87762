#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What the first bytes of a file say about the rest. */
typedef enum
{
  ASSAY_CONTENT_EMPTY,
  ASSAY_CONTENT_BINARY,
  ASSAY_CONTENT_TEXT,      /* not JSON; perhaps CSV */
  ASSAY_CONTENT_HEADER,    /* text that begins with "---", as one with a header in YAML does */
  ASSAY_CONTENT_TREE,      /* one JSON value */
  ASSAY_CONTENT_ELEMENTS,  /* a JSON array of objects */
  ASSAY_CONTENT_VALUES,    /* several JSON values */
} AssayContent;

AssayContent assay_sniff_content    (const char *bytes,
                                     gsize       length,
                                     gboolean    whole);
gboolean     assay_sniff_is_settled (const char *bytes,
                                     gsize       length);
gboolean     assay_sniff_is_tracker (const char *bytes,
                                     gsize       length);
const char  *assay_sniff_foreign    (const char *bytes,
                                     gsize       length);
GBytes      *assay_sniff_header     (GBytes     *bytes) G_GNUC_WARN_UNUSED_RESULT;
GBytes      *assay_sniff_sample     (const char *bytes,
                                     gsize       length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
