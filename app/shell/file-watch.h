#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Notices when another program changes one of some files, or takes it away. */
typedef struct _AssayFileWatch AssayFileWatch;

/* At most twice a second for each file. Whether it is news is for the listener to say: the file may have been written by
 * ourselves, or touched only. */
typedef void (*AssayFileChanged) (const char *path,
                                  gboolean    is_gone,
                                  gpointer    user);

AssayFileWatch *assay_file_watch_new       (AssayFileChanged    changed,
                                            gpointer            user) G_GNUC_WARN_UNUSED_RESULT;
void            assay_file_watch_free      (AssayFileWatch     *self);
void            assay_file_watch_set_paths (AssayFileWatch     *self,
                                            const char * const *paths);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayFileWatch, assay_file_watch_free)

G_END_DECLS
