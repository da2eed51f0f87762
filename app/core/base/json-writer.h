#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Writes JSON text: one byte sequence for one document. Two spaces of indent, or none at all. */
typedef struct _AssayJsonWriter AssayJsonWriter;

AssayJsonWriter *assay_json_writer_new          (gboolean         pretty);
void             assay_json_writer_free         (AssayJsonWriter *self);
void             assay_json_writer_begin_object (AssayJsonWriter *self);
void             assay_json_writer_end_object   (AssayJsonWriter *self);
void             assay_json_writer_begin_array  (AssayJsonWriter *self);
void             assay_json_writer_end_array    (AssayJsonWriter *self);
void             assay_json_writer_key          (AssayJsonWriter *self,
                                                 const char      *key);
void             assay_json_writer_string       (AssayJsonWriter *self,
                                                 const char      *value);
void             assay_json_writer_number       (AssayJsonWriter *self,
                                                 double           value);
void             assay_json_writer_token        (AssayJsonWriter *self,
                                                 const char      *number);
void             assay_json_writer_integer      (AssayJsonWriter *self,
                                                 gint64           value);
void             assay_json_writer_boolean      (AssayJsonWriter *self,
                                                 gboolean         value);
void             assay_json_writer_null         (AssayJsonWriter *self);
GBytes          *assay_json_writer_take         (AssayJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;
GBytes          *assay_json_writer_end          (AssayJsonWriter *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayJsonWriter, assay_json_writer_free)

G_END_DECLS
