#pragma once

#include "cli/exit-status.h"
#include "intake/intake.h"

G_BEGIN_DECLS

/* The arguments that every command shares that reads results: files, how to read them, and by what to judge. */
typedef struct
{
  char   **paths;
  char    *layout;
  char    *pick;
  char    *names;
  char   **columns;      /* COLUMN=ROLE, COLUMN=DIRECTION */
  char    *policy;
  char    *metric;
  char    *approve;
  char    *reject;
  char    *direction;
  gboolean strict;
  gboolean in_english;   /* what is said about the reading is read by programs, or is evidence */
} AssayRequest;

gboolean     assay_request_parse (AssayRequest      *self,
                                  const char        *summary,
                                  gboolean           judges,
                                  GOptionEntry      *own,
                                  int               *argc,
                                  char            ***argv,
                                  AssayExit         *status);
AssayReview *assay_request_read  (const AssayRequest *self,
                                  AssayExit          *status) G_GNUC_WARN_UNUSED_RESULT;
AssayReview *assay_request_open  (const AssayRequest *self,
                                  AssayExit          *status) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice *assay_request_dup_choice (const AssayRequest *self) G_GNUC_WARN_UNUSED_RESULT;
void         assay_request_clear (AssayRequest       *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayRequest, assay_request_clear)

G_END_DECLS
