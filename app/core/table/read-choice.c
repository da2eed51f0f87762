#include "table/read-choice.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "base/text.h"

struct _AssayReadChoice
{
  gatomicrefcount ref;
  char           *layout;
  char           *pick;
  char           *names;
  GPtrArray      *columns;   /* AssayReadColumn, by name */
};

static void
column_choice_free (gpointer pointer)
{
  AssayReadColumn *self = pointer;

  g_free (self->name);
  g_free (self);
}

/**
 * assay_read_choice_new:
 * @layout: (nullable): id of the layout to read with
 * @pick: (nullable): which step of a run that was written step by step, "last" or "best:METRIC"
 * @names: (nullable): the column that names the models
 *
 * Returns: (transfer full): the choice
 */
AssayReadChoice *
assay_read_choice_new (const char *layout,
                       const char *pick,
                       const char *names)
{
  AssayReadChoice *self = g_new0 (AssayReadChoice, 1);

  g_atomic_ref_count_init (&self->ref);
  self->layout = g_strdup (layout);
  self->pick = g_strdup (pick);
  self->names = g_strdup (names);
  self->columns = g_ptr_array_new_with_free_func (column_choice_free);

  return self;
}

/** assay_read_choice_ref: (transfer full): @self */
AssayReadChoice *
assay_read_choice_ref (AssayReadChoice *self)
{
  if (self != NULL)
    g_atomic_ref_count_inc (&self->ref);

  return self;
}

/**
 * assay_read_choice_unref:
 * @self: (transfer full) (nullable): a choice
 */
void
assay_read_choice_unref (AssayReadChoice *self)
{
  if (self == NULL || !g_atomic_ref_count_dec (&self->ref))
    return;

  g_free (self->layout);
  g_free (self->pick);
  g_free (self->names);
  g_ptr_array_unref (self->columns);
  g_free (self);
}

/** assay_read_choice_get_layout: (nullable): id of the layout */
const char *
assay_read_choice_get_layout (const AssayReadChoice *self)
{
  return self != NULL ? self->layout : NULL;
}

/** assay_read_choice_get_pick: (nullable): which step */
const char *
assay_read_choice_get_pick (const AssayReadChoice *self)
{
  return self != NULL ? self->pick : NULL;
}

/** assay_read_choice_get_names: (nullable): the column that names the models */
const char *
assay_read_choice_get_names (const AssayReadChoice *self)
{
  return self != NULL ? self->names : NULL;
}

/** assay_read_choice_get_n_columns: of how many columns something is said */
guint
assay_read_choice_get_n_columns (const AssayReadChoice *self)
{
  return self != NULL ? self->columns->len : 0;
}

/** assay_read_choice_get_column: (transfer none): what is said of one of them, in the order of their names */
const AssayReadColumn *
assay_read_choice_get_column (const AssayReadChoice *self,
                              guint                  index)
{
  g_return_val_if_fail (self != NULL && index < self->columns->len, NULL);

  return g_ptr_array_index (self->columns, index);
}

/* Where the column stands, or would stand. */
static gboolean
find_place (const AssayReadChoice *self,
            const char            *name,
            guint                 *place)
{
  for (*place = 0; *place < assay_read_choice_get_n_columns (self); (*place)++)
    {
      const AssayReadColumn *column = g_ptr_array_index (self->columns, *place);
      int order = strcmp (column->name, name);

      if (order >= 0)
        return order == 0;
    }

  return FALSE;
}

/** assay_read_choice_find_column: (transfer none) (nullable): what is said of the column called @name */
const AssayReadColumn *
assay_read_choice_find_column (const AssayReadChoice *self,
                               const char            *name)
{
  guint place;

  return find_place (self, name, &place) ? g_ptr_array_index (self->columns, place) : NULL;
}

static void
set_column (AssayReadChoice *self,
            const char      *name,
            int              role,
            AssayDirection   direction)
{
  AssayReadColumn *column;
  guint place;

  if (find_place (self, name, &place))
    g_ptr_array_remove_index (self->columns, place);
  if (role == ASSAY_ROLE_UNSAID && direction == ASSAY_DIRECTION_NONE)
    return;

  column = g_new0 (AssayReadColumn, 1);
  column->name = g_strdup (name);
  column->role = role;
  column->direction = direction;
  g_ptr_array_insert (self->columns, (int) place, column);
}

static void
add_columns (AssayReadChoice       *self,
             const AssayReadChoice *from)
{
  for (guint i = 0; i < assay_read_choice_get_n_columns (from); i++)
    {
      const AssayReadColumn *column = g_ptr_array_index (from->columns, i);

      set_column (self, column->name, column->role, column->direction);
    }
}

/* Nothing said is NULL, so that there is one way to say it. */
static AssayReadChoice *
settle (AssayReadChoice *self)
{
  if (self->layout == NULL && self->pick == NULL && self->names == NULL && self->columns->len == 0)
    g_clear_pointer (&self, assay_read_choice_unref);

  return self;
}

static AssayReadChoice *
change (const AssayReadChoice *self,
        const char            *layout,
        const char            *pick,
        const char            *names)
{
  AssayReadChoice *changed = assay_read_choice_new (layout, pick, names);

  add_columns (changed, self);

  return settle (changed);
}

/** assay_read_choice_with_layout: (transfer full) (nullable): the same with another layout, or none said */
AssayReadChoice *
assay_read_choice_with_layout (const AssayReadChoice *self,
                               const char            *layout)
{
  return change (self, layout, assay_read_choice_get_pick (self), assay_read_choice_get_names (self));
}

/** assay_read_choice_with_pick: (transfer full) (nullable): the same with another step, or none said */
AssayReadChoice *
assay_read_choice_with_pick (const AssayReadChoice *self,
                             const char            *pick)
{
  return change (self, assay_read_choice_get_layout (self), pick, assay_read_choice_get_names (self));
}

/** assay_read_choice_with_names: (transfer full) (nullable): the same with another column of names, or none said */
AssayReadChoice *
assay_read_choice_with_names (const AssayReadChoice *self,
                              const char            *names)
{
  return change (self, assay_read_choice_get_layout (self), assay_read_choice_get_pick (self), names);
}

/**
 * assay_read_choice_with_column:
 * @self: (nullable): a choice
 * @name: a column
 * @role: an AssayRole, or %ASSAY_ROLE_UNSAID
 * @direction: which values are better, or %ASSAY_DIRECTION_NONE where that is not said
 *
 * Returns: (transfer full) (nullable): the same, but for this column
 */
AssayReadChoice *
assay_read_choice_with_column (const AssayReadChoice *self,
                               const char            *name,
                               int                    role,
                               AssayDirection         direction)
{
  AssayReadChoice *changed = assay_read_choice_new (assay_read_choice_get_layout (self),
                                                    assay_read_choice_get_pick (self),
                                                    assay_read_choice_get_names (self));

  add_columns (changed, self);
  set_column (changed, name, role, direction);

  return settle (changed);
}

/**
 * assay_read_choice_over:
 * @self: (nullable): what counts
 * @under: (nullable): what counts where @self says nothing
 *
 * Returns: (transfer full) (nullable): both together
 */
AssayReadChoice *
assay_read_choice_over (const AssayReadChoice *self,
                        const AssayReadChoice *under)
{
  AssayReadChoice *both = assay_read_choice_new (
    assay_read_choice_get_layout (self) ?: assay_read_choice_get_layout (under),
    assay_read_choice_get_pick (self) ?: assay_read_choice_get_pick (under),
    assay_read_choice_get_names (self) ?: assay_read_choice_get_names (under));

  add_columns (both, under);
  add_columns (both, self);

  return settle (both);
}

/* (transfer full) @clause */
static void
add_clause (GString *words,
            char    *clause)
{
  g_autofree char *safe = assay_text_escape_controls (clause);

  g_string_append_printf (words, "%s%s", words->len > 0 ? "; " : "", safe);
  g_free (clause);
}

static void
add_column (GString               *words,
            const AssayReadColumn *column)
{
  if (column->role != ASSAY_ROLE_UNSAID)
    add_clause (words, g_strdup_printf (column->role == ASSAY_ROLE_METRIC ? _("“%s” is a metric")
                                                                          : _("“%s” is an attribute"), column->name));
  if (column->direction != ASSAY_DIRECTION_NONE)
    add_clause (words, g_strdup_printf (column->direction == ASSAY_DIRECTION_LOWER ? _("of “%s” lower is better")
                                                                                   : _("of “%s” higher is better"),
                                        column->name));
}

/**
 * assay_read_choice_to_words:
 * @self: (nullable): a choice
 *
 * Returns: (transfer full) (nullable): what was said, as one line of words; %NULL where that is nothing
 */
char *
assay_read_choice_to_words (const AssayReadChoice *self)
{
  GString *words;

  if (self == NULL)
    return NULL;

  words = g_string_new (NULL);
  if (self->layout != NULL)
    add_clause (words, g_strdup_printf (_("layout “%s”"), self->layout));
  if (self->pick != NULL)
    add_clause (words, g_strdup_printf (_("step “%s”"), self->pick));
  if (self->names != NULL)
    add_clause (words, g_strdup_printf (_("models are named by “%s”"), self->names));
  for (guint i = 0; i < self->columns->len; i++)
    add_column (words, g_ptr_array_index (self->columns, i));

  return g_string_free (words, FALSE);
}

/** assay_read_choice_equal: whether both say the same */
gboolean
assay_read_choice_equal (const AssayReadChoice *a,
                         const AssayReadChoice *b)
{
  if (g_strcmp0 (assay_read_choice_get_layout (a), assay_read_choice_get_layout (b)) != 0 ||
      g_strcmp0 (assay_read_choice_get_pick (a), assay_read_choice_get_pick (b)) != 0 ||
      g_strcmp0 (assay_read_choice_get_names (a), assay_read_choice_get_names (b)) != 0 ||
      assay_read_choice_get_n_columns (a) != assay_read_choice_get_n_columns (b))
    return FALSE;

  for (guint i = 0; i < assay_read_choice_get_n_columns (a); i++)
    {
      const AssayReadColumn *left = g_ptr_array_index (a->columns, i);
      const AssayReadColumn *right = g_ptr_array_index (b->columns, i);

      if (!g_str_equal (left->name, right->name) || left->role != right->role || left->direction != right->direction)
        return FALSE;
    }

  return TRUE;
}
