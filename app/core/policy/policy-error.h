#pragma once

#include <glib.h>

G_BEGIN_DECLS

#define ASSAY_POLICY_ERROR (assay_policy_error_quark ())
GQuark assay_policy_error_quark (void);

typedef enum
{
  ASSAY_POLICY_ERROR_SYNTAX,
  ASSAY_POLICY_ERROR_MALFORMED,     /* the message lists every mistake, one a line, each with its place */
  ASSAY_POLICY_ERROR_RULE,
  ASSAY_POLICY_ERROR_EMPTY,         /* no blocking rule */
} AssayPolicyError;

G_END_DECLS
