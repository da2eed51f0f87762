#include "report/report-pdf-catalog.h"

#include <cairo-pdf.h>
#include <string.h>

static cairo_status_t
append (void                *closure,
        const unsigned char *bytes,
        unsigned int         length)
{
  g_byte_array_append (closure, bytes, length);

  return CAIRO_STATUS_SUCCESS;
}

static GByteArray *
make_document (void)
{
  GByteArray *pdf = g_byte_array_new ();
  cairo_surface_t *surface = cairo_pdf_surface_create_for_stream (append, pdf, 100, 100);

  cairo_pdf_surface_restrict_to_version (surface, CAIRO_PDF_VERSION_1_4);
  cairo_surface_show_page (surface);
  cairo_surface_destroy (surface);

  return pdf;
}

static char *
text_of (GByteArray *pdf)
{
  char *text = g_strndup ((const char *) pdf->data, pdf->len);

  for (guint i = 0; i < pdf->len; i++)
    text[i] = pdf->data[i] == 0 ? ' ' : (char) pdf->data[i];

  return text;
}

/* What was there stays, byte for byte, and the new table of objects leads to the new catalogue. */
static void
test_added (void)
{
  g_autoptr(GByteArray) before = make_document ();
  g_autoptr(GByteArray) after = make_document ();
  g_autofree char *text = NULL;
  const char *catalog, *table;
  guint64 xref, offset;

  g_assert_true (assay_pdf_add_to_catalog (after, "/Lang (en)"));
  g_assert_cmpmem (before->data, before->len, after->data, before->len);

  text = text_of (after);
  xref = g_ascii_strtoull (g_strrstr (text, "startxref") + strlen ("startxref\n"), NULL, 10);
  table = text + xref;
  g_assert_true (g_str_has_prefix (table, "xref\n"));
  offset = g_ascii_strtoull (strchr (table + strlen ("xref\n"), '\n') + 1, NULL, 10);
  catalog = text + offset;
  g_assert_true (g_ascii_isdigit (*catalog));
  g_assert_nonnull (strstr (catalog, "/Type /Catalog"));
  g_assert_nonnull (strstr (catalog, "/Pages"));
  g_assert_nonnull (strstr (catalog, "/Lang (en)"));
  g_assert_nonnull (strstr (table, "/Prev "));
  g_assert_nonnull (strstr (table, "/Root "));
}

/* What is no such document stays as it is. */
static void
test_strangers (void)
{
  static const char *const strangers[] = {
    "", "trailer", "trailer <<", "trailer << /Size 3 /Root 2 0 R >>", "startxref 5 trailer << /Size 3 >>",
    "trailer << /Size 3 /Root 2 0 R >> startxref 9", "\n2 0 obj\n<< /Type /Catalog\ntrailer << /Size 3 /Root 2 0 R >> startxref 9",
  };

  for (guint i = 0; i < G_N_ELEMENTS (strangers); i++)
    {
      g_autoptr(GByteArray) pdf = g_byte_array_new ();

      g_byte_array_append (pdf, (const guint8 *) strangers[i], (guint) strlen (strangers[i]));
      g_assert_false (assay_pdf_add_to_catalog (pdf, "/Lang (en)"));
      g_assert_cmpuint (pdf->len, ==, strlen (strangers[i]));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/report-pdf-catalog/added", test_added);
  g_test_add_func ("/report-pdf-catalog/strangers", test_strangers);

  return g_test_run ();
}
