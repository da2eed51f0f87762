#include "formats/sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define N_SAMPLE 8   /* values that a layout is recognised by */

typedef struct
{
  const char *start;
  gsize       length;
  const char *title;
} Signature;

static const Signature signatures[] = {
  { "%PDF", 4, N_("a PDF document") },
  { "\x89PNG", 4, N_("a PNG picture") },
  { "\xff\xd8\xff", 3, N_("a JPEG picture") },
  { "GIF8", 4, N_("a GIF picture") },
  { "PK\x03\x04", 4, N_("a zip archive (or an Office document)") },
  { "\x1f\x8b", 2, N_("a gzip file; unpack it first") },
  { "\xfd" "7zXZ", 5, N_("an xz file; unpack it first") },
  { "\x28\xb5\x2f\xfd", 4, N_("a zstd file; unpack it first") },
  { "BZh", 3, N_("a bzip2 file; unpack it first") },
  { "PAR1", 4, N_("a Parquet file; export it as CSV or JSON") },
  { "ARROW1", 6, N_("an Arrow file; export it as CSV or JSON") },
  { "SQLite format 3", 15, N_("an SQLite database") },
  { "\x89HDF", 4, N_("an HDF5 file") },
  { "\x93NUMPY", 6, N_("a NumPy array") },
  { "\x80\x02", 2, N_("a Python pickle, which is never opened; export it as CSV or JSON") },
  { "\x80\x03", 2, N_("a Python pickle, which is never opened; export it as CSV or JSON") },
  { "\x80\x04", 2, N_("a Python pickle, which is never opened; export it as CSV or JSON") },
  { "\x80\x05", 2, N_("a Python pickle, which is never opened; export it as CSV or JSON") },
  { "\x7f" "ELF", 4, N_("a program") },
  { "\xff\xfe\0\0", 4, N_("UTF-32 text; save it as UTF-8") },
  { "\0\0\xfe\xff", 4, N_("UTF-32 text; save it as UTF-8") },
  { "<!DOCTYPE", 9, N_("a web page (HTML)") },
  { "<html", 5, N_("a web page (HTML)") },
  { "<?xml", 5, N_("an XML document") },
  { "<svg", 4, N_("an SVG picture") },
  { "#!", 2, N_("a script") },
  { "artifact_location:", 18, N_("a file of an MLflow tracking folder") },
  { "artifact_uri:", 13, N_("a file of an MLflow tracking folder") },
};

static gsize
skip_space (const char *bytes,
            gsize       length,
            gsize       at)
{
  while (at < length && strchr (" \t\r\n", bytes[at]) != NULL && bytes[at] != '\0')
    at++;

  return at;
}

static gsize
string_end (const char *bytes,
            gsize       length,
            gsize       at)
{
  for (at++; at < length && bytes[at] != '"'; at++)
    if (bytes[at] == '\\')
      at++;

  return at < length ? at + 1 : 0;
}

/* Behind the JSON value that begins at @at; 0 where it goes on beyond the bytes. */
static gsize
value_end (const char *bytes,
           gsize       length,
           gsize       at)
{
  gsize depth = 0;

  while (at < length)
    {
      switch (bytes[at])
        {
        case '"':
          at = string_end (bytes, length, at);
          if (at == 0)
            return 0;
          break;
        case '{':
        case '[':
          depth++;
          at++;
          break;
        case '}':
        case ']':
          if (depth == 0)
            return at;
          depth--;
          at++;
          break;
        default:
          if (depth == 0 && strchr (", \t\r\n", bytes[at]) != NULL)
            return at;
          at++;
          continue;
        }

      if (depth == 0)
        return at;
    }

  return 0;
}

static gboolean
has_nul (const char *bytes,
         gsize       length)
{
  return memchr (bytes, '\0', MIN (length, 65536)) != NULL;
}

/* Whether a line "---" begins here. */
static gboolean
is_rule (const char *line,
         const char *end)
{
  if (end - line < 4 || memcmp (line, "---", 3) != 0)
    return FALSE;

  for (line += 3; line < end && *line != '\n'; line++)
    if (strchr (" \t\r", *line) == NULL || *line == '\0')
      return FALSE;

  return TRUE;
}

/**
 * assay_sniff_foreign:
 *
 * Returns: (nullable): what the file is, translated, where its first bytes say that it is no results file
 */
const char *
assay_sniff_foreign (const char *bytes,
                     gsize       length)
{
  for (gsize i = 0; i < G_N_ELEMENTS (signatures); i++)
    if (length >= signatures[i].length && memcmp (bytes, signatures[i].start, signatures[i].length) == 0)
      return _(signatures[i].title);

  return has_nul (bytes, length) ? _("binary data") : NULL;
}

/**
 * assay_sniff_is_tracker:
 *
 * Returns: whether MLflow begins its meta.yaml of an experiment or of a run like this
 */
gboolean
assay_sniff_is_tracker (const char *bytes,
                        gsize       length)
{
  return (length >= 18 && memcmp (bytes, "artifact_location:", 18) == 0) ||
         (length >= 13 && memcmp (bytes, "artifact_uri:", 13) == 0);
}

/**
 * assay_sniff_is_settled:
 *
 * Returns: whether more bytes would not change the answer: the first value ends here
 */
gboolean
assay_sniff_is_settled (const char *bytes,
                        gsize       length)
{
  gsize at = skip_space (bytes, length, 0);

  return at < length && (bytes[at] != '{' || value_end (bytes, length, at) != 0);
}

/**
 * assay_sniff_content:
 * @bytes: the first bytes of a file, a byte order mark removed
 * @whole: whether these are all
 *
 * Returns: how the file is to be read
 */
AssayContent
assay_sniff_content (const char *bytes,
                     gsize       length,
                     gboolean    whole)
{
  gsize at = skip_space (bytes, length, 0);
  gsize end;

  if (at == length)
    return whole ? ASSAY_CONTENT_EMPTY : ASSAY_CONTENT_TEXT;
  if (assay_sniff_foreign (bytes, length) != NULL)
    return ASSAY_CONTENT_BINARY;

  if (is_rule (bytes, bytes + length))
    return ASSAY_CONTENT_HEADER;

  if (bytes[at] == '[')
    {
      at = skip_space (bytes, length, at + 1);
      return at < length && bytes[at] == '{' ? ASSAY_CONTENT_ELEMENTS : ASSAY_CONTENT_TREE;
    }

  if (bytes[at] == '{')
    {
      end = value_end (bytes, length, at);
      at = end == 0 ? length : skip_space (bytes, length, end);
      return at < length && bytes[at] == '{' ? ASSAY_CONTENT_VALUES : ASSAY_CONTENT_TREE;
    }

  /* A string that holds JSON once more: what json.dump (frame.to_json ()) writes. */
  if (bytes[at] == '"' && at + 2 < length && (bytes[at + 1] == '{' || bytes[at + 1] == '['))
    return ASSAY_CONTENT_TREE;

  return ASSAY_CONTENT_TEXT;
}

/**
 * assay_sniff_sample:
 * @bytes: the first bytes of a JSON array, or of JSON values one after the other
 *
 * Returns: (transfer full): the first of its values, as one JSON array
 */
GBytes *
assay_sniff_sample (const char *bytes,
                    gsize       length)
{
  GString *sample = g_string_new ("[");
  gsize at = skip_space (bytes, length, 0);

  if (at < length && bytes[at] == '[')
    at++;

  for (guint i = 0; i < N_SAMPLE; i++)
    {
      gsize end;

      at = skip_space (bytes, length, at);
      end = at < length ? value_end (bytes, length, at) : 0;
      if (end <= at)
        break;

      if (sample->len > 1)
        g_string_append_c (sample, ',');
      g_string_append_len (sample, bytes + at, end - at);

      at = skip_space (bytes, length, end);
      if (at < length && bytes[at] == ',')
        at++;
    }

  g_string_append_c (sample, ']');

  return g_string_free_to_bytes (sample);
}

/**
 * assay_sniff_header:
 * @bytes: the whole of a text that begins with a line "---"
 *
 * Returns: (transfer full) (nullable): what stands before the next such line; NULL where there is none
 */
GBytes *
assay_sniff_header (GBytes *bytes)
{
  gsize length;
  const char *start = g_bytes_get_data (bytes, &length);
  const char *line = start;

  while ((line = memchr (line, '\n', start + length - line)) != NULL)
    {
      line++;
      if (is_rule (line, start + length) || (start + length - line == 3 && memcmp (line, "---", 3) == 0))
        return g_bytes_new_from_bytes (bytes, 0, line - start);
    }

  return NULL;
}
