#include "shell/wording.h"

#include <string.h>

#include <glib/gi18n-lib.h>

#include "base/text.h"

/* Longer names would only push the rest out of the header bar. */
#define MAX_TITLE 60

/**
 * assay_wording_count:
 * @n: a number of things
 *
 * A count that can be read: from 10,000 on, narrow spaces that no line breaks at stand between thousands, whatever
 * the locale.
 *
 * Returns: (transfer full): the digits
 */
char *
assay_wording_count (guint n)
{
  g_autofree char *digits = g_strdup_printf ("%u", n);
  g_autoptr(GString) text = NULL;

  if (n < 10000)
    return g_steal_pointer (&digits);

  text = g_string_new (NULL);
  for (gsize i = 0, left = strlen (digits); left > 0; i++, left--)
    {
      if (i > 0 && left % 3 == 0)
        g_string_append (text, "\u202f");
      g_string_append_c (text, digits[i]);
    }

  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * assay_wording_number:
 * @number: a JSON number, or one with a sign before it
 *
 * The number as people read it: a minus is as wide as the plus that stands above or below it. Only for the eye; no
 * program reads it back.
 *
 * Returns: (transfer full): @number, with “−” for each “-”
 */
char *
assay_wording_number (const char *number)
{
  GString *text = g_string_new (number);

  g_string_replace (text, "-", "−", 0);

  return g_string_free (text, FALSE);
}

/**
 * assay_wording_size:
 * @n_bytes: the size of a file
 *
 * In powers of a thousand, with one decimal, whatever the locale.
 *
 * Returns: (transfer full): for example “821 bytes” or “190.7 MB”
 */
char *
assay_wording_size (guint64 n_bytes)
{
  static const char * const units[] = { "kB", "MB", "GB", "TB" };
  guint64 tenths = n_bytes / 100 + (n_bytes % 100 >= 50);
  guint unit = 0;

  if (n_bytes < 1000)
    {
      g_autofree char *digits = assay_wording_count ((guint) n_bytes);

      return g_strdup_printf (ngettext ("%s byte", "%s bytes", (gulong) n_bytes), digits);
    }

  for (; tenths >= 10000 && unit + 1 < G_N_ELEMENTS (units); unit++)
    tenths = tenths / 1000 + (tenths % 1000 >= 500);

  return g_strdup_printf ("%" G_GUINT64_FORMAT ".%u %s", tenths / 10, (guint) (tenths % 10), units[unit]);
}

static char *
shown_name (const char *name)
{
  g_autofree char *escaped = assay_text_escape_controls (name);

  return assay_text_shorten (escaped, MAX_TITLE);
}

/**
 * assay_wording_title:
 * @table: the results
 *
 * Returns: (transfer full): the name of the file, and how many others came with it
 */
char *
assay_wording_title (const AssayTable *table)
{
  guint n_sources = assay_table_get_n_sources (table);
  g_autofree char *name = NULL;

  if (n_sources == 0)
    return g_strdup (_("Results"));

  name = shown_name (assay_table_get_source (table, 0)->name);
  if (n_sources == 1)
    return g_steal_pointer (&name);

  return g_strdup_printf (ngettext ("%s and %u more file", "%s and %u more files", n_sources - 1), name,
                          n_sources - 1);
}

/**
 * assay_wording_layout:
 * @table: the results
 *
 * Returns: the layout that all files have, or that there are several
 */
const char *
assay_wording_layout (const AssayTable *table)
{
  const char *layout = NULL;

  for (guint i = 0; i < assay_table_get_n_sources (table); i++)
    {
      const AssaySource *source = assay_table_get_source (table, i);

      if (layout != NULL && g_strcmp0 (layout, source->layout_title) != 0)
        return _("several layouts");
      layout = source->layout_title;
    }

  return layout != NULL ? _(layout) : _("no layout");
}

/**
 * assay_wording_subtitle:
 * @table: the results
 *
 * Returns: (transfer full): models, metrics and layout, as in “4 models · 1 metric · map of name to number”
 */
char *
assay_wording_subtitle (const AssayTable *table)
{
  guint n_rows = assay_table_get_n_rows (table);
  guint n_metrics = assay_table_get_n_metrics (table);
  g_autofree char *rows = assay_wording_count (n_rows);
  g_autofree char *metrics = assay_wording_count (n_metrics);
  g_autofree char *models_text = g_strdup_printf (ngettext ("%s model", "%s models", n_rows), rows);
  g_autofree char *metrics_text = g_strdup_printf (ngettext ("%s metric", "%s metrics", n_metrics), metrics);

  return g_strdup_printf ("%s · %s · %s", models_text, metrics_text, assay_wording_layout (table));
}

/**
 * assay_wording_status:
 * @path: what is about to be read
 *
 * Returns: (transfer full): its name, fit to be shown
 */
char *
assay_wording_status (const char *path)
{
  g_autofree char *name = g_path_get_basename (path);
  g_autofree char *display = g_filename_display_name (name);

  return shown_name (display);
}

/**
 * assay_wording_shown:
 * @n_shown: models in the table
 * @n_models: models in the results
 * @n_selected: models that are selected
 *
 * Returns: (transfer full): for example “2 of 4 models shown · 3 selected”
 */
char *
assay_wording_shown (guint n_shown,
                     guint n_models,
                     guint n_selected)
{
  g_autofree char *shown = assay_wording_count (n_shown);
  g_autofree char *models = assay_wording_count (n_models);
  g_autofree char *selected = assay_wording_count (n_selected);
  g_autofree char *text = NULL;

  if (n_shown == n_models)
    text = g_strdup_printf (ngettext ("%s model shown", "%s models shown", n_models), models);
  else
    text = g_strdup_printf (ngettext ("%s of %s model shown", "%s of %s models shown", n_models), shown, models);

  if (n_selected == 0)
    return g_steal_pointer (&text);

  return g_strdup_printf (ngettext ("%s · %s selected", "%s · %s selected", n_selected), text, selected);
}
