#include "stage.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "base/number.h"

struct _Stage
{
  char      *folder;
  GPtrArray *made;   /* paths, in the order in which they came to be */
};

Stage *
stage_new (void)
{
  g_autoptr(GError) error = NULL;
  Stage *self = g_new0 (Stage, 1);

  self->folder = g_dir_make_tmp ("assay-formats-XXXXXX", &error);
  g_assert_no_error (error);
  self->made = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (self->made, g_strdup (self->folder));

  return self;
}

void
stage_free (Stage *self)
{
  for (guint i = self->made->len; i > 0; i--)
    g_remove (g_ptr_array_index (self->made, i - 1));

  g_ptr_array_unref (self->made);
  g_free (self->folder);
  g_free (self);
}

static void
make_folders (Stage      *self,
              const char *path)
{
  g_autofree char *parent = g_path_get_dirname (path);

  if (g_file_test (parent, G_FILE_TEST_IS_DIR))
    return;

  make_folders (self, parent);
  g_assert_cmpint (g_mkdir (parent, 0700), ==, 0);
  g_ptr_array_add (self->made, g_steal_pointer (&parent));
}

/* A name that ends in "/" is a folder. */
void
stage_write (Stage      *self,
             const char *name,
             const char *text)
{
  g_autofree char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr(GError) error = NULL;

  make_folders (self, path);
  if (g_str_has_suffix (name, "/"))
    return;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
  g_ptr_array_add (self->made, g_steal_pointer (&path));
}

/* "." is the folder itself. */
char *
stage_path (Stage      *self,
            const char *name)
{
  return g_str_equal (name, ".") ? g_strdup (self->folder) : g_build_filename (self->folder, name, NULL);
}

/* The files that were written, by their names with a space between them; "." is the folder. */
AssayTable *
stage_open (Stage                     *self,
            const char                *names,
            const AssayResultsOptions *options,
            GError                   **error)
{
  g_auto(GStrv) paths = g_strsplit (names, " ", -1);

  for (guint i = 0; paths[i] != NULL; i++)
    {
      char *path = stage_path (self, paths[i]);

      g_free (paths[i]);
      paths[i] = path;
    }

  return assay_results_open ((const char * const *) paths, options, NULL, error);
}

AssayTable *
stage_read (const char                *name,
            const char                *text,
            const AssayResultsOptions *options,
            GError                   **error)
{
  g_autoptr(Stage) stage = stage_new ();

  stage_write (stage, name, text);

  return stage_open (stage, name, options, error);
}

static void
describe_cell (GString     *words,
               AssayColumn *column,
               guint        row)
{
  char buffer[ASSAY_NUMBER_BUFFER];
  AssayCell cell = assay_column_get_cell (column, row);

  if (cell == ASSAY_CELL_MISSING)
    return;

  g_string_append_printf (words, " %s%s", assay_column_get_name (column),
                          assay_column_get_role (column) == ASSAY_ROLE_METRIC ? "=" : "~");
  g_string_append_printf (words, cell == ASSAY_CELL_TEXT || cell == ASSAY_CELL_BOOLEAN ? "'%s'" : "%s",
                          assay_column_get_text (column, row, buffer));
}

/* "A: accuracy=0.8 seed~1; B: …": "=" behind a metric, "~" behind an attribute, nothing of what is missing. */
char *
stage_describe (const AssayTable *table)
{
  GString *words = g_string_new (NULL);

  for (guint row = 0; row < assay_table_get_n_rows (table); row++)
    {
      g_string_append_printf (words, "%s%s:", row > 0 ? "; " : "", assay_table_get_name (table, row));
      for (guint i = 0; i < assay_table_get_n_columns (table); i++)
        describe_cell (words, assay_table_get_column (table, i), row);
    }

  return g_string_free (words, FALSE);
}

/* "acc higher!; ppl lower; acc_stderr = stderr of acc": metrics with their direction, "!" where the file states it, and
 * what is paired with them; nothing of other attributes. */
char *
stage_describe_roles (const AssayTable *table)
{
  static const char * const directions[] = { "", " higher", " lower", " within" };
  GString *words = g_string_new (NULL);

  for (guint i = 0; i < assay_table_get_n_columns (table); i++)
    {
      AssayColumn *column = assay_table_get_column (table, i);
      const AssayPairing *pairing = assay_column_get_pairing (column);
      const char *separator = words->len > 0 ? "; " : "";

      if (pairing != NULL && pairing->kind != ASSAY_PAIRING_NONE)
        g_string_append_printf (words, "%s%s = %s of %s", separator, assay_column_get_name (column),
                                assay_pairing_kind_to_id (pairing->kind), pairing->metric != NULL ? pairing->metric : "all");
      else if (assay_column_get_role (column) == ASSAY_ROLE_METRIC)
        g_string_append_printf (words, "%s%s%s%s", separator, assay_column_get_name (column),
                                directions[assay_column_get_direction (column)],
                                assay_column_is_stated (column) ? "!" : "");
    }

  return g_string_free (words, FALSE);
}

void
stage_check (const char *text,
             const char *layout,
             const char *expected)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayTable) table = stage_read ("forest.txt", text, NULL, &error);
  g_autofree char *words = NULL;

  g_test_message ("%.300s", text);
  g_assert_no_error (error);
  words = stage_describe (table);
  g_assert_cmpstr (words, ==, expected);
  g_assert_cmpstr (assay_table_get_source (table, 0)->layout, ==, layout);
}

void
stage_check_left_out (const AssayTable *table,
                      const char       *what,
                      const char       *reason)
{
  for (guint i = 0; i < assay_table_get_n_left_out (table); i++)
    {
      const AssayLeftOut *left = assay_table_get_left_out (table, i);

      g_test_message ("left out: %s: %s", left->what, left->reason);
      if (g_str_has_suffix (left->what, what) && strstr (left->reason, reason) != NULL)
        return;
    }

  g_error ("nothing called “%s” was left out because of “%s”", what, reason);
}

void
stage_check_notice (const AssayTable *table,
                    const char       *part)
{
  for (guint i = 0; i < assay_table_get_n_notices (table); i++)
    {
      g_test_message ("notice: %s", assay_table_get_notice (table, i));
      if (strstr (assay_table_get_notice (table, i), part) != NULL)
        return;
    }

  g_error ("no notice says “%s”", part);
}

void
stage_check_error (GError     *error,
                   int         code,
                   const char *part)
{
  g_assert_error (error, ASSAY_FORMAT_ERROR, code);
  g_test_message ("%s", error->message);
  if (strstr (error->message, part) == NULL)
    g_assert_cmpstr (error->message, ==, part);
}
