#pragma once

#include "base/json-scan.h"
#include "base/node.h"

G_BEGIN_DECLS

/* One tree for JSON and YAML, frozen, with the place of every node and every number as it was written. */

typedef struct _AssayDocument AssayDocument;

AssayDocument   *assay_document_new_from_json (GBytes               *bytes,
                                               const char           *name,
                                               AssayJsonFlags        flags,
                                               AssayJsonTally       *tally,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
AssayDocument   *assay_document_new_from_json_values
                                              (GBytes               *bytes,
                                               const char           *name,
                                               AssayJsonFlags        flags,
                                               AssayJsonTally       *tally,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
AssayDocument   *assay_document_new_from_yaml (GBytes               *bytes,
                                               const char           *name,
                                               GError              **error) G_GNUC_WARN_UNUSED_RESULT;
AssayDocument   *assay_document_ref           (AssayDocument        *self);
void             assay_document_unref         (AssayDocument        *self);
const char      *assay_document_get_name      (const AssayDocument  *self);
const AssayNode *assay_document_get_root      (const AssayDocument  *self);
void             assay_document_locate        (const AssayDocument  *self,
                                               guint64               place,
                                               guint                *line,
                                               guint                *column);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayDocument, assay_document_unref)

G_END_DECLS
