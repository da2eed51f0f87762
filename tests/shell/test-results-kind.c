#include "shell/results-kind.h"

#include <string.h>

#include "table/table-builder.h"

static AssayTable *
make_table (const char *layout,
            const char *file,
            const char *metrics)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();
  g_auto(GStrv) names = g_strsplit (metrics, " ", -1);

  assay_table_builder_begin_source (builder, file, "/nowhere");
  g_assert_true (assay_table_builder_begin_row (builder, NULL));
  assay_table_builder_set_name (builder, "model", -1);
  for (guint i = 0; names[i] != NULL; i++)
    {
      guint column;

      g_assert_true (assay_table_builder_column (builder, names[i], -1, &column, NULL));
      assay_table_builder_number (builder, column, 0.5, "0.5", 3);
    }
  assay_table_builder_end_source (builder, layout, layout, "00", 0);

  return assay_table_builder_end (builder);
}

static void
test_kinds (void)
{
  static const struct
  {
    const char *layout[2];
    const char *file[2];
    const char *metrics[2];
    gboolean    same;
  } cases[] = {
    { { "records", "records" }, { "a.json", "b.json" }, { "accuracy f1", "accuracy f1" }, TRUE },
    { { "records", "records" }, { "a.json", "a.json" }, { "accuracy f1", "f1 accuracy" }, TRUE },
    { { "records", "records" }, { "a.json", "a.json" }, { "accuracy f1", "accuracy" }, FALSE },
    { { "records", "records" }, { "a.json", "a.json" }, { "ab c", "a bc" }, FALSE },
    { { "records", "csv" }, { "a.json", "a.json" }, { "accuracy", "accuracy" }, FALSE },
    /* What a map measures is for the name of its file to say. */
    { { "map", "map" }, { "accuracy.json", "accuracy.json" }, { "value", "accuracy" }, TRUE },
    { { "map", "map" }, { "accuracy.json", "latency.json" }, { "value", "value" }, FALSE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(AssayTable) a = make_table (cases[i].layout[0], cases[i].file[0], cases[i].metrics[0]);
      g_autoptr(AssayTable) b = make_table (cases[i].layout[1], cases[i].file[1], cases[i].metrics[1]);
      g_autofree char *kind_a = assay_results_kind (a);
      g_autofree char *kind_b = assay_results_kind (b);

      g_assert_cmpint (g_str_equal (kind_a, kind_b), ==, cases[i].same);
    }
}

static void
test_places (void)
{
  const char *one[] = { "/a/models.json", NULL };
  const char *two[] = { "/a/models.json", "/a/more.json", NULL };
  const char *odd[] = { "/a/models.json\xff", NULL };
  g_autofree char *first = assay_results_place (one);
  g_autofree char *again = assay_results_place (one);
  g_autofree char *both = assay_results_place (two);
  g_autofree char *bytes = assay_results_place (odd);

  g_assert_cmpstr (first, ==, again);
  g_assert_cmpstr (first, !=, both);
  g_assert_cmpstr (first, !=, bytes);
  /* Fit for the name of a group in a key file. */
  g_assert_cmpuint (strspn (bytes, "0123456789abcdef"), ==, strlen (bytes));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/results-kind/kinds", test_kinds);
  g_test_add_func ("/results-kind/places", test_places);

  return g_test_run ();
}
