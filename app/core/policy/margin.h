#pragma once

#include <glib.h>

G_BEGIN_DECLS

char *assay_margin_to_text (const char *from,
                            const char *to) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
