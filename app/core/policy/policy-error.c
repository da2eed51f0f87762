#include "policy/policy-error.h"

G_DEFINE_QUARK (assay-policy-error-quark, assay_policy_error)
