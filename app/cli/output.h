#pragma once

#include <stdio.h>

#include <glib.h>

#include "cli/exit-status.h"

G_BEGIN_DECLS

/* Results on stdout, everything else on stderr. Nothing that a file says reaches a terminal unescaped. */

void        assay_output_complain      (const char   *format,
                                        ...) G_GNUC_PRINTF (1, 2);
void        assay_output_remark        (const char   *format,
                                        ...) G_GNUC_PRINTF (1, 2);
AssayExit   assay_output_fail          (const GError *error);
int         assay_output_finish        (void);
gboolean    assay_output_has_colour    (void);
const char *assay_output_verdict_sign  (AssayVerdict  verdict);
void        assay_output_verdict       (AssayVerdict  verdict,
                                        guint         width);
guint       assay_output_width         (const char   *text);
void        assay_output_pad           (const char   *text,
                                        guint         width,
                                        gboolean      right);
void        assay_output_bytes         (GBytes       *bytes);
void        assay_output_progress      (double        fraction,
                                        const char   *message,
                                        gpointer      user);
void        assay_output_progress_done (void);

G_END_DECLS
