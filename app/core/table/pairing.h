#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which metric a column of numbers belongs to, and as what. Such a column is shown, and no rule stands on it. */
typedef enum
{
  ASSAY_PAIRING_NONE,
  ASSAY_PAIRING_STDERR,    /* the standard error of the metric */
  ASSAY_PAIRING_STDDEV,    /* a standard deviation over folds, repeats or samples: not the error of the mean */
  ASSAY_PAIRING_LOW,       /* the lower end of an interval around it */
  ASSAY_PAIRING_HIGH,
  ASSAY_PAIRING_SAMPLES,   /* how many samples stand behind it */
} AssayPairingKind;

typedef struct
{
  AssayPairingKind kind;
  char            *metric;   /* name of its column; NULL for all metrics that stand beside it */
  double           level;    /* of an interval, two-sided, 0.95; 0 where the file does not say */
} AssayPairing;

const char *assay_pairing_kind_to_id (AssayPairingKind  kind);
gboolean    assay_pairing_from_name  (const char       *name,
                                      GHashTable       *names,
                                      AssayPairing     *pairing);
gboolean    assay_pairing_is_beside  (const char       *samples,
                                      const char       *metric);

G_END_DECLS
