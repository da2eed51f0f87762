#pragma once

#include "table/column.h"

G_BEGIN_DECLS

typedef enum
{
  ASSAY_SEVERITY_BLOCK,
  ASSAY_SEVERITY_WARN,   /* shown, changes no verdict */
} AssaySeverity;

typedef enum
{
  ASSAY_UNIT_UNSTATED,
  ASSAY_UNIT_FRACTION,
  ASSAY_UNIT_PERCENT,
} AssayUnit;

/* A bound as a person wrote it: the double decides fast, the text decides where doubles cannot. */
typedef struct
{
  gboolean set;     /* unset is not 0 */
  double   value;
  char    *text;    /* a JSON number, for example "0.80" */
} AssayBound;

/* One rule: a frozen value. Fields are for reading; assay_rule_new () and the with functions make new ones. */
typedef struct _AssayRule AssayRule;

struct _AssayRule
{
  gatomicrefcount ref;
  char           *metric;
  AssayDirection  direction;
  AssayBound      approve;        /* within: the low end */
  AssayBound      approve_high;   /* within only */
  AssayBound      reject;         /* within: the low end */
  AssayBound      reject_high;    /* within only */
  gboolean        strict;         /* the approve bound is exclusive */
  gboolean        required;       /* default TRUE */
  AssaySeverity   severity;
  AssayUnit       unit;
};

/* What to make a rule of. Zero-initialise, then set; strings are copied. Bounds are texts, NULL for unset. */
typedef struct
{
  const char    *metric;
  AssayDirection direction;
  const char    *approve;
  const char    *approve_high;
  const char    *reject;
  const char    *reject_high;
  gboolean       strict;
  gboolean       optional;        /* required: false */
  AssaySeverity  severity;
  AssayUnit      unit;
} AssayRuleSpec;

AssayRule  *assay_rule_new          (const AssayRuleSpec *spec,
                                     GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void        assay_rule_get_spec     (const AssayRule     *self,
                                     AssayRuleSpec       *spec);
AssayRule  *assay_rule_ref          (AssayRule           *self);
void        assay_rule_unref        (AssayRule           *self);
gboolean    assay_rule_equal        (const AssayRule     *a,
                                     const AssayRule     *b);
char       *assay_rule_to_words     (const AssayRule     *self) G_GNUC_WARN_UNUSED_RESULT;
const char *assay_rule_get_operator (const AssayRule     *self);
const char *assay_direction_to_id   (AssayDirection       direction);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayRule, assay_rule_unref)

G_END_DECLS
