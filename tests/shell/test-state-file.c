#include "shell/state-file.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct
{
  char *folder;
  char *path;
} Place;

static void
set_up (Place         *place,
        gconstpointer  user)
{
  place->folder = g_dir_make_tmp ("state-file-XXXXXX", NULL);
  place->path = g_build_filename (place->folder, "deep", "state.ini", NULL);
}

static void
tear_down (Place         *place,
           gconstpointer  user)
{
  g_autofree char *deep = g_path_get_dirname (place->path);

  g_unlink (place->path);
  g_rmdir (deep);
  g_assert_cmpint (g_rmdir (place->folder), ==, 0);
  g_free (place->folder);
  g_free (place->path);
}

static void
write_contents (Place      *place,
                const char *contents,
                gssize      length)
{
  g_autofree char *deep = g_path_get_dirname (place->path);

  g_assert_cmpint (g_mkdir_with_parents (deep, 0700), ==, 0);
  g_assert_true (g_file_set_contents (place->path, contents, length, NULL));
}

static void
test_comes_back (Place         *place,
                 gconstpointer  user)
{
  AssayStateFile *file = assay_state_file_new (place->path);
  g_autoptr(GVariant) value = NULL;
  g_autofree char *text = NULL;

  assay_state_file_set_string (file, "Group", "text", "a line\nand “more” ");
  assay_state_file_set_integer (file, "Group", "number", -7);
  assay_state_file_set_variant (file, "Group", "value", g_variant_new_parsed ("[('a', 1.5)]"));
  assay_state_file_free (file);

  file = assay_state_file_new (place->path);
  text = assay_state_file_get_string (file, "Group", "text");
  g_assert_cmpstr (text, ==, "a line\nand “more” ");
  g_assert_cmpint (assay_state_file_get_integer (file, "Group", "number", 1), ==, -7);
  value = assay_state_file_get_variant (file, "Group", "value", G_VARIANT_TYPE ("a(sd)"));
  g_assert_nonnull (value);
  g_assert_cmpuint (g_variant_n_children (value), ==, 1);
  g_assert_null (assay_state_file_get_variant (file, "Group", "value", G_VARIANT_TYPE ("as")));
  assay_state_file_free (file);
}

static void
test_what_is_not_there (Place         *place,
                        gconstpointer  user)
{
  g_autoptr(AssayStateFile) file = assay_state_file_new (place->path);

  g_assert_null (assay_state_file_get_string (file, "Group", "text"));
  g_assert_cmpint (assay_state_file_get_integer (file, "Group", "number", 42), ==, 42);
  g_assert_null (assay_state_file_get_variant (file, "Group", "value", G_VARIANT_TYPE ("s")));
}

/* Nothing was changed: nothing is written, not even a folder. */
static void
test_reading_writes_nothing (Place         *place,
                             gconstpointer  user)
{
  AssayStateFile *file = assay_state_file_new (place->path);

  assay_state_file_set_string (file, "Group", "text", NULL);
  assay_state_file_free (file);
  g_assert_false (g_file_test (place->path, G_FILE_TEST_EXISTS));
}

static void
test_taken_away (Place         *place,
                 gconstpointer  user)
{
  AssayStateFile *file = assay_state_file_new (place->path);

  assay_state_file_set_string (file, "Group", "text", "here");
  g_assert_true (assay_state_file_flush (file, NULL));
  assay_state_file_set_string (file, "Group", "text", NULL);
  assay_state_file_free (file);

  file = assay_state_file_new (place->path);
  g_assert_null (assay_state_file_get_string (file, "Group", "text"));
  assay_state_file_free (file);
}

static gboolean
file_says (Place      *place,
           const char *words)
{
  g_autofree char *contents = NULL;

  return g_file_get_contents (place->path, &contents, NULL, NULL) && strstr (contents, words) != NULL;
}

/* Without any flush, and also while changes never stop: what a crash may cost is younger than a second. */
static void
test_soon_on_disk (Place         *place,
                   gconstpointer  user)
{
  AssayStateFile *file = assay_state_file_new (place->path);
  gint64 start = g_get_monotonic_time ();
  int n = 0;

  assay_state_file_set_string (file, "Group", "first", "written by itself");
  while (!file_says (place, "written by itself") && g_get_monotonic_time () - start < 10 * G_USEC_PER_SEC)
    {
      assay_state_file_set_integer (file, "Group", "number", n++);
      g_main_context_iteration (NULL, FALSE);
      g_usleep (1000);
    }
  g_assert_true (file_says (place, "written by itself"));
  g_assert_cmpint (g_get_monotonic_time () - start, <, G_USEC_PER_SEC);
  assay_state_file_free (file);
}

/* A thread that comes late must not undo what the flush has written. */
static void
test_newest_wins (Place         *place,
                  gconstpointer  user)
{
  for (int i = 0; i < 20; i++)
    {
      AssayStateFile *file = assay_state_file_new (place->path);
      gint64 end = g_get_monotonic_time () + 310 * 1000;

      assay_state_file_set_integer (file, "Group", "number", i * 2);
      if (i == 0)
        while (g_get_monotonic_time () < end)
          g_main_context_iteration (NULL, FALSE);
      assay_state_file_set_integer (file, "Group", "number", i * 2 + 1);
      assay_state_file_free (file);

      file = assay_state_file_new (place->path);
      g_assert_cmpint (assay_state_file_get_integer (file, "Group", "number", -1), ==, i * 2 + 1);
      assay_state_file_free (file);
    }
}

static void
test_oldest_go (Place         *place,
                gconstpointer  user)
{
  g_autoptr(AssayStateFile) file = assay_state_file_new (place->path);
  g_autofree char *kept = NULL;

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *group = g_strdup_printf ("File %d", i);

      assay_state_file_set_integer (file, group, "number", i);
      assay_state_file_touch_group (file, group, 4);
      assay_state_file_touch_group (file, "File 0", 4);
      g_usleep (10);
    }
  assay_state_file_set_string (file, "Files", "text", "another kind");

  for (int i = 0; i < 9; i++)
    {
      g_autofree char *group = g_strdup_printf ("File %d", i);
      gboolean is_kept = i == 0 || i > 5;

      g_assert_cmpint (assay_state_file_get_integer (file, group, "number", -1), ==, is_kept ? i : -1);
    }
  kept = assay_state_file_get_string (file, "Files", "text");
  g_assert_cmpstr (kept, ==, "another kind");
}

static void
test_hostile (Place         *place,
              gconstpointer  user)
{
  static const struct
  {
    const char *contents;
    gssize      length;
  } cases[] = {
    { "", 0 },
    { "not a key file", -1 },
    { "[Group\nnumber=1\n", -1 },
    { "[Group]\nnumber=99999999999999999999\nvalue=[[[[[[\ntext=\\", -1 },
    { "[Group]\nnumber=1x\nvalue=@a{sv} {}\ntext=\xff\xfe\n", -1 },
    { "\0\0\0\0\0\0\0\0", 8 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      AssayStateFile *file;
      g_autofree char *text = NULL;

      write_contents (place, cases[i].contents, cases[i].length);
      file = assay_state_file_new (place->path);
      g_assert_cmpint (assay_state_file_get_integer (file, "Group", "number", 5), ==, 5);
      g_assert_null (assay_state_file_get_variant (file, "Group", "value", G_VARIANT_TYPE ("as")));
      assay_state_file_set_string (file, "Group", "text", "new");
      assay_state_file_free (file);

      file = assay_state_file_new (place->path);
      text = assay_state_file_get_string (file, "Group", "text");
      g_assert_cmpstr (text, ==, "new");
      assay_state_file_free (file);
    }
}

static void
test_too_large (Place         *place,
                gconstpointer  user)
{
  const gsize size = 9 * 1024 * 1024;
  g_autofree char *contents = g_malloc (size);
  g_autoptr(AssayStateFile) file = NULL;

  memset (contents, '#', size);
  write_contents (place, contents, (gssize) size);
  file = assay_state_file_new (place->path);
  g_assert_null (assay_state_file_get_string (file, "Group", "text"));
}

static void
test_cannot_be_written (Place         *place,
                        gconstpointer  user)
{
  g_autoptr(AssayStateFile) file = assay_state_file_new (place->path);
  g_autoptr(GError) error = NULL;

  g_assert_cmpint (g_mkdir_with_parents (place->path, 0700), ==, 0);
  assay_state_file_set_string (file, "Group", "text", "new");
  g_assert_false (assay_state_file_flush (file, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY);
  g_assert_cmpint (g_rmdir (place->path), ==, 0);
}

#define ADD(path, function) g_test_add ("/state-file/" path, Place, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  ADD ("comes-back", test_comes_back);
  ADD ("what-is-not-there", test_what_is_not_there);
  ADD ("reading-writes-nothing", test_reading_writes_nothing);
  ADD ("taken-away", test_taken_away);
  ADD ("soon-on-disk", test_soon_on_disk);
  ADD ("newest-wins", test_newest_wins);
  ADD ("oldest-go", test_oldest_go);
  ADD ("hostile", test_hostile);
  ADD ("too-large", test_too_large);
  ADD ("cannot-be-written", test_cannot_be_written);

  return g_test_run ();
}
