#pragma once

#include "table/column.h"

G_BEGIN_DECLS

/* What a person said about how results are to be read, where it had to be said: on the command line, in a policy, in the
 * window. Frozen; NULL where nothing was said, and every call takes that. */
typedef struct _AssayReadChoice AssayReadChoice;

typedef struct
{
  char          *name;
  int            role;        /* an AssayRole; ASSAY_ROLE_UNSAID where only the direction is said */
  AssayDirection direction;   /* ASSAY_DIRECTION_NONE where it is not said */
} AssayReadColumn;

#define ASSAY_ROLE_UNSAID (-1)

AssayReadChoice         *assay_read_choice_new           (const char            *layout,
                                                          const char            *pick,
                                                          const char            *names) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice         *assay_read_choice_ref           (AssayReadChoice       *self);
void                     assay_read_choice_unref         (AssayReadChoice       *self);
const char              *assay_read_choice_get_layout    (const AssayReadChoice *self);
const char              *assay_read_choice_get_pick      (const AssayReadChoice *self);
const char              *assay_read_choice_get_names     (const AssayReadChoice *self);
guint                    assay_read_choice_get_n_columns (const AssayReadChoice *self);
const AssayReadColumn *assay_read_choice_get_column    (const AssayReadChoice *self,
                                                          guint                  index);
const AssayReadColumn *assay_read_choice_find_column   (const AssayReadChoice *self,
                                                          const char            *name);
AssayReadChoice         *assay_read_choice_with_layout   (const AssayReadChoice *self,
                                                          const char            *layout) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice         *assay_read_choice_with_pick     (const AssayReadChoice *self,
                                                          const char            *pick) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice         *assay_read_choice_with_names    (const AssayReadChoice *self,
                                                          const char            *names) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice         *assay_read_choice_with_column   (const AssayReadChoice *self,
                                                          const char            *name,
                                                          int                    role,
                                                          AssayDirection         direction) G_GNUC_WARN_UNUSED_RESULT;
AssayReadChoice         *assay_read_choice_over          (const AssayReadChoice *self,
                                                          const AssayReadChoice *under) G_GNUC_WARN_UNUSED_RESULT;
char                    *assay_read_choice_to_words      (const AssayReadChoice *self) G_GNUC_WARN_UNUSED_RESULT;
gboolean                 assay_read_choice_equal         (const AssayReadChoice *a,
                                                          const AssayReadChoice *b);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayReadChoice, assay_read_choice_unref)

G_END_DECLS
