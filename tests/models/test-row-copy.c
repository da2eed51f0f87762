#include "models/row-copy.h"

#include <locale.h>

#include "made.h"

static GPtrArray *
split_keys (const char *text)
{
  GPtrArray *keys = g_ptr_array_new_with_free_func (g_free);
  g_auto(GStrv) words = g_strsplit (text, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    g_ptr_array_add (keys, g_strdup (words[i]));

  return keys;
}

static char *
copy (const char       *models,
      const char       *columns,
      AssayRowCopyForm  form)
{
  static const guint rows[] = { 1, 0 };
  g_autoptr(AssayTable) table = made_table (models);
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.5", NULL);
  g_autoptr(GPtrArray) keys = split_keys (columns);

  return assay_row_copy (evaluation, keys, rows, assay_table_get_n_rows (table), form);
}

static const struct
{
  const char *models;
  const char *columns;
  const char *tabbed;
  const char *csv;
} cases[] = {
  { "a score=0.90; b score=0.1", "verdict name column:score margin",
    "Verdict\tModel\tscore\tΔ to threshold\nNeeds decision\tb\t0.1\t-0.4\nApproved\ta\t0.90\t0.4\n",
    "Verdict,Model,score,Δ to threshold\r\nNeeds decision,b,0.1,-0.4\r\nApproved,a,0.90,0.4\r\n" },
  /* A formula is none any more; a number stays one. */
  { "=1+2 score=-3; @x score=+4", "name column:score", "Model\tscore\n'@x\t'+4\n'=1+2\t-3\n",
    "Model,score\r\n'@x,'+4\r\n'=1+2,-3\r\n" },
  /* Quotes only where they are needed, and what ends a cell is escaped. */
  { "a,b score=1; c\"d score=2", "name", "Model\n\"c\"\"d\"\na,b\n", "Model\r\n\"c\"\"d\"\r\n\"a,b\"\r\n" },
  { "a\tb score=1; c\nd score=2", "name", "Model\nc\\x0ad\na\\x09b\n", "Model\r\nc\\x0ad\r\na\\x09b\r\n" },
  { "a other=1; b score=2", "name column:score margin", "Model\tscore\tΔ to threshold\nb\t2\t1.5\na\t\t\n",
    "Model,score,Δ to threshold\r\nb,2,1.5\r\na,,\r\n" },
};

static void
test_rows (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *tabbed = copy (cases[i].models, cases[i].columns, ASSAY_ROW_COPY_TABS);
      g_autofree char *csv = copy (cases[i].models, cases[i].columns, ASSAY_ROW_COPY_CSV);

      g_assert_cmpstr (tabbed, ==, cases[i].tabbed);
      g_assert_cmpstr (csv, ==, cases[i].csv);
    }
}

static void
test_files (void)
{
  static const guint rows[] = { 0, 1, 2 };
  g_autoptr(AssayTable) table = made_table ("a score=0.9; b score=0.7 | b score=0.7; c score=0.8");
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.5", NULL);
  g_autoptr(GPtrArray) keys = split_keys ("name file");
  g_autofree char *csv = assay_row_copy (evaluation, keys, rows, 3, ASSAY_ROW_COPY_CSV);

  g_assert_cmpstr (csv, ==, "Model,File\r\na,made0.json\r\nb,\"made0.json, made1.json\"\r\nc,made1.json\r\n");
}

static void
test_cell (void)
{
  g_autoptr(AssayTable) table = made_table ("-rf score=0.90 note=x\ty");
  g_autoptr(AssayEvaluation) evaluation = made_evaluation (table, "score", "0.5", NULL);
  g_autofree char *name = assay_row_copy_cell (evaluation, "name", 0);
  g_autofree char *score = assay_row_copy_cell (evaluation, "column:score", 0);
  g_autofree char *note = assay_row_copy_cell (evaluation, "column:note", 0);
  g_autofree char *margin = assay_row_copy_cell (evaluation, "margin", 0);
  g_autofree char *verdict = assay_row_copy_cell (evaluation, "verdict", 0);

  g_assert_cmpstr (name, ==, "-rf");
  g_assert_cmpstr (score, ==, "0.90");
  g_assert_cmpstr (note, ==, "x\\x09y");
  g_assert_cmpstr (margin, ==, "0.4");
  g_assert_cmpstr (verdict, ==, "Approved");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/row-copy/rows", test_rows);
  g_test_add_func ("/row-copy/files", test_files);
  g_test_add_func ("/row-copy/cell", test_cell);

  return g_test_run ();
}
