#include "figure-text.h"

#include <math.h>

static const char *const inks[] = {
  "approved", "undecided", "rejected", "neutral", "threshold", "reject", "axis", "text",
};

static const char *const anchors[] = { "start", "middle", "end" };

static double
tenths (double value)
{
  return rint (value * 10) / 10 + 0.0;
}

char *
figure_to_text (const AssayFigure *figure)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_figure_get_n_marks (figure); i++)
    {
      const AssayMark *mark = assay_figure_get_mark (figure, i);
      const char *ink = inks[mark->ink];

      if (mark->kind == ASSAY_MARK_RECT)
        g_string_append_printf (text, "rect %s %g,%g %gx%g\n", ink, tenths (mark->x), tenths (mark->y),
                                tenths (mark->width), tenths (mark->height));
      else if (mark->kind == ASSAY_MARK_LINE)
        g_string_append_printf (text, "line %s %g,%g to %g,%g%s\n", ink, tenths (mark->x), tenths (mark->y),
                                tenths (mark->x + mark->width), tenths (mark->y + mark->height),
                                mark->dashed ? " dashed" : "");
      else
        g_string_append_printf (text, "text %s %s %g,%g %s\n", ink, anchors[mark->anchor], tenths (mark->x),
                                tenths (mark->y), mark->text);
    }

  return g_string_free (text, FALSE);
}
