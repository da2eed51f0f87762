#pragma once

#include <gtk/gtk.h>

#include "shell/window.h"

/* A stage for widgets: a screen or a skipped test, results to show, and eyes that find a widget by what it is called. */

int             stage_run           (int             argc,
                                     char           *argv[],
                                     void          (*add_tests) (void));
AssayTable     *stage_table         (const char     *metric,
                                     const char     *csv);
AssayTable     *stage_wide_table    (guint           n_rows,
                                     guint           n_metrics);
AssayReview    *stage_review        (AssayTable     *table,
                                     const char     *metric,
                                     const char     *approve);
AssayWorkspace *stage_workspace     (const char     *contents);
AssayWindow    *stage_window        (void          (*attach) (AssayWindow *window));
void            stage_open          (AssayWindow    *window,
                                     const char     *path,
                                     const char     *policy_path);
void            stage_close         (AssayWindow    *window);
GtkWidget      *stage_show          (GtkWidget      *child);
void            stage_settle        (void);
gboolean        stage_is_called     (GtkWidget      *widget,
                                     const char     *name);
GtkWidget      *stage_find          (GtkWidget      *root,
                                     GType           type,
                                     const char     *name);
GtkWidget      *stage_find_text     (GtkWidget      *root,
                                     const char     *text);
