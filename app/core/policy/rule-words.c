#include "policy/rule.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"

static void
add_approve (GString         *words,
             const AssayRule *self)
{
  const char *low = self->approve.text;

  switch (self->direction)
    {
    case ASSAY_DIRECTION_HIGHER:
      g_string_append_printf (words, self->strict ? _("above %s is approved") : _("at or above %s is approved"), low);
      break;
    case ASSAY_DIRECTION_LOWER:
      g_string_append_printf (words, self->strict ? _("below %s is approved") : _("at or below %s is approved"), low);
      break;
    case ASSAY_DIRECTION_WITHIN:
      g_string_append_printf (words, self->strict ? _("above %s and below %s is approved") : _("from %s to %s is approved"),
                              low, self->approve_high.text);
      break;
    case ASSAY_DIRECTION_NONE:
    default:
      g_string_append_printf (words, _("has the bound %s, but whether higher or lower is better is not said yet"), low);
      break;
    }
}

static void
add_reject (GString         *words,
            const AssayRule *self)
{
  if (self->direction == ASSAY_DIRECTION_NONE)
    return;

  if (!self->reject.set)
    {
      g_string_append (words, _(", otherwise a person decides"));
      return;
    }

  if (self->direction == ASSAY_DIRECTION_WITHIN)
    g_string_append_printf (words, _(", below %s or above %s is rejected"), self->reject.text, self->reject_high.text);
  else if (self->direction == ASSAY_DIRECTION_LOWER)
    g_string_append_printf (words, _(", above %s is rejected"), self->reject.text);
  else
    g_string_append_printf (words, _(", below %s is rejected"), self->reject.text);
  g_string_append (words, _(", between a person decides"));
}

/**
 * assay_rule_to_words:
 * @self: a rule
 *
 * The whole rule as one sentence without a full stop, for people: “accuracy at or above 0.80 is approved, below 0.70
 * is rejected, between a person decides”. Bounds stand as they were written.
 *
 * Returns: (transfer full): the sentence; control characters of the metric's name are escaped
 */
char *
assay_rule_to_words (const AssayRule *self)
{
  g_autofree char *metric = assay_text_escape_controls (self->metric);
  GString *words = g_string_new (metric);

  g_string_append_c (words, ' ');
  add_approve (words, self);
  add_reject (words, self);
  if (self->unit == ASSAY_UNIT_PERCENT)
    g_string_append (words, _("; the bounds are in percent"));
  else if (self->unit == ASSAY_UNIT_FRACTION)
    g_string_append (words, _("; the bounds are fractions"));
  if (!self->required)
    g_string_append (words, _("; a model without this value is not judged by this rule"));
  if (self->severity == ASSAY_SEVERITY_WARN)
    g_string_append (words, _("; only a warning"));

  return g_string_free (words, FALSE);
}
