#pragma once

#include "formats/folder-kind.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* The key that tells such a document from any other. */
#define ASSAY_FOLDER_KEY "assay_folder"

/* A folder that is one set of results as one JSON document, the same bytes for the same files: what is read, digested and
 * kept with a report. {"assay_folder": KIND, "path": "PARENT/FOLDER", "files": {"PART": "its text", …}} */
typedef struct
{
  GBytes    *bytes;
  char      *name;      /* what to call the folder */
  GPtrArray *parts;     /* char *: the files in it, below the folder; NULL behind the last */
  GPtrArray *unused;    /* char *: names of what is not needed, as often as they were met */
  GPtrArray *astray;    /* char *: links out of the folder, pipes, names that are not UTF-8 */
} AssayFolderDocument;

AssayFolderDocument *assay_folder_document_new  (const char             *path,
                                                 const AssayFolderKind  *kind,
                                                 GCancellable           *cancellable,
                                                 GError                **error) G_GNUC_WARN_UNUSED_RESULT;
void                 assay_folder_document_free (AssayFolderDocument    *self);
GBytes              *assay_folder_document_read (const char             *path,
                                                 GError                **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayFolderDocument, assay_folder_document_free)

G_END_DECLS
