#include "models/column-choice.h"

#include <locale.h>

#include "made.h"

typedef struct
{
  AssayTable        *table;
  AssayEvaluation   *evaluation;
  AssayColumnChoice *choice;
  GString           *said;      /* "c" changed, "s" state-changed */
} Scene;

static void
changed_cb (Scene *scene)
{
  g_string_append_c (scene->said, 'c');
}

static void
state_changed_cb (Scene *scene)
{
  g_string_append_c (scene->said, 's');
}

static void
set_up (Scene         *scene,
        gconstpointer  user)
{
  scene->table = made_table ("a acc=1 f1=2 k=3 note=x; b acc=2 f1=3 k=4 note=y");
  scene->evaluation = made_evaluation (scene->table, "acc", "1", NULL);
  scene->choice = assay_column_choice_new ();
  scene->said = g_string_new (NULL);
  assay_column_choice_set_evaluation (scene->choice, scene->evaluation);
  g_signal_connect_swapped (scene->choice, "changed", G_CALLBACK (changed_cb), scene);
  g_signal_connect_swapped (scene->choice, "state-changed", G_CALLBACK (state_changed_cb), scene);
}

static void
tear_down (Scene         *scene,
           gconstpointer  user)
{
  g_assert_finalize_object (scene->choice);
  assay_evaluation_unref (scene->evaluation);
  assay_table_unref (scene->table);
  g_string_free (scene->said, TRUE);
}

static void
expect (Scene      *scene,
        const char *said,
        const char *shown)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < assay_column_choice_get_n_shown (scene->choice); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", assay_column_choice_get_key (scene->choice, i));
  g_assert_cmpstr (text->str, ==, shown);
  g_assert_cmpstr (scene->said->str, ==, said);
  g_string_truncate (scene->said, 0);
}

static void
test_acts (Scene         *scene,
           gconstpointer  user)
{
  guint position;

  expect (scene, "", "verdict name column:acc column:f1 column:k margin column:note");
  g_assert_true (assay_column_choice_hide (scene->choice, "column:f1"));
  expect (scene, "cs", "verdict name column:acc column:k margin column:note");
  g_assert_true (assay_column_choice_hide (scene->choice, "column:f1"));
  expect (scene, "", "verdict name column:acc column:k margin column:note");
  g_assert_false (assay_column_choice_hide (scene->choice, "name"));
  g_assert_true (assay_column_choice_show (scene->choice, "column:f1"));
  expect (scene, "cs", "verdict name column:acc column:k column:f1 margin column:note");
  g_assert_false (assay_column_choice_show (scene->choice, "column:none"));
  g_assert_true (assay_column_choice_show (scene->choice, "name"));
  expect (scene, "", "verdict name column:acc column:k column:f1 margin column:note");

  assay_column_choice_move (scene->choice, "column:note", 0);
  expect (scene, "cs", "column:note verdict name column:acc column:k column:f1 margin");
  assay_column_choice_move (scene->choice, "column:note", 99);
  expect (scene, "cs", "verdict name column:acc column:k column:f1 margin column:note");
  assay_column_choice_move (scene->choice, "column:note", 99);
  assay_column_choice_move (scene->choice, "column:none", 0);
  expect (scene, "", "verdict name column:acc column:k column:f1 margin column:note");
  g_assert_true (assay_column_choice_find (scene->choice, "margin", &position));
  g_assert_cmpuint (position, ==, 5);
  g_assert_null (assay_column_choice_get_key (scene->choice, 7));
}

static void
test_state (Scene         *scene,
            gconstpointer  user)
{
  g_autoptr(GVariant) state = NULL;
  g_autoptr(GVariant) none = NULL;

  assay_column_choice_hide (scene->choice, "verdict");
  assay_column_choice_set_width (scene->choice, "column:k", 111);
  assay_column_choice_set_width (scene->choice, "column:k", 111);
  g_assert_cmpstr (scene->said->str, ==, "css");
  g_string_truncate (scene->said, 0);
  state = assay_column_choice_get_state (scene->choice);

  assay_column_choice_reset (scene->choice);
  expect (scene, "cs", "verdict name column:acc column:f1 column:k margin column:note");
  g_assert_cmpint (assay_column_choice_get_width (scene->choice, "column:k"), ==, 0);
  none = assay_column_choice_get_state (scene->choice);
  g_assert_cmpuint (g_variant_n_children (none), ==, 0);

  assay_column_choice_set_state (scene->choice, state);
  expect (scene, "cs", "name column:acc column:f1 column:k margin column:note");
  g_assert_cmpint (assay_column_choice_get_width (scene->choice, "column:k"), ==, 111);
}

/* A choice waits for results that it suits, and is not lost on others. */
static void
test_other_results (Scene         *scene,
                    gconstpointer  user)
{
  g_autoptr(AssayTable) table = made_table ("x loss=1; y loss=2");
  g_autoptr(AssayEvaluation) other = made_evaluation (table, "loss", "1", NULL);

  assay_column_choice_hide (scene->choice, "column:k");
  assay_column_choice_set_evaluation (scene->choice, other);
  expect (scene, "csc", "verdict name column:loss margin");
  assay_column_choice_set_evaluation (scene->choice, NULL);
  expect (scene, "c", "");
  assay_column_choice_set_evaluation (scene->choice, scene->evaluation);
  expect (scene, "c", "verdict name column:acc column:f1 margin column:note");
}

static void
test_rules (Scene         *scene,
            gconstpointer  user)
{
  g_autoptr(AssayEvaluation) moved = made_evaluation (scene->table, "acc", "7", NULL);
  g_autoptr(AssayEvaluation) other = made_evaluation (scene->table, "k", "1", NULL);

  assay_column_choice_set_evaluation (scene->choice, moved);
  expect (scene, "", "verdict name column:acc column:f1 column:k margin column:note");
  assay_column_choice_hide (scene->choice, "column:k");
  assay_column_choice_hide (scene->choice, "column:acc");
  expect (scene, "cscs", "verdict name column:f1 margin column:note");
  assay_column_choice_set_evaluation (scene->choice, other);
  expect (scene, "c", "verdict name column:f1 column:k margin column:note");
  assay_column_choice_hide (scene->choice, "column:k");
  assay_column_choice_show_ruled (scene->choice);
  expect (scene, "cscs", "verdict name column:f1 column:k margin column:note");
}

static void
test_full (void)
{
  g_autoptr(AssayTable) table = made_large_table (3, 100);
  g_autofree char *metric = g_strdup (assay_column_get_name (assay_table_get_column (table, 0)));
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, metric, "0.5", NULL);
  g_autoptr(AssayColumnChoice) choice = assay_column_choice_new ();
  guint n_refused = 0;

  assay_column_choice_set_evaluation (choice, evaluation);
  for (guint i = 0; i < 100; i++)
    {
      g_autofree char *key = g_strconcat ("column:", assay_column_get_name (assay_table_get_column (table, i)), NULL);

      n_refused += !assay_column_choice_show (choice, key);
    }
  g_assert_cmpuint (assay_column_choice_get_n_shown (choice), ==, ASSAY_COLUMNS_SHOWN);
  g_assert_true (assay_column_choice_is_full (choice));
  g_assert_cmpuint (n_refused, ==, 100 - (ASSAY_COLUMNS_SHOWN - 3));
}

#define ADD(path, function) g_test_add ("/column-choice/" path, Scene, NULL, set_up, function, tear_down)

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  ADD ("acts", test_acts);
  ADD ("state", test_state);
  ADD ("other-results", test_other_results);
  ADD ("rules", test_rules);
  g_test_add_func ("/column-choice/full", test_full);

  return g_test_run ();
}
