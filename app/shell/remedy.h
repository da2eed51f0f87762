#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What most likely helps where something could not be opened. */
typedef enum
{
  ASSAY_REMEDY_OTHER_FILE,
  ASSAY_REMEDY_TRY_AGAIN,
  ASSAY_REMEDY_READ_AS,          /* another layout than the one that was recognised */
  ASSAY_REMEDY_WITHOUT_POLICY,
} AssayRemedy;

AssayRemedy assay_remedy_of        (const GError *error);
const char *assay_remedy_get_words (const GError *error);

G_END_DECLS
