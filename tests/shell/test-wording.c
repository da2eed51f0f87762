#include "shell/wording.h"

#include <locale.h>

#include "table/table-builder.h"

typedef struct
{
  guint       n;
  const char *expected;
} CountCase;

static void
test_count (void)
{
  static const CountCase cases[] = {
    { 0, "0" },
    { 7, "7" },
    { 9999, "9999" },
    { 10000, "10\u202f000" },
    { 123456, "123\u202f456" },
    { 1000000, "1\u202f000\u202f000" },
    { G_MAXUINT, "4\u202f294\u202f967\u202f295" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = assay_wording_count (cases[i].n);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_number (void)
{
  static const char * const cases[][2] = {
    { "0.5", "0.5" }, { "+0.5", "+0.5" }, { "-0.5", "−0.5" }, { "-1e-17", "−1e−17" }, { "", "" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = assay_wording_number (cases[i][0]);

      g_assert_cmpstr (text, ==, cases[i][1]);
    }
}

typedef struct
{
  guint64     n_bytes;
  const char *expected;
} SizeCase;

static void
test_size (void)
{
  static const SizeCase cases[] = {
    { 0, "0 bytes" },
    { 1, "1 byte" },
    { 999, "999 bytes" },
    { 1000, "1.0 kB" },
    { 1049, "1.0 kB" },
    { 1050, "1.1 kB" },
    { 999949, "999.9 kB" },
    { 999950, "1.0 MB" },
    { 190653218, "190.7 MB" },
    { 16000000000, "16.0 GB" },
    { 999999999999999, "1000.0 TB" },
    { G_MAXUINT64, "18446744.1 TB" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = assay_wording_size (cases[i].n_bytes);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

typedef struct
{
  guint       n_shown;
  guint       n_models;
  guint       n_selected;
  const char *expected;
} ShownCase;

static void
test_shown (void)
{
  static const ShownCase cases[] = {
    { 0, 0, 0, "0 models shown" },
    { 1, 1, 0, "1 model shown" },
    { 4, 4, 0, "4 models shown" },
    { 2, 4, 0, "2 of 4 models shown" },
    { 0, 4, 0, "0 of 4 models shown" },
    { 2, 4, 3, "2 of 4 models shown · 3 selected" },
    { 4, 4, 1, "4 models shown · 1 selected" },
    { 12000, 1000000, 0, "12\u202f000 of 1\u202f000\u202f000 models shown" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = assay_wording_shown (cases[i].n_shown, cases[i].n_models, cases[i].n_selected);

      g_assert_cmpstr (text, ==, cases[i].expected);
    }
}

static void
test_status (void)
{
  g_autofree char *plain = assay_wording_status ("/a/folder/models.json");
  g_autofree char *hostile = assay_wording_status ("/a/\033[31mred\nline");
  g_autofree char *bytes = assay_wording_status ("/a/\xff\xfe.json");

  g_assert_cmpstr (plain, ==, "models.json");
  g_assert_null (strchr (hostile, '\033'));
  g_assert_null (strchr (hostile, '\n'));
  g_assert_true (g_utf8_validate (bytes, -1, NULL));
}

static AssayTable *
make_table (guint       n_sources,
            const char *last_layout)
{
  g_autoptr(AssayTableBuilder) builder = assay_table_builder_new ();

  for (guint i = 0; i < n_sources; i++)
    {
      g_autofree char *path = g_strdup_printf ("results-%u.json", i);
      const char *layout = i + 1 == n_sources ? last_layout : "map";
      guint column;

      assay_table_builder_begin_source (builder, path, path);
      g_assert_true (assay_table_builder_begin_row (builder, NULL));
      assay_table_builder_set_name (builder, path, -1);
      g_assert_true (assay_table_builder_column (builder, "accuracy", -1, &column, NULL));
      assay_table_builder_number (builder, column, 0.5, "0.5", 3);
      assay_table_builder_end_source (builder, layout, layout, "00", 0);
    }

  return assay_table_builder_end (builder);
}

static void
test_titles (void)
{
  g_autoptr(AssayTable) one = make_table (1, "map");
  g_autoptr(AssayTable) three = make_table (3, "records");
  g_autofree char *title = assay_wording_title (one);
  g_autofree char *subtitle = assay_wording_subtitle (one);
  g_autofree char *title_of_three = assay_wording_title (three);
  g_autofree char *subtitle_of_three = assay_wording_subtitle (three);

  g_assert_cmpstr (title, ==, "results-0.json");
  g_assert_cmpstr (subtitle, ==, "1 model · 1 metric · map");
  g_assert_cmpstr (title_of_three, ==, "results-0.json and 2 more files");
  g_assert_cmpstr (subtitle_of_three, ==, "3 models · 1 metric · several layouts");
}

int
main (int    argc,
      char **argv)
{
  setlocale (LC_ALL, "");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/count", test_count);
  g_test_add_func ("/wording/number", test_number);
  g_test_add_func ("/wording/size", test_size);
  g_test_add_func ("/wording/shown", test_shown);
  g_test_add_func ("/wording/status", test_status);
  g_test_add_func ("/wording/titles", test_titles);

  return g_test_run ();
}
