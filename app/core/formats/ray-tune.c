#include "formats/layouts.h"

#include "formats/naming.h"
#include "formats/reading.h"
#include "formats/steps.h"

#include <glib/gi18n-lib.h>

/* result.json (JSON Lines) and progress.csv of Ray Tune: {"training_iteration": 1, "episode_reward_mean": 3.5, "trial_id":
 * "119d4_00000", "config": {…}, …}, a line for each iteration of a trial. */

/* What Tune adds to whatever the trial reports; one of them tells its files from other logs that count iterations. */
static const char * const signs[] = {
  "trial_id", "experiment_id", "timesteps_total", "time_total_s", "time_this_iter_s", "iterations_since_restore",
};

static gboolean
recognise (const AssayNode *root)
{
  const AssayNode *first = assay_reading_first_object (root);

  if (first == NULL || assay_node_get_member (first, "training_iteration") == NULL)
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (signs); i++)
    if (assay_node_get_member (first, signs[i]) != NULL)
      return TRUE;

  return FALSE;
}

static const char *
get_trial (const AssayNode *record)
{
  const AssayNode *trial = assay_reading_find_text (record, "trial_id");

  return trial != NULL ? trial->text : "";
}

static gboolean
read_trial (const AssaySteps           *iterations,
            const char                 *trial,
            const AssayDocument        *document,
            AssayTableBuilder          *builder,
            const AssayResultsOptions  *options,
            GError                    **error)
{
  static const char * const headlines[] = {
    "episode_reward_mean", "episode_return_mean", "mean_accuracy", "mean_loss", NULL,
  };
  static const char * const asides[] = {
    "agent_timesteps_total", "config", "connector_metrics", "counters", "episodes", "fault_tolerance", "hist_stats", "info",
    "learners", "perf", "policy_reward_max", "policy_reward_min", "sampler_perf", "sampler_results", "timers", "timesteps",
    "warmup_time", NULL,
  };
  g_autofree char *name = trial[0] != '\0' ? g_strdup (trial) : assay_naming_from_folder (assay_document_get_name (document));
  AssayStepsPlan plan = { .name = name, .axis = "training_iteration", .headlines = headlines, .asides = asides };

  return assay_steps_read (iterations, &plan, document, builder, options, error);
}

/* The lines of a trial stand together, where a file holds several. */
static gboolean
read_tree (const AssayDocument       *document,
           AssayTableBuilder         *builder,
           const AssayResultsOptions *options,
           GError                   **error)
{
  const AssayNode *root = assay_document_get_root (document);
  const AssayNode *record = root->kind == ASSAY_NODE_ARRAY ? root->first : root;
  g_autoptr(AssaySteps) iterations = assay_steps_new ();
  const char *trial = "";

  for (; record != NULL; record = root->kind == ASSAY_NODE_ARRAY ? record->next : NULL)
    {
      const AssayNode *id = assay_reading_find_text (record, "trial_id");

      if (id != NULL && !assay_reading_check_text (document, id, error))
        return FALSE;

      if (assay_steps_get_n (iterations) > 0 && !g_str_equal (get_trial (record), trial))
        {
          if (!read_trial (iterations, trial, document, builder, options, error))
            return FALSE;

          assay_steps_free (iterations);
          iterations = assay_steps_new ();
        }

      trial = get_trial (record);
      assay_steps_add_all (iterations, record, builder);
    }

  return read_trial (iterations, trial, document, builder, options, error);
}

const AssayFormat assay_ray_tune_format = {
  .id = "ray-tune",
  .title = N_("Ray Tune"),
  .shapes = ASSAY_SHAPE_TREE | ASSAY_SHAPE_VALUES | ASSAY_SHAPE_TABLE,
  .recognise = recognise,
  .read_tree = read_tree,
};
