#include "intake/second-reading.h"

#include <glib/gstdio.h>

#include "sample-catalog.h"

#define COMMA "A comma stands before a closing bracket; JSON has none there"

typedef struct
{
  char            *folder;
  char            *path;
  AssayEvaluation *evaluation;
} Fixture;

static void
write_results (Fixture    *fixture,
               const char *content)
{
  g_assert_true (g_file_set_contents (fixture->path, content, -1, NULL));
}

/* Opened in the language of the session, as the window does. */
static void
set_up (Fixture       *fixture,
        gconstpointer  content)
{
  AssayRuleSpec rule = { .metric = "accuracy", .direction = ASSAY_DIRECTION_HIGHER, .approve = "0.8" };
  const char *paths[2] = { NULL };
  AssayIntakeRequest request = { .paths = paths, .rule = &rule };
  g_autoptr(AssayReview) review = NULL;

  fixture->folder = g_dir_make_tmp ("assay-second-reading-XXXXXX", NULL);
  fixture->path = g_build_filename (fixture->folder, "results.json", NULL);
  write_results (fixture, content);
  paths[0] = fixture->path;
  review = assay_intake_open (&request, NULL, NULL);
  g_assert_nonnull (review);
  fixture->evaluation = assay_evaluation_ref (assay_review_get_evaluation (review));
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  unused)
{
  assay_evaluation_unref (fixture->evaluation);
  g_remove (fixture->path);
  g_rmdir (fixture->folder);
  g_free (fixture->path);
  g_free (fixture->folder);
}

static AssayEvaluation *
read_again (Fixture  *fixture,
            GError  **error)
{
  const char *paths[] = { fixture->path, NULL };
  AssayIntakeRequest opened = { .paths = paths };

  return assay_second_reading (fixture->evaluation, &opened, NULL, error);
}

static void
test_words_change_and_nothing_else (Fixture       *fixture,
                                    gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;
  g_autoptr(AssayEvaluation) english = read_again (fixture, &error);
  AssayTable *before = assay_evaluation_get_table (fixture->evaluation);
  AssayTable *table = assay_evaluation_get_table (english);

  g_assert_no_error (error);
  g_assert_cmpstr (assay_table_get_notice (before, 0), ==, "Ein Komma zu viel");
  g_assert_cmpstr (assay_table_get_notice (table, 0), ==, COMMA);
  g_assert_true (assay_table_get_column (table, 0) == assay_table_get_column (before, 0));
  g_assert_cmpint (assay_evaluation_get_verdict (english, 0), ==, ASSAY_VERDICT_APPROVED);
}

/* What a policy says about reading holds if it was there when the files were read. */
static void
test_policy_of_later (Fixture       *fixture,
                      gconstpointer  unused)
{
  static const char *const layouts[] = { "map", "records" };

  for (guint i = 0; i < G_N_ELEMENTS (layouts); i++)
    {
      g_autoptr(AssayReadChoice) reading = assay_read_choice_new (layouts[i], NULL, NULL);
      AssayPolicy *before = assay_evaluation_get_policy (fixture->evaluation);
      g_autoptr(AssayPolicy) policy = assay_policy_with_reading (before, reading);
      g_autoptr(AssayEvaluation) under = assay_evaluation_with_policy (fixture->evaluation, policy);
      g_autoptr(AssayEvaluation) english = NULL;
      g_autoptr(GError) error = NULL;

      assay_evaluation_unref (fixture->evaluation);
      fixture->evaluation = assay_evaluation_ref (under);
      english = read_again (fixture, &error);
      g_assert_no_error (error);
      g_assert_cmpstr (assay_table_get_notice (assay_evaluation_get_table (english), 0), ==, COMMA);
      g_assert_true (assay_evaluation_get_policy (english) == policy);
    }
}

static void
test_nothing_was_said (Fixture       *fixture,
                       gconstpointer  unused)
{
  g_autoptr(AssayEvaluation) english = NULL;

  g_remove (fixture->path);
  english = read_again (fixture, NULL);
  g_assert_true (english == fixture->evaluation);
}

static void
test_english_session (Fixture       *fixture,
                      gconstpointer  unused)
{
  g_autoptr(AssayEvaluation) english = NULL;

  g_setenv ("LANGUAGE", "en", TRUE);
  english = read_again (fixture, NULL);
  g_setenv ("LANGUAGE", "de", TRUE);
  g_assert_true (english == fixture->evaluation);
}

static void
test_changed (Fixture       *fixture,
              gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  write_results (fixture, "{\"A\": 0.91,}");
  g_assert_null (read_again (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_WRONG_ETAG);
}

static void
test_gone (Fixture       *fixture,
           gconstpointer  unused)
{
  g_autoptr(GError) error = NULL;

  g_remove (fixture->path);
  g_assert_null (read_again (fixture, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

#define ADD(path, content, test)                                                                                    \
  g_test_add ("/second-reading/" path, Fixture, content, set_up, test, tear_down)

int
main (int   argc,
      char *argv[])
{
  g_autofree char *folder = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = g_dir_make_tmp ("assay-second-reading-XXXXXX", NULL);
  sample_catalog_use (folder, COMMA, "Ein Komma zu viel");

  ADD ("words", "{\"A\": 0.9,}", test_words_change_and_nothing_else);
  ADD ("policy-of-later", "{\"A\": 0.9,}", test_policy_of_later);
  ADD ("nothing-was-said", "{\"A\": 0.9}", test_nothing_was_said);
  ADD ("english-session", "{\"A\": 0.9,}", test_english_session);
  ADD ("changed", "{\"A\": 0.9,}", test_changed);
  ADD ("gone", "{\"A\": 0.9,}", test_gone);
  status = g_test_run ();
  sample_catalog_remove (folder);

  return status;
}
