#pragma once

#include "base/input.h"

G_BEGIN_DECLS

/* The part of a text that is in memory, moving over an input of any length. Private to this room. */
typedef struct
{
  char       *text;       /* one byte larger than capacity, NUL behind length */
  gsize       length;
  gsize       capacity;
  guint64     offset;     /* of the window in the input */
  guint64     line;       /* lines that ended before the window */
  guint64     column;     /* characters of the current line before the window */
  gboolean    has_end;    /* the input ends with the window */

  AssayInput *input;      /* or else all text is in chunk */
  GBytes     *chunk;
  gsize       copied;     /* of the chunk */
} AssayJsonWindow;

void     assay_json_window_init     (AssayJsonWindow  *self,
                                     AssayInput       *input,
                                     GBytes           *bytes,
                                     gsize             capacity);
void     assay_json_window_clear    (AssayJsonWindow  *self);
gboolean assay_json_window_fill     (AssayJsonWindow  *self,
                                     GError          **error);
void     assay_json_window_grow     (AssayJsonWindow  *self);
void     assay_json_window_consume  (AssayJsonWindow  *self,
                                     gsize             n);
gsize    assay_json_window_find_cut (AssayJsonWindow  *self);
void     assay_json_window_locate   (AssayJsonWindow  *self,
                                     gsize             at,
                                     guint64          *line,
                                     guint64          *column);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayJsonWindow, assay_json_window_clear)

G_END_DECLS
