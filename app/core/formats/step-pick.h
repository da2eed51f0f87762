#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words with which a person picks one of the steps of a run. */
typedef enum
{
  ASSAY_STEP_PICK_LAST,
  ASSAY_STEP_PICK_ALL,      /* each is a model */
  ASSAY_STEP_PICK_BEST,     /* as the file or its tool has it */
  ASSAY_STEP_PICK_LOWEST,   /* by a metric */
  ASSAY_STEP_PICK_HIGHEST,
} AssayStepPickKind;

gboolean assay_step_pick_parse (const char         *pick,
                                AssayStepPickKind  *kind,
                                const char        **metric,
                                GError            **error);
gboolean assay_step_pick_check (const char         *pick,
                                GError            **error);

G_END_DECLS
