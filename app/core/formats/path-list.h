#pragma once

#include "formats/folder-kind.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The files that a person means by files, folders and "-"; a folder that is one set of results counts as a file. */
typedef struct
{
  char                  *path;          /* to be shown: as given, or below a folder as given */
  char                  *contents;      /* to be read */
  guint64                size;          /* 0 for a folder */
  gboolean               from_folder;   /* nobody named the file itself */
  const AssayFolderKind *kind;          /* of a folder that is read as one file; or NULL */
} AssayFoundFile;

typedef struct
{
  GPtrArray  *files;      /* AssayFoundFile */
  GPtrArray  *skipped;    /* char *: paths that are neither files nor folders, or folders met twice */
  GHashTable *seen;       /* canonical paths of files, and of folders */
} AssayPathList;

AssayPathList *assay_path_list_new  (const char * const *paths,
                                     GCancellable       *cancellable,
                                     GError            **error) G_GNUC_WARN_UNUSED_RESULT;
void           assay_path_list_free (AssayPathList      *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayPathList, assay_path_list_free)

G_END_DECLS
