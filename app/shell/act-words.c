#include "shell/act-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "shell/policy-history.h"

/* What differs, as bits. */
typedef enum
{
  CHANGE_APPROVE   = 1 << 0,
  CHANGE_REJECT    = 1 << 1,
  CHANGE_METRIC    = 1 << 2,
  CHANGE_DIRECTION = 1 << 3,
  CHANGE_STRICT    = 1 << 4,
  CHANGE_REQUIRED  = 1 << 5,
  CHANGE_SEVERITY  = 1 << 6,
  CHANGE_UNIT      = 1 << 7,
  CHANGE_SHAPE     = 1 << 8,   /* a bound was set or unset */
} Change;

static gboolean
bound_differs (const AssayBound *a,
               const AssayBound *b)
{
  return g_strcmp0 (a->text, b->text) != 0;
}

static guint
find_changes (const AssayRule *a,
              const AssayRule *b)
{
  guint changes = 0;

  if (bound_differs (&a->approve, &b->approve) || bound_differs (&a->approve_high, &b->approve_high))
    changes |= CHANGE_APPROVE;
  if (bound_differs (&a->reject, &b->reject) || bound_differs (&a->reject_high, &b->reject_high))
    changes |= CHANGE_REJECT;
  if (a->reject.set != b->reject.set)
    changes |= CHANGE_SHAPE;
  if (strcmp (a->metric, b->metric) != 0)
    changes |= CHANGE_METRIC;
  if (a->direction != b->direction)
    changes |= CHANGE_DIRECTION;
  if (a->strict != b->strict)
    changes |= CHANGE_STRICT;
  if (a->required != b->required)
    changes |= CHANGE_REQUIRED;
  if (a->severity != b->severity)
    changes |= CHANGE_SEVERITY;
  if (a->unit != b->unit)
    changes |= CHANGE_UNIT;

  return changes;
}

static const struct
{
  guint       changes;
  const char *words;
} phrases[] = {
  { CHANGE_METRIC, N_("judge %s instead") },
  { CHANGE_DIRECTION, N_("change direction of %s") },
  { CHANGE_STRICT, N_("change strictness of %s") },
  { CHANGE_REQUIRED, N_("change whether %s is required") },
  { CHANGE_SEVERITY, N_("change severity of %s") },
  { CHANGE_UNIT, N_("change unit of %s") },
  { CHANGE_APPROVE, N_("move threshold of %s") },
  { CHANGE_REJECT, N_("move reject bound of %s") },
};

static const char *
phrase_of (const AssayRule *before,
           const AssayRule *after)
{
  guint changes = find_changes (before, after);

  if ((changes & ~(guint) CHANGE_SHAPE) == CHANGE_REJECT && before->reject.set != after->reject.set)
    return after->reject.set ? _("set reject bound of %s") : _("remove reject bound of %s");

  for (guint i = 0; i < G_N_ELEMENTS (phrases); i++)
    if ((changes & phrases[i].changes) != 0)
      return _(phrases[i].words);

  return _("accept rule for %s");
}

/**
 * assay_act_words_change:
 * @before: a rule
 * @after: what became of it
 *
 * Returns: (transfer full): the act in words that go on after “Undo”, such as “move threshold of accuracy”
 */
char *
assay_act_words_change (const AssayRule *before,
                        const AssayRule *after)
{
  g_autofree char *shorter = assay_text_shorten (after->metric, 40);
  g_autofree char *metric = assay_text_escape_controls (shorter);
  g_auto(GStrv) parts = g_strsplit (phrase_of (before, after), "%s", 2);

  return g_strjoinv (metric, parts);
}

/**
 * assay_act_words_kind:
 * @before: a rule
 * @after: what became of it
 * @index: which rule of the policy it is
 *
 * Returns: what to call the act in a history: moving one bound on and on is one act, all others stand alone
 */
guint
assay_act_words_kind (const AssayRule *before,
                      const AssayRule *after,
                      guint            index)
{
  guint changes = find_changes (before, after);

  /* A bound that another one pushes along moves with it. */
  if (changes == 0 || (changes & ~(guint) (CHANGE_APPROVE | CHANGE_REJECT)) != 0)
    return ASSAY_ACT_ALONE;

  return index * 2 + ((changes & CHANGE_APPROVE) != 0 ? 0 : 1);
}
