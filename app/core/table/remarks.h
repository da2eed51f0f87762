#pragma once

#include "table/table.h"

G_BEGIN_DECLS

/* What was read otherwise than it stands, and what was not used: counted, and bounded in number. */
typedef struct _AssayRemarks AssayRemarks;

AssayRemarks *assay_remarks_new       (void);
void          assay_remarks_free      (AssayRemarks *self);
void          assay_remarks_leave_out (AssayRemarks *self,
                                       guint         source,
                                       const char   *what,
                                       const char   *reason);
void          assay_remarks_notice    (AssayRemarks *self,
                                       char         *sentence);
void          assay_remarks_mark      (AssayRemarks *self);
void          assay_remarks_forget    (AssayRemarks *self);
GPtrArray    *assay_remarks_end       (AssayRemarks *self,
                                       GPtrArray   **notices) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRemarks, assay_remarks_free)

G_END_DECLS
