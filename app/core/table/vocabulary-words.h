#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The words that vocabulary.c looks up. */
typedef enum
{
  ASSAY_WORD_HIGHER = 1 << 0,
  ASSAY_WORD_LOWER  = 1 << 1,
  ASSAY_WORD_ASK    = 1 << 2,   /* a metric whose direction the name does not tell */
  ASSAY_WORD_RATE   = 1 << 3,   /* lives in 0 to 1, or in 0 to 100 */
  ASSAY_WORD_WEAK   = 1 << 4,   /* counts only where no other word matches: the "score" of "brier_score" */
} AssayWordMeaning;

guint assay_word_meaning (const char *word);

G_END_DECLS
