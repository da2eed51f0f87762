#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Who must approve, and under which conditions: a frozen value. Fields are for reading. */
typedef struct _AssayApproval AssayApproval;

struct _AssayApproval
{
  gatomicrefcount ref;
  char          **approvers;          /* distinct principals, at least one; NULL-terminated */
  guint           required;           /* distinct people; 1 to the number of approvers */
  gboolean        exclude_authors;    /* default FALSE */
  gboolean        rationale;          /* default TRUE: required */
  char           *valid_for;          /* "180d" or "36h"; NULL for no end */
  char           *scope;              /* or NULL */
  gboolean        require_artifact;   /* default FALSE */
  gboolean        allow_override;     /* default FALSE */
};

AssayApproval *assay_approval_new      (const char * const  *approvers,
                                        guint                required);
AssayApproval *assay_approval_ref      (AssayApproval       *self);
void           assay_approval_unref    (AssayApproval       *self);
gboolean       assay_approval_equal    (const AssayApproval *a,
                                        const AssayApproval *b);
char          *assay_approval_to_words (const AssayApproval *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayApproval, assay_approval_unref)

G_END_DECLS
