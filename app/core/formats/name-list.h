#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A few names for a sentence, "accuracy, f1, …": counted, but not all of them told. */
typedef struct
{
  GString *words;   /* NULL while there are none */
  guint    n;
} AssayNameList;

void        assay_name_list_add       (AssayNameList *self,
                                       const char    *name);
const char *assay_name_list_get_words (const AssayNameList *self);
void        assay_name_list_clear     (AssayNameList *self);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (AssayNameList, assay_name_list_clear)

G_END_DECLS
