#pragma once

#include "policy/rule.h"
#include "policy/verdict.h"

G_BEGIN_DECLS

#define ASSAY_N_BOUNDS_OF_CUT 4

/* A rule's bounds in the unit of one source: as exact texts, and as doubles moved so far that comparing doubles
 * gives what comparing decimals would give, for every value that is written with its shortest digits. */
typedef struct
{
  AssayDirection direction;
  gboolean       strict;
  char          *approve;         /* within: the low end */
  char          *approve_high;    /* or NULL, as the next two */
  char          *reject;
  char          *reject_high;
  double         bounds[ASSAY_N_BOUNDS_OF_CUT];   /* the four texts as doubles; NaN for unset */
  double         approve_low;     /* approved: approve_low <= x <= approve_top */
  double         approve_top;
  double         reject_low;      /* rejected: x < reject_low or x > reject_top */
  double         reject_top;
} AssayCut;

void         assay_cut_init       (AssayCut        *self,
                                   const AssayRule *rule,
                                   int              power_of_ten);
void         assay_cut_clear      (AssayCut        *self);
gboolean     assay_cut_touches    (const AssayCut  *self,
                                   double           value);
AssayVerdict assay_cut_judge      (const AssayCut  *self,
                                   double           value);
AssayVerdict assay_cut_judge_text (const AssayCut  *self,
                                   const char      *decimal);

G_END_DECLS
