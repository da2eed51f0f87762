#include "models/column-key.h"

#include <locale.h>

#include "made.h"

static void
test_keys (void)
{
  g_autoptr(AssayTable) table = made_table ("a score=0.9 note=eve");
  AssayColumn *score = assay_table_find_column (table, "score");
  g_autofree char *key = assay_column_key_new (score);

  g_assert_cmpstr (key, ==, "column:score");
  g_assert_true (assay_column_key_find (table, key) == score);
  g_assert_null (assay_column_key_find (table, "column:other"));
  g_assert_null (assay_column_key_find (table, "score"));
  g_assert_null (assay_column_key_find (table, ASSAY_COLUMN_KEY_NAME));
}

static const struct
{
  const char *key;
  gboolean    is_own;
  gboolean    is_known;
  const char *title;
} cases[] = {
  { "verdict", TRUE, TRUE, "Verdict" },
  { "name", TRUE, TRUE, "Model" },
  { "margin", TRUE, TRUE, "Δ to threshold" },
  { "column:score", FALSE, TRUE, "score" },
  { "column:verdict", FALSE, TRUE, "verdict" },
  { "column:other", FALSE, FALSE, "" },
  { "", FALSE, FALSE, "" },
};

static void
test_known (void)
{
  g_autoptr(AssayTable) table = made_table ("a score=0.9 verdict=1");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = assay_column_key_dup_title (table, cases[i].key, 60);

      g_assert_cmpint (assay_column_key_is_own (cases[i].key), ==, cases[i].is_own);
      g_assert_cmpint (assay_column_key_is_known (table, cases[i].key), ==, cases[i].is_known);
      g_assert_cmpstr (title, ==, cases[i].title);
    }
}

/* One file needs no column that says its name in each row. */
static void
test_file (void)
{
  g_autoptr(AssayTable) one = made_table ("a score=0.9");
  g_autoptr(AssayTable) two = made_table ("a score=0.9 | b score=0.8");
  g_autofree char *title = assay_column_key_dup_title (two, ASSAY_COLUMN_KEY_FILE, 60);

  g_assert_false (assay_column_key_is_known (one, ASSAY_COLUMN_KEY_FILE));
  g_assert_true (assay_column_key_is_known (two, ASSAY_COLUMN_KEY_FILE));
  g_assert_true (assay_column_key_is_own (ASSAY_COLUMN_KEY_FILE));
  g_assert_cmpstr (title, ==, "File");
}

static void
test_titles (void)
{
  g_autofree char *name = g_strnfill (300, 'm');
  g_autofree char *models = g_strdup_printf ("a %s=1 sc\x1bore=2", name);
  g_autoptr(AssayTable) table = made_table (models);
  g_autofree char *key = g_strconcat ("column:", name, NULL);
  g_autofree char *shortened = assay_column_key_dup_title (table, key, 40);
  g_autofree char *whole = assay_column_key_dup_title (table, key, 400);
  g_autofree char *escaped = assay_column_key_dup_title (table, "column:sc\x1bore", 40);

  g_assert_cmpint (g_utf8_strlen (shortened, -1), ==, 40);
  g_assert_cmpstr (whole, ==, name);
  g_assert_cmpstr (escaped, ==, "sc\\x1bore");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-key/keys", test_keys);
  g_test_add_func ("/column-key/known", test_known);
  g_test_add_func ("/column-key/file", test_file);
  g_test_add_func ("/column-key/titles", test_titles);

  return g_test_run ();
}
