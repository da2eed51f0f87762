#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* How a table of text is cut, as its first bytes tell. */
typedef struct
{
  char     delimiter;
  guint    n_skipped;   /* lines before the header, line ends of their own counted: comments, or "sep=;" */
  gboolean is_marked;   /* the header is a comment itself: "# model,accuracy" */
} AssayCsvDialect;

void assay_csv_dialect_sniff (AssayCsvDialect *self,
                              const char      *bytes,
                              gsize            length);

G_END_DECLS
