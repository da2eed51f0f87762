#include "base/key-set.h"

#include <string.h>

/* Objects are separated by blanks, keys are letters; a capital marks one that comes again. */
static char *
find_repeated (const char *objects)
{
  g_autoptr(AssayKeySet) set = assay_key_set_new ();
  GString *out = g_string_new (NULL);

  assay_key_set_begin (set);
  for (const char *p = objects; *p != '\0'; p++)
    {
      if (*p == ' ')
        assay_key_set_begin (set);
      if (*p == ' ' || assay_key_set_add (set, p, 1))
        g_string_append_c (out, *p);
      else
        g_string_append_c (out, g_ascii_toupper (*p));
    }

  return g_string_free (out, FALSE);
}

static void
test_small (void)
{
  static const char *cases[][2] = {
    { "abc", "abc" },
    { "aba", "abA" },
    { "abc abc", "abc abc" },
    { "abc aba", "abc abA" },
    { "abc ab abcd", "abc ab abcd" },
    { "abc abca", "abc abcA" },
    { "abc acb acbb", "abc acb acbB" },
    { "aa aa", "aA aA" },
    { "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyzm zz", "abcdefghijklmnopqrstuvwxyz abcdefghijklmnopqrstuvwxyzM zZ" },
    { "abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcbaz", "abcdefghijklmnopqrstuvwxyz zyxwvutsrqponmlkjihgfedcbaZ" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *found = find_repeated (cases[i][0]);

      g_assert_cmpstr (found, ==, cases[i][1]);
    }
}

static void
test_empty_key (void)
{
  g_autoptr(AssayKeySet) set = assay_key_set_new ();

  assay_key_set_begin (set);
  g_assert_true (assay_key_set_add (set, "", 0));
  g_assert_true (assay_key_set_add (set, "a", 1));
  g_assert_false (assay_key_set_add (set, "", 0));

  assay_key_set_begin (set);
  g_assert_true (assay_key_set_add (set, "", 0));
  g_assert_false (assay_key_set_add (set, "", 0));
}

/* Alone it takes no memory that could be compared with. */
static void
test_empty_key_alone (void)
{
  g_autoptr(AssayKeySet) set = assay_key_set_new ();

  assay_key_set_begin (set);
  g_assert_true (assay_key_set_add (set, "", 0));
  g_assert_false (assay_key_set_add (set, "", 0));
}

/* There is a set per level, and each record can make another level huge. */
static void
test_end_drops_memory (void)
{
  g_autoptr(AssayKeySet) set = assay_key_set_new ();
  g_autofree char *key = g_strnfill (2 * 1024 * 1024, 'k');

  assay_key_set_begin (set);
  g_assert_true (assay_key_set_add (set, key, strlen (key)));
  g_assert_cmpuint (assay_key_set_get_size (set), >, strlen (key));
  assay_key_set_end (set);
  g_assert_cmpuint (assay_key_set_get_size (set), ==, 0);

  assay_key_set_begin (set);
  for (guint i = 0; i < 100000; i++)
    {
      g_autofree char *name = g_strdup_printf ("%u", i);

      g_assert_true (assay_key_set_add (set, name, strlen (name)));
    }
  assay_key_set_end (set);
  g_assert_cmpuint (assay_key_set_get_size (set), ==, 0);

  assay_key_set_begin (set);
  g_assert_true (assay_key_set_add (set, "a", 1));
  assay_key_set_end (set);
  g_assert_cmpuint (assay_key_set_get_size (set), >, 0);
}

static guint
add_numbered (AssayKeySet *set,
              guint        first,
              guint        last)
{
  guint n_new = 0;

  for (guint i = first; i < last; i++)
    {
      g_autofree char *key = g_strdup_printf ("metric/%u", i);

      n_new += assay_key_set_add (set, key, strlen (key)) ? 1 : 0;
    }

  return n_new;
}

/* Quadratic work would show as a time-out here. */
static void
test_large (void)
{
  g_autoptr(AssayKeySet) set = assay_key_set_new ();

  assay_key_set_begin (set);
  g_assert_cmpuint (add_numbered (set, 0, 300000), ==, 300000);
  g_assert_cmpuint (add_numbered (set, 0, 300000), ==, 0);
  assay_key_set_begin (set);
  g_assert_cmpuint (add_numbered (set, 5, 1000), ==, 995);
  assay_key_set_begin (set);
  g_assert_cmpuint (add_numbered (set, 5, 1200), ==, 1195);
  g_assert_cmpuint (add_numbered (set, 0, 5), ==, 5);
  g_assert_cmpuint (add_numbered (set, 0, 1200), ==, 0);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-set/small", test_small);
  g_test_add_func ("/key-set/empty-key", test_empty_key);
  g_test_add_func ("/key-set/empty-key-alone", test_empty_key_alone);
  g_test_add_func ("/key-set/end-drops-memory", test_end_drops_memory);
  g_test_add_func ("/key-set/large", test_large);

  return g_test_run ();
}
