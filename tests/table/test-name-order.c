#include "table-text.h"

#include "table/order.h"

#include <locale.h>
#include <string.h>

static char *
sorted (const char *names,
        gboolean    descending)
{
  g_auto(GStrv) words = g_strsplit (names, " ", -1);
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayOrder) order = NULL;
  GString *text = g_string_new (NULL);

  assay_table_builder_begin_source (builder, "a", "a");
  for (guint i = 0; words[i] != NULL; i++)
    builder_add_row (builder, words[i], "x=1");
  assay_table_builder_end_source (builder, "records", "List", "00", 1);
  table = assay_table_builder_end (builder);
  order = assay_order_new_by_name (table, descending);
  for (guint i = 0; i < assay_order_get_n_rows (order); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "",
                            assay_table_get_name (table, assay_order_get_rows (order)[i]));

  return g_string_free (text, FALSE);
}

static void
test_natural (void)
{
  const struct { const char *names; const char *up; const char *down; } cases[] = {
    { "m_10 m_9 m_1 m_100", "m_1 m_9 m_10 m_100", "m_100 m_10 m_9 m_1" },
    { "b A a B", "A a b B", "b B A a" },
    { "model-2-b model-10-a model-2-a", "model-2-a model-2-b model-10-a", "model-10-a model-2-b model-2-a" },
    { "x02 x1 x2 x002", "x1 x02 x2 x002", "x02 x2 x002 x1" },
    { "é z a", "a z é", "é z a" },
    { "ab abc a", "a ab abc", "abc ab a" },
    { "v99999999999999999999999 v100000000000000000000000", "v99999999999999999999999 v100000000000000000000000",
      "v100000000000000000000000 v99999999999999999999999" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *up = sorted (cases[i].names, FALSE);
      g_autofree char *down = sorted (cases[i].names, TRUE);

      g_assert_cmpstr (up, ==, cases[i].up);
      g_assert_cmpstr (down, ==, cases[i].down);
    }
}

/* Names that are equal for thousands of bytes must need neither a deep stack nor a long time. */
static void
test_long_names (void)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_autoptr(AssayTable) table = NULL;
  g_autoptr(AssayOrder) order = NULL;
  g_autofree char *name = g_strnfill (4000, 'x');

  assay_table_builder_begin_source (builder, "a", "a");
  for (guint i = 0; i < 2000; i++)
    {
      memset (name, 'x', 4000);
      name[(i * 7) % 4000] = i % 2 == 0 ? 'w' : 'y';
      builder_add_row (builder, name, "x=1");
    }
  assay_table_builder_end_source (builder, "records", "List", "00", 1);
  table = assay_table_builder_end (builder);
  order = assay_order_new_by_name (table, FALSE);

  for (guint i = 1; i < assay_order_get_n_rows (order); i++)
    g_assert_cmpint (strcmp (assay_table_get_name (table, assay_order_get_rows (order)[i - 1]),
                             assay_table_get_name (table, assay_order_get_rows (order)[i])), <=, 0);
}

static char *
by_file (const char *rows,
         gboolean    descending)
{
  g_autoptr(AssayTable) table = table_of_rows (rows);
  g_autoptr(AssayOrder) order = assay_order_new_by_file (table, descending);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < assay_order_get_n_rows (order); i++)
    g_string_append (text, assay_table_get_name (table, assay_order_get_rows (order)[i]));

  return g_string_free (text, FALSE);
}

/* Files by name whatever the order in which they were opened; what two of them hold follows what the first holds alone. */
static void
test_files (void)
{
  const struct { const char *rows; const char *up; const char *down; } cases[] = {
    { "run10.json|A|x=1|B|x=1||run9.json|C|x=1|D|x=1", "CDAB", "ABCD" },
    { "b.json|A|x=1|B|x=1||a.json|C|x=1||c.json|A|x=1", "CBA", "ABC" },
    { "a.json|B|x=1|A|x=1", "BA", "BA" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *up = by_file (cases[i].rows, FALSE);
      g_autofree char *down = by_file (cases[i].rows, TRUE);

      g_assert_cmpstr (up, ==, cases[i].up);
      g_assert_cmpstr (down, ==, cases[i].down);
    }
}

int
main (int   argc,
      char *argv[])
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-order/natural", test_natural);
  g_test_add_func ("/name-order/files", test_files);
  g_test_add_func ("/name-order/long-names", test_long_names);

  return g_test_run ();
}
