#include "formats/step-pick.h"

#include "formats/format-error.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * assay_step_pick_parse:
 * @pick: (nullable): "last", "best", "all", "best:METRIC", "highest:METRIC" or "lowest:METRIC"; NULL for the last
 * @kind: (out): which step that is
 * @metric: (out): points into @pick, at the metric by which the step is found; NULL where there is none
 *
 * "best:METRIC" goes by the direction that the name of the metric suggests.
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR_LAYOUT where it is none of these
 */
gboolean
assay_step_pick_parse (const char         *pick,
                       AssayStepPickKind  *kind,
                       const char        **metric,
                       GError            **error)
{
  static const struct { const char *word; AssayStepPickKind kind; } whole[] = {
    { "last", ASSAY_STEP_PICK_LAST }, { "best", ASSAY_STEP_PICK_BEST }, { "all", ASSAY_STEP_PICK_ALL },
  };
  static const struct { const char *prefix; AssayStepPickKind kind; } prefixes[] = {
    { "highest:", ASSAY_STEP_PICK_HIGHEST }, { "lowest:", ASSAY_STEP_PICK_LOWEST },
  };

  *metric = NULL;
  *kind = ASSAY_STEP_PICK_LAST;
  if (pick == NULL)
    return TRUE;

  for (gsize i = 0; i < G_N_ELEMENTS (whole); i++)
    if (g_str_equal (pick, whole[i].word))
      {
        *kind = whole[i].kind;
        return TRUE;
      }

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (pick, prefixes[i].prefix))
      {
        *kind = prefixes[i].kind;
        *metric = pick + strlen (prefixes[i].prefix);
      }

  if (g_str_has_prefix (pick, "best:"))
    {
      AssayDirection direction;

      *metric = pick + strlen ("best:");
      direction = assay_vocabulary_direction (*metric);
      *kind = direction == ASSAY_DIRECTION_LOWER ? ASSAY_STEP_PICK_LOWEST : ASSAY_STEP_PICK_HIGHEST;
      if (direction == ASSAY_DIRECTION_NONE)
        {
          g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                       _("the name “%s” does not tell which step is the best; say highest:%s or lowest:%s"), *metric,
                       *metric, *metric);
          return FALSE;
        }
    }

  if (*metric != NULL && **metric != '\0')
    return TRUE;

  g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
               _("“%s” picks no step; say last, best, all, best:METRIC, highest:METRIC or lowest:METRIC"), pick);

  return FALSE;
}

/**
 * assay_step_pick_check:
 * @pick: (nullable): "last", "best", "all", "best:METRIC", "highest:METRIC" or "lowest:METRIC"
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR_LAYOUT where it is none of these
 */
gboolean
assay_step_pick_check (const char  *pick,
                       GError     **error)
{
  const char *metric;
  AssayStepPickKind kind;

  return assay_step_pick_parse (pick, &kind, &metric, error);
}
