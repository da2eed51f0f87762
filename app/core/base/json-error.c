#include "base/json-error.h"

G_DEFINE_QUARK (assay-json-error-quark, assay_json_error)
