#include "report/report.h"

#include <string.h>

#include "base/number.h"
#include "sample.h"

static char *
render (const AssayReport *report)
{
  g_autoptr(GBytes) bytes = assay_report_to_csv (report, NULL);

  return sample_text (bytes);
}

static void
test_rows (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 2, NULL);
  g_autofree char *csv = render (report);
  g_auto(GStrv) lines = g_strsplit (csv, "\r\n", -1);

  g_assert_cmpstr (lines[0], ==, "model,verdict,margin,accuracy,latency_ms,reasons");
  g_assert_true (g_str_has_prefix (lines[1], "model_A,approved,0.02,0.82,10.1,"));
  g_assert_true (g_str_has_prefix (lines[2], "model_B,needs_decision,-0.04,0.76,8.8,"));
  g_assert_nonnull (strstr (lines[2], "accuracy 0.76 is 0.04 below 0.80"));
  g_assert_cmpstr (lines[3], ==, "");
  sample_remove_folder (folder);
}

/* Reads one cell of RFC 4180 and says whether a spreadsheet would compute it. */
static const char *
skip_cell (const char *p,
           gboolean   *is_formula)
{
  g_autoptr(GString) cell = g_string_new (NULL);
  gboolean quoted = *p == '"';

  for (p += quoted; *p != '\0'; p++)
    {
      if (quoted && p[0] == '"' && p[1] == '"')
        p++;
      else if (quoted && *p == '"')
        quoted = FALSE;
      else if (!quoted && (*p == ',' || *p == '\r'))
        break;
      g_string_append_c (cell, *p);
    }
  *is_formula = cell->len > 0 && strchr ("=+-@\t\r", cell->str[0]) != NULL
                && !assay_number_parse (cell->str, -1, NULL);

  return p;
}

static void
test_hostile (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, sample_hostile, sample_n_hostile, NULL);
  g_autofree char *csv = render (report);
  guint n_rows = 0, n_cells = 0;

  g_assert_null (strstr (csv, "\033"));
  g_assert_null (strstr (csv, "\342\200\256"));
  for (const char *p = csv; *p != '\0';)
    {
      gboolean is_formula;

      p = skip_cell (p, &is_formula);
      g_assert_false (is_formula);
      n_cells++;
      if (*p == ',')
        p++;
      else if (g_str_has_prefix (p, "\r\n"))
        {
          g_assert_cmpuint (n_cells, ==, 6);
          n_cells = 0;
          n_rows++;
          p += 2;
        }
    }
  g_assert_cmpuint (n_rows, ==, sample_n_hostile + 1);
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-csv/rows", test_rows);
  g_test_add_func ("/report-csv/hostile", test_hostile);

  return g_test_run ();
}
