#include "models/column-offer.h"

#include <string.h>

#include "models/column-key.h"
#include "table/first-columns.h"

#define FIRST_METRICS    12
#define FIRST_ATTRIBUTES 3

struct _AssayColumnOffer
{
  AssayTable *table;
  GPtrArray  *ruled;              /* AssayColumn of each rule, not references; NULL where there is none */
  GPtrArray  *first_metrics;      /* of AssayColumn */
  GPtrArray  *first_attributes;
};

static gboolean
find_key (GPtrArray  *keys,
          const char *key,
          guint      *position)
{
  return g_ptr_array_find_with_equal_func (keys, key, g_str_equal, position);
}

static void
add_key (GPtrArray  *keys,
         const char *key)
{
  if (keys->len < ASSAY_COLUMNS_SHOWN && !find_key (keys, key, NULL))
    g_ptr_array_add (keys, g_strdup (key));
}

static void
add_column (GPtrArray         *keys,
            const AssayColumn *column)
{
  g_autofree char *key = assay_column_key_new (column);

  add_key (keys, key);
}

static gboolean
is_metric (const AssayColumnOffer *self,
           const char             *key)
{
  AssayColumn *column = assay_column_key_find (self->table, key);

  return column != NULL && assay_column_get_role (column) == ASSAY_ROLE_METRIC;
}

static guint
place_after_name (GPtrArray *keys)
{
  guint position;

  return find_key (keys, ASSAY_COLUMN_KEY_NAME, &position) ? position + 1 : 0;
}

/* Metrics stand together, as do attributes behind them. */
static guint
place_of_new (const AssayColumnOffer *self,
              GPtrArray              *keys,
              const char             *key)
{
  guint place = 0;

  if (g_str_equal (key, ASSAY_COLUMN_KEY_VERDICT))
    return 0;
  if (g_str_equal (key, ASSAY_COLUMN_KEY_NAME))
    return keys->len > 0 && g_str_equal (keys->pdata[0], ASSAY_COLUMN_KEY_VERDICT) ? 1 : 0;
  if (g_str_equal (key, ASSAY_COLUMN_KEY_FILE))
    return place_after_name (keys);
  if (!is_metric (self, key) && assay_column_key_find (self->table, key) != NULL)
    return keys->len;

  for (guint i = 0; i < keys->len; i++)
    if (is_metric (self, keys->pdata[i]) || g_str_equal (keys->pdata[i], ASSAY_COLUMN_KEY_NAME))
      place = i + 1;

  return place;
}

/**
 * assay_column_offer_insert:
 * @self: the offer
 * @keys: keys of columns, from left to right
 * @key: one more
 *
 * Puts a column where it belongs, if it is not there yet and there is room.
 */
void
assay_column_offer_insert (const AssayColumnOffer *self,
                           GPtrArray              *keys,
                           const char             *key)
{
  if (keys->len < ASSAY_COLUMNS_SHOWN && !find_key (keys, key, NULL))
    g_ptr_array_insert (keys, (int) place_of_new (self, keys, key), g_strdup (key));
}

/* Which file a model is from is worth a column as soon as there are several. */
static gboolean
wants_file (const AssayColumnOffer *self,
            const AssayColumnState *state)
{
  return assay_column_key_is_known (self->table, ASSAY_COLUMN_KEY_FILE)
         && !assay_column_state_is_hidden (state, ASSAY_COLUMN_KEY_FILE);
}

/* The last place is kept for the margin, whatever the number of rules. */
static GPtrArray *
first_choice (const AssayColumnOffer *self,
              const AssayColumnState *state)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  guint n_own;

  add_key (keys, ASSAY_COLUMN_KEY_VERDICT);
  add_key (keys, ASSAY_COLUMN_KEY_NAME);
  if (wants_file (self, state))
    add_key (keys, ASSAY_COLUMN_KEY_FILE);
  n_own = keys->len;

  for (guint i = 0; i < self->ruled->len && keys->len < ASSAY_COLUMNS_SHOWN - 1; i++)
    if (self->ruled->pdata[i] != NULL)
      add_column (keys, self->ruled->pdata[i]);
  for (guint i = 0; i < self->first_metrics->len && keys->len < n_own + FIRST_METRICS; i++)
    add_column (keys, self->first_metrics->pdata[i]);
  add_key (keys, ASSAY_COLUMN_KEY_MARGIN);
  for (guint i = 0; i < self->first_attributes->len; i++)
    add_column (keys, self->first_attributes->pdata[i]);

  return keys;
}

/* A choice was made for results of a kind: it holds where most of the columns chosen are there. */
static gboolean
suits (const AssayColumnOffer *self,
       GPtrArray              *wanted)
{
  guint n_of_results = 0;
  guint n_found = 0;

  for (guint i = 0; i < wanted->len; i++)
    if (!assay_column_key_is_own (wanted->pdata[i]))
      {
        n_of_results++;
        n_found += assay_column_key_find (self->table, wanted->pdata[i]) != NULL;
      }

  return 2 * n_found >= n_of_results;
}

static GPtrArray *
wanted_choice (const AssayColumnOffer *self,
               const AssayColumnState *state,
               GPtrArray              *wanted)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < wanted->len; i++)
    if (assay_column_key_is_known (self->table, wanted->pdata[i]))
      add_key (keys, wanted->pdata[i]);
  /* Without a name a row is nobody. */
  assay_column_offer_insert (self, keys, ASSAY_COLUMN_KEY_NAME);
  if (wants_file (self, state))
    assay_column_offer_insert (self, keys, ASSAY_COLUMN_KEY_FILE);
  assay_column_offer_add_ruled (self, keys, state);

  return keys;
}

static GPtrArray *
ruled_columns (AssayEvaluation *evaluation)
{
  guint n_rules = assay_policy_get_n_rules (assay_evaluation_get_policy (evaluation));
  GPtrArray *ruled = g_ptr_array_sized_new (n_rules);

  for (guint i = 0; i < n_rules; i++)
    g_ptr_array_add (ruled, assay_evaluation_get_column (evaluation, i));

  return ruled;
}

static gboolean
same_pointers (GPtrArray *a,
               GPtrArray *b)
{
  return a->len == b->len && (a->len == 0 || memcmp (a->pdata, b->pdata, a->len * sizeof *a->pdata) == 0);
}

/**
 * assay_column_offer_new:
 * @evaluation: results under rules
 *
 * Looks for the columns that vary: up to a pass over each column of the table.
 *
 * Returns: (transfer full): what there is to choose from
 */
AssayColumnOffer *
assay_column_offer_new (AssayEvaluation *evaluation)
{
  AssayColumnOffer *self = g_new0 (AssayColumnOffer, 1);

  self->table = assay_table_ref (assay_evaluation_get_table (evaluation));
  self->ruled = ruled_columns (evaluation);
  self->first_metrics = assay_first_columns_new (self->table, ASSAY_ROLE_METRIC, FIRST_METRICS, TRUE);
  self->first_attributes = assay_first_columns_new (self->table, ASSAY_ROLE_ATTRIBUTE, FIRST_ATTRIBUTES, FALSE);

  return self;
}

/**
 * assay_column_offer_free:
 * @self: (nullable)
 */
void
assay_column_offer_free (AssayColumnOffer *self)
{
  if (self == NULL)
    return;

  assay_table_unref (self->table);
  g_ptr_array_unref (self->ruled);
  g_ptr_array_unref (self->first_metrics);
  g_ptr_array_unref (self->first_attributes);
  g_free (self);
}

/**
 * assay_column_offer_follow:
 * @self: the offer
 * @evaluation: new verdicts of the same results
 * @state: what a person did; a column that a new rule stands on is not taken away any more
 *
 * Returns: whether the rules stand on other columns; a threshold that moves costs a look at each rule
 */
gboolean
assay_column_offer_follow (AssayColumnOffer *self,
                           AssayEvaluation  *evaluation,
                           AssayColumnState *state)
{
  g_autoptr(GPtrArray) before = self->ruled;

  self->ruled = ruled_columns (evaluation);
  if (same_pointers (before, self->ruled))
    return FALSE;

  for (guint i = 0; i < self->ruled->len; i++)
    if (self->ruled->pdata[i] != NULL && !g_ptr_array_find (before, self->ruled->pdata[i], NULL))
      {
        g_autofree char *key = assay_column_key_new (self->ruled->pdata[i]);

        assay_column_state_set_hidden (state, key, FALSE);
      }

  return TRUE;
}

/**
 * assay_column_offer_add_ruled:
 * @self: the offer
 * @keys: keys of columns, from left to right
 * @state: (nullable): leaves out what a person took away; NULL leaves out nothing
 *
 * Adds the columns that rules stand on, as far as they fit.
 */
void
assay_column_offer_add_ruled (const AssayColumnOffer *self,
                              GPtrArray              *keys,
                              const AssayColumnState *state)
{
  for (guint i = 0; i < self->ruled->len; i++)
    {
      g_autofree char *key = self->ruled->pdata[i] != NULL ? assay_column_key_new (self->ruled->pdata[i]) : NULL;

      if (key != NULL && (state == NULL || !assay_column_state_is_hidden (state, key)))
        assay_column_offer_insert (self, keys, key);
    }
}

/**
 * assay_column_offer_choose:
 * @self: the offer
 * @state: what a person did
 *
 * What a person chose, where it suits these results. Else verdict, name, the file where there are several, the metrics of rules and then those that vary,
 * twelve metrics together if the rules are not more; the margin; the first three attributes that vary.
 *
 * Returns: (transfer full) (element-type utf8): keys from left to right, at most ASSAY_COLUMNS_SHOWN
 */
GPtrArray *
assay_column_offer_choose (const AssayColumnOffer *self,
                           const AssayColumnState *state)
{
  GPtrArray *wanted = assay_column_state_get_wanted (state);

  return wanted != NULL && suits (self, wanted) ? wanted_choice (self, state, wanted) : first_choice (self, state);
}
