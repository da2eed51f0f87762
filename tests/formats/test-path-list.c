#include "formats/path-list.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/limits.h"
#include "formats/format-error.h"

typedef struct
{
  char *folder;
} Fixture;

static void
set_up (Fixture       *fixture,
        gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  fixture->folder = g_dir_make_tmp ("assay-test-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
remove_folder (const char *path)
{
  g_autoptr(GDir) folder = g_dir_open (path, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (folder)) != NULL)
    {
      g_autofree char *inner = g_build_filename (path, name, NULL);

      if (g_file_test (inner, G_FILE_TEST_IS_DIR) && !g_file_test (inner, G_FILE_TEST_IS_SYMLINK))
        remove_folder (inner);
      else
        g_assert_cmpint (g_unlink (inner), ==, 0);
    }

  g_assert_cmpint (g_rmdir (path), ==, 0);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  remove_folder (fixture->folder);
  g_free (fixture->folder);
}

static void
write_file (Fixture    *fixture,
            const char *name)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);
  g_autofree char *folder = g_path_get_dirname (path);

  g_assert_cmpint (g_mkdir_with_parents (folder, 0700), ==, 0);
  g_assert_true (g_file_set_contents (path, name, -1, NULL));
}

static void
write_link (Fixture    *fixture,
            const char *name,
            const char *target)
{
  g_autofree char *path = g_build_filename (fixture->folder, name, NULL);

  g_assert_cmpint (symlink (target, path), ==, 0);
}

/* @names: below the folder, parted by spaces; "." is the folder itself */
static AssayPathList *
list (Fixture     *fixture,
      const char  *names,
      GError     **error)
{
  g_auto(GStrv) words = g_strsplit (names, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *path = g_str_equal (words[i], ".") ? g_strdup (fixture->folder)
                                               : g_build_filename (fixture->folder, words[i], NULL);

      g_free (words[i]);
      words[i] = path;
    }

  return assay_path_list_new ((const char * const *) words, NULL, error);
}

static void
assert_list (Fixture    *fixture,
             const char *names,
             const char *files,
             const char *skipped)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayPathList) self = list (fixture, names, &error);
  g_autoptr(GString) found = g_string_new (NULL);
  g_autoptr(GString) left = g_string_new (NULL);
  gsize prefix = strlen (fixture->folder) + 1;

  g_assert_no_error (error);
  for (guint i = 0; i < self->files->len; i++)
    {
      const AssayFoundFile *file = g_ptr_array_index (self->files, i);

      g_assert_cmpstr (file->path, ==, file->contents);
      g_string_append_printf (found, "%s%s%s", i > 0 ? " " : "", file->path + prefix, file->from_folder ? "" : "!");
    }
  for (guint i = 0; i < self->skipped->len; i++)
    g_string_append_printf (left, "%s%s", i > 0 ? " " : "", (char *) g_ptr_array_index (self->skipped, i) + prefix);

  g_assert_cmpstr (found->str, ==, files);
  g_assert_cmpstr (left->str, ==, skipped);
}

/* Sorted below folders, in the given order otherwise; "!" marks files that were named themselves. */
static void
test_files (Fixture       *fixture,
            gconstpointer  unused)
{
  write_file (fixture, "b.json");
  write_file (fixture, "a/z.json");
  write_file (fixture, "a/y.csv");
  write_file (fixture, ".hidden");
  write_file (fixture, ".git/config");

  assert_list (fixture, "b.json", "b.json!", "");
  assert_list (fixture, ".", "a/y.csv a/z.json b.json", "");
  assert_list (fixture, "b.json a", "b.json! a/y.csv a/z.json", "");
  assert_list (fixture, ".hidden", ".hidden!", "");
  assert_list (fixture, "b.json b.json", "b.json!", "b.json");
  assert_list (fixture, "a a/z.json", "a/y.csv a/z.json", "a/z.json");
}

static void
test_size (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr(AssayPathList) self = NULL;

  write_file (fixture, "b.json");
  self = list (fixture, "b.json", NULL);
  g_assert_cmpuint (self->files->len, ==, 1);
  g_assert_cmpuint (((AssayFoundFile *) g_ptr_array_index (self->files, 0))->size, ==, strlen ("b.json"));
}

static void
test_links (Fixture       *fixture,
            gconstpointer  unused)
{
  write_file (fixture, "a/x.json");
  write_link (fixture, "a/around", "..");
  write_link (fixture, "a/itself", "itself");
  write_link (fixture, "a/lost", "nowhere");
  write_link (fixture, "a/same", "x.json");
  write_link (fixture, "link", "a");

  assert_list (fixture, "a", "a/same", "a/around/a a/around/link a/itself a/lost a/x.json");
}

/* A pipe below a folder would be waited for without end. */
static void
test_pipe (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "pipe", NULL);

  write_file (fixture, "x.json");
  g_assert_cmpint (mkfifo (path, 0600), ==, 0);
  assert_list (fixture, ".", "x.json", "pipe");
}

static void
test_missing (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(GError) loop = NULL;

  write_link (fixture, "itself", "itself");
  g_assert_null (list (fixture, "nowhere.json", &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
  g_assert_nonnull (strstr (error->message, "/nowhere.json: "));

  g_assert_null (list (fixture, "itself", &loop));
  g_assert_error (loop, G_IO_ERROR, G_IO_ERROR_TOO_MANY_LINKS);
}

static void
test_deep (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr(GString) path = g_string_new ("x");
  g_autoptr(GError) error = NULL;

  for (guint i = 1; i < ASSAY_LIMIT_DEPTH; i++)
    g_string_prepend (path, "d/");
  write_file (fixture, path->str);
  assert_list (fixture, ".", path->str, "");

  g_string_prepend (path, "d/");
  write_file (fixture, path->str);
  g_assert_null (list (fixture, ".", &error));
  g_assert_error (error, ASSAY_FORMAT_ERROR, ASSAY_FORMAT_ERROR_LIMIT);
  g_assert_nonnull (strstr (error->message, "folders are nested more than 64 deep"));
}

static void
test_cancelled (Fixture       *fixture,
                gconstpointer  unused)
{
  const char *paths[] = { fixture->folder, NULL };
  g_autoptr(GCancellable) cancellable = g_cancellable_new ();
  g_autoptr(GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (assay_path_list_new (paths, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* A folder that is one set of results is listed instead of what is in it. */
static void
test_results_folder (Fixture       *fixture,
                     gconstpointer  unused)
{
  g_autoptr(AssayPathList) self = NULL;
  const AssayFoundFile *folder;

  write_file (fixture, "runs/1a/meta.yaml");
  write_file (fixture, "runs/1a/metrics/f1");
  write_file (fixture, "runs/1a/a.json");
  write_file (fixture, "runs/b.json");

  assert_list (fixture, "runs", "runs/1a runs/b.json", "");
  assert_list (fixture, "runs/1a", "runs/1a!", "");
  assert_list (fixture, "runs/1a runs", "runs/1a! runs/b.json", "runs/1a");
  assert_list (fixture, "runs/1a/a.json", "runs/1a/a.json!", "");

  self = list (fixture, "runs", NULL);
  folder = g_ptr_array_index (self->files, 0);
  g_assert_cmpstr (folder->kind->name, ==, "mlflow-run");
  folder = g_ptr_array_index (self->files, 1);
  g_assert_null (folder->kind);
}

/* What would not fit into one document is read as the file that it is. */
static void
test_large_folder (Fixture       *fixture,
                   gconstpointer  unused)
{
  g_autofree char *path = g_build_filename (fixture->folder, "trial/result.json", NULL);

  write_file (fixture, "trial/params.json");
  write_file (fixture, "trial/result.json");
  assert_list (fixture, "trial", "trial!", "");
  g_assert_cmpint (truncate (path, ASSAY_LIMIT_TREE_BYTES), ==, 0);
  assert_list (fixture, "trial", "trial/params.json trial/result.json", "");
}

/* "-" is read once, however often it stands there. */
static void
test_standard_input (Fixture       *fixture,
                     gconstpointer  unused)
{
  static const char * const paths[] = { "-", "-", NULL };
  g_autofree char *path = g_build_filename (fixture->folder, "input", NULL);
  g_autofree char *contents = NULL;
  g_autoptr(AssayPathList) self = NULL;
  g_autoptr(GError) error = NULL;
  const AssayFoundFile *file;

  write_file (fixture, "input");
  g_assert_nonnull (freopen (path, "r", stdin));
  self = assay_path_list_new (paths, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (self->files->len, ==, 1);

  file = g_ptr_array_index (self->files, 0);
  g_assert_cmpstr (file->path, ==, "-");
  g_assert_cmpuint (file->size, ==, strlen ("input"));
  g_assert_true (g_file_get_contents (file->contents, &contents, NULL, NULL));
  g_assert_cmpstr (contents, ==, "input");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add ("/formats/path-list/files", Fixture, NULL, set_up, test_files, tear_down);
  g_test_add ("/formats/path-list/size", Fixture, NULL, set_up, test_size, tear_down);
  g_test_add ("/formats/path-list/links", Fixture, NULL, set_up, test_links, tear_down);
  g_test_add ("/formats/path-list/pipe", Fixture, NULL, set_up, test_pipe, tear_down);
  g_test_add ("/formats/path-list/missing", Fixture, NULL, set_up, test_missing, tear_down);
  g_test_add ("/formats/path-list/deep", Fixture, NULL, set_up, test_deep, tear_down);
  g_test_add ("/formats/path-list/cancelled", Fixture, NULL, set_up, test_cancelled, tear_down);
  g_test_add ("/formats/path-list/results-folder", Fixture, NULL, set_up, test_results_folder, tear_down);
  g_test_add ("/formats/path-list/large-folder", Fixture, NULL, set_up, test_large_folder, tear_down);
  g_test_add ("/formats/path-list/standard-input", Fixture, NULL, set_up, test_standard_input, tear_down);

  return g_test_run ();
}
