#include "figures/svg-writer.h"

#include <math.h>
#include <string.h>

#include "base/text.h"
#include "figures/hatch.h"

typedef struct
{
  const char *name;     /* the class, for a style sheet around the picture */
  const char *colour;   /* where there is none */
} SvgInk;

static const SvgInk inks[ASSAY_N_INKS] = {
  [ASSAY_INK_APPROVED] = { "approved", "#26845a" },   [ASSAY_INK_UNDECIDED] = { "undecided", "#a86a00" },
  [ASSAY_INK_REJECTED] = { "rejected", "#b3261e" },   [ASSAY_INK_NEUTRAL] = { "neutral", "#6b7280" },
  [ASSAY_INK_THRESHOLD] = { "threshold", "#1a1a1a" }, [ASSAY_INK_REJECT] = { "reject", "#7a1a14" },
  [ASSAY_INK_AXIS] = { "axis", "#8a8f98" },           [ASSAY_INK_TEXT] = { "text", "#333333" },
};

/* Hundredths of a pixel, no locale, no float formatting: the same bytes everywhere. */
static void
append_number (GString *svg,
               double   value)
{
  gint64 hundredths = llround (CLAMP (value, -1e9, 1e9) * 100);
  gint64 size = ABS (hundredths);

  if (hundredths < 0)
    g_string_append_c (svg, '-');
  g_string_append_printf (svg, "%" G_GINT64_FORMAT, size / 100);
  if (size % 100 != 0)
    g_string_append_printf (svg, size % 10 == 0 ? ".%" G_GINT64_FORMAT : ".%02" G_GINT64_FORMAT,
                            size % 10 == 0 ? size % 100 / 10 : size % 100);
}

static void
append_attribute (GString    *svg,
                  const char *name,
                  double      value)
{
  g_string_append_printf (svg, " %s=\"", name);
  append_number (svg, value);
  g_string_append_c (svg, '"');
}

static void
append_escaped (GString    *svg,
                const char *text)
{
  g_autofree char *escaped = assay_text_escape_html (text);

  g_string_append (svg, escaped);
}

static void
append_stroke (double   x1,
               double   y1,
               double   x2,
               double   y2,
               gpointer user)
{
  GString *svg = user;

  g_string_append_c (svg, 'M');
  append_number (svg, x1);
  g_string_append_c (svg, ' ');
  append_number (svg, y1);
  g_string_append_c (svg, 'L');
  append_number (svg, x2);
  g_string_append_c (svg, ' ');
  append_number (svg, y2);
}

static void
append_rect (GString         *svg,
             const AssayMark *mark)
{
  const SvgInk *ink = &inks[mark->ink];
  gsize before, start;

  g_string_append_printf (svg, "<rect class=\"%s\"", ink->name);
  append_attribute (svg, "x", mark->x);
  append_attribute (svg, "y", mark->y);
  append_attribute (svg, "width", mark->width);
  append_attribute (svg, "height", mark->height);
  g_string_append_printf (svg, " fill=\"%s\"%s/>\n", ink->colour,
                          mark->ink == ASSAY_INK_UNDECIDED || mark->ink == ASSAY_INK_REJECTED
                          ? " fill-opacity=\"0.25\"" : "");

  before = svg->len;
  g_string_append_printf (svg, "<path class=\"%s\" fill=\"none\" stroke=\"%s\" d=\"", ink->name, ink->colour);
  start = svg->len;
  assay_hatch (mark, append_stroke, svg);
  if (svg->len == start)
    g_string_truncate (svg, before);
  else
    g_string_append (svg, "\"/>\n");
}

static void
append_line (GString         *svg,
             const AssayMark *mark)
{
  gboolean strong = mark->ink != ASSAY_INK_AXIS && mark->ink != ASSAY_INK_NEUTRAL;

  g_string_append_printf (svg, "<line class=\"%s\"", inks[mark->ink].name);
  append_attribute (svg, "x1", mark->x);
  append_attribute (svg, "y1", mark->y);
  append_attribute (svg, "x2", mark->x + mark->width);
  append_attribute (svg, "y2", mark->y + mark->height);
  g_string_append_printf (svg, " stroke=\"%s\" stroke-width=\"%s\"%s/>\n", inks[mark->ink].colour,
                          strong ? "1.5" : "1", mark->dashed ? " stroke-dasharray=\"4 3\"" : "");
}

static void
append_text (GString         *svg,
             const AssayMark *mark)
{
  static const char *const anchors[] = { "start", "middle", "end" };

  g_string_append_printf (svg, "<text class=\"%s\"", inks[mark->ink].name);
  append_attribute (svg, "x", mark->x);
  append_attribute (svg, "y", mark->y);
  g_string_append_printf (svg, " fill=\"%s\" text-anchor=\"%s\">", inks[mark->ink].colour, anchors[mark->anchor]);
  append_escaped (svg, mark->text);
  g_string_append (svg, "</text>\n");
}

static void
append_head (GString           *svg,
             const AssayFigure *figure)
{
  const char *summary = assay_figure_get_summary (figure);

  g_string_append (svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" viewBox=\"0 0 ");
  append_number (svg, assay_figure_get_width (figure));
  g_string_append_c (svg, ' ');
  append_number (svg, assay_figure_get_height (figure));
  g_string_append_c (svg, '"');
  append_attribute (svg, "width", assay_figure_get_width (figure));
  append_attribute (svg, "height", assay_figure_get_height (figure));
  if (summary == NULL)
    {
      g_string_append (svg, ">\n");
      return;
    }

  g_string_append (svg, " aria-label=\"");
  append_escaped (svg, summary);
  g_string_append (svg, "\">\n<title>");
  append_escaped (svg, summary);
  g_string_append (svg, "</title>\n");
}

/**
 * assay_figure_to_svg:
 * @figure: a figure
 *
 * Writes @figure as one SVG element without script, link or identifier, so that it stands alone as a file and may be
 * put into a page many times. Its marks carry their meaning as class. The same figure gives the same bytes.
 *
 * Returns: (transfer full): the text
 */
char *
assay_figure_to_svg (const AssayFigure *figure)
{
  GString *svg;
  guint n_marks;

  g_return_val_if_fail (figure != NULL, NULL);

  svg = g_string_new (NULL);
  append_head (svg, figure);
  g_string_append (svg, "<g font-family=\"sans-serif\" font-size=\"11\">\n");
  n_marks = assay_figure_get_n_marks (figure);
  for (guint i = 0; i < n_marks; i++)
    {
      const AssayMark *mark = assay_figure_get_mark (figure, i);

      if (mark->kind == ASSAY_MARK_RECT)
        append_rect (svg, mark);
      else if (mark->kind == ASSAY_MARK_LINE)
        append_line (svg, mark);
      else
        append_text (svg, mark);
    }
  g_string_append (svg, "</g>\n</svg>\n");

  return g_string_free (svg, FALSE);
}
