#pragma once

#include <glib.h>

G_BEGIN_DECLS

typedef struct
{
  gsize start;
  gsize length;
} AssayCsvField;

/* The fields of one record, side by side in one text, a NUL behind each. */
typedef struct
{
  GString *text;
  GArray  *fields;   /* AssayCsvField */
  gsize    start;    /* of the field that is being added */
} AssayCsvFields;

void     assay_csv_fields_init   (AssayCsvFields *self);
void     assay_csv_fields_clear  (AssayCsvFields *self);
void     assay_csv_fields_reset  (AssayCsvFields *self);
void     assay_csv_fields_end    (AssayCsvFields *self,
                                  gboolean        is_padded);
gboolean assay_csv_fields_mend   (AssayCsvFields *self,
                                  gboolean        may_convert,
                                  guint          *n_converted,
                                  guint          *bad_field,
                                  guint8         *bad_byte);

G_END_DECLS
