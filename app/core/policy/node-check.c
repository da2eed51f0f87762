#include "policy/node-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "base/limits.h"
#include "base/number.h"
#include "base/text.h"

/* Longer keys are no slip of the finger, and comparing them letter by letter would take long. */
#define LONGEST_SLIP 64

/**
 * assay_node_quote:
 * @text: text from a file
 *
 * Returns: (transfer full): the text fit to stand in a sentence: short, and without control characters
 */
char *
assay_node_quote (const char *text)
{
  g_autofree char *shortened = assay_text_shorten (text, 60);

  return assay_text_escape_controls (shortened);
}

static char *
describe (const AssayNode *node)
{
  g_autofree char *text = NULL;

  if (node->kind != ASSAY_NODE_STRING && node->kind != ASSAY_NODE_NUMBER)
    return g_strdup (assay_node_kind_to_words (node));

  text = assay_node_quote (node->text);

  return g_strdup_printf ("%s (%s)", assay_node_kind_to_words (node), text);
}

/**
 * assay_node_check_object:
 * @node: what was found
 * @what: what it is, as a key or in words
 * @example: what would be right
 * @mistakes: where mistakes go
 *
 * Returns: whether @node is an object
 */
gboolean
assay_node_check_object (const AssayNode *node,
                         const char      *what,
                         const char      *example,
                         AssayMistakes   *mistakes)
{
  g_autofree char *found = NULL;

  if (node->kind == ASSAY_NODE_OBJECT)
    return TRUE;

  found = describe (node);
  assay_mistakes_add (mistakes, node->place, _("%s is %s; it must hold keys with values, for example %s"), what, found,
                      example);

  return FALSE;
}

static const char *
nearest_word (const char         *text,
              const char * const *words)
{
  const char *nearest = NULL;
  guint least = 3;

  if (strlen (text) > LONGEST_SLIP)
    return NULL;

  for (gsize i = 0; words[i] != NULL; i++)
    {
      guint distance = assay_text_edit_distance (text, words[i]);

      if (distance < least && distance < strlen (words[i]))
        {
          least = distance;
          nearest = words[i];
        }
    }

  return nearest;
}

static void
add_unknown_key (const AssayNode    *child,
                 const char * const *known,
                 AssayMistakes      *mistakes)
{
  const char *nearest = nearest_word (child->key, known);
  g_autofree char *key = assay_node_quote (child->key);
  g_autofree char *all = NULL;

  if (nearest != NULL)
    {
      assay_mistakes_add (mistakes, child->key_place, _("unknown key “%s”; did you mean “%s”?"), key, nearest);
      return;
    }

  all = g_strjoinv (", ", (char **) known);
  assay_mistakes_add (mistakes, child->key_place, _("unknown key “%s”; known here: %s"), key, all);
}

/**
 * assay_node_check_keys:
 * @node: an object
 * @known: the keys that may stand in it, %NULL-terminated
 * @later: keys of the policy format that this version does not know yet, %NULL-terminated
 * @mistakes: where mistakes go
 *
 * Nothing in a policy is ignored: what is not understood is refused.
 */
void
assay_node_check_keys (const AssayNode    *node,
                       const char * const *known,
                       const char * const *later,
                       AssayMistakes      *mistakes)
{
  for (const AssayNode *child = node->first; child != NULL; child = child->next)
    {
      if (g_strv_contains (known, child->key))
        continue;

      if (g_strv_contains (later, child->key))
        assay_mistakes_add (mistakes, child->key_place,
                            _("“%s” is not supported by this version of Assay; leave it out, or use a newer version"),
                            child->key);
      else
        add_unknown_key (child, known, mistakes);
    }
}

/**
 * assay_node_read_text:
 * @node: an object
 * @key: a key that may stand in it
 * @example: what would be right
 * @mistakes: where mistakes go
 *
 * Returns: (transfer none) (nullable): the text of @key, or %NULL if it is absent or wrong
 */
const char *
assay_node_read_text (const AssayNode *node,
                      const char      *key,
                      const char      *example,
                      AssayMistakes   *mistakes)
{
  const AssayNode *child = assay_node_get_member (node, key);
  g_autofree char *found = NULL;

  if (child == NULL)
    return NULL;

  if (child->kind == ASSAY_NODE_STRING && *child->text != '\0' && strlen (child->text) <= ASSAY_LIMIT_NAME_BYTES)
    return child->text;

  if (child->kind == ASSAY_NODE_STRING && *child->text == '\0')
    assay_mistakes_add (mistakes, child->place, _("“%s” is empty; write a text, for example %s: %s"), key, key, example);
  else if (child->kind == ASSAY_NODE_STRING)
    assay_mistakes_add (mistakes, child->place, _("the text of “%s” has more than %d bytes; write a shorter one, for "
                                                  "example %s: %s"), key, ASSAY_LIMIT_NAME_BYTES, key, example);
  else
    {
      found = describe (child);
      assay_mistakes_add (mistakes, child->place, _("“%s” is %s; write a text, in quotes where it looks like something "
                                                    "else, for example %s: \"%s\""), key, found, key, example);
    }

  return NULL;
}

/**
 * assay_node_read_boolean:
 * @node: an object
 * @key: a key that may stand in it
 * @otherwise: what holds where it is absent
 * @mistakes: where mistakes go
 *
 * Returns: the value
 */
gboolean
assay_node_read_boolean (const AssayNode *node,
                         const char      *key,
                         gboolean         otherwise,
                         AssayMistakes   *mistakes)
{
  const AssayNode *child = assay_node_get_member (node, key);
  g_autofree char *found = NULL;

  if (child == NULL)
    return otherwise;
  if (child->kind == ASSAY_NODE_BOOLEAN)
    return child->boolean;

  found = describe (child);
  assay_mistakes_add (mistakes, child->place, _("“%s” is %s; write true or false, for example %s: true"), key, found,
                      key);

  return otherwise;
}

/**
 * assay_node_read_choice:
 * @node: an object
 * @key: a key that may stand in it
 * @words: what may be chosen, %NULL-terminated
 * @otherwise: what holds where it is absent or wrong
 * @mistakes: where mistakes go
 *
 * Returns: the index of the word chosen, or @otherwise
 */
int
assay_node_read_choice (const AssayNode    *node,
                        const char         *key,
                        const char * const *words,
                        int                 otherwise,
                        AssayMistakes      *mistakes)
{
  const AssayNode *child = assay_node_get_member (node, key);
  g_autofree char *found = NULL;
  g_autofree char *all = NULL;
  const char *nearest = NULL;

  if (child == NULL)
    return otherwise;

  if (child->kind == ASSAY_NODE_STRING)
    {
      for (int i = 0; words[i] != NULL; i++)
        {
          if (strcmp (child->text, words[i]) == 0)
            return i;
        }
      nearest = nearest_word (child->text, words);
    }

  found = describe (child);
  all = g_strjoinv (", ", (char **) words);
  assay_mistakes_add (mistakes, child->place, _("“%s” is %s; write one of %s, for example %s: %s"), key, found, all, key,
                      nearest != NULL ? nearest : words[0]);

  return otherwise;
}

static gboolean
looks_like_number (const char *text)
{
  return assay_number_parse (text, -1, NULL);
}

/* "0,80", "+0.8", ".8", "8.": what a person meant as a number; or NULL. */
static char *
mend_number (const char *text)
{
  g_autoptr(GString) mended = g_string_new (*text == '+' ? text + 1 : text);
  gsize sign = mended->str[0] == '-' ? 1 : 0;

  if (mended->len > 40)
    return NULL;

  g_strdelimit (mended->str, ",", '.');
  if (mended->str[sign] == '.')
    g_string_insert_c (mended, (gssize) sign, '0');
  if (mended->len > 0 && mended->str[mended->len - 1] == '.')
    g_string_append_c (mended, '0');

  return looks_like_number (mended->str) ? g_strdup (mended->str) : NULL;
}

static gboolean
is_not_finite (const char *text)
{
  static const char *const words[] = { "nan", "inf", "infinity", NULL };
  g_autofree char *lower = g_ascii_strdown (text, -1);

  return g_strv_contains (words, lower + strspn (lower, "+-."));
}

static void
add_wrong_text (const AssayNode *number,
                const char      *key,
                AssayMistakes   *mistakes)
{
  const char *text = number->text;
  gsize length = strlen (text);
  g_autofree char *found = assay_node_quote (text);
  g_autofree char *mended = mend_number (text);
  g_autofree char *bare = length > 1 && text[length - 1] == '%' ? g_strndup (text, length - 1) : NULL;
  g_autofree char *percent = bare != NULL ? mend_number (g_strchomp (bare)) : NULL;

  if (looks_like_number (text))
    assay_mistakes_add (mistakes, number->place, _("“%s” is a text that looks like a number: \"%s\"; write it without "
                                                   "quotes, for example %s: %s"), key, found, key, found);
  else if (percent != NULL)
    assay_mistakes_add (mistakes, number->place, _("“%s” is %s, with a percent sign; write a number, and say its unit, "
                                                   "for example %s: %s with unit: percent"), key, found, key, percent);
  else if (mended != NULL)
    assay_mistakes_add (mistakes, number->place, _("“%s” is %s, which is not how a number is written here; write it "
                                                   "with a point, for example %s: %s"), key, found, key, mended);
  else if (is_not_finite (text))
    assay_mistakes_add (mistakes, number->place, _("“%s” is %s; a bound must be a finite number, for example %s: 0.80"),
                        key, found, key);
  else
    assay_mistakes_add (mistakes, number->place, _("“%s” is the text “%s”; write a number, for example %s: 0.80"), key,
                        found, key);
}

/**
 * assay_node_check_number:
 * @number: what was found
 * @key: the key that it stands under
 * @mistakes: where mistakes go
 *
 * Numbers are JSON numbers and finite. What people write instead, `90%`, `0,80`, `"0.80"`, `.8`, is answered with the
 * right form.
 *
 * Returns: (transfer none) (nullable): the number as written, or %NULL if it is wrong
 */
const char *
assay_node_check_number (const AssayNode *number,
                         const char      *key,
                         AssayMistakes   *mistakes)
{
  g_autofree char *found = NULL;

  if (number->kind == ASSAY_NODE_NUMBER && isfinite (number->number) && looks_like_number (number->text)
      && strlen (number->text) <= ASSAY_LIMIT_NUMBER_BYTES)
    return number->text;

  found = describe (number);
  if (number->kind == ASSAY_NODE_STRING)
    add_wrong_text (number, key, mistakes);
  else if (number->kind == ASSAY_NODE_NUMBER)
    assay_mistakes_add (mistakes, number->place, _("“%s” is %s, which is too large; a bound must be a finite number of "
                                                   "at most %d digits, for example %s: 0.80"),
                        key, found, ASSAY_LIMIT_NUMBER_BYTES, key);
  else
    assay_mistakes_add (mistakes, number->place, _("“%s” is %s; write a number, for example %s: 0.80"), key, found, key);

  return NULL;
}
