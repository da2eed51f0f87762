#include "base/json-string.h"

#include <string.h>

/* Stands for the character that no text of C can hold. */
#define SYMBOL_FOR_NULL 0x2400

static const char *
read_hex (const char *p,
          const char *end,
          gunichar   *value)
{
  *value = 0;
  if (end - p < 4)
    return NULL;

  for (guint i = 0; i < 4; i++, p++)
    {
      if (!g_ascii_isxdigit (*p))
        return NULL;
      *value = *value * 16 + (gunichar) g_ascii_xdigit_value (*p);
    }

  return p;
}

/* @p is behind the “u”. Two escapes make one character where the first is the high half of a surrogate pair. */
static const char *
read_unicode (const char *p,
              const char *end,
              gunichar   *c)
{
  gunichar low;

  p = read_hex (p, end, c);
  if (p == NULL || (*c >= 0xdc00 && *c <= 0xdfff))
    return NULL;
  if (*c < 0xd800 || *c > 0xdfff)
    {
      *c = *c == 0 ? SYMBOL_FOR_NULL : *c;
      return p;
    }

  if (end - p < 6 || p[0] != '\\' || p[1] != 'u')
    return NULL;
  p = read_hex (p + 2, end, &low);
  if (p == NULL || low < 0xdc00 || low > 0xdfff)
    return NULL;

  *c = 0x10000 + ((*c - 0xd800) << 10) + (low - 0xdc00);
  return p;
}

/* @p is behind the backslash. Returns what stands behind the escape, or NULL. */
static const char *
append_escape (GString    *out,
               const char *p,
               const char *end)
{
  static const char letters[] = "\"\"\\\\//b\bf\fn\nr\rt\t";
  gunichar c;

  if (p == end)
    return NULL;

  if (*p == 'u')
    {
      p = read_unicode (p + 1, end, &c);
      if (p != NULL)
        g_string_append_unichar (out, c);
      return p;
    }

  for (const char *letter = letters; *letter != '\0'; letter += 2)
    if (*letter == *p)
      {
        g_string_append_c (out, letter[1]);
        return p + 1;
      }

  return NULL;
}

/**
 * assay_json_string_unescape:
 * @out: set to the text; U+0000 becomes U+2400, “␀”
 * @text: valid UTF-8 from between the quotes
 * @length: its bytes
 * @fault: (out): the backslash of the escape that is none, or of a lone half of a surrogate pair
 *
 * Returns: %FALSE with @fault set
 */
gboolean
assay_json_string_unescape (GString     *out,
                            const char  *text,
                            gsize        length,
                            const char **fault)
{
  const char *end = text + length;
  const char *p = text;

  g_string_truncate (out, 0);
  while (p < end)
    {
      const char *backslash = memchr (p, '\\', (gsize) (end - p));

      if (backslash == NULL)
        backslash = end;
      g_string_append_len (out, p, backslash - p);
      if (backslash == end)
        break;

      p = append_escape (out, backslash + 1, end);
      if (p == NULL)
        {
          *fault = backslash;
          return FALSE;
        }
    }

  return TRUE;
}

/**
 * assay_json_string_end:
 * @text: behind an opening quote
 * @end: the end of what there is
 *
 * Returns: (nullable): the closing quote, or %NULL where it does not come before @end
 */
const char *
assay_json_string_end (const char *text,
                       const char *end)
{
  const char *quote = text;

  while ((quote = memchr (quote, '"', (gsize) (end - quote))) != NULL)
    {
      const char *p = quote;

      while (p > text && p[-1] == '\\')
        p--;
      if ((quote - p) % 2 == 0)
        return quote;
      quote++;
    }

  return NULL;
}
