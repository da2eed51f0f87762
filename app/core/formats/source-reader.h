#pragma once

#include "formats/format.h"

G_BEGIN_DECLS

/* One file into the builder: recognise, read, check. */
const AssayFormat *assay_source_read (AssayInput                 *input,
                                      AssayTableBuilder          *builder,
                                      const AssayResultsOptions  *options,
                                      GError                    **error);

G_END_DECLS
