#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Asking for files. The platform's own dialog, the desktop's where there is a portal. */

/* @paths: (nullable elements never), NULL-terminated; not called when the person thinks better of it. */
typedef void (*AssayFilesChosen) (GtkWindow          *window,
                                  const char * const *paths,
                                  gpointer            user);

void assay_file_dialog_open_results (GtkWindow        *window,
                                     AssayFilesChosen  chosen,
                                     gpointer          user);
void assay_file_dialog_open_folder  (GtkWindow        *window,
                                     AssayFilesChosen  chosen,
                                     gpointer          user);
void assay_file_dialog_open_policy  (GtkWindow        *window,
                                     AssayFilesChosen  chosen,
                                     gpointer          user);
void assay_file_dialog_open_logo    (GtkWindow        *window,
                                     AssayFilesChosen  chosen,
                                     gpointer          user);
void assay_file_dialog_save         (GtkWindow        *window,
                                     const char       *title,
                                     const char       *folder,
                                     const char       *name,
                                     AssayFilesChosen  chosen,
                                     gpointer          user);
void assay_file_dialog_save_policy  (GtkWindow        *window,
                                     const char       *folder,
                                     const char       *name,
                                     AssayFilesChosen  chosen,
                                     gpointer          user);

G_END_DECLS
