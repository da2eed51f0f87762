#pragma once

#include <glib.h>

G_BEGIN_DECLS

char    *assay_text_escape_controls (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_text_escape_html     (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_text_escape_markdown (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_text_escape_csv      (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_text_shorten         (const char *text,
                                     guint       max_characters) G_GNUC_WARN_UNUSED_RESULT;
char    *assay_text_show_name       (const char *name) G_GNUC_WARN_UNUSED_RESULT;
guint    assay_text_edit_distance   (const char *a,
                                     const char *b);

G_END_DECLS
