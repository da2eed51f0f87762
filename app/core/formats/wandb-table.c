#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/record-reader.h"
#include "table/vocabulary.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The table of runs as Weights & Biases exports it: "Name","State","Created","Runtime","lr","val_acc". What was set and what
 * came out stand side by side without a mark, so that only words of the field are metrics. */

static const char * const states[] = { "crashed", "failed", "finished", "killed", "pending", "preempted", "running", NULL };

static gboolean
recognise (const AssayNode *root)
{
  static const char * const notes[] = { "_step", "_runtime", "_timestamp", "_wandb", "_wandb.runtime" };
  const AssayNode *first = assay_reading_first_object (root);
  const AssayNode *state = first != NULL ? assay_reading_find_text (first, "State") : NULL;

  if (first == NULL || first->first == NULL || !g_str_equal (first->first->key, "Name"))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (notes); i++)
    if (assay_node_get_member (first, notes[i]) != NULL)
      return TRUE;

  return (state != NULL && g_strv_contains (states, state->text)) ||
         (assay_node_get_member (first, "Created") != NULL && assay_node_get_member (first, "Runtime") != NULL);
}

static gboolean
find_column (AssayTableBuilder *builder,
             const char        *name,
             guint             *column)
{
  for (*column = 0; *column < assay_table_builder_get_n_columns (builder); (*column)++)
    if (g_str_equal (assay_table_builder_get_column_name (builder, *column), name) &&
        assay_table_builder_is_in_source (builder, *column, NULL))
      return TRUE;

  return FALSE;
}

/* The name, unless a person chose another column, and the id of the run with it where names stand more than once. */
static gboolean
name_rows (AssayTableBuilder  *builder,
           GError            **error)
{
  guint columns[2];
  gboolean named;

  if (assay_read_choice_get_names (assay_table_builder_get_choice (builder)) != NULL)
    return assay_naming_from_columns (builder, FALSE, &named, error);

  if (!find_column (builder, "Name", &columns[0]))
    return TRUE;

  return assay_table_builder_take_names (builder, columns,
                                         !assay_table_builder_is_distinct (builder, columns, 1) &&
                                         find_column (builder, "ID", &columns[1]) ? 2 : 1, error);
}

static void
set_roles (AssayTableBuilder *builder)
{
  for (guint column = 0; column < assay_table_builder_get_n_columns (builder); column++)
    {
      const char *name = assay_table_builder_get_column_name (builder, column);

      if (assay_table_builder_is_in_source (builder, column, NULL) &&
          (!assay_vocabulary_is_metric (name) || g_str_equal (name, "Runtime")))
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
    }
}

static void
say_unfinished (const AssayNode   *root,
                AssayTableBuilder *builder)
{
  const AssayNode *first = NULL;
  guint n = 0;

  for (const AssayNode *run = root->first; run != NULL; run = run->next)
    {
      const AssayNode *state = assay_reading_find_text (run, "State");

      if (state == NULL || g_str_equal (state->text, "finished"))
        continue;

      first = first != NULL ? first : run;
      n++;
    }

  if (n > 0)
    {
      const AssayNode *name = assay_reading_find_text (first, "Name");

      assay_table_builder_notice (builder, g_strdup_printf (ngettext ("%u run did not finish (“%s”: %s)",
                                                                      "%u runs did not finish, the first is “%s”: %s", n),
                                                            n, name != NULL ? name->text : "",
                                                            assay_reading_find_text (first, "State")->text));
    }
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);

  for (const AssayNode *run = root->first; run != NULL; run = run->next)
    if (!assay_table_builder_begin_row (builder, error) || !assay_record_reader_node (reader, run, error))
      return FALSE;

  if (!name_rows (builder, error))
    return FALSE;

  set_roles (builder);
  say_unfinished (root, builder);

  return TRUE;
}

const AssayFormat assay_wandb_table_format = {
  .id = "wandb-table",
  .title = N_("Weights & Biases table of runs"),
  .shapes = ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
