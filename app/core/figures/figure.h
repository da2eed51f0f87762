#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A picture as plain geometry: no colours, only what each mark means. Painters give it ink. */
typedef struct _AssayFigure AssayFigure;

typedef enum
{
  ASSAY_INK_APPROVED,
  ASSAY_INK_UNDECIDED,
  ASSAY_INK_REJECTED,
  ASSAY_INK_NEUTRAL,
  ASSAY_INK_THRESHOLD,   /* the approve bound */
  ASSAY_INK_REJECT,      /* the reject bound */
  ASSAY_INK_AXIS,
  ASSAY_INK_TEXT,
  ASSAY_N_INKS,
} AssayInk;

typedef enum
{
  ASSAY_MARK_RECT,       /* x, y, width, height; undecided is hatched, rejected crossed: never colour alone */
  ASSAY_MARK_LINE,       /* from x, y to x + width, y + height */
  ASSAY_MARK_TEXT,       /* baseline at x, y */
} AssayMarkKind;

typedef enum
{
  ASSAY_ANCHOR_START,
  ASSAY_ANCHOR_MIDDLE,
  ASSAY_ANCHOR_END,
} AssayAnchor;

typedef struct
{
  AssayMarkKind kind;
  AssayInk      ink;
  double        x, y, width, height;
  gboolean      dashed;
  AssayAnchor   anchor;
  const char   *text;
} AssayMark;

AssayFigure     *assay_figure_new         (double             width,
                                           double             height);
void             assay_figure_free        (AssayFigure       *self);
void             assay_figure_add_rect    (AssayFigure       *self,
                                           AssayInk           ink,
                                           double             x,
                                           double             y,
                                           double             width,
                                           double             height);
void             assay_figure_add_line    (AssayFigure       *self,
                                           AssayInk           ink,
                                           double             x1,
                                           double             y1,
                                           double             x2,
                                           double             y2,
                                           gboolean           dashed);
void             assay_figure_add_text    (AssayFigure       *self,
                                           AssayInk           ink,
                                           AssayAnchor        anchor,
                                           double             x,
                                           double             y,
                                           const char        *text);
void             assay_figure_set_summary (AssayFigure       *self,
                                           const char        *summary);
const char      *assay_figure_get_summary (const AssayFigure *self);
double           assay_figure_get_width   (const AssayFigure *self);
double           assay_figure_get_height  (const AssayFigure *self);
guint            assay_figure_get_n_marks (const AssayFigure *self);
const AssayMark *assay_figure_get_mark    (const AssayFigure *self,
                                           guint              index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (AssayFigure, assay_figure_free)

G_END_DECLS
