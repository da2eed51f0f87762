#include "shell/file-dialog.h"

#include <glib/gi18n-lib.h>

#include "shell/last-folder.h"

/* One at a time: the window owns it, so that it goes with the window. */
#define DIALOG_KEY "assay-file-dialog"

typedef struct
{
  const char      *kind;        /* what is asked for; its last folder is kept under this name */
  char            *suggested;   /* the folder to begin in that lies at hand; or NULL */
  AssayFilesChosen chosen;
  gpointer         user;
} Question;

static char **
paths_of (GListModel *files)
{
  g_autoptr(GStrvBuilder) builder = g_strv_builder_new ();

  for (guint i = 0; i < g_list_model_get_n_items (files); i++)
    {
      g_autoptr(GFile) file = g_list_model_get_item (files, i);
      const char *path = g_file_peek_path (file);

      if (path != NULL)
        g_strv_builder_add (builder, path);
    }

  return g_strv_builder_end (builder);
}

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user)
{
  Question *question = user;
  g_autoptr(GListModel) files = gtk_file_chooser_get_files (GTK_FILE_CHOOSER (dialog));
  g_auto(GStrv) paths = paths_of (files);
  GtkWindow *window = gtk_native_dialog_get_transient_for (dialog);

  g_object_ref (dialog);
  g_object_set_data (G_OBJECT (window), DIALOG_KEY, NULL);
  if (response == GTK_RESPONSE_ACCEPT && paths[0] != NULL)
    {
      assay_last_folder_note (question->kind, question->suggested, paths[0]);
      question->chosen (window, (const char * const *) paths, question->user);
    }
  g_object_unref (dialog);
}

static void
free_question (gpointer  user,
               GClosure *closure)
{
  Question *question = user;

  g_free (question->suggested);
  g_free (question);
}

static GtkFileChooserNative *
dialog_new (GtkWindow            *window,
            const char           *title,
            GtkFileChooserAction  action,
            const char           *accept)
{
  GtkFileChooserNative *dialog = gtk_file_chooser_native_new (title, window, action, accept, NULL);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (dialog), TRUE);
  g_object_set_data_full (G_OBJECT (window), DIALOG_KEY, dialog, g_object_unref);

  return dialog;
}

/* @suggested: (nullable): where to begin if the person has not gone elsewhere before */
static void
ask (GtkFileChooserNative *dialog,
     const char           *kind,
     const char           *suggested,
     AssayFilesChosen      chosen,
     gpointer              user)
{
  Question *question = g_new0 (Question, 1);
  g_autofree char *last = assay_last_folder_get (kind);
  const char *folder = last != NULL ? last : suggested;
  g_autoptr(GFile) place = folder != NULL ? g_file_new_for_path (folder) : NULL;

  question->kind = kind;
  question->suggested = g_strdup (suggested);
  question->chosen = chosen;
  question->user = user;
  if (place != NULL)
    gtk_file_chooser_set_current_folder (GTK_FILE_CHOOSER (dialog), place, NULL);
  g_signal_connect_data (dialog, "response", G_CALLBACK (response_cb), question, free_question, 0);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (dialog));
}

static void
add_filter (GtkFileChooserNative *dialog,
            const char           *name,
            const char * const   *patterns)
{
  g_autoptr(GtkFileFilter) filter = gtk_file_filter_new ();

  gtk_file_filter_set_name (filter, name);
  for (guint i = 0; patterns[i] != NULL; i++)
    gtk_file_filter_add_pattern (filter, patterns[i]);
  gtk_file_chooser_add_filter (GTK_FILE_CHOOSER (dialog), filter);
}

/**
 * assay_file_dialog_open_results:
 * @window: the window that asks
 * @chosen: called with the files
 * @user: for @chosen
 *
 * Asks for results files, any number, a policy among them. Results are recognised by content, so the filter for
 * all files is there too.
 */
void
assay_file_dialog_open_results (GtkWindow        *window,
                                AssayFilesChosen  chosen,
                                gpointer          user)
{
  static const char * const results[] = { "*.json", "*.jsonl", "*.ndjson", "*.csv", "*.tsv", "*.md", "*.yaml", "*.yml", NULL };
  static const char * const all[] = { "*", NULL };
  GtkFileChooserNative *dialog = dialog_new (window, _("Open Results"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));

  gtk_file_chooser_set_select_multiple (GTK_FILE_CHOOSER (dialog), TRUE);
  add_filter (dialog, _("Results and policies"), results);
  add_filter (dialog, _("All files"), all);
  ask (dialog, "results", NULL, chosen, user);
}

/**
 * assay_file_dialog_open_folder:
 * @window: the window that asks
 * @chosen: called with the folder
 * @user: for @chosen
 *
 * Asks for a folder of results.
 */
void
assay_file_dialog_open_folder (GtkWindow        *window,
                               AssayFilesChosen  chosen,
                               gpointer          user)
{
  ask (dialog_new (window, _("Open Folder of Results"), GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER, _("_Open")), "folder",
       NULL, chosen, user);
}

/**
 * assay_file_dialog_open_policy:
 * @window: the window that asks
 * @chosen: called with the file
 * @user: for @chosen
 *
 * Asks for a policy file.
 */
void
assay_file_dialog_open_policy (GtkWindow        *window,
                               AssayFilesChosen  chosen,
                               gpointer          user)
{
  static const char * const policies[] = { "*.yaml", "*.yml", "*.json", NULL };
  GtkFileChooserNative *dialog = dialog_new (window, _("Open Policy"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Open"));

  add_filter (dialog, _("Policies"), policies);
  ask (dialog, "policy", NULL, chosen, user);
}

/**
 * assay_file_dialog_open_logo:
 * @window: the window that asks
 * @chosen: called with the file
 * @user: for @chosen
 *
 * Asks for the picture at the head of reports.
 */
void
assay_file_dialog_open_logo (GtkWindow        *window,
                             AssayFilesChosen  chosen,
                             gpointer          user)
{
  static const char * const pictures[] = { "*.png", "*.PNG", NULL };
  GtkFileChooserNative *dialog = dialog_new (window, _("Choose Logo"), GTK_FILE_CHOOSER_ACTION_OPEN, _("_Choose"));

  add_filter (dialog, _("PNG pictures"), pictures);
  ask (dialog, "logo", NULL, chosen, user);
}

/**
 * assay_file_dialog_save:
 * @window: the window that asks
 * @title: what is saved
 * @folder: (nullable): where to begin
 * @name: the name to suggest
 * @chosen: called with the one path
 * @user: for @chosen
 *
 * Asks where to write. An existing file was confirmed before @chosen is called.
 */
void
assay_file_dialog_save (GtkWindow        *window,
                        const char       *title,
                        const char       *folder,
                        const char       *name,
                        AssayFilesChosen  chosen,
                        gpointer          user)
{
  GtkFileChooserNative *dialog = dialog_new (window, title, GTK_FILE_CHOOSER_ACTION_SAVE, _("_Export"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, "export", folder, chosen, user);
}

/**
 * assay_file_dialog_save_policy:
 * @window: the window that asks
 * @folder: (nullable): where to begin
 * @name: the name to suggest
 * @chosen: called with the one path
 * @user: for @chosen
 *
 * Asks where to save a policy. An existing file was confirmed before @chosen is called.
 */
void
assay_file_dialog_save_policy (GtkWindow        *window,
                               const char       *folder,
                               const char       *name,
                               AssayFilesChosen  chosen,
                               gpointer          user)
{
  GtkFileChooserNative *dialog = dialog_new (window, _("Save Policy"), GTK_FILE_CHOOSER_ACTION_SAVE, _("_Save"));

  gtk_file_chooser_set_current_name (GTK_FILE_CHOOSER (dialog), name);
  ask (dialog, "save-policy", folder, chosen, user);
}
