#include "figures/bound-words.h"

#include <glib/gi18n-lib.h>

/**
 * assay_bound_dup_label:
 * @direction: which values are better
 * @approve: the approve bound; %FALSE for the reject bound
 * @strict: whether the approve bound itself is not enough
 * @value: the bound as written; with a range both, “0.95 to 1.05”
 *
 * The operator is shown wherever the threshold is.
 *
 * Returns: (transfer full): for example “approve ≥ 0.80”
 */
char *
assay_bound_dup_label (AssayDirection  direction,
                       gboolean        approve,
                       gboolean        strict,
                       const char     *value)
{
  switch (direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      return g_strdup_printf (approve ? (strict ? _("approve > %s") : _("approve ≥ %s")) : _("reject < %s"), value);
    case ASSAY_DIRECTION_LOWER:
      return g_strdup_printf (approve ? (strict ? _("approve < %s") : _("approve ≤ %s")) : _("reject > %s"), value);
    case ASSAY_DIRECTION_WITHIN:
      return g_strdup_printf (approve ? _("approve within %s") : _("reject outside %s"), value);
    case ASSAY_DIRECTION_NONE:
    default:
      return g_strdup (value);
    }
}

/**
 * assay_bound_dup_words:
 * @direction: which values are better
 * @approve: the approve bound; %FALSE for the reject bound
 * @strict: whether the approve bound itself is not enough
 * @value: the bound as written
 *
 * Returns: (transfer full): the same without signs, to be read out: “approve at or above 0.80”
 */
char *
assay_bound_dup_words (AssayDirection  direction,
                       gboolean        approve,
                       gboolean        strict,
                       const char     *value)
{
  switch (direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      if (!approve)
        return g_strdup_printf (_("reject below %s"), value);
      return g_strdup_printf (strict ? _("approve above %s") : _("approve at or above %s"), value);
    case ASSAY_DIRECTION_LOWER:
      if (!approve)
        return g_strdup_printf (_("reject above %s"), value);
      return g_strdup_printf (strict ? _("approve below %s") : _("approve at or below %s"), value);
    case ASSAY_DIRECTION_WITHIN:
    case ASSAY_DIRECTION_NONE:
    default:
      return assay_bound_dup_label (direction, approve, strict, value);
    }
}
