#pragma once

#include "shell/window.h"

G_BEGIN_DECLS

/* Results that come without a policy are put under the one that results of their kind were judged by the last time. The
 * window says so, and it can be undone. Lives as long as its window. */
#define ASSAY_TYPE_LAST_POLICY (assay_last_policy_get_type ())
G_DECLARE_FINAL_TYPE (AssayLastPolicy, assay_last_policy, ASSAY, LAST_POLICY, GObject)

void assay_last_policy_attach (AssayWindow *window);

G_END_DECLS
