#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A folder that is one set of results, by the names in it: which it must have, and which files in it matter. */
typedef struct _AssayFolderKind AssayFolderKind;

struct _AssayFolderKind
{
  const char            *name;         /* in reports and in the document made of the folder: never changes */
  const char            *needs;        /* a file it must have; or NULL */
  const char            *one_of;       /* folders or files, parted by spaces, of which it must have one; or NULL */
  const AssayFolderKind *child;        /* of this kind one of its sub-folders must be; or NULL */
  const char            *parts;        /* files that matter, parted by spaces: * is within a name, ** all below */
  const char            *logs;         /* those of them whose newest lines are enough; or NULL */
  const char            *main;         /* of a folder whose results are one file of a layout of its own: the first of
                                        * these that is there; or NULL */
  const char            *settings;     /* beside it, the file that says what was set; or NULL */
  gboolean               is_version;   /* its name is a number or a digest; the folder above has the name */
};

char                  *assay_folder_kind_dup_main (const AssayFolderKind *self,
                                                 const char            *path);
const AssayFolderKind *assay_folder_kind_find   (const char            *path);
gboolean               assay_folder_kind_takes  (const AssayFolderKind *self,
                                                 const char            *part);
gboolean               assay_folder_kind_is_log (const AssayFolderKind *self,
                                                 const char            *part);
gboolean               assay_folder_kind_enters (const AssayFolderKind *self,
                                                 const char            *part);

G_END_DECLS
