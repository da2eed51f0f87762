#pragma once

#include "base/json-error.h"

G_BEGIN_DECLS

/* What is wrong with a piece of JSON text, and where in it. Private to this room. */
typedef struct
{
  AssayJsonError  code;
  gsize           at;
  char           *sentence;
} AssayJsonFault;

void  assay_json_fault_set      (AssayJsonFault *self,
                                 AssayJsonError  code,
                                 gsize           at,
                                 char           *sentence);
void  assay_json_fault_clear    (AssayJsonFault *self);
char *assay_json_describe_place (const char     *text,
                                 gsize           length,
                                 gsize           at) G_GNUC_WARN_UNUSED_RESULT;
char *assay_json_quote          (const char     *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayJsonFault, assay_json_fault_clear)

G_END_DECLS
