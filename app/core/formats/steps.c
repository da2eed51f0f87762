#include "formats/steps.h"

#include "formats/cell-text.h"
#include "formats/format-error.h"
#include "formats/naming.h"
#include "formats/record-reader.h"
#include "formats/split.h"
#include "formats/step-pick.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define LAST_RANK 3   /* of a member, when they are put in order */

struct _AssaySteps
{
  GPtrArray *steps;   /* GPtrArray of const AssayNode * each: the objects that make one step */
};

/** assay_steps_new: (transfer full): no steps */
AssaySteps *
assay_steps_new (void)
{
  AssaySteps *self = g_new0 (AssaySteps, 1);

  self->steps = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);

  return self;
}

/**
 * assay_steps_free:
 * @self: (transfer full) (nullable): steps
 */
void
assay_steps_free (AssaySteps *self)
{
  if (self == NULL)
    return;

  g_ptr_array_unref (self->steps);
  g_free (self);
}

/** assay_steps_add: one more step; @step is an object of a document that outlives @self */
void
assay_steps_add (AssaySteps      *self,
                 const AssayNode *step)
{
  g_ptr_array_add (self->steps, g_ptr_array_new ());
  assay_steps_merge (self, step);
}

/** assay_steps_add_all: a step for each record of the list @root, or for the one record that it is; others are left out */
void
assay_steps_add_all (AssaySteps        *self,
                     const AssayNode   *root,
                     AssayTableBuilder *builder)
{
  if (root->kind == ASSAY_NODE_OBJECT)
    {
      assay_steps_add (self, root);
      return;
    }

  for (const AssayNode *child = root->first; child != NULL; child = child->next)
    if (child->kind == ASSAY_NODE_OBJECT)
      assay_steps_add (self, child);
    else
      assay_table_builder_leave_out (builder, _("a record"), _("a value where a step of a run should be"));
}

/** assay_steps_merge: more about the step that was added last: what is not empty in it counts */
void
assay_steps_merge (AssaySteps      *self,
                   const AssayNode *more)
{
  g_return_if_fail (self->steps->len > 0);

  g_ptr_array_add (g_ptr_array_index (self->steps, self->steps->len - 1), (gpointer) more);
}

/** assay_steps_get_n: how many there are */
guint
assay_steps_get_n (const AssaySteps *self)
{
  return self->steps->len;
}

static gboolean
is_empty (const AssayNode *node)
{
  return node->kind == ASSAY_NODE_NULL || (node->kind == ASSAY_NODE_STRING && node->text[0] == '\0');
}

/* What a step says under a key, "eval/loss" being in an object. */
static const AssayNode *
find_in_object (const AssayNode *object,
                const char      *key)
{
  const AssayNode *found = assay_node_get_member (object, key);
  const char *slash = strchr (key, '/');

  if (found == NULL && slash != NULL)
    {
      g_autofree char *outer = g_strndup (key, slash - key);
      const AssayNode *inner = assay_node_get_member (object, outer);

      if (inner != NULL && inner->kind == ASSAY_NODE_OBJECT)
        found = find_in_object (inner, slash + 1);
    }

  return found;
}

static const AssayNode *
find_value (GPtrArray  *step,
            const char *key)
{
  for (guint i = step->len; i > 0; i--)
    {
      const AssayNode *found = find_in_object (g_ptr_array_index (step, i - 1), key);

      if (found != NULL && !is_empty (found))
        return found;
    }

  return NULL;
}

static gboolean
find_number (GPtrArray  *step,
             const char *key,
             double     *number)
{
  const AssayNode *found = find_value (step, key);

  if (found != NULL && found->kind == ASSAY_NODE_NUMBER)
    {
      *number = found->number;
      return *number == *number;
    }

  return found != NULL && found->kind == ASSAY_NODE_STRING &&
         assay_cell_text_read (found->text, strlen (found->text), number) == ASSAY_CELL_NUMBER;
}

/** assay_steps_get_number: whether step @index says a number under @key, and which; NaN is none */
gboolean
assay_steps_get_number (const AssaySteps *self,
                        guint             index,
                        const char       *key,
                        double           *number)
{
  return find_number (g_ptr_array_index (self->steps, index), key, number);
}

/** assay_steps_any_number: whether any step says a number under @key */
gboolean
assay_steps_any_number (const AssaySteps *self,
                        const char       *key)
{
  double number;

  for (guint i = 0; i < self->steps->len; i++)
    if (assay_steps_get_number (self, i, key, &number))
      return TRUE;

  return FALSE;
}

/* The step with the best value, of equal ones the first; FALSE where no step has one. */
static gboolean
find_best (const AssaySteps *self,
           AssayStepPickKind              kind,
           const char       *metric,
           guint            *best)
{
  gboolean found = FALSE;
  double champion = 0;

  for (guint i = 0; i < self->steps->len; i++)
    {
      double number;

      if (!find_number (g_ptr_array_index (self->steps, i), metric, &number))
        continue;
      if (!found || (kind == ASSAY_STEP_PICK_HIGHEST ? number > champion : number < champion))
        {
          *best = i;
          champion = number;
        }
      found = TRUE;
    }

  return found;
}

static char *
dup_axis (GPtrArray            *step,
          const AssayStepsPlan *plan,
          guint                 index)
{
  const AssayNode *axis = plan->axis != NULL ? find_value (step, plan->axis) : NULL;

  if (axis != NULL && (axis->kind == ASSAY_NODE_NUMBER || axis->kind == ASSAY_NODE_STRING))
    return g_strdup_printf ("%s %s", plan->axis, axis->text);

  return g_strdup_printf ("%s %u", plan->axis != NULL ? plan->axis : "step", index + 1);
}

/* What the objects of a step say together, each key once in the order in which they came: the last that is not empty. */
static GPtrArray *
join_objects (GPtrArray *step)
{
  g_autoptr(GHashTable) places = g_hash_table_new (g_str_hash, g_str_equal);
  GPtrArray *members = g_ptr_array_new ();

  for (guint i = 0; i < step->len; i++)
    for (const AssayNode *child = ((const AssayNode *) g_ptr_array_index (step, i))->first; child != NULL; child = child->next)
      {
        gpointer place;

        if (!g_hash_table_lookup_extended (places, child->key, NULL, &place))
          {
            g_hash_table_insert (places, (gpointer) child->key, GUINT_TO_POINTER (members->len));
            g_ptr_array_add (members, (gpointer) child);
          }
        else if (!is_empty (child))
          {
            g_ptr_array_index (members, GPOINTER_TO_UINT (place)) = (gpointer) child;
          }
      }

  return members;
}

/* Which members come when: what the tool is known for, then what was measured on held-out samples, the rest, and last what
 * was measured in training. */
static guint
rank_of (const char           *key,
         const AssayStepsPlan *plan)
{
  static const guint ranks[] = {
    [ASSAY_SPLIT_HELD_OUT] = 1, [ASSAY_SPLIT_UNKNOWN] = 2, [ASSAY_SPLIT_TRAINING] = LAST_RANK,
  };

  if (plan->headlines != NULL && g_strv_contains (plan->headlines, key))
    return 0;
  if (plan->unused != NULL && g_strv_contains (plan->unused, key))
    return LAST_RANK + 1;

  return ranks[assay_split_from_name (key)];
}

static gboolean
put_step (GPtrArray             *step,
          const AssayStepsPlan  *plan,
          AssayRecordReader     *reader,
          GError               **error)
{
  g_autoptr(GPtrArray) members = join_objects (step);

  for (guint rank = 0; rank <= LAST_RANK; rank++)
    for (guint i = 0; i < members->len; i++)
      {
        const AssayNode *member = g_ptr_array_index (members, i);

        if (rank_of (member->key, plan) == rank && !assay_record_reader_put (reader, member->key, member, NULL, error))
          return FALSE;
      }

  return TRUE;
}

static gboolean
put_model (const AssaySteps      *self,
           const AssayStepsPlan  *plan,
           guint                  index,
           const char            *name,
           AssayRecordReader     *reader,
           AssayTableBuilder     *builder,
           GError               **error)
{
  if (!assay_table_builder_begin_row (builder, error))
    return FALSE;

  assay_table_builder_set_name (builder, name, -1);

  return put_step (g_ptr_array_index (self->steps, index), plan, reader, error);
}

static char *
dup_step_name (const AssaySteps     *self,
               const AssayStepsPlan *plan,
               guint                 index,
               const char           *name)
{
  g_autofree char *axis = dup_axis (g_ptr_array_index (self->steps, index), plan, index);

  return g_strdup_printf ("%s %s", name, axis);
}

static gboolean
put_all (const AssaySteps      *self,
         const AssayStepsPlan  *plan,
         const char            *name,
         AssayRecordReader     *reader,
         AssayTableBuilder     *builder,
         GError               **error)
{
  for (guint i = 0; i < self->steps->len; i++)
    {
      g_autofree char *own = dup_step_name (self, plan, i, name);

      if (!put_model (self, plan, i, own, reader, builder, error))
        return FALSE;
    }

  return TRUE;
}

static void
say_taken (const AssaySteps     *self,
           const AssayStepsPlan *plan,
           guint                 index,
           const char           *name,
           const char           *pick,
           AssayTableBuilder    *builder)
{
  g_autofree char *axis = dup_axis (g_ptr_array_index (self->steps, index), plan, index);

  if (self->steps->len == 1)
    return;

  assay_table_builder_set_steps (builder, self->steps->len, pick);
  assay_table_builder_notice (builder, g_strdup_printf (_("“%s”: of %u steps, %s was taken (%s)"), name, self->steps->len,
                                                        axis, pick));
}

/* Whether the column, or an object that it stands in, has this key. */
static gboolean
is_within (const char *name,
           const char *key)
{
  gsize length = strlen (key);

  for (const char *part = name; part != NULL; part = strchr (part, '/'))
    {
      part += *part == '/';
      if (strncmp (part, key, length) == 0 && (part[length] == '\0' || part[length] == '/'))
        return TRUE;
    }

  return FALSE;
}

/* Columns whose names say too little: what is a clock in one tool is a metric in another. */
static void
set_asides (const AssayStepsPlan *plan,
            AssayTableBuilder    *builder)
{
  for (guint column = 0; column < assay_table_builder_get_n_columns (builder); column++)
    for (const char * const *aside = plan->asides; aside != NULL && *aside != NULL; aside++)
      if (is_within (assay_table_builder_get_column_name (builder, column), *aside) &&
          assay_table_builder_is_in_source (builder, column, NULL))
        assay_table_builder_set_role (builder, column, ASSAY_ROLE_ATTRIBUTE);
}

static gboolean
find_step (const AssaySteps *self,
           const AssayNode  *object,
           guint            *index)
{
  for (guint i = 0; i < self->steps->len; i++)
    if (g_ptr_array_find (g_ptr_array_index (self->steps, i), object, NULL))
      {
        *index = i;
        return TRUE;
      }

  return FALSE;
}

/* The one step that is the model. */
static gboolean
choose_step (const AssaySteps      *self,
             const AssayStepsPlan  *plan,
             AssayStepPickKind                   kind,
             const char            *metric,
             guint                 *index,
             GError               **error)
{
  *index = self->steps->len - 1;

  if (kind == ASSAY_STEP_PICK_BEST && (plan->best == NULL || !find_step (self, plan->best, index)))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT,
                   _("the file does not say which step is the best; say best:METRIC"));
      return FALSE;
    }

  if (metric != NULL && !find_best (self, kind, metric, index))
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LAYOUT, _("no step has a number under “%s”"), metric);
      return FALSE;
    }

  return TRUE;
}

/**
 * assay_steps_read:
 * @plan: how the steps are to be understood
 * @document: that they stand in
 * @options: (nullable): may pick another step
 *
 * Adds the model that the steps lead to, or one for each step, and says which was taken.
 *
 * Returns: FALSE with ASSAY_FORMAT_ERROR where there is no such step, or the table does not take it
 */
gboolean
assay_steps_read (const AssaySteps           *self,
                  const AssayStepsPlan       *plan,
                  const AssayDocument        *document,
                  AssayTableBuilder          *builder,
                  const AssayResultsOptions  *options,
                  GError                    **error)
{
  const char *pick = options != NULL && options->pick != NULL ? options->pick : plan->pick != NULL ? plan->pick : "last";
  g_autoptr(AssayRecordReader) reader = assay_record_reader_new (builder);
  g_autofree char *name = plan->name != NULL ? g_strdup (plan->name)
                                             : assay_naming_from_path (assay_document_get_name (document));
  const char *metric;
  guint index;
  AssayStepPickKind kind;

  if (self->steps->len == 0)
    {
      g_set_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_NO_RESULTS, _("no step of a run is in it"));
      return FALSE;
    }

  if (!assay_step_pick_parse (pick, &kind, &metric, error))
    return FALSE;

  if (kind == ASSAY_STEP_PICK_ALL)
    {
      assay_table_builder_set_steps (builder, self->steps->len, pick);
      if (!put_all (self, plan, name, reader, builder, error))
        return FALSE;
    }
  else
    {
      g_autofree char *own = NULL;

      if (!choose_step (self, plan, kind, metric, &index, error))
        return FALSE;

      say_taken (self, plan, index, name, pick, builder);
      own = plan->names_step ? dup_step_name (self, plan, index, name) : g_strdup (name);
      if (!put_model (self, plan, index, own, reader, builder, error))
        return FALSE;
    }

  set_asides (plan, builder);

  return TRUE;
}
