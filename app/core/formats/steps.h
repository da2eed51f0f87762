#pragma once

#include "base/document.h"
#include "formats/options.h"
#include "table/table-builder.h"

G_BEGIN_DECLS

/* A run that was written down step by step, as a training curve: one of its steps is the model, or each of them is. */
typedef struct _AssaySteps AssaySteps;

typedef struct
{
  const char         *name;        /* of the model; NULL to take it from the path of the file */
  gboolean            names_step;  /* whether the step is part of the name even where only one is taken */
  const char         *axis;        /* the key that counts the steps, as "epoch"; NULL where there is none */
  const char         *pick;        /* what the file itself says is the step to take, as "best:eval_loss"; NULL for the last */
  const AssayNode    *best;        /* the step that the file or its tool calls the best; NULL where neither does */
  const char * const *headlines;   /* keys that come first, NULL-terminated; or NULL */
  const char * const *asides;      /* keys of counters, clocks and settings, with all that is in them; or NULL */
  const char * const *unused;      /* keys that become no columns, for a reason that the layout says; or NULL */
} AssayStepsPlan;

AssaySteps *assay_steps_new         (void);
void        assay_steps_free        (AssaySteps                 *self);
void        assay_steps_add         (AssaySteps                 *self,
                                     const AssayNode            *step);
void        assay_steps_add_all     (AssaySteps                 *self,
                                     const AssayNode            *root,
                                     AssayTableBuilder          *builder);
void        assay_steps_merge       (AssaySteps                 *self,
                                     const AssayNode            *more);
guint       assay_steps_get_n       (const AssaySteps           *self);
gboolean    assay_steps_get_number  (const AssaySteps           *self,
                                     guint                       index,
                                     const char                 *key,
                                     double                     *number);
gboolean    assay_steps_any_number  (const AssaySteps           *self,
                                     const char                 *key);
gboolean    assay_steps_read        (const AssaySteps           *self,
                                     const AssayStepsPlan       *plan,
                                     const AssayDocument        *document,
                                     AssayTableBuilder          *builder,
                                     const AssayResultsOptions  *options,
                                     GError                    **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssaySteps, assay_steps_free)

G_END_DECLS
