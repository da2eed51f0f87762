#pragma once

#include "policy/mistakes.h"

G_BEGIN_DECLS

/* What a policy file may hold, held against what it does hold. Each answers only with what is right; what is wrong
 * goes into the list of mistakes. */
char           *assay_node_quote           (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean        assay_node_check_object    (const AssayNode    *node,
                                            const char         *what,
                                            const char         *example,
                                            AssayMistakes      *mistakes);
void            assay_node_check_keys      (const AssayNode    *node,
                                            const char * const *known,
                                            const char * const *later,
                                            AssayMistakes      *mistakes);
const char     *assay_node_read_text       (const AssayNode    *node,
                                            const char         *key,
                                            const char         *example,
                                            AssayMistakes      *mistakes);
gboolean        assay_node_read_boolean    (const AssayNode    *node,
                                            const char         *key,
                                            gboolean            otherwise,
                                            AssayMistakes      *mistakes);
int             assay_node_read_choice     (const AssayNode    *node,
                                            const char         *key,
                                            const char * const *words,
                                            int                 otherwise,
                                            AssayMistakes      *mistakes);
const char     *assay_node_check_number    (const AssayNode    *number,
                                            const char         *key,
                                            AssayMistakes      *mistakes);

G_END_DECLS
