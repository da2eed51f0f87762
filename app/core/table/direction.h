#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Which values of a metric are the better ones. */
typedef enum
{
  ASSAY_DIRECTION_NONE,   /* not known; a policy file may not leave it so */
  ASSAY_DIRECTION_HIGHER,
  ASSAY_DIRECTION_LOWER,
  ASSAY_DIRECTION_WITHIN,
} AssayDirection;

G_END_DECLS
