#pragma once

#include "formats/record-reader.h"

G_BEGIN_DECLS

/* What MTEB measured of one model in one task. */
typedef struct
{
  const AssayNode *root;      /* of its file */
  const char      *name;      /* of the task; not owned */
  const char      *split;     /* the one that counts */
  const AssayNode *scores;    /* what stands under it: one object, or one for each subset */
} AssayMtebTask;

const AssayNode *assay_mteb_task_find_splits (const AssayNode    *root);
const char      *assay_mteb_task_get_name    (const AssayNode    *root);
gboolean         assay_mteb_task_init        (AssayMtebTask      *self,
                                              const AssayNode    *root,
                                              const char         *name);
guint            assay_mteb_task_get_n       (const AssayMtebTask *self);
gboolean         assay_mteb_task_put_main    (const AssayMtebTask *self,
                                              AssayTableBuilder   *builder,
                                              AssayRecordReader   *reader,
                                              GError             **error);
gboolean         assay_mteb_task_put_further (const AssayMtebTask *self,
                                              AssayTableBuilder   *builder,
                                              AssayRecordReader   *reader,
                                              GError             **error);

G_END_DECLS
