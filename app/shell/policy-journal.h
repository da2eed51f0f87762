#pragma once

#include "shell/workspace.h"

G_BEGIN_DECLS

/* What a window would lose if the program were killed now, on the disk half a second after each act. */
typedef struct _AssayPolicyJournal AssayPolicyJournal;

AssayPolicyJournal *assay_policy_journal_new   (AssayWorkspace     *workspace) G_GNUC_WARN_UNUSED_RESULT;
void                assay_policy_journal_flush (AssayPolicyJournal *self);
void                assay_policy_journal_end   (AssayPolicyJournal *self);

G_END_DECLS
