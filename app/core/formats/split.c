#include "formats/split.h"

#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  const char *word;
  AssaySplit  split;
} words[] = {
  { "train", ASSAY_SPLIT_TRAINING },
  { "training", ASSAY_SPLIT_TRAINING },
  { "dev", ASSAY_SPLIT_HELD_OUT },
  { "eval", ASSAY_SPLIT_HELD_OUT },
  { "evaluation", ASSAY_SPLIT_HELD_OUT },
  { "holdout", ASSAY_SPLIT_HELD_OUT },
  { "predict", ASSAY_SPLIT_HELD_OUT },
  { "test", ASSAY_SPLIT_HELD_OUT },
  { "testing", ASSAY_SPLIT_HELD_OUT },
  { "val", ASSAY_SPLIT_HELD_OUT },
  { "valid", ASSAY_SPLIT_HELD_OUT },
  { "validation", ASSAY_SPLIT_HELD_OUT },
};

/** assay_split_from_name: the split that the name speaks of first; ASSAY_SPLIT_UNKNOWN where it speaks of none */
AssaySplit
assay_split_from_name (const char *name)
{
  while (*name != '\0')
    {
      gsize length = strcspn (name, "_-/. ,:@()");

      for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
        if (strlen (words[i].word) == length && g_ascii_strncasecmp (name, words[i].word, length) == 0)
          return words[i].split;

      name += length;
      if (*name != '\0')
        name++;
    }

  return ASSAY_SPLIT_UNKNOWN;
}

/** assay_split_say_training: says that what stands in @document is no evaluation */
void
assay_split_say_training (const AssayDocument *document,
                          AssayTableBuilder   *builder)
{
  g_autofree char *file = g_path_get_basename (assay_document_get_name (document));

  assay_table_builder_notice (builder, g_strdup_printf (_("%s: all its metrics were measured in training, and say nothing of "
                                                          "how the model does on other samples"), file));
}

/**
 * assay_split_check_training:
 * @document: that was read as the current source
 *
 * Says so where every metric of the source was measured in training, by the names of the columns.
 */
void
assay_split_check_training (const AssayDocument *document,
                            AssayTableBuilder   *builder)
{
  gboolean any = FALSE;

  for (guint column = 0; column < assay_table_builder_get_n_columns (builder); column++)
    {
      const char *name = assay_table_builder_get_column_name (builder, column);
      AssayCell first;

      if (!assay_table_builder_is_in_source (builder, column, &first) || first == ASSAY_CELL_TEXT ||
          first == ASSAY_CELL_BOOLEAN || assay_vocabulary_is_dropped (name))
        continue;
      if (assay_split_from_name (name) != ASSAY_SPLIT_TRAINING)
        return;

      any = TRUE;
    }

  if (any)
    assay_split_say_training (document, builder);
}
