#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The layouts that files may be read as when the one that was recognised is not theirs. */
GPtrArray *assay_layout_offer_new (const char * const *paths) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
