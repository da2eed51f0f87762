#pragma once

#include "policy/column-facts.h"
#include "policy/cut.h"

G_BEGIN_DECLS

/* In which unit the values of one source stand to the bounds of a rule (CONTRACT 1.16). */
typedef enum
{
  ASSAY_READING_SAME,
  ASSAY_READING_DOUBT,      /* values look like percent, the bounds like fractions, and the rule does not say */
  ASSAY_READING_CONVERTED,  /* the rule says its unit, and the values look like the other one */
} AssayReading;

/* One rule held against one table: frozen, shared between evaluations as long as the rule stays the same. */
typedef struct _AssayJudgement AssayJudgement;

struct _AssayJudgement
{
  gatomicrefcount   ref;
  AssayRule        *rule;
  AssayColumn      *column;     /* NULL where the table has none of that name */
  AssayColumnFacts *facts;      /* NULL with the column */
  char             *nearest;    /* a column whose name is near; only where there is no column; or NULL */
  guint8           *outcomes;   /* one AssayVerdict per row */
};

AssayJudgement *assay_judgement_new          (const AssayRule      *rule,
                                              const AssayTable     *table,
                                              AssayColumnFacts     *facts);
AssayJudgement *assay_judgement_ref          (AssayJudgement       *self);
void            assay_judgement_unref        (AssayJudgement       *self);
AssayReading    assay_judgement_get_reading  (const AssayJudgement *self,
                                              const AssayTable     *table,
                                              guint                 row);
AssayReading    assay_reading_of_source      (const AssayRule        *rule,
                                              const AssayColumnFacts *facts,
                                              guint                   source);
int             assay_reading_get_power      (const AssayRule      *rule);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayJudgement, assay_judgement_unref)

G_END_DECLS
