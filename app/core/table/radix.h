#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A row number with a 64-bit key that sorts as what it stands for. */
typedef struct
{
  guint64 key;
  guint   row;
} AssayKeyedRow;

guint64 assay_radix_key_of_double (double         value);
void    assay_radix_sort          (AssayKeyedRow *rows,
                                   AssayKeyedRow *spare,
                                   gsize          n);

G_END_DECLS
