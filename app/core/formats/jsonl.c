#include "formats/layouts.h"

#include "formats/reading.h"

#include <glib/gi18n-lib.h>

/* A JSON object per line, whatever the file is called. */

static gboolean
recognise (const AssayNode *root)
{
  return root->kind == ASSAY_NODE_ARRAY && root->first != NULL && root->first->kind == ASSAY_NODE_OBJECT;
}

static gboolean
read_input (AssayInput                *input,
            AssayTableBuilder         *builder,
            const AssayResultsOptions *options,
            GError                   **error)
{
  return assay_reading_stream (input, ASSAY_JSON_VALUES, builder, error);
}

const AssayFormat assay_jsonl_format = {
  .id = "jsonl",
  .title = N_("JSON Lines"),
  .shapes = ASSAY_SHAPE_VALUES,
  .is_general = TRUE,
  .recognise = recognise,
  .read_input = read_input,
};
