/* Reads documents from standard input, each as a line with its length in bytes and then the bytes, and says of
 * each whether it is strict JSON, and what became of its texts and numbers. */

#include <stdio.h>

#include "base/json-scan.h"
#include "base/number.h"

static gboolean
note_event (const AssayJsonEvent *event,
            gpointer              user,
            GError              **error)
{
  static const char marks[] = "{}[]ksntfz";
  char buffer[ASSAY_NUMBER_BUFFER];
  GString *out = user;

  g_string_append_c (out, marks[event->kind]);
  if (event->kind == ASSAY_JSON_NUMBER)
    g_string_append (out, assay_number_to_text (event->number, buffer));
  else if (event->text != NULL)
    for (gsize i = 0; i < event->length; i++)
      g_string_append_printf (out, "%02x", (guint) (guchar) event->text[i]);
  g_string_append_c (out, ' ');

  return TRUE;
}

int
main (void)
{
  guint length;

  while (scanf ("%u%*1[\n]", &length) == 1)
    {
      g_autofree char *text = g_malloc (length + 1);
      g_autoptr(GString) out = g_string_new (NULL);
      g_autoptr(GBytes) bytes = NULL;

      if (fread (text, 1, length, stdin) != length)
        return 1;

      bytes = g_bytes_new (text, length);
      if (assay_json_scan_bytes (bytes, "-", ASSAY_JSON_DOCUMENT, ASSAY_JSON_STRICT, note_event, out, NULL, NULL))
        printf ("yes %s\n", out->str);
      else
        printf ("no\n");
    }

  return 0;
}
