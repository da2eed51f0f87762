#pragma once

#include "policy/rule.h"

G_BEGIN_DECLS

/* What was done to a rule, for undo: the words, and whether doing it again at once is the same act. */
char  *assay_act_words_change (const AssayRule *before,
                               const AssayRule *after) G_GNUC_WARN_UNUSED_RESULT;
guint  assay_act_words_kind   (const AssayRule *before,
                               const AssayRule *after,
                               guint            index);

G_END_DECLS
