#include "shell/last-reading.h"

#include <glib/gi18n-lib.h>

#include "base/text.h"
#include "shell/kept-reading.h"
#include "shell/results-kind.h"
#include "shell/state-file.h"

#define MAX_KINDS 200
#define WORDS_CHARACTERS 80

struct _AssayLastReading
{
  GObject              parent;

  AssayWindow         *window;     /* owns this object */
  AssayReview         *review;     /* that was looked at last; only to be compared with */
  AssayPolicyDocument *document;   /* whose policy said how that one is read */
  AssayReadChoice     *reading;    /* how it is read */
  char                *place;      /* of its files */
  char                *group;      /* of results of this kind, as recognised; NULL where that was never seen */
  gboolean             applying;   /* what was remembered is on its way */
};

G_DEFINE_FINAL_TYPE (AssayLastReading, assay_last_reading, G_TYPE_OBJECT)

static AssayReadChoice *
look_up (AssayLastReading *self)
{
  g_autoptr(GVariant) kept = assay_state_file_get_variant (assay_state_file_get_default (), self->group, "reading",
                                                           G_VARIANT_TYPE (ASSAY_KEPT_READING_TYPE));

  return kept != NULL ? assay_kept_reading_from_variant (kept) : NULL;
}

static void
remember (AssayLastReading *self)
{
  AssayStateFile *file = assay_state_file_get_default ();

  if (self->group == NULL)
    return;

  assay_state_file_set_variant (file, self->group, "reading",
                                self->reading != NULL ? assay_kept_reading_to_variant (self->reading) : NULL);
  assay_state_file_touch_group (file, self->group, MAX_KINDS);
}

static void
tell (AssayLastReading *self)
{
  g_autofree char *words = assay_read_choice_to_words (self->reading);
  g_autofree char *shown = assay_text_shorten (words, WORDS_CHARACTERS);
  g_autofree char *text = g_strdup_printf (_("Read as last time: %s"), shown);

  assay_window_tell (self->window, text, _("_Undo"), "win.undo", NULL);
}

/* The kind is that of the results as recognised: what somebody said of them must not hide them from it. */
static void
note_kind (AssayLastReading *self)
{
  g_autofree char *kind = NULL;

  if (self->reading != NULL)
    return;

  kind = assay_results_kind (assay_review_get_table (self->review));
  g_free (self->group);
  self->group = g_strconcat ("Reading ", kind, NULL);
}

static void
note (AssayLastReading       *self,
      AssayWorkspace         *workspace,
      const AssayPolicyState *state)
{
  AssayPolicyDocument *old = self->document;

  self->review = assay_workspace_get_review (workspace);
  self->document = state->document != NULL ? assay_policy_document_ref (state->document) : NULL;
  g_clear_pointer (&old, assay_policy_document_unref);
  assay_read_choice_unref (self->reading);
  self->reading = assay_read_choice_ref (assay_workspace_get_reading (workspace));
}

/* A policy, also one that is on its way, says itself how to read. */
static void
apply (AssayLastReading       *self,
       AssayWorkspace         *workspace,
       const AssayPolicyState *state)
{
  g_autoptr(AssayReadChoice) reading = NULL;

  if (self->group == NULL || self->reading != NULL || assay_workspace_get_loading (workspace) ||
      state->document->path != NULL || !assay_policy_state_is_untouched (state))
    return;

  reading = look_up (self);
  if (reading == NULL)
    return;

  self->applying = TRUE;
  assay_workspace_set_reading (workspace, reading);
}

/* Read once more under the same policy: what a person said, or undid, is remembered. */
static void
follow (AssayLastReading       *self,
        AssayWorkspace         *workspace,
        const AssayPolicyState *state)
{
  gboolean is_act = !assay_read_choice_equal (self->reading, assay_workspace_get_reading (workspace));

  note (self, workspace, state);
  note_kind (self);
  if (self->applying)
    tell (self);
  else if (is_act)
    remember (self);
  self->applying = FALSE;
}

static void
opened_cb (AssayLastReading *self)
{
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);
  const AssayPolicyState *state = assay_workspace_get_state (workspace);
  g_autofree char *place = NULL;

  if (state == NULL || assay_workspace_get_review (workspace) == self->review)
    return;

  place = assay_results_place (assay_workspace_get_paths (workspace));
  if (g_strcmp0 (place, self->place) == 0 && state->document == self->document)
    {
      follow (self, workspace, state);
      return;
    }

  g_free (self->place);
  self->place = g_steal_pointer (&place);
  g_clear_pointer (&self->group, g_free);
  self->applying = FALSE;
  note (self, workspace, state);
  note_kind (self);
  apply (self, workspace, state);
}

/* What does not fit any more would fail each time. */
static void
failed_cb (AssayLastReading *self)
{
  if (self->applying)
    remember (self);
  self->applying = FALSE;
}

static void
assay_last_reading_finalize (GObject *object)
{
  AssayLastReading *self = ASSAY_LAST_READING (object);

  g_clear_pointer (&self->document, assay_policy_document_unref);
  assay_read_choice_unref (self->reading);
  g_free (self->place);
  g_free (self->group);

  G_OBJECT_CLASS (assay_last_reading_parent_class)->finalize (object);
}

static void
assay_last_reading_class_init (AssayLastReadingClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_last_reading_finalize;
}

static void
assay_last_reading_init (AssayLastReading *self)
{
}

/**
 * assay_last_reading_attach:
 * @window: a window with nothing open, which knows of the last policy already
 *
 * Watches how its results are read, and suggests that the next time.
 */
void
assay_last_reading_attach (AssayWindow *window)
{
  AssayLastReading *self = g_object_new (ASSAY_TYPE_LAST_READING, NULL);
  AssayWorkspace *workspace = assay_window_get_workspace (window);

  self->window = window;
  g_object_set_data_full (G_OBJECT (window), "assay-last-reading", self, g_object_unref);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "failed", G_CALLBACK (failed_cb), self, G_CONNECT_SWAPPED);
}
