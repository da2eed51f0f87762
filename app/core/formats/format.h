#pragma once

#include "base/document.h"
#include "formats/format-error.h"
#include "formats/options.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* One layout of results. To add a layout: write one file with one of these, and list it in layouts.c. */

/* What a file can be made of. */
typedef enum
{
  ASSAY_SHAPE_TREE     = 1 << 0,   /* one JSON value */
  ASSAY_SHAPE_ELEMENTS = 1 << 1,   /* one JSON array of objects */
  ASSAY_SHAPE_VALUES   = 1 << 2,   /* JSON values one after the other */
  ASSAY_SHAPE_TABLE    = 1 << 3,   /* delimited text whose first line names the columns */
  ASSAY_SHAPE_HEADER   = 1 << 4,   /* text with a header in YAML between two lines "---": the tree is the header */
} AssayShape;

typedef struct _AssayFormat AssayFormat;

struct _AssayFormat
{
  const char *id;           /* in reports, on the command line: never changes */
  const char *title;        /* N_() */
  guint       shapes;       /* every AssayShape that a file of this layout may have */
  gboolean    is_general;   /* fits what no tool has a layout of its own for: asked last */

  /* Whether this is the layout of the document; of a stream or a table, @root is the list of its first records, and the
   * cells of a table are strings. */
  gboolean  (*recognise)  (const AssayNode           *root);

  /* Adds every model to the builder. A format that reads the input itself does so in chunks, in the shapes that are no
   * tree; else it gets the whole document, a list where @recognise got one. */
  gboolean  (*read_tree)  (const AssayDocument       *document,
                           AssayTableBuilder         *builder,
                           const AssayResultsOptions *options,
                           GError                   **error);
  gboolean  (*read_input) (AssayInput                *input,
                           AssayTableBuilder         *builder,
                           const AssayResultsOptions *options,
                           GError                   **error);
};

G_END_DECLS
