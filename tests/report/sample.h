#pragma once

#include "report/report.h"

/* Reports of made-up models. The results file really stands in the folder, so that it can be copied. */
typedef struct
{
  const char *name;
  const char *accuracy;   /* as written; text where it is no number; NULL for missing */
  const char *latency;
} SampleModel;

extern const SampleModel sample_models[4];      /* the example of the house, with latencies */
extern const SampleModel sample_hostile[];
extern const guint       sample_n_hostile;

#define SAMPLE_TIME 1700000000

char            *sample_make_folder    (void);
void             sample_remove_folder  (char               *folder);
AssayEvaluation *sample_evaluation     (const char         *folder,
                                        const SampleModel  *models,
                                        guint               n_models);
AssayReport     *sample_report         (const char         *folder,
                                        const SampleModel  *models,
                                        guint               n_models,
                                        const char         *context);
AssayReport     *sample_report_of_many (guint               n_models);
char            *sample_read           (const char         *folder,
                                        const char         *name);
char            *sample_text           (GBytes             *bytes);
guint            sample_count          (const char         *text,
                                        const char         *part);
