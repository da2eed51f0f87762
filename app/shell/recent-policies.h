#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The policies that were opened or saved last, the latest first; a small file of this person's. */
#define ASSAY_RECENT_POLICIES 10

char **assay_recent_policies_list (void) G_GNUC_WARN_UNUSED_RESULT;
void   assay_recent_policies_add  (const char *path);

G_END_DECLS
