#pragma once

#include <glib.h>
#include <locale.h>

G_BEGIN_DECLS

/* What the calling thread spoke before it began to speak English. */
typedef struct
{
  locale_t before;
} AssayEnglish;

AssayEnglish assay_english_begin     (void) G_GNUC_WARN_UNUSED_RESULT;
void         assay_english_end       (AssayEnglish *self);
gboolean     assay_english_is_spoken (void);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayEnglish, assay_english_end)

G_END_DECLS
