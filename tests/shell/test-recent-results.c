#include "shell/recent-results.h"

#include <glib/gstdio.h>

#include "shell/state-file.h"

/* The list as text: "a 4/2, b 1/0". */
static char *
list_as_text (void)
{
  g_autoptr(GPtrArray) list = assay_recent_results_list ();
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    {
      const AssayRecentResults *results = g_ptr_array_index (list, i);
      g_autofree char *name = assay_recent_results_get_name (results);

      g_string_append_printf (text, "%s%s %u/%u", i > 0 ? ", " : "", name, results->n_models, results->n_approved);
    }

  return g_strdup (text->str);
}

static void
assert_list (const char *expected)
{
  g_autofree char *text = list_as_text ();

  g_assert_cmpstr (text, ==, expected);
}

static void
note (const char *path,
      guint       n_models,
      guint       n_approved)
{
  const char *paths[] = { path, NULL };

  assay_recent_results_note (paths, n_models, n_approved);
}

static void
test_order (void)
{
  const char *both[] = { "/r/a.json", "/r/b.json", "/r/c.json", NULL };

  assert_list ("");
  note ("/r/a.json", 4, 2);
  note ("/r/b.json", 7, 0);
  note ("/r/a.json", 4, 3);
  assert_list ("a.json 4/3, b.json 7/0");
  assay_recent_results_note (both, 9, 9);
  assay_state_file_flush_all ();
  assert_list ("a.json and 2 more 9/9, a.json 4/3, b.json 7/0");
  assay_recent_results_clear ();
  assert_list ("");
  assay_state_file_flush_all ();
}

static void
test_limits (void)
{
  g_autoptr(GPtrArray) list = NULL;
  const char *many[100] = { NULL };
  g_autofree char *last = NULL;

  for (guint i = 0; i < 25; i++)
    {
      g_autofree char *path = g_strdup_printf ("/r/%u.json", i);

      note (path, i, 0);
    }
  for (guint i = 0; i < G_N_ELEMENTS (many) - 1; i++)
    many[i] = "/r/same.json";
  assay_recent_results_note (many, 1, 1);
  note ("relative.json", 1, 1);

  list = assay_recent_results_list ();
  g_assert_cmpuint (list->len, ==, ASSAY_RECENT_RESULTS);
  last = assay_recent_results_get_name (g_ptr_array_index (list, 0));
  g_assert_cmpstr (last, ==, "24.json");
  assay_state_file_flush_all ();
}

/* A name that is no text, or is written to deceive, can be kept and shown. */
static void
test_hostile_names (void)
{
  static const struct
  {
    const char *path;
    const char *name;
  } cases[] = {
    { "/r/<b>bold & more.json", "<b>bold & more.json" },
    { "/r/two\nlines.json", "two\\x0alines.json" },
    { "/r/\xe2\x80\xaenosj.json", "\\u{202E}nosj.json" },
    { "/r/\xff\xfe.json", "\xef\xbf\xbd\xef\xbf\xbd.json" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) list = NULL;
      g_autofree char *name = NULL;

      note (cases[i].path, 1, 0);
      assay_state_file_flush_all ();
      list = assay_recent_results_list ();
      g_assert_cmpuint (list->len, ==, i + 1);
      g_assert_cmpstr (((AssayRecentResults *) list->pdata[0])->paths[0], ==, cases[i].path);
      name = assay_recent_results_get_name (list->pdata[0]);
      g_assert_cmpstr (name, ==, cases[i].name);
    }
  assay_state_file_flush_all ();
}

static void
test_hostile_file (void)
{
  static const char * const values[] = {
    "nonsense", "[]", "@a(aayuux) []", "[(@aay [], 1, 1, 1)]", "[([b'relative'], uint32 1, uint32 1, int64 1)]",
    "[([b''], uint32 1, uint32 1, int64 1)]",
  };

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      assay_state_file_set_string (assay_state_file_get_default (), "Recent", "results", values[i]);
      assert_list ("");
    }
  assay_state_file_set_string (assay_state_file_get_default (), "Recent", "results",
                               "[([b'/r/a.json'], uint32 2, uint32 9, int64 9223372036854775807)]");
  assert_list ("a.json 2/2");
  assay_state_file_flush_all ();
}

static void
test_words (void)
{
  static const struct
  {
    guint       n_models;
    guint       n_approved;
    gint64      seen_at;
    const char *words;
  } cases[] = {
    { 4, 2, 1700000000, "4 models, 2 approved – today" },
    { 1, 1, 1700000000 - 86400, "1 model, 1 approved – yesterday" },
    { 1000000, 0, 1700000000 - 2 * 86400, "1\xe2\x80\xaf" "000\xe2\x80\xaf" "000 models, 0 approved – 2 days ago" },
    { 4, 2, 1700000000 - 7 * 86400, "4 models, 2 approved – 2023-11-07" },
    /* A clock that was wrong then, or is now. */
    { 4, 2, 1700000000 + 86400, "4 models, 2 approved – 2023-11-15" },
    { 4, 2, G_MAXINT64, "4 models, 2 approved" },
    { 4, 2, G_MININT64, "4 models, 2 approved" },
  };
  g_autoptr(GDateTime) now = g_date_time_new_from_unix_utc (1700000000);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const AssayRecentResults results = { NULL, cases[i].n_models, cases[i].n_approved, cases[i].seen_at };
      g_autofree char *words = assay_recent_results_get_words (&results, now);

      g_assert_cmpstr (words, ==, cases[i].words);
    }
}

static void
test_gone (void)
{
  g_autofree char *folder = g_dir_make_tmp ("recent-results-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "models.json", NULL);
  char *paths[] = { folder, path, NULL };
  const AssayRecentResults results = { paths, 1, 1, 0 };

  g_assert_false (assay_recent_results_are_there (&results));
  g_assert_true (g_file_set_contents (path, "{}", -1, NULL));
  g_assert_true (assay_recent_results_are_there (&results));
  g_unlink (path);
  g_rmdir (folder);
  g_assert_false (assay_recent_results_are_there (&results));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, G_TEST_OPTION_ISOLATE_DIRS, NULL);

  g_test_add_func ("/recent-results/order", test_order);
  g_test_add_func ("/recent-results/limits", test_limits);
  g_test_add_func ("/recent-results/hostile-names", test_hostile_names);
  g_test_add_func ("/recent-results/hostile-file", test_hostile_file);
  g_test_add_func ("/recent-results/words", test_words);
  g_test_add_func ("/recent-results/gone", test_gone);

  return g_test_run ();
}
