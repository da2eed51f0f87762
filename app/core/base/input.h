#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define ASSAY_INPUT_ERROR (assay_input_error_quark ())
GQuark assay_input_error_quark (void);

typedef enum
{
  ASSAY_INPUT_ERROR_LIMIT,   /* longer than is allowed; what the system reports is a G_IO_ERROR */
} AssayInputError;

/* A file or standard input, read once and in chunks: what is parsed is what is digested. */
typedef struct _AssayInput AssayInput;

typedef void (*AssayProgress) (double      fraction,   /* 0 to 1; below 0 where the length is unknown */
                               const char *message,
                               gpointer    user);

AssayInput *assay_input_new        (GInputStream   *stream,
                                    const char     *name,
                                    guint64         size,
                                    GCancellable   *cancellable);
void        assay_input_free       (AssayInput     *self);
const char *assay_input_get_name   (AssayInput     *self);
guint64     assay_input_get_size   (AssayInput     *self);
guint64     assay_input_get_offset (AssayInput     *self);
guint64     assay_input_get_n_read (AssayInput     *self);
gboolean    assay_input_is_utf16   (AssayInput     *self);
void        assay_input_set_progress (AssayInput   *self,
                                    AssayProgress   progress,
                                    gpointer        user);
GBytes     *assay_input_peek       (AssayInput     *self,
                                    gsize           wanted,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *assay_input_next       (AssayInput     *self,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes     *assay_input_read_all   (AssayInput     *self,
                                    gsize           limit,
                                    GError        **error) G_GNUC_WARN_UNUSED_RESULT;
char       *assay_input_finish     (AssayInput     *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayInput, assay_input_free)

G_END_DECLS
