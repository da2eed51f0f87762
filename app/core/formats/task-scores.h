#pragma once

#include "formats/name-list.h"
#include "formats/row-writer.h"

G_BEGIN_DECLS

/* Scores of one model by task, as evaluation harnesses write them: {"acc": 0.8, "acc_stderr": 0.01}, and with the filter
 * of the answers behind a comma: {"acc,none": 0.8, "acc_stderr,none": 0.01}. */

/* Which way the file says is better; NONE where it does not. */
typedef AssayDirection (*AssayTaskDirection) (const AssayNode *root,
                                              const char      *task,
                                              const char      *metric);

typedef struct
{
  AssayTableBuilder  *builder;
  AssayRowWriter     *writer;      /* in the model's row */
  const AssayNode    *root;        /* of the file, for the direction */
  AssayTaskDirection  direction;   /* or NULL */
  AssayNameList       subsets;     /* tasks of which not all samples were taken; to be cleared */
} AssayTaskScores;

gboolean       assay_task_scores_put            (AssayTaskScores        *self,
                                                 const char             *task,
                                                 const AssayNode        *scores,
                                                 GError                **error);
gboolean       assay_task_scores_are_filtered   (const AssayNode        *scores);
gboolean       assay_task_scores_are_named_so   (const AssayNode        *tasks);
gboolean       assay_task_scores_check          (const AssayNode        *results,
                                                 const char             *tool,
                                                 GError                **error);
gboolean       assay_task_scores_put_samples    (AssayTaskScores        *self,
                                                 const char             *task,
                                                 const AssayNode        *effective,
                                                 const AssayNode        *original,
                                                 GError                **error);
void           assay_task_scores_say_subset     (const AssayTaskScores  *self,
                                                 const char             *name,
                                                 const AssayNode        *limit);
AssayDirection assay_task_scores_to_direction   (const AssayNode        *higher_is_better);

G_END_DECLS
