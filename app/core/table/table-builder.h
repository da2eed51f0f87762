#pragma once

#include "table/read-choice.h"
#include "table/table.h"

G_BEGIN_DECLS

#define ASSAY_TABLE_ERROR (assay_table_error_quark ())
GQuark assay_table_error_quark (void);

typedef enum
{
  ASSAY_TABLE_ERROR_LIMIT,   /* more rows, columns or cells than a table may have */
} AssayTableError;

/* Collects rows of one or several sources, then freezes them into a table. */
typedef struct _AssayTableBuilder AssayTableBuilder;

AssayTableBuilder *assay_table_builder_new            (void);
void               assay_table_builder_free           (AssayTableBuilder  *self);
void               assay_table_builder_set_choice     (AssayTableBuilder  *self,
                                                       const AssayReadChoice *choice);
const char        *assay_table_builder_get_named_by   (const AssayTableBuilder *self);
const AssayReadChoice *assay_table_builder_get_choice (const AssayTableBuilder *self);
guint              assay_table_builder_begin_source   (AssayTableBuilder  *self,
                                                       const char         *path,
                                                       const char         *contents);
void               assay_table_builder_set_folder     (AssayTableBuilder  *self,
                                                       const char         *kind,
                                                       const char         *name,
                                                       const char * const *parts,
                                                       AssayFolderRead     read);
void               assay_table_builder_end_source     (AssayTableBuilder  *self,
                                                       const char         *layout,
                                                       const char         *layout_title,
                                                       const char         *sha256,
                                                       guint64             size);
void               assay_table_builder_abandon_source (AssayTableBuilder  *self);
void               assay_table_builder_set_partial    (AssayTableBuilder  *self);
void               assay_table_builder_set_steps      (AssayTableBuilder  *self,
                                                       guint               n_steps,
                                                       const char         *pick);
gboolean           assay_table_builder_begin_row      (AssayTableBuilder  *self,
                                                       GError            **error);
void               assay_table_builder_skip_record    (AssayTableBuilder  *self);
void               assay_table_builder_set_name       (AssayTableBuilder  *self,
                                                       const char         *name,
                                                       gssize              length);
gboolean           assay_table_builder_column         (AssayTableBuilder  *self,
                                                       const char         *path,
                                                       gssize              length,
                                                       guint              *index,
                                                       GError            **error);
void               assay_table_builder_set_role       (AssayTableBuilder  *self,
                                                       guint               column,
                                                       AssayRole           role);
void               assay_table_builder_set_direction  (AssayTableBuilder  *self,
                                                       guint               column,
                                                       AssayDirection      direction);
void               assay_table_builder_pair           (AssayTableBuilder  *self,
                                                       guint               column,
                                                       AssayPairingKind    kind,
                                                       const char         *metric,
                                                       double              level);
void               assay_table_builder_set_unnamed    (AssayTableBuilder  *self,
                                                       guint               column);
void               assay_table_builder_number         (AssayTableBuilder  *self,
                                                       guint               column,
                                                       double              value,
                                                       const char         *written,
                                                       gssize              length);
void               assay_table_builder_text           (AssayTableBuilder  *self,
                                                       guint               column,
                                                       const char         *text,
                                                       gssize              length);
void               assay_table_builder_boolean        (AssayTableBuilder  *self,
                                                       guint               column,
                                                       gboolean            value);
void               assay_table_builder_cell           (AssayTableBuilder  *self,
                                                       guint               column,
                                                       AssayCell           cell);
void               assay_table_builder_leave_out      (AssayTableBuilder  *self,
                                                       const char         *what,
                                                       const char         *reason);
void               assay_table_builder_notice         (AssayTableBuilder  *self,
                                                       char               *sentence);
guint              assay_table_builder_get_n_rows     (AssayTableBuilder  *self);
guint              assay_table_builder_get_n_columns  (AssayTableBuilder  *self);
const char        *assay_table_builder_get_column_name (AssayTableBuilder *self,
                                                       guint               column);
gboolean           assay_table_builder_is_in_source   (AssayTableBuilder  *self,
                                                       guint               column,
                                                       AssayCell          *first);
gboolean           assay_table_builder_is_distinct    (AssayTableBuilder  *self,
                                                       const guint        *columns,
                                                       guint               n_columns);
gboolean           assay_table_builder_take_names     (AssayTableBuilder  *self,
                                                       const guint        *columns,
                                                       guint               n_columns,
                                                       GError            **error);
guint              assay_table_builder_get_first_row  (AssayTableBuilder  *self);
AssayCell          assay_table_builder_get_cell       (AssayTableBuilder  *self,
                                                       guint               column,
                                                       guint               row,
                                                       char                buffer[],
                                                       const char        **text);
gboolean           assay_table_builder_next_text      (AssayTableBuilder  *self,
                                                       guint               column,
                                                       guint              *row,
                                                       const char        **text);
void               assay_table_builder_take_number    (AssayTableBuilder  *self,
                                                       guint               column,
                                                       guint               row,
                                                       double              value,
                                                       const char         *decimal);
gboolean           assay_table_builder_has_numbers    (AssayTableBuilder  *self,
                                                       gboolean            metrics_only);
AssayTable        *assay_table_builder_end            (AssayTableBuilder  *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayTableBuilder, assay_table_builder_free)

G_END_DECLS
