#include "shell/recent-results.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/state-file.h"
#include "shell/wording.h"

#define GROUP "Recent"
#define KEY   "results"

/* Paths, models, approved ones, when. */
#define TYPE "a(aayuux)"

/* Hundreds of files let go on the window at once are not a thing to come back to by one click, and would fill the file. */
#define MAX_PATHS 64

/* A name may have thousands of characters. */
#define NAME_CHARACTERS 80

static void
results_free (gpointer pointer)
{
  AssayRecentResults *self = pointer;

  g_strfreev (self->paths);
  g_free (self);
}

static AssayRecentResults *
results_new (const char * const *paths,
             guint               n_models,
             guint               n_approved,
             gint64              seen_at)
{
  AssayRecentResults *self = g_new0 (AssayRecentResults, 1);

  self->paths = g_strdupv ((char **) paths);
  self->n_models = n_models;
  self->n_approved = MIN (n_approved, n_models);
  self->seen_at = seen_at;

  return self;
}

/* The file may have been written by another hand: what is no absolute path is passed over. */
static gboolean
are_paths (const char * const *paths)
{
  guint n;

  for (n = 0; paths[n] != NULL; n++)
    if (!g_path_is_absolute (paths[n]))
      return FALSE;

  return n > 0 && n <= MAX_PATHS;
}

/**
 * assay_recent_results_list:
 *
 * Returns: (transfer full) (element-type AssayRecentResults): the latest first; whether they are still there is for
 *   assay_recent_results_are_there() to say
 */
GPtrArray *
assay_recent_results_list (void)
{
  g_autoptr(GVariant) value = assay_state_file_get_variant (assay_state_file_get_default (), GROUP, KEY,
                                                            G_VARIANT_TYPE (TYPE));
  GPtrArray *list = g_ptr_array_new_with_free_func (results_free);

  for (gsize i = 0; value != NULL && i < g_variant_n_children (value) && list->len < ASSAY_RECENT_RESULTS; i++)
    {
      g_autofree const char **paths = NULL;
      guint n_models, n_approved;
      gint64 seen_at;

      g_variant_get_child (value, i, "(^a&ayuux)", &paths, &n_models, &n_approved, &seen_at);
      if (are_paths (paths))
        g_ptr_array_add (list, results_new (paths, n_models, n_approved, seen_at));
    }

  return list;
}

static void
write_list (GPtrArray *list)
{
  GVariantBuilder builder;

  g_variant_builder_init (&builder, G_VARIANT_TYPE (TYPE));
  for (guint i = 0; i < MIN (list->len, ASSAY_RECENT_RESULTS); i++)
    {
      const AssayRecentResults *results = g_ptr_array_index (list, i);

      g_variant_builder_add (&builder, "(^aayuux)", results->paths, results->n_models, results->n_approved,
                             results->seen_at);
    }
  assay_state_file_set_variant (assay_state_file_get_default (), GROUP, KEY, g_variant_builder_end (&builder));
}

static void
take_out (GPtrArray          *list,
          const char * const *paths)
{
  for (guint i = 0; i < list->len; i++)
    {
      const AssayRecentResults *results = g_ptr_array_index (list, i);

      if (g_strv_equal ((const char * const *) results->paths, paths))
        {
          g_ptr_array_remove_index (list, i);
          return;
        }
    }
}

/**
 * assay_recent_results_note:
 * @paths: what is open; absolute
 * @n_models: how many models that are
 * @n_approved: how many of them are approved now
 *
 * Puts them first, with what is to be said of them the next time.
 */
void
assay_recent_results_note (const char * const *paths,
                           guint               n_models,
                           guint               n_approved)
{
  g_autoptr(GPtrArray) list = NULL;

  if (!are_paths (paths))
    return;

  list = assay_recent_results_list ();
  take_out (list, paths);
  g_ptr_array_insert (list, 0, results_new (paths, n_models, n_approved, g_get_real_time () / G_USEC_PER_SEC));
  write_list (list);
}

/**
 * assay_recent_results_clear:
 *
 * Offers none of them any more.
 */
void
assay_recent_results_clear (void)
{
  assay_state_file_set_string (assay_state_file_get_default (), GROUP, KEY, NULL);
}

/**
 * assay_recent_results_are_there:
 * @self: results that were open
 *
 * Returns: whether all of their files and folders are still there
 */
gboolean
assay_recent_results_are_there (const AssayRecentResults *self)
{
  for (guint i = 0; self->paths[i] != NULL; i++)
    if (!g_file_test (self->paths[i], G_FILE_TEST_EXISTS))
      return FALSE;

  return TRUE;
}

/**
 * assay_recent_results_get_name:
 * @self: results that were open
 *
 * Returns: (transfer full): the name of the file, safe to be shown, and how many more there are
 */
char *
assay_recent_results_get_name (const AssayRecentResults *self)
{
  guint n_more = g_strv_length (self->paths) - 1;
  g_autofree char *base = g_filename_display_basename (self->paths[0]);
  g_autofree char *safe = assay_text_escape_controls (base);
  g_autofree char *name = assay_text_shorten (safe, NAME_CHARACTERS);
  g_autofree char *digits = assay_wording_count (n_more);

  if (n_more == 0)
    return g_steal_pointer (&name);

  return g_strdup_printf (ngettext ("%s and %s more", "%s and %s more", n_more), name, digits);
}

static char *
words_of_day (GDateTime *then,
              GDateTime *now)
{
  g_autoptr(GDateTime) local = g_date_time_to_timezone (then, g_date_time_get_timezone (now));
  GDate day, today;
  int n_days;

  g_date_set_dmy (&day, g_date_time_get_day_of_month (local), g_date_time_get_month (local), g_date_time_get_year (local));
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now), g_date_time_get_year (now));
  n_days = g_date_days_between (&day, &today);

  if (n_days == 0)
    return g_strdup (_("today"));
  if (n_days == 1)
    return g_strdup (_("yesterday"));
  if (n_days > 1 && n_days < 7)
    return g_strdup_printf (ngettext ("%d day ago", "%d days ago", n_days), n_days);

  return g_date_time_format (local, "%Y-%m-%d");
}

/**
 * assay_recent_results_get_words:
 * @self: results that were open
 * @now: the time, where the person is
 *
 * Returns: (transfer full): “4 models, 2 approved – yesterday”
 */
char *
assay_recent_results_get_words (const AssayRecentResults *self,
                                GDateTime                *now)
{
  g_autoptr(GDateTime) then = g_date_time_new_from_unix_utc (self->seen_at);
  g_autofree char *day = then != NULL ? words_of_day (then, now) : NULL;
  g_autofree char *n_models = assay_wording_count (self->n_models);
  g_autofree char *n_approved = assay_wording_count (self->n_approved);
  g_autofree char *models = g_strdup_printf (ngettext ("%s model", "%s models", self->n_models), n_models);
  /* Translators: of the models, so many are approved */
  g_autofree char *approved = g_strdup_printf (ngettext ("%s approved", "%s approved", self->n_approved), n_approved);

  if (day == NULL)
    return g_strdup_printf ("%s, %s", models, approved);

  return g_strdup_printf ("%s, %s – %s", models, approved, day);
}
