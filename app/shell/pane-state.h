#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

void assay_pane_state_attach (AdwFlap    *flap,
                              const char *name);

G_END_DECLS
