#include "formats/layouts.h"

#include "base/limits.h"
#include "base/number.h"
#include "formats/cell-text.h"
#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The summary of a round of MLPerf, as records, by row numbers, or as CSV. What a result means depends on its unit, so each
 * unit has a column of its own; the accuracies of a submission stand in one text, "ROUGE1: 31.4  ROUGE2: 5.9". */

typedef struct
{
  const char *result;
  const char *units;
} Measure;

static const Measure measures[] = {
  { "Performance_Result", "Performance_Units" }, { "Result", "Units" }, { "Power_Result", "Power_Units" },
};

static gboolean
is_submission (const AssayNode *record)
{
  return (assay_node_get_member (record, "Submitter") != NULL || assay_node_get_member (record, "Organization") != NULL) &&
         assay_node_get_member (record, "Scenario") != NULL &&
         (assay_node_get_member (record, "Performance_Result") != NULL || assay_node_get_member (record, "Result") != NULL);
}

static gboolean
recognise (const AssayNode *root)
{
  return (root->kind == ASSAY_NODE_ARRAY || root->kind == ASSAY_NODE_OBJECT) && root->first != NULL && is_submission (root->first);
}

static const char *
get_text (const AssayNode *record,
          const char      *key)
{
  const AssayNode *member = assay_node_get_member (record, key);

  return member != NULL && member->kind == ASSAY_NODE_STRING && member->text[0] != '\0' ? member->text : NULL;
}

/* "resnet50 / the platform / Offline": what was run where, and how it was asked. */
static char *
name_submission (const AssayNode *record)
{
  static const char * const keys[] = { "Model", "Platform", "Scenario" };
  g_autoptr(GString) name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (keys); i++)
    if (get_text (record, keys[i]) != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? " / " : "", get_text (record, keys[i]));

  return g_string_free (g_steal_pointer (&name), FALSE);
}

static AssayDirection
find_direction (const char *units)
{
  static const char * const costs[] = { "latency", "(ms)", "(ns)", "watt", "joule" };
  g_autofree char *lower = g_ascii_strdown (units, -1);

  for (gsize i = 0; i < G_N_ELEMENTS (costs); i++)
    if (strstr (lower, costs[i]) != NULL)
      return ASSAY_DIRECTION_LOWER;

  return g_str_has_suffix (lower, "/s") || g_str_equal (lower, "streams") ? ASSAY_DIRECTION_HIGHER : ASSAY_DIRECTION_NONE;
}

static gboolean
put_measure (const AssayNode    *record,
             const Measure      *measure,
             AssayTableBuilder  *builder,
             AssayRecordReader  *reader,
             GError            **error)
{
  const AssayNode *result = assay_node_get_member (record, measure->result);
  const char *units = get_text (record, measure->units);
  g_autofree char *name = units != NULL ? g_strdup_printf ("%s (%s)", measure->result, units) : g_strdup (measure->result);
  guint column;

  if (result == NULL)
    return TRUE;
  if (!assay_record_reader_put (reader, name, result, &column, error))
    return FALSE;
  if (column == G_MAXUINT)
    return TRUE;

  assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
  if (units != NULL && find_direction (units) != ASSAY_DIRECTION_NONE)
    assay_table_builder_set_direction (builder, column, find_direction (units));

  return TRUE;
}

/* "acc: 76.000": the name of a pair and the number behind it; NULL where @text goes on in another way. */
static const char *
next_pair (const char  *text,
           char       **name,
           char       **number)
{
  const char *colon;
  gsize length;
  double value;

  text += strspn (text, " \t");
  colon = strchr (text, ':');
  if (colon == NULL || colon == text || colon - text > ASSAY_LIMIT_NAME_BYTES || strcspn (text, " \t") < (gsize) (colon - text))
    return NULL;

  *name = g_strndup (text, colon - text);
  colon += 1 + strspn (colon + 1, " \t");
  length = strcspn (colon, " \t");
  *number = g_strndup (colon, length);
  if (assay_cell_text_read (*number, length, &value) != ASSAY_CELL_TEXT && length > 0)
    return colon + length;

  g_clear_pointer (name, g_free);
  g_clear_pointer (number, g_free);

  return NULL;
}

static gboolean
put_accuracies (const AssayNode    *record,
                AssayTableBuilder  *builder,
                GError            **error)
{
  const char *text = get_text (record, "Accuracy");
  g_autofree char *name = NULL;
  g_autofree char *number = NULL;

  while (text != NULL && (text = next_pair (text, &name, &number)) != NULL)
    {
      guint column;

      if (!assay_table_builder_column (builder, name, -1, &column, error))
        return FALSE;
      assay_cell_text_put (builder, column, number, strlen (number));
      assay_table_builder_set_role (builder, column, ASSAY_ROLE_METRIC);
      g_clear_pointer (&name, g_free);
      g_clear_pointer (&number, g_free);
    }

  return TRUE;
}

static gboolean
is_result (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (g_str_equal (key, measures[i].result))
      return TRUE;

  return FALSE;
}

/* The machine and how the submission was made. The text "Accuracy" is no metric by itself, but in another file of the same
 * table a column of that name may well be one. */
static gboolean
put_rest (const AssayNode    *record,
          AssayTableBuilder  *builder,
          AssayRecordReader  *reader,
          GError            **error)
{
  for (const AssayNode *child = record->first; child != NULL; child = child->next)
    {
      guint column;

      if (is_result (child->key))
        continue;
      if (!assay_record_reader_put (reader, child->key, child, &column, error))
        return FALSE;
      if (column != G_MAXUINT && !g_str_equal (child->key, "Accuracy"))
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
    }

  return TRUE;
}

static gboolean
put_submission (const AssayNode    *record,
                AssayTableBuilder  *builder,
                AssayRecordReader  *reader,
                GError            **error)
{
  g_autofree char *name = name_submission (record);

  if (!assay_table_builder_begin_row (builder, error) ||
      (name[0] != '\0' && !assay_naming_set (builder, name, error)))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (measures); i++)
    if (!put_measure (record, &measures[i], builder, reader, error))
      return FALSE;

  return put_accuracies (record, builder, error) && put_rest (record, builder, reader, error);
}

/* Whether a counter that is mostly "0" is not; in CSV it is text. */
static gboolean
is_set (const AssayNode *record,
        const char      *key)
{
  const AssayNode *member = assay_node_get_member (record, key);
  double value = 0;

  if (member == NULL || (member->kind != ASSAY_NODE_NUMBER && member->kind != ASSAY_NODE_STRING))
    return FALSE;

  return assay_number_parse (member->text, strlen (member->text), &value) && value != 0;
}

static void
say_flags (const AssayNode   *root,
           AssayTableBuilder *builder)
{
  guint faulty = 0;
  guint inferred = 0;

  for (const AssayNode *record = root->first; record != NULL; record = record->next)
    {
      faulty += is_set (record, "errors");
      inferred += is_set (record, "inferred");
    }

  if (faulty > 0)
    assay_table_builder_notice (builder, g_strdup_printf (ngettext ("%u submission has errors, as its column “errors” says",
                                                                    "%u submissions have errors, as their column “errors” says",
                                                                    faulty), faulty));
  if (inferred > 0)
    assay_table_builder_notice (builder, g_strdup_printf (ngettext ("%u result was not measured but inferred from another scenario",
                                                                    "%u results were not measured but inferred from another scenario",
                                                                    inferred), inferred));
}

static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);

  if (!recognise (root))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("this is no summary of MLPerf: its records have no submitter, scenario and result"));
      return FALSE;
    }

  for (const AssayNode *record = root->first; record != NULL; record = record->next)
    {
      if (record->kind != ASSAY_NODE_OBJECT)
        {
          assay_table_builder_skip_record (builder);
          assay_table_builder_leave_out (builder, _("a record"), _("a value where a record of one model should be"));
        }
      else if (!put_submission (record, builder, reader, error))
        return FALSE;
    }
  say_flags (root, builder);

  return TRUE;
}

const AssayFormat assay_mlperf_format = {
  .id = "mlperf",
  .title = N_("Summary of MLPerf"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_ELEMENTS | ASSAY_SHAPE_VALUES | ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
