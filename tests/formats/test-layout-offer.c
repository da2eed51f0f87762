#include "formats/layout-offer.h"

#include <glib/gstdio.h>

#include "formats/layouts.h"

/* Ids, one after the other. */
static char *
offer_of (const char * const *paths)
{
  g_autoptr(GPtrArray) offer = assay_layout_offer_new (paths);
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < offer->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "", ((const AssayFormat *) offer->pdata[i])->id);

  return g_string_free (ids, FALSE);
}

static char *
write_file (const char *contents)
{
  char *path = NULL;

  g_assert_true (g_close (g_file_open_tmp ("assay-offer-XXXXXX", &path, NULL), NULL));
  g_assert_true (g_file_set_contents (path, contents, -1, NULL));

  return path;
}

static const struct
{
  const char *contents;
  const char *fitting;   /* one layout that must be offered; NULL for all of them */
  const char *other;     /* one that must not */
} cases[] = {
  { "model,accuracy\na,0.9\n", "csv", "map" },
  { "no results, just words\n", "csv", "metrics" },
  { "{\"a\": 0.9}", "metrics", "csv" },
  { "{\"a\": 0.9", "map", "csv" },
  { "[{\"model\": \"a\"}]", "records", "jsonl" },
  { "{\"model\": \"a\"}\n{\"model\": \"b\"}\n", "jsonl", "csv" },
  { "", NULL, NULL },
  { "%PDF-1.7", NULL, NULL },
};

/* Whether the id stands in the list as a word. */
static gboolean
holds (const char *ids,
       const char *id)
{
  g_auto(GStrv) words = g_strsplit (ids, " ", -1);

  return g_strv_contains ((const char * const *) words, id);
}

static void
test_shapes (void)
{
  g_autofree char *all = offer_of (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = write_file (cases[i].contents);
      const char *paths[] = { path, NULL };
      g_autofree char *ids = offer_of (paths);

      if (cases[i].fitting == NULL)
        g_assert_cmpstr (ids, ==, all);
      else
        {
          g_assert_true (holds (ids, cases[i].fitting));
          g_assert_false (holds (ids, cases[i].other));
        }
      g_unlink (path);
    }
}

/* Nothing known of the files: every layout, those first that fit what no tool has a layout of its own for. */
static void
test_all (void)
{
  const char *nowhere[] = { "/nowhere/at-all.json", NULL };
  g_autoptr(GPtrArray) offer = assay_layout_offer_new (nowhere);
  const AssayFormat * const *formats = assay_formats_list ();
  gboolean special = FALSE;
  guint n = 0;

  while (formats[n] != NULL)
    n++;
  g_assert_cmpuint (offer->len, ==, n);
  for (guint i = 0; i < offer->len; i++)
    {
      const AssayFormat *format = offer->pdata[i];

      g_assert_false (special && format->is_general);
      special = !format->is_general;
    }
}

/* Files of two shapes: whatever fits one of them. */
static void
test_two (void)
{
  g_autofree char *table = write_file ("model,accuracy\na,0.9\n");
  g_autofree char *tree = write_file ("{\"a\": 0.9}");
  const char *paths[] = { table, tree, NULL };
  g_autofree char *ids = offer_of (paths);

  g_assert_true (holds (ids, "csv"));
  g_assert_true (holds (ids, "map"));
  g_assert_false (holds (ids, "jsonl"));
  g_unlink (table);
  g_unlink (tree);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/layout-offer/shapes", test_shapes);
  g_test_add_func ("/layout-offer/all", test_all);
  g_test_add_func ("/layout-offer/two", test_two);

  return g_test_run ();
}
