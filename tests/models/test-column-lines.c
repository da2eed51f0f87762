#include "models/column-lines.h"

#include <locale.h>

#include "made.h"

/* "[heading 2]" and "title", one after the other; the number is that of the columns below. */
static char *
lines_of (AssayTable *table,
          const char *search_text)
{
  g_autoptr(GListStore) lines = g_list_store_new (ASSAY_TYPE_COLUMN_LINE);
  GString *text = g_string_new (NULL);

  assay_column_lines_fill (lines, table, search_text);
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (lines)); i++)
    {
      g_autoptr(AssayColumnLine) line = g_list_model_get_item (G_LIST_MODEL (lines), i);
      GPtrArray *group = assay_column_line_get_group (line);

      g_assert_cmpint (group == NULL, ==, assay_column_line_get_key (line) != NULL);
      if (group != NULL)
        g_string_append_printf (text, "[%s %u] ", assay_column_line_get_title (line), group->len);
      else
        g_string_append_printf (text, "%s ", assay_column_line_get_title (line));
    }

  return g_string_free (text, FALSE);
}

static const struct
{
  const char *models;
  const char *search_text;
  const char *expected;
} cases[] = {
  { "a acc=1 f1=2", "", "Verdict Δ to threshold [Metrics 2] acc f1 " },
  { "a acc=1 s/x=2 t/x=3 s/y=4 t/y=5", "",
    "Verdict Δ to threshold [Metrics 1] acc [s 2] s/x s/y [t 2] t/x t/y " },
  /* One alone is no group, and only the first slash counts. */
  { "a s/x=2 acc=1 u/v/w=3 u/q=4", "", "Verdict Δ to threshold [Metrics 2] s/x acc [u 2] u/v/w u/q " },
  { "a /acc=1 /f1=2 s/=3 s/a=4", "", "Verdict Δ to threshold [s 2] s/ s/a [Attributes 2] /acc /f1 " },
  { "a acc=1 family=x conf/a=y conf/b=z", "",
    "Verdict Δ to threshold [Metrics 1] acc [Attributes 1] family [conf (attributes) 2] conf/a conf/b " },
  { "a acc=1 acc_stderr=2 family=x", "",
    "Verdict Δ to threshold [Metrics 1] acc [Attributes 1] family [Errors and samples 1] acc_stderr " },
  { "a s/x=2 s/x_stderr=1 s/y=3 s/y_stderr=1", "/y", "[s 1] s/y [s (errors and samples) 1] s/y_stderr " },
  { "a acc=1 f1=2", "AC", "[Metrics 1] acc " },
  { "a acc=1 s/x=2 s/y=4", "/y", "[s 1] s/y " },
  { "a acc=1 f1=2", "nothing", "" },
  { "a acc=1", "verd", "Verdict " },
};

static void
test_lines (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) table = made_table (cases[i].models);
      g_autofree char *text = lines_of (table, cases[i].search_text);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

/* Every column with a beginning of its own: no square of names, and no more headings than columns. */
static void
test_many (void)
{
  g_autoptr(GString) models = g_string_new ("a");
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(GListStore) lines = g_list_store_new (ASSAY_TYPE_COLUMN_LINE);
  gint64 start;

  for (guint i = 0; i < 10000; i++)
    g_string_append_printf (models, " p%u/a=1 p%u/b=2", i, i);
  table = made_table (models->str);
  start = g_get_monotonic_time ();
  assay_column_lines_fill (lines, table, "");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 2 + 10000 + 20000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
  assay_column_lines_fill (lines, table, "p77/");
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (lines)), ==, 3);
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/column-lines/lines", test_lines);
  g_test_add_func ("/column-lines/many", test_many);

  return g_test_run ();
}
