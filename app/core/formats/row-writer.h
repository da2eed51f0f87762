#pragma once

#include "base/node.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* Fills rows for layouts that know what their values are: metrics, what belongs to a metric, and attributes. What is
 * none of these is left out with its reason. */
typedef struct _AssayRowWriter AssayRowWriter;

/* A member of an object that is no attribute. */
typedef struct
{
  const char *key;
  const char *reason;   /* N_(): why it is left out; NULL where it is used elsewhere */
} AssayKnownKey;

AssayRowWriter *assay_row_writer_new       (AssayTableBuilder    *builder);
void            assay_row_writer_free      (AssayRowWriter       *self);
gboolean        assay_row_writer_begin     (AssayRowWriter       *self,
                                            const char           *name,
                                            GError              **error);
gboolean        assay_row_writer_metric    (AssayRowWriter       *self,
                                            const char           *column,
                                            const AssayNode      *value,
                                            AssayDirection        direction,
                                            GError              **error);
gboolean        assay_row_writer_computed  (AssayRowWriter       *self,
                                            const char           *column,
                                            double                value,
                                            AssayDirection        direction,
                                            GError              **error);
gboolean        assay_row_writer_pair      (AssayRowWriter       *self,
                                            const char           *column,
                                            const AssayNode      *value,
                                            AssayPairingKind      kind,
                                            const char           *metric,
                                            double                level,
                                            GError              **error);
gboolean        assay_row_writer_samples   (AssayRowWriter       *self,
                                            const char           *column,
                                            guint                 n,
                                            const char           *metric,
                                            GError              **error);
gboolean        assay_row_writer_attribute (AssayRowWriter       *self,
                                            const char           *column,
                                            const AssayNode      *value,
                                            GError              **error);
gboolean        assay_row_writer_each      (AssayRowWriter       *self,
                                            const char           *column,
                                            const AssayNode      *object,
                                            GError              **error);
gboolean        assay_row_writer_rest      (AssayRowWriter       *self,
                                            const char           *prefix,
                                            const AssayNode      *object,
                                            const AssayKnownKey  *known,
                                            gsize                 n_known,
                                            GError              **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRowWriter, assay_row_writer_free)

G_END_DECLS
