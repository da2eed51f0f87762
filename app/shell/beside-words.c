#include "shell/beside-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "base/number.h"

/**
 * assay_beside_find:
 * @self: is filled
 * @table: the results
 * @metric: a metric of them
 *
 * Goes over all columns: to be asked once per table, not per row.
 */
void
assay_beside_find (AssayBeside       *self,
                   const AssayTable  *table,
                   const AssayColumn *metric)
{
  self->columns[ASSAY_PAIRING_NONE] = NULL;
  for (guint kind = ASSAY_PAIRING_NONE + 1; kind < G_N_ELEMENTS (self->columns); kind++)
    self->columns[kind] = assay_table_find_paired (table, metric, kind);
}

/* What stands in the row, as it was written; %NULL where it is no number. */
static const char *
number_of (const AssayBeside *self,
           AssayPairingKind   kind,
           guint              row,
           char               buffer[])
{
  const AssayColumn *column = self->columns[kind];

  if (column == NULL || assay_column_get_cell (column, row) != ASSAY_CELL_NUMBER)
    return NULL;

  return assay_column_get_text (column, row, buffer);
}

/* (transfer full) @value, and the result. */
static char *
add_error (const AssayBeside *self,
           guint              row,
           char              *value)
{
  g_autofree char *plain = value;
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *error = number_of (self, ASSAY_PAIRING_STDERR, row, buffer);
  const char *deviation = error == NULL ? number_of (self, ASSAY_PAIRING_STDDEV, row, buffer) : NULL;

  if (error != NULL)
    return g_strdup_printf (_("%s ± %s (standard error)"), plain, error);
  if (deviation != NULL)
    return g_strdup_printf (_("%s ± %s (standard deviation)"), plain, deviation);

  return g_steal_pointer (&plain);
}

/* (transfer full) @value, and the result. A level is shown to a tenth of a percent. */
static char *
add_interval (const AssayBeside *self,
              guint              row,
              char              *value)
{
  g_autofree char *plain = value;
  char low_buffer[ASSAY_NUMBER_BUFFER], high_buffer[ASSAY_NUMBER_BUFFER], level_buffer[ASSAY_NUMBER_BUFFER];
  const char *low = number_of (self, ASSAY_PAIRING_LOW, row, low_buffer);
  const char *high = number_of (self, ASSAY_PAIRING_HIGH, row, high_buffer);
  double level;

  if (low == NULL || high == NULL)
    return g_steal_pointer (&plain);

  level = assay_column_get_pairing (self->columns[ASSAY_PAIRING_LOW])->level;
  if (level <= 0)
    return g_strdup_printf (_("%s (interval %s to %s)"), plain, low, high);

  return g_strdup_printf (_("%s (%s %% interval %s to %s)"), plain,
                          assay_number_to_text (round (level * 1000) / 10, level_buffer), low, high);
}

/**
 * assay_beside_to_words:
 * @self: what stands beside a metric
 * @row: a model
 * @value: the metric of that model, as it is shown
 *
 * Returns: (transfer full): @value with what is known of it, as in “0.91 ± 0.02 (standard error), n = 500”
 */
char *
assay_beside_to_words (const AssayBeside *self,
                       guint              row,
                       const char        *value)
{
  g_autofree char *words = add_interval (self, row, add_error (self, row, g_strdup (value)));
  char buffer[ASSAY_NUMBER_BUFFER];
  const char *samples = number_of (self, ASSAY_PAIRING_SAMPLES, row, buffer);

  return samples != NULL ? g_strdup_printf (_("%s, n = %s"), words, samples) : g_steal_pointer (&words);
}
