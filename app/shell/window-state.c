#include "shell/window-state.h"

#include "shell/model-table.h"
#include "shell/pane-state.h"
#include "shell/recent-results.h"
#include "shell/results-kind.h"
#include "shell/settings.h"
#include "shell/state-file.h"
#include "shell/verdict-chips.h"

#define GROUP "Window"

/* As small as the window can be, and larger than any screen. */
#define LEAST_WIDTH  360
#define LEAST_HEIGHT 400
#define MOST_PIXELS  16384

/* How many results files and kinds of them are remembered. */
#define MAX_PLACES 200
#define MAX_KINDS  50

#define MAX_SEARCH_CHARACTERS 1000

/* Columns of thousands of metrics, each with a name of its own, are more than a state file should carry. */
#define MAX_COLUMNS_BYTES (64 * 1024)

#define MAX_TOLD 5

/* While a hand moves a slider, counts change with every frame. */
#define COUNTS_MSEC 250

struct _AssayWindowState
{
  GObject            parent;

  AssayWindow       *window;      /* owns this object */
  AssayReview       *review;      /* whose state was brought back; only to be compared with */
  char              *place;       /* group of these results */
  char              *kind;        /* group of all results like these */
  guint              counts_id;

  AssayVerdictChips *chips;
  GtkEditable       *search_entry;
  AssayModelTable   *table;
};

G_DEFINE_FINAL_TYPE (AssayWindowState, assay_window_state, G_TYPE_OBJECT)

static AssayStateFile *
state_file (void)
{
  return assay_state_file_get_default ();
}

/* Whatever is reset on the way from one file to the next is not how the person left it. */
static gboolean
is_at_rest (AssayWindowState *self)
{
  return self->review != NULL && assay_workspace_get_review (assay_window_get_workspace (self->window)) == self->review;
}

static void
keep_verdict (AssayWindowState *self)
{
  guint verdict = assay_verdict_chips_get_verdict (self->chips);

  if (!is_at_rest (self))
    return;

  assay_state_file_set_string (state_file (), self->place, "verdict", verdict != 0 ? assay_verdict_to_id (verdict) : NULL);
  assay_state_file_touch_group (state_file (), self->place, MAX_PLACES);
}

static void
keep_search (AssayWindowState *self)
{
  const char *text = gtk_editable_get_text (self->search_entry);

  if (!is_at_rest (self) || g_utf8_strlen (text, -1) > MAX_SEARCH_CHARACTERS)
    return;

  assay_state_file_set_string (state_file (), self->place, "search", *text != '\0' ? text : NULL);
  assay_state_file_touch_group (state_file (), self->place, MAX_PLACES);
}

/* "-" and the key where the largest stand first, as the action of the table has it. */
static char *
sort_of (AssayModelTable *table)
{
  gboolean descending;
  const char *key = assay_model_table_get_sort (table, &descending);

  return key != NULL ? g_strconcat (descending ? "-" : "", key, NULL) : NULL;
}

static void
keep_columns (AssayWindowState *self)
{
  g_autoptr(GVariant) state = assay_model_table_get_columns_state (self->table);
  g_autofree char *sort = sort_of (self->table);

  if (!is_at_rest (self))
    return;

  if (g_variant_get_size (state) <= MAX_COLUMNS_BYTES)
    assay_state_file_set_variant (state_file (), self->kind, "columns", state);
  assay_state_file_set_string (state_file (), self->kind, "sort", sort);
  assay_state_file_touch_group (state_file (), self->kind, MAX_KINDS);
}

static void
bring_columns_back (AssayWindowState *self)
{
  g_autoptr(GVariant) state = assay_state_file_get_variant (state_file (), self->kind, "columns", G_VARIANT_TYPE ("a(sib)"));
  g_autofree char *sort = assay_state_file_get_string (state_file (), self->kind, "sort");
  AssayWorkbench *workbench = assay_window_get_workbench (self->window);

  if (state != NULL)
    assay_model_table_set_columns_state (self->table, state);
  if (sort != NULL)
    assay_workbench_sort (workbench, "table.sort", g_variant_new_string (sort));
}

/* The same evaluation, once more: the cells look at the settings when they are written. */
static void
digits_cb (AssayWindowState *self)
{
  AssayReview *review = assay_workspace_get_review (assay_window_get_workspace (self->window));

  if (review != NULL)
    g_signal_emit_by_name (review, "changed", (guint) ASSAY_REVIEW_POLICY);
}

static gboolean
note_counts (gpointer user)
{
  AssayWindowState *self = user;
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);
  AssayReview *review = assay_workspace_get_review (workspace);
  const char * const *paths = assay_workspace_get_paths (workspace);

  self->counts_id = 0;
  if (review != NULL && paths != NULL)
    assay_recent_results_note (paths, assay_table_get_n_rows (assay_review_get_table (review)),
                               assay_evaluation_get_count (assay_review_get_evaluation (review), ASSAY_VERDICT_APPROVED));

  return G_SOURCE_REMOVE;
}

static void
counts_cb (AssayWindowState *self)
{
  if (is_at_rest (self) && self->counts_id == 0)
    self->counts_id = g_timeout_add (COUNTS_MSEC, note_counts, self);
}

static void
bring_verdict_back (AssayWindowState *self)
{
  g_autofree char *id = assay_state_file_get_string (state_file (), self->place, "verdict");
  AssayVerdict verdict;

  if (id != NULL && assay_verdict_from_id (id, &verdict))
    assay_verdict_chips_set_verdict (self->chips, verdict);
}

static void
bring_search_back (AssayWindowState *self)
{
  g_autofree char *text = assay_state_file_get_string (state_file (), self->place, "search");

  if (text == NULL || *text == '\0')
    return;

  g_object_set (assay_window_get_workbench (self->window), "search-mode", TRUE, NULL);
  gtk_editable_set_text (self->search_entry, text);
}

static void
take_names (AssayWindowState *self)
{
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);
  g_autofree char *place = assay_results_place (assay_workspace_get_paths (workspace));
  g_autofree char *kind = assay_results_kind (assay_review_get_table (self->review));

  g_free (self->place);
  self->place = g_strconcat ("File ", place, NULL);
  g_free (self->kind);
  self->kind = g_strconcat ("Kind ", kind, NULL);
}

/* What other programs offer as recent files. Dozens at once would push everything else out of there. */
static void
tell_desktop (AssayWorkspace *workspace)
{
  const char * const *paths = assay_workspace_get_paths (workspace);

  for (guint i = 0; paths[i] != NULL && i < MAX_TOLD; i++)
    {
      g_autofree char *uri = g_filename_to_uri (paths[i], NULL, NULL);

      if (uri != NULL && g_file_test (paths[i], G_FILE_TEST_IS_REGULAR))
        gtk_recent_manager_add_item (gtk_recent_manager_get_default (), uri);
    }
}

static void
opened_cb (AssayWindowState *self)
{
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);
  AssayReview *review = assay_workspace_get_review (workspace);

  if (review == NULL || review == self->review)
    return;

  self->review = review;
  g_signal_connect_object (review, "changed", G_CALLBACK (counts_cb), self, G_CONNECT_SWAPPED);
  take_names (self);
  bring_columns_back (self);
  bring_verdict_back (self);
  bring_search_back (self);
  tell_desktop (workspace);
  counts_cb (self);
}

static int
bounded (const char *key,
         int         least,
         int         fallback)
{
  int value = assay_state_file_get_integer (state_file (), GROUP, key, fallback);

  return value >= least && value <= MOST_PIXELS ? value : fallback;
}

static void
keep_size (AssayWindowState *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  if (width > 0 && height > 0)
    {
      assay_state_file_set_integer (state_file (), GROUP, "width", width);
      assay_state_file_set_integer (state_file (), GROUP, "height", height);
    }
  assay_state_file_set_integer (state_file (), GROUP, "maximized", gtk_window_is_maximized (window));
}

static void
bring_size_back (AssayWindowState *self)
{
  GtkWindow *window = GTK_WINDOW (self->window);
  int width, height;

  gtk_window_get_default_size (window, &width, &height);
  gtk_window_set_default_size (window, bounded ("width", LEAST_WIDTH, width), bounded ("height", LEAST_HEIGHT, height));
  if (assay_state_file_get_integer (state_file (), GROUP, "maximized", 0) == 1)
    gtk_window_maximize (window);
}

static gpointer
part (AssayWindow *window,
      const char  *name)
{
  GtkWidget *workbench = GTK_WIDGET (assay_window_get_workbench (window));

  return gtk_widget_get_template_child (workbench, ASSAY_TYPE_WORKBENCH, name);
}

static void
watch (AssayWindowState *self)
{
  AssayWorkspace *workspace = assay_window_get_workspace (self->window);

  g_signal_connect_object (self->window, "notify::default-width", G_CALLBACK (keep_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::default-height", G_CALLBACK (keep_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->window, "notify::maximized", G_CALLBACK (keep_size), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->chips, "notify::verdict", G_CALLBACK (keep_verdict), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->search_entry, "search-changed", G_CALLBACK (keep_search), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->table, "notify::columns-state", G_CALLBACK (keep_columns), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (assay_settings_get_default (), "notify::digits", G_CALLBACK (digits_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (assay_settings_get_default (), "notify::decimals", G_CALLBACK (digits_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (workspace, "opened", G_CALLBACK (opened_cb), self, G_CONNECT_SWAPPED);
}

/* The last counts are noted while there is still a workspace to ask. */
static void
destroy_cb (AssayWindowState *self)
{
  if (self->counts_id == 0)
    return;

  g_clear_handle_id (&self->counts_id, g_source_remove);
  note_counts (self);
}

static void
assay_window_state_finalize (GObject *object)
{
  AssayWindowState *self = ASSAY_WINDOW_STATE (object);

  g_clear_handle_id (&self->counts_id, g_source_remove);
  g_free (self->place);
  g_free (self->kind);

  G_OBJECT_CLASS (assay_window_state_parent_class)->finalize (object);
}

static void
assay_window_state_class_init (AssayWindowStateClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = assay_window_state_finalize;
}

static void
assay_window_state_init (AssayWindowState *self)
{
}

/**
 * assay_window_state_attach:
 * @window: a window that is not yet on the screen
 *
 * Brings its size and its panes back; the rest follows when results are opened.
 */
void
assay_window_state_attach (AssayWindow *window)
{
  AssayWindowState *self = g_object_new (ASSAY_TYPE_WINDOW_STATE, NULL);

  g_return_if_fail (ASSAY_IS_WINDOW (window));

  self->window = window;
  self->chips = part (window, "chips");
  self->search_entry = part (window, "search_entry");
  self->table = part (window, "table");
  g_object_set_data_full (G_OBJECT (window), "assay-window-state", self, g_object_unref);
  g_signal_connect_object (window, "destroy", G_CALLBACK (destroy_cb), self, G_CONNECT_SWAPPED);

  bring_size_back (self);
  assay_pane_state_attach (part (window, "policy_flap"), "policy");
  assay_pane_state_attach (part (window, "panel_flap"), "model");
  watch (self);
}
