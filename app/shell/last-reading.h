#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* Results that come without a policy are read as somebody said of results of their kind the last time. The window says
 * so, and it can be undone. Lives as long as its window. */
#define ASSAY_TYPE_LAST_READING (assay_last_reading_get_type ())
G_DECLARE_FINAL_TYPE (AssayLastReading, assay_last_reading, ASSAY, LAST_READING, GObject)

void assay_last_reading_attach (AssayWindow *window);

G_END_DECLS
