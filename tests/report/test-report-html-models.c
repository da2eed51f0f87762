#include "report/report-html-models.h"

#include <math.h>
#include <string.h>

#include "sample.h"

static AssayReportBlocks *
make_models (void)
{
  static const struct { const char *name; double value, margin; } models[] = {
    { "model-10", 3, -0.5 }, { "Model-9", 20, NAN }, { "model-009b", 3, 2 }, { "<&\">", NAN, 0.5 },
  };
  AssayReportBlocks *blocks = assay_report_blocks_new ();

  assay_report_blocks_models (blocks, "Caption", 6);
  for (guint i = 0; i < 6; i++)
    assay_report_blocks_cell (blocks, ((const char *[]) { "Verdict", "Model", "a<\"\\}b", "Margin", "Reason", "Also" })[i]);
  for (guint i = 0; i < G_N_ELEMENTS (models); i++)
    {
      assay_report_blocks_verdict (blocks, i < 2 ? ASSAY_VERDICT_APPROVED : ASSAY_VERDICT_REJECTED);
      assay_report_blocks_cell (blocks, "verdict");
      assay_report_blocks_cell (blocks, models[i].name);
      assay_report_blocks_cell (blocks, "value");
      assay_report_blocks_cell (blocks, "margin");
      assay_report_blocks_cell (blocks, "because");
      assay_report_blocks_cell (blocks, i == 0 ? "further" : "");
      assay_report_blocks_number (blocks, models[i].value);
      assay_report_blocks_number (blocks, models[i].margin);
    }

  return blocks;
}

/* Equal values share a place, missing ones have none, and numbers in names count as numbers. */
static void
test_places (void)
{
  static const char *const bodies[] = {
    "<tbody class=\"approved\" style=\"--k0:1;--k1:4;--k2:1;--k3:1\">",
    "<tbody class=\"approved\" style=\"--k0:2;--k1:2;--k2:3\">",
    "<tbody class=\"rejected\" style=\"--k0:3;--k1:3;--k2:1;--k3:3\">",
    "<tbody class=\"rejected\" style=\"--k0:4;--k1:1;--k3:2\">",
  };
  g_autoptr(AssayReportBlocks) blocks = make_models ();
  g_autoptr(GString) html = g_string_new (NULL);

  assay_report_html_models (html, assay_report_blocks_get (blocks, 0));
  for (guint i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_test_message ("%s", bodies[i]);
      g_assert_nonnull (strstr (html->str, bodies[i]));
    }
}

/* Every key can be reached with the keyboard and is named; what shows verdicts says how many there are. */
static void
test_controls (void)
{
  static const char *const parts[] = {
    "<input type=\"radio\" name=\"sort\" id=\"up0\" aria-label=\"In the order of the report\" checked>",
    "<input type=\"radio\" name=\"sort\" id=\"down1\" aria-label=\"Sort by Model, from Z to A\">",
    "aria-label=\"Sort by a&lt;&quot;\\}b, highest first\"", "id=\"up3\"", "id=\"show-approved\" checked>",
    "Approved (2)</label>", "Rejected (2)</label>", "<span>; further</span>", "<th scope=\"row\">&lt;&amp;&quot;&gt;</th>",
  };
  g_autoptr(AssayReportBlocks) blocks = make_models ();
  g_autoptr(GString) html = g_string_new (NULL);

  assay_report_html_models (html, assay_report_blocks_get (blocks, 0));
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    {
      g_test_message ("%s", parts[i]);
      g_assert_nonnull (strstr (html->str, parts[i]));
    }
  g_assert_cmpuint (sample_count (html->str, "type=\"radio\""), ==, 8);
  g_assert_null (strstr (html->str, "show-needs_decision"));
}

/* A name in the style sheet ends neither its string nor the element. */
static void
test_style (void)
{
  g_autoptr(AssayReportBlocks) blocks = make_models ();
  g_autoptr(GString) style = g_string_new (NULL);

  assay_report_html_models_style (style, assay_report_blocks_get (blocks, 0));
  g_assert_nonnull (strstr (style->str, "td.number:nth-child(3)::before{content:\"a\\3C \\22 \\5C \\7D b\"}"));
  g_assert_nonnull (strstr (style->str, "td.number:nth-child(4)::before{content:\"Margin\"}"));
  g_assert_null (strchr (style->str, '<'));
}

/* One model has no order. */
static void
test_one (void)
{
  static const SampleModel models[] = { { "only", "0.9", "1" } };
  char *folder = sample_make_folder ();
  g_autoptr(AssayReport) report = sample_report (folder, models, 1, NULL);
  g_autoptr(GBytes) bytes = assay_report_to_html (report, NULL);
  g_autofree char *html = sample_text (bytes);

  g_assert_null (strstr (html, "<input"));
  g_assert_cmpuint (sample_count (html, "<tbody"), ==, 1);
  sample_remove_folder (folder);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-html-models/places", test_places);
  g_test_add_func ("/report-html-models/controls", test_controls);
  g_test_add_func ("/report-html-models/style", test_style);
  g_test_add_func ("/report-html-models/one", test_one);

  return g_test_run ();
}
