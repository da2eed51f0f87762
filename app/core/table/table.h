#pragma once

#include "table/column.h"

G_BEGIN_DECLS

/* The results: one row per model, frozen, shared between threads without a lock. Rows are numbered from 0 in
 * the order of the files; a row number is the identity of a model everywhere inside. */
typedef struct _AssayTable AssayTable;

/* The bytes of a folder that was read as one file, gathered again; NULL with @error where that cannot be. */
typedef GBytes *(*AssayFolderRead) (const char  *path,
                                    GError     **error);

typedef struct
{
  char   *path;        /* as it was given; "-" for standard input */
  char   *name;        /* basename, of a folder its name, or the path where they clash: the FILE of "NAME [FILE:N]" */
  char   *contents;    /* path where exactly these bytes can be read again (a spooled copy of standard input) */
  char   *folder;      /* kind of a folder that was read as one file; NULL where it is a file */
  char  **parts;       /* the files that were read in it, below its path; or NULL */
  AssayFolderRead read_folder;   /* how; or NULL */
  char   *sha256;      /* lower-case hex */
  char   *layout;      /* id of the format that read it */
  char   *layout_title; /* in English; whoever shows it translates it */
  guint64 size;        /* bytes */
  guint   n_models;
  char   *named_by;    /* the columns that name its models, with " / " between; NULL where the layout itself does */
  guint   n_steps;     /* of a run written down step by step; 0 where the file is none */
  char   *pick;        /* which of them were taken: "last", "best:eval_loss", "all"; or NULL */
  gboolean is_partial; /* the last line was torn off: a run is still writing it */
} AssaySource;

typedef struct
{
  guint  source;       /* index into the sources; G_MAXUINT for none */
  char  *what;         /* the key, column, line or file that was not used */
  char  *reason;       /* a sentence in words, without full stop */
  guint  count;        /* how often */
} AssayLeftOut;

AssayTable         *assay_table_ref             (AssayTable       *self);
void                assay_table_unref           (AssayTable       *self);
guint               assay_table_get_n_rows      (const AssayTable *self);
guint               assay_table_get_n_columns   (const AssayTable *self);
guint               assay_table_get_n_metrics   (const AssayTable *self);
AssayColumn        *assay_table_get_column      (const AssayTable *self,
                                                 guint             index);
AssayColumn        *assay_table_find_column     (const AssayTable *self,
                                                 const char       *name);
AssayColumn        *assay_table_find_paired     (const AssayTable *self,
                                                 const AssayColumn *metric,
                                                 AssayPairingKind  kind);
const char         *assay_table_get_name        (const AssayTable *self,
                                                 guint             row);
gboolean            assay_table_is_name_unique  (const AssayTable *self,
                                                 guint             row);
char               *assay_table_dup_id          (const AssayTable *self,
                                                 guint             row) G_GNUC_WARN_UNUSED_RESULT;
guint               assay_table_get_source_of   (const AssayTable *self,
                                                 guint             row);
guint               assay_table_get_file_of     (const AssayTable *self,
                                                 guint             row,
                                                 guint             nth);
char               *assay_table_dup_files       (const AssayTable *self,
                                                 guint             row) G_GNUC_WARN_UNUSED_RESULT;
guint               assay_table_find_namesake   (const AssayTable *self,
                                                 guint             row);
guint               assay_table_get_record      (const AssayTable *self,
                                                 guint             row);
guint               assay_table_get_n_sources   (const AssayTable *self);
const AssaySource  *assay_table_get_source      (const AssayTable *self,
                                                 guint             index);
guint               assay_table_get_n_left_out  (const AssayTable *self);
const AssayLeftOut *assay_table_get_left_out    (const AssayTable *self,
                                                 guint             index);
guint               assay_table_get_n_notices   (const AssayTable *self);
const char         *assay_table_get_notice      (const AssayTable *self,
                                                 guint             index);
AssayTable         *assay_table_name_metric     (AssayTable       *self,
                                                 const char       *name) G_GNUC_WARN_UNUSED_RESULT;
AssayTable         *assay_table_with_remarks    (AssayTable       *self,
                                                 const AssayTable *other) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayTable, assay_table_unref)

G_END_DECLS
