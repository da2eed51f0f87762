#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* What is remembered between two runs, as a key file. Reading is from memory; a change is on the disk within a second,
 * whatever happens to the program. For the main thread. */
typedef struct _AssayStateFile AssayStateFile;

AssayStateFile *assay_state_file_get_default  (void);
AssayStateFile *assay_state_file_get_settings (void);
void            assay_state_file_flush_all    (void);
AssayStateFile *assay_state_file_new          (const char         *path) G_GNUC_WARN_UNUSED_RESULT;
void            assay_state_file_free         (AssayStateFile     *self);
char           *assay_state_file_get_string   (AssayStateFile     *self,
                                               const char         *group,
                                               const char         *key) G_GNUC_WARN_UNUSED_RESULT;
void            assay_state_file_set_string   (AssayStateFile     *self,
                                               const char         *group,
                                               const char         *key,
                                               const char         *value);
int             assay_state_file_get_integer  (AssayStateFile     *self,
                                               const char         *group,
                                               const char         *key,
                                               int                 fallback);
void            assay_state_file_set_integer  (AssayStateFile     *self,
                                               const char         *group,
                                               const char         *key,
                                               int                 value);
GVariant       *assay_state_file_get_variant  (AssayStateFile     *self,
                                               const char         *group,
                                               const char         *key,
                                               const GVariantType *type) G_GNUC_WARN_UNUSED_RESULT;
void            assay_state_file_set_variant  (AssayStateFile     *self,
                                               const char         *group,
                                               const char         *key,
                                               GVariant           *value);
void            assay_state_file_touch_group  (AssayStateFile     *self,
                                               const char         *group,
                                               guint               max_groups);
gboolean        assay_state_file_flush        (AssayStateFile     *self,
                                               GError            **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayStateFile, assay_state_file_free)

G_END_DECLS
