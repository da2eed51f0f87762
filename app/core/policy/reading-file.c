#include "policy/reading-file.h"

#include <glib/gi18n-lib.h>

#include "policy/node-check.h"
#include "policy/policy-text.h"

#define EXAMPLE        "read: {layout: records}"
#define COLUMN_EXAMPLE "columns: {latency_ms: {role: metric, direction: lower}}"

static const char *const known_keys[] = { "layout", "pick", "names", "columns", NULL };
static const char *const column_keys[] = { "role", "direction", NULL };
static const char *const no_keys[] = { NULL };
static const char *const roles[] = { "metric", "attribute", NULL };
static const char *const directions[] = { "higher", "lower", NULL };

static AssayReadChoice *
read_column (AssayReadChoice *reading,
             const AssayNode *node,
             AssayMistakes   *mistakes)
{
  g_autofree char *name = assay_node_quote (node->key);
  g_autofree char *what = g_strdup_printf (_("the column “%s”"), name);
  int role;
  int direction;

  if (!assay_node_check_object (node, what, COLUMN_EXAMPLE, mistakes))
    return assay_read_choice_ref (reading);

  assay_node_check_keys (node, column_keys, no_keys, mistakes);
  role = assay_node_read_choice (node, "role", roles, ASSAY_ROLE_UNSAID, mistakes);
  direction = assay_node_read_choice (node, "direction", directions, -1, mistakes);

  return assay_read_choice_with_column (reading, node->key,
                                        role == 0 ? ASSAY_ROLE_METRIC : role == 1 ? ASSAY_ROLE_ATTRIBUTE : ASSAY_ROLE_UNSAID,
                                        direction == 0 ? ASSAY_DIRECTION_HIGHER : direction == 1 ? ASSAY_DIRECTION_LOWER
                                                                                                 : ASSAY_DIRECTION_NONE);
}

/**
 * assay_reading_read_node:
 * @node: what stands under “read”
 * @mistakes: takes what is wrong with it
 *
 * How results are read matters too much to guess what an unknown key meant: it is a mistake.
 *
 * Returns: (transfer full) (nullable): what it says
 */
AssayReadChoice *
assay_reading_read_node (const AssayNode *node,
                         AssayMistakes   *mistakes)
{
  g_autoptr(AssayReadChoice) reading = NULL;
  const AssayNode *columns;

  if (!assay_node_check_object (node, "“read”", EXAMPLE, mistakes))
    return NULL;

  assay_node_check_keys (node, known_keys, no_keys, mistakes);
  reading = assay_read_choice_new (assay_node_read_text (node, "layout", "records", mistakes),
                                   assay_node_read_text (node, "pick", "\"best:val_accuracy\"", mistakes),
                                   assay_node_read_text (node, "names", "model_id", mistakes));
  columns = assay_node_get_member (node, "columns");
  if (columns == NULL || !assay_node_check_object (columns, "“columns”", COLUMN_EXAMPLE, mistakes))
    return assay_read_choice_over (reading, NULL);

  for (const AssayNode *child = columns->first; child != NULL; child = child->next)
    {
      AssayReadChoice *more = read_column (reading, child, mistakes);

      assay_read_choice_unref (reading);
      reading = more;
    }

  return assay_read_choice_over (reading, NULL);
}

static void
add_member (GString        *flow,
            const char     *key,
            const char     *text,
            AssayYamlQuote  quote)
{
  g_autofree char *name = assay_policy_text_quote (key, quote);
  g_autofree char *value = text != NULL ? assay_policy_text_quote (text, quote) : NULL;

  if (text == NULL)
    return;

  g_string_append_printf (flow, "%s%s: %s", flow->str[flow->len - 1] == '{' ? "" : ", ", name, value);
}

static void
add_columns (GString               *flow,
             const AssayReadChoice *reading,
             AssayYamlQuote         quote)
{
  g_autofree char *key = assay_policy_text_quote ("columns", quote);

  if (assay_read_choice_get_n_columns (reading) == 0)
    return;

  g_string_append_printf (flow, "%s%s: {", flow->str[flow->len - 1] == '{' ? "" : ", ", key);
  for (guint i = 0; i < assay_read_choice_get_n_columns (reading); i++)
    {
      const AssayReadColumn *column = assay_read_choice_get_column (reading, i);
      g_autofree char *name = assay_policy_text_quote (column->name, quote);

      g_string_append_printf (flow, "%s%s: {", i > 0 ? ", " : "", name);
      if (column->role != ASSAY_ROLE_UNSAID)
        add_member (flow, "role", column->role == ASSAY_ROLE_METRIC ? "metric" : "attribute", quote);
      if (column->direction != ASSAY_DIRECTION_NONE)
        add_member (flow, "direction", assay_direction_to_id (column->direction), quote);
      g_string_append_c (flow, '}');
    }
  g_string_append_c (flow, '}');
}

/**
 * assay_reading_to_flow:
 * @reading: how results are to be read
 * @quote: the quotes of texts and keys, as for assay_policy_text_quote(); double ones make it JSON too
 *
 * Returns: (transfer full): one mapping in braces, on one line, that reads back as @reading
 */
char *
assay_reading_to_flow (const AssayReadChoice *reading,
                       AssayYamlQuote         quote)
{
  GString *flow = g_string_new ("{");

  add_member (flow, "layout", assay_read_choice_get_layout (reading), quote);
  add_member (flow, "pick", assay_read_choice_get_pick (reading), quote);
  add_member (flow, "names", assay_read_choice_get_names (reading), quote);
  add_columns (flow, reading, quote);
  g_string_append_c (flow, '}');

  return g_string_free (flow, FALSE);
}
