#include "table/unit-doubt.h"

#include "base/number.h"
#include "table/column-private.h"

#include <glib/gi18n-lib.h>

#define MAX_SAID 3   /* columns that get a sentence of their own */

/* What the values of one source look like. */
typedef struct
{
  guint    low;           /* rows of the first value up to 1, and of the first that only percent reach; or G_MAXUINT */
  guint    high;
  gboolean has_between;   /* percent may be this low, fractions not this high */
  gboolean is_beyond;     /* no percent either */
} Look;

static void
look_at (const AssayColumn *column,
         const guint       *source_of,
         Look              *looks)
{
  for (guint row = 0; row < column->n_rows; row++)
    {
      double value = column->values[row];
      Look *look = &looks[source_of[row]];

      /* NaN, which stands for what is no number, is none of these. */
      if (value > 0 && value <= 1 && look->low == G_MAXUINT)
        look->low = row;
      look->has_between |= value > 1 && value <= 10;
      look->is_beyond |= value > 100;
      if (value > 1.5 && look->high == G_MAXUINT)
        look->high = row;
    }
}

/* "0.5%" is no fraction: finds one that is, in the same source. */
static guint
find_fraction (const AssayColumn *column,
               const guint       *source_of,
               guint              row)
{
  guint source = row != G_MAXUINT ? source_of[row] : 0;

  for (; row < column->n_rows; row++)
    if (source_of[row] == source && column->values[row] > 0 && column->values[row] <= 1 &&
        !assay_column_is_percent (column, row))
      return row;

  return G_MAXUINT;
}

/* Rows that show it: a fraction and a percent. Those of different sources come first. */
static gboolean
find_doubt (const AssayColumn *column,
            const guint       *source_of,
            const Look        *looks,
            guint              n_sources,
            guint             *fraction,
            guint             *percent)
{
  *fraction = *percent = G_MAXUINT;
  for (guint i = 0; i < n_sources; i++)
    {
      const Look *look = &looks[i];

      if (look->is_beyond)
        continue;
      if (look->high != G_MAXUINT && *percent == G_MAXUINT)
        *percent = look->high;
      if (look->high == G_MAXUINT && !look->has_between && *fraction == G_MAXUINT)
        *fraction = find_fraction (column, source_of, look->low);
    }

  for (guint i = 0; i < n_sources && *percent != G_MAXUINT && *fraction == G_MAXUINT; i++)
    if (looks[i].high != G_MAXUINT && !looks[i].has_between && !looks[i].is_beyond)
      {
        *percent = looks[i].high;
        *fraction = find_fraction (column, source_of, looks[i].low);
      }

  return *percent != G_MAXUINT && *fraction != G_MAXUINT;
}

static void
say_doubt (const AssayColumn *column,
           const AssayRows   *rows,
           guint              fraction,
           guint              percent,
           AssayRemarks      *remarks)
{
  const AssaySource *of_fraction = g_ptr_array_index (rows->sources, rows->source_of[fraction]);
  const AssaySource *of_percent = g_ptr_array_index (rows->sources, rows->source_of[percent]);
  char fraction_buffer[ASSAY_NUMBER_BUFFER];
  char percent_buffer[ASSAY_NUMBER_BUFFER];
  const char *low = assay_column_get_text (column, fraction, fraction_buffer);
  const char *high = assay_column_get_text (column, percent, percent_buffer);
  char *sentence;

  if (of_fraction == of_percent)
    sentence = g_strdup_printf (_("“%s”: some values look like fractions (%s) and some like percent (%s); none was "
                                  "converted"), column->name, low, high);
  else
    sentence = g_strdup_printf (_("“%s”: values of %s look like fractions (%s) and values of %s like percent (%s); none "
                                  "was converted"), column->name, of_fraction->name, low, of_percent->name, high);

  assay_remarks_notice (remarks, sentence);
}

/**
 * assay_unit_doubt_say:
 * @columns: AssayColumns, frozen
 * @rows: the rows, with their sources
 * @remarks: hears of every metric between 0 and 1, or 0 and 100, that is written both ways
 */
void
assay_unit_doubt_say (GPtrArray       *columns,
                      const AssayRows *rows,
                      AssayRemarks    *remarks)
{
  guint n_sources = rows->sources->len;
  g_autofree Look *looks = g_new (Look, MAX (n_sources, 1));
  guint n_said = 0;

  for (guint i = 0; i < columns->len; i++)
    {
      const AssayColumn *column = g_ptr_array_index (columns, i);
      guint fraction;
      guint percent;

      if (column->role != ASSAY_ROLE_METRIC || !column->is_rate)
        continue;

      for (guint j = 0; j < n_sources; j++)
        looks[j] = (Look) { G_MAXUINT, G_MAXUINT, FALSE, FALSE };
      look_at (column, rows->source_of, looks);
      if (find_doubt (column, rows->source_of, looks, n_sources, &fraction, &percent) && n_said++ < MAX_SAID)
        say_doubt (column, rows, fraction, percent, remarks);
    }

  if (n_said > MAX_SAID)
    assay_remarks_notice (remarks, g_strdup_printf (ngettext ("%u more column holds fractions and percent side by side",
                                                              "%u more columns hold fractions and percent side by side",
                                                              n_said - MAX_SAID), n_said - MAX_SAID));
}
