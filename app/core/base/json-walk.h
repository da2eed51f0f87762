#pragma once

#include "base/json-event.h"
#include "base/json-fault.h"

G_BEGIN_DECLS

/* Walks over tokens and turns them into events; keeps its place between batches. Private to this room. */
typedef struct _AssayJsonWalk AssayJsonWalk;

/* Text that ends outside of strings and numbers, with one more byte behind it that may be written to, and the
 * place of each token. */
typedef struct
{
  char          *text;
  gsize          length;
  guint64        offset;      /* of the text in the input */
  const guint32 *starts;      /* one more than n_starts: the end of the last token */
  guint32        n_starts;
} AssayJsonBatch;

AssayJsonWalk *assay_json_walk_new   (AssayJsonMode         mode,
                                      AssayJsonFlags        flags,
                                      AssayJsonSink         sink,
                                      gpointer              user,
                                      AssayJsonTally       *tally);
void           assay_json_walk_free  (AssayJsonWalk        *self);
void           assay_json_walk_mute  (AssayJsonWalk        *self);
gboolean       assay_json_walk_batch (AssayJsonWalk        *self,
                                      const AssayJsonBatch *batch,
                                      AssayJsonFault       *fault,
                                      GError              **error);
gboolean       assay_json_walk_end   (AssayJsonWalk        *self,
                                      AssayJsonFault       *fault);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayJsonWalk, assay_json_walk_free)

G_END_DECLS
