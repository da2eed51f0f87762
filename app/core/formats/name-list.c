#include "formats/name-list.h"

#define MAX_TOLD 8

/** assay_name_list_add: one more name; from the ninth on only "…" stands for them */
void
assay_name_list_add (AssayNameList *self,
                     const char    *name)
{
  if (self->words == NULL)
    self->words = g_string_new (NULL);

  if (self->n < MAX_TOLD)
    g_string_append_printf (self->words, "%s%s", self->n > 0 ? ", " : "", name);
  else if (self->n == MAX_TOLD)
    g_string_append (self->words, ", …");
  self->n++;
}

/** assay_name_list_get_words: (transfer none): the names with commas between them, "" where there are none */
const char *
assay_name_list_get_words (const AssayNameList *self)
{
  return self->words != NULL ? self->words->str : "";
}

/** assay_name_list_clear: forgets the names */
void
assay_name_list_clear (AssayNameList *self)
{
  if (self->words != NULL)
    g_string_free (self->words, TRUE);

  *self = (AssayNameList) { 0 };
}
