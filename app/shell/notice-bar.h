#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* A sentence above the results, with one or two things to do about it; it waits until one is done. */
typedef void (*AssayNoticeAnswered) (guint    button,   /* 0 or 1 */
                                     gpointer user);

GtkWidget *assay_notice_bar_new (const char          *text,
                                 const char          *button,
                                 const char          *other_button,
                                 AssayNoticeAnswered  answered,
                                 gpointer             user,
                                 GDestroyNotify       destroy) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
