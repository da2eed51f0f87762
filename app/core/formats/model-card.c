#include "formats/layouts.h"

#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The header of a model card of Hugging Face, README.md: its "model-index" lists models, their results on data sets, and
 * the metrics of each. */

#define N_LEVELS 3   /* ways to name a metric, the shortest first */

/* A metric of the model that is being read. */
typedef struct
{
  const AssayNode *metric;
  const AssayNode *dataset;   /* or NULL */
  char            *column;
} Entry;

static void
entry_clear (gpointer pointer)
{
  g_free (((Entry *) pointer)->column);
}

/* The only layout of a text with a header: one without results is told so. */
static gboolean
recognise (const AssayNode *root)
{
  return root->kind == ASSAY_NODE_OBJECT;
}

static const char *
get_text (const AssayNode *object,
          const char      *key)
{
  const AssayNode *member = object != NULL ? assay_node_get_member (object, key) : NULL;

  return member != NULL && (member->kind == ASSAY_NODE_STRING || member->kind == ASSAY_NODE_NUMBER) && member->text[0] != '\0'
           ? member->text : NULL;
}

static const AssayNode *
get_list (const AssayNode *object,
          const char      *key)
{
  const AssayNode *member = assay_node_get_member (object, key);

  return member != NULL && member->kind == ASSAY_NODE_ARRAY ? member : NULL;
}

/* "Common Voice/wer"; of several such by what each is called; then by the part of the data set. */
static char *
name_entry (const Entry *entry,
            guint        level)
{
  const char *dataset = get_text (entry->dataset, "name") ?: get_text (entry->dataset, "type");
  const char *type = get_text (entry->metric, "type");
  const char *name = get_text (entry->metric, "name");
  const char *metric = level == 0 ? type ?: name ?: "score" : name ?: type ?: "score";
  const char *config = get_text (entry->dataset, "config") ?: get_text (entry->dataset, "args");
  const char *split = get_text (entry->dataset, "split");

  if (dataset == NULL)
    return g_strdup (metric);
  if (level < 2 || (config == NULL && split == NULL))
    return g_strdup_printf ("%s/%s", dataset, metric);

  return g_strdup_printf ("%s (%s%s%s)/%s", dataset, config ?: "", config != NULL && split != NULL ? ", " : "", split ?: "", metric);
}

/* Names those that have none at this level, but for names that several would get. */
static void
name_at_level (GArray     *entries,
               GHashTable *taken,
               guint       level)
{
  g_autoptr(GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint pass = 0; pass < 2; pass++)
    for (guint i = 0; i < entries->len; i++)
      {
        Entry *entry = &g_array_index (entries, Entry, i);
        g_autofree char *name = entry->column == NULL ? name_entry (entry, level) : NULL;
        guint n;

        if (name == NULL)
          continue;

        n = GPOINTER_TO_UINT (g_hash_table_lookup (counts, name));
        if (pass == 0)
          g_hash_table_replace (counts, g_steal_pointer (&name), GUINT_TO_POINTER (n + 1));
        else if (n == 1 && !g_hash_table_contains (taken, name))
          {
            entry->column = g_steal_pointer (&name);
            g_hash_table_add (taken, g_strdup (entry->column));
          }
      }
}

static void
name_entries (GArray *entries)
{
  g_autoptr(GHashTable) taken = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint level = 0; level < N_LEVELS; level++)
    name_at_level (entries, taken, level);

  for (guint i = 0; i < entries->len; i++)
    {
      Entry *entry = &g_array_index (entries, Entry, i);
      g_autofree char *name = entry->column == NULL ? name_entry (entry, N_LEVELS - 1) : NULL;

      if (name != NULL)
        entry->column = g_strdup_printf ("%s (%u)", name, i + 1);
    }
}

static void
add_result (GArray            *entries,
            const AssayNode   *result,
            AssayTableBuilder *builder)
{
  const AssayNode *metrics = get_list (result, "metrics");
  const AssayNode *dataset = assay_node_get_member (result, "dataset");

  if (metrics == NULL)
    assay_table_builder_leave_out (builder, _("a result"), _("has no list of metrics"));

  for (const AssayNode *metric = metrics != NULL ? metrics->first : NULL; metric != NULL; metric = metric->next)
    {
      Entry entry = { metric, dataset, NULL };

      if (assay_node_get_member (metric, "value") != NULL)
        g_array_append_val (entries, entry);
      else
        assay_table_builder_leave_out (builder, get_text (metric, "type") ?: _("a metric"), _("has no value"));
    }
}

static GArray *
gather_entries (const AssayNode   *model,
                AssayTableBuilder *builder)
{
  const AssayNode *results = get_list (model, "results");
  GArray *entries = g_array_new (FALSE, FALSE, sizeof (Entry));

  g_array_set_clear_func (entries, entry_clear);
  for (const AssayNode *result = results != NULL ? results->first : NULL; result != NULL; result = result->next)
    add_result (entries, result, builder);
  name_entries (entries);

  return entries;
}

static gboolean
put_attributes (const AssayNode    *object,
                const char         *path,
                AssayTableBuilder  *builder,
                AssayRecordReader  *reader,
                GError            **error)
{
  static const char * const keys[] = { "config", "args", "split", "revision", "verified" };

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      const AssayNode *value = object != NULL ? assay_node_get_member (object, keys[i]) : NULL;
      g_autofree char *own = g_strdup_printf ("%s/%s", path, keys[i]);
      guint column;

      if (value == NULL || value->kind == ASSAY_NODE_OBJECT)
        continue;
      if (!assay_record_reader_put (reader, own, value, &column, error))
        return FALSE;
      if (column != G_MAXUINT)
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
    }

  return TRUE;
}

static gboolean
put_entries (GArray             *entries,
             AssayTableBuilder  *builder,
             AssayRecordReader  *reader,
             GError            **error)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);
      const AssayNode *value = assay_node_get_member (entry->metric, "value");
      guint column;

      if (!assay_record_reader_put (reader, entry->column, value, &column, error))
        return FALSE;
      if (column != G_MAXUINT && value->kind == ASSAY_NODE_NUMBER)
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
    }

  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = &g_array_index (entries, Entry, i);

      if (!put_attributes (entry->dataset, entry->column, builder, reader, error) ||
          !put_attributes (entry->metric, entry->column, builder, reader, error))
        return FALSE;
    }

  return TRUE;
}

static guint
count_verified (GArray *entries)
{
  guint n = 0;

  for (guint i = 0; i < entries->len; i++)
    {
      const AssayNode *verified = assay_node_get_member (g_array_index (entries, Entry, i).metric, "verified");

      n += verified != NULL && verified->kind == ASSAY_NODE_BOOLEAN && verified->boolean;
    }

  return n;
}

/* What else the header says, of the card as a whole. */
static gboolean
put_card (const AssayNode    *root,
          AssayRecordReader  *reader,
          GError            **error)
{
  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (!g_str_equal (child->key, "model-index") && !assay_record_reader_put (reader, child->key, child, NULL, error))
      return FALSE;

  return TRUE;
}

static gboolean
read_model (const AssayDocument  *document,
            const AssayNode      *model,
            AssayTableBuilder    *builder,
            AssayRecordReader    *reader,
            GError              **error)
{
  g_autoptr(GArray) entries = gather_entries (model, builder);
  g_autofree char *path_name = assay_naming_from_path (assay_document_get_name (document));
  const char *name = get_text (model, "name") ?: path_name;

  if (entries->len == 0)
    {
      assay_table_builder_skip_record (builder);
      assay_table_builder_leave_out (builder, name, _("has no results in the model-index"));
      return TRUE;
    }

  assay_table_builder_notice (builder,
                              g_strdup_printf (ngettext ("%s: %u result in the model card, %u of it verified; the rest is "
                                                         "what its author says",
                                                         "%s: %u results in the model card, %u of them verified; the rest is "
                                                         "what its author says", entries->len),
                                               name, entries->len, count_verified (entries)));

  return assay_table_builder_begin_row (builder, error) && assay_naming_set (builder, name, error) &&
         put_entries (entries, builder, reader, error) && put_card (assay_document_get_root (document), reader, error);
}

static gboolean
refuse (const char *sentence,
        GError    **error)
{
  g_set_error_literal (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, sentence);

  return FALSE;
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *index = get_list (assay_document_get_root (document), "model-index");
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  guint before = assay_table_builder_get_n_rows (builder);

  if (index == NULL)
    return refuse (_("the header of this text has no list “model-index”, where a model card has its results"), error);

  for (const AssayNode *model = index->first; model != NULL; model = model->next)
    if (!read_model (document, model, builder, reader, error))
      return FALSE;

  return assay_table_builder_get_n_rows (builder) > before ||
         refuse (_("the “model-index” of this model card is without results"), error);
}

const AssayFormat assay_model_card_format = {
  .id = "model-card",
  .title = N_("Model card of Hugging Face"),
  .shapes = ASSAY_SHAPE_HEADER,
  .recognise = recognise,
  .read_tree = read_tree,
};
