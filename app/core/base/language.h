#pragma once

#include <glib.h>

G_BEGIN_DECLS

void assay_language_start (void);

G_END_DECLS
