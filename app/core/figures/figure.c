#include "figures/figure.h"

struct _AssayFigure
{
  double  width;
  double  height;
  GArray *marks;
  char   *summary;
};

static void
mark_clear (gpointer mark)
{
  g_free ((char *) ((AssayMark *) mark)->text);
}

/**
 * assay_figure_new:
 * @width: in pixels, or points on paper
 * @height: the same
 *
 * Returns: (transfer full): an empty picture
 */
AssayFigure *
assay_figure_new (double width,
                  double height)
{
  AssayFigure *self = g_new0 (AssayFigure, 1);

  self->width = width;
  self->height = height;
  self->marks = g_array_new (FALSE, TRUE, sizeof (AssayMark));
  g_array_set_clear_func (self->marks, mark_clear);

  return self;
}

/**
 * assay_figure_free:
 * @self: (transfer full): a figure
 *
 * Frees the figure with its marks.
 */
void
assay_figure_free (AssayFigure *self)
{
  g_return_if_fail (self != NULL);

  g_array_unref (self->marks);
  g_free (self->summary);
  g_free (self);
}

/**
 * assay_figure_add_rect:
 * @self: a figure
 * @ink: what it means
 * @x: left
 * @y: top
 * @width: not negative
 * @height: not negative
 *
 * Adds a rectangle above the marks there are.
 */
void
assay_figure_add_rect (AssayFigure *self,
                       AssayInk     ink,
                       double       x,
                       double       y,
                       double       width,
                       double       height)
{
  AssayMark mark = { .kind = ASSAY_MARK_RECT, .ink = ink, .x = x, .y = y, .width = width, .height = height };

  g_return_if_fail (self != NULL && width >= 0 && height >= 0);

  g_array_append_val (self->marks, mark);
}

/**
 * assay_figure_add_line:
 * @self: a figure
 * @ink: what it means
 * @x1: from here
 * @y1: from here
 * @x2: to here
 * @y2: to here
 * @dashed: whether it is broken
 *
 * Adds a straight line above the marks there are.
 */
void
assay_figure_add_line (AssayFigure *self,
                       AssayInk     ink,
                       double       x1,
                       double       y1,
                       double       x2,
                       double       y2,
                       gboolean     dashed)
{
  AssayMark mark = {
    .kind = ASSAY_MARK_LINE, .ink = ink, .x = x1, .y = y1, .width = x2 - x1, .height = y2 - y1, .dashed = dashed
  };

  g_return_if_fail (self != NULL);

  g_array_append_val (self->marks, mark);
}

/**
 * assay_figure_add_text:
 * @self: a figure
 * @ink: what it means
 * @anchor: which point of the text stands at @x
 * @x: the point
 * @y: the baseline
 * @text: plain text, never markup
 *
 * Adds a line of text above the marks there are.
 */
void
assay_figure_add_text (AssayFigure *self,
                       AssayInk     ink,
                       AssayAnchor  anchor,
                       double       x,
                       double       y,
                       const char  *text)
{
  AssayMark mark = { .kind = ASSAY_MARK_TEXT, .ink = ink, .x = x, .y = y, .anchor = anchor };

  g_return_if_fail (self != NULL && text != NULL);

  mark.text = g_strdup (text);
  g_array_append_val (self->marks, mark);
}

/**
 * assay_figure_set_summary:
 * @self: a figure
 * @summary: what the picture shows, in words
 *
 * Sets what a screen reader reads out in place of the picture.
 */
void
assay_figure_set_summary (AssayFigure *self,
                          const char  *summary)
{
  g_return_if_fail (self != NULL);

  g_free (self->summary);
  self->summary = g_strdup (summary);
}

/**
 * assay_figure_get_summary:
 * @self: a figure
 *
 * Returns: (nullable): what the picture shows, in words
 */
const char *
assay_figure_get_summary (const AssayFigure *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->summary;
}

/**
 * assay_figure_get_width:
 * @self: a figure
 *
 * Returns: its width
 */
double
assay_figure_get_width (const AssayFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->width;
}

/**
 * assay_figure_get_height:
 * @self: a figure
 *
 * Returns: its height
 */
double
assay_figure_get_height (const AssayFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->height;
}

/**
 * assay_figure_get_n_marks:
 * @self: a figure
 *
 * Returns: how many marks there are
 */
guint
assay_figure_get_n_marks (const AssayFigure *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->marks->len;
}

/**
 * assay_figure_get_mark:
 * @self: a figure
 * @index: from 0, which lies lowest
 *
 * Returns: (transfer none): one mark; valid until the next one is added
 */
const AssayMark *
assay_figure_get_mark (const AssayFigure *self,
                       guint              index)
{
  g_return_val_if_fail (self != NULL && index < self->marks->len, NULL);

  return &g_array_index (self->marks, AssayMark, index);
}
