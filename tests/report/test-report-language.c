#include "report/report-language.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <libintl.h>
#include <string.h>

#include "policy/verdict.h"
#include "report/report-verify-text.h"
#include "sample.h"

/* A catalogue with one translation, in the format that gettext reads: magic, version, count, where the two tables stand,
 * then length and place of each text. */
static void
write_catalog (const char *folder)
{
  static const char original[] = "Approved", translation[] = "Genehmigt";
  const guint32 head[] = { 0x950412de, 0, 2, 28, 44, 0, 60 };
  const guint32 texts = 60;
  const char *charset = "Content-Type: text/plain; charset=UTF-8\n";
  guint32 originals[] = { 0, texts, (guint32) strlen (original), texts + 1 };
  guint32 translations[] = { (guint32) strlen (charset), texts + 1 + sizeof original, (guint32) strlen (translation),
                             texts + 1 + sizeof original + (guint32) strlen (charset) + 1 };
  g_autofree char *path = g_build_filename (folder, "de", "LC_MESSAGES", NULL);
  g_autofree char *file = g_build_filename (path, GETTEXT_PACKAGE ".mo", NULL);
  g_autoptr(GByteArray) catalog = g_byte_array_new ();

  g_byte_array_append (catalog, (const guint8 *) head, sizeof head);
  g_byte_array_append (catalog, (const guint8 *) originals, sizeof originals);
  g_byte_array_append (catalog, (const guint8 *) translations, sizeof translations);
  g_byte_array_append (catalog, (const guint8 *) "", 1);
  g_byte_array_append (catalog, (const guint8 *) original, sizeof original);
  g_byte_array_append (catalog, (const guint8 *) charset, (guint) strlen (charset) + 1);
  g_byte_array_append (catalog, (const guint8 *) translation, sizeof translation);
  g_assert_cmpint (g_mkdir_with_parents (path, 0700), ==, 0);
  g_assert_true (g_file_set_contents (file, (const char *) catalog->data, catalog->len, NULL));
}

static GBytes *
render (const AssayReport *report,
        guint              rendering)
{
  g_autoptr(GBytes) json = NULL;

  switch (rendering)
    {
    case 0:
      return assay_report_to_json (report, NULL);
    case 1:
      return assay_report_to_html (report, NULL);
    case 2:
      return assay_report_to_pdf (report, NULL);
    case 3:
      return assay_report_to_markdown (report, NULL);
    case 4:
      return assay_report_to_csv (report, NULL);
    default:
      json = assay_report_to_json (report, NULL);
      return assay_report_verify_text (report, json);
    }
}

static void
render_all (const char *folder,
            GPtrArray  *renderings)
{
  g_autoptr(AssayReport) report = sample_report (folder, sample_models, 4, NULL);

  for (guint i = 0; i <= 5; i++)
    g_ptr_array_add (renderings, render (report, i));
}

/* A session in another language makes the same bytes, and goes on in its own. */
static void
test_same_bytes (void)
{
  char *folder = sample_make_folder ();
  g_autoptr(GPtrArray) foreign = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  g_autoptr(GPtrArray) english = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);

  g_assert_cmpstr (assay_verdict_to_title (ASSAY_VERDICT_APPROVED), ==, "Genehmigt");
  render_all (folder, foreign);
  g_assert_cmpstr (assay_verdict_to_title (ASSAY_VERDICT_APPROVED), ==, "Genehmigt");

  setlocale (LC_ALL, "C");
  g_assert_cmpstr (assay_verdict_to_title (ASSAY_VERDICT_APPROVED), ==, "Approved");
  render_all (folder, english);
  for (guint i = 0; i < english->len; i++)
    {
      g_test_message ("%u", i);
      g_assert_true (g_bytes_equal (g_ptr_array_index (english, i), g_ptr_array_index (foreign, i)));
    }
  sample_remove_folder (folder);
}

static void
test_nested (void)
{
  locale_t before = uselocale ((locale_t) 0);

  {
    g_auto(AssayReportLanguage) outer = assay_report_language_begin ();
    g_auto(AssayReportLanguage) inner = assay_report_language_begin ();

    g_assert_true (inner.before == outer.fixed);
    g_assert_true (uselocale ((locale_t) 0) == inner.fixed);
  }
  g_assert_true (uselocale ((locale_t) 0) == before);
}

int
main (int   argc,
      char *argv[])
{
  char *folder;
  int status;

  g_test_init (&argc, &argv, NULL);
  folder = sample_make_folder ();
  write_catalog (folder);
  g_setenv ("LANGUAGE", "de", TRUE);
  setlocale (LC_ALL, "C.UTF-8");
  bindtextdomain (GETTEXT_PACKAGE, folder);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);
  g_test_add_func ("/report-language/nested", test_nested);
  g_test_add_func ("/report-language/same-bytes", test_same_bytes);
  status = g_test_run ();
  sample_remove_folder (folder);

  return status;
}
