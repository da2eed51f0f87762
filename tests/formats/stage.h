#pragma once

#include "formats/results.h"

G_BEGIN_DECLS

/* Files for one test, in a folder of their own that goes with it. */
typedef struct _Stage Stage;

Stage      *stage_new             (void);
void        stage_free            (Stage                     *self);
void        stage_write           (Stage                     *self,
                                   const char                *name,
                                   const char                *text);
char       *stage_path            (Stage                     *self,
                                   const char                *name);
AssayTable *stage_open            (Stage                     *self,
                                   const char                *names,
                                   const AssayResultsOptions *options,
                                   GError                   **error);
AssayTable *stage_read            (const char                *name,
                                   const char                *text,
                                   const AssayResultsOptions *options,
                                   GError                   **error);
char       *stage_describe        (const AssayTable          *table);
char       *stage_describe_roles  (const AssayTable          *table);
void        stage_check           (const char                *text,
                                   const char                *layout,
                                   const char                *expected);
void        stage_check_left_out  (const AssayTable          *table,
                                   const char                *what,
                                   const char                *reason);
void        stage_check_notice    (const AssayTable          *table,
                                   const char                *part);
void        stage_check_error     (GError                    *error,
                                   int                        code,
                                   const char                *part);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Stage, stage_free)

G_END_DECLS
