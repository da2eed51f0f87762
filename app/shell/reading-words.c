#include "shell/reading-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"
#include "shell/wording.h"

#define NAME_CHARACTERS 60

/* What each kind of column beside a metric is called where there are several, and one of a certain metric. */
static char *
count_to_words (AssayPairingKind kind,
                guint            n)
{
  g_autofree char *digits = assay_wording_count (n);

  switch (kind)
    {
    case ASSAY_PAIRING_STDERR:
      return g_strdup_printf (ngettext ("%s standard error", "%s standard errors", n), digits);
    case ASSAY_PAIRING_STDDEV:
      return g_strdup_printf (ngettext ("%s standard deviation", "%s standard deviations", n), digits);
    case ASSAY_PAIRING_LOW:
    case ASSAY_PAIRING_HIGH:
      return g_strdup_printf (ngettext ("%s end of an interval", "%s ends of intervals", n), digits);
    case ASSAY_PAIRING_SAMPLES:
      return g_strdup_printf (ngettext ("%s sample count", "%s sample counts", n), digits);
    case ASSAY_PAIRING_NONE:
    default:
      return g_strdup_printf (ngettext ("%s metric", "%s metrics", n), digits);
    }
}

static void
count_pairings (const AssayTable *table,
                guint             counts[])
{
  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayPairingKind kind = assay_column_get_pairing (assay_table_get_column (table, i))->kind;

      /* Both ends of an interval are one thing to a reader. */
      if (kind != ASSAY_PAIRING_NONE)
        counts[kind == ASSAY_PAIRING_HIGH ? ASSAY_PAIRING_LOW : kind]++;
    }
}

/* (transfer full) @part */
static void
add_part (GString *words,
          char    *part)
{
  g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", part);
  g_free (part);
}

/**
 * assay_reading_words_found:
 * @table: the results
 *
 * Returns: (transfer full): one line, as in “CSV table · 3 models · 4 metrics · 2 standard errors · 1 value not used”
 */
char *
assay_reading_words_found (const AssayTable *table)
{
  GString *words = g_string_new (assay_wording_layout (table));
  guint n_models = assay_table_get_n_rows (table);
  guint n_left_out = assay_table_get_n_left_out (table);
  guint n_notices = assay_table_get_n_notices (table);
  g_autofree char *models = assay_wording_count (n_models);
  g_autofree char *left_out = assay_wording_count (n_left_out);
  g_autofree char *notices = assay_wording_count (n_notices);
  guint counts[ASSAY_PAIRING_SAMPLES + 1] = { 0 };

  count_pairings (table, counts);
  counts[ASSAY_PAIRING_NONE] = assay_table_get_n_metrics (table);

  add_part (words, g_strdup_printf (ngettext ("%s model", "%s models", n_models), models));
  for (guint kind = ASSAY_PAIRING_NONE; kind < G_N_ELEMENTS (counts); kind++)
    if (counts[kind] > 0 || kind == ASSAY_PAIRING_NONE)
      add_part (words, count_to_words (kind, counts[kind]));
  if (n_left_out > 0)
    add_part (words, g_strdup_printf (ngettext ("%s value not used", "%s values not used", n_left_out), left_out));
  if (n_notices > 0)
    add_part (words, g_strdup_printf (ngettext ("%s note", "%s notes", n_notices), notices));

  return g_string_free (words, FALSE);
}

static char *
pairing_to_words (const AssayPairing *pairing)
{
  g_autofree char *safe = pairing->metric != NULL ? assay_text_escape_controls (pairing->metric) : NULL;
  g_autofree char *metric = safe != NULL ? assay_text_shorten (safe, NAME_CHARACTERS) : NULL;

  switch (pairing->kind)
    {
    case ASSAY_PAIRING_STDERR:
      return metric != NULL ? g_strdup_printf (_("standard error of %s"), metric) : g_strdup (_("standard error"));
    case ASSAY_PAIRING_STDDEV:
      return metric != NULL ? g_strdup_printf (_("standard deviation of %s"), metric)
                            : g_strdup (_("standard deviation"));
    case ASSAY_PAIRING_LOW:
      return metric != NULL ? g_strdup_printf (_("lower end of an interval around %s"), metric)
                            : g_strdup (_("lower end of an interval"));
    case ASSAY_PAIRING_HIGH:
      return metric != NULL ? g_strdup_printf (_("upper end of an interval around %s"), metric)
                            : g_strdup (_("upper end of an interval"));
    case ASSAY_PAIRING_SAMPLES:
      return metric != NULL ? g_strdup_printf (_("samples behind %s"), metric)
                            : g_strdup (_("samples behind the metrics"));
    case ASSAY_PAIRING_NONE:
    default:
      return NULL;
    }
}

/* Whole sentences: where the direction comes from is part of what it is worth. */
static const char *
direction_to_words (const AssayColumn     *column,
                    const AssayReadColumn *said)
{
  gboolean is_chosen = said != NULL && said->direction != ASSAY_DIRECTION_NONE;
  gboolean is_lower = assay_column_get_direction (column) == ASSAY_DIRECTION_LOWER;

  switch (assay_column_get_direction (column))
    {
    case ASSAY_DIRECTION_HIGHER:
    case ASSAY_DIRECTION_LOWER:
      if (is_chosen)
        return is_lower ? _("lower is better, as you chose") : _("higher is better, as you chose");
      if (assay_column_is_stated (column))
        return is_lower ? _("lower is better, as the file says") : _("higher is better, as the file says");
      return is_lower ? _("lower is better, by its name") : _("higher is better, by its name");
    case ASSAY_DIRECTION_WITHIN:
    case ASSAY_DIRECTION_NONE:
    default:
      return _("direction not known");
    }
}

/**
 * assay_reading_words_column:
 * @column: a column
 * @said: (nullable): what a person said of it
 *
 * Returns: (transfer full): what it is, and where that comes from, as in “metric, chosen by you · lower is better, as
 *   the file says”
 */
char *
assay_reading_words_column (const AssayColumn     *column,
                            const AssayReadColumn *said)
{
  gboolean is_chosen = said != NULL && said->role != ASSAY_ROLE_UNSAID;
  char *paired = pairing_to_words (assay_column_get_pairing (column));

  if (paired != NULL)
    return paired;

  if (assay_column_get_role (column) != ASSAY_ROLE_METRIC)
    return g_strdup (is_chosen ? _("attribute, as you chose")
                               : assay_column_get_n_numbers (column) == 0 ? _("attribute without numbers")
                                                                          : _("attribute"));

  return g_strdup_printf ("%s · %s", is_chosen ? _("metric, as you chose") : _("metric"),
                          direction_to_words (column, said));
}

/**
 * assay_reading_words_pick:
 * @pick: which step of a run, as a policy says it: "last", "all", "best:METRIC", "highest:METRIC", "lowest:METRIC"
 *
 * Returns: (transfer full): the same in words
 */
char *
assay_reading_words_pick (const char *pick)
{
  const char *colon = strchr (pick, ':');
  g_autofree char *safe = colon != NULL ? assay_text_escape_controls (colon + 1) : NULL;
  g_autofree char *metric = safe != NULL ? assay_text_shorten (safe, NAME_CHARACTERS) : NULL;

  if (g_str_equal (pick, "last"))
    return g_strdup (_("The last step"));
  if (g_str_equal (pick, "all"))
    return g_strdup (_("Every step, each as a model"));
  if (g_str_has_prefix (pick, "best:"))
    return g_strdup_printf (_("The step with the best %s"), metric);
  if (g_str_has_prefix (pick, "highest:"))
    return g_strdup_printf (_("The step with the highest %s"), metric);
  if (g_str_has_prefix (pick, "lowest:"))
    return g_strdup_printf (_("The step with the lowest %s"), metric);

  return assay_text_escape_controls (pick);
}
