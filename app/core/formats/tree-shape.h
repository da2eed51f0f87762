#pragma once

#include "base/document.h"

G_BEGIN_DECLS

/* Which of the home-made layouts a JSON tree has. They look alike, so one unit decides, and exactly one answer fits. */
typedef enum
{
  ASSAY_TREE_NONE,
  ASSAY_TREE_MAP,       /* names of models to numbers */
  ASSAY_TREE_METRICS,   /* names of models to objects of metrics */
  ASSAY_TREE_COLUMNS,   /* names of metrics to objects of models */
  ASSAY_TREE_RECORD,    /* one model */
  ASSAY_TREE_RECORDS,   /* a list of models */
} AssayTreeKind;

typedef struct
{
  AssayTreeKind    kind;
  const AssayNode *body;      /* where the models, or the one model's metrics, are: the root or a wrapper in it */
  gboolean         guessed;   /* the keys speak for two layouts */
} AssayTreeShape;

void     assay_tree_shape_init   (AssayTreeShape  *shape,
                                  const AssayNode *root);
void     assay_tree_shape_force  (AssayTreeShape  *shape,
                                  const AssayNode *root,
                                  AssayTreeKind    kind);
gboolean assay_tree_is_column   (const AssayNode *node);
gboolean assay_tree_is_model     (const AssayNode *node);
gboolean assay_tree_is_numbered  (const AssayNode *body);
gboolean assay_tree_is_remark    (const AssayNode *node,
                                  GHashTable      *names);

G_END_DECLS
