#include "base/text.h"

#include <string.h>

#include "base/number.h"

/* Longer words are nobody's typing mistake, and the comparison is quadratic. */
#define COMPARED_CHARACTERS 256

/* A longer number begins no list in CommonMark. */
#define LIST_DIGITS 9

#define NAME_CHARACTERS 200

/* What moves, hides or reorders other text, or lets two names look the same: control characters, bidirectional
 * controls, invisible marks, blank letters, tags. The joiners stay: scripts and emoji need them. */
static gboolean
is_hidden (gunichar c)
{
  return c < 0x20
         || (c >= 0x7f && c <= 0x9f)
         || c == 0x00ad
         || c == 0x061c
         || c == 0x115f || c == 0x1160
         || c == 0x180e
         || c == 0x200b
         || c == 0x200e || c == 0x200f
         || (c >= 0x2028 && c <= 0x202e)
         || (c >= 0x2060 && c <= 0x206f)
         || c == 0x3164
         || c == 0xfeff
         || c == 0xffa0
         || (c >= 0xfff9 && c <= 0xfffb)
         || (c >= 0xe0000 && c <= 0xe0fff);
}

/* The next character, or (gunichar) -1 for a byte that is not UTF-8; @next is moved behind it. */
static gunichar
take_character (const char  *p,
                const char **next)
{
  gunichar c = (guchar) *p;

  if (c < 0x80)
    {
      *next = p + 1;
      return c;
    }

  c = g_utf8_get_char_validated (p, -1);
  if (c == (gunichar) -1 || c == (gunichar) -2)
    {
      *next = p + 1;
      return (gunichar) -1;
    }

  *next = g_utf8_next_char (p);
  return c;
}

static void
append_hidden (GString    *out,
               const char *backslash,
               gunichar    c)
{
  g_string_append (out, backslash);
  if (c < 0x80)
    g_string_append_printf (out, "x%02x", c);
  else
    g_string_append_printf (out, "u{%04X}", c);
}

static void
append_bad_byte (GString    *out,
                 const char *backslash,
                 guchar      byte)
{
  g_string_append (out, backslash);
  g_string_append_printf (out, "x%02x", byte);
}

/* Appends what a mark-up language wants instead of @c; %FALSE where it takes it as it is. */
typedef gboolean (*AppendMarkup) (GString    *out,
                                  const char *text,
                                  const char *at);

static char *
escape (const char   *text,
        const char   *backslash,
        AppendMarkup  append_markup)
{
  GString *out = g_string_sized_new (strlen (text) + 16);
  const char *next;

  for (const char *p = text; *p != '\0'; p = next)
    {
      gunichar c = take_character (p, &next);

      if (c == (gunichar) -1)
        append_bad_byte (out, backslash, (guchar) *p);
      else if (is_hidden (c))
        append_hidden (out, backslash, c);
      else if (append_markup == NULL || !append_markup (out, text, p))
        g_string_append_len (out, p, next - p);
    }

  return g_string_free (out, FALSE);
}

/**
 * assay_text_escape_controls:
 * @text: text from outside, UTF-8 or not
 *
 * Makes visible what a terminal or a line of text would obey: control characters and bytes that are not UTF-8
 * as `\xNN`, bidirectional controls and invisible characters as `\u{XXXX}`.
 *
 * Returns: (transfer full): valid UTF-8 on one line
 */
char *
assay_text_escape_controls (const char *text)
{
  return escape (text, "\\", NULL);
}

static gboolean
append_html (GString    *out,
             const char *text,
             const char *at)
{
  switch (*at)
    {
    case '&':
      g_string_append (out, "&amp;");
      return TRUE;
    case '<':
      g_string_append (out, "&lt;");
      return TRUE;
    case '>':
      g_string_append (out, "&gt;");
      return TRUE;
    case '"':
      g_string_append (out, "&quot;");
      return TRUE;
    case '\'':
      g_string_append (out, "&#39;");
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * assay_text_escape_html:
 * @text: text from outside
 *
 * Returns: (transfer full): @text for an element or a quoted attribute of HTML or SVG, with what hides or
 * reorders text made visible as assay_text_escape_controls() does
 */
char *
assay_text_escape_html (const char *text)
{
  return escape (text, "\\", append_html);
}

/* Some characters mean something only where a line begins: lists, numbered lists, underlines of headings. */
static gboolean
opens_a_line (const char *text,
              const char *at)
{
  if (strchr ("-+=", *at) != NULL)
    return at == text;

  return (*at == '.' || *at == ')')
         && at > text && at - text <= LIST_DIGITS
         && strspn (text, "0123456789") == (gsize) (at - text);
}

/* Between letters, as in model_A, an underscore is no emphasis: reports stay readable as text. */
static gboolean
is_within_word (const char *text,
                const char *at)
{
  return *at == '_' && at > text && g_ascii_isalnum (at[-1]) && g_ascii_isalnum (at[1]);
}

static gboolean
append_markdown (GString    *out,
                 const char *text,
                 const char *at)
{
  if (*at == '&')
    g_string_append (out, "&amp;");
  else if (*at == '<')
    g_string_append (out, "&lt;");
  else if (*at == '>')
    g_string_append (out, "&gt;");
  else if (*at == ':' && g_str_has_prefix (at, "://"))
    g_string_append (out, "&#58;");
  else if (g_ascii_strncasecmp (at, "www.", 4) == 0)
    g_string_append_printf (out, "&#%d;", *at);
  else if ((strchr ("\\`*_{}[]()#|~!$", *at) != NULL && !is_within_word (text, at)) || opens_a_line (text, at))
    g_string_append_printf (out, "\\%c", *at);
  else
    return FALSE;

  return TRUE;
}

/**
 * assay_text_escape_markdown:
 * @text: text from outside
 *
 * Returns: (transfer full): @text on one line, for a paragraph or a table cell of Markdown (CommonMark and
 * GitHub's tables), where it means nothing but itself: no mark-up, link, HTML or end of the cell
 */
char *
assay_text_escape_markdown (const char *text)
{
  return escape (text, "\\\\", append_markdown);
}

/**
 * assay_text_escape_csv:
 * @text: text from outside
 *
 * Quotes as RFC 4180 does. What a spreadsheet would take for a formula gets an apostrophe before it; a number
 * stays one.
 *
 * Returns: (transfer full): one cell
 */
char *
assay_text_escape_csv (const char *text)
{
  gboolean guard = *text != '\0' && strchr ("=+-@\t\r\n", *text) != NULL && !assay_number_parse (text, -1, NULL);
  gboolean quoted = strpbrk (text, ",\"\r\n") != NULL;
  GString *out = g_string_new (quoted ? "\"" : NULL);

  if (guard)
    g_string_append_c (out, '\'');
  for (const char *p = text; *p != '\0'; p++)
    {
      if (*p == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, *p);
    }
  if (quoted)
    g_string_append_c (out, '"');

  return g_string_free (out, FALSE);
}

/**
 * assay_text_shorten:
 * @text: any text
 * @max_characters: the most characters of the answer, at least 1
 *
 * Names that differ mostly do so at their end, so what is left out stands between the first two thirds and
 * the rest.
 *
 * Returns: (transfer full): @text as valid UTF-8, where it is too long with “…” instead of its middle
 */
char *
assay_text_shorten (const char *text,
                    guint       max_characters)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  glong length = g_utf8_strlen (valid, -1);
  glong kept = MAX ((glong) max_characters, 1) - 1;
  glong head = kept - kept / 3;
  const char *head_end;
  const char *tail;

  if (length <= kept + 1)
    return g_steal_pointer (&valid);

  head_end = g_utf8_offset_to_pointer (valid, head);
  tail = g_utf8_offset_to_pointer (head_end, length - kept);

  return g_strdup_printf ("%.*s…%s", (int) (head_end - valid), valid, tail);
}

/**
 * assay_text_show_name:
 * @name: what a file is called
 *
 * Returns: (transfer full): @name as a message begins with it, short and without what a terminal would obey
 */
char *
assay_text_show_name (const char *name)
{
  g_autofree char *shorter = assay_text_shorten (name, NAME_CHARACTERS);

  return assay_text_escape_controls (shorter);
}

/**
 * assay_text_edit_distance:
 * @a: a word
 * @b: another
 *
 * Counts the characters to insert, delete, replace or swap with their neighbour (the optimal string alignment
 * distance), to find what was meant by a mistyped word.
 *
 * Returns: the distance; for words of more than 256 characters just the longer length
 */
guint
assay_text_edit_distance (const char *a,
                          const char *b)
{
  glong n_a = 0;
  glong n_b = 0;
  g_autofree char *valid_a = g_utf8_make_valid (a, -1);
  g_autofree char *valid_b = g_utf8_make_valid (b, -1);
  g_autofree gunichar *x = g_utf8_to_ucs4_fast (valid_a, -1, &n_a);
  g_autofree gunichar *y = g_utf8_to_ucs4_fast (valid_b, -1, &n_b);
  guint rows[3][COMPARED_CHARACTERS + 1] = { 0 };

  if (MAX (n_a, n_b) > COMPARED_CHARACTERS)
    return (guint) MAX (n_a, n_b);

  for (glong j = 0; j <= n_b; j++)
    rows[0][j] = (guint) j;

  for (glong i = 1; i <= n_a; i++)
    {
      guint *row = rows[i % 3];
      const guint *last = rows[(i + 2) % 3];
      const guint *before = rows[(i + 1) % 3];

      row[0] = (guint) i;
      for (glong j = 1; j <= n_b; j++)
        {
          row[j] = MIN (MIN (last[j], row[j - 1]) + 1, last[j - 1] + (x[i - 1] != y[j - 1]));
          if (i > 1 && j > 1 && x[i - 1] == y[j - 2] && x[i - 2] == y[j - 1])
            row[j] = MIN (row[j], before[j - 2] + 1);
        }
    }

  return rows[n_a % 3][n_b];
}
