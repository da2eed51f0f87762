#include "report/report-pdf-catalog.h"

#include <string.h>

/* What cairo writes at the end of a document, and where the document's catalogue is. */
typedef struct
{
  guint64 xref;        /* offset of the table of objects */
  guint64 size;        /* number of objects, and of the next one */
  guint64 root;        /* the catalogue's number */
  char   *references;  /* the whole trailer between << and >> */
} Trailer;

/* A document has zero bytes in it: no function for strings can search it. */
static const char *
find_last (GByteArray *pdf,
           const char *part)
{
  gsize length = strlen (part);

  for (gsize at = pdf->len; at >= length; at--)
    if (memcmp (pdf->data + at - length, part, length) == 0)
      return (const char *) pdf->data + at - length;

  return NULL;
}

static gboolean
read_number (const char *text,
             const char *key,
             guint64    *number)
{
  const char *at = strstr (text, key);

  if (at == NULL)
    return FALSE;

  at += strlen (key);
  at += strspn (at, " \n");
  *number = g_ascii_strtoull (at, NULL, 10);

  return g_ascii_isdigit (*at);
}

static gboolean
read_trailer (GByteArray *pdf,
              Trailer    *trailer)
{
  const char *begin = find_last (pdf, "trailer");
  const char *end = (const char *) pdf->data + pdf->len;
  g_autofree char *text = NULL;
  char *close;

  if (begin == NULL)
    return FALSE;

  text = g_strndup (begin, (gsize) (end - begin));
  close = strstr (text, ">>");
  if (close == NULL || strstr (text, "<<") == NULL || !read_number (text, "startxref", &trailer->xref)
      || !read_number (text, "/Size", &trailer->size) || !read_number (text, "/Root", &trailer->root))
    return FALSE;

  *close = '\0';
  trailer->references = g_strdup (strstr (text, "<<") + 2);

  return TRUE;
}

/* The catalogue as it is written, without the end of its dictionary. */
static char *
dup_catalog (GByteArray *pdf,
             guint64     root)
{
  g_autofree char *opening = g_strdup_printf ("\n%" G_GUINT64_FORMAT " 0 obj\n", root);
  const char *begin = find_last (pdf, opening);
  const char *end = (const char *) pdf->data + pdf->len;
  char *catalog, *close;

  if (begin == NULL)
    return NULL;

  catalog = g_strndup (begin + 1, (gsize) (end - begin - 1));
  close = strstr (catalog, "endobj");
  if (close != NULL)
    *close = '\0';
  close = close != NULL ? g_strrstr (catalog, ">>") : NULL;
  if (close == NULL || strstr (catalog, "/Type /Catalog") == NULL || strchr (catalog, '(') != NULL)
    {
      g_free (catalog);
      return NULL;
    }

  *close = '\0';

  return catalog;
}

static char *
without_size (const char *references)
{
  const char *at = strstr (references, "/Size");
  const char *after = at + strlen ("/Size");

  after += strspn (after, " ");
  after += strspn (after, "0123456789");

  return g_strdup_printf ("%.*s%s", (int) (at - references), references, after);
}

/**
 * assay_pdf_add_to_catalog:
 * @pdf: a document as cairo writes it, with its objects in a plain table
 * @entries: what the catalogue shall hold too: “/Lang (en)”
 *
 * Adds to the catalogue what cairo 1.16 cannot say, as an incremental update (ISO 32000-1, 7.5.6): the bytes before it stay.
 *
 * Returns: whether that was done; %FALSE leaves @pdf as it is
 */
gboolean
assay_pdf_add_to_catalog (GByteArray *pdf,
                          const char *entries)
{
  Trailer trailer = { 0 };
  g_autofree char *catalog = NULL;
  g_autofree char *references = NULL;
  g_autofree char *update = NULL;
  gsize object, xref;

  g_return_val_if_fail (pdf != NULL && entries != NULL, FALSE);

  if (!read_trailer (pdf, &trailer))
    return FALSE;
  references = without_size (trailer.references);
  g_free (trailer.references);
  catalog = dup_catalog (pdf, trailer.root);
  if (catalog == NULL)
    return FALSE;

  object = pdf->len;
  g_byte_array_append (pdf, (const guint8 *) catalog, (guint) strlen (catalog));
  g_byte_array_append (pdf, (const guint8 *) "   ", 3);
  g_byte_array_append (pdf, (const guint8 *) entries, (guint) strlen (entries));
  g_byte_array_append (pdf, (const guint8 *) "\n>>\nendobj\n", strlen ("\n>>\nendobj\n"));
  xref = pdf->len;
  update = g_strdup_printf ("xref\n%" G_GUINT64_FORMAT " 1\n%010" G_GSIZE_FORMAT " 00000 n \ntrailer\n<< /Size %"
                            G_GUINT64_FORMAT "%s   /Prev %" G_GUINT64_FORMAT "\n>>\nstartxref\n%" G_GSIZE_FORMAT
                            "\n%%%%EOF\n",
                            trailer.root, object, trailer.size, references, trailer.xref, xref);
  g_byte_array_append (pdf, (const guint8 *) update, (guint) strlen (update));

  return TRUE;
}
