#include "report/report-html-models.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/text.h"
#include "report/report-html-style.h"
#include "report/report-words.h"

/* Verdict and model stand before the judged values, reason and what else was judged behind them and the margin. */
#define FIRST_VALUE 2
#define N_BEHIND    2

/* One place for each key and row; 0 for none. */
typedef struct
{
  guint  n_keys;
  guint  n_rows;
  guint *places;   /* key by key */
} Keys;

typedef struct
{
  const AssayBlock *block;
  guint             key;
} Comparison;

static void
append_text (GString    *html,
             const char *plain)
{
  g_autofree char *escaped = assay_text_escape_html (plain);

  g_string_append (html, escaped);
}

static const char *
cell_of (const AssayBlock *block,
         guint             row,
         guint             column)
{
  return g_ptr_array_index (block->cells, row * block->n_columns + column);
}

static double
number_of (const AssayBlock *block,
           guint             row,
           guint             key)
{
  guint n_numbers = block->n_columns - FIRST_VALUE - N_BEHIND;

  return g_array_index (block->numbers, double, row * n_numbers + key - FIRST_VALUE);
}

/* model-9 stands before model-10. */
static int
compare_names (const char *a,
               const char *b)
{
  while (*a != '\0' && *b != '\0')
    {
      gsize digits_a, digits_b;
      int order;

      if (!g_ascii_isdigit (*a) || !g_ascii_isdigit (*b))
        {
          order = (int) (guchar) g_ascii_tolower (*a++) - (int) (guchar) g_ascii_tolower (*b++);
          if (order != 0)
            return order;
          continue;
        }

      a += strspn (a, "0");
      b += strspn (b, "0");
      digits_a = strspn (a, "0123456789");
      digits_b = strspn (b, "0123456789");
      order = digits_a != digits_b ? (digits_a < digits_b ? -1 : 1) : strncmp (a, b, digits_a);
      if (order != 0)
        return order;
      a += digits_a;
      b += digits_b;
    }

  return (int) (guchar) *a - (int) (guchar) *b;
}

static int
compare_rows (gconstpointer a,
              gconstpointer b,
              gpointer      user)
{
  const Comparison *comparison = user;
  guint row_a = *(const guint *) a, row_b = *(const guint *) b;
  double number_a, number_b;

  if (comparison->key == 0)
    return row_a < row_b ? -1 : 1;
  if (comparison->key == 1)
    return compare_names (cell_of (comparison->block, row_a + 1, 1), cell_of (comparison->block, row_b + 1, 1));

  number_a = number_of (comparison->block, row_a, comparison->key);
  number_b = number_of (comparison->block, row_b, comparison->key);
  if (isnan (number_a) || isnan (number_b))
    return isnan (number_a) - isnan (number_b);

  return number_a < number_b ? -1 : number_a > number_b;
}

/* Rows that compare equal share a place, and stay in the order of the report in both directions. */
static void
rank (Keys             *keys,
      const AssayBlock *block,
      guint             key)
{
  Comparison comparison = { block, key };
  g_autofree guint *rows = g_new (guint, keys->n_rows);
  guint *places = keys->places + key * keys->n_rows;

  for (guint i = 0; i < keys->n_rows; i++)
    rows[i] = i;
  g_qsort_with_data (rows, (int) keys->n_rows, sizeof (guint), compare_rows, &comparison);
  for (guint i = 0; i < keys->n_rows; i++)
    if (key >= FIRST_VALUE && isnan (number_of (block, rows[i], key)))
      places[rows[i]] = 0;
    else if (i > 0 && compare_rows (&rows[i - 1], &rows[i], &comparison) == 0)
      places[rows[i]] = places[rows[i - 1]];
    else
      places[rows[i]] = i + 1;
}

static void
keys_init (Keys             *keys,
           const AssayBlock *block)
{
  keys->n_rows = block->verdicts->len;
  keys->n_keys = MIN (block->n_columns - N_BEHIND, ASSAY_HTML_MAX_KEYS);
  keys->places = g_new0 (guint, keys->n_keys * keys->n_rows);
  for (guint key = 0; key < keys->n_keys; key++)
    rank (keys, block, key);
}

static void
append_button (GString    *html,
               const char *direction,
               guint       key,
               const char *words,
               const char *title)
{
  g_autofree char *label = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  label = g_strdup_printf (words, title);
#pragma GCC diagnostic pop
  g_string_append_printf (html, "<input type=\"radio\" name=\"sort\" id=\"%s%u\" aria-label=\"", direction, key);
  append_text (html, label);
  g_string_append_printf (html, "\"%s>", key == 0 && *direction == 'u' ? " checked" : "");
}

static void
append_buttons (GString    *html,
                guint       key,
                const char *title)
{
  static const char *const ups[] = { N_("In the order of the report"), N_("Sort by %s, from A to Z") };
  static const char *const downs[] = { N_("In the reverse order of the report"), N_("Sort by %s, from Z to A") };

  g_string_append (html, "<span class=\"sort\">");
  append_button (html, "up", key, key < FIRST_VALUE ? _(ups[key]) : _("Sort by %s, lowest first"), title);
  append_button (html, "down", key, key < FIRST_VALUE ? _(downs[key]) : _("Sort by %s, highest first"), title);
  g_string_append (html, "</span>");
}

static void
append_head (GString          *html,
             const AssayBlock *block,
             guint             n_keys)
{
  guint n_shown = block->n_columns - N_BEHIND;

  g_string_append (html, "<caption>");
  append_text (html, block->text);
  g_string_append (html, "</caption>\n<thead>\n<tr>");
  for (guint column = 0; column < n_shown; column++)
    {
      g_string_append (html, column == 0 ? "<th scope=\"col\" class=\"verdict\" rowspan=\"2\">"
                             : column == 1 ? "<th scope=\"col\">" : "<th scope=\"col\" class=\"number\">");
      append_text (html, cell_of (block, 0, column));
      if (column < n_keys)
        append_buttons (html, column, cell_of (block, 0, column));
      g_string_append (html, "</th>");
    }
  g_string_append_printf (html, "</tr>\n<tr><th scope=\"col\" class=\"reason\" colspan=\"%u\">", n_shown - 1);
  append_text (html, cell_of (block, 0, n_shown));
  g_string_append (html, "</th></tr>\n</thead>\n");
}

static void
append_places (GString    *html,
               const Keys *keys,
               guint       row)
{
  gboolean is_first = TRUE;

  for (guint key = 0; key < keys->n_keys; key++)
    {
      guint place = keys->places[key * keys->n_rows + row];

      if (place == 0)
        continue;
      g_string_append_printf (html, "%s--k%u:%u", is_first ? " style=\"" : ";", key, place);
      is_first = FALSE;
    }
  if (!is_first)
    g_string_append_c (html, '"');
}

static void
append_reason (GString          *html,
               const AssayBlock *block,
               guint             row)
{
  guint n_shown = block->n_columns - N_BEHIND;
  const char *further = cell_of (block, row, n_shown + 1);

  g_string_append_printf (html, "<tr><td class=\"reason\" colspan=\"%u\">", n_shown - 1);
  append_text (html, cell_of (block, row, n_shown));
  if (*further != '\0')
    {
      g_string_append (html, "<span>; ");
      append_text (html, further);
      g_string_append (html, "</span>");
    }
  g_string_append (html, "</td></tr></tbody>\n");
}

static void
append_model (GString          *html,
              const AssayBlock *block,
              const Keys       *keys,
              guint             row)
{
  AssayVerdict verdict = g_array_index (block->verdicts, AssayVerdict, row);

  g_string_append_printf (html, "<tbody class=\"%s\"", assay_verdict_to_id (verdict));
  append_places (html, keys, row);
  g_string_append_printf (html, "><tr><td class=\"verdict\" rowspan=\"2\"><span aria-hidden=\"true\">%s</span> ",
                          assay_report_verdict_symbol (verdict));
  append_text (html, cell_of (block, row + 1, 0));
  g_string_append (html, "</td><th scope=\"row\">");
  append_text (html, cell_of (block, row + 1, 1));
  g_string_append (html, "</th>");
  for (guint column = FIRST_VALUE; column < block->n_columns - N_BEHIND; column++)
    {
      g_string_append (html, "<td class=\"number\">");
      append_text (html, cell_of (block, row + 1, column));
      g_string_append (html, "</td>");
    }
  g_string_append (html, "</tr>\n");
  append_reason (html, block, row + 1);
}

/* A table of one verdict has nothing to choose from. */
static void
append_choice (GString          *html,
               const AssayBlock *block)
{
  guint counts[ASSAY_N_VERDICTS] = { 0 };
  guint n_verdicts = 0;

  for (guint i = 0; i < block->verdicts->len; i++)
    n_verdicts += counts[g_array_index (block->verdicts, AssayVerdict, i)]++ == 0;
  if (n_verdicts < 2)
    return;

  g_string_append (html, "<fieldset class=\"show\"><legend>");
  append_text (html, _("Show"));
  g_string_append (html, "</legend>\n");
  for (guint i = 0; i < ASSAY_N_VERDICTS; i++)
    {
      if (counts[i] == 0)
        continue;
      g_string_append_printf (html, "<label class=\"%s\"><input type=\"checkbox\" id=\"show-%s\" checked> "
                                    "<span aria-hidden=\"true\">%s</span> ",
                              assay_verdict_to_id (i), assay_verdict_to_id (i), assay_report_verdict_symbol (i));
      append_text (html, assay_verdict_to_title (i));
      g_string_append_printf (html, " (%u)</label>\n", counts[i]);
    }
  g_string_append (html, "</fieldset>\n");
}

/**
 * assay_report_html_models:
 * @html: a page inside its main element
 * @block: a block of models
 *
 * Writes the table of models: two rows for each, the lower one with the reasons. What needs the style sheet to sort and
 * to choose by verdict stands beside it; without, and on paper, it is a plain table in the order of the report.
 */
void
assay_report_html_models (GString          *html,
                          const AssayBlock *block)
{
  Keys keys;

  keys_init (&keys, block);
  append_choice (html, block);
  g_string_append_printf (html, "<table style=\"--n:%u\">\n", block->n_columns - FIRST_VALUE - N_BEHIND);
  append_head (html, block, keys.n_rows > 1 ? keys.n_keys : 0);
  for (guint row = 0; row < keys.n_rows; row++)
    append_model (html, block, &keys, row);
  g_string_append (html, "</table>\n");
  g_free (keys.places);
}

/* Whatever could end the string or the style element becomes a code. */
static void
append_css_text (GString    *css,
                 const char *plain)
{
  for (const char *p = plain; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character >= 0x80 || g_ascii_isalnum (*p) || strchr (" _-./%@", *p) != NULL)
        g_string_append_unichar (css, character);
      else
        g_string_append_printf (css, "\\%X ", character);
    }
}

/**
 * assay_report_html_models_style:
 * @html: inside the style element
 * @block: a block of models
 *
 * Writes what names the values where a narrow screen shows models as cards.
 */
void
assay_report_html_models_style (GString          *html,
                                const AssayBlock *block)
{
  for (guint column = FIRST_VALUE; column < block->n_columns - N_BEHIND; column++)
    {
      g_string_append_printf (html, "@media screen and (max-width:56rem){td.number:nth-child(%u)::before{content:\"",
                              column + 1);
      append_css_text (html, cell_of (block, 0, column));
      g_string_append (html, "\"}}\n");
    }
}
