#pragma once

#include "base/document.h"
#include "formats/format-error.h"
#include "formats/options.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* One layout of results. To add a layout: write one file with one of these, and list it in layouts.c. */

typedef enum
{
  ASSAY_SHAPE_TREE,       /* one JSON document, read as a whole */
  ASSAY_SHAPE_ELEMENTS,   /* one JSON array of objects, in chunks */
  ASSAY_SHAPE_VALUES,     /* JSON values one after the other, in chunks */
  ASSAY_SHAPE_TEXT,       /* not JSON: the format reads the input itself */
} AssayShape;

typedef struct _AssayFormat AssayFormat;

struct _AssayFormat
{
  const char *id;      /* in reports, on the command line: never changes */
  const char *title;   /* N_() */
  AssayShape  shape;

  /* Whether this is the layout of the document (tree), or of its first elements (elements, values). */
  gboolean  (*recognise) (const AssayNode   *root);

  /* Adds every model of the input to the builder. TREE formats get the document, the others the input. */
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
