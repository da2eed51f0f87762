#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Results that were open, as the welcome page offers them again. */
typedef struct
{
  char  **paths;        /* opened together; absolute */
  guint   n_models;
  guint   n_approved;   /* as of the last time */
  gint64  seen_at;      /* seconds since 1970, UTC */
} AssayRecentResults;

#define ASSAY_RECENT_RESULTS 10

GPtrArray *assay_recent_results_list      (void) G_GNUC_WARN_UNUSED_RESULT;
void       assay_recent_results_note      (const char * const       *paths,
                                           guint                     n_models,
                                           guint                     n_approved);
void       assay_recent_results_clear     (void);
gboolean   assay_recent_results_are_there (const AssayRecentResults *self);
char      *assay_recent_results_get_name  (const AssayRecentResults *self) G_GNUC_WARN_UNUSED_RESULT;
char      *assay_recent_results_get_words (const AssayRecentResults *self,
                                           GDateTime                *now) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
